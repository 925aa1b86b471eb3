"""Walks the tags of HTML, of a whole page or of a block in Markdown, and builds its prose."""

from __future__ import annotations

import re
from functools import cache

from attrlint.patterns import kept
from attrlint.formats.build import Builder
from attrlint.formats.entities import REFERENCE, decoded
from attrlint.formats.templates import finder

_MARK = kept(r"[<&]")

# A tag; quoted values may hold `>`. The limit keeps hostile quotes from rescanning the file.
TAG = kept(
    r"""<(?P<close>/?)(?P<name>[A-Za-z][^\s<>/"'=]*)
    (?P<attributes>[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*){0,200})>""",
    re.VERBOSE,
)
_LOOSE_TAG = kept(r"<(?P<close>/?)(?P<name>[A-Za-z][^\s<>/\"'=]*)(?P<attributes>[^<>]*)>")

_HREF = kept(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", re.IGNORECASE)

_DROPPED = frozenset(
    "script style nav footer aside noscript template svg iframe head select button textarea "
    "object video audio canvas math map pre code title".split()
)
_FORM = "form"  # dropped unless it is one of those that wrap a whole page
_COPY = kept(r"<(?:p|h1|article|main)[\s>]", re.IGNORECASE)

_RAW = frozenset(["script", "style", "textarea"])  # `/>` does not close these
_FLAT = _RAW | {_FORM, "noscript", "template", "select", "button", "iframe"}  # do not nest

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu "
    "nav ol p picture pre section summary table tbody td tfoot th thead tr ul".split()
)

_ROLES = {
    "blockquote": "block-quote", "li": "list", "dt": "list", "dd": "list",
    "td": "table", "th": "table", "figcaption": "caption", "caption": "caption",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading",
}  # fmt: skip

_NESTING = frozenset([*_ROLES, "p", "ul", "ol", "dl", "table", "tr"])

_CLOSES = {  # a start tag that ends an open element of these names, up to one of the others
    "p": (("p",), ("table", "li", "td", "blockquote", "figcaption")),
    "li": (("li",), ("ul", "ol")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "td": (("td", "th"), ("table",)),
    "th": (("td", "th"), ("table",)),
    "tr": (("td", "th", "tr"), ("table",)),
}

_LAYOUT_CELL = 240  # code points; a longer table cell is copy in a page laid out by tables


class Walker:
    """The open elements of one document; `walk` may be called for one stretch after another."""

    def __init__(self, builder: Builder, *, role: str = "body", has_headline: bool = True) -> None:
        self.has_headline = has_headline
        self.role = role  # outside all elements
        self._builder = builder
        self._src = builder.src
        self._find = finder(builder.src)
        self._open: list[tuple[str, str]] = []  # (name, role inside)
        self._count: dict[str, int] = {}
        self._link: tuple[list[int], str] | None = None
        self._breaks = -1  # where text last came before a <br>, if nothing but blanks since
        self._unbalanced: set[str] = set()  # elements with more start tags than ends
        self._ends: dict[str, int] = {}  # element → just after its next end tag
        self._wrapped_to = -1  # just after a form that wraps the page

    def walk(self, start: int, end: int) -> None:
        """Read src[start:end]."""
        src, position = self._src, start
        self._unbalanced.clear()
        self._ends.clear()
        while mark := _MARK.search(src, position, end):
            at = mark.start()
            if at > position:
                self._text(position, at)
            position = self._reference(at, end) if src[at] == "&" else self._markup(at, end)
        if position < end:
            self._text(position, end)

    def add_text(self, start: int, end: int) -> None:
        """Read src[start:end], which has references but no tags."""
        position = start
        for match in REFERENCE.finditer(self._src, start, end):
            self._builder.add(position, match.start())
            position = self._reference(match.start(), end)
        self._builder.add(position, end)

    def close(self, keep: str = "") -> None:
        """End the block, and all elements but the one named `keep`."""
        self._end_block()
        self._end_link()
        kept = [entry for entry in self._open if entry[0] == keep][-1:] if keep else []
        self._open = kept
        self._count = {name: 1 for name, _ in kept}

    def is_open(self, name: str) -> bool:
        return self._count.get(name, 0) > 0

    @property
    def current_role(self) -> str:
        return self._open[-1][1] if self._open else self.role

    def _text(self, start: int, end: int) -> None:
        self._builder.add(start, end)
        if self._breaks >= 0 and self._builder.length != self._breaks:
            self._breaks = -1

    def _reference(self, at: int, end: int) -> int:
        match = REFERENCE.match(self._src, at, end)
        text = decoded(match) if match else None
        if match and text is not None:
            self._builder.put(text, at, match.end())
            return match.end()
        self._builder.add(at, at + 1)
        return at + 1

    def _markup(self, at: int, end: int) -> int:
        """Read what starts with the `<` at `at`; where to go on."""
        src = self._src
        if src.startswith("<!--", at):
            closed = self._find("-->", at + 4)
            if 0 <= closed < end:
                self._builder.comment(src[at + 4 : closed], at, closed + 3)
                return closed + 3
            return at + 4  # never closed: better to read the rest than to lose it
        if src.startswith(("<!", "<?"), at):
            closing = "?>" if src[at + 1] == "?" else ">"
            closed = self._find(closing, at + 2)
            return closed + len(closing) if 0 <= closed < end else at + 2
        tag = TAG.match(src, at, end) or _LOOSE_TAG.match(src, at, end)
        if not tag:
            self._builder.add(at, at + 1)
            return at + 1
        name = tag["name"].lower()
        if tag["close"]:
            self._end_tag(name, at)
            return tag.end()
        return self._start_tag(name, tag, end)

    def _start_tag(self, name: str, tag: re.Match[str], end: int) -> int:
        if name in _DROPPED or name == _FORM:
            closed = self._element_end(name, tag, end)
            if name != _FORM or not self._wraps_copy(tag.end(), closed):
                if name in _BLOCKS:
                    self._end_block()
                return closed
        if name in _BLOCKS:
            self._end_block()
            if name in _NESTING:
                self._push(name)
        elif name == "br":
            self._break(tag)
        elif name == "a":
            self._start_link(tag)
        elif name == "q":
            self._builder.put("“", tag.start(), tag.end())
        return tag.end()

    def _end_tag(self, name: str, at: int) -> None:
        if name in _BLOCKS:
            self._end_block()
            if self._count.get(name):
                self._pop_to(name)
        elif name == "a":
            self._end_link()
        elif name == "q":
            self._builder.put("”", at, self._src.index(">", at) + 1)

    def _break(self, tag: re.Match[str]) -> None:
        """One `<br>` parts words, two part paragraphs."""
        builder = self._builder
        if self._breaks == builder.length and builder.open_length:
            self._end_block()
        else:
            builder.blank(tag.start(), tag.end())
            self._breaks = builder.length

    def _start_link(self, tag: re.Match[str]) -> None:
        self._end_link()
        if href := _HREF.search(tag["attributes"]):
            target = next(filter(None, href.groups()), "")
            target = REFERENCE.sub(lambda match: decoded(match) or match.group(), target)
            self._link = self._builder.open_link(), target.strip()

    def _end_link(self) -> None:
        if self._link:
            self._builder.close_link(*self._link)
            self._link = None

    def _end_block(self) -> None:
        if self._link and self._link[0]:  # one with no words yet may be around the next block
            self._end_link()
        self._breaks = -1
        role = self.current_role
        if role == "table" and self._builder.open_length > _LAYOUT_CELL:
            role = "body"
        if not self.has_headline and self.is_open("h1") and self._builder.open_length:
            role, self.has_headline = "headline", True
        self._builder.end(role)

    def _push(self, name: str) -> None:
        if name in _CLOSES:
            self._imply_end(*_CLOSES[name])
        outer = self.current_role
        role = _ROLES.get(name, outer)
        if outer in ("block-quote", "footnote"):
            role = outer
        elif name == "p" and outer == "table":
            role = "body"  # a cell with paragraphs is layout
        self._open.append((name, role))
        self._count[name] = self._count.get(name, 0) + 1

    def _imply_end(self, names: tuple[str, ...], up_to: tuple[str, ...]) -> None:
        if not any(self._count.get(name) for name in names):
            return
        # Elements are few between an unclosed one and its list or table: look at the last ones.
        for index in range(len(self._open) - 1, max(-1, len(self._open) - 9), -1):
            name = self._open[index][0]
            if name in up_to:
                return
            if name in names:
                self._pop_from(index)
                if "tr" not in names:
                    return

    def _pop_to(self, name: str) -> None:
        index = len(self._open) - 1
        while self._open[index][0] != name:
            index -= 1
        self._pop_from(index)

    def _pop_from(self, index: int) -> None:
        for name, _ in self._open[index:]:
            self._count[name] -= 1
        del self._open[index:]

    def _wraps_copy(self, start: int, end: int) -> bool:
        """Whether a form that ends at `end` is one around the whole page."""
        if end > self._wrapped_to and _COPY.search(self._src, start, end):
            self._wrapped_to = end
        return end <= self._wrapped_to

    def _element_end(self, name: str, tag: re.Match[str], end: int) -> int:
        """Just after the end tag of a dropped element; after its start tag if it has none."""
        if tag["attributes"].endswith("/") and name not in _RAW:
            return tag.end()
        if name not in _FLAT and name not in self._unbalanced:
            depth = 1
            for other in _tags_named(name).finditer(self._src, tag.end(), end):
                depth += -1 if other[1] else 1
                if not depth:
                    return other.end()
            self._unbalanced.add(name)
        closed = self._ends.get(name, -1)
        if closed <= tag.end():
            found = _end_tag(name).search(self._src, tag.end(), end)
            self._ends[name] = closed = found.end() if found else len(self._src) + 1
        return closed if closed <= end else tag.end()


@cache
def _tags_named(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}\b[^<>]*>", re.IGNORECASE)


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\b[^<>]*>", re.IGNORECASE)
