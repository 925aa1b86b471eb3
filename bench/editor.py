"""The figures an editor looked at: which of them attrlint queries.

PolNeAR's label is not an editor's wish. `editor_review.tsv` holds 100 train figures it leaves
unattributed, sorted by hand; the rules are meant to query class A and leave the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.reading import lint_json, read_text

CLASSES = {
    "A": "wants a source",
    "B": "goes on from a poll or report named before",
    "C": "event or public record",
    "D": "annotation slip",
    "E": "no figure",
}
UNSOURCED = 2  # a level below this is no source, or nobody named

Shares = dict[str, tuple[int, int]]  # by class: figures queried, and all


@dataclass(frozen=True)
class Review:
    """`warned`: by a rule at warning or error. `noted`: by a rule at any severity. `level`: by the level alone."""

    warned: Shares
    noted: Shares
    level: Shares


def review(shared: Path, table: Path | None = None) -> Review:
    """How many figures of each class the rules of the group `figures` query, and the level alone would.

    `table` is another review in the form of `editor_review.tsv`, of train's texts too.
    """
    folder = shared / "gold" / "polnear"
    lines = (table or folder / "editor_review.tsv").read_text("utf-8").splitlines()
    rows = [
        (id, int(start), int(end), category)
        for id, start, end, *_, category in (line.split("\t") for line in lines[1:])
    ]
    texts = folder / "train" / "text"
    files = sorted({f"{row[0]}.txt" for row in rows})
    findings = [found for found in lint_json(files, texts, "--min-confidence", "low")["findings"] if found["group"] == "figures"]
    weak = {
        file: [figure["span"] for figure in _figures(texts / file) if figure["level"] < UNSOURCED]
        for file in files
    }
    return Review(
        _shares(rows, _spans([found for found in findings if found["severity"] != "note"])),
        _shares(rows, _spans(findings)),
        _shares(rows, {Path(file).stem: spans for file, spans in weak.items()}),
    )


def _figures(path: Path) -> list[dict]:
    return read_text(path, path.read_bytes())["figures"]


def _spans(findings: list[dict]) -> dict[str, list[list[int]]]:
    found: dict[str, list[list[int]]] = {}
    for finding in findings:
        found.setdefault(Path(finding["path"]).stem, []).append(finding["span"])
    return found


def _shares(rows: list[tuple[str, int, int, str]], queried: dict[str, list[list[int]]]) -> Shares:
    shares = dict.fromkeys(CLASSES, (0, 0))
    for id, start, end, category in rows:
        hit = any(a < end and start < b for a, b in queried.get(id, ()))
        flagged, of = shares[category]
        shares[category] = (flagged + hit, of + 1)
    return shares


def wanted(shares: Shares) -> tuple[int, int]:
    return shares["A"]


def unwanted(shares: Shares) -> tuple[int, int]:
    """Of all other classes."""
    others = [share for category, share in shares.items() if category != "A"]
    return sum(flagged for flagged, _ in others), sum(of for _, of in others)


def lines(review: Review) -> Iterator[str]:
    yield f"{'':50}{'warning, error':>16}{'any severity':>14}{'level alone':>13}"
    columns = (review.warned, review.noted, review.level)
    for category, words in CLASSES.items():
        of = review.noted[category][1]
        yield _line(f"{category} {words} ({of})", [shares[category][0] for shares in columns])
    of = unwanted(review.noted)[1]
    yield _line(f"  all but A ({of})", [unwanted(shares)[0] for shares in columns])


def _line(words: str, flagged: list[int]) -> str:
    first, second, third = flagged
    return f"{words:50}{first:>16}{second:>14}{third:>13}"
