"""Words that may attribute: which of them do, and to whom, is `attribute`'s to say."""

from __future__ import annotations


from attrlint.document import Span
from attrlint.segment import Tokens
from attrlint.values import value

KINDS = ("ACCORDING", "SAY", "TELL", "SHOW", "THINK", "STANCE", "CLAIM")


@value
class Cue:
    """Tokens [first, last). `kind`: according, say, tell, show, think, stance or claim (a noun)."""

    span: Span
    first: int
    last: int
    kind: str


def find_cues(tokens: Tokens) -> tuple[Cue, ...]:
    """All words that may attribute, in reading order."""
    lexicon = tokens.lexicon
    names = {code: kind.lower() for kind in reversed(KINDS) for code in lexicon.members(kind)}
    return tuple(
        Cue(tokens.span(*match.span()), *match.span(), names[tokens.classes[match.start()]])
        for match in lexicon.pattern(f"[{' '.join(KINDS)}]").finditer(tokens.classes)
    )
