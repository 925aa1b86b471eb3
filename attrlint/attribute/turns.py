"""Transcripts and interviews: whole paragraphs that one person speaks.

A paragraph may open with its speaker ("AMY RUIZ: ...", "A: ..."). In an interview without such names the
questions are paragraphs of their own, and what stands between them is said by the person whom the top names.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from attrlint.attribute.link import Link, Range
from attrlint.segment import Sentence, Tokens

LABEL = "(?P<who> (?: [TITLE ROLE&CAPITAL] )* (?: NAME{1,4} | DETERMINER&CAPITAL ) ) COLON"
LETTERS = ("Q", "A")
QUESTIONS = 3  # fewer are no interview
LONGEST = 80  # tokens of a question
OWN_VOICE = frozenset("i we my our me us".split())


def find_turns(tokens: Tokens, sentences: tuple[Sentence, ...]) -> tuple[list[Link], list[Link]]:
    """Links of what opens with its speaker, and of the answers of an interview; each in reading order.

    In an answer others may be said to say things: see `without`.
    """
    if ":" not in tokens.text and tokens.text.count("?") < QUESTIONS:
        return [], []
    paragraphs = _paragraphs(sentences)
    labelled = _labelled(tokens, sentences, paragraphs)
    return labelled, [] if labelled else _interview(tokens, sentences, paragraphs)


def without(answers: list[Link], links: list[Link]) -> list[Link]:
    """The answers, each with what is left of it when `links` have taken theirs: a token is in at most one."""
    taken = sorted(part for link in links for part in (link.cue, link.source, *link.content) if part)
    starts = [first for first, _ in taken]
    found = []
    for answer in answers:
        first, stop = answer.content[0]
        left = []
        for start, end in taken[max(0, bisect_right(starts, first) - 1) : bisect_right(starts, stop)]:
            if start > first + 1:  # a full stop alone is nothing said
                left.append((first, min(start, stop)))
            first = max(first, end)
        if first + 1 < stop:
            left.append((first, stop))
        if left:
            found.append(Link(None, answer.source, left, answer.sentence, "turn"))
    return found


def _paragraphs(sentences: tuple[Sentence, ...]) -> list[tuple[int, int]]:
    """Sentences [first, last) of each block that has any."""
    found: list[tuple[int, int]] = []
    for k, sentence in enumerate(sentences):
        if found and sentences[found[-1][0]].block == sentence.block:
            found[-1] = (found[-1][0], k + 1)
        else:
            found.append((k, k + 1))
    return found


def _labelled(tokens: Tokens, sentences: tuple[Sentence, ...], paragraphs: list[tuple[int, int]]) -> list[Link]:
    """Paragraphs that open with a name and a colon: a person speaks them whole where that comes more than once,
    else the first sentence; one word with a capital may be a heading ("Background: ...")."""
    label = tokens.lexicon.pattern(LABEL)
    found, whole = [], []
    for n, (k, last) in enumerate(paragraphs):
        first, stop = sentences[k].first, sentences[last - 1].last
        match = label.match(tokens.classes, first, min(first + 8, stop))
        if match and match.end() == stop and _is_speaker(tokens, match):
            said = _quotations(tokens, sentences, paragraphs, n + 1)
            if said:
                found.append(Link((stop - 1, stop), match.span("who"), said, k, "turn"))
        elif match and _is_speaker(tokens, match):
            said = _quotation(tokens, match.end(), stop) or sentences[k].last
            found.append(Link((match.end() - 1, match.end()), match.span("who"), [(match.end(), said)], k, "turn"))
            if _is_sure(tokens, match):
                whole.append((found[-1], stop))
    if len(whole) > 1:
        for link, stop in whole:
            link.content[0] = link.content[0][0], stop
    return found


def _quotations(
    tokens: Tokens, sentences: tuple[Sentence, ...], paragraphs: list[tuple[int, int]], n: int
) -> list[tuple[int, int]]:
    """The paragraphs from number `n` on that open with a quotation mark: whose name stood alone above says them."""
    found = []
    while n < len(paragraphs) and tokens.is_a(sentences[paragraphs[n][0]].first, "OPEN_QUOTE"):
        k, last = paragraphs[n]
        found.append((sentences[k].first, sentences[last - 1].last))
        n += 1
    return found


def _is_speaker(tokens: Tokens, match) -> bool:
    """Whether what stands before the colon is a name, or the letter of a question or an answer."""
    first, last = match.span("who")
    word = tokens.word(last - 1)
    return word in LETTERS if last - first == 1 and len(word) == 1 else not tokens.is_a(last - 1, "DETERMINER")


def _is_sure(tokens: Tokens, match) -> bool:
    """Whether surely a person is named, not a heading."""
    first, last = match.span("who")
    return last - first > 1 or tokens.word(first) in LETTERS or tokens.is_a(first, "UPPER")


def _quotation(tokens: Tokens, at: int, stop: int) -> int | None:
    """Where the quotation that begins at token `at` ends, None if none does."""
    if not tokens.is_a(at, "OPEN_QUOTE"):
        return None
    closing = tokens.lexicon.pattern("CLOSE_QUOTE").search(tokens.classes, at + 1, stop)
    return closing.end() if closing else stop


def _interview(tokens: Tokens, sentences: tuple[Sentence, ...], paragraphs: list[tuple[int, int]]) -> list[Link]:
    """Answers to questions that are paragraphs of their own, said by whoever the top names."""
    asks = [
        i for i, (k, last) in enumerate(paragraphs)
        if sentences[last - 1].last - sentences[k].first <= LONGEST and _ends_in_question(tokens, sentences[last - 1])
    ]  # fmt: skip
    if len(asks) < QUESTIONS:
        return []
    asked = set(asks)
    answers = [i for i in range(asks[0] + 1, min(len(paragraphs), asks[-1] + 3)) if i not in asked]
    spoken = [i for i in answers if _own_voice(tokens, sentences, paragraphs[i])]
    if 2 * len(spoken) < max(len(answers), len(asks)):
        return []
    who = _interviewed(tokens, sentences[paragraphs[asks[0]][0]].first)
    if who is None:
        return []
    return [
        Link(None, who, [(sentences[k].first, sentences[last - 1].last)], k, "turn")
        for k, last in (paragraphs[i] for i in answers)
    ]


def _ends_in_question(tokens: Tokens, sentence: Sentence) -> bool:
    return "?" in (tokens.word(sentence.last - 1), tokens.word(max(sentence.first, sentence.last - 2)))


def _own_voice(tokens: Tokens, sentences: tuple[Sentence, ...], paragraph: tuple[int, int]) -> bool:
    first, last = sentences[paragraph[0]].first, sentences[paragraph[1] - 1].last
    return any(chunk.strip().lower() in OWN_VOICE for chunk in tokens.chunks[first:last])


def _interviewed(tokens: Tokens, stop: int) -> tuple[int, int] | None:
    """The person whom the top, tokens before `stop`, names most often, where first named in full."""
    person = tokens.lexicon.pattern("TITLE? NAME{2,4}")
    full = [match.span() for match in person.finditer(tokens.classes, 0, stop)]
    if not full:
        return None
    named = Counter(chunk.strip() for chunk in tokens.chunks[:stop])
    return max(full, key=lambda span: (named[tokens.word(span[1] - 1)], -span[0]))


def in_any(ranges: list[Range], token: int) -> bool:
    """Whether the token lies in one of the ranges, which are in order and do not overlap."""
    at = bisect_right(ranges, (token, token)) - 1  # the last that begins before it, or at it
    return any(first <= token < last for first, last in ranges[max(0, at) : at + 2])
