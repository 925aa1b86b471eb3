"""Knowledge of English: which classes a word belongs to, and patterns over classes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from attrlint.lexicon.chunks import HEADS, TOKEN, divide
from attrlint.lexicon.compile import shape_of
from attrlint.lexicon.patterns import PatternStore

MEMO_LIMIT = 300_000  # distinct words kept; about 40 MB
_CLASS_SET = re.compile(r"\[(\^?)([A-Z_&! ]{2,})\]|\b[A-Z_]{2,}(?:[&!][A-Z_]+)*")


class Lexicon:
    """Which classes a word belongs to; fills its memo as it meets words. Treat it as immutable.

    `classes` gives for each class the code points of the sets it belongs to; set number i, of `size`,
    has the code point chr(FIRST_CODE + i).
    `pieces[chunk]` are the tokens of a chunk of text (what stands between two blanks), the first with
    the blank before it; `codes[chunk]` are their class codes.
    """

    def __init__(self, compiled: dict) -> None:
        self.classes: dict[str, str] = compiled["classes"]
        self.size: int = compiled["size"]
        self.phrases: dict[str, list] = compiled["phrases"]
        self._lower = compiled["lower"]
        self._exact = compiled["exact"]
        self.code: dict[str, str] = compiled["shapes"]
        self._marks: dict[str, str] = compiled["marks"]
        self._patterns: dict[tuple[str, bool], re.Pattern] = {}
        self.store = PatternStore(compiled["version"])
        self._members: dict[str, frozenset[str]] = {}
        self._tokens: dict[str, str] = {}
        self._tails: dict[str, tuple[tuple[str, ...], str]] = {}
        self.pieces: dict[str, tuple[str, ...]] = _Memo(self._learn)
        self.codes: dict[str, str] = _Memo(self._learn)
        self.phrases_at: dict[str, dict[str, list]] = _Memo(self._learn_phrases)

    def _learn(self, chunk: str) -> None:
        """Fills `pieces` and `codes` for a chunk not met before; most need no pattern.

        The break between blocks, two newlines in the text, is one: the blank of the word after it is the
        other.
        """
        pieces, codes = self.pieces, self.codes
        if len(pieces) > MEMO_LIMIT or len(codes) > MEMO_LIMIT:
            for memo in (pieces, codes, self._tokens, self._tails):
                memo.clear()
        if chunk.isalpha():
            pieces[chunk] = (" " + chunk,)
            codes[chunk] = self._word(chunk)
            return
        head, stem, tail = divide(chunk)
        if stem and head in HEADS:
            behind, behind_codes = self._tails.get(tail) or self._tail(tail)
            if head:
                pieces[chunk] = (" " + head, stem, *behind)
                codes[chunk] = self.token_code(" " + head) + codes[stem] + behind_codes
            else:
                pieces[chunk] = pieces[stem] + behind
                codes[chunk] = codes[stem] + behind_codes
            return
        found = ("\n",) if chunk == "\n\n" else tuple(TOKEN.findall(" " + chunk))
        pieces[chunk] = found
        codes[chunk] = "".join(map(self.token_code, found))

    def _tail(self, tail: str) -> tuple[tuple[str, ...], str]:
        """The tokens of the marks behind a word, and their codes."""
        pieces = tuple(TOKEN.findall(tail))
        found = self._tails[tail] = pieces, "".join(map(self.token_code, pieces))
        return found

    def _learn_phrases(self, token: str) -> None:
        """The phrases of an anchor by the token beside it: behind it, or before it where it is the last."""
        found: dict[str, list] = {}
        for row in self.phrases.get(_plain(token), ()):
            at, words, _ = row
            beside = words[at + 1] if at + 1 < len(words) else words[at - 1]
            for form in {beside.lower(), beside.lower().replace("'", "’")}:
                found.setdefault(" " + form, []).append(row)
                found.setdefault(form, []).append(row)
        if len(self.phrases_at) > MEMO_LIMIT:
            self.phrases_at.clear()
        self.phrases_at[token] = found

    def token_code(self, token: str) -> str:
        """The code of one token, the blank before it included (it tells a quotation mark's side)."""
        code = self._tokens.get(token)
        if code is None:
            code = self._tokens[token] = self._classify(token)
        return code

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
        code = self._exact.get(word)
        if code is not None:
            return code
        low = word.lower()
        codes = self._lower.get(low)
        if codes is not None:
            return codes[0 if word == low else 2 if len(word) > 1 and word.isupper() else 1]
        return self.code[shape_of(word)]

    def members(self, expression: str) -> frozenset[str]:
        """The code points of all sets that fit one of the expressions, which blanks divide.

        `A&B!C` fits a set that has A and B and not C. KeyError if a class is unknown.
        """
        found = self._members.get(expression)
        if found is None:
            found = self._members[expression] = frozenset().union(*map(self._fits, expression.split()))
        return found

    def _fits(self, part: str) -> frozenset[str]:
        if "&" not in part and "!" not in part:
            return frozenset(self.classes[part])
        first, *others = re.findall(r"[&!]?[A-Z_]+", part)
        fits = self.members(first)
        for other in others:
            members = self.members(other[1:])
            fits = fits & members if other[0] == "&" else fits - members
        return fits

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
    """What `learn` has filled in; it is asked for a key that is missing, and fills it in."""

    def __init__(self, learn: Callable[[str], None]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, key: str):
        self._learn(key)
        return self[key]


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
