"""Figures in the writer's voice that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.mark.figures import Figure

# A word for a paper or a voice: whoever reads the sentence knows where the figure is from.
BACKED = "[STATISTICS POLL ACCORDING CITING OWN_REPORTING HEARSAY REPORTED NO_COMMENT OUTLET]"
_RECORDED = frozenset("arrested detained captured executed raped homeless stranded displaced".split())
_KINDS = {"percent": ("percent", "ratio"), "count": ("count",), "money": ("money",), "casualties": ("casualties",)}
_LOOK_BACK = {"percent": 6, "ratio": 6, "money": 3}  # paragraphs a poll or a filing goes on for
_OTHER_PLURALS = 100.0  # from this value on, any plural noun makes a bare number a claim
LEAD_BLOCKS = 2  # the last block (from 0) in which a plain toll is the news itself
_SINGULAR_S = ("ss", "us", "is", "ews", "ies-old")


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
    wanted = {kind for name in kinds for kind in _KINDS[name]}
    if inherit_from_lead and _data_lead(article):
        return
    for figure, sourcing in zip(article.figures, article.figure_sourcing):
        if figure.kind not in wanted or not _is_bare(article, sourcing, figure.sentence, inherit):
            continue
        span = _claimed(article, figure, min_value)
        if span is None or _is_supposed(article, figure) or skip and reach.has(article, figure.sentence, f"[{skip}]"):
            continue
        if not _is_backed(article, figure, inherit, accept_link, accept_footnote):
            yield Hit(span, reach.nearest_source(article, span.start))


def _is_bare(article: Article, sourcing, sentence: int, inherit: str) -> bool:
    """Whether no attribution covers the figure or, with "paragraph", goes on to it."""
    if sourcing.attribution is not None:
        attribution = article.attributions[sourcing.attribution]
        if reach.says(article, attribution):
            return False
    return not (inherit == "paragraph" and reach.spoken_before(article, sentence))


def _claimed(article: Article, figure: Figure, min_value: float) -> Span | None:
    """The figure with its head, if the writer states it as a fact that somebody must have counted."""
    tokens = article.tokens
    if figure.value is not None and figure.value < min_value:
        return None
    if figure.high is not None and figure.high != figure.value:
        return None
    if figure.kind == "count":
        head = _head(article, figure)
        if head is None or _is_known_group(article, figure):
            return None
        return tokens.span(figure.first, max(head + 1, figure.last))
    if figure.kind == "casualties":
        return figure.span if _is_toll(article, figure) else None
    if figure.kind == "money" and _is_descriptor(article, figure):
        return None
    if figure.kind == "ratio" and tokens.word(figure.last - 1).lower() in ("third", "quarter", "fifth", "tenth"):
        return figure.span if figure.last < len(tokens) and tokens.is_a(figure.last, "OF") else None
    return figure.span


def _is_descriptor(article: Article, figure: Figure) -> bool:
    """Whether the sum only describes a thing: "a $25 billion settlement", "the $3 million he raised"."""
    tokens, first = article.tokens, figure.first - 1
    while first > 0 and tokens.is_a(first, "CONTINUED APPROXIMATOR LOWER_BOUND UPPER_BOUND"):
        first -= 1
    if first < 0 or not tokens.is_a(first, "DETERMINER POSSESSIVE"):
        return False
    return tokens.word(first).lower() not in ("another", "some")


def _head(article: Article, figure: Figure) -> int | None:
    """The token of the noun counted: a listed one, or for large numbers any plural close by."""
    tokens = article.tokens
    stop = article.sentences[figure.sentence].last
    for i in range(figure.first, min(stop, figure.last + 4)):
        if tokens.is_a(i, "PUBLIC_RECORD MEASURE DURATION POINTS CURRENCY_WORD PERCENT SCORE_WORD"):
            return None
        if tokens.is_a(i, "COUNTED"):
            return i
        if i >= figure.last and tokens.is_a(i, "COMMA STOP END BREAK PREPOSITION BE HAVE MODAL RELATIVE THAT OPEN_PAREN CLOSE_PAREN DASH COLON SEMICOLON PRONOUN TO"):
            return None
        word = tokens.word(i).lower()
        if (figure.value or 0) >= _OTHER_PLURALS and len(word) > 4 and word.endswith("s") and not word.endswith(_SINGULAR_S):
            if tokens.is_a(i, "WORD PEOPLE ROLES DATA"):
                return i
    return None


def _is_known_group(article: Article, figure: Figure) -> bool:
    """Whether the number only names a group met before ("the 19 donors", "the murder of 20 people")."""
    tokens, first = article.tokens, figure.first - 1
    while first > 0 and tokens.is_a(first, "CONTINUED APPROXIMATOR LOWER_BOUND UPPER_BOUND"):
        first -= 1
    if first < 0:
        return False
    if tokens.is_a(first, "OF") and first and tokens.is_a(first - 1, "GATHERED"):
        return True
    return tokens.word(first).lower() in ("the", "those", "these", "his", "her", "their", "its", "all", "other", "another", "per", "with")


def _is_toll(article: Article, figure: Figure) -> bool:
    """Whether people died, were hurt or are missing now: not in a named year, not in a court case."""
    tokens, within = article.tokens, article.sentences[figure.sentence]
    near = range(max(within.first, figure.first - 4), min(within.last, figure.last + 9))
    outcomes = [i for i in near if tokens.is_a(i, "CASUALTY")]
    if not outcomes or all(tokens.word(i).lower() in _RECORDED for i in outcomes):
        return False
    if any(tokens.is_a(i - 1, "RELATIVE THAT") for i in outcomes if i > within.first):
        return False
    if _is_known_group(article, figure) or not any(
        tokens.is_a(i, "PEOPLE ROLES ROLE COUNTED CASUALTY BE HAVE COMMA END STOP NAME AND DASH VAGUE") and not tokens.is_a(i, "MEASURE DURATION")
        for i in range(figure.last - 1, min(within.last, figure.last + 1))
    ):
        return False
    if any(tokens.is_a(i, "MEASURE DURATION CURRENCY_WORD") for i in range(figure.first, min(within.last, figure.last + 1))):
        return False
    return not reach.has(article, figure.sentence, "[YEAR COURT ELECTION]") and not _is_background(article, figure)


def _is_background(article: Article, figure: Figure) -> bool:
    """Whether the toll is of an event the draft only refers to: late in it, settled, without an "at least"."""
    k = figure.sentence
    if reach.has(article, k, "MONTH") and not reach.has(article, k, "RECENT"):
        return True
    if figure.approximator or figure.value is None or reach.has(article, k, "RECENT"):
        return False
    return article.sentences[k].block > LEAD_BLOCKS


def _is_supposed(article: Article, figure: Figure) -> bool:
    """Whether the figure stands in a question, a plan, a condition, or with "we" and "you"."""
    k = figure.sentence
    if reach.is_question(article, k) or reach.has(article, k, "[PLANNED FIRST_PERSON]"):
        return True
    first = article.sentences[k].first
    tokens = article.tokens
    for i in range(figure.first - 1, max(first, figure.first - 11) - 1, -1):
        if tokens.is_a(i, "COMMA SEMICOLON"):
            return False
        word = tokens.word(i).lower()
        if word in ("if", "unless", "whether"):
            return True
        if tokens.is_a(i, "MODAL") and not (figure.kind == "money" and word in ("will", "can")):
            return True
    return False


def _is_backed(article: Article, figure: Figure, inherit: str, accept_link: bool, accept_footnote: bool) -> bool:
    """Whether a source is in reach of the figure."""
    k = figure.sentence
    if reach.speaks(article, k) or reach.has(article, k, BACKED):
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
    back = reach.paragraphs_before(article, k, _LOOK_BACK.get(figure.kind, 1))
    return reach.has_in(article, range(paragraph[0], k), "STATISTICS") or reach.has_in(article, back, "STATISTICS")


def _sourced_elsewhere(article: Article, figure: Figure) -> bool:
    """Whether the same figure is said by somebody elsewhere in the draft."""
    return figure.value is not None and any(
        other.value == figure.value
        and other.kind == figure.kind
        and sourcing.attribution is not None
        and sourcing.level > 1
        for other, sourcing in zip(article.figures, article.figure_sourcing)
    )


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
                if any(article.tokens.is_a(i, "STATISTICS") for i in range(first, last)):
                    return True
    return False
