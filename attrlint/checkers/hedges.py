"""Hedges dropped."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.mark.hedges import Hedge


def hedge_dropped(article: Article, *, min_overlap: int = 3) -> Iterator[Hit]:
    """A claim hedged in one place and stated flat, in the same words, in another."""
    tokens = article.tokens
    seen: set[Span] = set()
    tried: set[str] = set()
    for hedge in article.hedges:
        if hedge.kind not in ("hearsay", "passive"):
            continue
        k = article.sentence_at(hedge.span.start)
        words = _claim(article, hedge, article.sentences[k].last)
        if len(words) < min_overlap:
            continue
        phrase = article.document.text[tokens.start(words[0]) : tokens.ends[words[1]]]
        if phrase in tried:
            continue
        tried.add(phrase)
        for first, last in _repeats(article, phrase, words, min_overlap):
            j = article.sentence_at(tokens.start(first))
            span = tokens.span(first, last)
            if j != k and span not in seen and _is_flat(article, j, span):
                seen.add(span)
                yield Hit(span, ((hedge.span, "hedged here"),), confidence="medium")


def _claim(article: Article, hedge: Hedge, last: int) -> list[int]:
    """Tokens of the words that carry the claim: the hedge's verb and what follows it."""
    tokens = article.tokens
    found = []
    for i in range(hedge.last, min(last, hedge.last + 10)):
        if tokens.is_a(i, "COMMA SEMICOLON END BREAK OPEN_QUOTE CLOSE_QUOTE DASH"):
            break
        if not tokens.is_a(i, "DETERMINER PREPOSITION BE HAVE TO AND ADVERB PRONOUN CONTINUED MODAL POSSESSIVE"):
            found.append(i)
    return found


def _repeats(article: Article, phrase: str, words: list[int], least: int) -> Iterator[tuple[int, int]]:
    """Tokens [first, last) that say the first `least` words of `words` again, in order."""
    tokens, text = article.tokens, article.document.text
    wanted = [tokens.word(i).lower() for i in words]
    at = text.find(phrase)
    while at >= 0:
        sentence = article.sentences[article.sentence_at(at)]
        first = next((i for i in range(sentence.first, sentence.last) if tokens.start(i) >= at), sentence.last)
        reached, last = 0, first
        for i in range(first, min(sentence.last, first + 12)):
            if reached < len(wanted) and tokens.word(i).lower() == wanted[reached]:
                reached, last = reached + 1, i + 1
        if reached >= least and first != words[0]:
            yield first, last
        at = text.find(phrase, at + 1)


def _is_flat(article: Article, k: int, span: Span) -> bool:
    """Whether the writer vouches for the words at `span`: no source, hedge, condition or question."""
    if article.quoted(span) or article.sentence_sourcing[k].attribution is not None or reach.speaks(article, k):
        return False
    if reach.is_question(article, k):
        return False
    if reach.has(article, k, "[HEARSAY PLAUSIBILITY DOUBTFUL APPEARANCE MODAL REPORTED NEGATION CLAIM]") or reach.names(article, k, "court"):
        return False
    words = article[article.sentences[k].span].lower().split(maxsplit=60)
    return not {"if", "unless", "whether"} & set(words)
