"""People whom the copy names without having said who they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.checkers.hit import Hit
from attrlint.checkers.people import COURTESY, HEADS_OF_STATE, full_names, is_quoted, paragraph_number, plain, said_by, speaking
from attrlint.document import Span
from attrlint.mark.mentions import MENTION, PARTIES, SURNAME, Mention

ROLE_AFTER = "COMMA (?: [^END BREAK COMMA SEMICOLON] ){0,12} [ROLE ROLES TITLE BODY RELATIVE OUTLET EXPERTS PEOPLE]"
PLACE_AFTER = "COMMA? (?:OF|IN|PREPOSITION) DETERMINER? (?: [PLACE NAME] )"
AGE_AFTER = "[COMMA OPEN_PAREN] (?:NUMERAL|NUMBER_WORD) [COMMA CLOSE_PAREN]"
WORK_AFTER = "COMMA [DETERMINER RELATIVE NAME WORD ING ED]"
# A word that may be a surname and nothing else: what is one mention and one token.
_NOT = "!UPPER!BODY!OUTLET!PLACE!MALE!FEMALE!ROLE!ROLES!PEOPLE!EXPERTS!TITLE!DATA"
_LONE = f"NAME{_NOT} MONTH{_NOT} {SURNAME.split()[0]}{_NOT}"
_PART_BEFORE = "DETERMINER NAME HYPHEN"
_COURTESY_CHUNKS = frozenset(blank + word + stop for word in COURTESY for blank in ("", " ") for stop in ("", "."))
# Forms of mention that are no name; what a name may go on from; what a sentence may open behind.
_NO_NAME = ("organisation", "common", "unnamed", "group", "pronoun")
_GOES_ON = "TITLE ROLE NAME CAPITAL PLACE OUTLET BODY DATA ROLES PEOPLE AND OF MONTH CONTINUED NAME_BEFORE REFERENCE_BEFORE STREET UPPER HYPHEN"
_NOUN = "BODY!VERB ROLE!VERB ROLES!VERB PEOPLE EXPERTS"  # Treasury officials: no person
_PLACED = ("in", "at", "near", "from", "outside", "across")  # a place, if not known as a person
_TOLD = "[TITLE ROLE] (?P<named> [NAME CAPITAL MONTH]{1,4} ) | (?P<behind> [NAME CAPITAL MONTH] ) (?= RELATIVE | COMMA NUMERAL )"
AFTER_CORE = "COMMA PREPOSITION OF RELATIVE OPEN_PAREN DASH SUBORDINATOR"  # as the cast has it: behind these stands no more of the name
_OPENS = "END STOP BREAK CLOSE_QUOTE CLOSE_SINGLE CLOSE_PAREN ACRONYM"
ROLE_BEFORE = "[ROLE ROLES TITLE EXPERTS PEOPLE WORD&ED] COMMA? $"


def incomplete_first_mention(
    article: Article,
    *,
    known_names: tuple[str, ...] = (),
    require_role: bool = False,
    scopes: tuple[str, ...] = ("body",),
) -> Iterator[Hit]:
    """People met by their surname alone, with "Mr" or as a speaker, whom nothing before has named in full."""
    known = {plain(word) for name in known_names for word in (name, name.split()[-1])}
    if not require_role and not _any_bare(article, known):
        return
    full = full_names(article)
    seen: set[str] = set()
    speakers = speaking(article)
    for i, mention in enumerate(article.mentions):
        if mention.form != "name" or is_quoted(article, mention) or article.role_at(mention.span.start) not in scopes:
            continue
        words = mention.name.split()
        surname = plain(words[-1])
        if surname in seen or surname in known or plain(mention.name) in known:
            continue
        if len(words) > 1:
            seen.add(surname)
            if require_role and i in speakers and not _has_role(article, mention, ("title", "role", "place", "age")):
                yield Hit(mention.span, fields={"what": "give the role at first mention"})
            continue
        title = _courtesy(article, mention)
        seen.add(surname)  # however it is met, it is met
        if not (title or i in speakers):
            continue
        places = full.get(surname, ())
        if surname in HEADS_OF_STATE or any(span.start < mention.span.end for span in places):
            continue
        if not (title or _is_person(article, i, mention)):
            continue
        start = article.tokens.start(mention.first) if title else mention.span.start
        span = Span(start, mention.span.end)
        if places:
            said = f"the full name comes only in paragraph {paragraph_number(article, places[0])}"
            yield Hit(span, ((places[0], "the full name"),), {"what": said})
        else:
            yield Hit(span, fields={"what": "give the full name and who they are"}, confidence="high" if title else "medium")


def _any_bare(article: Article, known: set[str]) -> bool:
    """Whether "Mr" and a name, or a name alone that says something, stands where it was not yet given in full.

    Most drafts have neither, and none of their mentions need be read.
    """
    tokens = article.tokens
    if not tokens.vocabulary.isdisjoint(_COURTESY_CHUNKS):
        for match in article.lexicon.pattern("[TITLE ROLE&CAPITAL]").finditer(tokens.classes):
            at = match.end()
            if tokens.chunks[match.start()] in _COURTESY_CHUNKS and at < len(tokens) and _is_new(article, at, known):
                return True
    return any(_is_bare(article, first, last, known) for first, last in said_by(article))


def _is_bare(article: Article, first: int, last: int, known: set[str]) -> bool:
    """Whether the first mention in the tokens [first, last) may be a new name of one word: not where it surely is none."""
    tokens = article.tokens
    new = [
        i for i in range(first, last)
        if tokens.is_a(i, _LONE) and not _is_famous(article, i, known) and not (i and tokens.is_a(i - 1, _PART_BEFORE)) and tokens.word(i) not in PARTIES
        and tokens.word(i - 1) not in _PLACED and not (i + 1 < len(tokens) and tokens.is_a(i + 1, _NOUN) and tokens.word(i + 1).islower())
    ]  # fmt: skip
    new = [i for i in new if not (i == first and (i + 1 >= last or tokens.is_a(i + 1, AFTER_CORE)) and _is_nobody(article, i))]
    if not new or first and tokens.is_a(first - 1, _GOES_ON):
        return any(_is_new(article, i, known) for i in new)
    for match in article.lexicon.pattern(MENTION).finditer(tokens.classes, first):
        start, end = match.span()
        if start >= last or match.lastgroup in _NO_NAME or match.lastgroup == "role" and tokens.word(start)[0].islower():
            break
        if match.lastgroup == "alone" and plain(tokens.word(start)) not in full_names(article):
            continue  # a word with a capital, and no more
        if any(start <= i < end and _is_new(article, i, known) for i in new):
            return True
        if end - start > 1 and (match.lastgroup != "name" or start and not tokens.is_a(start - 1, _OPENS)):
            break
    return False


def _is_nobody(article: Article, i: int) -> bool:
    """Whether the cast takes the name that says something, token number `i`, for a body's: as it does at its first
    mention, unless a full name, a title, an age or "who" anywhere tells it for a person's."""
    word = article.tokens.word(i)
    if plain(word) in full_names(article):
        return False
    known = article.memo.get("told for people")
    if known is None:
        first: dict[str, int] = {}
        told: set[str] = set()
        for match in article.lexicon.pattern(_TOLD).finditer(article.tokens.classes):
            told.update(map(article.tokens.word, range(*match.span("named" if match["named"] else "behind"))))
        for match in article.lexicon.pattern("[NAME CAPITAL MONTH]").finditer(article.tokens.classes):
            first.setdefault(article.tokens.word(match.start()), match.start())
        known = article.memo["told for people"] = first, told
    return known[0].get(word, i) >= i and word not in known[1]


def _is_famous(article: Article, i: int, known: set[str]) -> bool:
    """Whether token number `i` is a name that all know, and not only a part of one."""
    tokens = article.tokens
    surname = plain(tokens.word(i))
    if surname not in HEADS_OF_STATE and surname not in known:
        return False
    return i + 1 >= len(tokens) or tokens.chunks[i + 1][0] not in "-'’" or tokens.word(i + 1).lower() in ("'s", "’s")


def _is_new(article: Article, i: int, known: set[str]) -> bool:
    """Whether token number `i` is no name that all know, and is given in full nowhere before."""
    tokens = article.tokens
    if _is_famous(article, i, known):
        return False
    if i + 1 < len(tokens) and tokens.chunks[i + 1][0] in "-'’" and tokens.word(i + 1).lower() not in ("'s", "’s"):
        return True  # part of a name only
    given = full_names(article).get(plain(tokens.word(i)), ())
    return not given or given[0].start >= tokens.ends[i]


def _courtesy(article: Article, mention: Mention) -> str:
    """The "Mr" before the name, if that is all that stands there; "" for none."""
    if mention.at == mention.first or mention.at - mention.first > 2:
        return ""
    tokens = article.tokens
    word, last = tokens.word(mention.first).rstrip("."), mention.last
    if word not in COURTESY or tokens.is_a(mention.at, "PLACE BODY OUTLET") or word == "Miss" and not tokens.is_a(mention.at, "NAME"):
        return ""
    follows = tokens.word(last) if last < len(tokens) else ""
    return "" if len(follows) == 1 and follows.isupper() or follows == "&" else word  # Dr. William A. Brantley


def _is_person(article: Article, i: int, mention: Mention) -> bool:
    """Whether the bare name is surely somebody's surname."""
    tokens = article.tokens
    if mention.at != mention.first or mention.last - mention.first != 1 or not (mention.name.isalpha() and mention.name[1:].islower()):
        return False
    if article.sentences[article.sentence_at(mention.span.start)].block == 0 and len(article.document.blocks) > 1:
        return False  # a headline, as plain text has it
    if not tokens.is_a(mention.first, _LONE) or mention.first and tokens.is_a(mention.first - 1, _PART_BEFORE):
        return False
    number = article.cast.mentions[i] if mention.name not in PARTIES else None
    if number is None:
        return False
    source = article.cast.sources[number]
    return source.kind == "person" and source.named


def source_without_role(
    article: Article,
    *,
    accept: tuple[str, ...] = ("title", "role", "place", "age"),
    think_tank_funding: bool = False,
) -> Iterator[Hit]:
    """Named people who are quoted or say something, and of whom nothing says who they are."""
    unknown = set(accept) - {"title", "role", "place", "age"}
    if unknown:
        raise ValueError(f"accept: {sorted(unknown)[0]!r}; known: title, role, place, age")
    by_surname: dict[str, list[Mention]] = {}
    for mention in article.mentions:
        if mention.form == "name":
            by_surname.setdefault(plain(mention.name.split()[-1]), []).append(mention)
    full = full_names(article)
    said: dict[str, Span] = {}
    for attribution in article.attributions:
        source = _person(article, attribution)
        if source is not None:
            said.setdefault(plain(article[source].split()[-1]), source)
    for surname, source in said.items():
        its = by_surname.get(surname, ())
        if surname in full and surname not in HEADS_OF_STATE and its and not any(_has_role(article, one, accept) for one in its):
            name = article[full[surname][0]]
            yield Hit(source, fields={"name": name}, confidence="medium")
    if think_tank_funding:
        yield from _unfunded(article)


def _person(article: Article, attribution: Attribution) -> Span | None:
    """The source, if it is a name and nothing else: "Petra Lund", "Lund"."""
    source, tokens = attribution.source, article.tokens
    if source is None or attribution.cue is None or attribution.level < 5 or article.quoted(source):
        return None
    if not tokens.is_a(bisect_right(tokens.ends, attribution.cue.start), "SAY TELL"):
        return None
    words = article[source].split()
    last = bisect_left(tokens.ends, source.end)
    if not 0 < len(words) < 5 or not all(word[0].isupper() for word in words) or tokens.is_a(last, "BODY OUTLET PLACE UPPER"):
        return None
    return source


def _has_role(article: Article, mention: Mention, accept: tuple[str, ...]) -> bool:
    """Whether the words around the name say who it is."""
    tokens, lexicon, classes = article.tokens, article.lexicon, article.tokens.classes
    if "title" in accept and mention.first < mention.at and tokens.word(mention.first).rstrip(".") not in COURTESY:
        return True
    sentence = article.sentences[article.sentence_at(mention.span.start)]
    if "age" in accept and lexicon.pattern(AGE_AFTER).match(classes, mention.last, sentence.last):
        return True
    if "place" in accept and lexicon.pattern(PLACE_AFTER).match(classes, mention.last, sentence.last):
        return True
    if "role" not in accept:
        return False
    if lexicon.pattern(f"{ROLE_AFTER} | {WORK_AFTER}").match(classes, mention.last, sentence.last):
        return True
    before = max(sentence.first, mention.first - 1)
    if mention.first > sentence.first and tokens.is_a(before, "ROLE ROLES TITLE EXPERTS PEOPLE BODY"):
        return True
    after = range(mention.last, min(sentence.last, mention.last + 8))
    is_one = lexicon.pattern("BE (?: [^END BREAK COMMA] ){0,6} [ROLE ROLES TITLE EXPERTS]")
    return bool(after) and is_one.match(classes, mention.last, sentence.last) is not None


def _unfunded(article: Article) -> Iterator[Hit]:
    """Think-tanks that say something, with no word on who pays for them anywhere in the draft."""
    text = article.document.text.lower()
    if any(word in text for word in ("funded by", "funding", "donors", "financed by", "backed by")):
        return
    for attribution in article.attributions:
        if attribution.source is not None and "think tank" in article[attribution.source].lower().replace("-", " "):
            yield Hit(attribution.source, fields={"name": article[attribution.source]}, confidence="medium")
            return
