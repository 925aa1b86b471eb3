"""What a figure is of: the unit or the noun it counts, and the words around it that say whose, where and when."""

from __future__ import annotations

from functools import cache

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.document import Span
from attrlint.mark.figure import Figure
from attrlint.values import value

WINDOW = 14  # tokens on either side that say what a figure is of
ANCHORS = 5  # tokens before it, and 3 behind, that name it
_CLOSE = 3  # tokens on either side in which "another" or "of the" makes it a part

# What became of people, each by the words for it.
_OUTCOMES = {
    "dead": "dead deaths death die died dies dying fatalities fatality fatal killed kills killing kill lives perished bodies deadly toll",
    "hurt": "hurt injured injuries injury injures injuring wounded wounds wounding hospitalised hospitalized casualties",
    "missing": "missing unaccounted",
    "held": "arrested arrests arrest detained detentions detains arresting detaining custody",
    "away": "evacuated evacuees evacuations displaced",
    "aboard": "aboard onboard",
    "saved": "rescued saved rescues rescuing survivors survived",
}
_SAME = {
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
_STOP = frozenset(
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
    dollars euros million billion thousand hundred m bn mr mrs ms dr
    """.split()
)  # fmt: skip
# A figure near one of these is a part, a step or a rate, not the whole.
_PARTS = frozenset(
    """
    another additional average each every extra fewer further half including includes included less more only other others
    per remaining rest plus former latter apiece annually daily weekly monthly mean median minimum maximum combined together
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
_MOVES = frozenset(("up", "down"))
_OPENING = frozenset("aboard across among at by for from in inside near on onto outside over under who with within".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday first second third fourth final".split())
_PERIODS = frozenset(
    """
    january february april june july august september october november december ago annual annually yearly spring summer autumn winter
    """.split()
)
_POINTS_BACK = ("the", "all", "those", "these")
_OWNS = ("has", "have", "had", "its", "their", "'s", "’s", "s")
_MONTH_NAMES = frozenset(("March", "May"))
_PERIOD_LEADS = frozenset("last this next past previous coming every each a per second first third fourth same".split())
_PERIOD_NOUNS = frozenset("year years month months week weeks day days quarter season night weekend".split())


@value
class Frame:
    """A figure with what it is of. `anchors` are the stems right beside it.

    `key` is its unit or noun; `words` are the stems around it, `names` capitalised words, `times` periods, `before` the words between
    the number and its noun. `known`: it points back ("all 15 crew"). `part`: words beside it make it a part, a step or a rate.
    """

    figure: Figure
    key: str
    value: float
    words: frozenset[str]
    anchors: frozenset[str]
    names: frozenset[str]
    days: frozenset[str]
    times: frozenset[str]
    before: frozenset[str]
    opening: str
    behind: frozenset[str]
    known: bool
    owned: bool
    part: bool
    bare: bool


@cache
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
    return {word: key for table in (_SAME, _OUTCOMES) for key, words in table.items() for word in words.split()}


@cache
def _outcome_words() -> dict[str, str]:
    return {word: key for key, words in _OUTCOMES.items() for word in words.split()}


def key_of(article: Article, figure: Figure) -> str:
    """What the figure is of, "" where that cannot be told: cheap, asked of every figure."""
    if figure.value is None or figure.kind == "record":
        return ""
    if figure.kind == "percent" and figure.unit == "percent" or figure.kind == "ratio":
        return "share"
    if figure.kind == "money":
        return f"money {figure.unit}" if figure.unit else ""
    if figure.kind in ("count", "range", "casualties", "vague"):
        if figure.unit:
            return f"unit {figure.unit}"
        outcome = _outcome(article, figure)
        if outcome:
            return f"toll {outcome}"
        if not figure.head.isalpha():
            noun = _of_the(article, figure)
            return f"noun {stem(noun)}" if noun else ""
        if figure.head and figure.head.isalpha() and len(figure.head) > 2 and figure.head not in _PERIOD_NOUNS:
            return f"noun {stem(figure.head)}"
    return ""


def _of_the(article: Article, figure: Figure) -> str:
    """The noun of "all 15 of the crew"."""
    tokens = article.tokens
    if not figure.first or tokens.word(figure.first - 1).lower() != "all" or figure.last + 2 >= len(tokens):
        return ""
    of, the, noun = (tokens.word(i).lower() for i in range(figure.last, figure.last + 3))
    return noun if of == "of" and the == "the" and noun.isalpha() else ""


def _outcome(article: Article, figure: Figure) -> str:
    """What became of those counted: the outcome word in the figure, behind it or right before it."""
    words = _outcome_words()
    inside = article.tokens.chunks[figure.first + 1 : figure.last - 1]
    for chunk in inside:  # the 31 arrested protesters
        if chunk.strip().lower() in words:
            return words[chunk.strip().lower()]
    if figure.kind != "casualties" and figure.head not in ("", "people", "person", "men", "women", "victims") and figure.head not in words:
        return ""
    chunks = article.tokens.chunks
    within = article.sentences[figure.sentence]
    ahead = range(figure.first, min(within.last, figure.last + 6))
    behind = range(figure.first - 1, max(within.first - 1, figure.first - 6), -1)
    for places in (ahead, behind):
        for i in places:
            word = chunks[i].strip().lower()
            if places is ahead and i >= figure.last and word in (",", ";", ":", "and", "but", "—", "–"):
                break
            if places is behind and word in (",", ";", ":", "and", "but", "—"):
                break
            if word in words:
                return words[word]
    return ""


def frame_of(article: Article, figure: Figure, key: str) -> Frame:
    """All about the figure that says whether another is of the same."""
    tokens = article.tokens
    within = article.sentences[figure.sentence]
    first, last = max(within.first, figure.first - WINDOW), min(within.last, figure.last + WINDOW)
    skipped = _speakers(article, figure)
    words, names, days, times, anchors = set(), set(), set(), set(), set()
    for i in range(first, last):
        if figure.first <= i < figure.last:
            continue
        start = tokens.start(i)
        if any(span.start <= start < span.end for span in skipped):
            continue
        word = tokens.word(i).replace("’", "'")
        low = word.lower().removesuffix("'s")
        if not word[:1].isalpha():
            if low.isdecimal() and len(low) == 4 and 1500 < int(low) < 2100:
                times.add(low)
            continue
        if low in _WEEKDAYS:
            days.add(low)
        elif low in _PERIODS or word in _MONTH_NAMES:
            times.add(low)
        elif low in _PERIOD_NOUNS and i > first and tokens.word(i - 1).lower() in _PERIOD_LEADS:
            times.add(f"{tokens.word(i - 1).lower()} {low}")
        elif low in _STOP or len(low) < 3:
            continue
        else:
            words.add(stem(low))
            if figure.first - ANCHORS <= i < figure.last + 3:
                anchors.add(stem(low))
            if word[0].isupper() and (i > within.first or tokens.is_a(i, "NAME")) and article.role_at(start) not in ("headline", "heading"):
                names.add(low)
    head = figure.last - 1
    before = {tokens.word(i).lower() for i in range(figure.first + 1, head) if tokens.word(i)[:1].isalpha()}
    before = {stem(word) for word in before if word not in _STOP} - {key.rsplit(" ", 1)[-1]}
    words.discard(key.rsplit(" ", 1)[-1])
    value = 100 * figure.value if figure.kind == "ratio" else figure.value
    ahead = tokens.word(figure.first - 1).lower() if figure.first > within.first else ""
    return Frame(
        figure, key, value, frozenset(words), frozenset(anchors), frozenset(names), frozenset(days), frozenset(times), frozenset(before), *_behind(article, figure),
        ahead in _POINTS_BACK, ahead in _OWNS, _is_part(article, figure), figure.head in PEOPLE or not figure.head,
    )  # fmt: skip


def _speakers(article: Article, figure: Figure) -> list[Span]:
    """Who speaks in the figure's sentence, and "said": what they say is what counts."""
    found = []
    for said in article.attributions_in(figure.sentence):
        if said.cue is None or not article.tokens.is_a(reach.token_at(article, said.cue.start), "SAY TELL ACCORDING"):
            continue
        found.append(said.cue)
        if said.source is not None and not said.source.start <= figure.span.start < said.source.end:
            found.append(said.source)
    return found


def _behind(article: Article, figure: Figure) -> tuple[str, frozenset[str]]:
    """The first word and the stems of the phrase that a preposition or "who" opens right behind the figure: on the upper deck."""
    tokens, last = article.tokens, article.sentences[figure.sentence].last
    found: set[str] = set()
    i = figure.last
    if i >= last or tokens.word(i).lower() == "to" or not tokens.is_a(i, "PREPOSITION OF RELATIVE") and tokens.word(i).lower() not in _OPENING:
        return "", frozenset()
    opening = tokens.word(i).lower()
    for i in range(i, min(last, i + 6)):
        if found and tokens.is_a(i, "PREPOSITION OF") or tokens.is_a(i, "BE HAVE MODAL COMMA STOP END BREAK SEMICOLON"):
            break
        low = tokens.word(i).lower().removesuffix("’s").removesuffix("'s")
        if low[:1].isalpha() and len(low) > 2 and low not in _STOP and low not in _WEEKDAYS:
            found.add(stem(low))
    return opening, frozenset(found)


def _is_part(article: Article, figure: Figure) -> bool:
    """Whether words beside the figure make it a part, a step or a rate."""
    tokens = article.tokens
    within = article.sentences[figure.sentence]
    before: list[str] = []
    for i in range(figure.first - 1, max(within.first, figure.first - _CLOSE) - 1, -1):
        if tokens.is_a(i, "COMMA SEMICOLON COLON DASH"):
            break
        before.append(tokens.word(i).lower())
    after = [tokens.word(i).lower() for i in range(figure.last, min(within.last, figure.last + 2))]
    inside = [tokens.word(i).lower() for i in range(figure.first, figure.last)] if figure.kind != "ratio" else []
    if not _PARTS.isdisjoint((*after[:1], *inside)) or not _PARTS.difference(_MOVES).isdisjoint(before):
        return True
    if before[:1] == ["from"] or figure.kind not in ("percent", "ratio", "money") and not _MOVES.isdisjoint(before):
        return True
    if before[:1] == ["all"]:
        return False
    return not figure.head and after[:1] == ["of"] and figure.kind not in ("percent", "ratio", "money")


def explained(article: Article, sentence: int, words: frozenset[str] = EXPLAINS) -> bool:
    """Whether the sentence tells of a count that moved, or of two counts."""
    within = article.sentences[sentence]
    last = min(within.last, within.first + 80)
    return any(chunk.strip().lower() in words for chunk in article.tokens.chunks[within.first : last])


def place_of(article: Article, offset: int) -> str:
    """Where the code point stands, in a desk's words: paragraph 2, the headline, a caption."""
    blocks = article.memo.get("paragraphs")
    if blocks is None:
        count, blocks = 0, []
        for block in article.document.blocks:
            count += block.role in _COUNTED
            blocks.append(count)
        article.memo["paragraphs"] = blocks
    at = article.sentences[article.sentence_at(offset)].block
    role = article.document.blocks[at].role
    return f"paragraph {blocks[at]}" if role in _COUNTED else _PLACES.get(role, f"a {role}")


_COUNTED = ("body", "list", "block-quote")
_PLACES = {"headline": "the headline", "standfirst": "the standfirst", "heading": "a heading"}

