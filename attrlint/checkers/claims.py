"""Figures that say themselves that somebody estimated, bounded or kept a record of them."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import carry, reach
from attrlint.checkers.clearance import backed
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.mark.figure import Figure


_UNREMARKABLE = frozenset(
    "depression downturn election elections lead majority margin pace producer recession visit war".split()
)


def unattributed_record(
    article: Article,
    *,
    inherit: str = "paragraph",
    skip: tuple[str, ...] = ("market", "election", "indicator"),
    accept_link: bool = True,
    sections_off: tuple[str, ...] = ("sport", "market"),
) -> Iterator[Hit]:
    """Firsts and superlatives with a scope, in the writer's voice."""
    if reach.section_off(article, tuple(sections_off)):
        return
    for i, figure in enumerate(article.figures):
        if figure.kind != "record" or article.figure_sourcing[i].attribution is not None or not _is_record(article, figure):
            continue
        k = figure.sentence
        if inherit == "paragraph" and reach.spoken_before(article, k):
            continue
        if reach.is_question(article, k) or reach.names(article, k, "first-person", *skip):
            continue
        if reach.speaks(article, k) or reach.has(article, k, "[REPORTED OUTLET]") or backed(article, k):
            continue
        if reach.names_in(article, reach.paragraphs_before(article, k, 1), "statistics"):
            continue
        if accept_link and reach.hangs_on(article.document.links, article.sentences[k].span):
            continue
        yield Hit(figure.span, reach.nearest_source(article, figure.span.start))


def _is_record(article: Article, figure: Figure) -> bool:
    """Whether the claim has a scope somebody must have checked: since a year, in years, on record, ever."""
    tokens = article.tokens
    words = [tokens.word(i).lower() for i in range(figure.first, figure.last)]
    if words[0] in ("his", "her", "their") or not _UNREMARKABLE.isdisjoint(words):
        return False
    if "second" in words or "third" in words or "anniversary" in words or "to" in words and "ever" in words:
        return False
    if words[-1] in ("months", "month", "weeks", "days", "minutes", "hours"):
        return False
    if "in" in words and "history" not in words and any(tokens.is_a(i, "ORDINAL") for i in range(figure.first, figure.first + 3)):
        return False  # "for the first time in eight years": the calendar of offices and laws
    if "since" in words:
        after = range(figure.last - 1, min(len(tokens), figure.last + 3))
        return any(tokens.is_a(i, "YEAR") for i in after)
    return True


def agentless_figure(article: Article, *, estimated: bool = True, reach_tokens: int = 14) -> Iterator[Hit]:
    """Figures on "is believed to", and with `estimated` on "an estimated", with nobody to believe it.

    `reach_tokens`: how far behind "is believed to" the figure may stand.
    """
    figures: dict[int, list[Figure]] = {}
    stop = article.lexicon.pattern("[SEMICOLON END BREAK OPEN_QUOTE]")
    for hedge in article.hedges:
        if hedge.kind != "passive" or not _opens(article, hedge.last):
            continue
        if not figures:
            for figure in article.figures:
                figures.setdefault(figure.sentence, []).append(figure)
        k = article.sentence_at(hedge.span.start)
        if _backed_before(article, k):
            continue
        for figure in figures.get(k, ()):
            if figure.kind == "record" or not hedge.last <= figure.first <= hedge.last + reach_tokens:
                continue
            if not stop.search(article.tokens.classes, hedge.last, figure.first) and _nobody(article, k):
                yield Hit(Span(hedge.span.start, figure.span.end))
                break
    for figure in article.figures if estimated else ():
        if figure.approximator == "estimated" and _nobody(article, figure.sentence):
            yield Hit(article.tokens.span(_start(article, figure), figure.last), confidence="medium")


def _backed_before(article: Article, k: int) -> bool:
    """Whether an earlier sentence of the paragraph says where its figures are from."""
    before = range(article.paragraph_of(k)[0], k)
    return reach.has_in(article, before, "ACCORDING") or reach.names_in(article, before, "statistics")


def _opens(article: Article, after: int) -> bool:
    """Whether the passive that ends before token `after` opens a claim: "to", "that" or "at"."""
    tokens = article.tokens
    return tokens.is_a(after - 1, "TO THAT") or after < len(tokens) and tokens.word(after).lower() == "at"


def _start(article: Article, figure: Figure) -> int:
    """The token at which the approximator before the figure begins."""
    first = figure.first - 1
    while first and article.tokens.is_a(first, "CONTINUED"):
        first -= 1
    return first


def _nobody(article: Article, k: int) -> bool:
    """Whether the sentence names no source, paper or link."""
    if reach.speaks(article, k) or reach.has(article, k, "[POLL ACCORDING CITING OWN_REPORTING OUTLET]"):
        return False
    if reach.names(article, k, "statistics", "court", "first-person"):
        return False
    return not reach.hangs_on(article.document.links + article.document.notes, article.sentences[k].span)


def range_without_estimator(article: Article, *, inherit: str = "sentence", min_value: float = 10.0) -> Iterator[Hit]:
    """Ranges with nobody who made them."""
    for i, figure in enumerate(article.figures):
        if figure.kind not in ("range", "money", "percent", "casualties") or not _is_range(figure):
            continue
        k = figure.sentence
        if article.figure_sourcing[i].attribution is not None or inherit == "paragraph" and reach.spoken_before(article, k):
            continue
        if figure.high < min_value or not _is_estimate(article, figure) or not _nobody(article, k):
            continue
        if reach.own_voice(article, k) or reach.has(article, k, "REPORTED"):
            continue
        if figure.kind == "percent" and carry.poll_before(article, figure):
            continue
        if not reach.is_question(article, k) and not reach.has(article, k, "MODAL") and not reach.names(article, k, "planned"):
            yield Hit(figure.span, reach.nearest_source(article, figure.span.start))


def _is_range(figure: Figure) -> bool:
    return not figure.worded and figure.value is not None and figure.high is not None and figure.high > figure.value


def _is_estimate(article: Article, figure: Figure) -> bool:
    """Whether the two ends bound one quantity: not a change, an age, a price on a label."""
    tokens = article.tokens
    before = tokens.word(figure.first - 1).lower() if figure.first else ""
    joint = {tokens.word(i).lower() for i in range(figure.first, figure.last)}
    if ("and" in joint or "or" in joint) and before != "between" or before in ("from", "to"):
        return False
    k = figure.sentence
    if reach.has(article, k, "[AGE_BEFORE AGE_TAIL SCORE_WORD]") or reach.names(article, k, "price", "election", "statutory"):
        return False
    if figure.kind == "range":
        return any(
            tokens.is_a(i, "COUNTED") and not reach.is_one(article, i, "public-record")
            for i in range(figure.first, figure.last)
        )
    return True


def bound_on_range(
    article: Article,
    *,
    words: tuple[str, ...] = ("as high as", "as many as", "as much as", "at least", "at most", "no more than", "up to"),
) -> Iterator[Hit]:
    """A range where the words before it call for one number."""
    for figure in article.figures:
        if figure.approximator in ("upper", "lower") and _is_range(figure):
            bound = article[article.tokens.span(_start(article, figure), figure.first)]
            if bound.lower() in words:
                yield Hit(article.tokens.span(_start(article, figure), figure.last), fields={"bound": bound})
