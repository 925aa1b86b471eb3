"""Fears, anger and questions that belong to nobody: "amid growing concerns"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.opinion.column import is_opinion
from attrlint.checkers.hit import Hit

_FRAMES = (
    ("amid",), ("amidst",), ("despite",), ("following",), ("in", "the", "face", "of"), ("against", "a", "backdrop", "of"),
    ("against", "the", "backdrop", "of"),
)  # fmt: skip
_RISING = frozenset(
    """
    deepening fresh further growing heightened increased increasing intense intensifying lingering mounting new ongoing persistent
    renewed rising serious spreading swelling widening widespread
    """.split()
)
_SCOPES = frozenset("domestic global international local national political public safety security social worldwide".split())
_SPARKED = frozenset(
    """
    caused causes drawn draws drew fuelled fueled fuels ignited ignites prompted prompts provoked provokes raised raises sparked
    sparks stoked stokes triggered triggers
    """.split()
)
_RAISING = frozenset(("raise", "raised", "raises", "raising"))
_QUESTIONS = frozenset(("doubts", "eyebrows", "questions"))
_ADJECTIVES = _RISING | _SCOPES | frozenset("a an difficult fierce furious troubling".split())
_MARKET_MOODS = frozenset("expectations hopes optimism pressure speculation".split())
_BUSINESS = ("business", "economy", "finance", "financial", "market", "money")
_AMID_ONLY = frozenset(("debate", "eyebrows"))  # nobody says "amid growing eyebrows"
_HOLDER = """
    (?: [^COMMA SEMICOLON END BREAK IN BY]{0,5}
        (?: BY (?! ING ) | IN [DETERMINER NAME PLACE BODY ROLES PEOPLE POSSESSIVE] (?! [TIME WEEKDAY MONTH DURATION] ) ) )
"""
_HOLDS = frozenset(("among", "amongst", "from", "inside", "within", "across"))
_MOST = 20  # attributions of one sentence that are looked at: no sentence has more
_REACH = 6  # words behind the noun in which its holder is looked for


def agentless_concern(article: Article, *, extended: bool = False) -> Iterator[Hit]:
    """"Amid growing fears" with nobody who has them; `extended`: "has sparked outrage", "raises questions" as well."""
    tokens = article.tokens
    for match in article.lexicon.pattern("CONCERN").finditer(tokens.classes):
        i, last = match.span()
        first = _amid(article, i)
        if first is None and extended:
            first = _sparked(article, i)
        if first is None or _held(article, last):
            continue
        span = tokens.span(first, last)
        k = article.sentence_at(span.start)
        if _said(article, k, span) or _of_a_market(article, k, tokens.word(i).lower()) or reach.is_question(article, k):
            continue
        yield Hit(span, confidence="low" if is_opinion(article) else "high")


def _words_before(article: Article, i: int, most: int) -> list[str]:
    """The words before token `i`, the nearest last."""
    return [chunk.strip().lower() for chunk in article.tokens.chunks[max(0, i - most) : i]]


def _amid(article: Article, i: int) -> int | None:
    """Where "amid growing fears" begins, if that is what stands there."""
    if article.tokens.word(i).lower() in _AMID_ONLY:
        return None
    words = _words_before(article, i, 8)
    at = len(words)
    if at and words[at - 1] in _SCOPES and not words[at - 1] in _RISING:
        at -= 1
    if not at or words[at - 1] not in _RISING:
        return None
    at -= 1
    if at and words[at - 1] in _RISING:  # fresh and growing, new widespread
        at -= 1
    if at and words[at - 1] in ("a", "an"):
        at -= 1
    for frame in _FRAMES:
        if tuple(words[max(0, at - len(frame)) : at]) == frame:
            return i - len(words) + at - len(frame)
    return None


def _sparked(article: Article, i: int) -> int | None:
    """Where "has sparked public outrage" or "raises fresh questions" begins."""
    words = _words_before(article, i, 4)
    at = len(words)
    while at and words[at - 1] in _ADJECTIVES:
        at -= 1
    if not at:
        return None
    asks = article.tokens.word(i).lower() in _QUESTIONS
    if words[at - 1] not in (_RAISING if asks else _SPARKED):
        return None
    first = i - len(words) + at - 1
    if first and article.tokens.is_a(first - 1, "BE MODAL TO NEGATION DO"):
        return None
    theirs = asks and first and article.tokens.is_a(first - 1, "NAME PRONOUN ROLE ROLES PEOPLE RELATIVE")
    return None if theirs else first


def _held(article: Article, last: int) -> bool:
    """Whether the words behind the noun say whose it is: among, by, from, in somebody."""
    tokens = article.tokens
    if article.lexicon.pattern(_HOLDER).match(tokens.classes, last):
        return True
    for k in range(last, min(last + _REACH, len(tokens))):
        if tokens.is_a(k, "COMMA SEMICOLON END BREAK"):
            return False
        if tokens.word(k).lower() in _HOLDS:
            return True
    return False


def _said(article: Article, k: int, span) -> bool:
    """Whether somebody on record says it."""
    for attribution in islice(article.attributions_in(k), _MOST):
        if attribution.level > reach.CHORUS and reach.says(article, attribution):
            if any(part.start <= span.start and span.end <= part.end for part in attribution.content):
                return True
    return reach.has(article, k, "ACCORDING")


def _of_a_market(article: Article, k: int, noun: str) -> bool:
    """"Amid rising expectations of a rate cut": what a market feels, its prices show."""
    if reach.names(article, k, "market"):
        return True
    return noun in _MARKET_MOODS and (reach.names(article, k, "indicator") or reach.section_off(article, _BUSINESS))
