"""A word or two in quotation marks that nobody says: a sneer, or somebody's claim."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach, talk
from attrlint.checkers.hit import Hit
from attrlint.document import Span

NEAR = 4  # tokens before that may say what the words are
MARKS = "“”\"‘’'.,;:!?"


def scare_quotes(
    article: Article, *, max_words: int = 3, allow_if_repeated: bool = True, allow_called: bool = True
) -> Iterator[Hit]:
    """Up to `max_words` words in marks, with nobody in the sentence who says them."""
    longer = None
    for first, last in _short(article, max_words):
        span = article.tokens.span(first, last)
        words = article[span].strip(MARKS)
        k = article.sentence_at(span.start)
        if not _is_plain(words) or _is_term(article, first, last, k, allow_called):
            continue
        if reach.speaks(article, k) or reach.spoken_before(article, k) or _says(article, k):
            continue
        if allow_if_repeated:
            longer = longer if longer is not None else _quoted(article, max_words)
            if " ".join(words.lower().split()) in longer:
                continue
        yield Hit(span)


def _short(article: Article, max_words: int) -> Iterator[tuple[int, int]]:
    """Tokens of the marks and what stands between them, in reading order."""
    inside = f"(?: [^OPEN_QUOTE CLOSE_QUOTE OPEN_SINGLE CLOSE_SINGLE BREAK] ){{1,{2 * max_words}}}"
    pattern = article.lexicon.pattern(f"OPEN_QUOTE {inside} CLOSE_QUOTE | OPEN_SINGLE {inside} CLOSE_SINGLE")
    for match in pattern.finditer(article.tokens.classes):
        first, last = match.span()
        span = article.tokens.span(first, last)
        around = Span(span.start, span.start + 1)
        if talk.word_count(article, span) <= max_words and (article.tokens.is_a(first, "OPEN_QUOTE") or not article.quoted(around)):
            yield first, last


def _is_plain(words: str) -> bool:
    """Whether the words are plain lower-case ones: no title, name, letter or number."""
    return len(words) > 2 and words[0].islower() and words.isascii() and not any(char.isdigit() for char in words)


def _is_term(article: Article, first: int, last: int, k: int, allow_called: bool) -> bool:
    """Whether the words are a term that is named, explained or looked for, or a nickname."""
    tokens = article.tokens
    if tokens.is_a(first - 1, "NAME") and last < len(tokens) and tokens.is_a(last, "NAME"):
        return True
    if article.lexicon.pattern("[OPEN_PAREN DASH COLON]").match(tokens.classes, last):
        return True
    within = article.sentences[k]
    named = article.lexicon.members("NAMED_AS")
    before = tokens.classes[max(within.first, first - NEAR) : first] + tokens.classes[last : min(within.last, last + 2)]
    if allow_called and not named.isdisjoint(before):
        return True
    return not article.lexicon.members("WRITTEN TERMED").isdisjoint(before)


def _says(article: Article, k: int) -> bool:
    """Whether any word of the sentence is one of saying, thinking or calling."""
    return reach.has(article, k, "[SAY!WEAK TELL ACCORDING THINK!WEAK CITING CLAIM STANCE!WEAK]")


def _quoted(article: Article, max_words: int) -> frozenset[str]:
    """Every run of up to `max_words` words in the draft's longer quotations, in lower case."""
    found: set[str] = set()
    for quote in article.quotes:
        words = [word.strip(MARKS).lower() for word in article[quote.span].split()]
        if len(words) > max_words:
            found.update(" ".join(words[i : i + n]) for n in range(1, max_words + 1) for i in range(len(words) - n + 1))
    return frozenset(found)
