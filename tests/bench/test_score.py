"""Scores: a measurement that is wrong is worse than none."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from pier import GOLD, ID, READING, write_jsonl

from bench import accuracy, table
from bench.gold.layout import PARTS
from bench.intervals import interval, wilson
from bench.polnear import read_jsonl
from bench.score import count, pairs
from bench.tally import Speakers, Strays, Tally, total

SHARED = Path(__file__).resolve().parents[3] / "shared"
SCORE = SHARED / "gold" / "score.py"
needs_gold = pytest.mark.skipif(not SCORE.exists(), reason="the gold sets are not beside this checkout")

# What gold/score.py printed for GOLD and READING.
SCORE_PY = {
    "figures": (1, 0, 1, 1), "sentences": (2, 1, 0, 1), "tokens content": (19, 5, 0, 16), "tokens source": (2, 2, 3, 33),
    "tokens cue": (2, 0, 2, 36), "figures, kind count": (0, 0, 0, 1), "figures, kind money": (0, 0, 1, 0),
    "figures, kind percent": (1, 0, 0, 0), "unsourced quotes": (0, 0, 0, 1),
}  # fmt: skip
SCORE_PY_RATES = {
    ("figures", "balanced_accuracy"): 0.75,
    ("figures", "precision_strict"): 0.5,
    ("sentences", "f1"): 0.8,
    ("tokens content", "f1"): 0.8837209302325582,
    ("tokens source", "balanced_accuracy"): 0.6714285714285715,
    ("quotes", "accuracy"): 0.0,
    ("quotes", "answered"): 1.0,
    ("mentions content", "exact_f1"): 0.5,
    ("mentions source", "f1"): 0.5,
    ("mentions cue", "f1"): 1.0,
    ("mentions cue", "exact_recall"): 0.5,
}


def scored(readings: list[dict], by: str | None = None):
    return total(count(pair, by) for pair in pairs([GOLD], readings))


def test_count():
    counts = scored([READING], "kind")
    assert {name: tally.cells() for name, tally in counts.items() if isinstance(tally, Tally)} == {
        **SCORE_PY, "figures carried": (0, 0, 2, 1),
    }  # fmt: skip
    assert counts["strays"] == Strays(missed=0, extra=1)  # "Osmere"; the advertisement's does not count
    assert counts["quotes"] == Speakers(n=1, answered=1, right=0, lenient=0)


def test_rates():
    found = json.loads(accuracy.as_json(pairs([GOLD], [READING]), accuracy.Options(by="kind")))
    assert {(name, rate): found[name][rate] for name, rate in SCORE_PY_RATES} == SCORE_PY_RATES
    assert found["figures by kind"]["percent"]["f1"] == 1.0


@pytest.mark.parametrize(
    ("readings", "balanced", "missed"),
    [
        pytest.param([], 0.5, 0, id="no reading: figures go by the attributions, and there are none"),
        pytest.param([{"id": ID, "figures": []}], 0.5, 3, id="no figures found: none is flagged"),
        pytest.param([{**READING, "figures": None}], 0.75, 0, id="figures go by the attributions"),
    ],
)
def test_a_poor_reading(readings, balanced, missed):
    counts = scored(readings)
    assert (counts["figures"].balanced_accuracy, counts["strays"].missed) == (balanced, missed)


def test_a_reading_of_no_gold_document():
    with pytest.raises(ValueError, match="'quay'"):
        pairs([GOLD], [{"id": "quay"}])


def spoil(gold: list[dict], seed: int) -> list[dict]:
    """Readings that are partly right: gold with spans moved, lost, doubled and given away."""
    chance = random.Random(seed)

    def moved(span):
        start = max(0, span[0] + chance.choice((0, 0, 0, -9, 4)))
        return [start, max(start, span[1] + chance.choice((0, 0, 0, 7, -5)))]

    readings = []
    for document in gold:
        attributions = []
        for attribution in document["attributions"]:
            copy = {
                part: [moved(span) for span in attribution[part] if chance.random() < 0.9] for part in PARTS
            }
            attributions += [copy] * chance.choice((0, 1, 1, 1, 2))
        sources = [attribution["source"] for attribution in attributions]
        if chance.random() < 0.3:
            chance.shuffle(sources)
        for attribution, source in zip(attributions, sources):
            attribution["source"] = source
        reading = {"id": document["id"], "attributions": attributions}
        if chance.random() < 0.8:
            reading["figures"] = [
                {"span": moved(found["span"]), "attributed": found["attributed"] ^ (chance.random() < 0.2)}
                for found in document["figures"]
                if chance.random() < 0.9
            ]
        readings.append(reading)
    return readings[1:]  # a document without a reading


def assert_agrees(gold: list[dict], readings: list[dict], folder: Path, by: str, rounds: int = 0):
    for name, rows in (("gold", gold), ("read", readings)):
        write_jsonl(folder / name, rows)
    done = subprocess.run(
        [sys.executable, str(SCORE), "gold", "read", "--json", "--by", by, "--ci", str(rounds)],
        cwd=folder, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    theirs = json.loads(done.stdout)
    ours = json.loads(accuracy.as_json(pairs(gold, readings), accuracy.Options(by=by, rounds=rounds)))
    assert ours == {name: theirs[name] for name in ours}
    assert theirs.keys() - ours.keys() == {"documents"}


@needs_gold
@pytest.mark.parametrize(
    "readings", [[READING], [{"id": ID, "figures": []}], []], ids=("read", "no figures", "none")
)
def test_agrees_with_the_golds_own_scorer(readings, tmp_path):
    assert_agrees([GOLD], readings, tmp_path, "kind")


@needs_gold
@pytest.mark.parametrize(("every", "by", "rounds"), [(4, "kind", 0), (8, "publisher", 40)])
def test_agrees_on_train(every, by, rounds, tmp_path):
    gold = read_jsonl(SHARED / "gold" / "polnear" / "train.jsonl")[::every]
    assert_agrees(gold, spoil(gold, seed=every), tmp_path, by, rounds)


def test_interval_holds_the_rate_and_narrows():
    few = [{"figures": Tally(tp=3, fp=1)}, {"figures": Tally(tp=1, fp=1)}, {}]
    many = few * 40
    low, high = interval(few, "figures", "precision", 200)
    inner = interval(many, "figures", "precision", 200)
    assert low < inner[0] < 4 / 6 < inner[1] < high


def test_interval_of_nothing():
    with pytest.raises(ValueError, match="sentences: nothing was counted"):
        interval([{"figures": Tally(tp=1)}], "sentences", "f1", 10)


def test_wilson():
    low, high = wilson(30, 35)
    assert (round(low, 3), round(high, 3)) == (0.706, 0.937)


def test_table_lines():
    documents = [count(pair) for pair in pairs([GOLD], [READING])]
    assert list(table.lines(documents, table.HEADLINES[:1] + table.CARRIED[:1], 10)) == [
        "figures: balanced accuracy                  0.750  (0.750 to 0.750)  n 3",
        "figures with carry-over: balanced accuracy  0.500  (0.500 to 0.500)  n 3",
    ]
