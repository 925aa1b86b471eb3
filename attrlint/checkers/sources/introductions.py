"""People whom the copy names without having said who they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers.hit import Hit
from attrlint.checkers.sources.onpurpose import (
    is_brand,
    is_heading,
    is_known,
    is_misspelt,
    is_on_purpose,
    is_signature,
    is_someones_own,
)
from attrlint.checkers.sources.people import (
    COURTESY,
    first_full,
    is_quoted,
    paragraph_number,
    plain,
    speaking,
)
from attrlint.document import Span
from attrlint.mark.mentions import PARTICLES, SURNAME
from attrlint.patterns import kept

# A word that may be a surname and nothing else.
_NOT = "!UPPER!BODY!OUTLET!PLACE!MALE!FEMALE!ROLE!ROLES!PEOPLE!EXPERTS!TITLE!DATA!UNNAMED!MEDIA"
_LONE = f"NAME{_NOT} MONTH{_NOT} {SURNAME.split()[0]}{_NOT}"
_PARTS = "|".join(sorted(PARTICLES))
_NAME = r"[A-ZÀ-Þ][^\W\d_]*(?:[’'-](?!s\b)[^\W\d_]+)*"
# "Mr Holm", "Mrs. van der Berg"; no "Mr Anders Holm", no "Mr Holm & Sons", no "Mr A".
_CALLED = kept(
    rf"(?P<title>{'|'.join(sorted(COURTESY, key=len, reverse=True))})\.? (?P<name>(?:(?:{_PARTS}) ){{0,2}}(?P<last>{_NAME}))"
    rf"(?![\w-]| &| (?:(?:[A-Z]\.? |(?:{_PARTS}) ){{0,3}})(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-ZÀ-Þ])"
)
_BEGIN = tuple(sorted({title if len(title) < 3 else f"{title} " for title in COURTESY} | {"Mrs.", "Prof."}))  # quicker to look for
# What a bare name that says something may follow, and what may follow it.
_BEFORE = "STOP END BREAK COMMA SEMICOLON COLON DASH OPEN_QUOTE CLOSE_QUOTE CLOSE_SINGLE SAY TELL BUT SUBORDINATOR THAT ACCORDING CONTINUED ADVERB WEEKDAY TIME"
_ADDS = frozenset("added adds admitted admits argued argues explained explains insisted insists joked recalled recalls replied said says told tells".split())
_ALOUD = frozenset("confessed joked mumbled muttered quipped recalled recalls screamed shouted sighed testified whispered yelled".split())  # no firm does
_TITLES = ("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.")
_BYLINE = ("contributed", "reported")  # an agency's signature, or a paper
_BESIDE = kept(r"(?:, (?:the|an?) [^,\n]{1,60},)?(?: (?:also|has|had|have|later|then|once|\w+ly))* ?\Z")
_HE = kept(r"\b(?:he|she|him|her|his|himself|herself)\b")
_TWO = kept(r"[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]\w")
_OPENS_HE = kept(r"[“\"'‘ ]*(?:He|She)\b")
_I = kept(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y)\b")
_FIRM = kept(r"\b(?:it|its|it[’']s|company|firm|brand|shares|sales|profits?|customers|users|products?|statement|earnings|which)\b")
# As surnames end that are seldom firms'.
_SURNAME = kept(
    r"(?:Mc|Mac|O[’'])[A-Z]\w+|\w+(?:[^aeiou\W]son|sson|ssen|enko|shvili|[aeo]vi[cć]|[nlr]ov|[nlr]ova|[eo]vski|[eo]wski|insky|wicz|escu|opoulos|idis|guez|ndez|[lnrv][ae]rez|qvist|quist|ström|oğlu|ucci)"
)


def incomplete_first_mention(
    article: Article,
    *,
    known_names: tuple[str, ...] = (),
    require_role: bool = False,
    scopes: tuple[str, ...] = ("body",),
) -> Iterator[Hit]:
    """People met by their surname alone, with "Mr" or as a speaker, whom nothing before has named in full."""
    known = {plain(word) for name in known_names for word in (name, name.split()[-1])}
    found = [*_called(article, known, scopes), *_bare(article, known, scopes)]
    if require_role:
        found += _without_role(article, known, scopes)
    seen: set[str] = set()
    for surname, hit in sorted(found, key=lambda one: one[1].span):
        if surname not in seen:
            seen.add(surname)
            yield hit


def _called(article: Article, known: set[str], scopes: tuple[str, ...]) -> Iterator[tuple[str, Hit]]:
    """Those with "Mr" and a surname, and the surname."""
    tokens, text = article.tokens, article.document.text
    if not any(title in text for title in _BEGIN):
        return
    seen: set[str] = set()
    for match in _CALLED.finditer(text):
        last, start = match["last"], match.start()
        if last in seen or start and (text[start - 1].isalnum() or text[start - 1] in "’'-"):
            continue
        span = Span(start, match.end())
        surname = plain(last)
        if is_known(surname, known, match["title"]):
            seen.add(last)
            continue
        if article.quoted(span) or article.role_at(start) not in scopes:
            continue
        seen.add(last)  # however it is met, it is met
        first = bisect_right(tokens.ends, match.start("last"))
        if not tokens.is_a(first, f"NAME {SURNAME}") or tokens.is_a(first, "PLACE!MALE!FEMALE BODY OUTLET ROLE ROLES TITLE PEOPLE"):
            continue
        full = first_full(article, last)
        if full is not None and full.start < span.end or _met_before(article, last, span.start, scopes):
            continue
        if _is_trade(article, span):
            continue
        if match["title"] in ("Mr", "Miss") and not _is_spoken_of(article, span, first):
            continue
        if text.startswith(":", span.end):
            continue  # a turn of a transcript
        if is_brand(match["title"], text, match.start("last"), match.end()) or is_signature(article, span) or _is_nobodys(article, span, surname, full):
            continue
        yield surname, _hit(article, span, full, "high" if tokens.is_a(first, "NAME") else "medium")


def _bare(article: Article, known: set[str], scopes: tuple[str, ...]) -> Iterator[tuple[str, Hit]]:
    """Those whose surname stands alone right beside what they say, if something tells it for a person's."""
    tokens, text = article.tokens, article.document.text
    seen: set[str] = set()
    for attribution in article.attributions:
        source, cue = attribution.source, attribution.cue
        if source is None or cue is None or not text[source.start].isupper():
            continue
        name = text[source.start : source.end].partition(",")[0]
        if name in seen or " " in name:
            continue
        seen.add(name)
        first = bisect_right(tokens.ends, source.start)
        if not tokens.is_a(first, _LONE) or tokens.word(first) != name or first and not tokens.is_a(first - 1, _BEFORE):
            continue
        if not tokens.is_a(bisect_right(tokens.ends, cue.start), "SAY TELL") or article[cue] in _BYLINE:
            continue
        span, surname = tokens.span(first, first + 1), plain(name)
        if article.quoted(span) or article.role_at(span.start) not in scopes or is_known(surname, known):
            continue
        if first + 1 < len(tokens) and tokens.chunks[first + 1][0] in "-'’" or not _BESIDE.match(text, min(span.end, cue.end), max(span.start, cue.start)):
            continue
        full = first_full(article, name)
        if full is not None and full.start < span.end or f" {name.lower()}" in tokens.vocabulary or _met_before(article, name, span.start, scopes):
            continue
        if not _is_person(article, span, cue, full) or _is_nobodys(article, span, surname, full):
            continue
        yield surname, _hit(article, span, full, "medium")


def _hit(article: Article, span: Span, full: Span | None, confidence: str) -> Hit:
    if full is None:
        return Hit(span, fields={"what": "give the full name and who they are"}, confidence=confidence)
    said = f"the full name comes only in paragraph {paragraph_number(article, full)}"
    return Hit(span, ((full, "the full name"),), {"what": said}, confidence)


def _is_nobodys(article: Article, span: Span, surname: str, full: Span | None) -> bool:
    """Whether nobody would ask: a headline, somebody's own words, a name given alone on purpose, or in another spelling before."""
    return is_heading(article, span, full) or is_someones_own(article, span) or is_on_purpose(article, span) or is_misspelt(article, span, surname)


def _met_before(article: Article, name: str, before: int, scopes: tuple[str, ...]) -> bool:
    """Whether the name stands in the copy before, in any form: in a quotation or a heading it does not count."""
    text, at = article.document.text, -1
    while 0 <= (at := text.find(name, at + 1)) < before:
        end = at + len(name)
        if text[at - 1 : at].isalnum() or text[end : end + 1].isalnum():
            continue
        span = Span(at, end)
        if not article.quoted(span) and article.role_at(at) in scopes and not is_heading(article, span):
            return True
    return False


def _is_spoken_of(article: Article, span: Span, at: int) -> bool:
    """Whether the one with the courtesy title does or has something, as a person in the news does; no act or prize."""
    tokens, text = article.tokens, article.document.text
    first = bisect_right(tokens.ends, span.start)
    last = bisect_left(tokens.ends, span.end) + 1
    opens = not first or tokens.is_a(first - 1, "END STOP BREAK OPEN_QUOTE CLOSE_QUOTE")
    if opens and not tokens.is_a(at, "NAME") and f" {tokens.word(at).lower()}" in tokens.vocabulary:
        return False
    if tokens.word(first) == "Miss" and first and tokens.is_a(first - 1, "DETERMINER"):
        return False  # the Miss Michigan crown
    if text.startswith(" (@", span.end):
        return False  # the signature of a post
    if text[span.end - 1] == "s" and text.startswith(("The ", "the "), max(0, span.start - 4)):
        return False  # the Misses Falk
    return not (first and last < len(tokens) and tokens.is_a(first - 1, "COMMA AND") and tokens.is_a(last, "COMMA AND"))


# What a firm or an act is introduced as: "the online grocer Mr Fettle", "the singer Mr Holm".
_TRADE = kept(
    r"\b(?:the|a|an|[Tt]he|A|An) (?:[\w’'-]+ ){0,3}(?:act|app|artist|band|bakery|brand|brewer|broadcaster|cafe|café|chain|clown|comedian|comic|company|duo|firm|grocer|label|magician"
    r"|musician|producer|pub|rapper|restaurant|retailer|shop|singer|songwriter|start-?up|store|supermarket|wrestler|youtuber|YouTuber|DJ) \Z"
)


def _is_trade(article: Article, span: Span) -> bool:
    """Whether a firm or an act goes by the name."""
    return _TRADE.search(article.document.text, max(0, span.start - 60), span.start) is not None


def _is_person(article: Article, span: Span, cue: Span, full: Span | None) -> bool:
    """Whether the bare name is a person's: named in full below, he or she, "I" in what is said; or by how it ends."""
    tokens, text = article.tokens, article.document.text
    if full is not None and article[full].endswith(article[span]):
        first = bisect_right(tokens.ends, full.start)
        return tokens.is_a(first, "MALE FEMALE") or tokens.is_a(first, "NAME!PLACE!BODY!OUTLET!UPPER") and not _is_firm(article, span)
    if article[cue].lower() not in _ADDS | _ALOUD or _is_firm(article, span):
        return False
    if article[cue].lower() in _ALOUD:
        return True
    k = article.sentence_at(span.start)
    behind = bisect_right(tokens.ends, span.end)
    if cue.start > span.end and text.startswith(", ", span.end) and article.lexicon.pattern("[ROLE TITLE SOMEBODY]").search(
        tokens.classes, behind, bisect_right(tokens.ends, cue.start)
    ):
        return True
    if text.startswith(", ", span.end) and text[span.end + 2 : span.end + 3].isdecimal() or tokens.is_a(behind, "RELATIVE"):
        return False
    if _is_spoken_of_as_one(article, span, cue, k) or any(f"{title} {article[span]}" in text for title in _TITLES):
        return True
    if cue.start > span.end and _is_bare_quotation(article, span, k):
        return True
    said = [s for a in article.attributions_in(k) if a.source is not None and a.source.start == span.start and a.kind == "direct" for s in a.content]
    return any(_I.search(article[s]) for s in said) or _SURNAME.fullmatch(article[span]) is not None


def _is_spoken_of_as_one(article: Article, span: Span, cue: Span, k: int) -> bool:
    """Whether "he" or "she" comes behind, and can mean nobody else: nobody stands before."""
    text, within = article.document.text, article.sentences[k]
    before = max(0, article.sentences[max(0, k - 1)].span.start), span.start
    if _HE.search(text, *before) or _TWO.search(text, *before):
        return False
    behind = _HE.search(text, max(span.end, cue.end), within.span.end)
    if behind and not article.quoted(Span(*behind.span())):
        return True
    after = article.sentences[k + 1] if k + 1 < len(article.sentences) else None
    return after is not None and after.block == within.block and _OPENS_HE.match(text, after.span.start) is not None


_WE = kept(r"\b(?:[Ww]e|[Oo]ur|[Uu]s|customers?)\b")


def _is_bare_quotation(article: Article, span: Span, k: int) -> bool:
    """Whether no more than a quotation stands before it, which does not speak for a firm: “It was a long winter,” Holm said."""
    within, text = article.sentences[k].span, article.document.text
    said = text[within.start : span.start].rstrip()
    if not said or said[0] not in "“\"" or said[-1] not in "”\"" or _WE.search(said) or text.count(article[span]) > 1:
        return False
    return text[span.end : within.end].strip(" ”\"").lower() in ("said.", "says.", "added.", "recalled.")


def _is_firm(article: Article, span: Span) -> bool:
    """Whether words of the same sentence, outside what is said, are of firms: "it", "its shares"."""
    within = article.sentences[article.sentence_at(span.start)].span
    return any(not article.quoted(Span(*match.span())) for match in _FIRM.finditer(article.document.text, within.start, within.end))


def _without_role(article: Article, known: set[str], scopes: tuple[str, ...]) -> Iterator[tuple[str, Hit]]:
    """Those who say something where they are first named in full, or are "Mr" later, and nothing says who they are: an option."""
    from attrlint.checkers.sources.roleless import has_role

    seen: set[str] = set()
    speakers = speaking(article)
    for i, mention in enumerate(article.mentions):
        words = mention.name.split()
        if mention.form != "name" or len(words) < 2 or is_quoted(article, mention) or article.role_at(mention.span.start) not in scopes:
            continue
        surname = plain(words[-1])
        if surname in seen or surname in known or plain(mention.name) in known:
            continue
        seen.add(surname)
        called = any(f"{title} {words[-1]}" in article.document.text for title in _TITLES)
        if (i in speakers or called) and not has_role(article, mention, ("title", "role", "place", "age")):
            yield surname, Hit(mention.span, fields={"what": "give the role at first mention"})
