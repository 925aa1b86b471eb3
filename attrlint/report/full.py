"""A finding with its line, what it is about underlined, the places that belong to it, and the remedy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from unicodedata import category, east_asian_width

from attrlint.document import Document
from attrlint.findings import Finding
from attrlint.visible import visible, visible_character
from attrlint.values import value

WIDTH = 100  # of an excerpt: a paragraph on one line is shown in part
_RED, _YELLOW, _CYAN, _BLUE, _BOLD, _PLAIN = "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1;34m", "\x1b[1m", "\x1b[0m"
_COLOURS = {"error": _RED, "warning": _YELLOW, "note": _CYAN}


@value
class _Mark:
    """Raw code points [start, end) to underline with `sign`, and the words beside it."""

    start: int
    end: int
    sign: str
    words: str


def full(findings: Iterable[Finding], documents: Mapping[str, Document], colour: bool = False, width: int = WIDTH) -> str:
    """`documents` by path, as in the findings' locations."""
    blocks = [_block(finding, documents[finding.location.path], colour, width) for finding in findings]
    return "".join(f"{block}\n\n" for block in blocks)


def _block(finding: Finding, document: Document, colour: bool, width: int) -> str:
    marks = [_Mark(*finding.span, "^", "")]
    marks += [_Mark(*related.span, "-", related.message) for related in finding.related if related.span != finding.span]
    rows: list[tuple[int, str, str]] = []  # line number, excerpt, underline
    signs = _COLOURS[finding.severity] if colour else ""
    for mark in marks:
        line, excerpt, underline = _excerpt(document, mark, width)
        if colour:
            underline = f"{signs if mark.sign == '^' else _BLUE}{underline}{_PLAIN}"
        rows.append((line, excerpt, underline))
    margin = len(str(max(line for line, _, _ in rows)))
    blank = " " * margin
    location = finding.location
    head = f"{finding.severity}: {finding.rule}"
    head = f"{signs}{finding.severity}{_PLAIN}: {_BOLD}{finding.rule}{_PLAIN}" if colour else head
    lines = [
        f"{head}: {visible(finding.message)}",
        f"{blank}--> {visible(location.path)}:{location.line}:{location.column}",
    ]
    # By line, but for the words at fault, which come first.
    for line, excerpt, underline in [rows[0], *sorted(rows[1:])]:
        lines += [f"{blank} |", f"{line:>{margin}} | {excerpt}", f"{blank} | {underline}"]
    if finding.help:
        lines += [f"{blank} |", f"{blank} = help: {visible(finding.help)}"]
    return "\n".join(line.rstrip() for line in lines)


def _excerpt(document: Document, mark: _Mark, width: int) -> tuple[int, str, str]:
    """Line number (from 1), the line or the part of it around the mark, and the underline."""
    raw = document.raw
    line, column = document.line_column(mark.start)
    line_start = mark.start - column + 1
    line_end = min((at for sign in "\r\n" if (at := raw.find(sign, mark.start)) >= 0), default=len(raw))
    end = max(mark.start + 1, min(mark.end, line_end))
    first, last = _window(mark.start - line_start, end - line_start, line_end - line_start, width)
    before, at, behind = (
        _shown(raw[a:b])
        for a, b in (
            (line_start + first, mark.start),
            (mark.start, min(end, line_start + last)),
            (end, line_start + last),
        )
    )
    opened = "…" if first else ""
    closed = "…" if line_start + last < line_end else ""
    underline = " " * _cells(opened + before) + mark.sign * max(1, _cells(at))
    words = mark.words if mark.end <= line_end else f"{mark.words} and on to the next line".lstrip()
    return line, f"{opened}{before}{at}{behind}{closed}", f"{underline} {visible(words)}".rstrip()


def _window(start: int, end: int, length: int, width: int) -> tuple[int, int]:
    """The part [first, last) of a line that is shown, so that [start, end) is in it, or begins in it."""
    if length <= width:
        return 0, length
    spare = max(0, width - (end - start))
    first = max(0, min(start - spare // 2, length - width))
    return first, min(length, first + width)


def _shown(text: str) -> str:
    return "".join(" " if character == "\t" else visible_character(character) for character in text)


def _cells(text: str) -> int:
    """How many columns of a terminal the text takes: two for East Asian wide characters and emoji."""
    if text.isascii():
        return len(text)
    return sum(
        0 if category(character) in ("Mn", "Me", "Cf") else 2 if east_asian_width(character) in "WF" else 1
        for character in text
    )
