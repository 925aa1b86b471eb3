"""Hedges nobody owns, and hedges piled up or dropped."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.document import Span
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


def hedge_dropped(article: Article, *, min_overlap: int = 3) -> Iterator[Hit]:
    """A claim hedged in one place and stated flat, in the same words, in another."""
    tokens = article.tokens
    seen: set[Span] = set()
    tried: set[str] = set()
    for hedge in article.hedges:
        if hedge.kind not in ("hearsay", "passive"):
            continue
        k = article.sentence_at(hedge.span.start)
        words = _claim(article, hedge, article.sentences[k].last)
        if len(words) < min_overlap:
            continue
        phrase = article.document.text[tokens.start(words[0]) : tokens.ends[words[1]]]
        if phrase in tried:
            continue
        tried.add(phrase)
        for first, last in _repeats(article, phrase, words, min_overlap):
            j = article.sentence_at(tokens.start(first))
            span = tokens.span(first, last)
            if j != k and span not in seen and _is_flat(article, j, span):
                seen.add(span)
                yield Hit(span, ((hedge.span, "hedged here"),), confidence="medium")


def _claim(article: Article, hedge: Hedge, last: int) -> list[int]:
    """Tokens of the words that carry the claim: the hedge's verb and what follows it."""
    tokens = article.tokens
    found = []
    for i in range(hedge.last, min(last, hedge.last + 10)):
        if tokens.is_a(i, "COMMA SEMICOLON END BREAK OPEN_QUOTE CLOSE_QUOTE DASH"):
            break
        if not tokens.is_a(i, "DETERMINER PREPOSITION BE HAVE TO AND ADVERB PRONOUN CONTINUED MODAL POSSESSIVE"):
            found.append(i)
    return found


def _repeats(article: Article, phrase: str, words: list[int], least: int) -> Iterator[tuple[int, int]]:
    """Tokens [first, last) that say the first `least` words of `words` again, in order."""
    tokens, text = article.tokens, article.document.text
    wanted = [tokens.word(i).lower() for i in words]
    at = text.find(phrase)
    while at >= 0:
        sentence = article.sentences[article.sentence_at(at)]
        first = next((i for i in range(sentence.first, sentence.last) if tokens.start(i) >= at), sentence.last)
        reached, last = 0, first
        for i in range(first, min(sentence.last, first + 12)):
            if reached < len(wanted) and tokens.word(i).lower() == wanted[reached]:
                reached, last = reached + 1, i + 1
        if reached >= least and first != words[0]:
            yield first, last
        at = text.find(phrase, at + 1)


def _is_flat(article: Article, k: int, span: Span) -> bool:
    """Whether the writer vouches for the words at `span`: no source, hedge, condition or question."""
    if article.quoted(span) or article.sentence_sourcing[k].attribution is not None or reach.speaks(article, k):
        return False
    if reach.is_question(article, k):
        return False
    if reach.has(article, k, "[HEARSAY PLAUSIBILITY DOUBTFUL APPEARANCE MODAL REPORTED NEGATION CLAIM]") or reach.names(article, k, "court"):
        return False
    words = article[article.sentences[k].span].lower().split(maxsplit=60)
    return not {"if", "unless", "whether"} & set(words)
