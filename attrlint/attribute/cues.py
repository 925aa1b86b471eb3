"""Cue by cue: is it one? The weights say so (`weigh`); how it is built is `clauses`' to say."""

from __future__ import annotations

from attrlint.attribute.clauses import according, build, passive
from attrlint.attribute.frames import find_frames
from attrlint.attribute.link import Link, Place
from attrlint.attribute.sources import source_left
from attrlint.attribute.weigh import FIRST_LOOK, Judge
from attrlint.attribute.words import words_of
from attrlint.mark.quotes import Quote
from attrlint.segment import Sentence, Tokens

CUE = "[SAY TELL SHOW THINK STANCE ACCORDING EXPECTED REPORTED FEELING]"
SHORT_QUOTE = 4  # a cue within a quotation of fewer tokens than this still counts


def read_cues(
    tokens: Tokens, sentences: tuple[Sentence, ...], quotes: tuple[Quote, ...], judge: Judge
) -> list[Link]:
    """Links in reading order, each with the part of its own sentence that it covers."""
    words, classes = words_of(tokens.lexicon), tokens.classes
    long_quotes = [q for q in quotes if q.words >= SHORT_QUOTE]
    links: list[Link] = list(find_frames(tokens, sentences, long_quotes))
    framed = {link.cue[0] for link in links}
    waiting = [*reversed(links)]
    at = quote = 0
    here: list[Link] = []
    for match in tokens.lexicon.pattern(CUE).finditer(tokens.classes):
        i = match.start()
        while at + 1 < len(sentences) and sentences[at].last <= i:
            at, here = at + 1, []
        while quote < len(long_quotes) and long_quotes[quote].last <= i:
            quote += 1
        if quote < len(long_quotes) and long_quotes[quote].first < i:
            continue
        while waiting and waiting[-1].cue[0] <= i:
            frame = waiting.pop()
            if frame.sentence == at:
                here.append(frame)
        if i in framed:
            continue
        after, first, code = match.end(), sentences[at].first, classes[i]
        prev = classes[i - 1] if i > first else ""
        if code in words.according:
            link = according(Place(words, tokens, i, after, at, sentences[at], here, judge))
        elif code in words.expected and prev in words.be and classes[after : after + 1] in words.opens:
            link = passive(Place(words, tokens, i, after, at, sentences[at], here, judge))  # is believed to
        elif code in words.say and prev in words.negation:
            continue  # has not confirmed: no answer attributes nothing
        else:
            inside = bool(here) and here[-1].covers(i)
            weight = judge.first_look(tokens, i, after, inside, bool(here))
            if weight < FIRST_LOOK:
                continue
            source = None if code in words.ing else source_left(tokens, i, first)
            if weight + judge.second_look(tokens, i, source, inside) <= 0:
                continue
            link = build(Place(words, tokens, i, after, at, sentences[at], here, judge), source)
        if link:
            links.append(link)
            here.append(link)
    return sorted(links, key=lambda link: link.cue)
