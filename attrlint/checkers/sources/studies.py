"""Studies that are anybody's: "a study found", "research shows"."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.checkers.sources.onpurpose import is_heading
from attrlint.checkers.where import is_broken_off, linked
from attrlint.document import Span
from attrlint.patterns import kept

_FLAGS = 2  # re.IGNORECASE
_KIND = (
    r"(?:new|recent|major|separate|earlier|latest|landmark|large|huge|big|small|long-term|national|international|global|academic|scientific|peer-reviewed|medical|clinical|economic|"
    r"further|previous|similar|different|comprehensive|detailed|large-scale|independent|\w+-year|second|third|follow-up|preliminary|early|leading|important|key|influential|recently published|"
    r"newly released|newly published|health|scientific|laboratory|safety|psychological|19\d\d|20\d\d|published|growing body of|wide-ranging|damning|critical|much-cited|widely cited|respected)"
)
_NOUN = r"(?:study|studies|survey|surveys|report|reports|analysis|analyses|paper|papers|poll|polls|research|review|reviews|meta-analysis)"
_VERB = (
    r"(?:(?:has|have|had|also|recently|now|which|that|even|,|published|released|out|this|last|week|month|year|today|earlier|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day) ?)*"
    r"(?:claimed|claims?|concluded|concludes?|estimated|estimates?|finds?|found|indicated|indicates?|proved|proves?|proven|reported|reports|reveals?|revealed|said|says?|showed|shows?|shown|suggested|suggests?|warned|warns?|confirmed|confirms?|"
    r"put|puts|links?|linked|identified|demonstrated|demonstrates?|uncovered|predicts?|predicted|argues?|argued|calculated|established|points? to|pointed to|highlights?|highlighted|cautions?|cautioned)\b"
)
_STUDY = kept(
    rf"\b(?P<paper>(?:an?|one|another|several|some|many|most|numerous|multiple|various|two|three|a number of|a series of|recent|new|earlier|previous|other)(?: {_KIND},?)* {_NOUN}|(?:(?:scientific|academic|recent|previous|further|earlier|medical|clinical|early) )?(?:research|studies|science))(?:,? (?:into|on|of|about|by|from|at|for|in|among|published|released|commissioned|conducted) (?:[^.,;!?\n]|(?<=\d)[.,](?=\d)){{1,60}}?|,)? ?{_VERB}"
    rf"|\baccording to (?P<after>(?:an?|one|another|several|some|recent|new)(?: {_KIND},?)* {_NOUN}|research|studies)\b(?=[^\w\n]*(?:$|[.,;\n]|\s(?:published|released|that|into|on|of|which|this|last)\b))",
    _FLAGS,
)
_DATE_WORD = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I\b)"
_NAMED = (
    r"(?:(?:the|a|an|its|their|team|researchers|scientists|academics|economists|journal|magazine|think-?tank|charity|group|firm|company|union|university|consultancy|department|of|at|from|for|and|"
    rf"medical|local|regional|national|agency|body|watchdog|campaign|regulator|\w+er|\w+ing|\w+al),? ){{0,5}}(?-i:(?!{_DATE_WORD})[A-Z])[\w’'.&-]+"
)
_OFFICE = r"(?:the|its|their|our|his|her) (?:[\w’'-]+ ){0,4}?(?:office|union|council|ministry|government|university|commission|department|agency|federation|bank|police|authority|committee|auditors?|inspectors?|watchdog|regulator|company|charity|hospital|school|party|association|institute|board|parliament)\b"
_FOUND = r"(?:found|finds?|shows?|showed|shown|suggests?|suggested|said|says?|reveal\w*|claim\w*|conclu\w+|warn\w*|that|has|have|had|estimate\w*|indicate\w*)"
# Right behind the paper: "by the Dorne Institute", "published last week by Meridian".
_BY = kept(rf"^(?:,? (?!{_FOUND}\b)[\w’'-]+){{0,8}}?,? (?:by|from|for) (?:{_NAMED}|{_OFFICE})", _FLAGS)
# Anywhere in a sentence about it: "published in Gulls Today", "researchers at Dorne", "its author, Ana Ruiz".
_TIED = kept(
    r"\b(?:published(?: \w+){0,4}? (?:by|in)|(?:conducted|commissioned|carried out|led|written|compiled|produced|funded|co-?authored|undertaken|done)(?: for [^.;\n]{1,60}?)? by|authors?|co-?authors?|researchers?|scientists?|academics?|economists?|team|journal|professor|prof\.?|dr\.?)"
    rf"(?:,? (?:at|from|for|of|the|a|an|in|lead|led|by|include|includes|are|is|was|who|behind|report|study|paper|research))*,? {_NAMED}",
    _FLAGS,
)
_SIGNED = kept(r"[^.!?\n]{0,160}[.!?]? ?[\[(](?:\w+ ){0,2}(?-i:[A-Z])\w")
_MADE_IT = kept(rf"\b(?-i:(?!{_DATE_WORD})[A-Z])[\w’'.&-]+[^.;!?\n]{{0,60}}?\b(?:led|wrote|co-?wrote|conducted|headed|co-?authored|authored|published|carried out|looked at|studied|analy[sz]ed|examined|surveyed|compiled|commissioned|produced|released)\b", _FLAGS)
_INSTITUTE = kept(
    r"(?-i:[A-Z][\w’'.&-]+(?: (?:of|for|the|and|on|[A-Z][\w’'.&-]+)){0,6} ?)(?i:institut\w*|universit\w*|college|foundation|cent(?:er|re)|society|association|academy|council|agency|bureau|commission|ministry|department|hospital|clinic|trust|group|fund|laborator\w*|school|office|observatory|organi[sz]ation|union|federation|journal|authority|board|committee|company|charity)\b"
    r"|(?i:\b(?:universit\w*|institut\w*|college|school|cent(?:er|re)|ministry|department|office|journal|bureau)\b) (?:of|for) (?:the )?[A-Z]"
    r"|(?<=[\w,] )[A-Z][\w’'.&/-]+ (?i:(?:\w+ )?(?:poll|survey|study|report|paper|review|research|researchers|scientists)\b)"
    r"|\b(?:in|journal) (?:Nature|Science|Cell)\b|\b(?:Lancet|BMJ|JAMA|PLOS|Pew|Gallup|YouGov|Ipsos|NASA|WHO|OECD|IMF|UNICEF|Unicef|Oxfam|Greenpeace|World Bank|United Nations|UN|EU|European Commission|New England Journal|Proceedings of)\b"
)
_PAPER_WORD = kept(rf"\b(?:{_NOUN}|researchers?|scientists?|authors?|findings|academics|analysts|professor|team|economists|scholars|experts)\b", _FLAGS)
_POLLSTER = kept(r"[A-Z]\w+ (?:polling )?average\b|\b(?:interviews|conducted)\b[^.;\n]{0,80}? by [A-Z]|\b[A-Z]\w+ (?:Research|Polling|Polls|Surveys)\b")
_METHOD = kept(r"\b(?:poll|survey) was (?:conducted|commissioned|carried out)\b[^.;\n]{0,80}? by [A-Z]")
_END = 20_000  # characters in which a poll's method is looked for
_OWNER = kept(r"(?:(?-i:[A-Z])[\w’'.&-]+(?:[’']s?)?|[’']s?|ministry|government|council|police|company|union|committee|party|commission|department|bank|agency|church|army|fire|market|his|her|their|its|our|my) $")
# Who wrote it or had it made stands before it: "Ms Falk wrote a report that", "the union commissioned a study, which".
_MADE = kept(r"(?:authored|commissioned|compiled|conducted|did|issued|led|ordered|prepared|presented|produced|published|released|wrote) $")
_YEAR = kept(r"\b(?:19|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this week|this month|last week|last month|yesterday|today)\b")
_OWN_REVIEW = kept(r" of (?:[\w’'-]+ ){0,4}?(?:transcripts?|records|documents|filings|e-?mails|footage|archives|court|messages|tapes|videos?|contracts)\b", _FLAGS)
_IN_OUTLET = kept(r",? (?:in|on) (?:the|The) [A-Z]")
_INDEFINITE = kept(r"(?:an?|one|another|several|some|many|most|numerous|multiple|various|two|three)\b", _FLAGS)
_ONE = kept(r"(?:an?|one|another)\b", _FLAGS)
LEAD = 8  # more paragraphs for a headline
TOP = 4  # paragraphs that may leave the name to the body
NAMED, LINKED = 1, 2
_BARE = ("research", "studies", "science")
REQUIRED = ("institution_or_link", "institution", "link", "date")


def unidentified_study(
    article: Article, *, resolve_within_paragraphs: int = 2, require: tuple[str, ...] = ("institution_or_link",)
) -> Iterator[Hit]:
    """A study, survey or report that nobody is named for, in its paragraph or the next few."""
    for item in require:
        if item not in REQUIRED:
            raise ValueError(f"{item!r}; known: {', '.join(REQUIRED)}")
    text = article.document.text
    tokens = article.tokens
    done = -1
    for match in article.lexicon.pattern("STUDY").finditer(tokens.classes):
        at = tokens.start(match.start())
        if at < done:
            continue
        k = article.sentence_at(at)
        sentence = article.sentences[k].span
        low = max(sentence.start, at - 90)
        found = _at(text, low, min(sentence.end, at + 160), at)
        if found is None:
            continue
        start, end, bare = found
        done = end
        if _OWN_REVIEW.match(text, end) or text[max(0, start - 1) : start] == "-" or article.role_at(start) == "caption":
            continue
        if _MADE.search(text[low:start]) or is_broken_off(article, k) or _is_told_below(article, k):
            continue
        if text[start:end].lower().startswith("other ") or _IN_OUTLET.match(text, end):
            continue  # his focus groups and other research; a report in the Courier
        if bare and not _opens(text, sentence.start, start):
            continue
        if not _INDEFINITE.match(text, start, end) and _OWNER.search(text[low:start]):
            continue
        missing = [item for item in require if not _given(article, k, start, end, item, resolve_within_paragraphs)]
        if missing:
            leads = article.sentences[k].block < TOP and len(article.document.blocks) > LEAD
            yield Hit(Span(start, end), confidence="high" if _ONE.match(text, start) and not leads else "medium")


def _is_told_below(article: Article, k: int) -> bool:
    """Whether it is a headline, and the copy below speaks of a paper: what it leaves open is asked there."""
    if article.role_at(article.sentences[k].span.start) not in ("headline", "standfirst", "heading") and not is_heading(article, article.sentences[k].span):
        return False
    last = article.sentences[article.paragraph_of(k)[-1]].last
    return article.lexicon.pattern("STUDY").search(article.tokens.classes, last) is not None


def _at(text: str, low: int, high: int, at: int) -> tuple[int, int, bool] | None:
    """The paper's words [start, end) that hold the offset `at`, and whether they are no more than "research"."""
    for match in _STUDY.finditer(text, low, high):
        group = "paper" if match["paper"] else "after"
        start, end = match.span(group)
        if start <= at < end:
            return start, end, text[start:end].lower() in _BARE
        if start > at:
            break
    return None


def _opens(text: str, first: int, start: int) -> bool:
    """Whether "research" or "studies" begins a clause, and is no part of "market research"."""
    before = text[max(first, start - 30) : start].rstrip()
    return not before or before[-1:] in ",;:—–-(“\"" or before.split()[-1].lower() in ("but", "and", "that", "as", "though", "while", "because", "although", "however", "to", "if", "where")


def _given(article: Article, k: int, start: int, end: int, item: str, paragraphs: int) -> bool:
    sentence = article.sentences[k].span
    text = article.document.text
    own = text[max(sentence.start, start - 300) : min(sentence.end, end + 400)]
    if item == "date":
        return _YEAR.search(own) is not None
    if article.role_at(start) in ("headline", "standfirst") or paragraphs > 1 and article.sentences[k].block < TOP:
        paragraphs += LEAD  # the story below names it
    around = _around(article, k, paragraphs)
    if item in ("link", "institution_or_link"):
        if linked(article, sentence) or any(_told(article, j) & LINKED for j in around):
            return True
        if item == "link":
            return False
        if reach.hangs_on(article.document.notes, sentence):
            return True
    behind = text[end : min(sentence.end + 30, end + 300, article.document.blocks[article.sentences[k].block].span.end)]
    if _SIGNED.match(behind) or _BY.match(behind) or _TIED.search(behind) or _INSTITUTE.search(own):
        return True
    if text.startswith(("poll", "survey"), text.rfind(" ", start, end) + 1) and _is_polled(article, around, start, end):
        return True
    return any(j != k and _told(article, j) & NAMED for j in around)


def _is_polled(article: Article, around: range, start: int, end: int) -> bool:
    """Whether a pollster is named around the poll; of a single one its method may be told at the end of the copy."""
    text = article.document.text
    if _POLLSTER.search(text, article.sentences[around[0]].span.start, article.sentences[around[-1]].span.end):
        return True
    return text[end - 1] != "s" and _METHOD.search(text, start, start + _END) is not None


def _told(article: Article, j: int) -> int:
    """What sentence number `j` tells of a paper: NAMED if it names who made it, LINKED if it links it; kept once known."""
    known = article.memo.setdefault("papers told", {})
    found = known.get(j)
    if found is None:
        span = article.sentences[j].span
        words = article[Span(span.start, min(span.end, span.start + 600))]
        found = 0
        if _PAPER_WORD.search(words):
            named = any(pattern.search(words) for pattern in (_TIED, _INSTITUTE, _MADE_IT))
            found = NAMED * named | LINKED * linked(article, span)
        known[j] = found
    return found


def _around(article: Article, k: int, paragraphs: int) -> range:
    """The sentence's paragraph, the `paragraphs` after it and as many before."""
    first = article.paragraph_of(k)[0]
    last = article.paragraph_of(k)[-1]
    for _ in range(paragraphs):
        if last + 1 < len(article.sentences):
            last = article.paragraph_of(last + 1)[-1]
    before = reach.paragraphs_before(article, k, paragraphs)
    return range(before[0] if before else first, last + 1)
