"""Markdown: CommonMark and the parts of GFM that newsrooms use, block by block.

Containers (lists, quotations) are flattened: their lines are read with the markers left out.
"""

from __future__ import annotations

import re

from attrlint.document import Anchor, Document
from attrlint.formats.build import Builder
from attrlint.formats.frontmatter import read_front_matter
from attrlint.formats.inline import read_inline

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_FENCE = re.compile(r" {0,3}(?P<mark>`{3,}(?=[^`]*$)|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_HEADING_END = re.compile(r"[ \t]+#+[ \t]*$|[ \t]*\{[#.:][^{}]*\}[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|(?P<number>\d{1,9})[.)])(?:[ \t]+|$)")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_FOOTNOTE = re.compile(r" {0,3}\[\^(?P<label>[^\]\s]{1,100})\]:[ \t]*")
_DEFINITION = re.compile(r" {0,3}\[(?P<label>[^\]\[^][^\]\[]{0,300})\]:[ \t]*<?(?P<target>[^\s<>]+)>?[^\r\n]*")
_HTML = re.compile(
    r" {0,3}<(?:(?P<comment>!--)|(?P<raw>script|style|pre|textarea)\b|[?!]|/?(?:address|article|aside|base|blockquote|body"
    r"|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|li"
    r"|link|main|menu|nav|noscript|object|ol|option|p|section|source|summary|svg|table|tbody|td|tfoot|th|thead|title|tr|track|ul|video)\b)",
    re.IGNORECASE,
)
_ATTRIBUTES = re.compile(r" {0,3}(?:\{[:%{].*[%}]?\}|\[\[.*\]\]|:::.*|import .*from .*|export .*)[ \t]*$")
_PIPE = re.compile(r"\\.|\|")


def read_markdown(path: str, raw: str) -> Document:
    """Front matter, then blocks; a first top-level heading is the headline where nothing else is."""
    builder = Builder(raw)
    body = read_front_matter(raw, builder, lambda a, b: read_inline(raw, a, b, builder, {}))
    lines = [(match.start(), match.end()) for match in _LINE.finditer(raw, body) if match.end() > match.start()]
    _Blocks(raw, builder, lines).read()
    document = builder.document(path, "markdown")
    return document


class _Blocks:
    def __init__(self, raw: str, builder: Builder, lines: list[tuple[int, int]]) -> None:
        self.raw, self.builder, self.lines = raw, builder, lines
        self.references: dict[str, str] = {}
        self.footnotes: dict[str, str] = {}
        self.i = 0

    def read(self) -> None:
        for start, end in self.lines:
            if self.raw.startswith("[", start) or self.raw[start : start + 4].lstrip().startswith("["):
                match = _DEFINITION.match(self.raw, start, end)
                if match:
                    self.references.setdefault(" ".join(match["label"].lower().split()), match["target"])
        in_list = False
        while self.i < len(self.lines):
            in_list = self._block(in_list)
        builder = self.builder
        builder.notes[:] = [
            Anchor(note.span, self.footnotes[note.target]) for note in builder.notes if note.target in self.footnotes
        ]

    def _text(self, i: int) -> str:
        start, end = self.lines[i]
        return self.raw[start:end].rstrip("\r\n")

    def _block(self, in_list: bool) -> bool:
        """Reads the block that begins at line `i`; True if a list is open behind it."""
        line = self._text(self.i)
        stripped = line.strip()
        if not stripped:
            self.i += 1
            return in_list
        start = self.lines[self.i][0]
        indent = len(line) - len(line.lstrip())
        if stripped[0] in "`~" and _FENCE.match(line.lstrip() if in_list else line):
            self._skip_fence(_FENCE.match(line.lstrip())["mark"])
            return in_list
        if (indent >= 4 or line[0] == "\t") and not in_list:
            self.i += 1  # indented code
            return False
        if _HEADING.match(line):
            self._heading(start, line)
            return False
        if _RULE.match(line) or _ATTRIBUTES.match(line):
            self.i += 1
            return in_list
        if stripped[0] == "<" and _HTML.match(line.lstrip() if in_list else line):
            self._html()
            return in_list
        if stripped[0] == ">":
            self._quote()
            return False
        note = _FOOTNOTE.match(line)
        if note:
            self._footnote(note)
            return False
        if stripped[0] == "[" and _DEFINITION.match(line):
            self.i += 1
            return in_list
        if self.i + 1 < len(self.lines) and "|" in line and _is_table_rule(self._text(self.i + 1)):
            self._table()
            return False
        item = _ITEM.match(line)
        if item and (in_list or indent < 4):
            self._paragraph(start + item.end(), "list")
            return True
        if in_list and indent >= 2:
            self._paragraph(start, "list")
            return True
        self._paragraph(start, "body")
        return False

    def _skip_fence(self, mark: str) -> None:
        self.i += 1
        close = re.compile(rf"[ \t]*{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$")
        while self.i < len(self.lines) and not close.match(self._text(self.i)):
            self.i += 1
        self.i += 1

    def _heading(self, start: int, line: str) -> None:
        opened = _HEADING.match(line)
        closed = _HEADING_END.search(line, opened.end())
        end = start + (closed.start() if closed else len(line))
        first = line.lstrip().startswith("# ") and not self.builder.blocks
        self._inline(start + opened.end(), end, "headline" if first else "heading")
        self.i += 1

    def _html(self) -> None:
        """An HTML block: to its end tag, the end of the comment, or the next blank line."""
        from attrlint.formats.html import read_fragment

        start = self.lines[self.i][0]
        opened = _HTML.match(self.raw, start + len(self._text(self.i)) - len(self._text(self.i).lstrip()))
        if opened and opened["comment"]:
            close = self.raw.find("-->", opened.end())
            if close >= 0:
                self.builder.comment(opened.start() + opened.group().index("<"), close + 3)
                self._go_behind(close + 3)
                return
        if opened and opened["raw"]:
            close = re.compile(rf"</{opened['raw']}\s*>", re.IGNORECASE).search(self.raw, opened.end())
            if close:
                self._go_behind(close.end())
                return
        while self.i < len(self.lines) and self._text(self.i).strip():
            self.i += 1
        read_fragment(self.raw, start, self.lines[self.i - 1][1], self.builder)

    def _go_behind(self, offset: int) -> None:
        """Goes on behind raw[:offset]; the rest of that line is a line of its own."""
        while self.i < len(self.lines) and self.lines[self.i][1] <= offset:
            self.i += 1
        if self.i < len(self.lines) and self.lines[self.i][0] < offset:
            self.lines[self.i] = (offset, self.lines[self.i][1])

    def _quote(self) -> None:
        """Lines with > before them, and the lazy ones behind, as one quotation."""
        spans: list[tuple[int, int]] = []
        lazy = False
        while self.i < len(self.lines):
            start, end = self.lines[self.i]
            mark = _QUOTE.match(self.raw, start, end)
            text = self._text(self.i)
            if not mark and (not lazy or not text.strip() or self._interrupts(text)):
                break
            inner = mark.end() if mark else start
            lazy = bool(self.raw[inner:end].strip())
            spans.append((inner, end))
            self.i += 1
        group: list[int] = []  # first and last raw offset of a paragraph in the quotation
        for start, end in [*spans, (0, 0)]:
            text = self.raw[start:end].strip()
            skip = _HEADING.match(text) or _ITEM.match(text)
            if group and (skip or not text or _RULE.match(text)):
                self._inline(*group, "block-quote", quoted=True)
                group = []
            if text and not _RULE.match(text):
                begin = end - len(self.raw[start:end].lstrip()) + (skip.end() if skip else 0)
                group = [group[0] if group else begin, end]

    def _footnote(self, note: re.Match) -> None:
        start, at = self.lines[self.i][0] + note.end(), self.builder.at
        self._paragraph(start, "footnote")
        self.footnotes[note["label"].lower()] = "".join(self.builder.parts)[at:].strip() if self.builder.at - at < 5000 else ""

    def _table(self) -> None:
        first = True
        while self.i < len(self.lines) and "|" in self._text(self.i):
            start = self.lines[self.i][0]
            line = self._text(self.i)
            if not (first is False and _is_table_rule(line)):
                at = 0
                for match in _PIPE.finditer(line):
                    if match.group() == "|":
                        self._inline(start + at, start + match.start(), "table")
                        at = match.end()
                self._inline(start + at, start + len(line), "table")
            first = False
            self.i += 1

    def _interrupts(self, line: str) -> bool:
        """Whether a line ends the paragraph before it."""
        stripped = line.lstrip()
        first = stripped[:1]
        if first not in "#`~<>-*+_|{" and not first.isdigit():
            return False
        if _HEADING.match(line) or _RULE.match(line) or first == ">" and _QUOTE.match(line):
            return True
        if first in "`~" and _FENCE.match(line) or first == "<" and _HTML.match(line) or first == "{" and _ATTRIBUTES.match(line):
            return True
        item = _ITEM.match(line)
        return bool(item and item.end() < len(line) and item["number"] in (None, "1"))

    def _paragraph(self, start: int, role: str) -> None:
        """The paragraph whose text begins at raw offset `start` of line `i`."""
        spans = [(start, self.lines[self.i][1])]
        self.i += 1
        while self.i < len(self.lines):
            line = self._text(self.i)
            if not line.strip():
                break
            if role == "body" and _UNDERLINE.match(line):
                self.i += 1
                role = "heading"
                break
            if self._interrupts(line) or role == "list" and _ITEM.match(line) or role == "footnote" and _FOOTNOTE.match(line):
                break
            if self.i + 1 < len(self.lines) and "|" in line and _is_table_rule(self._text(self.i + 1)):
                break
            spans.append(self.lines[self.i])
            self.i += 1
        self._inline(spans[0][0], spans[-1][1], role)

    def _inline(self, start: int, end: int, role: str, quoted: bool = False) -> None:
        images = read_inline(self.raw, start, end, self.builder, self.references, quoted)
        self.builder.close(role)
        for a, b in images:
            if b > a:
                read_inline(self.raw, a, b, self.builder, self.references, quoted)
                self.builder.close("caption")


def _is_table_rule(line: str) -> bool:
    return "|" in line and "-" in line and len(line) < 2000 and _TABLE_RULE.match(line) is not None
