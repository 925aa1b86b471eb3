"""What is a figure, what kind, and what number it gives; what only looks like one."""

import pytest
from reading import read


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param("It drew 42,000 visitors over three days.", [("count", "42,000 visitors", 42000.0, "visitors", "")], id="count"),
        pytest.param("Prices rose 18% in May.", [("percent", "18%", 18.0, "", "")], id="percent sign"),
        pytest.param("Some 3.5 percent of voters left.", [("percent", "3.5 percent", 3.5, "voters", "point")], id="percent word"),
        pytest.param("It will cost £3.4bn.", [("money", "£3.4bn", 3.4e9, "", "")], id="money with a scale"),
        pytest.param("They paid two billion dollars.", [("money", "two billion dollars", 2e9, "", "")], id="money in words"),
        pytest.param("At least 31 people were killed.", [("casualties", "31 people", 31.0, "people", "lower")], id="casualties after"),
        pytest.param("The shelling killed two soldiers.", [("casualties", "two soldiers", 2.0, "soldiers", "")], id="casualties before"),
        pytest.param("Six in 10 stayed at home.", [("ratio", "Six in 10", 0.6, "", "")], id="ratio"),
        pytest.param("Two-thirds of voters agreed.", [("ratio", "Two-thirds", 2 / 3, "voters", "")], id="fraction"),
        pytest.param("Up to 40 tonnes leaked.", [("count", "40 tonnes", 40.0, "tonnes", "upper")], id="measure"),
        pytest.param("She holds a 12-point lead.", [("poll", "12-point", 12.0, "lead", "")], id="poll lead"),
        pytest.param("Nearly tens of thousands fled.", [("vague", "tens of thousands", 20_000.0, "", "point")], id="vague"),
        pytest.param("It was the first strike at the port since 1987.", [("record", "the first strike at the port since 1987", None, "", "")], id="record"),
    ],
)
def test_figures(text, figures):
    article = read(text)
    assert [(f.kind, article[f.span], f.value, f.head, f.approximator) for f in article.figures] == figures


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Between 6,000 and 9,000 people slept there.", 6000.0, 9000.0),
        ("They lost 300 to 400 men.", 300.0, 400.0),
        ("It drew 1,200-1,500 visitors.", 1200.0, 1500.0),
    ],
)
def test_ranges(text, low, high):
    (figure,) = [f for f in read(text).figures if f.kind != "record"]
    assert (figure.kind, figure.value, figure.high) == ("range", low, high)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It opened in 1998.", id="year"),
        pytest.param("It opened in the 1990s and the ’80s.", id="decades"),
        pytest.param("They met on Jan. 5 and 12 March.", id="dates"),
        pytest.param("Ana Ruiz, 42, left.", id="age after a name"),
        pytest.param("A 42-year-old man left.", id="age"),
        pytest.param("Voters aged 18 to 24 left.", id="age range"),
        pytest.param("Doors open at 8 p.m. and close at 10:30.", id="clock"),
        pytest.param("She lives at 14 Baker Street.", id="address"),
        pytest.param("See Section 28 of the act.", id="reference"),
        pytest.param("A Boeing 737 landed.", id="product"),
        pytest.param("The F-35 and the A320 flew.", id="models"),
        pytest.param("They won 3-1.", id="score"),
        pytest.param("The 45th president spoke.", id="ordinal"),
        pytest.param("Police on the M25 and Route 66.", id="roads"),
        pytest.param("A two-state solution in a five-star hotel.", id="compound adjectives"),
        pytest.param("Two men spoke; three stayed.", id="one to nine in words"),
        pytest.param("A third country joined.", id="ordinal third"),
        pytest.param("He played in the second half.", id="half of a match"),
        pytest.param("They stayed for 12 days.", id="duration"),
        pytest.param("A No 10 aide spoke.", id="No 10"),
    ],
)
def test_not_figures(text):
    article = read(text)
    assert [article[figure.span] for figure in article.figures] == []


def test_endless_digits():
    """A number nobody can read has no value, and reading it takes no time."""
    article = read(f"It cost ${'9' * 100_000} in all.")
    assert [figure.value for figure in article.figures] == [None]
