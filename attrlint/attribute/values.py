"""What the joining gives: attributions, and how well each clause is sourced."""

from __future__ import annotations


from attrlint.document import Span
from attrlint.values import value

LEVELS = (
    "no source", "nobody named: a passive or an adverb", "a chorus", "an unnamed source",
    "unnamed but described", "organisation, document or outlet", "named person",
)  # fmt: skip


@value
class Attribution:
    """Who is said to say what, in PolNeAR's sense: a token is in at most one.

    `content` are the spans attributed, in order. `source` and `cue` may be None (a quotation that
    goes on; a passive). `kind` is direct, indirect, mixed or data. `name` is whom a pronoun or short
    name was resolved to, as printed there, else the source's own words. `sentence` is the index of
    the cue's sentence. `level` is 0 to 6 (see LEVELS). `via` is who the words came through ("told the BBC") or
    came from ("reported, citing officials").
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: str
    level: int
    sentence: int
    name: str = ""
    via: Span | None = None
    confidence: str = "high"


@value
class Sourcing:
    """How well a figure, quotation or sentence is sourced.

    `attribution` is the index of the attribution it lies in, `carried` of the one it hangs on by
    carry-over (catalogue 2.2); at most one is set. `level` counts both.
    """

    level: int
    attribution: int | None = None
    carried: int | None = None

    @property
    def attributed(self) -> bool:
        """Whether it lies in an attribution found without carry-over."""
        return self.attribution is not None
