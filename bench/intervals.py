"""How far a rate would move with other documents: the bootstrap over documents."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from operator import mul

from bench.tally import Counts

ROUNDS = 1000


def interval(
    documents: Sequence[Counts], measure: str, metric: str, rounds: int = ROUNDS, seed: int = 0
) -> tuple[float, float]:
    """Between which values 95 % of `rounds` draws of as many documents lie, drawn with replacement.

    The draws are those of `gold/score.py --ci`.
    """
    counted = [counts[measure] for counts in documents if measure in counts]
    if not counted:
        raise ValueError(f"{measure}: nothing was counted")
    kind = type(counted[0])
    rows = [counts[measure].cells() if measure in counts else kind().cells() for counts in documents]
    columns = list(zip(*rows))
    values = sorted(
        getattr(kind(*(sum(map(mul, drawn, column)) for column in columns)), metric)
        for drawn in _draws(len(documents), rounds, seed)
    )
    return values[int(rounds * 0.025)], values[max(0, int(rounds * 0.975) - 1)]


@cache
def _draws(documents: int, rounds: int, seed: int) -> list[list[int]]:
    """Of each round, how often each document is drawn."""
    chance = random.Random(seed)
    draws = []
    for _ in range(rounds):
        drawn = [0] * documents
        for _ in range(documents):
            drawn[chance.randrange(documents)] += 1
        draws.append(drawn)
    return draws


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95 % interval of a share of independent cases: Wilson's, which holds for few."""
    z = 1.96
    middle = part + z * z / 2
    far = z * (part * (whole - part) / whole + z * z / 4) ** 0.5
    return (middle - far) / (whole + z * z), (middle + far) / (whole + z * z)
