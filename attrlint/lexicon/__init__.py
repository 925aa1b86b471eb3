"""Knowledge of English: which classes a word belongs to, and patterns over classes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from attrlint.lexicon.compile import shape_of
from attrlint.lexicon.spelled import number_shape
from attrlint.lexicon.patterns import PatternStore

TOKEN = re.compile(
    r"""
    \ ?(?:
        [^\W\d_] (?:
            \w+ (?:[-&’'](?!(?:s|re|ve|ll|d|m)\b)\w+)*   # didn’t, O’Brien, year-old
          | \.(?:[A-Za-z]\.)+                            # U.S., a.m.
          | [-&’'](?!(?:s|re|ve|ll|d|m)\b)\w+(?:[-&’']\w+)*  # F-35
        )?
      | \d+(?:[.,:/]\d+)*[^\W\d_]*                      # 1,200 3.5 10:30 9/11 40th 3.4bn
      | [’'](?:s|re|ve|ll|d|m)\b                         # Trump’s
      | '' | `` | \.{2,} | -{2,} | [^\w\s] | _+                   # one mark
      | \s+
    )
    """,
    re.VERBOSE,
)
MEMO_LIMIT = 300_000  # distinct words kept; about 40 MB
_CLASS_SET = re.compile(r"\[(\^?)([A-Z_&! ]{2,})\]|\b[A-Z_]{2,}(?:[&!][A-Z_]+)*")


class Lexicon:
    """Which classes a word belongs to; fills its memo as it meets words. Treat it as immutable.

    `classes` gives for each class the code points of the sets it belongs to; set number i, of `size`,
    has the code point chr(FIRST_CODE + i). `means[table][word]` is the number, range or unit of a word.
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
        self.means: dict[str, dict] = compiled["means"]
        self._patterns: dict[tuple[str, bool], re.Pattern] = {}
        self.store = PatternStore(compiled["version"])
        self._members: dict[str, frozenset[str]] = {}
        self._tokens: dict[str, str] = {}
        self.pieces = _Memo(self._pieces)
        self.codes = _Memo(self._codes)
        self.phrases_at = _Memo(self._phrases_at)

    def _pieces(self, chunk: str) -> tuple[str, ...]:
        """The tokens of a chunk; plain words, with or without a mark behind, need no pattern.

        The break between blocks, two newlines in the text, is one: the blank of the word after it is the
        other. `codes` is filled at the same time, since both are asked for together.
        """
        if chunk.isalpha():
            self.codes[chunk] = self._word(chunk)
            return (" " + chunk,)
        if chunk[-1:] in (",", ".") and chunk[:-1].isalpha():
            self.codes[chunk] = self._word(chunk[:-1]) + self._marks[chunk[-1]]
            return (" " + chunk[:-1], chunk[-1])
        if chunk == "\n\n":
            return ("\n",)
        return tuple(TOKEN.findall(" " + chunk))

    def _codes(self, chunk: str) -> str:
        return "".join(map(self.token_code, self.pieces[chunk]))

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
    """A function of one string that remembers its answers, up to MEMO_LIMIT of them."""

    def __init__(self, answer) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, key: str):
        if len(self) > MEMO_LIMIT:
            self.clear()
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
