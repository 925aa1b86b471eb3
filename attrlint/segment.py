"""Text to tokens, tokens to sentences.

One pass over the text; a word is looked up in the lexicon once, however often it occurs.
"""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate

from attrlint.document import Document, Span
from attrlint.lexicon import Lexicon
from attrlint.values import value

@value
class Tokens:
    """A text as parallel arrays. Token i is text[start(i):ends[i]] and has class code classes[i].

    `chunks[i]` is the token with the blank before it. The break between blocks is a token too.
    """

    text: str
    chunks: list[str]
    ends: list[int]
    classes: str
    lexicon: Lexicon

    def __len__(self) -> int:
        return len(self.chunks)

    def word(self, i: int) -> str:
        return self.chunks[i].lstrip()

    def start(self, i: int) -> int:
        """Code point where token i begins, the blank before it left out."""
        return self.ends[i] - len(self.chunks[i].lstrip())

    def span(self, first: int, last: int) -> Span:
        """The span of tokens [first, last); last > first."""
        ends = self.ends
        return Span(ends[first] - len(self.chunks[first].lstrip()), ends[last - 1])

    def is_a(self, i: int, expression: str) -> bool:
        """Whether token i fits a class expression such as `SAY&ING`."""
        return self.lexicon.fits(self.classes[i], expression)

    def has_any(self, expression: str) -> bool:
        """Whether any token fits a class expression."""
        return self.lexicon.has_any(self._kinds, expression)

    @cached_property
    def _kinds(self) -> frozenset[str]:
        return frozenset(self.classes)

    @cached_property
    def quote_marks(self) -> list[tuple[list[int], int]]:
        """The double quotation marks of each block that has any, and the token that ends the block."""
        classes, breaks = self.classes, self.lexicon.code["break"]
        found: list[tuple[list[int], int]] = []
        end = -1
        for match in self.lexicon.pattern("[OPEN_QUOTE CLOSE_QUOTE]").finditer(classes):
            i = match.start()
            if i > end:
                end = classes.find(breaks, i)
                if end < 0:
                    end = len(classes)
                marks: list[int] = []
                found.append((marks, end))
            marks.append(i)
        return found

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The distinct tokens, each with the blank before it."""
        return frozenset(self.chunks)

    @cached_property
    def reversed_classes(self) -> str:
        """The class string turned round: token i is at len - 1 - i."""
        return self.classes[::-1]


@value
class Sentence:
    """Tokens [first, last) of block number `block`; `span` is their text."""

    span: Span
    first: int
    last: int
    block: int


def tokenise(text: str, lexicon: Lexicon) -> Tokens:
    """All tokens of `text`, blocks two newlines apart and single blanks within them, with
    their classes; phrases, sentence ends and ambiguous words settled."""
    words = text.replace("\n\n", " \n\n ").split(" ") if text else []
    chunks, codes = lexicon.read(words)
    # Every word's first piece brings a blank, the text's very first one too: hence the -1.
    ends = list(accumulate(map(len, chunks), initial=-1))
    del ends[0]
    codes = _patched(codes, _phrases(chunks, codes, lexicon))
    codes = _patched(codes, _months(codes, lexicon))
    codes = _patched(codes, _stops(chunks, codes, lexicon))
    return Tokens(text, chunks, ends, codes, lexicon)


def _patched(codes: str, patches: dict[int, str]) -> str:
    """`codes` with the strings of `patches` written over it at their places."""
    if not patches:
        return codes
    parts, at = [], 0
    for i in sorted(patches):
        if i >= at:
            parts.append(codes[at:i])
            parts.append(patches[i])
            at = i + len(patches[i])
    parts.append(codes[at:])
    return "".join(parts)


def _phrases(chunks: list[str], codes: str, lexicon: Lexicon) -> dict[int, str]:
    """A phrase tags its first token; the others become its continuation."""
    phrases_at, more = lexicon.phrases_at, lexicon.code["continued"]
    patches: dict[int, str] = {}
    taken = 0  # no phrase begins inside the one before
    last = len(chunks) - 1
    for match in lexicon.anchors.finditer(codes):
        i = match.start()
        rows = phrases_at[chunks[i]]
        beside = rows.get(chunks[i + 1].lower() if i < last else "", ()) or rows.get(chunks[i - 1].lower() if i else "", ())
        for at, words, codes_of in beside:
            first = i - at
            if first >= taken and _same_words(chunks, first, words):
                taken = first + len(words)
                patches[first] = codes_of[chunks[first].lstrip()[:1].isupper()] + more * (len(words) - 1)
                break
    return patches


def _same_words(chunks: list[str], first: int, words: tuple[str, ...]) -> bool:
    for chunk, word in zip(chunks[first : first + len(words)], words):
        token = chunk.lstrip(" ").replace("’", "'")
        if token != word and (word != word.lower() or token.lower() != word):
            return False
    return first + len(words) <= len(chunks)


def _months(codes: str, lexicon: Lexicon) -> dict[int, str]:
    """"May" is the month before a number or after a preposition, else the verb; "March" likewise."""
    both = lexicon.pattern("MONTH&MODAL")
    if not both.search(codes):
        return {}
    verb, month = lexicon.token_code("may"), lexicon.token_code("April")
    before, after = lexicon.members("PREPOSITION TIME"), lexicon.members("NUMERAL")
    return {
        i: month if i and codes[i - 1] in before or codes[i + 1 : i + 2] in after else verb
        for match in both.finditer(codes)
        for i in (match.start(),)
    }


# A capital on one of these after an abbreviation says that a new sentence begins.
_OPENERS = " ".join(
    f"{cls}&CAPITAL" for cls in ("DETERMINER", "PRONOUN", "PREPOSITION", "SUBORDINATOR", "AND", "BUT", "ACCORDING")
)
_AFTER = f"{_OPENERS} OPEN_QUOTE BREAK"
_INITIAL = "NAME&UPPER NAME NAME_BEFORE CAPITAL&SCALE CAPITAL&DETERMINER"
_AFTER_STOP = "(?:CLOSE_QUOTE|CLOSE_SINGLE|CLOSE_PAREN)*"


# What may follow a stop that ends a sentence: nothing in lower case.
_FRESH = "[CAPITAL OPEN_QUOTE NUMERAL OPEN_SINGLE OPEN_PAREN DASH CURRENCY_SIGN MIXED ORDINAL OTHER]"
STOP_AND_AFTER = f"STOP (?: {_AFTER_STOP} (?P<fresh>$|BREAK|{_FRESH}) )?"


def _stops(chunks: list[str], codes: str, lexicon: Lexicon) -> dict[int, str]:
    """Marks the stops that end a sentence; the stop of an abbreviation becomes part of its word."""
    end, more = lexicon.code["end"], lexicon.code["continued"]
    initial, abbreviation = lexicon.members("INITIAL_ABBREVIATION TITLE"), lexicon.members("ABBREVIATION")
    reply = lexicon.pattern("CLOSE_QUOTE (?:TITLE STOP?)? [NAME CAPITAL]{1,3} SAY!ING")
    patches: dict[int, str] = {}
    for match in lexicon.pattern(STOP_AND_AFTER).finditer(codes):
        i = match.start()
        stop = chunks[i]
        before = codes[i - 1] if i else ""
        if stop == ".":  # no blank before it
            if before in initial and chunks[i - 1].lstrip()[:1].isupper() or before and _is_initial(chunks[i - 1]) and lexicon.fits(before, _INITIAL):
                if codes[i + 1 : i + 2] != lexicon.code["break"]:
                    patches[i] = more
                    continue
            if before in abbreviation and (i + 1 == len(codes) or not lexicon.fits(codes[i + 1], _AFTER)):
                patches[i] = more
                continue
        if match["fresh"] is None:
            continue
        if stop != "." and (reply.match(codes, i + 1) or stop[0] in ".…" and chunks[i + 1 : i + 2] and chunks[i + 1][0].isalnum()):
            continue  # “Why?” Sanders replied; and ...that
        patches[i] = end
    return patches


def _is_initial(chunk: str) -> bool:
    word = chunk.lstrip()
    return len(word) == 1 and word.isupper() and word != "I"


def find_sentences(document: Document, tokens: Tokens) -> tuple[Sentence, ...]:
    """Sentences in order; none crosses a block, and closing marks stay with the stop before them."""
    classes, lexicon = tokens.classes, tokens.lexicon
    pattern = lexicon.pattern(
        f"END (?:CLOSE_QUOTE|CLOSE_SINGLE|CLOSE_PAREN|END)* | BREAK | ACRONYM (?=[{_OPENERS}])"
    )
    sentences: list[Sentence] = []
    first = block = 0
    is_break, span = lexicon.code["break"], tokens.span
    for match in pattern.finditer(classes):
        start, after = match.span()
        if classes[start] == is_break:
            if start > first:
                sentences.append(Sentence(span(first, start), first, start, block))
            block += 1
        else:
            sentences.append(Sentence(span(first, after), first, after, block))
        first = after
    if first < len(classes):
        sentences.append(Sentence(span(first, len(classes)), first, len(classes), block))
    return tuple(sentences)
