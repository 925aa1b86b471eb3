"""Voices that belong to nobody in particular."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit

GENERIC = """
  (?: ^ | [STOP END BREAK COMMA SEMICOLON COLON BUT SUBORDINATOR DASH CLOSE_QUOTE] | (?P<opener>ADVERB COMMA) )
  (?P<subject> CROWD (?:[PEOPLE ROLES&WORD])? | CROWD GENERIC ) (?:[ADVERB HAVE]){0,2} (?P<verb> OPINE )
| (?P<passive> BE (?P<widely> ADVERB ) [OPINE REPORTED EXPECTED] )
| (?P<impersonal> IMPERSONAL )
"""


_WIDELY = frozenset("broadly commonly generally popularly universally widely".split())


def generic_voice(article: Article, *, resolve_in_paragraph: bool = True, accept_link: bool = True) -> Iterator[Hit]:
    """"Many believe", "it is widely thought" with no holder in the sentence or the paragraph."""
    tokens = article.tokens
    for match in article.lexicon.pattern(GENERIC).finditer(tokens.classes):
        if match["subject"]:
            first, last = match.start("subject"), match.end("verb")
        else:
            first, last = match.span()
        if match["subject"] and _looks_back(article, match):
            continue
        if match["widely"] and tokens.word(last - 1).lower() == "known":
            continue
        if match["widely"] and tokens.word(match.start("widely")).lower() not in _WIDELY:
            continue
        span = tokens.span(first, last)
        k = article.sentence_at(span.start)
        if reach.has(article, k, "[POLL ACCORDING OPEN_QUOTE OPEN_SINGLE]") or reach.names(article, k, "statistics", "first-person") or reach.is_question(article, k):
            continue
        if accept_link and reach.hangs_on(article.document.links, article.sentences[k].span):
            continue
        if _held(article, k, span, resolve_in_paragraph):
            continue
        yield Hit(span)


def _looks_back(article: Article, match) -> bool:
    """Whether "some", "others" are of a group named just before: "some said", "how many people think"."""
    tokens, first, verb = article.tokens, match.start("subject"), match.start("verb")
    alone = match.end("subject") - first == 1
    if alone and (tokens.word(first).lower() == "others" or tokens.word(verb).lower() == "said"):
        return True
    return first > 0 and tokens.word(first - 1).lower() in ("how", "so", "as")


def _held(article: Article, k: int, span, resolve_in_paragraph: bool) -> bool:
    """Whether somebody by name says so in the sentence, or in the rest of its paragraph."""
    paragraph = article.paragraph_of(k)
    last = paragraph[-1] if resolve_in_paragraph else k
    if resolve_in_paragraph and last + 1 < len(article.sentences):
        if any(
            a.kind in ("direct", "mixed") and a.level > reach.NAMED
            for j in article.paragraph_of(last + 1)
            for a in article.attributions_in(j)
        ):
            return True
        if reach.has_in(article, range(paragraph[0], k), "ACCORDING"):
            return True
    return any(
        reach.says(article, a) and a.level > 3 and not (a.source.start <= span.start < a.source.end)
        for j in range(k, last + 1)
        for a in article.attributions_in(j)
    )
