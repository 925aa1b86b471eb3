"""Groups, unnamed sources and pronouns."""

from __future__ import annotations

from attrlint.attribute.who.cast import Entry
from attrlint.attribute.who.so_far import Setting, SoFar, gender_of, phrase_at
from attrlint.mark.mentions import Mention

HE, SHE = frozenset(("he", "him", "his")), frozenset(("she", "her"))


def read_group(so_far: SoFar, i: int, mention: Mention) -> Entry | None:
    """Which group; "officials" are the Treasury officials of before."""
    head = so_far.tokens.word(mention.first).lower()
    begin = mention.first
    previous = so_far.ends.get(begin)
    if previous is not None and so_far.mentions[previous].form in ("organisation", "name"):
        begin = so_far.mentions[previous].first
    words = so_far.tokens.text[so_far.tokens.start(begin) : so_far.tokens.ends[mention.last - 1]]
    opens, _ = phrase_at(so_far, begin, so_far.settings[i])
    if begin == mention.first and opens in ("the", "those", "these", "") and head in so_far.phrases:
        return so_far.phrases[head]
    entry = so_far.phrases.get(words.lower()) or so_far.new(Entry("group", words))
    so_far.phrases[head] = so_far.phrases[words.lower()] = entry
    return entry


def read_unnamed(so_far: SoFar, i: int, mention: Mention) -> Entry | None:
    """Which unnamed source; "a source" is always another one."""
    head = so_far.tokens.word(mention.first).lower()
    opens, begin = phrase_at(so_far, mention.first, so_far.settings[i])
    if head in so_far.phrases and (opens == "the" or head.endswith("s")):
        return so_far.phrases[head]
    words = " ".join([so_far.tokens.word(k) for k in range(begin, mention.last)])
    so_far.phrases[head] = so_far.new(Entry("unnamed", words))
    return so_far.phrases[head]


def read_pronoun(so_far: SoFar, i: int, mention: Mention) -> Entry | None:
    """Whom a pronoun stands for."""
    here, word = so_far.settings[i], so_far.tokens.word(mention.first).lower()
    if so_far.tokens.classes[mention.first] in so_far.relative:
        return _relative(so_far, mention, here, word)
    if here.quoted or word not in HE and word not in SHE and word not in ("it", "they", "them"):
        return None
    if word == "it":
        return so_far.recent.other(("organisation", "document"), here.sentence, here.speaks) if here.speaks >= 0 else None
    if word in ("they", "them"):
        return so_far.recent.other(("organisation", "group"), here.sentence, here.speaks) if here.speaks >= 0 else None
    gender = gender_of(so_far, mention)
    entry = so_far.recent.person(gender, here.sentence, here.block, here.speaks)
    if entry is None and not so_far.recent.people:
        so_far.early.append(i)
    if entry is not None:
        entry.gender = entry.gender or gender
        if entry.kind == "":
            entry.kind, entry.sure = "person", True
    return entry


def _relative(so_far: SoFar, mention: Mention, here: Setting, word: str) -> Entry | None:
    """Who stands before "who": Ana Ruiz, who; the mayor of Orsk, who."""
    at = mention.first - (mention.first - 1 > here.start and so_far.tokens.classes[mention.first - 1] in so_far.comma)
    k = so_far.ends.get(at)
    entry = so_far.who[k] if k is not None else None
    people = ("", "person", "unnamed", "group")
    return entry if entry is not None and (word == "which" or entry.kind in people) else None
