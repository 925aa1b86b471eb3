"""What stands behind a clause: the tests that several checkers share."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.document import Span

PARAGRAPHS_OF_A_POLL = 6  # a poll story names the poll once and quotes it this far
NAMED = 5  # an organisation, a document or a named person, on the ladder of sources


def section_off(article: Article, sections: tuple[str, ...]) -> bool:
    """Whether the draft's section or category (front matter) is one of `sections`."""
    if not sections:
        return False
    meta = article.document.meta
    named = " ".join(meta.get(key, "") for key in ("section", "category", "categories", "tags")).lower()
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


def speaks(article: Article, sentence: int) -> bool:
    """Whether anybody is named as saying anything in the sentence."""
    return any(a.source is not None and a.level > 1 for a in article.attributions_in(sentence))


def is_question(article: Article, sentence: int) -> bool:
    """Whether the sentence asks."""
    return article[article.sentences[sentence].span].rstrip("”\"’')").endswith("?")


def paragraph_before(article: Article, sentence: int, back: int = 1) -> range:
    """Sentences of the paragraph `back` blocks before the sentence's own; empty at the top."""
    first = article.paragraph_of(sentence)[0]
    for _ in range(back):
        if first == 0:
            return range(0)
        paragraph = article.paragraph_of(first - 1)
        first = paragraph[0]
    return paragraph


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
