"""Word lists as people edit them (TOML) to the tables the tokeniser reads.

A table's heading is the class it gives; a term may stand in several. A term with a capital letter
is matched with that capital only, any other in any case. `means` gives the terms by what they mean, a
number or a unit; a heading in lower case gives meanings and no class. `light = true` gives a class to words that
keep the class of their shape, or of another table: for what only some checkers ask. Each distinct *set* of classes gets one
code point, so a sentence is a string and a pattern over classes is a regular expression.
"""

from __future__ import annotations

import os

from attrlint.lexicon.tags import tags_of

FIRST_CODE = 0x100
SHAPES = (
    "CAPITAL", "UPPER", "NAME", "NUMERAL", "YEAR", "ORDINAL", "MIXED", "ING", "ED", "ADVERB", "WORD",
    "STOP", "END", "COMMA", "COLON", "SEMICOLON", "DASH", "HYPHEN", "SLASH", "OPEN_QUOTE", "CLOSE_QUOTE",
    "OPEN_SINGLE", "CLOSE_SINGLE", "OPEN_PAREN", "CLOSE_PAREN", "BREAK", "CONTINUED", "OTHER",
    "VERB", "SAY", "TELL", "SHOW", "THINK", "STANCE", "WEAK", "BASE", "ACRONYM", "ANCHOR", "NUMBER_UNIT",
)  # fmt: skip
SHAPE_CLASS = {"numeral": "NUMERAL", "adverb": "ADVERB", "ing": "ING", "ed": "ED"}
VERB_KINDS = ("say", "tell", "show", "think", "stance")
LOWEST = ("CAPITAL", "UPPER", "ANCHOR", "MALE", "FEMALE", "INITIAL_ABBREVIATION", "ABBREVIATION")
HIGHEST = (
    "COUNTED", "GENERIC", "EXPERTS", "PEOPLE", "ROLES", "ROLE", "BODY", "NAME", "TIME", "ADVERB", "CLAIM", "DATA", "WEAK",
    "SAY", "VERB", "MODAL", "DO", "NEGATION", "HAVE", "POSSESSIVE", "BE", "RELATIVE", "OBJECT_PRONOUN", "PRONOUN", "BUT",
    "AND", "THAT", "SUBORDINATOR", "PREPOSITION", "DETERMINER", "ACCORDING", "CITING", "NO_COMMENT", "OPEN_PAREN",
    "CLOSE_PAREN", "DASH", "COLON", "SEMICOLON", "OPEN_SINGLE", "CLOSE_QUOTE", "OPEN_QUOTE", "STOP", "COMMA", "END",
    "BREAK", "CONTINUED",
)  # fmt: skip
# Words too common to be worth looking up a phrase for: a phrase is found by its rarest word.
COMMON = frozenset(
    "a an the of in on at to for from by with as is was be it that this and or not no said who more been one up if"
    " so which most just many because even much time has have had".split()
)


def compile_lexicon() -> dict:
    """All lists of the lexicon as one object of plain types, the same whatever the file order."""
    import tomli

    folder = os.path.dirname(__file__)
    terms: dict[str, set[str]] = {}
    means: dict[str, dict] = {}
    light: set[str] = set()
    for name in sorted(os.listdir(folder)):
        if name.endswith(".toml"):
            with open(os.path.join(folder, name), "rb") as file:
                tables = tomli.load(file)
            for term, cls in _terms(tables):
                terms.setdefault(term.replace("’", "'"), set()).add(cls)
            for heading, table in tables.items():
                if table.get("light"):
                    light.add(heading)
                if "means" in table:
                    means[heading] = {word: _meaning(key) for key, words in table["means"].items() for word in words}
    return _encode(terms, light) | {"means": means}


def _meaning(key: str) -> float | tuple[float, float] | str:
    """A number, the two ends of a range, or the name of a unit as it stands."""
    if not key[0].isdigit():
        return key
    if "-" in key:
        low, high = key.split("-")
        return float(low), float(high)
    above, _, below = key.partition("/")
    return float(above) / float(below or 1)


def _weight(cls: str) -> tuple[int, str]:
    """The order of the bits. Sets are numbered by value, so what patterns ask for most stands highest:
    its sets are then neighbours, and a character set of them is a few ranges."""
    if cls in LOWEST:
        return -1, cls
    return HIGHEST.index(cls) + 1 if cls in HIGHEST else 0, cls


def _terms(tables: dict):
    for heading, table in tables.items():
        if heading in VERB_KINDS:
            for line in table["verbs"]:
                base, *others = line.split()
                for form in (base, *others):
                    yield form, "VERB"
                    yield form, heading.upper()
                    if form.endswith("ing"):
                        yield form, "ING"
                    elif form == base or form.endswith(("ise", "ize")):
                        yield form, "BASE"
        elif heading == "weak":
            for form in table["forms"]:
                yield form, "WEAK"
        elif heading.isupper():
            for term in listed(table):
                yield term, heading


def listed(table: dict) -> list[str]:
    """The terms of a table, however it gives them."""
    return table["terms"] if "terms" in table else [word for words in table["means"].values() for word in words]


def _encode(terms: dict[str, set[str]], light: set[str]) -> dict:
    import hashlib

    classes = sorted({cls for found in terms.values() for cls in found} | set(SHAPES), key=_weight)
    bit = {cls: 1 << i for i, cls in enumerate(classes)}

    def bits(*names: str) -> int:
        total = 0
        for name in names:
            total |= bit[name]
        return total

    phrases: dict[str, list] = {}
    for term, found in sorted(terms.items()):
        words = term.split(" ")
        if len(words) > 1:
            at = min(range(len(words)), key=lambda i: (words[i].lower() in COMMON, -len(words[i]), i))
            phrases.setdefault(words[at].lower(), []).append((at, tuple(words), bits(*found)))
    for rows in phrases.values():
        rows.sort(key=lambda row: (-len(row[1]), row[1]))
    for term, found in terms.items():  # being listed for something else makes it no less an adverb
        if shape_of(term) == "adverb" and term == term.lower():
            found.add("ADVERB")
        if found <= {"MALE", "FEMALE", "NAME_BEFORE"} and found & {"MALE", "FEMALE"}:  # given names, listed for their gender alone
            found.add("NAME")
    unlisted = set()  # words only phrases or the weights need: they keep the class of their shape
    for term, found in terms.items():
        if found <= light and " " not in term:
            if term != term.lower():
                found.update(("NAME", "CAPITAL", "UPPER") if shape_of(term) == "acronym" else ("NAME", "CAPITAL"))
                continue
            unlisted.add(term)
            shape = SHAPE_CLASS.get(shape_of(term), "WORD")
            found.update((shape,) if shape == "ADVERB" else ("WORD", shape))
    for anchor in phrases:
        if anchor not in terms:
            unlisted.add(anchor)
            terms[anchor] = {SHAPE_CLASS.get(shape_of(anchor), "WORD")}
        terms[anchor].add("ANCHOR")
    lower = {t: bits(*c) for t, c in terms.items() if " " not in t and t == t.lower()}
    exact = {t: bits(*c) | lower.get(t.lower(), 0) for t, c in terms.items() if " " not in t and t != t.lower()}
    capital, upper, name = bits("CAPITAL"), bits("CAPITAL", "UPPER"), bits("NAME")
    shapes = {
        "break": bits("BREAK"), "continued": bits("CONTINUED"), "end": bits("STOP", "END"),
        "stop": bits("STOP"), "word": bits("WORD"), "name": bits("NAME", "CAPITAL"),
        "acronym": bits("NAME", "CAPITAL", "UPPER"), "initialism": bits("NAME", "CAPITAL", "UPPER", "ACRONYM"),
        "ing": bits("ING", "WORD"), "ed": bits("ED", "WORD"), "adverb": bits("ADVERB"),
        "numeral": bits("NUMERAL"), "spelled": bits("NUMBER_WORD"), "Spelled": bits("NUMBER_WORD", "CAPITAL"),
        "part": bits("FRACTION"), "Part": bits("FRACTION", "CAPITAL"),
        "measured": bits("NUMBER_UNIT"), "Measured": bits("NUMBER_UNIT", "CAPITAL"), "year": bits("NUMERAL", "YEAR"), "ordinal": bits("ORDINAL"),
        "mixed": bits("MIXED"), "scaled": bits("NUMERAL", "SCALE"), "other": bits("OTHER"),
        "decade": bits("MIXED", "TIME"), "clock": bits("MIXED", "CLOCK_TAIL"),
    }  # fmt: skip
    punctuation = {
        ",": "COMMA", ":": "COLON", ";": "SEMICOLON", "—": "DASH", "–": "DASH", "-": "HYPHEN", "/": "SLASH",
        "“": "OPEN_QUOTE", "”": "CLOSE_QUOTE", "«": "OPEN_QUOTE", "»": "CLOSE_QUOTE", "„": "OPEN_QUOTE",
        "‘": "OPEN_SINGLE", "(": "OPEN_PAREN", ")": "CLOSE_PAREN", "[": "OPEN_PAREN", "]": "CLOSE_PAREN",
        ".": "STOP", "!": "STOP", "?": "STOP", "…": "STOP",
    }  # fmt: skip
    marks = {char: bits(cls) for char, cls in punctuation.items()}
    # Straight quotation marks tell opening from closing by the space before them.
    marks |= {' "': bits("OPEN_QUOTE"), '"': bits("CLOSE_QUOTE"), " ''": bits("OPEN_QUOTE"), "''": bits("CLOSE_QUOTE")}
    marks |= {" ``": bits("OPEN_QUOTE"), "``": bits("OPEN_QUOTE"), " '": bits("OPEN_SINGLE"), "'": bits("CLOSE_SINGLE")}

    known = {0, *shapes.values(), *marks.values()}
    for found in {*lower.values(), *exact.values(), *(row[2] for rows in phrases.values() for row in rows)}:
        known |= {found, found | capital, found | upper, found | capital | name, found | upper | name}
    ordered = sorted(known)
    code = {found: chr(FIRST_CODE + i) for i, found in enumerate(ordered)}
    tags, kinds = tags_of({code[b]: frozenset(cls for cls in classes if b & bit[cls]) for b in ordered})
    return {
        "tags": tags,
        "kinds": kinds,
        "classes": {cls: "".join(chr(FIRST_CODE + i) for i, b in enumerate(ordered) if b & bit[cls]) for cls in classes},
        "version": hashlib.sha256(repr((classes, ordered)).encode()).hexdigest()[:16],
        "size": len(ordered),
        "lower": {
            t: code[b] + code[b | capital | name * (t in unlisted)] + code[b | upper | name * (t in unlisted)]
            for t, b in sorted(lower.items())
        },
        "exact": {t: code[b | capital] for t, b in sorted(exact.items())},
        "phrases": {anchor: [(at, words, code[b] + code[b | capital]) for at, words, b in rows] for anchor, rows in sorted(phrases.items())},
        "shapes": {name: code[b] for name, b in shapes.items()},
        "marks": {mark: code[b] for mark, b in marks.items()},
    }


def shape_of(word: str) -> str:
    """What an unlisted word looks like: the name of one of the shapes."""
    first = word[0]
    if word.isalpha():
        if first.isupper():
            return "acronym" if word.isupper() and len(word) > 1 else "name"
        end = word[-2:]
        if end == "ng":
            return "ing" if word[-3:] == "ing" and len(word) > 5 else "word"
        if end == "ed":
            return "ed" if len(word) > 4 else "word"
        return "adverb" if end == "ly" and len(word) > 4 else "word"
    if first.isdigit():
        return _number_shape(word)
    if any(map(str.isdigit, word)):
        return "mixed"
    if "." in word:
        return "initialism"
    if first.isupper():
        return "acronym" if len(word) > 1 and word.isupper() else "name"
    return "word"


def _number_shape(word: str) -> str:
    if word.isdigit():
        return "year" if len(word) == 4 and word[:2] in ("15", "16", "17", "18", "19", "20") else "numeral"
    tail = word.lower().lstrip("0123456789.,:")
    if not tail or tail in ("½", "¼", "¾", "⅓", "⅔", "⅛"):
        return "clock" if ":" in word else "numeral"
    if tail in ("st", "nd", "rd", "th"):
        return "ordinal"
    if tail in ("bn", "m", "k", "tn", "b", "mn", "mln", "million", "billion", "trillion"):
        return "scaled"
    if tail in ("am", "pm"):
        return "clock"
    return "decade" if tail == "s" else "mixed"
