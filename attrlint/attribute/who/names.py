"""Whose a name is."""

from __future__ import annotations

from attrlint.attribute.who.bodies import COMPANY_NOUNS, is_company, named_body
from attrlint.attribute.who.cast import Entry
from attrlint.attribute.who.so_far import PARTIES, Setting, SoFar, apposed_to, gender_of, role_of, words_of
from attrlint.attribute.who.titles import read_role
from attrlint.mark.mentions import Mention

PARTY_OF = {"R": "Republican", "D": "Democrat"}  # Sen. Ana Ruiz, R-Texas


def read_name(so_far: SoFar, i: int, mention: Mention) -> Entry | None:
    """Whose the name is; None for what only looks like a name, and for one of two that it may be."""
    tokens, here = so_far.tokens, so_far.settings[i]
    words = words_of(mention.name)
    titles = [tokens.word(k) for k in range(mention.first, mention.at) if tokens.word(k) != "."]
    before = tokens.word(mention.first - 1).lower() if mention.first > here.start else ""
    after = tokens.classes[mention.last : mention.last + 1]
    gender = gender_of(so_far, mention)
    if not titles:
        if before == "the":
            if len(words) == 1 and words[0] in PARTIES and after not in so_far.name:
                return _epithet(so_far, words[0], here)
            if len(words) == 1:
                acronym = words[0].isupper() and 1 < len(words[0]) < 7
                return named_body(so_far, mention, ()) if acronym and after not in so_far.modified else None
            return so_far.people.named(words, gender) or (None if gender else named_body(so_far, mention, ()))
        if before in ("a", "an") and words == words[:1] and words[0] in PARTIES:
            apposed = apposed_to(so_far, i, mention.first)
            entry = so_far.who[apposed] if apposed is not None else None
            if entry is not None and entry.kind == "person":
                entry.party = words[0]
                return entry
            return None
        if after in so_far.modified and tokens.word(mention.last).islower():
            return None  # Trump campaign, Treasury officials
        if is_company(so_far, mention) or len(words) == 1 and words[0].isupper() and 1 < len(words[0]) < 7:
            return named_body(so_far, mention, COMPANY_NOUNS if is_company(so_far, mention) else ())
    if not words:
        return None
    entry = so_far.people.named(words, gender, here.sentence)
    if entry is None and here.headline and not gender:
        return _in_headline(so_far, words)
    if entry is None:
        if not titles and so_far.bodies.named(mention.name):
            return so_far.bodies.named(mention.name)
        if len(words) == 1 and words[0] in so_far.people.by_first:
            return None  # of two
        if len(words) == 1 and not titles and before in ("in", "at", "near", "from", "outside", "across"):
            return None
        entry = _introduced(so_far, words, gender, bool(titles))
    _learn(so_far, i, mention, entry, titles, gender)
    if len(words) > 1 or titles and gender:
        so_far.people.named_in_full(entry, here.sentence)
    return entry


def _in_headline(so_far: SoFar, words: tuple[str, ...]) -> Entry | None:
    """Whose surname is in a run of capitals: Ruiz Denies Claims."""
    for word in words:
        full = so_far.people.announced(word)
        if full:
            return so_far.people.named(full, "") or so_far.new(Entry("", " ".join(full), full), person=True)
    return None


def _introduced(so_far: SoFar, words: tuple[str, ...], gender: str, titled: bool) -> Entry:
    full = so_far.people.announced(words[0]) if len(words) == 1 else words
    code = so_far.tokens.lexicon.token_code(" " + full[0]) if full else ""
    if full and len(full) > len(words) and not (gender and code in (so_far.female if gender == "m" else so_far.male)):
        return so_far.people.named(full, gender) or so_far.new(Entry("", " ".join(full), full, gender), person=True)
    return so_far.new(Entry("person" if titled else "", " ".join(words), words, gender, titled), person=True)


def _learn(so_far: SoFar, i: int, mention: Mention, entry: Entry, titles: list[str], gender: str) -> None:
    """What this naming says about its bearer."""
    here, tokens = so_far.settings[i], so_far.tokens
    entry.gender = entry.gender or gender
    role = read_role(titles) if titles else None
    so_far.people.give_role(entry, role)
    previous = so_far.mentions[i - 1] if i else None
    if previous is not None and previous.form == "role" and previous.last == mention.first:
        so_far.people.give_role(entry, role_of(so_far, previous))
        titles = titles or ["role"]
    follows = tokens.classes[mention.last : mention.last + 1]
    whose = follows in so_far.relative and tokens.word(mention.last).lower() != "which"
    beyond = tokens.classes[mention.last + 1 : mention.last + 3]
    aged = follows in so_far.comma and len(beyond) == 2 and beyond[0] in so_far.numeral and beyond[1] in so_far.closes
    if titles or whose or aged or gender or here.speaks >= 0 and len(entry.words) > 1:
        entry.kind, entry.sure = "person", True
    elif entry.kind == "" and here.speaks >= 0:
        many = mention.first == here.start and mention.name.endswith("s")
        # Proponents say. In the news a person is named in full at first, a company need not be.
        entry.kind = "group" if many else "organisation"
    if len(entry.words) > len(words_of(mention.name)):
        entry.kind = entry.kind or "person"  # called by the surname
    if follows in so_far.comma or follows in so_far.open:
        entry.party = PARTY_OF.get(tokens.word(mention.last + 1).split("-")[0], entry.party) if beyond else entry.party


def _epithet(so_far: SoFar, party: str, here: Setting) -> Entry | None:
    """Whom "the Republican" stands for."""
    near: list[Entry] = []
    for seen in so_far.recent.people:
        entry = seen.entry
        if entry.kind == "person" and entry not in near and entry.party in ("", party) and here.sentence - seen.sentence <= 2:
            near.append(entry)
    known = [entry for entry in near if entry.party]
    found = known or near
    if len(found) == 1:
        found[0].party = party
        return found[0]
    return None
