"""Words around a figure: what they mean the same as, which say nothing, which tell of another time or a part."""

from __future__ import annotations

from functools import cache, lru_cache

# What became of people, each by the words for it.
OUTCOMES = {
    "dead": "dead deaths death die died dies dying fatalities fatality fatal killed kills killing kill lives perished bodies deadly toll",
    "hurt": "hurt injured injuries injury injures injuring wounded wounds wounding hospitalised hospitalized casualties",
    "missing": "missing unaccounted",
    "held": "arrested arrests arrest detained detentions detains arresting detaining custody",
    "away": "evacuated evacuees evacuations displaced",
    "aboard": "aboard onboard",
    "saved": "rescued saved rescues rescuing survivors survived",
}
SAME = {
    "price": "cost costs costing worth price priced valued value",
    "build": "build built building construction constructed",
    "aboard": "board",
    "tax": "tax taxes",
    "vote": "vote voted votes voter voters voting ballot ballots",
    "fine": "fine fined fines penalty",
    "fund": "fund funds funding funded grant",
    "profit": "profit profits",
    "sell": "sell sells sold sale sales",
    "steal": "steal stole stolen theft",
    "turnout": "turnout",
    "grow": "grew grow grown growth",
    "fall": "fell fall fallen falls",
    "rise": "rose rise risen rises",
    "pay": "pay paid pays payment payments",
    "give": "gave give given gives gift donated donation donate",
    "buy": "bought buy buys buying purchase purchased",
    "owe": "owe owed owes debt debts",
    "lose": "lost lose loses loss losses",
}
PEOPLE = frozenset("people person persons others victims dead".split())
STOP = frozenset(
    """
    a about after again against all almost also although am an and any are around as at away be because been before being
    both but by can could did do does down during each even ever every few for from get gets getting got had has have having he her here him
    his how however i if in into is it its itself just last least less like made make many may might more most much must my
    near nearly never new next no nor not now of off on once one only onto or other our out over own per put rather really
    said same say says saying she should since so some still such than that the their them then there these they this those
    though through to told too two under until up upon us was we well were what when where which while who whom whose why
    will with within without would yet you your another further additional total people person say
    according estimated reported say's saw see seen came come comes go goes went gone three four five six seven eight nine
    ten including included amid among along across between later earlier today yesterday tonight night morning afternoon
    evening week weeks month months year years day days hour hours time times old number numbers percent per cent pounds
    dollars euros dozens hundreds thousands millions billions tens scores million billion thousand hundred m bn mr mrs ms dr
    """.split()
)  # fmt: skip
# A figure near one of these is a part, a step or a rate, not the whole.
PARTS = frozenset(
    """
    another additional average each every extra fewer further half including includes included less more only other others
    per remaining rest plus former latter apiece annually daily weekly monthly mean median combined together
    overall if could might up down alone separate separately respectively either or versus vs compared against least-one
    """.split()
)
# The sentence tells of a toll or a count that moved, or of two counts.
EXPLAINS = frozenset(
    """
    adjusted amended conflicting contradicted correct corrected correction differ differed different differing discrepancy
    disputed disputes downgraded earlier eventually initial initially later original originally previous previously provisional
    revised revising updated upgraded whereas bringing taking counting
    contrast unlike compared comparison versus combined altogether since adding added ago
    """.split()
)
# For numbers of people and things, so do these.
MOVED = frozenset("climbed increased raised raising risen rising rose grew grown".split())
MOVES = frozenset(("up", "down"))
OPENING = frozenset("aboard across among at by for from in inside near on onto outside over under who with within".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday first second third fourth final".split())
PERIODS = frozenset(
    """
    january february april june july august september october november december ago annual annually yearly spring summer autumn winter
    """.split()
)
POINTS_BACK = ("the", "all", "those", "these")
OWNS = ("has", "have", "had", "its", "their", "'s", "’s", "s")
MONTH_NAMES = frozenset(("March", "May"))
PERIOD_LEADS = frozenset("last this next past previous coming every each a per second first third fourth same".split())
PERIOD_NOUNS = frozenset("year years month months week weeks day days quarter season night weekend".split())


_MOST = 100_000  # distinct tokens kept


@lru_cache(_MOST)
def stem(word: str) -> str:
    """`word`, lower case, without its ending, or what it means the same as."""
    same = _index().get(word)
    if same:
        return same
    if word.endswith("'s"):
        word = word[:-2]
    for ending, rest in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + rest
            break
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word


@cache
def _index() -> dict[str, str]:
    """Each word of the tables, and what it means."""
    return {word: key for table in (SAME, OUTCOMES) for key, words in table.items() for word in words.split()}


@cache
def outcome_words() -> dict[str, str]:
    return {word: key for key, words in OUTCOMES.items() for word in words.split()}


@cache
def _sorts() -> dict[str, tuple[str, str]]:
    return {}


def sort_of(chunk: str) -> tuple[str, str]:
    """What a token (with the blank before it) tells: "day", "time", "period" or "word", and the word or its stem; "" for nothing."""
    known = _sorts()
    found = known.get(chunk)
    if found is None:
        found = _sort(chunk.strip().replace("’", "'"))
        if len(known) < _MOST:
            known[chunk] = found
    return found


def _sort(word: str) -> tuple[str, str]:
    low = word.lower().removesuffix("'s")
    if not word[:1].isalpha():
        return ("time", low) if low.isdecimal() and len(low) == 4 and 1500 < int(low) < 2100 else ("", "")
    if low in WEEKDAYS:
        return "day", low
    if low in PERIODS or word in MONTH_NAMES:
        return "time", "a year" if low in ("annual", "annually", "yearly") else low
    if low in PERIOD_NOUNS:
        return "period", low
    return ("", "") if low in STOP or len(low) < 3 else ("word", stem(low))
