"""The command line as a user meets it: arguments in, words and exit code out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.rules import shipped_rules

ROOT = Path(__file__).parent.parent
COUNT = "The festival drew 42,000 visitors over three days.\n"
FINDING = "draft.md:1:19: warning unattributed-count: '42,000 visitors': who counted?\n"
DEFAULTS = [rule for rule in shipped_rules() if rule.checker and rule.default]
ON = len(DEFAULTS)
FIGURES = sum(rule.group == "figures" for rule in DEFAULTS)
QUOTES = sum(rule.group == "quotes" for rule in shipped_rules())
RULE = """checker = "phrase"
severity = "error"
message = "'{text}': cut it"
why = "Very adds nothing."
bad = ["It was [[very]] cold."]
good = ["It was cold."]
[options]
terms = ["very"]
"""


def attrlint(folder: Path, *words: str, stdin: bytes = b"") -> tuple[int, str, str]:
    env = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT)}
    run = subprocess.run([sys.executable, "-m", "attrlint", *words], cwd=folder, env=env, input=stdin, capture_output=True)
    return run.returncode, run.stdout.decode(), run.stderr.decode()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "draft.md").write_text(COUNT, encoding="utf-8")
    (tmp_path / "clean.txt").write_text("Nobody came.\n", encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    (tmp_path / "report.pdf").write_bytes(b"%PDF")
    (tmp_path / "empty").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("words", "status", "out", "err"),
    [
        pytest.param(["draft.md"], 1, FINDING, f"1 draft, 1 sentence, {ON} rules: 1 warning\n", id="a finding"),
        pytest.param(["check", "draft.md"], 1, FINDING, f"1 draft, 1 sentence, {ON} rules: 1 warning\n", id="check named"),
        pytest.param(["clean.txt"], 0, "", f"1 draft, 1 sentence, {ON} rules: no findings\n", id="clean"),
        pytest.param(["draft.md", "--quiet"], 1, FINDING, "", id="quiet, behind the path"),
        pytest.param(["--fail-on", "error", "draft.md"], 0, FINDING, f"1 draft, 1 sentence, {ON} rules: 1 warning\n", id="fail-on"),
        pytest.param(["--ignore=figures", "draft.md"], 0, "", f"1 draft, 1 sentence, {ON - FIGURES} rules: no findings\n", id="ignore a group"),
        pytest.param(["--select", "quotes", "draft.md"], 0, "", f"1 draft, 1 sentence, {QUOTES} rules: no findings\n", id="select a group"),
        pytest.param(
            ["missing.md"], 2, "",
            "missing.md: no such file or folder; check the name\n0 drafts, 0 sentences, 0 rules: no findings; 1 file not read\n",
            id="missing file",
        ),
        pytest.param(
            ["latin.txt", "draft.md"], 2, FINDING,
            "latin.txt: byte 3 (0xe9) is not UTF-8; save the draft as UTF-8\n"
            f"1 draft, 1 sentence, {ON} rules: 1 warning; 1 file not read\n",
            id="undecodable beats findings, which are still printed",
        ),
        pytest.param(
            ["report.pdf"], 2, "",
            "report.pdf: not a kind of file attrlint reads; it reads .htm, .html, .markdown, .md, .mdown, .text, .txt,"
            " .xhtml\n0 drafts, 0 sentences, 0 rules: no findings; 1 file not read\n",
            id="unsupported file",
        ),
        pytest.param(
            ["empty"], 2, "",
            "empty: no drafts in this folder; attrlint reads .htm, .html, .markdown, .md, .mdown, .text, .txt, .xhtml\n"
            "0 drafts, 0 sentences, 0 rules: no findings; 1 file not read\n",
            id="folder without drafts",
        ),
        pytest.param(
            ["--select", "unattributd-count", "draft.md"], 2, "",
            "--select: unknown rule or group 'unattributd-count'; did you mean 'unattributed-count'?\n", id="misspelt rule",
        ),
        pytest.param(["--bogus", "draft.md"], 2, "", "attrlint: no such option: --bogus; see `attrlint check --help`\n", id="unknown option"),
        pytest.param(
            ["--exclude", "draft*", "--force-exclude", "draft.md"], 0, "", "nothing to do: every file named is excluded\n",
            id="all excluded",
        ),
    ],
)  # fmt: skip
def test_check(folder, words, status, out, err):
    assert attrlint(folder, *words) == (status, out, err)


def test_standard_input(folder):
    expected = (1, FINDING.replace("draft.md", "copy.md"), f"1 draft, 1 sentence, {ON} rules: 1 warning\n")
    assert attrlint(folder, "-", "--stdin-filename", "copy.md", stdin=COUNT.encode()) == expected


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf" + COUNT.encode(), COUNT.encode("utf-16"), COUNT.strip().encode(), COUNT.replace("\n", "\r\n").encode()],
                         ids=["bom", "utf-16", "no final newline", "crlf"])  # fmt: skip
def test_encodings(folder, data):
    (folder / "draft.md").write_bytes(data)
    assert attrlint(folder, "-q", "draft.md") == (1, FINDING, "")


@pytest.mark.parametrize(
    ("config", "err"),
    [
        pytest.param('selct = ["figures"]\n', "attrlint.toml:1:1: unknown key 'selct'; did you mean 'select'?\n", id="key"),
        pytest.param('[severity]\nfigures = "eror"\n', "attrlint.toml:2:12: unknown severity 'eror'; did you mean 'error'?\n", id="severity"),
        pytest.param('select = ["figurs"]\n', "attrlint.toml:1:12: unknown rule or group 'figurs'; did you mean 'figures'?\n", id="group"),
        pytest.param(
            "[options.unattributed-count]\nmin-valu = 3\n",
            "attrlint.toml:2:1: unknown option 'min-valu' of checker 'unattributed-figure'; did you mean 'min-value'?\n", id="option",
        ),
        pytest.param('select = ["figures"\n', "attrlint.toml:", id="broken TOML"),
    ],
)  # fmt: skip
def test_a_typo_in_the_config_is_an_error(folder, config, err):
    (folder / "attrlint.toml").write_text(config, encoding="utf-8")
    status, out, said = attrlint(folder, "draft.md")
    assert (status, out, said[: len(err)]) == (2, "", err)
    assert "^" in said.splitlines()[-1], "the caret line"
    assert attrlint(folder, "--isolated", "-q", "draft.md") == (1, FINDING, "")


@pytest.mark.parametrize(
    ("line", "err"),
    [
        ('checker = "phrse"', "unknown checker 'phrse'; did you mean 'phrase'?"),
        ('severity = "eror"', "unknown severity 'eror'; did you mean 'error'?"),
        ('message = "{txt}"', "unknown message field {txt}; did you mean 'text'?"),
        ('wy = "x"', "unknown key 'wy'; did you mean 'why'?"),
    ],
)
def test_a_typo_in_a_rule_is_an_error(folder, line, err):
    key = line.split(" ")[0]
    lines = [old for old in RULE.splitlines() if not old.startswith(f"{key} ")]
    rules = folder / "desk" / "house"
    rules.mkdir(parents=True)
    (rules / "no-very.toml").write_text("\n".join([line, *lines]), encoding="utf-8")
    (folder / "attrlint.toml").write_text('rules = ["desk"]\n', encoding="utf-8")
    status, out, said = attrlint(folder, "draft.md")
    assert (status, out) == (2, "")
    assert said.startswith("desk/house/no-very.toml:1:") and err in said


def test_a_newsrooms_own_rule(folder):
    rules = folder / "desk" / "house"
    rules.mkdir(parents=True)
    (rules / "no-very.toml").write_text(RULE, encoding="utf-8")
    (folder / "attrlint.toml").write_text('rules = ["desk"]\nselect = ["no-very"]\n', encoding="utf-8")
    (folder / "draft.md").write_text("It was very cold.\n", encoding="utf-8")
    assert attrlint(folder, "-q", "draft.md") == (1, "draft.md:1:8: error no-very: 'very': cut it\n", "")
    assert attrlint(folder, "rule", "test", "desk") == (0, "", "1 rule, 2 examples: none failed\n")


def test_a_pattern_that_never_ends_is_stopped(folder):
    rules = folder / "desk" / "house"
    rules.mkdir(parents=True)
    (rules / "slow.toml").write_text(RULE.replace('terms = ["very"]', "pattern = '(a|a|aa)+$'"), encoding="utf-8")
    (folder / "attrlint.toml").write_text('rules = ["desk"]\nselect = ["slow"]\n', encoding="utf-8")
    (folder / "draft.md").write_text("a" * 5000 + "!\n", encoding="utf-8")
    status, _, err = attrlint(folder, "draft.md")
    assert status == 2 and "slow" in err


@pytest.mark.parametrize(
    ("comment", "rules"),
    [
        ("<!-- attrlint: ignore[unattributed-count] gate count -->", []),
        ("<!-- attrlint: ignore[stacked-hedges] wrong one -->", ["unattributed-count", "unused-ignore"]),
        ("<!-- attrlint: ignore[unatributed-count] typo -->", ["unattributed-count", "unknown-ignore"]),
        ("<!-- attrlint: ignor[unattributed-count] typo -->", ["unattributed-count", "unknown-ignore"]),
    ],
)
@pytest.mark.parametrize("name", ["draft.md", "draft.html"])
def test_suppression(folder, name, comment, rules):
    text = COUNT.strip() + " " + comment
    (folder / name).write_text(f"<p>{text}</p>" if name.endswith("html") else text, encoding="utf-8")
    _, out, _ = attrlint(folder, "--output-format", "json", name)
    assert sorted(finding["rule"] for finding in json.loads(out)["findings"]) == rules


def test_json(folder):
    status, out, _ = attrlint(folder, "--output-format", "json", "draft.md", "clean.txt")
    report = json.loads(out)
    (finding,) = report["findings"]
    raw = COUNT
    assert status == 1
    assert report["schema_version"] == 1
    assert report["files"] == [{"path": "draft.md", "status": "ok"}, {"path": "clean.txt", "status": "ok"}]
    assert raw[slice(*finding["span"])] == finding["text"] == "42,000 visitors"
    assert (finding["start"], finding["end"]) == ({"line": 1, "column": 19}, {"line": 1, "column": 34})


def test_show_jsonl_indexes_the_raw_file(folder):
    raw = "\ufeffAna *Ruiz* said 40\u00a0homes burned.\r\n"
    (folder / "draft.md").write_text(raw, encoding="utf-8", newline="")
    status, out, _ = attrlint(folder, "show", "--format", "jsonl", "draft.md")
    reading = json.loads(out)
    raw = raw[1:]
    assert (status, reading["id"], reading["path"]) == (0, "draft", "draft.md")
    (attribution,) = reading["attributions"]
    assert [raw[slice(*span)] for span in attribution["source"]] == ["Ana *Ruiz"]
    assert [raw[slice(*span)] for span in attribution["cue"]] == ["said"]
    assert [raw[slice(*figure["span"])] for figure in reading["figures"]] == ["40\u00a0homes"]


def test_draft_text_reaches_no_terminal_as_control_characters(folder):
    (folder / "draft.md").write_text("The \x1b[31mfair drew 42,000\u202e visitors.\n", encoding="utf-8")
    for format in ("concise", "full"):
        _, out, err = attrlint(folder, "--output-format", format, "draft.md")
        assert not set("\x1b\u202e") & set(out + err)


def test_full_points_at_the_place(folder):
    _, out, _ = attrlint(folder, "--output-format", "full", "draft.md")
    lines = out.splitlines()
    at = next(i for i, line in enumerate(lines) if "^" in line)
    assert lines[at].index("^") == lines[at - 1].index("42,000 visitors")
    assert lines[at].count("^") == len("42,000 visitors")
    assert "--> draft.md:1:19" in out and "= help: " in out


def test_no_link_is_followed_out_of_the_tree(tmp_path):
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir(), inside.mkdir()
    (outside / "secret.md").write_text(COUNT, encoding="utf-8")
    (inside / "own.md").write_text("Nobody came.\n", encoding="utf-8")
    (inside / "loop").symlink_to(inside)
    (inside / "away").symlink_to(outside)
    assert attrlint(inside, ".")[0] == 0


def test_gitignore_and_what_is_no_article(tmp_path):
    for name in ("README.md", "ignored.md", "node_modules/a.md", ".hidden/a.md", "requirements.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(COUNT, encoding="utf-8")
    (tmp_path / ".gitignore").write_text("ignored.md\n", encoding="utf-8")
    (tmp_path / "story.md").write_text("Nobody came.\n", encoding="utf-8")
    assert attrlint(tmp_path)[2] == f"1 draft, 1 sentence, {ON} rules: no findings\n"


WORDS = st.lists(
    st.sampled_from(
        ["a.md", "b.txt", "-", "--", "--select", "--select=figures", "--ignore", "quotes,hedges", "--notes", "--quiet", "-q",
         "--fail-on", "error", "--fail-on=note", "--min-confidence", "low", "--output-format", "json", "--isolated", "--exclude", "*.txt", "--exclude=x",
         "--config", "c.toml", "--statistics", "--force-exclude", "--stdin-filename", "n.md", "--extend-select", "all"]
    ),
    max_size=6,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(WORDS)
def test_the_quick_reader_and_typer_agree(words):
    from attrlint.app import build_app
    from attrlint.argv import read_check, settled

    quick = read_check(words)
    if quick is None:
        return  # left to typer
    seen = []
    app = build_app(lambda name, given, paths: seen.append(settled(dict(given), paths)) or 0)
    app(["check", *words], prog_name="attrlint", standalone_mode=False)
    assert seen == [quick]
