"""Whether two clauses say the same: the words they share, close together in both, around one that says what was done."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers.consistency.keys import is_noun, is_past, keys_of
from attrlint.values import value

LONGEST = 150  # tokens; no sentence is longer
COMMON = 25  # sentences: a word in more of them says little about which claim it is
TIGHT, LOOSE = 0.6, 0.35  # what a word counts against a run of shared ones
_NAME = 2  # tokens from one word of a name to the next: Department of Health

Word = tuple[int, str]
"""A token and its key."""


@value
class Match:
    """What a claim and another place share. `claim` and `place` are the tokens [first, last) they share it in.

    `deeds` are the tokens of the claim that say what was done, and are said at the place too; `aligned`: as a
    verb in the past in both, with the same one doing it and the same thing done, in this order.
    """

    shared: frozenset[str]
    claim: tuple[int, int]
    place: tuple[int, int]
    items: int  # of the shared keys, a name of several words counted once
    density: float  # of the words around them, in the place that has more others
    deeds: tuple[int, ...]
    aligned: bool


@value
class Words:
    """A draft's keys by token, and for each key the sentences it is in."""

    keys: list[str]
    where: dict[str, list[int]]

    def of(self, first: int, last: int) -> list[Word]:
        """The words that count among tokens [first, last)."""
        keys = self.keys
        return [(i, keys[i]) for i in range(first, last) if keys[i]]


def words_of(article: Article) -> Words:
    """The draft's keys, kept once worked out."""
    known = article.memo.get("keys")
    if known is None:
        keys = list(map(keys_of(article.lexicon).__getitem__, article.tokens.chunks))
        where: dict[str, list[int]] = {}
        for k, sentence in enumerate(article.sentences):
            for key in set(keys[sentence.first : min(sentence.last, sentence.first + LONGEST)]):
                where.setdefault(key, []).append(k)
        where.pop("", None)
        known = article.memo["keys"] = Words(keys, where)
    return known


def sharing(words: Words, keys: set[str], least: int) -> list[int]:
    """Sentences that have at least `least` of the keys, two of them rare."""
    found: dict[int, int] = {}
    common = 0
    for key in keys:
        where = words.where.get(key, ())
        if len(where) > COMMON:
            common += 1
        else:
            for k in where:
                found[k] = found.get(k, 0) + 1
    return sorted([k for k, n in found.items() if n >= min(2, least) and n + common >= least])


def compare(article: Article, words: Words, claim: tuple[int, int], place: tuple[int, int], apart: float = TIGHT, titled: bool = False) -> Match | None:
    """How the clause at `place` says what is said at `claim`; both are tokens [first, last).

    `titled`: the place is a headline, which may have capitals on every word, and leaves words out.
    """
    here, there = words.of(*claim), words.of(*place)
    shared = {key for _, key in here} & {key for _, key in there}
    for _ in range(2):  # the second time of those that are close together in both
        if not shared:
            return None
        a, b = _run(here, shared, apart), there if titled else _run(there, shared, apart)
        shared = {key for _, key in a} & {key for _, key in b} & shared
    if not shared:
        return None
    a, b = _run(here, shared, apart), _trimmed(there, shared) if titled else _run(there, shared, apart)
    items = _items(article, a, shared)
    if not titled:
        items = min(items, _items(article, b, shared))
    deeds = _deeds(article, a, b, shared, titled)
    density = len(shared) / max(len({key for _, key in a}), len({key for _, key in b}))
    return Match(
        frozenset(shared), (a[0][0], a[-1][0] + 1), (b[0][0], b[-1][0] + 1), items, density,
        tuple([i for i, key in a if key in deeds]), any(_aligned(article, a, b, shared, key) for key in deeds),
    )  # fmt: skip


def _trimmed(words: list[Word], shared: set[str]) -> list[Word]:
    at = [n for n, (_, key) in enumerate(words) if key in shared]
    return words[at[0] : at[-1] + 1]


def _run(words: list[Word], shared: set[str], apart: float) -> list[Word]:
    """The run of `words` that has most shared keys and fewest others."""
    best, best_at, score, start = 0.0, (0, 1), 0.0, 0
    seen: set[str] = set()
    for n, (_, key) in enumerate(words):
        if score <= 0:
            score, start, seen = 0.0, n, set()
        if key not in shared:
            score -= apart
        elif key not in seen:
            seen.add(key)
            score += 1
        if score > best:
            best, best_at = score, (start, n + 1)
    return words[slice(*best_at)]


def _items(article: Article, words: list[Word], shared: set[str]) -> int:
    """How many things are shared: a name of several words is one."""
    capital, found, before = article.lexicon.members("CAPITAL"), set(), -9
    for i, key in words:
        if key in shared:
            named = article.tokens.classes[i] in capital
            if not (named and i - before <= _NAME):
                found.add(key)
            before = i if named else -9
    return len(found)


def _deeds(article: Article, here: list[Word], there: list[Word], shared: set[str], titled: bool) -> set[str]:
    """The shared keys that say what was done: a verb in one of the places, or the noun of one."""
    said = {key for i, key in here if key in shared and _is_deed(article, i, False)}
    return said | {key for i, key in there if key in shared and _is_deed(article, i, titled)}


def _is_deed(article: Article, i: int, titled: bool) -> bool:
    tokens = article.tokens
    if tokens.is_a(i, "CAPITAL") and not titled:
        return False
    return tokens.is_a(i, "ED ING VERB") or tokens.word(i).lower() in article.lexicon.means["claims"]


def _aligned(article: Article, here: list[Word], there: list[Word], shared: set[str], deed: str) -> bool:
    """Whether `deed` is a verb in the past in both, with a shared word before it and one behind it in both."""
    sides = []
    for words in (here, there):
        at = next((i for i, key in words if key == deed and is_past(article.tokens.word(i).lower()) and is_verb(article, i)), -1)
        if at < 0:
            return False
        sides.append(({key for i, key in words if i < at}, {key for i, key in words if i > at}))
    (a, b), (c, d) = sides
    return bool(a & c & shared) and bool(b & d & shared)


def is_verb(article: Article, i: int) -> bool:
    """Whether a deed's token is a verb, not its noun: "closed", "to close", "closes the mill", not "the closing"."""
    tokens = article.tokens
    if is_noun(tokens.word(i).lower()):
        return False
    return i == 0 or not tokens.is_a(i - 1, "DETERMINER POSSESSIVE PREPOSITION!TO OF")
