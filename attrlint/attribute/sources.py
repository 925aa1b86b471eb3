"""Noun phrases that may be a source: to the left of a cue, or to its right."""

from __future__ import annotations

from attrlint.segment import Tokens

# A token that may stand in a noun phrase, its determiner apart.
_INNER = (
    "[^COMMA SEMICOLON COLON DASH STOP END BREAK OPEN_QUOTE CLOSE_QUOTE CLOSE_SINGLE OPEN_PAREN CLOSE_PAREN PREPOSITION"
    " SUBORDINATOR THAT AND BUT RELATIVE PRONOUN OBJECT_PRONOUN BE!POSSESSIVE HAVE DO MODAL VERB!WEAK!DATA!CLAIM!CAPITAL!EXPERTS!ROLES!ROLE!PEOPLE"
    " ACCORDING CITING NO_COMMENT DETERMINER CONTINUED OPEN_SINGLE]"
)
# One that may end it: no adverb, which stands between the phrase and its verb.
_LAST = _INNER.replace("[^", "[^ADVERB!BODY!ROLE!ROLES!PEOPLE!DATA!NAME NEGATION ")
_HEAD = "[ROLE ROLES PEOPLE UNNAMED NUMERAL NUMBER_WORD SMALL_NUMBER PERCENT FRACTION NUMBER_OF BODY DATA EXPERTS GENERIC COUNTED TITLE CLAIM VAGUE DETERMINER]"
_BETWEEN = "[^END BREAK OPEN_QUOTE CLOSE_QUOTE SEMICOLON COLON]"

# Right to left from the cue: auxiliaries and adverbs, an aside between commas, then the phrase.
LEFT = f"""
  (?: [ADVERB HAVE BE!POSSESSIVE DO MODAL] | [TIME WEEKDAY] PREPOSITION? )*
  (?P<aside> (?: COMMA|CLOSE_PAREN|DASH ) (?: (?!OPEN_QUOTE) {_BETWEEN} ){{1,28}}? (?: COMMA|OPEN_PAREN|DASH ) (?={_INNER}|PRONOUN) (?!NUMERAL | (?: {_INNER} ){{1,4}} (?:NUMERAL )? [OF IN]) )?
  (?P<source>
    (?: PRONOUN | RELATIVE
      | (?: [TIME WEEKDAY] PREPOSITION )? POSSESSIVE? {_LAST} (?: POSSESSIVE? {_INNER} ){{0,8}} [DETERMINER POSSESSIVE]? (?: {_INNER} ){{0,4}} DETERMINER?
      | DETERMINER
    )
    (?: (?: OF (?: {_INNER} ){{1,8}} DETERMINER? | PREPOSITION {_HEAD} (?: {_INNER} ){{0,7}} DETERMINER?
          | AND (?: {_INNER}&CAPITAL ){{1,4}} DETERMINER? ) ){{0,3}}
  )
""".replace(f"{_INNER}&CAPITAL", "[NAME PLACE BODY&CAPITAL]")

# Left to right from an inverted cue or "according to".
RIGHT = f"""
  (?P<source>
    PRONOUN
  | (?: [TITLE ROLE DETERMINER] | POSSESSIVE? {_INNER} ){{1,10}} (?: (?:OF|AND|PREPOSITION) DETERMINER? (?: POSSESSIVE? {_INNER} ){{1,8}} ){{0,3}}
  )
  (?P<aside> (?: COMMA | OPEN_PAREN | RELATIVE ) (?!SAY&ING) (?: (?! COMMA ADVERB? [SAY&ING STANCE&ING SHOW&ING] | COMMA [AND BUT TEMPORAL] ) [^END BREAK OPEN_QUOTE CLOSE_QUOTE SEMICOLON DASH]){{0,40}}? (?= END|BREAK|OPEN_QUOTE|SEMICOLON|DASH|$ | COMMA (?: ADVERB? [SAY&ING STANCE&ING SHOW&ING] | [AND BUT TEMPORAL] )) )?
"""


def source_left(tokens: Tokens, cue: int, floor: int) -> tuple[int, int] | None:
    """Tokens [first, last) of the phrase that is the subject of the cue at `cue`, not before `floor`."""
    classes = tokens.reversed_classes
    top = len(classes)
    match = tokens.lexicon.pattern(LEFT, backwards=True).match(classes, top - cue, top - floor)
    if not match:
        return None
    first = top - match.end("source")
    # The aside belongs to the phrase, without the comma that closes it.
    last = top - match.start("aside") - 1 if match["aside"] else top - match.start("source")
    return first, last


def source_right(tokens: Tokens, at: int, ceiling: int) -> tuple[int, int, int] | None:
    """Tokens [first, last) of the phrase that begins at `at` with its aside, and where the name ends."""
    match = tokens.lexicon.pattern(RIGHT).match(tokens.classes, at, ceiling)
    if not match:
        return None
    return match.start("source"), match.end(), match.end("source")
