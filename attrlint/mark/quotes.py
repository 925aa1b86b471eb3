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
    breaks = tokens.lexicon.code["break"]
    quotes: list[Quote] = []
    handed_on, before = False, -1
    for marks, end in tokens.quote_marks:
        # A block with no mark between them ends what the block before handed on.
        handed_on = handed_on and tokens.classes.find(breaks, before + 1, marks[0]) < 0
        handed_on, before = _pair(tokens, marks, end, handed_on, quotes), end
    singles = list(_single(tokens, quotes))
    if singles:
        quotes = sorted([*quotes, *singles], key=lambda quote: quote.first)
    return tuple(quotes)


def _pair(tokens: Tokens, marks: list[int], end: int, handed_on: bool, quotes: list[Quote]) -> bool:
    """Adds the quotations of one block, which ends at token `end`; True if the last stays open."""
    opening = tokens.lexicon.members("OPEN_QUOTE")
    straight = tokens.word(marks[0]) in STRAIGHT
    opens = [tokens.classes[i] in opening for i in marks]
    balanced = 2 * sum(opens) == len(marks)
    start, depth, before = -1, 0, len(quotes)
    for i, opening_mark in zip(marks, opens):
        if start < 0 if straight else opening_mark:  # straight: the blank may mislead; the turn does not
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
    if handed_on and len(quotes) > before and (marks[0] == 0 or tokens.chunks[marks[0] - 1] == "\n"):
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
