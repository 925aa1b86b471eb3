"""The benchmarks themselves: a measurement that is wrong is worse than none."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from bench import accuracy, corpora, growth, rules, seeds
from bench.__main__ import main

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
SCORE = SHARED / "gold" / "score.py"
needs_gold = pytest.mark.skipif(not SCORE.exists(), reason="the gold sets are not beside this checkout")

TEXT = (
    "The pier at Osmere lost 40 boats in the storm, harbour master Ida Crane said. "
    "Repairs will cost $3 million. “We will open again by the first of May,” Crane told the council. "
    "About 15 percent of berths are empty. Advertisement: save 20 percent."
)


def at(words: str, occurrence: int = 0) -> list[int]:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return [start, start + len(words)]


def figure(words: str, kind: str, attributed: bool, scored: bool = True) -> dict:
    return {"span": at(words), "kind": kind, "attributed": attributed, "scored": scored, "role": None}


GOLD = {
    "id": "pier",
    "publisher": "osmere-echo",
    "text": TEXT,
    "discard": [at("Advertisement: save 20 percent.")],
    "attributions": [
        {
            "source": [at("harbour master Ida Crane")],
            "cue": [at("said")],
            "content": [at("The pier at Osmere lost 40 boats in the storm")],
        },
        {
            "source": [at("Crane", 1)],
            "cue": [at("told the council")],
            "content": [at("“We will open again"), at("by the first of May,”")],
        },
    ],
    "figures": [
        figure("40", "count", True),
        figure("$3 million", "money", False),
        figure("15 percent", "percent", False),
        figure("20 percent", "percent", False, scored=False),
    ],
    "sentences": [
        {"span": at("The pier at Osmere lost 40 boats in the storm, harbour master Ida Crane said."),
         "attributed": True, "skip": False},
        {"span": at("Repairs will cost $3 million."), "attributed": False, "skip": False},
        {"span": at("“We will open again by the first of May,” Crane told the council."),
         "attributed": True, "skip": False},
        {"span": at("About 15 percent of berths are empty."), "attributed": False, "skip": False},
        {"span": at("Advertisement: save 20 percent."), "attributed": False, "skip": True},
    ],
    "quotes": [
        {"span": at("“We will open again by the first of May,”"), "attributed": True,
         "source": [at("Crane", 1)]},
    ],
}  # fmt: skip

# Finds the first attribution with too short a source, and gives the quotation to the wrong one.
READING = {
    "id": "pier",
    "attributions": [
        {
            "source": [at("Ida Crane")],
            "cue": [at("said")],
            "content": [at("The pier at Osmere lost 40 boats in the storm")],
        },
        {"source": [at("the council")], "cue": [at("told")],
         "content": [at("“We will open again by the first of May,”"), at("Repairs will cost $3 million.")]},
    ],
    "figures": [
        {"span": at("40 boats"), "attributed": True},
        {"span": at("$3 million"), "attributed": True},
        {"span": at("15 percent of berths"), "attributed": False},
        {"span": at("Osmere"), "attributed": False},
        {"span": at("20 percent"), "attributed": False},
    ],
}  # fmt: skip


def test_score():
    scores = accuracy.score([GOLD], [READING], by="kind")
    assert (scores.figures.tp, scores.figures.fp, scores.figures.fn, scores.figures.tn) == (1, 0, 1, 1)
    assert (scores.missed, scores.extra) == (0, 1)  # "Osmere"; the advertisement's does not count
    assert scores.figures.balanced_accuracy == 0.75
    assert (scores.sentences.tp, scores.sentences.fp, scores.sentences.fn, scores.sentences.tn) == (2, 1, 0, 1)
    assert (scores.speakers.n, scores.speakers.answered, scores.speakers.right) == (1, 1, 0)
    assert scores.tokens["source"].recall == 2 / 5
    assert (scores.mentions["source"].right, scores.mentions["source"].found) == (1, 1)
    assert scores.mentions["cue"].exact == 1
    assert scores.groups["money"].fn == 1
    assert [(error.kind, error.gold_attributed) for error in scores.errors] == [("money", False)]


@pytest.mark.parametrize(
    ("readings", "balanced", "missed"),
    [
        pytest.param([], 0.5, 0, id="no reading: figures go by the attributions, and there are none"),
        pytest.param([{"id": "pier", "figures": []}], 0.5, 3, id="no figures found: none is flagged"),
        pytest.param([{**READING, "figures": None}], 0.75, 0, id="figures go by the attributions"),
    ],
)
def test_score_of_a_poor_reading(readings, balanced, missed):
    scores = accuracy.score([GOLD], readings)
    assert (scores.figures.balanced_accuracy, scores.missed) == (balanced, missed)


def test_score_knows_all_ids():
    with pytest.raises(ValueError, match="'quay'"):
        accuracy.score([GOLD], [{"id": "quay"}])


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
                part: [moved(span) for span in attribution[part] if chance.random() < 0.9]
                for part in accuracy.PARTS
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


def assert_agrees(gold: list[dict], readings: list[dict], tmp_path: Path, by: str):
    for name, rows in (("gold", gold), ("read", readings)):
        (tmp_path / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(SCORE), "gold", "read", "--json", "--by", by],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    theirs = json.loads(done.stdout)
    scores = accuracy.score(gold, readings, by)
    ours = accuracy.as_dict(scores)
    assert ours == {name: theirs[name] for name in ours}
    groups = theirs[f"figures by {by}"]
    assert {name: tally.balanced_accuracy for name, tally in scores.groups.items()} == {
        name: row["balanced_accuracy"] for name, row in groups.items()
    }
    assert theirs.keys() - ours.keys() == {"documents", f"figures by {by}"}


@needs_gold
@pytest.mark.parametrize("readings", [[READING], [{"id": "pier", "figures": []}], []])
def test_score_agrees_with_the_golds_own_scorer(readings, tmp_path):
    assert_agrees([GOLD], readings, tmp_path, "kind")


@needs_gold
@pytest.mark.parametrize(("every", "by"), [(1, "kind"), (8, "publisher")])
def test_score_agrees_on_train(every, by, tmp_path):
    gold = accuracy.read_jsonl(SHARED / "gold" / "polnear" / "train.jsonl")[::every]
    assert_agrees(gold, spoil(gold, seed=every), tmp_path, by)


def test_accuracy_of_two_files(tmp_path, capsys):
    for name, row in (("gold", GOLD), ("read", READING)):
        (tmp_path / name).write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert main(["accuracy", str(tmp_path / "read"), str(tmp_path / "gold"), "--errors", "5"]) == 0
    out = capsys.readouterr().out
    assert "balanced accuracy 0.750" in out
    assert "money, in the gold unattributed: " in out
    assert "[[$3 million]]" in out


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("42,000 visitors", "42,000 visitors"),
        pytest.param("**42,000** _visitors_", "42,000 visitors", id="emphasis"),
        pytest.param("42,000&nbsp;visitors", "42,000 visitors", id="entity"),
        pytest.param("[42,000](https://osmere.example/a_(b)) visitors", "42,000 visitors", id="link"),
        pytest.param("42,000[^2] visitors", "42,000 visitors", id="footnote mark"),
        pytest.param('<b class="n7">42,000</b>\n  visitors', "42,000 visitors", id="tags and a new line"),
        pytest.param("Ana&#8217;s \\*42\\*", "Ana’s *42*", id="escapes"),
    ],
)
def test_same_words(raw, text):
    assert corpora.same_words(raw, text)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("2,000 visitors", "42,000 visitors", id="starts late"),
        pytest.param("42,000 visitors o", "42,000 visitors", id="ends late"),
        pytest.param("42,001 visitors", "42,000 visitors", id="another figure"),
    ],
)
def test_not_the_same_words(raw, text):
    assert not corpora.same_words(raw, text)


def test_decode():
    assert corpora.decode(b"\xef\xbb\xbfcaf\xc3\xa9") == "café"
    assert corpora.decode(b"\x93caf\xe9\x94") == "“café”"


RULE = {
    "checker": "unattributed-figure",
    "default": True,
    "why": 'A "count"\nof whom?',
    "bad": ["It drew [[42,000 visitors]]."],
    "good": ["It drew 42,000 visitors, the organisers said.", "It drew a crowd."],
    "options": {"kinds": ["count"], "min-value": 10, "inherit": "paragraph"},
}


def test_to_toml_is_read_back():
    assert rules.tomllib.loads(rules.to_toml(RULE)) == RULE


def test_plants():
    assert [(name, rule["bad"], rule["good"]) for name, rule in rules.plants(RULE)] == [
        ("a bad example called good", RULE["bad"], [*RULE["good"], "It drew 42,000 visitors."]),
        (
            "a good example called bad",
            [*RULE["bad"], "[[It drew 42,000 visitors, the organisers said.]]"],
            RULE["good"],
        ),
    ]


@pytest.mark.parametrize("size", [5_000, 100_000])
def test_draft(size):
    draft = seeds.draft(size)
    assert draft.startswith("---\ntitle: ")
    assert size <= len(draft.encode()) < size + 2_000
    assert "<!--" not in draft


@pytest.mark.parametrize("name", growth.INPUTS)
def test_growth_inputs(name):
    text = growth.INPUTS[name](30_000)
    assert 29_000 < len(text.encode()) < 33_000
    assert text.endswith("\n") or name != "paragraphs"


def test_endless_line_is_one_line():
    assert growth.INPUTS["one endless line"](30_000).count("\n") == 0
    assert "”" not in growth.INPUTS["a quote never closed"](30_000)


@pytest.mark.parametrize(("per_byte", "ratio"), [((100.0, 150.0), 1.5), ((100.0, None), float("inf"))])
def test_growth_ratio(per_byte, ratio):
    assert growth.Growth("paragraphs", per_byte).ratio == ratio
