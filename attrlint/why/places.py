"""Which place `FILE:LINE[:COL]` means, and which sentences stand there."""

from __future__ import annotations

import os
import re

from attrlint.article import Article
from attrlint.document import Directive, Document
from attrlint.errors import CannotRun
from attrlint.values import value
from attrlint.visible import visible
from attrlint.walk import STDIN

# The file's name may have colons in it (C:\drafts\a.md), and what is copied from a report may end in one.
_OPERAND = re.compile(r"(?P<path>.+?):(?P<line>\d{1,9})(?::(?P<column>\d{1,9}))?:?", re.DOTALL)


@value
class Asked:
    """A place somebody asks about; `column` 0 is the whole line."""

    path: str
    line: int
    column: int = 0


def read_operand(word: str) -> Asked:
    """The place that `FILE:LINE[:COL]` names. CannotRun if it names none."""
    match = _OPERAND.fullmatch(word)
    if match is None:
        raise CannotRun(f"why: {visible(word)}: which line? Write it behind the name, as in {visible(word.rstrip(':'))}:12")
    path, line, column = match["path"], int(match["line"]), match["column"]
    if column is not None and path != STDIN and not os.path.exists(path) and os.path.exists(f"{path}:{line}"):
        path, line, column = f"{path}:{line}", int(column), None  # a file whose name ends in a number
    if not line or column is not None and not int(column):
        raise CannotRun(f"why: {visible(word)}: lines and columns are counted from 1")
    return Asked(path, line, int(column or 0))


def check_place(document: Document, asked: Asked) -> tuple[int, int]:
    """The raw code points [start, end) asked about: the line, or one code point of it."""
    raw, path = document.raw, visible(document.path)
    lines = len(re.findall(r"\r\n?|\n", raw)) + (not raw.endswith(("\n", "\r")))
    if asked.line > lines:
        raise CannotRun(f"{path}:{asked.line}: there is no such line; the file has {lines}")
    start, end = line_span(document, asked.line)
    if not asked.column:
        return start, end
    length = end - start
    if asked.column > length + 1:  # one behind the last is where the cursor stands at the end of a line
        raise CannotRun(f"{path}:{asked.line}:{asked.column}: there is no such column; the line has {length}")
    at = start + min(asked.column, max(length, 1)) - 1
    return at, at + 1


def line_span(document: Document, line: int) -> tuple[int, int]:
    """Raw code points of a line, without what ends it."""
    start = 0
    for _ in range(line - 1):
        match = _NEWLINE.search(document.raw, start)
        if match is None:
            break
        start = match.end()
    match = _NEWLINE.search(document.raw, start)
    return start, match.start() if match else len(document.raw)


_NEWLINE = re.compile(r"\r\n?|\n")


def sentences_at(article: Article, start: int, end: int) -> list[int]:
    """Indices of the sentences that touch raw code points [start, end)."""
    document = article.document
    found = []
    for k, sentence in enumerate(article.sentences):
        first, last = document.raw_span(sentence.span.start, sentence.span.end)
        if first < end and start < last:
            found.append(k)
    return found


def neighbours(article: Article, start: int) -> tuple[int | None, int | None]:
    """The nearest sentences before and after the raw code point `start`, where no sentence stands."""
    before = after = None
    document = article.document
    for k, sentence in enumerate(article.sentences):
        first, last = document.raw_span(sentence.span.start, sentence.span.end)
        if last <= start:
            before = k
        elif first >= start:
            after = k
            break
    return before, after


def token_at(article: Article, sentence: int, at: int) -> int | None:
    """The token of the sentence that was read from the raw code point `at`; None between two."""
    tokens, document, within = article.tokens, article.document, article.sentences[sentence]
    for i in range(within.first, within.last):
        first, last = document.raw_span(tokens.start(i), tokens.ends[i])
        if first <= at < last:
            return i
        if first > at:
            return None
    return None


def directive_at(document: Document, start: int, end: int) -> Directive | None:
    """The attrlint comment that touches raw code points [start, end)."""
    for directive in document.directives:
        if directive.start < end and start < directive.end:
            return directive
    return None
