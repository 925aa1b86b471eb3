"""The ladder S0 to S6 (catalogue 2.1): how well each figure, quotation and sentence is sourced."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from attrlint.attribute.carry import in_paragraph
from attrlint.attribute.link import NEAR, Link
from attrlint.attribute.values import Attribution, Sourcing
from attrlint.document import Span
from attrlint.lexicon import Lexicon
from attrlint.segment import Sentence, Tokens

FARTHEST = 400  # rows looked back for a content that reaches this far
MOST_GRADES = 50_000  # distinct phrases kept
UNSOURCED = Sourcing(0)


def to_attributions(tokens: Tokens, links: list[Link]) -> tuple[Attribution, ...]:
    """Links with their spans, levels and names."""
    namer, papers = _Namer(tokens), tokens.lexicon.members("DATA POLL")
    return tuple([_attribution(tokens, link, papers, *namer.level(link)) for link in links])


def _attribution(tokens: Tokens, link: Link, papers: frozenset[str], level: int, name: str) -> Attribution:
    kind = "indirect"
    if link.kind == "data" or link.source and not papers.isdisjoint(tokens.classes[slice(*link.source)]):
        kind = "data"
    if link.quotes:
        kind = "direct" if len(link.content) == len(link.quotes) else "mixed"
    return Attribution(
        tokens.span(*link.source) if link.source else None,
        tokens.span(*link.cue) if link.cue else None,
        tuple([tokens.span(a, b) for a, b in link.content if b > a]),
        kind,
        level,
        link.sentence,
        name,
        tokens.span(*link.via) if link.via else None,
        "high" if link.cue else "medium",
    )


class Ledger:
    """Answers how well a span is sourced. `attributions` and `sentences` are the article's."""

    def __init__(self, attributions: tuple[Attribution, ...], sentences: tuple[Sentence, ...]) -> None:
        self._attributions = attributions
        self._cover = _Cover(attributions)
        last_in = {
            attribution.sentence: i
            for i, attribution in enumerate(attributions)
            if attribution.source is not None and attribution.level > 1
        }
        self._carried = in_paragraph(sentences, last_in)

    def of(self, span: Span, sentence: int) -> Sourcing:
        """The sourcing of `span`, which stands in sentence number `sentence`, carry-over included."""
        direct = self.of_direct(span)
        if direct is not UNSOURCED:
            return direct
        hangs = self._carried[sentence]
        return Sourcing(self._attributions[hangs].level, None, hangs) if hangs is not None else UNSOURCED

    def of_direct(self, span: Span) -> Sourcing:
        """The sourcing of `span` without carry-over."""
        at = self._cover.at(span)
        return Sourcing(self._attributions[at].level, at) if at is not None else UNSOURCED


class _Cover:
    """Which attribution covers at least half of a span."""

    def __init__(self, attributions: tuple[Attribution, ...]) -> None:
        rows = []
        for i, attribution in enumerate(attributions):
            for span in (attribution.source, attribution.cue, *attribution.content):
                if span:
                    rows.append((span.start, span.end, i))
        rows.sort()
        self.rows = rows
        self.starts = [row[0] for row in rows]
        self.reach = []
        top = 0
        for row in rows:
            top = max(top, row[1])
            self.reach.append(top)

    def at(self, span: Span) -> int | None:
        """The index of the attribution with the largest share of `span`, if half or more."""
        half = (span.end - span.start) / 2
        k = bisect_left(self.starts, span.end) - 1
        shares: dict[int, int] = {}
        lowest = k - FARTHEST
        while k >= 0 and k > lowest and self.reach[k] > span.start:
            start, end, i = self.rows[k]
            shared = min(end, span.end) - max(start, span.start)
            if shared > 0:
                shares[i] = shares.get(i, 0) + shared
            k -= 1
            if len(shares) > 8:
                break
        if not shares:
            return None
        if sum(shares.values()) < half:
            return None
        return max(shares, key=lambda i: (shares[i], -i))


class _Namer:
    """Grades sources and resolves pronouns to the person named last."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.grades = _grades_of(tokens.lexicon)
        self.pronoun = tokens.lexicon.members("PRONOUN RELATIVE")
        self.last_person = ("", 4)
        self.last_any = ("", 4)

    def level(self, link: Link) -> tuple[int, str]:
        """The level of the link's source, and the name to call it by."""
        if link.source is None:
            return (1, "") if link.cue else self.last_any[::-1]
        first, last = link.source
        codes = self.tokens.classes[first:last]
        text = self.tokens.text[self.tokens.start(first) : self.tokens.ends[last - 1]]
        if last - first == 1 and codes in self.pronoun:
            word = text.lower()
            if word in ("he", "she") and not self.last_person[0]:
                self.last_person = self._introduced(first)
            name, level = self.last_person if word in ("he", "she", "who", "i") else self.last_any
            return level, name or text
        level = self.grades[codes]
        if level == 6:
            self.last_person = (text, 6)
        self.last_any = (text, level)
        return level, text

    def _introduced(self, token: int) -> tuple[str, int]:
        """The last person named in full not far before `token`, who has said nothing yet."""
        tokens = self.tokens
        person = tokens.lexicon.pattern("TITLE? NAME{2,4} | TITLE NAME")
        found = [match.span() for match in person.finditer(tokens.classes, max(0, token - NEAR), token)]
        return (tokens.text[tokens.start(found[-1][0]) : tokens.ends[found[-1][1] - 1]], 6) if found else ("", 4)


class _Grades(dict):
    """The level of a phrase by its class string: most are met again and again."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        m = lexicon.members
        self.name, self.role, self.title = m("NAME"), m("ROLE ROLES PEOPLE"), m("TITLE")
        self.comma = m("COMMA")
        self.body, self.place = m("DATA OUTLET BODY"), m("PLACE")
        self.media, self.known = m("MEDIA"), m("DETERMINER POSSESSIVE NAME BODY OUTLET PLACE")
        self.unnamed, self.chorus = m("UNNAMED"), m("EXPERTS GENERIC MEDIA")

    def __missing__(self, codes: str) -> int:
        if len(self) > MOST_GRADES:
            self.clear()
        level = self[codes] = self._grade(codes)
        return level

    def _grade(self, codes: str) -> int:
        def has(group: frozenset[str]) -> bool:
            return not group.isdisjoint(codes)

        if has(self.title) and has(self.name):
            return 6
        if codes[-1] in self.media and len(codes) <= 2 and not has(self.known):
            return 2  # reports, local media: no outlet
        if has(self.body):
            return 6 if has(self.name) and has(self.role) else 5
        if has(self.unnamed):
            return 3 if len(codes) <= 2 and not has(self.name) else 4
        if has(self.name):
            if codes[-1] in self.role and not self._is_told_who(codes):
                return 4  # Treasury officials; but Ana Ruiz, an engineer
            return 6
        if has(self.place):
            return 4
        if has(self.chorus) and len(codes) <= 2:
            return 2
        return 4

    def _is_told_who(self, codes: str) -> bool:
        """Whether a name stands before a comma, and what they are behind it."""
        comma = next((i for i, code in enumerate(codes) if code in self.comma), 0)
        return not self.name.isdisjoint(codes[:comma])


@lru_cache(maxsize=4)
def _grades_of(lexicon: Lexicon) -> _Grades:
    return _Grades(lexicon)
