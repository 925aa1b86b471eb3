"""Sources and speakers against GUM (Wikinews, interviews) and BASIL (three outlets on one event)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.gold.layout import PARTS
from bench.judge import Pair
from bench.score import matches
from bench.sets import Document, around
from bench.spans import Span, touch, words
from bench.table import Row
from bench.tally import Counts, Speakers

GUM_ROWS = (
    Row("source mentions: precision", "mentions source", "precision"),
    Row("source mentions: recall", "mentions source", "recall"),
    Row("source mentions: F1", "mentions source", "f1"),
    Row("speakers, by identity: F1", "speakers", "f1"),
)
BASIL_ROWS = (
    Row("quoted spans: a speaker given", "quoted", "answer_rate"),
    Row("named speakers: right, of all", "speakers", "accuracy"),
    Row("named speakers: right, of those given", "speakers", "precision"),
)
# Whoever is only for or against, and groups, which are not told by the words: any senator is of one.
_NOBODY = re.compile(r"other_|.*(?:lawmakers|officials|Republicans|Democrats|Party)$", re.IGNORECASE)
_NAME_WORD = re.compile(r"[a-z]{3,}")


@dataclass
class Outcome:
    documents: list[Counts] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def gum(documents: Sequence[Document]) -> Outcome:
    """GUM's attributions with their source, and the coreference chain that the source is in.

    A speaker is right when the source read for the content is any mention of the gold source's chain.
    """
    outcome = Outcome()
    for document in documents:
        attributions = [
            {part: [place[:2] for place in item[part]] for part in PARTS}
            for item in document.items
            if item["label"] == "attribution-positive"
        ]
        pair = _pair(document, attributions)
        counts: Counts = {f"mentions {part}": matches(*pair.mentions(part)) for part in PARTS}
        counts["speakers"] = speakers = Speakers()
        chains = [item for item in document.items if item.get("chain")]
        for attribution in attributions:
            if not (attribution["source"] and attribution["content"]):
                continue
            content = attribution["content"]
            tokens = [word for span in content for word in words(document.text, span)]
            best, most = pair.answer((content[0][0], content[-1][1]), tokens)
            source = best["source"] if best and most >= 0.5 else []
            right = bool(source) and touch(source, _chain(attribution["source"], chains))
            speakers.add(Speakers(1, bool(source), right, right))
            if not right:
                outcome.wrong.append(_wrong(document, attribution["source"], source))
        outcome.documents.append(counts)
    return outcome


def _chain(source: Sequence[Span], mentions: list[dict]) -> list[Span]:
    """The source, and every mention of whom it names: the chains of the longest mentions inside it."""
    start, end = source[0][0], source[-1][1]
    inside = [item for item in mentions if start <= item["start"] and item["end"] <= end]
    longest = max((item["end"] - item["start"] for item in inside), default=0)
    chains = {item["chain"] for item in inside if item["end"] - item["start"] == longest}
    return [*source, *((item["start"], item["end"]) for item in mentions if item["chain"] in chains)]


def basil(documents: Sequence[Document]) -> Outcome:
    """BASIL's quoted spans: whether they get a speaker, and where BASIL names a person, whether the right one."""
    outcome = Outcome()
    for document in documents:
        pair = _pair(document, [])
        counts: Counts = {"quoted": Speakers(), "speakers": Speakers()}
        for item in document.items:
            if item["quote"] != "yes":
                continue
            place = (item["start"], item["end"])
            best, most = pair.answer(place, words(document.text, place))
            source = best["source"] if best and most >= 0.5 else []
            counts["quoted"].add(Speakers(n=1, answered=bool(source)))
            if item["speaker"] and not _NOBODY.match(item["speaker"]):
                said = " ".join(document.text[start:end] for start, end in source)
                named = _name(document, source)
                right = same_name(item["speaker"], f"{said} {named}")
                counts["speakers"].add(Speakers(1, bool(source), right, right))
                if not right:
                    outcome.wrong.append(
                        f"{document.id}: {item['speaker']}, read {said!r} ({named}): {around(document, place)}"
                    )
        outcome.documents.append(counts)
    return outcome


def _name(document: Document, source: Sequence[Span]) -> str:
    """Whom the reading takes a source for."""
    for attribution in document.reading["attributions"]:
        if source and attribution["source"] == source:
            return attribution["name"]
    return ""


def same_name(speaker: str, said: str) -> bool:
    """Whether the words read as a source hold the last name of `Donald_Trump_Jr.`."""
    names = _NAME_WORD.findall(speaker.lower().removesuffix("_jr."))
    return names[-1] in _NAME_WORD.findall(said.lower())


def _pair(document: Document, attributions: list[dict]) -> Pair:
    gold = {"id": document.id, "text": document.text, "discard": [], "attributions": attributions}
    return Pair(gold, document.reading)


def _wrong(document: Document, wanted: Sequence[Span], source: Sequence[Span]) -> str:
    said = " ".join(document.text[start:end] for start, end in source) or "nobody"
    return f"{document.id}: read {said!r}: {around(document, wanted[0])}"


def lines(outcome: Outcome, errors: int) -> Iterator[str]:
    yield f"{len(outcome.wrong)} speakers not right"
    yield from (f"    {line}" for line in outcome.wrong[:errors])
