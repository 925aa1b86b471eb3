"""Paragraphs that are nothing but a quotation, and could be anybody's."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import quotes, talk
from attrlint.checkers.hit import Hit
from attrlint.document import Span

PROSE = ("body", "standfirst")
PASSED = ("caption", "pull-quote", "furniture", "byline", "dateline")  # between two paragraphs, and no part of the story


def orphan_quote_paragraph(article: Article, *, min_words: int = 5, allow_run: int = 3) -> Iterator[Hit]:
    """Paragraphs of quotation alone where more than one could be speaking, or the paragraph before has nobody speak."""
    run, last = 0, -2  # how many such paragraphs stand above one another, and the last of them
    for block in sorted(talk.quotes_by_block(article)):
        numbers = talk.only_quoted(article, block)
        if not numbers or article.document.blocks[block].role not in PROSE or not _is_open(article, numbers, min_words):
            continue
        before = _paragraph_before(article, block)
        run = run + 1 if before == last else 1
        last = block
        if before < 0:
            continue
        span = Span(article.quotes[numbers[0]].span.start, article.quotes[numbers[-1]].span.end)
        if run > 1:
            if run == allow_run + 1:
                yield Hit(span, fields={"doubt": f"{run} paragraphs of quotation in a row, and nobody named in them"})
            continue
        yield from _doubts(article, span, talk.sentences_of(article, before))


def _is_open(article: Article, numbers: list[int], min_words: int) -> bool:
    """Whether it is left to what stands before to say who speaks."""
    first, last = article.quotes[numbers[0]], article.quotes[numbers[-1]]
    if first.continues or not last.closed or talk.word_count(article, first.span) < min_words:
        return False
    if talk.is_led_in(article, first.first) or talk.has_credit(article, last.last) or quotes.is_title(article, first):
        return False
    return not quotes.is_revealed(article, last)


def _paragraph_before(article: Article, block: int) -> int:
    """The number of the paragraph before, -1 if there is none or a heading stands between."""
    for earlier in range(block - 1, max(-1, block - 5), -1):
        role = article.document.blocks[earlier].role
        if role in PROSE:
            return earlier
        if role not in PASSED:
            return -1
    return -1


def _doubts(article: Article, span: Span, above: range) -> Iterator[Hit]:
    speakers = talk.speakers_in(article, above)
    if len(speakers) > 1:
        two = list(speakers.values())[-2:]
        names = [talk.name_of(article, one) for one in two]
        yield Hit(span, tuple((one.source, "may be who speaks") for one in two), {"doubt": f"who says it, {names[0]} or {names[1]}?"})
    elif not speakers:
        yield Hit(span, fields={"doubt": "who says it? Nobody speaks in the paragraph before"})
