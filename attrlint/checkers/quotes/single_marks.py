"""Single quotation marks that do not close, or that nothing opened: for desks that quote with them."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers.hit import Hit
from attrlint.checkers.quotes.marks import ELIDED, MISSING

LONGEST = 400  # tokens that a quotation may go on for


def unbalanced_singles(article: Article) -> Iterator[Hit]:
    """Opening single marks without a closing one, and closing ones behind a stop or before a comma without an opening one.

    What may be an apostrophe counts as closing: ’tis, rock ’n’ roll and the boys’ coats are left alone.
    """
    tokens, classes = article.tokens, article.tokens.classes
    stop = article.lexicon.members("STOP COMMA END")
    ends = article.lexicon.pattern("BREAK")
    first, opened, closed = -1, -1, -1  # the break before; the last mark that opened a quotation, and that closed one
    for match in article.lexicon.pattern("[OPEN_SINGLE CLOSE_SINGLE BREAK]").finditer(classes):
        i = match.start()
        if tokens.is_a(i, "BREAK"):
            first = i
        elif tokens.is_a(i, "OPEN_SINGLE") and not _is_elided(article, i):
            found = ends.search(classes, i, min(len(tokens), i + LONGEST))
            end = found.start() if found else min(len(tokens), i + LONGEST)
            closer = article.lexicon.pattern("CLOSE_SINGLE").search(classes, i + 1, end)
            goes_on = end + 1 < len(tokens) and tokens.is_a(end + 1, "OPEN_SINGLE")
            if closer is None and not goes_on:
                yield Hit(tokens.span(i, min(i + 2, end)), fields={"problem": MISSING})
            opened, closed = i, -1
        elif tokens.is_a(i, "CLOSE_SINGLE") and i and (classes[i - 1] in stop or tokens.word(i + 1 if i + 1 < len(tokens) else i) == ","):
            word = tokens.word(i - 1)
            if (opened < first or closed > opened) and not word.endswith(("s", "in", "o", "n")) and not tokens.chunks[i][0].isspace():
                if not tokens.word(i - 1)[-1:].isnumeric():
                    yield Hit(tokens.span(i - 1, i + 1), fields={"problem": MISSING})
            closed = i


def _is_elided(article: Article, i: int) -> bool:
    """Whether the mark is an apostrophe: ’tis, ’em, the ’80s."""
    word = article.tokens.word(i + 1).lower() if i + 1 < len(article.tokens) else ""
    return word in ELIDED or word[:1].isdigit() or not word[:1].isalnum()
