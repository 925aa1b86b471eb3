"""What a figure is of: the unit or the noun it counts, and the words around it that say whose, where and when."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.figures.frame_words import (
    EXPLAINS, MOVES, OPENING, OWNS, PARTS, PEOPLE, PERIODS, PERIOD_LEADS, PERIOD_NOUNS, POINTS_BACK, STOP, WEEKDAYS, outcome_words, sort_of, stem,
)  # fmt: skip
from attrlint.mark.figure import Figure
from attrlint.values import value

WINDOW = 14  # tokens on either side that say what a figure is of
ANCHORS = 5  # tokens before it, and 4 behind, that name it
_EARLIER = (["this"], ["in"], ["that"], ["on"])  # a date, no explanation
_CLOSE = 3  # tokens on either side in which "another" or "of the" makes it a part

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
        if figure.head and figure.head.isalpha() and len(figure.head) > 2 and figure.head not in PERIOD_NOUNS:
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
    words = outcome_words()
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


def value_of(figure: Figure) -> float:
    """Its value, of a share in percent."""
    return 100 * figure.value if figure.kind == "ratio" else figure.value


def frame_of(article: Article, figure: Figure, key: str) -> Frame:
    """All about the figure that says whether another is of the same."""
    tokens = article.tokens
    within = article.sentences[figure.sentence]
    first, last = max(within.first, figure.first - WINDOW), min(within.last, figure.last + WINDOW)
    passed = {*range(figure.first, figure.last), *speakers(article, figure)}
    named = article.role_at(figure.span.start) not in ("headline", "heading")  # there every word has a capital
    words, names, days, times, anchors = set(), set(), set(), set(), set()
    chunks = tokens.chunks
    for i in range(first, last):
        sort, word = sort_of(chunks[i])
        if not sort or i in passed:
            continue
        if sort == "word":
            words.add(word)
            if figure.first - ANCHORS <= i < figure.last + 4:
                anchors.add(word)
            if named and chunks[i].lstrip()[:1].isupper() and (i > within.first or tokens.is_a(i, "NAME")):
                names.add(word)
        elif sort == "day":
            days.add(word)
        elif sort == "time":
            times.add(word)
        elif i > first and tokens.word(i - 1).lower() in PERIOD_LEADS:
            times.add(f"{_lead(tokens.word(i - 1).lower())} {word}")
    head = figure.last - 1
    before = {tokens.word(i).lower() for i in range(figure.first + 1, head) if tokens.word(i)[:1].isalpha()}
    before = {stem(word) for word in before if word not in STOP} - {key.rsplit(" ", 1)[-1]}
    words.discard(key.rsplit(" ", 1)[-1])
    value = value_of(figure)
    ahead = tokens.word(figure.first - 1).lower() if figure.first > within.first else ""
    return Frame(
        figure, key, value, frozenset(words), frozenset(anchors), frozenset(names), frozenset(days), frozenset(times), frozenset(before), *_behind(article, figure, key.rsplit(" ", 1)[-1]),
        ahead in POINTS_BACK, ahead in OWNS, _is_part(article, figure), figure.head in PEOPLE or not figure.head,
    )  # fmt: skip


def _lead(word: str) -> str:
    return "a" if word in ("each", "every", "per") else word


def speakers(article: Article, figure: Figure) -> list[int]:
    """The tokens of who speaks in the figure's sentence, and of "said": what they say is what counts."""
    found: list[int] = []
    for said in article.attributions_in(figure.sentence):
        if said.cue is None or not article.tokens.is_a(reach.token_at(article, said.cue.start), "SAY TELL ACCORDING"):
            continue
        for span in (said.cue, said.source):
            if span is not None and (span is said.cue or not span.start <= figure.span.start < span.end):
                found += range(reach.token_at(article, span.start), reach.token_at(article, span.end - 1) + 1)
    return found


def _behind(article: Article, figure: Figure, noun: str) -> tuple[str, frozenset[str]]:
    """The first word and the stems of the phrase that a preposition or "who" opens right behind the figure: on the upper deck."""
    tokens, last = article.tokens, article.sentences[figure.sentence].last
    found: set[str] = set()
    i = figure.last
    if i >= last or tokens.word(i).lower() == "to" or not tokens.is_a(i, "OF RELATIVE") and tokens.word(i).lower() not in OPENING:
        return "", frozenset()
    opening = tokens.word(i).lower()
    for i in range(i, min(last, i + 6)):
        if found and tokens.is_a(i, "PREPOSITION OF") or tokens.is_a(i, "BE HAVE MODAL COMMA STOP END BREAK SEMICOLON"):
            break
        low = tokens.word(i).lower().removesuffix("’s").removesuffix("'s")
        if low[:1].isalpha() and len(low) > 2 and low not in STOP and low not in WEEKDAYS and low not in PERIOD_NOUNS and low not in PERIODS:
            found.add(stem(low))
            if opening == "for" and tokens.is_a(i, "PEOPLE ROLES"):
                opening = "of"  # £8 for children
    return opening, frozenset(found - {noun})


def _is_part(article: Article, figure: Figure) -> bool:
    """Whether words beside the figure make it a part, a step or a rate."""
    tokens = article.tokens
    within = article.sentences[figure.sentence]
    before: list[str] = []
    first = figure.first
    while first > within.first and tokens.is_a(first - 1, "CONTINUED APPROXIMATOR LOWER_BOUND UPPER_BOUND"):
        first -= 1  # "more than" is no "more"
    for i in range(first - 1, max(within.first, first - _CLOSE) - 1, -1):
        if tokens.is_a(i, "COMMA SEMICOLON COLON DASH"):
            break
        before.append(tokens.word(i).lower())
    after = [tokens.word(i).lower() for i in range(figure.last, min(within.last, figure.last + 2))]
    inside = [tokens.word(i).lower() for i in range(figure.first, figure.last)] if figure.kind != "ratio" else []
    if not PARTS.isdisjoint((*after[:1], *inside)) or not PARTS.difference(MOVES).isdisjoint(before):
        return True
    if before[:1] == ["from"] or figure.kind not in ("percent", "ratio", "money") and not MOVES.isdisjoint(before[:1]):
        return True
    if before[:1] == ["all"]:
        return False
    return not figure.head and after[:1] == ["of"] and figure.kind not in ("percent", "ratio", "money")


def explained(article: Article, sentence: int, words: frozenset[str] = EXPLAINS) -> bool:
    """Whether the sentence tells of a count that moved, or of two counts."""
    within = article.sentences[sentence]
    last = min(within.last, within.first + 80)
    chunks = [chunk.strip().lower() for chunk in article.tokens.chunks[within.first : last]]
    return any(word in words and not (word == "earlier" and chunks[i + 1 : i + 2] in _EARLIER) for i, word in enumerate(chunks))


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

