"""Why a word attributes or does not, and why content ends where it does: a judge that keeps what it weighs.

`why` reads a draft a second time with it. Lookups of weights that mean the same to a reader (what stands
before the word, what stands behind it, who its subject is) are added up and said once.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrlint.attribute.saying import PLAIN, say
from attrlint.attribute.weigh import Judge
from attrlint.lexicon import Lexicon
from attrlint.segment import Tokens
from attrlint.values import value

LEAST = 15  # hundredths: what speaks less than this for or against is not worth a word
MOST = 3  # reasons named on either side
UNMET = "?"  # key of what stands for a row that training never met

Heard = tuple[str, str, str, int]
"""Table, row, key and weight of a lookup."""


@value
class Reason:
    """What speaks for a decision (`weight` above 0) or against it, in words."""

    words: str
    weight: int


@value
class Weighed:
    """One decision: the sum of its weights (yes if above 0) and its reasons, the strongest first."""

    total: int
    reasons: tuple[Reason, ...]

    @property
    def speaks_for(self) -> tuple[str, ...]:
        return tuple([reason.words for reason in self.reasons if reason.weight >= LEAST][:MOST])

    @property
    def speaks_against(self) -> tuple[str, ...]:
        return tuple([reason.words for reason in self.reasons if reason.weight <= -LEAST][:MOST])


class _Row:
    """A row of weights that tells `heard` what is looked up in it."""

    def __init__(self, table: str, row: str, weights: Mapping, heard: list[Heard]) -> None:
        self._name, self._weights, self._heard = (table, row), weights, heard

    def get(self, key: str, default: int | None = None) -> int | None:
        weight = self._weights.get(key)
        if weight is None:
            if key or default is None:
                return default
            self._heard.append((*self._name, UNMET, default))
            return default
        base = 0
        if _holds_bias(self._name[0], key):  # how common it is for such words to attribute is no news about a neighbour
            base = self._weights.get("", 0)
            self._heard.append((*self._name, "", base))
        self._heard.append((*self._name, key, weight - base))
        return weight


def _holds_bias(table: str, key: str) -> bool:
    """Whether bench/train.py added the row's own weight and the bias to this one."""
    return table == "kinds" and key[:1] == "<" and key[1:2] != " " or table == "edges" and key[:1] == ">" and key[1:2] != " "


class _Table:
    def __init__(self, name: str, rows: Mapping, heard: list[Heard]) -> None:
        self._name, self._rows, self._heard = name, rows, heard

    def get(self, row: str, default: object = None) -> _Row:
        return _Row(self._name, row, self._rows.get(row, {}), self._heard)


class Listener(Judge):
    """Decides as the judge with the same tables does, and keeps the decisions about tokens [first, last).

    `cues` by the token of the word; `ends` by that and by the token at which the content might have ended.
    """

    def __init__(self, tables: Mapping, lexicon: Lexicon, first: int, last: int) -> None:
        self._heard: list[Heard] = []
        super().__init__({name: _Table(name, rows, self._heard) for name, rows in tables.items()}, lexicon)
        self._first, self._last = first, last
        self._after, self._sum = 0, 0.0
        self.cues: dict[int, Weighed] = {}
        self.ends: dict[tuple[int, int], Weighed] = {}

    def first_look(self, tokens: Tokens, i: int, after: int, inside: bool, led: bool) -> float:
        self._heard.clear()
        total = self._sum = super().first_look(tokens, i, after, inside, led)
        self._after = after
        if self._first <= i < self._last:
            self.cues[i] = Weighed(total, _of_word(self._heard, tokens, i, after, None, self._tag))
        return total

    def second_look(self, tokens: Tokens, i: int, source: tuple[int, int] | None, inside: bool) -> float:
        total = super().second_look(tokens, i, source, inside)
        if self._first <= i < self._last:
            reasons = _of_word(self._heard, tokens, i, self._after, source, self._tag)
            self.cues[i] = Weighed(self._sum + total, reasons)
        return total

    def edge(self, tokens: Tokens, cue: int, start: int, at: int, stop: int, nth: int) -> float:
        self._heard.clear()
        total = super().edge(tokens, cue, start, at, stop, nth)
        if self._first <= cue < self._last:
            self.ends[cue, at] = Weighed(total, _of_end(self._heard, tokens, cue, at))
        return total


def listen(lexicon: Lexicon, first: int, last: int) -> Listener:
    """A listener with the shipped weights."""
    from attrlint.compiled import load_compiled

    return Listener(load_compiled("weights"), lexicon, first, last)


def used(heard: list[Heard]) -> list[Heard]:
    """The lookups that count: a fallback is looked up even where what it stands in for is there."""
    kept: list[Heard] = []
    said: set[tuple[str, str]] = set()
    for one in reversed(heard):
        table, row, key, _ = one
        if key in ("", UNMET) and table in ("kinds", "edges"):
            if (table, row) in said:
                continue
            said.add((table, row))
        kept.append(one)
    return kept[::-1]


def _of_word(heard, tokens: Tokens, i: int, after: int, source, tag: Mapping) -> tuple[Reason, ...]:
    before = tag[tokens.classes[i - 1]] if i else "."
    behind = tag[tokens.classes[after]] if after < len(tokens) else "."
    shown = {"word": ""}
    if before not in PLAIN:
        shown["before"] = tokens.word(i - 1)
    if behind not in PLAIN:
        shown["behind"] = tokens.word(after)
    if source:
        shown["subject"] = _text(tokens, *source)
    return _reasons(heard, _group_of_word, shown, f"“{_text(tokens, i, after)}”")


def _of_end(heard, tokens: Tokens, cue: int, at: int) -> tuple[Reason, ...]:
    shown = {"behind": tokens.word(at + 1)} if at + 1 < len(tokens) else {}
    return _reasons(heard, _group_of_end, shown, "")


def _text(tokens: Tokens, first: int, last: int) -> str:
    span = tokens.span(first, last)
    return " ".join(tokens.text[span.start : span.end].split())


def _reasons(heard: list[Heard], group_of, shown: Mapping[str, str], word: str) -> tuple[Reason, ...]:
    """One reason a group of lookups, in the words of its strongest, with the draft's own words behind them."""
    groups: dict[str, list[Heard]] = {}
    for one in used(heard):
        groups.setdefault(group_of(one[0], one[2]), []).append(one)
    reasons = []
    for group, ones in groups.items():
        total = sum([one[3] for one in ones])
        if any(one[2] == UNMET for one in ones):
            words = "nothing like it was met when the weights were learned"
        elif group == "word" and word:
            words = f"{word} {'often' if total > 0 else 'seldom'} attributes"
        else:
            table, row, key, _ = max(ones, key=lambda one: (one[3] * total > 0, abs(one[3])))
            words = say(table, row, key, total)
            own = shown.get(group, "")
            if group == "subject" and own and key[:5] == "head ":
                words = f"its subject is “{own}”"
            elif own and f"“{own.lower()}”" not in words.lower():
                words += f" (“{own}”)"
        reasons.append(Reason(words, total))
    return tuple(sorted(reasons, key=lambda reason: -abs(reason.weight)))


def _group_of_word(table: str, key: str) -> str:
    if key in ("", UNMET):
        return "word"
    if key[0] in "<>":
        return "before" if key[0] == "<" else "behind"
    if key == "that":
        return "behind"
    if key.startswith(("who ", "head ", "nobody")):
        return "subject"
    if key.startswith(("in ", "out ")):
        return "before subject"
    return "inside" if key.startswith("in") else "place"


def _group_of_end(table: str, key: str) -> str:
    if key in ("", UNMET) or table == "edge words":
        return "mark"
    if key[0] in "<>":
        return "before" if key[0] == "<" else "behind"
    if key[0] in "+-":
        return "verb"
    return "nth" if key[:3] == "nth" else key[:5] if key[:5] in ("ahead", "opens") else "far"
