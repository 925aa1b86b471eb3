"""The value of a number's words: digits, scales, number words of any size, fractions, vague magnitudes."""

from __future__ import annotations

LONGEST = 30  # digits; more is no quantity, and int() takes quadratic time
LARGEST = 10.0**LONGEST
_JOINS = frozenset(("-", "–", "—", "and", "a", "an", "of", "the"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz½¼¾⅓⅔⅛"
_MULTIPLIES = 1000.0  # from this scale on, what stands before is closed: two hundred and fifty thousand

Means = dict[str, dict]
Ends = tuple[float | None, float | None]


def number_value(words: list[str], means: Means) -> float | None:
    """The value of the words of one number ("1.2", "million"), None where they make none."""
    if len(words) == 1:
        value = _digits(words[0].lower(), means)
        if value is not None:
            return value
    parts: list[str] = []
    for word in words:
        parts += word.lower().split("-") if word[0].isalpha() or len(word) == 1 else (word.lower(),)
    return _sum(parts, means)


def _sum(parts: list[str], means: Means) -> float | None:
    scales = means["SCALE"]
    total, current, seen = 0.0, 0.0, False
    for part in parts:
        if part in _JOINS or not part:
            continue
        scale = scales.get(part)
        if scale is None:
            value = _one(part, means)
            if value is None:
                return None
            current += value
        elif scale < _MULTIPLIES:
            current = (current or 1.0) * scale
        elif current or not total:
            total, current = total + (current or 1.0) * scale, 0.0
        else:
            total *= scale  # five lakh crore
        seen = True
    return total + current if seen and total + current < LARGEST else None


def _one(part: str, means: Means) -> float | None:
    for table in ("SMALL_NUMBER", "NUMBER_WORD", "FRACTION", "FRACTION_SIGN"):
        value = means[table].get(part)
        if value is not None:
            return value
    return _digits(part, means)


def _digits(word: str, means: Means) -> float | None:
    """42,000, 3.4bn, 3½ and 1/2."""
    if len(word) <= LONGEST and word.isascii() and word.isdigit():
        return float(word)
    digits = word.rstrip(_LETTERS)
    tail = word[len(digits) :]
    factor = means["SCALE"].get(tail) or means["letter"].get(tail, 1.0) if tail else 1.0
    more = means["FRACTION_SIGN"].get(tail, 0.0) if tail else 0.0
    plain = digits.replace(",", "")
    if len(plain) > LONGEST:
        return None
    above, slash, below = plain.partition("/")
    if slash:
        return float(above) / float(below) if above.isdecimal() and below.isdecimal() and float(below) else None
    if plain.count(".") > 1 or not plain.isascii() or not plain.replace(".", "", 1).isdigit():
        return None
    return float(plain) * factor + more


def range_value(low: list[str], high: list[str], means: Means) -> Ends:
    """Both ends: "5 to 6 million" is five million to six million, "900,000 to 2 million" is as it stands."""
    first, last = number_value(low, means), number_value(high, means)
    if first is None or last is None:
        return first, last
    base = number_value(high[:1], {**means, "SCALE": {}}) if len(high) > 1 or high[0][-1:].isalpha() else None
    if base and base < last and first <= base and not any(word.lower() in means["SCALE"] for word in low[1:]):
        first *= last / base
    return first, last


def compound_value(word: str, means: Means) -> float | None:
    """The number of a word that holds its unit: two-mile, 47km, Rs500."""
    if word[0].isdigit():
        return _digits(word.rstrip("°" + _LETTERS + _LETTERS.upper()), means)
    if word[-1].isdigit():
        return _digits(word.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ" + _LETTERS), means)
    parts = word.lower().split("-")[:-1]
    while parts and parts[-1] in ("square", "cubic", "percentage"):
        parts.pop()
    return _sum(parts, means)


def worded_value(words: list[str], means: Means) -> Ends:
    """The least and the most that words without an exact number support: "tens of thousands", "a third".

    Read from the left: how many ("several", "half a", "two"), then of what ("hundred", "thirds").
    """
    low, high = 1.0, 1.0
    seen = loose = False
    for word in words:
        word = word.lower()
        for part in (word,) if word in means["VAGUE"] else word.split("-"):
            if part in ("in", "out"):
                return _share(words, means)
            found = _factor(part, means)
            if found is None:
                continue
            seen = True
            least, most, scale = found
            if loose and scale:  # hundreds of thousands, a few hundred: up to the next whole one
                low, high = low * scale, (high + 1) * scale - 1
            else:
                low, high = low * least, high * most
                loose = loose or isinstance(means["VAGUE"].get(part) or means["several"].get(part), tuple)
    return (low, high) if seen and high < LARGEST else (None, None)


def _factor(part: str, means: Means) -> tuple[float, float, float | None] | None:
    """What a word multiplies by, at least and at most, and the scale it is or is the plural of."""
    scale = means["SCALE"].get(part.removesuffix("s"))
    for table in ("VAGUE", "several", "SCALE", "FRACTION", "denominator", "SMALL_NUMBER", "NUMBER_WORD"):
        value = means[table].get(part)
        if value is not None:
            return (*value, scale) if isinstance(value, tuple) else (value, value, scale)
    return None


def _share(words: list[str], means: Means) -> Ends:
    """One in five, nine out of 10."""
    part, whole = number_value(words[:1], means), number_value(words[-1:], means)
    return (part / whole, part / whole) if part is not None and whole else (None, None)
