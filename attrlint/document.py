"""Where things are: spans of prose, and the way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from attrlint.patterns import kept
from attrlint.values import fresh, value

ROLES = (
    "headline", "standfirst", "byline", "dateline", "body", "heading", "list", "table",
    "caption", "pull-quote", "block-quote", "footnote", "furniture",
)  # fmt: skip

Run = tuple[int, int, int, int]
"""(a, b, c, d): text[a:b] stands for raw[c:d]. Where the lengths are equal, code point by code
point; where they differ (an entity, an escape, a collapsed blank) only as a whole."""

_NEWLINE = kept(r"\r\n?|\n")


@value
class Span:
    """Code points [start, end) of `Document.text`. Never of the raw file."""

    start: int
    end: int

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)


@value
class Location:
    """A place in the file as editors show it: 1-based, columns in code points, end exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    where: str = ""  # the address in a format without lines, such as a JSON pointer


@value
class Block:
    """One paragraph, heading, list item ... of prose. `role` is one of ROLES."""

    role: str
    span: Span


@value
class Anchor:
    """Something that hangs on words: a link (`target` is its address) or a footnote (its text)."""

    span: Span
    target: str


@value
class Directive:
    """An attrlint comment: `ignore[rule, rule] reason`.

    `verb` is the word before the bracket as written, known or not. `at` is where the comment stands
    in `Document.text` (an offset from 0 to its length); `start` and `end` are its raw code points.
    """

    verb: str
    rules: tuple[str, ...]
    reason: str
    at: int
    start: int
    end: int


@value
class Document:
    """A draft: the file as read (`raw`, without its byte order mark) and its prose alone (`text`).

    In `text`, markup is gone, blanks of any kind and number are one space, and blocks are two
    newlines apart, so a pattern need not know about markup. `runs` map it back, in order.
    `blocks` cover all of `text` but the newlines between them.
    """

    path: str
    raw: str
    text: str
    runs: tuple[Run, ...]
    blocks: tuple[Block, ...]
    links: tuple[Anchor, ...] = ()
    notes: tuple[Anchor, ...] = ()
    directives: tuple[Directive, ...] = ()
    meta: dict[str, str] = fresh(dict)  # front matter, keys lower-cased, as text
    format: str = "text"
    layout: str = ""  # how paragraphs were told apart, in words, where the format leaves a choice

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw code points [start, end) that text[start:end] was read from; end > start."""
        first, last = self._run_at(start), self._run_at(end - 1)
        return _into_run(first, start), _into_run(last, end - 1, closing=True)

    def locate(self, span: Span) -> Location:
        """Where the prose at `span` stands in the file. `span` must not be empty."""
        start, end = self.raw_span(span.start, span.end)
        return self.locate_raw(start, end)

    def locate_raw(self, start: int, end: int) -> Location:
        """The Location of raw code points [start, end)."""
        return Location(self.path, *self.line_column(start), *self.line_column(end))

    def line_column(self, raw_offset: int) -> tuple[int, int]:
        """1-based line and column; a line ends at \\n, \\r\\n or \\r."""
        line = bisect_right(self._line_starts, raw_offset)
        return line, raw_offset - self._line_starts[line - 1] + 1

    def _run_at(self, offset: int) -> Run:
        return self.runs[max(0, bisect_right(self._run_starts, offset) - 1)]

    @cached_property
    def _run_starts(self) -> list[int]:
        return [run[0] for run in self.runs]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _NEWLINE.finditer(self.raw))]


def _into_run(run: Run, offset: int, closing: bool = False) -> int:
    text_start, text_end, raw_start, raw_end = run
    if text_end - text_start == raw_end - raw_start:
        return min(raw_start + offset - text_start, raw_end - closing) + closing
    return raw_end if closing else raw_start
