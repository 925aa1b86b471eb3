"""One letter for a set of classes: what a neighbour of a word is, coarsely; and the kind of a word that may attribute.

The names of the learned weights (attribute/weigh.py) are made of these letters, so that they hold whatever words the
lexicon gains.
"""

from __future__ import annotations

# The first that fits.
TAGS = (
    (".", "END BREAK"), (",", "COMMA"), ("“", "OPEN_QUOTE OPEN_SINGLE"), ("”", "CLOSE_QUOTE CLOSE_SINGLE"),
    ("(", "OPEN_PAREN"), (")", "CLOSE_PAREN"), ("-", "DASH HYPHEN"), (":", "COLON"), (";", "SEMICOLON"),
    ("T", "THAT"), ("t", "TO"), ("&", "AND BUT"), ("W", "RELATIVE"), ("I", "PRONOUN"), ("o", "OBJECT_PRONOUN"),
    ("s", "POSSESSIVE"), ("b", "BE"), ("h", "HAVE"), ("D", "DO"), ("m", "MODAL"), ("n", "NEGATION"),
    ("A", "ACCORDING"), ("f", "OF"), ("y", "BY"), ("i", "IN"), ("p", "PREPOSITION"), ("S", "SUBORDINATOR"),
    ("u", "DATA"), ("c", "CLAIM"), ("d", "DETERMINER"), ("g", "VERB&ING"), ("B", "VERB&BASE"), ("V", "VERB"),
    ("a", "ADVERB"), ("#", "NUMERAL NUMBER_WORD SMALL_NUMBER"), ("$", "CURRENCY_SIGN"), ("%", "PERCENT FRACTION"),
    ("M", "TIME WEEKDAY MONTH DURATION"), ("L", "TITLE"), ("N", "NAME PLACE"), ("O", "BODY OUTLET"), ("R", "ROLE"),
    ("P", "ROLES PEOPLE UNNAMED EXPERTS GENERIC"), ("C", "CAPITAL"), ("G", "ING"), ("e", "ED"), (".", "STOP"),
)  # fmt: skip
OTHER = "w"
KINDS = (
    ("S", "SAY"), ("T", "TELL"), ("H", "SHOW"), ("K", "THINK"), ("C", "STANCE"), ("F", "FEELING"), ("E", "EXPECTED REPORTED"),
)  # fmt: skip
FORMS = (("g", "ING"), ("b", "BASE"))  # said behind the letter of a kind


def tags_of(sets: dict[str, frozenset[str]]) -> tuple[dict[str, str], dict[str, str]]:
    """The tag of each code, and the kind of those that may attribute. `sets` are the classes of each code."""
    tags = {code: next((tag for tag, expression in TAGS if fits(classes, expression)), OTHER) for code, classes in sets.items()}
    kinds = {}
    for code, classes in sets.items():
        kind = next((kind for kind, expression in KINDS if fits(classes, expression)), "")
        if kind:
            kinds[code] = kind + "".join([form for form, expression in FORMS if fits(classes, expression)][-1:])
    return tags, kinds


def fits(classes: frozenset[str], expression: str) -> bool:
    """Whether a set of classes fits one of the expressions `A`, `A&B`, which blanks divide."""
    return any(classes.issuperset(part.split("&")) for part in expression.split())
