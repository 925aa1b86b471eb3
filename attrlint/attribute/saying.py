"""The names of learned weights (weights.txt) in plain words: what is seen around a word when it is judged."""

from __future__ import annotations

# What a neighbour is, by its tag in weigh.TAGS.
THINGS = {
    ".": "the end of a sentence", ",": "a comma", "“": "an opening quotation mark", "”": "a closing quotation mark",
    "(": "an opening bracket", ")": "a closing bracket", "-": "a dash", ":": "a colon", ";": "a semicolon",
    "T": "“that”", "t": "“to”", "&": "“and” or “but”", "W": "“who” or “which”", "I": "a word such as “he” or “they”",
    "o": "a word such as “him” or “them”", "s": "a word for whose it is", "b": "a form of “be”", "h": "a form of “have”",
    "D": "a form of “do”", "m": "a word such as “will” or “may”", "n": "a “not”", "A": "“according to”", "f": "“of”",
    "y": "“by”", "i": "“in”", "p": "a word such as “on” or “for”", "S": "a word such as “if” or “when”",
    "u": "a word for a report or for figures", "c": "a word for a claim", "d": "a word such as “the” or “a”",
    "g": "a verb in -ing", "B": "a verb in its plain form", "V": "a verb", "a": "a word such as “also” or “quickly”",
    "#": "a number", "$": "a currency sign", "%": "a share", "M": "a day or a time", "L": "a title", "N": "a name",
    "O": "an organisation", "R": "somebody’s job", "P": "a word for people", "C": "a word with a capital",
    "G": "a word in -ing", "e": "a word in -ed", "w": "an ordinary word",
}  # fmt: skip
# Of these the words above are the very word, or tell enough.
PLAIN = frozenset(".,“”()-:;TtAfyi")
# Words that may attribute, by the kinds of weigh.KINDS.
KIND_WORDS = {
    "S": "words of saying", "T": "words of telling", "H": "words of showing", "K": "words of thinking",
    "C": "words of wanting or planning", "F": "words of feeling", "E": "words of expecting",
}  # fmt: skip
_SET = {
    "nobody": "nobody stands before it who could say it",
    "nobody in": "nobody stands before it who could say it, and somebody else is speaking",
    "inside": "it stands in what somebody else is said to say",
    "led": "somebody else speaks earlier in the sentence",
    "first": "nobody else speaks before it in the sentence",
    "that": "a “that” follows a few words on",
    "near": "only a word or two are said before it",
    "far": "a few words are said before it",
    "farther": "some ten words are said before it",
    "farthest": "some twenty words are said before it",
    "beyond": "more than two dozen words are said before it",
    "nth0": "it is the first place where the words could end",
    "nth1": "it is the second place where the words could end",
    "nth2": "it is the third place where the words could end",
    "nth3": "the words went on past three such places before it",
}
_MARKS = {mark: words for mark, words in THINGS.items() if mark in ",-;:("}


def say(table: str, row: str, key: str, weight: int = 0) -> str:
    """What the weight `key` of that row sees, in words. KeyError for a name that has none."""
    if table in ("words", "kinds"):
        return _say_of_word(table, row, key, weight)
    return _say_of_end(table, row, key, weight)


def _say_of_word(table: str, row: str, key: str, weight: int) -> str:
    if not key:
        who = f"“{row}”" if table == "words" else KIND_WORDS[row[0]]
        how = "often" if weight > 0 else "seldom"
        return f"{who} {how} attributes" if table == "words" else f"{who} {how} attribute"
    if key in _SET:
        return _SET[key]
    what, _, rest = key.partition(" ")
    if what == "who":
        first, last = rest
        return f"its subject is {THINGS[last]}" if first == last else f"its subject ends in {THINGS[last]}"
    if what == "head":
        return f"its subject ends in “{rest}”"
    if what in ("in", "out"):
        before = "its subject opens the sentence" if rest == "." else f"{THINGS[rest]} stands before its subject"
        return f"{before}, and somebody else is speaking" if what == "in" else before
    if key[:2] == "in":
        return f"it stands in what somebody else is said to say, behind {THINGS[key[2]]}"
    return _neighbour(key, "it opens its sentence", "its sentence ends behind it", "it")


def _say_of_end(table: str, row: str, key: str, weight: int) -> str:
    if table == "edge words":
        how = "often" if weight > 0 else "seldom"
        return f"behind “{row}” the words {how} end at {_mark(key)}"
    here = row.lstrip("STHKCFE").removeprefix("g").removeprefix("b") if table == "edge kinds" else row
    if not key:
        return f"such words {'often' if weight > 0 else 'seldom'} end at {_mark(here)}"
    if key in _SET:
        return _SET[key]
    if key[:5] == "ahead":
        return "no verb follows soon" if key[5] == "0" else f"what comes next is {THINGS[key[5]]}"
    if key[:5] == "opens":
        return f"the words begin with {THINGS[key[5]]}"
    if key[0] in "+-":
        return "a verb was said before it" if key[0] == "+" else "no verb was said before it"
    if key[0] == "<":
        return f"it follows {THINGS[key[1]]}"
    return _neighbour(key, "", "nothing follows it", "it")


def _neighbour(key: str, opens: str, ends: str, it: str) -> str:
    """Of `<x`, `<xy` (y is nearer), `>x`, `>xy` (x is nearer), `< word` and `> word`."""
    before = key[0] == "<"
    if not before and key[0] != ">":
        raise KeyError(key)
    if key[1] == " ":
        if key[2:] == ".":
            return ends
        return f"{it} follows “{key[2:]}”" if before else f"“{key[2:]}” follows {it}"
    near = key[-1] if before else key[1]
    if near == ".":
        return opens if before else ends
    return f"{it} follows {THINGS[near]}" if before else f"{THINGS[near]} follows {it}"


def _mark(here: str) -> str:
    return _MARKS.get(here) or f"“{here}”"
