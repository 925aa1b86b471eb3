"""Plurals that speak: how many are they, and of which office?"""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import FARTHEST, Article
from attrlint.attribute import Attribution
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.patterns import kept

_KNOWING = kept(
    r"people (?:directly |closely |personally )?(?:familiar|close|briefed|involved|with|who|in|aware|informed|knowledgeable)\b"
)
_FEW = frozenset("both dozen dozens half second third another pair handful couple".split())
_DEFINITE = frozenset("the these those his her their its our both such".split())
LOOK_BACK = ("sentence", "paragraph", "document")


def unquantified_plural_source(article: Article, *, quantifiers_extra: tuple[str, ...] = ()) -> Iterator[Hit]:
    """"Officials said", "people familiar with the talks said": how many?"""
    tokens = article.tokens
    counts = _FEW | {word.lower() for word in quantifiers_extra}
    phrases = tuple([word.lower() for word in quantifiers_extra if " " in word])
    for by, first, head in _plurals(article, "SOME_OFFICIALS PEOPLE"):
        if tokens.word(first).lower() in _DEFINITE:
            continue  # those of before
        if any(_counts(article, i, counts) for i in range(max(0, first - 2), head)):
            continue
        if phrases and article.document.text[: tokens.start(head)].lower().rstrip().endswith(phrases):
            continue
        if head + 1 < len(tokens) and (
            tokens.is_a(head + 1, "NAME DASH") or tokens.word(head + 1).lower() in ("like", "including", "such", "and")
        ):
            continue  # some are named
        k = article.sentence_at(tokens.start(head))
        if _at_briefing(article, k):
            continue
        yield Hit(tokens.span(first, head + 1), confidence="medium")


def _counts(article: Article, i: int, counts: frozenset[str]) -> bool:
    return article.tokens.is_a(i, "SMALL_NUMBER NUMERAL NUMBER_WORD") or article.tokens.word(i).lower() in counts


_BRIEFED = kept(r"\b(?:briefing|brief(?:ed|s) (?:the )?(?:reporters|journalists|press|media|correspondents)|news conference|press conference)\b")
_BRIEFINGS = kept(r"\b(?:briefing|brief(?:ed|s) (?:the )?(?:reporters|journalists|press|media|correspondents)|news conference|press conference|joint statement|statement|news release|press release|communiqu[eé])\b")


def _at_briefing(article: Article, k: int) -> bool:
    """Whether they spoke together: at a briefing or in a statement named up to here in the paragraph, or in the one before."""
    first, text = article.paragraph_of(k)[0], article.document.text
    start, end = article.sentences[first].span.start, article.sentences[k].span.end
    if _BRIEFINGS.search(text[max(start, end - 3000) : end].lower()):
        return True
    before = reach.paragraphs_before(article, k, 1)
    return bool(before) and _BRIEFED.search(text[max(article.sentences[before[0]].span.start, start - 3000) : start].lower()) is not None


def officials_without_agency(
    article: Article, *, states: bool = False, look_back: str = "document", look_ahead_sentences: int = 1
) -> Iterator[Hit]:
    """"Officials said" with no office in the sentence, before it, or right behind it."""
    tokens = article.tokens
    seen: set[int] = set()
    for by, first, head in _plurals(article, "SOME_OFFICIALS AUTHORITIES"):
        if tokens.word(head).lower() not in _OFFICE or tokens.is_a(first, "NUMERAL"):
            continue
        k = article.sentence_at(tokens.start(head))
        if k not in seen and not _office_near(article, k, look_back, look_ahead_sentences):
            seen.add(k)
            yield Hit(tokens.span(first, head + 1), confidence="medium")
    if states:
        for first, last in _states(article):
            k = article.sentence_at(tokens.start(first))
            if k not in seen and not _office_near(article, k, look_back, look_ahead_sentences):
                seen.add(k)
                yield Hit(tokens.span(first, last), confidence="medium")


def _problem(*, states: bool, look_back: str, look_ahead_sentences: int) -> tuple[str, str] | None:
    if look_back not in LOOK_BACK:
        return "look-back", f"unknown reach {look_back!r}; known: {', '.join(LOOK_BACK)}"
    if look_ahead_sentences < 0:
        return "look-ahead-sentences", "cannot be below 0"
    return None


officials_without_agency.problem = _problem

_OFFICE = frozenset(
    "officials authorities diplomats investigators prosecutors ministers aides lawmakers regulators inspectors negotiators".split()
)
# An office, or an official by name.
_AGENCY = """
  AGENCY | TITLE&CAPITAL NAME | NAME{1,3} COMMA (?:[DETERMINER ADVERB WORD NAME BODY PLACE ED POSSESSIVE COUNTED]){0,5}? [ROLE TITLE]
| [ROLE TITLE] NAME NAME
"""
_NAMED_AGENCY = kept(
    r"\b(?:FBI|CIA|NSA|EPA|CDC|FDA|FEMA|NHS|NATO|UN|WHO|IRS|DEA|ATF|TSA|FAA|ICE|MI5|MI6|GCHQ|HMRC|MoD|Nato|White House|Downing Street"
    r"|Pentagon|Kremlin|Home Office|Foreign Office|Treasury|Scotland Yard|Interpol|Europol|Justice|Homeland|Police|Sheriff)\b"
    r"|\b(?:police|sheriff|coroner|health service|fire service|fire brigade|city hall|town hall|[a-z]+ (?:ministry|department|agency|authority|council|commission|bureau|board|office)|state department)\b"
)


def _office_near(article: Article, k: int, look_back: str, ahead: int) -> bool:
    first = {"sentence": k, "paragraph": article.paragraph_of(k)[0], "document": 0}[look_back]
    last = min(len(article.sentences), k + 1 + min(ahead, FARTHEST))
    if look_back == "document":
        where = _first_office(article)
        if where is not None and where < last:
            return True
        return False
    return any(_has_office(article, j) for j in range(first, last))


def _first_office(article: Article) -> int | None:
    """The first sentence that names an office or an official; None if there is none."""
    if "office" not in article.memo:
        tokens = article.tokens
        match = article.lexicon.pattern(_AGENCY).search(tokens.classes)
        found = [article.sentence_at(tokens.start(match.start()))] if match else []
        named = _NAMED_AGENCY.search(article.document.text)
        if named:
            found.append(article.sentence_at(named.start()))
        article.memo["office"] = min(found) if found else None
    return article.memo["office"]


def _has_office(article: Article, k: int) -> bool:
    known = article.memo.setdefault("offices", {})
    if k not in known:
        known[k] = reach.has(article, k, _AGENCY) or bool(_NAMED_AGENCY.search(article[article.sentences[k].span]))
    return known[k]


# Done rather than said.
_DONE = frozenset(
    "briefed charge charged define defined discovered found identified knew know observed pledged railed recorded saw see signed".split()
)


def _plurals(article: Article, heads: str) -> Iterator[tuple[Attribution, int, int]]:
    """The first and head tokens of each such plural that says something."""
    tokens, wanted = article.tokens, article.lexicon.members(heads)
    for by in article.attributions:
        if by.source is None or by.level < 2 or not reach.says(article, by):
            continue
        if by.cue is not None and (
            article[by.cue].lower() in _DONE or tokens.is_a(reach.token_at(article, by.cue.start), "SHOW!SAY!TELL")
        ):
            continue
        first, last = reach.token_at(article, by.source.start), reach.token_at(article, by.source.end - 1) + 1
        head = _head(article, first, last, wanted)
        if head is None:
            continue
        start = _start(article, head)
        if start is not None:
            yield by, start, head


def _start(article: Article, head: int) -> int | None:
    """Where the phrase of the plural begins; None where it belongs to somebody or is one thing with the noun before it."""
    tokens = article.tokens
    start = head
    while start and start > head - 6 and tokens.is_a(
        start - 1, "WORD!SAY CAPITAL NAME PLACE BODY ED ROLE UPPER ACRONYM HYPHEN EMPTY_LABEL TITLE COUNTED MIXED"
    ) and not tokens.is_a(start - 1, "WEEKDAY MONTH TIME PREPOSITION AND BUT SAY TELL THAT PRONOUN SUBORDINATOR TEMPORAL"):
        start -= 1
    before = start - 1
    if before >= 0:
        if tokens.is_a(before, "POSSESSIVE&BE") or tokens.is_a(before, "AND") and tokens.is_a(max(0, before - 1), "ROLES PEOPLE"):
            return None
        if tokens.word(before).lower() in ("a", "an", "their", "no"):
            return None
        if tokens.is_a(before, "DETERMINER SMALL_NUMBER NUMERAL"):
            return before
    return start


def _head(article: Article, first: int, last: int, wanted: frozenset[str]) -> int | None:
    """The plural that the source phrase is about: the first one, before any "at", "of" or "who"."""
    tokens = article.tokens
    for i in range(first, min(last, first + 8)):
        if tokens.classes[i] in wanted and not tokens.is_a(i, "EXPERTS!SOME_OFFICIALS"):
            if tokens.is_a(i, "PEOPLE!SOME_OFFICIALS"):
                if not _KNOWING.match(article.document.text[tokens.start(i) : tokens.start(i) + 60].lower()):
                    return None
            return i
        if tokens.is_a(i, "DATA POLL"):
            return None  # a survey of insiders
        if tokens.is_a(i, "PREPOSITION RELATIVE COMMA") and i > first and not tokens.is_a(i, "OF"):
            return None
    return None


# Those that the reading takes for any name.
_STATES = frozenset(
    """
    Albania Algeria Angola Bahrain Bangladesh Benin Bhutan Bolivia Botswana Brunei Bulgaria Burundi Cambodia Cameroon Croatia Cyprus Djibouti
    Ecuador Eritrea Estonia Eswatini Fiji Gabon Gambia Ghana Guatemala Guinea Guyana Haiti Honduras Iceland Jamaica Kosovo Kuwait Kyrgyzstan Laos
    Latvia Lesotho Liberia Luxembourg Madagascar Malawi Maldives Mali Malta Mauritania Mauritius Mongolia Montenegro Morocco Mozambique Namibia
    Nepal Nicaragua Niger Oman Palestine Panama Paraguay Peru Samoa Senegal Slovakia Slovenia Somalia Suriname Tajikistan Tanzania Togo Tonga
    Tunisia Turkmenistan Uganda Uruguay Uzbekistan Vanuatu Zambia Zimbabwe Lima Quito Bogota Santiago Montevideo Accra Lagos Dakar Algiers Tunis
    Rabat Dhaka Colombo Kathmandu Hanoi Muscat Sofia Zagreb Ljubljana Bratislava Tallinn Riga Reykjavik Harare Lusaka Kampala Luanda Maputo
    """.split()
)
_STATE_SAYS = "(?P<state> [PLACE NAME] ) (?:[ADVERB HAVE]){0,2} [SAY!ING TELL!ING CLAIM]"
_STATE_AFTER = "ACCORDING (?P<state> DETERMINER? [PLACE NAME] ) (?= [COMMA STOP END BREAK CLOSE_QUOTE SEMICOLON DASH] | $ )"
_ACTS = frozenset("announce announced announces agreed declare declared declares pledged promised recalled signed vowed".split())
_ESTIMATES = kept(r"\b[A-Z][a-z]+(?:ian|an|ish|ese|i|ch|sh) (?:estimates?|figures|claims|accounts)\b")


def _states(article: Article) -> Iterator[tuple[int, int]]:
    """"Ukraine said", "Ukrainian estimates": a flag, no office."""
    tokens = article.tokens
    opens = article.lexicon.members("STOP END BREAK COMMA SEMICOLON COLON DASH AND BUT THAT SUBORDINATOR CLOSE_QUOTE ADVERB")
    for match in article.lexicon.pattern(_STATE_SAYS).finditer(tokens.classes):
        first, last = match.span("state")
        while first and tokens.is_a(first - 1, "CAPITAL&PLACE") or first and tokens.word(first - 1) in ("North", "South", "New", "Saudi"):
            first -= 1
        if tokens.word(match.end() - 1).lower() in _ACTS:
            continue
        if first and tokens.word(first - 1) in ("The", "the"):
            first -= 1
        if not tokens.is_a(last - 1, "PLACE") and tokens.word(last - 1) not in _STATES:
            continue
        if first == 0 or tokens.classes[first - 1] in opens:
            yield first, last
    for match in article.lexicon.pattern(_STATE_AFTER).finditer(tokens.classes):
        if tokens.is_a(match.end("state") - 1, "PLACE") or tokens.word(match.end("state") - 1) in _STATES:
            yield match.span("state")
    for match in _ESTIMATES.finditer(article.document.text):
        yield reach.token_at(article, match.start()), reach.token_at(article, match.end() - 1) + 1
