"""The other gold sets: one JSON object a line, with `text` and annotated `items`, and attrlint's readings of them.

They are not tuned on: they say how attrlint does on copy it was not made for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bench.polnear import read_all, read_jsonl
from bench.spans import Span

FILES = {
    "ieer": ("ieer_newswire",),
    "quantulum3": ("quantulum3-quantities",),
    "szeged": ("szeged_uncertainty-factbank",),
    "gum": ("gum_news", "gum_interview"),
    "gum-news": ("gum_news",),
    "gum-interview": ("gum_interview",),
    "basil": ("basil",),
}


@dataclass(frozen=True)
class Document:
    id: str
    text: str
    items: list[dict]
    reading: dict


def texts(shared: Path, name: str) -> list[dict]:
    """The rows of a set, unread."""
    return [row for file in FILES[name] for row in read_jsonl(shared / "gold" / f"{file}.dev.jsonl")]


@cache
def read_set(shared: Path, name: str) -> list[Document]:
    rows = texts(shared, name)
    return [
        Document(row["id"], row["text"], row["items"], reading) for row, reading in zip(rows, read_all(rows))
    ]


def overlapping(span: Span, items: list[dict]) -> list[dict]:
    """The items that a span touches."""
    start, end = span
    return [item for item in items if start < item["end"] and item["start"] < end]


def around(document: Document, span: Span, far: int = 30) -> str:
    start, end = span
    text = document.text
    return " ".join(f"{text[max(0, start - far) : start]}[[{text[start:end]}]]{text[end : end + far]}".split())


def spans(items: list[dict]) -> Iterator[Span]:
    return ((item["start"], item["end"]) for item in items)
