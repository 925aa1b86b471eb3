"""Voices that belong to nobody in particular."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit

GENERIC = """
  (?: ^ | [STOP END BREAK COMMA SEMICOLON COLON BUT SUBORDINATOR DASH CLOSE_QUOTE] | (?P<opener>ADVERB COMMA) )
  (?P<subject> CROWD (?:[PEOPLE ROLES&WORD])? | CROWD GENERIC ) (?:[ADVERB HAVE]){0,2} (?P<verb> OPINE )
| (?P<passive> BE WIDELY [OPINE REPORTED EXPECTED] )
| (?P<impersonal> IMPERSONAL )
"""


def generic_voice(article: Article, *, resolve_in_paragraph: bool = True, accept_link: bool = True) -> Iterator[Hit]:
    """"Many believe", "it is widely thought" with no holder in the sentence or the paragraph."""
    tokens = article.tokens
    for match in article.lexicon.pattern(GENERIC).finditer(tokens.classes):
        if match["subject"]:
            first, last = match.start("subject"), match.end("verb")
        else:
            first, last = match.span()
        span = tokens.span(first, last)
        k = article.sentence_at(span.start)
        if reach.has(article, k, "[STATISTICS POLL ACCORDING FIRST_PERSON OPEN_QUOTE OPEN_SINGLE]") or reach.is_question(article, k):
            continue
        if accept_link and reach.hangs_on(article.document.links, article.sentences[k].span):
            continue
        if _held(article, k, span, resolve_in_paragraph):
            continue
        yield Hit(span)


def _held(article: Article, k: int, span, resolve_in_paragraph: bool) -> bool:
    """Whether somebody by name says so in the sentence, or in the rest of its paragraph."""
    paragraph = article.paragraph_of(k)
    last = paragraph[-1] if resolve_in_paragraph else k
    return any(
        reach.says(article, a) and a.level > 3 and not (a.source.start <= span.start < a.source.end)
        for j in range(k, last + 1)
        for a in article.attributions_in(j)
    )
