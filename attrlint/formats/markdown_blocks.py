"""Block structure of Markdown: lines → leaves (paragraphs, headings, cells, HTML), in one pass.

CommonMark 0.31 with GitHub's tables and footnotes. Leaves keep raw offsets; quotation markers
inside a leaf are listed in `holes`, to be blanked before the inline pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrlint.patterns import kept
from attrlint.formats.build import ERASED, ZERO_WIDTH
from attrlint.formats.markdown_inline import label, target_at
from attrlint.formats.templates import finder
from attrlint.values import fresh, record

_DEEPEST = 64  # containers; deeper markers are text, so that hostile nesting stays linear

_LINE = kept(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_INDENT = kept(r"[ \t]*")
_ATX = kept(r"#{1,6}(?=[ \t]|\Z)")
_FENCE = kept(r"`{3,}(?=[^`]*\Z)|~{3,}")
_MARKER = kept(r"(?:[-+*]|(?P<number>\d{1,9})[.)])(?=[ \t]|\Z)")
_NOTE = kept(r"\[\^(?P<key>[^\]\[\s]{1,200})\]:")
_LABEL = kept(r"\[((?:[^\[\]\\]|\\.){1,999})\]:\s*", re.DOTALL)
_CELL = kept(r"\s*:?-+:?\s*")
_KRAMDOWN = kept(r"\{:[^{}]*\}\s*\Z")

_HTML_BLOCK = kept(
    r"</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|"
    r"details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|"
    r"head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|"
    r"p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s/>]|\Z)",
    re.IGNORECASE,
)
_HTML_RAW = kept(r"<(script|pre|style|textarea)(?=[\s>]|\Z)", re.IGNORECASE)
_HTML_TAG = kept(
    r"""(?:</[A-Za-z][A-Za-z0-9-]*\s*|<[A-Za-z][A-Za-z0-9-]*
    (?:\s+[A-Za-z_:@][\w.:@-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*/?)>\s*\Z""",
    re.VERBOSE,
)


@record
class Leaf:
    """src[start:end] is inline Markdown, or HTML if `kind` is `html`."""

    kind: str  # text, heading, cell, html
    role: str
    start: int
    end: int
    level: int = 0  # of a heading
    note: str | None = None  # the footnote it belongs to


@record
class _Container:
    kind: str  # quote, item, note
    width: int  # columns a line must be indented to go on with it
    note: str | None = None


@record
class Blocks:
    """What one pass over a file finds."""

    leaves: list[Leaf] = fresh(list)
    references: dict[str, str] = fresh(dict)
    notes: set[str] = fresh(set)
    holes: list[tuple[int, int]] = fresh(list)


class _Scanner:
    """The state of the pass: open containers, and the open leaf if any."""

    def __init__(self, src: str) -> None:
        self.src = src
        self.blocks = Blocks()
        self.containers: list[_Container] = []
        self.paragraph: list[tuple[int, int]] = []  # its lines
        self.fence: tuple[str, int] | None = None  # (mark, length)
        self.html: tuple[int, str | None] | None = None  # (start, what ends it; None: a blank line)
        self.html_end = 0
        self.columns = 0  # of the table that is open
        self.find = finder(src)

    def line(self, start: int, end: int) -> None:
        containers = self.containers
        position, matched = start, 0
        for container in containers:
            after = self._matched(container, start, position, end)
            if after is None:
                break
            if container.kind == "quote" and (self.paragraph or self.html):
                self.blocks.holes.append((position, after))
            position, matched = after, matched + 1
        whole = matched == len(containers)
        if self.fence:
            if whole:
                self._fence_line(position, end)
                return
            self.fence = None
        if self.html:
            if whole and self._html_line(position, end):
                return
            self._close_leaf()
        self._starts(start, position, end, matched, whole)

    def _matched(self, container: _Container, start: int, position: int, end: int) -> int | None:
        """Where the line goes on inside `container`; None if it does not."""
        src = self.src
        first = _INDENT.match(src, position, end).end()  # type: ignore[union-attr]  # matches ""
        if container.kind == "quote":
            if first < end and src[first] == ">" and self._columns(start, position, first) < 4:
                return first + 1 + (src[first + 1 : first + 2] in (" ", "\t") and first + 1 < end)
            return None
        if first == end:
            return position
        if self._columns(start, position, first) < container.width:
            return None
        return self._advance(start, position, first, container.width)

    def _starts(self, start: int, position: int, end: int, matched: int, whole: bool) -> None:
        """Open what begins at `position`: containers, then a leaf; or go on with the paragraph."""
        src = self.src
        while True:
            first = _INDENT.match(src, position, end).end()  # type: ignore[union-attr]
            if first == end or (src[first] == ERASED and not src[first:end].strip(ZERO_WIDTH + " \t")):
                self._close_to(matched)
                return
            columns = self._columns(start, position, first) if first > position else 0
            if columns >= 4:
                if not self.paragraph:
                    self._close_to(matched)  # indented code: no prose
                    return
                break
            mark = src[first]
            if mark.isalpha():
                break
            after = self._container(start, position, first, end, matched, whole, columns)
            if after is not None:
                position, matched, whole = after, len(self.containers), True
                continue
            if self._leaf(mark, first, end, matched, whole):
                return
            break
        if self.columns and whole:
            self._row(first, end)
        elif self.paragraph:
            self.paragraph.append((first, end))  # also a lazy one: containers stay open
        else:
            self._close_to(matched)
            self.paragraph = [(first, end)]

    def _container(
        self, start: int, position: int, first: int, end: int, matched: int, whole: bool, columns: int
    ) -> int | None:
        """Open the container whose marker is at `first`; where its content starts."""
        src = self.src
        if matched >= _DEEPEST:
            return None
        if src[first] == ">":
            self._close_to(matched)
            self.containers.append(_Container("quote", 0))
            return first + 1 + (first + 1 < end and src[first + 1] in " \t")
        if src[first] == "[" and (note := _NOTE.match(src, first, end)):
            self._close_to(matched)
            self.blocks.notes.add(note["key"].lower())
            self.containers.append(_Container("note", 4, note["key"].lower()))
            return note.end()
        marker = _MARKER.match(src, first, end)
        if not marker or self._is_rule(first, end):
            return None
        content = _INDENT.match(src, marker.end(), end).end()  # type: ignore[union-attr]
        if self.paragraph and whole and (content == end or marker["number"] not in (None, "1")):
            return None  # "in\n1998. Then" is no list
        if self.paragraph and whole and src[first] == "-" and content == end:
            return None
        self._close_to(matched)
        width = columns + marker.end() - first
        gap = self._columns(start, marker.end(), content)
        self.containers.append(_Container("item", width + (gap if 1 <= gap <= 4 and content < end else 1)))
        return content if gap <= 4 or content == end else marker.end() + 1

    def _leaf(self, mark: str, first: int, end: int, matched: int, whole: bool) -> bool:
        """Open or close the leaf that the line at `first` is; False if it is none but text."""
        src = self.src
        if mark == "#" and (atx := _ATX.match(src, first, end)):
            self._close_to(matched)
            self._add("heading", "heading", atx.end(), _without_hashes(src, atx.end(), end), len(atx.group()))
            return True
        if mark in "`~" and (fence := _FENCE.match(src, first, end)):
            self._close_to(matched)
            self.fence = mark, len(fence.group())
            return True
        if mark in "=-" and self.paragraph and whole and not src[first:end].rstrip().strip(mark):
            lines, self.paragraph = self.paragraph, []
            start = self._definitions(lines[0][0], lines[-1][1])
            if start < lines[-1][1]:
                self._add("heading", "heading", start, lines[-1][1], 1 if mark == "=" else 2)
                return True
        if mark in "-_*" and self._is_rule(first, end):
            self._close_to(matched)
            return True
        if mark in "|:-" and self.paragraph and whole and self._table(first, end):
            return True
        if mark == "{" and (src.startswith("{:", first)) and _KRAMDOWN.match(src, first, end):
            self._close_to(matched)
            return True
        if mark == "<":
            ending = self._html_start(first, end)
            if ending is not None:
                self._close_to(matched)
                self.html, self.html_end = (first, ending or None), end
                if ending:
                    self.html = (first, ending)
                    self._html_line(first, end)
                return True
        return False

    def _is_rule(self, first: int, end: int) -> bool:
        mark = self.src[first]
        line = self.src[first:end]
        return mark in "-_*" and line.count(mark) >= 3 and not line.strip(mark + " \t")

    def _fence_line(self, position: int, end: int) -> None:
        mark, length = self.fence  # type: ignore[misc]  # only called with a fence open
        line = self.src[position:end].strip(" \t")
        if len(line) >= length and not line.strip(mark):
            self.fence = None

    def _html_start(self, first: int, end: int) -> str | None:
        """What ends the HTML block that starts here: "" for a blank line; None if none starts."""
        src = self.src
        if src.startswith("<!--", first):
            # One that is never closed would take the rest of the draft with it.
            return "-->" if self.find("-->", first + 4) >= 0 else None
        if raw := _HTML_RAW.match(src, first, end):
            ending = f"</{raw[1].lower()}>"
            return ending if self.find(ending, first) >= 0 else ""
        for opening, ending in (("<?", "?>"), ("<![CDATA[", "]]>")):
            if src.startswith(opening, first):
                return ending if self.find(ending, first) >= 0 else None
        if _HTML_BLOCK.match(src, first, end):
            return ""
        return "" if not self.paragraph and _HTML_TAG.match(src, first, end) else None

    def _html_line(self, position: int, end: int) -> bool:
        """Take the line into the open HTML block; False if the block ended before it."""
        _, ending = self.html  # type: ignore[misc]  # only called with one open
        line = self.src[position:end]
        if ending is None:
            if not line.strip(" \t"):
                return False
            self.html_end = end
        else:
            self.html_end = end
            if ending in line or ending in line.lower():
                self._close_leaf()
        return True

    def _table(self, first: int, end: int) -> bool:
        """Open a table if this is its delimiter row and the line before has as many cells."""
        src = self.src
        line = src[first:end].strip()
        if line.strip("|:- \t") or "-" not in line or ("|" not in line and ":" not in line):
            return False
        cells = line.strip("|").split("|")
        if not all(_CELL.fullmatch(cell) for cell in cells):
            return False
        header = self.paragraph[-1]
        if len(list(_cells(src, *header))) != len(cells):
            return False
        self.paragraph.pop()
        self._close_leaf()
        self.columns = len(cells)
        self._row(*header)
        return True

    def _row(self, start: int, end: int) -> None:
        for index, (cell_start, cell_end) in enumerate(_cells(self.src, start, end)):
            if index < self.columns:
                self._add("cell", "table", cell_start, cell_end)

    def _close_to(self, matched: int) -> None:
        """End the open leaf, and the containers the line did not go on with."""
        self._close_leaf()
        del self.containers[matched:]

    def _close_leaf(self) -> None:
        self.columns = 0
        if self.paragraph:
            start, end = self.paragraph[0][0], self.paragraph[-1][1]
            self.paragraph = []
            start = self._definitions(start, end)
            if start < end:
                self._add("text", "body", start, end)
        elif self.html:
            self._add("html", "body", self.html[0], self.html_end)
            self.html = None

    def _definitions(self, start: int, end: int) -> int:
        """Take link definitions off the start of a paragraph; where the rest of it starts."""
        src = self.src
        while start < end and src[start] == "[" and (name := _LABEL.match(src, start, end)):
            target = target_at(src, name.end(), end)
            if not target or target[1] == name.end():
                break
            for after in (target[2], target[1]):  # with a title if it fills its line, else without
                line = _LINE.match(src, after, end)
                if line and not line.group().strip():
                    break
            else:
                break
            self.blocks.references.setdefault(label(name[1]), target[0])
            start = _INDENT.match(src, line.end(), end).end()  # type: ignore[union-attr]
        return start

    def _add(self, kind: str, role: str, start: int, end: int, level: int = 0) -> None:
        note = None
        for container in self.containers:
            if container.kind == "quote":
                role = "block-quote" if role != "heading" else role
            elif container.kind == "note":
                role, note = "footnote", container.note
            elif role == "body":
                role = "list"
        self.blocks.leaves.append(Leaf(kind, role, start, end, level, note))

    def _columns(self, start: int, position: int, first: int) -> int:
        """Columns of white space src[position:first] on the line that starts at `start`."""
        if "\t" not in self.src[position:first]:
            return first - position
        before = len(self.src[start:position].expandtabs(4))
        return len(self.src[start:first].expandtabs(4)) - before

    def _advance(self, start: int, position: int, first: int, width: int) -> int:
        if "\t" not in self.src[position:first]:
            return position + width
        while position < first and width > 0:
            width -= self._columns(start, position, position + 1)
            position += 1
        return position


def scan_blocks(src: str, start: int) -> Blocks:
    """The blocks of src from `start` on."""
    scanner = _Scanner(src)
    for line_start, line_end in _lines(src, start):
        scanner.line(line_start, line_end)
    scanner._close_to(0)
    return scanner.blocks


def _lines(src: str, start: int) -> Iterator[tuple[int, int]]:
    """Each line [start, end), without its end."""
    if src.find("\r", start) >= 0:
        for match in _LINE.finditer(src, start):
            yield match.start(), match.start() + len(match.group().rstrip("\r\n"))
        return
    while (end := src.find("\n", start)) >= 0:
        yield start, end
        start = end + 1
    if start < len(src):
        yield start, len(src)


def _without_hashes(src: str, start: int, end: int) -> int:
    """The end of a heading without its closing `##`."""
    text = src[start:end].rstrip()
    bare = text.rstrip("#")
    if len(bare) < len(text) and (not bare or bare[-1] in " \t"):
        return start + len(bare)
    return start + len(text)


def _cells(src: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The cells [start, end) of a table row; `\\|` is no border."""
    line = src[start:end]
    end = start + len(line.rstrip())
    start += len(line) - len(line.lstrip())
    if src.startswith("|", start):
        start += 1
    position = cell = start
    while (bar := src.find("|", position, end)) >= 0:
        position = bar + 1
        if src[bar - 1] != "\\":
            yield cell, bar
            cell = position
    if src[cell:end].strip():
        yield cell, end
