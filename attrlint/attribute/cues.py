"""Cue by cue: is it one? The weights say so (`weigh`); how it is built is `clauses`' to say."""

from __future__ import annotations

from attrlint.attribute.clauses import according, build, passive
from attrlint.attribute.frames import find_frames
from attrlint.attribute.link import Link, Place, Range, Tried
from attrlint.attribute.sources import source_left
from attrlint.attribute.via import add_via
from attrlint.attribute.weigh import FIRST_LOOK, Judge
from attrlint.attribute.words import Words, words_of
from attrlint.segment import Sentence, Tokens

CUE = "[SAY TELL SHOW THINK STANCE ACCORDING EXPECTED REPORTED FEELING]"
PUTS = frozenset(("put", "puts"))
# Why a word is no cue here.
REFUSALS = ("weighed", "inside", "no answer", "number", "empty")


def read_cues(
    tokens: Tokens, sentences: tuple[Sentence, ...], spoken: list[Range], judge: Judge,
    tried: list[Tried] | None = None,
) -> list[Link]:  # fmt: skip
    """Links in reading order, each with the part of its own sentence that it covers.

    `spoken` are the quotations and turns, whose words are their speakers' own. `tried`, if given, gets each word
    outside them that might have attributed and did not.
    """
    words, classes = words_of(tokens.lexicon), tokens.classes
    links: list[Link] = list(find_frames(tokens, sentences, spoken))
    framed = {link.cue[0] for link in links}
    waiting = [*reversed(links)]
    at = quote = 0
    here: list[Link] = []
    for match in tokens.lexicon.pattern(CUE).finditer(classes):
        i = match.start()
        while at + 1 < len(sentences) and sentences[at].last <= i:
            at, here = at + 1, []
        while quote < len(spoken) and spoken[quote][1] <= i:
            quote += 1
        if quote < len(spoken) and spoken[quote][0] < i or i in framed:
            continue
        while waiting and waiting[-1].cue[0] < i:
            frame = waiting.pop()
            if frame.sentence == at:
                here.append(frame)
        found = _read(words, tokens, i, match.end(), at, sentences[at], here, judge)
        if found.__class__ is Link:
            links.append(found)
            here.append(found)
        elif tried is not None:
            tried.append(Tried(i, match.end(), at, found))
    links.sort(key=_place)
    add_via(tokens, sentences, links)
    return links


def _place(link: Link) -> Range:
    return link.cue


def _read(
    words: Words, tokens: Tokens, i: int, after: int, number: int, sentence: Sentence, here: list[Link], judge: Judge
) -> Link | str:
    """The link of a possible cue, or which of REFUSALS keeps it from being one."""
    classes, first = tokens.classes, sentence.first
    code, prev = classes[i], classes[i - 1] if i > first else ""
    if code in words.according:
        return according(Place(words, tokens, i, after, number, sentence, here, judge)) or "empty"
    if code in words.say and prev in words.negation:
        return "no answer"  # has not confirmed
    if code in words.expected and prev in words.be and classes[after : after + 1] in words.opens:  # is believed to
        return passive(Place(words, tokens, i, after, number, sentence, here, judge)) or "empty"
    inside = bool(here) and here[-1].covers(i)
    if code in words.weak and prev in words.counts:
        return "number"  # received 316 calls
    if code in words.show and not inside and words.puts_pattern.match(classes, after, sentence.last) and tokens.word(i) in PUTS:
        return build(Place(words, tokens, i, after, number, sentence, here, judge), source_left(tokens, i, first)) or "empty"
    weight = judge.first_look(tokens, i, after, inside, bool(here))
    if weight < FIRST_LOOK:
        return "weighed"
    source = None if code in words.ing else source_left(tokens, i, first)
    if weight + judge.second_look(tokens, i, source, inside) <= 0:
        return "weighed"
    return build(Place(words, tokens, i, after, number, sentence, here, judge), source) or ("inside" if inside else "empty")
