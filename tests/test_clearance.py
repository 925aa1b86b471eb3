"""Why a figure is left alone or only noted: one draft a reason, the figure in [[ ]]."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tomli

from attrlint.article import Article, read_article
from attrlint.checkers.figures.unattributed import verdict
from attrlint.checkers.figures.reasons import CLEARED, DOUBTED, Clearance
from attrlint.findings import severity_of
from attrlint.formats import read_draft
from attrlint.lexicon import load_lexicon
from attrlint.lint import lint
from attrlint.rules import shipped_rules

FIGURES = Path(__file__).parent.parent / "rules" / "figures"
RULES = {kind: tomli.loads((FIGURES / f"unattributed-{kind}.toml").read_text("utf-8"))["options"] for kind in (
    "count", "percentage", "money", "casualties",
)}  # fmt: skip
LEXICON = load_lexicon()

CLEARANCES = [
    ("attributed", "count", "The union said [[400 people]] had left."),
    ("carried", "count", "The union said the yard was quiet. Some [[400 people]] had left."),
    ("turn", "count", "((Ana Ruiz)) And then [[400 people]] left."),
    ("named-here", "count", "[[400 people]] left, by the stewards’ count."),
    ("linked", "count", "On [the quay](https://example.org), [[400 people]] stood."),
    ("footnoted", "count", "On the quay[^1] [[400 people]] stood.\n\n[^1]: The stewards’ book."),
    ("elsewhere", "count", "[[412 people]] left the yard.\n\nThe union says 412 people left."),
    ("poll", "percentage", "A poll was taken in May.\n\nRuiz is at [[41 percent]]."),
    ("report", "count", "A survey by the port found that trade fell.\n\n[[400 ships]] called."),
    ("lead", "money", "The report says the yard is poor.\n\nIt is old.\n\nIt rains.\n\nRoofs cost [[$40 million]]."),
    ("counted-in-public", "count", "Ruiz took [[212 delegates]]."),
    ("result", "percentage", "Ruiz won [[41 percent]] of the vote."),
    ("market", "percentage", "The Nasdaq closed down [[0.8 percent]]."),
    ("population", "count", "The town of [[9,000]] lies on the coast."),
    ("bare", "count", "At [[30]] he sailed."),
    ("indicator", "percentage", "Unemployment is [[4.9 percent]]."),
    ("law", "percentage", "Income tax on the top band is [[45%]]."),
    ("price", "money", "A fare of [[$1,200]] is due."),
    ("court", "count", "Ruiz was sued over [[59 payments]]."),
    ("known-event", "casualties", "The attack that killed [[14 people]] is not forgotten."),
    ("no-toll", "casualties", "Police arrested [[14 people]]."),
    ("measured", "count", "The wreck lies [[18 miles]] off."),
    ("known", "count", "The [[120 donors]] met."),
    ("bracketed", "money", "The roof is worth €900m ([[£700m]])."),
    ("question", "count", "Did [[5,000 people]] march?"),
    ("condition", "count", "If [[300 workers]] left, the line would stop."),
    ("planned", "count", "The scheme needs [[300 workers]]."),
    ("first-person", "count", "We met [[40 residents]]."),
    ("idiom", "percentage", "She was [[100 percent]] behind him."),
    ("name", "count", "A Kestrel [[650]] burns less fuel."),
    ("small", "casualties", "[[One man]] was killed."),
    ("small-word", "count", "Some [[nine thousand]] came."),
    ("established", "count", "The port has [[140 cranes]]."),
    ("subject", "percentage", "The dollar rose [[3 percent]]."),
    ("historic", "casualties", "The 1912 sinking killed [[1,500 people]]."),
    ("magnitude", "casualties", "The raid on the port killed [[hundreds]]."),
    ("ratio", "percentage", "The mill closed. Nearly [[two-thirds]] of its staff left."),
    ("loose", "count", "Some [[12 soup]] kitchens may open."),
    ("kind", "count", "Trade fell [[40 percent]]."),
    ("section", "count", "---\nsection: sport\n---\n\n[[400 people]] came."),
]
GIVEN = {  # options with which the reason comes up
    "small-word": {"small_word_max": 9000},
    "established": {"established": ["140 cranes"]},
    "magnitude": {"magnitude_words": False},
    "ratio": {"ratio_words": False},
}
DOUBTS = [
    ("vague", "count", "The yard built [[hundreds of hulls]]."),
    ("modest", "count", "The yard built [[30 ships]]."),
    ("range", "money", "The roof is worth [[$4 million to $6 million]]."),
    ("no-noun", "count", "The film drew [[2 million]] on its first night."),
    ("descriptor", "money", "They began a [[$40 million]] renovation."),
    ("supposed", "percentage", "Fares may have risen [[18 percent]]."),
    ("own-voice", "money", "I was tired. They brought [[$40 million]]."),
    ("listed", "money", "[[$40 million]] for the mill."),
    ("spoken-near", "count", "The yard, which has [[400 workers]], said it was sorry."),
    ("topic", "percentage", "The dollar is strong. Fares have risen [[18 percent]]."),
    ("paper-near", "percentage", "The report is out.\n\nFares have risen [[18 percent]]."),
    ("carried-on", "casualties", "The chief said the market was hit. [[31 people]] were killed."),
    ("past", "casualties", "The 2019 sinking killed [[15 people]]."),
    ("uprooted", "casualties", "The storm left [[400 people]] homeless."),
    ("around", "count", "The festival drew [[42,000 visitors]]. Ruiz thinks that it rained."),
]
SURE = [
    ("count", "The festival drew [[42,000 visitors]]."),
    ("percentage", "Fares have risen [[18 percent]]."),
    ("money", "The trust is spending [[$1.75 million]] on posters."),
    ("casualties", "The shelling killed [[31 people]]."),
]


LONG = "\n\n" + "The gate stayed shut. " * 12  # in a draft of a few sentences slight doubts do not count


def read(draft: str) -> tuple[Article, int]:
    """The article, and the index of the figure that is marked."""
    words = re.search(r"\[\[(.+?)\]\]", draft)[1]
    raw = re.sub(r"\[\[(.+?)\]\]", r"\1", draft)
    article = read_article(read_draft("x.md", raw.encode(), "markdown"), LEXICON)
    found = [i for i, figure in enumerate(article.figures) if article[figure.span] in words or words in article[figure.span]]
    return article, found[0]


@pytest.mark.parametrize(("key", "rule", "draft"), CLEARANCES, ids=[row[0] for row in CLEARANCES])
def test_cleared(key, rule, draft):
    cleared, doubt = verdict(*read(draft), {**RULES[rule], **GIVEN.get(key, {})})
    assert (cleared and cleared.key, doubt) == (key, None)


@pytest.mark.parametrize(("key", "rule", "draft"), DOUBTS, ids=[row[0] for row in DOUBTS])
def test_only_noted(key, rule, draft):
    assert verdict(*read(f"{draft}{LONG}"), RULES[rule]) == (None, Clearance(key))


@pytest.mark.parametrize(("rule", "draft"), SURE, ids=[row[0] for row in SURE])
def test_sure(rule, draft):
    assert verdict(*read(draft), RULES[rule]) == (None, None)


@pytest.mark.parametrize(
    ("rule", "draft"),
    [
        ("count", "The union said the yard was quiet. Some [[400 people]] had left."),
        ("percentage", "A poll was taken in May.\n\nRuiz is at [[41 percent]]."),
    ],
    ids=["speaker", "poll"],
)
def test_inherit_sentence_carries_nothing_over(rule, draft):
    cleared, _ = verdict(*read(draft), {**RULES[rule], "inherit": "sentence"})
    assert cleared is None


def test_every_reason_has_a_draft():
    assert {row[0] for row in CLEARANCES} == set(CLEARED)
    assert {row[0] for row in DOUBTS} == set(DOUBTED)


def test_a_reason_says_where_and_why():
    article, i = read("A poll was taken in May.\n\nRuiz is at [[41 percent]].")
    cleared, _ = verdict(article, i, RULES["percentage"])
    assert (article[cleared.span], cleared.words) == ("poll", CLEARED["poll"])


@pytest.mark.parametrize(
    ("severity", "confidence", "reported"),
    [("error", "low", "note"), ("warning", "low", "note"), ("warning", "medium", "warning"), ("error", "high", "error")],
)
def test_a_guess_is_a_note(severity, confidence, reported):
    assert severity_of(severity, confidence) == reported


def test_a_guess_keeps_its_place_in_a_run():
    article, _ = read("The festival drew [[42,000 visitors]]. The yard built hundreds of hulls.")
    rules = [rule for rule in shipped_rules() if rule.id == "unattributed-count"]
    findings, problems = lint(article, rules, {"unattributed-count"})
    assert problems == []
    assert [(f.text, f.severity, f.confidence) for f in findings] == [
        ("42,000 visitors", "warning", "high"), ("hundreds of hulls", "note", "low"),
    ]  # fmt: skip
