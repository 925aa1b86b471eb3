"""What is a figure, what kind, and what number it gives; what only looks like one."""

import pytest
from reading import lexicon, read

from attrlint.mark.comparisons import comparison
from attrlint.mark.numbers import compound_value, number_value, range_value, worded_value


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


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They meet on July 8 and 9.", id="two days of a month"),
        pytest.param("The poll ran March 11-13, on two lines.", id="days of a month"),
        pytest.param("The poll ran 11 to 13 March.", id="days before a month"),
        pytest.param("It was posted on 6, 2016.", id="day before a year"),
        pytest.param("It was filed on 2016-06-29.", id="ISO date"),
        pytest.param("The ’08 race and the post-9/11 law.", id="years cut short"),
        pytest.param("It flew in the 2012 attacks.", id="year before a counted noun"),
        pytest.param("Voters 45 or older stayed; those 65 and over left.", id="ages and older"),
        pytest.param("People between the ages of 18 and 29 left at the age of 71.", id="ages"),
        pytest.param("Ana Stone, 29, of Leeds left.", id="age after a name that is a word"),
        pytest.param("Ana Ruiz (34) left.", id="age in brackets"),
        pytest.param("She is 45. Ana, who is 17 and lives there, left.", id="age after is"),
        pytest.param("A 40-something left.", id="40-something"),
        pytest.param("It lasted 14 straight years, as 20 and 50 years ago.", id="stretches of time"),
        pytest.param("It lasted a dozen years, or 20 mins.", id="a dozen years"),
        pytest.param("A 10-hour-per-week job.", id="hours a week"),
        pytest.param("It passed in a 9-to-6 vote; they voted 90 to 10.", id="votes"),
        pytest.param("Ruiz won 6-4, 5-7, 6-2.", id="sets"),
        pytest.param("Call 555-867-5309.", id="phone number"),
        pytest.param("He is 5’2” tall.", id="feet and inches"),
        pytest.param("It is among the top 10.", id="rank"),
        pytest.param("The Group of 20 met on Day 1 at Local 294.", id="names with numbers"),
        pytest.param("She sent post 1470067200 to them.", id="identifier"),
        pytest.param("A 5-star hotel.", id="idiom in digits"),
        pytest.param("At one point they left.", id="at one point"),
        pytest.param("He has one foot in the door.", id="one foot"),
        pytest.param("By a ratio of four to one they left.", id="four to one"),
        pytest.param("He scores and she scores.", id="scores as a verb"),
        pytest.param("They waited a year and a half.", id="and a half"),
        pytest.param("12", id="a number alone"),
        pytest.param("They chose it. [1] They left [2].", id="footnotes"),
        pytest.param("Call 1 201 944-3737.", id="groups of a phone number"),
        pytest.param("She was eighteen, and he is ten.", id="ages in words"),
        pytest.param("It was filed on 8-May-2006 at 177 St.", id="day joined to a month"),
        pytest.param("He went 4-for-5.", id="at bat"),
        pytest.param("It rose over 2008 levels.", id="over a year"),
        pytest.param("At Zorba 12, Lindqvist 7.", id="two names with numbers"),
    ],
)
def test_numbers_that_claim_nothing(text):
    article = read(text)
    assert [article[figure.span] for figure in article.figures] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param("A third of voters left.", [("A third", 1 / 3, 1 / 3, "")], id="a third"),
        pytest.param("Nine-tenths of it is gone.", [("Nine-tenths", 0.9, 0.9, "")], id="fraction in one word"),
        pytest.param("Nearly half had none.", [("half", 0.5, 0.5, "")], id="nearly half"),
        pytest.param("Three in 10 left.", [("Three in 10", 0.3, 0.3, "")], id="ratio"),
        pytest.param("He won 18 of 25 seats.", [("18 of 25", 0.72, 0.72, "")], id="18 of 25"),
        pytest.param("It is one of 45 states.", [("45 states", 45.0, 45.0, "")], id="one of 45"),
        pytest.param("Tens of thousands of people left.", [("Tens of thousands of people", 20_000.0, 99_999.0, "")], id="tens of thousands"),
        pytest.param("Several hundred left.", [("Several hundred", 300.0, 999.0, "")], id="several hundred"),
        pytest.param("A couple hundred left.", [("A couple hundred", 200.0, 299.0, "")], id="a couple hundred"),
        pytest.param("Half a million left.", [("Half a million", 500_000.0, 500_000.0, "")], id="half a million"),
        pytest.param("A quarter of a million left.", [("A quarter of a million", 250_000.0, 250_000.0, "")], id="a quarter of a million"),
        pytest.param("Dozens in the crowd sang.", [("Dozens", 24.0, 99.0, "")], id="dozens"),
        pytest.param("It cost a trillion dollars.", [("a trillion dollars", 1e12, 1e12, "USD")], id="a trillion dollars"),
        pytest.param("A hundred and two signed.", [("A hundred and two", 102.0, 102.0, "")], id="a hundred and two"),
        pytest.param("One and a half million homes burned.", [("One and a half million homes", 1.5e6, 1.5e6, "")], id="one and a half million"),
        pytest.param("Two hundred and fifty thousand people left.", [("Two hundred and fifty thousand people", 250_000.0, 250_000.0, "")], id="number words"),
        pytest.param("Five lakh people left.", [("Five lakh people", 500_000.0, 500_000.0, "")], id="lakh"),
        pytest.param("It rose 40-45 percent.", [("40-45 percent", 40.0, 45.0, "percent")], id="percent range"),
        pytest.param("One-hundred percent, he said.", [("One-hundred percent", 100.0, 100.0, "percent")], id="number in one word"),
        pytest.param("It rose 12 percentage points.", [("12 percentage points", 12.0, 12.0, "points")], id="percentage points"),
        pytest.param("She has a five-point lead.", [("five-point", 5.0, 5.0, "points")], id="points in one word"),
        pytest.param("It fell 5 basis points.", [("5 basis points", 5.0, 5.0, "points")], id="basis points"),
        pytest.param("It cost $5 million to $6 million.", [("$5 million to $6 million", 5e6, 6e6, "USD")], id="money range"),
        pytest.param("It cost between $5 and $7 million.", [("$5 and $7 million", 5e6, 7e6, "USD")], id="scale of both ends"),
        pytest.param("It cost 20 cents.", [("20 cents", 0.2, 0.2, "USD")], id="cents"),
        pytest.param("It cost 75p.", [("75p", 0.75, 0.75, "GBP")], id="pence"),
        pytest.param("It cost A$5 million, US$3bn or C$4.", [("$5 million", 5e6, 5e6, "AUD"), ("$3bn", 3e9, 3e9, "USD"), ("$4", 4.0, 4.0, "CAD")], id="dollars"),
        pytest.param("It cost 30 Canadian dollars.", [("30 Canadian dollars", 30.0, 30.0, "CAD")], id="whose dollars"),
        pytest.param("It cost Rs 500 crore or ₹40.", [("Rs 500 crore", 5e9, 5e9, "INR"), ("₹40", 40.0, 40.0, "INR")], id="rupees"),
        pytest.param("It cost Rs500 or 15€.", [("Rs500", 500.0, 500.0, "INR"), ("15€", 15.0, 15.0, "EUR")], id="signs joined"),
        pytest.param("It rose from 2008 to 30 dollars.", [("30 dollars", 30.0, 30.0, "USD")], id="year before to"),
        pytest.param("He bought 20 pounds of rice.", [("20 pounds", 20.0, 20.0, "pound")], id="pounds of weight"),
        pytest.param("It went 60 mph at 5C.", [("60 mph", 60.0, 60.0, "mile an hour"), ("5C", 5.0, 5.0, "degree celsius")], id="measures"),
        pytest.param("It covers 1,200 square feet.", [("1,200 square feet", 1200.0, 1200.0, "square foot")], id="square feet"),
        pytest.param("They gave 44 mg to 50 mg.", [("44 mg to 50 mg", 44.0, 50.0, "milligram")], id="unit on both ends"),
        pytest.param("They walked two miles, a two-mile march, then 47km.", [("two miles", 2.0, 2.0, "mile"), ("two-mile", 2.0, 2.0, "mile"), ("47km", 47.0, 47.0, "kilometre")], id="miles"),
        pytest.param("The 28-page report went to the 100,000-strong force.", [("28-page", 28.0, 28.0, ""), ("100,000-strong", 100_000.0, 100_000.0, "")], id="joined to a noun"),
        pytest.param("It stands at Ruiz 384, Okafor 300, Lindqvist 151.", [("384", 384.0, 384.0, ""), ("300", 300.0, 300.0, ""), ("151", 151.0, 151.0, "")], id="a list of names and numbers"),
        pytest.param("It stood 1.78 m tall at 24°C (75°F).", [("1.78 m", 1.78, 1.78, "metre"), ("24°C", 24.0, 24.0, "degree celsius"), ("75°F", 75.0, 75.0, "degree fahrenheit")], id="metres and degrees"),
        pytest.param("It cost $5 m; 5m left.", [("$5 m", 5e6, 5e6, "USD"), ("5m left", 5e6, 5e6, "")], id="m for million"),
        pytest.param("It cost Rs5,000.", [("Rs5,000", 5000.0, 5000.0, "INR")], id="sign joined to thousands"),
        pytest.param("She wrote about 2000 words.", [("2000 words", 2000.0, 2000.0, "")], id="no year"),
        pytest.param("On May 5 12 people left.", [("12 people", 12.0, 12.0, "")], id="number behind a day"),
        pytest.param("They expect between two and four more rises.", [("two and four more", 2.0, 4.0, "")], id="between small numbers"),
    ],
)
def test_values_and_units(text, figures):
    article = read(text)
    found = [(article[f.span], f.value and pytest.approx(f.value), f.high and pytest.approx(f.high), f.unit) for f in article.figures]
    assert found == figures


@pytest.mark.parametrize(
    ("text", "worded"),
    [("A third of them left.", True), ("Dozens left.", True), ("Some 300 people left.", False), ("Three in 10 left.", False)],
)
def test_worded(text, worded):
    """Rules take a figure in words for no exact number, whatever value it is given."""
    assert [figure.worded for figure in read(text).figures] == [worded]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        pytest.param("Prices are up 12 percent.", "up", id="up"),
        pytest.param("Prices fell by about 12 percent.", "down", id="fell by about"),
        pytest.param("It sold 12 percent more.", "up", id="more"),
        pytest.param("It sold 300 fewer homes.", "down", id="fewer"),
        pytest.param("It saw a 12-percent drop.", "down", id="a drop"),
        pytest.param("It sold 10 times as many.", "times", id="times"),
        pytest.param("It sold 12 percent.", "", id="alone"),
        pytest.param("It rose to 12 percent.", "", id="rose to"),
        pytest.param("Up to 12 percent left.", "", id="up to"),
        pytest.param("More than 12 percent left.", "", id="more than"),
    ],
)
def test_comparison(text, how):
    article = read(text)
    assert [comparison(article.tokens, figure) for figure in article.figures] == [how]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("3.4bn", 3.4e9), ("$", None), ("1,200", 1200.0), ("3½", 3.5), ("3 ½", 3.5), ("1/2", 0.5), ("1/0", None), ("2.1.3", None),
        ("two dozen", 24.0), ("three hundred thousand", 300_000.0), ("half-million", 500_000.0), ("5 lakh crore", 5e12),
        ("9 " + "million " * 20, None),
    ],
)  # fmt: skip
def test_number_value(words, value):
    assert number_value(words.split(), lexicon().means) == value


@pytest.mark.parametrize(
    ("low", "high", "ends"),
    [
        ("5", "6 million", (5e6, 6e6)), ("1.2", "1.5bn", (1.2e9, 1.5e9)), ("900,000", "2 million", (900_000.0, 2e6)),
        ("300", "2 thousand", (300.0, 2000.0)), ("five", "nonsense", (5.0, None)),
    ],
)  # fmt: skip
def test_range_value(low, high, ends):
    assert range_value(low.split(), high.split(), lexicon().means) == ends


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("hundreds of millions", (2e8, 999_999_999.0)), ("a few thousand", (2000.0, 6999.0)), ("half a dozen", (6.0, 6.0)),
        ("nine out of 10", (0.9, 0.9)), ("three-quarters", (0.75, 0.75)), ("nothing", (None, None)),
    ],
)  # fmt: skip
def test_worded_value(words, ends):
    assert worded_value(words.split(), lexicon().means) == ends


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("two-mile", 2.0), ("two-square-mile", 2.0), ("Five-point", 5.0), ("trillion-dollar", 1e12), ("1.6ha", 1.6), ("RM10", 10.0),
        ("twenty-pound", 20.0), ("half-mile", 0.5),
    ],
)  # fmt: skip
def test_number_and_unit_in_one_word(word, value):
    assert lexicon().token_code(word) in lexicon().members("NUMBER_UNIT")
    assert compound_value(word, lexicon().means) == value


@pytest.mark.parametrize("word", ["two-state", "one-two", "twenty-third", "F-35", "1080p", "5x", "Ruiz-Mile", "half-hour"])
def test_no_number_in_one_word(word):
    assert lexicon().token_code(word) not in lexicon().members("NUMBER_UNIT NUMBER_WORD FRACTION")


def test_endless_digits():
    """A number nobody can read has no value, and reading it takes no time."""
    article = read(f"It cost ${'9' * 100_000} in all.")
    assert [figure.value for figure in article.figures] == [None]
