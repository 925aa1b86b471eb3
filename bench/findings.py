"""Findings on real copy, to be read as an editor would: where rules are right and how often they speak."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.copy import Copy, articles
from bench.reading import printable

_AROUND = 2  # sentences on either side of a finding that are shown


@dataclass(frozen=True)
class Found:
    """A finding and its article; `prose` is what is around it, the words in ⟦ ⟧."""

    copy: Copy
    finding: object
    prose: str


def find(
    shared: Path, parts: frozenset[str], corpora: frozenset[str], names: frozenset[str], least: str = "medium"
) -> tuple[list[Copy], list[Found]]:
    """The articles, and what the rules find in them: those on by default and those that `names` names.

    What is less sure than `least`, as a config has it, is left out. Where rules are named, only their findings come back; all of them still run, for precedence.
    """
    from attrlint.lint import lint
    from attrlint.rules import shipped_rules

    rules = [rule for rule in shipped_rules() if rule.checker and (rule.default or rule.id in names)]
    known = {rule.id for rule in shipped_rules()}
    read: list[Copy] = []
    found: list[Found] = []
    for copy in articles(shared, parts, corpora):
        read.append(copy)
        for finding in lint(copy.article, rules, known, least=least)[0]:
            if not names or finding.rule in names:
                found.append(Found(copy, finding, around(copy.article, finding.prose)))
    return read, found


def around(article, span) -> str:
    """The sentences around the words, the words marked; a block's role where it is not body text."""
    sentences, text = article.sentences, article.document.text
    k = article.sentence_at(span.start)
    first, last = max(0, k - _AROUND), min(len(sentences), k + _AROUND + 1)
    while sentences[last - 1].span.end < span.end and last < len(sentences):
        last += 1
    start, end = sentences[first].span.start, max(sentences[last - 1].span.end, span.end)
    role = article.role_at(span.start)
    words = f"{text[start : span.start]}⟦{text[span.start : span.end]}⟧{text[span.end : end]}"
    return ("" if role == "body" else f"({role}) ") + words.replace("\n\n", " ¶ ").replace("\n", " ")


def sample(found: list[Found], number: int, seed: int) -> list[Found]:
    """`number` of the findings drawn at random (all, if there are fewer), in their order."""
    if len(found) <= number:
        return found
    drawn = random.Random(seed).sample(range(len(found)), number)
    return [found[i] for i in sorted(drawn)]


def lines(found: list[Found]) -> Iterator[str]:
    for i, one in enumerate(found, start=1):
        finding = one.finding
        yield f"{i}. {one.copy.id}:{finding.location.line}  {finding.rule} ({finding.severity}, {finding.confidence})"
        yield f"   {printable(finding.message)}"
        yield f"   {printable(one.prose)}"
        for other in finding.related:
            yield f"   related: {printable(other.message)}: {printable(around(one.copy.article, _span(other)))}"


def _span(related):
    return related.prose


def as_json(found: list[Found]) -> Iterator[str]:
    for one in found:
        finding = one.finding
        yield json.dumps({
            "id": one.copy.id, "rule": finding.rule, "severity": finding.severity, "confidence": finding.confidence,
            "message": finding.message, "prose": one.prose,
            "related": [[other.message, around(one.copy.article, _span(other))] for other in finding.related],
        }, ensure_ascii=False)  # fmt: skip


def rates(read: list[Copy], found: list[Found]) -> Iterator[str]:
    """How often each rule speaks, and how loud it gets."""
    words = sum(copy.words for copy in read)
    by_rule: dict[str, list[Found]] = {}
    for one in found:
        by_rule.setdefault(one.finding.rule, []).append(one)
    yield f"{len(read)} articles, {words:,} words"
    for rule, its in sorted(by_rule.items(), key=lambda item: -len(item[1])):
        loud = sum(one.finding.severity != "note" for one in its)
        high = sum(one.finding.confidence == "high" for one in its)
        articles_hit = len({one.copy.id for one in its})
        yield (
            f"{rule:30}{len(its):6}  {1000 * len(its) / len(read):8.1f} per 1,000 articles  in {articles_hit:4}"
            f"  {loud:5} warnings and errors  {high:5} high"
        )
    for corpus in sorted({copy.corpus for copy in read}):
        of = [copy for copy in read if copy.corpus == corpus]
        loud = [one for one in found if one.copy.corpus == corpus and one.finding.severity != "note"]
        quiet = len(of) - len({one.copy.id for one in loud})
        rate = 1000 * len(loud) / sum(copy.words for copy in of)
        yield f"{corpus:20} {len(of):4} articles  {rate:.2f} warnings and errors per 1,000 words  {quiet / len(of):.0%} with none"
