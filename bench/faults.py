"""Where a reading and the gold part, the worst first, with the words around."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bench.judge import Pair
from bench.reading import printable
from bench.spans import Span, touch

AROUND = 120  # code points of context on either side


@dataclass(frozen=True)
class Fault:
    """`weight` orders faults; the more text is read wrongly, the heavier."""

    id: str
    start: int
    what: str
    context: str
    weight: float


def faults(of: str, pairs: Iterable[Pair]) -> list[Fault]:
    """All faults of one of KINDS, heaviest first."""
    found = [fault for pair in pairs for fault in KINDS[of](pair)]
    return sorted(found, key=lambda fault: -fault.weight)


def lines(found: Iterable[Fault]) -> Iterator[str]:
    for fault in found:
        yield printable(f"{fault.id}:{fault.start}: {fault.what}: {' '.join(fault.context.split())}")


def _figures(pair: Pair) -> Iterator[Fault]:
    """A figure whose source is in its own sentence is the worst to miss, one sourced from afar the least."""
    for figure in pair.figures()[0]:
        if figure.bare != figure.flagged:
            says = "unattributed" if figure.bare else "attributed"
            missed = ", not found" if figure.missed else ""
            far = figure.gold.get("cue_dist")
            weight = 1.0 if figure.bare or far is None else 2.0 if far == 0 else 1.0 / (1 + abs(far))
            what = f"{figure.gold['kind']}, in the gold {says}{missed}"
            yield _fault(pair, figure.gold["span"], what, weight)


def _sentences(pair: Pair) -> Iterator[Fault]:
    """By the number of words in content read otherwise."""
    gold = pair.gold_cover("content")
    for sentence in pair.sentences():
        if sentence.gold["attributed"] != sentence.read:
            says = "attributed" if sentence.gold["attributed"] else "unattributed"
            wrong = len(sentence.words) * abs(gold.share(sentence.words) - sentence.share)
            yield _fault(pair, sentence.gold["span"], f"in the gold {says}", wrong)


def _quotes(pair: Pair) -> Iterator[Fault]:
    """A wrong speaker is worse than none; then by length."""
    for quote in pair.quotes():
        if quote.gold["source"] and not quote.right:
            gold = _text(pair, quote.gold["source"])
            read = _text(pair, quote.source) if quote.source else "nobody"
            weight = quote.gold["span"][1] - quote.gold["span"][0] + (1e6 if quote.source else 0)
            yield _fault(pair, quote.gold["span"], f"speaker {gold!r}, read {read!r}", weight)


def _sources(pair: Pair) -> Iterator[Fault]:
    """Gold sources not found, by the length of what they say; then read ones that the gold does not have."""
    wanted, read = pair.mentions("source")
    for attribution in pair.gold["attributions"]:
        source = attribution["source"]
        if source and not any(touch(source, other) for other in read):
            weight = 1.0 + sum(end - start for start, end in attribution["content"])
            yield _fault(pair, source[0], f"source {_text(pair, source)!r} not found", weight)
    for source in read:
        if not any(touch(source, other) for other in wanted):
            yield _fault(pair, min(source), f"{_text(pair, source)!r} is no source in the gold", 0.5)


KINDS: dict[str, Callable[[Pair], Iterator[Fault]]] = {
    "figures": _figures, "sentences": _sentences, "quotes": _quotes, "sources": _sources,
}  # fmt: skip


def _fault(pair: Pair, span: Span, what: str, weight: float) -> Fault:
    start, end = span
    text = pair.text
    context = f"{text[max(0, start - AROUND) : start]}[[{text[start:end]}]]{text[end : end + AROUND]}"
    return Fault(pair.gold["id"], start, what, context, weight)


def _text(pair: Pair, spans: Iterable[Span]) -> str:
    return " … ".join(" ".join(pair.text[start:end].split()) for start, end in spans)
