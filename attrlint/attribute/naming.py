"""Reads the mentions of a draft in order and says who each one is."""

from __future__ import annotations

from attrlint.attribute.cast import Bodies, Entry, People, initials_of
from attrlint.attribute.pronouns import Recent, Seen
from attrlint.attribute.titles import Role, read_role
from attrlint.mark.mentions import COMPANIES, SUFFIXES, Mention
from attrlint.segment import Sentence, Tokens
from attrlint.values import record

PARTIES = frozenset("Republican Democrat Conservative Tory Liberal Socialist Independent Labour Green".split())
COMPANY_NOUNS = ("airline", "company", "firm", "group", "manufacturer", "operator", "publisher", "retailer")
# Nouns that any organisation may be called by.
GENERAL_NOUNS = frozenset((*COMPANY_NOUNS, "agency", "charity", "organisation", "organization", "watchdog", "newspaper", "paper"))
PRESS = frozenset(("agency", "magazine", "network", "newspaper", "paper", "website"))
ADJECTIVES = frozenset(("chief", "fellow", "general", "head", "major", "official", "principal"))
HE, SHE = frozenset(("he", "him", "his")), frozenset(("she", "her"))
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


class Naming:
    """One pass over `mentions`; `who[i]` is then the entry of mention i, or None."""

    def __init__(self, tokens: Tokens, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], settings) -> None:
        self.tokens, self.mentions, self.settings, self.sentences = tokens, mentions, settings, sentences
        m = tokens.lexicon.members
        self.male, self.female = m("MALE"), m("FEMALE")
        self.comma, self.possessive, self.preposition = m("COMMA"), m("POSSESSIVE"), m("PREPOSITION OF ACCORDING CITING")
        self.determiner, self.body, self.place = m("DETERMINER"), m("BODY"), m("PLACE")
        self.word, self.outlet = m("WORD!VERB"), m("OUTLET")
        self.modified = m("BODY!VERB ROLE!VERB ROLES!VERB PEOPLE EXPERTS")
        self.stops = m(_STOPS)
        self.ends_title = m(f"{_STOPS} VERB ADVERB TIME WEEKDAY MONTH")
        self.closes = m("COMMA END BREAK STOP DASH SEMICOLON CLOSE_PAREN RELATIVE")
        self.be, self.numeral, self.conjunction, self.title = m("BE!POSSESSIVE"), m("NUMERAL"), m("AND"), m("TITLE")
        self.open, self.relative, self.name = m("OPEN_PAREN"), m("RELATIVE"), m("NAME")
        self.people, self.bodies, self.recent = People(self._ahead()), Bodies(), Recent()
        self.who: list[Entry | None] = [None] * len(mentions)
        self.entries: list[Entry] = []
        self.ends = {mention.last: i for i, mention in enumerate(mentions)}
        self.starts = {mention.first: i for i, mention in enumerate(mentions)}
        self.kin: dict[tuple[int, str], Entry] = {}  # "her lawyer" by possessor and role
        self.phrases: dict[str, Entry] = {}  # groups and unnamed sources by their words
        self.early: list[int] = []  # pronouns before anybody was named
        self.subject_of = -1  # the sentence that has its subject

    def read(self) -> None:
        readers = {
            "name": self._name, "organisation": self._organisation, "role": self._role, "group": self._group,
            "unnamed": self._unnamed, "pronoun": self._pronoun,
        }  # fmt: skip
        for i, mention in enumerate(self.mentions):
            entry = self.who[i] or readers[mention.form](i, mention)
            self.who[i] = entry
            if entry is not None:
                self._saw(i, mention, entry)

    def _saw(self, i: int, mention: Mention, entry: Entry) -> None:
        here = self.settings[i]
        entry.sentence = here.sentence
        classes = self.tokens.classes
        after = classes[mention.last : mention.last + 1]
        before = classes[mention.first - 1] if mention.first > here.start else ""
        relative = mention.form == "pronoun" and classes[mention.first] in self.relative
        oblique = before in self.preposition or after in self.possessive or self._is_possessive(mention)
        first = self.subject_of != here.sentence and not oblique and not here.quoted and not relative
        joined = before in self.conjunction and i > 0 and self.mentions[i - 1].last == mention.first - 1
        if first and entry.kind in ("person", "unnamed", "organisation", "group"):
            self.subject_of = here.sentence
        if joined and self.recent.people and self.recent.people[-1].subject:
            first = True  # Ruiz and Smith
        self.recent.saw(Seen(entry, here.sentence, here.block, here.speaks >= 0, first, oblique, here.quoted, here.content))
        if self.early and entry.kind == "person" and mention.form == "name":
            self._settle_early(entry, here)

    def _settle_early(self, entry: Entry, here: Setting) -> None:
        for k in self.early:
            gender = self._gender(self.mentions[k])
            near = here.sentence - self.settings[k].sentence <= 1
            if near and here.content != self.settings[k].speaks and (not entry.gender or entry.gender == gender):
                self.who[k] = entry
                entry.gender = entry.gender or gender
        self.early = []

    # Names

    def _ahead(self) -> dict[str, set[tuple[str, ...]]]:
        found: dict[str, set[tuple[str, ...]]] = {}
        for mention, here in zip(self.mentions, self.settings):
            words = _words(mention.name) if mention.form == "name" and not here.headline else ()
            if len(words) > 1 and len(full := found.setdefault(words[-1], set())) < 3:
                full.add(words)
        return found

    def _name(self, i: int, mention: Mention) -> Entry | None:
        tokens, here = self.tokens, self.settings[i]
        words = _words(mention.name)
        titles = [tokens.word(k) for k in range(mention.first, mention.at) if tokens.word(k) != "."]
        before = tokens.word(mention.first - 1).lower() if mention.first > here.start else ""
        after = tokens.classes[mention.last : mention.last + 1]
        gender = self._gender(mention)
        if not titles:
            if before == "the":
                if len(words) == 1 and words[0] in PARTIES and after not in self.name:
                    return self._epithet(words[0], here)
                if len(words) == 1:
                    acronym = words[0].isupper() and 1 < len(words[0]) < 7
                    return self._named_body(mention, ()) if acronym and after not in self.modified else None
                return self.people.named(words, gender) or (None if gender else self._named_body(mention, ()))
            if before in ("a", "an") and words == words[:1] and words[0] in PARTIES:
                apposed = self._apposed(i, mention.first)
                entry = self.who[apposed] if apposed is not None else None
                if entry is not None and entry.kind == "person":
                    entry.party = words[0]
                    return entry
                return None
            if after in self.modified and tokens.word(mention.last).islower():
                return None  # Trump campaign, Treasury officials
            if self._is_company(mention) or len(words) == 1 and words[0].isupper() and 1 < len(words[0]) < 7:
                return self._named_body(mention, COMPANY_NOUNS if self._is_company(mention) else ())
        if not words:
            return None
        entry = self.people.named(words, gender, here.sentence)
        if entry is None and here.headline and not gender:
            return self._in_headline(words)
        if entry is None:
            if not titles and self.bodies.named(mention.name):
                return self.bodies.named(mention.name)
            if len(words) == 1 and words[0] in self.people.by_first:
                return None  # of two
            if len(words) == 1 and not titles and before in ("in", "at", "near", "from", "outside", "across"):
                return None
            entry = self._introduced(words, gender, bool(titles))
        self._learn(i, mention, entry, titles, gender)
        if len(words) > 1 or titles and gender:
            self.people.named_in_full(entry, here.sentence)
        return entry

    def _in_headline(self, words: tuple[str, ...]) -> Entry | None:
        """Whose surname is in a run of capitals: Ruiz Denies Claims."""
        for word in words:
            full = self.people.announced(word)
            if full:
                return self.people.named(full, "") or self._new(Entry("", " ".join(full), full), person=True)
        return None

    def _introduced(self, words: tuple[str, ...], gender: str, titled: bool) -> Entry:
        full = self.people.announced(words[0]) if len(words) == 1 else words
        code = self.tokens.lexicon.token_code(" " + full[0]) if full else ""
        if full and len(full) > len(words) and not (gender and code in (self.female if gender == "m" else self.male)):
            return self.people.named(full, gender) or self._new(Entry("", " ".join(full), full, gender), person=True)
        return self._new(Entry("person" if titled else "", " ".join(words), words, gender, titled), person=True)

    def _learn(self, i: int, mention: Mention, entry: Entry, titles: list[str], gender: str) -> None:
        """What this naming says about its bearer."""
        here, tokens = self.settings[i], self.tokens
        entry.gender = entry.gender or gender
        role = read_role(titles) if titles else None
        self.people.give_role(entry, role)
        previous = self.mentions[i - 1] if i else None
        if previous is not None and previous.form == "role" and previous.last == mention.first:
            self.people.give_role(entry, self._role_of(previous))
            titles = titles or ["role"]
        follows = tokens.classes[mention.last : mention.last + 1]
        whose = follows in self.relative and tokens.word(mention.last).lower() != "which"
        beyond = tokens.classes[mention.last + 1 : mention.last + 3]
        aged = follows in self.comma and len(beyond) == 2 and beyond[0] in self.numeral and beyond[1] in self.closes
        if titles or whose or aged or gender or here.speaks >= 0 and len(entry.words) > 1:
            entry.kind, entry.sure = "person", True
        elif entry.kind == "" and here.speaks >= 0:
            many = mention.first == here.start and mention.name.endswith("s")
            entry.kind = "group" if many else "organisation"  # Proponents say; in the news a person is named in full, a company need not be
        if len(entry.words) > len(_words(mention.name)):
            entry.kind = entry.kind or "person"  # called by the surname
        if follows in self.comma and mention.last + 2 < len(tokens) and tokens.word(mention.last + 1) in ("R", "D"):
            entry.party = {"R": "Republican", "D": "Democrat"}[tokens.word(mention.last + 1)]
        elif follows in self.open and tokens.word(mention.last + 1) in ("R", "D"):
            entry.party = {"R": "Republican", "D": "Democrat"}[tokens.word(mention.last + 1)]

    def _epithet(self, party: str, here: Setting) -> Entry | None:
        """Whom "the Republican" stands for."""
        near: list[Entry] = []
        for seen in self.recent.people:
            entry = seen.entry
            if entry.kind == "person" and entry not in near and entry.party in ("", party) and here.sentence - seen.sentence <= 2:
                near.append(entry)
        known = [entry for entry in near if entry.party]
        found = known or near
        if len(found) == 1:
            found[0].party = party
            return found[0]
        return None

    # Organisations

    def _is_company(self, mention: Mention) -> bool:
        return mention.name.rstrip(".").rsplit(" ", 1)[-1] in COMPANIES

    def _named_body(self, mention: Mention, nouns: tuple[str, ...]) -> Entry:
        name, before = mention.name, mention.first - 1
        bracketed = before > 0 and self.tokens.classes[before] in self.open and self.ends.get(before)
        known = self.bodies.named(name)
        if known is None and bracketed and name.isupper():
            entry = self.who[bracketed]
            if entry is not None and (entry.kind == "organisation" or initials_of(entry.name) == name):
                entry.kind, entry.sure, entry.gender = "organisation", True, ""
                self.bodies.add(entry)
                self.bodies.alias(name, entry)
                return entry
        return known or self._new(Entry("organisation", name, (), "", True), nouns=nouns or _nouns(name, self.tokens))

    def _organisation(self, i: int, mention: Mention) -> Entry | None:
        tokens, here = self.tokens, self.settings[i]
        first = tokens.classes[mention.first]
        after = tokens.classes[mention.last : mention.last + 1]
        single = mention.last - mention.first == 1
        if here.headline and mention.name:
            return self.bodies.named(mention.name)
        modifier = after in self.modified and tokens.word(mention.last).islower() or after in self.title
        if mention.name and not (single and first in self.body and mention.first == here.start):
            if single and mention.name in self.people.by_last and self.people.named((mention.name,), ""):
                return self.people.named((mention.name,), "")  # Harris is a pollster too
            if first in self.place and single:
                if here.speaks < 0 or modifier:
                    return self.bodies.named(mention.name)
                return self.bodies.named(mention.name) or self._new(Entry("organisation", mention.name, (), "", True))
            if modifier and not self.bodies.named(mention.name):
                return self._named_body(mention, ())
            if single and tokens.word(mention.first - 1).lower() == "the":
                found = self._body_called(mention.name.lower(), "", here)
                if found is not None:
                    return found
            return self._named_body(mention, ())
        noun = tokens.word(mention.first).lower()
        before, begin = self._phrase(mention.first, here)
        words = " ".join([tokens.word(k).lower() for k in range(begin, mention.first)])
        if before in ("a", "an", "another", "one") and not modifier:
            apposed = self._apposed(i, begin)
            if apposed is not None and self.who[apposed] is not None:
                entry = self.who[apposed]
                if entry.kind == "organisation":
                    self.bodies.add(entry, (noun,))
                    return entry
            return None if here.speaks < 0 else self._new(Entry("organisation", f"{words} {noun}".strip()), nouns=(noun,))
        owner = self._owner(begin, here) if before and before not in ("the", "that", "this") else None
        if owner is not None:
            key = (id(owner), noun)
            if key not in self.kin:
                self.kin[key] = self._new(Entry("organisation", f"{owner.name}’s {noun}"))
            return self.kin[key]
        if before not in ("the", "that", "this") and noun != "police":
            return None
        found = self._body_called(noun, words, here)
        if found is None and not modifier and not self.bodies.called(noun):
            found = self._new(Entry("organisation", f"{words} {noun}".strip()), nouns=(noun,))
        return found

    def _body_called(self, noun: str, words: str, here: Setting) -> Entry | None:
        """Which organisation "the `words` `noun`" is."""
        if words:
            return self.bodies.named(f"{words} {noun}")
        known = list(self.bodies.called(noun))
        if noun in GENERAL_NOUNS and not known:
            for seen in self.recent.others:
                entry = seen.entry
                near = here.sentence - seen.sentence <= 1 and entry.sure and entry.kind == "organisation"
                if self._is_outlet(entry.name) != (noun in PRESS):
                    continue
                if near and entry not in known and not _nouns(entry.name, self.tokens):
                    known.append(entry)
        if len(known) > 1:
            known = [entry for entry in known if here.sentence - entry.sentence <= 1]
        return known[0] if len(known) == 1 else None

    def _is_outlet(self, name: str) -> bool:
        code = self.tokens.lexicon.token_code
        return code(" " + name) in self.outlet or code(" " + name.rsplit(" ", 1)[-1]) in self.outlet

    # Roles

    def _phrase(self, at: int, here: Setting) -> tuple[str, int]:
        """What opens the noun phrase with its noun at `at` (an article, ’s, or empty), and where its words begin."""
        k = at
        while k > here.start and at - k < LONG and self.tokens.classes[k - 1] not in self.stops:
            k -= 1
        opens = self.tokens.classes[k - 1] if k > here.start else ""
        if opens in self.determiner or opens in self.possessive:
            return self.tokens.word(k - 1).lower().replace("’", "'"), k
        return "", k

    def _role_of(self, mention: Mention) -> Role | None:
        before = self.tokens.word(mention.first - 1) if mention.first else ""
        return read_role([before, *(self.tokens.word(k) for k in range(mention.first, mention.last))])

    def _apposed(self, i: int, begin: int) -> int | None:
        """The mention that the phrase from token `begin` on stands in apposition to: Ana Ruiz, 49, a teacher."""
        classes, here = self.tokens.classes, self.settings[i]
        at = begin - 1 if begin > here.start and classes[begin - 1] in self.determiner else begin
        if at - 1 <= here.start or classes[at - 1] not in self.comma:
            return None
        at -= 1
        if at - 2 > here.start and classes[at - 1] in self.numeral and classes[at - 2] in self.comma:
            at -= 2
        k = self.ends.get(at)
        if k is None or self.mentions[k].form not in ("name", "organisation"):
            return None
        first = self.mentions[k].first
        if first > here.start and classes[first - 1] in self.preposition and not self._is_source_of_both(k, i):
            single = self.mentions[k].last - self.mentions[k].at == 1
            return None if single else k
        return k

    def _is_source_of_both(self, k: int, i: int) -> bool:
        return self.settings[k].speaks >= 0 and self.settings[i].speaks < 0

    def _role(self, i: int, mention: Mention) -> Entry | None:
        tokens, here, classes = self.tokens, self.settings[i], self.tokens.classes
        role = self._role_of(mention)
        if role is None:
            return None
        opens, begin = self._phrase(mention.first, here)
        entry = self._beside(i, mention, begin)
        if entry is not None:
            self.people.give_role(entry, role)
            gender = self._gender(mention)
            if not entry.gender or not gender or entry.gender == gender:
                entry.kind, entry.sure, entry.gender = "person", True, entry.gender or gender
                return entry
        after = classes[mention.last : mention.last + 1]
        if after in self.modified and tokens.word(mention.last).islower():
            return None
        if role[1] in ADJECTIVES and after in self.word:
            return None  # the official position
        gender = self._gender(mention)
        if opens in ("the", "that", "this") or (
            not opens and begin == mention.first and here.speaks >= 0
        ):
            held = self.people.holding(role, gender)
            of = self._of(mention, begin, here)
            held = [entry for entry in held if of is None or entry.of is None or entry.of is of]
            near = [entry for entry in held if here.sentence - entry.sentence <= 2]
            if held and len(near) < 2:
                return held[-1]
            if held:
                return None
        elif not opens and here.speaks < 0:
            return None
        owner = self._owner(begin, here) if opens else None
        key = (id(owner), role[1])
        if owner is not None and key in self.kin:
            return self.kin[key]
        words = [tokens.word(k) for k in range(begin, mention.last)]
        entry = self._new(Entry("unnamed", " ".join(words), (), gender, opens in ("a", "an")))
        entry.of = owner or self._of(mention, begin, here)
        self.people.give_role(entry, role)
        if owner is not None:
            self.kin[key] = entry
        return entry

    def _beside(self, i: int, mention: Mention, begin: int) -> Entry | None:
        """Whose role it is by its place: actor Ana Ruiz; Ana Ruiz, an actor; Ana Ruiz is an actor; the actor, Ana Ruiz."""
        classes, here = self.tokens.classes, self.settings[i]
        ahead = self.starts.get(mention.last)
        if ahead is not None and self.mentions[ahead].form == "name":
            if self._phrase(mention.first, here)[0] in ("a", "an"):
                return None  # a major Warhol donor
            return self._read_ahead(ahead)
        before = self._apposed(i, begin)
        if before is not None and self.who[before] is not None and self.who[before].kind in ("", "person"):
            return self.who[before]
        k = begin - 1 if begin > here.start and classes[begin - 1] in self.determiner else begin
        if k - 1 > here.start and classes[k - 1] in self.be:
            subject = self.ends.get(k - 1)
            if subject is not None and self.mentions[subject].form in ("name", "pronoun"):
                entry = self.who[subject]
                return entry if entry is not None and entry.kind in ("", "person") else None
        at = mention.last
        while at < here.end and at < mention.last + 10 and classes[at] not in self.closes:
            at += 1
        ahead = self.starts.get(at + 1)
        if at < here.end and classes[at] in self.comma and ahead is not None and self.mentions[ahead].form == "name":
            if at > mention.last and classes[mention.last] not in self.preposition:
                return None
            last = self.mentions[ahead].last
            if last >= len(classes) or classes[last] in self.closes:
                return self._read_ahead(ahead)
        return None

    def _read_ahead(self, i: int) -> Entry | None:
        if self.who[i] is None:
            self.who[i] = self._name(i, self.mentions[i])
        entry = self.who[i]
        return entry if entry is not None and entry.kind in ("", "person") else None

    def _of(self, mention: Mention, begin: int, here: Setting) -> Entry | None:
        """The organisation somebody speaks for: a spokeswoman for the port, a port spokeswoman, the port’s spokeswoman."""
        for k in range(mention.first, begin, -1):
            before = self.ends.get(k)
            if before is not None and self.who[before] is not None:
                return self.who[before]
        last = mention.last
        if last < here.end and self.tokens.word(last) in ("for", "of", "at", "from", "with"):
            for k in range(last + 1, min(last + 5, here.end)):
                after = self.starts.get(k)
                if after is None:
                    continue
                if self.mentions[after].form == "organisation":
                    self.who[after] = self.who[after] or self._organisation(after, self.mentions[after])
                elif self.mentions[after].form == "name":
                    self.who[after] = self.who[after] or self._name(after, self.mentions[after])
                return self.who[after]
        return None

    def _owner(self, begin: int, here: Setting) -> Entry | None:
        """Whose lawyer it is: Ruiz’s lawyer, her lawyer."""
        k = begin - 1
        if self.tokens.classes[k] in self.possessive:
            k = self.ends.get(k, -1)
        else:
            k = self.starts.get(k, -1)
        return self.who[k] if k >= 0 else None

    # Groups, unnamed sources, pronouns

    def _group(self, i: int, mention: Mention) -> Entry | None:
        head = self.tokens.word(mention.first).lower()
        begin = mention.first
        previous = self.ends.get(begin)
        if previous is not None and self.mentions[previous].form in ("organisation", "name"):
            begin = self.mentions[previous].first
        words = self.tokens.text[self.tokens.start(begin) : self.tokens.ends[mention.last - 1]]
        opens, _ = self._phrase(begin, self.settings[i])
        if begin == mention.first and opens in ("the", "those", "these", "") and head in self.phrases:
            return self.phrases[head]
        entry = self.phrases.get(words.lower()) or self._new(Entry("group", words))
        self.phrases[head] = self.phrases[words.lower()] = entry
        return entry

    def _unnamed(self, i: int, mention: Mention) -> Entry | None:
        head = self.tokens.word(mention.first).lower()
        opens, begin = self._phrase(mention.first, self.settings[i])
        if head in self.phrases and (opens == "the" or head.endswith("s")):
            return self.phrases[head]
        words = " ".join([self.tokens.word(k) for k in range(begin, mention.last)])
        self.phrases[head] = self._new(Entry("unnamed", words))
        return self.phrases[head]

    def _pronoun(self, i: int, mention: Mention) -> Entry | None:
        here, word = self.settings[i], self.tokens.word(mention.first).lower()
        if self.tokens.classes[mention.first] in self.relative:
            return self._relative(mention, here, word)
        if here.quoted or word not in HE and word not in SHE and word not in ("it", "they", "them"):
            return None
        if word == "it":
            return self.recent.other(("organisation", "document"), here.sentence, here.speaks) if here.speaks >= 0 else None
        if word in ("they", "them"):
            return self.recent.other(("organisation", "group"), here.sentence, here.speaks) if here.speaks >= 0 else None
        gender = self._gender(mention)
        entry = self.recent.person(gender, here.sentence, here.block, here.speaks)
        if entry is None and not self.recent.people:
            self.early.append(i)
        if entry is not None:
            entry.gender = entry.gender or gender
            if entry.kind == "":
                entry.kind, entry.sure = "person", True
        return entry

    def _relative(self, mention: Mention, here: Setting, word: str) -> Entry | None:
        """Who stands before "who": Ana Ruiz, who; the mayor of Orsk, who."""
        at = mention.first - (mention.first - 1 > here.start and self.tokens.classes[mention.first - 1] in self.comma)
        k = self.ends.get(at)
        entry = self.who[k] if k is not None else None
        people = ("", "person", "unnamed", "group")
        return entry if entry is not None and (word == "which" or entry.kind in people) else None

    # What they share

    def title_of(self, i: int) -> str:
        """The title or role that mention i uses: Mayor, leader of the council; empty for a bare name."""
        mention, tokens = self.mentions[i], self.tokens
        if mention.form == "name" and mention.at > mention.first:
            return tokens.text[tokens.start(mention.first) : tokens.ends[mention.at - 1]]
        if mention.form != "role":
            return ""
        here, end = self.settings[i], mention.last
        _, begin = self._phrase(mention.first, here)
        if end < here.end and tokens.word(end) in ("of", "for"):
            ends = end + 1 + (tokens.classes[end + 1 : end + 2] in self.determiner)
            while ends < here.end and ends < end + LONG and tokens.classes[ends] not in self.ends_title:
                ends += 1
            end = ends if ends - end > 1 else end
        return tokens.text[tokens.start(begin) : tokens.ends[end - 1]]

    def _new(self, entry: Entry, person: bool = False, nouns: tuple[str, ...] = ()) -> Entry:
        self.entries.append(entry)
        if person:
            return self.people.add(entry)
        return self.bodies.add(entry, nouns) if entry.kind == "organisation" else entry

    def _gender(self, mention: Mention) -> str:
        """What the words of the mention say about gender: m, f or empty."""
        for code in self.tokens.classes[mention.first : min(mention.last, mention.at + 1)]:
            if code in self.male or code in self.female:
                return "m" if code in self.male else "f"
        return ""

    def _is_possessive(self, mention: Mention) -> bool:
        return mention.form == "pronoun" and self.tokens.word(mention.first).lower() in ("his", "whose", "her", "him")


def _words(name: str) -> tuple[str, ...]:
    """The words of a name, in the order they are compared: without full stops and Jr."""
    words = [word for word in name.replace(".", ". ").replace(",", " ").split() if word != "."]
    tail = [word for word in words if word.strip(".") in SUFFIXES]
    plain = [word for word in words if word.strip(".") not in SUFFIXES]
    while len(plain) > 2 and plain[-1].isupper() and not plain[-2].isupper():
        del plain[-1]  # a Fellow's FRS, a member's MP
    if tail and len(plain) > 1:
        plain[-1] += " " + tail[0].strip(".")
    return tuple(plain)


def _nouns(name: str, tokens: Tokens) -> tuple[str, ...]:
    """The common nouns an organisation goes by: union of Port Workers Union, ministry of Ministry of Health."""
    body = tokens.lexicon.members("BODY")
    found = [word.lower() for word in name.split() if tokens.lexicon.token_code(" " + word.lower()) in body]
    return tuple(dict.fromkeys(found))
