"""What stands behind a clause: the tests that several checkers share."""

from __future__ import annotations

from bisect import bisect_right

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.document import Span

NAMED = 5  # an organisation, a document or a named person, on the ladder of sources


def section_off(article: Article, sections: tuple[str, ...]) -> bool:
    """Whether the draft's section or category (front matter) is one of `sections`."""
    if not sections:
        return False
    meta = article.document.meta
    named = " ".join(str(meta.get(key, "")) for key in ("section", "category", "categories", "tags")).lower()
    return any(section in named for section in sections)


def has(article: Article, sentence: int, pattern: str) -> bool:
    """Whether `pattern` occurs in sentence number `sentence`."""
    within = article.sentences[sentence]
    found = article.lexicon.pattern(pattern).search(article.tokens.classes, within.first, within.last)
    return found is not None


def has_in(article: Article, sentences: range, pattern: str) -> bool:
    """Whether `pattern` occurs in the sentences of the range, which lie side by side."""
    if not sentences:
        return False
    first, last = article.sentences[sentences[0]].first, article.sentences[sentences[-1]].last
    return article.lexicon.pattern(pattern).search(article.tokens.classes, first, last) is not None


def token_at(article: Article, offset: int) -> int:
    """The token that holds the code point `offset` of the text."""
    return bisect_right(article.tokens.ends, offset)


def says(article: Article, attribution: Attribution) -> bool:
    """Whether somebody speaks, writes or shows there, not only thinks or wants."""
    if attribution.source is None or attribution.level < 2:
        return False
    if attribution.cue is None or attribution.kind in ("direct", "mixed", "data"):
        return True
    return article.tokens.is_a(token_at(article, attribution.cue.start), "SAY TELL SHOW ACCORDING REPORTED")


def speaks(article: Article, sentence: int) -> bool:
    """Whether anybody is named as saying anything in the sentence."""
    return any(says(article, attribution) for attribution in article.attributions_in(sentence))


def spoken_before(article: Article, sentence: int) -> bool:
    """Whether an earlier sentence of the paragraph has somebody say something."""
    first = article.paragraph_of(sentence)[0]
    return any(speaks(article, k) for k in range(first, sentence))


def is_question(article: Article, sentence: int) -> bool:
    """Whether the sentence asks."""
    return article[article.sentences[sentence].span].rstrip("”\"’')").endswith("?")


def paragraphs_before(article: Article, sentence: int, most: int) -> range:
    """Sentences of the `most` blocks before the sentence's own; empty at the top."""
    last = first = article.paragraph_of(sentence)[0]
    for _ in range(most):
        if first:
            first = article.paragraph_of(first - 1)[0]
    return range(first, last)


def hangs_on(anchors: tuple, span: Span) -> bool:
    """Whether a link or note touches `span`."""
    return any(anchor.span.start <= span.end and anchor.span.end >= span.start for anchor in anchors)


def nearest_source(article: Article, at: int) -> tuple[tuple[Span, str], ...]:
    """The last named source before the offset, else the first one after it, as a related place."""
    best = None
    for attribution in article.attributions:
        if attribution.source is None or attribution.level < NAMED:
            continue
        if attribution.source.start > at:
            best = best or attribution
            break
        best = attribution
    return ((best.source, "nearest named source"),) if best else ()
