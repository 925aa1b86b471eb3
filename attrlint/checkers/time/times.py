"""When: times that hang on a date the draft does not have, times that hang on nothing, and studies without a name."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.checkers.where import sentences_with
from attrlint.document import Span
from attrlint.patterns import kept

_FLAGS = 2  # re.IGNORECASE
MOST = 20  # other places shown
_UNIT = r"(?:week|month|year|night|weekend|morning|afternoon|evening|fortnight|decade|century|quarter|spring|summer|autumn|fall|winter|season)"
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several|a couple of|\d{1,3})"
_DAYS = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DEICTIC = kept(
    rf"\b(?:yesterday|tomorrow|tonight|today(?!['’]s)|(?:earlier|later) (?:today|this {_UNIT}|on {_DAYS})|(?:so far )?(?<!the )(?<!his )(?<!her )(?<!its )(?<!their )(?<!my )(?<!our )(?:last|next) {_UNIT}(?! of\b| in (?:the|which|office)\b)"
    rf"|this (?:week|month|year(?!['’]s)|weekend|morning|afternoon|evening|spring|summer|autumn|fall|winter)\b(?! of\b)|{_NUMBER} (?:hours?|days?|weeks?|months?|years?|decades?) ago|(?:last|next|this|this past|this coming) {_DAYS})\b",
    _FLAGS,
)
_WEEKDAY = kept(rf"\b{_DAYS}\b")
_WORD_BEFORE = kept(r"([\w’'-]+)[ -]$")
_LATER = kept(
    rf"\b(?:{_NUMBER} (?:hours?|days?|weeks?|months?|years?) (?:later|earlier)|the (?:next|following|previous) (?:day|week|month|year|morning|night|evening)|the day before|the day after)\b(?! [a-z]+ed\b)",
    _FLAGS,
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
_FULL_DATE = kept(rf"\b(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/(?:19|20)?\d\d)\b")
_DAY_DATE = kept(rf"\b(?:{_MONTH} \d{{1,2}}\b|\d{{1,2}} {_MONTH}\b)")
_DATELINE = kept(rf"[A-Z][A-Z .,'’-]{{2,40}},? [^\n]{{0,40}}?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})\b[^\n]{{0,30}}?(?:[-–—]|\))")
_EMBEDDED = kept(rf"\(@\w{{2,30}}\) {_MONTH} \d{{1,2}}, (?:19|20)\d\d")  # a post with its date, pasted in
_IN_PATH = kept(r"(?:^|[/\\_-])(?:19|20)\d\d[-_/](?:0?[1-9]|1[0-2])[-_/](?:0?[1-9]|[12]\d|3[01])(?:\D|$)")
_IN_HTML = kept(r"<time\b[^<>]{0,300}?datetime\s*=|(?:published_time|datePublished|pubdate|dc\.date|article:published|name=[\"']date[\"'])", _FLAGS)
_PRESENT = kept(r"\b(?:is|are|has|have|do|does|can|remains?|remain|lives?|live|stands?|works?|use|uses|make|makes|still|few|many|most)\b", _FLAGS)
_LONG = kept(r"year|decade|century|spring|summer|autumn|fall|winter|season", _FLAGS)
_REPORTS = ("once", "all", "each")
DATE_FIELDS = ("date", "published", "versioncreated", "display_date")


def unanchored_relative_time(
    article: Article, *, weekdays: bool = True, report: str = "once", date_fields: tuple[str, ...] = DATE_FIELDS
) -> Iterator[Hit]:
    """"Last week" in a draft without a date: one finding, the other places beside it (`report` "all": each)."""
    if report not in _REPORTS:
        raise ValueError(f"report {report!r}; known: {', '.join(_REPORTS)}")
    if _is_dated(article, date_fields):
        return
    spans = _relative(article, weekdays, MOST + 1 if report == "once" else len(article.tokens))
    if report != "once":
        for span in spans:
            yield Hit(span, confidence=_confidence(article, span))
    elif spans:
        others = tuple([(span, "hangs on the same date") for span in spans[1 : MOST + 1]])
        yield Hit(spans[0], others, confidence=_confidence(article, spans[0]))


def _confidence(article: Article, span: Span) -> str:
    """Medium for a year or a season: a reader may do without the day."""
    return "medium" if _LONG.search(article[span]) else "high"


def _is_dated(article: Article, fields: tuple[str, ...]) -> bool:
    document = article.document
    if any(document.meta.get(field.lower()) for field in fields):
        return True
    if _IN_PATH.search(document.path):
        return True
    if document.format == "html" and _IN_HTML.search(document.raw):
        return True
    for i, block in enumerate(document.blocks[:6]):
        words = article[Span(block.span.start, min(block.span.end, block.span.start + 160))]
        if block.role in ("byline", "dateline") and (_FULL_DATE.search(words) or _DAY_DATE.search(words)):
            return True
        if len(words) < 80 and _FULL_DATE.search(words) and i < 4:
            return True
        if block.role == "body" and _DATELINE.match(words):
            return True
    return _EMBEDDED.search(document.text) is not None


def _relative(article: Article, weekdays: bool, most: int) -> list[Span]:
    """Words that mean a time only beside the date of writing, outside quotation marks and headlines; about `most`."""
    text = article.document.text
    found: list[Span] = []
    for within in sentences_with(article, "[TIME WEEKDAY]"):
        sentence = within.span
        here: list[Span] = []
        for match in _DEICTIC.finditer(text, sentence.start, sentence.end):
            span = Span(*match.span())
            if _counts(article, span) and not (match.group().lower() == "today" and _nowadays(article, span)):
                here.append(span)
        for match in _WEEKDAY.finditer(text, sentence.start, sentence.end) if weekdays else ():
            span = Span(*match.span())
            if _is_day(text, span) and _counts(article, span) and not _FEAST.search(text, sentence.start, sentence.end):
                here.append(span)
        here.sort()
        found += [span for i, span in enumerate(here) if not i or span.start >= here[i - 1].end]
        if len(found) >= most:
            break
    if found or _DAY_DATE.search(text) or article.lexicon.pattern("[MONTH YEAR]").search(article.tokens.classes):
        return found
    for match in _LATER.finditer(text):
        if _counts(article, Span(*match.span())):
            return [Span(*match.span())]
    return []


def _counts(article: Article, span: Span) -> bool:
    text = article.document.text
    if text[span.start : span.start + 3] in ("Tod", "Ton", "Thi") and span.start not in article.memo.setdefault("openings of sentences", {
        sentence.span.start for sentence in article.sentences
    }):
        return False  # a programme: the BBC's Today
    if _EVENT_BEHIND.match(text, span.end) or _YEARS_AGO.search(text, span.start, span.end) and _ROUND.search(text, max(0, span.start - 12), span.start):
        return False
    return article.role_at(span.start) in ("body", "standfirst", "list", "caption") and not article.quoted(span)


def _is_day(text: str, span: Span) -> bool:
    """Whether the weekday is one day: no habit, no name, no date beside it."""
    word = _WORD_BEFORE.search(text, max(0, span.start - 30), span.start)
    before = word[1] if word else ""
    if before.lower() in _HABIT:
        return False
    if before[:1].isupper() and before.lower() not in _PLAIN:
        return False
    return not (_RANGE.match(text, span.end) or _DATED_DAY.match(text, span.end) or _NAME_BEHIND.match(text, span.end))


# What has a day of its own in every calendar.
_FEAST = kept(
    r"\b(?:inaugural|inauguration|inaugurated|oath of office|christmas|new year|thanksgiving|easter|st\.? patrick[’']s|independence day|memorial day|labor day|boxing day"
    r"|halloween|valentine[’']s|super bowl|election day|fourth of july|bastille day|armistice day|remembrance day)\b",
    _FLAGS,
)
_YEARS_AGO = kept(r"(?:year|decade)s? ago", _FLAGS)
_ROUND = kept(r"\b(?:some|about|around|nearly|almost|over|than|roughly) $", _FLAGS)  # some 30 years ago: nobody wants the day
_EVENT_BEHIND = kept(r",? (?:after|before|following) (?:the|his|her|its|their)\b")  # the Thursday after the election
_HABIT = frozenset(
    "every each alternate first second third fourth most any through black good bloody super ash palm easter cyber fat shrove to a giving".split()
)
_PLAIN = frozenset("on by since until last next late early from for but and at this".split())
_NAME_BEHIND = kept(r"[ -](?:(?!I\b)(?-i:[A-Z])|schools?\b|prayers\b|roasts?\b|lunch(?:es)?\b|league\b|papers?\b|newspapers?\b|best\b|services\b)")
_RANGE = kept(rf" (?:to|through) {_DAYS}")
_DATED_DAY = kept(rf",? (?:the )?(?:{_MONTH} \d|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH})|mornings|nights|evenings|afternoons")


# than it was, as many, of the town; Britain today; about $20 today
_THAN = kept(r"\b(?:(?:than|as|like|compared|versus|of)(?: \w+)?|about|around|some|even|still|much|many|in the \w+|[$£€]?\d[\d.,]*[%\w]*) $|^\W*(?:The )?[A-Z]\w+ $")
_DONE = kept(
    r"\b(?:will|shall|would|to|due|set|expected|(?:is|are) (?:\w+ly |being )?(?:\w+ing|\w+ed)(?<!used)|(?:was|were|been|be|being) \w+|said|says|told|announced|voted|met|began|took|came|went|gave|held|found|left|won|lost|\w{3,}ed"
    r"|(?:opens?|begins?|starts?|closes?|ends?|meets?|votes?|goes|go|launch(?:es)?|returns?|resumes?|decides?)(?= $))\b",
    _FLAGS,
)
_ONCE = kept(r"\b(?:once|now|still|never|remains?|(?:is|are) used)\b", _FLAGS)
_CLAUSE = kept(r"[,;:()–—]")
_DID = kept(r" (?!used\b|based\b|called\b)(?:[a-z]{3,}ed|said|told|met|began|took|came|won|lost|held)\b")
_THEN_DONE = kept(r",? (?!is\b|are\b|has\b|have\b)[^.;:?!]{0,60}?\b(?:will|said|says|told|announced|voted|met|began|took|came|gave|held|won|lost|(?:was|were) \w+|[a-z]{2,}(?<!us|ne)ed)\b")


def _nowadays(article: Article, span: Span) -> bool:
    """Whether "today" may be these days: only beside something done or due is it the day ("the mayor resigned today")."""
    text = article.document.text
    sentence = article.sentences[article.sentence_at(span.start)].span
    if span.start == sentence.start:
        return _PRESENT.match(text, span.end + 1) is not None or _THEN_DONE.match(text, span.end, sentence.end) is None
    clause = _CLAUSE.split(text[max(sentence.start, span.start - 120) : span.start])[-1]
    if _THAN.search(clause) or _ONCE.search(clause):
        return not _DID.match(text, span.end, sentence.end)
    done = [match.end() for match in _DONE.finditer(clause)]
    if done and not _PRESENT.search(clause, done[-1]):
        return False
    return not _DID.match(text, span.end, sentence.end)


_VAGUE = kept(
    r"\b(?:until recently|(?:only |more |most )?recently|lately|nowadays|these days|of late|in recent (?:days|weeks|months|years|decades|times)|over (?:the )?(?:recent|past few|last few|coming) (?:days|weeks|months|years|decades)"
    r"|in the (?:coming|past few|last few|next few) (?:days|weeks|months|years|decades)|in the near future|in due course|some time ago|a (?:while|few years|long time) ago|long ago|(?<!\w )(?<!\d )years ago|for some time|for a long time|for (?:many )?years|over the years"
    r"|at one time|before long|in times past|in the past(?! (?:\d|year|month|week|decade|century|two|three|four|five|six|ten|few|several|fiscal|quarter|twelve|24)))\b"
    r"|\b(?:will|to|would|could|may|might|is|are|was|were|be)(?: \w+)? (?P<soon>soon|shortly)\b(?! (?:after|before|as|enough|thereafter|followed))|\b(?:had|has|have|was|were|been) (?P<previously>previously)\b",
    _FLAGS,
)
_SEASON = kept(
    r"\b(?:(?:last|this|next|in|by|since|until|during|over|in the|by the|since the|until the|over the|during the|(?:in |by |since |until )?(?:late|early|mid)[ -]?(?:in )?(?:the )?) ?(?:spring|summer|autumn|winter)"
    r"|(?:last|this|next|in the|by the|since the|late|early) fall)\b(?! (?:of\b|transfer|training|olympics?|games|season|collection|league|break|camp|fashion|line|sports?|tour|window|internationals?|series|internship|school|house|palace|reading|job|months|holidays?|vacation|solstice|semester|term|budget|statement|apart|short|behind))",
    _FLAGS,
)
_DATE_NEAR = kept(rf"\b{_MONTH}(?: |,|\.|$)|\b(?:19|20)\d\d\b|\b{_DAYS}\b|\b(?:yesterday|{_NUMBER} (?:days?|weeks?|months?|years?) (?:ago|earlier|later)|last (?:week|month|year))\b")
_FEATURES = ("feature", "sport", "fashion", "lifestyle", "travel")


def vague_time(article: Article, *, seasons: bool = True) -> Iterator[Hit]:
    """"Recently", "in recent months", "in the spring": no date in the sentence says when."""
    if reach.section_off(article, _FEATURES):
        return
    text = article.document.text
    for within in sentences_with(article, "VAGUE_TIME"):
        sentence = within.span
        for pattern in (_VAGUE, _SEASON) if seasons else (_VAGUE,):
            for match in pattern.finditer(text, sentence.start, sentence.end):
                group = next((name for name in ("soon", "previously") if pattern is _VAGUE and match[name]), 0)
                span = Span(*match.span(group))
                if article.quoted(span):
                    continue
                before = text[max(sentence.start, span.start - 80) : span.start]
                after = text[span.end : min(sentence.end, span.end + 80)]
                if not _DATE_NEAR.search(before + " " + after):
                    yield Hit(span)
