"""A small gold set of our own, in every shape `bench` reads: gold lines, PolNeAR's release, other sets."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

TEXT = (
    "The pier at Osmere lost 40 boats in the storm, harbour master Ida Crane said. "
    "Repairs will cost $3 million. “We will open again by the first of May,” Crane told the council. "
    "About 15 percent of berths are empty. Advertisement: save 20 percent."
)
ID = "osmere-echo_2026-03-04_pier"


def at(words: str, occurrence: int = 0, text: str = TEXT) -> list[int]:
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(words, start + 1)
    return [start, start + len(words)]


def figure(words: str, kind: str, attributed: bool, scored: bool = True) -> dict:
    return {
        "span": at(words), "text": words, "kind": kind, "attributed": attributed, "scored": scored,
        "role": "content" if attributed else None, "cue_dist": 0 if attributed else None,
    }  # fmt: skip


def sentence(words: str, attributed: bool, share: float, skip: bool = False) -> dict:
    return {
        "span": at(words), "para": 0, "words": len(words.split()), "share": share, "attributed": attributed,
        "skip": skip,
    }  # fmt: skip


GOLD = {
    "id": ID,
    "publisher": "osmere-echo",
    "date": "2026-03-04",
    "annotator": "a1",
    "text": TEXT,
    "discard": [at("Advertisement: save 20 percent.")],
    "attributions": [
        {
            "id": "E2",
            "source": [at("harbour master Ida Crane")],
            "cue": [at("said")],
            "content": [at("The pier at Osmere lost 40 boats in the storm")],
        },
        {
            "id": "E1",
            "source": [at("Crane", 1)],
            "cue": [at("told the council")],
            "content": [at("“We will open again"), at("by the first of May,”")],
        },
    ],
    "figures": [
        figure("40", "count", True),
        figure("$3 million", "money", False),
        figure("15 percent", "percent", False),
        figure("20 percent", "furniture", False, scored=False),
    ],
    "sentences": [
        sentence("The pier at Osmere lost 40 boats in the storm, harbour master Ida Crane said.", True, 0.667),
        sentence("Repairs will cost $3 million.", False, 0.0),
        sentence("“We will open again by the first of May,” Crane told the council.", True, 0.692),
        sentence("About 15 percent of berths are empty.", False, 0.0),
        sentence("Advertisement: save 20 percent.", False, 0.0, skip=True),
    ],
    "quotes": [
        {"span": at("“We will open again by the first of May,”"), "words": 9, "closed": True, "attributed": True,
         "source": [at("Crane", 1)]},
    ],
}  # fmt: skip

# Finds the first attribution with too short a source, and gives the quotation to the wrong one. The 15
# percent go on from the first attribution.
READING = {
    "id": ID,
    "attributions": [
        {
            "source": [at("Ida Crane")],
            "cue": [at("said")],
            "content": [at("The pier at Osmere lost 40 boats in the storm")],
            "name": "Ida Crane",
        },
        {"source": [at("the council")], "cue": [at("told")],
         "content": [at("“We will open again by the first of May,”"), at("Repairs will cost $3 million.")],
         "name": "the council"},
    ],
    "figures": [
        {"span": at("40 boats"), "attributed": True, "carried": None},
        {"span": at("$3 million"), "attributed": True, "carried": None},
        {"span": at("15 percent of berths"), "attributed": False, "carried": 0},
        {"span": at("Osmere"), "attributed": False, "carried": None},
        {"span": at("20 percent"), "attributed": False, "carried": None},
    ],
}  # fmt: skip


def standoff(gold: dict = GOLD) -> str:
    """The .ann file of GOLD, with oddities of the release: see `gold/layout.py`."""
    lines, number = [], 0

    def span(label: str, *places: list[int]) -> str:
        nonlocal number
        number += 1
        words = " ".join(gold["text"][start:end] for start, end in places)
        lines.append(f"T{number}\t{label} {';'.join(f'{start} {end}' for start, end in places)}\t{words}")
        return f"T{number}"

    for attribution in gold["attributions"]:
        roles = [f"Cue:{span('Cue', *attribution['cue'])}", f"Source:{span('Source', *attribution['source'])}"]
        contents = [span("Content", place) for place in attribution["content"]]
        roles += [f"Content{'2' if i else ''}:{name}" for i, name in enumerate(contents)]
        anchor = span("Attribution", *attribution["cue"])
        lines.append(f"{attribution['id']}\tAttribution:{anchor} {' '.join(roles)}")
    for place in gold["discard"]:
        span("Discard", place)
    lines[0] += "\nand the rest of a text cut by a new line"
    lines += ["", "E9\tAttribution:T99 ", "#1\tAnnotatorNotes T1\tIs this one?", "T98\tDiscuss 4 8\tpier"]
    return "\n".join(lines) + "\n"


def release(folder: Path, split: str = "dev") -> Path:
    """A release with one split, in which a second annotator saw nothing."""
    base = folder / split
    for name in ("text", "attributions"):
        (base / name).mkdir(parents=True)
    (base / "text" / f"{ID}.txt").write_text(TEXT, encoding="utf-8")
    (base / "attributions" / f"{ID}_b2.ann").write_text("", encoding="utf-8")
    (base / "attributions" / f"{ID}_a1.ann").write_text(standoff(), encoding="utf-8")
    return folder


def write_jsonl(path: Path, rows: Iterable[dict]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path
