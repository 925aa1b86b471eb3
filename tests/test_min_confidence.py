"""`min-confidence`: which findings a run tells, on the command line, in a config and in a profile."""

from __future__ import annotations

import json

import pytest

from asking import answer
from attrlint.article import read_article
from attrlint.cli import main
from attrlint.formats import read_draft
from attrlint.lexicon import load_lexicon
from attrlint.lint import lint
from attrlint.rules import shipped_rules
from attrlint.values import changed

SURE, GUESS = "42,000 visitors", "hundreds of hulls"
DRAFT = f"The festival drew {SURE}. The yard built {GUESS}."
RULES = {rule.id: rule for rule in shipped_rules()}


def told(folder, capsys, monkeypatch, *options: str, config: str = "", draft: str = DRAFT) -> list[str]:
    (folder / "draft.md").write_text(draft, encoding="utf-8")
    (folder / "attrlint.toml").write_text(config, encoding="utf-8")
    monkeypatch.chdir(folder)
    main(["draft.md", "--output-format", "json", *options])
    return [f"{one['severity']} {one['text']}" for one in json.loads(capsys.readouterr().out)["findings"]]


@pytest.mark.parametrize(
    ("options", "config", "found"),
    [
        pytest.param([], "", [f"warning {SURE}"], id="a guess is not told"),
        pytest.param(["--min-confidence", "low"], "", [f"warning {SURE}", f"note {GUESS}"], id="asked for"),
        pytest.param([], 'min-confidence = "low"', [f"warning {SURE}", f"note {GUESS}"], id="config"),
        pytest.param(["--min-confidence", "high"], 'min-confidence = "low"', [f"warning {SURE}"], id="the command line wins"),
        pytest.param([], 'extend = "profile:investigation"', [f"warning {SURE}", f"note {GUESS}"], id="profile"),
    ],
)
def test_what_is_told(tmp_path, capsys, monkeypatch, options, config, found):
    assert told(tmp_path, capsys, monkeypatch, *options, config=config) == found


def test_a_word_that_is_no_confidence(tmp_path, capsys, monkeypatch):
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "attrlint.toml").write_text('min-confidence = "lwo"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["draft.md"]) == 2
    assert capsys.readouterr().err.splitlines()[0].endswith('attrlint.toml:1:19: unknown confidence \'lwo\'; did you mean \'low\'?')


def test_a_comment_on_a_guess_is_not_unused(tmp_path, capsys, monkeypatch):
    draft = f"The yard built {GUESS}. <!-- attrlint: ignore[unattributed-count] the yard's own list -->\n"
    assert told(tmp_path, capsys, monkeypatch, draft=draft) == []
    assert told(tmp_path, capsys, monkeypatch, "--min-confidence", "low", draft=draft) == []
    empty = "Nobody came. <!-- attrlint: ignore[unattributed-count] none here -->\n"
    assert told(tmp_path, capsys, monkeypatch, draft=empty) == ["warning unattributed-count"]


def test_a_guess_that_is_not_told_silences_nobody():
    loud = RULES["unattributed-count"]
    article = read_article(read_draft("draft.md", b"The yard built hundreds of hulls.", "markdown"), load_lexicon())
    over = changed(loud, id="over", outranks=("under",))
    under = changed(loud, id="under", checker="phrase", options={"terms": ("hundreds of hulls",)}, outranks=())
    told_by = [[finding.rule for finding in lint(article, [over, under], set(), least=least)[0]] for least in ("low", "medium")]
    assert told_by == [["over"], ["under"]]


def test_why_says_that_it_is_not_told(tmp_path):
    (row,) = [row for row in answer(tmp_path, f"The yard built {GUESS}.", "1")["sentences"][0]["fired"] if row["rule"] == "unattributed-count"]
    assert row["outcome"] == "doubtful"
    assert row["because"].startswith("too doubtful to be told: ") and row["because"].endswith("--min-confidence low tells it")
