"""A change between two percentages that is given in percent and is a number of points."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.patterns import kept
from attrlint.values import changed

_FLAGS = 2  # re.IGNORECASE
_PC = r"(?: ?%| ?per[ -]?cent\b(?!age)| ?pct\b| ?pc\b)"
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
_N = rf"(?:\d+(?:[.,]\d+)?|{'|'.join(reversed(_WORDS))})"
# from 40% to 46%; from 40 to 46 percent; to 46% from 40%
_ENDS = kept(
    rf"\bfrom (?:(?:about|around|just|only|under|over|nearly|almost|a (?:low|high|peak) of) )*(?P<a>{_N}){_PC}?(?: (?:in|on|last|the|a|of) [^%.;!?\n]{{1,40}}?|,)? to (?:(?:about|around|just|only|under|over|nearly|almost|a (?:low|high|peak|record) of) )*(?P<b>{_N}){_PC}"
    rf"|\bto (?:(?:about|around|just|only|under|over|nearly|almost) )*(?P<d>{_N}){_PC}(?: (?:in|on|last|this) [^%.;!?\n]{{1,40}}?)?,?(?: (?:up|down))? from (?:(?:about|around|just|only|under|over|nearly|almost) )*(?P<c>{_N}){_PC}",
    _FLAGS,
)
_NOUN = r"(?:increase|rise|decrease|drop|fall|decline|gain|jump|growth|surge|cut|reduction|change|difference|swing|leap|improvement|slide|dip|climb|uptick|loss|gap|lift|slump|plunge)"
_VERB = (
    r"(?:rose|risen|rise|rises|fell|fallen|fall|falls|grew|grown|grow|grows|climbed|climbs?|dropped|drops?|declined|increased|increases?|decreased|jumped|gained|lost|cut|"
    r"up|down|edged (?:up|down)|slipped|shrank|dipped|surged|slid|went (?:up|down)|raised|lowered|reduced|improved|soared|plunged|tumbled|crept up|ticked up)"
)
# 46%, up 6% from 40%
_FROM = kept(
    rf"\b(?P<b>{_N}){_PC},? (?P<span>(?:{_VERB}) (?:by )?(?P<n>{_N}){_PC}) (?:from|on|compared (?:with|to)) (?:(?:about|around|just|only|under|over|nearly|almost) )*(?P<a>{_N}){_PC}",
    _FLAGS,
)
_APPROX = r"(?:(?:about|around|roughly|nearly|almost|some|just|over|under|more than|less than|only|a full|another|as much as) )*"
# What may stand behind the two ends: ", an increase of 6%", ", up 6%", " - a 6% rise"
_AFTER = kept(
    rf"(?: (?:in|on|over|since|last|this|between|by|compared|at|after|among) [^.,;:!?()%\n–—]{{1,40}})?(?: [–—-])?\s*[,(–—:;]*\s*(?:(?:and|or|which is|which was|that is|representing|marking|making|meaning) )?(?:(?:an?|the|its|their|that) )?(?P<lead>(?:\w+ ){{0,2}}?)"
    rf"(?P<span>{_NOUN} of {_APPROX}(?P<n>{_N}){_PC}|{_APPROX}(?P<n2>{_N})(?:{_PC}|-per[ -]?cent) (?:\w+ )?{_NOUN}\b|{_VERB} (?:by )?{_APPROX}(?P<n3>{_N}){_PC})",
    _FLAGS,
)
# And before them: "rose 6%, from 40% to 46%", "a 6% rise, from"
_BEFORE = kept(
    rf"(?P<span>\b{_VERB} (?:by )?{_APPROX}(?P<n>{_N}){_PC}|\b{_APPROX}(?P<n2>{_N})(?:{_PC}|-per[ -]?cent) (?:\w+ )?{_NOUN}\b|\b{_NOUN} of {_APPROX}(?P<n3>{_N}){_PC})"
    r"(?: (?:in|over|on|since|between|at|for|among|across) [^%.,;!?\n]{1,40})?[,(–—:]?\s*(?:\w+ ){0,2}?$",
    _FLAGS,
)
_NEXT = kept(
    rf"[^.;!?\n]{{0,60}}[.;]\s+(?:That|This|It)(?: (?:is|was|represents|represented|marks|marked|means|amounts to|makes|made)|['’]s) (?:\w+ ){{0,2}}?"
    rf"(?P<span>{_NOUN} of {_APPROX}(?P<n>{_N}){_PC}|{_APPROX}(?P<n2>{_N})(?:{_PC}|-per[ -]?cent) (?:\w+ )?{_NOUN}\b)",
    _FLAGS,
)
REACH = 120  # characters on either side of the two ends


def percent_point_confusion(article: Article, *, tolerance: float = 0.05) -> Iterator[Hit]:
    """"From 40% to 46%, an increase of 6%": it is six percentage points, or 15%."""
    text = article.document.text
    before = None
    done = -1
    for figure in article.figures:
        if figure.kind != "percent" or figure.sentence == done:
            continue
        alone = before is None or before.sentence != figure.sentence
        before = figure
        if alone and figure.high == figure.value:
            continue  # it takes two
        done = figure.sentence
        within = article.sentences[figure.sentence].span
        start = max(within.start, figure.span.start - 4 * REACH)
        stop = min(within.end, figure.span.end + 1000)
        for ends in _ENDS.finditer(text, start, stop):
            hit = _change(article, ends, tolerance, within)
            if hit:
                yield hit
        for match in _FROM.finditer(text, start, stop):
            low, high = _number(match["a"]), _number(match["b"])
            hit = _confused(match, 0, low, high, tolerance, Span(*match.span()), match.group())
            if hit:
                yield hit


def _change(article: Article, ends, tolerance: float, within: Span) -> Hit | None:
    text = article.document.text
    low, high = _number(ends["a"] or ends["c"]), _number(ends["b"] or ends["d"])
    after = _AFTER.match(text, ends.end(), min(within.end, ends.end() + REACH))
    if after and after["n3"] and after["lead"].strip() not in ("", "or", "is", "was", "it is"):
        after = None  # "; prices were up 2%": another change
    before = _BEFORE.search(text[max(within.start, ends.start() - REACH) : ends.start()])
    later = _NEXT.match(text, ends.end(), min(len(text), within.end + REACH))
    for match, at in ((after, 0), (before, max(within.start, ends.start() - REACH)), (later, 0)):
        hit = match and _confused(match, at, low, high, tolerance, Span(*ends.span()), ends.group())
        if hit:
            return changed(hit, confidence="medium") if match is later else hit
    return None


def _confused(match, at: int, low: float, high: float, tolerance: float, place: Span, ends: str) -> Hit | None:
    """The change in `match` if it is the number of points and not the change in percent."""
    points = abs(high - low)
    if not points or not low:
        return None
    relative = 100 * points / low
    groups = match.groupdict()
    given = _number(groups["n"] or groups.get("n2") or groups.get("n3"))
    if abs(given - points) > tolerance + 1e-9 or abs(given - relative) <= max(0.5, 0.05 * relative):
        return None
    span = Span(at + match.start("span"), at + match.end("span"))
    fields = {"points": _shown(points), "relative": _shown(relative), "ends": ends if place.start > span.end or place.end < span.start else f"from {_shown(low)}% to {_shown(high)}%"}
    return Hit(span, ((place, "the two percentages"),), fields)


def _number(word: str) -> float:
    word = word.lower()
    return float(_WORDS.index(word) + 1) if word in _WORDS else float(word.replace(",", "."))


def _shown(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".") if number < 10 else f"{number:.0f}"
