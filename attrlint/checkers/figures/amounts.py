"""Quantities that want a number or a second one: comparisons, "dozens", "up to 4,000", "rose 150%"."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.figures import optional
from attrlint.checkers.hit import Hit
from attrlint.checkers.words import GROUPS
from attrlint.document import Span
from attrlint.mark.comparisons import comparison
from attrlint.mark.figure import Figure

_NOT_SPORT = frozenset("ball champion championship coach cup game goals innings league match player season striker team title".split())
_DOUBLED = frozenset(
    "doubled doubles doubling tripled triples tripling trebled trebling quadrupled quadrupling quintupled halved halves halving"
    " twofold threefold fourfold fivefold sixfold tenfold".split()
)
_AFTER_DOUBLED = frozenset("up back down over as".split())
_MANY_TIMES = frozenset("as more higher greater larger bigger faster the that what lower less likelier".split())


def unattributed_comparison(article: Article, *, inherit: str = "paragraph") -> Iterator[Hit]:
    """"Doubled", "three times as many" with nobody who did the sum."""
    tokens = article.tokens
    for match in article.lexicon.pattern("COMPARED").finditer(tokens.classes):
        at = match.start()
        found = _compared(article, at)
        if not found:
            continue
        span = tokens.span(*found)
        k = article.sentence_at(span.start)
        if _is_unsourced(article, k, span, inherit) and not _both_given(article, k):
            yield Hit(span, reach.nearest_source(article, span.start), confidence="medium")


def _compared(article: Article, at: int) -> tuple[int, int] | None:
    """Tokens of the comparison that the word at `at` makes, if it is one."""
    tokens = article.tokens
    word, after = tokens.word(at).lower(), _word(article, at + 1)
    before = _word(article, at - 1)
    if word in _DOUBLED:
        idle = before and word in ("doubles", "triples", "halves") and not tokens.is_a(at + 1, "DETERMINER POSSESSIVE") or after in _AFTER_DOUBLED or before in ("a", "the") and word == "halves" or after == "-"
        return None if idle else (at, at + 1)
    if word in ("double", "triple", "treble"):
        return (at, at + 2) if after in ("the", "that", "what", "its", "their") else None
    if word == "twice":
        if after == "as" or after == "the" and _word(article, at + 2) not in ("week", "weekend", "day", "year"):
            return at, at + (3 if after == "as" else 3)
        return None
    if word == "times":
        numbered = at > 0 and tokens.is_a(at - 1, "NUMERAL NUMBER_WORD SMALL_NUMBER SCALE")
        behind = at + 1 + (after == "as") + (after in _MANY_TIMES)
        return (at - 1, behind) if numbered and after in _MANY_TIMES else None
    if word == "half" and after == "as":
        return at, at + 3
    return None


def _word(article: Article, at: int) -> str:
    return article.tokens.word(at).lower() if 0 <= at < len(article.tokens) else ""


def _both_given(article: Article, k: int) -> bool:
    """Whether the paragraph gives two figures that somebody answers for."""
    paragraph = article.paragraph_of(k)
    given = [
        i for i, figure in enumerate(article.figures)
        if figure.sentence in paragraph and figure.kind not in ("record", "vague") and article.figure_sourcing[i].attribution is not None
    ]  # fmt: skip
    return len(given) > 1


def _is_unsourced(article: Article, k: int, span: Span, inherit: str) -> bool:
    """Whether nobody in reach of the sentence says so, and it is no question, plan or confession of the writer's."""
    if reach.speaks(article, k) or reach.has(article, k, "[ACCORDING CITING OUTLET POLL REPORTED OWN_REPORTING HEARSAY MODAL]"):
        return False
    if reach.is_question(article, k) or reach.names(article, k, "paper", "first-person", "condition"):
        return False
    if reach.names(article, k, "statistics"):
        return False
    within = article.sentences[k]
    words = _words(article, within.first, within.last)
    if not _NOT_SPORT.isdisjoint(words) or not (GROUPS["planned"] - _PLACED).isdisjoint(words):
        return False
    if reach.hangs_on(article.document.links + article.document.notes, within.span):
        return False
    if inherit != "paragraph":
        return True
    if reach.spoken_before(article, k):
        return False
    before = range(article.paragraph_of(k)[0], k)
    return not (reach.data_in(article, before) or reach.names_in(article, before, "poll", "accounts"))


_PLACED = frozenset(("under", "working"))  # the pier, the new wardens
VAGUE_KINDS = ("dozens", "hundreds", "millions", "open", "scores", "thousands", "tens")
_OPEN = (
    "a good many", "a great many", "a growing number of", "a host of", "a large number of", "a multitude of", "a number of", "a raft of",
    "a significant number of", "a slew of", "a string of", "a vast number of", "an unknown number of", "countless", "crowds of",
    "droves of", "innumerable", "large numbers of", "masses of", "vast numbers of", "an increasing number of", "a record number of",
)  # fmt: skip


def vague_quantity(
    article: Article,
    *,
    kinds: tuple[str, ...] = ("dozens", "hundreds", "open", "scores", "thousands"),
    inherit: str = "paragraph",
) -> Iterator[Hit]:
    """"Dozens", "a number of" with nobody who counted."""
    tokens = article.tokens
    wanted = frozenset([kind.lower() for kind in kinds])
    for figure in article.figures:
        if figure.kind in ("vague", "casualties") and figure.worded and _is_kind(article, figure, wanted):
            if article.tokens.is_a(max(0, figure.first - 1), "POSSESSIVE") or _word(article, figure.first - 1) in ("the", "these", "those"):
                continue
            if _is_unsourced(article, figure.sentence, figure.span, inherit):
                yield Hit(figure.span, reach.nearest_source(article, figure.span.start))
    if "open" not in wanted:
        return
    for match in article.lexicon.pattern("LOOSELY").finditer(tokens.classes):
        found = _open(article, match.start())
        if found:
            span = tokens.span(*found)
            if _is_unsourced(article, article.sentence_at(span.start), span, inherit):
                yield Hit(span, reach.nearest_source(article, span.start))


def _is_kind(article: Article, figure: Figure, wanted: frozenset[str]) -> bool:
    words = article[figure.span].lower().replace("-", " ").split()
    for kind in wanted - {"open"}:
        if kind in words or kind.rstrip("s") in words and ("several" in words or "few" in words or "couple" in words):
            return True
    return False


def _open(article: Article, at: int) -> tuple[int, int] | None:
    """Tokens of an open quantity around its main word."""
    for first in range(at, max(-1, at - 4), -1):
        for last in (at + 2, at + 1):
            if last <= len(article.tokens):
                if " ".join([_word(article, i) for i in range(first, last)]) in _OPEN:
                    return first, last
    return None


def one_sided_bound(
    article: Article,
    *,
    lower: bool = False,
    skip_nouns: tuple[str, ...] = ("bail", "fine", "jail", "prison", "years in prison"),
) -> Iterator[Hit]:
    """"Up to 4,000 jobs": the least likely value, and no floor. `lower`: "at least" and its like too."""
    nouns = tuple([noun.lower() for noun in skip_nouns])
    sides = ("upper", "lower") if lower else ("upper",)
    for figure in article.figures:
        if figure.approximator not in sides or figure.kind == "record" or _is_range(figure):
            continue
        if figure.approximator == "lower" and figure.kind == "casualties":
            continue  # a toll that may rise is rightly given so
        k, within = figure.sentence, article.sentences[figure.sentence]
        if nouns and (optional.has_phrase(article, (within.first, within.last), nouns) or _is_fined(article, figure, nouns)):
            continue
        if _HOLDS & _words(article, max(within.first, figure.first - 6), figure.first) or _is_range_near(article, figure):
            continue
        first = figure.first - 1
        while first > within.first and article.tokens.is_a(first, "CONTINUED"):
            first -= 1
        if _word(article, first) in _PLAIN_BOUNDS:
            continue  # "less than 40 percent" gives a level, no ceiling
        term = not nouns and not {"prison", "jail"}.isdisjoint(_words(article, within.first, within.last))
        if not term and article.tokens.is_a(figure.last - 1, "DURATION MEASURE") or reach.is_question(article, k):
            continue
        yield Hit(article.tokens.span(first, figure.last))


_PLAIN_BOUNDS = frozenset("above as-few below exceeding fewer less over south starting under".split())
_HOLDS = frozenset("accommodate accommodates carries carry fit fits hold holding holds seat seating seats sleep sleeps".split())


def _words(article: Article, first: int, last: int) -> set[str]:
    return {chunk.strip().lower() for chunk in article.tokens.chunks[first:last]}


def _is_fined(article: Article, figure: Figure, nouns: tuple[str, ...]) -> bool:
    words = _words(article, max(0, figure.first - 8), figure.first)
    return bool({"fine", "prison", "jail"} & set(nouns) and words & {"fined", "fines", "jailed", "imprisoned", "sentence", "penalty", "face", "faces"})


def _is_range(figure: Figure) -> bool:
    return figure.value is not None and figure.high is not None and figure.high > figure.value and not figure.worded


def _is_range_near(article: Article, figure: Figure) -> bool:
    """Whether the other bound stands before it: "from 300 to as many as 400"."""
    first = max(article.sentences[figure.sentence].first, figure.first - 6)
    return article.lexicon.pattern("[NUMERAL NUMBER_WORD] [WORD PEOPLE COUNTED]* TO").search(article.tokens.classes, first, figure.first) is not None


_BASES = ("base", "period")
_PERIOD = frozenset(
    "since year month week quarter decade compared annually annual yearly monthly weekly overnight century january february march april may"
    " june july august september october november december".split()
)
_CONVENTIONAL = frozenset("pay wage wages income incomes salary salaries interest inflation gdp earnings raise index shares stock dividend bonus".split())


def percentage_without_base(
    article: Article, *, require: tuple[str, ...] = ("base",), skip_sections: tuple[str, ...] = ("markets",)
) -> Iterator[Hit]:
    """"Rose 150%" with no numbers behind it. `require`: "base" for the two numbers, "period" for the time as well."""
    if reach.section_off(article, tuple(skip_sections)):
        return
    counted: dict[int, int] | None = None
    for figure in article.figures:
        if figure.kind != "percent" or not _is_change(article, figure):
            continue
        if counted is None:
            counted = _counted(article)
        k = figure.sentence
        near = range(k, min(k + 2, article.paragraph_of(k)[-1] + 1))
        first, last = article.sentences[near[0]].first, article.sentences[near[-1]].last
        words = _words(article, first, last)
        if not _CONVENTIONAL.isdisjoint(words) or reach.names(article, k, "market", "indicator"):
            continue
        based = any(counted.get(j, 0) for j in near) or _from_to(article, figure, words)
        whole = article.paragraph_of(k)
        timed = not _PERIOD.isdisjoint(words) or reach.has_in(article, range(whole[0], near[-1] + 1), "[YEAR DURATION MONTH]")
        if "period" in require and not timed or "base" in require and not based and not timed:
            yield Hit(figure.span)


_OLD = ("current", "present", "existing", "previous")


def _is_change(article: Article, figure: Figure) -> bool:
    behind = _word(article, figure.last)
    if _word(article, figure.first - 1) in ("to", "below", "above", "under", "over", "from") or behind in ("higher", "lower", "more", "less", "fewer", "threshold"):
        return False
    if reach.has(article, figure.sentence, "POLL") or reach.names(article, figure.sentence, "election", "result"):
        return False
    if "point" in article[figure.span] or behind in ("point", "points") or _word(article, figure.first - 1) in _OLD or _word(article, figure.first - 2) in _OLD:
        return False  # points come with their level; "down from its current 35%" is one
    if comparison(article.tokens, figure) in ("up", "down"):
        return True
    if not _words(article, max(0, figure.first - 2), figure.first).isdisjoint(("up", "down")):
        return True
    words = _words(article, max(0, figure.first - 6), figure.first)
    return bool(words & {"cut", "cuts", "rose", "fell", "climbed", "dropped", "jumped", "reduced", "surged", "plunged", "soared", "slashed"})


def _counted(article: Article) -> dict[int, int]:
    """How many figures that are no percentages each sentence has."""
    found: dict[int, int] = {}
    for figure in article.figures:
        if figure.kind in ("count", "money", "range", "casualties"):
            found[figure.sentence] = found.get(figure.sentence, 0) + 1
    return found


def _from_to(article: Article, figure: Figure, words: set[str]) -> bool:
    """Whether the sentence gives the two ends, "from four to ten", or the base, "of the 40 boats"."""
    after = figure.last < len(article.tokens) and article.tokens.is_a(figure.last, "OF")
    if after:
        return True
    within = article.sentences[figure.sentence]
    ends = "PREPOSITION? [NUMERAL NUMBER_WORD SMALL_NUMBER] [WORD PERCENT COUNTED PEOPLE]* TO [NUMERAL NUMBER_WORD SMALL_NUMBER]"
    if "from" in words and (words & {"up", "down"}) and any(article.tokens.is_a(i, "SMALL_NUMBER NUMBER_WORD") for i in range(figure.last, min(len(article.tokens), figure.last + 20))):
        return True  # there were nine, up from five
    return "from" in words and article.lexicon.pattern(ends).search(article.tokens.classes, within.first, within.last) is not None
