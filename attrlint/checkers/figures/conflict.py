"""Figures against each other: whether two of a draft may be of one thing, before anything more is loaded."""

from __future__ import annotations

from collections.abc import Container, Iterator

from attrlint.article import Article
from attrlint.checkers.hit import Hit
from attrlint.mark.figure import Figure

STEM = 4  # letters that a word must share: cost, costs
_BEFORE, _BEHIND = 6, 4  # tokens beside a sum or a share that name it
FARTHEST = 4.0  # values that are farther apart are of two things
SLIPS = (10.0, 100.0, 1000.0)  # but for a nought too many
_LATEST = 6  # figures of one noun or unit that a new one is held against
_NEAR = 14  # tokens beside a count
_TOLD = ("peop", "dead", "die", "aboa")  # heads, by their first letters, that tolls are counted in
_SHARES = {"percent": "%", "ratio": "%"}
_SHORT = frozenset("all and any are but can day did few for get got had has her him his how its may mrs new nor not now off old one our out own per put saw say see she six ten the too two was who why yet you".split())  # no content words, as frame_words.STOP has them
_FEW = frozenset(("one", "two"))  # told of many things
_EMPTY = _SHORT | frozenset("abou afte also amon been from have into less more most near only over said some than that thei them they this were what when whic will with woul year perc mill bill pric".split())  # fmt: skip


def conflicting_figures(
    article: Article,
    *,
    match: str = "strict",
    rounding: float = 0.1,
    scopes: tuple[str, ...] = ("headline", "standfirst", "body", "caption", "table"),
) -> Iterator[Hit]:
    """Two figures of the same thing that differ by more than rounding, with no word on why.

    `match` "loose" does not ask whose, where and when: the noun or the unit and one more word will do.
    """
    if match not in ("strict", "loose"):
        raise ValueError(match)
    if _may_conflict(article):
        from attrlint.checkers.figures.conflicts import conflicts

        yield from conflicts(article, match == "strict", rounding, tuple(scopes))


def _may_conflict(article: Article) -> bool:
    """Whether two figures in two sentences with different values have a noun, or a unit and a word beside them, in common."""
    seen: dict[tuple[str, str], list[Figure]] = {}
    for figure in article.figures:
        kind = figure.kind
        if kind == "casualties":
            keys = [("toll", "")]
        elif kind in ("percent", "ratio") or kind == "money" or figure.unit and kind != "poll":
            unit = _SHARES.get(kind) or figure.unit
            keys = [(unit, word) for word in words_beside(article, figure)]
        elif kind in ("count", "range"):
            keys = [("noun", figure.head[:STEM])] if figure.head else []
            if not figure.head or figure.head[:STEM] in _TOLD:
                keys.append(("toll", ""))
        else:
            continue
        for key in keys:
            others = seen.setdefault(key, [])
            for other in others[-_LATEST:]:
                if other.sentence != figure.sentence and _is_near(_value(other), _value(figure)):
                    if _may_be_one(article, key[0], other, figure):
                        return True
            others.append(figure)
    return small_may(article, seen)


def _value(figure: Figure) -> float | None:
    return 100 * figure.value if figure.kind == "ratio" and figure.value is not None else figure.value


def _may_be_one(article: Article, key: str, one: Figure, other: Figure) -> bool:
    """Whether the two may count one thing: of numbers without a noun one must be of the dead, the hurt or those on board."""
    if key == "noun":
        return not words_near(article, one).isdisjoint(words_near(article, other))
    return key != "toll" or "casualties" in (one.kind, other.kind) or "aboard" in (one.head, other.head)


def _is_near(one: float | None, other: float | None) -> bool:
    """Whether the values differ, but by no more than those of one thing may, or by a nought or three."""
    if one is None or other is None or one == other or one <= 0 or other <= 0:
        return False
    ratio = one / other if one > other else other / one
    if ratio <= FARTHEST:
        return True
    return any(abs(ratio - slip) < 0.01 * slip for slip in SLIPS)


def words_beside(article: Article, figure: Figure) -> frozenset[str]:
    """The words right beside a sum or a share, by their first letters."""
    chunks = article.tokens.chunks
    beside = chunks[max(0, figure.first - _BEFORE) : figure.first] + chunks[figure.last - 1 : figure.last + _BEHIND]
    return frozenset([chunk.strip().lower()[:STEM] for chunk in beside if len(chunk) > STEM and chunk[1:].isalpha()]) - _EMPTY


def words_near(article: Article, figure: Figure) -> frozenset[str]:
    """The words near a figure in its sentence besides its noun, by their first letters."""
    within = article.sentences[figure.sentence]
    chunks = article.tokens.chunks[max(within.first, figure.first - _NEAR) : min(within.last, figure.last + _NEAR)]
    near = {chunk.strip().lower()[:STEM] for chunk in chunks if len(chunk) > STEM - 1 and chunk[1:].isalpha()}
    return frozenset(near - _EMPTY if figure.unit else near - _EMPTY - {figure.head[:STEM]})


def small_may(article: Article, seen: Container[tuple[str, str]]) -> bool:
    """The same for one to nine in words, which are no figures: seven crew, all nine crew."""
    chunks, small = article.tokens.chunks, {}
    for match in article.lexicon.pattern("SMALL_NUMBER").finditer(article.tokens.classes):
        i = match.end()
        if chunks[i - 1].strip().lower() in _FEW or i >= len(chunks) or article.tokens.is_a(i, "DURATION HYPHEN MEASURE SCALE ORDINAL TIME"):
            continue  # as in counts.py
        for chunk in chunks[i : i + 2]:
            word = chunk.strip().lower()[:STEM]
            if word in _EMPTY or not word.isalpha():
                break
            if ("noun", word) in seen or small.setdefault(word, chunks[i - 1].lower()) != chunks[i - 1].lower():
                return True
    return False
