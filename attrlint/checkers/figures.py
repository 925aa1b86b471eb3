"""Figures nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.mark.figures import Figure

# A word for a paper or a voice: whoever reads the sentence knows where the figure is from.
_BACKED = "[DATA POLL ACCORDING CITING OWN_REPORTING CLAIM&VERB HEARSAY REPORTED NO_COMMENT]"
_SUPPOSED = "[MODAL PLANNED FIRST_PERSON]|(?:^|[COMMA BUT AND])[SUBORDINATOR](?=PRONOUN MODAL)"
_OUTCOMES_ON_RECORD = frozenset("arrested detained captured executed raped arrest homeless stranded".split())
_ALL_KINDS = {"percent": ("percent", "ratio"), "count": ("count",), "money": ("money",), "casualties": ("casualties",)}


def unattributed_figure(
    article: Article,
    *,
    kinds: tuple[str, ...] = ("count",),
    inherit: str = "paragraph",
    inherit_from_lead: bool = False,
    min_value: float = 0.0,
    skip: str = "",
    accept_link: bool = True,
    accept_footnote: bool = True,
    sections_off: tuple[str, ...] = (),
) -> Iterator[Hit]:
    """Figures in the writer's voice.

    `kinds`: count, percent (with ratios), money, casualties. `skip`: token classes that clear a figure
    when its sentence has one.
    """
    if reach.section_off(article, tuple(sections_off)):
        return
    wanted = {kind for name in kinds for kind in _ALL_KINDS[name]}
    lead = inherit_from_lead and any(figure.kind in wanted for figure in article.figures) and _data_lead(article)
    if lead:
        return
    for figure, sourcing in zip(article.figures, article.figure_sourcing):
        if figure.kind not in wanted or sourcing.attribution is not None:
            continue
        if inherit == "paragraph" and sourcing.carried is not None:
            continue
        if not _is_claim(article, figure, min_value, skip):
            continue
        if not _is_backed(article, figure, inherit, accept_link, accept_footnote):
            yield Hit(figure.span, reach.nearest_source(article, figure.span.start))


def _is_claim(article: Article, figure: Figure, min_value: float, skip: str) -> bool:
    """Whether the writer states the figure as a fact that somebody must have counted."""
    tokens, k = article.tokens, figure.sentence
    if figure.value is not None and figure.value < min_value:
        return False
    if figure.high is not None and figure.high != figure.value:
        return False
    if figure.kind == "count" and not any(
        tokens.is_a(i, "COUNTED!PUBLIC_RECORD") for i in range(figure.first, figure.last)
    ):
        return False
    if figure.kind == "casualties" and not _hurt(article, figure):
        return False
    if reach.is_question(article, k) or reach.has(article, k, _SUPPOSED):
        return False
    return not (skip and reach.has(article, k, f"[{skip}]"))


def _hurt(article: Article, figure: Figure) -> bool:
    """Whether people died, were hurt or are missing now: not in a named year, not in a court case."""
    tokens, within = article.tokens, article.sentences[figure.sentence]
    if figure.value is None and figure.kind != "casualties":
        return False
    near = range(max(within.first, figure.first - 4), min(within.last, figure.last + 9))
    outcomes = [i for i in near if tokens.is_a(i, "CASUALTY")]
    if not outcomes or all(tokens.word(i).lower() in _OUTCOMES_ON_RECORD for i in outcomes):
        return False
    if any(tokens.is_a(i - 1, "RELATIVE THAT") for i in outcomes if i > within.first):
        return False
    return not reach.has(article, figure.sentence, "[YEAR COURT]")


def _is_backed(article: Article, figure: Figure, inherit: str, accept_link: bool, accept_footnote: bool) -> bool:
    """Whether a source is in reach of the figure."""
    k = figure.sentence
    if reach.speaks(article, k) or reach.has(article, k, _BACKED):
        return True
    paragraph = article.paragraph_of(k)
    around = article.sentences[paragraph[0]].span.start, article.sentences[paragraph[-1]].span.end
    near = Span(*around) if inherit == "paragraph" else article.sentences[k].span
    if accept_link and reach.hangs_on(article.document.links, near):
        return True
    if accept_footnote and reach.hangs_on(article.document.notes, near):
        return True
    if _sourced_elsewhere(article, figure):
        return True
    if inherit != "paragraph":
        return False
    if reach.has_in(article, range(paragraph[0], k), "[DATA POLL]"):
        return True
    before = reach.paragraph_before(article, k)
    if reach.has_in(article, before, "[DATA POLL]"):
        return True
    if figure.kind in ("percent", "ratio"):
        for back in range(2, reach.PARAGRAPHS_OF_A_POLL + 1):
            if reach.has_in(article, reach.paragraph_before(article, k, back), "POLL"):
                return True
    return False


def _sourced_elsewhere(article: Article, figure: Figure) -> bool:
    """Whether the same figure is said by somebody elsewhere in the draft."""
    if figure.value is None:
        return False
    return any(
        other.value == figure.value and sourcing.attribution is not None and sourcing.level > 1
        for other, sourcing in zip(article.figures, article.figure_sourcing)
    )


def _data_lead(article: Article) -> bool:
    """Whether one of the first three paragraphs names the paper that the story is about."""
    blocks = [i for i, block in enumerate(article.document.blocks) if block.role in ("standfirst", "body")][:3]
    for k, sentence in enumerate(article.sentences):
        if blocks and sentence.block > blocks[-1]:
            break
        if sentence.block in blocks:
            if any(
                reach_data(article, attribution) for attribution in article.attributions_in(k)
            ) or reach.has(article, k, "POLL"):
                return True
    return False


def reach_data(article: Article, attribution) -> bool:
    """Whether the source is a paper: a report, results, figures."""
    if attribution.source is None:
        return False
    first = article.sentences[attribution.sentence].first
    last = article.sentences[attribution.sentence].last
    return any(
        article.tokens.is_a(i, "DATA")
        for i in range(first, last)
        if attribution.source.start <= article.tokens.start(i) < attribution.source.end
    )


def unattributed_record(
    article: Article,
    *,
    inherit: str = "paragraph",
    skip: str = "MARKET",
    accept_link: bool = True,
    sections_off: tuple[str, ...] = ("sport", "market"),
) -> Iterator[Hit]:
    """Firsts and superlatives with a scope, in the writer's voice."""
    if reach.section_off(article, tuple(sections_off)):
        return
    for figure, sourcing in zip(article.figures, article.figure_sourcing):
        if figure.kind != "record" or sourcing.attribution is not None:
            continue
        if inherit == "paragraph" and sourcing.carried is not None:
            continue
        k = figure.sentence
        if reach.is_question(article, k) or reach.has(article, k, f"[FIRST_PERSON {skip}]"):
            continue
        if not _is_backed(article, figure, inherit, accept_link, True):
            yield Hit(figure.span, reach.nearest_source(article, figure.span.start))


def agentless_figure(article: Article, *, estimated: bool = True, reach_tokens: int = 14) -> Iterator[Hit]:
    """Figures on "is believed to", and with `estimated` on "an estimated", with nobody to believe it."""
    figures = {}
    for figure in article.figures:
        figures.setdefault(figure.sentence, []).append(figure)
    classes = article.tokens.classes
    stop = article.lexicon.pattern("[SEMICOLON END BREAK OPEN_QUOTE]")
    for hedge in article.hedges:
        if hedge.kind != "passive":
            continue
        k = article.sentence_at(hedge.span.start)
        for figure in figures.get(k, ()):
            if figure.kind == "record" or not hedge.last <= figure.first <= hedge.last + reach_tokens:
                continue
            if stop.search(classes, hedge.last, figure.first) or not _nobody(article, k):
                continue
            yield Hit(Span(hedge.span.start, figure.span.end))
            break
    if not estimated:
        return
    for figure, sourcing in zip(article.figures, article.figure_sourcing):
        if figure.approximator != "estimated" or sourcing.level > 1:
            continue
        if _nobody(article, figure.sentence) and not _sourced_elsewhere(article, figure):
            first = figure.first - 1
            while first and article.tokens.is_a(first, "CONTINUED"):
                first -= 1
            yield Hit(article.tokens.span(first, figure.last), confidence="medium")


def _nobody(article: Article, k: int) -> bool:
    """Whether the sentence names no source, paper or link."""
    if reach.speaks(article, k) or reach.has(article, k, "[DATA POLL ACCORDING CITING OWN_REPORTING OUTLET COURT]"):
        return False
    return not reach.hangs_on(article.document.links + article.document.notes, article.sentences[k].span)


def range_without_estimator(article: Article, *, inherit: str = "sentence", min_value: float = 10.0) -> Iterator[Hit]:
    """Ranges with nobody who made them."""
    for figure, sourcing in zip(article.figures, article.figure_sourcing):
        if figure.value is None or figure.high is None or figure.high <= figure.value or figure.kind not in ("range", "money", "percent", "casualties"):
            continue
        if sourcing.attribution is not None or inherit == "paragraph" and sourcing.carried is not None:
            continue
        if figure.high < min_value or not _is_estimate(article, figure):
            continue
        k = figure.sentence
        if not _nobody(article, k) or reach.is_question(article, k) or reach.has(article, k, _SUPPOSED):
            continue
        yield Hit(figure.span, reach.nearest_source(article, figure.span.start))


def _is_estimate(article: Article, figure: Figure) -> bool:
    """Whether the two ends bound one quantity: not a change, an age, a price on a label."""
    tokens = article.tokens
    before = tokens.word(figure.first - 1).lower() if figure.first else ""
    if before == "from" and not reach.has(article, figure.sentence, "[VERB]"):
        return False
    if reach.has(article, figure.sentence, "[PRICE AGE_BEFORE AGE_TAIL]"):
        return False
    if figure.kind == "range":
        return any(tokens.is_a(i, "COUNTED!PUBLIC_RECORD") for i in range(figure.first, figure.last))
    return before != "from"


def bound_on_range(
    article: Article,
    *,
    words: tuple[str, ...] = ("as high as", "as many as", "as much as", "at least", "at most", "no more than", "up to"),
) -> Iterator[Hit]:
    """A range where the words before it call for one number."""
    tokens = article.tokens
    for figure in article.figures:
        if figure.approximator not in ("upper", "lower"):
            continue
        if figure.value is None or figure.high is None or figure.high <= figure.value:
            continue
        first = figure.first - 1
        while first and tokens.is_a(first, "CONTINUED"):
            first -= 1
        span = tokens.span(first, figure.last)
        if article[tokens.span(first, figure.first)].lower() in words:
            yield Hit(span, fields={"bound": article[tokens.span(first, figure.first)]})
