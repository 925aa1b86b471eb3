"""Titles and roles as they are compared: Gen. Haddad is a general, and so is a lieutenant general."""

from __future__ import annotations

FULL = {
    "adm": "admiral", "ald": "alderman", "amb": "ambassador", "atty": "attorney", "brig": "brigadier", "capt": "captain",
    "cdr": "commander", "ceo": "executive", "cllr": "councillor", "cmdr": "commander", "col": "colonel",
    "congressman": "representative", "congresswoman": "representative", "councilman": "councillor",
    "councilwoman": "councillor", "chairman": "chair", "chairwoman": "chair", "cpl": "corporal", "det": "detective", "dr": "doctor",
    "gen": "general", "gov": "governor", "insp": "inspector", "lt": "lieutenant", "maj": "major", "pres": "president",
    "prof": "professor", "radm": "admiral", "rep": "representative", "rev": "reverend", "sec": "secretary",
    "sen": "senator", "sgt": "sergeant", "supt": "superintendent", "vadm": "admiral", "attorney": "lawyer",
    "solicitor": "lawyer", "barrister": "lawyer",
}  # fmt: skip
KIN = {  # what somebody may be called besides
    "senator": ("lawmaker", "politician", "candidate"), "representative": ("lawmaker", "politician", "candidate"),
    "mp": ("lawmaker", "politician"), "constable": ("officer",), "sergeant": ("officer",), "inspector": ("officer", "detective"),
    "superintendent": ("officer",), "doctor": ("physician",), "professor": ("academic", "scholar"),
    "general": ("officer", "commander"), "colonel": ("officer", "commander"), "major": ("officer",), "captain": ("officer",),
    "spokesman": ("spokesperson", "official"), "spokeswoman": ("spokesperson", "official"), "reporter": ("journalist",),
}  # fmt: skip
# A vice president is not the president, a prime minister is a minister.
APART = frozenset(("vice", "deputy", "assistant", "under", "shadow", "associate"))
NARROW = frozenset(("prime", "first", "chief", "home", "foreign", "finance", "health", "defence", "defense", "interior",
                    "attorney", "police", "lieutenant", "brigadier"))  # fmt: skip
FORMS_OF_ADDRESS = frozenset("mr mrs ms miss mister missus mx sir dame lady lord madam former".split())

Role = tuple[str, str]
"""What sets it apart ("vice", "prime" or empty), and the role itself, both in lower case and in full."""


def read_role(words: list[str]) -> Role | None:
    """The role that the words of a title or noun phrase name; None for a form of address."""
    plain = [word.lower().strip(".") for word in words]
    plain = [word for text in plain for word in text.replace("vice-", "vice ").split("-") for word in word.split() if word]
    if not plain or plain[-1] in FORMS_OF_ADDRESS:
        return None
    before = plain[-2] if len(plain) > 1 else ""
    before = FULL.get(before, before)
    return before if before in APART or before in NARROW else "", FULL.get(plain[-1], plain[-1])


def fits(asked: Role, known: Role) -> bool:
    """Whether "the `asked`" may be somebody introduced as `known`."""
    if asked[1] != known[1] and asked[1] not in KIN.get(known[1], ()):
        return False
    if asked[1] != known[1]:
        return known[0] not in APART and not asked[0]
    if asked[0] in APART or known[0] in APART:
        return asked[0] == known[0]
    return not asked[0] or asked[0] == known[0]
