"""Numbers a reader could ask "says who?" about, each with its unit and what it counts.

Dates, ages, clock times, addresses, scores, ordinals, references, product and unit names hold
numbers that claim nothing (`contexts`). One to nine in words count only with a unit, a scale or a casualty.
"""

from __future__ import annotations

from attrlint.document import Document
from attrlint.lexicon.spelled import glued_unit
from attrlint.mark.contexts import Contexts
from attrlint.mark.figure import Figure
from attrlint.mark.heads import Heads
from attrlint.mark.number_words import number_words_of
from attrlint.mark.numbers import compound_value, number_value, range_value
from attrlint.mark.records import find_records
from attrlint.mark.units import degree_unit, measure_unit, money_unit
from attrlint.mark.worded import Worded
from attrlint.segment import Sentence, Tokens

_WHOLES = (3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000)
_SPELLED = "[NUMBER_WORD SMALL_NUMBER]"
_ANY = "[NUMERAL NUMBER_WORD SMALL_NUMBER]"
_DIGITS = f"{_ANY} (?:HYPHEN? SCALE)*"
_MORE = f"(?: AND? {_SPELLED} SCALE* )*"  # two hundred | and fifty thousand
NUMBER_HEADS = "[BETWEEN CURRENCY_SIGN NUMERAL NUMBER_WORD SMALL_NUMBER NUMBER_UNIT VAGUE FRACTION SCALE]"
NUMBER = f"""
  (?P<between> BETWEEN (?P<sign> CURRENCY_SIGN )? (?P<b1> {_DIGITS} ) [PERCENT MEASURE]? AND CURRENCY_SIGN? (?P<b2> {_DIGITS} ) )
| (?P<money> CURRENCY_SIGN (?P<m1> NUMERAL (?:HYPHEN? SCALE)*)
             (?: (?:HYPHEN|DASH|TO) CURRENCY_SIGN? (?P<m2> NUMERAL (?:HYPHEN? SCALE)*) )? )
| (?P<ratio> [SMALL_NUMBER NUMERAL!YEAR] (?: OF | IN | (?:WORD|ADVERB|PREPOSITION) OF | HYPHEN IN HYPHEN )
             [NUMBER_WORD SMALL_NUMBER NUMERAL!YEAR] (?! HYPHEN? SCALE | PERCENT | DURATION ) )
| (?P<unit> NUMBER_UNIT )
| (?P<year> YEAR (?= TO (?: CURRENCY_SIGN | NUMERAL!YEAR | {_SPELLED} ) ) )
| (?P<number> (?P<n1> {_ANY} FRACTION_SIGN? (?:AND DETERMINER? FRACTION (?!OF) )? (?: (?:HYPHEN? SCALE)+ {_MORE} )? )
              (?P<p1> PERCENT )?
              (?: (?: HYPHEN | DASH | TO | MEASURE TO (?= {_DIGITS} MEASURE ) ) (?P<n2> {_DIGITS} ) )? )
| (?P<vague> VAGUE (?: OF VAGUE )? )
| (?P<fraction> FRACTION )
| (?P<scale> SCALE+ (?: AND {_SPELLED} )? )
"""


def find_figures(document: Document, tokens: Tokens, sentences: tuple[Sentence, ...]) -> tuple[Figure, ...]:
    """Figures and record claims in reading order."""
    reader = _Reader(tokens)
    readers = {
        "between": reader.between, "money": reader.money, "ratio": reader.ratio, "unit": reader.compound,
        "number": reader.number, "vague": reader.vague, "fraction": reader.fraction, "scale": reader.scale,
    }  # fmt: skip
    found: list[Figure] = []
    at = 0
    for match in tokens.lexicon.scan(NUMBER_HEADS, NUMBER, tokens.classes):
        first = match.start()
        while at + 1 < len(sentences) and sentences[at].last <= first:
            at += 1
        read = readers.get(match.lastgroup)
        figure = read(match, at, sentences[at]) if read else None
        if figure:
            found.append(figure)
    records = find_records(tokens, sentences)
    return tuple(sorted([*found, *records], key=lambda figure: figure.first)) if records else tuple(found)


class _Reader:
    """One method for each alternative of NUMBER."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens, self.classes, self.words = tokens, tokens.classes, number_words_of(tokens.lexicon)
        self.means, self.more = tokens.lexicon.means, tokens.lexicon.code["continued"]
        self.contexts, self.heads, self.worded = Contexts(tokens), Heads(tokens), Worded(tokens)

    def money(self, match, k: int, within: Sentence) -> Figure:
        """$5 million to $6 million."""
        first, last = match.span()
        return self._sum(first, min(last, within.last), match.span("m1"), match.span("m2"), self._before(first, within), k)

    def between(self, match, k: int, within: Sentence) -> Figure | None:
        """Between 6,000 and 9,000 people; not between two dates, ages or years."""
        first, last = match.start() + 1, match.end()
        low, high = match.span("b1"), match.span("b2")
        after = self._at(last, within)
        if after in self.words.percent:
            return self._figure("percent", first, last + 1, low, high, "", k, unit=self._percent(last + 1))
        if match["sign"]:
            return self._sum(first, last, low, high, "", k)
        if after in self.words.currency:
            return self._sum(first, last + 1, low, high, "", k)
        if self.classes[first] in self.words.dated or after in self.words.dated:
            return None
        if after in self.words.points:
            return self._figure("poll", first, last + 1, low, high, "", k, unit="points")
        head = self.heads.behind(last, within.last)
        if head is None and self.classes[first] in self.words.small:
            return None
        stop = self.heads.end(last, head)
        kind = "casualties" if self.heads.is_casualty(first, last, within, stop) else "range"
        unit = measure_unit(self.tokens, last) if after in self.words.measure else ""
        return self._figure(kind, first, stop, low, high, "", k, head, unit)

    def ratio(self, match, k: int, within: Sentence) -> Figure | None:
        """Six in 10, four out of five; the first number is the smaller one. "18 of 25 seats" is one, "one of 25" is 25."""
        tokens = self.tokens
        first, last = match.span()
        part, whole = number_value([tokens.word(first)], self.means), number_value([tokens.word(last - 1)], self.means)
        prev = self._before(first, within)
        if part is None or whole is None or not 0 < part < whole or last > within.last:
            return self._count((first, first + 1), (-1, -1), k, within)
        named = self.contexts.is_one(False, first, first + 1, prev, self.classes[first + 1], within)
        joined = tokens.word(last - 2).lower()
        plain = joined == "of" and last - first == 3
        in_small_words = self.classes[first] in self.words.small and plain
        if named or in_small_words and whole not in _WHOLES or plain and self.classes[last - 1] in self.words.small:
            return self._count((last - 1, last), (-1, -1), k, within)
        if joined == "in" and part > 1 and whole not in _WHOLES:
            return self._count((first, first + 1), (-1, -1), k, within)
        return Figure(tokens.span(first, last), first, last, "ratio", part / whole, part / whole, "", "",
                      self.words.approximators.get(prev, ""), k)  # fmt: skip

    def compound(self, match, k: int, within: Sentence) -> Figure | None:
        """Five-point, two-mile, 47km, Rs500, trillion-dollar: the number holds its unit."""
        first, last = match.span()
        prev, word = self._before(first, within), self.tokens.word(first)
        if prev in self.words.label or prev in self.words.label_low:
            return None
        unit = word.lower().rsplit("-", 1)[-1]
        while last + 1 < within.last and self._goes_on(last):
            word, last = word + "," + self.tokens.word(last + 1), last + 2
        value = compound_value(word, self.means)
        if unit in ("point", "points"):
            kind, unit = "poll", "points"
        elif unit == "percent":
            kind = "percent"
        elif unit in self.means["CURRENCY_WORD"] or word[-1].isdigit() or word[-1] == "p" and word[0].isdigit():
            kind = "money"
            unit, worth = money_unit(self.tokens, first, last)
            value = value if value is None else value * worth
        else:
            kind = "count"
            unit = self.means["MEASURE"].get(unit) or glued_unit(word, self.means) or ""
        head = "" if kind == "poll" else self.heads.noun(last, self.heads.behind(last, within.last))
        return Figure(self.tokens.span(first, last), first, last, kind, value, value, unit, head,
                      self.words.approximators.get(prev, ""), k)  # fmt: skip

    def _goes_on(self, at: int) -> bool:
        """Whether ",000" stands right behind: Rs5 is one token in Rs5,000."""
        behind = self.tokens.chunks[at + 1]
        return self.tokens.chunks[at] == "," and len(behind) == 3 and behind.isdecimal()

    def number(self, match, k: int, within: Sentence) -> Figure | None:
        """Digits or words, with what stands behind; most are one to nine in words with nothing to say."""
        low, last = match.span("n1"), match.end()
        if last - low[0] == 1 and self.classes[low[0]] in self.words.small and self._at(last, within) not in self.words.unit:
            return self._small_casualty(low, k, within)
        return self._count(low, match.span("n2"), k, within, match.end("p1"))

    def vague(self, match, k: int, within: Sentence) -> Figure | None:
        """Dozens, hundreds of thousands."""
        return self.worded.magnitude(*match.span(), self._before(match.start(), within), k, within)

    def scale(self, match, k: int, within: Sentence) -> Figure | None:
        """Several hundred, half a million, a dozen."""
        return self.worded.scaled(*match.span(), self._before(match.start(), within), k, within)

    def fraction(self, match, k: int, within: Sentence) -> Figure | None:
        """A third of voters, two-thirds, nearly half."""
        first, last = match.span()
        return self.worded.fraction(first, min(last, within.last), self._before(first, within), k, within)

    def _count(self, low: tuple[int, int], high: tuple[int, int], k: int, within: Sentence, percent: int = -1) -> Figure | None:
        """What the words on either side make of the number whose ends are the tokens `low` and `high`."""
        classes = self.classes
        first, last = low[0], min(max(low[1], high[1], percent), within.last)
        after = self._at(last, within)
        small = last - first == 1 and classes[first] in self.words.small
        prev = self._before(first, within)
        joined = self._at(last + 1, within) if after in self.words.hyphen else ""
        if percent > 0 or after in self.words.percent or joined in self.words.percent:
            stop = last + (after in self.words.percent) + 2 * (joined in self.words.percent)
            stop = self.heads.whole(stop)
            return self._figure("percent", first, stop, low, high, prev, k, unit=self._percent(stop))
        if small and after not in self.words.counting and joined not in self.words.counting:
            if after not in self.words.measure or not self._is_measured(first, last):
                return self._small_casualty(low, k, within)
        elif self.contexts.is_one(high[1] > 0, first, last, prev, after, within):
            return None
        if small and prev and self.tokens.word(first - 1).lower() == "at" or self._is_odds(low, high):
            return None  # at one point
        number = low, high, prev, k
        figure = self._with_unit(number, first, last, after, joined, within)
        if figure:
            return figure
        head = self.heads.behind(last, within.last)
        stop = self.heads.end(last, head)
        measured = after in self.words.measure
        casualty = not measured and self.heads.is_casualty(first, last, within, stop)
        kind = "casualties" if casualty else "range" if high[1] > 0 else "count"
        return self._figure(kind, first, stop, *number, head, measure_unit(self.tokens, last) if measured else "")

    def _with_unit(self, number: tuple, first: int, last: int, after: str, joined: str, within: Sentence) -> Figure | None:
        """The figure of a number with a currency, points, degrees or a noun joined to it; `number` as `_figure` takes it."""
        words, tokens = self.words, self.tokens
        if after in words.currency or joined in words.currency:
            if after in words.measure and self._at(last + 1, within) in words.of:
                return self._figure("count", first, last + 1, *number, unit="pound")  # pounds of rice
            return self._sum(first, last + 1 + (joined in words.currency), *number)
        if after in words.sign and tokens.chunks[last][0] != " ":
            return self._sum(first, last + 1, *number)
        if after in words.capital and self._at(last + 1, within) in words.currency:
            return self._sum(first, last + 2, *number)
        if after in words.points or joined in words.points:
            stop = self.heads.whole(last + 1 + (joined in words.points))
            return self._figure("poll", first, stop, *number, unit="points")
        if joined:
            return self._joined(number, first, last, joined)
        if after in words.other and tokens.word(last) == "°":
            degree = degree_unit(tokens, last)
            return self._figure("count", first, last + 1 + (degree != "degree"), *number, unit=degree)
        if last - first == 2 and after not in words.measure and tokens.word(last - 1) == "m":  # 1.78 m; 5m is five million
            return self._figure("count", first, last, (first, last - 1), *number[1:], unit="metre")
        return None

    def _joined(self, number: tuple, first: int, last: int, joined: str) -> Figure:
        """A 28-page report, the 100-seat chamber."""
        word = self.tokens.word(last + 1).lower()
        unit = self.means["MEASURE"].get(word, "") if joined in self.words.measure else ""
        stop = last + 2 if word[:1].isalpha() else last + 1
        return self._figure("range" if number[1][1] > 0 else "count", first, stop, *number, unit=unit)

    def _is_odds(self, low: tuple[int, int], high: tuple[int, int]) -> bool:
        """Four to one."""
        if high[1] - high[0] != 1 or high[1] < 0 or self.tokens.word(high[0]).lower() != "one":
            return False
        return self.classes[low[0]] in self.words.small

    def _small_casualty(self, low: tuple[int, int], k: int, within: Sentence) -> Figure | None:
        """Two soldiers were killed: one to nine in words count for people who were hurt."""
        first, last = low
        if not self.heads.is_casualty(first, last, within, last):
            return None
        prev = self._before(first, within)
        if self.contexts.is_one(False, first, last, prev, self._at(last, within), within):
            return None
        head = self.heads.behind(last, within.last)
        stop = self.heads.end(last, head)
        if not self.heads.is_casualty(first, last, within, stop):
            return None
        return self._figure("casualties", first, stop, low, (-1, -1), prev, k, head)

    def _is_measured(self, first: int, last: int) -> bool:
        """Two miles; not one foot in the door, two degrees from one university, a second."""
        word = self.tokens.word(last).lower()
        return self.tokens.word(first).lower() != "one" and not word.startswith(("degree", "stone"))

    def _sum(self, first: int, stop: int, low, high, prev: str, k: int) -> Figure:
        unit, worth = money_unit(self.tokens, first, stop)
        return self._figure("money", first, stop, low, high, prev, k, unit=unit, worth=worth)

    def _percent(self, stop: int) -> str:
        return "points" if self.tokens.word(stop - 1).lower().startswith("point") else "percent"

    def _before(self, first: int, within: Sentence) -> str:
        """The class code of the word or phrase before, "" where the sentence begins."""
        before = first - 1
        if before < within.first:
            return ""
        while before > within.first and self.classes[before] == self.more:
            before -= 1
        return self.classes[before]

    def _at(self, at: int, within: Sentence) -> str:
        return self.classes[at] if at < within.last else ""

    def _figure(self, kind, first, stop, low, high, prev, k, head=None, unit="", worth=1.0) -> Figure:
        """`head` is the match behind the number if it was looked for already; then `stop` is its end."""
        tokens = self.tokens
        words = [tokens.word(i) for i in range(*low)]
        if high[1] > 0:
            value, top = range_value(words, [tokens.word(i) for i in range(*high)], self.means)
        else:
            value = top = number_value(words, self.means)
        if worth != 1.0:
            value, top = value and round(value * worth, 6), top and round(top * worth, 6)
        if head is None:
            noun = self.heads.noun(stop, self.heads.behind(stop, len(tokens)))
        else:
            noun = tokens.word(stop - 1).lower()
        how = self.words.approximators.get(prev, "")
        return Figure(tokens.span(first, stop), first, stop, kind, value, top, unit, noun, how, k)
