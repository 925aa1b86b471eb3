"""Learned weights: does a word attribute here, and does what it attributes end here?

Both questions are sums of weights, each of something that can be said in words: the word itself, what
stands before and behind it, who its subject is. Above 0 the answer is yes. `python -m bench train`
learns them from PolNeAR's train split and writes weights.txt; nothing else here is learned.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from attrlint.lexicon import Lexicon
from attrlint.segment import Tokens

WORDY = frozenset("tpSnafyi&")  # of these the very word is looked at as well
MARKS = frozenset(",-;:(")
OBJECTS = frozenset("dNRPOuw")
FAR = ("near",) * 3 + ("far",) * 4 + ("farther",) * 7 + ("farthest",) * 11 + ("beyond",)  # by tokens passed
NTH = ("nth0", "nth1", "nth2", "nth3")
FIRST_LOOK = -100  # below this no subject makes a word a cue, so none is looked for
UNKNOWN = -100  # of what was never met in training
NONE: Mapping = {}


class Tagger:
    """The tag of each class code of one lexicon, and the kind of each code that may be a cue."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.tag, self.kind = lexicon.tags, lexicon.kinds
        self.finite = lexicon.members("BE HAVE DO MODAL VERB ED")
        self.soon = lexicon.members("THAT END BREAK SEMICOLON COMMA OPEN_QUOTE OPEN_SINGLE")
        self.ahead = self.finite | lexicon.members("ING COMMA END BREAK")


@lru_cache(maxsize=4)
def tagger_of(lexicon: Lexicon) -> Tagger:
    return Tagger(lexicon)


class _ByChunk(dict):
    """The rows of a table by token as it is written, the blank before it included."""

    def __init__(self, rows: Mapping) -> None:
        super().__init__()
        self._rows = rows

    def __missing__(self, chunk: str) -> Mapping:
        found = self[chunk] = self._rows.get(chunk.strip().lower(), NONE)
        return found


class _Before(dict):
    """What is seen before a token, by the codes of the two tokens there: keys of weights, and whether the word counts."""

    def __init__(self, tag: Mapping[str, str]) -> None:
        super().__init__()
        self._tag = tag

    def __missing__(self, codes: str) -> tuple[str, str, bool]:
        tags = "".join([self._tag[code] for code in codes]) or "."
        found = self[codes] = "<" + tags[-1], "<" + tags, tags[-1] in WORDY
        return found


class _Behind(_Before):
    """The same behind it, and whether the object of a verb of telling may begin there."""

    def __missing__(self, codes: str) -> tuple[str, str, bool, bool]:
        tags = "".join([self._tag[code] for code in codes]) or "."
        found = self[codes] = ">" + tags[0], ">" + tags, tags[0] in WORDY, tags[0] in OBJECTS
        return found


class Judge:
    """Answers both questions with one set of weights: tables of rows, by what they are for (weights.py)."""

    def __init__(self, tables: Mapping, lexicon: Lexicon) -> None:
        self.tagger = tagger_of(lexicon)
        self._tag, self._kind = self.tagger.tag, self.tagger.kind
        self._finite, self._soon, self._ahead = self.tagger.finite, self.tagger.soon, self.tagger.ahead
        self._before, self._behind = _Before(self._tag), _Behind(self._tag)
        self.words, self.edge_words = _ByChunk(tables["words"]), _ByChunk(tables["edge words"])
        self.kinds = {code: tables["kinds"].get(kind, NONE) for code, kind in self._kind.items()}
        self.edges, self.edge_kinds = tables["edges"], tables["edge kinds"]

    def first_look(self, tokens: Tokens, i: int, after: int, inside: bool, led: bool) -> float:
        """How much speaks for the cue at tokens [i, after), its subject apart.

        `inside`: it stands in what another is said to say; `led`: somebody spoke in the sentence before it.
        """
        classes, chunks = tokens.classes, tokens.chunks
        get, see = self.words[chunks[i]].get, self.kinds[classes[i]].get
        before, two_before, wordy_before = self._before[classes[i - 2 if i > 1 else 0 : i]]
        behind, two_behind, wordy_behind, opens = self._behind[classes[after : after + 2]]
        left, right = see(two_before), see(two_behind)
        total = (
            get("", 0) + get(before, 0) + get(behind, 0)
            + (see(before, see("", UNKNOWN)) if left is None else left) + (see(behind, 0) if right is None else right)
        )  # fmt: skip
        if wordy_behind:
            total += get("> " + chunks[after].strip().lower(), 0)
        elif opens and self._that(classes, after):
            total += see("that", 0)
        if wordy_before:
            word = "< " + chunks[i - 1].strip().lower()
            total += get(word, 0) + see(word, 0)
        if inside:
            return total + see("inside", 0) + see("in" + before[1], 0)
        return total + see("led" if led else "first", 0)

    def _that(self, classes: str, after: int) -> bool:
        """Whether "that" stands a few tokens on: told the reporters that."""
        for code in classes[after + 1 : after + 6]:
            if code in self._soon:
                return self._tag[code] == "T"
        return False

    def second_look(self, tokens: Tokens, i: int, source: tuple[int, int] | None, inside: bool) -> float:
        """How much the subject, tokens [first, last) of `source`, speaks for the cue at token `i`."""
        classes, tag = tokens.classes, self._tag
        see = self.kinds[classes[i]].get
        if source is None:
            return see("nobody in" if inside else "nobody", 0)
        first, last = source
        who = tag[classes[first]] + tag[classes[last - 1]]
        before = tag[classes[first - 1]] if first else "."
        return (
            see("who " + who, 0)
            + see("head " + tokens.chunks[last - 1].strip().lower(), 0)
            + see(("in " if inside else "out ") + before, 0)
        )

    def edge(self, tokens: Tokens, cue: int, start: int, at: int, stop: int, nth: int) -> float:
        """How much speaks for the content that begins at token `start` to end at `at`, before `stop`.

        `nth`: how many edges before it were passed over.
        """
        classes, chunks, tag = tokens.classes, tokens.chunks, self._tag
        here = tag[classes[at]]
        if here not in MARKS:
            here = chunks[at].strip().lower()
        get = self.edges.get(here, NONE).get
        see = self.edge_kinds.get(self._kind[classes[cue]] + here, NONE).get
        n1 = tag[classes[at + 1]] if at + 1 < stop else "."
        behind, word = ">" + n1, "> " + chunks[at + 1].strip().lower() if at + 1 < stop else "> ."
        pair = get(behind + tag[classes[at + 2]]) if at + 2 < stop else None
        verb = "-" if self._finite.isdisjoint(classes[start:at]) else "+"
        found = next(filter(self._ahead.__contains__, classes[at + 1 : min(stop, at + 9)]), "")
        far = FAR[min(at - start, len(FAR) - 1)]
        return (
            (get(behind, get("", UNKNOWN)) if pair is None else pair) + get(word, 0) + get(far, 0) + get(verb + n1, 0)
            + get("ahead" + (tag[found] if found else "0"), 0) + get("<" + tag[classes[at - 1]] + n1, 0)
            + get(NTH[nth] if nth < 3 else NTH[3], 0)
            + see(behind, 0) + see(word, 0) + see("opens" + tag[classes[start]], 0) + see(far, 0)
            + self.edge_words[chunks[cue]].get(here, 0)
        )  # fmt: skip
