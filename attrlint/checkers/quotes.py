"""Quotations with no speaker, and marks that do not close."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.mark.quotes import Quote


def unattributed_quote(article: Article, *, min_words: int = 5, look_around_sentences: int = 1) -> Iterator[Hit]:
    """Whole sentences in quotation marks that nobody is named for."""
    tokens = article.tokens
    stop, capital = article.lexicon.members("STOP"), article.lexicon.members("CAPITAL")
    for quote in article.quotes:
        if not quote.closed or not quote.first or quote.words < min_words or quote.style == "single":
            continue
        if tokens.classes[quote.last - 2] not in stop or tokens.classes[quote.first + 1] not in capital:
            continue
        if not article.is_attributed(quote) and not _has_speaker(article, quote, look_around_sentences):
            yield Hit(quote.span, reach.nearest_source(article, quote.span.start))


def _has_speaker(article: Article, quote: Quote, around: int) -> bool:
    """Whether a verb of saying, a lead-in or a credit stands near the quotation."""
    tokens, classes = article.tokens, article.tokens.classes
    first, last = article.sentence_at(quote.span.start), article.sentence_at(quote.span.end - 1)
    first = _run_begins(article, first)
    paragraph = range(article.paragraph_of(first)[0], article.paragraph_of(last)[-1] + 1)
    near = range(max(0, paragraph[0] - around), min(len(article.sentences), paragraph[-1] + 1 + around))
    says = article.lexicon.pattern("[SAY TELL ACCORDING]")
    for start, stop in (
        (article.sentences[near[0]].first, quote.first),
        (quote.last, article.sentences[near[-1]].last),
    ):
        if says.search(classes, start, stop):
            return True
    credit = article.lexicon.pattern("(?:[END STOP BREAK])? [DASH HYPHEN OPEN_PAREN] | (?:BREAK)? (?:NAME){1,4} (?:COMMA|BREAK|$)")
    if credit.match(classes, quote.last):
        return True
    before = tokens.word(quote.first - 1) if quote.first else ""
    if not before.strip() and quote.first > 1:
        before = tokens.word(quote.first - 2)
    return before in (":", "?", "=", ">", ",")


def _run_begins(article: Article, sentence: int) -> int:
    """The first sentence of the run of paragraphs in quotation marks that the sentence belongs to."""
    while True:
        first = article.paragraph_of(sentence)[0]
        if not first or not article.tokens.is_a(article.sentences[first].first, "OPEN_QUOTE"):
            return sentence
        sentence = first - 1


def unbalanced_quotes(article: Article) -> Iterator[Hit]:
    """Opening marks that nothing closes, and closing marks that nothing opened."""
    tokens = article.tokens
    opening = article.lexicon.members("OPEN_QUOTE")
    for marks, end in tokens.quote_marks:
        opens = [tokens.classes[i] in opening for i in marks]
        # One opens, one closes, and so on: whatever the style, none is missing.
        if len(marks) % 2 or not all(opens[::2]) or any(opens[1::2]):
            yield from _check(article, marks, end)


_MARKS = frozenset("“”\"«»„")


def _check(article: Article, marks: list[int], end: int) -> Iterator[Hit]:
    """The unmatched mark of one block, with the word it stands at."""
    tokens = article.tokens
    if any(_is_no_mark(article, i) for i in marks):
        return
    straight = [i for i in marks if tokens.word(i) == '"']
    if straight and len(straight) < len(marks):
        return  # a paste mixed the styles: which mark is missing cannot be told
    if straight and len(straight) % 2 == 0:
        return
    opened = -1
    for i in marks:
        opens = tokens.is_a(i, "OPEN_QUOTE")
        if tokens.word(i) not in _MARKS:
            return  # two apostrophes for a mark: no telling which is which
        if opens and opened < 0:
            opened = i
        elif not opens and opened >= 0:
            opened = -1
        elif opens:  # two openings: the first was never closed, unless they nest
            if not straight and _nests(article, marks):
                return
            yield Hit(_at(article, opened, end))
            return
        else:
            yield Hit(_at(article, i, end))
            return
    if opened >= 0 and not _goes_on(article, end):
        yield Hit(_at(article, opened, end))


def _is_no_mark(article: Article, i: int) -> bool:
    """Whether the mark stands for inches or belongs to markup."""
    tokens = article.tokens
    if i and tokens.word(i - 1) in ("=", "<", ">"):
        return True
    return i > 1 and tokens.is_a(i - 1, "NUMERAL") and tokens.word(i - 2) in ("'", "’", "′")


def _nests(article: Article, marks: list[int]) -> bool:
    return sum(1 if article.tokens.is_a(i, "OPEN_QUOTE") else -1 for i in marks) == 0


def _goes_on(article: Article, end: int) -> bool:
    """Whether the next block begins with an opening mark."""
    return end + 1 < len(article.tokens) and article.tokens.is_a(end + 1, "OPEN_QUOTE")


def _at(article: Article, mark: int, end: int) -> Span:
    """The mark with the word it stands at."""
    tokens = article.tokens
    if tokens.is_a(mark, "OPEN_QUOTE") or mark == 0 or tokens.is_a(mark - 1, "BREAK"):
        return tokens.span(mark, min(mark + 2, end))
    return tokens.span(max(0, mark - 1), mark + 1)
