"""Figures that say themselves that somebody estimated or bounded them."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import carry, reach
from attrlint.checkers.column import is_opinion
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.mark.figure import Figure
from attrlint.mark.hedges import Hedge


def agentless_figure(
    article: Article,
    *,
    participles: str = "default",
    resolve_within_sentences: int = 0,
    strict: bool = False,
    estimated: bool = True,
    reach_tokens: int = 14,
) -> Iterator[Hit]:
    """Figures on "is believed to", and with `estimated` on "an estimated", with nobody to believe it.

    `reach_tokens`: how far behind "is believed to" the figure may stand.
    """
    figures: dict[int, list[Figure]] = {}
    stop = article.lexicon.pattern("[SEMICOLON END BREAK OPEN_QUOTE]")
    for first, last in _passives(article, participles):
        if not figures:
            for figure in article.figures:
                figures.setdefault(figure.sentence, []).append(figure)
        span = article.tokens.span(first, last)
        k = article.sentence_at(span.start)
        if not strict and _backed_before(article, k):
            continue
        for figure in figures.get(k, ()):
            if figure.kind == "record" or _is_age(article, figure, last):
                continue
            behind = _opens(article, first, last) and last <= figure.first <= last + reach_tokens
            if behind and stop.search(article.tokens.classes, last, figure.first):
                continue
            if not behind and not (_is_subject(figure, first) and _opens_fate(article, last)):
                continue
            if _is_agentless(article, k, strict, resolve_within_sentences):
                whole = Span(min(span.start, figure.span.start), max(span.end, figure.span.end))
                yield Hit(whole, reach.nearest_source(article, span.start), confidence="low" if is_opinion(article) else "high")
                break
    for figure in article.figures if estimated else ():
        first = _estimated(article, figure)
        if first >= 0 and _is_agentless(article, figure.sentence, strict, resolve_within_sentences):
            if not strict and _reported_before(article, figure.sentence):
                continue
            span = article.tokens.span(first, figure.last)
            yield Hit(span, reach.nearest_source(article, span.start), confidence="low" if is_opinion(article) else "medium")


def _estimated(article: Article, figure: Figure) -> int:
    """The token at which "an estimated" or "the estimated" before the figure begins; -1 if none does."""
    if figure.approximator == "estimated":
        return _start(article, figure)
    ahead = figure.first - 1
    if ahead > 0 and figure.kind != "record" and article.tokens.word(ahead).lower() == "estimated":
        return ahead - 1 if article.tokens.is_a(ahead - 1, "DETERMINER") else -1
    return -1


def _passives(article: Article, participles: str) -> Iterator[tuple[int, int]]:
    """The tokens of reporting passives; with "extended" of schedules and forecasts too ("is expected to")."""
    for hedge in article.hedges:
        if hedge.kind == "passive" and article.tokens.word(hedge.first + 1).lower() not in ("once", "initially", "originally"):
            yield hedge.first, hedge.last
        elif hedge.kind == "doubtful" and hedge.first and _is_passive(article, hedge):  # "is alleged to"
            yield hedge.first - 1, hedge.last + 1
    if participles == "extended":
        for match in article.lexicon.pattern("BE (?:ADVERB|NEGATION)? EXPECTED (?:TO|THAT)").finditer(article.tokens.classes):
            yield match.span()


def _is_passive(article: Article, hedge: Hedge) -> bool:
    """Whether "alleged" or "rumoured" is one, and of no charge that the paragraph tells of."""
    tokens = article.tokens
    if hedge.last >= len(tokens) or not (tokens.is_a(hedge.first, "REPORTED") and tokens.is_a(hedge.first - 1, "BE") and tokens.is_a(hedge.last, "TO THAT")):
        return False
    k = article.sentence_at(hedge.span.start)
    return not reach.names_in(article, range(article.paragraph_of(k)[0], k + 1), "court")


def _is_agentless(article: Article, k: int, strict: bool, further: int) -> bool:
    """Whether nobody in sentence `k`, or in the `further` ones behind it, owns the estimate.

    Strictly, only who is named for it does: whoever says something else in the sentence is not asked.
    """
    if reach.names(article, k, "reckoning") and reach.has(article, k, "BY"):
        return False
    if any(not _nobody(article, j) for j in range(k + 1, min(k + 1 + further, len(article.sentences)))):
        return False
    return not reach.has(article, k, "[ACCORDING CITING OWN_REPORTING]") if strict else _nobody(article, k)


def _is_subject(figure: Figure, passive: int) -> bool:
    """Whether the figure stands right before the passive: "about 300 people are believed to"."""
    return 0 <= passive - figure.last <= 1


def _opens_fate(article: Article, after: int) -> bool:
    """Whether the passive that ends before token `after` goes on with "to", or with what became of somebody."""
    return article.tokens.is_a(after - 1, "TO") or after < len(article.tokens) and article.tokens.is_a(after, "CASUALTY")


def _is_age(article: Article, figure: Figure, passive: int) -> bool:
    """Whether it says how old somebody is said to be: "is believed to be 92"."""
    tokens = article.tokens
    bare = figure.kind == "count" and not figure.head and figure.last - figure.first == 1 and (figure.value or 0) < 120
    after = figure.last < len(tokens) and not tokens.is_a(figure.last, "STOP COMMA END AND BREAK CLOSE_QUOTE")
    return bare and not after and figure.first - passive <= 3


def _backed_before(article: Article, k: int) -> bool:
    """Whether an earlier sentence of the paragraph says where its figures are from."""
    before = range(article.paragraph_of(k)[0], k)
    return reach.has_in(article, before, "ACCORDING") or reach.names_in(article, before, "statistics")


def _reported_before(article: Article, k: int) -> bool:
    """Whether the sentence before it in the paragraph is from a paper, an outlet or figures: then so may this one be."""
    return k > article.paragraph_of(k)[0] and (reach.has(article, k - 1, "[ACCORDING OUTLET REPORTED]") or reach.names(article, k - 1, "statistics"))


def _opens(article: Article, first: int, after: int) -> bool:
    """Whether the passive [first, after) opens a claim: "to", "that" or "at", or "it is thought" with nothing between."""
    tokens = article.tokens
    if tokens.is_a(after - 1, "TO THAT") or after < len(tokens) and tokens.word(after).lower() == "at":
        return True
    return first > 0 and tokens.word(first - 1).lower() == "it"


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
