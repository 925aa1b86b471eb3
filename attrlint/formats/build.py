"""Collects what a reader keeps of a file into `Document.text`, with runs and blocks."""

from __future__ import annotations

import re

from attrlint.patterns import kept
from attrlint.document import Anchor, Block, Directive, Document, Run, Span

ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Characters nobody sees: soft hyphen, joiners, direction marks, byte order mark. They vanish."""

ERASED = "\u200b"
"""What a reader puts in its copy of the file for each character of markup it takes out early, so
that offsets stay those of the file."""

# A blank that is not one plain space. A single plain space needs no work and is not matched.
_GAP = kept(rf"[\s{ZERO_WIDTH}]{{2,}}|[^\S ]|[{ZERO_WIDTH}]")

_DIRECTIVE = kept(r"\s*attrlint:(?P<body>.*)", re.DOTALL)
_VERB = kept(r"\s*(?P<verb>[\w-]*)")
_RULES = kept(r"\[(?P<rules>[^\[\]]*)\](?P<reason>.*)", re.DOTALL)

_AFTER_WORD = " .,;:!?…\"'”’)]»"


class Builder:
    """Grows a Document. Offsets given to it are raw; `src` is a copy of raw, of the same length,
    in which a reader may have blanked out (spaces) or erased (ERASED) markup."""

    def __init__(self, src: str) -> None:
        self.src = src
        self.length = 0  # of the text so far
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._start: int | None = None  # where the open block starts
        self._blank: tuple[int, int] | None = None  # raw, not yet written
        self._opening: list[list[int]] = []  # anchors that start with the next character
        self._links: list[Anchor] = []
        self._notes: list[tuple[int, str]] = []  # (text offset just after the word, key)
        self._addresses: list[tuple[int, str]] = []  # the same for addresses written out
        self._directives: list[tuple[Directive, bool]] = []  # True: between two blocks

    def block(self, start: int, end: int, role: str) -> None:
        """A block of src[start:end] and no more; none is open."""
        text = self.src[start:end]
        if not _is_plain(text) or not text or text[0] == " " or text[-1] == " " or self._opening:
            self.add(start, end)
            self.end(role)
            return
        at = self.length
        if at:
            self._parts.append("\n\n")
            at += 2
        self._parts.append(text)
        self.length = at + len(text)
        self._runs.append((at, self.length, start, end))
        self.blocks.append(Block(role, Span(at, self.length)))

    def add(self, start: int, end: int) -> None:
        """Keep src[start:end], its blanks collapsed."""
        text = self.src[start:end]
        if _is_plain(text):
            return self._piece(text, start, end)
        position = start
        for gap in _GAP.finditer(self.src, start, end):
            gap_start, gap_end = gap.span()
            if gap_start > position:
                self._piece(self.src[position:gap_start], position, gap_start)
            if gap.group().strip(ZERO_WIDTH):
                self.blank(gap_start, gap_end)
            position = gap_end
        if position < end:
            self._piece(self.src[position:end], position, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Keep `text` as what raw[start:end] stands for."""
        text = text.strip(ZERO_WIDTH)
        if text.isspace():
            self.blank(start, end)
        elif text:
            self._emit(" ".join(text.split()), start, end)

    def blank(self, start: int, end: int) -> None:
        """raw[start:end] is white space, or markup that parts words."""
        if self._start is not None:
            self._blank = (self._blank[0] if self._blank else start, end)

    def end(self, role: str) -> bool:
        """Close the block. False if there was nothing in it."""
        self._blank = None
        if self._start is None:
            return False
        self.blocks.append(Block(role, Span(self._start, self.length)))
        self._start = None
        return True

    def caption(self, start: int, end: int) -> None:
        """A block for the description of an image, while no other is open."""
        opening, self._opening = self._opening, []  # links around the image wait for their words
        self.add(start, end)
        self.end("caption")
        self._opening = opening

    @property
    def open_length(self) -> int:
        """Code points in the block that is open."""
        return 0 if self._start is None else self.length - self._start

    def open_link(self) -> list[int]:
        """A handle for `close_link`."""
        handle: list[int] = []
        self._opening.append(handle)
        return handle

    def close_link(self, handle: list[int], target: str) -> None:
        """The words since `open_link` lead to `target`. Nothing is kept if there were none."""
        if handle:
            if target:
                self._links.append(Anchor(Span(handle[0], self.length), target))
        else:
            self._opening = [other for other in self._opening if other is not handle]

    def note(self, key: str) -> None:
        """The word just before here carries the footnote `key`."""
        self._notes.append((self._here(), key))

    def address(self, target: str) -> None:
        """An address that is no prose stood here; it hangs on the word before."""
        self._addresses.append((self._here(), target))

    def comment(self, body: str, start: int, end: int) -> None:
        """raw[start:end] is a comment saying `body`; kept if it speaks to attrlint."""
        if match := _DIRECTIVE.match(body):
            verb, rules, reason = _parse_directive(match["body"])
            directive = Directive(verb, rules, reason, self.length, start, end)
            self._directives.append((directive, self._start is None))

    def finish(
        self, path: str, raw: str, format: str, *, footnotes: dict[str, list[Span]] | None = None,
        meta: dict[str, str] | None = None, layout: str = "",
    ) -> Document:  # fmt: skip
        """The Document. `footnotes` says where the text of each note key is."""
        text = "".join(self._parts)
        bodies = {
            key: " ".join(text[span.start : span.end] for span in spans)
            for key, spans in (footnotes or {}).items()
        }
        notes = [(self._word_before(text, at), bodies.get(key)) for at, key in self._notes]
        addresses = [(self._word_before(text, at), target) for at, target in self._addresses]
        links = self._links + [Anchor(span, target) for span, target in addresses if span]
        return Document(
            path, raw, text, tuple(self._runs), tuple(self.blocks),
            links=tuple(sorted(links, key=lambda link: link.span)),
            notes=tuple(Anchor(span, target) for span, target in notes if span and target),
            directives=tuple(self._placed(text)), meta=meta or {}, format=format, layout=layout,
        )  # fmt: skip

    def _here(self) -> int:
        return -1 if self._start is None else self.length

    def _word_before(self, text: str, at: int) -> Span | None:
        if at < 0:
            return None
        start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
        end = start + len(text[start:at].rstrip(_AFTER_WORD))
        return Span(start, end) if end > start else None

    def _placed(self, text: str) -> list[Directive]:
        """Directives; one that stood between two blocks is put at the start of the second."""
        placed = []
        for directive, between in self._directives:
            at = directive.at
            if between and at:
                at = min(at + 2, len(text))
            placed.append(Directive(directive.verb, directive.rules, directive.reason, at,
                                    directive.start, directive.end))  # fmt: skip
        return placed

    def _piece(self, text: str, start: int, end: int) -> None:
        """Like `add`, for text whose blanks are plain spaces with words between them."""
        if not text:
            return
        if text[0] == " ":
            self.blank(start, start + 1)
            text, start = text[1:], start + 1
            if not text:
                return
        if text[-1] == " ":
            self._emit(text[:-1], start, end - 1)
            self.blank(end - 1, end)
        else:
            self._emit(text, start, end)

    def _emit(self, text: str, start: int, end: int) -> None:
        at = self.length
        if self._start is None:
            if at:
                self._parts.append("\n\n")
                at += 2
            self._start = at
        elif self._blank:
            self._parts.append(" ")
            self._run(at, at + 1, *self._blank)
            at += 1
        self._blank = None
        if self._opening:
            for handle in self._opening:
                handle.append(at)
            self._opening = []
        self._parts.append(text)
        self.length = at + len(text)
        self._run(at, self.length, start, end)

    def _run(self, start: int, end: int, raw_start: int, raw_end: int) -> None:
        if self._runs and end - start == raw_end - raw_start:
            a, b, c, d = self._runs[-1]
            if b == start and d == raw_start and b - a == d - c:
                self._runs[-1] = (a, end, c, raw_end)
                return
        self._runs.append((start, end, raw_start, raw_end))


def _is_plain(text: str) -> bool:
    """Whether single plain spaces are all the blanks and invisible characters in it."""
    return text.isprintable() and "  " not in text


def _parse_directive(body: str) -> tuple[str, tuple[str, ...], str]:
    """(verb, rules, reason). What does not read as `verb[rule, rule] reason` has no rules."""
    verb = _VERB.match(body)
    assert verb is not None  # it matches the empty string
    rest = _RULES.match(body, verb.end())
    if not rest:
        return verb["verb"], (), " ".join(body[verb.end() :].split())
    rules = (rule.strip() for rule in rest["rules"].split(","))
    return verb["verb"], tuple(rule for rule in rules if rule), " ".join(rest["reason"].split())
