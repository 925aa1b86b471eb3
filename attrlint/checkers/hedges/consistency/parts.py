"""Whether two clauses with a deed in common have the same doer before it and the same thing behind it."""

from __future__ import annotations

from collections.abc import Iterable

from attrlint.article import Article
from attrlint.checkers.hedges.consistency.claims import Claim
from attrlint.checkers.hedges.consistency.keys import LIGHT, ROUTINE, is_past
from attrlint.checkers.hedges.consistency.match import Match, Words, is_verb
from attrlint.segment import Sentence

_FAR, _KEYS = 12, 5  # tokens beside a deed, and words that count among them
_COUNTS = "NUMERAL NUMBER_WORD SMALL_NUMBER SCALE NUMBER_UNIT"
_NEAREST = 2  # of them, in which its doer is named
_MANY, _MOST = 5, 6  # things in common that outweigh a difference, or a doer left out
_CLOSE, _DENSE = 0.6, 0.7  # of the words around what is shared


def how_alike(article: Article, words: Words, claim: Claim, match: Match, place: Sentence) -> int:
    """2 where the same was done by and to the same, as far as words go; 1 where it may be another; 0 where it is.

    Two sentences with three words in common are mostly about two things: "Clinton won the primary", "to win the first
    primary next week".
    """
    here, there = (claim.first, max(claim.last, match.claim[1])), (place.first, place.last)
    pairs = [(i, j) for i in match.deeds for j in range(*match.place) if words.keys[j] == words.keys[i]]
    pairs = [(i, j) for i, j in pairs if not _is_planned(article, words, claim, i, j)]
    if any(_same(article, words, claim, match, i, j, here, there) for i, j in pairs):
        return 2
    if not pairs:
        return 0
    if _differ(article, words, range(*match.claim), range(*match.place), here, there):
        return 1
    return 1


def _same(
    article: Article, words: Words, claim: Claim, match: Match, i: int, j: int, here: tuple[int, int], there: tuple[int, int]
) -> bool:
    verbs = _is_done(article, i), _is_done(article, j)
    if not any(verbs) and i != claim.head or words.keys[i] in ROUTINE or words.keys[i] in LIGHT and match.items < _MANY:
        return False
    one, other = _sides(article, words, i, here), _sides(article, words, j, there)
    if _by_others(article, words, i, j, here, there) or _differ(article, words, [*one[0], *one[1]], [*other[0], *other[1]], here, there):
        return False
    (a, b), (c, d) = [[{words.keys[k] for k in side} for side in sides] for sides in (one, other)]
    next_to = bool(one[1] and words.keys[one[1][0]] in d or other[1] and words.keys[other[1][0]] in b)
    if all(verbs):
        both = a & c and b & d or a & d and b & c
    else:  # stole four paintings, the theft of four paintings by the caretaker
        both = a & (c | d) and b & (c | d) if verbs[0] else c & (a | b) and d & (a | b)
    if both:
        return match.items >= _MOST or next_to and (match.items > 3 or match.density >= _CLOSE and (match.aligned or not all(verbs)))
    if match.items >= _MANY and match.density >= _DENSE and next_to:
        return True
    return len(b & d) > 1 and next_to and match.density >= _CLOSE and (_stands_for(article, i) or _stands_for(article, j))


def _is_planned(article: Article, words: Words, claim: Claim, i: int, j: int) -> bool:
    """Whether one of the two only says what was to be done: ordered to release them, released them. Used it to buy them is done."""
    planned, there = (article.tokens.word(at - 1).lower() == "to" for at in (i, j))
    if planned == there or i == claim.head:
        return False
    return there or "use" not in words.within(claim.head, i)


def _is_done(article: Article, i: int) -> bool:
    """Whether the deed is said by a verb: not in the name of what it was done to, as in "40 paid clerks", "touting paid leave"."""
    if not is_verb(article, i):
        return False
    before = article.tokens.word(i - 1).lower() if i else ""
    return not is_past(article.tokens.word(i).lower()) or not (before.endswith("ing") or article.tokens.is_a(i - 1, _COUNTS))


def _by_others(article: Article, words: Words, i: int, j: int, claim: tuple[int, int], place: tuple[int, int]) -> bool:
    """Whether names stand right before the two deeds, and none of them before both."""
    if not (is_verb(article, i) and is_verb(article, j)):
        return False
    doers = [_sides(article, words, at, within)[0][:_NEAREST] for at, within in ((i, claim), (j, place))]
    one, other = ({words.keys[k] for k in side if article.tokens.is_a(k, "NAME") and article.tokens.is_a(k, "CAPITAL")} for side in doers)
    return bool(one and other) and one.isdisjoint(other)


def _stands_for(article: Article, i: int) -> bool:
    """Whether a pronoun stands for the verb's doer: nobody saw her when she had burned three ledgers."""
    pronoun = article.lexicon.pattern("PRONOUN (?:[ADVERB HAVE BE]{0,2})")
    return any(pronoun.fullmatch(article.tokens.classes, k, i) for k in range(max(0, i - 3), i))


def _differ(
    article: Article, words: Words, here: Iterable[int], there: Iterable[int], claim: tuple[int, int], place: tuple[int, int]
) -> bool:
    """Whether each of the two has a name, or a number, that the other's clause has not."""
    one, other = words.within(*claim), words.within(*place)
    names, numbers = [], []
    for at, first in ((here, claim[0]), (there, place[0])):
        at = list(at)
        names.append({words.keys[i] for i in at if words.keys[i] and i > first and article.tokens.word(i)[:1].isupper()})
        numbers.append({words.keys[i] for i in at if words.keys[i][:1].isdigit()})
    return any(bool(mine - other and its - one) for mine, its in (names, numbers))


def _sides(article: Article, words: Words, at: int, within: tuple[int, int]) -> tuple[list[int], list[int]]:
    """The tokens that count before the deed and behind it, the nearest first, up to the end of the clause."""
    classes, stop = article.tokens.classes, article.lexicon.members("SEMICOLON COLON END")
    sides: tuple[list[int], list[int]] = ([], [])
    ahead, behind = range(at - 1, max(within[0], at - _FAR) - 1, -1), range(at + 1, min(within[1], at + 1 + _FAR))
    for side, tokens in zip(sides, (ahead, behind)):
        for i in tokens:
            if classes[i] in stop or len(side) == _KEYS:
                break
            if words.keys[i] and words.keys[i] != words.keys[at]:
                side.append(i)
    return sides
