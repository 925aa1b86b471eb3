"""Unnamed sources: what each option changes, what the messages say, and which rule speaks."""

from __future__ import annotations


import pytest
from reading import read

from attrlint.checkers import CHECKERS
from attrlint.findings import Finding
from attrlint.lint import lint
from attrlint.rules import shipped_rules

RULES = {rule.id: rule for rule in shipped_rules()}
ENGINEER = "A former engineer at the plant said the valve had failed. "


def hits(rule: str, text: str, **options) -> list[str]:
    article = read(text)
    run = CHECKERS[RULES[rule].checker].run
    return [article[hit.span] for hit in run(article, **{**RULES[rule].options, **options})]


OPTIONS = [
    # rule, draft, option, what is found as shipped, what is found with the option
    ("anonymity-unexplained", "A spokesman for the bank said it would close.", {"skip_heads": ()}, [], ["A spokesman"]),
    ("anonymity-unexplained", ENGINEER, {"skip_heads": ("engineer",)}, ["A former engineer"], []),
    (
        "anonymity-unexplained", ENGINEER + "He asked not to be named because he was not authorised to speak publicly.",
        {"flag_rote_reasons": False}, ["A former engineer"], [],
    ),
    (
        "anonymity-unexplained", ENGINEER + "He asked for anonymity because he fears losing his pension.",
        {"window": "sentence"}, [], ["A former engineer"],
    ),
    (
        "anonymity-unexplained",
        ENGINEER + "\n\nThe plant opened in May.\n\nThe engineer asked for anonymity because he fears losing his pension.",
        {"window": "document"}, ["A former engineer"], [],
    ),
    ("bare-anonymous-source", "Friends of Ida Falk say she is ill.", {"labels": "bare"}, ["Friends of Ida Falk"], []),
    ("bare-anonymous-source", "Little birds say she is ill.", {"labels": "default, little birds"}, [], ["Little birds"]),
    (
        "bare-anonymous-source", "A source close to the talks said it was over. A source said it ended in May.",
        {"allow_after_description": False}, [], ["A source"],
    ),
    (
        "single-anonymous-source", "A clerk at the port said the scales were rigged. The mayor opened a school.",
        {"min_claims": 2}, ["A clerk"], [],
    ),
    ("unquantified-plural-source", "Several aides said so.", {"quantifiers_extra": ("several",)}, ["Several aides"], []),
    ("officials-without-agency", "Ukraine said the drone was lost.", {"states": True}, [], ["Ukraine"]),
    ("officials-without-agency", "It fell, by Ukrainian estimates.", {"states": True}, [], ["Ukrainian estimates"]),
    (
        "officials-without-agency", "The harbour authority shut the pier.\n\nIt was unsafe, officials said.",
        {"look_back": "paragraph"}, [], ["officials"],
    ),
    (
        "officials-without-agency", "The harbour authority shut the pier. It was unsafe, officials said.",
        {"look_back": "sentence"}, [], ["officials"],
    ),
    (
        "officials-without-agency", "Officials said the dam was safe. The water ministry paid for it.",
        {"look_ahead_sentences": 0}, [], ["Officials"],
    ),
    ("unnamed-experts", "Gardeners say the frost is over.", {"groups_extra": ("gardeners",)}, [], ["Gardeners"]),
    ("unnamed-experts", "Campaigners want the mill shut.", {"say_verbs_only": False}, [], ["Campaigners"]),
    (
        "unnamed-experts", "Critics say the bridge is a waste. “It goes nowhere,” said Jon Abara of the Forum.",
        {"min_named": 2}, [], ["Critics"],
    ),
    (
        "unnamed-experts", "Critics say the bridge is a waste.\n\nIt opened in May.\n\n“It goes nowhere,” said Jon Abara.",
        {"window": 0}, [], ["Critics"],
    ),
    ("anonymous-opinion", "One colleague called him “a coward”.", {"lexicons": ()}, ["One colleague"], []),
    ("anonymous-opinion", "A banker said the lender will fail.", {"predictions": False}, ["A banker"], []),
]  # fmt: skip


@pytest.mark.parametrize("rule, text, options, shipped, changed_to", OPTIONS)
def test_option(rule: str, text: str, options: dict, shipped: list[str], changed_to: list[str]) -> None:
    assert hits(rule, text) == shipped
    assert hits(rule, text, **options) == changed_to


@pytest.mark.parametrize(
    "rule, options",
    [
        ("anonymity-unexplained", {"window": "page"}),
        ("officials-without-agency", {"look_back": "page"}),
        ("officials-without-agency", {"look_ahead_sentences": -1}),
        ("anonymous-opinion", {"lexicons": ("insults",)}),
    ],
)
def test_option_that_cannot_be(rule: str, options: dict) -> None:
    run = CHECKERS[RULES[rule].checker].run
    name, why = run.problem(**{**RULES[rule].options, **options})
    assert name in {key.replace("_", "-") for key in options} and why


def findings(text: str, *extra: str) -> list[Finding]:
    rules = [rule for rule in RULES.values() if rule.checker and (rule.default or rule.id in extra)]
    return lint(read(text), rules, set(RULES))[0]


@pytest.mark.parametrize(
    "behind, severity, words",
    [
        ("", "warning", "say why, or name them"),
        ("He asked not to be named.", "warning", "anonymous, and no reason why"),
        ("He asked not to be named because the matter is sensitive.", "note", "the reason given would fit anybody"),
    ],
)
def test_what_is_missing(behind: str, severity: str, words: str) -> None:
    (finding,) = findings(ENGINEER + behind)
    assert finding.severity == severity
    assert words in finding.message


def test_once_a_source() -> None:
    text = "A former engineer said it failed. A former engineer said it was old. Another former engineer said it was new."
    assert hits("anonymity-unexplained", text) == ["A former engineer", "Another former engineer"]


@pytest.mark.parametrize(
    "text, rules",
    [
        ("A source said the deal was dead.", ["bare-anonymous-source"]),
        ("Many experts say the seam is spent.", ["unnamed-experts"]),
    ],
)
def test_one_rule_speaks(text: str, rules: list[str]) -> None:
    assert [finding.rule for finding in findings(text)] == rules


def test_other_claims_are_related() -> None:
    text = "The fund is broke, a former trustee said. The former trustee said auditors knew."
    article = read(text)
    (hit,) = CHECKERS["single-anonymous-source"].run(article)
    assert [article[span] for span, _ in hit.related] == ["The former trustee"]
