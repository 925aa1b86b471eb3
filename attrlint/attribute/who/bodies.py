"""Which organisation a mention is."""

from __future__ import annotations

from attrlint.attribute.who.cast import Entry, initials_of
from attrlint.attribute.who.so_far import Setting, SoFar, apposed_to, owner_of, phrase_at
from attrlint.mark.mentions import COMPANIES, Mention
from attrlint.segment import Tokens

COMPANY_NOUNS = ("airline", "company", "firm", "group", "manufacturer", "operator", "publisher", "retailer")
# Nouns that any organisation may be called by.
GENERAL_NOUNS = frozenset((*COMPANY_NOUNS, "agency", "charity", "organisation", "organization", "watchdog", "newspaper", "paper"))
# Last words of names that are no people's.
BUSINESSES = frozenset(
    "Airlines Airways Brands Capital Energy Entertainment Foods Fund Industries Initiative Labs Media Motors Partners Pictures"
    " Project Realty Records Society Solutions Systems Technologies Ventures".split()
)
RECENT = 4  # sentences: "the party" is not the party of a page ago
PRESS = frozenset(("magazine", "network", "newspaper", "paper", "website"))


def is_company(so_far: SoFar, mention: Mention) -> bool:
    """Whether a name ends in Inc., Airlines or the like."""
    words = mention.name.rstrip(".").split(" ")
    return words[-1] in COMPANIES or len(words) > 1 and words[-1] in BUSINESSES


def named_body(so_far: SoFar, mention: Mention, nouns: tuple[str, ...]) -> Entry:
    """The organisation of that name; initials in brackets are those of the name before them."""
    name, before = mention.name, mention.first - 1
    opened = before > 0 and so_far.tokens.classes[before] in so_far.open
    bracketed = so_far.ends.get(before) if opened else None
    known = so_far.bodies.named(name)
    if known is None and bracketed is not None and name.isupper():
        entry = so_far.who[bracketed]
        if entry is not None and (entry.kind == "organisation" or initials_of(entry.name) == name):
            entry.kind, entry.sure, entry.gender = "organisation", True, ""
            so_far.bodies.add(entry)
            so_far.bodies.alias(name, entry)
            return entry
    return known or so_far.new(Entry("organisation", name, (), "", True), nouns=nouns or _nouns(name, so_far.tokens))


def read_organisation(so_far: SoFar, i: int, mention: Mention) -> Entry | None:
    """Which organisation it is: by name, or by its common noun."""
    tokens, here = so_far.tokens, so_far.settings[i]
    first = tokens.classes[mention.first]
    after = tokens.classes[mention.last : mention.last + 1]
    single = mention.last - mention.first == 1
    if here.headline and mention.name:
        return so_far.bodies.named(mention.name)
    modifier = after in so_far.modified and tokens.word(mention.last).islower() or after in so_far.title
    if mention.name and not (single and first in so_far.body and mention.first == here.start):
        if single and mention.name in so_far.people.by_last and so_far.people.named((mention.name,), ""):
            return so_far.people.named((mention.name,), "")  # Harris is a pollster too
        if first in so_far.place and single:
            if here.speaks < 0 or modifier:
                return so_far.bodies.named(mention.name)
            return so_far.bodies.named(mention.name) or so_far.new(Entry("organisation", mention.name))
        if modifier and not so_far.bodies.named(mention.name):
            return named_body(so_far, mention, ())
        if single and tokens.word(mention.first - 1).lower() == "the":
            found = _body_called(so_far, mention.name.lower(), "", here)
            if found is not None:
                return found
        return named_body(so_far, mention, ())
    noun = tokens.word(mention.first).lower()
    before, begin = phrase_at(so_far, mention.first, here)
    words = " ".join([tokens.word(k).lower() for k in range(begin, mention.first)])
    if before in ("a", "an", "another", "one") and not modifier:
        apposed = apposed_to(so_far, i, begin)
        if apposed is not None and so_far.who[apposed] is not None:
            entry = so_far.who[apposed]
            if entry.kind == "organisation":
                so_far.bodies.add(entry, (noun,))
                return entry
        return None if here.speaks < 0 else so_far.new(Entry("organisation", f"{words} {noun}".strip()), nouns=(noun,))
    owner = owner_of(so_far, begin, here) if before and before not in ("the", "that", "this") else None
    if owner is not None:
        key = (id(owner), noun)
        if key not in so_far.kin:
            so_far.kin[key] = so_far.new(Entry("organisation", f"{owner.name}’s {noun}"))
        return so_far.kin[key]
    if before not in ("the", "that", "this") and noun != "police":
        return None
    found = _body_called(so_far, noun, words, here)
    if found is None and not modifier and not so_far.bodies.called(noun):
        found = so_far.new(Entry("organisation", f"{words} {noun}".strip()), nouns=(noun,))
    return found


def _body_called(so_far: SoFar, noun: str, words: str, here: Setting) -> Entry | None:
    """Which organisation "the `words` `noun`" is."""
    if words:
        return so_far.bodies.named(f"{words} {noun}")
    known = [entry for entry in so_far.bodies.called(noun) if here.sentence - entry.sentence <= RECENT]
    if noun in GENERAL_NOUNS and not known:
        for seen in so_far.recent.others:
            entry = seen.entry
            near = here.sentence - seen.sentence <= 1 and entry.sure and entry.kind == "organisation"
            if _is_outlet(so_far, entry.name) != (noun in PRESS):
                continue
            if near and entry not in known and not _nouns(entry.name, so_far.tokens):
                known.append(entry)
    if len(known) > 1:
        known = [entry for entry in known if here.sentence - entry.sentence <= 1]
    return known[0] if len(known) == 1 else None


def _is_outlet(so_far: SoFar, name: str) -> bool:
    code = so_far.tokens.lexicon.token_code
    return code(" " + name) in so_far.outlet or code(" " + name.rsplit(" ", 1)[-1]) in so_far.outlet


def _nouns(name: str, tokens: Tokens) -> tuple[str, ...]:
    """The common nouns an organisation goes by: union of Port Workers Union, ministry of Ministry of Health."""
    body = tokens.lexicon.members("BODY")
    found = [word.lower() for word in name.split() if tokens.lexicon.token_code(" " + word.lower()) in body]
    return tuple(dict.fromkeys(found))
