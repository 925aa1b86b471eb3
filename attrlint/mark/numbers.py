"""Number words and digits to a value."""

from __future__ import annotations

WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
} | {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "million": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6,
    "crore": 1e7, "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "dozen": 12.0,
}  # fmt: skip
LONGEST = 30  # digits; more is no quantity, and int() takes quadratic time


def number_value(words: list[str]) -> float | None:
    """The value of the words of one number ("1.2", "million"), None where they make none."""
    total: float | None = None
    for word in words:
        word = word.lower()
        if word in "-–—and":
            continue
        value = SCALES.get(word)
        if value is not None:
            total = (1.0 if total is None else total) * value
            continue
        part = _part(word)
        if part is None:
            return None
        total = part if total is None else total + part
    return total


def _part(word: str) -> float | None:
    if word in WORDS:
        return float(WORDS[word])
    if "-" in word:
        parts = [WORDS.get(piece) for piece in word.split("-")]
        return float(sum(parts)) if None not in parts else None
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    scale = SCALES.get(word[len(digits) :], 1.0) if word != digits else 1.0
    plain = digits.replace(",", "")
    if len(plain) > LONGEST or plain.count(".") > 1 or not plain.replace(".", "", 1).isascii() or not plain.replace(".", "", 1).isdigit():
        return None
    return float(plain) * scale
