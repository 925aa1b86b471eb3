"""Quotations and their speakers: within the sentence, beside it, and across paragraphs."""

from __future__ import annotations

from bisect import bisect_right

from attrlint.attribute.link import Link
from attrlint.attribute.sources import source_right
from attrlint.mark.quotes import Quote
from attrlint.segment import Sentence, Tokens

FEW = 8
LEAST_WORDS = 4  # shorter quotations are titles, nicknames and scare quotes unless a cue takes them


def join_quotes(
    tokens: Tokens, sentences: tuple[Sentence, ...], quotes: tuple[Quote, ...], links: list[Link]
) -> list[Link]:
    """Links with each whole quotation in the content of its speaker's; new links where one goes on."""
    firsts = [sentence.first for sentence in sentences]
    by_sentence: dict[int, list[Link]] = {}
    for link in links:
        by_sentence.setdefault(link.sentence, []).append(link)
    added: list[Link] = []
    previous: Link | None = None  # who spoke in the quotation before
    lexicon = tokens.lexicon
    colon = lexicon.members("COLON")
    number_in = lexicon.pattern("[NUMERAL VAGUE]")
    for number, quote in enumerate(quotes):
        first = bisect_right(firsts, quote.first) - 1
        last = bisect_right(firsts, quote.last - 1) - 1
        link = _in_sentences(by_sentence, quote, first, last)
        if link is None and (quote.words >= LEAST_WORDS or number_in.search(tokens.classes, quote.first, quote.last)):
            source, named = _beside(sentences, by_sentence, previous, quote, first, last)
            if source is None:
                source = _subject(tokens, sentences[first], quote)
            led_in = quote.first > 0 and tokens.classes[quote.first - 1] in colon
            if source is not None or quote.continues or led_in:
                link = Link(None, source, [], first, "quote")
                added.append(link)
                by_sentence.setdefault(first, []).append(link)
        if link is not None:
            _take(link, quote)
            link.quotes.append(number)
            if quote.words >= LEAST_WORDS:
                previous = link
                for k in range(first, last + 1):
                    if k != link.sentence:
                        by_sentence.setdefault(k, []).append(link)
    _take_blocks(tokens, sentences, by_sentence)
    return sorted([*links, *added], key=lambda link: (link.cue or link.content[0])[0])


def _in_sentences(by_sentence, quote: Quote, first: int, last: int) -> Link | None:
    """The link of the quotation's own sentences: the one that covers it, else the nearest cue."""
    near = [link for k in sorted({first, last}) for link in _around(by_sentence.get(k, []), quote.first) if link.cue]
    for link in near:
        if any(a < quote.last and quote.first < b for a, b in link.content):
            return link
    if quote.words < LEAST_WORDS:
        return None
    return min(near, key=lambda link: min(abs(link.cue[0] - quote.first), abs(link.cue[0] - quote.last)), default=None)


def _around(links: list[Link], token: int) -> list[Link]:
    """The links next to `token`: a sentence without an end may hold thousands."""
    if len(links) <= 2 * FEW:
        return links
    at = bisect_right(links, token, key=lambda link: (link.cue or link.content[0])[0])
    return links[max(0, at - FEW) : at + FEW]


def _beside(sentences, by_sentence, previous: Link | None, quote: Quote, first: int, last: int):
    """Source from the sentence before or after in the paragraph, else from the quotation before."""
    block = sentences[first].block
    for k in (first - 1, first - 2):
        if k >= 0 and sentences[k].block == block and by_sentence.get(k):
            spoke = _who_spoke(by_sentence[k])
            if spoke:
                return spoke.source, spoke
    k = last + 1
    if k < len(sentences) and sentences[k].block == block and by_sentence.get(k):
        link = by_sentence[k][0]
        if link.source and link.trailing:
            return link.source, link
    if quote.continues or quote.first <= sentences[first].first + 1:
        if previous and previous.source and sentences[first].block - sentences[previous.sentence].block <= 2:
            return previous.source, previous
        if first > 0 and by_sentence.get(first - 1) and block - sentences[first - 1].block <= 1:
            spoke = _who_spoke(by_sentence[first - 1])
            if spoke:
                return spoke.source, spoke
    return None, None


def _who_spoke(links: list[Link]) -> Link | None:
    """Of the links of one sentence the one that a quotation after it goes on from."""
    named = [link for link in links[-FEW:] if link.source]
    quoting = [link for link in named if link.quotes]
    return (quoting or named or [None])[-1]


def _subject(tokens: Tokens, sentence: Sentence, quote: Quote) -> tuple[int, int] | None:
    """Whoever the sentence is about, if it names somebody before the quotation."""
    for k in range(sentence.first, min(quote.first, sentence.first + 10)):
        if tokens.is_a(k, "NAME PRONOUN ROLE ROLES BODY PLACE UNNAMED EXPERTS PEOPLE"):
            found = source_right(tokens, k, quote.first)
            return found[:2] if found else None
    return None


def _take_blocks(tokens: Tokens, sentences, by_sentence) -> None:
    """A paragraph that ends in a colon hands its speaker the paragraph after it."""
    colon = tokens.lexicon.members("COLON")
    for k, sentence in enumerate(sentences[:-1]):
        after = sentences[k + 1]
        if after.block == sentence.block or tokens.classes[sentence.last - 1] not in colon:
            continue
        link = _who_spoke(by_sentence.get(k, []))
        if link is None or by_sentence.get(k + 1):
            continue
        last = k + 1
        while last + 1 < len(sentences) and sentences[last + 1].block == after.block:
            last += 1
        link.content.append((after.first, sentences[last].last))


def _take(link: Link, quote: Quote) -> None:
    """Puts the whole quotation into the link's content, joined with what it touches."""
    if len(link.content) > FEW:  # in order already, and too many to sort again each time
        link.content.append((quote.first, quote.last))
        return
    content = [*link.content, (quote.first, quote.last)]
    merged: list[tuple[int, int]] = []
    for a, b in sorted(content):
        if merged and a <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(b, merged[-1][1]))
        else:
            merged.append((a, b))
    link.content = merged
