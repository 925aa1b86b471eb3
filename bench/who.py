"""Who is who: people's mentions against GUM's clusters, speakers of quoted spans against BASIL's names.

GUM's clusters hold named mentions, no pronouns. A pronoun is measured where BASIL names the speaker of a
quoted span whose attribution has "he" or "she" for its source.
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_left
from itertools import combinations
from pathlib import Path

from attrlint.article import Article
from bench.reading import read

PRONOUNS = ("he", "she", "who")


def people(shared: Path, errors: int = 0) -> list[str]:
    """Pairs of gold mentions in one cluster that we join, pairs we join that are in one, and B-cubed."""
    right = joined = wanted = mentions = answered = 0
    precision = recall = 0.0
    wrong = []
    for row in _rows(shared / "gold" / "gum_derived-person_mentions.dev.jsonl"):
        article = read(Path(f"{row['id']}.txt"), row["text"].encode(), "text")
        single = [item for item in row["items"] if not _holds_another(item, row["items"])]
        found = [(_source_at(article, item["start"], item["end"]), item) for item in single]
        mentions += len(found)
        answered += sum(who is not None for who, _ in found)
        for (a, one), (b, other) in combinations(found, 2):
            same, ours = one["chain"] == other["chain"], a is not None and a == b
            right, joined, wanted = right + (same and ours), joined + ours, wanted + same
            if same != ours and len(wrong) < errors:
                wrong.append(f"  {row['id']} {'joined' if ours else 'apart'}: {one['text']!r} {other['text']!r}")
        for who, item in found:
            gold = [other for other, o in found if o["chain"] == item["chain"]]
            ours = [o for other, o in found if o is item or who is not None and other == who]
            precision += sum(o["chain"] == item["chain"] for o in ours) / len(ours)
            recall += sum(1 for other in gold if who is not None and other == who) / len(gold) if who is not None else 1 / len(gold)
    return [
        f"GUM people, mentions that hold nobody else: {mentions} mentions, {answered} with a source",
        f"  pairs     {_scores(right, joined, wanted)}",
        f"  B-cubed   P {precision / mentions:.3f}  R {recall / mentions:.3f}",
        *wrong,
    ]


def speakers(shared: Path, errors: int = 0) -> list[str]:
    """BASIL's quoted spans with a named speaker: how often the source we give has that surname."""
    counts = {"name": [0, 0, 0], "pronoun": [0, 0, 0]}  # right, answered, all
    wrong = []
    for row in _rows(shared / "gold" / "basil.dev.jsonl"):
        article = read(Path(f"{row['id']}.txt"), row["text"].encode(), "text")
        text, raw = article.document.text, article.document.raw
        for item in row["items"]:
            if item.get("quote") != "yes" or not _is_person(item["speaker"], raw):
                continue
            at = _attribution_at(article, item["start"], item["end"])
            source = article.attributions[at].source if at is not None else None
            if source is None:
                continue
            words = text[source.start : source.end]
            tally = counts["pronoun" if words.lower() in PRONOUNS else "name"]
            who = article.cast.attributions[at]
            tally[2] += 1
            tally[1] += who is not None
            ok = who is not None and _surname(item["speaker"]) in article.cast.sources[who].name.lower()
            tally[0] += ok
            if not ok and len(wrong) < errors:
                said = article.cast.sources[who].name if who is not None else None
                wrong.append(f"  {row['id']} {item['start']}: {words[:50]!r} is {said}, gold {item['speaker']}")
    lines = ["BASIL quoted spans whose attribution has a source"]
    for kind, (right, answered, wanted) in counts.items():
        lines.append(f"  {kind:8}  right {right} of {answered} answered of {wanted}")
    return lines + wrong


def lines(shared: Path, errors: int = 0) -> list[str]:
    return [*people(shared, errors), *speakers(shared, errors)]


def _rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _scores(right: int, joined: int, wanted: int) -> str:
    p, r = right / max(1, joined), right / max(1, wanted)
    return f"P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}  ({right} right of {joined} joined, {wanted} in the gold)"


def _source_at(article: Article, start: int, end: int) -> int | None:
    """The source of the first mention of a person in raw [start, end), else of the first that has one."""
    document, cast = article.document, article.cast
    places = [document.raw_span(m.span.start, m.span.end) for m in article.mentions]
    first = None
    for k in range(bisect_left(places, (max(0, start - 40), 0)), len(places)):
        a, b = places[k]
        if a >= end:
            break
        who = cast.mentions[k]
        if b <= start or who is None:
            continue
        if cast.sources[who].kind == "person" and " who " not in document.raw[start:a]:
            return who
        first = who if first is None else first
    return first


def _holds_another(item: dict, items: list[dict]) -> bool:
    """Whether a gold mention holds one of somebody else, as "Ana Ruiz and Tom Baker" does."""
    inside = [o for o in items if item["start"] <= o["start"] and o["end"] <= item["end"] and o is not item]
    return any(o["chain"] != item["chain"] for o in inside)


def _attribution_at(article: Article, start: int, end: int) -> int | None:
    """The attribution whose content holds most of raw [start, end)."""
    best, most = None, 0
    for k, attribution in enumerate(article.attributions):
        for span in attribution.content:
            a, b = article.document.raw_span(span.start, span.end)
            if min(b, end) - max(a, start) > most:
                best, most = k, min(b, end) - max(a, start)
    return best


def _surname(speaker: str) -> str:
    words = speaker.replace("_Jr.", "").split("_")
    return words[-1].lower()


def _is_person(speaker: str, raw: str) -> bool:
    """Whether a label of BASIL names one person who is in the text."""
    group = ("lawmakers", "officials", "other", "Republicans", "Democrats", "Party")
    return bool(speaker) and not any(word.lower() in speaker.lower() for word in group) and _surname(speaker) in raw.lower()


def run(args: argparse.Namespace) -> int:
    print("\n".join(lines(args.shared)))
    return 0
