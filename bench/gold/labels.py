"""What the annotated spans of a document say of its figures, sentences and quotations."""

from __future__ import annotations

from bench.gold.layout import PARTS
from bench.gold.numerals import SCORED, numerals
from bench.gold.prose import quotations, sentence_at, sentences
from bench.spans import Cover, Span, words


def label(document: dict) -> dict:
    """The document with `figures`, `sentences` and `quotes`, as gold/README.md defines them."""
    text, attributions = document["text"], document["attributions"]
    furniture = Cover(len(text), document["discard"])
    split = list(sentences(text))
    starts = [start for start, _, _ in split]
    return {
        **document,
        "figures": [
            _figure(
                text, (start, end), "furniture" if furniture.half(start, end) else kind, attributions, starts
            )
            for start, end, kind in numerals(text)
        ],
        "sentences": _sentences(text, split, attributions, furniture),
        "quotes": [
            _quote(text, (start, end), closed, attributions)
            for start, end, closed in quotations(text)
            if not furniture.half(start, end)
        ],
    }


def _figure(text: str, span: Span, kind: str, attributions: list[dict], starts: list[int]) -> dict:
    """Attributed when half of it or more lies in one attribution; the part that holds most is its role."""
    start, end = span
    shares = [
        (sum(_shared(span, place) for part in PARTS for place in attribution[part]), -number)
        for number, attribution in enumerate(attributions)
    ]
    most, number = max(shares, default=(0, 0))
    found = {
        "span": [start, end], "text": text[start:end], "kind": kind, "scored": kind in SCORED,
        "attributed": False, "role": None, "cue_dist": None,
    }  # fmt: skip
    if most and most * 2 >= end - start:
        attribution = attributions[-number]
        role = max(PARTS, key=lambda part: sum(_shared(span, place) for place in attribution[part]))
        cue = attribution["cue"]
        far = sentence_at(starts, cue[0][0]) - sentence_at(starts, start) if cue else None
        found |= {"attributed": True, "role": role, "cue_dist": far}
    return found


def _sentences(
    text: str, split: list[tuple[int, int, int]], attributions: list[dict], furniture: Cover
) -> list[dict]:
    content = Cover(len(text), [span for attribution in attributions for span in attribution["content"]])
    found = []
    for start, end, paragraph in split:
        tokens = words(text, (start, end))
        share = content.share(tokens)
        found.append(
            {
                "span": [start, end], "para": paragraph, "words": len(tokens), "share": round(share, 3),
                "attributed": share >= 0.5, "skip": furniture.share(tokens) >= 0.5,
            }
        )  # fmt: skip
    return found


def _quote(text: str, span: Span, closed: bool, attributions: list[dict]) -> dict:
    """Attributed when half its words or more lie in the content of one attribution."""
    tokens = words(text, span)
    most, best = 0.0, None
    for attribution in attributions:
        if any(span[0] < end and start < span[1] for start, end in attribution["content"]):
            inside = sum(
                any(2 * _shared(token, place) >= token[1] - token[0] for place in attribution["content"])
                for token in tokens
            )
            if inside > most:
                most, best = inside, attribution
    attributed = best is not None and most * 2 >= len(tokens)
    return {
        "span": list(span), "words": len(tokens), "closed": closed, "attributed": attributed,
        "source": best["source"] if attributed else [],
    }  # fmt: skip


def _shared(span: Span, other: Span) -> int:
    return max(0, min(span[1], other[1]) - max(span[0], other[0]))
