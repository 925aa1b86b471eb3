"""Readings against gold: figures, sentences, tokens, speakers and mentions.

A reading is one line of `attrlint show --format jsonl`; a gold line has the fields listed in
`gold/README.md`. All spans are code points of the same text, half-open. What is counted follows the
definitions there, so that a figure printed here can be compared with those tables.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

Spans = Sequence[Sequence[int]]
PARTS = ("content", "source", "cue")
WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")

_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]+")
_POSSESSIVE = re.compile(r"[’']s\b")
_NO_NAME = frozenset(
    "The A An Mr Mrs Ms Dr He She They It We Sen Gov Rep President".split()
)  # fmt: skip


@dataclass
class Tally:
    """A yes-or-no question asked many times. A rate with nothing to divide by is 0."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0

    def note(self, gold: bool, read: bool) -> None:
        if gold:
            self.tp, self.fn = self.tp + read, self.fn + (not read)
        else:
            self.fp, self.tn = self.fp + read, self.tn + (not read)

    @property
    def n(self) -> int:
        return self.tp + self.fp + self.fn + self.tn

    @property
    def precision(self) -> float:
        return rate(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float:
        return rate(self.tp, self.tp + self.fn)

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)

    @property
    def balanced_accuracy(self) -> float:
        """The mean of the recall of the two classes."""
        return (self.recall + rate(self.tn, self.tn + self.fp)) / 2


@dataclass
class Speakers:
    """Quotations whose speaker the gold names: how many got a source, and how many the right one."""

    n: int = 0
    answered: int = 0
    right: int = 0
    lenient: int = 0

    @property
    def accuracy(self) -> float:
        return rate(self.right, self.n)


@dataclass
class Matches:
    """Spans as wholes: read ones that touch a gold one, gold ones that a read one touches."""

    gold: int = 0
    read: int = 0
    right: int = 0
    found: int = 0
    gold_edges: int = 0
    read_edges: int = 0
    exact: int = 0

    @property
    def precision(self) -> float:
        return rate(self.right, self.read)

    @property
    def recall(self) -> float:
        return rate(self.found, self.gold)

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)

    @property
    def exact_f1(self) -> float:
        return harmonic(rate(self.exact, self.read_edges), rate(self.exact, self.gold_edges))


@dataclass(frozen=True)
class Error:
    """A gold figure judged otherwise than in the gold. `missed`: the reading has no such figure."""

    id: str
    span: tuple[int, int]
    kind: str
    gold_attributed: bool
    missed: bool
    context: str


@dataclass
class Scores:
    """All counts over some documents. The positive class of `figures` is UNATTRIBUTED."""

    figures: Tally = field(default_factory=Tally)
    missed: int = 0  # gold figures the reading does not have
    extra: int = 0  # unattributed figures where the gold has none
    sentences: Tally = field(default_factory=Tally)
    tokens: dict[str, Tally] = field(default_factory=lambda: {part: Tally() for part in PARTS})
    speakers: Speakers = field(default_factory=Speakers)
    speakerless: Tally = field(default_factory=Tally)  # quotations in no attribution
    mentions: dict[str, Matches] = field(default_factory=lambda: {part: Matches() for part in PARTS})
    groups: dict[str, Tally] = field(default_factory=dict)
    errors: list[Error] = field(default_factory=list)
    documents: int = 0


class Cover:
    """The union of some spans of a text of `length` code points."""

    def __init__(self, length: int, spans: Iterable[Sequence[int]]) -> None:
        inside = bytearray(length)
        for start, end in spans:
            start, end = max(0, start), min(end, length)
            if end > start:
                inside[start:end] = b"\1" * (end - start)
        self.before = [0, *accumulate(inside)]  # before[i]: how many of the first i are inside

    def half(self, start: int, end: int) -> bool:
        """Whether half of [start, end) or more is inside."""
        last = len(self.before) - 1
        inside = self.before[min(end, last)] - self.before[min(start, last)]
        return end > start and inside * 2 >= end - start


def rate(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def harmonic(p: float, r: float) -> float:
    return rate(2 * p * r, p + r)


def score(gold: Sequence[dict], readings: Iterable[dict], by: str | None = None) -> Scores:
    """Counts over all gold documents; one without a reading counts as read empty.

    `by` is `kind` (of figure) or `publisher`. Raises ValueError for a reading of an unknown id.
    """
    by_id = {reading["id"]: reading for reading in readings}
    if unknown := by_id.keys() - {document["id"] for document in gold}:
        raise ValueError(f"{len(unknown)} readings are of no gold document, such as {min(unknown)!r}")
    scores = Scores(documents=len(gold))
    for document in gold:
        score_document(document, by_id.get(document["id"], {}), scores, by)
    return scores


def score_document(document: dict, reading: dict, scores: Scores, by: str | None = None) -> None:
    """Adds one document's counts to `scores`."""
    text = document["text"]
    attributions = [
        {part: [span for span in attribution.get(part) or () if span] for part in PARTS}
        for attribution in reading.get("attributions") or ()
    ]
    read = {part: Cover(len(text), _all(attributions, part)) for part in PARTS}
    gold = {part: Cover(len(text), _all(document["attributions"], part)) for part in PARTS}
    furniture = Cover(len(text), document["discard"])

    any_part = [span for part in PARTS for span in _all(attributions, part)]
    _figures(document, reading.get("figures"), Cover(len(text), any_part), furniture, scores, by)

    for sentence in document["sentences"]:
        if sentence["skip"]:
            continue
        words = _words(text, sentence["span"])
        scores.sentences.note(sentence["attributed"], _share(read["content"], words) >= 0.5)
        for start, end in words:
            if not furniture.half(start, end):
                for part in PARTS:
                    scores.tokens[part].note(gold[part].half(start, end), read[part].half(start, end))

    for quote in document["quotes"]:
        _quote(text, quote, attributions, read["content"], scores)

    for part in PARTS:
        wanted = [a[part] for a in document["attributions"] if a[part]]
        _mentions(wanted, [a[part] for a in attributions if a[part]], scores.mentions[part])


def _figures(
    document: dict, figures: list[dict] | None, cover: Cover, furniture: Cover, scores: Scores, by: str | None
) -> None:
    matched = set()
    for wanted in document["figures"]:
        if not wanted["scored"]:
            continue
        start, end = wanted["span"]
        missed = False
        if figures is None:  # a tool that finds no figures: judged by its attributions alone
            flagged = not cover.half(start, end)
        else:
            shared = {
                i: min(end, figure["span"][1]) - max(start, figure["span"][0])
                for i, figure in enumerate(figures)
                if start < figure["span"][1] and figure["span"][0] < end
            }
            matched |= shared.keys()
            missed = not shared
            best = max(shared, key=lambda i: (shared[i], -i), default=None)
            flagged = best is not None and not figures[best]["attributed"]
        bare = not wanted["attributed"]
        scores.missed += missed
        scores.figures.note(bare, flagged)
        if by:
            group = wanted[by] if by in wanted else document[by]
            scores.groups.setdefault(group, Tally()).note(bare, flagged)
        if bare != flagged:
            text = document["text"]
            context = f"{text[max(0, start - 120) : start]}[[{text[start:end]}]]{text[end : end + 120]}"
            scores.errors.append(
                Error(document["id"], (start, end), wanted["kind"], not bare, missed, context)
            )
    for i, figure in enumerate(figures or ()):
        scores.extra += i not in matched and not figure["attributed"] and not furniture.half(*figure["span"])


def _quote(text: str, quote: dict, attributions: list[dict], content: Cover, scores: Scores) -> None:
    """The attribution that covers most of the quotation, if half or more, answers for it."""
    words = _words(text, quote["span"])
    best, most = None, 0.0
    for attribution in attributions:
        if _touch(attribution["content"], [quote["span"]]):
            share = _share(Cover(len(text), attribution["content"]), words)
            if share > most:
                best, most = attribution, share
    source = best["source"] if best and most >= 0.5 else []
    nobody = most < 0.5 and _share(content, words) < 0.5
    scores.speakerless.note(not quote["attributed"], nobody)
    if quote["source"]:
        right = _touch(source, quote["source"])
        same_name = _names(text, source) & _names(text, quote["source"])
        scores.speakers.n += 1
        scores.speakers.answered += bool(source)
        scores.speakers.right += right
        scores.speakers.lenient += right or bool(same_name)


def _mentions(wanted: list[Spans], read: list[Spans], matches: Matches) -> None:
    read = list({tuple(map(tuple, spans)): spans for spans in read}.values())
    gold_edges = {(spans[0][0], spans[-1][1]) for spans in wanted}
    read_edges = {(min(spans)[0], max(spans)[1]) for spans in read}
    matches.gold += len(wanted)
    matches.read += len(read)
    matches.right += sum(any(_touch(spans, other) for other in wanted) for spans in read)
    matches.found += sum(any(_touch(spans, other) for other in read) for spans in wanted)
    matches.gold_edges += len(gold_edges)
    matches.read_edges += len(read_edges)
    matches.exact += len(gold_edges & read_edges)


def _all(attributions: Iterable[dict], part: str) -> Iterator[Sequence[int]]:
    return (span for attribution in attributions for span in attribution[part])


def _words(text: str, span: Sequence[int]) -> list[tuple[int, int]]:
    return [match.span() for match in WORD.finditer(text, *span)]


def _share(cover: Cover, words: Spans) -> float:
    return rate(sum(cover.half(start, end) for start, end in words), len(words))


def _touch(spans: Spans, others: Spans) -> bool:
    return any(a < d and c < b for a, b in spans for c, d in others)


def _names(text: str, spans: Spans) -> set[str]:
    words = " ".join(text[start:end] for start, end in spans)
    return set(_CAPITALISED.findall(_POSSESSIVE.sub("", words))) - _NO_NAME


def read_jsonl(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_split(shared: Path, split: str) -> tuple[list[dict], list[dict]]:
    """PolNeAR's gold and attrlint's readings of its texts. ValueError if gold and text differ."""
    from bench.reading import read_text

    folder = shared / "gold" / "polnear"
    gold = read_jsonl(folder / f"{split}.jsonl")
    readings = []
    for document in gold:
        path = folder / split / "text" / f"{document['id']}.txt"
        data = path.read_bytes()
        if data.decode("utf-8") != document["text"]:
            raise ValueError(f"{path}: not the text that its gold was made from")
        readings.append({**read_text(path, data), "id": document["id"]})
    return gold, readings


def as_dict(scores: Scores) -> dict[str, dict]:
    """The scores by the names of `gold/score.py --json`."""
    figures = scores.figures
    charged = figures.tp + figures.fp + scores.extra
    quotes, nobody = scores.speakers, scores.speakerless
    found = {
        "figures": {
            **_tally(figures), "missed": scores.missed, "extra": scores.extra,
            "precision_strict": rate(figures.tp, charged),
        },
        "sentences": _tally(scores.sentences),
    }  # fmt: skip
    found |= {f"tokens {part}": _tally(scores.tokens[part]) for part in PARTS}
    found["quotes"] = {
        "n": quotes.n, "answered": rate(quotes.answered, quotes.n), "accuracy": quotes.accuracy,
        "precision": rate(quotes.right, quotes.answered), "lenient": rate(quotes.lenient, quotes.n),
        "unsourced_precision": nobody.precision, "unsourced_recall": nobody.recall,
        "unsourced_f1": nobody.f1, "unsourced_gold": nobody.tp + nobody.fn,
    }  # fmt: skip
    for part, m in scores.mentions.items():
        found[f"mentions {part}"] = {
            "precision": m.precision, "recall": m.recall, "f1": m.f1,
            "exact_precision": rate(m.exact, m.read_edges),
            "exact_recall": rate(m.exact, m.gold_edges),
            "exact_f1": m.exact_f1, "gold": m.gold, "pred": m.read,
        }  # fmt: skip
    return found


def _tally(tally: Tally) -> dict[str, float]:
    return {
        "precision": tally.precision, "recall": tally.recall, "f1": tally.f1,
        "balanced_accuracy": tally.balanced_accuracy,
        "tp": tally.tp, "fp": tally.fp, "fn": tally.fn, "tn": tally.tn,
    }  # fmt: skip


def table(scores: Scores) -> str:
    """The scores for people."""
    quotes = scores.speakers
    lines = [
        f"documents {scores.documents}",
        _row("figures (unattributed)", scores.figures)
        + f"  balanced accuracy {scores.figures.balanced_accuracy:.3f}",
        f"{'':24}not found {scores.missed}, flagged where the gold has no figure {scores.extra}",
        _row("sentences (attributed)", scores.sentences),
        *(_row(f"tokens in {part}", scores.tokens[part]) for part in PARTS),
        f"{'speaker of a quotation':24}right {quotes.accuracy:.3f}  answered "
        f"{rate(quotes.answered, quotes.n):.3f}  n {quotes.n}",
        *(_row(f"{part} spans", scores.mentions[part]) + f"  exact F1 {scores.mentions[part].exact_f1:.3f}"
          for part in PARTS),
    ]  # fmt: skip
    for group, tally in sorted(scores.groups.items()):
        lines.append(
            _row(f"  figures: {group}", tally)
            + f"  balanced accuracy {tally.balanced_accuracy:.3f}  n {tally.n}"
        )
    return "\n".join(lines)


def _row(name: str, counts: Tally | Matches) -> str:
    return f"{name:24}P {counts.precision:.3f}  R {counts.recall:.3f}  F1 {counts.f1:.3f}"


def error_lines(errors: Sequence[Error]) -> Iterator[str]:
    """One line a figure judged wrongly: where, what the gold says, and the words around it."""
    for error in errors:
        says = "attributed" if error.gold_attributed else "unattributed"
        missed = ", not found" if error.missed else ""
        context = " ".join(error.context.split())
        yield f"{error.id}:{error.span[0]}: {error.kind}, in the gold {says}{missed}: {context}"
