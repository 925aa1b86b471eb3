"""Whether "claimed", "admits" and the like attribute: who does it stands before, and what they said stands behind."""

from __future__ import annotations

from bisect import bisect_left

from attrlint.article import Article
from attrlint.checkers.hedges.loaded_subject import LIKELY, NOUN_OR_VERB, NOUNS, SURE, WEAK, subject_of, supposed

HIGH, MEDIUM = 3, 2

_FINITE = "BE HAVE MODAL DO"
_MARKS = "COMMA SEMICOLON COLON DASH END BREAK OPEN_PAREN CLOSE_PAREN OPEN_QUOTE CLOSE_QUOTE"
_OBJECT = "DETERMINER NAME NUMERAL SMALL_NUMBER POSSESSIVE PRONOUN OBJECT_PRONOUN THAT OPEN_QUOTE CURRENCY_SIGN PLACE BODY ROLES PEOPLE ADVERB"
_COMMENTS = frozenset(("as", "than", "like"))
_PARTICLES = frozenset(("on", "about", "of", "upon", "for", "off", "up", "back", "into", "against", "over"))
_WHEN = frozenset(("last", "this", "earlier", "late", "early", "yesterday", "today", "again", "openly", "then"))
# What is claimed, admitted or conceded as a thing: "claimed victory", "conceded goals".
_THINGS = frozenset(
    """
    asylum benefits ground land ownership sovereignty territory compensation credit crown damages defeat entry expenses goals guilt life lives nomination prize
    responsibility seats status throne title titles victory wins
    """.split()
)
_SUBJECTS = frozenset(("everybody", "everyone", "he", "i", "nobody", "she", "there", "they", "we"))
_NOT_FINITE = frozenset(("be", "been", "being", "having", "'s", "’s"))


def attributes(article: Article, i: int, form: str, demands: bool) -> str:
    """How sure it is that the verb at token `i` says what somebody said: "high", "medium" or "" for no.

    `form` is base, s, ed or ing. `demands`: with a bare verb behind it, it asks for something ("insisted that she go").
    """
    tokens = article.tokens
    sentence = article.sentences[article.sentence_at(tokens.start(i))]
    if _follows_quote(article, i) and article.lexicon.pattern("[DETERMINER TITLE NAME ROLE ROLES BODY PLACE PRONOUN SMALL_NUMBER]").match(tokens.classes, i + 1):
        return "high" if form in ("ed", "s") else ""
    if form in ("ed", "s") and tokens.is_a(i - 1, "COMMA") and _names_speaker(article, i, sentence):
        return "medium"
    subject = subject_of(article, i, form, sentence.first)
    if not subject or supposed(article, i, sentence.first):
        return ""
    said = _clause(article, i, form, sentence, demands, subject) or _trails(article, i, sentence)
    if not said or subject == WEAK and said < HIGH:
        return ""
    sure = said == HIGH and form != "ing" and subject >= (SURE if form != "ed" else LIKELY)
    return "high" if sure else "medium"


# Where and when it was said, before "that" or a quotation: "claimed in a statement that".
_SETTING = "[ADVERB PREPOSITION TO TIME WEEKDAY WORD] [^COMMA SEMICOLON COLON DASH END BREAK VERB BE HAVE MODAL RELATIVE SUBORDINATOR OPEN_QUOTE OPEN_SINGLE PRONOUN THAT]{0,9}"
_ASIDE = "COMMA [^COMMA END BREAK OPEN_QUOTE]{1,9} COMMA"
_TOLD = f"(?: {_SETTING} | {_ASIDE} )? (?: (?P<that> THAT ) | [COMMA COLON]? (?P<quote> [OPEN_QUOTE OPEN_SINGLE] ) )"


def _clause(article: Article, i: int, form: str, sentence, demands: bool, subject: int) -> int:
    """How surely a clause or quotation follows that says what was said: HIGH, MEDIUM or 0."""
    tokens, classes = article.tokens, article.tokens.classes
    after = i + 1
    while after < sentence.last and tokens.is_a(after, "CONTINUED"):
        after += 1
    if after >= sentence.last:
        return 0
    told = article.lexicon.pattern(_TOLD).match(classes, after, sentence.last)
    if told and not _is_object(article, after, told):
        if told["quote"]:
            return HIGH if _says_much(article, told.start("quote"), told.start("quote") > after) else 0
        at = told.end()
        if at < sentence.last and not tokens.is_a(at, "END STOP"):
            if demands and not _asserts(article, at, sentence.last) or _a_thing(article, at, sentence.last):
                return 0
            noun = tokens.word(i).lower() in ("claims", "boasts") and tokens.is_a(i - 1, "NAME PLACE")
            return 0 if noun and _two_clauses(article, at, sentence.last) else HIGH
    return _bare_clause(article, after, form, sentence, demands, subject)


def _is_object(article: Article, after: int, told) -> bool:
    """Whether what stands before "that" is what the verb is about: "insisted on a clause that", "admitted to a theft that"."""
    tokens = article.tokens
    at = told.start("that" if told["that"] else "quote")
    if at == after or tokens.is_a(after, "COMMA COLON THAT OPEN_QUOTE OPEN_SINGLE"):
        return False
    word = tokens.word(after).lower()
    if word in _PARTICLES:
        return word != "on" or not tokens.is_a(after + 1, "WEEKDAY MONTH TIME PLATFORM OUTLET")
    if tokens.is_a(after, "TO"):
        return not any(tokens.is_a(k, "ROLE ROLES NAME OUTLET BODY PEOPLE MEDIA OBJECT_PRONOUN") for k in range(after + 1, at))
    return not (tokens.is_a(after, "ADVERB PREPOSITION TIME WEEKDAY") or word in _WHEN)


def _says_much(article: Article, token: int, led: bool) -> bool:
    """Whether the quotation that opens at `token` is a statement, not a word or two in marks."""
    firsts = article.memo.get("quote-tokens")
    if firsts is None:
        firsts = article.memo["quote-tokens"] = [quote.first for quote in article.quotes]
    at = bisect_left(firsts, token)
    if at == len(firsts) or firsts[at] != token:
        return False
    quote = article.quotes[at]
    least = 3 if led else 4
    return quote.words >= least and (quote.words > 6 or article.lexicon.pattern("[BE HAVE MODAL DO VERB ED PRONOUN]").search(
        article.tokens.classes, quote.first, quote.last) is not None)


def _asserts(article: Article, at: int, last: int) -> bool:
    """Whether the clause that begins at `at` states something, with a verb that is no bare one."""
    tokens = article.tokens
    if tokens.is_a(at, "PREPOSITION SUBORDINATOR"):  # insisted that, despite the rain, the road was open
        at = next((k + 1 for k in range(at, min(last - 1, at + 12)) if tokens.is_a(k, "COMMA")), at)
    for k in range(at, min(last, at + 24)):
        if tokens.is_a(k, "END BREAK SEMICOLON RELATIVE THAT") or tokens.is_a(k, "COMMA") and not tokens.is_a(k - 1, "NAME"):
            return False
        if tokens.word(k).lower() == "be":
            return False
        if tokens.is_a(k, _FINITE) or k > at and tokens.is_a(k, "ED VERB!BASE!ING"):
            return True
        if k > at and tokens.is_a(k, "VERB&BASE") and not tokens.is_a(k, "ROLE BODY DATA MEDIA CLAIM"):
            many = tokens.word(k - 1).endswith("s") and not tokens.is_a(k - 1, "NAME!PEOPLE!ROLES!BODY PLACE")  # not: that Mr Jones resign
            return many or tokens.word(k - 1).lower() in ("they", "we", "i", "you", "people")
    return False


def _a_thing(article: Article, at: int, last: int) -> bool:
    """Whether "that" points: "claimed that prize in May"."""
    finite = article.lexicon.pattern("[BE HAVE MODAL DO VERB!ING ED]").search(article.tokens.classes, at, min(last, at + 40))
    return finite is None and (last - at < 5 or article.tokens.is_a(at + 1, "PREPOSITION END STOP"))


def _two_clauses(article: Article, at: int, last: int) -> bool:
    """Whether the clause at `at` is itself a subject: "US claims that Iran is arming are false"."""
    two = "[BE MODAL HAVE] [^COMMA AND BUT RELATIVE THAT SUBORDINATOR SEMICOLON COLON END OPEN_QUOTE BE MODAL HAVE TO]{1,14} [BE MODAL HAVE]"
    found = article.lexicon.pattern(two).search(article.tokens.classes, at, last)
    return found is not None and article.tokens.word(found.end() - 1).lower() not in _NOT_FINITE


def _bare_clause(article: Article, at: int, form: str, sentence, demands: bool, subject: int) -> int:
    """The same for a clause without "that": "claimed it was unsafe", "insist the depot is unsafe"."""
    tokens, last = article.tokens, sentence.last
    while at < last and tokens.is_a(at, "ADVERB TIME WEEKDAY") and not tokens.is_a(at, "DETERMINER"):
        at += 1
    if at >= last:
        return 0
    word = tokens.word(at).lower()
    if word in _SUBJECTS:
        return HIGH if not demands or _asserts(article, at, last) else 0
    if word == "it" and at + 2 < last and tokens.is_a(at + 1, "WORD!ING VERB!ING") and not tokens.is_a(at + 2, "END"):
        following = tokens.word(at + 1).lower()  # claimed it made mistakes; not: claimed it last year, claimed it back
        if following not in _WHEN and following not in _PARTICLES and not tokens.is_a(at + 1, "PREPOSITION TIME ADVERB"):
            return MEDIUM
    if tokens.is_a(at, _FINITE) and word not in _NOT_FINITE:  # tweets that the club claimed were unfair
        hung = article.lexicon.pattern("[THAT RELATIVE COMMA]").search(tokens.classes, max(sentence.first, at - 8), at - 1)
        hung = hung is not None or any(tokens.word(k).lower() == "what" for k in range(max(sentence.first, at - 7), at - 1))
        gap = form == "ed" or tokens.is_a(at - 2, "PRONOUN") or tokens.word(at - 1).lower() not in NOUN_OR_VERB
        return MEDIUM if gap and hung and subject == SURE and tokens.is_a(at, "BE MODAL HAVE") and not tokens.is_a(at, "DO") else 0
    if tokens.is_a(at, _MARKS) or tokens.is_a(at, "PREPOSITION TO ING AND BUT SUBORDINATOR RELATIVE OBJECT_PRONOUN!DETERMINER"):
        return 0
    thing = any(tokens.word(k).lower() in _THINGS for k in range(at, min(last, at + 3)))
    for k in range(at + 1, min(last, at + 16)):
        if tokens.is_a(k, "OPEN_QUOTE"):
            return MEDIUM if k + 1 < last and tokens.is_a(k + 1, "BE HAVE MODAL VERB") and _says_much(article, k, True) else 0
        if tokens.is_a(k, f"{_MARKS} RELATIVE THAT SUBORDINATOR BUT"):
            return 0
        if tokens.is_a(k, "AND") and k + 1 < last and tokens.is_a(k + 1, "SAY TELL ED&VERB"):
            return 0  # claimed great wealth and said
        if tokens.is_a(k - 1, "AND TO") or tokens.is_a(k, "CONTINUED"):
            continue
        if tokens.is_a(k, _FINITE) and tokens.word(k).lower() not in _NOT_FINITE:
            return HIGH
        if tokens.is_a(k, "ED VERB!ING") and not tokens.is_a(k, "ROLE ROLES BODY DATA MEDIA CLAIM") and not thing:
            bare = tokens.is_a(k, "VERB&BASE")
            if bare and (demands or not tokens.word(k - 1).endswith("s")):
                continue
            named = k == at + 1 and tokens.is_a(at, "NAME") and not tokens.is_a(k, "WEAK")
            if k + 1 < last and tokens.is_a(k, "ED") and tokens.is_a(k + 1, "END") and tokens.is_a(at, "DETERMINER"):
                return MEDIUM  # claimed the roof leaked.
            if k + 1 < last and (named or tokens.is_a(k + 1, _OBJECT)) and not tokens.is_a(k + 1, "BY") and not tokens.is_a(k - 1, "DETERMINER POSSESSIVE PREPOSITION"):
                return MEDIUM
    return 0


def _follows_quote(article: Article, i: int) -> bool:
    """Whether a quoted statement ends right before token `i`."""
    tokens = article.tokens
    if not i or not tokens.is_a(i - 1, "CLOSE_QUOTE CLOSE_SINGLE"):
        return False
    return i > 1 and tokens.is_a(i - 2, "COMMA STOP")


_ENDED = f"(?: {_SETTING} )? (?: [COMMA END STOP BREAK DASH COLON] | $ )"


def _trails(article: Article, i: int, sentence) -> int:
    """How surely what was said stands before: "“It is full,” he claimed.", "The depot, the union claimed, was unsafe."."""
    tokens, classes = article.tokens, article.tokens.classes
    ended = article.lexicon.pattern(_ENDED).match(classes, i + 1, sentence.last)
    if not ended and i + 1 < sentence.last:
        return 0
    if i + 2 < len(tokens) and tokens.word(i + 1).lower() in _PARTICLES and not tokens.is_a(i + 2, "WEEKDAY MONTH TIME"):
        return 0
    for k in range(i - 1, max(sentence.first, i - 12) - 1, -1):
        if tokens.is_a(k, "CLOSE_QUOTE CLOSE_SINGLE"):
            return HIGH if k and tokens.is_a(k - 1, "COMMA STOP") or tokens.is_a(k + 1, "COMMA") else 0
        if tokens.is_a(k, "COMMA DASH"):
            return _comment(article, k, i, sentence)
        if tokens.is_a(k, "AND BUT SUBORDINATOR RELATIVE SEMICOLON COLON THAT") or tokens.word(k).lower() in _COMMENTS:
            return 0
    return 0


def _comment(article: Article, comma: int, i: int, sentence) -> int:
    """The same for a comma and no quotation."""
    tokens, first = article.tokens, sentence.first
    if comma > first and tokens.is_a(comma - 1, "CLOSE_QUOTE"):
        return HIGH
    if not tokens.is_a(comma + 1, f"DETERMINER PRONOUN POSSESSIVE {NOUNS}"):
        return 0
    finite = article.lexicon.pattern("[BE HAVE MODAL DO]")
    if i + 2 < sentence.last and tokens.is_a(i + 1, "COMMA"):
        verb = tokens.is_a(i + 2, "BE HAVE MODAL DO VERB ED") or tokens.is_a(i + 2, "WORD") and tokens.word(i + 2).endswith("s")
        if verb and not tokens.is_a(i + 2, "ING"):
            return MEDIUM
        return 0
    if tokens.is_a(first, "SUBORDINATOR PREPOSITION ADVERB ING AND BUT TIME WEEKDAY MONTH"):
        return 0
    return MEDIUM if comma - first > 2 and finite.search(tokens.classes, first, comma) else 0


def _names_speaker(article: Article, i: int, sentence) -> bool:
    """"The depot was unsafe, claimed the union.": one clause, a comma, and the speaker behind the verb."""
    tokens, classes, pattern = article.tokens, article.tokens.classes, article.lexicon.pattern
    speaker = pattern(f"[DETERMINER POSSESSIVE TITLE {NOUNS}] [^COMMA END VERB BE HAVE MODAL PREPOSITION]{{0,4}} END").match(classes, i + 1, sentence.last)
    if not speaker or not tokens.is_a(speaker.end() - 2, NOUNS) or any(tokens.word(k).lower() in _THINGS for k in range(i + 1, speaker.end())):
        return False
    said = pattern("[^COMMA]{0,24} [BE HAVE MODAL DO] [^COMMA]{0,24} COMMA").match(classes, sentence.first, i)
    return said is not None and said.end() == i and not tokens.is_a(sentence.first, "SUBORDINATOR PREPOSITION AND BUT")
