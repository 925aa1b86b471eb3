"""Joins source, cue and content: who is said to say what, and how well each clause is sourced."""

from __future__ import annotations

from attrlint.attribute.cues import read_cues
from attrlint.attribute.grade import Ledger, to_attributions
from attrlint.attribute.link import Link, Tried
from attrlint.attribute.speakers import join_quotes
from attrlint.attribute.turns import find_turns, in_any, without
from attrlint.attribute.values import LEVELS, Attribution, Sourcing
from attrlint.attribute.weigh import Judge
from attrlint.attribute.weights import judge_of
from attrlint.mark.quotes import Quote
from attrlint.segment import Sentence, Tokens

SHORT_QUOTE = 4  # a cue within a quotation of fewer tokens than this still counts
__all__ = ["LEVELS", "Attribution", "Judge", "Ledger", "Sourcing", "Tried", "attribute"]


def attribute(
    tokens: Tokens, sentences: tuple[Sentence, ...], quotes: tuple[Quote, ...], judge: Judge | None = None,
    tried: list[Tried] | None = None,
) -> tuple[Attribution, ...]:
    """All attributions of a draft in reading order.

    `judge` None is the one with the shipped weights. `tried`, if given, gets the words that might have attributed
    and did not.
    """
    turns, answers = find_turns(tokens, sentences)
    held = [part for link in turns for part in link.content]
    alone = tuple([quote for quote in quotes if not in_any(held, quote.first)]) if turns else quotes
    spoken = [(quote.first, quote.last) for quote in alone if quote.words >= SHORT_QUOTE]
    if turns:
        spoken = sorted([*spoken, *held])
    links = read_cues(tokens, sentences, spoken, judge or judge_of(tokens.lexicon), tried)
    links = join_quotes(tokens, sentences, alone, links)
    if turns or answers:
        links = sorted([*links, *turns, *without(answers, links)], key=_begins)
    return to_attributions(tokens, links)


def _begins(link: Link) -> int:
    return (link.cue or link.content[0])[0]
