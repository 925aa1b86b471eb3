"""`attrlint why`: every reason a reader may be given."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from attrlint.attribute.cues import REFUSALS
from attrlint.document import ROLES
from attrlint.mark import hedges
from attrlint.mark.figure import KINDS as FIGURE_KINDS
from attrlint.why import text
from attrlint.why.judged import ROLE_WORDS
from attrlint.why.seen import FIGURE_WORDS, HEDGE_WORDS
from attrlint.why.speech import REFUSAL_WORDS
from asking import UNSET, answer, said, why
from hypothesis import given
from hypothesis import strategies as st
from reading import read

from attrlint.config import Config, Configs
from attrlint.rules import shipped_rules
from attrlint.why.command import why_command

ROOT = Path(__file__).parent.parent

CLEARED = [
    pytest.param("The fair drew 5,200 people, the mayor said.", "attributed", "somebody is said to say it", id="attributed"),
    pytest.param(
        "The mayor said the fair went well. Attendance rose 35% this year.", "carried",
        "it goes on from what somebody says earlier in the paragraph", id="carried",
    ),
    pytest.param("The fair drew [5,200 people](http://x.test).", "linked", "a link in reach leads to its source", id="linked"),
    pytest.param("Did the fair draw 5,200 people?", "question", "it stands in a question", id="question"),
    pytest.param(
        "The fair drew 5,217 people.\n\n“It drew 5,217 people,” Ana Ruiz said.", "elsewhere",
        "somebody says the same figure elsewhere in the draft", id="elsewhere",
    ),
    pytest.param("A poll asked islanders about the toll.\n\nSome 61% were against.", "poll", "it goes on from the poll named before", id="poll"),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "key", "words"), CLEARED)
def test_a_figure_left_alone_has_its_reason(draft, key, words, tmp_path):
    line = next(i for i, text in enumerate(draft.split("\n"), 1) if re.search(r"5,2\d\d|35%|61%", text))
    found = answer(tmp_path, draft, str(line))
    rows = [row for sentence in found["sentences"] for row in sentence["left_alone"]]
    assert [(row["key"], row["why"]) for row in rows] == [(key, words)]
    assert words in said(tmp_path, draft, str(line))


def test_the_place_that_gives_the_figure_is_named(tmp_path):
    draft = "The fair drew 5,217 people.\n\n“It drew 5,217 people,” Ana Ruiz said."
    assert "(line 3: “5,217 people”)" in said(tmp_path, draft, "1")


COUNT = "The fair drew 5,200 people."
FIRED = [
    pytest.param(COUNT, "1", {}, ("unattributed-count", "reported", None), id="reported"),
    pytest.param(
        "The rebels are claimed to have lost 300 men.", "1", {"min-confidence": "low"},
        ("unattributed-count", "outranked", "agentless-figure says more about the same words"), id="outranked",
    ),
    pytest.param(
        f"{COUNT} <!-- attrlint: ignore[unattributed-count] counted at the gate -->", "1", {},
        ("unattributed-count", "ignored", "the comment on line 1 says to ignore it: counted at the gate"), id="ignored",
    ),
    pytest.param(f"# {COUNT}", "1", {}, ("unattributed-count", "role", "it does not look at headlines"), id="role of the block"),
    pytest.param(
        f"“{COUNT}”", "1", {},
        ("unattributed-count", "quotation", "it does not look at what stands inside quotation marks"), id="quotation",
    ),
    pytest.param(
        COUNT, "1", {"config": '[per-file-ignores]\n"draft.md" = ["figures"]\n'},
        ("unattributed-count", "left-out", "the config leaves this rule out in this file"), id="per-file-ignores",
    ),
    pytest.param(
        f"{COUNT} {'The gate stayed shut. ' * 12}", "1:14", {"config": '[options.unattributed-count]\nsure-value = 9000.0\n'},
        ("unattributed-count", "doubtful", "too doubtful to be told: it is small for a warning; --min-confidence low tells it"), id="a guess is not told",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "place", "settings", "row"), FIRED)
def test_what_became_of_what_a_rule_saw(draft, place, settings, row, tmp_path):
    (sentence,) = answer(tmp_path, draft, place, **settings)["sentences"]
    assert row in [(one["rule"], one["outcome"], one["because"]) for one in sentence["fired"]]
    text = said(tmp_path, draft, place, **settings)
    assert (row[2] or "WARNING unattributed-count: '5,200 people': who counted?") in text


def test_reports_are_those_of_check(tmp_path):
    """Over the seeds: what `why` calls reported is what `lint` reports."""
    from attrlint.lint import lint
    from attrlint.rules import shipped_rules

    rules = [rule for rule in shipped_rules() if rule.default]
    for seed in sorted((ROOT / "seeds").glob("*.md")):
        article = read(seed.read_text("utf-8"), "markdown")
        findings, _ = lint(article, rules, {rule.id for rule in rules}, least="medium")
        wanted = {(f.rule, f.severity, f.span) for f in findings if f.group != "attrlint"}
        lines = range(1, seed.read_text("utf-8").count("\n") + 1)
        out, _, _ = why_command(
            tuple(f"{seed}:{line}" for line in lines), {**UNSET, "format": "json"}, Configs(Config(folder=str(ROOT)))
        )
        seen = {
            (row["rule"], row["severity"], tuple(row["span"]))
            for one in json.loads(out)["answers"] for sentence in one["sentences"] for row in sentence["fired"]
            if row["outcome"] == "reported"
        }  # fmt: skip
        assert seen == wanted, seed.name


REFUSED = [
    pytest.param("Among islanders, support stood at 61%.", "support", "weighed", id="weighed"),
    pytest.param("The ministry has not confirmed that the pier is shut.", "confirmed", "no answer", id="no answer"),
    pytest.param("They received 316 calls and two visits.", "calls", "number", id="a number"),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "word", "kind"), REFUSED)
def test_a_word_that_does_not_attribute_has_its_reason(draft, word, kind, tmp_path):
    (sentence,) = answer(tmp_path, draft, "1")["sentences"]
    row = next(row for row in sentence["refused"] if row["text"] == word)
    assert row["why"] == kind
    assert bool(row["against"]) == (kind == "weighed")
    assert f"“{word}”: {row['words']}" in said(tmp_path, draft, "1")


def test_words_in_quotation_marks_are_the_speakers(tmp_path):
    draft = "“We think that the pier should close,” Ana Ruiz said."
    assert "“think”: inside quotation marks, where the words are the speaker’s own." in said(tmp_path, draft, "1")


def test_who_says_so_and_why(tmp_path):
    draft = "Ana Ruiz runs the fair. She said that the pier, which is old, would close and the band would play."
    text = said(tmp_path, draft, "1:40")
    assert "“said” attributes to “She”" in text
    assert "“said” often attributes" in text and "“that” follows it" in text


SPEAKERS = [
    pytest.param("“The pier is shut for good,” Ana Ruiz said.", "Ana Ruiz", "“said” stands beside it", id="beside it"),
    pytest.param(
        "Ana Ruiz said it was over. “The pier is shut for good.”", "Ana Ruiz",
        "the speaker stands in a sentence beside it, on line 1", id="the sentence before",
    ),
    pytest.param("Rain fell. “The pier is shut for good.”", None, "nobody is named beside it as its speaker", id="nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "speaker", "how"), SPEAKERS)
def test_how_a_speaker_was_found(draft, speaker, how, tmp_path):
    quotes = [quote for sentence in answer(tmp_path, draft, "1")["sentences"] for quote in sentence["quotes"]]
    assert [(quote["speaker"] and quote["speaker"]["text"], quote["how"]) for quote in quotes] == [(speaker, how)]


BROKEN = [
    pytest.param("The operator said trade was good. Traffic rose 7%.", None, id="goes on"),
    pytest.param("The operator said trade was good. But traffic fell 7%.", "it opens with “But”, which turns to something else", id="but"),
    pytest.param("The operator said so. It rained. Traffic fell 7%.", "a sentence in which nobody speaks stands between them", id="a gap"),
    pytest.param("The operator said so. In May, Bo Lund sold 7% of it.", "it opens with somebody or something else by name", id="a name"),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "broken"), BROKEN)
def test_what_breaks_carry_over(draft, broken, tmp_path):
    last = answer(tmp_path, draft, str(draft.count("\n") + 1))["sentences"][-1]
    assert last["goes_on_from"]["broken"] == broken


def test_rules_that_are_chosen(tmp_path):
    draft = COUNT
    found = answer(tmp_path, draft, "1", select=("hedges,unattributed_money",))
    assert found["rules_on"] == {
        "figures": ["unattributed-money"],
        "hedges": sorted(rule.id for rule in shipped_rules() if rule.group == "hedges"),
    }
    assert "unattributed-count" in found["rules_off"]
    text = said(tmp_path, draft, "1", select=("unattributed-money",))
    assert "unattributed-money (“who gives the sum?”): nothing of the kind here." in text
    assert "none of the rules that are on asks who gives such a figure" in text
    assert why(tmp_path, draft, "1", select=("unattributd-money",))[1:] == (
        "--select: unknown rule or group 'unattributd-money'; did you mean 'unattributed-money'?\n", 2
    )  # fmt: skip


def test_json_shape(tmp_path):
    found = answer(tmp_path, "Ana Ruiz said 5,200 people may come. “It will rain on all of us,” she said.", "1:5")
    assert sorted(found) == [
        "column", "here", "instead", "line", "more", "path", "rules_left_out", "rules_off", "rules_on", "sentences",
    ]  # fmt: skip
    assert sorted(found["sentences"][0]) == [
        "attributions", "column", "end_line", "figures", "fired", "goes_on_from", "hedges", "left_alone", "line", "quotes",
        "reached_by", "refused", "role", "silent", "span", "spoken_words", "text",
    ]  # fmt: skip
    documented = (ROOT / "docs" / "json.md").read_text("utf-8").split("## The explanation")[1]
    keys = [*found, *found["sentences"][0], *found["sentences"][0]["figures"][0], *found["sentences"][0]["attributions"][0]]
    assert {key for key in keys if f"`{key}`" not in documented} == set()


def test_draft_text_is_made_visible(tmp_path):
    out, _, _ = why(tmp_path, "The fair\x1b[31m drew 5,200 people.", "1")
    assert "\x1b" not in out and r"\x1b" in out


def test_every_line_of_every_seed_fits_a_terminal_and_has_no_jargon():
    for seed in sorted((ROOT / "seeds").iterdir()):
        lines = range(1, seed.read_text("utf-8").count("\n") + 1)
        out, err, status = why_command(tuple(f"{seed}:{line}" for line in lines), UNSET, Configs(Config(folder=str(ROOT))))
        assert (err, status) == ("", 0), seed.name
        assert [line for line in out.splitlines() if len(line) > 80 and " " in line.strip()] == []
        assert re.findall(r"\b(?:S[0-6]|cues?|tokens?|lemma|(?<!sea )level)\b", " ".join(out.split())) == [], seed.name


@given(st.text(alphabet="said “”.,5 %Ruiz\n:—(", max_size=60))
def test_any_text_can_be_asked_about(tmp_path_factory, text):
    folder = tmp_path_factory.getbasetemp()
    _, err, status = why(folder, text, "1")
    assert (err, status) == ("", 0)


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        pytest.param(FIGURE_WORDS, FIGURE_KINDS, id="kinds of figures"),
        pytest.param(HEDGE_WORDS, hedges.NAMES.values(), id="kinds of hedges"),
        pytest.param(text.ROLES, ROLES, id="roles of blocks"),
        pytest.param(ROLE_WORDS, ROLES, id="roles that rules look at"),
    ],
)
def test_everything_that_is_read_has_words(words, keys):
    assert set(words) == set(keys)


def test_every_refusal_has_words():
    assert set(REFUSALS) <= set(REFUSAL_WORDS)
