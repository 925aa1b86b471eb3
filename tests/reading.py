"""Reads a few words for a test: one paragraph a blank-line paragraph, no markup."""

from __future__ import annotations

from functools import cache

from attrlint.article import Article, read_article
from attrlint.formats import read_draft
from attrlint.lexicon import Lexicon, load_lexicon


@cache
def lexicon() -> Lexicon:
    return load_lexicon()


def read(text: str, format: str = "text") -> Article:
    return read_article(read_draft("draft.txt", text.encode(), format), lexicon())
