"""Cue by cue: is it one? How it is built is `clauses`' to say."""

from __future__ import annotations

from attrlint.attribute.clauses import according, finite, participle, passive
from attrlint.attribute.frames import find_frames
from attrlint.attribute.link import Link, Place
from attrlint.attribute.words import words_of
from attrlint.mark.quotes import Quote
from attrlint.segment import Sentence, Tokens

CUE = "[SAY TELL SHOW THINK STANCE ACCORDING EXPECTED REPORTED]"
SHORT_QUOTE = 4  # a cue within a quotation of fewer tokens than this still counts
_ADDS = frozenset("add adds added adding claim claims claimed claiming".split())


def read_cues(tokens: Tokens, sentences: tuple[Sentence, ...], quotes: tuple[Quote, ...]) -> list[Link]:
    """Links in reading order, each with the part of its own sentence that it covers."""
    words = words_of(tokens.lexicon)
    long_quotes = [q for q in quotes if q.words >= SHORT_QUOTE]
    links: list[Link] = list(find_frames(tokens, sentences, long_quotes))
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
        link = _read(Place(words, tokens, i, match.end(), at, sentences[at], here))
        if link:
            links.append(link)
            here.append(link)
    return sorted(links, key=lambda link: link.cue)


def _read(p: Place) -> Link | None:
    """The link of a possible cue, or None."""
    w, code, prev = p.w, p.code, p.prev
    if code in w.according:
        return according(p)
    if code in w.ing:
        return participle(p)
    if prev in w.be or prev in w.adverb and p.i - 2 >= p.first and p.classes[p.i - 2] in w.be:
        return passive(p)
    if code not in w.verbal or prev in w.determiner and prev not in w.person or prev in w.to:
        return None
    if prev in w.negation and code not in w.tell or code in w.weak and _is_noun(p):
        return None
    following = p.classes[p.after] if p.after < p.last else ""
    if following in w.by or following in w.amount and p.word() in _ADDS:
        return None  # an average calculated by X; stocks added 2 percent
    return finite(p)


def _is_noun(p: Place) -> bool:
    """A weak form is a cue only with an object that shows it, or a document for its subject."""
    w, code, prev, classes = p.w, p.code, p.prev, p.classes
    if code in w.capital and p.i > p.first:
        return True  # the Grand Canyon State
    word = p.tokens.word(p.i)
    if prev in w.body and word == "heard":
        return False  # the jury heard
    behind = p.i + 1, p.last
    before = classes[max(p.first, p.i - 8) : p.i]
    able = code in w.say or prev in w.person or prev in w.helper
    if able and w.strict_object_pattern.match(classes, *behind):
        return False
    if code in w.say and not w.close_quote.isdisjoint(before[-6:]):
        return False  # “…,” Ruiz continued.
    if prev in w.counts:
        return True  # three points
    if prev in w.share and not w.object_pattern.match(classes, *behind):
        return True  # 38 percent support among ...
    plural = word[-1:] != "s"
    if plural and code not in w.show and not w.share.isdisjoint(before):
        return False  # 41 percent identify with ...
    if code in w.noun and not w.wide_object_pattern.match(classes, *behind):
        return True  # newly filed reports
    if not w.data.isdisjoint(before):
        return False
    if not plural and prev not in w.naming and code not in w.say:
        return True  # the morning shows, two other contests
    if prev in w.person and prev not in w.preposition:
        wanted = w.object_pattern if code in w.say or code in w.show else w.wide_object_pattern
        return not wanted.match(classes, *behind)
    return not (prev in w.helps)
