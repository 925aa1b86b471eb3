"""PolNeAR's release layout: `text/*.txt` beside `attributions/*.ann`, which is brat's standoff format.

A T line is a span of some label (`T3<tab>Content 12 30;41 52<tab>words`), an E line an attribution of spans
(`E1<tab>Attribution:T4 Content:T3 Cue:T2 Source:T1`). The release has oddities, and they are let pass: a
covered text that holds a newline and goes on in the next line, notes, attributions without any span, roles
that no attribution uses, a content in two arguments (`Content2`) or in pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bench.spans import Span, joined

PARTS = ("content", "source", "cue")

_SPANS = re.compile(r"(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
_EVENT = re.compile(r"(E\S+)\t(\S.*)")
_ROLES = {"Content": "content", "Content2": "content", "Source": "source", "Cue": "cue"}


def folders(path: Path, splits: list[str]) -> list[Path]:
    """The folders of `splits` under a release, or `path` itself. ValueError if one is not there.

    A release may hold its splits directly or in `data/`.
    """
    if _is_layout(path):
        if splits and splits != [path.name]:
            raise ValueError(
                f"{path}: is one split, so --split {splits[0]} cannot be chosen; name its parent folder"
            )
        return [path]
    found = {
        folder.name: folder
        for base in (path / "data", path)
        for folder in sorted(base.glob("*"))
        if _is_layout(folder)
    }
    if not found:
        raise ValueError(
            f"{path}: no folders text/ and attributions/ here, nor in a split below; name PolNeAR's folder"
        )
    if missing := [split for split in splits if split not in found]:
        raise ValueError(f"{path}: no split {missing[0]!r}, only {', '.join(sorted(found))}")
    return [found[split] for split in splits or sorted(found)]


def _is_layout(path: Path) -> bool:
    return (path / "text").is_dir() and (path / "attributions").is_dir()


def read_split(folder: Path) -> list[dict]:
    """One document a text that is annotated: id, publisher, date, annotator, text, discard, attributions.

    Where there are several annotators, the one first in the alphabet counts. ValueError for a folder without
    documents.
    """
    annotated: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotated.setdefault(path.stem.rpartition("_")[0], path)
    documents = [
        _document(folder / "text" / f"{id}.txt", path) for id, path in sorted(annotated.items())
    ]  # fmt: skip
    if not documents:
        raise ValueError(f"{folder / 'attributions'}: no .ann files")
    return documents


def _document(text: Path, annotations: Path) -> dict:
    publisher, _, rest = text.stem.partition("_")
    spans, attributions = read_standoff(annotations.read_text("utf-8"))
    return {
        "id": text.stem,
        "publisher": publisher,
        "date": rest.partition("_")[0],
        "annotator": annotations.stem.rpartition("_")[2],
        "text": text.read_bytes().decode("utf-8"),
        "discard": spans,
        "attributions": attributions,
    }


def read_standoff(annotations: str) -> tuple[list[Span], list[dict]]:
    """The discarded spans, and the attributions by their first word, then by name."""
    spans: dict[str, list[Span]] = {}
    discarded: list[Span] = []
    events: list[tuple[str, str]] = []
    for line in annotations.split("\n"):
        if match := _SPANS.match(line):
            name, label, places = match.groups()
            spans[name] = [[int(number) for number in place.split()] for place in places.split(";")]
            if label == "Discard":
                discarded += spans[name]
        elif match := _EVENT.match(line):
            events.append((match[1], match[2]))
    attributions = [{"id": name, **_parts(arguments, spans)} for name, arguments in events]
    found = [attribution for attribution in attributions if any(attribution[part] for part in PARTS)]
    return sorted(discarded), sorted(found, key=lambda found: (min(_starts(found)), found["id"]))


def _parts(arguments: str, spans: dict[str, list[Span]]) -> dict[str, list[Span]]:
    parts: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
    for argument in arguments.split():
        role, _, name = argument.partition(":")
        if role in _ROLES:
            parts[_ROLES[role]] += spans.get(name, [])
    return {part: joined(places) for part, places in parts.items()}


def _starts(attribution: dict) -> Iterator[int]:
    return (span[0] for part in PARTS for span in attribution[part])
