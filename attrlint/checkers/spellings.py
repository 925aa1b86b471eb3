"""One name, two spellings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrlint.article import Article
from attrlint.checkers.hit import Hit
from attrlint.checkers.people import plain
from attrlint.mark.mentions import PARTICLES
from attrlint.values import value

FAR = 9  # letters from which two may differ
# What may be put on to a name, or take the place of its end: Korea, Korean; Iran, Iranian; Ruiz, Ruizes.
ENDINGS = frozenset("a an ans e ed en er ers es ese i ia ian ians ic ies in ing is ish ism ist ists ite ites n ns o r s y".split())
LEARNED = tuple("ional ations ation ators ator ative isms ism ists ist is acy ate ion or al ary ance ence ant ent".split())
MOST = 2_000  # distinct names compared
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
    names = _names(article, min_length, ignore_in_quotes)
    listed = _listed(names_file) | {word for name in known_names for word in name.split()}
    allowed = {frozenset(pair) for pair in allow_pairs}
    for one, other in _pairs(names, max_distance):
        if {one.word, other.word} <= listed or frozenset((one.word, other.word)) in allowed:
            continue
        rare, usual = sorted((one, other), key=lambda name: (len(name.places), -name.places[0]))
        if _same(article, rare, usual) and "[sic" not in article.document.text[article.tokens.ends[rare.places[0]] :][:40]:
            at, there = rare.places[0], usual.places[0]
            yield Hit(
                article.tokens.span(at, at + 1), ((article.tokens.span(there, there + 1), "the other spelling"),),
                {"other": usual.word, "times": f"{len(usual.places)} times" if len(usual.places) > 1 else "once"},
            )  # fmt: skip


def _names(article: Article, min_length: int, ignore_in_quotes: bool) -> dict[str, Name]:
    """The words of names by how they are written."""
    tokens, lower, chunks = article.tokens, article.tokens.vocabulary, article.tokens.chunks
    words: dict[str, str] = {}  # by chunk; "" for what is not compared
    places: dict[str, list[int]] = {}
    given: dict[str, set[str]] = {}
    behind: dict[str, set[str]] = {}
    for match in article.lexicon.pattern("(?:NAME)+").finditer(tokens.classes):
        first, last = match.span()
        for i in range(first, last):
            word = words.get(chunks[i])
            if word is None:
                word = chunks[i].lstrip()
                low = word.lower()
                fit = len(word) >= min_length and word.isalpha() and word[1:].islower() and low not in lower and f" {low}" not in lower
                word = words[chunks[i]] = word if fit else ""
            if not word or ignore_in_quotes and article.quoted(tokens.span(i, i + 1)):
                continue
            places.setdefault(word, []).append(i)
            if i > first:
                given.setdefault(word, set()).add(tokens.word(i - 1))
            if last == i + 1 and last < len(tokens) and tokens.word(last) in PARTICLES:
                behind.setdefault(word, set()).add(tokens.word(last))  # Osama bin Laden
            if i + 1 < last:
                behind.setdefault(word, set()).add(tokens.word(i + 1))
    return {
        word: Name(word, tuple(places[word]), frozenset(given.get(word, ())), frozenset(behind.get(word, ())))
        for word in list(places)[:MOST]
    }


def _pairs(names: dict[str, Name], max_distance: int) -> Iterator[tuple[Name, Name]]:
    """Pairs that differ by a letter or two, of those that `_same` may be true of: a word beside them, or their first letter, in common."""
    beside: dict[tuple[str, str], list[str]] = {}
    lone: dict[str, list[str]] = {}
    usual: dict[str, list[str]] = {}
    for word, name in names.items():
        for given in name.given:
            beside.setdefault((given, ""), []).append(word)
        for behind in name.behind:
            beside.setdefault(("", behind), []).append(word)
        if not (name.given or name.behind):
            lone.setdefault(word[0], []).append(word)
        if len(name.places) > 1:
            usual.setdefault(word[0], []).append(word)
    groups = [words for words in beside.values() if len(words) > 1]
    groups += [list({**dict.fromkeys(words), **dict.fromkeys(usual[letter])}) for letter, words in lone.items() if letter in usual]
    many = {word for words in groups if len(words) > FEW for word in words}
    if many:
        yield from _alike({word: name for word, name in names.items() if word in many}, max_distance)
    seen: set[tuple[str, str]] = set()
    for words in groups:
        for i, one in enumerate(words if len(words) <= FEW else ()):
            for other in words[i + 1 :]:
                if (one, other) not in seen and _is_near(one, other, max_distance):
                    seen.add((one, other))
                    yield names[one], names[other]


def _is_near(one: str, other: str, max_distance: int) -> bool:
    """Whether so few letters tell them apart, and no ending."""
    most = max_distance + (len(one) >= FAR and len(other) >= FAR)
    if abs(len(one) - len(other)) > most:
        return False
    one_low, other_low = one.lower(), other.lower()
    if len(set(one_low).symmetric_difference(other_low)) > 2 * most:
        return False
    return distance(one_low, other_low, most) <= most and not _derived(one, other)


def _alike(names: dict[str, Name], max_distance: int) -> Iterator[tuple[Name, Name]]:
    """Pairs a letter apart (two, if both are long): words that become one when letters are left out share a bucket."""
    buckets: dict[str, list[str]] = {}
    for word in names:
        for key in _shortened(word.lower(), max_distance + (len(word) >= FAR)):
            buckets.setdefault(key, []).append(word)
    seen: set[tuple[str, str]] = set()
    for words in buckets.values():
        for i, one in enumerate(words[:8]):
            for other in words[i + 1 : 8]:
                pair = (one, other) if one < other else (other, one)
                if pair in seen:
                    continue
                seen.add(pair)
                if _is_near(one, other, max_distance):
                    yield names[one], names[other]


def _shortened(word: str, letters: int) -> set[str]:
    found = {word}
    for _ in range(min(letters, 2)):
        found |= {w[:i] + w[i + 1 :] for w in found for i in range(len(w))}
    return found


def distance(one: str, other: str, most: int) -> int:
    """Letters put in, left out, changed or swapped, as far as `most`; more is most + 1."""
    if abs(len(one) - len(other)) > most:
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
    return row[-1]


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
    return all(rest in ENDINGS or not rest for rest in rests) or _stem(one) == _stem(other)


def _stem(word: str) -> str:
    """The word without a learned ending: Confederacy, Confederate; Innovator, Innovation; Nazism, Nazis."""
    return next((word[: -len(ending)] for ending in LEARNED if word.endswith(ending) and len(word) - len(ending) > 3), word)


def _same(article: Article, rare: Name, usual: Name) -> bool:
    """Whether the two are one name: beside the same other name, or one bearer and a bare surname."""
    tokens = article.tokens
    if plain(rare.word) == plain(usual.word) or _in_one_sentence(article, rare, usual):
        return False  # accents alone: many desks leave them out
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
