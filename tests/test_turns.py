"""Whole paragraphs that one person speaks: transcripts, and interviews without names."""

import pytest
from reading import read

INTERVIEW = """Ana Ruiz on the tram

Ana Ruiz runs the tram in Orsk.

Why did you close the line?

I had no choice. It cost 3 million dollars a year.

How many rode it?

We carried about 40,000 people a week. The ministry said it would pay.

Will it reopen?

Not while I am here."""


def spoken(text: str) -> list[tuple[str, list[str]]]:
    article = read(text)
    return [
        (article[a.source], [article[span] for span in a.content]) for a in article.attributions if a.source is not None
    ]


def test_answers_are_the_words_of_whom_the_top_names():
    assert spoken(INTERVIEW) == [
        ("Ana Ruiz", ["I had no choice. It cost 3 million dollars a year."]),
        ("Ana Ruiz", ["We carried about 40,000 people a week."]),
        ("The ministry", ["it would pay"]),
        ("Ana Ruiz", ["Not while I am here."]),
    ]


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        pytest.param(
            "AMY RUIZ: They burned 40 homes. We saw it.\n\nBO LIND: How many died?",
            [("AMY RUIZ", ["They burned 40 homes. We saw it."]), ("BO LIND", ["How many died?"])], id="names in capitals",
        ),
        pytest.param(
            "Q: How many died?\n\nA: About 40 died. I counted them.",
            [("Q", ["How many died?"]), ("A", ["About 40 died. I counted them."])], id="letters",
        ),
        pytest.param(
            "Ana Ruiz: The tram is dead. It cost 3 million dollars.", [("Ana Ruiz", ["The tram is dead."])],
            id="once is no transcript: the sentence alone",
        ),
        pytest.param("Ruiz: “It is dead. It cost 3 million dollars.”", [("Ruiz", ["“It is dead. It cost 3 million dollars.”"])], id="a quotation"),
        pytest.param(
            "Governor Ana Ruiz:\n\n“There are too many.”\n\n“It must stop.”\n\nIt rained.",
            [("Governor Ana Ruiz", ["“There are too many.”", "“It must stop.”"])], id="a name alone, quotations below",
        ),
        pytest.param("Governor Ana Ruiz:\n\nIt rained.", [], id="a name alone, no quotations below"),
        pytest.param("The reason: nobody came. It rained.", [], id="no name"),
        pytest.param(
            "Ana Ruiz, the mayor, came.\n\nWho pays?\n\nThe town pays.\n\nWho gains?\n\nThe bank gains.\n\nWho cares?\n\nNobody cares.",
            [], id="questions of the writer, who says neither I nor we",
        ),
        pytest.param("Why?\n\nI do not know.\n\nWhen?\n\nWe forgot.\n\nWho?\n\nMy aunt.", [], id="nobody named at the top"),
    ],
)  # fmt: skip
def test_turns(text, turns):
    assert spoken(text) == turns


def test_no_token_is_in_two_attributions():
    article = read(INTERVIEW)
    spans = sorted((span.start, span.end) for a in article.attributions for span in a.content)
    assert all(end <= start for (_, end), (start, _) in zip(spans, spans[1:]))
