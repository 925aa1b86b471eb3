"""Outlets that words or a report come from, as a draft names them: "told the Harbour Times", "the Harbour Times reported"."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.document import Span
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
_OWNERS = ("'s", "’s")
_OURS = ("this ", "our ", "my ")


@value
class Carrier:
    """An outlet that words or a report come from: tokens [first, last); `span` holds the verb too. `chain` is where it says what it goes back to."""

    name: str
    span: Span
    sentence: int
    named: bool
    chain: Span | None
    told: bool = False


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
    if according and (_OF_ITS_OWN.match(follows) or _LONGER.match(follows)):
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
_LONGER = kept(r" (?!\w+day\b)[A-Z][a-z]")  # a firm that has the outlet's name in its own
_STATE = kept(r"\b(?:state|local|national|the|a|regional|public|private)[- ]\S*$", _FLAGS)
