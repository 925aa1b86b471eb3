"""What readers need to judge a poll: who asked whom, when, how many, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers.figures import carry, polls
from attrlint.checkers.hit import Hit
from attrlint.mark.figure import Figure
from attrlint.patterns import kept

ITEMS = {
    "pollster": "pollster", "sample": "sample size", "dates": "dates of asking", "margin": "margin of error",
    "sponsor": "sponsor", "mode": "method", "population": "population",
}  # fmt: skip
_FLAGS = 2  # re.IGNORECASE
_WHO = (
    r"(?:adults|voters|people|respondents|residents|americans|britons|households|participants|likely|registered|eligible|interviews|"
    r"democrats|republicans|independents|men|women|workers|employees|students|members|firms|companies|businesses|parents|owners|"
    r"teachers|doctors|nurses|leaders|executives|drivers|farmers|islanders|citizens|consumers|online|users|customers|tenants|of them|\w+ (?:adults|voters|people|residents))"
)
_COUNT = kept(r"\d\d|hundred|thousand|\bn ?=")  # what every sample has: the pattern behind it is dear
_SAMPLE = kept(
    rf"\b(?!(?:19\d|20[0-3])\d\b)\d[\d,]*\d\b(?! ?(?:%|per ?cent|points?))(?:[ -](?!per)(?:\w\.\w\.|[\w’'-]+)){{0,3}}?[ -]{_WHO}\b"
    r"|\b(?:sample(?: size)?|panel) (?:of|was|is)\b[^.]{0,30}?\d"
    r"|\b(?:polled|surveyed|interviewed|questioned|asked|canvassed|contacted|quizzed|spoke to|responses? from|replies from|answers from)\b[^.;!?]{0,30}?\d[\d,]*\d\b(?! ?%| per ?cent)"
    r"|\b\d[\d,]*\d(?:[ -][\w’'-]+){0,4}? (?:were|was|had been|have been) (?:polled|surveyed|interviewed|questioned|asked)\b"
    r"|\bn ?= ?\d|\b\d[\d,]*\d[ -]person\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|a|1|2|3|4|5|6|7|8|9) (?:hundred|thousand)\b[^.;!?]{0,25}\b" + _WHO,
    _FLAGS,
)
_MONTH = r"(?-i:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?)"
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|last (?:week|month|weekend|year|night)|this (?:week|month|year|weekend)|earlier (?:this|in)|\bago\b|in recent (?:days|weeks)|past (?:week|month|two|three|few)|over the weekend|in (?:19|20)\d\d\b|spring|summer|autumn|winter)"
_FIELD = (
    r"(?:conducted|carried out|taken|fieldwork|interview(?:s|ed)|surveyed|polled|questioned|asked|fielded|canvassed|undertaken|done|was held|spoke to|sampled|in the field|ran)"
)
_DATES = kept(
    rf"\b{_FIELD}\b[^.;!?]{{0,120}}?\b(?:{_MONTH}(?: |,|\.|;|$)|{_DAY})"
    rf"|\b(?:{_MONTH}|{_DAY})\b[^.;!?]{{0,80}}?\b{_FIELD}\b|\bn ?= ?\d[\d,]*[^)\n]{{0,30}}?\b{_MONTH}"
    rf"|\b(?:{_MONTH}|(?:19|20)\d\d|this week['’]s|last (?:week|month)['’]s|yesterday['’]s) (?:[\w-]+ ){{0,4}}?(?:poll|survey)s?\b"
    rf"|\b(?:poll|survey)s? (?:last|this|earlier this) (?:week|month|year|spring|summer|autumn|fall|winter)\b|\b(?:poll|survey)s?(?: (?!published|released|out\b)[\w,]+){{0,6}}? (?:in|from|between|of|during) (?:early |late |mid-|the first |the week )?(?:{_MONTH}|\d{{1,2}} {_MONTH}|(?:19|20)\d\d\b)",
    _FLAGS,
)
_MARGIN = (
    "margin of error", "margins of error", "margin of sampling", "margin for error", "error margin", "plus or minus", "plus-or-minus", "±", "+/-",
    "sampling error", "confidence level", "confidence interval", "credibility interval",
)  # fmt: skip
_SPONSOR = kept(
    r"\b(?:polls?|surveys?|conducted|carried out)\b[^.;!?]{0,50}? (?:for|on behalf of) (?:the |an? |our |this )?(?-i:[A-Z])\w"
    r"|\b(?:commissioned|sponsored|funded|paid for|financed) by\b|\bcommissioned\b|\bfor (?:this|our) (?:newspaper|paper)\b|[A-Z]\w+[/–-](?-i:[A-Z])[\w ]+? (?:poll|survey)",
    _FLAGS,
)
_MODE = (
    "phone", "online", "face-to-face", "face to face", "in-person", "in person", "landline", "mobile", "internet", "web-based", "text message",
    "by post", "by mail", "by text", "by email", "by e-mail", "door-to-door", "door to door", "automated", "robocall", "live interview",
)  # fmt: skip
_POPULATION = (
    "adults", "voters", "residents", "americans", "britons", "households", "registered", "members", "electorate", "islanders", "citizens",
    "students", "workers", "employees", "owners", "parents", "firms", "businesses", "people in ", "people aged", "people living",
)  # fmt: skip
_WORDS = {"margin": _MARGIN, "mode": _MODE, "population": _POPULATION}
_PATTERNS = {"sample": _SAMPLE, "dates": _DATES, "sponsor": _SPONSOR}
GENERAL = frozenset("polls surveys polling".split())
NUMBERS = frozenset("numbers ratings standing standings".split())
SURE = 2  # shares: with no more, the poll may be there in passing


def poll_missing_method(
    article: Article,
    *,
    require: tuple[str, ...] = ("pollster", "sample", "dates"),
    recommend: tuple[str, ...] = ("margin", "sponsor", "mode", "population"),
    mention_only_max: int = 1,
) -> Iterator[Hit]:
    """One for a draft with more than `mention_only_max` shares from polls that leaves out something of `require`."""
    for item in (*require, *recommend):
        if item not in ITEMS:
            raise ValueError(f"{item!r}; known: {', '.join(ITEMS)}")
    found = [one for one in (_one_poll(article, result) for result in polls.results(article)) if one is not None and _is_current(article, one)]
    if not found or _shares(article, found) <= mention_only_max:
        return
    text = polls.ground(article, 0, len(article.sentences))
    missing = [item for item in require if not _has(article, item, text)]
    if not missing:
        return
    wanted = [item for item in recommend if item not in missing and not _has(article, item, text)]
    span = polls.poll_span(article, found[0].poll)
    near = article.paragraph_of(found[0].figure.sentence)  # further down another poll may have its turn
    results = [result.figure.span for result in found if result.figure.sentence in near]
    related = [(result, "a result of it") for result in results if not span.start <= result.start < span.end]
    yield Hit(
        span, tuple(related[: polls.MOST]), {"missing": _listed(missing), "wanted": f" (nor {_listed(wanted)})" if wanted else ""},
        "high" if len(found) > SURE else "medium",
    )  # fmt: skip


def _one_poll(article: Article, result: polls.Result) -> polls.Result | None:
    """The share with the poll it is from: of "polling shows why: a Meridian poll" the second; None for polls in general."""
    if not _is_general(article, result.poll):
        return result
    first, last = sorted((result.poll + 1, result.figure.first))
    for match in article.lexicon.pattern("POLL").finditer(article.tokens.classes, first, last):
        if not _is_general(article, match.start()):
            return polls.Result(result.figure, match.start())
    return None


def _is_general(article: Article, token: int) -> bool:
    """Whether the word is for polls as such: "polling" that is nobody's, "his poll numbers"."""
    tokens = article.tokens
    if token + 1 < len(tokens) and tokens.word(token + 1).lower() in NUMBERS:
        return True
    return tokens.word(token).lower() in GENERAL and not any(tokens.is_a(i, "OUTLET!NO_PRESS POLLSTER") for i in range(max(0, token - 3), token))


def _is_current(article: Article, result: polls.Result) -> bool:
    if article.quoted(result.figure.span) or polls.is_tracker(article, result) or polls.is_past(article, result):
        return False
    named = article.tokens.is_a(result.poll, "POLLED") or not article.tokens.is_a(result.poll - 1, "DETERMINER")
    return named or not any(polls.is_tracker(article, other) for other in polls.results(article) if other.poll < result.poll)


def _shares(article: Article, found: list[polls.Result]) -> int:
    """How many shares are from polls: those in a sentence that names one, and those that go on from it."""
    count = sum(_pair(article, result.figure) for result in found)
    if count == 1:
        first = found[0].figure
        paragraph = article.paragraph_of(first.sentence)
        for figure in article.figures:
            if figure is not first and figure.kind in polls.SHARES and figure.sentence in paragraph and carry.poll(article, figure):
                count += 1
    return count


def _pair(article: Article, figure: Figure) -> int:
    """Two for "48 percent to 39 percent", one for a single share or a range."""
    words = article[figure.span].lower()
    return 2 if max(words.count("%"), words.count("cent"), words.count("pct")) > 1 else 1


def _has(article: Article, item: str, text: str) -> bool:
    if item == "pollster":
        return polls.has_pollster(article, 0, len(article.sentences), ())
    if item == "sponsor" and any(polls.is_outlets(article, result.poll) for result in polls.results(article)):
        return True
    if item in _WORDS:
        low = text.lower()
        return any(words in low for words in _WORDS[item])
    if item == "sample":
        text = "\n".join([line for line in text.split("\n") if _COUNT.search(line)])
    return _PATTERNS[item].search(text) is not None


def _listed(items: list[str], joined: str = "or") -> str:
    words = [ITEMS[item] for item in items]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joined} {words[-1]}"
