"""Two values for one thing in one draft: loaded where a first look finds two of one noun or unit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers.figures.conflict import FARTHEST, SLIPS, STEM, small_may, words_beside, words_near
from attrlint.checkers.figures.counts import first_token, small_counts
from attrlint.checkers.figures.frame_words import MOVED, OWNS, POINTS_BACK, stem
from attrlint.checkers.figures.frames import Frame, explained, frame_of, key_of, place_of, value_of
from attrlint.checkers.hit import Hit
from attrlint.checkers.figures.owners import elsewhere, is_asked, of_others
from attrlint.checkers.figures.rounding import differ
from attrlint.checkers.figures.running import is_running
from attrlint.mark.comparisons import comparison
from attrlint.mark.figure import Figure
from attrlint.mark.numbers import number_value

MOST = 12  # values of one noun or unit: more are a series, and compared by the reader
LONGEST = 60  # figures of one unit that are looked at, so that a file of figures takes no longer than it is long
_APART = 30  # paragraphs between two figures that are held against each other
SERIES = 2  # different values; with more they are a series too
LEAD = 3  # paragraphs that tell what the headline tells
_TOPS = ("headline", "standfirst", "caption", "table")
_FARTHEST = {"share": 1.7, "money": 3.0, "noun": FARTHEST, "toll": FARTHEST, "unit": 3.0}  # values that are farther apart are of two things
_CLOSE = {"share": 1.6, "money": 2.0, "noun": 1.8, "toll": 2.0, "unit": 2.0}
_WANTED = frozenset(map(stem, "need needs needed required target limit capacity expected forecast predicted".split()))
_GROUPS = frozenset(map(stem, "adults boys children girls men women students pensioners teenagers members concessions seniors toddlers babies".split()))
_ADDS = frozenset("additional also another bringing extra fewer further including less more other others remaining rest".split())
_LOOSE = ("at", "by", "for")  # what they open mostly tells of the whole sentence
_MOVES = frozenset(map(stem, "rose fell grew reached stood hit climbed dropped".split()))  # to: what they open is the level itself
APART = 4  # paragraphs


def conflicts(article: Article, strict: bool, rounding: float, scopes: tuple[str, ...]) -> Iterator[Hit]:
    """A pair of each noun and unit that conflicts."""
    for key, bucket in _buckets(article, scopes):
        frames = _Frames(article, key, bucket)
        pair = _first_conflict(article, frames, strict, rounding)
        if pair:
            if is_running(article):
                return
            a, b = (frame.figure for frame in pair)
            yield Hit(a.span, ((b.span, "the other figure"),), {"where": place_of(article, b.span.start)}, _confidence(article, a, b))


def _confidence(article: Article, one, other) -> str:
    """Low where the two are far apart: they may be of different things, for all that is between them."""
    here, there = (article.sentences[article.sentence_at(claim.span.start)].block for claim in (one, other))
    headline = "headline" in (article.role_at(one.span.start), article.role_at(other.span.start))
    return "medium" if headline or abs(here - there) <= APART else "low"


def _buckets(article: Article, scopes: tuple[str, ...]) -> Iterator[tuple[str, list[Figure]]]:
    """Figures that may be of one thing."""
    found: dict[str, list[Figure]] = {}
    for figure in article.figures:
        if figure.kind != "vague":
            key = key_of(article, figure)
            if key:
                found.setdefault(key, []).append(figure)
    heads = {("noun", figure.head[:STEM]) for bucket in found.values() for figure in bucket if figure.head}
    for figure in small_counts(article) if small_may(article, heads) else ():
        found.setdefault(key_of(article, figure), []).append(figure)
    for key, bucket in found.items():
        if 1 < len({figure.value for figure in bucket}) <= MOST:
            bucket = [figure for figure in bucket if article.role_at(figure.span.start) in scopes]
            if len(bucket) > 1:
                bucket.sort(key=first_token)
                yield key, bucket[:LONGEST]


class _Frames:
    """The frames of a bucket's figures, each read when first asked for: few are."""

    def __init__(self, article: Article, key: str, bucket: list[Figure]) -> None:
        self.article, self.key, self.bucket = article, key, bucket
        self.read: dict[int, Frame] = {}

    def __getitem__(self, i: int) -> Frame:
        frame = self.read.get(i)
        if frame is None:
            frame = self.read[i] = frame_of(self.article, self.bucket[i], self.key)
        return frame

    def all(self) -> list[Frame]:
        return [self[i] for i in range(len(self.bucket))]


def _first_conflict(article: Article, frames: _Frames, strict: bool, rounding: float) -> tuple[Frame, Frame] | None:
    bucket, kind = frames.bucket, frames.key.split()[0]
    values, most = [value_of(figure) for figure in bucket], _FARTHEST[kind]
    blocks = [article.sentences[figure.sentence].block for figure in bucket]
    near: dict[int, frozenset[str]] = {}  # the words around a figure, worked out when it comes to them
    for n, a in enumerate(bucket):
        for m in range(n + 1, min(len(bucket), n + 1 + MOST)):
            b = bucket[m]
            if a.sentence == b.sentence or blocks[m] - blocks[n] > _APART or not _is_near(values[n], values[m], most) or not differ(a, b, rounding):
                continue
            if kind != "toll" and not _share(article, bucket, near, n, m, strict and kind == "noun"):
                continue
            if explained(article, a.sentence) or explained(article, b.sentence):
                continue
            if article.quoted(a.span) and article.quoted(b.span) or frames[n].part or frames[m].part:
                continue
            if _same(article, frames[n], frames[m], strict) and not _told(article, frames[n], frames[m], frames.all(), rounding):
                return frames[n], frames[m]
    return None


def _share(article: Article, bucket: list[Figure], near: dict[int, frozenset[str]], n: int, m: int, noun: bool) -> bool:
    """Whether a word right beside them is in both, of a `noun` two words near them, or one where the second is "all 15": cheap.

    Of the dead and the hurt a headline and a paragraph may have none; that is not asked here.
    """
    top = article.role_at(bucket[n].span.start) in _TOPS
    for at in (n, m):
        if at not in near:
            near[at] = words_near(article, bucket[at]) if noun or top else words_beside(article, bucket[at])
    shared = near[n] & near[m]
    if top or not noun or len(shared) != 1:
        return bool(shared)
    first = bucket[m].first
    ahead = article.tokens.word(first - 1).lower() if first else ""
    return ahead in POINTS_BACK or ahead in OWNS


def _same(article: Article, one: Frame, other: Frame, strict: bool) -> bool:
    """Whether both are of one thing, as far as words can tell."""
    a, b = one.figure, other.figure
    if one.names and other.names and not one.names & other.names or elsewhere(article, a, b):
        return False
    shared = (one.words | one.before) & (other.words | other.before)
    if not strict:
        return bool(shared)
    top = article.role_at(a.span.start) in _TOPS and _leads(article, b.sentence)
    if one.times != other.times and not (other.known and _within(one.times, other.times)):
        if not top or one.times and other.times or any(map(_is_past, one.times | other.times)):
            return False
    if one.days and other.days and not one.days & other.days:
        return False
    if one.names - other.names and other.names - one.names or comparison(article.tokens, a) != comparison(article.tokens, b):
        return False
    if not top and (is_asked(article, a) != is_asked(article, b) or not other.known and of_others(article, a, b)):
        return False
    if not top and not (_fits(one, other) and _fits(other, one)):
        return False
    kind = one.key.split()[0]
    if kind == "toll" and top:
        return bool(shared) or _leads(article, b.sentence, 1)
    fewer = min(len(one.words), len(other.words))
    if kind == "share" and one.anchors - other.anchors - _MOVES and other.anchors - one.anchors - _MOVES:
        return False
    if kind == "share" and min(len(one.words - other.words), len(other.words - one.words)) > 1:
        return False
    if kind in ("share", "money") and (one.words ^ other.words) & _GROUPS:
        return False
    if not top and (not other.known and (one.words ^ other.words) & _WANTED or not _is_close(one, other)):
        return False
    if kind in ("share", "money"):
        if other.known and stem(other.figure.head) in one.anchors:
            return True
        if top:
            return len(shared) >= 2 or bool(one.anchors & other.anchors) and 2 * len(shared) >= fewer
        return bool(one.anchors & other.anchors) and len(shared) >= min(2, fewer) and (2 * len(shared) >= fewer or len(shared) > 2)
    if kind == "toll" and other.known and not other.bare and a.head == b.head:
        return True
    if kind == "toll" and other.known and shared and (len(shared) == fewer or one.behind & other.words):
        return True
    if top or not other.bare and (other.known or one.owned and other.owned):
        return len(shared) >= 1
    return len(shared) >= 2 and (2 * len(shared) >= fewer or len(shared) > 2)


def _within(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the one has no periods that the other has not: 120 flats in March, the 120 flats built since March 2028."""
    return one <= other or other <= one


def _fits(one: Frame, other: Frame) -> bool:
    """Whether the words that narrow down `one` (13 British crew, 13 on the upper deck) occur with `other`."""
    if not one.before <= other.before | other.words:
        return False
    if not one.behind or one.behind & (other.words | other.before):
        return True
    return one.opening in _LOOSE and one.opening != other.opening or one.opening == "of" and one.key.startswith("unit")


def _is_near(one: float, other: float, most: float) -> bool:
    """Whether one value is at most `most` times the other, or a nought or three too long."""
    if one == other or one <= 0 or other <= 0:
        return False
    ratio = one / other if one > other else other / one
    return ratio <= most or _swapped(one, other) or any(abs(ratio - slip) < 0.01 * slip for slip in SLIPS)


def _swapped(one: float, other: float) -> bool:
    """Whether two digits changed places: 2.5 and 5.2 million."""
    a, b = (f"{value:g}" for value in (one, other))
    return len(a) == len(b) and a != b and sorted(a) == sorted(b)


def _is_past(time: str) -> bool:
    """Whether a period is one that the headline does not mean: 2019, last week, ago."""
    return time[0].isdecimal() or time.split()[0] in ("last", "past", "previous", "ago", "same")


def _is_close(one: Frame, other: Frame) -> bool:
    """Whether the values are as close as two reports of one thing are: a body has many numbers of one noun."""
    low, high = sorted((one.value, other.value))
    if high <= _CLOSE[one.key.split()[0]] * low or high >= 9 * low or _swapped(low, high):
        return True
    shared = one.words & other.words
    return len(shared) > 2 and shared in (one.words, other.words) and one.names == other.names


def _leads(article: Article, sentence: int, most: int = LEAD) -> bool:
    """Whether the sentence is in one of the `most` first paragraphs of the body."""
    block = article.sentences[sentence].block
    roles = [b.role for b in article.document.blocks[: min(block, 12)]]
    return block < 12 and article.document.blocks[block].role == "body" and roles.count("body") < most


def _told(article: Article, one: Frame, other: Frame, frames: list[Frame], rounding: float) -> bool:
    """Whether the draft says why besides: two sources, a toll that moved, a part and its whole, a series."""
    a, b = one.figure, other.figure
    if one.key.split()[0] in ("toll", "noun") and (explained(article, a.sentence, MOVED) or explained(article, b.sentence, MOVED)):
        return True
    if _adds_up(article, one, other):
        return True
    if article.role_at(a.span.start) in _TOPS and any(frame is not one and not differ(a, frame.figure, rounding) for frame in frames):
        return True  # the body bears the headline out
    shared = one.words & other.words
    values = {frame.value for frame in frames if shared <= frame.words and not frame.part}
    if len(values | {one.value, other.value}) > SERIES:
        return True
    sources = _source(article, a), _source(article, b)  # last: it asks for the cast
    return None not in sources and sources[0] != sources[1] and not _namesakes(article, *sources)


def _namesakes(article: Article, one: int, other: int) -> bool:
    """Whether two sources have a word of their names in common: the cast may not know that they are one."""
    words = [set(article.cast.sources[i].name.lower().split()) for i in (one, other)]
    return bool(words[0] & words[1])


def _source(article: Article, figure: Figure) -> int | None:
    """Whose number it is, by its place in `article.cast.sources`; not those counted themselves."""
    sourcing = article.sentence_sourcing[figure.sentence]
    i = bisect_left(article.figures, figure.first, key=first_token)
    if i < len(article.figures) and article.figures[i] == figure:
        sourcing = article.figure_sourcing[i]
    at = sourcing.attribution if sourcing.attribution is not None else sourcing.carried
    if at is None:
        return None
    source = article.attributions[at].source
    if source is not None and source.start <= figure.span.start < source.end:
        return None
    return article.cast.attributions[at]


def _adds_up(article: Article, one: Frame, other: Frame) -> bool:
    """Whether a sentence holds both numbers, or one with "two more" or "two others" makes the other."""
    numbers = article.memo.get("numbers")
    if numbers is None:
        numbers = article.memo["numbers"] = _numbers(article)
    both, more = numbers
    if both.get(one.value, set()) & both.get(other.value, set()):
        return True
    return abs(one.value - other.value) in more


def _numbers(article: Article) -> tuple[dict[float, set[int]], set[float]]:
    """The sentences of each number, however small, and the numbers that are added to another."""
    tokens, means = article.tokens, article.lexicon.means
    both: dict[float, set[int]] = {}
    more: set[float] = set()
    for match in article.lexicon.pattern("[NUMERAL NUMBER_WORD SMALL_NUMBER]").finditer(tokens.classes):
        i = match.start()
        number = number_value([tokens.word(i)], means)
        if number is None:
            continue
        k = article.sentence_at(tokens.start(i))
        both.setdefault(number, set()).add(k)
        within = article.sentences[k]
        beside = tokens.chunks[max(within.first, i - 2) : min(within.last, i + 4)]
        if any(chunk.strip().lower() in _ADDS for chunk in beside):
            more.add(number)
    for figure in article.figures:
        if figure.value is not None:
            both.setdefault(figure.value, set()).add(figure.sentence)
    return both, more
