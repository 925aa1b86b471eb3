"""Whether the words before "claimed", "admits" and the like are somebody who does it."""

from __future__ import annotations

from attrlint.article import Article

SURE, LIKELY, WEAK = 3, 2, 1
NOUNS = "NAME ROLE ROLES BODY PEOPLE UNNAMED EXPERTS OUTLET PLACE DATA GENERIC TITLE MEDIA PLATFORM"
_MANY = "ROLES PEOPLE EXPERTS GENERIC"
NOUN_OR_VERB = frozenset(("claim", "claims", "boast", "boasts", "brag", "brags"))
_SPEAKERS_OWN = frozenset(("i", "we", "you"))
_COUNTED = frozenset(("some", "many", "most", "all", "both", "others", "several", "few", "these", "those"))
_FORCED = frozenset(
    "had has have having forced compelled obliged continued continues continuing went goes quick keen happy".split()
)
_UNREAL = frozenset(("if", "unless", "whether"))
# Before "claims" these make a noun of it.
_KINDS_OF_CLAIM = frozenset(
    """
    asylum baseless benefit bogus compensation competing conflicting damages disputed dubious earlier exaggerated extraordinary
    false fraud fresh further grand health initial insurance jobless land legal lofty marketing medical misleading new old other
    past pay previous property recent refugee rival same sensational separate similar such territorial unfounded unemployment
    unproven wage welfare wild
    """.split()
)


def _left(article: Article, i: int, first: int) -> int:
    """The token before `i`, adverbs passed over; `first` - 1 if there is none. A negation is not passed over."""
    tokens, j = article.tokens, i - 1
    while j >= first and j > i - 6 and tokens.is_a(j, "ADVERB CONTINUED") and not tokens.is_a(j, "NEGATION"):
        j -= 1
    return j


def subject_of(article: Article, i: int, form: str, first: int) -> int:
    """How surely the words before token `i` are somebody who does it: SURE, LIKELY, WEAK or 0."""
    tokens = article.tokens
    if tokens.word(i - 1).lower() == "than":
        return 0  # rather than admitting
    j = _left(article, i, first)
    if j < first or tokens.is_a(j, "NEGATION MODAL"):
        return LIKELY if j < first and form == "ing" else 0
    if tokens.is_a(j, "HAVE") and form == "ed":
        if tokens.word(j).lower() == "having":
            return LIKELY
        j = _left(article, j, first)
        if j < first or tokens.is_a(j, "NEGATION MODAL TO"):
            return 0
    elif tokens.is_a(j, "BE"):
        if form != "ing" or _unreal(article, _left(article, j, first), first):
            return 0
        return LIKELY
    elif tokens.is_a(j, "DO"):
        return LIKELY if form == "base" and j > first and tokens.word(j).lower() != "do" else 0
    elif tokens.is_a(j, "TO"):
        return _made_to(article, j, first) if form == "base" else 0
    return _who(article, i, j, form, first)


def _unreal(article: Article, j: int, first: int) -> bool:
    return j >= first and article.tokens.is_a(j, "NEGATION MODAL TO")


def _made_to(article: Article, j: int, first: int) -> int:
    """"Had to admit", "was forced to concede", "went on to claim": it happened."""
    tokens = article.tokens
    k = j - 1
    if k > first and tokens.word(k).lower() == "on":
        k -= 1
    if k < first or tokens.word(k).lower() not in _FORCED:
        return 0
    before = [k - 1, k - 2] if tokens.is_a(k - 1, "BE") else [k - 1]
    return 0 if any(m >= first and tokens.is_a(m, "NEGATION MODAL TO") for m in before) else LIKELY


def _who(article: Article, i: int, j: int, form: str, first: int) -> int:
    """The same for the word at token `j`, before auxiliaries and adverbs."""
    tokens = article.tokens
    word = tokens.word(j).lower()
    noun = tokens.word(i).lower() in NOUN_OR_VERB
    if tokens.is_a(j, "PRONOUN"):
        return 0 if word in _SPEAKERS_OWN or form == "ing" else SURE
    if tokens.is_a(j, "RELATIVE"):
        return 0 if form == "ing" or word == "whose" else SURE
    if tokens.is_a(j, "COMMA DASH CLOSE_PAREN CLOSE_QUOTE AND BUT"):
        if form in ("ed", "ing"):
            return LIKELY
        if noun and form == "s" and word == ",":
            # "The owner, Ana Ruiz, claims that"; not "she kept to the rules, claims that the report rejects"
            verb = article.lexicon.pattern("[BE!POSSESSIVE HAVE MODAL DO VERB!NAME ED SAY TELL]").search(tokens.classes, first, j)
            return 0 if verb else WEAK
        return WEAK if form == "s" or not noun and tokens.is_a(j, "COMMA DASH CLOSE_PAREN") else 0
    if tokens.is_a(j, "THAT"):
        return LIKELY if form in ("ed", "s") and j > 0 and not tokens.is_a(j - 1, "VERB BE COMMA") else 0
    if form == "ing":
        if tokens.is_a(j, "SUBORDINATOR OBJECT_PRONOUN"):
            return LIKELY if word not in ("as", "so", "how", "what") else 0
        if tokens.is_a(j, NOUNS) and not tokens.is_a(j, "PREPOSITION"):
            return LIKELY
        plain = tokens.is_a(j, "WORD!ING!ED") and not tokens.is_a(j, "VERB PREPOSITION DETERMINER BE")
        return WEAK if plain and not word.endswith("s") else 0
    if tokens.is_a(j, "TIME WEEKDAY MONTH YEAR"):
        return LIKELY if form == "ed" or form == "s" and not noun else 0
    if tokens.is_a(j, "POSSESSIVE PREPOSITION SUBORDINATOR OBJECT_PRONOUN"):
        return 0
    if noun and form != "ed" and word in _KINDS_OF_CLAIM:
        return 0
    if form == "base" and _many_led(article, first, j):
        return WEAK if noun else LIKELY
    if tokens.is_a(j, NOUNS):
        return _agrees(article, j, form, noun)
    if tokens.is_a(j, "DETERMINER"):
        return (LIKELY if form == "ed" else WEAK if form == "base" else 0) if word in _COUNTED else 0
    if tokens.is_a(j, "VERB!ED ING NUMERAL COMMA SEMICOLON COLON"):
        return 0
    return _by_shape(article, j, form, noun)


def _many_led(article: Article, first: int, j: int) -> bool:
    """Whether the sentence opens with several people and says where or of what they are: "shopkeepers in Dray Lane"."""
    tokens = article.tokens
    found = article.lexicon.pattern("[^BE HAVE MODAL DO VERB!ROLES ED COMMA PREPOSITION OF IN]{1,4} [PREPOSITION OF IN]").match(tokens.classes, first, j)
    if found is None:
        return False
    many = tokens.is_a(found.end() - 2, _MANY) or tokens.word(found.end() - 2).endswith("s")
    return many and not article.lexicon.pattern("[BE!POSSESSIVE HAVE MODAL DO VERB!NAME!BODY!PLACE ED SAY TELL COMMA]").search(tokens.classes, found.end(), j + 1)


def _agrees(article: Article, j: int, form: str, noun: bool) -> int:
    """For a noun of somebody: whether a verb of that form goes with it."""
    tokens = article.tokens
    if form == "ed":
        return SURE
    many = tokens.is_a(j, _MANY) or j > 1 and tokens.is_a(j - 2, "AND") or tokens.is_a(j - 1, "AND")
    if form == "s":
        return 0 if noun and tokens.is_a(j, _MANY) and not tokens.is_a(j, "NAME BODY") else SURE
    if many or tokens.word(j).endswith("s"):
        return LIKELY if noun else SURE
    return WEAK if tokens.is_a(j, "BODY") or not noun and tokens.is_a(j, "NAME") else 0


def _by_shape(article: Article, j: int, form: str, noun: bool) -> int:
    """For a word of no class, "the lawsuit claimed"."""
    tokens = article.tokens
    word = tokens.word(j).lower()
    if form == "ed":
        return LIKELY
    if noun and (word in _KINDS_OF_CLAIM or word.endswith(("ed", "ing", "al", "ous", "ful", "less", "ive"))):
        return 0
    if form == "s":
        if not noun:
            return LIKELY
        return WEAK if j and tokens.is_a(j - 1, "DETERMINER POSSESSIVE") and not word.endswith("s") else 0
    return (WEAK if noun else LIKELY) if word.endswith("s") else 0


def supposed(article: Article, i: int, first: int) -> bool:
    """Whether the clause is a condition: "if the union claims that ..."."""
    tokens = article.tokens
    for k in range(i - 1, max(first, i - 14) - 1, -1):
        if tokens.is_a(k, "COMMA SEMICOLON COLON DASH"):
            return False
        if tokens.word(k).lower() in _UNREAL:
            return True
    return False
