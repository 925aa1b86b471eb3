"""Figures in the writer's voice that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach, stated
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.mark.figures import Figure

# A word for a paper or a voice: whoever reads the sentence knows where the figure is from.
BACKED = "[POLL ACCORDING CITING OWN_REPORTING HEARSAY REPORTED NO_COMMENT OUTLET]"
_KINDS = {"percent": ("percent", "ratio"), "count": ("count",), "money": ("money",), "casualties": ("casualties",)}
_SHARES = ("percent", "ratio")
MOST_REPEATS = 50  # places looked at that give the same figure
POLL_PARAGRAPHS = 6  # a poll is named once and its numbers run on for this many paragraphs


def unattributed_figure(
    article: Article,
    *,
    kinds: tuple[str, ...] = ("count",),
    inherit: str = "paragraph",
    inherit_from_lead: bool = False,
    min_value: float = 0.0,
    skip: tuple[str, ...] = (),
    skip_near: tuple[str, ...] = (),
    accept_link: bool = True,
    accept_footnote: bool = True,
    sections_off: tuple[str, ...] = (),
) -> Iterator[Hit]:
    """Figures in the writer's voice.

    `kinds`: count, percent (with ratios), money, casualties. `skip`: groups of words (words.GROUPS)
    that clear a figure when its sentence has one; `skip_near` when one is within six words.
    """
    if reach.section_off(article, tuple(sections_off)):
        return
    wanted = {kind for name in kinds for kind in _KINDS[name]}
    if inherit_from_lead and _data_lead(article):
        return
    for figure, sourcing in zip(article.figures, article.figure_sourcing):
        if figure.kind not in wanted or not _is_bare(article, sourcing, figure.sentence, inherit):
            continue
        if figure.kind == "money" and _is_spelt_out(article, figure.sentence):
            continue
        span = stated.claimed(article, figure, min_value)
        if span is None or _is_supposed(article, figure) or reach.names(article, figure.sentence, *skip) or _is_near(article, figure, skip_near):
            continue
        if figure.kind in _SHARES and _is_established(article, figure.sentence, skip):
            continue
        if not _is_backed(article, figure, inherit, accept_link, accept_footnote):
            yield Hit(span, reach.nearest_source(article, span.start))


def _is_established(article: Article, k: int, skip: tuple[str, ...]) -> bool:
    """Whether the share is of a people, or the paragraph or the one before is about what is skipped."""
    before = reach.paragraphs_before(article, k, 1)
    near = range(before[0] if before else article.paragraph_of(k)[0], k + 1)
    words = {chunk.strip().lower() for chunk in article.tokens.chunks[article.sentences[k].first : article.sentences[k].last]}
    return "population" in words or reach.names_in(article, near, *skip)


def _is_near(article: Article, figure: Figure, groups: tuple[str, ...]) -> bool:
    """Whether a word of one of the groups stands within six tokens of the figure."""
    around = range(max(0, figure.first - 6), min(len(article.tokens), figure.last + 6))
    return any(reach.is_one(article, i, group) for i in around for group in groups)


def _is_spelt_out(article: Article, k: int) -> bool:
    """Whether a law, a contract or somebody's own purse gives the sum."""
    before = reach.paragraphs_before(article, k, 1)
    paragraph = range(before[0] if before else article.paragraph_of(k)[0], k + 1)
    if reach.names_in(article, paragraph, "legislation") or reach.names(article, k, "court"):
        return True
    words = {article.tokens.word(i).lower() for i in range(article.sentences[k].first, article.sentences[k].last)}
    return bool(words & {"she", "he", "each"})


def _is_bare(article: Article, sourcing, sentence: int, inherit: str) -> bool:
    """Whether no attribution covers the figure or, with "paragraph", goes on to it."""
    if sourcing.attribution is not None:
        attribution = article.attributions[sourcing.attribution]
        if reach.says(article, attribution):
            return False
    return not (inherit == "paragraph" and reach.spoken_before(article, sentence))


def _is_supposed(article: Article, figure: Figure) -> bool:
    """Whether the figure stands in a question, a plan, a condition, or with "we" and "you"."""
    k = figure.sentence
    first = article.sentences[k].first
    if reach.is_question(article, k) or reach.names(article, k, "planned", "first-person"):
        return True
    if figure.first - first < 2 and figure.last < len(article.tokens) and article.tokens.word(figure.last) in ("for", "to"):
        return True  # an item of a list, sourced where the list is
    if figure.kind in _SHARES and reach.names(article, k, "supposing"):
        return True
    tokens = article.tokens
    for i in range(figure.first - 1, max(first, figure.first - 11) - 1, -1):
        if tokens.is_a(i, "COMMA SEMICOLON"):
            return False
        word = tokens.word(i).lower()
        if word in ("if", "unless", "whether"):
            return True
        infinitive = tokens.is_a(i, "TO") and figure.first - 6 < i < figure.first - 1
        if figure.kind == "money" and infinitive and not tokens.is_a(i + 1, "APPROXIMATOR LOWER_BOUND UPPER_BOUND"):
            return True  # agreed to pay, hopes to raise
        if tokens.is_a(i, "MODAL") and not (figure.kind == "money" and word in ("will", "can")):
            return True
    return False


def _is_backed(article: Article, figure: Figure, inherit: str, accept_link: bool, accept_footnote: bool) -> bool:
    """Whether a source is in reach of the figure."""
    k = figure.sentence
    if reach.speaks(article, k) or is_backed(article, k) or reach.introduced(article, k):
        return True
    paragraph = article.paragraph_of(k)
    near = article.sentences[k].span
    if inherit == "paragraph":
        near = Span(article.sentences[paragraph[0]].span.start, article.sentences[paragraph[-1]].span.end)
    if accept_link and reach.hangs_on(article.document.links, near):
        return True
    if accept_footnote and reach.hangs_on(article.document.notes, near):
        return True
    if _sourced_elsewhere(article, figure):
        return True
    if inherit != "paragraph":
        return False
    if reach.names_in(article, range(paragraph[0], k), "statistics"):
        return True
    near = {"count": 0, "casualties": 0, "money": 1}.get(figure.kind, 2)
    if near and reach.names_in(article, reach.paragraphs_before(article, k, near), "statistics"):
        return True
    if figure.kind in _SHARES and reach.names_in(article, reach.paragraphs_before(article, k, POLL_PARAGRAPHS), "poll"):
        return True
    back = {"count": 1, "casualties": 1, "money": 4}.get(figure.kind, 2)
    return reach.paper_says(article, reach.paragraphs_before(article, k, back))


def is_backed(article: Article, k: int) -> bool:
    """Whether a word in the sentence says where its figures are from."""
    return reach.has(article, k, BACKED) or reach.names(article, k, "statistics")


def _sourced_elsewhere(article: Article, figure: Figure) -> bool:
    """Whether the same figure is said by somebody elsewhere in the draft."""
    if figure.value is None:
        return False
    for i in article.figures_by_value[figure.kind, figure.value][:MOST_REPEATS]:
        at = article.figure_sourcing[i].attribution
        if at is not None and article.figures[i] is not figure and reach.says(article, article.attributions[at]):
            return True
    return False


def _data_lead(article: Article) -> bool:
    """Whether one of the first three paragraphs names the paper that the story is about as its source."""
    blocks = [i for i, block in enumerate(article.document.blocks) if block.role in ("standfirst", "body")][:3]
    for k, sentence in enumerate(article.sentences):
        if not blocks or sentence.block > blocks[-1]:
            return False
        if sentence.block in blocks:
            for attribution in article.attributions_in(k):
                if attribution.source is None:
                    continue
                first = reach.token_at(article, attribution.source.start)
                last = reach.token_at(article, attribution.source.end - 1) + 1
                if any(reach.is_one(article, i, "statistics") for i in range(first, last)):
                    return True
    return False
