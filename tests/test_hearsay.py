"""Rules on what is said and by whom: options, messages, related places, confidence, precedence."""

from __future__ import annotations

import pytest
from reading import read

from attrlint.checkers import CHECKERS
from attrlint.lint import lint
from attrlint.rules import shipped_rules
from attrlint.values import changed

RULES = {rule.id: rule for rule in shipped_rules() if rule.checker}
EXPECTED = "The governor is expected to quit."
FAR = "The chain is reportedly closing nine stores.\n\nIt sells boots.\n\nThe closures of nine stores were planned for years, the Harbour Times said."
UNDER = "The union claimed the depot was unsafe."


def found(rule: str, text: str, front: str = "", **options) -> list[str]:
    article = read(front + text, "markdown" if front else "text")
    chosen = changed(RULES[rule], options={**RULES[rule].options, **options}, where="attrlint.toml")
    return [finding.text for finding in lint(article, [chosen], set(RULES))[0]]


@pytest.mark.parametrize(
    ("rule", "text", "options", "words"),
    [
        ("stacked-hedges", "The firm reportedly at last may sell its ferry arm.", {}, []),
        ("stacked-hedges", "The firm reportedly at last may sell its ferry arm.", {"max_gap": 2}, ["reportedly at last may"]),
        ("stacked-hedges", "The spill could now potentially reach the bay.", {"max_gap": 0}, []),
        ("stacked-hedges", "The spill could now potentially reach the bay.", {}, ["could now potentially"]),
        ("sourceless-hedge", "Word has it the duke sold the castle.", {}, []),
        ("sourceless-hedge", "Word has it the duke sold the castle.", {"terms_extra": ("word has it",)}, ["Word has it"]),
        ("sourceless-hedge", "The firm closed, Jon Abara said. It reportedly owed rent.", {}, ["reportedly"]),
        ("sourceless-hedge", "The firm closed, Jon Abara said. It reportedly owed rent.", {"inherit": "paragraph"}, []),
        ("sourceless-hedge", "Hale was charged with theft.\n\nHe allegedly took a boat.", {"clear_on_charge": False}, ["allegedly"]),
        ("agentless-reporting-passive", EXPECTED, {}, []),
        ("agentless-reporting-passive", EXPECTED, {"participles": "extended"}, ["is expected to"]),
        ("agentless-reporting-passive", "The deal is dead, Jon Abara said. It is understood that he quit.", {"inherit": "paragraph"}, []),
        ("agentless-reporting-passive", "The deal is dead, Jon Abara said. It is understood that he quit.", {}, ["is understood that"]),
        ("loaded-verb", "The union argued the depot was unsafe.", {}, []),
        ("loaded-verb", "The union argued the depot was unsafe.", {"tiers": ("core", "extended")}, ["argued"]),
        ("loaded-verb", "The union revealed that the depot was unsafe.", {"tiers": ("factive",)}, ["revealed"]),
        ("loaded-verb", UNDER, {"tiers": ("extended",)}, []),
        ("loaded-verb", UNDER, {"allow": ("claim",)}, []),
        ("loaded-verb", UNDER, {"allow": ("insist",)}, ["claimed"]),
        ("loaded-verb", "The mayor doubled down on the plan.", {"extra_phrases": ("doubled down",)}, ["doubled down"]),
        ("loaded-verb", "“He doubled down,” she said.", {"extra_phrases": ("doubled down",)}, []),
        ("loaded-verb", "Hale admitted in court that he took the boat.", {}, []),
        ("loaded-verb", "Hale admitted in court that he took the boat.", {"allow_pleas": False}, ["admitted"]),
        ("loaded-verb", "Hale admitted three counts of theft at Dorne magistrates’ court.", {"allow_pleas": False}, ["admitted"]),
        ("allegation-without-accuser", "The union spoke up, Jon Abara said. The alleged leak lasted a week.", {}, []),
        ("allegation-without-accuser", "The union spoke up, Jon Abara said. The alleged leak lasted a week.", {"inherit": "sentence"}, ["alleged leak"]),
        ("allegation-without-accuser", "The alleged victim is 14.", {"flag_alleged_victim": False}, []),
        ("generic-voice", "Insiders in the town think the mine is spent.", {}, []),
        ("generic-voice", "The whole town thinks the mine is spent.", {"subjects_extra": ("the whole town",)}, ["The whole town thinks"]),
        ("generic-voice", "Many believe the mine is spent. Ida Falk said it was.", {}, []),
        ("generic-voice", "Many believe the mine is spent. Ida Falk said it was.", {"resolve_in_paragraph": False}, ["Many believe"]),
        ("agentless-concern", "The plan has sparked outrage.", {}, []),
        ("agentless-concern", "The plan has sparked outrage.", {"extended": True}, ["sparked outrage"]),
        ("agentless-concern", "The leak raises serious questions.", {"extended": True}, ["raises serious questions"]),
    ],
)  # fmt: skip
def test_options(rule, text, options, words):
    assert found(rule, text, **options) == words


@pytest.mark.parametrize(
    ("section", "words"),
    [("opinion", []), ("Sport", []), ("sports", []), ("transport", ["claimed"]), ("news", ["claimed"])],
)
def test_sections_off(section, words):
    assert found("loaded-verb", UNDER, f"---\nsection: {section}\n---\n\n") == words


def test_unknown_words_of_an_option():
    with pytest.raises(ValueError, match="tiers: 'worst'; known: core"):
        list(CHECKERS["loaded-verb"].run(read(UNDER), tiers=("worst",)))
    with pytest.raises(ValueError, match="participles: 'all'; known: default, extended"):
        list(CHECKERS["agentless-reporting-passive"].run(read(EXPECTED), participles="all"))


def test_the_likely_source_is_pointed_to():
    (finding,) = lint(read(FAR), [RULES["sourceless-hedge"]], set(RULES))[0]
    assert finding.message == "'reportedly', by whom? paragraph 3 has the Harbour Times on record"
    assert [(place.text, place.message) for place in finding.related] == [("the Harbour Times", "on record here")]


def test_the_source_is_looked_for_near_by():
    near = changed(RULES["sourceless-hedge"], options={"resolve_within_paragraphs": 1})
    (finding,) = lint(read(FAR), [near], set(RULES))[0]
    assert (finding.message, finding.related) == ("'reportedly', by whom?", ())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (UNDER, "'claimed' doubts it; “said” does not"),
        ("The mayor refuted the allegations.", "'refuted' means disproved; “denied” if nothing was proved"),
        ("The union insists that the depot is unsafe.", "'insists' hints at doubt; “says” does not"),
    ],
)
def test_loaded_verbs_say_what_is_wrong(text, message):
    (finding,) = lint(read(text), [RULES["loaded-verb"]], set(RULES))[0]
    assert (finding.message, finding.severity) == (message, "warning")


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        (UNDER, "medium"),
        ("“It is unsafe,” the union claimed.", "high"),
        ("The union walked out, claiming that the depot was unsafe.", "medium"),
        ("The depot, the union claimed, was unsafe.", "medium"),
    ],
)
def test_confidence(text, confidence):
    (hit,) = CHECKERS["loaded-verb"].run(read(text))
    assert hit.confidence == confidence


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Many claim that the mine is cursed.", ["generic-voice"]),
        ("It is widely believed that the mine is spent.", ["generic-voice"]),
        ("The firm reportedly may sell its ferry arm.", ["stacked-hedges"]),
        ("It is claimed that the mine is cursed.", ["agentless-reporting-passive"]),
        ("The club is believed to possibly want a ground.", ["stacked-hedges"]),
    ],
)
def test_one_defect_one_finding(text, rules):
    default = [rule for rule in RULES.values() if rule.default]
    assert [finding.rule for finding in lint(read(text), default, set(RULES))[0]] == rules
