"""One construction each: whose is the cue at a Place, and what does it cover?"""

from __future__ import annotations

from attrlint.attribute.link import NEAR, OWNERS, Link, Place, Range
from attrlint.attribute.sources import source_left, source_right


def according(p: Place) -> Link | None:
    """According to X, ...; ..., according to X; ..., according to X, ..."""
    w, classes = p.w, p.classes
    found = source_right(p.tokens, p.after, p.last)
    if not found:
        return None
    first, _, last = found
    match = w.source_end_pattern.search(classes, last, min(p.last, last + NEAR))
    stop = match.start() if match else p.last
    start = p.first
    if stop < p.last and classes[stop] in w.close_paren:
        near = range(p.i, max(p.first, p.i - NEAR), -1)
        start = next((k + 1 for k in near if classes[k] in w.open_paren), start)
    leads = p.i - p.first <= 2
    content = [] if leads else [(start, p.i)]
    goes_on = stop < p.last and classes[stop] in w.comma and stop + 1 < p.last
    if goes_on and (leads or w.verb_soon_pattern.match(classes, stop + 1, p.last)):
        content.append((stop + 1, p.last))
    elif p.here and p.here[-1].content and p.here[-1].content[-1][1] > p.i and stop + 1 < p.last:
        return None  # inside what somebody else is said to say
    if not content:
        return None
    return Link((p.i, p.after), (first, min(stop, last + 12)), content, p.number, "data", trailing=not leads)


def build(p: Place, source: Range | None) -> Link | None:
    """The link of a cue, however it is built. `source` is the phrase to its left."""
    w, prev = p.w, p.prev
    if p.code in w.ing:
        return participle(p)
    if prev in w.possessive or prev in w.determiner and p.tokens.word(p.i - 1).lower() in OWNERS:
        return noun(p)
    if p.code not in w.feeling and (prev in w.be or prev in w.adverb and p.i - 2 >= p.first and p.classes[p.i - 2] in w.be):
        return passive(p)
    return finite(p, source)


def participle(p: Place) -> Link | None:
    """..., adding that ...; a statement saying ...; is calling for ..."""
    w, prev = p.w, p.prev
    if prev in w.be:
        return finite(p, source_left(p.tokens, p.i, p.first))
    inside = p.inside
    if not prev or prev in w.comma or prev in w.close_quote or prev in w.and_ or prev in w.preposition:
        source = (p.here[-1].source if p.here else None) or _subject(p)
        if inside:
            if prev in w.preposition or prev in w.and_:
                return None
            p.cut_before(p.i - 1)
        return _forward(p, source)
    return None if inside else _forward(p, source_left(p.tokens, p.i, p.first))


def passive(p: Place) -> Link | None:
    """was told by X; is believed to; was accused of: the last two name nobody."""
    w, classes = p.w, p.classes
    if p.here and p.here[-1].content and p.here[-1].content[-1][1] > p.i:
        return None
    by = w.by_agent_pattern.match(classes, p.after, min(p.last, p.after + 6))
    if by and p.code in w.verbal and p.code not in w.show:
        found = source_right(p.tokens, by.end(), p.last)
        if found:
            content = (p.first, p.i) if p.code in w.say else (p.after, p.last)
            return Link((p.i, p.after), found[:2], [content], p.number, "passive")
    if p.after < p.last:
        return Link((p.i, p.after), None, [(p.after, p.end)], p.number, "passive")
    return None


def noun(p: Place) -> Link | None:
    """X's support for ..., their plan to ...: whose it is stands right before it."""
    if p.inside:
        return None
    owner = source_left(p.tokens, p.i - 1, p.first) if p.prev in p.w.possessive else (p.i - 1, p.i)
    return _forward(p, owner)


def finite(p: Place, source: Range | None) -> Link | None:
    """X said ..., ... X said, said X, said A and told B. `source` is the phrase to its left."""
    w, classes, prev, code = p.w, p.classes, p.prev, p.code
    speech, inside = code in w.speech, p.inside
    if speech and (prev in w.before_source or not prev) and not inside:
        link = _inverted(p)
        if link:
            return link
    told = p.here[-1].source if p.here else None
    if told and code not in w.base and (
        prev in w.joins or prev in w.comma and not inside and classes[told[0]] not in w.relative
    ):
        if inside:
            p.cut_before(p.i - 1)
        return _forward(p, told)
    if code in w.show and prev not in w.naming:
        source = _document(p) or source
    if source is None:  # a relative clause without commas, "went on to say": whoever the sentence is about
        return None if inside else _forward(p, p.here[-1].source if p.here and prev in w.to else _subject(p))
    first = source[0]
    if inside:
        if first <= p.here[-1].content[-1][0] or not (
            _coordinates(p, first) or classes[first - 1] in w.and_ and speech
        ):
            return None  # "he said she believed": the outer one holds
        p.cut_before(first - 1)
    if classes[first] in w.relative:
        return _relative(p, source)
    if _is_something_else(p, first):
        return None
    before = classes[first - 1] if first > p.first else ""
    if before in w.before_source and first - p.first > 1 and (
        speech or code in w.think or code in w.show or before in w.close_quote
    ):
        tail = w.tail_pattern.match(classes, _past_addressee(p), p.last)
        if tail and not (tail["quote"] and before not in w.close_quote):
            return _trailing(p, source, before, tail)
    return _forward(p, source)


def _is_something_else(p: Place, first: int) -> bool:
    """A group called Black Votes Matter; trade declined 40 percent."""
    word = p.word()
    if word in ("called", "calls"):
        return p.tokens.word(first).lower() in ("a", "an") and bool(p.w.called_name_pattern.match(p.classes, p.after, p.last))
    return word in ("declined", "refused") and p.after < p.last and p.classes[p.after] not in p.w.refusal


def _document(p: Place) -> Range | None:
    """A document's whole phrase, however long: early results of polls conducted by X for Y."""
    w, clause = p.w, p.first
    for k in range(p.i - 1, max(p.first, p.i - 24) - 1, -1):
        if p.classes[k] in w.comma or p.classes[k] in w.close_quote or p.classes[k] in w.and_:
            clause = k + 1
            break
    if p.i - clause < 24 and not w.data.isdisjoint(p.classes[clause : min(clause + 6, p.i)]):
        return clause, p.i
    return None


def _relative(p: Place, source: Range) -> Link | None:
    """X, who said ..., did something else: the content ends where the clause does."""
    link = _forward(p, source)
    if link:
        start, stop = link.content[0]
        for match in p.w.quote_or_comma_pattern.finditer(p.classes, start, min(stop, start + NEAR)):
            at = match.start()
            if p.classes[at] not in p.w.comma:
                break
            if at > start + 1:
                link.content[0] = (start, at)
                break
    return link


def _coordinates(p: Place, first: int) -> bool:
    """Whether the phrase at `first` begins a clause beside the one before, not inside it."""
    for k in range(max(p.first, first - 3), first):
        match = p.w.coordinate_pattern.match(p.classes, k, first)
        if match and match.end() == first:
            return True
    return False


def _past_addressee(p: Place) -> int:
    """Where the cue's phrase ends, with whom it was said to and where: told the jury, said in a statement."""
    w, classes, after = p.w, p.classes, p.after
    if p.code in w.tell:
        found = w.to_that_pattern.match(classes, after, p.last) or w.addressee_pattern.match(classes, after, p.last)
    elif after < p.last and classes[after] in w.may_lead:
        found = w.setting_pattern.match(classes, after, p.last) or w.citing_pattern.match(classes, after, p.last)
    else:
        return after
    return found.end() if found else after


def _forward(p: Place, source: Range | None) -> Link | None:
    """Source, cue, content: from the cue to the end of the sentence."""
    w, classes, after, stop = p.w, p.classes, p.after, p.end
    belongs = w.particle_pattern.match(classes, after, p.last) if after < p.last and classes[after] in w.may_belong else None
    if belongs:
        start = after = belongs.end()
    else:
        start = _past_addressee(p)
    if start < stop and classes[start] in w.may_lead:
        lead = w.lead_in_pattern.match(classes, start, p.last)
        if lead and lead.end() < stop:
            start = lead.end()
    stop = _clip(p, start, stop)
    return Link((p.i, after), source, [(start, stop)], p.number) if start < stop else None


def _clip(p: Place, start: int, stop: int) -> int:
    """Where the content of a clause ends before its sentence does: the first edge that the weights take."""
    w, classes = p.w, p.classes
    quoted, nth = False, 0
    for match in w.edge_pattern.finditer(classes, start + 1, min(stop, start + NEAR)):
        at = match.start()
        code = classes[at]
        if code in w.open_quote:
            quoted = True
        elif code in w.close_quote:
            quoted = False
        elif not quoted:
            if p.judge.edge(p.tokens, p.i, start, at, stop, nth) > 0:
                return at
            nth += 1
    return stop


def _trailing(p: Place, source: Range, before: str, tail) -> Link:
    """Content, source, cue; what follows a comma goes on with the content if it can."""
    first = p.here[-1].content[-1][1] if p.here and p.here[-1].content else p.first
    if first >= source[0] - 1:  # "his claim that ... is false, Ruiz said": the outer one holds
        first = p.first
        for link in reversed(p.here):
            if not link.content:
                break  # it and those before it have lost theirs already
            link.content.clear()
    content = [(min(first, source[0] - 1), source[0])]
    if tail["comma"] and before not in p.w.close_quote:
        content.append((tail.end() + 1, p.end))
    elif tail["open"] or tail["quote"]:
        content.append((tail.end(), p.end))
    content = [span for span in content if span[1] > span[0]]
    return Link((p.i, p.after), source, content, p.number, trailing=True)


def _inverted(p: Place) -> Link | None:
    """“…,” said X."""
    w, classes = p.w, p.classes
    ahead = w.inverted_quote_pattern if p.prev in w.close_quote else w.inverted_pattern
    if p.code in w.base or p.code in w.tell or not ahead.match(classes, p.after, p.last):
        return None
    if not p.prev:
        opens = w.opens_inverted_pattern.match(classes, p.after, p.last)
        return Link((p.i, p.after), opens.span("who"), [(opens.end(), p.end)], p.number) if opens and opens.end() < p.end else None
    if p.prev in w.comma and source_left(p.tokens, p.i, p.first):
        if not w.surely_inverted_pattern.match(classes, p.after, p.last):
            return None  # X, the mayor, said the plan ...
    found = source_right(p.tokens, p.after, p.last)
    if not found:
        return None
    first, last, _ = found
    content = [(p.first, p.i)]
    for k in range(last, min(p.last, last + NEAR)):
        if classes[k] in w.open_quote:
            content.append((k, p.last))
            break
    return Link((p.i, p.after), (first, last), content, p.number, trailing=True)


def _subject(p: Place) -> Range | None:
    """The first phrase of the sentence, quotations apart, that can speak."""
    w, classes = p.w, p.classes
    quoted = False
    for k in range(p.first, min(p.i, p.first + NEAR)):
        code = classes[k]
        if code in w.open_quote:
            quoted = True
        elif code in w.close_quote:
            quoted = False
        elif not quoted and code in w.person:
            found = source_right(p.tokens, k, p.i)
            if not found:
                return None
            return k - (k > p.first and classes[k - 1] in w.determiner), found[1] - (classes[found[1] - 1] in w.comma)
    return None
