"""What has been read so far, and what stands around a mention."""

from __future__ import annotations

from attrlint.attribute.who.cast import Bodies, Entry, People
from attrlint.attribute.who.pronouns import Recent
from attrlint.attribute.who.titles import Role, read_role
from attrlint.mark.mentions import PARTIES, SUFFIXES, Mention
from attrlint.segment import Tokens
from attrlint.values import record

_STOPS = (
    "DETERMINER COMMA SEMICOLON COLON DASH STOP END BREAK OPEN_QUOTE CLOSE_QUOTE OPEN_PAREN CLOSE_PAREN OPEN_SINGLE"
    " PREPOSITION OF POSSESSIVE AND BUT THAT PRONOUN RELATIVE SUBORDINATOR BE HAVE DO MODAL SAY!WEAK TELL ACCORDING"
)
LONG = 5  # words between an article and its noun


@record
class Setting:
    """Where a mention stands. `speaks` and `content`: the attribution whose source it heads, whose content holds it, or -1."""

    sentence: int
    block: int
    start: int
    end: int
    quoted: bool
    speaks: int
    content: int
    headline: bool


class SoFar:
    """One pass over `mentions`; `who[i]` is the entry of mention i once it was read, or None."""

    def __init__(self, tokens: Tokens, mentions: tuple[Mention, ...], settings: list[Setting]) -> None:
        self.tokens, self.mentions, self.settings = tokens, mentions, settings
        m = tokens.lexicon.members
        self.male, self.female = m("MALE"), m("FEMALE")
        self.comma, self.possessive, self.preposition = m("COMMA"), m("POSSESSIVE"), m("PREPOSITION OF ACCORDING CITING")
        self.determiner, self.body, self.place = m("DETERMINER"), m("BODY"), m("PLACE")
        self.word, self.outlet, self.capital = m("WORD!VERB"), m("OUTLET"), m("NAME PLACE")
        self.modified = m("BODY!VERB ROLE!VERB ROLES!VERB PEOPLE EXPERTS")
        self.stops = m(_STOPS)
        self.ends_title = m(f"{_STOPS} VERB ADVERB TIME WEEKDAY MONTH")
        self.closes = m("COMMA END BREAK STOP DASH SEMICOLON CLOSE_PAREN RELATIVE")
        self.be, self.numeral, self.conjunction, self.title = m("BE!POSSESSIVE"), m("NUMERAL"), m("AND"), m("TITLE")
        self.open, self.relative, self.name = m("OPEN_PAREN"), m("RELATIVE"), m("NAME")
        self.people, self.bodies, self.recent = People(self._ahead()), Bodies(), Recent()
        self.who: list[Entry | None] = [None] * len(mentions)
        self.ends = {mention.last: i for i, mention in enumerate(mentions)}
        self.starts = {mention.first: i for i, mention in enumerate(mentions)}
        self.kin: dict[tuple[int, str], Entry] = {}  # "her lawyer" by possessor and role
        self.phrases: dict[str, Entry] = {}  # groups and unnamed sources by their words
        self.early: list[int] = []  # pronouns before anybody was named
        self.subject_of = -1  # the sentence that has its subject

    def _ahead(self) -> dict[str, set[tuple[str, ...]]]:
        """Full names in the text by surname: a headline names somebody before the story does."""
        found: dict[str, set[tuple[str, ...]]] = {}
        for mention, here in zip(self.mentions, self.settings):
            words = words_of(mention.name) if mention.form == "name" and not here.headline else ()
            if len(words) > 1 and len(full := found.setdefault(words[-1], set())) < 3:
                full.add(words)
        return found

    def new(self, entry: Entry, person: bool = False, nouns: tuple[str, ...] = ()) -> Entry:
        """Files somebody not met before."""
        if person:
            return self.people.add(entry)
        return self.bodies.add(entry, nouns) if entry.kind == "organisation" else entry


def gender_of(so_far: SoFar, mention: Mention) -> str:
    """What the words of the mention say about gender: m, f or empty."""
    for code in so_far.tokens.classes[mention.first : min(mention.last, mention.at + 1)]:
        if code in so_far.male or code in so_far.female:
            return "m" if code in so_far.male else "f"
    return ""


def is_possessive(so_far: SoFar, mention: Mention) -> bool:
    return mention.form == "pronoun" and so_far.tokens.word(mention.first).lower() in ("his", "whose", "her", "him")


def phrase_at(so_far: SoFar, at: int, here: Setting) -> tuple[str, int]:
    """What opens the noun phrase with its noun at `at` (an article, ’s, or empty), and where its words begin."""
    k = at
    while k > here.start and at - k < LONG and so_far.tokens.classes[k - 1] not in so_far.stops:
        k -= 1
    opens = so_far.tokens.classes[k - 1] if k > here.start else ""
    if opens in so_far.determiner or opens in so_far.possessive:
        return so_far.tokens.word(k - 1).lower().replace("’", "'"), k
    return "", k


def role_of(so_far: SoFar, mention: Mention) -> Role | None:
    before = so_far.tokens.word(mention.first - 1) if mention.first else ""
    return read_role([before, *(so_far.tokens.word(k) for k in range(mention.first, mention.last))])


def apposed_to(so_far: SoFar, i: int, begin: int) -> int | None:
    """The mention that the phrase from token `begin` on stands in apposition to: Ana Ruiz, 49, a teacher."""
    classes, here = so_far.tokens.classes, so_far.settings[i]
    at = begin - 1 if begin > here.start and classes[begin - 1] in so_far.determiner else begin
    if at - 1 <= here.start or classes[at - 1] not in so_far.comma:
        return None
    at -= 1
    if at - 2 > here.start and classes[at - 1] in so_far.numeral and classes[at - 2] in so_far.comma:
        at -= 2
    k = so_far.ends.get(at)
    if k is None or so_far.mentions[k].form not in ("name", "organisation"):
        return None
    first = so_far.mentions[k].first
    if first > here.start and classes[first - 1] in so_far.preposition and not _is_source_of_both(so_far, k, i):
        single = so_far.mentions[k].last - so_far.mentions[k].at == 1
        return None if single else k
    return k


def _is_source_of_both(so_far: SoFar, k: int, i: int) -> bool:
    return so_far.settings[k].speaks >= 0 and so_far.settings[i].speaks < 0


def owner_of(so_far: SoFar, begin: int, here: Setting) -> Entry | None:
    """Whose lawyer it is: Ruiz’s lawyer, her lawyer."""
    k = begin - 1
    if so_far.tokens.classes[k] in so_far.possessive:
        k = so_far.ends.get(k, -1)
    else:
        k = so_far.starts.get(k, -1)
    return so_far.who[k] if k >= 0 else None


def title_of(so_far: SoFar, i: int) -> str:
    """The title or role that mention i uses: Mayor, leader of the council; empty for a bare name."""
    mention, tokens = so_far.mentions[i], so_far.tokens
    if mention.form == "name" and mention.at > mention.first:
        return tokens.text[tokens.start(mention.first) : tokens.ends[mention.at - 1]]
    if mention.form != "role":
        return mention.name if mention.name in PARTIES else ""
    here, end = so_far.settings[i], mention.last
    _, begin = phrase_at(so_far, mention.first, here)
    if end < here.end and tokens.word(end) in ("of", "for"):
        ends = end + 1 + (tokens.classes[end + 1 : end + 2] in so_far.determiner)
        while ends < here.end and ends < end + LONG and tokens.classes[ends] not in so_far.ends_title:
            ends += 1
        end = ends if ends - end > 1 else end
    return tokens.text[tokens.start(begin) : tokens.ends[end - 1]]


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, in the order they are compared: without full stops and Jr."""
    words = [word for word in name.replace(".", ". ").replace(",", " ").split() if word != "."]
    tail = [word for word in words if word.strip(".") in SUFFIXES]
    plain = [word for word in words if word.strip(".") not in SUFFIXES]
    while len(plain) > 2 and plain[-1].isupper() and not plain[-2].isupper():
        del plain[-1]  # a Fellow's FRS, a member's MP
    if tail and len(plain) > 1:
        plain[-1] += " " + tail[0].strip(".")
    while len(plain) > 2 and plain[0] in PARTIES:
        del plain[0]  # Republican Ana Ruiz
    return tuple(plain)
