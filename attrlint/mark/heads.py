"""What a number counts: the noun behind it, and whether people were killed, hurt or are missing."""

from __future__ import annotations

import re

from attrlint.mark.number_words import number_words_of
from attrlint.segment import Sentence, Tokens

REACH = 6  # tokens behind a number in which its noun phrase must end
_LIVING = frozenset("heat end zone line set wrong weight center centre last".split())


class Heads:
    """The words of one lexicon, and the tokens of one draft."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens, self.classes, self.words = tokens, tokens.classes, number_words_of(tokens.lexicon)
        self.more = tokens.lexicon.code["continued"]

    def behind(self, last: int, limit: int) -> re.Match | None:
        """The noun phrase behind the number that ends before token `last`, in its group "head"."""
        return self.words.head.match(self.classes, last, min(limit, last + REACH))

    def end(self, last: int, head: re.Match | None) -> int:
        """Where the noun phrase ends: at its first counted noun, or after one word."""
        if head is None:
            return last
        for i in range(last, head.end()):
            if self.classes[i] in self.words.counted:
                return i + 1
        return self.whole(last + 1) if head.start("head") == last else last

    def whole(self, stop: int) -> int:
        """`stop` moved to the end of the phrase that token stop - 1 begins: square miles, basis points."""
        while stop < len(self.classes) and self.classes[stop] == self.more:
            stop += 1
        return stop

    def noun(self, last: int, head: re.Match | None) -> str:
        """The noun in lower case, "" where there is none."""
        if head is None:
            return ""
        end = self.end(last, head)
        word = self.tokens.word((end if end > last else head.end()) - 1).lower()
        return word if word[:1].isalnum() else ""

    def is_casualty(self, first: int, last: int, within: Sentence, head_end: int) -> bool:
        """An outcome word shortly behind the number ("31 people were killed") or right before it; jobs and
        homes are lost, not killed."""
        if head_end > last and self.classes[head_end - 1] in self.words.things:
            return False
        found = self.words.dead.match(self.classes, last, within.last)
        if found:
            behind = found.end()
            after = self.tokens.word(behind).lower() if behind < within.last else ""
            return after not in _LIVING and not (after == "on" and self.tokens.word(behind - 1).lower() == "dead")
        for i in range(max(within.first, first - 3), first):
            if self.classes[i] in self.words.casualty:
                return self.words.close.isdisjoint(self.classes[i + 1 : first])
        return False
