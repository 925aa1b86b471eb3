"""A word or two in quotation marks that nobody says: a sneer, or somebody's claim."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.quotes import talk
from attrlint.checkers.hit import Hit
from attrlint.document import Span

NEAR = 4  # tokens before that may say what the words are
WHOLE = 3  # blocks: a draft of fewer has no headline
OPENING = "“\"‘'"
MARKS = "“”\"‘’'.,;:!?"


def scare_quotes(
    article: Article, *, max_words: int = 3, allow_if_repeated: bool = True, allow_called: bool = True
) -> Iterator[Hit]:
    """Up to `max_words` words in marks, with nobody in the sentence who says them."""
    longer = None
    short = list(_short(article, max_words))
    for i, (first, last) in enumerate(short):
        span = article.tokens.span(first, last)
        words = article[span].strip(MARKS)
        k = article.sentence_at(span.start)
        if not k and article.paragraph_of(0)[-1] == 0 and len(article.document.blocks) >= WHOLE:
            continue  # a headline that is not marked as one
        if not _is_plain(words) or _is_term(article, first, last, k, allow_called) or _is_reported(article, first, k):
            continue
        within = article.sentences[k]
        if any(within.first <= other[0] < within.last for other in short[max(0, i - 1) : i] + short[i + 1 : i + 2]):
            continue  # "hawks" and "doves": terms set side by side
        called = not allow_called and article.tokens.is_a(first - 1, "NAMED_AS")
        if not called and (reach.speaks(article, k) or reach.spoken_before(article, k) or _says(article, k) or reach.names(article, k, "first-person")):
            continue
        if allow_if_repeated:
            longer = longer if longer is not None else _quoted(article, max_words)
            if " ".join(words.lower().split()) in longer:
                continue
        if not _is_adopted(article, words, allow_if_repeated):
            yield Hit(span, confidence="medium")


def _is_reported(article: Article, first: int, k: int) -> bool:
    """Whether the words hang on somebody's view: "that", or "as" right before them ("positioned itself as")."""
    tokens, start = article.tokens, article.sentences[k].first
    at = first - 1 - tokens.is_a(first - 1, "DETERMINER")
    if at >= start and tokens.word(at).lower() in ("as", "or"):
        return True
    return article.lexicon.pattern("THAT").search(tokens.classes, start, first) is not None


def _is_adopted(article: Article, words: str, bare: bool) -> bool:
    """Whether the draft has the words twice in marks, or with `bare` a phrase once without: it takes them for a term."""
    text, low = article.document.text.lower(), words.lower()
    marked = sum(text.count(f"{opening}{low}") for opening in OPENING)
    return marked > 1 or bare and (" " in low or "-" in low) and text.count(low) > 1


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
    return len(words) > 2 and words not in ("yes", "aye") and words[0].islower() and words.isascii() and not any(char.isdigit() for char in words)


def _is_term(article: Article, first: int, last: int, k: int, allow_called: bool) -> bool:
    """Whether the words are a term that is named, explained or looked for, or a nickname."""
    tokens = article.tokens
    if tokens.is_a(first - 1, "NAME") and last < len(tokens) and tokens.is_a(last, "NAME"):
        return True
    if tokens.is_a(first - 1, "COMMA") and (tokens.is_a(last, "COMMA") or tokens.is_a(last - 2, "COMMA")):
        return True  # the process, “slip casting”, is old
    if article.lexicon.pattern("[OPEN_PAREN DASH COLON] | COMMA [RELATIVE TERMED]").match(tokens.classes, last):
        return True
    within = article.sentences[k]
    named = article.lexicon.members("NAMED_AS")
    before = tokens.classes[max(within.first, first - NEAR) : first] + tokens.classes[last : min(within.last, last + 3)]
    if allow_called and not named.isdisjoint(before):
        return True
    return not article.lexicon.members("WRITTEN TERMED" if allow_called else "WRITTEN TERMED!NAMED_AS").isdisjoint(before)


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
