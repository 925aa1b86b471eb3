"""Text inside quotation marks: typography only; who speaks is `attribute`'s business.

A paragraph that opens a quotation and does not close it hands it on to the next one if that begins
with an opening mark (the multi-paragraph convention). Decades (’80s), contractions and possessives
are not quotations: the tokeniser keeps them with their word.
"""

from __future__ import annotations


from attrlint.document import Document, Span
from attrlint.segment import Sentence, Tokens
from attrlint.values import value

STRAIGHT = ('"', "''")
LEAST_SINGLE_WORDS = 3  # shorter runs in single marks are titles, nicknames or apostrophes


@value
class Quote:
    """`span` runs from the opening mark to behind the closing one; tokens [first, last).

    `closed` is False where the paragraph ends without a closing mark. `continues` is True where the
    quotation goes on from the paragraph before. `style` is `curly`, `straight` or `single`.
    """

    span: Span
    first: int
    last: int
    closed: bool
    continues: bool
    style: str

    @property
    def words(self) -> int:
        """Tokens between the marks, punctuation included."""
        return self.last - self.first - 1 - self.closed


def find_quotes(document: Document, tokens: Tokens, sentences: tuple[Sentence, ...]) -> tuple[Quote, ...]:
    """Quotations in reading order; none nests in another, none crosses a block."""
    classes, lexicon = tokens.classes, tokens.lexicon
    marks: list[tuple[int, bool]] = []
    quotes: list[Quote] = []
    opening, breaks = lexicon.members("OPEN_QUOTE"), lexicon.code["break"]
    handed_on = False
    for match in lexicon.pattern("[OPEN_QUOTE CLOSE_QUOTE BREAK]").finditer(classes):
        i = match.start()
        if classes[i] != breaks:
            marks.append((i, classes[i] in opening))
        elif marks:
            handed_on = _pair(tokens, marks, i, handed_on, quotes)
            marks = []
        else:
            handed_on = False
    if marks:
        _pair(tokens, marks, len(classes), handed_on, quotes)
    singles = list(_single(tokens, quotes))
    if singles:
        quotes = sorted([*quotes, *singles], key=lambda quote: quote.first)
    return tuple(quotes)


def _pair(tokens: Tokens, marks: list, end: int, handed_on: bool, quotes: list[Quote]) -> bool:
    """Adds the quotations of one block, which ends at token `end`; True if the last stays open."""
    begins = marks[0][0] == 0 or tokens.chunks[marks[0][0] - 1] == "\n"
    straight = tokens.word(marks[0][0]) in STRAIGHT
    balanced = sum(1 if opens else -1 for _, opens in marks) == 0
    start, depth, before = -1, 0, len(quotes)
    for i, opens in marks:
        if straight:  # the blank may mislead; the turn does not
            opens = start < 0
        if opens:
            if start >= 0 and balanced and not straight:
                depth += 1
                continue
            if start >= 0:
                quotes.append(_quote(tokens, start, i, False, False))
            start = i
        elif depth:
            depth -= 1
        elif start >= 0:
            quotes.append(_quote(tokens, start, i + 1, True, False))
            start = -1
    if start >= 0:
        quotes.append(_quote(tokens, start, end, False, False))
    if handed_on and begins and len(quotes) > before:
        first = quotes[before]
        quotes[before] = Quote(first.span, first.first, first.last, first.closed, True, first.style)
    return start >= 0


def _quote(tokens: Tokens, first: int, last: int, closed: bool, continues: bool) -> Quote:
    style = "straight" if tokens.word(first) in STRAIGHT else "curly"
    return Quote(tokens.span(first, last), first, last, closed, continues, style)


def _single(tokens: Tokens, quotes: list[Quote]):
    """Quotations in ‘single’ marks that stand in no double ones."""
    lexicon, classes = tokens.lexicon, tokens.classes
    stop = lexicon.members("STOP COMMA END")
    at = 0
    for match in lexicon.pattern("OPEN_SINGLE").finditer(classes):
        i = match.start()
        while at < len(quotes) and quotes[at].last <= i:
            at += 1
        if at < len(quotes) and quotes[at].first < i:
            continue
        if i + 1 < len(tokens) and tokens.word(i + 1)[:1].isdigit():
            continue  # the '80s
        closers = []
        for j in range(i + 1, min(len(tokens), i + 400)):
            word = tokens.chunks[j]
            if word in ("’", "'"):
                closers.append(j)
                if classes[j - 1] in stop:
                    break
            elif word == "\n" or classes[j] == classes[i] and word != "'":
                break
        if closers:
            last = closers[-1] + 1
            if last - i - 2 >= LEAST_SINGLE_WORDS:
                yield Quote(tokens.span(i, last), i, last, True, False, "single")
