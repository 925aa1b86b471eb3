"""Second hand: whom the words came through, or whose words they were, as `Link.via`.

"told the BBC", "said in an interview with Reuters": the outlet. "the paper reported, citing officials":
the officials. "..., he said, according to the agency": the agency.
"""

from __future__ import annotations

from bisect import bisect_right

from attrlint.attribute.link import Link
from attrlint.attribute.sources import source_right
from attrlint.segment import Sentence, Tokens

_PLAIN = "[^COMMA SEMICOLON COLON DASH END BREAK OPEN_QUOTE CLOSE_QUOTE THAT BE HAVE MODAL PRONOUN]"
# From the cue to the outlet: told (the newspaper) X; said (on Tuesday) (in an interview with) X.
THROUGH = f"""
  (?: [TIME WEEKDAY ADVERB] | PREPOSITION [WEEKDAY TIME] )*
  (?: (?: IN | PREPOSITION ) (?: {_PLAIN} ){{1,6}}? PREPOSITION )?
  (?P<via> DETERMINER? (?: [NAME CAPITAL BODY ROLE OUTLET] POSSESSIVE? ){{0,4}}? OUTLET )
"""


def add_via(tokens: Tokens, sentences: tuple[Sentence, ...], links: list[Link]) -> None:
    """Sets `via` where a link's sentence says so; `links` in reading order."""
    lexicon, classes = tokens.lexicon, tokens.classes
    cues = [link.cue[0] for link in links]
    through, says = lexicon.pattern(THROUGH), lexicon.members("SAY TELL SHOW ACCORDING")
    outlet = lexicon.members("OUTLET")
    done = -1  # the link that the last outlet was looked at for
    for match in lexicon.pattern("[OUTLET CITING]").finditer(classes):
        i = match.start()
        at = bisect_right(cues, i - 1) - 1
        if at < 0:
            continue
        link = links[at]
        sentence = sentences[link.sentence]
        if not link.cue or not sentence.first <= i < sentence.last or classes[link.cue[0]] not in says:
            continue
        if classes[i] in outlet:
            if at != done:
                done = at
                found = through.match(classes, link.cue[1], sentence.last)
                if found and link.via is None and _apart(link.source, found.span("via")):
                    link.via = found.span("via")
        else:
            cited = source_right(tokens, match.end(), sentence.last)
            owner = links[at - 1] if link.cue[0] == i and at and links[at - 1].sentence == link.sentence else link
            if cited and owner.source and owner.cue[0] != i:
                owner.via = (cited[0], cited[2])
    _according(tokens, links, lexicon.members("ACCORDING"))


def _apart(source: tuple[int, int] | None, via: tuple[int, int]) -> bool:
    return source is None or source[1] <= via[0] or via[1] <= source[0]


def _according(tokens: Tokens, links: list[Link], according: frozenset[str]) -> None:
    """..., he told reporters, according to the agency: his words, by way of the agency."""
    for before, link in zip(links, links[1:]):
        if link.cue and tokens.classes[link.cue[0]] in according and before.sentence == link.sentence:
            if before.trailing and before.source and before.via is None and link.source:
                before.via = link.source
