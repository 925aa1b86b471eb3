"""Which sentences to look at closely: a checker's first, cheap step."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.segment import Sentence


def sentences_with(article: Article, pattern: str) -> Iterator[Sentence]:
    """The sentences in which the class pattern occurs, in order, each once."""
    sentences, classes, words = article.sentences, article.tokens.classes, article.lexicon.pattern(pattern)
    at = 0
    while match := words.search(classes, at):
        sentence = sentences[article.sentence_at(article.tokens.start(match.start()))]
        yield sentence
        at = max(sentence.last, match.end())
