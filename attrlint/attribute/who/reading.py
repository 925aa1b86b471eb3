"""Reads the mentions in order and remembers whom each one shows to what comes after it."""

from __future__ import annotations

from attrlint.attribute.who.bodies import read_organisation
from attrlint.attribute.who.cast import Entry
from attrlint.attribute.who.names import read_name
from attrlint.attribute.who.others import read_group, read_pronoun, read_unnamed
from attrlint.attribute.who.pronouns import Seen
from attrlint.attribute.who.roles import read_role_mention
from attrlint.attribute.who.so_far import Setting, SoFar, gender_of, is_possessive
from attrlint.mark.mentions import Mention

READERS = {
    "name": read_name, "organisation": read_organisation, "role": read_role_mention, "group": read_group,
    "unnamed": read_unnamed, "pronoun": read_pronoun,
}  # fmt: skip


def read_mentions(so_far: SoFar) -> None:
    """Fills `so_far.who`."""
    for i, mention in enumerate(so_far.mentions):
        entry = so_far.who[i] or READERS[mention.form](so_far, i, mention)
        so_far.who[i] = entry
        if entry is not None:
            _saw(so_far, i, mention, entry)


def _saw(so_far: SoFar, i: int, mention: Mention, entry: Entry) -> None:
    here = so_far.settings[i]
    entry.sentence = here.sentence
    classes = so_far.tokens.classes
    after = classes[mention.last : mention.last + 1]
    before = classes[mention.first - 1] if mention.first > here.start else ""
    relative = mention.form == "pronoun" and classes[mention.first] in so_far.relative
    oblique = before in so_far.preposition or after in so_far.possessive or is_possessive(so_far, mention)
    first = so_far.subject_of != here.sentence and not oblique and not here.quoted and not relative
    joined = before in so_far.conjunction and i > 0 and so_far.mentions[i - 1].last == mention.first - 1
    if first and entry.kind in ("person", "unnamed", "organisation", "group"):
        so_far.subject_of = here.sentence
    if joined and so_far.recent.people and so_far.recent.people[-1].subject:
        first = True  # Ruiz and Smith
    so_far.recent.saw(Seen(entry, here.sentence, here.block, here.speaks >= 0, first, oblique, here.quoted, here.content))
    if so_far.early and entry.kind == "person" and mention.form == "name":
        _settle_early(so_far, entry, here)


def _settle_early(so_far: SoFar, entry: Entry, here: Setting) -> None:
    for k in so_far.early:
        gender = gender_of(so_far, so_far.mentions[k])
        near = here.sentence - so_far.settings[k].sentence <= 1
        if near and here.content != so_far.settings[k].speaks and (not entry.gender or entry.gender == gender):
            so_far.who[k] = entry
            entry.gender = entry.gender or gender
    so_far.early = []
