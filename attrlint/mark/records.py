"""Record claims: firsts and superlatives with a scope, "the first strike at the port since 1987"."""

from __future__ import annotations

from attrlint.mark.figure import Figure
from attrlint.segment import Sentence, Tokens

RECORD = """
  (?P<ordinal> ORDINAL) (?:[^END BREAK COMMA SEMICOLON OPEN_QUOTE CLOSE_QUOTE]){0,9}? (?: SINCE | EVER )
| SUPERLATIVE (?:[^END BREAK SEMICOLON OPEN_QUOTE CLOSE_QUOTE]){0,10}? (?: SINCE | EVER )
| (?:ORDINAL TIME? | SUPERLATIVE) (?:[^END BREAK COMMA SEMICOLON OPEN_QUOTE CLOSE_QUOTE]){0,4}?
  IN (?:[APPROXIMATOR LOWER_BOUND])? (?:NUMERAL!YEAR | NUMBER_WORD | SMALL_NUMBER | DETERMINER) DURATION
"""


def find_records(tokens: Tokens, sentences: tuple[Sentence, ...]) -> list[Figure]:
    """In reading order."""
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
