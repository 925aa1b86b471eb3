"""Joins source, cue and content: who is said to say what, and how well each clause is sourced."""

from __future__ import annotations

from attrlint.attribute.cues import read_cues
from attrlint.attribute.link import Tried
from attrlint.attribute.grade import Ledger, to_attributions
from attrlint.attribute.speakers import join_quotes
from attrlint.attribute.weigh import Judge
from attrlint.attribute.weights import judge_of
from attrlint.attribute.values import LEVELS, Attribution, Sourcing
from attrlint.mark.quotes import Quote
from attrlint.segment import Sentence, Tokens

__all__ = ["LEVELS", "Attribution", "Judge", "Ledger", "Sourcing", "Tried", "attribute"]


def attribute(
    tokens: Tokens, sentences: tuple[Sentence, ...], quotes: tuple[Quote, ...], judge: Judge | None = None,
    tried: list[Tried] | None = None,
) -> tuple[Attribution, ...]:
    """All attributions of a draft in reading order.

    `judge` None is the one with the shipped weights. `tried`, if given, gets the words that might have attributed
    and did not.
    """
    links = read_cues(tokens, sentences, quotes, judge or judge_of(tokens.lexicon), tried)
    return to_attributions(tokens, join_quotes(tokens, sentences, quotes, links))
