"""Numbers a reader could ask "says who?" about, each with its unit and what it counts.

Dates, ages, clock times, addresses, scores, ordinals, references, product and unit names hold
numbers that claim nothing (the number contexts of the research): they are told by the words next to
the number. One to nine in words count only with a unit, a scale or a casualty.
"""

from __future__ import annotations


from attrlint.document import Document, Span
from attrlint.mark.contexts import Contexts
from attrlint.mark.numbers import number_value
from attrlint.segment import Sentence, Tokens
from attrlint.values import value

KINDS = ("count", "percent", "money", "casualties", "ratio", "range", "vague", "poll", "record")


@value
class Figure:
    """Tokens [first, last), from the approximator's successor to the unit or head noun.

    `value` and `high` are the ends of a range, equal for a single number, None where words give no
    number. `head` is the noun counted, lower case, or "". `approximator` is `point`, `lower`,
    `upper`, `estimated` or "". `sentence` is its sentence's index.
    """

    span: Span
    first: int
    last: int
    kind: str
    value: float | None
    high: float | None
    unit: str
    head: str
    approximator: str
    sentence: int


_WHOLES = (3, 4, 5, 6, 7, 8, 9, 10, 20, 100)
NUMBER_HEADS = "[BETWEEN CURRENCY_SIGN NUMERAL NUMBER_WORD SMALL_NUMBER POINT_WORD VAGUE FRACTION SCALE]"
_DIGITS = "(?:NUMERAL|NUMBER_WORD|SMALL_NUMBER) (?:HYPHEN? SCALE)*"
NUMBER = f"""
  (?P<between> BETWEEN (?P<sign> CURRENCY_SIGN )? (?P<b1> {_DIGITS} ) PERCENT? AND CURRENCY_SIGN? (?P<b2> {_DIGITS} ) )
| (?P<money> CURRENCY_SIGN (?P<m1> NUMERAL (?:HYPHEN? SCALE)*)
             (?: (?:HYPHEN|DASH|TO) CURRENCY_SIGN? (?P<m2> NUMERAL (?:HYPHEN? SCALE)*) )? )
| (?P<ratio> [SMALL_NUMBER NUMERAL!YEAR] (?: OF | IN | (?:WORD|ADVERB|PREPOSITION) OF | HYPHEN IN HYPHEN )
             [NUMBER_WORD SMALL_NUMBER NUMERAL!YEAR] )
| (?P<points> POINT_WORD )
| (?: (?P<n1> (?:NUMERAL|NUMBER_WORD|SMALL_NUMBER) (?:(?:HYPHEN|AND)? NUMBER_WORD)? (?:HYPHEN? SCALE)* )
      (?P<p1> PERCENT )?
      (?: (?:HYPHEN|DASH|TO) (?P<n2> {_DIGITS} ) )? )
| (?P<vague> VAGUE )
| (?P<fraction> FRACTION )
| (?P<scale> SCALE )
"""


def find_figures(document: Document, tokens: Tokens, sentences: tuple[Sentence, ...]) -> tuple[Figure, ...]:
    """Figures and record claims in reading order."""
    reader = _Reader(tokens)
    found: list[Figure] = []
    at = 0
    for match in tokens.lexicon.scan(NUMBER_HEADS, NUMBER, tokens.classes):
        first = match.start()
        while at + 1 < len(sentences) and sentences[at].last <= first:
            at += 1
        figure = reader.read(match, at, sentences[at])
        if figure:
            found.append(figure)
    records = _records(tokens, sentences)
    return tuple(sorted([*found, *records], key=lambda figure: figure.first)) if records else tuple(found)


class _Reader:
    """The class sets and patterns of one lexicon, looked up once a document."""

    def __init__(self, tokens: Tokens) -> None:
        lexicon = tokens.lexicon
        self.tokens, self.classes = tokens, tokens.classes
        p = self.pattern = lexicon.pattern
        m = lexicon.members
        self.more = lexicon.code["continued"]
        self.of = m("OF")
        self.contexts = Contexts(tokens)
        self.verbal = m("SAY THINK STANCE")
        self.month = m("MONTH")
        self.comma, self.hyphen = m("COMMA"), m("HYPHEN DASH")
        self.year, self.small = m("YEAR"), m("SMALL_NUMBER")
        self.clock, self.duration = m("CLOCK_TAIL"), m("DURATION")
        self.percent, self.points = m("PERCENT"), m("POINTS")
        self.currency, self.measure = m("CURRENCY_WORD"), m("MEASURE")
        self.things = m("COUNTED!PEOPLE!ROLES!GENERIC!CASUALTY")
        self.counted, self.casualty = m("COUNTED"), m("CASUALTY")
        self.close = m("COMMA STOP END CLOSE_PAREN CLOSE_QUOTE BREAK SEMICOLON DASH")
        self.head = p("(?:OF)? (?:[DETERMINER]{0,2}) (?P<head>(?:[^PREPOSITION COMMA STOP END BREAK SEMICOLON COLON DASH"
                      " OPEN_QUOTE CLOSE_QUOTE OPEN_PAREN CLOSE_PAREN VERB!COUNTED BE HAVE DO MODAL PRONOUN RELATIVE AND"
                      " THAT SUBORDINATOR NUMERAL CURRENCY_SIGN CONTINUED POSSESSIVE])+)")  # fmt: skip
        self.dead = p("(?:[^END BREAK COMMA SEMICOLON COLON OPEN_QUOTE CLOSE_QUOTE VERB NUMERAL AND]){0,4} CASUALTY")
        self.approximators = {
            **dict.fromkeys(m("APPROXIMATOR"), "point"), **dict.fromkeys(m("LOWER_BOUND"), "lower"),
            **dict.fromkeys(m("UPPER_BOUND"), "upper"), **dict.fromkeys(m("ESTIMATED"), "estimated"),
        }  # fmt: skip

    def read(self, match, sentence: int, within: Sentence) -> Figure | None:
        tokens, classes = self.tokens, self.classes
        first, last = match.span()
        if last > within.last:
            last = within.last
        before = first - 1
        while before > within.first and classes[before] == self.more:
            before -= 1
        prev = classes[before] if first > within.first else ""
        if match["money"]:
            return self._figure(match, "money", first, last, sentence, prev, match["m1"], match["m2"], "m")
        after = classes[last] if last < within.last else ""
        if match["between"]:
            return self._between(match, first + 1, last, sentence, within)
        if match["ratio"]:
            return self._ratio(match, first, last, sentence, prev)
        if match["points"]:
            return Figure(tokens.span(first, last), first, last, "poll", None, None, "points", "", "", sentence)
        if match["vague"]:
            return self._words(first, last, sentence, prev, "vague")
        if match["fraction"]:
            return self._fraction(first, last, sentence, prev, after)
        if match["scale"]:
            word = tokens.word(first).lower()
            if word in ("hundred", "thousand", "million", "billion", "dozen") and (
                prev and tokens.word(first - 1).lower() in ("a", "an", "several", "few", "half", "couple")
            ):
                return self._words(first, last, sentence, prev, "vague")
            return None
        if match["p1"] or after in self.percent:
            stop = last + (after in self.percent)
            return self._figure(match, "percent", first, stop, sentence, prev, match["n1"], match["n2"], "n")
        if self.contexts.is_one(match, first, last, prev, after, within):
            return None
        if after in self.currency or (after in self.hyphen and last + 1 < within.last and classes[last + 1] in self.currency):
            return self._figure(match, "money", first, last + 1, sentence, prev, match["n1"], match["n2"], "n")
        return self._count(match, first, last, prev, after, sentence, within)

    def _between(self, match, first, last, sentence, within) -> Figure | None:
        """Between 6,000 and 9,000 people; not between two dates, ages or years."""
        after = self.classes[last] if last < within.last else ""
        if after in self.percent:
            return self._figure(match, "percent", first, last + 1, sentence, "", match["b1"], match["b2"], "b")
        if match["sign"]:
            return self._figure(match, "money", first, last, sentence, "", match["b1"], match["b2"], "b")
        code = self.classes[first]
        if code in self.year or after in self.month or after in self.duration or after in self.clock or code in self.small:
            return None
        head = self._head(last, within)
        stop = self._head_end(last, head) if head else last
        kind = "casualties" if self._casualty(first, last, within, stop) else "range"
        return self._figure(match, kind, first, stop, sentence, "", match["b1"], match["b2"], "b", head)

    def _ratio(self, match, first, last, sentence, prev) -> Figure | None:
        """Six in 10, four out of five; the first number is the smaller one."""
        tokens = self.tokens
        low, high = number_value([tokens.word(first)]), number_value([tokens.word(last - 1)])
        if low is None or high is None or not 0 < low < high or high > 1000:
            return None
        if high not in _WHOLES and tokens.word(last - 2).lower() == "of":
            return None  # image 6 of 22, one of 25 volunteers
        return Figure(tokens.span(first, last), first, last, "ratio", low / high, low / high, "", "",
                      self.approximators.get(prev, ""), sentence)  # fmt: skip

    def _count(self, match, first, last, prev, after, sentence, within) -> Figure | None:
        classes = self.classes
        if after in self.hyphen and last + 1 < within.last:
            if classes[last + 1] in self.points:
                return self._figure(match, "poll", first, last + 2, sentence, prev, match["n1"], match["n2"], "n")
        if after in self.points:
            return self._figure(match, "poll", first, last + 1, sentence, prev, match["n1"], match["n2"], "n")
        small = classes[first] in self.small and last - first == 1
        head = self._head(last, within)
        stop = self._head_end(last, head) if head else last
        casualty = after not in self.measure and self._casualty(first, last, within, stop)
        if small and not casualty:
            return None
        kind = "casualties" if casualty else "range" if match["n2"] else "count"
        return self._figure(match, kind, first, stop, sentence, prev, match["n1"], match["n2"], "n", head)

    def _casualty(self, first: int, last: int, within: Sentence, head_end: int) -> bool:
        """An outcome word shortly behind the number ("31 people were killed") or right before it; jobs and
        homes are lost, not killed."""
        if head_end > last and self.classes[head_end - 1] in self.things:
            return False
        found = self.dead.match(self.classes, last, within.last)
        if found:
            return True
        for i in range(max(within.first, first - 3), first):
            if self.classes[i] in self.casualty:
                return self.close.isdisjoint(self.classes[i + 1 : first])
        return False

    def _head_end(self, last: int, head) -> int:
        """Where the noun phrase behind the number ends: at its first counted noun, or after one word."""
        for i in range(last, head.end()):
            if self.classes[i] in self.counted:
                return i + 1
        return last + 1 if head.start("head") == last else last

    def _head(self, last: int, within: Sentence):
        return self.head.match(self.classes, last, min(within.last, last + 6))

    def _words(self, first, last, sentence, prev, kind) -> Figure | None:
        tokens = self.tokens
        start = first
        while start and tokens.word(start - 1).lower() in ("several", "few", "a", "couple", "of", "many", "half") and start > first - 3:
            start -= 1
        if start < first and tokens.word(start).lower() in ("of", "many"):
            start = first
        within_last = len(tokens)
        of = self.head.match(self.classes, last, min(within_last, last + 6))
        follows = of is not None and self.classes[last] in self.of
        head = tokens.word(of.end() - 1).lower() if follows else ""
        stop = of.end() if follows and of.end() - last <= 4 else last
        casualty = self.dead.match(self.classes, last, min(within_last, last + 8)) or not self.casualty.isdisjoint(self.classes[max(0, start - 2) : start])
        if of is None and tokens.word(first).lower() in ("scores", "dozens"):
            return None
        return Figure(tokens.span(start, stop), start, stop, "casualties" if casualty else kind, None, None, "", head,
                      self.approximators.get(prev, ""), sentence)  # fmt: skip

    def _fraction(self, first, last, sentence, prev, after) -> Figure | None:
        tokens = self.tokens
        word = tokens.word(last - 1).lower()
        if last - first > 1:
            if word in ("third", "quarter", "fifth", "tenth", "half") and not (
                after in self.of or after in self.verbal or after in self.close
            ):
                return None  # a third country
        elif word in ("third", "quarter", "fifth", "tenth", "thirds", "quarters", "fifths", "tenths"):
            if not prev or tokens.word(first - 1).lower() not in ("a", "one", "two", "three", "four", "-"):
                return None
            if not after or tokens.word(last).lower() not in ("of", "the"):
                return None
            first -= 1
        elif word == "half":
            follows = tokens.word(last).lower() if after else ""
            said = after in self.verbal and self.approximators.get(prev)
            if not said and follows not in ("of", "the", "its", "his", "her", "their", "those") or prev and tokens.word(first - 1).lower() in ("the", "first", "second", "other", "better", "and"):
                return None
        of = self.head.match(self.classes, last, min(len(tokens), last + 6))
        head = tokens.word(of.end() - 1).lower() if of else ""
        return Figure(tokens.span(first, last), first, last, "ratio", None, None, "", head, self.approximators.get(prev, ""), sentence)

    def _figure(self, match, kind, first, stop, sentence, prev, low, high, prefix, head=None) -> Figure:
        tokens = self.tokens
        value = number_value([tokens.word(i) for i in range(*match.span(prefix + "1"))]) if low else None
        top = number_value([tokens.word(i) for i in range(*match.span(prefix + "2"))]) if high else value
        if high and kind in ("money", "percent", "count"):
            kind = "range" if kind == "count" else kind
        if head is None:
            head = self.head.match(self.classes, stop, min(len(tokens), stop + 6))
            noun = tokens.word(self._head_end(stop, head) - 1).lower() if head else ""
        else:
            noun = tokens.word(stop - 1).lower()
        unit = {"percent": "percent", "poll": "points"}.get(kind, "")
        if kind == "money":
            unit = tokens.word(first) if prefix == "m" else tokens.word(stop - 1).lower()
        return Figure(tokens.span(first, stop), first, stop, kind, value, top, unit, noun,
                      self.approximators.get(prev, ""), sentence)  # fmt: skip


RECORD = """
  (?P<ordinal> ORDINAL) (?:[^END BREAK COMMA SEMICOLON OPEN_QUOTE CLOSE_QUOTE]){0,9}? (?: SINCE | EVER )
| SUPERLATIVE (?:[^END BREAK SEMICOLON OPEN_QUOTE CLOSE_QUOTE]){0,10}? (?: SINCE | EVER )
| (?:ORDINAL TIME? | SUPERLATIVE) (?:[^END BREAK COMMA SEMICOLON OPEN_QUOTE CLOSE_QUOTE]){0,4}?
  IN (?:[APPROXIMATOR LOWER_BOUND])? (?:NUMERAL!YEAR | NUMBER_WORD | SMALL_NUMBER | DETERMINER) DURATION
"""


def _records(tokens: Tokens, sentences: tuple[Sentence, ...]) -> list[Figure]:
    """Firsts and superlatives with a scope: "the first strike at the port since 1987"."""
    found = []
    at = 0
    for match in tokens.lexicon.scan("[ORDINAL SUPERLATIVE]", RECORD, tokens.classes):
        first, last = match.span()
        opening = tokens.word(first).lower()
        if match["ordinal"] and opening not in ("first", "second", "third"):
            continue
        while at + 1 < len(sentences) and sentences[at].last <= first:
            at += 1
        if last > sentences[at].last:
            continue
        if last < len(tokens) and tokens.is_a(last, "NUMERAL MONTH"):
            last += 1
        if first > sentences[at].first and tokens.is_a(first - 1, "DETERMINER"):
            first -= 1
        found.append(Figure(tokens.span(first, last), first, last, "record", None, None, "", "", "", at))
    return found
