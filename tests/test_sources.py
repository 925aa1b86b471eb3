"""`attrlint sources`, and the same identities in `attrlint show --format jsonl`."""

from __future__ import annotations

import json
import unicodedata

import pytest
from reading import read
from test_cli import attrlint

from attrlint.show import show_jsonl
from attrlint.sources import sources_json, sources_text

DRAFT = """Mayor Ana Ruiz said on Monday that 40 homes had burned. “We saw 12 fires in one night,” she said.

A spokesman for the Port Authority put the loss at $3 million. Some 200 people slept in a school.
"""
TABLE = """draft.txt: 2 sources

   line  quotes figures
      1       1       2  Ana Ruiz
                         named person
                         Mayor
      3       -       2  spokesman
                         unnamed but described
                         spokesman for the Port Authority
                         of Port Authority

without a source: no quotes, no figures
"""


def columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


def test_table():
    assert sources_text(read(DRAFT)) == TABLE


def test_what_has_no_source_is_counted():
    assert sources_text(read("Some 40 homes burned.")) == "draft.txt: no sources\n\nwithout a source: no quotes, 1 figure\n"


def test_most_carrying_first():
    text = "Ana Ruiz said no.\n\nTom Crane said 40 homes burned and 3 people died.\n\nEve Lund said 12 cars burned."
    assert [row["name"] for row in sources_json(read(text))["sources"]] == ["Tom Crane", "Eve Lund", "Ana Ruiz"]


def test_no_line_is_wider_than_a_terminal_and_wide_characters_count_twice():
    roles = "Ana Ruiz, the deputy director of the Institute for Public Health and Marine Safety 東京都中央区銀座東京都 of Orsk, said no."
    titles = " ".join(f"Ana Ruiz, a {role}, left." for role in ("lawyer", "teacher", "farmer", "driver", "trader", "student", "pilot"))
    for text in (DRAFT, roles, titles):
        assert max(map(columns, sources_text(read(text)).splitlines())) <= 80


def test_json():
    text = "Mayor Ana Ruiz said 40 homes burned. Ms. Ruiz said no."
    shown = sources_json(read(text))
    (source,) = shown["sources"]
    assert source == {
        "id": "s1", "kind": "person", "name": "Ana Ruiz", "named": True, "level": 6, "titles": ["Mayor", "Ms."],
        "spellings": ["Ana Ruiz", "Ruiz"], "of": None, "first": [0, 14], "line": 1, "attributions": [0, 1], "quotes": [],
        "figures": [[20, 28]],
    }  # fmt: skip
    assert shown["without_source"] == {"quotes": [], "figures": []}


def test_show_gives_mentions_and_attributions_the_same_identity():
    shown = show_jsonl(read(DRAFT))
    by_id = {source["id"]: source["name"] for source in shown["sources"]}
    assert [by_id.get(row["who"]) for row in shown["attributions"]] == ["Ana Ruiz", "Ana Ruiz", "spokesman"]
    assert {DRAFT[slice(*row["span"])]: by_id.get(row["who"]) for row in shown["mentions"]} == {
        "Mayor Ana Ruiz": "Ana Ruiz", "We": None, "she": "Ana Ruiz", "spokesman": "spokesman",
        "Port Authority": "Port Authority", "people": None, "school": None,
    }  # fmt: skip


@pytest.mark.parametrize("format", ["markdown", "html", "text"])
def test_every_span_is_one_of_the_file(format):
    raw = {
        "markdown": "**Ana** _Ruiz_ said 40&nbsp;homes burned.\n\n“It is over,” she said.\n",
        "html": "<p><b>Ana</b> Ruiz said 40&nbsp;homes burned.</p><p>“It is over,” she said.</p>",
        "text": "Ana Ruiz said 40 homes burned.\r\n\r\n“It is over,” she said.\r\n",
    }[format]
    (source,) = show_jsonl(read(raw, format))["sources"]
    assert (source["name"], len(source["quotes"]), len(source["figures"])) == ("Ana Ruiz", 1, 1)
    assert [raw[a:b].startswith(words) for (a, b), words in zip(source["quotes"] + source["figures"], ("“It", "40"))] == [True, True]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def test_command(folder):
    assert attrlint(folder, "sources", "draft.txt") == (0, TABLE, "")


def test_command_json(folder):
    status, out, err = attrlint(folder, "sources", "--format", "json", "draft.txt", "draft.txt")
    shown = json.loads(out)
    assert (status, err, shown["schema_version"], [file["path"] for file in shown["files"]]) == (0, "", 1, ["draft.txt"])


@pytest.mark.parametrize(
    ("words", "err"),
    [
        pytest.param(["missing.md"], "missing.md: no such file or folder; check the name\n", id="missing"),
        pytest.param([], "attrlint: invalid value for FILES: name at least one; see `attrlint sources --help`\n", id="none named"),
        pytest.param(
            ["--format", "yaml", "draft.txt"],
            "attrlint: invalid value for --format: unknown format 'yaml'; known: json, text; see `attrlint sources --help`\n",
            id="unknown format",
        ),
    ],
)
def test_command_that_cannot_run(folder, words, err):
    assert attrlint(folder, "sources", *words) == (2, "", err)


def test_names_reach_no_terminal_as_control_characters(folder):
    (folder / "draft.txt").write_text("Ana\x1b[31m Ruiz\u202e said 40 homes burned.\n", encoding="utf-8")
    _, out, err = attrlint(folder, "sources", "draft.txt")
    assert not set("\x1b\u202e") & set(out + err)


def test_a_plain_run_does_not_load_it(folder):
    from test_startup import loaded

    code = "import sys; sys.argv = ['attrlint', 'draft.txt']\nfrom attrlint.cli import main\nmain()"
    assert [name for name in loaded(code, folder) if name.startswith(("attrlint.sources", "attrlint.attribute.who"))] == []
