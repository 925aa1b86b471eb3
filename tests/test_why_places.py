"""The places that `attrlint why` can be asked about, and those it cannot."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from asking import UNSET, answer, said, why

from attrlint.config import Config, Configs
from attrlint.errors import CannotRun
from attrlint.why.command import why_command
from attrlint.why.places import Asked, read_operand

ROOT = Path(__file__).parent.parent
COUNT = "The fair drew 5,200 people."
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
