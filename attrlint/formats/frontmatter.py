"""Front matter: the top-level scalars of a YAML (`---`) or TOML (`+++`) head, with positions.

A reader of our own, because a YAML library is slower to import than a draft is to lint and keeps no
exact places. Lists, maps and nested keys are passed over.
"""

from __future__ import annotations

import re

from attrlint.patterns import kept
from attrlint.formats.build import Builder
from attrlint.values import fresh, value

Piece = tuple[int, int, str | None]
"""raw[a:b], as it is (None) or standing for the text given."""

HEADLINE_KEYS = ("headline", "title")  # the first of these found wins
STANDFIRST_KEYS = ("standfirst", "description", "deck", "dek", "summary", "subhed", "subtitle")


@value
class FrontMatter:
    """`end` is where the body starts; `values` are in the order of the file."""

    end: int = 0
    values: dict[str, tuple[Piece, ...]] = fresh(dict)
    meta: dict[str, str] = fresh(dict)


_FENCE = kept(r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)")
_BREAK = r"(?:\r\n?|\n)"

_YAML_KEY = kept(
    r"""^(?:(?P<key>[^\s"'#\-\[\]{},&*!|>%@`:][^:\r\n]{0,200}?)|"(?P<double>[^"\r\n]+)"|'(?P<single>[^'\r\n]+)')
    [ \t]*:(?=[ \t\r\n]|\Z)[ \t]*""",
    re.VERBOSE | re.MULTILINE,
)
_TOML_KEY = kept(r"""^[ \t]*(?:(?P<key>[\w-]+)|"(?P<double>[^"\r\n]+)")[ \t]*=[ \t]*""", re.MULTILINE)
_TOML_TABLE = kept(r"^[ \t]*\[\[?[ \t]*[\w\"'][^=\r\n]*\]\]?[ \t]*(?:#.*)?$", re.MULTILINE)

_DOUBLE = kept(r'"(?P<body>[^"\\]*(?:\\.[^"\\]*)*)"', re.DOTALL)
_SINGLE = kept(r"'(?P<body>[^']*(?:''[^']*)*)'")
_TOML_SINGLE = kept(r"'(?P<body>[^'\r\n]*)'")
_TOML_LONG = kept(r'"""(?P<body>(?:[^"\\]|\\.|"(?!""))*)"""|\'\'\'(?P<raw>(?:[^\']|\'(?!\'\'))*)\'\'\'', re.DOTALL)  # fmt: skip
_TOML_BARE = kept(r"[^\s#\[{][^\r\n#]*")

_BLOCK_SCALAR = kept(r"[|>][+-]?[1-9]?[+-]?[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)")
_NOT_PLAIN = frozenset("[{&*!|>%@`\"'")
_COMMENT = kept(r"(?:\A|[ \t])#")
_LINE = kept(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_NULL = frozenset(["", "~", "null", "Null", "NULL"])

_ESCAPE = kept(
    r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n[ \t]*|[\r\n][ \t]*|.)", re.DOTALL
)
_ESCAPES = {"n": " ", "t": " ", "r": " ", "_": "\xa0", "N": "\x85", "L": "\u2028", "P": "\u2029",
            "0": "", "a": "", "b": "", "e": "", "f": " ", "v": " "}  # fmt: skip


def read_front_matter(raw: str) -> FrontMatter:
    """The front matter at the top of `raw`; an empty one, ending at 0, if there is none."""
    fence = _FENCE.match(raw)
    if not fence:
        return FrontMatter()
    closing = r"\+\+\+" if fence["fence"] == "+++" else r"(?:---|\.\.\.)"
    close = re.compile(rf"^{closing}[ \t]*(?:{_BREAK}|\Z)|(?<=\r){closing}[ \t]*\r", re.MULTILINE)
    closed = close.search(raw, fence.end())
    if not closed:
        return FrontMatter()
    start, end = fence.end(), closed.start()
    if fence["fence"] == "+++":
        values = _toml(raw, start, end)
    else:
        values = _yaml(raw, start, end)
        # `---`, prose, `---` is a draft with two rules in it, not a head.
        if not values and raw[start:end].strip() and not _YAML_KEY.search(raw, start, end):
            return FrontMatter()
    meta = {key: _plain(raw, pieces) for key, pieces in values.items()}
    return FrontMatter(closed.end(), values, meta)


def add_front_matter(builder: Builder, front: FrontMatter) -> bool:
    """Write the headline and the standfirsts; whether there was a headline."""
    headline = next((key for key in HEADLINE_KEYS if front.meta.get(key)), None)
    seen: set[str] = set()
    for key, pieces in front.values.items():
        if key != headline and key not in STANDFIRST_KEYS or front.meta[key] in seen:
            continue
        seen.add(front.meta[key])
        _add(builder, pieces)
        builder.end("headline" if key == headline else "standfirst")
    return headline is not None


def _add(builder: Builder, pieces: tuple[Piece, ...]) -> None:
    from attrlint.formats.markdown_inline import add_inline

    for start, end, text in pieces:
        if text is None:
            add_inline(builder, start, end)
        else:
            builder.put(text, start, end)


def _plain(raw: str, pieces: tuple[Piece, ...]) -> str:
    whole = "".join(raw[start:end] if text is None else text for start, end, text in pieces)
    return " ".join(whole.split())


def _yaml(raw: str, start: int, end: int) -> dict[str, tuple[Piece, ...]]:
    values: dict[str, tuple[Piece, ...]] = {}
    position = start
    while position < end:
        line = _LINE.match(raw, position, end)
        assert line is not None  # it matches the empty string
        key = _YAML_KEY.match(raw, position, end)
        position = max(line.end(), position + 1)
        if key:
            name = (key["key"] or key["double"] or key["single"]).strip().lower()
            pieces, position = _yaml_value(raw, key.end(), end, position)
            if pieces and name not in values:
                values[name] = pieces
    return values


def _yaml_value(raw: str, at: int, end: int, next_line: int) -> tuple[tuple[Piece, ...], int]:
    """(pieces, start of the next line to read) of the value at `at`."""
    if raw.startswith('"', at) and (quoted := _DOUBLE.match(raw, at, end)):
        return _escaped(raw, *quoted.span("body")), _next_line(raw, quoted.end(), end)
    if raw.startswith("'", at) and (quoted := _SINGLE.match(raw, at, end)):
        return _single(raw, *quoted.span("body")), _next_line(raw, quoted.end(), end)
    if block := _BLOCK_SCALAR.match(raw, at, end):
        stop = _indented_end(raw, next_line, end)
        return _trimmed(raw, min(next_line, stop), stop), max(stop, _next_line(raw, block.end(), end))
    stop = _indented_end(raw, next_line, end)
    if at < end and raw[at] in _NOT_PLAIN:
        return (), stop
    return _plain_scalar(raw, at, next_line, stop), stop


def _plain_scalar(raw: str, at: int, next_line: int, stop: int) -> tuple[Piece, ...]:
    """A plain scalar, with its continuation lines. Indented keys or dashes make it no scalar."""
    first_end = next_line
    comment = _COMMENT.search(raw[at:first_end])
    if comment:
        return _trimmed(raw, at, at + comment.start())
    if not raw[at:first_end].strip():
        first = raw[next_line:stop].lstrip()
        nested = first.startswith(("- ", "-\n", "-\r", "#")) or re.match(r"[^\s:]+[^:\r\n]*:(?:\s|\Z)", first)
        return () if nested or first[:1] in _NOT_PLAIN else _trimmed(raw, next_line, stop)
    return _trimmed(raw, at, max(stop, first_end))


def _indented_end(raw: str, position: int, end: int) -> int:
    """Where the indented or blank lines from `position` on end."""
    while position < end:
        line = _LINE.match(raw, position, end)
        assert line is not None  # it matches the empty string
        if line.group()[:1] not in (" ", "\t", "\r", "\n") or line.end() == position:
            break
        position = line.end()
    return position


def _next_line(raw: str, position: int, end: int) -> int:
    line = _LINE.match(raw, position, end)
    assert line is not None  # it matches the empty string
    return line.end()


def _trimmed(raw: str, start: int, end: int) -> tuple[Piece, ...]:
    text = raw[start:end]
    start += len(text) - len(text.lstrip())
    end = start + len(text.strip())
    return () if raw[start:end] in _NULL else ((start, end, None),)


def _escaped(raw: str, start: int, end: int) -> tuple[Piece, ...]:
    r"""The inside of a double-quoted string: `\"`, `\u2019`, a line break escaped away."""
    pieces: list[Piece] = []
    for escape in _ESCAPE.finditer(raw, start, end):
        if escape.start() > start:
            pieces.append((start, escape.start(), None))
        pieces.append((escape.start(), escape.end(), _unescaped(escape.group()[1:])))
        start = escape.end()
    if end > start:
        pieces.append((start, end, None))
    return tuple(pieces)


def _unescaped(code: str) -> str:
    if code[0] in "xuU" and len(code) > 1:
        number = int(code[1:], 16)
        return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else "\ufffd"
    return "" if code[0] in "\r\n" else _ESCAPES.get(code, code)


def _single(raw: str, start: int, end: int) -> tuple[Piece, ...]:
    """The inside of a single-quoted string, where `''` is one quote."""
    pieces: list[Piece] = []
    while (doubled := raw.find("''", start, end)) >= 0:
        if doubled > start:
            pieces.append((start, doubled, None))
        pieces.append((doubled, doubled + 2, "'"))
        start = doubled + 2
    if end > start:
        pieces.append((start, end, None))
    return tuple(pieces)


def _toml(raw: str, start: int, end: int) -> dict[str, tuple[Piece, ...]]:
    values: dict[str, tuple[Piece, ...]] = {}
    table = _TOML_TABLE.search(raw, start, end)
    end = table.start() if table else end
    position = start
    while key := _TOML_KEY.search(raw, position, end):
        name = (key["key"] or key["double"]).lower()
        pieces, position = _toml_value(raw, key.end(), end)
        if pieces and name not in values:
            values[name] = pieces
    return values


def _toml_value(raw: str, at: int, end: int) -> tuple[tuple[Piece, ...], int]:
    """(pieces, where to look for the next key) of the value at `at`."""
    if long := _TOML_LONG.match(raw, at, end):
        if long["raw"] is not None:
            return _trimmed(raw, *long.span("raw")), long.end()
        return _escaped(raw, *long.span("body")), long.end()
    if raw.startswith('"', at) and (quoted := _DOUBLE.match(raw, at, end)):
        return _escaped(raw, *quoted.span("body")), quoted.end()
    if quoted := _TOML_SINGLE.match(raw, at, end):
        return ((*quoted.span("body"), None),), quoted.end()
    bare = _TOML_BARE.match(raw, at, end)
    return (_trimmed(raw, *bare.span()), bare.end()) if bare else ((), _next_line(raw, at, end))
