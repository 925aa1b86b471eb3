"""Whether a place in the draft makes a claim again."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers.consistency.claims import CONTESTED, SAID, Claim
from attrlint.checkers.consistency.keys import LIGHT
from attrlint.checkers.consistency.match import LOOSE, TIGHT, Match, Word, Words, compare, is_verb
from attrlint.segment import Sentence

_HEAD = 8  # tokens from a hedge to the verb it hedges
_DENSE, _DENSER = 0.5, 0.6  # of the words around the shared ones


def same_claim(article: Article, words: Words, claim: Claim, place: Sentence, least: int, titled: bool = False) -> Match | None:
    """How the sentence `place` makes the claim again, if it does, with at least `least` things in common.

    What is only said by somebody, or only doubted, must be said in the same order with the same verb; what is alleged
    may come back as a noun.
    """
    there = place.first, place.last
    match = compare(article, words, (claim.first, claim.last), there, TIGHT if claim.how == SAID else LOOSE, titled)
    if match is None or match.items < least or not match.deeds:
        return None
    deeds = [i for i in match.deeds if words.keys[i] not in LIGHT]
    if claim.how != SAID:
        deeds = [i for i in deeds if _is_claimed(article, claim, i)]
    if claim.how != CONTESTED and not titled and not (match.aligned and match.density >= _DENSER):
        return None
    if not deeds or not titled and match.density < _DENSE or _differ(article, words, claim, match, place):
        return None
    return match


def _is_claimed(article: Article, claim: Claim, i: int) -> bool:
    """Whether token `i` is what the hedge bears on: the verb behind "allegedly", the noun behind "alleged"."""
    if claim.source is None and not claim.head <= i < claim.head + _HEAD:
        return False
    return i == claim.head or is_verb(article, i) or article.tokens.is_a(claim.head - 1, "DOUBTFUL CLAIM")


def _differ(article: Article, words: Words, claim: Claim, match: Match, place: Sentence) -> bool:
    """Whether the two are about others: other people are named, or other numbers given."""
    here, there = words.of(claim.first, claim.last), words.of(place.first, match.place[1])
    return _disjoint(_named(article, here), _named(article, there)) or _disjoint(
        {key for _, key in words.of(*match.claim) if key[0].isdigit()},
        {key for _, key in words.of(*match.place) if key[0].isdigit()},
    )


def _named(article: Article, words: list[Word]) -> set[str]:
    names = article.lexicon.members("NAME PLACE OUTLET ACRONYM BODY&CAPITAL PEOPLE&CAPITAL ROLES&CAPITAL")
    return {key for i, key in words if article.tokens.classes[i] in names}


def _disjoint(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)
