"""`Link`: an attribution in the making, in tokens; `Place`: a cue being read."""

from __future__ import annotations


from attrlint.attribute.weigh import Judge
from attrlint.attribute.words import Words
from attrlint.segment import Sentence, Tokens
from attrlint.values import fresh, record, value

Range = tuple[int, int]
"""Tokens [first, last)."""

OWNERS = frozenset("my your his her its our their".split())  # say whose a noun is
NEAR = 200  # tokens looked at from a cue: more is no sentence but a file without full stops


@record
class Link:
    """`content` holds the ranges attributed, in order. `trailing`: the cue stands behind it. `via` as in Attribution."""

    cue: Range | None
    source: Range | None
    content: list[Range]
    sentence: int
    kind: str = "say"
    trailing: bool = False
    quotes: list[int] = fresh(list)
    via: Range | None = None

    def covers(self, token: int) -> bool:
        """Whether the token lies in the last stretch of the content."""
        return bool(self.content) and self.content[-1][0] <= token < self.content[-1][1]


@value
class Tried:
    """Tokens [first, last) of sentence number `sentence` that might have attributed and did not.

    `why`: `weighed` (what stands around it speaks against it), `inside` (in what somebody else is said to say),
    `no answer` (a denial or refusal attributes nothing), `number` (it is what is counted), `empty` (nothing is left for it to cover).
    """

    first: int
    last: int
    sentence: int
    why: str


class Place:
    """A possible cue and what stands around it.

    `i` is its token, `after` the token behind its phrase, `number` its sentence's index, `here` the
    links found before it in that sentence, `code` and `prev` the class codes of it and of the token
    before it in the sentence ("" where there is none).
    """

    __slots__ = ("after", "classes", "code", "first", "here", "i", "judge", "last", "number", "prev", "tokens", "w")

    def __init__(
        self, w: Words, tokens: Tokens, i: int, after: int, number: int, sentence: Sentence, here: list[Link], judge: Judge
    ) -> None:
        self.judge = judge
        self.w, self.tokens, self.classes = w, tokens, tokens.classes
        self.i, self.after, self.number, self.here = i, after, number, here
        self.first, self.last = sentence.first, sentence.last
        self.code = self.classes[i]
        self.prev = self.classes[i - 1] if i > sentence.first else ""

    def word(self) -> str:
        return self.tokens.word(self.i).lower()

    @property
    def end(self) -> int:
        """The token that ends the sentence, or its last one + 1."""
        last = self.last
        while last > self.first and self.classes[last - 1] in self.w.stops:
            last -= 1
        return last

    @property
    def inside(self) -> bool:
        """Whether the cue lies in what the link before it covers."""
        return bool(self.here) and self.here[-1].covers(self.i)

    def cut_before(self, token: int) -> None:
        """The content of the link before ends at `token`: somebody else goes on there."""
        content = self.here[-1].content
        content[-1] = (content[-1][0], token)
