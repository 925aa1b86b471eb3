"""Inline Markdown: emphasis, links, images, code, footnote marks, entities, tags, shortcodes.

One pass from special character to special character; brackets are paired beforehand, so that the
cost stays linear whatever is unclosed.
"""

from __future__ import annotations

import re

from attrlint.patterns import kept
from attrlint.formats.build import Builder
from attrlint.formats.entities import ENTITY, entity

_SPECIAL = kept(r"\\[!-/:-@\[-`{-~]|`+|[*_]+|~~|!?\[|\]|<|&|\{|https?://")
# In a block quotation the markers of the next line stand between two words.
_SPECIAL_QUOTED = kept(_SPECIAL.pattern + r"|(?:\r\n?|\n)[ \t]*(?:>[ \t]?)+")
_BRACKET = kept(r"\\.|`+|\[|\]", re.DOTALL)
_TARGET = kept(
    r"\(\s*(?:<(?P<angle>[^<>\n]{0,2000})>|(?P<bare>[^\s()]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,8}))"
    r"(?:\s+(?:\"[^\"]{0,500}\"|'[^']{0,500}'|\([^()]{0,500}\)))?\s*\)"
)
_REFERENCE = kept(r"\[([^\[\]]{0,300})\]")
_AUTOLINK = kept(r"<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>|<[\w.+-]+@[\w.-]+>")
_TAG = kept(r"</?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>[^<>]*)>")
_URL = kept(r"https?://[^\s<>\"]*[\w/]")
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}", "{:": "}"}


def read_inline(
    raw: str, start: int, end: int, builder: Builder, references: dict[str, str], quoted: bool = False
) -> list[tuple[int, int]]:
    """Adds the prose of raw[start:end] to the open block; returns the spans of image descriptions.

    `quoted`: lines begin with the markers of a block quotation.
    """
    return _Inline(raw, start, end, builder, references, quoted).read()


class _Inline:
    def __init__(self, raw: str, start: int, end: int, builder: Builder, references: dict[str, str], quoted: bool) -> None:
        self.special = _SPECIAL_QUOTED if quoted else _SPECIAL
        self.raw, self.start, self.end = raw, start, end
        self.builder, self.references = builder, references
        self.images: list[tuple[int, int]] = []
        self.missing: set[str] = set()  # closers that do not come any more
        self.pairs = self._pairs() if raw.find("[", start, end) >= 0 else {}

    def _pairs(self) -> dict[int, int]:
        """Where each square bracket is closed."""
        pairs, stack = {}, []
        for match in _BRACKET.finditer(self.raw, self.start, self.end):
            if match.group() == "[":
                stack.append(match.start())
            elif match.group() == "]" and stack:
                pairs[stack.pop()] = match.start()
        return pairs

    def read(self) -> list[tuple[int, int]]:
        raw, end, builder = self.raw, self.end, self.builder
        at = self.start
        closes: dict[int, tuple[int, int, str]] = {}  # "]" -> (behind the link, text offset, target)
        search = self.special.search
        while True:
            match = search(raw, at, end)
            if not match:
                builder.add(at, end)
                return self.images
            here = match.start()
            if here > at:
                builder.add(at, here)
            at = self._special(match, closes)

    def _special(self, match: re.Match, closes) -> int:
        """Deals with one special character and returns where to go on."""
        raw, end, builder = self.raw, self.end, self.builder
        here, behind = match.span()
        found = match.group()
        first = found[0]
        if first == "\\":
            builder.add(here + 1, behind)
            return behind
        if first in "\r\n":
            builder.put(" ", here, behind)
            return behind
        if first == "`":
            close = self._find(found, behind)
            return close + len(found) if close >= 0 else behind
        if first in "*_~":
            if not self._is_mark(first, here, behind):
                builder.add(here, behind)
            return behind
        if first == "]":
            if here in closes:
                after, begun, target = closes.pop(here)
                builder.link(begun, target)
                return after
            builder.add(here, behind)
            return behind
        if first in "![":
            return self._bracket(here, behind, closes)
        if first == "<":
            return self._angle(here)
        if first == "&":
            known = ENTITY.match(raw, here, end)
            text = entity(known) if known else None
            if text is None:
                builder.add(here, here + 1)
                return here + 1
            builder.put(text, here, known.end())
            return known.end()
        if first == "{":
            closer = _CLOSERS.get(raw[here : here + 2])
            close = self._find(closer, here + 2) if closer else -1
            if close < 0:
                builder.add(here, here + 1)
                return here + 1
            return close + len(closer)
        url = _URL.match(raw, here, end)
        return url.end() if url else behind

    def _find(self, closer: str, at: int) -> int:
        """Where `closer` stands from `at` on, -1 if nowhere; asked in vain only once."""
        if closer in self.missing:
            return -1
        found = self.raw.find(closer, at, self.end)
        while found >= 0 and closer[0] == "`" and (
            self.raw[found - 1] == "`" or self.raw[found + len(closer) : found + len(closer) + 1] == "`"
        ):
            found = self.raw.find(closer, found + len(closer), self.end)
        if found < 0:
            self.missing.add(closer)
        return found

    def _is_mark(self, char: str, here: int, behind: int) -> bool:
        """Whether emphasis marks are markup: not between blanks, and _ not inside a word."""
        before = self.raw[here - 1] if here > self.start else " "
        after = self.raw[behind] if behind < self.end else " "
        if before.isspace() and after.isspace():
            return False
        return not (char == "_" and before.isalnum() and after.isalnum())

    def _bracket(self, here: int, behind: int, closes) -> int:
        raw, builder = self.raw, self.builder
        opening = behind - 1
        close = self.pairs.get(opening)
        if close is None:
            builder.add(here, behind)
            return behind
        if raw[opening + 1 : opening + 2] == "^":
            builder.note(raw[opening + 2 : close].strip().lower())
            return close + 1
        target, after = self._target(opening, close)
        if target is None:
            builder.add(here, behind)
            return behind
        if behind - here == 2:
            self.images.append((opening + 1, close))
            return after
        closes[close] = (after, builder.at, target)
        return behind

    def _target(self, opening: int, close: int) -> tuple[str | None, int]:
        raw = self.raw
        if raw[close + 1 : close + 2] == "(":
            match = _TARGET.match(raw, close + 1, self.end)
            if match:
                return match["angle"] or match["bare"] or "", match.end()
        label, after = raw[opening + 1 : close], close + 1
        match = _REFERENCE.match(raw, close + 1, self.end)
        if match:
            after = match.end()
            label = match[1] or label
        target = self.references.get(" ".join(label.lower().split())) if len(label) < 300 else None
        return target, after

    def _angle(self, here: int) -> int:
        raw, end, builder = self.raw, self.end, self.builder
        if raw.startswith("<!--", here):
            close = self._find("-->", here + 4)
            if close >= 0:
                builder.comment(here, close + 3)
                return close + 3
        link = _AUTOLINK.match(raw, here, end)
        if link:
            return link.end()
        tag = _TAG.match(raw, here, end)
        if not tag:
            builder.add(here, here + 1)
            return here + 1
        name = tag["name"].lower()
        if name == "br":
            builder.put(" ", here, tag.end())
        elif name in ("script", "style", "code") and raw[here + 1] != "/":
            close = self._find(f"</{tag['name']}", tag.end())
            if close >= 0:
                return close
        elif name == "q":
            builder.put("“" if raw[here + 1] != "/" else "”", here, tag.end())
        return tag.end()
