"""What a number counts: the noun behind it, and whether people were killed, hurt or are missing."""

from __future__ import annotations

import re

from attrlint.segment import Sentence, Tokens

REACH = 6  # tokens behind a number in which its noun phrase must end
_LIVING = frozenset("heat end zone line set wrong on weight center centre last".split())


class Heads:
    """The class sets and patterns of one lexicon, looked up once a document."""

    def __init__(self, tokens: Tokens) -> None:
        lexicon, m = tokens.lexicon, tokens.lexicon.members
        self.tokens, self.classes = tokens, tokens.classes
        self.counted, self.casualty = m("COUNTED"), m("CASUALTY")
        self.things = m("COUNTED!PEOPLE!ROLES!GENERIC!CASUALTY")
        self.close = m("COMMA STOP END CLOSE_PAREN CLOSE_QUOTE BREAK SEMICOLON DASH")
        self.head = lexicon.pattern(
            "(?:OF)? (?:[DETERMINER]{0,2}) (?P<head>(?:[^PREPOSITION COMMA STOP END BREAK SEMICOLON COLON DASH"
            " OPEN_QUOTE CLOSE_QUOTE OPEN_PAREN CLOSE_PAREN VERB!COUNTED BE HAVE DO MODAL PRONOUN RELATIVE AND"
            " THAT SUBORDINATOR NUMERAL CURRENCY_SIGN CONTINUED POSSESSIVE])+)"
        )
        self.dead = lexicon.pattern("(?:[^END BREAK COMMA SEMICOLON COLON OPEN_QUOTE CLOSE_QUOTE VERB NUMERAL AND]){0,4} CASUALTY")

    def behind(self, last: int, limit: int) -> re.Match | None:
        """The noun phrase behind the number that ends before token `last`, in its group "head"."""
        return self.head.match(self.classes, last, min(limit, last + REACH))

    def end(self, last: int, head: re.Match | None) -> int:
        """Where the noun phrase ends: at its first counted noun, or after one word."""
        if head is None:
            return last
        for i in range(last, head.end()):
            if self.classes[i] in self.counted:
                return i + 1
        return last + 1 if head.start("head") == last else last

    def noun(self, last: int, head: re.Match | None) -> str:
        """The noun in lower case, "" where there is none."""
        return self.tokens.word(self.end(last, head) - 1).lower() if head else ""

    def may_be_casualty(self, first: int, last: int, within: Sentence) -> bool:
        """The same as `is_casualty` before anything is known of the head."""
        return self.is_casualty(first, last, within, last)

    def is_casualty(self, first: int, last: int, within: Sentence, head_end: int) -> bool:
        """An outcome word shortly behind the number ("31 people were killed") or right before it; jobs and
        homes are lost, not killed."""
        if head_end > last and self.classes[head_end - 1] in self.things:
            return False
        found = self.dead.match(self.classes, last, within.last)
        if found:
            behind = found.end()
            return behind >= within.last or self.tokens.word(behind).lower() not in _LIVING
        for i in range(max(within.first, first - 3), first):
            if self.classes[i] in self.casualty:
                return self.close.isdisjoint(self.classes[i + 1 : first])
        return False
