"""What is said of a claim in a message."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers.hedges.consistency.claims import SAID, Claim

_NUMBERED = frozenset(("body", "list", "block-quote"))


def how_marked(article: Article, claim: Claim) -> str:
    """"'allegedly' in paragraph 2", "from the harbour master in paragraph 3"."""
    at = f"in paragraph {paragraph(article, claim.sentence)}"
    if claim.how == SAID and claim.source is not None:
        source = " ".join(article[claim.source].split())
        return f"from {source} {at}"
    return f"'{' '.join(article[claim.mark].split())}' {at}"


def paragraph(article: Article, sentence: int) -> int:
    """The number of the sentence's paragraph, counted from 1 without headlines, headings and captions."""
    counts = article.memo.get("paragraphs")
    if counts is None:
        counts, n = [], 0
        for block in article.document.blocks:
            n += block.role in _NUMBERED
            counts.append(n)
        article.memo["paragraphs"] = counts
    return counts[article.sentences[sentence].block]


def with_determiner(article: Article, first: int, least: int) -> int:
    """`first`, or the article and title before it."""
    while first > least and article.tokens.is_a(first - 1, "DETERMINER TITLE NAME"):
        first -= 1
    return first
