"""docs/rules is what `attrlint rule NAME` prints; `pytest --update-golden` writes it anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrlint.commands import rule_command
from attrlint.config import Config, Configs
from attrlint.option_words import OPTION_WORDS
from attrlint.rulefile import shipped_files
from attrlint.rulepage import index_page, options_of, rule_page

FOLDER = Path(__file__).parent.parent / "docs" / "rules"
FILES = {file.rule.id: file for file in shipped_files()}


def pages() -> dict[str, str]:
    """Every page by the name of its file."""
    found = {f"{name}.md": rule_page(file) for name, file in FILES.items()}
    found["README.md"] = index_page([file.rule for file in FILES.values()])
    return found


def test_pages_are_what_the_rule_files_say(request):
    if request.config.getoption("--update-golden", default=False):
        FOLDER.mkdir(exist_ok=True)
        for path in FOLDER.glob("*.md"):
            path.unlink()
        for name, text in pages().items():
            (FOLDER / name).write_text(text, encoding="utf-8")
    assert {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")} == pages()


@pytest.mark.parametrize("name", FILES)
def test_the_command_prints_the_page(name):
    assert rule_command((name,), Configs(Config())) == (rule_page(FILES[name]), "", 0)


@pytest.mark.parametrize("name", FILES)
def test_every_option_is_explained(name):
    assert set(options_of(FILES[name].rule)) - set(OPTION_WORDS) == set()


@pytest.mark.parametrize("name", FILES)
def test_a_page_tells_why_and_what_it_gets_wrong(name):
    file = FILES[name]
    assert file.why and file.guides and file.traps and file.rule.help
