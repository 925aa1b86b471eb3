"""Counts of what was right, which add up over documents, and the rates they give.

A rate with nothing to divide by is 0.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass


@dataclass
class Count:
    """Whole numbers that add up field by field."""

    def add(self, other: Count) -> None:
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def cells(self) -> tuple[int, ...]:
        return astuple(self)


@dataclass
class Tally(Count):
    """A yes-or-no question asked many times."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0

    def note(self, gold: bool, read: bool) -> None:
        if gold:
            self.tp, self.fn = self.tp + read, self.fn + (not read)
        else:
            self.fp, self.tn = self.fp + read, self.tn + (not read)

    @property
    def n(self) -> int:
        return self.tp + self.fp + self.fn + self.tn

    @property
    def precision(self) -> float:
        return rate(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float:
        return rate(self.tp, self.tp + self.fn)

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)

    @property
    def balanced_accuracy(self) -> float:
        """The mean of the recall of the two classes."""
        return (self.recall + rate(self.tn, self.tn + self.fp)) / 2


@dataclass
class Speakers(Count):
    """Quotations whose speaker the gold names: how many got a source, and how many the right one."""

    n: int = 0
    answered: int = 0
    right: int = 0
    lenient: int = 0

    @property
    def accuracy(self) -> float:
        return rate(self.right, self.n)

    @property
    def precision(self) -> float:
        return rate(self.right, self.answered)

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.accuracy)

    @property
    def answer_rate(self) -> float:
        return rate(self.answered, self.n)

    @property
    def lenient_accuracy(self) -> float:
        return rate(self.lenient, self.n)


@dataclass
class Matches(Count):
    """Spans as wholes: read ones that touch a gold one, gold ones that a read one touches."""

    gold: int = 0
    read: int = 0
    right: int = 0
    found: int = 0
    gold_edges: int = 0
    read_edges: int = 0
    exact: int = 0

    @property
    def n(self) -> int:
        return self.gold

    @property
    def precision(self) -> float:
        return rate(self.right, self.read)

    @property
    def recall(self) -> float:
        return rate(self.found, self.gold)

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)

    @property
    def exact_precision(self) -> float:
        return rate(self.exact, self.read_edges)

    @property
    def exact_recall(self) -> float:
        return rate(self.exact, self.gold_edges)

    @property
    def exact_f1(self) -> float:
        return harmonic(self.exact_precision, self.exact_recall)


@dataclass
class Strays(Count):
    """Gold figures the reading does not have, and unattributed figures where the gold has none."""

    missed: int = 0
    extra: int = 0


Counts = dict[str, Count]  # of one document or of many, by what is counted


def total(documents: Iterable[Counts]) -> Counts:
    found: Counts = {}
    for counts in documents:
        for name, count in counts.items():
            found.setdefault(name, type(count)()).add(count)
    return found


def rate(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def harmonic(p: float, r: float) -> float:
    return rate(2 * p * r, p + r)
