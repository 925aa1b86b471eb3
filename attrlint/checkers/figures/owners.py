"""Whose a figure is: who or what is named before it, where it is, whether it is only asked for."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers.figures.frames import WINDOW, speakers
from attrlint.mark.figure import Figure

_ASKED = frozenset(  # for: no fact yet, beside a number that is one
    """
    asked asks ask bid bids budgeted demand demanded demands maximum minimum offered offer offers proposed proposal proposes recommended
    recommendation request requested seek seeking seeks sought suggested threatened urged wanted wants
    """.split()
)
_HALF = frozenset(("East", "New", "North", "San", "Saudi", "South", "Sri", "United", "West"))  # of a place's name
_ANOTHER = frozenset("alternative another different rival second separate third".split())
_FAR = 30  # tokens before a figure in which its owner is named


def of_others(article: Article, a: Figure, b: Figure) -> bool:
    """Whether other names stand before the one than before the other, or one is of another: another bill sets aside £52m."""
    one, other = _ahead(article, a), _ahead(article, b)
    if not _ANOTHER.isdisjoint(map(str.lower, one | other)):
        return True
    one, other = ({word for word in words if not word.islower()} for words in (one, other))
    return bool(one and other) and one.isdisjoint(other)


def _ahead(article: Article, figure: Figure) -> set[str]:
    """The names before a figure in its sentence, but for who speaks; and a word that tells it from one before."""
    tokens, first = article.tokens, article.sentences[figure.sentence].first
    passed = set(speakers(article, figure))
    found: set[str] = set()
    for i in range(max(first, figure.first - _FAR), figure.first):
        word = tokens.word(i)
        if i not in passed and (word.lower() in _ANOTHER or word[:1].isupper() and (i > first or tokens.is_a(i, "NAME PLACE UPPER"))):
            found.add(word)
    return found


def is_asked(article: Article, figure: Figure) -> bool:
    """Whether somebody asks for it: "had asked for a £20,000 fine", "the £20,000 sought"."""
    within = article.sentences[figure.sentence]
    chunks = article.tokens.chunks[max(within.first, figure.first - 40) : min(within.last, figure.last + 2)]
    return any(chunk.strip().lower() in _ASKED for chunk in chunks)


def elsewhere(article: Article, a: Figure, b: Figure) -> bool:
    """Whether each has a place beside it that the other has not: the United States, the United Kingdom."""
    one, other = _places(article, a), _places(article, b)
    return bool(one - other and other - one)


def _places(article: Article, figure: Figure) -> set[str]:
    within, tokens = article.sentences[figure.sentence], article.tokens
    first, last = max(within.first, figure.first - WINDOW), min(within.last, figure.last + WINDOW)
    found: set[str] = set()
    for match in article.lexicon.pattern("PLACE").finditer(tokens.classes, first, last):
        i = match.start()
        more = tokens.word(i + 1) if i + 1 < len(tokens) else ""
        found.add(f"{tokens.word(i)} {more}".lower() if tokens.word(i) in _HALF else tokens.word(i).lower())
    return found
