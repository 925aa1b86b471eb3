"""Rules on quotations: what their options change, what stands beside a finding, and which rule speaks."""

from __future__ import annotations

import time

import pytest
from reading import read

from attrlint.lint import lint
from attrlint.rules import shipped_rules
from attrlint.values import changed

RULES = {rule.id: rule for rule in shipped_rules()}


def found(draft: str, *names: str, **options) -> list[tuple[str, str]]:
    """Rule and words of what the rules find, options given to the first."""
    rules = [RULES[name] for name in names]
    rules[0] = changed(rules[0], options={**rules[0].options, **options})
    return [(finding.rule, finding.text) for finding in lint(read(draft, "markdown"), rules, set(RULES))[0]]


LATE = "“We knew the roof leaked. We wrote to the trust in May. We wrote again in June. Nobody came that year,” Olu Grant, the head, said."
OPEN = "“We will rebuild the pier,” she said. “It will take a year.\n\nIt will cost less than a new one.”"
CLOSED = "“We will rebuild the pier,” she said. “It will take a year.”\n\n“It will cost less than a new one.”"
NOBODY = "The council met for six hours. “This is the worst budget in living memory.” The vote was postponed."
SINGLE = "‘The pump failed, said the fitter, Mo Aziz."
BLOCK = "The vote was postponed.\n\n> “This is the worst budget in living memory.”\n>\n> Ines Okoro\n\nIt rained."
SNEER = "The “reform” took effect in June."
CASES = [
    pytest.param(LATE, "buried-attribution", {}, True, id="late: after four sentences"),
    pytest.param(LATE, "buried-attribution", {"max_sentences": 5}, False, id="late: five are allowed"),
    pytest.param(LATE, "buried-attribution", {"max_sentences": 5, "max_words": 20}, True, id="late: but only 20 words"),
    pytest.param(OPEN, "missing-continuation-quote", {}, True, id="goes on without a mark"),
    pytest.param(CLOSED, "missing-continuation-quote", {}, False, id="closed and opened again"),
    pytest.param(NOBODY, "unattributed-quote", {}, True, id="nobody says it"),
    pytest.param(NOBODY, "unattributed-quote", {"min_words": 12}, False, id="too short to ask"),
    pytest.param(BLOCK, "unattributed-quote", {}, False, id="a block quotation with its credit"),
    pytest.param(SINGLE, "unbalanced-quotes", {}, False, id="single marks are not looked at"),
    pytest.param(SINGLE, "unbalanced-quotes", {"single_quotes": True}, True, id="unless a desk quotes with them"),
    pytest.param("“The pump failed, said Mo Aziz.", "unbalanced-quotes", {"styles": ("straight",)}, False, id="straight marks alone"),
    pytest.param('"The pump failed, said Mo Aziz.', "unbalanced-quotes", {"styles": ("straight",)}, True, id="a straight mark"),
    pytest.param(SNEER, "scare-quotes", {}, True, id="whose word?"),
    pytest.param("The “new harbour reform” took effect.", "scare-quotes", {"max_words": 2}, False, id="three words are a quotation"),
    pytest.param(f"{SNEER} “It was the reform we wanted here,” said Mo Aziz.", "scare-quotes", {}, False, id="said in full elsewhere"),
    pytest.param(
        f"{SNEER} “It was the reform we wanted here,” said Mo Aziz.", "scare-quotes", {"allow_if_repeated": False}, True,
        id="asked all the same",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "name", "options", "wanted"), CASES)
def test_options(draft, name, options, wanted):
    assert bool(found(draft, name, **options)) == wanted


def test_one_defect_one_finding():
    assert found(OPEN, "unbalanced-quotes", "missing-continuation-quote") == [("missing-continuation-quote", "It")]
    two = "Ana Reyes said the port was full. Her deputy, Karl Boe, said it was not.\n\n“We turned two ships away on Friday and one on Sunday.”"
    assert [rule for rule, _ in found(two, "unattributed-quote", "orphan-quote-paragraph")] == ["orphan-quote-paragraph"]


def test_both_speakers_are_named():
    draft = "Mr Vance said: “The line will open in May,” Ms Ortiz said."
    (finding,) = lint(read(draft, "markdown"), [RULES["quote-two-speakers"]], set(RULES))[0]
    assert [(other.text, other.message) for other in finding.related] == [
        ("Mr Vance", "says it before"), ("Ms Ortiz", "says it behind"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "options", "unit"),
    [
        pytest.param("orphan-quote-paragraph", {}, "Ana Reyes said no. Karl Boe said yes.\n\n“We turned {0} ships away on Friday.”\n\n", id="orphans"),
        pytest.param("unbalanced-quotes", {"single_quotes": True}, "It was ‘number {0}’, he said, and it was late, ", id="single marks"),
        pytest.param("scare-quotes", {}, "The “number{0} reform” was late. “We wanted the reform {0} here,” said Mo. ", id="scare quotes"),
    ],
)  # fmt: skip
def test_time_grows_with_the_text(name, options, unit):
    rule = RULES[name]

    def seconds(number: int) -> float:
        article = read("".join(unit.format(i) for i in range(number)), "markdown")
        _ = article.quote_sourcing, article.cast
        start = time.process_time()
        list(rule.run(article, **{**rule.options, **options}))
        return time.process_time() - start

    seconds(300)
    assert seconds(2400) < 8 * seconds(600) + 0.05
