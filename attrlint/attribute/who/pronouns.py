"""Whom a pronoun stands for: the nearest who agrees, subjects and speakers before others, else nobody."""

from __future__ import annotations

from collections import deque

from attrlint.attribute.who.cast import Entry
from attrlint.values import record

REACH = 3  # sentences looked back
KEPT = 30  # mentions looked back
CLEAR = 1.0  # by how much the best candidate must lead


@record
class Seen:
    """A mention of `entry` as a pronoun after it sees it. `content` is the attribution whose content holds it, or -1."""

    entry: Entry
    sentence: int
    block: int
    speaks: bool = False
    subject: bool = False
    oblique: bool = False  # behind a preposition, or a possessor
    quoted: bool = False
    content: int = -1


class Recent:
    """The last mentions of people and of organisations."""

    def __init__(self) -> None:
        self.people: deque[Seen] = deque(maxlen=KEPT)
        self.others: deque[Seen] = deque(maxlen=KEPT)

    def saw(self, seen: Seen) -> None:
        if seen.entry.kind in ("organisation", "group", "document"):
            self.others.append(seen)
        elif seen.entry.kind or not seen.quoted:  # a capital in a quotation may be no name: “Let’s see”
            self.people.append(seen)

    def person(self, gender: str, sentence: int, block: int, own: int) -> Entry | None:
        """Whom "he" or "she" stands for. `own` is the attribution that the pronoun is the source of, or -1.

        Nobody talks about himself by name in what he says: "Ruiz was wrong, he said".
        """
        best: dict[int, tuple[float, Entry]] = {}
        for seen in self.people:
            distance = sentence - seen.sentence
            entry = seen.entry
            if distance > REACH or entry.gender and entry.gender != gender or own >= 0 and seen.content == own:
                continue
            value = -3.0 * distance + (4.5 if own >= 0 else 3.0) * seen.speaks + 2.0 * seen.subject - 1.5 * seen.oblique - 3.0 * seen.quoted
            value += 1.0 * entry.sure + 1.5 * (entry.gender == gender) + 0.5 * (seen.block == block)
            if not entry.gender and entry.kind == "unnamed":
                value -= 1.0
            elif entry.kind == "":
                value -= 1.5  # it may be a thing’s name
            known = best.get(id(entry))
            # To be spoken of again and again makes somebody a little likelier.
            best[id(entry)] = (max(value, known[0]) + 0.3 if known else value, entry)
        ranked = sorted(best.values(), key=lambda row: -row[0])
        if not ranked or len(ranked) > 1 and ranked[0][0] - ranked[1][0] < CLEAR:
            return None
        return ranked[0][1]

    def other(self, kinds: tuple[str, ...], sentence: int, own: int) -> Entry | None:
        """Whom "it" or "they" stands for: a speaker of this sentence or the one before, if there is one."""
        found: list[Entry] = []
        for seen in self.others:
            fits = seen.entry.kind in kinds and (seen.speaks or seen.subject) and not seen.quoted
            if fits and sentence - seen.sentence <= 1 and not (own >= 0 and seen.content == own):
                if seen.entry not in found:
                    found.append(seen.entry)
        return found[0] if len(found) == 1 else None
