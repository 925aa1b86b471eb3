"""Hedge cues against the Szeged uncertainty corpus (its newspaper part), word by word.

Szeged marks what makes a proposition uncertain, in five classes. Conditions ("if", "until") and investigations
("whether") are uncertain to a logician and no hedge to an editor, so the epistemic and doxastic classes are
counted apart from all five. "Claim" and "said to be" are no cues there, and are reported for themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.sets import Document, spans
from bench.spans import Cover, words
from bench.table import Row
from bench.tally import Counts, Tally, rate

NOT_HEDGES = frozenset(("condition", "investigation"))
ROWS = (
    Row("hedge words: precision", "hedges", "precision"),
    Row("hedge words: recall", "hedges", "recall"),
    Row("hedge words: F1", "hedges", "f1"),
    Row("all five classes: F1", "all classes", "f1"),
)
_NEVER = re.compile(r"\bclaim\w*|\b(?:is|are|was|were|be|been)? ?said to (?:be|have)\b", re.IGNORECASE)


@dataclass
class Outcome:
    """`words`: of each word, how often a cue and read, read alone, a cue alone."""

    documents: list[Counts] = field(default_factory=list)
    words: dict[str, Tally] = field(default_factory=dict)
    labels: dict[str, Tally] = field(default_factory=dict)
    never: Counter[str] = field(default_factory=Counter)  # what is no cue in Szeged and was read as one


def check(documents: Sequence[Document]) -> Outcome:
    outcome = Outcome()
    for document in documents:
        length = len(document.text)
        read = Cover(length, (hedge["span"] for hedge in document.reading["hedges"]))
        labels = {
            label: Cover(length, spans([item for item in document.items if item["label"] == label]))
            for label in {item["label"] for item in document.items}
        }
        counts: Counts = {"hedges": Tally(), "all classes": Tally()}
        for start, end in words(document.text, (0, length)):
            is_read = read.half(start, end)
            classes = [label for label, cover in labels.items() if cover.half(start, end)]
            counts["all classes"].note(bool(classes), is_read)
            for label in classes:
                outcome.labels.setdefault(label, Tally()).note(True, is_read)
            if NOT_HEDGES.isdisjoint(classes):
                counts["hedges"].note(bool(classes), is_read)
                if classes or is_read:
                    word = document.text[start:end].lower()
                    outcome.words.setdefault(word, Tally()).note(bool(classes), is_read)
        for match in _NEVER.finditer(document.text):
            if any(read.half(*word) for word in words(document.text, match.span())):
                outcome.never[match[0].strip().lower()] += 1
        outcome.documents.append(counts)
    return outcome


def lines(outcome: Outcome, most: int = 25) -> Iterator[str]:
    for label, tally in sorted(outcome.labels.items()):
        yield f"  {label:22}found {rate(tally.tp, tally.tp + tally.fn):.3f} ({tally.tp} of {tally.tp + tally.fn})"
    never = ", ".join(f"{words!r} {n}" for words, n in outcome.never.most_common()) or "none"
    yield f"never a cue in Szeged, read as one: {never}"
    yield f"{'by word':24}{'cue, read':>10}{'read alone':>12}{'cue alone':>11}"
    by_errors = sorted(outcome.words.items(), key=lambda item: (-item[1].fp - item[1].fn, -item[1].tp, item[0]))
    for word, tally in by_errors[:most]:
        yield f"  {word:22}{tally.tp:>10}{tally.fp:>12}{tally.fn:>11}"
