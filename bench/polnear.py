"""PolNeAR's splits: the gold beside this checkout, or the public release, and attrlint's readings of it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from bench.gold.labels import label
from bench.gold.layout import folders, read_split
from bench.judge import Pair
from bench.reading import read_text
from bench.score import pairs
from bench.train import held_out


def read_jsonl(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


@cache
def given(shared: Path, split: str) -> list[dict]:
    """The gold of a split as `gold/` has it."""
    return read_jsonl(shared / "gold" / "polnear" / f"{split}.jsonl")


def released(path: Path, splits: Iterable[str]) -> list[dict]:
    """The gold of some splits of the public release (all it has if none are named), labels derived."""
    return [label(document) for folder in folders(path, list(splits)) for document in read_split(folder)]


def read_all(gold: Iterable[dict]) -> list[dict]:
    """attrlint's reading of each gold text."""
    return [
        {**read_text(Path(f"{document['id']}.txt"), document["text"].encode("utf-8")), "id": document["id"]}
        for document in gold
    ]


@cache
def read_given(shared: Path, split: str, readings: Path | None = None) -> list[Pair]:
    """A split and its readings, once a process.

    The weights are learned from train: its documents are read with what was learned from the others (10-fold
    cross-validation), which takes about a minute. `readings` is a file of readings to score in their place.
    """
    gold = given(shared, split)
    if readings:
        return pairs(gold, read_jsonl(readings))
    return pairs(gold, held_out(gold) if split == "train" else read_all(gold))
