"""Why a figure wants no query: the reasons, each with a name, in the order they are asked.

`clearance` says why a figure in the writer's voice is left alone. What it does not clear is queried,
if only as a note; `doubts` says when it is no more than that.
"""

from __future__ import annotations

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.checkers import reach
from attrlint.checkers.figures import carry, optional, public, stated
from attrlint.checkers.figures.reasons import Clearance, Wants
from attrlint.mark.figure import Figure

# A word for a paper or a voice: whoever reads the sentence knows where its figures are from.
BACKED = "[POLL ACCORDING CITING OWN_REPORTING HEARSAY NO_COMMENT]"
_SUMS_BACKED = BACKED.replace("POLL ", "")
MOST_REPEATS = 50  # places looked at that give the same figure


def clearance(article: Article, i: int, wants: Wants) -> Clearance | None:
    """Why figure number `i`, of a kind that is wanted, is left alone; None if it is not."""
    figure, sourcing = article.figures[i], article.figure_sourcing[i]
    k = figure.sentence
    if sourcing.attribution is not None:
        attribution = article.attributions[sourcing.attribution]
        if _answers(article, attribution, figure):
            return Clearance("attributed", attribution.source)
    before = stated.before(article, figure)
    tokens = article.tokens
    if before > 0 and tokens.is_a(before, "SAY SHOW") and not tokens.is_a(before - 1, "DETERMINER"):
        return Clearance("attributed")  # the union claimed 5,000
    if not figure.worded and figure.value is not None and figure.value < wants.min_value:
        return Clearance("small")
    unwanted = optional.left_alone(article, figure, wants)
    if unwanted:
        return Clearance(unwanted)
    first = article.sentences[k].first
    if figure.first > first and tokens.is_a(figure.first - 1, "HYPHEN"):
        return Clearance("name")
    if figure.kind == "count" and any(tokens.is_a(j, "HYPHEN") for j in range(figure.first, figure.last)):
        return Clearance("name")  # a 150-square-foot shed
    if figure.kind == "count" and figure.first > first and tokens.is_a(figure.first - 1, "NAME&CAPITAL"):
        return Clearance("name")  # Boeing 757
    if figure.kind in carry.SHARES and wants.inherit == "paragraph":
        poll = carry.poll(article, figure)
        if poll is not None:
            return Clearance("poll", poll)
    key = stated.idiom(article, figure, wants.convert_in_brackets) or public.record(article, figure, wants) or _unsure(article, figure)
    if key:
        return Clearance(key)
    return _source(article, figure, wants)


def _answers(article: Article, attribution: Attribution, figure: Figure) -> bool:
    """Whether the source gives the figure, or is named and thinks, wants or plans it.

    Not where the writer describes the source with it: "said Ruiz, who has 900 boats". Of a poll the source may
    be the figure itself: "40 percent said".
    """
    source = attribution.source
    if source is not None and figure.kind not in carry.SHARES and source.start <= figure.span.start < source.end:
        if article.lexicon.pattern("RELATIVE").search(
            article.tokens.classes, max(reach.token_at(article, source.start), figure.first - 12), figure.first
        ):
            return False
    if reach.says(article, attribution):
        return True
    if source is None or attribution.level < reach.NAMED:
        return False
    return any(span.start <= figure.span.start < span.end for span in attribution.content)


def _unsure(article: Article, figure: Figure) -> str:
    """Whether the figure is asked, supposed or planned, or the writer's or reader's own."""
    k = figure.sentence
    if reach.is_question(article, k):
        return "question"
    first, last = reach.clause(article, figure, 8)
    if reach.near(article, first, last, "first-person") and _own(article, first, last):
        return "first-person"
    if reach.near(article, max(first, figure.first - 5), min(last, figure.last + 4), "goal"):
        return "planned"
    if reach.near(article, first, figure.first, "condition"):
        return "condition"
    if figure.kind == "money" and _is_infinitive(article, figure):
        return "planned"
    return ""


def _is_infinitive(article: Article, figure: Figure) -> bool:
    """Whether the sum is somebody's to pay or raise: "agreed to pay", "hopes to raise"."""
    tokens = article.tokens
    return any(
        tokens.is_a(i, "TO") and tokens.is_a(i + 1, "WORD VERB SAY TELL SHOW THINK STANCE")
        for i in range(max(article.sentences[figure.sentence].first, figure.first - 3), figure.first - 1)
    )


def _own(article: Article, first: int, last: int) -> bool:
    """Whether the "we" or "our" among the tokens is one, and no part of a name ("Our Revolution")."""
    tokens = article.tokens
    for i in range(first, last):
        if reach.is_one(article, i, "first-person"):
            named = tokens.word(i)[0].isupper() and i + 1 < len(tokens) and tokens.word(i + 1)[:1].isupper()
            if not named or tokens.word(i).startswith("I"):
                return True
    return False


def _source(article: Article, figure: Figure, wants: Wants) -> Clearance | None:
    """What in reach gives the figure: a speaker, a paper, a poll, a link, the same figure elsewhere."""
    k = figure.sentence
    if _named_here(article, figure) or _has_source_line(article, k):
        return Clearance("named-here")
    if reach.is_turn(article, k):
        return Clearance("turn")
    if figure.kind == "casualties" and reach.speaks(article, k) and not _is_aside(article, figure):
        return Clearance("attributed")
    elsewhere = _sourced_elsewhere(article, figure)
    if elsewhere is not None:
        return elsewhere
    return carry.on(article, figure, wants)


def _named_here(article: Article, figure: Figure) -> bool:
    """Whether the sentence names the paper or voice. Of a poll only shares and samples come; "records" are
    often no papers."""
    k = figure.sentence
    polled = figure.kind in carry.SHARES or figure.kind == "count" and reach.near(
        article, figure.first, figure.last + 4, "sample"
    )
    if reach.has(article, k, BACKED if polled else _SUMS_BACKED) or reach.names(article, k, "paper", "one-paper"):
        return True
    return reach.names(article, k, "reckoning") and reach.has(article, k, "BY")  # by the stewards' count


def _is_aside(article: Article, figure: Figure) -> bool:
    """Whether the toll stands in a clause of the writer's about who or where: "a state where 40 people died"."""
    first = reach.clause(article, figure, 5)[0]
    beside = {word.strip().lower() for word in article.tokens.chunks[first : figure.first]}
    return "where" in beside or carry.describes(article, figure)


def _has_source_line(article: Article, k: int) -> bool:
    """Whether the paragraph ends with its source, as charts and captions do: "Source: Harbour Trust"."""
    paragraph = article.paragraph_of(k)
    if not reach.names_in(article, paragraph, "source-line"):
        return False
    tokens = article.tokens
    first, last = article.sentences[paragraph[0]].first, article.sentences[paragraph[-1]].last
    return any(
        reach.is_one(article, match.start() - 1, "source-line")
        for match in article.lexicon.pattern("COLON").finditer(tokens.classes, first + 1, last)
    )


def backed(article: Article, k: int) -> bool:
    """Whether a word in the sentence says where its figures are from."""
    return reach.has(article, k, BACKED) or reach.names(article, k, "statistics")


def _sourced_elsewhere(article: Article, figure: Figure) -> Clearance | None:
    """Where somebody says the same figure elsewhere in the draft: of the same thing, as far as can be told."""
    if figure.value is None or figure.worded:
        return None
    first = article.sentences[figure.sentence].block < carry.LEAD  # the top sums up what is sourced below
    for i in article.figures_by_value[figure.kind, figure.value][:MOST_REPEATS]:
        other, at = article.figures[i], article.figure_sourcing[i].attribution
        if other is figure or at is None or not reach.says(article, article.attributions[at]):
            continue
        if first or other.head and other.head == figure.head or not _is_round(figure.value):
            return Clearance("elsewhere", other.span)
    return None


def _is_round(value: float) -> bool:
    """Whether two different things may well have the value: it has one or two digits that count."""
    return len(f"{value:.10g}".replace(".", "").strip("0")) < 3
