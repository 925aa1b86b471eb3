"""One document, reading against gold: what was judged, and how, item by item.

A reading is one line of `attrlint show --format jsonl`; a gold document has the fields listed in
`gold/README.md`. All spans are code points of the same text, half-open. What counts as right follows the
definitions there, so that a figure printed here can be compared with those tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.gold.layout import PARTS
from bench.spans import Cover, Span, touch, words

_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]+")
_POSSESSIVE = re.compile(r"[’']s\b")
_NO_NAME = frozenset("The A An Mr Mrs Ms Dr He She They It We Sen Gov Rep President".split())


@dataclass(frozen=True)
class Figure:
    """A scored gold figure. `bare`: the gold does not attribute it; `flagged`: the reading neither.

    `unsourced`: nor is a source carried over to it from another sentence. `missed`: the reading has no such
    figure, and so flags nothing.
    """

    gold: dict
    bare: bool
    flagged: bool
    unsourced: bool
    missed: bool


@dataclass(frozen=True)
class Sentence:
    gold: dict
    share: float  # of its words in content read
    words: list[tuple[int, int]]

    @property
    def read(self) -> bool:
        return self.share >= 0.5


@dataclass(frozen=True)
class Quote:
    """A quotation. `source` is read, by the attribution that covers most of it, if half or more."""

    gold: dict
    answered: bool
    source: Sequence[Span]
    covered: bool  # half or more is in content, if of several attributions
    right: bool
    lenient: bool  # right, or shares a capitalised word with the gold source


class Pair:
    """A gold document and its reading; an empty reading is one without attributions."""

    def __init__(self, gold: dict, reading: dict) -> None:
        self.gold, self.reading = gold, reading
        self.text: str = gold["text"]
        self.attributions = [
            {part: [span for span in attribution.get(part) or () if span] for part in PARTS}
            for attribution in reading.get("attributions") or ()
        ]
        self.read = {part: self._cover(self.attributions, part) for part in PARTS}
        self.furniture = Cover(len(self.text), gold["discard"])

    def _cover(self, attributions: Sequence[dict], *parts: str) -> Cover:
        spans = [span for attribution in attributions for part in parts for span in attribution[part]]
        return Cover(len(self.text), spans)

    def figures(self) -> tuple[list[Figure], int]:
        """The scored figures, and how many the reading flags where the gold has none."""
        figures = self.reading.get("figures")
        scored = [figure for figure in self.gold["figures"] if figure["scored"]]
        if figures is None:  # a tool that finds no figures: judged by its attributions alone
            cover = self._cover(self.attributions, *PARTS)
            flags = [not cover.half(*figure["span"]) for figure in scored]
            return [
                Figure(figure, not figure["attributed"], flag, flag, False)
                for figure, flag in zip(scored, flags)
            ], 0
        matched: set[int] = set()
        found = []
        for wanted in scored:
            start, end = wanted["span"]
            shared = {
                i: min(end, figure["span"][1]) - max(start, figure["span"][0])
                for i, figure in enumerate(figures)
                if start < figure["span"][1] and figure["span"][0] < end
            }
            matched |= shared.keys()
            best = max(shared, key=lambda i: (shared[i], -i), default=None)
            flagged = best is not None and not figures[best]["attributed"]
            unsourced = flagged and figures[best].get("carried") is None
            found.append(Figure(wanted, not wanted["attributed"], flagged, unsourced, not shared))
        extra = sum(
            i not in matched and not figure["attributed"] and not self.furniture.half(*figure["span"])
            for i, figure in enumerate(figures)
        )
        return found, extra

    def sentences(self) -> Iterator[Sentence]:
        for sentence in self.gold["sentences"]:
            if not sentence["skip"]:
                tokens = words(self.text, sentence["span"])
                yield Sentence(sentence, self.read["content"].share(tokens), tokens)

    def gold_cover(self, part: str) -> Cover:
        return self._cover(self.gold["attributions"], part)

    def quotes(self) -> Iterator[Quote]:
        for quote in self.gold["quotes"]:
            tokens = words(self.text, quote["span"])
            best, most = self.answer(quote["span"], tokens)
            source = best["source"] if best and most >= 0.5 else []
            right = touch(source, quote["source"])
            yield Quote(
                quote, most >= 0.5, source, self.read["content"].share(tokens) >= 0.5, right,
                right or bool(_names(self.text, source) & _names(self.text, quote["source"])),
            )  # fmt: skip

    def answer(self, span: Span, tokens: Sequence[Span]) -> tuple[dict | None, float]:
        """The attribution whose content covers most of a stretch of text, and its share of the words."""
        start, end = span
        inside = [(a - start, b - start) for a, b in tokens]
        best, most = None, 0.0
        for attribution in self.attributions:
            if touch(attribution["content"], [span]):
                content = ((a - start, b - start) for a, b in attribution["content"])
                share = Cover(end - start, content).share(inside)
                if share > most:
                    best, most = attribution, share
        return best, most

    def mentions(self, part: str) -> tuple[list[list[Span]], list[list[Span]]]:
        """The gold and the read spans of `part`, one list an attribution; read ones once each."""
        wanted = [attribution[part] for attribution in self.gold["attributions"] if attribution[part]]
        once = {tuple(map(tuple, a[part])): a[part] for a in self.attributions if a[part]}
        return wanted, list(once.values())


def _names(text: str, spans: Sequence[Span]) -> set[str]:
    found = " ".join(text[start:end] for start, end in spans)
    return set(_CAPITALISED.findall(_POSSESSIVE.sub("", found))) - _NO_NAME
