"""Whether a draft is a live page: entries under clock times, each true when it was written."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.patterns import kept

_ENTRIES = 3  # that open with a clock time
_LONG = 16  # characters that are looked at
_CLOCK = kept(r"\W{0,3}(?:[01]?\d|2[0-3])[:.][0-5]\d ?(?:[ap]\.?m\b|[A-Z]{2,4}T\b|[:–—-]|\Z)|\W{0,3}\d\d? ?[ap]\.?m\b[.:]?\Z")


def is_running(article: Article) -> bool:
    """Whether _ENTRIES of its blocks open with a clock time. Asked only where a finding hangs on it."""
    text, found = article.document.text, 0
    for block in article.document.blocks:
        start = block.span.start
        if _CLOCK.match(text[start : min(block.span.end, start + _LONG)]):
            found += 1
            if found == _ENTRIES:
                return True
    return False
