"""Who has been introduced so far: people by name and role, organisations by name, initials and noun."""

from __future__ import annotations

from attrlint.attribute.who.titles import KIN, Role, fits
from attrlint.values import fresh, record

LONG_AGO = 3  # sentences
FEW = 8  # bearers of a surname or role that are compared


@record
class Entry:
    """Somebody in the making. `words` are those of the fullest name; `gender` is m, f or empty.

    `kind` is person, organisation, document, unnamed, group, or empty for a name that may be a thing's.
    `sure`: there is evidence of the kind beyond a capital. `of` is whom an unnamed source speaks for.
    """

    kind: str
    name: str
    words: tuple[str, ...] = ()
    gender: str = ""
    sure: bool = False
    roles: list[Role] = fresh(list)
    of: Entry | None = None
    party: str = ""
    sentence: int = -1  # of the last mention
    full: int = -1  # the sentence in which the full name was last used
    short: int = 0  # how often the surname alone was


class People:
    """People by full name, surname and given name."""

    def __init__(self, ahead: dict[str, set[tuple[str, ...]]]) -> None:
        self.by_last: dict[str, list[Entry]] = {}
        self.by_first: dict[str, list[Entry]] = {}
        self.ahead = ahead  # full names in the whole text by surname
        self.by_role: dict[str, list[Entry]] = {}

    def named(self, words: tuple[str, ...], gender: str, sentence: int = -1) -> Entry | None:
        """Whoever `words` name in that sentence, if introduced; a fuller name is kept.

        A surname alone is that of the bearer last named in full, unless that was long ago and the story
        is about another.
        """
        if len(words) > 1:
            for entry in reversed(self.by_last.get(words[-1], ())):
                if _agree(entry.gender, gender) and same_name(words, entry.words):
                    self._note(entry, words)
                    return entry
            return None
        bearers = [entry for entry in self.by_last.get(words[0], ()) if _agree(entry.gender, gender)]
        if bearers:
            entry = bearers[-1]
            if len(bearers) > 1 and sentence - entry.full > LONG_AGO:
                entry = max(reversed(bearers), key=lambda bearer: bearer.short)
            entry.short += 1
            return entry
        same = [entry for entry in self.by_first.get(words[0], ()) if _agree(entry.gender, gender)]
        return same[0] if len(same) == 1 else None

    def named_in_full(self, entry: Entry, sentence: int) -> None:
        """Makes `entry` the bearer that its surname alone goes to next."""
        self._note(entry, entry.words)
        entry.full = sentence

    def announced(self, word: str) -> tuple[str, ...]:
        """The full name that ends in `word`, if all that do may be one person’s."""
        full = sorted(self.ahead.get(word, ()), key=lambda words: (-len(words), words))
        return full[0] if full and all(same_name(words, full[0]) for words in full) else ()

    def add(self, entry: Entry) -> Entry:
        self._note(entry, entry.words)
        return entry

    def _note(self, entry: Entry, words: tuple[str, ...]) -> None:
        """Files `entry` under its names; the latest to be named in full comes last."""
        if len(words) > len(entry.words) or len(words) == len(entry.words) and len(words[0]) > len(entry.words[0]) < 3:
            entry.words, entry.name = words, " ".join(words)
        bearers = self.by_last.setdefault(words[-1], [])
        if entry in bearers:
            bearers.remove(entry)
        bearers.append(entry)
        del bearers[:-FEW]
        if len(words) > 1:
            first = self.by_first.setdefault(words[0], [])
            if entry not in first and len(first) < FEW:
                first.append(entry)

    def give_role(self, entry: Entry, role: Role | None) -> None:
        if role is None or role in entry.roles:
            return
        if len(entry.roles) < FEW:
            entry.roles.append(role)
        for key in _called(role):
            holders = self.by_role.setdefault(key, [])
            if entry in holders:
                holders.remove(entry)
            holders.append(entry)
            del holders[:-FEW]

    def holding(self, asked: Role, gender: str) -> list[Entry]:
        """Those introduced as `asked`, the latest mentioned last."""
        found = [
            entry
            for entry in self.by_role.get(asked[1], ())
            if _agree(entry.gender, gender) and any(fits(asked, role) for role in entry.roles)
        ]
        return sorted(found, key=lambda entry: entry.sentence)


def _called(role: Role) -> tuple[str, ...]:
    return (role[1], *KIN.get(role[1], ()))


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def same_name(new: tuple[str, ...], old: tuple[str, ...]) -> bool:
    """Whether two names with the same last word may be one person's: Ana Ruiz, A. Ruiz, Ana M. Ruiz."""
    if len(old) == 1 or new == old:
        return True
    short, long = sorted((new, old), key=len)
    if long[-len(short) :] == short:
        return True  # Lamont Hill, Marc Lamont Hill
    a, b = new[0].strip("."), old[0].strip(".")
    return a == b or (len(a) == 1 or len(b) == 1) and a[:1] == b[:1]


class Bodies:
    """Organisations by name, by initials and by their common noun."""

    def __init__(self) -> None:
        self.by_name: dict[str, Entry] = {}
        self.by_noun: dict[str, list[Entry]] = {}

    def named(self, name: str) -> Entry | None:
        return self.by_name.get(_key(name))

    def add(self, entry: Entry, nouns: tuple[str, ...] = ()) -> Entry:
        """Files `entry` under its name, its initials and `nouns`."""
        self.by_name[_key(entry.name)] = entry
        initials = initials_of(entry.name)
        if len(initials) > 2:
            self.by_name.setdefault(initials.lower(), entry)
        for noun in nouns:
            known = self.by_noun.setdefault(noun, [])
            if entry not in known:
                known.append(entry)
                del known[:-FEW]
        return entry

    def alias(self, name: str, entry: Entry) -> None:
        self.by_name[_key(name)] = entry

    def called(self, noun: str) -> list[Entry]:
        return self.by_noun.get(noun, [])


def _key(name: str) -> str:
    key = name.lower().replace("’", "'").replace(".", "")
    return key.removeprefix("the ")


def initials_of(name: str) -> str:
    """PWU of Port Workers Union; small words have none."""
    return "".join([word[0] for word in name.replace("-", " ").split() if word[0].isupper()])
