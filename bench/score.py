"""Readings against gold, counted. Agrees with `gold/score.py` on the same readings, to the last digit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bench.gold.layout import PARTS
from bench.judge import Pair
from bench.spans import Span, touch
from bench.tally import Counts, Matches, Speakers, Strays, Tally

GROUPS = ("kind", "publisher")


def pairs(gold: Sequence[dict], readings: Iterable[dict]) -> list[Pair]:
    """Every gold document with its reading; one without a reading counts as read empty.

    ValueError for a reading of an unknown id.
    """
    by_id = {reading["id"]: reading for reading in readings}
    if unknown := by_id.keys() - {document["id"] for document in gold}:
        raise ValueError(f"{len(unknown)} readings are of no gold document, such as {min(unknown)!r}")
    return [Pair(document, by_id.get(document["id"], {})) for document in gold]


def count(pair: Pair, by: str | None = None) -> Counts:
    """All counts of one document. `by` counts figures apart by their `kind` or the `publisher`.

    In `figures` the positive class is UNATTRIBUTED; in `figures carried` a source carried over counts.
    """
    counts: Counts = {
        "figures": Tally(), "figures carried": Tally(), "strays": Strays(), "sentences": Tally(),
        **{f"tokens {part}": Tally() for part in PARTS}, "quotes": Speakers(), "unsourced quotes": Tally(),
    }  # fmt: skip
    _figures(pair, counts, by)
    _sentences(pair, counts)
    for quote in pair.quotes():
        counts["unsourced quotes"].note(not quote.gold["attributed"], not (quote.answered or quote.covered))
        if quote.gold["source"]:
            counts["quotes"].add(Speakers(1, bool(quote.source), quote.right, quote.lenient))
    for part in PARTS:
        counts[f"mentions {part}"] = matches(*pair.mentions(part))
    return counts


def _figures(pair: Pair, counts: Counts, by: str | None) -> None:
    figures, extra = pair.figures()
    counts["strays"] = Strays(sum(figure.missed for figure in figures), extra)
    for figure in figures:
        counts["figures"].note(figure.bare, figure.flagged)
        counts["figures carried"].note(figure.bare, figure.unsourced)
        if by:
            group = figure.gold[by] if by in figure.gold else pair.gold[by]
            counts.setdefault(f"figures, {by} {group}", Tally()).note(figure.bare, figure.flagged)


def _sentences(pair: Pair, counts: Counts) -> None:
    gold = {part: pair.gold_cover(part) for part in PARTS}
    for sentence in pair.sentences():
        counts["sentences"].note(sentence.gold["attributed"], sentence.read)
        inside = pair.furniture.halves(sentence.words)
        tokens = [word for word, discarded in zip(sentence.words, inside) if not discarded]
        for part in PARTS:
            both = list(zip(gold[part].halves(tokens), pair.read[part].halves(tokens)))
            tp, fp, fn = (both.count(cell) for cell in ((True, True), (False, True), (True, False)))
            counts[f"tokens {part}"].add(Tally(tp, fp, fn, len(both) - tp - fp - fn))


def matches(wanted: Sequence[Sequence[Span]], read: Sequence[Sequence[Span]]) -> Matches:
    """Mentions, each one or more spans, as wholes: right when they touch, exact when they end alike."""
    gold_edges = {(spans[0][0], spans[-1][1]) for spans in wanted}
    read_edges = {(min(spans)[0], max(spans)[1]) for spans in read}
    return Matches(
        gold=len(wanted), read=len(read),
        right=sum(any(touch(spans, other) for other in wanted) for spans in read),
        found=sum(any(touch(spans, other) for other in read) for spans in wanted),
        gold_edges=len(gold_edges), read_edges=len(read_edges), exact=len(gold_edges & read_edges),
    )  # fmt: skip


def as_dict(counts: Counts, by: str | None = None) -> dict[str, dict]:
    """The scores by the names of `gold/score.py --json --by BY`."""
    figures, strays, quotes, nobody = (
        counts[name] for name in ("figures", "strays", "quotes", "unsourced quotes")
    )
    charged = figures.tp + figures.fp + strays.extra
    found = {
        "figures": {
            **_tally(figures), **vars(strays), "precision_strict": figures.tp / charged if charged else 0.0,
        },
        "sentences": _tally(counts["sentences"]),
    }  # fmt: skip
    found |= {f"tokens {part}": _tally(counts[f"tokens {part}"]) for part in PARTS}
    found["quotes"] = {
        "n": quotes.n, "answered": quotes.answer_rate, "accuracy": quotes.accuracy, "precision": quotes.precision,
        "lenient": quotes.lenient_accuracy, "unsourced_precision": nobody.precision,
        "unsourced_recall": nobody.recall, "unsourced_f1": nobody.f1, "unsourced_gold": nobody.tp + nobody.fn,
    }  # fmt: skip
    for part in PARTS:
        m = counts[f"mentions {part}"]
        found[f"mentions {part}"] = {
            "precision": m.precision, "recall": m.recall, "f1": m.f1, "exact_precision": m.exact_precision,
            "exact_recall": m.exact_recall, "exact_f1": m.exact_f1, "gold": m.gold, "pred": m.read,
        }  # fmt: skip
    if by:
        start = f"figures, {by} "
        groups = {
            name.removeprefix(start): tally for name, tally in sorted(counts.items()) if name.startswith(start)
        }
        found[f"figures by {by}"] = {group: _tally(tally) for group, tally in groups.items()}
    return found


def _tally(tally: Tally) -> dict[str, float]:
    return {
        **{name: getattr(tally, name) for name in ("precision", "recall", "f1", "balanced_accuracy")},
        **vars(tally),
    }  # fmt: skip
