"""`python -m bench accuracy`: readings against PolNeAR, in one table."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import faults, table
from bench.intervals import interval
from bench.judge import Pair
from bench.polnear import read_all, read_given, read_jsonl, released
from bench.score import as_dict, count, pairs
from bench.tally import total

# What gold/score.py gives intervals for.
_SCORE_PY = (
    *(("figures", metric) for metric in ("precision", "recall", "f1", "balanced_accuracy")),
    *((measure, "f1") for measure in ("sentences", "tokens content", "tokens source", "tokens cue")),
    ("quotes", "accuracy"),
)  # fmt: skip


@dataclass(frozen=True)
class Options:
    """`by`: figures apart by kind or publisher. `rounds`: of the bootstrap, 0 for no intervals."""

    by: str | None = None
    errors: int = 0
    errors_of: str = "figures"
    rounds: int = 0
    carried: bool = False


def from_splits(shared: Path, splits: Sequence[str], train_readings: Path | None = None) -> list[Pair]:
    """Splits of the gold in `shared`, pooled; `train_readings` as `polnear.read_given` has it."""
    return [
        pair
        for split in splits
        for pair in read_given(shared, split, train_readings if split == "train" else None)
    ]


def from_release(path: Path, splits: Sequence[str]) -> list[Pair]:
    gold = released(path, splits)
    return pairs(gold, read_all(gold))


def from_files(readings: Path, gold: Path) -> list[Pair]:
    return pairs(read_jsonl(gold), read_jsonl(readings))


def lines(read: Sequence[Pair], options: Options) -> Iterator[str]:
    documents = [count(pair, options.by) for pair in read]
    counts = total(documents)
    yield f"{len(documents)} documents"
    rows = (*table.HEADLINES, *(table.CARRIED if options.carried else ()))
    yield from table.lines(documents, rows, options.rounds)
    yield ""
    yield from table.details(counts)
    yield from table.groups(counts)
    if options.errors:
        found = faults.faults(options.errors_of, read)
        yield ""
        shown = found[: options.errors]
        yield f"{len(shown)} of {len(found)} {options.errors_of} judged otherwise than in the gold"
        yield from faults.lines(shown)


def as_json(read: Sequence[Pair], options: Options) -> str:
    """As `gold/score.py --json` prints it."""
    documents = [count(pair, options.by) for pair in read]
    found: dict[str, object] = dict(as_dict(total(documents), options.by))
    if options.rounds:
        found["95% intervals"] = {
            f"{measure} {metric}": list(interval(documents, measure, metric, options.rounds))
            for measure, metric in _SCORE_PY
        }
    return json.dumps(found, indent=1)
