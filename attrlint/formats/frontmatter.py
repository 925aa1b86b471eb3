"""Front matter: top-level scalars of YAML (`---`) and TOML (`+++`), with their places.

No library gives the place of every character of a scalar, and none loads fast enough to stand on the
path of every draft; lists, maps and nested keys are passed over. PyYAML and tomli are the oracles.
"""

from __future__ import annotations

import re

from attrlint.formats.build import Builder

HEADLINE = ("title", "headline")
STANDFIRST = ("description", "standfirst", "deck", "summary")
_OPEN = re.compile(r"(?P<fence>---|\+\+\+)[^\S\r\n]*(?:\r\n?|\n)")
_KEY = re.compile(r"(?P<quote>[\"']?)(?P<key>[A-Za-z_][\w.-]*)(?P=quote)[^\S\r\n]*[:=][^\S\r\n]*")
_LINE = re.compile(r"(?P<text>[^\r\n]*)(?:\r\n?|\n|\Z)")
_YAML_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n[ \t]*|.)|''", re.DOTALL)
_SIMPLE = {"n": " ", "t": " ", "r": " ", "0": "", "_": " ", "N": " ", "L": " ", "P": " ", "e": "", "a": "", "b": ""}


def read_front_matter(raw: str, builder: Builder, inline) -> int:
    """Reads it into `builder` and returns where the body begins, 0 where there is none.

    `inline(start, end)` adds raw[start:end] with its markup.
    """
    opened = _OPEN.match(raw)
    if not opened:
        return 0
    fence = opened["fence"]
    closed = re.compile(rf"^{re.escape(fence)}[^\S\r\n]*(?:\r\n?|\n|\Z)", re.MULTILINE).search(raw, opened.end())
    if not closed:
        return 0
    spans = {}
    at, stop = opened.end(), closed.start()
    while at < stop:
        line = _LINE.match(raw, at, stop)
        key = _KEY.match(raw, at, line.end("text"))
        at = line.end()
        if fence == "+++" and raw[line.start() : line.start() + 1] == "[":
            break  # TOML puts every later key into that table
        if key:
            span, at = _value(raw, key.end(), line, stop, fence)
            if span:
                spans.setdefault(key["key"].lower(), span)
    for key, (kind, start, end) in spans.items():
        builder.meta[key] = " ".join(_decoded(raw, kind, start, end).split())
    for names, role in ((HEADLINE, "headline"), (STANDFIRST, "standfirst")):
        for name in names:
            if builder.meta.get(name):
                _add(raw, builder, inline, *spans[name])
                builder.close(role)
                break
    return closed.end()


def _value(raw: str, start: int, line: re.Match, stop: int, fence: str):
    """((kind, start, end) of a scalar or None, where the next key may begin)."""
    end = line.end("text")
    first = raw[start : start + 1]
    if raw.startswith(('"""', "'''"), start) and fence == "+++":
        close = raw.find(raw[start : start + 3], start + 3, stop)
        if close < 0:
            return None, stop
        return (first, start + 3, close), _next_line(raw, close, stop)
    if first in ('"', "'"):
        close = _closing(raw, start + 1, stop, first, fence)
        return ((first, start + 1, close), _next_line(raw, close, stop)) if close >= 0 else (None, line.end())
    if first in ("|", ">") and fence == "---":
        at = line.end()
        while at < stop:
            more = _LINE.match(raw, at, stop)
            if more["text"].strip() and not more["text"].startswith((" ", "\t")):
                break
            at = more.end()
        return ("plain", line.end(), at), at
    if fence == "+++" or first in ("[", "{", "&", "*", "!", "#", ""):
        plain = fence == "+++" and first not in ("[", "{", "")
        return (("plain", start, end) if plain else None), line.end()
    comment = re.compile(r"[ \t]#").search(raw, start, end)
    end = comment.start() if comment else end
    at = line.end()
    while at < stop:  # a plain scalar goes on on indented lines
        more = _LINE.match(raw, at, stop)
        if not more["text"].strip() or not more["text"].startswith((" ", "\t")):
            break
        at, end = more.end(), more.end("text")
    return ("plain", start, end), at


def _closing(raw: str, at: int, stop: int, quote: str, fence: str) -> int:
    while True:
        close = raw.find(quote, at, stop)
        if close < 0:
            return -1
        if quote == '"':
            slashes = close - len(raw[at:close].rstrip("\\")) - at
            if slashes % 2 == 0:
                return close
        elif fence == "+++" or not raw.startswith("''", close):
            return close
        else:
            close += 1
        at = close + 1


def _next_line(raw: str, at: int, stop: int) -> int:
    return min(stop, _LINE.match(raw, at, stop).end())


def _pieces(raw: str, kind: str, start: int, end: int):
    """(None, a, b) for raw[a:b] as it stands, (text, a, b) for an escape."""
    if kind not in ('"', "'"):
        yield None, start, end
        return
    at = start
    for match in _YAML_ESCAPE.finditer(raw, start, end):
        found = match.group()
        if (found == "''") != (kind == "'"):
            continue
        yield None, at, match.start()
        yield _unescaped(found), match.start(), match.end()
        at = match.end()
    yield None, at, end


def _unescaped(found: str) -> str:
    if found == "''":
        return "'"
    if found[1] in "xuU" and len(found) > 2:
        code = int(found[2:], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 and chr(code).isprintable() else ""
    return "" if found[1] in "\r\n" else _SIMPLE.get(found[1], found[1])


def _decoded(raw: str, kind: str, start: int, end: int) -> str:
    return "".join(raw[a:b] if text is None else text for text, a, b in _pieces(raw, kind, start, end))


def _add(raw: str, builder: Builder, inline, kind: str, start: int, end: int) -> None:
    for text, a, b in _pieces(raw, kind, start, end):
        if text is None:
            inline(a, b)
        else:
            builder.put(text, a, b)
