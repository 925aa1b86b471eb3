"""Figures in words that give no exact number: dozens, several hundred, half a million, a third of voters."""

from __future__ import annotations

from attrlint.document import Span
from attrlint.mark.figure import Figure
from attrlint.mark.heads import REACH, Heads
from attrlint.mark.number_words import number_words_of
from attrlint.mark.numbers import number_value, worded_value
from attrlint.mark.units import money_unit
from attrlint.segment import Sentence, Tokens
from attrlint.values import changed

_LEADS = frozenset("several few a an couple of many half quarter good".split())
_MAGNITUDES = frozenset("hundred thousand lakh crore million billion trillion dozen".split())
_SPELLED_PARTS = frozenset("third quarter fifth tenth half".split())
_BARE_PARTS = frozenset("third thirds quarter quarters fifth fifths tenth tenths".split())
_OWNERS = frozenset("of the its his her their those our all".split())
_OTHER_HALVES = frozenset("the first second other better and".split())


class Worded:
    """The words of one lexicon, and the tokens of one draft."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens, self.classes, self.words = tokens, tokens.classes, number_words_of(tokens.lexicon)
        self.means, self.heads = tokens.lexicon.means, Heads(tokens)

    def scaled(self, first: int, last: int, prev: str, k: int, within: Sentence) -> Figure | None:
        """A scale without a number before it, if words before it say how many."""
        if not prev or self._word(first) not in _MAGNITUDES or self._word(first - 1) not in _LEADS - {"many", "good"}:
            return None
        figure = self.magnitude(first, last, prev, k, within)
        if figure and last - first > 1 and self._word(last - 2) == "and":  # a hundred and two
            exact = number_value([self.tokens.word(i) for i in range(first, last)], self.means)
            return changed(figure, value=exact, high=exact)
        return figure

    def magnitude(self, first: int, last: int, prev: str, k: int, within: Sentence) -> Figure | None:
        tokens, classes = self.tokens, self.classes
        after = classes[last] if last < within.last else ""
        if after in self.words.duration:
            return None
        start = first
        while start > within.first and self._word(start - 1) in _LEADS and start > first - 4:
            start -= 1
        if start < first and self._word(start) in ("of", "many"):
            start = first
        at = last + (after in self.words.quote)  # "dozens" of canvassers
        of = self.heads.behind(at, within.last)
        follows = at < within.last and classes[at] in self.words.of
        if not follows and self._word(first) == "scores":
            return None
        head, stop = "", last
        if follows and of:
            head, counted = self.heads.noun(at, of), self.heads.end(at, of)
            stop = counted if counted > at else of.end() if of.end() - at <= 4 else last
        casualty = False
        outcome = self.words.casualty
        killed = start > within.first and classes[start - 1] in outcome and outcome.isdisjoint(classes[within.first : start - 1])
        if follows or killed or self._word(first) != "dozens":  # "killed 31 and hurt dozens" goes on from the toll before it
            dead = self.words.dead.match(classes, last, min(within.last, last + 8))
            casualty = dead or not self.words.casualty.isdisjoint(classes[max(within.first, start - 2) : start])
        unit = ""
        if after in self.words.currency:
            stop = last + 1
            unit = money_unit(tokens, last, stop)[0]
        return self._figure(start, last, "casualties" if casualty else "vague", unit, head, prev, k, tokens.span(start, stop), stop)

    def fraction(self, first: int, last: int, prev: str, k: int, within: Sentence) -> Figure | None:
        tokens = self.tokens
        after = self.classes[last] if last < within.last else ""
        word = self._word(last - 1)
        before = self._word(first - 1) if prev else ""
        if last - first > 1:
            if before == "and" and word == "half":
                return None  # a year and a half
            if word in _SPELLED_PARTS and after not in self.words.behind_part:
                return None  # a third country
        elif word in _BARE_PARTS:
            if before not in ("a", "one", "two", "three", "four", "-") or not after or self._word(last) not in ("of", "the"):
                return None
            first -= 1
        elif word == "half":
            follows = self._word(last) if after else ""
            if before in _OTHER_HALVES:
                return None
            told = prev in self.words.approximators and after not in self.words.unlike and follows not in ("a", "an")
            if not told and follows not in _OWNERS:
                return None
            if follows == "-" and last + 1 < within.last and self.classes[last + 1] in self.words.unlike:
                return None
        if after in self.words.of and last + 2 < within.last and self._word(last + 2) in _MAGNITUDES:
            return None  # a quarter of a million is one figure
        of = self.words.head.match(self.classes, last, min(len(tokens), last + REACH))
        head = tokens.word(of.end() - 1).lower() if of else ""
        return self._figure(first, last, "ratio", "", head, prev, k, tokens.span(first, last), last)

    def _figure(self, first: int, last: int, kind: str, unit: str, head: str, prev: str, k: int, span: Span, stop: int) -> Figure:
        low, high = worded_value([self.tokens.word(i) for i in range(first, last)], self.means)
        return Figure(span, first, stop, kind, low, high, unit, head, self.words.approximators.get(prev, ""), k, True)

    def _word(self, at: int) -> str:
        return self.tokens.word(at).lower()
