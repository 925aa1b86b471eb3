"""Paragraphs that are nothing but a quotation, and could be anybody's."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.quotes import unattributed as quotes, talk
from attrlint.checkers.hit import Hit
from attrlint.document import Span

PROSE = ("body", "standfirst")
SHORT = 6  # tokens: a paragraph of fewer is no paragraph
OPENING = 40  # characters that tell a quotation from others
PULLED = 5000  # characters around a quotation in which it stands again if it is pulled from there
MARKS = "“”\""
PASSED = ("caption", "pull-quote", "furniture", "byline", "dateline")  # between two paragraphs, and no part of the story


def orphan_quote_paragraph(article: Article, *, min_words: int = 5, allow_run: int = 3) -> Iterator[Hit]:
    """Paragraphs of quotation alone where more than one could be speaking, or the paragraph before has nobody speak."""
    runs: dict[int, int] = {}  # paragraphs of quotation alone: how many in a row
    for block in sorted(talk.quotes_by_block(article)):
        numbers = talk.only_quoted(article, block)
        if not numbers or article.document.blocks[block].role not in PROSE:
            continue
        before = _paragraph_before(article, block)
        run = runs[block] = runs.get(before, 0) + 1
        if before < 0 or not _is_open(article, numbers, min_words):
            continue
        span = Span(article.quotes[numbers[0]].span.start, article.quotes[numbers[-1]].span.end)
        if run == 1:
            yield from (hit for hit in _doubts(article, span, talk.sentences_of(article, before)) if not _is_repeated(article, span))
        elif run == allow_run + 1:
            yield Hit(span, fields={"doubt": f"the last of {run} paragraphs of quotation in a row, and none of them names who speaks"}, confidence="low" if allow_run > 2 else "medium")


def _is_open(article: Article, numbers: list[int], min_words: int) -> bool:
    """Whether it is left to what stands before to say who speaks."""
    first, last = article.quotes[numbers[0]], article.quotes[numbers[-1]]
    if first.continues or not last.closed or not article.tokens.is_a(last.last - 2, "STOP END COMMA") or talk.word_count(article, first.span) < min_words:
        return False
    if talk.is_led_in(article, first.first) or talk.has_credit(article, last.last) or quotes.is_title(article, first):
        return False
    return not quotes.is_revealed(article, last)


def _is_repeated(article: Article, span: Span) -> bool:
    """Whether the draft has its first words twice: a pull quote that is not marked as one, often trimmed towards its end."""
    opening = article[Span(span.start, min(span.end, span.start + OPENING + 1))].strip(MARKS + " ").lower()
    return article.document.text[max(0, span.start - PULLED) : span.end + PULLED].lower().count(opening) > 1


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
    speaking = talk.speaking_in(article, above)
    if len(speaking) > 1 and any(one.level >= reach.NAMED for one in speaking):
        speaking = list(talk.speakers_in(article, speaking).values())
    speakers = [one for one in speaking if one.level >= reach.NAMED]
    if len(speakers) > 1:
        two = speakers[-2:]
        names = [talk.name_of(article, one) for one in two]
        yield Hit(span, tuple((one.source, "may be who speaks") for one in two), {"doubt": f"who says it, {names[0]} or {names[1]}?"})
    elif not speakers and _is_nobodys(article, above):
        yield Hit(span, fields={"doubt": "who says it? Nobody speaks in the paragraph before"}, confidence="medium")


def _is_nobodys(article: Article, above: range) -> bool:
    """Whether the sentences tell of nobody who might speak next: no person, no voice, no question."""
    first, last = talk.tokens_of(article, above)
    classes, lexicon = article.tokens.classes, article.lexicon
    if last - first < SHORT or not article.tokens.is_a(last - 1, "END STOP CLOSE_QUOTE") or reach.is_question(article, above[-1]):
        return False
    if lexicon.pattern("[OPEN_QUOTE SAY!WEAK!BASE TELL ACCORDING WRITTEN ROLE TITLE UNNAMED EXPERTS]").search(classes, first, last):
        return False
    if any(article.tokens.word(match.start()).lower() != "it" for match in lexicon.pattern("PRONOUN").finditer(classes, first, last)):
        return False
    return not lexicon.pattern("NAME NAME SAY | NAME!PLACE POSSESSIVE").search(classes, first, last) and not talk.people_in(article, first, last)
