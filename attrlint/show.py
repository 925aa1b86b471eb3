"""The reading itself: one object a file for programs, or underlined prose for people."""

from __future__ import annotations

import os

from attrlint.article import Article
from attrlint.attribute import LEVELS
from attrlint.document import Span
from attrlint.mark.comparisons import comparison
from attrlint.sources import source_id, source_rows


def show_jsonl(article: Article) -> dict:
    """The whole reading as plain types; every span is [start, end) code points of the raw file.

    `id` is the file name without folder and extension. Documented in docs/json.md.
    """
    document = article.document

    def raw(span: Span | None) -> list[int] | None:
        return list(document.raw_span(span.start, span.end)) if span else None

    def one(span: Span | None) -> list[list[int]]:
        return [raw(span)] if span else []

    attributions = [
        {
            "source": one(attribution.source),
            "cue": one(attribution.cue),
            "content": [raw(span) for span in attribution.content],
            "kind": attribution.kind,
            "level": attribution.level,
            "via": one(attribution.via),
            "name": attribution.name,
            "who": source_id(who),
            "confidence": attribution.confidence,
        }
        for attribution, who in zip(article.attributions, article.cast.attributions)
    ]

    def source_of(sourcing) -> list[int] | None:
        at = sourcing.attribution if sourcing.attribution is not None else sourcing.carried
        return raw(article.attributions[at].source) if at is not None else None

    return {
        "id": os.path.splitext(os.path.basename(document.path))[0],
        "path": document.path,
        "format": document.format,
        "layout": document.layout,
        "attributions": attributions,
        "figures": [
            {
                "span": raw(figure.span),
                "kind": figure.kind,
                "value": figure.value,
                "high": figure.high,
                "unit": figure.unit,
                "head": figure.head,
                "approximator": figure.approximator,
                "comparison": comparison(article.tokens, figure),
                "worded": figure.worded,
                "level": sourcing.level,
                "attributed": sourcing.attributed,
                "carried": sourcing.carried,
                "source": source_of(sourcing),
            }
            for figure, sourcing in zip(article.figures, article.figure_sourcing)
        ],
        "quotes": [
            {
                "span": raw(quote.span),
                "closed": quote.closed,
                "continues": quote.continues,
                "level": sourcing.level,
                "speaker": source_of(sourcing),
            }
            for quote, sourcing in zip(article.quotes, article.quote_sourcing)
        ],
        "cues": [{"span": raw(cue.span), "kind": cue.kind} for cue in article.cues],
        "hedges": [{"span": raw(hedge.span), "kind": hedge.kind} for hedge in article.hedges],
        "mentions": [
            {"span": raw(mention.span), "form": mention.form, "name": mention.name, "who": source_id(who)}
            for mention, who in zip(article.mentions, article.cast.mentions)
        ],
        "sources": source_rows(article),
        "sentences": [
            {
                "span": raw(sentence.span),
                "block": sentence.block,
                "level": sourcing.level,
                "attributed": sourcing.attributed,
                "carried": sourcing.carried,
            }
            for sentence, sourcing in zip(article.sentences, article.sentence_sourcing)
        ],
        "blocks": [{"span": raw(block.span), "role": block.role} for block in document.blocks],
    }


def show_text(article: Article, clean=lambda text: text) -> str:
    """Each sentence with its place, and under it what was seen in it. `clean` makes prose printable."""
    document = article.document
    lines = [f"{document.path}: {document.format}" + (f", {document.layout}" if document.layout else "")]
    marks: dict[int, list[str]] = {}

    def note(offset: int, text: str) -> None:
        marks.setdefault(article.sentence_at(offset), []).append(text)

    for figure, sourcing in zip(article.figures, article.figure_sourcing):
        number = "" if figure.value is None else f" = {_number(figure.value)}"
        if figure.high != figure.value and figure.high is not None:
            number += f" to {_number(figure.high)}"
        how = "" if sourcing.attributed else " (carried over)" if sourcing.carried is not None else ""
        note(
            figure.span.start,
            f"figure  {figure.kind} '{clean(article[figure.span])}'{number}: S{sourcing.level} {LEVELS[sourcing.level]}{how}",
        )
    for quote, sourcing in zip(article.quotes, article.quote_sourcing):
        who = article.attributions[sourcing.attribution].name if sourcing.attribution is not None else ""
        closed = "" if quote.closed else ", not closed"
        note(quote.span.start, f"quote   {clean(_short(article[quote.span]))}{closed}: {clean(who) or 'no speaker'}")
    for attribution in article.attributions:
        who = article[attribution.source] if attribution.source else "nobody"
        if attribution.source and attribution.name and attribution.name != who:
            who += f" ({attribution.name})"
        if attribution.via:
            who += f", via {article[attribution.via]}"
        cue = article[attribution.cue] if attribution.cue else "goes on"
        what = " … ".join(_short(article[span]) for span in attribution.content)
        start = (attribution.cue or attribution.content[0]).start
        note(start, f"source  {clean(who)} | {clean(cue)} | {clean(what)}  [S{attribution.level}]")
    for hedge in article.hedges:
        note(hedge.span.start, f"hedge   {hedge.kind} '{clean(article[hedge.span])}'")
    block = -1
    for number, sentence in enumerate(article.sentences):
        if sentence.block != block:
            block = sentence.block
            lines += ["", f"[{document.blocks[block].role}]"]
        where = document.locate(sentence.span)
        lines.append(f"{where.line}:{where.column}  {clean(article[sentence.span])}")
        lines += [f"    {mark}" for mark in marks.get(number, ())]
    return "\n".join(lines) + "\n"


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: most - 20] + " … " + text[-16:]
