"""The figures a gold document is asked about: every numeric expression, and its kind.

The finder that made the published gold is not given, only its kinds: this one follows their description, and
`python -m bench agreement` measures how near it comes. It shares nothing with attrlint's own finder, which is
what is being judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SCORED = frozenset(("count", "percent", "money", "vague", "points", "fraction", "measure", "ratio"))

_UNITS = "zero|one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_LARGE = "hundred|thousand|million|billion|trillion"
_LARGES = "hundreds|thousands|millions|billions|trillions"
_PARTS = "third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_GAP = "[- ]?"  # the gold takes no other space, not even one that does not break
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|(?<!\w)\.\d+"
_SPELLED = (
    rf"(?i:\b(?:(?:{_TENS})(?:[- ](?:{_UNITS}))?|{_TEENS}|{_UNITS})\b(?:[- ](?:{_LARGE}|dozen)\b)*"
    rf"|\b(?:{_LARGE}|dozen)\b)"
)
_SCALE = rf"(?:{_GAP}(?i:{_LARGE}|dozen)\b|[kKmMbBtT]n?\b)"  # 3 million, 3m, 3bn
_ONE = rf"(?:(?:{_DIGITS})(?:{_GAP}(?i:{_LARGE}|dozen)\b|[kKMB]n?\b)?|{_SPELLED})"
_NUMBER = rf"{_ONE}(?:(?:[-–—]| to | or |-to-){_ONE})?"
_SMALL = rf"(?i:{_UNITS}|{_TEENS})"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_TIME_UNIT = (
    r"(?:(?i:second|minute|min|hour|day|night|week|weekend|month|year|decade|season|generation)s?"
    r"|centur(?:y|ies))\b"
)
_MEASURE = (
    r"(?:(?:square|cubic)[- ](?:mile|foot|feet|met(?:er|re)|kilomet(?:er|re)|yard|inch)"
    r"|mile|(?:kilo|centi)?met(?:er|re)|yard|foot|feet|inch(?:es)?|acre|tonne|ton|pound|ounce|gram|kilogram"
    r"|gallon|lit(?:er|re)|barrel|degree|block|caliber|(?:mega|giga|kilo)?watt|knot|story)s?\b"
    r"|(?:mph|mm|cm|km|kg|lbs?|ft)\b"
)
_ABOUT = (
    r"(?i:nearly|almost|about|roughly|more than|less than|over|around|at least|under|approximately|just over"
    r"|just under|fewer than)"
)

# Tried in this order at every place; the group `it` is the figure, the rest is its context.
_PATTERNS = (
    ("list", r"^[^\S\n]*(?P<it>\d{1,3})(?=[.)][^\S\n]|[.)]?[^\S\n]*$)"),
    ("time", r"(?P<it>\b\d{1,2}(?::\d\d)? ?(?i:[ap]\.m\.|[ap]m\b\.?)|\b\d{1,2}:\d\d\b)"),
    ("date",
     rf"{_MONTH},? (?P<it>\d{{1,2}}(?:-\d{{1,2}})?)"
     r"(?!\d|,\d|th|st|nd|rd|%| percent| (?:to|or) \d+ percent)"),
    ("date", r"(?P<it>(?<![\d/$.])\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\w/]))"),
    ("rank", rf"(?:\b(?:[Nn]o\. ?|[Nn]umber |[Tt]op[- ])|#)(?P<it>\d+|{_SMALL})\b(?![,.]\d|%| percent)"),
    ("age",
     rf"(?P<it>{_NUMBER}(?:[- ]to[- ]{_ONE})?[- ](?:(?:week|month)s?[- ]old|years?[- ]olds?)\b"
     r"|\b\d0-something\b)"),
    ("age",
     r"\b(?:[Aa]ge[sd]?(?: of)?|turn(?:s|ed|ing)?) (?P<it>\d{1,2}(?:(?: to |-)\d{1,2})?)"
     r"(?![\w%]|[,.]\d| percent)"),
    ("age", r"(?<=[A-Za-z.]), (?P<it>\d{2})(?=,[ ”\"']|,$)(?!, \d)"),
    ("age", r"(?P<it>\b\d{2})(?=[- ](?:and|or|years and)[- ](?:older|over|younger|under|up|above)\b)"),
    ("points", rf"(?P<it>(?!(?i:one)[- ]point){_NUMBER}{_GAP}(?:(?i:percentage|percent)[- ])?(?i:points?)\b)"),
    ("percent", rf"(?P<it>{_NUMBER}{_GAP}(?:%|(?i:percent|per cent|pct)\b))"),
    ("money",
     rf"(?P<it>(?:US|C|A)?[$£€] ?(?:{_DIGITS}){_SCALE}?(?:(?:[-–—]| to )[$£€]?(?:{_DIGITS}){_SCALE}?)?"
     rf"|{_NUMBER}[- ](?:Canadian )?(?:dollars?|pesos?|cents?|euros?|bucks|yen)\b)"),
    ("ratio",
     rf"(?P<it>\b(?:\d{{1,2}}|{_SMALL}) (?:in|out of|of every|in every) "
     rf"(?:\d{{1,3}}(?![\d,.]*\d)|(?:{_TEENS}|two|three|four|five|six)\b)"
     r"|\b(?i:nine|eight|seven|six|five|four) of (?:\d\d|ten)\b)"
     r"(?! (?:million|percent|years|months|states|days|weeks))"),
    ("vague",
     rf"(?P<it>(?i:\b(?:tens of |a few )?(?:dozens|{_LARGES})(?: and (?:dozens|{_LARGES}))*(?: of (?:{_LARGES}))*"
     rf"|\b(?:several|a few|few|many|a couple|couple)[- ](?:of[- ])?(?:{_LARGE}|dozen)\b"
     r"|\bscores(?= of [a-z])))"),
    ("fraction",
     rf"(?P<it>(?i:\b(?:{_UNITS})[- ](?:{_PARTS})s?\b|\ban? (?:{_PARTS}) of\b|\bhalf[- ](?:an? )?(?:dozen|{_LARGE})\b"
     r"|\bone-half\b|(?<!than )(?<!about )(?<!nearly )(?<!almost )(?<!roughly )\bhalf of\b"
     r"|\bhalf(?= (?:the|its|their|his|her)\b)))"),
    ("fraction", rf"\b{_ABOUT} (?P<it>(?i:half))(?! an? )\b"),
    ("duration",
     rf"(?P<it>{_NUMBER}(?:(?: and| to|-to) {_ONE}| and a half|\+)?[- ]"
     rf"(?:(?:straight|full|consecutive|more|business)[- ])?{_TIME_UNIT})"),
    ("measure", rf"(?P<it>\b(?![Oo]ne\b){_NUMBER}{_GAP}(?:{_MEASURE}))"),
    ("address", r"(?P<it>\b\d{1,5})(?= (?:[A-Z][a-z]+ ){1,3}(?:Street|Avenue|Ave\.|Road|Boulevard|Drive|Lane)\b)"),
    ("tally", r"(?P<it>(?<![\w$–-])\d{1,3}(?:-to-|[-–])\d{1,3}(?![\w%]|,\d| percent))"),
    ("name",
     r"\b(?:Section|Title|Article|Chapter|Episode|Flight|Boeing|Channel|Route|Interstate|Proposition|Amendment"
     r"|Resolution|Bowl|Formula|Psalm|Corinthians) (?P<it>\d+)\b"),
    ("name", r"(?P<it>\b\d{3}[-.]\d{3,4}(?:[-.]\d{4})?\b)"),
    ("year", r"(?P<it>(?<![\d,.$])(?:1[5-9]|20)\d\d(?:[-–]\d\d(?:\d\d)?\b)?)(?=s\b|\b)(?![,.]\d|-\w)"),
    ("year", r"(?<=[’'‘])(?P<it>\d\d)(?=s\b|\b)"),
    ("year", r"(?P<it>(?<![\d,.$])\d0)(?=s\b)"),
    ("name", r"\b(?:Day|War|Part|Apollo|Group of|Five-|FOX|Fox) ?(?P<it>\d+(?![\d,%.])|One|Two)\b"),
    ("name", r"[A-Za-z]-?(?P<it>\d+)"),
    ("small",
     rf"(?P<it>(?i:\b(?:{_UNITS})\b(?:(?: or | to |-to-)(?:{_UNITS})\b)?)(?![- ](?i:{_LARGE}|dozen)\b))"),
    ("name", r"(?P<it>\b\d+)(?=(?!st\b|nd\b|rd\b|th\b|s\b|[kKMB]n?\b|million|billion)[A-Za-z])"),
    ("count", rf"(?P<it>(?<![\w.])(?:{_NUMBER}))(?!\d|st\b|nd\b|rd\b|th\b)"),
)  # fmt: skip
_FIND = re.compile(
    "|".join(
        f"(?:{pattern.replace('?P<it>', f'?P<{kind}_{i}>')})" for i, (kind, pattern) in enumerate(_PATTERNS)
    ),
    re.MULTILINE,
)
# All figures hold one of these; to look only around them is ten times faster than to look everywhere.
_CLUE = re.compile(rf"\d|\b(?i:{_UNITS}|{_TEENS}|{_TENS}|{_LARGE}|dozen|half|an? (?={_PARTS})|scores)")
_BEFORE, _AFTER = 16, 200  # how far it reaches, context and all
_MARKUP = re.compile(
    r"<[^<>\n]*>|\bhttps?://\S+|\bwww\.\S+|\b(?:pic\.twitter|t\.co|bit\.ly)\S+|[@#]\w+|\S+@\S+\.\w+"
)


def numerals(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, kind) of every numeric expression, in order."""
    position = 0
    for markup in _MARKUP.finditer(text):
        yield from _between(text, position, markup.start())
        for digits in re.finditer(r"\d+", markup[0]):
            yield markup.start() + digits.start(), markup.start() + digits.end(), "url"
        position = markup.end()
    yield from _between(text, position, len(text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for clue in _CLUE.finditer(text, start, end):
        if clue.start() < start:
            continue
        match = _FIND.search(text, max(start, clue.start() - _BEFORE), min(end, clue.end() + _AFTER))
        if match and match.start(match.lastgroup) <= clue.end():
            yield *match.span(match.lastgroup), match.lastgroup.partition("_")[0]
            start = match.end()
