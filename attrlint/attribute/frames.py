"""Sources that need no verb: in a poll, by X's count, a poll has X ahead."""

from __future__ import annotations

from attrlint.attribute.link import NEAR, OWNERS, Link, Range
from attrlint.attribute.sources import source_left
from attrlint.segment import Sentence, Tokens

_PLAIN = "[^COMMA END BREAK OPEN_QUOTE CLOSE_QUOTE PREPOSITION VERB BE HAVE PRONOUN SUBORDINATOR COLON]"
_SHARE = "(?: (?:NUMERAL|NUMBER_WORD|SMALL_NUMBER) PERCENT | FRACTION | [NUMERAL SMALL_NUMBER] IN [NUMERAL NUMBER_WORD SMALL_NUMBER] )"
# Each alternative begins with a rare token, so that the search skips the rest of the text.
FRAME_HEADS = "[IN BY POLL NUMERAL NUMBER_WORD SMALL_NUMBER FRACTION CLAIM]"
FRAME = f"""
  (?P<poll> IN DETERMINER? (?:{_PLAIN}){{0,7}} POLL (?:[^COMMA END BREAK OPEN_QUOTE CLOSE_QUOTE NUMERAL!YEAR BE HAVE]){{0,12}}? (?=COMMA|END|BREAK|$) )
| (?P<count> BY (?: DETERMINER? (?:{_PLAIN}){{1,5}} POSSESSIVE | [SMALL_NUMBER DETERMINER] ) DATA (?=COMMA|END|BREAK|$) )
| (?P<has> POLL (?P<verb> HAVE!ING) (?=NAME) )
| (?P<share> {_SHARE}
    (?: OF (?:[^COMMA END BREAK OPEN_QUOTE CLOSE_QUOTE VERB BE HAVE COLON]){{0,5}} [PEOPLE ROLES GENERIC] (?: PREPOSITION (?:{_PLAIN}){{1,4}} )? )? )
    ADVERB? (?P<held> OPINION ) (?=[NAME DETERMINER PRONOUN OBJECT_PRONOUN ADVERB WORD PREPOSITION])
| (?P<noun> CLAIM ) THAT
"""


def find_frames(tokens: Tokens, sentences: tuple[Sentence, ...], spoken: list[Range]) -> list[Link]:
    """Links of the frames outside what is `spoken`, each covering the rest of its sentence."""
    lexicon, classes = tokens.lexicon, tokens.classes
    number, verb_like = lexicon.members("NUMERAL!YEAR PERCENT FRACTION VAGUE"), lexicon.members("END BREAK")
    breaks = lexicon.members("COMMA TURN AND SEMICOLON DASH")
    possessive, commas = lexicon.members("POSSESSIVE"), lexicon.members("COMMA")
    found: list[Link] = []
    at = quote = 0
    for match in lexicon.scan(FRAME_HEADS, FRAME, classes):
        first, last = match.span()
        while at + 1 < len(sentences) and sentences[at].last <= first:
            at += 1
        while quote < len(spoken) and spoken[quote][1] <= first:
            quote += 1
        sentence = sentences[at]
        if last > sentence.last or quote < len(spoken) and spoken[quote][0] < first:
            continue
        stop = sentence.last
        while stop > sentence.first and classes[stop - 1] in verb_like:
            stop -= 1
        if match["noun"]:
            owner = source_left(tokens, first, sentence.first)
            if owner and owner[1] - owner[0] <= 5 and _owns(tokens, owner, possessive):
                found.append(Link(match.span("noun"), owner, [(match.end("noun"), stop)], at))
            continue
        if match["share"]:
            end = last
            while end < stop and classes[end] not in breaks:
                end += 1
            found.append(Link(match.span("held"), match.span("share"), [(last, end)], at, "data"))
            continue
        if number.isdisjoint(classes[max(sentence.first, first - NEAR) : min(sentence.last, last + NEAR)]):
            continue
        if match["has"]:
            cue = match.span("verb")
            source = source_left(tokens, cue[0], sentence.first) or (first, cue[0])
            found.append(Link(cue, source, [(cue[1], stop)], at, "data"))
        else:
            spans = [(sentence.first, first), (last + (classes[last] in commas), stop)]
            found.append(
                Link((first, first + 1), (first + 1, last), [s for s in spans if s[1] > s[0]], at, "data", trailing=True)
            )
    return found


def _owns(tokens: Tokens, phrase: tuple[int, int], possessive: frozenset[str]) -> bool:
    """Whether the phrase before a noun says whose it is: his claim, the mayor’s claim; not "said in an interview"."""
    return tokens.classes[phrase[1] - 1] in possessive or tokens.word(phrase[1] - 1).lower() in OWNERS
