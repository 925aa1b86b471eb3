"""Words that hedge: shields (who vouches?) and approximators (how exact?)."""

from __future__ import annotations


from attrlint.document import Span
from attrlint.segment import Tokens
from attrlint.values import value

KINDS = ("HEARSAY", "PLAUSIBILITY", "DOUBTFUL", "APPEARANCE", "WEAK_MODAL", "REPORTED", "LIKELIHOOD", "BELIEF")


@value
class Hedge:
    """Tokens [first, last). `kind`: hearsay, plausibility, doubtful, appearance, modal, passive, likelihood or belief."""

    span: Span
    first: int
    last: int
    kind: str


def find_hedges(tokens: Tokens) -> tuple[Hedge, ...]:
    """Hedges in reading order. A reporting passive is one hedge from its verb to "to"."""
    lexicon, classes = tokens.lexicon, tokens.classes
    names = lexicon.first_of(KINDS)
    passive = lexicon.pattern("BE (?:ADVERB|NEGATION)? REPORTED (?:TO|THAT)?")
    before = lexicon.members("BE ADVERB NEGATION")
    found: list[Hedge] = []
    for match in lexicon.pattern(f"[{' '.join(KINDS)}]").finditer(classes):
        first, last = match.span()
        kind = KINDS[names[classes[first]]]
        if kind == "REPORTED":
            start = first
            while start and first - start < 2 and classes[start - 1] in before:
                start -= 1
            whole = passive.match(classes, start)
            if not whole or whole.end() <= first:
                continue
            first, last = whole.span()
        found.append(Hedge(tokens.span(first, last), first, last, NAMES[kind]))
    return tuple(found)


NAMES = {
    "HEARSAY": "hearsay", "PLAUSIBILITY": "plausibility", "DOUBTFUL": "doubtful",
    "APPEARANCE": "appearance", "WEAK_MODAL": "modal", "REPORTED": "passive",
    "LIKELIHOOD": "likelihood", "BELIEF": "belief",
}  # fmt: skip
