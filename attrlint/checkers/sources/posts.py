"""Posts on platforms: whose, of when, and where to be read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.sources import postings
from attrlint.checkers.hit import Hit
from attrlint.checkers.where import linked
from attrlint.document import Span
from attrlint.patterns import kept

ITEMS = {"author": "whose account", "date": "posted when", "link": "where is the link", "handle": "which handle", "platform": "on which platform"}
MOST = 30  # attributions of a sentence looked at
_FLAGS = 2  # re.IGNORECASE
_VERB = (
    r"(?:wrote|writes|writing|said|says|posted|posting|tweeted|announced|announces|shared|published|added|claimed|claims|stated|states|confirmed|warned|urged|replied|responded|"
    r"complained|pleaded|noted|wondered|asked|uploaded|praised|condemned|blamed|lamented|boasted|vowed|promised|insisted|denied|apologi[sz]ed|joked|argued|explained|thanked|accused|called|criticized|criticised|commented|declared|mocked)"
)
# Behind the verb: "wrote on", "said in a post on", "posted to her"
_UP_TO = r"(?:[^.,;:!?\n“”\"]{0,60}?,? )?(?:on|via|in|(?<=ed )to|(?<=ed it )to|(?<=ed them )to|(?<=video )to|(?<=photo )to) (?:(?:his|her|its|their|the|a|an|official|verified|personal|own|social|media|network|platform|site|messaging|app|service|now-deleted|deleted|post|posts|statement|video|message|thread|live|series|of|to|on|short|long) )*"
_USED = kept(r"\b(?P<verb>(?:took|takes|turned|turns) to|used|uses) (?:(?:his|her|its|their|the|official|personal|social|media|network|platform|site|app) )*$", _FLAGS)
_TO_SAY = kept(r"(?:['’]s)?(?: \w+)? to (?:announce|say|call|deny|attack|critici[sz]e|accuse|tell|post|share|publish|claim|complain|respond|reply|thank|explain|express|vent|defend|apologi[sz]e|praise|mock|urge|warn|confirm|write|condemn|blast)\b", _FLAGS)
_BEFORE = kept(rf"\b(?P<verb>{_VERB})\b {_UP_TO}$", _FLAGS)
_OPENS = kept(
    r"(?:^|[,;:“”\"’‘—–.!?] )(?:(?:in|on|via|writing|posting) )(?:(?:on|in|his|her|its|their|the|a|an|official|verified|personal|own|social|media|network|platform|site|now-deleted|deleted|post|posts|statement|video|message|thread|series|of|to|messaging|app|short|long) )*$", _FLAGS
)
_OPENING_POST = kept(r"\b(?:post|posts|statement|video|message|thread|series|writing|posting)\b", _FLAGS)
_TAIL = kept(r"(?:['’]s)? (?:account|channel|page|feed|profile|post|posts|thread|video|story|message|group)\b", _FLAGS)
# Not a post: "fell on Facebook", "ads on YouTube", "users on Reddit said", shares of the firm.
_NO_POST = kept(
    r"\b(?:ad|ads|adverts?|advertisements?|advertising|users?|followers|likes|shares? (?:of|in)|spend(?:ing)? |spent|fell|rose|traded|searches|accounts? (?:was|were)|available|watch(?:ed|ing)?|stream(?:ed|ing)?|broadcast(?:ed|ing)?|trending|trended|circulat\w+|viral|depends?|based|plotted|algorithm|graph)\b[^.;“”\"]{0,40}$",
    _FLAGS,
)
_PEOPLE = kept(r"\b(?:users?|people|some|many|others|fans|critics|supporters|residents|commenters|viewers|somebody|someone|one|account|accounts|posters|netizens|several)\b", _FLAGS)
_DATE = kept(
    r"\b(?:yesterday|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|this|that|the same) (?:week|month|year|night|morning|afternoon|evening|weekend|day)|the day (?:after|before)|earlier|later|ago|overnight|minutes|hours|"
    r"(?-i:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\b\.?)|(?:19|20)\d\d|\d{1,2}(?::\d\d)? ?[ap]\.?m)\b",
    _FLAGS,
)
# Nobody posted: "users can post on", "this piece was first published on".
_UNREAL = kept(r"\b(?:can|could|should|will|would|may|might|must|to|do|don['’]t|I|we|cannot|can['’]t|never|not|you|originally|(?:first|post|article|piece|story|column|blog|essay|version) (?:was )?(?:first |originally )?(?:been )?)(?: be)?\s*$", _FLAGS)
_HANDLE = kept(r"(?:^|[\s(])@\w{2,}")
_TWEETED = kept(r"\b(?:(?<!be )(?<!been )(?<!being )(?<!get )(?<!is )(?<!are )tweeted|in (?:a|an|his|her|its|their)(?: \w+){0,2} tweet)\b", _FLAGS)
_CAN = kept(r",? (?:\w+ ){0,2}(?:can|could|may|might|should|will|would)\b", _FLAGS)
_WEB = ("markdown", "html", "ans", "json")


def social_post_incomplete(
    article: Article,
    *,
    require: tuple[str, ...] = ("author",),
    recommend: tuple[str, ...] = ("date", "link"),
    require_handle: bool = False,
) -> Iterator[Hit]:
    """A post on a platform without author, date or link in its sentence. In plain text no link is asked for."""
    for item in (*require, *recommend):
        if item not in ITEMS:
            raise ValueError(f"{item!r}; known: {', '.join(ITEMS)}")
    tokens = article.tokens
    wanted = list(dict.fromkeys((*require, *recommend, *(("handle",) if require_handle else ()))))
    if article.document.format not in _WEB and "link" not in require:
        wanted = [item for item in wanted if item != "link"]
    last = -1
    for match in article.lexicon.pattern("[PLATFORM POSTING]").finditer(tokens.classes):
        k = article.sentence_at(tokens.start(match.start()))
        if k == last:
            continue
        found = _post(article, k, match.start(), match.end())
        if found is None:
            continue
        span, platform = found
        if article.quoted(span):
            continue
        last = k
        missing = [item for item in wanted if not _has(article, k, span, item, platform)]
        content = postings.content(article, k, span) if missing else ""
        if content and not postings.is_talk(article, k, span) and not postings.is_shown(article, k, span):
            fields = {"missing": _listed(missing), "platform": platform or "a platform"}
            sure = content == "quoted" and "author" not in missing and len(missing) > 1
            yield Hit(span, (), fields, "high" if sure else "low" if content == "media" and missing == ["link"] else "medium")


def _post(article: Article, k: int, first: int, last: int) -> tuple[Span, str] | None:
    """The words that say somebody posted, and the platform; None if the name is there for something else."""
    tokens, text = article.tokens, article.document.text
    start, end = tokens.start(first), tokens.ends[last - 1]
    sentence = article.sentences[k].span
    tail = _TAIL.match(text, end) if tokens.is_a(first, "PLATFORM") else None
    end = tail.end() if tail else end
    if tokens.is_a(first, "POSTING"):
        around = text[max(sentence.start, start - 30) : end]
        tweeted = _TWEETED.search(around)
        if not tweeted or max(sentence.start, start - 30) + tweeted.end() < end:
            return None
        at = max(sentence.start, start - 30) + tweeted.start()
        if text[at:end].lower().endswith("tweet") and at > sentence.start and text[at - 2] != "," and not _says(article, k):
            return None
        return Span(at, end), "Twitter"
    before = text[max(sentence.start, start - 130) : start]
    stretch = max(sentence.start, start - 130)
    said = _BEFORE.search(before)
    name = text[start : tokens.ends[last - 1]]
    used = _USED.search(before)
    if used and not said and (_TO_SAY.match(text, end) or used["verb"].endswith("to")):
        return Span(stretch + used.start("verb"), end), text[start : tokens.ends[last - 1]]
    if said and _UNREAL.search(before[: said.start()]):
        return None
    if said:
        between = before[said.end("verb") :]
        if _NO_POST.search(" " + between) or name == "X" and not _is_x(article, last, between):
            return None
        return Span(stretch + said.start("verb"), end), name
    opens = _OPENS.search(before)
    if opens and (_OPENING_POST.search(opens.group()) or _says_behind(article, k, end)) and not _CAN.match(text, end):
        tail = before[opens.start() :].lstrip(",;:“”\"’‘—–.!? ")
        at = start - len(tail)
        return Span(at, end), name
    return None


def _is_x(article: Article, last: int, between: str) -> bool:
    """Whether "on X" may be the platform: "on" stands right before it, nothing mathematical behind."""
    tokens = article.tokens
    return between.rstrip().endswith((" on", " to", "on")) and (last >= len(tokens) or not tokens.is_a(last, "NUMERAL HYPHEN DASH AND"))


def _says(article: Article, k: int) -> bool:
    """Whether somebody says something in the sentence."""
    return any(a.source is not None and reach.says(article, a) for a in islice(article.attributions_in(k), MOST))


def _says_behind(article: Article, k: int, at: int) -> bool:
    """Whether somebody says something in the sentence, behind the platform's name."""
    return any(
        a.source is not None and a.cue is not None and reach.says(article, a) and (a.cue.start >= at or a.source.start >= at)
        for a in islice(article.attributions_in(k), MOST)
    )


def _has(article: Article, k: int, span: Span, item: str, platform: str) -> bool:
    sentence = article.sentences[k].span
    near = article.document.text[max(sentence.start, span.start - 300) : min(sentence.end, span.end + 300)]
    if item == "date":  # a post goes on for some sentences, and its day is told once
        before = reach.paragraphs_before(article, k, 1)
        first = min(before[0] if before else article.paragraph_of(k)[0], max(0, k - 2))
        end = article.sentences[min(k + 2, len(article.sentences) - 1)].span.end
        start = max(article.sentences[first].span.start, span.start - 900)
        return _DATE.search(article.document.text, start, min(end, span.end + 500)) is not None or postings.is_timed(article, k, span)
    if item == "link":
        return linked(article, sentence)
    if item == "handle":
        return _HANDLE.search(near) is not None
    if item == "platform":
        return bool(platform)
    return _author(article, k, span)


def _author(article: Article, k: int, span: Span) -> bool:
    """Whether the sentence names whose post it is, or calls them he, she or by what they are."""
    tokens, text = article.tokens, article.document.text
    sentence = article.sentences[k]
    at = reach.token_at(article, span.start)
    named = article.lexicon.pattern("[NAME ROLE ROLES BODY TITLE OUTLET INSTITUTION PLACE PEOPLE PRONOUN RELATIVE]")
    before = postings.unquoted(text[sentence.span.start : span.start])[-60:]
    if _PEOPLE.search(before) and not article.lexicon.pattern("NAME PRONOUN").search(tokens.classes, max(sentence.first, at - 12), at):
        return False
    if _THAT_ONE.search(before):
        return True
    end = reach.token_at(article, span.end - 1) + 1
    behind = 30 if _OPENS_WITH.match(text, span.start) else 15 if _MEDIUM.search(before) else 6 if before.endswith(_CLOSED) else 0
    for match in named.finditer(tokens.classes, max(sentence.first, at - 60), min(sentence.last, end + behind)):
        if tokens.word(match.start()).lower() not in ("it", "which") and not tokens.is_a(match.start(), "PLATFORM"):
            return True
    return _BY_NAME.match(text, span.end) is not None


# Whoever it is has been named: "the firm tweeted".
_THAT_ONE = kept(r"\b(?:the|his|her|its|their|this|that)(?! (?:post|video|message)\b)(?: [\w’'-]+){1,4}\s*$", _FLAGS)
_MEDIUM = kept(r"\b(?:video|message|statement|post|photo|letter|clip|note|thread)s?,?(?: (?:which|that))?(?: (?:was|were))?\s*$", _FLAGS)
_CLOSED = (", ", "  ", "” ", '" ')
_OPENS_WITH = kept(r"(?:on|in|via|writing|posting|with)\b", _FLAGS)
_BY_NAME = kept(r"(?: \w+){0,4} by (?:\w+ ){0,4}?(?-i:[A-Z])\w", _FLAGS)


def _listed(items: list[str]) -> str:
    words = [ITEMS[item] for item in items]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
