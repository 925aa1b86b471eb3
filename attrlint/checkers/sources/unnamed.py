"""People who are quoted without a name: "a former engineer at the plant said". Found once a draft."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.checkers import reach
from attrlint.values import value

ONE = frozenset(("a", "an", "another", "one"))
# Up to the person: "a former senior US intelligence", "an otherwise careful", "one of the company's".
_MODIFIER = "[WORD CAPITAL UPPER NAME PLACE BODY ED ING ADVERB MIXED ROLE TITLE ORDINAL ACRONYM SOMEBODY HYPHEN OUTLET VERB SAY SHOW THINK STANCE BASE DATA MEDIA UNNAMED EMPTY_LABEL TIME COUNTED MEASURE PEOPLE ROLES]"
PERSON = f"""
  [DETERMINER SMALL_NUMBER] (?P<modifiers> (?: {_MODIFIER} (?: HYPHEN {_MODIFIER} )? ){{0,6}}? ) (?P<head> SOMEBODY )
  (?! DATA ) (?= $ | [^WORD CAPITAL NAME MIXED ROLE ROLES SOMEBODY BODY HYPHEN UPPER UNNAMED SLASH]
    | [VERB SAY TELL SHOW THINK STANCE ED RELATIVE ADVERB PREPOSITION KNOWLEDGE HAVE ING TIME WEEKDAY] | NAME )
"""
ONE_OF = """
  SMALL_NUMBER OF [DETERMINER POSSESSIVE] (?P<modifiers> (?: [WORD CAPITAL UPPER NAME PLACE BODY ED ADVERB ROLE] ){0,4}? )
  (?P<head> [ROLES SOME_OFFICIALS] ) (?! [WORD ROLE ROLES BODY] )
"""
_OPENERS = "STOP END BREAK COMMA COLON SEMICOLON DASH OPEN_QUOTE CLOSE_QUOTE SUBORDINATOR THAT AND BUT SAY TELL ACCORDING"
BACK = 14  # tokens from the words that were read as the source back to the "a" it opens with
AHEAD = 30  # tokens behind the person where its name may stand


# From where a person may be described, a head somewhere behind.
_OPENING = "SINGLE (?= [^STOP END BREAK OPEN_QUOTE CLOSE_QUOTE]{0,10} [SOMEBODY ROLES SOME_OFFICIALS] )"
_NEAR = 200  # code points from there to the words that were read as the source
_CALLS_IT = frozenset("accused blamed branded called calls criticised criticized described describes dismissed likened".split())


@value
class Unnamed:
    """Tokens [first, last) of "a former engineer" as the source of `by`; `end` is where its description ends."""

    first: int
    head: int
    last: int
    end: int
    by: Attribution
    sentence: int


def unnamed_people(article: Article) -> tuple[Unnamed, ...]:
    """Every person who says something and is only described, in reading order."""
    known = article.memo.get("unnamed")
    if known is None:
        known = article.memo["unnamed"] = tuple(_find(article))
    return known


def _find(article: Article) -> Iterator[Unnamed]:
    opens = _openings(article)
    done = -1
    for by in article.attributions if opens else ():
        source = by.source
        if source is None or by.level < 2:
            continue
        i = bisect_right(opens, source.start) - 1
        if i < 0 or opens[i] < source.start - _NEAR:
            continue
        first = reach.token_at(article, by.source.start)
        if first <= done or article.tokens.is_a(first, "NAME!PLACE!UPPER PRONOUN") and article.tokens.word(first).lower() not in ONE:
            continue
        if not reach.says(article, by) and (by.cue is None or article[by.cue].lower() not in _CALLS_IT):
            continue
        if by.cue is not None and article.tokens.is_a(reach.token_at(article, by.cue.start), "ING!ACCORDING"):
            continue  # "a clerk, asking not to be named, said"
        found = _person(article, by, first)
        if found is not None and found.first > done:
            done = found.first
            yield found


def _openings(article: Article) -> list[int]:
    """Where an "a", "an" or "one" stands that may open an unnamed person: the cheap look at every draft."""
    tokens = article.tokens
    return [tokens.start(match.start()) for match in article.lexicon.pattern(_OPENING).finditer(tokens.classes)]


def _person(article: Article, by: Attribution, first: int) -> Unnamed | None:
    """The unnamed person who is, or ends in, the words read as the source."""
    tokens = article.tokens
    k = article.sentence_at(by.source.start)
    within = article.sentences[k]
    source_end = reach.token_at(article, by.source.end - 1) + 1
    for at in range(first, max(within.first, first - BACK) - 1, -1):
        if tokens.word(at).lower() in ONE:
            match = article.lexicon.pattern(PERSON).match(tokens.classes, at, within.last) or article.lexicon.pattern(
                ONE_OF
            ).match(tokens.classes, at, within.last)
            if match and match.end("head") <= source_end and (
                at == first or at == within.first or tokens.is_a(at - 1, _OPENERS)
            ):
                if at > within.first and tokens.is_a(at - 1, "BE") and by.cue is not None and article[by.cue].lower() != "according to":
                    return None  # Ida Falk, who was then an aide, said
                return Unnamed(at, match.start("head"), match.end("head"), source_end, by, k)
            if at == first:
                return None
        if at < first and tokens.is_a(at, "COMMA STOP END BREAK OPEN_QUOTE CLOSE_QUOTE"):
            return None
    return None


def is_named(article: Article, person: Unnamed) -> bool:
    """Whether the name stands beside it: "a lawyer, Iris Wen,", "Iris Wen, a lawyer,", "a man called Sam"."""
    tokens, pattern = article.tokens, article.lexicon.pattern
    within = article.sentences[person.sentence]
    cue = _cue_at(article, person)
    last = min(cue, person.last + 2 * AHEAD) if cue > person.last else min(within.last, person.last + AHEAD)
    if person.last < len(tokens) and tokens.is_a(person.last, "NAME!PLACE TITLE&CAPITAL"):
        return True
    if pattern(_APPOSED).search(tokens.classes, person.last, last) or _called(article, person.last, last):
        return True
    return _is_aside(article, person, cue)


def _is_aside(article: Article, person: Unnamed, cue: int) -> bool:
    """Whether a name stands before it: "Iris Wen, a lawyer,", "said Iris Wen, a lawyer"; not "in Dorne, a lawyer said"."""
    tokens = article.tokens
    within = article.sentences[person.sentence]
    comma = person.first - 1
    if comma <= within.first or not tokens.is_a(comma, "COMMA DASH OPEN_PAREN"):
        return False
    closed = cue < person.first or tokens.is_a(cue - 1, "COMMA CLOSE_PAREN DASH RELATIVE") or cue > person.last + 2
    i = comma
    while i > within.first and tokens.is_a(i - 1, "NAME!PLACE NUMERAL COMMA TITLE&CAPITAL"):
        i -= 1
    names = article.lexicon.pattern("NAME!PLACE").search(tokens.classes, i, comma)
    if names and (i == within.first or not tokens.is_a(i - 1, "PREPOSITION")):
        return closed or i == within.first or tokens.is_a(i - 1, "CLOSE_QUOTE COMMA BREAK STOP SAY TELL AND BUT TITLE")
    start = max(within.first, comma - 8, cue + 1 if cue < comma else 0)
    return closed and bool(article.lexicon.pattern("NAME!PLACE").search(tokens.classes, start, comma))


_APPOSED = "[COMMA DASH OPEN_PAREN COLON] (?: [ROLE TITLE DETERMINER WORD] ){0,3} [NAME!PLACE]"
_CALLS = frozenset(("called", "named", "name", "identified", "pseudonym", "nicknamed", "known", "goes"))


def _called(article: Article, first: int, last: int) -> bool:
    """Whether words there give a name or nickname: "named Sam", "who gave her name as Sam"."""
    tokens = article.tokens
    return any(
        tokens.word(i).lower() in _CALLS
        and article.lexicon.pattern("(?: [^STOP COMMA BREAK] ){0,3}? [NAME CAPITAL]").match(tokens.classes, i + 1, min(last + 1, i + 6))
        for i in range(first, min(last, first + AHEAD))
    )


def _cue_at(article: Article, person: Unnamed) -> int:
    """The token of the word of saying, -1 where there is none."""
    return reach.token_at(article, person.by.cue.start) if person.by.cue is not None else -1


# Asked, guessed or shouted; or written where the writer could read it, and announced, which is an act.
_NOT_TOLD = frozenset(
    """
    announced announces ask asked asks chanted emailed joked posed posted posts prayed sang shouted shouts speaks spoke
    speculate speculated speculates tweeted tweets wonder wondered wonders write writes wrote yelled
    """.split()
)


def only_supposed(article: Article, person: Unnamed) -> bool:
    """Whether nobody said it: "a parent might say", "if a worker says so", "did a nurse say"; or it was asked."""
    tokens = article.tokens
    cue = _cue_at(article, person)
    if cue >= 0 and tokens.word(cue).lower() in _NOT_TOLD:
        return True
    around = range(max(0, min(person.last, cue)), min(len(tokens), max(person.last, cue) + 5))
    if any(tokens.word(i).lower() in ("question", "questions") for i in around):
        return True
    within = article.sentences[person.sentence]
    if reach.is_question(article, person.sentence) and not article.quotes:
        return True
    first, last = (person.last, cue) if cue > person.last else (cue + 1 if cue >= 0 else person.first, person.first)
    if article.lexicon.pattern("[MODAL NEGATION]").search(tokens.classes, max(first, last - 4), last):
        return True
    before = tokens.word(person.first - 1).lower() if person.first > within.first else ""
    return before in ("if", "when", "whenever", "unless", "like", "as", "than", "whether")


def phrase_of(article: Article, person: Unnamed) -> str:
    """The description without its "a": the same words later are the same person."""
    words = [article.tokens.word(i).lower() for i in range(person.first + 1, person.last)]
    return " ".join(words)
