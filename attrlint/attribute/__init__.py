"""Joins source, cue and content: who is said to say what, and how well each clause is sourced."""

from __future__ import annotations

from attrlint.attribute.cues import read_cues
from attrlint.attribute.grade import Ledger, to_attributions
from attrlint.attribute.speakers import join_quotes
from attrlint.attribute.values import LEVELS, Attribution, Sourcing
from attrlint.mark.quotes import Quote
from attrlint.segment import Sentence, Tokens

__all__ = ["LEVELS", "Attribution", "Ledger", "Sourcing", "attribute"]


def attribute(
    tokens: Tokens, sentences: tuple[Sentence, ...], quotes: tuple[Quote, ...]
) -> tuple[Attribution, ...]:
    """All attributions of a draft in reading order."""
    return to_attributions(tokens, join_quotes(tokens, sentences, quotes, read_cues(tokens, sentences, quotes)))
