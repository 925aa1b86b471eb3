"""Whether a figure compares one thing with another: up 12 percent, 300 fewer, 10 times as many.

Worked out when asked for: rules do not need it.
"""

from __future__ import annotations

from attrlint.mark.figure import Figure
from attrlint.segment import Tokens

_SHARES = ("percent", "money", "poll")
_SKIPPED = "CONTINUED APPROXIMATOR LOWER_BOUND UPPER_BOUND ADVERB DETERMINER"
_FARTHEST = 4  # tokens back to the verb: rose by an estimated 12 percent


def comparison(tokens: Tokens, figure: Figure) -> str:
    """"up", "down", "times" or "" for a figure that stands by itself."""
    change = tokens.lexicon.means["change"]
    inside = [tokens.word(i).lower() for i in range(figure.first + 1, figure.last)]
    behind = tokens.word(figure.last).lower() if figure.last < len(tokens) else ""
    if "times" in (*inside, behind):
        return "times"
    if behind == "-" and figure.last + 1 < len(tokens):
        behind = tokens.word(figure.last + 1).lower()
    for word in (behind, *inside):
        if word in change:
            return change[word]
    at, stop = figure.first - 1, max(-1, figure.first - 1 - _FARTHEST)
    while at > stop and tokens.is_a(at, _SKIPPED):
        at -= 1
    by = at > stop and tokens.word(at).lower() == "by"
    at -= by
    if at <= stop or not by and figure.kind not in _SHARES:
        return ""
    return change.get(tokens.word(at).lower(), "")
