"""`attrlint why`: every reason a reader may be given, and every place that can be asked about."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import lexicon, read

from attrlint.attribute import attribute
from attrlint.attribute.explain import _group_of_end, _group_of_word, listen, used
from attrlint.attribute.saying import say
from attrlint.attribute.weights import compile_weights
from attrlint.config import Config, Configs
from attrlint.config_file import parse_config
from attrlint.errors import CannotRun
from attrlint.why.command import why_command
from attrlint.why.places import Asked, read_operand

ROOT = Path(__file__).parent.parent
UNSET = {
    "select": None, "ignore": (), "extend-select": (), "extend-ignore": (), "config": None, "isolated": True,
    "stdin-filename": None, "format": None,
}  # fmt: skip


def why(folder: Path, draft: str | bytes, place: str, name: str = "draft.md", config: str = "", **settings) -> tuple[str, str, int]:
    data = draft if isinstance(draft, bytes) else draft.encode()
    (folder / name).write_bytes(data)
    found = parse_config(str(folder / "attrlint.toml"), config.encode()) if config else Config(folder=str(folder))
    return why_command((f"{folder / name}:{place}",), {**UNSET, **settings}, Configs(found))


def said(folder: Path, draft: str | bytes, place: str, **settings) -> str:
    """The text on one line, the folder left out."""
    out, err, status = why(folder, draft, place, **settings)
    assert (err, status) == ("", 0)
    return " ".join(out.replace(f"{folder}{os.sep}", "").split())


def answer(folder: Path, draft: str | bytes, place: str, **settings) -> dict:
    out, err, status = why(folder, draft, place, format="json", **settings)
    assert (err, status) == ("", 0)
    return json.loads(out)["answers"][0]


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
        "Between 6,000 and 9,000 people slept there.", "1", {},
        ("unattributed-count", "outranked", "range-without-estimator says more about the same words"), id="outranked",
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
        COUNT, "1", {"config": '[options.unattributed-count]\nsure-value = 9000.0\n'},
        ("unattributed-count", "reported", "only a note: it is small for a warning"), id="a guess is a note",
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

    rules = shipped_rules()
    for seed in sorted((ROOT / "seeds").glob("*.md")):
        article = read(seed.read_text("utf-8"), "markdown")
        findings, _ = lint(article, rules, {rule.id for rule in rules})
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


MARKUP = "---\nsection: local\n---\n\nOne *bold **5,200** people* came.\n\n<!-- attrlint: ignore[unattributed-count] -->\nTwo came.\n\n---\n"
LINES = [
    pytest.param("2", "front matter, no prose", None, 5, id="front matter"),
    pytest.param("6", "blank", 5, 8, id="blank"),
    pytest.param("7", "a comment to attrlint, no prose", 5, 8, id="comment"),
    pytest.param("10", "markup, no prose", 8, None, id="markup"),
]


@pytest.mark.parametrize(("place", "words", "before", "after"), LINES)
def test_a_line_without_prose_names_its_neighbours(place, words, before, after, tmp_path):
    instead = answer(tmp_path, MARKUP, place)["instead"]
    assert instead["words"] == words
    assert [instead[key] and instead[key]["line"] for key in ("before", "after")] == [before, after]
    assert f"this line is {words}." in said(tmp_path, MARKUP, place)


def test_an_empty_draft_has_nothing_to_show(tmp_path):
    assert answer(tmp_path, "", "1")["instead"] == {"words": "blank", "before": None, "after": None}


@pytest.mark.parametrize(
    ("draft", "place", "word", "what"),
    [
        pytest.param(MARKUP, "5:14", "5,200", "part of the figure “5,200 people”", id="Markdown"),
        pytest.param(b"Rain.\r\nThe fair drew\r\n5,200 people.\r\n", "3:1", "5,200", "part of the figure “5,200 people”", id="CRLF"),
        pytest.param("😀 The fair drew 5,200 people.", "1:18", "5,200", "part of the figure “5,200 people”", id="code points"),
        pytest.param("The pier may close.", "1:10", "may", "the hedge “may”", id="hedge"),
        pytest.param("The pier is shut, Ruiz said.", "1:24", "said", "the words that attribute, “said”", id="attributing words"),
        pytest.param("The pier is shut, Ruiz said.", "1:19", "Ruiz", "who says it, “Ruiz”", id="source"),
        pytest.param("The pier is shut, Ruiz said.", "1:5", "pier", "what Ruiz is said to say, “The pier is shut,”", id="content"),
        pytest.param("The pier is shut.", "1:18", ".", "nothing that a rule looks at", id="behind the last column"),
        pytest.param("The pier is shut.", "1:4", None, "the blank, or markup, between two words", id="blank"),
    ],
)
def test_what_stands_at_a_column(draft, place, word, what, tmp_path):
    here = answer(tmp_path, draft, place)["here"]
    assert (here["text"], here["is"][0]) == (word, what)


def test_a_sentence_over_two_lines_is_found_from_both(tmp_path):
    draft = "It rained. The fair\ndrew 5,200 people. All left."
    assert [[s["text"] for s in answer(tmp_path, draft, line)["sentences"]] for line in "12"] == [
        ["It rained.", "The fair drew 5,200 people."],
        ["The fair drew 5,200 people.", "All left."],
    ]


def test_a_line_of_many_sentences_is_cut_short(tmp_path):
    found = answer(tmp_path, "It rained. " * 30, "1")
    assert (len(found["sentences"]), found["more"]) == (20, 10)
    assert "10 more sentences touch this line" in said(tmp_path, "It rained. " * 30, "1")


@pytest.mark.parametrize(
    ("word", "asked"),
    [
        ("draft.md:3", Asked("draft.md", 3)),
        ("draft.md:3:14", Asked("draft.md", 3, 14)),
        ("draft.md:3:14:", Asked("draft.md", 3, 14)),
        (r"C:\drafts\a.md:3", Asked(r"C:\drafts\a.md", 3)),
        (r"C:\drafts\a.md:3:14", Asked(r"C:\drafts\a.md", 3, 14)),
        ("vote 3:2.md:7", Asked("vote 3:2.md", 7)),
        ("-:3", Asked("-", 3)),
    ],
)
def test_operands(word, asked):
    assert read_operand(word) == asked


def test_a_file_whose_name_ends_in_a_number(tmp_path):
    (tmp_path / "final 3:2").write_text("It rained.")
    assert read_operand(f"{tmp_path / 'final 3'}:2:7") == Asked(str(tmp_path / "final 3:2"), 7)


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("draft.md", "why: draft.md: which line? Write it behind the name, as in draft.md:12"),
        ("draft.md:", "why: draft.md:: which line? Write it behind the name, as in draft.md:12"),
        ("draft.md:0", "why: draft.md:0: lines and columns are counted from 1"),
        ("draft.md:2:0", "why: draft.md:2:0: lines and columns are counted from 1"),
        ("draft.md:x", "why: draft.md:x: which line? Write it behind the name, as in draft.md:x:12"),
    ],
)
def test_bad_operands(word, message):
    with pytest.raises(CannotRun) as error:
        read_operand(word)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("place", "message"),
    [("9", "9: there is no such line; the file has 1"), ("1:99", "1:99: there is no such column; the line has 27")],
)
def test_a_place_that_is_not_there(place, message, tmp_path):
    out, err, status = why(tmp_path, COUNT + "\n", place)
    assert (out, err, status) == ("", f"{tmp_path / 'draft.md'}:{message}\n", 2)


def test_files_that_cannot_be_read_do_not_hide_the_others(tmp_path):
    (tmp_path / "draft.md").write_text(COUNT)
    words = tuple(str(tmp_path / name) for name in ("missing.md:1", "draft.md:1"))
    out, err, status = why_command((*words, f"{tmp_path}:1"), UNSET, Configs(Config(folder=str(tmp_path))))
    assert out.startswith(f"{tmp_path / 'draft.md'}, line 1") and status == 2
    assert [line.rsplit("; ", 1)[1] for line in err.splitlines()] == ["check the name", "name a draft and a line in it"]


def test_rules_that_are_chosen(tmp_path):
    draft = COUNT
    found = answer(tmp_path, draft, "1", select=("hedges,unattributed_money",))
    assert found["rules_on"] == {
        "figures": ["unattributed-money"],
        "hedges": ["agentless-reporting-passive", "hedge-dropped", "sourceless-hedge", "stacked-hedges"],
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


def cli(*words: str, stdin: str = "") -> tuple[int, str, str]:
    run = subprocess.run([sys.executable, "-m", "attrlint", "why", *words], cwd=ROOT, input=stdin.encode(), capture_output=True)
    return run.returncode, run.stdout.decode(), run.stderr.decode()


@pytest.mark.parametrize(
    ("words", "status", "start", "err"),
    [
        pytest.param(["-:2"], 0, "-, line 2 (body text)", "", id="standard input"),
        pytest.param(["--", "-:2"], 0, "-, line 2 (body text)", "", id="behind --"),
        pytest.param(["-:2", "--format", "json"], 0, "{", "", id="option behind it"),
        pytest.param(["-:2", "--stdin-filename", "a.txt"], 0, "a.txt, lines 1 to 2 (body text)", "", id="its name"),
        pytest.param(["seeds"], 2, "", "why: seeds: which line? Write it behind the name, as in seeds:12\n", id="no line"),
        pytest.param(["-x:2"], 2, "", "attrlint: no such option: -x; see `attrlint why --help`\n", id="no option"),
        pytest.param(
            [], 2, "", "attrlint: invalid value for FILE:LINE[:COL]: name at least one; see `attrlint why --help`\n", id="nothing"
        ),
    ],
)
def test_command_line(words, status, start, err):
    found = cli(*words, stdin="# Fair\nThe fair drew 5,200 people.\n")
    assert (found[0], found[1].startswith(start), found[2]) == (status, True, err)


# The weights and their words.


def test_every_weight_has_words():
    wordless = []
    for table, rows in compile_weights().items():
        group = _group_of_word if table in ("words", "kinds") else _group_of_end
        for row, weights in rows.items():
            for key, weight in weights.items():
                try:
                    words = say(table, row, key, weight)
                except (KeyError, ValueError, IndexError):
                    words = ""
                if not words or not group(table, key):
                    wordless.append((table, row, key))
    assert wordless == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (("words", "plans", "", -9), "“plans” seldom attributes"),
        (("kinds", "S", "", 9), "words of saying often attribute"),
        (("kinds", "S", "<#"), "it follows a number"),
        (("kinds", "S", "<N,"), "it follows a comma"),
        (("kinds", "S", ">T"), "“that” follows it"),
        (("kinds", "S", ">.w"), "its sentence ends behind it"),
        (("kinds", "S", "<."), "it opens its sentence"),
        (("kinds", "S", "who NN"), "its subject is a name"),
        (("kinds", "S", "who dR"), "its subject ends in somebody’s job"),
        (("kinds", "S", "head mayor"), "its subject ends in “mayor”"),
        (("kinds", "S", "nobody"), "nobody stands before it who could say it"),
        (("kinds", "S", "out ."), "its subject opens the sentence"),
        (("kinds", "S", "inside"), "it stands in what somebody else is said to say"),
        (("kinds", "S", "inN"), "it stands in what somebody else is said to say, behind a name"),
        (("kinds", "S", "> quickly"), "“quickly” follows it"),
        (("edges", "and", "ahead0"), "no verb follows soon"),
        (("edges", ",", "", 9), "such words often end at a comma"),
        (("edge kinds", "Sb,", "far"), "a few words are said before it"),
        (("edge words", "said", "and", -9), "behind “said” the words seldom end at “and”"),
    ],
)
def test_words_of_weights(name, words):
    assert say(*name) == words


@pytest.mark.parametrize("name", [("kinds", "S", "?x"), ("kinds", "S", "<é"), ("edges", ",", "sideways")])
def test_a_weight_without_words_is_an_error(name):
    with pytest.raises(KeyError):
        say(*name)


def test_what_is_heard_adds_up_to_the_decision():
    """The listener decides as the judge does, and its reasons are the whole of each sum."""
    for seed in sorted((ROOT / "seeds").glob("*.md")):
        article = read(seed.read_text("utf-8"), "markdown")
        judge = listen(lexicon(), 0, len(article.tokens))
        heard = attribute(article.tokens, article.sentences, article.quotes, judge)
        assert heard == article.attributions
        assert judge.cues and judge.ends
        for weighed in (*judge.cues.values(), *judge.ends.values()):
            assert sum(reason.weight for reason in weighed.reasons) == weighed.total


def test_a_fallback_counts_once():
    heard = [("kinds", "S", "", 5), ("kinds", "S", "", 5), ("kinds", "S", "<N", 2), ("words", "said", "", 1)]
    assert used(heard) == [("kinds", "S", "", 5), ("kinds", "S", "<N", 2), ("words", "said", "", 1)]


@given(st.text(alphabet="said “”.,5 %Ruiz\n:—(", max_size=60))
def test_any_text_can_be_asked_about(tmp_path_factory, text):
    folder = tmp_path_factory.getbasetemp()
    _, err, status = why(folder, text, "1")
    assert (err, status) == ("", 0)
