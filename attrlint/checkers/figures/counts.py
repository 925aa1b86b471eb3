"""One to nine in words with a plain noun: no claim by themselves, so the reading has no figure for them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.mark.figure import Figure
from attrlint.mark.heads import Heads
from attrlint.mark.numbers import number_value

_LEAST = 3  # one and two are told of many things
MOST = 200  # in one draft


def first_token(figure: Figure) -> int:
    return figure.first


def small_counts(article: Article) -> Iterator[Figure]:
    """Small counts that are no figures: seven crew, all eight jurors; the first MOST of them."""
    tokens, lexicon = article.tokens, article.lexicon
    heads = None
    firsts = [figure.first for figure in article.figures]
    for n, match in enumerate(lexicon.pattern("SMALL_NUMBER").finditer(tokens.classes)):
        if n == MOST:
            return
        first, last = match.span()
        i = bisect_right(firsts, first) - 1
        if i >= 0 and article.figures[i].last > first or last >= len(tokens):
            continue
        value = number_value([tokens.word(first)], lexicon.means)
        if value is None or value < _LEAST or tokens.is_a(last, "DURATION HYPHEN MEASURE SCALE ORDINAL TIME"):
            continue
        heads = heads or Heads(tokens)
        head = heads.behind(last, len(tokens))
        stop = heads.end(last, head)
        noun = heads.noun(last, head)
        if not noun.isalpha() or not (noun.endswith(("s", "men")) or noun in PLURALS) or stop <= last:
            continue
        yield Figure(tokens.span(first, stop), first, stop, "count", value, value, "", noun, "", article.sentence_at(tokens.start(first)))


PLURALS = frozenset("crew people men women children staff police personnel cattle sheep".split())
