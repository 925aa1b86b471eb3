"""Papers that web copy leans on without a link."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.checkers.where import around, linked
from attrlint.document import Span
from attrlint.patterns import kept

_FLAGS = 2  # re.IGNORECASE
_SEALED = kept(
    r"\b(?:leaked|sealed|confidential|classified|internal|unpublished|secret|obtained|draft|seen by|reviewed by|paywall\w*|subscription|subscribers|private|redacted|embargoed)\b", _FLAGS
)
_VOID = kept(r"\b(?:weather|traffic|score|media|news|local|unconfirmed)\s+(?:reports?)\b|\b(?:media|congressional|political|party|public|opposition|senior|leading|key|top|religious|prominent)['’s]* (?:\w+ ){0,2}figures\b|\b(?:sent|filed|wrote|signed|issued|received|in the polls)\b", _FLAGS)
DOCUMENT = "DATA!POLL"


def unlinked_document(
    article: Article,
    *,
    formats: tuple[str, ...] = ("markdown", "html", "ans"),
    credit_links: bool = True,
    max_per_doc: int = 5,
) -> Iterator[Hit]:
    """A report, filing or other outlet that web copy has as its source, with no link in the paragraph."""
    if article.document.format not in formats or max_per_doc < 1:
        return
    count = 0
    once = _linked_words(article)
    seen: set[str] = set()
    for attribution in article.attributions:
        source = attribution.source
        if source is None or not reach.says(article, attribution) or article.quoted(source):
            continue
        word = _paper(article, source, credit_links)
        if not word or word in once or word in seen:
            continue
        paragraph = article.paragraph_of(attribution.sentence)
        whole = Span(article.sentences[paragraph[0]].span.start, article.sentences[paragraph[-1]].span.end)
        if linked(article, whole):
            continue
        if _SEALED.search(around(article, source)):
            continue
        span = _whole(article, source)
        if _VOID.search(article[span]):
            continue
        seen.add(word)
        count += 1
        yield Hit(span)
        if count >= max_per_doc:
            return


def _paper(article: Article, source: Span, credit_links: bool) -> str:
    """The paper or outlet that the source is, in lower case; "" if it is neither."""
    tokens = article.tokens
    words = article[source]
    if words.lower() in ("reports", "polls") or len(words) > 120:
        return ""
    first, last = reach.token_at(article, source.start), reach.token_at(article, source.end - 1) + 1
    head = last - 1  # of the noun phrase before "by", "on" ...
    behind = article.lexicon.pattern("[PREPOSITION COMMA]").search(tokens.classes, first + 1, last)
    if behind:
        head = behind.start() - 1
    while head > first and tokens.is_a(head, "CONTINUED TIME WEEKDAY MONTH"):
        head -= 1
    if tokens.is_a(head, "DATA STUDY") and tokens.word(head).islower():
        return tokens.word(head).lower()
    outlet = tokens.is_a(head, "OUTLET!NO_PRESS") or head > first and tokens.is_a(head, "MASTHEAD&CAPITAL") and tokens.is_a(head - 1, "NAME OUTLET PLACE")
    if credit_links and outlet and not behind:
        if not article.lexicon.pattern("[TITLE NAME!OUTLET]").search(tokens.classes, first, head - (tokens.word(first).lower() == "the")):
            return tokens.word(head).lower()
    return ""


def _whole(article: Article, source: Span) -> Span:
    """The source with what stands before it in its noun phrase: "the inspectors' report"."""
    tokens = article.tokens
    first = reach.token_at(article, source.start)
    least = max(article.sentences[article.sentence_at(source.start)].first, first - 4)
    while first > least and tokens.is_a(first - 1, "WORD NAME POSSESSIVE CLOSE_SINGLE ROLES BODY ROLE"):
        first -= 1
    return Span(tokens.start(first), source.end)


def _linked_words(article: Article) -> set[str]:
    """The words of all links: a paper linked once need not be again."""
    words: set[str] = set()
    for anchor in article.document.links:
        words.update(article[anchor.span].lower().replace("’", " ").replace("'", " ").split())
    return words
