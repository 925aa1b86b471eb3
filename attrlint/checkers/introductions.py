"""People whom the copy names without having said who they are."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers.hit import Hit
from attrlint.checkers.people import COURTESY, HEADS_OF_STATE, full_names, is_quoted, paragraph_number, plain, said_by, speaking
from attrlint.checkers.roleless import has_role
from attrlint.document import Span
from attrlint.mark.mentions import MENTION, PARTIES, SURNAME, Mention

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
_BRANDS = frozenset("Pepper World Universe America Kipling Whippy Muscle Strangelove Seuss Oetker Martens".split())
_GOODS = frozenset("bars biscuits boots brand cakes crisps drinks pies products shoes sweets toys".split())
_OPENS = "END STOP BREAK CLOSE_QUOTE CLOSE_SINGLE CLOSE_PAREN ACRONYM"


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
            if require_role and i in speakers and not has_role(article, mention, ("title", "role", "place", "age")):
                yield Hit(mention.span, fields={"what": "give the role at first mention"})
            continue
        title = _courtesy(article, mention)
        seen.add(surname)  # however it is met, it is met
        if not (title or i in speakers) or title and (_is_signature(article, mention) or _is_brand(article, mention)):
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
    if word not in COURTESY or tokens.is_a(mention.at, "PLACE BODY OUTLET"):
        return ""
    if word in ("Mr", "Miss") and not _is_spoken_of(article, mention):
        return ""  # Miss Michigan, Mr. Lif
    follows = tokens.word(last) if last < len(tokens) else ""
    return "" if len(follows) == 1 and follows.isupper() or follows == "&" else word  # Dr. William A. Brantley


def _opens(article: Article, mention: Mention) -> bool:
    """Whether the name stands where any word has a capital, or in a title."""
    return not mention.first or article.tokens.is_a(mention.first - 1, _OPENS + " OPEN_QUOTE")


def _is_signature(article: Article, mention: Mention) -> bool:
    """Whether the last paragraph begins with it to say who wrote the piece: "Mr. Phillips is Director of"."""
    tokens, blocks = article.tokens, article.document.blocks
    block = article.sentences[article.sentence_at(mention.span.start)].block
    if len(blocks) < 2 or block < len(blocks) - 1 or mention.first and not tokens.is_a(mention.first - 1, "BREAK"):
        return False
    return mention.last < len(tokens) and tokens.word(mention.last).lower() in ("is", "was", "writes", "teaches", "edits")


def _is_brand(article: Article, mention: Mention) -> bool:
    """Whether it is a drink, a contest, or a firm by what it sells: Dr Pepper, Miss World, Mr Kipling cakes."""
    tokens, last = article.tokens, mention.last
    if article[mention.span].replace(".", "").split()[-1] in _BRANDS:
        return True
    if last + 1 >= len(tokens) or not tokens.word(last).islower():
        return False
    return tokens.word(last) in _GOODS


def _is_spoken_of(article: Article, mention: Mention) -> bool:
    """Whether the one with the courtesy title does or has something, as a person in the news does; no act or prize."""
    tokens, name = article.tokens, mention.name.split()[-1]
    if tokens.is_a(mention.at, "ROLE ROLES PEOPLE DATA") or _opens(article, mention) and f" {plain(name).lower()}" in tokens.vocabulary:
        return False
    if tokens.word(mention.first) == "Miss" and mention.first and tokens.is_a(mention.first - 1, "DETERMINER"):
        return False
    if article.document.text.startswith(" (@", mention.span.end):
        return False  # the signature of a post
    if name.lower().endswith("s") and article.document.text.startswith(("The ", "the "), max(0, article.tokens.start(mention.first) - 4)):
        return False  # the Misses Falk
    return not (mention.first and tokens.is_a(mention.first - 1, "COMMA AND") and tokens.is_a(mention.last, "COMMA AND"))


def _is_headline(article: Article, mention: Mention) -> bool:
    """Whether it stands in the second line of the draft, and the third has the full name: a second headline."""
    tokens = article.tokens
    block = article.sentences[article.sentence_at(mention.span.start)].block
    named = full_names(article).get(plain(mention.name), ())
    return block == 1 and mention.first > 0 and tokens.is_a(mention.first - 1, "BREAK") and any(
        article.sentences[article.sentence_at(span.start)].block == 2 for span in named
    )


def _is_person(article: Article, i: int, mention: Mention) -> bool:
    """Whether the bare name is surely somebody's surname."""
    tokens = article.tokens
    if mention.at != mention.first or mention.last - mention.first != 1 or not (mention.name.isalpha() and mention.name[1:].islower()):
        return False
    if f" {mention.name.lower()}" in tokens.vocabulary or tokens.is_a(mention.last, "ROLE WORD!SAY!TELL!VERB!ADVERB") and tokens.word(mention.last).islower():
        return False  # Administrators say; Democratic candidate Al Gore
    if tokens.lexicon.token_code(" " + mention.name.lower()) in tokens.lexicon.members("SOME_OFFICIALS ROLES PEOPLE"):
        return False
    if _is_headline(article, mention):
        return False
    if article.sentences[article.sentence_at(mention.span.start)].block == 0 and len(article.document.blocks) > 1:
        return False  # a headline, as plain text has it
    if tokens.word(mention.last) in ("reported", "contributed") and mention.last + 1 < len(tokens) and tokens.word(mention.last + 1) in ("from", "to"):
        return False  # an agency's signature
    if not tokens.is_a(mention.first, _LONE) or mention.first and tokens.is_a(mention.first - 1, _PART_BEFORE):
        return False
    number = article.cast.mentions[i] if mention.name not in PARTIES else None
    if number is None:
        return False
    source = article.cast.sources[number]
    return source.kind == "person" and source.named
