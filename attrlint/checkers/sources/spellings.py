"""One name, two spellings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations

from attrlint.article import Article
from attrlint.checkers.hit import Hit
from attrlint.checkers.sources.people import plain
from attrlint.checkers.where import around
from attrlint.mark.mentions import PARTICLES
from attrlint.patterns import kept
from attrlint.values import value

FAR = 9  # letters from which two may differ
# What may be put on to a name, or take the place of its end: Korea, Korean; Iran, Iranian; Ruiz, Ruizes.
ENDINGS = frozenset("a an ans e ed en er ers es ese i ia ian ians ic ies in ing is ish ism ist ists ite ites n ns o r s y".split())
LEARNED = tuple("ional ation ator ative ism ist i acy ate ion or al ary ance ence ant ent".split())
_WRITTEN = kept(r"\b(?:statement|wrote|writes|tweet\w*|posted|post|letter|e-?mails?|memo|filing|affidavit|lawsuit|indictment|banner|placard|caption)\b")
_APART = 12  # letters from the first to the last that differs
MOST = 2_000  # distinct names compared
MOST_PAIRS = 500  # of names that are alike: a longer list is one of numbers or codes
FEW = 40  # names compared each with each


@value
class Name:
    """A capitalised word as a name: where it stands, whether ever quoted, and the words before it when it ends a full name."""

    word: str
    places: tuple[int, ...]  # tokens
    given: frozenset[str]  # words in front of it in a name
    behind: frozenset[str]  # words behind it in a name


def name_variant(
    article: Article,
    *,
    max_distance: int = 1,
    min_length: int = 5,
    allow_pairs: tuple[tuple[str, ...], ...] = (("Kiev", "Kyiv"),),
    names_file: str = "",
    known_names: tuple[str, ...] = (),
    ignore_in_quotes: bool = False,
) -> Iterator[Hit]:
    """A name that differs by a letter from one that stands more often, or is plainly the same person's."""
    listed = _listed(names_file) | {word for name in known_names for word in name.split()}
    allowed = {frozenset(pair) for pair in allow_pairs}
    pairs = list(_pairs(_words(article, min_length), max_distance))[:MOST_PAIRS]
    others = article.tokens.vocabulary if pairs else frozenset()
    names: dict[str, Name] = {}
    for pair in pairs:
        if listed.issuperset(pair) or frozenset(pair) in allowed or not others.isdisjoint(_lower(pair)):
            continue
        one, other = (names.get(word) or names.setdefault(word, _name(article, word, ignore_in_quotes)) for word in pair)
        if not one.places or not other.places:
            continue
        rare, usual = sorted((one, other), key=lambda name: (len(name.places), -name.places[0]))
        if _same(article, rare, usual) and not _is_anothers(article, rare, usual):
            at, there = rare.places[0], usual.places[0]
            yield Hit(
                article.tokens.span(at, at + 1), ((article.tokens.span(there, there + 1), "the other spelling"),),
                {"other": usual.word, "times": f"{len(usual.places)} times" if len(usual.places) > 1 else "once"},
            )  # fmt: skip


def _words(article: Article, min_length: int) -> list[str]:
    """The distinct words of names that are long enough to be compared."""
    chunks = article.tokens.chunks
    found = {chunks[match.start()] for match in article.lexicon.pattern("NAME").finditer(article.tokens.classes)}
    return sorted({word for chunk in found if len(word := chunk.lstrip()) >= min_length and word[1:].islower() and word.isalpha()})[:MOST]


def _lower(words: tuple[str, str]) -> Iterator[str]:
    """As the words stand among the tokens where they are no names."""
    for word in words:
        yield word.lower()
        yield f" {word.lower()}"


def _name(article: Article, word: str, ignore_in_quotes: bool) -> Name:
    tokens, chunks, classes = article.tokens, article.tokens.chunks, article.tokens.classes
    names = article.lexicon.members("NAME")
    places: list[int] = []
    given: set[str] = set()
    behind: set[str] = set()
    for i in sorted([*_indices(chunks, word), *_indices(chunks, " " + word)]):
        if classes[i] not in names or ignore_in_quotes and article.quoted(tokens.span(i, i + 1)):
            continue
        places.append(i)
        if i and classes[i - 1] in names:
            given.add(tokens.word(i - 1))
        if i + 1 < len(chunks) and (classes[i + 1] in names or tokens.word(i + 1) in PARTICLES):
            behind.add(tokens.word(i + 1))  # Osama bin Laden
    return Name(word, tuple(places), frozenset(given), frozenset(behind))


def _indices(chunks: list[str], chunk: str) -> Iterator[int]:
    at = -1
    try:
        while True:
            at = chunks.index(chunk, at + 1)
            yield at
    except ValueError:
        pass


def _pairs(words: list[str], max_distance: int) -> Iterator[tuple[str, str]]:
    """Pairs that differ by a letter or two: what is one letter apart has its beginning or its end in common."""
    alone: dict[str, str] = {}
    buckets: dict[str, list[str]] = {}
    written = {word.lower(): word for word in words}
    for word in written:
        for key in (word[:3], word[0] + word[-2:], word[:2] + word[-1:] + "-", word[-4:]):
            if (other := alone.setdefault(key, word)) is not word:
                buckets.setdefault(key, [other]).append(word)
    seen: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        if len(bucket) > FEW:
            seen.update(_alike(bucket, max_distance))
        else:
            seen.update([pair for pair in combinations(bucket, 2) if _is_near(*pair, max_distance)])
    for one, other in sorted(seen):
        yield written[one], written[other]


def _is_near(one: str, other: str, max_distance: int) -> bool:
    """Whether so few letters tell them apart, and no ending."""
    apart = len(one) - len(other)
    most = max_distance + (len(one) >= FAR and len(other) >= FAR)
    return -most <= apart <= most and distance(one, other, most) <= most and not _derived(one, other)


def _alike(words: list[str], max_distance: int) -> Iterator[tuple[str, str]]:
    """Pairs a letter apart (two, if both are long) of many: words that become one when letters are left out share a bucket."""
    buckets: dict[str, list[str]] = {}
    for word in words:
        for key in _shortened(word, max_distance + (len(word) >= FAR)):
            buckets.setdefault(key, []).append(word)
    seen: set[tuple[str, str]] = set()
    for alike in buckets.values():
        for pair in combinations(alike[:8], 2):
            if pair not in seen:
                seen.add(pair)
                if _is_near(*pair, max_distance):
                    yield pair


def _shortened(word: str, letters: int) -> set[str]:
    found = {word}
    for _ in range(min(letters, 2)):
        found |= {w[:i] + w[i + 1 :] for w in found for i in range(len(w))}
    return found


def distance(one: str, other: str, most: int) -> int:
    """Letters put in, left out, changed or swapped, as far as `most`; more is most + 1."""
    start, end = 0, min(len(one), len(other))
    while start < end and one[start] == other[start]:
        start += 1
    back = 0
    while back < end - start and one[-1 - back] == other[-1 - back]:
        back += 1
    one, other = one[start : len(one) - back], other[start : len(other) - back]
    if len(one) < 2 and len(other) < 2:
        return max(len(one), len(other))
    if len(one) == len(other) == 2 and one == other[::-1]:
        return 1
    if most < 2 or abs(len(one) - len(other)) > most or min(len(one), len(other)) > _APART:
        return most + 1
    before, row = [], list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row = row, [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = last
    return min(row[-1], most + 1)


def _derived(one: str, other: str) -> bool:
    """Whether one is made from the other by its ending: a people, a plural, an adjective."""
    one, other = one.lower(), other.lower()
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    if sum(word.endswith("ism") for word in (one, other)) == 1 and same >= min(len(one), len(other)):
        return True  # Nazis, Nazism
    rests = one[same:], other[same:]
    if len(rests[0]) == len(rests[1]) == 2 and rests[0][1] == rests[1][1] and rests[0][1] in "nr":
        return False  # Brantan, Branten: no endings of one word
    if min(map(len, rests)) > 1 and max(map(len, rests)) < 4 and rests[0][-1] != rests[1][-1] and rests[0] != rests[1][::-1]:
        return True  # Christmas, Christian
    if same and rests in ((one[same - 1], ""), ("", one[same - 1])) and one[same - 1] != "s":
        return False  # Hartman, Hartmann
    return all(rest in ENDINGS or not rest for rest in rests) or _stem(one) == _stem(other)


def _stem(word: str) -> str:
    """The word without a learned ending: Confederacy, Confederate; Innovator, Innovation; Nazism, Nazis."""
    word = word.removesuffix("s")
    return next((word[: -len(ending)] for ending in LEARNED if word.endswith(ending) and len(word) - len(ending) > 3), word)


def _same(article: Article, rare: Name, usual: Name) -> bool:
    """Whether the two are one name: beside the same other name, or one bearer and a bare surname."""
    tokens = article.tokens
    if plain(rare.word) == plain(usual.word) or _in_one_sentence(article, rare, usual):
        return False  # accents alone: many desks leave them out
    if tokens.is_a(rare.places[0], "MALE!FEMALE") and tokens.is_a(usual.places[0], "FEMALE!MALE") or (
        tokens.is_a(rare.places[0], "FEMALE!MALE") and tokens.is_a(usual.places[0], "MALE!FEMALE")
    ):
        return False  # Joan and John
    if rare.given & usual.given or rare.behind & usual.behind:
        shared = (rare.given & usual.given) | (rare.behind & usual.behind)
        return any(len(word) > 2 for word in shared)
    if rare.word[0] != usual.word[0] or 2 * len(rare.places) > len(usual.places):
        return False
    if rare.given or rare.behind:
        return False  # introduced in full, as somebody or something else
    if _is_known(tokens, rare) or _is_known(tokens, usual) and not usual.given:
        return False
    return True


def _is_anothers(article: Article, rare: Name, usual: Name) -> bool:
    """Whether one of the two is not the writer's to spell: marked "[sic]", or only ever in words somebody wrote."""
    tokens, text = article.tokens, article.document.text
    for name in (rare, usual):
        spans = [tokens.span(i, i + 1) for i in name.places]
        if any("[sic" in text[span.end : span.end + 40] for span in spans):
            return True
        if all(article.quoted(span) and _WRITTEN.search(around(article, span)) for span in spans):
            return True
    return False


def _in_one_sentence(article: Article, rare: Name, usual: Name) -> bool:
    """Whether a sentence has both: two things that are told apart."""
    tokens = article.tokens
    there = {article.sentence_at(tokens.start(i)) for i in usual.places}
    return any(article.sentence_at(tokens.start(i)) in there for i in rare.places)


def _is_known(tokens, name: Name) -> bool:
    """Whether the lexicon has the word for a place, a given name, an outlet: it is no misspelling."""
    return tokens.is_a(name.places[0], "PLACE MALE FEMALE OUTLET BODY TITLE MONTH WEEKDAY ROLE ROLES PEOPLE")


@cache
def _listed(path: str) -> frozenset[str]:
    """The names in a file, one a line. ValueError if it cannot be read."""
    if not path:
        return frozenset()
    try:
        with open(path, encoding="utf-8") as file:
            return frozenset(word for line in file for word in line.split())
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"names-file {path}: cannot be read; {getattr(error, 'strerror', None) or 'not UTF-8'}") from None
