"""Which sentences to look at closely: a checker's first, cheap step."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from attrlint.article import Article
from attrlint.document import Span
from attrlint.segment import Sentence


def sentences_with(article: Article, pattern: str) -> Iterator[Sentence]:
    """The sentences in which the class pattern occurs, in order, each once."""
    sentences, classes, words = article.sentences, article.tokens.classes, article.lexicon.pattern(pattern)
    at = 0
    while match := words.search(classes, at):
        sentence = sentences[article.sentence_at(article.tokens.start(match.start()))]
        yield sentence
        at = max(sentence.last, match.end())


def linked(article: Article, span: Span) -> bool:
    """Whether a link touches `span`."""
    starts, reach = article.memo.get("links") or _links(article)
    i = bisect_right(starts, span.end) - 1
    return i >= 0 and reach[i] >= span.start


def _links(article: Article) -> tuple[list[int], list[int]]:
    """Where links start, in order, and how far the links up to each reach."""
    spans = sorted([anchor.span for anchor in article.document.links])
    reach = list(accumulate([span.end for span in spans], max))
    found = article.memo["links"] = [span.start for span in spans], reach
    return found


def is_broken_off(article: Article, sentence: int) -> bool:
    """Whether its paragraph of body text ends without a stop, as a caption or a heading does whose markup is lost."""
    block = article.document.blocks[article.sentences[sentence].block]
    return block.role == "body" and len(article.document.blocks) > 1 and article[block.span].rstrip()[-1:].isalnum()


def around(article: Article, span: Span, far: int = 300) -> str:
    """The text of the span's sentence, no more than `far` characters on either side."""
    sentence = article.sentences[article.sentence_at(span.start)].span
    return article.document.text[max(sentence.start, span.start - far) : min(sentence.end, span.end + far)]
