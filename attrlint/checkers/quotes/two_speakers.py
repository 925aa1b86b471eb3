"""One quotation that two people are said to say: one before it, another behind it."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers.quotes import talk
from attrlint.checkers.hit import Hit
from attrlint.mark.quotes import Quote

WHO = "(?P<who> (?: [TITLE ROLE&CAPITAL] STOP? )* CAPITAL? [NAME PLACE]{1,4} )"
ASIDE = "(?: COMMA (?: [^COMMA BREAK END OPEN_QUOTE CLOSE_QUOTE] ){1,8} COMMA )?"
SAYS = "[SAY!ING TELL!ING]"
TELLS = f"(?: TELL!ING DETERMINER? [WORD PEOPLE ROLES ROLE BODY OUTLET INSTITUTION NAME UPPER]{{1,3}} | {SAYS} )"  # told reporters
BEFORE = f"{WHO} {ASIDE} COMMA? ADVERB? (?P<cue>{SAYS}) (?P<to> (?: [^COMMA BREAK END OPEN_QUOTE CLOSE_QUOTE COLON] ){{0,5}} ) [COLON COMMA]"
BEFORE_TOO = f"ACCORDING CONTINUED* TO? {WHO} (?P<to>) COMMA"
BEFORE_THAT = f"{WHO} {ASIDE} ADVERB? {SAYS} (?P<to>) THAT"
BEFORE_BARE = f"{WHO} (?P<to>) COLON"  # Ida Falk: “...”, first in its sentence
DONE = "(?= END | STOP | BREAK | COMMA | PREPOSITION | $ )"
ROLE_BEFORE = "(?: [DETERMINER POSSESSIVE WORD ROLE BODY PLACE]{0,3} ROLE COMMA? | DETERMINER [WORD BODY PLACE]{1,3} COMMA | WORD{1,2}? (?=NAME) )?"
BEHIND = f"(?P<then> {ROLE_BEFORE} {WHO} {ASIDE} COMMA? ADVERB? (?P<cue>{TELLS}) | (?P<pronoun> [PRONOUN&MALE PRONOUN&FEMALE] ) ADVERB? (?P<cues>{SAYS}) ) ADVERB? {DONE}"
BEHIND_TOO = f"(?P<cue>{SAYS} | ACCORDING CONTINUED* TO?) {ROLE_BEFORE} {WHO} {DONE}"
RETOLD = frozenset("recalled recalls remembered remembers recounted recounts quoted".split())
MEN, WOMEN = frozenset(("Mr", "Mr.", "Sir", "Lord")), frozenset(("Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Lady", "Dame"))


def quote_two_speakers(article: Article) -> Iterator[Hit]:
    """Quotations with one speaker before and another behind."""
    previous: Quote | None = None
    for quote in article.quotes:
        hit = _read(article, previous, quote)
        previous = quote
        if hit is not None:
            yield hit


def _read(article: Article, previous: Quote | None, quote: Quote) -> Hit | None:
    """Words first: who is in them is asked (which needs the whole cast) where both sides have a speaker."""
    tokens = article.tokens
    if not quote.closed or quote.words < 2 or not tokens.is_a(quote.last - 2, "COMMA STOP END"):
        return None
    behind = _behind(article, quote)
    if behind is None:
        return None
    if tokens.is_a(quote.last, "ACCORDING") and not _is_said(article, quote.first):
        return None  # what one told another may well be known from a third
    before, broken = _before(article, quote), _broken_by(article, previous, quote)
    if before is None and broken is None:
        return None
    ended = behind if isinstance(behind[2], str) else _speaker(article, *behind[:2])
    if ended is None:
        return None
    began = (_speaker(article, *before) if before else None) or (_speaker(article, *broken) if broken else None)
    if began is None or _is_same(article, began, ended) or _retold(article, quote, began, ended):
        return None
    first, second = tokens.span(*began[:2]), tokens.span(*ended[:2])
    return Hit(
        quote.span, ((first, "says it before"), (second, "says it behind")),
        {"before": article[first], "behind": article[second]},
    )  # fmt: skip


Place = tuple[int, int]
"""Tokens [first, last)."""
Speaker = tuple[int, int, object]
"""Tokens [first, last) of the name; the person's number in the cast, None if not in it, or a pronoun."""


def _before(article: Article, quote: Quote) -> Place | None:
    """The name of who says it in the words right before the quotation."""
    if not quote.first or not article.tokens.is_a(quote.first - 1, "COMMA COLON CONTINUED THAT"):
        return None  # what the patterns end in
    first = article.sentences[article.sentence_at(quote.span.start)].first
    for pattern in (BEFORE, BEFORE_TOO, BEFORE_THAT, BEFORE_BARE):
        for match in article.lexicon.pattern(pattern).finditer(article.tokens.classes, max(first, quote.first - 40), quote.first):
            if match.end() == quote.first and (pattern != BEFORE_BARE or match.start() == first) and not article.lexicon.pattern("[PRONOUN OBJECT_PRONOUN]").search(match["to"]):
                return match.span("who")
    return None


def _behind(article: Article, quote: Quote) -> Speaker | None:
    """Who says it in the words right behind the quotation: a name yet to be looked up, or a pronoun."""
    for pattern in (BEHIND, BEHIND_TOO):
        match = article.lexicon.pattern(pattern).match(article.tokens.classes, quote.last)
        if match and not article.tokens.is_a(quote.last - 2, "COMMA") and _opens_next(article, match.end()):
            return None  # “Get out!” Tom Dunn said, “No.”
        if match and article.tokens.word(match.start("cue") if match["cue"] else match.start("cues")).lower() not in RETOLD:
            if match["who"]:
                return (*match.span("who"), None)
            word = article.tokens.word(match.start("pronoun")).lower()
            return (*match.span("pronoun"), word)
    return None


def _is_said(article: Article, first: int) -> bool:
    """Whether "said" or "says" leads into the quotation that opens at token `first`."""
    return any(article.tokens.word(i).lower() in ("said", "says") for i in range(max(0, first - 2), first))


def _opens_next(article: Article, after: int) -> bool:
    """Whether the words up to token `after` lead into the next quotation."""
    tokens = article.tokens
    return after + 1 < len(tokens) and tokens.is_a(after, "COMMA COLON") and tokens.is_a(after + 1, "OPEN_QUOTE")


def _broken_by(article: Article, previous: Quote | None, quote: Quote) -> Place | None:
    """The name where a speaker breaks the sentence: “The line,” said Vance, “will open in May,” said Ortiz."""
    tokens = article.tokens
    if previous is None or quote.first - previous.last > 20 or not tokens.is_a(quote.first - 1, "COMMA"):
        return None
    if article.lexicon.pattern("[STOP END BREAK]").search(tokens.classes, previous.last, quote.first):
        return None
    if tokens.is_a(quote.first + 1, "CAPITAL UPPER") or not tokens.is_a(previous.last - 2, "COMMA"):
        return None
    found = _behind(article, previous)
    return found[:2] if found is not None and not isinstance(found[2], str) else None


def _speaker(article: Article, first: int, last: int) -> Speaker | None:
    """The person named there; None for others, for several, and where it is not clear who."""
    tokens = article.tokens
    beside = first > 1 and tokens.is_a(first - 1, "COMMA") and tokens.is_a(first - 2, "ROLE WORD") and not tokens.is_a(first - 2, "CAPITAL")  # the foreman, Gil Strake
    if first and not beside and tokens.is_a(first - 1, "AND POSSESSIVE COMMA NAME") or tokens.is_a(last, "AND POSSESSIVE"):
        return None
    people = talk.people_in(article, first, last)
    if not people and tokens.is_a(last - 1, "NAME!BODY!PLACE"):
        return first, last, None  # named nowhere else
    return (first, last, people.pop()) if len(people) == 1 else None


def _is_same(article: Article, one: Speaker, other: Speaker) -> bool:
    """Whether both are the same person, or may be: the surname of one is in what the other is called."""
    if one[2] is not None and other[2] is not None:
        return one[2] == other[2]
    called, surnames = [], []
    for first, last, number in (one, other):
        surnames.append(article.tokens.word(last - 1))
        source = article.cast.sources[number] if isinstance(number, int) else None
        words = [article.tokens.word(i) for i in range(first, last)]
        called.append({*words, *(word for name in (source.spellings if source else ()) for word in name.split())})
    return surnames[0] in called[1] or surnames[1] in called[0]


def _retold(article: Article, quote: Quote, began: Speaker, ended: Speaker) -> bool:
    """Whether the second speaker only tells what the first one said, or may be the first one."""
    start = article.sentences[article.sentence_at(quote.span.start)].first
    if isinstance(ended[2], str):
        return not _clash(article, began, ended[2])
    if ended[2] in talk.people_in(article, start, quote.first):
        return True
    surname = article.tokens.word(ended[1] - 1)
    return any(article.tokens.word(i) == surname for i in range(start, quote.first))


def _clash(article: Article, began: Speaker, pronoun: str) -> bool:
    """Whether a name's title says that "he" or "she" is somebody else."""
    titles = {article.tokens.word(i) for i in range(began[0], began[1])}
    return not titles.isdisjoint(MEN) and pronoun == "she" or not titles.isdisjoint(WOMEN) and pronoun == "he"


