"""Hedges nobody owns, and hedges piled up or dropped."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.mark.hedges import Hedge

_NAMED_SOURCE = "[POLL ACCORDING CITING OWN_REPORTING OUTLET]"


def sourceless_hedge(
    article: Article,
    *,
    terms: tuple[str, ...] = ("allegedly", "by all accounts", "purportedly", "reportedly", "reputedly", "so it is said"),
    inherit: str = "sentence",
    clear_on_charge: bool = True,
    accept_link: bool = True,
    sections_off: tuple[str, ...] = ("opinion", "review"),
) -> Iterator[Hit]:
    """"Reportedly" and its like with no reporter or accuser in sight."""
    if reach.section_off(article, tuple(sections_off)):
        return
    for hedge in article.hedges:
        if hedge.kind == "hearsay" and article[hedge.span].lower() in terms:
            k = article.sentence_at(hedge.span.start)
            before = range(article.paragraph_of(k)[0], k)
            if _owned(article, k, inherit, accept_link) or reach.has_in(article, before, "[OUTLET CITING ACCORDING]"):
                continue
            if not (clear_on_charge and _charged(article, k, 2)):
                yield Hit(hedge.span, reach.nearest_source(article, hedge.span.start))


def agentless_reporting_passive(
    article: Article, *, inherit: str = "sentence", accept_link: bool = True, clear_on_charge: bool = True
) -> Iterator[Hit]:
    """"Is believed to", "it is understood that" with nobody to believe or understand it."""
    tokens, classes = article.tokens, article.tokens.classes
    complement = article.lexicon.pattern("[BE HAVE BASE] | WORD | ADVERB (?:[BE HAVE BASE]|WORD)")
    by = article.lexicon.pattern("[^END BREAK COMMA SEMICOLON]{0,8} BY")
    for hedge in article.hedges:
        if hedge.kind != "passive":
            continue
        if tokens.word(hedge.first + 1).lower() == "once":
            continue
        to, that = tokens.is_a(hedge.last - 1, "TO"), tokens.is_a(hedge.last - 1, "THAT")
        if not (that or to and complement.match(classes, hedge.last)):
            continue
        k = article.sentence_at(hedge.span.start)
        if to and _number_follows(article, hedge, k) or by.match(classes, hedge.last - 1):
            continue
        if not _owned(article, k, inherit, accept_link) and not (clear_on_charge and _charged(article, k)):
            yield Hit(hedge.span)


def _number_follows(article: Article, hedge: Hedge, sentence: int) -> bool:
    within = article.sentences[sentence]
    return any(article.tokens.is_a(i, "NUMERAL") for i in range(hedge.last, min(within.last, hedge.last + 3)))


def _owned(article: Article, k: int, inherit: str, accept_link: bool) -> bool:
    """Whether the sentence (or with "paragraph" one before it there) names who says so."""
    if reach.speaks(article, k) or reach.has(article, k, _NAMED_SOURCE) or reach.names(article, k, "statistics"):
        return True
    if inherit == "paragraph" and article.sentence_sourcing[k].carried is not None:
        return True
    return accept_link and reach.hangs_on(article.document.links + article.document.notes, article.sentences[k].span)


def _charged(article: Article, k: int, back: int = 0) -> bool:
    """Whether a charge or a court stands in the paragraph so far, or in the `back` paragraphs before it."""
    first = article.paragraph_of(k)[0]
    before = reach.paragraphs_before(article, k, back) if back else range(0)
    return reach.names_in(article, range(before[0] if before else first, k + 1), "court")


STACKED = """
  (?: [HEARSAY PLAUSIBILITY] (?:[ADVERB HAVE BE])?? WEAK_MODAL!CAPITAL (?! [PRONOUN] )
    | WEAK_MODAL (?:[ADVERB!NEGATION HAVE BE])?? [HEARSAY PLAUSIBILITY]
    | [HEARSAY PLAUSIBILITY] APPEARANCE
    | APPEARANCE TO [HEARSAY PLAUSIBILITY]
    | REPORTED TO [HEARSAY PLAUSIBILITY] )
"""
_STRONG = frozenset(("probably", "doubtless", "evidently", "arguably", "presumably", "maybe", "most likely", "very likely",
    "theoretically", "hypothetically"))


def stacked_hedges(article: Article) -> Iterator[Hit]:
    """Two hedges on one verb."""
    tokens, lexicon = article.tokens, article.lexicon
    if not lexicon.pattern("[HEARSAY PLAUSIBILITY]").search(tokens.classes):
        return  # each of them has one, and they are rare
    for match in lexicon.scan("[HEARSAY PLAUSIBILITY WEAK_MODAL APPEARANCE REPORTED]", STACKED, tokens.classes):
        span = tokens.span(*match.span())
        text = article[span]
        if "May" in text:  # the month
            continue
        text = text.lower()
        k = article.sentence_at(span.start)
        if reach.has(article, k, "NEGATION") or reach.names(article, k, "first-person"):
            continue
        if not any(word in _STRONG for word in text.split()) and "may or may not" not in text:
            yield Hit(span)
