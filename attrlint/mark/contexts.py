"""Numbers that claim nothing, told by the words beside them: dates, ages, addresses, scores, references.

The number contexts of the research are 64 patterns over text; run on every number they would take
longer than all the rest, so they are word classes here (lexicon/contexts.toml).
"""

from __future__ import annotations

from attrlint.segment import Sentence, Tokens


class Contexts:
    """The class sets of one lexicon, and the tokens of one draft."""

    def __init__(self, tokens: Tokens) -> None:
        m = tokens.lexicon.members
        self.tokens, self.classes = tokens, tokens.classes
        self.before_reference = m("REFERENCE_BEFORE&CAPITAL NAME_BEFORE")
        self.before_reference_low = m("REFERENCE_BEFORE")
        self.month, self.year, self.duration, self.clock = m("MONTH"), m("YEAR"), m("DURATION"), m("CLOCK_TAIL")
        self.age_before, self.age_tail, self.compound = m("AGE_BEFORE"), m("AGE_TAIL"), m("COMPOUND_TAIL")
        self.name, self.capital, self.numeral, self.counted = m("NAME"), m("CAPITAL"), m("NUMERAL"), m("COUNTED")
        self.comma, self.hyphen, self.score = m("COMMA"), m("HYPHEN DASH"), m("SCORE_WORD")
        self.close = m("COMMA STOP END CLOSE_PAREN CLOSE_QUOTE BREAK SEMICOLON DASH")
        self.street = tokens.lexicon.pattern("(?:NAME|[CAPITAL]){1,3}? STREET&CAPITAL")

    def is_one(self, match, first: int, last: int, prev: str, after: str, within: Sentence) -> bool:
        """Whether the number of tokens [first, last) claims nothing. `prev` and `after` are the class codes
        beside it in its sentence, "" at an end."""
        classes, tokens = self.classes, self.tokens
        code = classes[first]
        one = last - first == 1
        if match["n2"] is None and code in self.year and one:
            counted = after in self.counted
            return not counted or prev in self.month
        if prev in self.month and one or after in self.month and (one or match["n2"]):
            return True
        if code in self.year and match["n2"]:
            return True
        if prev in self.before_reference or prev in self.before_reference_low and (
            after not in self.counted and (first - 2 < within.first or classes[first - 2] not in self.numeral)
        ):
            return True
        if prev in self.age_before or after in self.age_tail or after in self.clock:
            return True
        if prev in self.comma and one and (after in self.close) and classes[first - 2] in self.name:
            value = tokens.word(first)
            if value.isdigit() and len(value) <= 3:
                return True  # Ana Ruiz, 42, said
        if after in self.hyphen and last + 1 < within.last:
            tail = classes[last + 1]
            if tail in self.age_tail or tail in self.compound or tail in self.duration:
                return True
        if after in self.duration and not match["p1"]:
            return True
        word = tokens.word(first)
        if prev and (tokens.word(first - 1) in ("#", "@", "No", "no", "number", "Number") or tokens.word(first - 1) in "'’" and len(word) == 2 or prev in self.name and code in self.numeral and after in self.close and len(word) < 4):
            return True
        if word in ("9/11", "24/7", "50-50", "7/7", "911", "999") or "/" in word:
            return True
        if ":" in word:
            return True
        if match["n2"] and self._score(match, first, last, within):
            return True
        if after in self.capital and code in self.numeral and self.street.match(classes, last, min(within.last, last + 4)):
            return True
        return first == within.first and one and after in self.close  # list markers

    def _score(self, match, first, last, within) -> bool:
        """5-4, 51-49: both ends short, joined by a hyphen, and no unit behind."""
        words = [self.tokens.word(i) for i in range(first, last)]
        if not (len(words) == 3 and words[1] in "-–" and all(w.isdigit() and len(w) <= 3 for w in words[::2])):
            return False
        return float(words[0]) >= float(words[2]) or not self.score.isdisjoint(self.classes[max(within.first, first - 4) : min(within.last, last + 2)])
