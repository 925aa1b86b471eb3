"""A magnitude in words against the number itself: thousands of fans, 60,000 fans."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers.figures.counts import PLURALS
from attrlint.checkers.figures.frame_words import PEOPLE, stem
from attrlint.checkers.figures.frames import Frame, frame_of, place_of
from attrlint.checkers.hit import Hit
from attrlint.mark.figure import Figure
from attrlint.values import changed

MOST = 40  # vague figures, and numbers of one noun, that are compared in a draft
_FARTHEST = 25.0  # times beyond the range: a number farther off is of something else
_TOPS = ("headline", "standfirst")
_BANDS = (
    (2e12, "trillions"), (2e9, "billions"), (2e8, "hundreds of millions"), (2e7, "tens of millions"), (2e6, "millions"),
    (2e5, "hundreds of thousands"), (2e4, "tens of thousands"), (2e3, "thousands"), (200.0, "hundreds"), (24.0, "dozens"),
)  # fmt: skip
_UNCOUNTED = frozenset("day days decade decades hour hours mile miles minute minutes month months time times way ways week weeks year years".split())


def magnitude_drift(article: Article, *, tolerance_factor: float = 2.0, headline_only: bool = False) -> Iterator[Hit]:
    """Dozens, hundreds or thousands of what another figure counts outside their range.

    `tolerance_factor`: how many times beyond the range the number must lie. With `headline_only` only words
    in the headline or standfirst count.
    """
    exact: dict[str, list[Figure]] = {}
    vague: list[tuple[str, Figure]] = []
    for figure in article.figures:
        if figure.worded:
            figure = _with_noun(article, figure)
        key = _key(article, figure)
        if not key or figure.value is None:
            continue
        if _is_magnitude(article, figure):
            if not headline_only or article.role_at(figure.span.start) in _TOPS:
                vague.append((key, figure))
        elif not figure.worded and figure.high == figure.value and figure.kind not in ("percent", "ratio", "poll", "record"):
            exact.setdefault(key, []).append(figure)
    for key, figure in vague[:MOST]:
        if not article.quoted(figure.span):
            yield from _drift(article, key, figure, exact, max(1.0, float(tolerance_factor)))


def _drift(article: Article, key: str, figure: Figure, exact: dict[str, list[Figure]], factor: float) -> Iterator[Hit]:
    others = exact.get(key, [])
    if key != "people" and not key.startswith("money"):
        others = [*others, *exact.get("people", ())]
    frame = None
    for other in others[:MOST]:
        if other.sentence == figure.sentence or figure.value / factor <= other.value <= figure.high * factor:
            continue
        if not figure.value / _FARTHEST <= other.value <= figure.high * _FARTHEST:
            continue
        frame = frame or frame_of(article, figure, f"noun {key}")
        if _is_same(article, frame, frame_of(article, other, f"noun {key}")):
            word = _word_for(other.value)
            fields = {"where": place_of(article, other.span.start), "fits": f"'{word}'" if word else "the number itself"}
            yield Hit(figure.span, ((other.span, "the number"),), fields, "medium")
            return


def _is_same(article: Article, vague: Frame, exact: Frame) -> bool:
    """Whether a word besides the noun says that both are of one crowd, and none that they are of two."""
    if exact.part or exact.names and vague.names and not exact.names & vague.names:
        return False
    if vague.times and exact.times and vague.times != exact.times or vague.days and exact.days and not vague.days & exact.days:
        return False
    if exact.figure.approximator == "upper" or exact.figure.approximator == "lower" and exact.value < vague.value:
        return False
    shared = (vague.words | vague.before) & (exact.words | exact.before)
    if exact.before - vague.words - vague.before or vague.before - exact.words - exact.before:  # armed rioters, all rioters
        return False
    if not vague.key.startswith("noun money"):
        return article.role_at(vague.figure.span.start) in _TOPS and len(shared) >= 1 or _share_verb(vague, exact)
    return len(shared) >= 2 and 2 * len(shared) >= min(len(vague.words), len(exact.words))


def _share_verb(vague: Frame, exact: Frame) -> bool:
    """Whether a word right beside the one stands near the other, and half of what is said of one is said of both."""
    near = vague.anchors & exact.words | exact.anchors & vague.words
    shared = vague.words & exact.words
    return bool(near) and 2 * len(shared) >= min(len(vague.words), len(exact.words))


def _with_noun(article: Article, figure: Figure) -> Figure:
    """The figure up to the first plural behind "of": what the reading takes for its noun may be a verb (dozens of sheep died)."""
    tokens = article.tokens
    stop = min(figure.last, len(tokens))
    of = next((i for i in reversed(range(figure.first, stop)) if tokens.is_a(i, "OF")), None)
    if of is None:
        return figure
    for i in range(of + 1, stop):
        word = tokens.word(i).lower()
        if word.endswith("s") and not word.endswith("ss") or word in PLURALS:
            return changed(figure, span=tokens.span(figure.first, i + 1), last=i + 1, head=word)
    return figure


def _key(article: Article, figure: Figure) -> str:
    """The noun or the currency; people are people by whatever general word."""
    if figure.kind == "money" or figure.unit:
        return f"money {figure.unit}" if figure.kind == "money" or len(figure.unit) == 3 and figure.unit.isupper() else ""
    head = figure.head
    if not head and figure.worded:
        return "people"  # thousands march
    currency = article.lexicon.means["CURRENCY_WORD"].get(head)
    if currency and _is_magnitude(article, figure):
        return f"money {currency.partition('/')[0]}"
    if not head.isalpha() or head in _UNCOUNTED:
        return ""
    return "people" if head in PEOPLE else stem(head)


def _is_magnitude(article: Article, figure: Figure) -> bool:
    """Whether a plural magnitude stands for the number: dozens, tens of thousands."""
    return figure.worded and figure.high is not None and figure.value < figure.high and article.tokens.is_a(figure.first, "VAGUE")


def _word_for(number: float) -> str:
    return next((word for least, word in _BANDS if number >= least), "")
