"""Sentences and quotations of a gold text, as the gold defines them and apart from attrlint's own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from bench.spans import words

QUOTED_WORDS = 4

_LINE = re.compile(r"[^\s][^\n]*")
_ABBREVIATIONS = frozenset(
    "Mr Mrs Ms Dr Sen Sens Gov Govs Rep Reps Gen Lt Col Capt Sgt Adm Rev Pres St Ft Jan Feb Aug Sept Oct Nov Dec "
    "No no v vs H.W U.N N.J N.H S.C Calif Fla Nev Ky Jr ST p.m a.m Co Corp Ill N.Y".split()
)  # fmt: skip
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]|S\.&P")
_STARTERS = frozenset("The He She While As They And This I It But In If That We There".split())
_END = re.compile(r"""(\S*?)([.!?…]+)(["”’']*)[^\S\n]+(?=(["“‘'(\[#]*)([A-Z]\w*|(?<=\#)\w+)?)""")
_MARK = re.compile("[“”\"]|''")


def sentences(text: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, paragraph) of every sentence; a line is a paragraph."""
    for paragraph, line in enumerate(_LINE.finditer(text)):
        start, last = line.start(), line.start() + len(line[0].rstrip())
        for match in _END.finditer(text, start, last):
            if _ends(match):
                yield start, match.end(3), paragraph
                start = match.end()
        if start < last:
            yield start, last, paragraph


def _ends(match: re.Match) -> bool:
    before, stops, closers, openers, after = match.groups()
    if not (openers or after):
        return False
    if stops != "." or closers:
        return bool(before) or len(stops) > 1 or stops == "…"
    word = before.lstrip("\"“'‘([")
    if (
        not word
        or word[-1] in ")]%"
        or word in _ABBREVIATIONS
        and not (word in ("p.m", "Calif") and after in _STARTERS)
    ):
        return False
    if _INITIALS.fullmatch(word):
        return after in _STARTERS and "." in word
    return True


def quotations(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, closed) of every quotation of QUOTED_WORDS or more, marks and all.

    One that its paragraph leaves open ends with it, if the next paragraph opens with a mark.
    """
    lines = [(line.start(), line.start() + len(line[0].rstrip())) for line in _LINE.finditer(text)]
    for number, (start, end) in enumerate(lines):
        opened: int | None = None
        for mark in _MARK.finditer(text, start, end):
            if opened is None:
                if mark[0] != "”":
                    opened = mark.start()
            elif mark[0] == "“":
                opened = mark.start()
            else:
                if len(words(text, (opened, mark.end()))) >= QUOTED_WORDS:
                    yield opened, mark.end(), True
                opened = None
        following = text[lines[number + 1][0] :][:2] if number + 1 < len(lines) else ""
        if opened is not None and _MARK.match(following) and len(words(text, (opened, end))) >= QUOTED_WORDS:
            yield opened, end, False


def sentence_at(starts: list[int], offset: int) -> int:
    return max(0, bisect_right(starts, offset) - 1)
