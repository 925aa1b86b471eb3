"""Text to tokens, tokens to sentences.

One pass over the text; a word is looked up in the lexicon once, however often it occurs. Decisions:
a possessive or contracted tail is a token of its own (Trump + ’s, they + ’re; but didn’t is one);
words joined by hyphens are one token, a number and its hyphen are not (42 + - + year-old); a dash is
one token however long; initialisms keep their full stops (U.S., a.m.).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain

from attrlint.document import Document, Span
from attrlint.lexicon import Lexicon
from attrlint.lexicon.compile import FIRST_CODE

@dataclass(frozen=True)
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
        return Span(self.start(first), self.ends[last - 1])

    def is_a(self, i: int, expression: str) -> bool:
        """Whether token i fits a class expression such as `SAY&ING`."""
        return self.classes[i] in self.lexicon.members(expression)

    @cached_property
    def reversed_classes(self) -> str:
        """The class string turned round: token i is at len - 1 - i."""
        return self.classes[::-1]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens [first, last) of block number `block`; `span` is their text."""

    span: Span
    first: int
    last: int
    block: int


def tokenise(text: str, lexicon: Lexicon) -> Tokens:
    """All tokens of `text`, blocks two newlines apart and single blanks within them, with their classes; phrases, sentence ends and ambiguous words settled."""
    chunks: list[str] = []
    ends: list[int] = []
    codes, at = [], 0
    for block in text.split("\n\n"):
        if at:
            chunks.append("\n\n")
            ends.append(at)
            codes.append(lexicon.code["break"])
        words = block.split(" ")
        pieces = list(chain.from_iterable(map(lexicon.pieces.__getitem__, words)))
        chunks += pieces
        # The first piece has a blank before it that the text has not: hence -1.
        ends += accumulate(chain((at - 1 + len(pieces[0]),), map(len, pieces[1:])))
        codes += map(lexicon.codes.__getitem__, words)
        at += len(block) + 2
    codes = "".join(codes)
    settled = list(codes)
    _join_phrases(chunks, codes, settled, lexicon)
    _settle_months(settled, lexicon)
    _settle_stops(chunks, settled, lexicon)
    return Tokens(text, chunks, ends, "".join(settled), lexicon)


def _join_phrases(chunks: list[str], codes: str, settled: list[str], lexicon: Lexicon) -> None:
    """A phrase tags its first token; the others become its continuation."""
    phrases_at, more = lexicon.phrases_at, lexicon.code["continued"]
    for match in lexicon.anchors.finditer(codes):
        i = match.start()
        for at, words, numbers in phrases_at[chunks[i]]:
            first = i - at
            if first >= 0 and settled[i] != more and _same_words(chunks, first, words):
                settled[first] = chr(FIRST_CODE + numbers[chunks[first].lstrip()[:1].isupper()])
                settled[first + 1 : first + len(words)] = more * (len(words) - 1)
                break


def _same_words(chunks: list[str], first: int, words: tuple[str, ...]) -> bool:
    for chunk, word in zip(chunks[first : first + len(words)], words):
        token = chunk.lstrip(" ").replace("’", "'")
        if token != word and (word != word.lower() or token.lower() != word):
            return False
    return first + len(words) <= len(chunks)


def _settle_months(settled: list[str], lexicon: Lexicon) -> None:
    """"May" is the month before a number or after a preposition, else the verb; "March" likewise."""
    classes = "".join(settled)
    verb = lexicon.token_code("may")
    for match in lexicon.pattern("MONTH&MODAL").finditer(classes):
        i = match.start()
        before = lexicon.pattern("[PREPOSITION TIME]").match(classes, max(0, i - 1))
        after = lexicon.pattern("NUMERAL").match(classes, i + 1)
        settled[i] = lexicon.token_code("April") if before or after else verb


# A capital on one of these after an abbreviation says that a new sentence begins.
_OPENERS = " ".join(
    f"{cls}&CAPITAL" for cls in ("DETERMINER", "PRONOUN", "PREPOSITION", "SUBORDINATOR", "AND", "BUT", "ACCORDING")
)
_AFTER_STOP = "(?:CLOSE_QUOTE|CLOSE_SINGLE|CLOSE_PAREN)*"


def _settle_stops(chunks: list[str], settled: list[str], lexicon: Lexicon) -> None:
    """Marks the stops that end a sentence; the stop of an abbreviation becomes part of its word."""
    classes = "".join(settled)
    end, more = lexicon.code["end"], lexicon.code["continued"]
    begins = lexicon.pattern(_AFTER_STOP + "(?:$|(?P<close>BREAK)|(?P<next>[^WORD ING ED ADVERB COMMA SEMICOLON COLON]))")
    opener = lexicon.pattern(f"[{_OPENERS} OPEN_QUOTE]")
    initial = lexicon.pattern("[INITIAL_ABBREVIATION TITLE]")
    abbreviation = lexicon.pattern("[ABBREVIATION]")
    lower = lexicon.pattern("[CAPITAL OPEN_QUOTE NUMERAL OPEN_SINGLE OPEN_PAREN DASH CURRENCY_SIGN BREAK MIXED OTHER]")
    reply = lexicon.pattern("CLOSE_QUOTE [NAME CAPITAL]{1,3} SAY!ING")
    for match in lexicon.pattern("STOP").finditer(classes):
        i = match.start()
        stop = chunks[i]
        if stop == ".":  # no blank before it
            word = chunks[i - 1].lstrip() if i else ""
            if initial.match(classes, i - 1) and word[:1].isupper() or len(word) == 1 and word.isupper() and word != "I":
                if not (i + 1 < len(classes) and chunks[i + 1] == "\n\n"):
                    settled[i] = more
                    continue
            if abbreviation.match(classes, i - 1) and i and not opener.match(classes, i + 1) and begins.match(classes, i + 1)\
                    and not chunks[min(i + 1, len(chunks) - 1)] == "\n\n" and i + 1 < len(classes):
                settled[i] = more
                continue
        found = begins.match(classes, i + 1)
        if not found:
            continue
        at = found.start("next")
        if at >= 0 and not lower.match(classes, at):
            continue
        if stop != "." and reply.match(classes, i + 1):
            continue  # “Why?” Sanders replied.
        if stop[0] in ".…" and len(stop) > 1 or stop == "…":
            if at >= 0 and not chunks[i + 1].startswith((" ", "\n", "”", '"')):
                continue
        settled[i] = end


def find_sentences(document: Document, tokens: Tokens) -> tuple[Sentence, ...]:
    """Sentences in order; none crosses a block, and closing marks stay with the stop before them."""
    classes, lexicon = tokens.classes, tokens.lexicon
    pattern = lexicon.pattern(
        f"END (?:CLOSE_QUOTE|CLOSE_SINGLE|CLOSE_PAREN|END)* | BREAK | ACRONYM (?=[{_OPENERS}])"
    )
    sentences: list[Sentence] = []
    first = block = 0
    is_break = lexicon.code["break"]
    for match in pattern.finditer(classes):
        last = match.end()
        broke = classes[match.start()] == is_break
        if broke:
            last = match.start()
        if last > first:
            sentences.append(Sentence(tokens.span(first, last), first, last, block))
        first = match.end()
        block += broke
    if first < len(classes):
        sentences.append(Sentence(tokens.span(first, len(classes)), first, len(classes), block))
    return tuple(sentences)
