"""Numbers joined to what follows them: twenty-five, two-thirds, two-mile, 47km, Rs500.

There are too many to list. A word is looked at once, however often it occurs.
"""

from __future__ import annotations

_DIGITS = "0123456789.,"
_UNITS = ("MEASURE", "CURRENCY_WORD")
_POINTS = ("point", "points", "percent")
_BETWEEN = ("and", "a", "half", "square", "cubic", "percentage", "quarter")


def number_shape(word: str, means: dict[str, dict]) -> str | None:
    """The shape ("spelled", "part", "measured", with a capital where the word has one), None for other words."""
    if word[0].isdigit():
        return "measured" if glued_unit(word, means) else None
    low = word.lower()
    shape = _compound(low.split("-"), means) if "-" in low else "measured" if _has_sign(word, means) else None
    return shape if shape is None or word[0].islower() else shape.capitalize()


def glued_unit(word: str, means: dict[str, dict]) -> str | None:
    """The unit right behind the digits of "47km" or "5C"."""
    tail = word.lstrip(_DIGITS)
    if tail == "p" and len(word) > 3:  # 75p buys something, 1080p is a picture
        return None
    return means["glued"].get(tail) or (means["MEASURE"].get(tail.lower()) if tail else None)


def _has_sign(word: str, means: dict[str, dict]) -> bool:
    """Rs500, RM10."""
    letters = word.rstrip(_DIGITS)
    return letters != word and letters in means["CURRENCY_SIGN"]


def _compound(parts: list[str], means: dict[str, dict]) -> str | None:
    first, *others = parts
    counts = first in means["SMALL_NUMBER"] or first in means["NUMBER_WORD"] or first in means["SCALE"]
    if not counts and first not in ("half", "quarter"):
        return None
    last = others[-1]
    if last in means["denominator"] and len(parts) == 2:
        return "part" if first in means["SMALL_NUMBER"] else None
    inner = others[:-1]
    if not all(part in _BETWEEN or _is_number(part, means) for part in inner):
        return None
    if _is_number(last, means):
        return None if first in means["SMALL_NUMBER"] and last in means["SMALL_NUMBER"] else "spelled"  # a one-two punch
    if last in _POINTS or any(last in means[table] for table in _UNITS):
        return "measured"
    return None


def _is_number(part: str, means: dict[str, dict]) -> bool:
    return part in means["SMALL_NUMBER"] or part in means["NUMBER_WORD"] or part in means["SCALE"]
