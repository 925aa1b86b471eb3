"""The class sets and patterns that attribution asks for, compiled once a lexicon."""

from __future__ import annotations

from functools import lru_cache

from attrlint.lexicon import Lexicon

_HARD = "COMMA END BREAK OPEN_QUOTE CLOSE_QUOTE COLON SEMICOLON"
SETS = {
    "ing": "ING", "weak": "WEAK", "base": "BASE", "say": "SAY", "speech": "SAY TELL", "tell": "TELL", "show": "SHOW",
    "think": "THINK", "verbal": "SAY TELL SHOW THINK STANCE", "according": "ACCORDING",
    "expected": "EXPECTED REPORTED", "be": "BE!POSSESSIVE", "negation": "NEGATION", "to": "TO", "and_": "AND",
    "joins": "AND BUT", "comma": "COMMA", "close_quote": "CLOSE_QUOTE", "open_quote": "OPEN_QUOTE OPEN_SINGLE",
    "stops": "END BREAK", "determiner": "DETERMINER POSSESSIVE", "preposition": "PREPOSITION SUBORDINATOR",
    "data": "DATA", "relative": "RELATIVE", "naming": "PRONOUN RELATIVE NAME",
    "close_paren": "CLOSE_PAREN", "open_paren": "OPEN_PAREN",
    "counts": "NUMERAL NUMBER_WORD SMALL_NUMBER",
    "person": "NAME PRONOUN ROLE ROLES RELATIVE PEOPLE BODY PLACE EXPERTS GENERIC UNNAMED OUTLET DATA",
    "before_source": "COMMA CLOSE_QUOTE CLOSE_SINGLE DASH", "adverb": "ADVERB NEGATION", "opens": "TO THAT",
    "refusal": "TO COMMA END", "feeling": "FEELING", "may_lead": "ADVERB TIME WEEKDAY PREPOSITION IN COMMA COLON",
    "may_belong": "PARTICLE TO", "possessive": "POSSESSIVE",
}  # fmt: skip
PATTERNS = {
    # said X: behind a comma only what is surely somebody, behind a quotation nearly anything.
    "inverted": "[NAME TITLE DETERMINER!TIME ROLE ROLES PLACE BODY UNNAMED OUTLET EXPERTS"
    " CAPITAL!WEEKDAY!MONTH!TIME!PREPOSITION!PRONOUN]",
    "inverted_quote": "[^END BREAK COMMA COLON PREPOSITION WEEKDAY TIME!DETERMINER THAT ADVERB OPEN_QUOTE CLOSE_QUOTE"
    " SUBORDINATOR OBJECT_PRONOUN VERB AND DASH] | OBJECT_PRONOUN&DETERMINER [ROLE ROLES PEOPLE NAME WORD TITLE]",  # said her boss
    "opens_inverted": "(?P<who> DETERMINER? (?:[TITLE ROLE])* NAME{1,4} ) (?: COLON | COMMA (?=OPEN_QUOTE) )",
    "surely_inverted": "(?: [DETERMINER TITLE ROLE ROLES BODY NAME CAPITAL AND PLACE OUTLET] POSSESSIVE? ){0,8}? NAME [COMMA END BREAK]",
    # What stands between a cue at the end of its clause and that end: on Tuesday, in a statement, as he left.
    "tail": "(?: ADVERB | DETERMINER? [TIME WEEKDAY MONTH NUMERAL DURATION]"
    " | (?: PREPOSITION!TO | TEMPORAL | TO (?=[NAME ROLES ROLE DETERMINER OUTLET]) )"
    f"   (?: (?!THAT|SUBORDINATOR) [^{_HARD} DASH] ){{1,14}} )*"
    " (?= (?P<stop>[END BREAK SEMICOLON CLOSE_PAREN]|$) | (?P<comma>[COMMA DASH]) (?P<quote>OPEN_QUOTE)?"
    "   | (?P<open>OPEN_QUOTE) )",
    "addressee": f"OBJECT_PRONOUN | DETERMINER? (?: [^{_HARD} THAT SUBORDINATOR VERB BE HAVE MODAL PRONOUN TO PREPOSITION"
    " DETERMINER] ){1,6}",
    "to_that": f"(?: [^{_HARD} VERB BE HAVE MODAL PRONOUN] ){{1,16}}? (?=THAT)",
    "puts": f"(?: [^{_HARD} VERB BE HAVE MODAL] ){{1,14}}? PARTICLE [APPROXIMATOR LOWER_BOUND UPPER_BOUND BETWEEN]? [NUMERAL NUMBER_WORD"
    " SMALL_NUMBER CURRENCY_SIGN VAGUE FRACTION]",
    "particle": "PARTICLE (?!WEEKDAY|MONTH|NUMERAL|TIME) | TO (?=[DETERMINER NAME PLACE TITLE OBJECT_PRONOUN])",
    "setting": f"(?: [TIME WEEKDAY ADVERB] )* [IN PREPOSITION!TO] (?: [^{_HARD} VERB BE HAVE MODAL PRONOUN DASH THAT] ){{1,14}}?"
    " (?= THAT | [COMMA COLON]? OPEN_QUOTE )",
    "citing": f"COMMA CITING (?: [^{_HARD} THAT] ){{1,12}} COMMA (?=THAT)",
    "lead_in": "(?: ADVERB | (?: [TIME WEEKDAY] (?!POSSESSIVE) )+ | PREPOSITION (?: [TIME WEEKDAY] (?!POSSESSIVE) )+ )* (?: COMMA (?=THAT|OPEN_QUOTE) | COLON )?",
    "by_agent": f"(?: [^{_HARD} VERB] ){{0,4}}? BY",
    "coordinate": "(?: COMMA | SEMICOLON | DASH ) [AND BUT SUBORDINATOR]? ADVERB?",
    "source_end": "[COMMA END BREAK CLOSE_PAREN SEMICOLON DASH OPEN_QUOTE]",
    "verb_soon": "AND? [ADVERB NEGATION]? [BE HAVE MODAL DO ED VERB]",
    "called_name": "NAME | OPEN_QUOTE NAME",
    "quote_or_comma": "[COMMA OPEN_QUOTE CLOSE_QUOTE]",
    "edge": "[COMMA DASH SEMICOLON COLON OPEN_PAREN OPEN_QUOTE CLOSE_QUOTE]"
    " | [AND BUT] (?= (?: [^COMMA END BREAK OPEN_QUOTE] ){0,7}? [BE HAVE DO MODAL VERB ED ING] )",
}  # fmt: skip


class Words:
    """SETS as frozensets of class codes and PATTERNS as compiled patterns, by name."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __getattr__(self, name: str):
        """A set, or a pattern by its name and "_pattern", when it is first asked for."""
        source = name.removesuffix("_pattern")
        if name not in SETS and source not in PATTERNS:
            raise AttributeError(name)
        found = self._lexicon.members(SETS[name]) if name in SETS else self._lexicon.pattern(PATTERNS[source])
        setattr(self, name, found)
        return found


@lru_cache(maxsize=4)
def words_of(lexicon: Lexicon) -> Words:
    return Words(lexicon)
