"""TOML files whose errors say where they are."""

from __future__ import annotations

import re

from attrlint.errors import CannotRun
from attrlint.visible import visible
from attrlint.values import value

Keys = tuple[str | int, ...]
"""Where a value is: keys from the top, and numbers (from 0) for tables in an array."""

_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)"""
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_PART}(?:\s*\.\s*{_PART})*)\s*\]")
_KEY = re.compile(rf"\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=")
_MULTILINE = re.compile(r'"""|\'\'\'')


@value
class Toml:
    """A file as read, and its tables. `prefix` is where the tables in `data` are in it."""

    path: str
    text: str
    data: dict
    prefix: Keys = ()

    def error(self, keys: Keys, problem: str, value: str | None = None) -> CannotRun:
        """The error at the key, or at the string `value` behind it, with the line and a caret."""
        line, column, length = _place(self.text, (*self.prefix, *keys), value)
        return _error(self.path, self.text, line, column, length, problem)


def load_toml(path: str) -> Toml:
    """The TOML file at `path`. CannotRun if there is none, or none that can be read."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise CannotRun(f"{visible(path)}: cannot be read; {error.strerror}") from None
    return parse_toml(path, data)


def parse_toml(path: str, data: bytes) -> Toml:
    import tomli

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        raise CannotRun(f"{visible(path)}:{line}:{column}: not UTF-8; save the file as UTF-8") from None
    text = text.replace("\r\n", "\n")
    try:
        return Toml(path, text, tomli.loads(text))
    except tomli.TOMLDecodeError as error:
        what = error.msg[0].lower() + error.msg[1:]
        raise _error(path, text, error.lineno, error.colno, 1, f"not TOML: {what}") from None
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, 1,000 brackets
        raise CannotRun(f"{visible(path)}:1:1: not usable TOML: {visible(str(error))}") from None


def _error(path: str, text: str, line: int, column: int, length: int, problem: str) -> CannotRun:
    lines = text.split("\n")
    shown = lines[line - 1] if line <= len(lines) else ""
    start = max(0, column - 60)
    before, at = visible(shown[start : column - 1].replace("\t", " ")), visible(shown[column - 1 : start + 120])
    carets = "^" * max(1, min(length, len(at)))
    return CannotRun(
        f"{visible(path)}:{line}:{column}: {visible(problem)}\n  {before}{at}\n  {' ' * len(before)}{carets}"
    )


def _place(text: str, keys: Keys, value: str | None) -> tuple[int, int, int]:
    """Line, column and length of the key that comes nearest to `keys`; 1, 1, 1 if none does."""
    wanted = tuple(_same(key) for key in keys)
    best, depth, begin = (1, 1, 1), 0, 0
    table: Keys = ()
    counts: dict[Keys, int] = {}
    fence, offset = "", 0
    for number, line in enumerate(text.split("\n"), 1):
        if not fence:
            header, key = _HEADER.match(line), _KEY.match(line)
            found: Keys = ()
            if header:
                found = table = _resolve(tuple(_parts(header[2])), counts, header[1] == "[[")
                group = header.span(2)
            elif key:
                found, group = (*table, *_parts(key[1])), key.span(1)
            shared = _shared(found, wanted)
            # Its own line, or the line of a table that holds it written inline.
            if shared > depth and (shared == len(found) or shared == len(wanted)):
                names = [part for part in found if not isinstance(part, int)]
                kept = [part for part in found[:shared] if not isinstance(part, int)]
                start, end = _part_span(line, group, len(kept), len(names))
                best, depth, begin = (number, start + 1, end - start), shared, offset + start
        for quote in _MULTILINE.findall(line):
            fence = "" if fence == quote else fence or quote
        offset += len(line) + 1
    if value is not None:
        for spelling in (f'"{value}"', f"'{value}'", value):
            at = text.find(spelling, begin)
            if at >= 0:
                start = at + (spelling != value)
                return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), len(value)
    return best


def _resolve(parts: Keys, counts: dict[Keys, int], is_array: bool) -> Keys:
    """The header's keys with the number of each array table it is in."""
    resolved: Keys = ()
    for i, part in enumerate(parts):
        resolved = (*resolved, part)
        if is_array and i == len(parts) - 1:
            counts[resolved] = counts.get(resolved, -1) + 1
        if resolved in counts:
            resolved = (*resolved, counts[resolved])
    return resolved


def _parts(dotted: str) -> list[str]:
    return [_same(part[1:-1] if part[0] in "\"'" else part) for part in re.findall(_PART, dotted)]


def _same(key: str | int) -> str | int:
    return key.replace("_", "-") if isinstance(key, str) else key


def _shared(found: Keys, wanted: Keys) -> int:
    same = 0
    for one, other in zip(found, wanted):
        if one != other:
            break
        same += 1
    return same


def _part_span(line: str, group: tuple[int, int], part: int, parts: int) -> tuple[int, int]:
    """Where part number `part` of the last ones of a dotted key on this line stands."""
    spans = [match.span() for match in re.compile(_PART).finditer(line, *group)]
    at = max(0, min(len(spans) - 1, len(spans) - 1 - (parts - part)))
    return spans[at]
