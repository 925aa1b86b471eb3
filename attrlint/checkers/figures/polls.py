"""Polls: who asked, whom, when and how many; and percentages taken for percentage points."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.checkers.where import linked, sentences_with
from attrlint.document import Span
from attrlint.mark.figure import Figure
from attrlint.patterns import kept
from attrlint.values import value

# 61% of voters back the plan
_OPINION = kept(
    r"(?:%|per ?cent|in \w+|out of \w+|third|thirds|half|quarters?|fifths?)(?: of)?(?: the| all| registered| likely| local| young| older| eligible)* (?:voters|adults|residents|respondents|electorate)"
    r"(?: (?:now|still|also|would|do|strongly))* (?:back|support|oppose|favou?r|approve|disapprove|want|prefer|believe|think|trust|distrust|reject|intend|plan to vote|vote for|say|blame|agree|disagree)\b",
    2,
)
SHARES = ("percent", "ratio", "poll")
MOST = 20  # other places shown
MOST_SENTENCES = 300  # that speak of polling: more is a book
_FLAGS = 2  # re.IGNORECASE
# No opinion poll: a vote, a place to vote, a tax; or one that nobody takes for a sample.
_NO_POLL = kept(
    r"\b(?:exit|straw|deed|maritime|geological)[- ](?:polls?|polling|surveys?)\b"
    r"|\bpolling[- ](?:stations?|places?|booths?|sites?|day|cards?|locations?|hours|precincts?|cent(?:er|re)s?)\b"
    r"|\b(?:at|to) the polls\b|\bpolls? (?:open|close|opened|closed|tax|workers?|watchers?|observers?|clerks?)\b"
    r"|\bsurveys? of (?:\w+ ){0,2}(?:reefs?|sea|sea-?bed|sites?|land|soils?|rivers?|buildings?|bridges?|roads?|wildlife|birds?|fish|species|forests?|trees|wrecks?|coast\w*|plants?|insects?|stars|galaxies|sky|damage)\b"
    r"|\bdominat\w+ (?:in )?the polls\b|\btop(?:s|ped|ping)? the polls?\b|\b(?:re-?election|by-?election) poll\b",
    _FLAGS,
)
_UNSCIENTIFIC = kept(
    r"\b(?:readers?['’]?s?['’]?|listeners?['’]?|viewers?['’]?|instagram|facebook|twitter|website|web|informal|unscientific|show of hands)"
    r"[- ](?:\w+[- ])?(?:poll|survey)|\bunscientific|\bnot (?:a )?(?:scientific|representative)|poll of (?:our|its|their|the) readers",
    _FLAGS,
)
_TRACKER = kept(
    r"\btrack(?:er|ers|ing)\b|\brolling\b|\bpoll of polls\b|\baverages?\b|\bRealClear|\bFiveThirtyEight\b|\bPollster\.com|\bHuffPost Pollster|\baggregat", _FLAGS
)
_PAST = kept(r"\bat (?:the|that) time\b|\bback (?:in|then)\b|\b(?:years|decades) (?:ago|earlier|before)\b|\bin (?:the )?19\d\d|\bone-time\b|\b(?:19|20)\d\d (?:[\w’'-]+ ){0,4}?(?:poll|survey)\b|\b(?:poll|survey) (?:last year|in (?:19|20)\d\d)\b", _FLAGS)
# Forecasters are asked what they expect, not what they think.
_FORECASTS = kept(r"\b(?:economists?|analysts?|forecasters?|strategists?)\b[^.;]{0,40}\b(?:surveyed|polled|survey|poll)\b|\b(?:survey|poll) of (?:\w+ )?(?:economists|analysts)", _FLAGS)
_VOTES = kept(r"\bpolled (?:(?:only|just|about|nearly|almost|over|more than|a mere|some) )*[\d.,]+ ?(?:%|per ?cent|votes|of the)", _FLAGS)
_IN_PHRASE = "NAME OUTLET WORD NUMERAL TIME YEAR HYPHEN SLASH POSSESSIVE MONTH INSTITUTION CONTINUED"
_BEFORE = f"{_IN_PHRASE} BODY DASH ADVERB DATA AND ROLES PERCENT SMALL_NUMBER"
_BY = kept(
    r"\b(?:polls?|surveys?|polling|polled|surveyed|conducted|carried out|commissioned|undertaken|fielded|run|done|taken|produced|released|published)\b"
    r"[^.;!?\n]{0,60}?\b(?:by|from|for|on behalf of)\s+(?P<maker>(?:(?:the|a|an|its|our|this|local|national|new|independent|newspaper|market|research|opinion|polling|firm|company|pollster|pollsters|group|charity|union|broadcaster|website)\s+){0,4}(?-i:[A-Z])[\w’'.&/-]*(?:\s+[\w’'.&/-]+){0,4}|(?:this|our) (?:newspaper|paper|magazine|site|programme))"
    r"|\b(?:poll|survey)s? (?:[\w,’'-]+ ){0,6}?(?:by|from) (?:the|its|their) (?:\w+ ){0,2}(?:authority|office|bureau|council|union|ministry|government|university|commission|department|agency|federation|bank|newspaper|paper|party|association|institute|company|firm|charity|chamber)\b",
    _FLAGS,
)
_THEY_ASKED = kept(
    r"(?-i:\b[A-Z])[\w’'.&/-]+,? (?:(?:which|who|has|have|had|also) )*(?:polled|surveyed|questioned|interviewed|asked|canvassed|spoke to|contacted)\s+"
    r"(?:(?:more than|about|around|some|over|nearly|almost|a sample of|a total of|just over|just under) )*(?:[\d,]+|(?:[\w-]+ )?(?:adults|voters|people|residents|islanders|members|workers|employers|readers|parents|drivers|households)\b)",
    _FLAGS,
)
_RAN_IT = kept(r"\b(?:[Pp]ollsters?|polling (?:firm|company)),? (?-i:[A-Z])\w|(?-i:\b[A-Z])[\w’'.&/-]+[^.;!?\n]{0,40}? (?:its|their) (?:[\w’'-]+ ){0,3}?(?:poll|survey)\b|(?-i:\b[A-Z])[\w’'.&/-]+,? (?:which|who|had|has) (?:\w+ )?(?:conducted|carried out|ran|did|commissioned|undertook|took|published|compiled) (?:the|this|that|its) (?:\w+ ){0,2}(?:poll|survey)", _FLAGS)
_PLACE = kept(
    r"(?:the |a )?(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|Britain|England|Scotland|Wales|America|Europe|Congress|Parliament|President|Prime|Democrat\w*|Republican\w*|Labour|Conservative\w*|Tory|Tories)\b"
)


@value
class Result:
    """A share that a poll gave: the figure, and the token that names the poll."""

    figure: Figure
    poll: int


def unattributed_poll(
    article: Article, *, pollsters_extra: tuple[str, ...] = (), scope: str = "document"
) -> Iterator[Hit]:
    """Shares from a poll with no pollster in the draft (or, by `scope`, in its paragraph or sentence)."""
    if scope not in ("document", "paragraph", "sentence"):
        raise ValueError(f"scope {scope!r}; known: document, paragraph, sentence")
    found = [result for result in results(article) if not is_tracker(article, result)]
    if not found and not results(article):
        yield from _opinions(article)
        return
    if scope == "document":
        if not found or has_pollster(article, 0, len(article.sentences), pollsters_extra):
            return
        found = [result for result in found if not (_has_outlet(article, result.figure.sentence) or _is_no_result(article, result.figure.sentence))]
        if not found:
            return
        hit = _poll_hit(article, found)
        yield hit
        return
    seen: set[int] = set()
    for result in found:
        k = result.figure.sentence
        paragraph = article.paragraph_of(k)
        first, last = (paragraph[0], paragraph[-1] + 1) if scope == "paragraph" else (k, k + 1)
        if first not in seen and not has_pollster(article, first, last, pollsters_extra):
            seen.add(first)
            yield _poll_hit(article, [result])


def _has_outlet(article: Article, k: int) -> bool:
    """Whether the sentence or the one before names a paper or broadcaster: the poll may well be its own."""
    return reach.has_in(article, range(max(article.paragraph_of(k)[0], k - 1), k + 1), "OUTLET!NO_PRESS")


_NO_RESULT = kept(
    r"\b(?:threshold|needed|needs|required|qualif(?:y|ies|ied)|if (?:he|she|they|it)|could|would consider|mark in)\b|\b(?:its|their|our) (?:own )?(?:polls?|polling|surveys?)\b"
    r"|\b[A-Z][\w.&]+ (?:has |have |had )?(?:polled|surveyed)\b"
)


def _is_no_result(article: Article, k: int) -> bool:
    """Whether the sentence tells of a share that somebody must reach, or whose poll it is: "AAN polled", "according to its polling"."""
    return _NO_RESULT.search(article[article.sentences[k].span][:1000]) is not None


def _opinions(article: Article) -> Iterator[Hit]:
    """What a share of the voters wants, in a draft that speaks of no poll and where nobody says it."""
    tokens, pattern = article.tokens, article.lexicon.pattern
    if pattern("[POLL POLLED]").search(tokens.classes):
        return
    for match in pattern("ELECTORATE").finditer(tokens.classes):
        k = article.sentence_at(tokens.start(match.start()))
        words = _OPINION.search(article[article.sentences[k].span][:1000])
        if not words or reach.speaks(article, k) or reach.has(article, k, "[ACCORDING DATA]") or reach.is_question(article, k):
            continue
        start = article.sentences[k].span.start
        for i, figure in enumerate(article.figures):
            if figure.sentence == k and figure.kind in ("percent", "ratio") and figure.span.start < start + words.end() and figure.span.end > start + words.start():
                if _is_nobodys(article, i) and not linked(article, article.sentences[k].span):
                    yield Hit(figure.span, confidence="medium")
                break


def _is_nobodys(article: Article, i: int) -> bool:
    """Whether figure number `i` has no source, or none but the voters it counts."""
    sourcing = article.figure_sourcing[i]
    if sourcing.attribution is None:
        return sourcing.carried is None
    source, figure = article.attributions[sourcing.attribution].source, article.figures[i].span
    return source is not None and source.start <= figure.start and figure.end <= source.end


def _poll_hit(article: Article, found: list[Result]) -> Hit:
    span = poll_span(article, found[0].poll)
    others = [result.figure.span for result in found if not span.start <= result.figure.span.start < span.end]
    related = tuple([(other, "a result of it") for other in others[:MOST]])
    one = article.tokens.is_a(reach.token_at(article, span.start), "DETERMINER")  # "polls show" may sum up several
    return Hit(span, related, confidence="high" if one else "medium")


def poll_span(article: Article, token: int) -> Span:
    """The words that name the poll: "a new poll"."""
    tokens, first = article.tokens, token
    within = article.sentences[article.sentence_at(tokens.start(token))]
    if tokens.is_a(token, "POLL"):
        while first > max(within.first, token - 8) and (tokens.is_a(first - 1, _IN_PHRASE) or _is_capital(article, first - 1)) and not tokens.is_a(first - 1, "DETERMINER ACCORDING SUBORDINATOR"):
            first -= 1
        while tokens.is_a(first, "CONTINUED") and first < token:
            first += 1
        if first > within.first and tokens.is_a(first - 1, "DETERMINER"):
            first -= 1
    return tokens.span(first, token + 1)


def _is_capital(article: Article, token: int) -> bool:
    """Whether the token has a capital, and not because a sentence begins with it."""
    return article.tokens.word(token)[:1].isupper() and token > article.sentences[article.sentence_at(article.tokens.start(token))].first


def results(article: Article) -> list[Result]:
    """The shares in sentences that name a poll, in order; those of votes and of no real polls left out."""
    found = article.memo.get("poll results")
    if found is not None:
        return found
    found = article.memo["poll results"] = []
    named: dict[int, int] = {}
    shares = {figure.sentence for figure in article.figures if figure.kind in SHARES}
    if not shares:
        return found
    for match in article.lexicon.pattern("[POLL POLLED]").finditer(article.tokens.classes):
        k = article.sentence_at(article.tokens.start(match.start()))
        if k in shares and k not in named and _is_poll(article, match.start(), k):
            named[k] = match.start()
    if not named:
        return found
    for figure in article.figures:
        at = named.get(figure.sentence)
        if at is not None and figure.kind in SHARES and abs(figure.first - at) <= 60 and _is_share(article, figure):
            found.append(Result(figure, at))
    return found


def text_near(article: Article, token: int, far: int = 40) -> str:
    """The text of the `far` tokens on either side, within the sentence."""
    tokens = article.tokens
    within = article.sentences[article.sentence_at(tokens.start(token))]
    return article[tokens.span(max(within.first, token - far), min(within.last, token + far))]


def _is_poll(article: Article, token: int, k: int) -> bool:
    word = article.tokens.word(token).lower()
    if word == "census" or word.startswith("survey") and article.tokens.word(token)[0].isupper() and token > article.sentences[k].first:
        return False
    near = text_near(article, token, 10)
    if _NO_POLL.search(near) or _VOTES.search(near) or _FORECASTS.search(near):
        return False
    return not _UNSCIENTIFIC.search(text_near(article, token))


def _is_share(article: Article, figure: Figure) -> bool:
    if article.tokens.word(max(0, figure.first - 2)).lower() == "or" and figure.approximator:
        return False  # $9 million, or about 4 percent
    wide = text_near(article, figure.first, 25).lower()
    if any(word in wide for word in ("threshold", "qualify", "cutoff", "cut-off")):
        return False  # what it takes to be let in
    near = text_near(article, figure.first, 8).lower()
    return "margin" not in near and "plus or minus" not in near and "sampling" not in near and "error" not in near and "credibility" not in near


def is_tracker(article: Article, result: Result) -> bool:
    """Whether the share is from an average of polls or a rolling one."""
    return _near_poll(article, result.poll)[0]


def is_past(article: Article, result: Result) -> bool:
    """Whether the poll is an old one that is only recalled."""
    return _near_poll(article, result.poll)[1]


def _near_poll(article: Article, poll: int) -> tuple[bool, bool]:
    """Whether the words around token `poll` are of a tracker, and of the past; looked at once for all its shares."""
    known = article.memo.setdefault("kinds of polls", {})
    if poll not in known:
        near = text_near(article, poll)
        known[poll] = _TRACKER.search(near) is not None, _PAST.search(near) is not None
    return known[poll]


def is_outlets(article: Article, token: int) -> bool:
    """Whether a paper or broadcaster stands before the poll: it paid for it."""
    return any(article.tokens.is_a(i, "OUTLET!NO_PRESS") for i in range(max(0, token - 8), token))


def has_pollster(article: Article, first: int, last: int, extra: tuple[str, ...]) -> bool:
    """Whether sentences [first, last) name who polled."""
    tokens, sentences = article.tokens, article.sentences
    if not last > first:
        return False
    start, end = sentences[first].first, sentences[last - 1].last
    if extra:
        text = article[Span(sentences[first].span.start, sentences[last - 1].span.end)].lower()
        if any(name.lower() in text for name in extra):
            return True
    if article.lexicon.pattern("POLLSTER").search(tokens.classes, start, end):
        return True
    for match in article.lexicon.pattern("[POLL POLLED]").finditer(tokens.classes, start, end):
        if _named_before(article, match.start()):
            return True
    text = ground(article, first, last)
    for found in _BY.finditer(text):
        if found["maker"] is None or not _PLACE.match(found["maker"]):
            return True
    if _THEY_ASKED.search(text) or _RAN_IT.search(text):
        return True
    here = (result for result in results(article) if first <= result.figure.sentence < last)
    return any(_says_so(article, result) for result in here)


def ground(article: Article, first: int, last: int) -> str:
    """The text of those of sentences [first, last) that speak of polling: where its method is told."""
    found = article.memo.get("speaks of polling")
    if found is None:
        within = islice(sentences_with(article, "[POLL POLLED POLL_METHOD]"), MOST_SENTENCES)
        found = article.memo["speaks of polling"] = [(article.sentence_at(one.span.start), article[one.span][:1000]) for one in within]
    return " \n ".join([text for k, text in found if first <= k < last])


def _says_so(article: Article, result: Result) -> bool:
    """Whether an organisation is said to say it: "according to the Meridian Institute"."""
    for attribution in islice(article.attributions_in(result.figure.sentence), MOST):
        source = attribution.source
        if source is not None and attribution.level >= reach.NAMED:
            first, last = reach.token_at(article, source.start), reach.token_at(article, source.end - 1) + 1
            if not first <= result.poll < last and article.lexicon.pattern("[OUTLET POLLSTER] | INSTITUTION&CAPITAL").search(
                article.tokens.classes, first, last
            ):
                return True
    return False


def _named_before(article: Article, token: int) -> bool:
    """Whether a name stands before the poll in its noun phrase: "a Meridian Research tracking poll"."""
    tokens = article.tokens
    first = article.sentences[article.sentence_at(tokens.start(token))].first
    at = token - 1
    while at >= max(first, token - 8) and (tokens.is_a(at, _BEFORE) or _is_capital(article, at)) and not tokens.is_a(at, "DETERMINER"):
        if tokens.is_a(at, "OUTLET POLLSTER"):
            return True
        named = tokens.word(at)[:1].isupper() and not tokens.is_a(at, "PLACE MONTH WEEKDAY TIME CONTINUED") and not _PLACE.match(tokens.word(at))
        if named and (at > first or at + 1 < token and tokens.is_a(at + 1, "NAME POSSESSIVE SLASH HYPHEN")):
            return True
        at -= 1
    return False
