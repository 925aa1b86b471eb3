"""What was read in a sentence, as plain types: figures, quotations, who says what, hedges, what it goes on from."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.attribute import Attribution, Sourcing
from attrlint.checkers import reach
from attrlint.checkers.figures import carry
from attrlint.document import Span
from attrlint.mark.figures import Figure
from attrlint.mark.quotes import Quote

LEVEL_WORDS = (
    "nobody", "nobody in particular", "a chorus", "an unnamed source", "somebody described but not named",
    "an organisation, a document or an outlet", "a named person",
)  # fmt: skip
FIGURE_WORDS = {
    "count": "a count", "percent": "a percentage", "money": "a sum of money", "casualties": "a toll",
    "ratio": "a share", "range": "a range", "vague": "a vague number", "poll": "percentage points",
    "record": "a first or a record",
}  # fmt: skip
APPROXIMATOR_WORDS = {"point": "about ", "lower": "at least ", "upper": "up to ", "estimated": "an estimated "}
HEDGE_WORDS = {
    "hearsay": "passes on what others say", "plausibility": "says how likely it is", "doubtful": "casts doubt",
    "appearance": "says how it looks", "modal": "says what may be", "passive": "says that people think so, and not who",
    "likelihood": "says how likely it is", "belief": "is what somebody holds to be so",
}  # fmt: skip


def place(article: Article, span: Span) -> dict:
    """The words at `span` with their place in the file."""
    document = article.document
    where = document.locate(span)
    return {
        "text": " ".join(document[span].split()),
        "line": where.line,
        "column": where.column,
        "span": list(document.raw_span(span.start, span.end)),
    }


def sentence_of(article: Article, attribution: Attribution) -> int:
    """The sentence its first word stands in."""
    first = attribution.cue or attribution.source or attribution.content[0]
    return article.sentence_at(first.start)


def overlaps(one: Span | None, other: Span) -> bool:
    return one is not None and one.start < other.end and other.start < one.end


def figures_in(article: Article, k: int) -> list[tuple[int, Figure, Sourcing]]:
    """Figures of sentence number `k`, each with its index."""
    return [
        (i, figure, article.figure_sourcing[i]) for i, figure in enumerate(article.figures) if figure.sentence == k
    ]


def figure_seen(article: Article, figure: Figure, sourcing: Sourcing) -> dict:
    number = None
    if figure.value is not None:
        number = plain_number(figure.value)
        if figure.high is not None and figure.high != figure.value:
            number += f" to {plain_number(figure.high)}"
        number = APPROXIMATOR_WORDS.get(figure.approximator, "") + number
    return {
        **place(article, figure.span),
        "kind": figure.kind,
        "words": FIGURE_WORDS[figure.kind],
        "value": figure.value,
        "high": figure.high,
        "number": number,
        "counts": figure.head or None,
        **_who(article, sourcing),
    }


def _who(article: Article, sourcing: Sourcing) -> dict:
    """Who answers for it, in the same sentence (`says`) or before it (`goes_on_from`)."""
    says = article.attributions[sourcing.attribution] if sourcing.attribution is not None else None
    before = article.attributions[sourcing.carried] if sourcing.carried is not None else None
    return {
        "says": _speaker(article, says) if says else None,
        "goes_on_from": _speaker(article, before) if before else None,
        "level": sourcing.level,
        "who": LEVEL_WORDS[sourcing.level],
    }


def _speaker(article: Article, attribution: Attribution) -> dict:
    """The source's words and place, and whom a pronoun or short name stands for."""
    where = attribution.source or attribution.cue or attribution.content[0]
    own = article[attribution.source] if attribution.source else ""
    stands_for = attribution.name if attribution.name and attribution.name != own else None
    found = place(article, where)
    return {**found, "text": found["text"] if attribution.source else None, "stands_for": stands_for}


def quotes_in(article: Article, span: Span) -> list[dict]:
    """Quotations that touch `span`."""
    return [
        quote_seen(article, quote, sourcing)
        for quote, sourcing in zip(article.quotes, article.quote_sourcing)
        if overlaps(quote.span, span)
    ]


def quote_seen(article: Article, quote: Quote, sourcing: Sourcing) -> dict:
    attribution = article.attributions[sourcing.attribution] if sourcing.attribution is not None else None
    return {
        **place(article, quote.span),
        "closed": quote.closed,
        "speaker": _speaker(article, attribution) if attribution and attribution.source else None,
        "how": _how_found(article, quote, attribution),
    }


def _how_found(article: Article, quote: Quote, attribution: Attribution | None) -> str:
    """How the speaker was found, in words."""
    if attribution is None:
        return "nobody is named beside it as its speaker" if quote.words >= 4 else "too short to need a speaker of its own"
    if attribution.source is None:
        return "the words that attribute it name nobody"
    here = article.sentence_at(quote.span.start)
    if attribution.cue is not None:
        cue = " ".join(article[attribution.cue].split())
        near = here, article.sentence_at(quote.span.end - 1)
        where = "beside it" if sentence_of(article, attribution) in near else f"on line {_line(article, attribution.cue)}"
        return f"“{cue}” stands {where}" if cue[-1:].isalpha() else f"a “{cue}” stands {where}"
    named = article.sentence_at(attribution.source.start)
    if named == here:
        return "its sentence is about the speaker"
    line = _line(article, attribution.source)
    if article.sentences[named].block == article.sentences[here].block:
        return f"the speaker stands in a sentence beside it, on line {line}"
    return f"it goes on from the speaker before it, on line {line}"


def _line(article: Article, span: Span) -> int:
    return article.document.locate(span).line


def hedges_in(article: Article, span: Span) -> list[dict]:
    return [
        {**place(article, hedge.span), "kind": hedge.kind, "words": HEDGE_WORDS[hedge.kind]}
        for hedge in article.hedges
        if overlaps(hedge.span, span)
    ]


def carry_of(article: Article, k: int) -> dict | None:
    """What the sentence, where nobody speaks in it, goes on from, and what keeps it from going on; None if nothing."""
    if article.sentence_sourcing[k].attribution is not None:
        return None
    paragraph = article.paragraph_of(k)
    spoke = next((j for j in range(k - 1, paragraph[0] - 1, -1) if reach.speaks_out(article, j)), None)
    if spoke is None:
        return None
    attribution = [a for a in article.attributions_in(spoke) if a.source is not None][-1:]
    broken = _broken(article, k, spoke)
    return {
        "from": place(article, article.sentences[spoke].span),
        "speaker": _speaker(article, attribution[0]) if attribution else None,
        "broken": broken,
    }


def _broken(article: Article, k: int, spoke: int) -> str | None:
    """Why figures in sentence `k` do not go on from sentence `spoke` of its paragraph, in words."""
    if reach.paper_in(article, spoke):
        return None
    if spoke < k - 1:
        return "a sentence in which nobody speaks stands between them"
    if not carry.turns_away(article, spoke, k):
        return None
    first = article.tokens.word(article.sentences[k].first)
    if article.tokens.is_a(article.sentences[k].first, "BUT TURN"):
        return f"it opens with “{first}”, which turns to something else"
    return "it opens with somebody or something else by name"


def plain_number(number: float) -> str:
    return f"{int(number):,}" if number == int(number) else f"{number:,.10g}"
