"""Knowledge of English: which classes a word belongs to, and patterns over classes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import chain

from attrlint.patterns import PatternStore, kept
from attrlint.lexicon.chunks import HEADS, TOKEN, divide
from attrlint.lexicon.compile import shape_of
from attrlint.lexicon.spelled import number_shape

MEMO_LIMIT = 300_000  # distinct words kept; about 40 MB
_PART = kept(r"[&!]?[A-Z_]+")
_ONE_MARK = frozenset(",.;:?!")
_CLASS_SET = kept(r"\[(\^?)([A-Z_&! ]{2,})\]|\b[A-Z_]{2,}(?:[&!][A-Z_]+)*")

Row = tuple[str, ...]
"""token, code, token, code ..."""


class Lexicon:
    """Which classes a word belongs to; `read` fills its memos. Treat it as immutable otherwise.

    `classes` gives for each class the code points of the sets it belongs to; set number i, of `size`,
    has the code point chr(FIRST_CODE + i). `tags[code]` and `kinds[code]` as in
    tags.py. `means[table][word]` is the number, range or unit of a word.
    `rows[word]` are the tokens of what stands between two blanks of a text, the first with the blank
    before it, each followed by its class code: one tuple, so that a word costs one look-up.
    """

    def __init__(self, compiled: dict) -> None:
        self.classes: dict[str, str] = compiled["classes"]
        self.size: int = compiled["size"]
        self.phrases: dict[str, list] = compiled["phrases"]
        self._lower = compiled["lower"]
        self._exact = compiled["exact"]
        self.code: dict[str, str] = compiled["shapes"]
        self._marks: dict[str, str] = compiled["marks"]
        self.tags: dict[str, str] = compiled["tags"]
        self.kinds: dict[str, str] = compiled["kinds"]
        self.means: dict[str, dict] = compiled["means"]
        self._patterns: dict[tuple[str, bool], re.Pattern] = {}
        self.store = PatternStore("patterns", compiled["version"])
        self._members: dict[str, frozenset[str]] = {}
        self._known: dict[str, dict[str, bool]] = {}
        self._firsts: dict[tuple[str, ...], dict[str, int]] = {}
        self.rows: dict[str, Row] = {}
        self._tails: dict[str, Row] = {}
        self._codes: dict[str, str] = _Memo(self._classify)
        self.phrases_at: dict[str, dict[str, list]] = _Memo(self._phrases_at)

    def read(self, words: list[str]) -> tuple[list[str], str]:
        """The tokens of the words (what stands between the blanks of a text), and their class codes."""
        rows = self.rows
        if len(rows) > MEMO_LIMIT:
            for memo in (rows, self._tails, self._codes, self.phrases_at):
                memo.clear()
        found = list(map(rows.get, words))
        # All that is new at once: as they come, by __missing__, it costs twice as much.
        for i in [i for i, row in enumerate(found) if row is None]:
            word = words[i]
            found[i] = rows.get(word) or self._learn(word)
        flat = list(chain.from_iterable(found))
        return flat[::2], "".join(flat[1::2])

    def _learn(self, word: str) -> Row:
        """The row of a word not met before; most need no pattern."""
        if word.isalpha():
            row = self.rows[word] = (" " + word, self._word(word))
            return row
        if word[-1:] in _ONE_MARK and word[:-1].isalpha():
            head, stem, tail = "", word[:-1], word[-1]
        else:
            head, stem, tail = divide(word)
        if not stem or head not in HEADS:
            # Of the two newlines between blocks one is a token; the other is the blank of the next word.
            row = self._row(("\n",) if word == "\n\n" else TOKEN.findall(" " + word))
        else:
            behind = self._tails.get(tail)
            if behind is None:
                behind = self._tails[tail] = self._row(TOKEN.findall(tail))
            if head:
                row = (" " + head, self.token_code(" " + head), stem, self._word(stem), *behind)
            else:
                row = (self.rows.get(stem) or self._learn(stem)) + behind
        self.rows[word] = row
        return row

    def _row(self, tokens: Iterable[str]) -> Row:
        row: list[str] = []
        for token in tokens:
            row += token, self._codes[token]
        return tuple(row)

    def _phrases_at(self, token: str) -> dict[str, list]:
        """The phrases of an anchor by the token beside it: behind it, or before it where it is the last."""
        found: dict[str, list] = {}
        for row in self.phrases.get(_plain(token), ()):
            at, words, _ = row
            beside = words[at + 1] if at + 1 < len(words) else words[at - 1]
            for form in {beside.lower(), beside.lower().replace("'", "’")}:
                found.setdefault(" " + form, []).append(row)
                found.setdefault(form, []).append(row)
        return found

    def token_code(self, token: str) -> str:
        """The code of one token, the blank before it included (it tells a quotation mark's side)."""
        return self._codes[token]

    def _classify(self, token: str) -> str:
        """The code of a token not met before."""
        word = token.lstrip()
        if word.isalpha():
            return self._word(word)
        if token == "\n":
            return self.code["break"]
        mark = self._marks.get(token)
        if mark:
            return mark
        if not word:
            return self.code["continued"]
        word = word.replace("’", "'")
        if not word[0].isalnum() and word not in self._lower:
            if word == "'":  # a curly one never opens; a straight one does behind a blank
                opens = token == " '"
                return self._marks[" '" if opens else "'"]
            if word[0] in "-.":
                return self._marks["."] if word[0] == "." else self._marks["—"]
            return self._marks.get(word[0], self.code["other"])
        return self._word(word)

    def _word(self, word: str) -> str:
        low = word.lower()
        if word != low:
            code = self._exact.get(word)
            if code is not None:
                return code
        codes = self._lower.get(low)
        if codes is not None:
            return codes[0 if word == low else 2 if len(word) > 1 and word.isupper() else 1]
        if not word.isalpha():
            shape = number_shape(word, self.means)
            if shape:
                return self.code[shape]
        return self.code[shape_of(word)]

    def members(self, expression: str) -> frozenset[str]:
        """The code points of all sets that fit one of the expressions, which blanks divide.

        `A&B!C` fits a set that has A and B and not C. KeyError if a class is unknown.
        """
        found = self._members.get(expression)
        if found is None:
            plain, rest = [], []
            for part in expression.split():
                if "&" in part or "!" in part:
                    rest.append(part)
                else:
                    plain.append(self.classes[part])
            # Classes may be of thousands of code points: their strings joined are made a set of once.
            found = frozenset("".join(plain))
            if rest:
                found = found.union(*map(self._fits, rest))
            self._members[expression] = found
        return found

    def fits(self, code: str, expression: str) -> bool:
        """The same as `code in members(expression)`, without the set: what is asked of few tokens needs none."""
        known = self._known.get(expression)
        if known is None:
            known = self._known[expression] = {}
        found = known.get(code)
        if found is None:
            found = known[code] = self._is_one(code, expression)
        return found

    def _is_one(self, code: str, expression: str) -> bool:
        classes = self.classes
        for part in expression.split():
            if "&" not in part and "!" not in part:
                if code in classes[part]:
                    return True
                continue
            first, *others = _PART.findall(part)
            if code in classes[first] and all((code in classes[other[1:]]) == (other[0] == "&") for other in others):
                return True
        return False

    def has_any(self, codes: frozenset[str], expression: str) -> bool:
        """Whether any of the code points fits the expression."""
        for part in expression.split():
            if not codes.isdisjoint(self._fits(part) if "&" in part or "!" in part else self.classes[part]):
                return True
        return False

    def first_of(self, names: tuple[str, ...]) -> dict[str, int]:
        """For each code point that has one of the classes, the index of the first of them that it has."""
        found = self._firsts.get(names)
        if found is None:
            found = self._firsts[names] = {
                code: i for i in reversed(range(len(names))) for code in self.classes[names[i]]
            }
        return found

    def _fits(self, part: str) -> frozenset[str]:
        """The members of `A&B!C`."""
        first, *others = _PART.findall(part)
        found = frozenset(self.classes[first])
        for other in others:
            members = self.classes[other[1:]]
            found = found.intersection(members) if other[0] == "&" else found.difference(members)
        return found

    def pattern(self, source: str, backwards: bool = False) -> re.Pattern:
        """`source` with class names for characters, compiled to match a class string.

        `SAY&ING`, `SAY!WEAK`, `[NAME ROLE]` and `[^COMMA END]` are single tokens; the rest is regular
        expression syntax; blanks are ignored. The continuation of a phrase goes with its first word.
        With `backwards`, `source` reads right to left, for a class string turned round.
        """
        key = source, backwards
        found = self._patterns.get(key)
        if found is None:
            found = self.store.get(key) or self.store.compile(key, self._translate(source, backwards))
            self._patterns[key] = found
        return found

    def scan(self, heads: str, source: str, classes: str) -> Iterator[re.Match]:
        """Matches of `source` in reading order, tried only where a token of `heads` begins one.

        The same as `pattern(source).finditer(classes)` when every alternative begins with one of
        `heads`, and several times as fast where these are rare.
        """
        pattern, last = self.pattern(source), 0
        for head in self.pattern(heads).finditer(classes):
            at = head.start()
            if at >= last:
                match = pattern.match(classes, at)
                if match:
                    last = match.end()
                    yield match

    def _translate(self, source: str, backwards: bool) -> str:
        more = self.code["continued"]

        def token(match: re.Match) -> str:
            negated, names = match[1], match[2] or match[0]
            chars = _ranges(self.members(names) | ({more} if negated else set()))
            one = f"[{negated or ''}{chars}]"
            return f"(?:{more}*{one})" if backwards else f"(?:{one}{more}*)"

        return re.sub(r"\s+", "", _CLASS_SET.sub(token, source))

    @cached_property
    def anchors(self) -> re.Pattern:
        """Matches the code of any word that a phrase may be found by."""
        return self.pattern("ANCHOR")


class _Memo(dict):
    """A function of one string that remembers its answers."""

    def __init__(self, answer: Callable) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, key: str):
        found = self[key] = self._answer(key)
        return found


def _plain(token: str) -> str:
    return token.strip().lower().replace("’", "'")


def _ranges(codes: frozenset[str]) -> str:
    """Code points as the inside of a character set, runs joined, so that `re` compiles it fast."""
    numbers = sorted(map(ord, codes))
    if not numbers:
        return "\uffff"
    runs, start, last = [], numbers[0], numbers[0]
    for number in [*numbers[1:], -1]:
        if number != last + 1:
            runs.append(chr(start) if start == last else f"{chr(start)}-{chr(last)}")
            start = number
        last = number
    return "".join(runs)


def load_lexicon() -> Lexicon:
    """The shipped lexicon, from its compiled form."""
    from attrlint.compiled import load_compiled

    return Lexicon(load_compiled("lexicon"))
