"""The whole answer for one place, as plain types (docs/json.md)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrlint.article import Article
from attrlint.attribute import Tried
from attrlint.attribute.explain import Listener
from attrlint.rules import Rule
from attrlint.why.judged import Ran, figures_left_alone, fired, run_rules, silent
from attrlint.why.places import Asked, check_place, directive_at, neighbours, sentences_at, token_at
from attrlint.why.seen import carry_of, figure_seen, figures_in, hedges_in, overlaps, place, quotes_in
from attrlint.why.speech import attributions_in, listened, refused, spoken_words

MOST = 20  # sentences of one line that are explained


def explain(
    article: Article, asked: Asked, rules: Sequence[Rule], left_out: Sequence[Rule], known: Collection[str],
    looks_for: dict[str, str], least: str,
) -> tuple[dict, tuple[str, ...]]:  # fmt: skip
    """The answer, and what kept a newsroom's own rule from being run.

    `rules` are on for this file, `left_out` are those that the config leaves out in it, `known` the names of all,
    `least` the confidence that a finding must have.
    """
    start, end = check_place(article.document, asked)
    found = sentences_at(article, start, end)
    ran = run_rules(article, rules, left_out, known, least)
    answer: dict = {
        "path": article.document.path,
        "line": asked.line,
        "column": asked.column or None,
        "here": _here(article, found[0], start) if found and asked.column else None,
        "sentences": _sentences(article, ran, found, looks_for),
        "more": max(0, len(found) - MOST),
        "instead": None if found else _instead(article, start, end),
        "rules_on": _by_group(rules),
        "rules_off": sorted(set(known) - {rule.id for rule in (*rules, *left_out)}),
        "rules_left_out": [rule.id for rule in left_out],
    }
    return answer, ran.problems


def _sentences(article: Article, ran: Ran, found: list[int], looks_for: dict[str, str]) -> list[dict]:
    if not found:
        return []
    found = found[:MOST]
    heard = listened(article, article.sentences[found[0]].first, article.sentences[found[-1]].last)
    return [_sentence(article, ran, k, looks_for, *heard) for k in found]


def _by_group(rules: Sequence[Rule]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for rule in rules:
        if rule.checker:
            groups.setdefault(rule.group, []).append(rule.id)
    return groups


def _sentence(
    article: Article, ran: Ran, k: int, looks_for: dict[str, str], judge: Listener, tried: list[Tried]
) -> dict:
    sentence = article.sentences[k]
    where = article.document.locate(sentence.span)
    tried = [one for one in tried if one.sentence == k]
    own, others = attributions_in(article, k, judge)
    return {
        **place(article, sentence.span),
        "end_line": where.end_line,
        "role": article.document.blocks[sentence.block].role,
        "figures": [figure_seen(article, figure, sourcing) for _, figure, sourcing in figures_in(article, k)],
        "quotes": quotes_in(article, sentence.span),
        "hedges": hedges_in(article, sentence.span),
        "attributions": own,
        "reached_by": others,
        "goes_on_from": carry_of(article, k),
        "refused": refused(article, judge, tried),
        "spoken_words": spoken_words(article, sentence, tried),
        "fired": fired(article, ran, k),
        "left_alone": figures_left_alone(article, ran, k),
        "silent": silent(article, ran, k, looks_for),
    }


def _here(article: Article, k: int, at: int) -> dict:
    """What stands at the raw code point `at`, the smallest thing first."""
    token = token_at(article, k, at)
    if token is None:
        return {"text": None, "is": ["the blank, or markup, between two words"]}
    span = article.tokens.span(token, token + 1)
    parts: list[str] = []

    def add(part, words: str) -> None:
        if overlaps(part, span):
            text = place(article, part)["text"]
            parts.append(f"{words} “{_short(text)}”")

    for _, figure, _ in figures_in(article, k):
        add(figure.span, "the figure" if figure.span == span else "part of the figure")
    for hedge in article.hedges:
        add(hedge.span, "the hedge" if hedge.span == span else "part of the hedge")
    for attribution in article.attributions:
        add(attribution.cue, "the words that attribute,")
        add(attribution.source, "who says it,")
        add(attribution.via, "whom it came by way of,")
        for part in attribution.content:
            who = article[attribution.source] if attribution.source else "somebody"
            add(part, f"what {_short(' '.join(who.split()))} is said to say,")
    for quote in article.quotes:
        add(quote.span, "the quotation")
    return {**place(article, span), "is": list(dict.fromkeys(parts)) or ["nothing that a rule looks at"]}


def _short(text: str, most: int = 48) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _instead(article: Article, start: int, end: int) -> dict:
    """What a line without prose is, and the nearest sentences."""
    before, after = neighbours(article, start)
    document = article.document
    directive = directive_at(document, start, end)
    line = document.raw[start:end]
    if directive is not None:
        words = "a comment to attrlint, no prose"
    elif _in_front_matter(article, start):
        words = "front matter, no prose"
    elif not line.strip():
        words = "blank"
    else:
        words = "markup, no prose"
    return {
        "words": words,
        "before": place(article, article.sentences[before].span) if before is not None else None,
        "after": place(article, article.sentences[after].span) if after is not None else None,
    }


def _in_front_matter(article: Article, start: int) -> bool:
    if article.document.format == "text" or not article.document.raw.startswith(("---", "+++")):
        return False
    from attrlint.formats.frontmatter import read_front_matter

    return start < read_front_matter(article.document.raw).end
