"""The unit of a figure: an ISO 4217 code for money, the name of a measure, "percent" or "points"."""

from __future__ import annotations

from attrlint.segment import Tokens


def money_unit(tokens: Tokens, first: int, stop: int) -> tuple[str, float]:
    """The currency of the tokens [first, stop) that make a sum, and what its unit is worth: ("USD", 0.01) for cents."""
    means, text = tokens.lexicon.means, tokens.word
    signs, words, dollars = means["CURRENCY_SIGN"], means["CURRENCY_WORD"], means["dollar"]
    for i in (first, stop - 1):
        word = text(i)
        name = signs.get(word) or words.get(word.lower()) or signs.get(word.rstrip("0123456789.,"))
        if name is None and word[-1:] == "p" and word[0].isdigit():
            name = means["glued"]["p"]
        if name is None and "-" in word:
            name = words.get(word.lower().rsplit("-", 1)[1])
        if name is None:
            continue
        name, _, parts = name.partition("/")
        if name == "USD":
            glued = i == first and first > 0 and tokens.chunks[i][0] != " "
            whose = text(first - 1) if glued else text(stop - 2).lower() if i > first else ""
            name = dollars.get(whose, name)
        return name, 1 / float(parts) if parts else 1.0
    return "", 1.0


def degree_unit(tokens: Tokens, at: int) -> str:
    """The unit that the degree sign at token `at` begins: "degree celsius" of °C, else "degree"."""
    scale = tokens.chunks[at + 1] if at + 1 < len(tokens) else ""
    return tokens.lexicon.means["glued"].get(scale if scale in ("C", "F") else "", "degree")


def measure_unit(tokens: Tokens, at: int) -> str:
    """The unit that begins at token `at`, "" where none does; "square miles" is one token and its continuation."""
    means = tokens.lexicon.means["MEASURE"]
    word = tokens.word(at).lower()
    if at + 1 < len(tokens):
        pair = means.get(f"{word} {tokens.word(at + 1).lower()}")
        if pair:
            return pair
        if word in ("degree", "degrees"):
            return means.get(tokens.word(at + 1).lower(), "degree")
    return means.get(word, "")
