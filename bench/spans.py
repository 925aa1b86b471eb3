"""Spans of a text: [start, end) in code points, and how much of one others cover."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

Span = Sequence[int]
WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")


class Cover:
    """The union of some spans of a text of `length` code points."""

    def __init__(self, length: int, spans: Iterable[Span]) -> None:
        inside = bytearray(length)
        for start, end in spans:
            start, end = max(0, start), min(end, length)
            if end > start:
                inside[start:end] = b"\1" * (end - start)
        self._before = [0, *accumulate(inside)]  # before[i]: how many of the first i are inside

    def half(self, start: int, end: int) -> bool:
        """Whether half of [start, end) or more is inside."""
        last = len(self._before) - 1
        inside = self._before[min(end, last)] - self._before[min(start, last)]
        return end > start and inside * 2 >= end - start

    def halves(self, spans: Sequence[Span]) -> list[bool]:
        """`half` of each span, all of which are inside the text."""
        before = self._before
        return [2 * (before[end] - before[start]) >= end - start for start, end in spans]

    def share(self, spans: Sequence[Span]) -> float:
        """Of `spans`, the share that is half inside or more; 0 of none."""
        return sum(self.halves(spans)) / len(spans) if spans else 0.0


def words(text: str, span: Span) -> list[tuple[int, int]]:
    return [match.span() for match in WORD.finditer(text, *span)]


def touch(spans: Iterable[Span], others: Sequence[Span]) -> bool:
    return any(a < d and c < b for a, b in spans for c, d in others)


def joined(spans: Iterable[Span]) -> list[Span]:
    """Sorted, and pieces that meet made one."""
    found: list[list[int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1][1] = max(found[-1][1], end)
        else:
            found.append([start, end])
    return found
