"""Names, titles, roles, organisations, unnamed-source nouns and pronouns: one naming of somebody."""

from __future__ import annotations


from attrlint.document import Span
from attrlint.segment import Sentence, Tokens
from attrlint.values import changed, value


@value
class Mention:
    """Tokens [first, last). `form`: name, role, group, organisation, unnamed or pronoun.

    `name` is the capitalised words without title ("Ana Ruiz"), empty where there is none. It begins at
    token `at`, which is `first` where no title stands before it.
    """

    span: Span
    first: int
    last: int
    form: str
    name: str
    at: int


_BODY = "[BODY&CAPITAL OUTLET]"
_WORD = "[NAME BODY&CAPITAL PLACE OUTLET DATA&CAPITAL ROLES&CAPITAL PEOPLE&CAPITAL]"
# Known words that are names in company: Bill Clinton, Henry Hill, Lord Young of Orsk.
_ALSO = "[NAME_BEFORE&CAPITAL REFERENCE_BEFORE&CAPITAL STREET&CAPITAL]"
_GIVEN = "[NAME&MALE NAME&FEMALE PLACE&MALE PLACE&FEMALE OUTLET&FEMALE REFERENCE_BEFORE&MALE&CAPITAL]"
# Any capital that a surname may be: Mike Pence, Gordon Brown, Theresa May.
SURNAME = (
    "CAPITAL!DETERMINER!PRONOUN!PREPOSITION!SUBORDINATOR!AND!BUT!TITLE!ROLE!ROLES!WEEKDAY!BE!HAVE!DO!BODY!ADVERB!NUMBER_WORD"
    "!RELATIVE!THAT!MODAL!SAY MONTH"
)
MENTION = f"""
  (?: [TITLE ROLE&CAPITAL] )* (?P<given> {_GIVEN} (?: [NAME {_ALSO[1:-1]}]{{0,2}} [NAME OUTLET PLACE {_ALSO[1:-1]}] | [{SURNAME}] ) ) (?! {_BODY} )
| (?P<organisation> (?: {_WORD} AND? )* {_BODY} (?: OF DETERMINER? [NAME BODY&CAPITAL PLACE]+ )? | PLACE )
| (?P<common> BODY )
| (?: [TITLE ROLE&CAPITAL] )* (?P<name> {_ALSO}? NAME [NAME {_ALSO[1:-1]}]* )
| [TITLE ROLE&CAPITAL]+ (?P<titled> {_ALSO} )
| (?P<unnamed> UNNAMED )
| (?P<role> ROLE | TITLE )
| (?P<group> [ROLES PEOPLE EXPERTS] )
| (?P<pronoun> [PRONOUN RELATIVE OBJECT_PRONOUN DETERMINER&MALE DETERMINER&FEMALE] )
| (?P<alone> [{SURNAME}] )
"""
FORMS = {"given": "name", "titled": "name", "common": "organisation"}
PARTICLES = frozenset("al bin da das de del den der di dos du el ibn la le ten ter van von y".split())
PARTIES = frozenset("Republican Democrat Conservative Tory Liberal Socialist Independent Labour Green".split())
SUFFIXES = frozenset(("Jr", "Sr", "II", "III"))
COMPANIES = frozenset("AG Co Corp GmbH Holdings Inc LLC LLP Ltd PLC Plc plc SA".split())


def find_mentions(tokens: Tokens, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
    """Mentions in reading order, none overlapping another."""
    found: list[Mention] = []
    surnames: set[str] = set()
    openings = {sentence.first for sentence in sentences}
    before = 0  # no mention begins before this: a name went on
    for match in tokens.lexicon.pattern(MENTION).finditer(tokens.classes):
        first, last = match.span()
        if first < before:
            continue
        kind = match.lastgroup
        at = match.start(kind)
        form = FORMS.get(kind, kind)
        if kind == "role" and tokens.word(first)[0].isupper() and not _stands_alone(tokens, first):
            continue  # a form of address, or a heading
        if form == "name":
            if kind == "name" and first == at and first in openings and _only_opens(tokens, first, last):
                first = at = first + 1
                if first == last:
                    continue
            last = before = _rest_of_name(tokens, last)
            if first in openings and last - first == 1 and _may_be_a_word(tokens, first):
                form = "alone"
            if last - at > 1:
                surnames.add(tokens.word(last - 1))
        named = form in ("name", "alone") or kind == "organisation"
        name = tokens.text[tokens.start(at) : tokens.ends[last - 1]] if named else ""
        found.append(Mention(tokens.span(first, last), first, last, form, name, at))
    return tuple([_settled(m) for m in found if m.form != "alone" or m.name in surnames])


def _settled(mention: Mention) -> Mention:
    """A known word that is alone is a name where it ends a fuller one elsewhere: Mike Pence, Pence."""
    if mention.form != "alone":
        return mention
    return changed(mention, form="name")


def _only_opens(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the first word of a name is no part of it, but begins the sentence: Currently Ruiz lives in Orsk."""
    word = tokens.word(first)
    if last - first == 1:
        return "-" in word and word.endswith(("ed", "ing"))  # Cross-examined
    return word.endswith("ly") or f" {word.lower()}" in tokens.vocabulary


def _may_be_a_word(tokens: Tokens, first: int) -> bool:
    """Whether a capital that begins a sentence may be no name: Meanwhile, the mayor said; Reached by phone."""
    if tokens.is_a(first, "MALE FEMALE"):
        return False
    follows = tokens.word(first + 1) if first + 1 < len(tokens) else ""
    return follows == "," or tokens.word(first).endswith(("ly", "ed", "ing")) or f" {tokens.word(first).lower()}" in tokens.vocabulary


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """Whether a title is a noun of its own: the President."""
    return i > 0 and tokens.is_a(i - 1, "DETERMINER POSSESSIVE") and len(tokens.word(i)) > 3


def _rest_of_name(tokens: Tokens, last: int) -> int:
    """Where the name that the pattern ends before `last` really ends: al-Assad, de Silva, Jr."""
    lexicon, classes = tokens.lexicon, tokens.classes
    name, more = lexicon.members("NAME"), lexicon.code["continued"]
    end = len(tokens)
    while last < end:
        at = last
        while at < end and at < last + 3 and tokens.word(at) in PARTICLES:
            at += 1
        if at > last and at < end and classes[at] in name:
            last = at + 1
        elif "-" in (word := tokens.word(last)) and word.split("-")[0] in PARTICLES and word.split("-")[1][:1].isupper():
            last += 1
        elif word in SUFFIXES or word in COMPANIES:
            last += 1
        else:
            break
        while last < end and (classes[last] == more or classes[last] in name):
            last += 1
    while last < end and classes[last] == more:
        last += 1
    return last
