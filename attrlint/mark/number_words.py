"""The word classes that reading a number asks for, as sets of class codes; looked up once a lexicon."""

from __future__ import annotations

from functools import lru_cache

from attrlint.lexicon import Lexicon

SETS = {
    "label": "REFERENCE_BEFORE&CAPITAL NAME_BEFORE", "label_low": "REFERENCE_BEFORE", "month": "MONTH", "year": "YEAR",
    "duration": "DURATION", "clock": "CLOCK_TAIL", "age_before": "AGE_BEFORE", "age_tail": "AGE_TAIL",
    "compound": "COMPOUND_TAIL", "name": "NAME", "capital": "CAPITAL", "numeral": "NUMERAL", "counted": "COUNTED",
    "number": "NUMERAL NUMBER_WORD SMALL_NUMBER", "small": "SMALL_NUMBER", "comma": "COMMA", "hyphen": "HYPHEN DASH",
    "score": "SCORE_WORD", "and_or": "AND TO", "of": "OF", "paren": "OPEN_PAREN",
    "close": "COMMA STOP END CLOSE_PAREN CLOSE_QUOTE BREAK SEMICOLON DASH", "quote": "CLOSE_QUOTE CLOSE_SINGLE",
    "aside": "COMMA STOP END CLOSE_PAREN SEMICOLON AND", "casualty": "CASUALTY",
    "things": "COUNTED!PEOPLE!ROLES!GENERIC!CASUALTY",
    "behind_part": "OF SAY THINK STANCE BE HAVE DO MODAL SHOW COMMA STOP END CLOSE_PAREN CLOSE_QUOTE BREAK SEMICOLON DASH",
    "being": "BE", "plain": "WORD COUNTED PEOPLE ROLES DATA", "dating": "MONTH DETERMINER COMMA", "other": "OTHER",
    "percent": "PERCENT", "points": "POINTS", "sign": "CURRENCY_SIGN", "currency": "CURRENCY_WORD", "measure": "MEASURE",
    "dated": "YEAR MONTH DURATION CLOCK_TAIL AGE_TAIL", "unlike": "DURATION MEASURE MONTH CAPITAL",
    "counting": "POINTS CURRENCY_WORD", "unit": "PERCENT POINTS CURRENCY_WORD MEASURE HYPHEN DASH",
}  # fmt: skip
PATTERNS = {
    "named": "NAME NUMERAL (?=[COMMA AND STOP END BREAK SEMICOLON])",
    "street": "(?:NAME|[CAPITAL]){0,3}? STREET&CAPITAL",
    "head": "(?:OF)? (?:[DETERMINER]{0,2}) (?P<head>(?:[^PREPOSITION COMMA STOP END BREAK SEMICOLON COLON DASH"
    " OPEN_QUOTE CLOSE_QUOTE OPEN_PAREN CLOSE_PAREN VERB!COUNTED BE HAVE DO MODAL PRONOUN RELATIVE AND"
    " THAT SUBORDINATOR NUMERAL CURRENCY_SIGN CONTINUED POSSESSIVE])+)",
    "dead": "(?:[^END BREAK COMMA SEMICOLON COLON OPEN_QUOTE CLOSE_QUOTE VERB NUMERAL AND]){0,4} CASUALTY",
}
APPROXIMATORS = {"APPROXIMATOR": "point", "LOWER_BOUND": "lower", "UPPER_BOUND": "upper", "ESTIMATED": "estimated"}


class NumberWords:
    """SETS as frozensets of class codes and PATTERNS as compiled patterns, by name.

    `approximators` gives the approximator of a class code.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.approximators = {code: how for cls, how in APPROXIMATORS.items() for code in lexicon.members(cls)}

    def __getattr__(self, name: str):
        """A set or pattern when it is first asked for: a draft asks for half of them, and some sets are large."""
        if name not in SETS and name not in PATTERNS:
            raise AttributeError(name)
        found = self._lexicon.members(SETS[name]) if name in SETS else self._lexicon.pattern(PATTERNS[name])
        setattr(self, name, found)
        return found


@lru_cache(maxsize=4)
def number_words_of(lexicon: Lexicon) -> NumberWords:
    return NumberWords(lexicon)
