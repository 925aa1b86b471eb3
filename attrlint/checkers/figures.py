"""Figures in the writer's voice that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.mark.figures import Figure

# A word for a paper or a voice: whoever reads the sentence knows where the figure is from.
BACKED = "[POLL ACCORDING CITING OWN_REPORTING HEARSAY REPORTED NO_COMMENT OUTLET]"
_RECORDED = frozenset("arrested detained captured executed raped homeless stranded displaced".split())
_KINDS = {"percent": ("percent", "ratio"), "count": ("count",), "money": ("money",), "casualties": ("casualties",)}
_SHARES = ("percent", "ratio")
POLL_PARAGRAPHS = 6  # a poll is named once and its numbers run on for this many paragraphs
_OTHER_PLURALS = 100.0  # from this value on, any plural noun makes a bare number a claim
_SAMPLES = frozenset("three four five ten twenty hundred 3 4 5 10 20 100".split())
LEAD_BLOCKS = 2  # the last block (from 0) in which a plain toll is the news itself
_SINGULAR_S = ("ss", "us", "is", "ews", "ies-old")


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
        span = _claimed(article, figure, min_value)
        if span is None or _is_supposed(article, figure) or reach.names(article, figure.sentence, *skip) or _is_near(article, figure, skip_near):
            continue
        if not _is_backed(article, figure, inherit, accept_link, accept_footnote):
            yield Hit(span, reach.nearest_source(article, span.start))


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
    if figure.kind == "money" and (_is_descriptor(article, figure) or _in_brackets(article, figure)):
        return None
    if figure.kind == "ratio" and not _is_share(article, figure) or figure.kind == "percent" and _is_idiom(article, figure):
        return None
    return figure.span


def _is_idiom(article: Article, figure: Figure) -> bool:
    """Whether the percentage only names something: "the richest 1 percent", "100 percent behind him"."""
    return figure.value in (100.0, 110.0) or figure.first > 0 and article.tokens.word(figure.first - 1).lower() in (
        "top", "bottom", "richest", "poorest", "wealthiest", "highest", "lowest", "the",
    )


def _is_share(article: Article, figure: Figure) -> bool:
    """Whether the words name a part of many: "a third of", "six in 10"; not "a year and a half", "one of 25"."""
    tokens = article.tokens
    words = [tokens.word(i).lower() for i in range(figure.first, figure.last)]
    if figure.value is not None:
        return ("in" in words or "out" in words) and words[-1] in _SAMPLES
    before = tokens.word(figure.first - 1).lower() if figure.first else ""
    if before in ("and", "next", "another"):
        return False
    after = figure.last + 1
    if after >= len(tokens) or not tokens.is_a(figure.last, "OF"):
        return False
    return tokens.word(after).lower() not in ("a", "an", "what", "that", "it")


def _is_descriptor(article: Article, figure: Figure) -> bool:
    """Whether the sum only describes a thing: "a $25 billion settlement", "the $3 million he raised"."""
    tokens, first = article.tokens, figure.first - 1
    while first > 0 and tokens.is_a(first, "CONTINUED APPROXIMATOR LOWER_BOUND UPPER_BOUND"):
        first -= 1
    if first < 0 or not tokens.is_a(first, "DETERMINER POSSESSIVE"):
        return False
    return tokens.word(first).lower() not in ("another", "some")


def _in_brackets(article: Article, figure: Figure) -> bool:
    """Whether the sum stands in brackets, as a conversion or an aside to what is sourced before them."""
    opened = article.lexicon.pattern("OPEN_PAREN (?:[^CLOSE_PAREN END]){0,4} ").match
    classes = article.tokens.classes
    return any(
        article.tokens.is_a(i, "OPEN_PAREN") and opened(classes, i, figure.first) is not None
        for i in range(max(0, figure.first - 5), figure.first)
    )


def _head(article: Article, figure: Figure) -> int | None:
    """The token of the noun counted: a listed one, or for large numbers any plural close by."""
    tokens = article.tokens
    stop = article.sentences[figure.sentence].last
    if figure.last < stop and tokens.is_a(figure.last, "HYPHEN"):
        return None
    for i in range(figure.first, min(stop, figure.last + 4)):
        if tokens.is_a(i, "HYPHEN MEASURE DURATION POINTS CURRENCY_WORD PERCENT SCORE_WORD") or reach.is_one(article, i, "public-record"):
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
    if tokens.is_a(first, "OF") and first and reach.is_one(article, first - 1, "gathered"):
        return True
    return tokens.word(first).lower() in ("the", "those", "these", "his", "her", "their", "its", "all", "other", "another", "per", "with")


def _is_toll(article: Article, figure: Figure) -> bool:
    """Whether people died, were hurt or are missing now: not in a named year, not in a court case."""
    tokens, within = article.tokens, article.sentences[figure.sentence]
    if not _counts_people(article, figure):
        return False
    near = range(max(within.first, figure.first - 4), min(within.last, figure.last + 9))
    outcomes = [i for i in near if tokens.is_a(i, "CASUALTY")]
    if not outcomes or all(tokens.word(i).lower() in _RECORDED for i in outcomes):
        return False
    if any(tokens.is_a(i - 1, "RELATIVE THAT") for i in outcomes if i > within.first):
        return False
    if _is_known_group(article, figure):
        return False
    k = figure.sentence
    if reach.has(article, k, "YEAR") or reach.names(article, k, "court", "election"):
        return False
    if all(tokens.is_a(i, "UPPER") for i in outcomes):  # a digest's capitals
        return False
    if reach.has(article, k, "HAVE BE CASUALTY") and tokens.is_a(outcomes[0] - 1, "BE") and tokens.word(outcomes[0] - 2).lower() == "had":
        return False
    if reach.has(article, k, "DURATION SUBORDINATOR"):  # two days before X
        return False
    return not _is_background(article, figure)


def _counts_people(article: Article, figure: Figure) -> bool:
    """Whether the figure has people for its head, or stands bare right beside "killed" or "were"."""
    tokens = article.tokens
    last = min(len(tokens), figure.last + 1)
    inside = range(figure.first, figure.last)
    if any(tokens.is_a(i, "PEOPLE ROLES ROLE CASUALTY") or tokens.word(i).lower().endswith(("men", "children")) for i in inside):
        return True
    if figure.value is None and figure.kind == "casualties":
        return True
    if figure.last - figure.first > 1 or not figure.first:
        return tokens.is_a(figure.last - 1, "NAME") and tokens.word(figure.last - 1).endswith("s")
    before = figure.first - 1
    while before > 0 and tokens.is_a(before, "CONTINUED APPROXIMATOR LOWER_BOUND UPPER_BOUND"):
        before -= 1
    return tokens.is_a(before, "CASUALTY") or any(tokens.is_a(i, "CASUALTY BE HAVE") for i in range(figure.last, last))


def _is_background(article: Article, figure: Figure) -> bool:
    """Whether the toll is of an event the draft only refers to: late in it, settled, without an "at least"."""
    k = figure.sentence
    if reach.has(article, k, "MONTH") and not reach.names(article, k, "recent"):
        return True
    if figure.approximator or figure.value is None or reach.names(article, k, "recent"):
        return False
    return article.sentences[k].block > LEAD_BLOCKS


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
    return figure.value is not None and any(
        other.value == figure.value
        and other.kind == figure.kind
        and other is not figure
        and sourcing.attribution is not None
        and reach.says(article, article.attributions[sourcing.attribution])
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
                if any(reach.is_one(article, i, "statistics") for i in range(first, last)):
                    return True
    return False
