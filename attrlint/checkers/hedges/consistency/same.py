"""Whether a place in the draft makes a claim again."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers.hedges.consistency.claims import CONTESTED, REACH, SAID, Claim
from attrlint.checkers.hedges.consistency.keys import CHARGES, FAINT, LIGHT, OFFICIAL, ROUTINE, WRONGS, is_noun, is_past
from attrlint.checkers.hedges.consistency.match import LOOSE, WIDE, Match, Word, Words, compare, is_verb
from attrlint.checkers.reach import token_at
from attrlint.segment import Sentence

_SURELY = "MALE FEMALE NAME_BEFORE PLACE OUTLET UPPER"
_MANY = 5  # things in common that outweigh other names
_ABOUT = frozenset("about against avoid for from of over stop stopped stopping stops to with".split())
_OTHER = frozenset(("another", "other", "others"))
_DENIES = frozenset(("denied", "denies", "deny", "denying"))
_EACH = frozenset(("all", "both", "each"))  # they each took it
_HEAD = 8  # tokens from a hedge to the verb it hedges
_LOOSER, _LOOSE, _DENSE, _DENSER, _SAME = 0.33, 0.4, 0.5, 0.6, 0.85  # of the words around the shared ones


def same_claim(article: Article, words: Words, claim: Claim, place: Sentence, least: int, titled: bool = False) -> Match | None:
    """How the sentence `place` makes the claim again, if it does, with at least `least` things in common.

    What is only said by somebody, or only doubted, must be said in the same order with the same verb; what is alleged
    may come back as a noun.
    """
    there, last = (place.first, place.last), claim.last
    if claim.source is None and (titled or claim.how == CONTESTED):  # drunk when the ferry sank
        last = max(last, min(article.sentences[claim.sentence].last, claim.head + REACH))
    apart = WIDE if titled else LOOSE
    match = compare(article, words, (claim.first, last), there, least, apart, titled)
    if match is None or not match.deeds or not _is_enough(claim, match, least, titled):
        return None
    many = match.items > max(3, least) - (titled and claim.how == CONTESTED)
    deeds = [i for i in match.deeds if many or words.keys[i] not in LIGHT or _with_object(words, match, i)]
    if claim.how != SAID:
        deeds = [i for i in deeds if _is_claimed(article, words, claim, i)]
    elif titled:  # a quake that officials report is no claim of theirs; a lie that they tell of is
        deeds = [i for i in deeds if words.keys[i] in CHARGES or words.keys[i] in WRONGS and (_is_denied(article, claim) or not _is_official(article, claim))]
    else:
        light = frozenset() if match.density > _SAME and match.items > least + 1 else LIGHT
        deeds = [i for i in deeds if words.keys[i] not in ROUTINE and words.keys[i] not in light]
    if claim.how != CONTESTED and not titled and not _repeats(article, claim, match, least):
        return None
    if claim.how == SAID and not titled and WRONGS.isdisjoint(words.keys[i] for i in deeds) and _is_official(article, claim):
        return None
    if claim.how == SAID and _of_itself(article, words, claim, place) or _has_mark(article, claim, place):
        return None
    if (claim.how == CONTESTED or titled) and not _has_agent(article, words, claim, match, {words.keys[i] for i in deeds}, titled):
        return None
    if not titled and _is_unreal(article, words, match, {words.keys[i] for i in deeds}):
        return None
    dense = _DENSE if claim.how != CONTESTED else _LOOSER if match.aligned else _LOOSE
    if not deeds or not titled and match.density < dense or _differ(article, words, claim, match, place):
        return None
    return Match(match.shared, match.claim, match.place, match.items, match.density, tuple(deeds), match.done, match.aligned)


def _is_enough(claim: Claim, match: Match, least: int, titled: bool) -> bool:
    """Whether the two have enough in common; of what is contested a name of two words may count as two."""
    if claim.how != CONTESTED:
        return match.items - 2 * len(match.shared & FAINT) >= least
    if match.items >= least:
        return True
    return least > 2 and match.items == least - 1 and len(match.shared) >= least + (not titled)


def _with_object(words: Words, match: Match, deed: int) -> bool:
    """Whether what comes next behind the deed is the same in both: held a debate, held two debates."""
    nexts, there = set(), words.keys.slice(*match.place)
    for keys in (words.keys.slice(deed + 1, match.claim[1]), there[there.index(words.keys[deed]) + 1 :]):
        following = (key for key in keys if key and not key[0].isdigit())
        nexts.add(next(following, ""))
    return len(nexts) == 1 and "" not in nexts


def _has_agent(article: Article, words: Words, claim: Claim, match: Match, deeds: set[str], titled: bool) -> bool:
    """Whether the place says who did it, where that alone may be what is alleged.

    "Hale allegedly stabbed a man outside a bar" and "the man was stabbed outside a bar" agree: the deed is no allegation.
    """
    tokens, mark = article.tokens, claim.head - 1
    doer = words.within(claim.first, token_at(article, claim.mark.start))
    if claim.source is not None:
        if tokens.start(claim.first) < claim.mark.start or not tokens.is_a(claim.first, "ING OF"):
            return True  # a clause with its own subject
        doer = words.within(token_at(article, claim.source.start), token_at(article, claim.source.end - 1) + 1)
    elif tokens.is_a(mark, "DOUBTFUL ALLEGATION THAT") and not tokens.is_a(claim.head, "OF"):
        return True  # the alleged theft, it is understood that
    elif tokens.word(mark).lower() == "reportedly" or tokens.is_a(mark, "CONTEND") and not tokens.is_a(claim.head, "ING OF"):
        return True  # suspect arson
    if not doer.isdisjoint(words.within(*match.place)):
        return True
    if titled:
        return False
    for i, key in words.of(*match.place):
        if key in deeds and is_verb(article, i) and not tokens.is_a(i - 1 if i else i, "BE"):
            before = article.lexicon.pattern("[PRONOUN RELATIVE WORD NAME ROLE ROLES BODY PEOPLE COUNTED]")
            return before.search(tokens.classes, max(0, i - 4), i) is not None
    return False


def _is_unreal(article: Article, words: Words, match: Match, deeds: set[str]) -> bool:
    """Whether the place only speaks of the deed: fined for dumping, stopped dumping, is to dump."""
    tokens = article.tokens
    meant = {words.keys[i] for i in match.deeds if i and tokens.word(i - 1).lower() == "to"}  # in both: used it to buy a yacht
    for i, key in words.of(*match.place):
        if key in deeds:
            if not i:
                return False
            word, before = tokens.word(i).lower(), tokens.word(i - 1).lower()
            gerund = word.endswith("ing") and before in _ABOUT
            if not (gerund or before == "to" and key not in meant and not is_noun(word) and not is_past(word) and not word.endswith(("ing", "s"))):
                return False
    return bool(deeds)


def _repeats(article: Article, claim: Claim, match: Match, least: int) -> bool:
    """Whether the place says it in the same order with the same verb, or in nearly the same words."""
    if match.density > _SAME and match.items > least + 1 and any(is_verb(article, i) for i in match.deeds):
        return True
    if not (match.aligned and match.density >= _DENSER or match.done and match.density > _SAME and match.items > least):
        return False
    tokens, follows = article.tokens, match.place[1]
    if follows < len(tokens) and (tokens.is_a(follows, "BE HAVE MODAL VERB!ING!BASE") or is_past(tokens.word(follows).lower())):
        return False  # registered voters | held that view: only who is spoken of
    relative = article.lexicon.pattern("RELATIVE").search(tokens.classes, claim.first, match.deeds[0])
    return claim.how != SAID or relative is None  # the mayor, who won the seat: known before


def _is_claimed(article: Article, words: Words, claim: Claim, i: int) -> bool:
    """Whether token `i` is what the hedge bears on: the verb behind "allegedly", the noun behind "alleged"."""
    tokens = article.tokens
    if tokens.is_a(claim.head, "BY"):  # killed, allegedly by a guard: open is who did it
        return False
    if claim.source is None and not claim.head <= i < claim.head + _HEAD:
        return False
    if i == claim.head or tokens.is_a(claim.head - 1, "DOUBTFUL CLAIM") or words.keys[claim.head] in LIGHT:
        return True
    if is_noun(tokens.word(i).lower()):
        return False
    return not tokens.is_a(i - 1, "DETERMINER POSSESSIVE") or tokens.word(i - 1).lower() in _EACH


def _of_itself(article: Article, words: Words, claim: Claim, place: Sentence) -> bool:
    """Whether the source says what it did itself: "the firm said it would close the mill"."""
    tokens = article.tokens
    if claim.source is None or tokens.is_a(claim.first + tokens.is_a(claim.first, "THAT"), "PRONOUN"):
        return True
    first, last = token_at(article, claim.source.start), token_at(article, claim.source.end - 1) + 1
    return not words.within(first, last).isdisjoint(words.within(place.first, place.last))


def _is_official(article: Article, claim: Claim) -> bool:
    """Whether an office says it: reported once with its source, it is flat after that in any paper."""
    first, last = token_at(article, claim.source.start), token_at(article, claim.source.end - 1) + 1
    return any(article.tokens.word(i).lower() in OFFICIAL for i in range(first, last))


def _is_denied(article: Article, claim: Claim) -> bool:
    """Whether somebody denies it in the claim's sentence or the next."""
    following = article.sentences[claim.sentence : claim.sentence + 2]
    return any(article.tokens.word(i).lower() in _DENIES for s in following for i in range(s.first, s.last))


def _has_mark(article: Article, claim: Claim, place: Sentence) -> bool:
    """Whether the place has the word that marks the claim as well."""
    mark = article.tokens.chunks[token_at(article, claim.mark.start)].strip()
    return f" {mark}" in article.tokens.chunks[place.first : place.last]


def _differ(article: Article, words: Words, claim: Claim, match: Match, place: Sentence) -> bool:
    """Whether the two are about others: other people are named, or other numbers given."""
    here = _named(article, words.of(claim.first, claim.last), article.sentences[claim.sentence].first)
    there = _named(article, words.of(place.first, match.place[1]), place.first)
    opening = article.tokens.chunks[max(place.first, match.place[0] - 1) : match.place[1]]
    if any(chunk.strip().lower() in _OTHER for chunk in opening):
        return True
    many = _MANY - (claim.how == CONTESTED and match.aligned)
    return match.items - len(match.shared & FAINT) < many and _disjoint(here, there) or _disjoint(
        {key for _, key in words.of(*match.claim) if key[0].isdigit()},
        {key for _, key in words.of(*match.place) if key[0].isdigit()},
    )


def _named(article: Article, words: list[Word], opening: int) -> set[str]:
    """The keys of names; the first word of a sentence only where more than its capital says that it is one."""
    tokens, names = article.tokens, article.lexicon.members("NAME NAME_BEFORE PLACE OUTLET UPPER BODY&CAPITAL PEOPLE&CAPITAL ROLES&CAPITAL")
    found = set()
    for i, key in words:
        if tokens.classes[i] in names and tokens.is_a(i, "CAPITAL"):
            if i > opening or tokens.is_a(i, _SURELY) or i + 1 < len(tokens) and tokens.is_a(i + 1, "NAME POSSESSIVE"):
                found.add(key)
            elif not tokens.word(i)[1:].islower():
                found.add(key)
    return found


def _disjoint(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)
