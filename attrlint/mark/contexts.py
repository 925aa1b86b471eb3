"""Numbers that claim nothing, told by the words beside them: dates, ages, addresses, scores, references.

The number contexts of the research are 64 patterns over text; run on every number they would take
longer than all the rest, so they are word classes here (lexicon/contexts.toml).
"""

from __future__ import annotations

from attrlint.mark.number_words import number_words_of
from attrlint.segment import Sentence, Tokens

LAST_DAY, OLDEST, HIGHEST_TALLY = 31, 3, 3  # a day of a month; digits of an age; digits of a score's side
NEAR, LISTED = 16, 3  # tokens around, and names with numbers among them that make a list; two may be a score
LEAST_ID = 9  # digits without a comma: the number of a post, an account, a moment
_ELDERS = frozenset("older over younger above under up".split())
_ALSO_SINCE = frozenset("over above below under around towards".split())
_PERSONS = frozenset("he she who i".split())
_RANKS = frozenset(("top", "bottom"))
_SIGNS = frozenset("# @ No no number Number".split())
_GLUE = frozenset("/ # @ = : _ \\".split())
_FEET = frozenset("' ’ ‘".split())
_STRETCHES = frozenset("straight consecutive full more additional solid long".split())
_GROUPS = frozenset("7 8 20 77".split())


class Contexts:
    """The words of one lexicon, and the tokens of one draft."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens, self.classes, self.words = tokens, tokens.classes, number_words_of(tokens.lexicon)

    def is_one(self, ranged: bool, first: int, last: int, prev: str, after: str, within: Sentence) -> bool:
        """Whether the number of tokens [first, last) claims nothing. `prev` and `after` are the class codes
        beside it in its sentence, "" at an end; `ranged` says that it has two ends."""
        one = last - first == 1
        if one and first == within.first and (after in self.words.close or self.tokens.word(last) == ":" if after else True):
            return True  # a list's marker
        if after in self.words.duration or after in self.words.clock or after in self.words.age_tail:
            return True
        return (
            self._is_date(ranged, one, first, last, prev, after, within)
            or self._is_part(ranged, first, last, after, within)
            or self._is_age(first, last, prev, after, within)
            or self._is_label(one, first, last, prev, after, within)
            or after in self.words.hyphen and last + 1 < within.last and self.is_compound(last + 1)
            or self._is_stretch(last, after, within)
            or ranged and self._is_tally(first, last, within)
            or after in self.words.capital and self.classes[first] in self.words.numeral and not ranged
            and self.words.street.match(self.classes, last, min(within.last, last + 5)) is not None
        )  # fmt: skip

    def _is_date(self, ranged: bool, one: bool, first: int, last: int, prev: str, after: str, within: Sentence) -> bool:
        """A year; a day beside its month, or before a comma and a year."""
        code = self.classes[first]
        if code in self.words.year:
            if ranged:
                return True
            if one and not self._is_estimate(first, last, prev, after):
                return after not in self.words.counted or prev in self.words.dating
        if code not in self.words.numeral or not self._is_day(first):
            return False
        if prev in self.words.month or after in self.words.month and (one or ranged):
            return True
        if not one:
            return False
        if after in self.words.comma and last + 1 < within.last and self.classes[last + 1] in self.words.year:
            return True
        before = first - 2
        if prev not in self.words.and_or or before <= within.first or after in self.words.counted:
            return False
        return self.classes[before] in self.words.numeral and self.classes[before - 1] in self.words.month

    def _is_estimate(self, first: int, last: int, prev: str, after: str) -> bool:
        """About 2000 words: no year, unlike "over 2008 levels"."""
        if prev not in self.words.approximators or self.tokens.word(first - 1).lower() in _ALSO_SINCE:
            return False
        return after in self.words.plain and self.tokens.word(last).endswith("s")

    def _is_day(self, at: int) -> bool:
        word = self.tokens.word(at)
        return len(word) <= 2 and word.isdecimal() and int(word) <= LAST_DAY

    def _is_part(self, ranged: bool, first: int, last: int, after: str, within: Sentence) -> bool:
        """Part of something longer: 9/11, 10:30, ’08, 5’2”, 555-867-5309, 2016-06-29, an identifier."""
        tokens = self.tokens
        word = tokens.word(first)
        if "/" in word or ":" in word or len(word) >= LEAST_ID and word.isdecimal():
            return True
        if word in ("24/7", "50-50", "911", "999"):
            return True
        if ranged and last - first == 3 and len(word) == 3 and len(tokens.word(last - 1)) == 4 and tokens.word(first + 1) == "-":
            return word.isdecimal() and tokens.word(last - 1).isdecimal()
        if self._stands_in_row(first, last, within):
            return True
        if after in self.words.hyphen and last + 1 < within.last:
            if ranged and self.classes[last + 1] in self.words.numeral and tokens.chunks[last + 1][0] != " ":
                return True
        elif after and tokens.word(last) in _FEET and tokens.chunks[last][0] != " ":
            behind = tokens.chunks[last + 1] if last + 1 < within.last else " "
            if behind[0].isdigit():
                return True
        if tokens.chunks[first][0] == " " or first == within.first:
            return False
        before = tokens.word(first - 1)
        if before in _GLUE or before[-1:].isalnum():
            return True
        if before == "[" and after and tokens.word(last) == "]" or before == "," and tokens.word(first - 2)[-1:].isdigit():
            return True  # a footnote; the end of Rs5,000
        if before in _FEET:
            return len(word) == 2 or self.classes[first - 2] in self.words.numeral
        return before == "-" and first - 2 >= within.first and self.classes[first - 2] in self.words.numeral

    def _stands_in_row(self, first: int, last: int, within: Sentence) -> bool:
        """One of three or more groups of digits: 1 201 944."""
        classes, numeral = self.classes, self.words.numeral
        start, stop = first, last
        while start > within.first and start > first - 2 and classes[start - 1] in numeral:
            start -= 1
        while stop < within.last and stop < last + 2 and classes[stop] in numeral:
            stop += 1
        return classes[first] in numeral and stop - start >= 3 and last - first == 1

    def _is_age(self, first: int, last: int, prev: str, after: str, within: Sentence) -> bool:
        """Aged 42, the age of 42, between the ages of 18 and 29, Ana Ruiz, 42, said; 45 and older."""
        if prev in self.words.age_before:
            return True
        classes, tokens = self.classes, self.tokens
        if after in self.words.and_or and last + 1 < within.last and tokens.word(last + 1).lower() in _ELDERS:
            return True
        for at in (first - 2, first - 4):  # "age of 18 and 29": the word stands before "of", or before "of 18 and"
            if at >= within.first and classes[at] in self.words.age_before and classes[at + 1] in self.words.of:
                return True
        if prev in self.words.being and first - 2 >= within.first and last - first == 1 and after in self.words.aside:
            word = tokens.word(first)  # who is 17 and lives there
            if (word.isalpha() or word.isdecimal() and len(word) < OLDEST) and tokens.word(first - 2).lower() in _PERSONS:
                return True
        if prev in self.words.comma and first - 2 >= within.first and last - first == 1 and after in self.words.aside:
            if after in self.words.and_or and last + 1 < within.last and classes[last + 1] in self.words.number:
                return False  # Cruz, 11 and 8 percent
            word = tokens.word(first)
            return classes[first - 2] in self.words.capital and word.isdecimal() and len(word) < OLDEST
        if prev in self.words.paren and after and tokens.word(last) == ")" and first - 2 >= within.first:
            word = tokens.word(first)
            return classes[first - 2] in self.words.name and word.isdecimal() and len(word) < OLDEST
        return False

    def _is_label(self, one: bool, first: int, last: int, prev: str, after: str, within: Sentence) -> bool:
        """Section 28, No. 10, Boeing 737, the Group of 20, the top 10."""
        if not prev:
            return False
        classes, tokens = self.classes, self.tokens
        if prev in self.words.label:
            return True
        word, before = tokens.word(first), tokens.word(first - 1)
        if prev in self.words.label_low and one and after not in self.words.counted:
            # "building 152 homes" builds; "category 4 storm" names
            named = first - 2 < within.first or classes[first - 2] not in self.words.number
            if named and (len(word) <= 2 or not before.endswith("ing")):
                return True
        if before in _SIGNS or before.lower() in _RANKS:
            return True
        if prev in self.words.of and word in _GROUPS and tokens.word(first - 2) == "Group":
            return True
        if not one or prev not in self.words.name or classes[first] not in self.words.numeral or len(word) > 3:
            return False
        return after in self.words.close and not self._is_listed(first, within)

    def _is_listed(self, first: int, within: Sentence) -> bool:
        """One of several names with their numbers: Ruiz 384, Okafor 300, Chen 151."""
        start, stop = max(within.first, first - NEAR), min(within.last, first + NEAR)
        return sum(1 for _ in self.words.named.finditer(self.classes, start, stop)) >= LISTED

    def is_compound(self, at: int) -> bool:
        """Whether the word behind "number, hyphen" makes an age, a stretch of time, a tally or a name of it."""
        code, word = self.classes[at], self.tokens.word(at)
        if code in self.words.age_tail or code in self.words.compound or code in self.words.duration or word[:1].isupper():
            return True
        if "-" not in word:
            return False
        parts, code_of = word.split("-"), self.tokens.lexicon.token_code
        return parts[0] in ("to", "for") or code_of(parts[0]) in self.words.duration or code_of(parts[-1]) in self.words.duration

    def _is_stretch(self, last: int, after: str, within: Sentence) -> bool:
        """14 straight years; 20 and 50 years ago; 5 ½ years is one number before its unit."""
        if last + 1 >= within.last:
            return False
        classes = self.classes
        if classes[last + 1] in self.words.duration and self.tokens.word(last).lower() in _STRETCHES:
            return True
        return after in self.words.and_or and last + 2 < within.last and (
            classes[last + 1] in self.words.number and classes[last + 2] in self.words.duration
        )

    def _is_tally(self, first: int, last: int, within: Sentence) -> bool:
        """5-4, 51-49, voted 90 to 10: both ends short and no unit behind."""
        tokens = self.tokens
        words = [tokens.word(i) for i in range(first, last)]
        if len(words) != 3 or not all(word.isdecimal() and len(word) <= HIGHEST_TALLY for word in words[::2]):
            return False
        classes, comma, number = self.classes, self.words.comma, self.words.numeral
        if words[1] != "to" and (  # 6-4, 5-7, 6-2: one of a row
            first - 2 > within.first and classes[first - 1] in comma and classes[first - 2] in number
            or last + 1 < within.last and classes[last] in comma and classes[last + 1] in number
        ):
            return True
        voted = not self.words.score.isdisjoint(self.classes[max(within.first, first - 4) : min(within.last, last + 2)])
        falls = float(words[0]) >= float(words[2])
        return falls and voted if words[1] == "to" else (falls or voted) and words[1] in "-–"
