"""How near the labels derived from PolNeAR's release come to the gold files given.

Attributions are copied and agree in full. Sentences, quotations and above all figures are found anew, by
finders that follow the words of `gold/README.md`: what gives the gold's own is not given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.gold.layout import PARTS
from bench.polnear import given, released
from bench.table import share


@dataclass
class Agreement:
    """`same`: in both at the same place, of the same label. `relabelled`: at the same place, otherwise."""

    given: int = 0
    derived: int = 0
    same: int = 0
    relabelled: int = 0


def check(shared: Path, split: str) -> dict[str, Agreement]:
    """Of `shared`'s split: documents, attributions, figures, scored figures, sentences and quotations."""
    derived = {document["id"]: document for document in released(shared / "gold" / "polnear", [split])}
    found = {kind: Agreement() for kind in _KINDS}
    for document in given(shared, split):
        other = derived.get(
            document["id"], {"text": "", "attributions": [], "figures": [], "sentences": [], "quotes": []}
        )
        for kind, items in _KINDS.items():
            _compare(dict(items(document)), dict(items(other)), found[kind])
    return found


def _compare(wanted: dict, derived: dict, agreement: Agreement) -> None:
    agreement.given += len(wanted)
    agreement.derived += len(derived)
    for place in wanted.keys() & derived.keys():
        agreement.same += wanted[place] == derived[place]
        agreement.relabelled += wanted[place] != derived[place]


def _texts(document: dict) -> Iterator[tuple]:
    yield (), (document["text"], document.get("annotator"), document.get("discard"))


def _attributions(document: dict) -> Iterator[tuple]:
    for number, attribution in enumerate(document["attributions"]):
        yield number, (attribution["id"], *(_plain(attribution[part]) for part in PARTS))


def _figures(document: dict) -> Iterator[tuple]:
    for figure in document["figures"]:
        yield tuple(figure["span"]), (figure["kind"], figure["attributed"], figure["role"])


def _scored(document: dict) -> Iterator[tuple]:
    for figure in document["figures"]:
        if figure["scored"]:
            yield tuple(figure["span"]), figure["attributed"]


def _sentences(document: dict) -> Iterator[tuple]:
    for sentence in document["sentences"]:
        yield tuple(sentence["span"]), (sentence["attributed"], sentence["skip"])


def _quotes(document: dict) -> Iterator[tuple]:
    for quote in document["quotes"]:
        yield tuple(quote["span"]), (quote["attributed"], quote["closed"], _plain(quote["source"]))


def _plain(spans: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    return tuple(map(tuple, spans))


_KINDS: dict[str, Callable[[dict], Iterator[tuple]]] = {
    "documents": _texts, "attributions": _attributions, "figures, of any kind": _figures, "figures scored": _scored,
    "sentences": _sentences, "quotations": _quotes,
}  # fmt: skip


def lines(split: str, found: dict[str, Agreement]) -> Iterator[str]:
    yield f"{split:26}same place and label"
    for kind, agreement in found.items():
        lost = agreement.given - agreement.same - agreement.relabelled
        extra = agreement.derived - agreement.same - agreement.relabelled
        yield (
            f"  {kind:24}{share(agreement.same, agreement.given)}; label differs {agreement.relabelled}, "
            f"not derived {lost}, only derived {extra}"
        )
