"""Whose a role is."""

from __future__ import annotations

from attrlint.attribute.who.bodies import read_organisation
from attrlint.attribute.who.cast import Entry
from attrlint.attribute.who.names import read_name
from attrlint.attribute.who.so_far import Setting, SoFar, apposed_to, gender_of, owner_of, phrase_at, role_of
from attrlint.mark.mentions import Mention

ADJECTIVES = frozenset(("chief", "fellow", "general", "head", "major", "official", "principal"))


def read_role_mention(so_far: SoFar, i: int, mention: Mention) -> Entry | None:
    """Whose the role is; somebody new where it is introduced."""
    tokens, here, classes = so_far.tokens, so_far.settings[i], so_far.tokens.classes
    role = role_of(so_far, mention)
    if role is None:
        return None
    opens, begin = phrase_at(so_far, mention.first, here)
    entry = _beside(so_far, i, mention, begin)
    if entry is not None:
        so_far.people.give_role(entry, role)
        gender = gender_of(so_far, mention)
        if not entry.gender or not gender or entry.gender == gender:
            entry.kind, entry.sure, entry.gender = "person", True, entry.gender or gender
            return entry
    after = classes[mention.last : mention.last + 1]
    if after in so_far.modified and tokens.word(mention.last).islower():
        return None
    if role[1] in ADJECTIVES and after in so_far.word:
        return None  # the official position
    gender = gender_of(so_far, mention)
    if opens in ("the", "that", "this") or not opens and begin == mention.first and here.speaks >= 0:
        held = so_far.people.holding(role, gender)
        of = _speaks_for(so_far, mention, begin, here)
        held = [entry for entry in held if of is None or entry.of is None or entry.of is of]
        near = [entry for entry in held if here.sentence - entry.sentence <= 2]
        if any(code in so_far.capital for code in classes[begin : mention.first]):
            held = near  # the Orsk governor: another one may be meant
        if held and len(near) < 2:
            return held[-1]
        if held:
            return None
    elif not opens and here.speaks < 0:
        return None
    owner = owner_of(so_far, begin, here) if opens else None
    key = (id(owner), role[1])
    if owner is not None and key in so_far.kin:
        return so_far.kin[key]
    words = [tokens.word(k) for k in range(begin, mention.last)]
    entry = so_far.new(Entry("unnamed", " ".join(words), (), gender, opens in ("a", "an")))
    entry.of = owner or _speaks_for(so_far, mention, begin, here)
    so_far.people.give_role(entry, role)
    if owner is not None:
        so_far.kin[key] = entry
    return entry


def _beside(so_far: SoFar, i: int, mention: Mention, begin: int) -> Entry | None:
    """Whose role it is by its place: actor Ana Ruiz; Ana Ruiz, an actor; Ana Ruiz is an actor; the actor, Ana Ruiz."""
    classes, here = so_far.tokens.classes, so_far.settings[i]
    ahead = so_far.starts.get(mention.last)
    if ahead is not None and so_far.mentions[ahead].form == "name":
        if phrase_at(so_far, mention.first, here)[0] in ("a", "an"):
            return None  # a major Warhol donor
        return _read_ahead(so_far, ahead)
    before = apposed_to(so_far, i, begin)
    if before is not None and so_far.who[before] is not None and so_far.who[before].kind in ("", "person"):
        return so_far.who[before]
    k = begin - 1 if begin > here.start and classes[begin - 1] in so_far.determiner else begin
    if k - 1 > here.start and classes[k - 1] in so_far.be:
        subject = so_far.ends.get(k - 1)
        if subject is not None and so_far.mentions[subject].form in ("name", "pronoun"):
            entry = so_far.who[subject]
            return entry if entry is not None and entry.kind in ("", "person") else None
    at = mention.last
    while at < here.end and at < mention.last + 10 and classes[at] not in so_far.closes:
        at += 1
    ahead = so_far.starts.get(at + 1)
    if at < here.end and classes[at] in so_far.comma and ahead is not None and so_far.mentions[ahead].form == "name":
        if at > mention.last and classes[mention.last] not in so_far.preposition:
            return None
        last = so_far.mentions[ahead].last
        if last >= len(classes) or classes[last] in so_far.closes:
            return _read_ahead(so_far, ahead)
    return None


def _read_ahead(so_far: SoFar, i: int) -> Entry | None:
    """Reads name number `i` before its turn."""
    if so_far.who[i] is None:
        so_far.who[i] = read_name(so_far, i, so_far.mentions[i])
    entry = so_far.who[i]
    return entry if entry is not None and entry.kind in ("", "person") else None


def _speaks_for(so_far: SoFar, mention: Mention, begin: int, here: Setting) -> Entry | None:
    """The organisation somebody speaks for: a spokeswoman for the port, a port spokeswoman, the port’s spokeswoman."""
    for k in range(mention.first, begin, -1):
        before = so_far.ends.get(k)
        if before is not None and so_far.who[before] is not None:
            return so_far.who[before]
    last = mention.last
    if last < here.end and so_far.tokens.word(last) in ("for", "of", "at", "from", "with"):
        for k in range(last + 1, min(last + 5, here.end)):
            after = so_far.starts.get(k)
            if after is None:
                continue
            if so_far.mentions[after].form == "organisation":
                so_far.who[after] = so_far.who[after] or read_organisation(so_far, after, so_far.mentions[after])
            elif so_far.mentions[after].form == "name":
                so_far.who[after] = so_far.who[after] or read_name(so_far, after, so_far.mentions[after])
            return so_far.who[after]
    return None
