"""Counts as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.gold.layout import PARTS
from bench.intervals import interval
from bench.tally import Count, Counts, Matches, Tally, rate, total


@dataclass(frozen=True)
class Row:
    """One figure of a table: a metric of what was counted, and what people call it."""

    words: str
    measure: str
    metric: str


HEADLINES = (
    Row("figures: balanced accuracy", "figures", "balanced_accuracy"),
    Row("figures flagged unattributed: precision", "figures", "precision"),
    Row("figures flagged unattributed: recall", "figures", "recall"),
    Row("attributed sentences: F1", "sentences", "f1"),
    Row("content tokens: F1", "tokens content", "f1"),
    Row("source mentions: F1", "mentions source", "f1"),
    Row("quotations: speaker right, of all", "quotes", "accuracy"),
)
CARRIED = (
    Row("figures with carry-over: balanced accuracy", "figures carried", "balanced_accuracy"),
    Row("figures with carry-over: precision", "figures carried", "precision"),
    Row("figures with carry-over: recall", "figures carried", "recall"),
)


def value(counts: Counts, row: Row) -> float:
    return getattr(counts[row.measure], row.metric)


def lines(documents: Sequence[Counts], rows: Sequence[Row], rounds: int = 0) -> Iterator[str]:
    """A line a row, with its 95 % interval if `rounds` says how often to draw."""
    counts = total(documents)
    for row in rows:
        between = ""
        if rounds:
            low, high = interval(documents, row.measure, row.metric, rounds)
            between = f"  ({low:.3f} to {high:.3f})"
        yield f"{row.words:44}{value(counts, row):.3f}{between}  n {counts[row.measure].n}"


def details(counts: Counts) -> Iterator[str]:
    """Precision, recall and F1 of all that was counted against PolNeAR."""
    quotes, strays = counts["quotes"], counts["strays"]
    yield prf("figures (unattributed)", counts["figures"])
    yield f"{'':26}not found {strays.missed}, flagged where the gold has no figure {strays.extra}"
    yield prf("  with carry-over", counts["figures carried"])
    yield prf("sentences (attributed)", counts["sentences"])
    for part in PARTS:
        yield prf(f"tokens in {part}", counts[f"tokens {part}"])
    for part in PARTS:
        mentions = counts[f"mentions {part}"]
        yield f"{prf(f'{part} mentions', mentions)}  exact F1 {mentions.exact_f1:.3f}"
    yield (
        f"{'speaker of a quotation':26}right {quotes.accuracy:.3f} of all, {quotes.precision:.3f} of the "
        f"{quotes.answer_rate:.3f} answered"
    )


def groups(counts: Counts) -> Iterator[str]:
    """Figures apart by kind or publisher, where they were counted so."""
    for name, tally in sorted(counts.items()):
        if name.startswith("figures, "):
            yield f"{prf(f'{name:36}', tally)}  balanced accuracy {tally.balanced_accuracy:.3f}  n {tally.n}"


def prf(words: str, count: Tally | Matches | Count) -> str:
    return f"{words:26}P {count.precision:.3f}  R {count.recall:.3f}  F1 {count.f1:.3f}"


def share(part: int, whole: int) -> str:
    return f"{rate(part, whole):.3f} ({part} of {whole})"
