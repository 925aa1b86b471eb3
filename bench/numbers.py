"""Figures against IE-ER (newswire) and quantulum3 (sentences about quantities).

Both annotate more than a reader would ask "says who?" about: spelled-out small numbers, scores, years,
durations. Recall is given of all, and of the kinds that PolNeAR's gold scores (`gold/numerals.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.gold.numerals import SCORED, numerals
from bench.sets import Document, around, overlapping
from bench.spans import touch
from bench.table import Row, share
from bench.tally import Counts, Tally

ROWS = (
    Row("figures of the kinds scored: recall", "scored", "recall"),
    Row("all annotated numbers: recall", "all", "recall"),
    Row("figures read: precision", "read", "precision"),
)
VALUE_ROWS = (
    Row("value right, of those found", "value", "recall"),
    Row("unit right, of those found", "unit", "recall"),
)
WRONG_KINDS = frozenset(("date", "time", "age", "name", "address", "url"))  # as a figure


@dataclass
class Outcome:
    """`labels`: found and not, by the gold's label. `wrong` are lines for people."""

    documents: list[Counts] = field(default_factory=list)
    labels: dict[str, Tally] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def check(documents: Sequence[Document]) -> Outcome:
    outcome = Outcome()
    for document in documents:
        counts: Counts = {name: Tally() for name in ("scored", "all", "read", "value", "unit")}
        kinds = [{"start": start, "end": end, "kind": kind} for start, end, kind in numerals(document.text)]
        figures = [figure for figure in document.reading["figures"] if figure["kind"] != "record"]
        for item in document.items:
            if _is_number(item["label"]):
                _find(item, figures, kinds, document, counts, outcome)
        for figure in figures:
            reason = _wrong(figure, document, kinds)
            counts["read"].note(not reason, True)
            if reason:
                outcome.wrong.append(f"{document.id}: {reason}: {around(document, figure['span'])}")
        outcome.documents.append(counts)
    return outcome


def _find(
    item: dict, figures: list[dict], kinds: list[dict], document: Document, counts: Counts, outcome: Outcome
) -> None:
    """Whether an annotated number was found, and read right."""
    place = (item["start"], item["end"])
    found = [figure for figure in figures if touch([figure["span"]], [place])]
    named = {kind["kind"] for kind in overlapping(place, kinds)}
    if not named or named - WRONG_KINDS:
        counts["all"].note(True, bool(found))
        outcome.labels.setdefault(item["label"], Tally()).note(True, bool(found))
    if named & SCORED:
        counts["scored"].note(True, bool(found))
        if not found:
            outcome.missed.append(f"{document.id}: {item['label']}: {around(document, place)}")
    if found and "value" in item:
        counts["value"].note(True, any(same_value(item, figure) for figure in found))
        counts["unit"].note(True, any(same_unit(item["unit"], figure) for figure in found))


def _is_number(label: str) -> bool:
    return label.startswith("numex") or label == "quantity"


def _wrong(figure: dict, document: Document, kinds: list[dict]) -> str:
    """Why it is no figure, in a word; empty if it is one, or if only a duration is annotated there."""
    named = [kind["kind"] for kind in overlapping(figure["span"], kinds)]
    if named and set(named) <= WRONG_KINDS:
        return named[0]
    labels = [item["label"] for item in overlapping(figure["span"], document.items)]
    if any(_is_number(label) or label == "timex:DURATION" for label in labels):
        return ""
    return labels[0].partition(":")[2].lower() if labels else "nothing annotated"


def same_value(item: dict, figure: dict) -> bool:
    """Whether the gold's value, the middle of a range, is the reading's."""
    low, high = figure["value"], figure["high"]
    if low is None or high is None:
        return False
    return abs((low + high) / 2 - item["value"]) <= 1e-6 * max(1.0, abs(item["value"]))


_UNIT_NAMES = {
    "%": "percentage", "percent": "percentage", "per cent": "percentage", "pc": "percentage",
    "$": "dollar", "us$": "dollar", "usd": "dollar", "€": "euro", "eur": "euro", "£": "pound sterling",
    "gbp": "pound sterling", "¢": "cent", "km": "kilometre", "kilometer": "kilometre", "m": "metre", "meter": "metre",
    "mg": "milligram", "kg": "kilogram", "g": "gram", "l": "litre", "liter": "litre", "cl": "centilitre",
    "t": "tonne", "ton": "tonne", "mi": "mile", "lb": "pound-mass", "hr": "hour", "km2": "square kilometre",
    "sq km": "square kilometre", "square kilometer": "square kilometre", "cubic kilometer": "cubic kilometre",
    "km^3": "cubic kilometre", "km^2": "square kilometre", "sq mi": "square mile", "pm": "picometre",
    "$/hour": "dollar per hour", "dollar/hour": "dollar per hour", "c": "degree celsius", "°c": "degree celsius",
}  # fmt: skip
_POUNDS = {"pound": {"pound", "pound-mass", "pound sterling"}}  # the word does not say which


def same_unit(wanted: str, figure: dict) -> bool:
    """Whether the reading's unit, or where it has none the noun counted, names the gold's unit."""
    unit = " ".join((figure["unit"] or figure["head"] or "").lower().split())
    if wanted == "dimensionless":
        return not figure["unit"]
    names = {unit, re.sub(r"(?<=\w\w)s\b", "", unit), re.sub(r"(?<=ch)es$", "", unit)}
    names |= {_UNIT_NAMES[name] for name in names & _UNIT_NAMES.keys()}
    names |= {meaning for name in names & _POUNDS.keys() for meaning in _POUNDS[name]}
    return wanted.lower() in names


def lines(outcome: Outcome, errors: int = 0) -> Iterator[str]:
    """What a table has no row for: recall by the gold's label, and what was wrong or missed."""
    for label, tally in sorted(outcome.labels.items()):
        yield f"  {label:20}found {share(tally.tp, tally.tp + tally.fn)}"
    for title, found in (
        ("read, and no figure", outcome.wrong),
        ("of the kinds scored, not found", outcome.missed),
    ):
        yield f"{len(found)} {title}"
        yield from (f"    {line}" for line in found[:errors])
