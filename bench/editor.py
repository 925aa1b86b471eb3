"""The figures an editor looked at: which of them attrlint queries.

PolNeAR's label is not an editor's wish. `editor_review.tsv` holds 100 train figures it leaves
unattributed, sorted by hand; the rules are meant to query class A and leave the others.
"""

from __future__ import annotations

from pathlib import Path

from bench.reading import lint_json

CLASSES = {
    "A": "wants a source",
    "B": "goes on from a poll or report named before",
    "C": "event or public record",
    "D": "annotation slip",
    "E": "no figure",
}


def review(shared: Path) -> dict[str, tuple[int, int]]:
    """Per class: figures that a rule of the group `figures` queries, and all figures."""
    folder = shared / "gold" / "polnear"
    lines = (folder / "editor_review.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines[1:]]
    report = lint_json(sorted({f"{row[0]}.txt" for row in rows}), folder / "train" / "text")
    queried: dict[str, list[list[int]]] = {}
    for finding in report["findings"]:
        if finding["group"] == "figures":
            queried.setdefault(Path(finding["path"]).stem, []).append(finding["span"])
    shares = dict.fromkeys(CLASSES, (0, 0))
    for id, start, end, _, _, category in rows:
        hit = any(a < int(end) and int(start) < b for a, b in queried.get(id, ()))
        flagged, of = shares[category]
        shares[category] = (flagged + hit, of + 1)
    return shares


def lines(shares: dict[str, tuple[int, int]]) -> list[str]:
    return [
        f"{category}  {flagged:3} of {of:3} queried  {CLASSES[category]}"
        for category, (flagged, of) in shares.items()
    ]
