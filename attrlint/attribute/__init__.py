"""Joins source, cue and content: who is said to say what, and how well each clause is sourced."""

from __future__ import annotations

from attrlint.attribute.cues import read_cues
from attrlint.attribute.grade import grade
from attrlint.attribute.speakers import join_quotes
from attrlint.attribute.values import LEVELS, Attribution, Sourcing
from attrlint.document import Document
from attrlint.mark.figures import Figure
from attrlint.mark.quotes import Quote
from attrlint.segment import Sentence, Tokens

__all__ = ["LEVELS", "Attribution", "Sourcing", "attribute"]


def attribute(
    document: Document,
    tokens: Tokens,
    sentences: tuple[Sentence, ...],
    quotes: tuple[Quote, ...],
    figures: tuple[Figure, ...],
) -> tuple[tuple[Attribution, ...], tuple[Sourcing, ...], tuple[Sourcing, ...], tuple[Sourcing, ...]]:
    """All attributions, and the sourcing of each figure, quotation and sentence."""
    links = join_quotes(tokens, sentences, quotes, read_cues(tokens, sentences, quotes))
    return grade(document, tokens, sentences, quotes, figures, links)
