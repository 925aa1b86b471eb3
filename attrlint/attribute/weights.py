"""The learned weights as a file people can read (weights.txt), and as the tables `weigh` asks."""

from __future__ import annotations

import os
import sys
from functools import lru_cache

from attrlint.attribute.weigh import Judge
from attrlint.lexicon import Lexicon

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "weights.txt")
TABLES = ("words", "kinds", "edges", "edge kinds", "edge words")
SCALE = 100  # the file has hundredths: whole numbers


def read_weights(lines) -> dict[str, dict[str, dict[str, int]]]:
    """Tables of rows of weights, from lines `table TAB row TAB what is seen TAB weight`."""
    tables: dict[str, dict[str, dict[str, int]]] = {name: {} for name in TABLES}
    for line in lines:
        if line.startswith("#") or not line.strip():
            continue
        table, row, seen, weight = line.rstrip("\n").split("\t")
        tables[table].setdefault(row, {})[sys.intern(seen)] = int(weight)  # one string loads once
    return tables


def compile_weights() -> dict:
    """The shipped weights, for `compiled`."""
    with open(PATH, encoding="utf-8") as file:
        return read_weights(file)


@lru_cache(maxsize=4)
def judge_of(lexicon: Lexicon) -> Judge:
    """The judge with the shipped weights, for readings with this lexicon."""
    from attrlint.compiled import load_compiled

    return Judge(load_compiled("weights"), lexicon)
