"""Quotations with no speaker, and marks that do not close."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.document import Span


def unattributed_quote(article: Article, *, min_words: int = 5, look_around_sentences: int = 1) -> Iterator[Hit]:
    """Whole sentences in quotation marks that nobody is named for."""
    tokens = article.tokens
    for quote, sourcing in zip(article.quotes, article.quote_sourcing):
        if sourcing.attribution is not None or quote.words < min_words or not quote.closed or quote.style == "single":
            continue
        if not tokens.is_a(quote.last - 2, "STOP COMMA") or not tokens.is_a(quote.first + 1, "CAPITAL"):
            continue
        k = article.sentence_at(quote.span.start)
        paragraph = article.paragraph_of(k)
        around = range(max(0, paragraph[0] - look_around_sentences), min(len(article.sentences), paragraph[-1] + 1 + look_around_sentences))
        if any(reach.speaks(article, j) for j in around):
            continue
        yield Hit(quote.span, reach.nearest_source(article, quote.span.start))


def unbalanced_quotes(article: Article) -> Iterator[Hit]:
    """Opening marks that nothing closes, and closing marks that nothing opened."""
    tokens, classes = article.tokens, article.tokens.classes
    lexicon = article.lexicon
    opens, breaks = lexicon.members("OPEN_QUOTE"), lexicon.code["break"]
    marks: list[int] = []
    for match in lexicon.pattern("[OPEN_QUOTE CLOSE_QUOTE BREAK]").finditer(classes):
        i = match.start()
        if classes[i] != breaks:
            marks.append(i)
        elif marks:
            yield from _check(article, marks, i, opens)
            marks = []
    if marks:
        yield from _check(article, marks, len(tokens), opens)


def _check(article: Article, marks: list[int], end: int, opens: frozenset[str]) -> Iterator[Hit]:
    """The unmatched mark of one block, with the word it stands at."""
    tokens, classes = article.tokens, article.tokens.classes
    straight = [i for i in marks if tokens.word(i) == '"']
    if straight and len(straight) < len(marks):
        return  # a paste mixed the styles: which mark is missing cannot be told
    if straight:
        straight = [i for i in straight if not _inches(article, i)]
        if len(straight) % 2 and not _goes_on(article, end, opens):
            yield Hit(_at(article, straight[-1], classes[straight[-1]] in opens, end))
        return
    depth: list[int] = []
    for i in marks:
        if classes[i] in opens:
            depth.append(i)
        elif depth:
            depth.pop()
        else:
            yield Hit(_at(article, i, False, end))
            return
    if depth and not _goes_on(article, end, opens):
        yield Hit(_at(article, depth[-1], True, end))


def _inches(article: Article, i: int) -> bool:
    return i > 0 and article.tokens.is_a(i - 1, "NUMERAL MIXED")


def _goes_on(article: Article, end: int, opens: frozenset[str]) -> bool:
    """Whether the next block begins with an opening mark."""
    return end + 1 < len(article.tokens) and article.tokens.classes[end + 1] in opens


def _at(article: Article, mark: int, opening: bool, end: int) -> Span:
    tokens = article.tokens
    return tokens.span(mark, min(mark + 2, end)) if opening else tokens.span(max(0, mark - 1), mark + 1)
