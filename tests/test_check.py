"""A run over several drafts: batches, and what is kept of them."""

import pytest

import attrlint.article as article_module
import attrlint.check as check_module
from attrlint.check import run_check
from attrlint.config import Config, Configs
from attrlint.options import CHECK

UNSOURCED = "The festival drew 42,000 visitors over three days.\n\nIt closed at noon.\n"
SOURCED = "The festival drew 42,000 visitors, the organisers said.\n"


def run(paths, **settings):
    unset = {option.name: option.unset for option in CHECK.options}
    return run_check({**unset, "paths": tuple(map(str, paths)), **settings}, Configs(Config()), lambda: b"")


@pytest.fixture
def drafts(tmp_path):
    paths = [tmp_path / f"{name}.txt" for name in "abcde"]
    for path, text in zip(paths, (UNSOURCED, SOURCED, UNSOURCED, SOURCED, UNSOURCED)):
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.mark.parametrize(("number", "size"), [(1, 10**6), (2, 10**6), (20, 10**6), (20, 1)], ids=["one", "two", "all", "full at once"])
def test_batches_change_nothing(drafts, monkeypatch, number, size):
    monkeypatch.setattr(check_module, "BATCH", number)
    monkeypatch.setattr(check_module, "BATCH_SIZE", size)
    result = run(drafts)
    assert [finding.location.path for finding in result.findings] == [str(drafts[i]) for i in (0, 2, 4)]
    assert [file["status"] for file in result.files] == ["ok"] * 5
    assert (result.drafts, result.sentences, result.problems) == (5, 8, [])


def test_a_draft_that_trips_a_stage_takes_none_with_it(drafts, monkeypatch):
    whole = article_module.tokenise

    def trips(text, lexicon):
        if text == SOURCED.strip():
            raise ValueError("tripped")
        return whole(text, lexicon)

    monkeypatch.setattr(article_module, "tokenise", trips)
    result = run([drafts[0], drafts[1], drafts[2]])
    assert [file["status"] for file in result.files] == ["ok", "unread", "ok"]
    assert (result.drafts, len(result.findings), len(result.bugs)) == (2, 2, 1)


def test_only_what_the_full_report_shows_is_kept(drafts):
    assert list(run(drafts, **{"output-format": "full"}).documents) == [str(drafts[i]) for i in (0, 2, 4)]
    assert run(drafts, **{"output-format": "concise"}).documents == {}
