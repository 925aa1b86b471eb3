"""Whether two clauses say the same: the words they share, close together in both, around one that says what was done."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers.hedges.consistency.keys import is_noun, is_past, keys_of
from attrlint.values import value

LONGEST = 150  # tokens; no sentence is longer
LOOSE, WIDE = 0.35, 0.0  # what a word counts against a run of shared ones
_NAME = 2  # tokens from one word of a name to the next: Department of Health

Word = tuple[int, str]
"""A token and its key."""


@value
class Match:
    """What a claim and another place share. `claim` and `place` are the tokens [first, last) they share it in.

    `deeds` are the tokens of the claim that say what was done, and are said at the place too; `done`: as a
    verb in the past or one that goes on in both; `aligned`: and with a shared word before it and one behind it.
    """

    shared: frozenset[str]
    claim: tuple[int, int]
    place: tuple[int, int]
    items: int  # of the shared keys, a name of several words counted once
    density: float  # of the words around them, in the place that has more others
    deeds: tuple[int, ...]
    done: bool
    aligned: bool


class _Keys:
    """The key of each token, `changed` for some; worked out where it is asked for, which is at few places of a draft."""

    def __init__(self, article: Article, changed: dict[int, str]) -> None:
        self.chunks, self.key_of, self.changed = article.tokens.chunks, keys_of(article.lexicon), changed

    def __getitem__(self, i: int) -> str:
        return self.changed.get(i) or self.key_of[self.chunks[i]]

    def slice(self, first: int, last: int) -> list[str]:
        keys = list(map(self.key_of.__getitem__, self.chunks[first:last]))
        if self.changed:
            for i, key in self.changed.items():
                if first <= i < last:
                    keys[i - first] = key
        return keys


class Words:
    """A draft's keys by token, those of each sentence, and for words asked for the sentences they are in."""

    def __init__(self, article: Article, changed: dict[int, str]) -> None:
        self.keys = _Keys(article, changed)
        self.where: dict[str, list[int]] = {}
        self._article, self._sets = article, {}

    def of(self, first: int, last: int) -> list[Word]:
        """The words that count among tokens [first, last)."""
        return [(i, key) for i, key in enumerate(self.keys.slice(first, last), first) if key]

    def within(self, first: int, last: int) -> frozenset[str]:
        """The keys among tokens [first, last)."""
        return frozenset(self.keys.slice(first, last)) - _NONE

    def of_sentence(self, k: int) -> frozenset[str]:
        keys = self._sets.get(k)
        if keys is None:
            s = self._article.sentences[k]
            keys = self._sets[k] = self.within(s.first, min(s.last, s.first + LONGEST))
        return keys

    def said(self, first: int, last: int) -> frozenset[str]:
        """The words that count among tokens [first, last), as they stand there but for capitals."""
        chunks, keys = self.keys.chunks[first:last], self.keys.slice(first, last)
        return frozenset([chunk.strip().lower() for chunk, key in zip(chunks, keys) if key])


_NONE = frozenset(("",))


def words_of(article: Article) -> Words:
    """The draft's keys, kept once worked out."""
    known = article.memo.get("keys")
    if known is None:
        known = article.memo["keys"] = Words(article, {})
    return known


def resolved(article: Article) -> Words:
    """The same with the surname of whoever a pronoun or role stands for in its place; kept once worked out."""
    known = article.memo.get("resolved keys")
    if known is None:
        key_of, changed = keys_of(article.lexicon), {}
        for mention, source in zip(article.mentions, article.cast.mentions):
            if source is not None and mention.form in ("pronoun", "role"):
                changed[mention.last - 1] = key_of[" " + article.cast.sources[source].name.rsplit(" ", 1)[-1]]
        known = article.memo["resolved keys"] = Words(article, changed)
    return known


def find(article: Article, words: Words, wanted: frozenset[str]) -> None:
    """Makes `words.where` know the sentences of the words `wanted`, in one pass."""
    where, spelled = words.where, {}
    for word in wanted - where.keys():
        where[word] = []
        for form in (word, word.capitalize(), word.upper()):
            spelled[form] = spelled[" " + form] = word
    chunks, sentences, k = article.tokens.chunks, article.sentences, 0
    for i in [i for i, chunk in enumerate(chunks) if chunk in spelled]:
        while sentences[k].last <= i:
            k += 1
        where_ = where[spelled[chunks[i]]]
        if (not where_ or where_[-1] != k) and i < sentences[k].first + LONGEST:
            where_.append(k)


_COMMON = 120  # sentences
_MOST = 25  # sentences that a claim is compared with


def sharing(words: Words, said: frozenset[str], keys: frozenset[str], least: int, alike: int = 2) -> list[int]:
    """Sentences that have at least `least` of the keys, `alike` (one or two) of them as the words `said`, which `find` knows."""
    once: set[int] = set()
    twice: set[int] = set()
    for word in said:
        where = words.where[word]
        if len(where) > _COMMON:
            continue  # what so many sentences have tells no claim, and all of them would be compared
        twice.update(once.intersection(where))
        once.update(where)
    ranked = [(-number, k) for k in (twice if alike > 1 else once) if (number := len(keys & words.of_sentence(k))) >= least]
    if len(ranked) > _MOST:
        ranked = sorted(ranked)[:_MOST]  # those that have most in common
    return sorted([k for _, k in ranked])


def compare(
    article: Article, words: Words, claim: tuple[int, int], place: tuple[int, int], least: int, apart: float = LOOSE, titled: bool = False
) -> Match | None:
    """How the clause at `place` says what is said at `claim`, both tokens [first, last), if it shares `least` keys.

    `titled`: the place is a headline, which may have capitals on every word, and leaves words out.
    """
    here, there = words.of(*claim), words.of(*place)
    shared = {key for _, key in here}.intersection([key for _, key in there])
    a, b, most = here, there, -1
    while len(shared) != most:  # until they are close together in both
        most = len(shared)
        if most < max(least, 1):
            return None
        a = _run(here, shared, apart)
        shared = shared.intersection([key for _, key in a])
        if len(shared) < least:
            return None
        b = _trimmed(there, shared) if titled else _run(there, shared, apart)
        shared = shared.intersection([key for _, key in b])
    items = _items(article, a, shared)
    if not titled:
        items = min(items, _items(article, b, shared))
    deeds = _deeds(article, a, b, shared, titled)
    done = [at for key in deeds if (at := (_done(article, a, key), _done(article, b, key))) and min(at) >= 0]
    density = len(shared) / max(len({key for _, key in a}), len({key for _, key in b}))
    return Match(
        frozenset(shared), (a[0][0], a[-1][0] + 1), (b[0][0], b[-1][0] + 1), items, density,
        tuple([i for i, key in a if key in deeds]), bool(done), any(_aligned(a, b, shared, *at) for at in done),
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
    word = tokens.word(i).lower()
    return is_past(word) or word.endswith("ing") or word in article.lexicon.means["claims"] or tokens.is_a(i, "VERB!WEAK")


def _done(article: Article, words: list[Word], deed: str) -> int:
    """The token that says `deed` as a verb in the past, or as one that goes on; -1 for none."""
    tokens = article.tokens
    for i, key in words:
        if key == deed and is_verb(article, i):
            word = tokens.word(i).lower()
            going = word.endswith("ing") and i > 1 and tokens.is_a(i - 1 - tokens.is_a(i - 1, "ADVERB"), "BE")
            if going or is_past(word):
                return i
    return -1


def _aligned(here: list[Word], there: list[Word], shared: set[str], at: int, other: int) -> bool:
    """Whether a shared word stands before the verb in both, and one behind it."""
    before = {key for i, key in here if i < at} & {key for i, key in there if i < other}
    behind = {key for i, key in here if i > at} & {key for i, key in there if i > other}
    return not (before.isdisjoint(shared) or behind.isdisjoint(shared))


def is_verb(article: Article, i: int) -> bool:
    """Whether a deed's token is a verb, not its noun: "closed", "to close", "closes the mill", not "the closing"."""
    tokens = article.tokens
    if is_noun(tokens.word(i).lower()):
        return False
    return i == 0 or not tokens.is_a(i - 1, "DETERMINER POSSESSIVE PREPOSITION!TO OF")
