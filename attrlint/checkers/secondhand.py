"""What another outlet had first: words told to it, and figures it carried from somebody else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import onrecord
from attrlint.checkers.hit import Hit
from attrlint.checkers.ownpress import INTERVIEWS, is_own, own_titles, plain, speaks_of_itself
from attrlint.checkers.where import around, linked
from attrlint.document import Span
from attrlint.mark.figure import Figure
from attrlint.patterns import kept
from attrlint.values import value

_FLAGS = 2  # re.IGNORECASE
PRESS = "OUTLET!NO_PRESS MASTHEAD&CAPITAL MORE_PRESS"
HEADS = f"[{PRESS} MASTHEAD_NOUN]"
_NAME = "NAME CAPITAL OUTLET MASTHEAD SLASH NUMERAL CONTINUED"
# What stands before the outlet when words were given to it.
_TOLD = kept(
    r"\b(?:told|tells|telling|speaking (?:to|with|on)|spoke (?:to|with)|talking to|talked to|interviews? (?:with|by|on|for|in|to)|interview given to|interviewed by|quoted (?:as saying )?(?:by|in)|cited by|"
    r"(?:statement|comments?|remarks?|emails?|letter|message) (?:to|in)|said on|say on|says on|said to|writing in|wrote in|written for|informed)\s*$",
    _FLAGS,
)
_BESIDE = (
    "the a an local state national regional public private daily weekly german french russian spanish newspaper paper magazine broadcaster"
    " channel agency news radio television tv station programme program website site owned run state-run state-owned"
).split()
_LEAD = kept(rf"(?:(?-i:[A-Z])\w+['’]s )?(?:(?:{'|'.join(_BESIDE)})[ -]?)*$", _FLAGS)
# The last words of _LEAD, and of _TOLD and _ACCORDING: where none stands there, they need not be looked for.
_LEADING = frozenset(_BESIDE)
_GIVING = frozenset("told tells telling to with on by for in informed from".split())
# What may follow it.
_TAIL = kept(
    r"(?:['’]s? (?!staff|editor|board|owner|union|journalist|reporters|workers|shareholders|readers)[\w’' -]{1,40}?)?"
    r"(?: (?:newspaper|paper|magazine|website|programme|program|podcast|radio|television|TV|news|agency|site|channel|show|station|network|breakfast)\b)*"
    r"(?:$|[\s]*[.,;:!?)”\"–—]|\s+(?:on|in|at|last|this|yesterday|that|he|she|they|it|how|why|and|but|of|during|earlier|after|before|today|as|about|from|for|when|while|ahead|via|by|the|his|her|there|what|there|she|we|I|if|all|some|most|(?-i:[A-Z])\w+day)\b)",
    _FLAGS,
)
_REPORTED = kept(
    r"(?:,? (?:which|has|have|had|also|first|earlier|later|previously|,))*\s+(?:reported|reports|revealed|disclosed|wrote|writes|said|says|published)\b(?P<rest>[^.!?\n]{0,200})",
    _FLAGS,
)
_CHAIN = kept(r"\b(?:citing|quoting|crediting|referring to|attributing (?:it|this|that|the \w+) to|which cited|who cited|with reference to|in a report citing|cited)\b", _FLAGS)
_ASIDE = kept(r"\s*,? (?P<chain>citing|quoting|crediting|referring to|attributing)\b[^,.!?\n]{2,100}, (?:(?:has|have|had|also|earlier|later) )*(?P<verb>reported|reports|said|says|revealed|wrote|writes|put|claimed)\b", _FLAGS)
_QUOTED = kept(r"\s+(?:(?:has|have|had|also|later|earlier) )*(?P<verb>(?P<chain>quoted|cited|quotes|cites))\b(?! by)[^.!?\n]{2,120}", _FLAGS)
_ACCOUNTS = kept(r"^\s+(?:an? |its |that its |their )?(?:[\w-]+ ){0,3}?(?:loss|losses|profits?|revenues?|earnings|sales|circulation|figures|results|quarterly|annual)\b", _FLAGS)
_ACCORDING = kept(r"\b(?:according to(?: (?:an? |the )?(?:[\w-]+ )?(?:reports?|story|article|interview|account) (?:in|by|from|on|published (?:by|in)))?|as reported (?:by|in)|first reported by|reported by|as quoted (?:by|in))\s*$", _FLAGS)
_DATE = kept(
    r"\b(?:yesterday|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|this) (?:week|month|year|night|morning|evening|weekend|spring|summer|autumn|winter)|earlier|ago|"
    r"(?-i:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Sept|Oct|Nov|Dec))\.? ?\d*|in (?:19|20)\d\d)\b",
    _FLAGS,
)
_DAY = kept(
    r"\b(?:yesterday|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning|afternoon|evening)|"
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d+|"
    r"\d{1,2} (?-i:January|February|March|April|May|June|July|August|September|October|November|December))\b",
    _FLAGS,
)
# A presenter or programme behind the outlet's name: "CNN's Amy Ruiz".
_PROGRAMME = kept(r"['’]s? [\"“‘']{0,2}[A-Z]")
_PUBLIC = kept(r"\bexit polls?\b|\b(?:at|during|in|on) (?:an? |the |its |their )?(?:[\w'’-]+ ){0,3}(?:debate|panel|forum|town hall|conference)\b", _FLAGS)
_WIRES = kept(r"^(?:AP|Associated Press|Reuters|AFP|Agence France-Presse|PA|Press Association|UPI)$")
_FEED = kept(r"[(,|/ ](?:AP|Reuters|AFP) ?(?:\)|Photo\b)|\bThe Associated Press contributed\b")  # the desk has the agency's copy
_COUNTED = kept(r"\b(?:tall(?:y|ies)|(?:super)?delegates?|counts?|vote totals?|votes|returns|precincts|projections?|projected)\b", _FLAGS)
# What was told is what happened: "the deal failed after the Harbour Times reported it".
_EVENT = kept(r"\b(?:after|when|since|because|until|once|before)(?: the)?(?: [\w.’'-]+){0,2} (?:had |first )*$", _FLAGS)
_MANY = frozenset(("media", "newspapers", "outlets"))
_MATCHED = kept(r"\b(?:seen|reviewed|verified|confirmed|checked|matched|obtained|examined) by (?:this|our|the)|\bwe (?:have )?(?:seen|verified|confirmed|checked|reviewed|matched)\b|\bthis (?:newspaper|paper|site|magazine) (?:has )?(?:since )?(?:seen|verified|confirmed|checked|reviewed|matched)|\b(?:this|our) (?:newspaper|paper) ", _FLAGS)
_OWNERS = ("'s", "’s")
_OURS = ("this ", "our ", "my ")
MOST = 10
_TOP, _SAME = 4, 2  # paragraphs, and words in common, of a summary


@value
class Carrier:
    """An outlet that words or a report come from: tokens [first, last); `span` holds the verb too. `chain` is where it says what it goes back to."""

    name: str
    span: Span
    sentence: int
    named: bool
    chain: Span | None
    told: bool = False


def second_hand_source(
    article: Article, *, own_names: tuple[str, ...] = (), require_date: bool = False, require_link: bool = False
) -> Iterator[Hit]:
    """"Told the Harbour Times", "the Harbour Times reported": one for each outlet and paragraph.

    An outlet's later paragraphs go on with the same report, and print has no links: "low" there.
    """
    seen: set[tuple[int, str]] = set()
    named: list[frozenset[str]] = []
    own = own_titles(article, own_names)
    found = carriers(article)
    for i, carrier in enumerate(found):
        name = plain(carrier.name)
        key = article.sentences[carrier.sentence].block, name
        if key in seen or name in _MANY or is_own(carrier.name, own) or _is_common(article, carrier) or _told_again(article, found, i):
            continue
        words = frozenset(name.split())
        again = any(words <= known or known <= words for known in named) or _points_back(article, carrier)
        named.append(words)
        day, linked = _day(article, carrier), _linked(article, carrier)
        asked = [ok for ok, wanted in ((bool(day), require_date), (linked, require_link)) if wanted]
        if all(asked) if asked else day and linked:
            continue
        if not again and (_own_calls(found, name) or speaks_of_itself(article, carrier.name)):
            continue
        if day == "day" and not asked and _PROGRAMME.match(article.document.text, carrier.span.end):
            continue
        seen.add(key)
        weak = again or _EVENT.search(around(article, carrier.span).split(article[carrier.span])[0]) or day == "day" and not asked and article.document.format == "text"
        yield Hit(carrier.span, (), {"outlet": carrier.name, "missing": _missing(bool(day), linked)}, "low" if weak else "medium")


def _is_common(article: Article, carrier: Carrier) -> bool:
    """Whether it is nobody's scoop: a count of votes that all carry, words said before an audience, an agency whose pictures stand in the draft."""
    words = around(article, carrier.span)
    if _PUBLIC.search(words):
        return True
    return _WIRES.search(carrier.name) is not None and (_COUNTED.search(words) or _FEED.search(article.document.text)) is not None


def _told_again(article: Article, found: list[Carrier], i: int) -> bool:
    """Whether a point of the summary at the top credits an outlet that the story credits further down."""
    carrier = found[i]
    block = article.sentences[carrier.sentence].block
    later = [other for other in found[i + 1 :] if other.name == carrier.name and article.role_at(other.span.start) == "body"]
    if article.role_at(carrier.span.start) in ("list", "standfirst"):
        return bool(later)
    if block >= _TOP or len(article.paragraph_of(carrier.sentence)) > 1:
        return False
    return any(
        block < article.sentences[other.sentence].block <= block + _TOP and onrecord.shares(article, carrier.sentence, other.sentence, _SAME)
        for other in later
    )


def _points_back(article: Article, carrier: Carrier) -> bool:
    """Whether it is "the newspaper": one that has been named."""
    whole = article.document.text[max(0, carrier.span.start - 4) : carrier.span.end].lower()
    return not carrier.named and f"the {carrier.name.lower()}" in whole


def _own_calls(found: list[Carrier], name: str) -> bool:
    """Whether so many told the outlet that its own reporters made the calls."""
    return len({carrier.sentence for carrier in found if carrier.told and plain(carrier.name) == name}) >= INTERVIEWS


def second_hand_figure(
    article: Article, *, own_names: tuple[str, ...] = (), require_link: bool = False, upgrade_if_uncredited: str = "warning"
) -> Iterator[Hit]:
    """A figure that an outlet reports, citing somebody else."""
    own = own_titles(article, own_names)
    for carrier in carriers(article):
        if carrier.chain is None or is_own(carrier.name, own):
            continue
        if _MATCHED.search(around(article, carrier.span, 400)) or _next_says(article, carrier) or (require_link and _linked(article, carrier)):
            continue
        figures = _figures(article, carrier.sentence)
        if figures and not speaks_of_itself(article, carrier.name):
            yield Hit(
                carrier.span, tuple([(f.span, "the figure") for f in figures[:MOST]]),
                {"outlet": carrier.name, "figure": article[figures[0].span]},
                "high" if carrier.named and not _linked(article, carrier) else "medium",
                severity="" if carrier.named or upgrade_if_uncredited == "note" else upgrade_if_uncredited,
            )  # fmt: skip


def _next_says(article: Article, carrier: Carrier) -> bool:
    """Whether the next sentence says that the newsroom has the figure itself."""
    k = carrier.sentence + 1
    return k < len(article.sentences) and _MATCHED.search(article[article.sentences[k].span][:200]) is not None


def _figures(article: Article, sentence: int) -> list[Figure]:
    """The figures of the sentence, MOST of them."""
    i = bisect_left(article.figures, sentence, key=lambda figure: figure.sentence)
    return [figure for figure in article.figures[i : i + MOST] if figure.sentence == sentence]


def carriers(article: Article) -> list[Carrier]:
    """Outlets that are told something or report something, in order; worked out once a draft."""
    found = article.memo.get("carriers")
    if found is not None:
        return found
    found = article.memo["carriers"] = []
    tokens = article.tokens
    taken = 0
    said, cited = article.lexicon.pattern("[TELL SAY ACCORDING CLAIM VERB ING]"), article.lexicon.pattern("[SAY CITING]")
    for match in article.lexicon.pattern(HEADS).finditer(tokens.classes):
        head = match.start()
        if head < taken:
            continue
        k = article.sentence_at(tokens.start(head))
        within = article.sentences[k]
        if not (
            said.search(tokens.classes, max(within.first, head - 10), head)
            or cited.search(tokens.classes, match.end(), min(within.last, match.end() + 10))
        ):
            continue
        carrier, taken = _carrier(article, k, within.first, head, match.end(), within.last)
        if carrier:
            found.append(carrier)
    return found


def _carrier(article: Article, k: int, low: int, head: int, last: int, high: int) -> tuple[Carrier | None, int]:
    tokens, text = article.tokens, article.document.text
    named = tokens.is_a(head, PRESS) and tokens.word(head)[:1].isupper() or tokens.is_a(head, "OUTLET")
    first = head
    if named:
        while first > max(low, head - 5) and tokens.is_a(first - 1, _NAME) and tokens.word(first - 1)[:1].isupper() and not tokens.is_a(first - 1, "WEEKDAY MONTH SUBORDINATOR DETERMINER PREPOSITION PRONOUN"):
            first -= 1
        if first == low and last - first > 1 and not tokens.is_a(first, "OUTLET NAME MASTHEAD"):
            first += 1
        onward = "OUTLET MASTHEAD SLASH NUMERAL CONTINUED" if tokens.is_a(head, "OUTLET") else _NAME  # told MSNBC Ruiz was ill
        while last < min(high, head + 5) and tokens.is_a(last, onward) and (tokens.word(last)[:1].isupper() or tokens.word(last).isdigit()) and not tokens.is_a(last, "WEEKDAY MONTH"):
            last += 1
    while last < len(tokens) and tokens.is_a(last, "CONTINUED"):
        last += 1
    if first == head and not named and first > low and tokens.word(first - 1).lower() in ("this", "our", "my", "their", "his", "her", "its"):
        return None, last
    if named and last - first < 2 and not tokens.is_a(first, "OUTLET MORE_PRESS"):
        return None, last  # "on TV", "told News"
    start, end = tokens.start(first), tokens.ends[last - 1]
    before = text[max(article.sentences[k].span.start, start - 90) : start]
    beside = before.replace("-", " ").split()[-1:]
    lead = _LEAD.search(before) if beside and (beside[0].lower() in _LEADING or beside[0].endswith(_OWNERS)) else None
    stem = before[: lead.start()] if lead else before
    if lead and lead.group().lower().startswith(_OURS) or before.lower().endswith(_OURS):
        return None, last
    sentence_end = article.sentences[k].span.end
    giving = stem.split()[-1:]
    given = bool(giving) and giving[0].lower() in _GIVING
    told = _TOLD.search(stem) if given else None
    name = text[start:end]
    if told and tokens.is_a(head, "MEDIA"):
        return None, last  # told the media, as reporters
    if told:
        if not _TAIL.match(text[end : min(sentence_end, end + 80)]):
            return None, last
        span = Span(start - len(before) + told.start(), end)
        span = Span(span.start + len(text[span.start :][:1]) - len(text[span.start :][:1].lstrip()), end)
        return Carrier(name, span, k, named, None, True), last
    according = _ACCORDING.search(stem) if given else None
    follows = text[end : min(sentence_end, end + 260)]
    if according and _OF_ITS_OWN.match(follows):
        return None, last
    if according and (named or _STATE.search(before)):
        span = Span(start - len(before) + according.start(), end)
        chain = _CHAIN.search(follows)
        return Carrier(name, span, k, named, Span(end + chain.start(), end + chain.end()) if chain else None), last
    aside = (_ASIDE.match(follows) or _QUOTED.match(follows)) if named or tokens.is_a(head, "MASTHEAD_NOUN") else None
    if aside:  # the BBC, citing the ministry, reported; Interfax quoted the governor as saying
        cited = Span(end + aside.start("chain"), end + aside.end("chain"))
        return Carrier(name, Span(start, end + aside.end("verb")), k, named, cited), last
    said = _REPORTED.match(follows)
    if said:
        rest = said["rest"]
        chain = _CHAIN.search(rest)
        ahead = _CHAIN.search(before) if not chain else None
        verb = text[end : end + said.start("rest")].split()[-1].lower()
        bare = verb in ("reported", "reports", "revealed", "disclosed") and named
        if _ACCOUNTS.match(rest) or not chain and not ahead and not bare:
            return None, last
        at = end + said.start("rest")
        cited = Span(at + chain.start(), at + chain.end()) if chain else None
        if ahead:  # citing customs records, the Harbour Times reported
            cited = Span(start - len(before) + ahead.start(), start - len(before) + ahead.end())
        return Carrier(name, Span(start, at), k, named, cited), last
    return None, last


_OF_ITS_OWN = kept(r"(?:/[A-Z][\w ]{1,25}?)?(?:['’]s)? (?:[\w-]+ ){0,2}?(?:analysis|poll|polls|survey|tally|count|database|average|tracker|projections?|style|index|review)\b", _FLAGS)
_STATE = kept(r"\b(?:state|local|national|the|a|regional|public|private)[- ]\S*$", _FLAGS)


def _day(article: Article, carrier: Carrier) -> str:
    """What is told of the day, up to there in the paragraph and in the carrier's sentence: "day", "about" or ""."""
    sentence = article.sentences[carrier.sentence].span
    first = article.sentences[article.paragraph_of(carrier.sentence)[0]].span.start
    near = article.document.text[max(first, carrier.span.start - 400) : min(sentence.end, carrier.span.end + 200)]
    return "day" if _DAY.search(near) else "about" if _DATE.search(near) else ""


def _linked(article: Article, carrier: Carrier) -> bool:
    return linked(article, article.sentences[carrier.sentence].span)


def _missing(dated: bool, linked: bool) -> str:
    return "on what day, and where is the link" if not dated and not linked else "where is the link" if dated else "on what day"
