"""`Finding`: what the user sees, its order, and the fingerprint that survives edits elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from attrlint.document import Location, Span

SEVERITIES = ("error", "warning", "note")  # worst first; SARIF's words, so no reporter maps them
CONFIDENCES = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding, and what it is, in a few words."""

    location: Location
    span: tuple[int, int]  # raw code points
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One query to the writer. `span` is raw code points [start, end); `text` the prose there."""

    rule: str
    group: str
    severity: str
    confidence: str
    location: Location
    span: tuple[int, int]
    text: str
    message: str
    help: str
    related: tuple[Related, ...]
    fingerprint: str
    prose: Span  # the same place in Document.text
