"""Every rule file proves itself: its `bad` and `good` examples, run with that rule alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tomli

from attrlint.article import read_article
from attrlint.checkers import CHECKERS
from attrlint.formats import read_draft
from attrlint.lexicon import Lexicon
from attrlint.lexicon.compile import compile_lexicon

FILES = sorted(Path(__file__).parent.parent.joinpath("rules").glob("*/*.toml"))
RULES = {path.stem: tomli.loads(path.read_text("utf-8")) for path in FILES}
LEXICON = Lexicon(compile_lexicon())
EXAMPLES = [
    pytest.param(name, example, id=f"{name}-{kind}-{i}")
    for name, rule in RULES.items()
    for kind in ("bad", "good")
    for i, example in enumerate(rule[kind])
]


def found(rule: dict, example: str) -> list[str]:
    """The words the rule finds in the Markdown of the example."""
    article = read_article(read_draft("x.md", example.encode(), "markdown"), LEXICON)
    scope = rule.get("scope", [])
    hits = CHECKERS[rule["checker"]].run(article, **rule.get("options", {}))
    return [article[hit.span] for hit in hits if "quote" in scope or not article.quoted(hit.span)]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_example(name: str, example: str) -> None:
    wanted = re.findall(r"\[\[(.+?)\]\]", example)
    assert found(RULES[name], re.sub(r"\[\[(.+?)\]\]", r"\1", example)) == wanted


@pytest.mark.parametrize("name", RULES)
def test_enough_examples(name: str) -> None:
    assert len(RULES[name]["bad"]) >= 3
    assert len(RULES[name]["good"]) >= 5


def test_every_checker_has_a_rule() -> None:
    for_newsrooms = {"phrase"}  # general checkers: rules are the newsroom's own
    assert {rule["checker"] for rule in RULES.values()} | for_newsrooms == set(CHECKERS)
