"""Inline Markdown: emphasis, links, code, references, notes → prose pieces for the Builder.

The method is that of the CommonMark specification, appendix "A parsing strategy": one pass makes
nodes and a stack of brackets and delimiters, each of which is resolved once, so it is linear.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from attrlint.patterns import kept
from attrlint.formats.build import Builder
from attrlint.formats.emphasis import Delimiter, flanking, resolve
from attrlint.formats.entities import REFERENCE, decoded
from attrlint.values import record

Node = list
"""[kind, start, end, value], raw offsets."""

TEXT, PUT, BLANK, DELIMITER, OPEN, CLOSE, IMAGE, COMMENT, NOTE, ADDRESS = range(10)

_SPECIAL = kept(r"[\\*_`\[\]<&~{:]")
_RUN = {mark: kept(rf"{re.escape(mark)}+") for mark in "*_`~"}
_BACKTICKS = _RUN["`"]
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

_AUTOLINK = kept(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>")
_MAILTO = kept(r"<[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+>")
_TAG = kept(
    r"""</?(?P<name>[A-Za-z][A-Za-z0-9-]*)
    (?P<attributes>(?:\s+[A-Za-z_:@][\w.:@-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*/?)>""",
    re.VERBOSE,
)
_HREF = kept(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", re.IGNORECASE)
_KRAMDOWN = kept(r"\{:[^{}\r\n]*\}|\{[#.][\w-][^{}\r\n]*\}")
_BARE_ADDRESS = kept(r"[^\s<>\[\]|\"”`]*")
_ADDRESS_TAIL = "?!.,:;*_~'’)”"

_SPACE = kept(r"\s*")
_TARGET = kept(
    r"<((?:[^<>\r\n\\]|\\.)*)>|((?!<)(?:[^\s()\\]+|\\.|\((?:[^\s()\\]|\\.)*\))*)"
)
_TITLE = kept(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|\((?:[^()\\]|\\.)*\)', re.DOTALL)
_LABEL = kept(r"\[((?:[^\[\]\\]|\\.){0,999})\]", re.DOTALL)
_FOOTNOTE = kept(r"\[\^([^\]\[\s]{1,200})\]")
_ESCAPED = kept(r"\\([!-/:-@\[-`{-~])")


@record
class _Bracket:
    node: int
    end: int  # raw, just after it
    image: bool
    delimiters: int  # how many were open


def add_inline(
    builder: Builder, start: int, end: int,
    references: Mapping[str, str] = {}, notes: frozenset[str] | set[str] = frozenset(),
) -> list[tuple[int, int]]:  # fmt: skip
    """Write the prose of builder.src[start:end]. `references` are link targets by `label`, `notes`
    footnote keys that have a definition. Descriptions of images before all words become captions;
    of those after all words, the raw spans are returned, for after the block."""
    src = builder.src
    if not _SPECIAL.search(src, start, end):
        builder.add(start, end)
        return []
    return _write(builder, _nodes(src, start, end, references, notes))


def label(text: str) -> str:
    """A reference label as it is matched: case folded, blanks collapsed."""
    return " ".join(text.split()).casefold()


def unescaped(target: str) -> str:
    """A link target without backslashes and character references."""
    if "\\" in target:
        target = _ESCAPED.sub(r"\1", target)
    if "&" in target:
        target = REFERENCE.sub(lambda match: decoded(match) or match.group(), target)
    return target


def target_at(src: str, at: int, end: int) -> tuple[str, int, int] | None:
    """(target, end of the target, end of the title if any) of what stands at `at`."""
    found = _TARGET.match(src, at, end)
    if not found:
        return None
    target = found[1] if found[1] is not None else found[2]
    after = found.end()
    space = _SPACE.match(src, after, end)
    if space and space.end() > after and (title := _TITLE.match(src, space.end(), end)):
        return unescaped(target), after, title.end()
    return unescaped(target), after, after


def _nodes(
    src: str, start: int, end: int, references: Mapping[str, str], notes: frozenset[str] | set[str]
) -> list[Node]:
    nodes: list[Node] = []
    delimiters: list[Delimiter] = []
    brackets: list[_Bracket] = []
    no_link_before = -1  # links do not nest: a bracket left of this opens none
    codes: dict[int, list[int]] | None = None
    comments_end = True
    position = text = start  # text: what is not yet in a node begins here
    while special := _SPECIAL.search(src, position, end):
        at = special.start()
        mark = src[at]
        new: Node | None = None
        after = at + 1
        if mark in "*_~":
            run = _RUN[mark].match(src, at, end)
            after = run.end()  # type: ignore[union-attr]  # it matches at least the mark
            opens, closes = flanking(src, at, after, start, end, mark)
            if opens or closes:
                if at > text:
                    nodes.append([TEXT, text, at, None])
                node = [DELIMITER, at, after, None]
                nodes.append(node)
                delimiters.append(Delimiter(mark, after - at, opens, closes, node))
                text = after
            position = after
            continue
        if mark == "[":
            if (note := _FOOTNOTE.match(src, at, end)) and note[1].lower() in notes:
                new, after = [NOTE, at, note.end(), note[1].lower()], note.end()
            else:
                image = at > text and src[at - 1] == "!"
                opened = at - image
                if opened > text:
                    nodes.append([TEXT, text, opened, None])
                brackets.append(_Bracket(len(nodes), after, image, len(delimiters)))
                nodes.append([TEXT, opened, after, None])
                position = text = after
                continue
        elif mark == "]":
            if not brackets:
                position = after
                continue
            opener = brackets.pop()
            link = None
            if opener.image or opener.end > no_link_before:
                link = _link_end(src, opener.end, at, end, references)
            if not link:
                position = after
                continue
            target, after = link
            if at > text:
                nodes.append([TEXT, text, at, None])
            resolve(delimiters, opener.delimiters)
            if opener.image:
                nodes[opener.node :] = [[IMAGE, opener.end, at, None]]
            else:
                nodes[opener.node] = [OPEN, opener.end, opener.end, target]
                nodes.append([CLOSE, at, after, target])
                no_link_before = opener.end
            position = text = after
            continue
        elif mark == "\\":
            following = src[after : after + 1] if after < end else ""
            if following in _PUNCTUATION and following:
                new, after = [TEXT, after, after + 1, None], after + 1
            elif following in ("\n", "\r"):
                new = [BLANK, at, after, None]
        elif mark == "`":
            width = _BACKTICKS.match(src, at, end).end() - at  # type: ignore[union-attr]
            if codes is None:
                codes = {}
                for ticks in _BACKTICKS.finditer(src, at, end):
                    codes.setdefault(ticks.end() - ticks.start(), []).append(ticks.start())
            ends = codes.get(width, [])
            following_ticks = bisect_left(ends, at + width)
            if following_ticks < len(ends):
                after = ends[following_ticks] + width
                new = [COMMENT, at, after, ""]
            else:
                position = at + width
                continue
        elif mark == "&":
            if reference := REFERENCE.match(src, at, end):
                meaning = decoded(reference)
                if meaning is not None:
                    after = reference.end()
                    new = [PUT, at, after, meaning]
        elif mark == "<":
            if src.startswith("<!--", at):
                closed = src.find("-->", at + 4, end) if comments_end else -1
                if closed >= 0:
                    after = closed + 3
                    new = [COMMENT, at, after, src[at + 4 : closed]]
                comments_end = closed >= 0
            else:
                new, after = _angle(src, at, end)
        elif mark == "{":
            if attributes := _KRAMDOWN.match(src, at, end):
                after = attributes.end()
                new = [COMMENT, at, after, ""]
        elif src.startswith("://", at):  # a bare address, as GitHub links it
            scheme = 5 if src.startswith("https", at - 5) else 4
            begin = at - scheme
            if begin >= text and src.startswith("http", begin) and not src[begin - 1 : begin].isalnum():
                after = _BARE_ADDRESS.match(src, at, end).end()  # type: ignore[union-attr]
                after = begin + len(src[begin:after].rstrip(_ADDRESS_TAIL))
                if after > at + 3:
                    new, at = [ADDRESS, begin, after, src[begin:after]], begin
                else:
                    after = at + 1
        if new:
            if at > text:
                nodes.append([TEXT, text, at, None])
            nodes.append(new)
            text = after
        position = after
    if end > text:
        nodes.append([TEXT, text, end, None])
    resolve(delimiters, 0)
    return nodes


def _link_end(
    src: str, opened: int, closed: int, end: int, references: Mapping[str, str]
) -> tuple[str, int] | None:
    """(target, end of the link) if the bracket from `opened` to `closed` makes one."""
    after = closed + 1
    if src.startswith("(", after):
        space = _SPACE.match(src, after + 1, end)
        found = target_at(src, space.end(), end)  # type: ignore[union-attr]  # matches ""
        if found:
            target, _, titled = found
            space = _SPACE.match(src, titled, end)
            if src.startswith(")", space.end(), end):  # type: ignore[union-attr]
                return target, space.end() + 1  # type: ignore[union-attr]
    if not references:
        return None
    explicit = _LABEL.match(src, after, end)
    if explicit and explicit[1].strip():
        target = references.get(label(explicit[1]))
        return (target, explicit.end()) if target is not None else None
    if closed - opened > 999:
        return None
    target = references.get(label(src[opened:closed]))
    return (target, explicit.end() if explicit else after) if target is not None else None


def _angle(src: str, at: int, end: int) -> tuple[Node | None, int]:
    """(node, end) of an address in angle brackets or an HTML tag; (None, next) for a bare `<`."""
    if autolink := _AUTOLINK.match(src, at, end):
        return [ADDRESS, at, autolink.end(), autolink["target"]], autolink.end()
    if mail := _MAILTO.match(src, at, end):
        return [COMMENT, at, mail.end(), ""], mail.end()
    tag = _TAG.match(src, at, end)
    if not tag:
        return None, at + 1
    name, after = tag["name"].lower(), tag.end()
    if name == "br":
        return [BLANK, at, after, None], after
    if name == "q":
        return [PUT, at, after, "”" if src[at + 1] == "/" else "“"], after
    if name == "a":
        if src[at + 1] == "/":
            return [CLOSE, at, after, None], after
        if href := _HREF.search(tag["attributes"]):
            return [OPEN, at, after, unescaped(next(filter(None, href.groups()), ""))], after
    return [COMMENT, at, after, ""], after


def _write(builder: Builder, nodes: list[Node]) -> list[tuple[int, int]]:
    links: list[tuple[list[int], str]] = []
    images: list[tuple[int, int, int]] = []  # (start, end, length of the text before)
    for kind, start, end, value in nodes:
        if kind == TEXT or kind == DELIMITER:
            if start < end:
                builder.add(start, end)
        elif kind == PUT:
            builder.put(value, start, end)
        elif kind == OPEN:
            links.append((builder.open_link(), value))
        elif kind == CLOSE:
            if links:
                builder.close_link(*links.pop())
        elif kind == COMMENT:
            builder.comment(value, start, end)
        elif kind == NOTE:
            builder.note(value)
        elif kind == ADDRESS:
            builder.address(value)
        elif kind == BLANK:
            builder.blank(start, end)
        elif builder.open_length:
            images.append((start, end, builder.length))
        else:
            builder.caption(start, end)
    while links:
        builder.close_link(*links.pop())
    # An image between words has no place to go without breaking the sentence.
    return [(start, end) for start, end, before in images if before == builder.length]
