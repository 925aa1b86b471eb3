"""People whom the copy has speak without a word on who they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.checkers.hit import Hit
from attrlint.checkers.sources.onpurpose import is_heading
from attrlint.checkers.sources.people import COURTESY, HEADS_OF_STATE, full_names, plain
from attrlint.document import Span
from attrlint.mark.mentions import Mention
from attrlint.patterns import kept

ACCEPT = ("title", "role", "place", "age")
WHO = "[ROLE ROLES TITLE EXPERTS PEOPLE BODY OUTLET]"
AGE_AFTER = "[COMMA OPEN_PAREN] (?:NUMERAL|NUMBER_WORD) [COMMA CLOSE_PAREN END]"
PLACE_AFTER = "COMMA? (?:OF|IN|PREPOSITION) DETERMINER? [PLACE NAME BODY ROLES PEOPLE CAPITAL]"
ROLE_AFTER = f"""
  COMMA (?: [^END BREAK COMMA SEMICOLON] ){{0,12}} {WHO}
| COMMA [DETERMINER RELATIVE NAME WORD ING ED]
| OPEN_PAREN
| RELATIVE
| (?:OF|IN|PREPOSITION) (?: [^END BREAK COMMA] ){{0,4}} {WHO}
| [BE HAVE] (?: [^END BREAK] ){{0,8}} {WHO}
| BE DETERMINER
"""
ROLE_NEXT = f"DETERMINER (?: [^END BREAK COMMA] ){{0,3}} [ROLE TITLE EXPERTS] | PRONOUN [BE HAVE] (?: [^END BREAK COMMA] ){{0,8}} {WHO} | PRONOUN BE DETERMINER"
# What people do for a living, or where they do it.
DOES = frozenset(
    """
    belongs chairs coaches coordinates covers directs edits farms founded heads helped leads led lives lived manages managed
    oversees owned owns played plays represents runs ran serves served sits started studies teaches taught volunteers
    works worked writes wrote co-authored co-founded specialises specializes
    """.split()
)
FIRST_FEW = 20  # mentions of one person that are looked at


def source_without_role(
    article: Article, *, accept: tuple[str, ...] = ACCEPT, think_tank_funding: bool = False
) -> Iterator[Hit]:
    """Named people who are quoted or say something, and of whom nothing says who they are."""
    unknown = set(accept) - set(ACCEPT)
    if unknown:
        raise ValueError(f"accept: {sorted(unknown)[0]!r}; known: {', '.join(ACCEPT)}")
    said: dict[str, Span] = {}
    for attribution in article.attributions:
        source = _person(article, attribution)
        if source is not None:
            said.setdefault(plain(article[source].split()[-1]), source)
    if said:
        yield from _unknown(article, said, accept)
    if think_tank_funding:
        yield from _unfunded(article)


def _unknown(article: Article, said: dict[str, Span], accept: tuple[str, ...]) -> Iterator[Hit]:
    by_word: dict[str, list[Mention]] = {}
    for mention in article.mentions:
        if mention.form in ("name", "organisation"):
            for word in set(mention.name.split()):
                by_word.setdefault(plain(word), []).append(mention)
    full = full_names(article)
    done: set[str] = set()
    for word, source in said.items():
        if word not in full or word in HEADS_OF_STATE:
            continue
        name = _name(article, full[word][0])
        last = plain(name.split()[-1])
        if last in done or last in HEADS_OF_STATE or not _is_full(article, full[word][0]):
            continue
        done |= {last, word}
        if not _is_strange(article, source, last):
            continue
        its = (by_word.get(last, []) + ([] if last == word else by_word.get(word, [])))[:FIRST_FEW]
        if its and not any(has_role(article, one, accept) for one in its):
            yield Hit(source, fields={"name": _shown(article, source, name)}, confidence="medium")


# Reporters and authors, who are cited; posts.
_CITES = frozenset("explained explains noted notes posted reported reports stated states tweeted writes wrote".split())
_WHOSE = kept(
    r"\b(?:who|whose|for whom|one of|author|book|article|film|report(?:er|ed|s)?|interview|candidates?|opponents?|senators?|lawmakers?|delegates?|his|her) ?\b|\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov)\b", 2
)
_IS = kept(r"\b(?:He|She|[Hh]e and|[Ss]he and)\b[^.!?\n]{0,60}?\b(?:is|was|has|had|holds|works?|worked|owns?|runs?|lives?|came|teaches|farms|serve[sd])\b")
_NEAR = 250  # characters before, in which a group may be told the speaker belongs to


def _is_strange(article: Article, source: Span, last: str) -> bool:
    """Whether the source is the first to bear the name, given in full there, and nothing around tells of a role or a group."""
    tokens, text = article.tokens, article.document.text
    if " " not in article[source].split(",")[0] or text.find(last) < source.start:
        return False  # met before: in a headline, or in another's words
    k = article.sentence_at(source.start)
    cue = next((a.cue for a in article.attributions_in(k) if a.source is not None and a.source.start == source.start), None)
    if cue is not None and article[cue].lower() in _CITES or is_heading(article, source):
        return False
    first = bisect_right(tokens.ends, source.start)
    near = range(max(0, k - 1), k + 1)
    if first and tokens.is_a(first - 1, "PREPOSITION OF IN") or tokens.lexicon.fits(tokens.lexicon.token_code(" " + tokens.word(first).lower()), "ROLE ROLES PEOPLE SOMEBODY"):
        return False  # Fatmata from Sierra Leone; Voter Kitty Mak
    after = article.sentences[k].span.end
    if _IS.search(text, after, article.sentences[min(k + 2, article.paragraph_of(k)[-1])].span.end):
        return False
    if article.lexicon.pattern("[ROLE ROLES TITLE EXPERTS PEOPLE OUTLET MEDIA]").search(tokens.classes, article.sentences[near[0]].first, first):
        return False
    before = text[max(article.sentences[near[0]].span.start, source.start - _NEAR) : source.start]
    return _WHOSE.search(before) is None


def _shown(article: Article, source: Span, name: str) -> str:
    """The fuller of the two names: that of the source or the one in full."""
    said = [word for word in article[source].split() if word.rstrip(".") not in COURTESY]
    return " ".join(said) if len(said) > 1 else name


def _name(article: Article, span: Span) -> str:
    return " ".join(article[span].split())


def _is_full(article: Article, span: Span) -> bool:
    """Whether the two words are a given name and a surname: no firm, no feast, no party."""
    tokens = article.tokens
    first, last = bisect_right(tokens.ends, span.start), bisect_left(tokens.ends, span.end)
    if tokens.is_a(last, "BODY OUTLET ROLE ROLES TITLE PEOPLE MONTH WEEKDAY UPPER") or tokens.word(last).isupper():
        return False
    if any(f" {tokens.word(i).lower()}" in tokens.vocabulary for i in (first, last)):
        return False
    if tokens.is_a(first, "MALE FEMALE"):
        return True
    return tokens.is_a(first, "NAME PLACE OUTLET") and tokens.is_a(last, "NAME") and not tokens.is_a(first, "MONTH WEEKDAY PEOPLE BODY TITLE ROLE") and (
        tokens.is_a(last + 1, "SAY TELL") or bool(first) and (tokens.is_a(first - 1, "SAY TELL") or tokens.is_a(first - 2, "ACCORDING"))
        or article.lexicon.pattern(f"{AGE_AFTER} | {PLACE_AFTER}").match(tokens.classes, last + 1) is not None
    )


def _person(article: Article, attribution: Attribution) -> Span | None:
    """The source, if it is a name and nothing else: "Petra Lund", "Lund", "Ms Lund"."""
    source, tokens = attribution.source, article.tokens
    if source is None or attribution.cue is None or attribution.level < 5 or article.quoted(source):
        return None
    if article.role_at(source.start) not in ("body", "list"):
        return None
    if not tokens.is_a(bisect_right(tokens.ends, attribution.cue.start), "SAY TELL ACCORDING"):
        return None
    name = article[source].partition(",")[0]  # "Omar Reeve, 44": what follows is has_role's to weigh
    source = Span(source.start, source.start + len(name))
    words = name.split()
    first, last = bisect_right(tokens.ends, source.start), bisect_left(tokens.ends, source.end)
    if not 0 < len(words) < 5 or not all(word[0].isupper() for word in words):
        return None
    if tokens.is_a(last, "BODY OUTLET UPPER ROLE ROLES PEOPLE") or "’s " in article[source] or "'s " in article[source]:
        return None
    if any(len(word) > 2 and word.endswith(".") and word[:-1] not in COURTESY or len(word) > 1 and word.isupper() for word in words):
        return None  # Spc. Ida Falk, the CEO Ida Falk
    if words[0].rstrip(".") not in COURTESY and tokens.is_a(first, "TITLE ROLE DETERMINER"):
        return None
    return source


def has_role(article: Article, mention: Mention, accept: tuple[str, ...]) -> bool:
    """Whether the words around the name say who it is."""
    tokens, lexicon, classes = article.tokens, article.lexicon, article.tokens.classes
    sentence = article.sentences[article.sentence_at(mention.span.start)]
    first, last, end = mention.first, mention.last, sentence.last
    named = first
    while named > sentence.first and tokens.word(named - 1)[:1].isupper() and tokens.is_a(named - 1, "NAME CAPITAL MALE FEMALE PLACE OUTLET") and (
        not tokens.is_a(named - 1, "TITLE ROLE BODY PEOPLE")
    ):
        named -= 1  # a name that was cut at an initial
    if "title" in accept and first < mention.at and tokens.word(first).rstrip(".") not in COURTESY:
        return True
    if "title" in accept and named > sentence.first and _titled(article, named):
        return True
    if "age" in accept and lexicon.pattern(AGE_AFTER).match(classes, last, end):
        return True
    if "place" in accept and lexicon.pattern(PLACE_AFTER).match(classes, last, end):
        return True
    if "role" not in accept:
        return False
    if not _is_only_age_or_place(article, last, end) and lexicon.pattern(ROLE_AFTER).match(classes, last, end):
        return True
    if last < end and (tokens.word(last).lower() in DOES or tokens.word(last)[0] in "–—-"):
        return True
    if mention.name.split()[0].isupper() and len(mention.name.split()[0]) > 1:
        return True  # CEO Ida Falk
    return _role_before(article, sentence.first, named) or _role_around(article, mention)


def _is_only_age_or_place(article: Article, last: int, end: int) -> bool:
    """Whether what follows the name is an age or a place, which are options of their own."""
    lexicon, classes = article.lexicon, article.tokens.classes
    if lexicon.pattern("[COMMA OPEN_PAREN] (?:NUMERAL|NUMBER_WORD) (?:CLOSE_PAREN|END|COMMA [SAY TELL])").match(classes, last, end):
        return True
    return lexicon.pattern("COMMA (?:OF|IN|PREPOSITION) DETERMINER? [PLACE NAME]").match(classes, last, end) is not None


def _titled(article: Article, at: int) -> bool:
    """Whether a title stands in front, with or without its full stop: MISSISSIPPI GOV. Ronnie Musgrove."""
    tokens = article.tokens
    before = at - 2 if tokens.word(at - 1) == "." and at > 1 else at - 1
    return tokens.is_a(before, "TITLE") and tokens.word(before).rstrip(".") not in COURTESY


def _role_before(article: Article, start: int, at: int) -> bool:
    """A role or any plain noun in front: the novelist Ana Ruiz, former mayors Ida Falk and Ana Ruiz, the BBC's Ana Ruiz."""
    tokens = article.tokens
    i = _whole(article, at - 1)
    at = i + 1
    for _ in range(12):  # over the other names of a list
        if i <= start or not (tokens.is_a(i, "NAME AND COMMA") or tokens.word(i) == ","):
            break
        i -= 1
    i = _whole(article, i)
    if i < start:
        return False
    if tokens.is_a(i, "ROLE ROLES TITLE EXPERTS PEOPLE BODY OUTLET") and (i == at - 1 or tokens.is_a(i, "ROLE ROLES")):
        return not (i < at - 1 and tokens.is_a(at - 1, "COMMA") and tokens.is_a(i, "ROLES"))
    if i != at - 1:
        return tokens.is_a(at - 1, "COMMA") and at - 2 >= start and tokens.is_a(at - 2, "ROLE TITLE")
    word = tokens.word(i)
    if word in ("'", "’") or word.endswith(("'s", "’s", "s'", "s’")):
        return True
    return word.islower() and len(word) > 3 and tokens.is_a(i, "WORD") and not tokens.is_a(i, "SAY TELL ADVERB PREPOSITION SUBORDINATOR DETERMINER")


def _whole(article: Article, i: int) -> int:
    """The first token of the phrase that token `i` ends: press secretary."""
    more = article.lexicon.code["continued"]
    while i > 0 and article.tokens.classes[i] == more:
        i -= 1
    return i


def _role_around(article: Article, mention: Mention) -> bool:
    """Whether the next sentence says who it is ("The farmer ..."), or the one before, of nobody named ("A farmer spoke next")."""
    lexicon, classes, sentences = article.lexicon, article.tokens.classes, article.sentences
    at = article.sentence_at(mention.span.start)
    if at + 1 < len(sentences):
        after = sentences[at + 1]
        if lexicon.pattern(ROLE_NEXT).match(classes, after.first, after.last):
            return True
    if at == 0 or len(mention.name.split()) < 2:
        return False
    before = sentences[at - 1]
    last = min(before.last, before.first + 40)
    if lexicon.pattern("DETERMINER (?: [^END BREAK COMMA] ){0,3} [ROLE TITLE]").search(classes, before.first, last) is None:
        return False
    return lexicon.pattern("NAME NAME | MALE | FEMALE").search(classes, before.first, last) is None


def _unfunded(article: Article) -> Iterator[Hit]:
    """Think-tanks that say something, with no word on who pays for them anywhere in the draft."""
    text = article.document.text.lower()
    if any(word in text for word in ("funded by", "funding", "donors", "financed by", "backed by")):
        return
    for attribution in article.attributions:
        if attribution.source is not None and "think tank" in article[attribution.source].lower().replace("-", " "):
            yield Hit(attribution.source, fields={"name": article[attribution.source]}, confidence="medium")
            return
