"""Whether two figures can be the same number: rounded, bounded, in other words."""

from __future__ import annotations

from attrlint.mark.figure import Figure

USUAL = 0.1  # up to this share only rounded figures may differ
_TINY = 1e-9


def _bare(figure: Figure) -> tuple[float, float]:
    low, high = figure.value, figure.high if figure.high is not None else figure.value
    return (100 * low, 100 * high) if figure.kind == "ratio" else (low, high)


def ends(figure: Figure) -> tuple[float, float]:
    """The least and the most that the figure allows: "at least 13" has no end, a range two."""
    low, high = _bare(figure)
    if figure.approximator == "lower":
        high = float("inf")
    elif figure.approximator == "upper":
        low = 0.0
    return low, high


def differ(a: Figure, b: Figure, rounding: float) -> bool:
    """Whether the figures differ by more than rounding.

    `rounding` is the share by which a rounded figure may differ, and above USUAL an exact one too.
    """
    (low, high), (least, most) = ends(a), ends(b)
    if a.approximator == b.approximator != "":  # two times "more than": as good as two numbers
        (low, high), (least, most) = _bare(a), _bare(b)
    gap = max(low - most, least - high)
    if gap <= 0:
        return False
    if gap > rounding * max(abs(low), abs(least)) + _TINY:
        return True
    loose = rounding > USUAL or _is_rounded(a) or _is_rounded(b)
    return not loose and gap > max(_step(a), _step(b)) / 2 + _TINY


def _is_rounded(figure: Figure) -> bool:
    if figure.worded or figure.approximator or figure.kind == "ratio":
        return True
    value = figure.value or 0.0
    if value < 100:
        return False
    return len(f"{value:.0f}".rstrip("0")) < (2 if figure.kind == "money" else 3)


def _step(figure: Figure) -> float:
    """What the last figure written counts: 1,000 in 12,000, 0.1 in 4.2, 100,000 in 1.2 million."""
    if figure.worded or figure.kind == "ratio":
        return 1.0
    value = figure.value or 0.0
    if value == 0 or value < 100 and value == int(value):
        return 1.0 if figure.kind == "percent" else 0.0
    digits = f"{value:.6f}".rstrip("0").rstrip(".") if value != int(value) else ""
    if digits:
        return 10.0 ** -len(digits.partition(".")[2])
    plain = f"{value:.0f}"
    zeros = len(plain) - len(plain.rstrip("0"))
    return 10.0**zeros if zeros else 0.0
