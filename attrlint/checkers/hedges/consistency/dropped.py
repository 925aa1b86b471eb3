"""A claim hedged or attributed in one place, and flat in the writer's voice in another."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrlint.article import Article
from attrlint.checkers.hedges.consistency.claims import CONTESTED, SAID, Claim, find_claims
from attrlint.checkers.hedges.consistency.flat import is_flat
from attrlint.checkers.hedges.consistency.keys import CHARGES, WRONGS, families, is_past
from attrlint.checkers.hedges.consistency.match import Match, Words, find, resolved, sharing, words_of
from attrlint.checkers.hedges.consistency.parts import how_alike
from attrlint.checkers.hedges.consistency.same import same_claim
from attrlint.checkers.hit import Hit

_SAID_MOST, _SHORT = 8, 12  # claims that are only said, from the top; sentences of a draft in which they and doubts of no wrong are looked at
_CALLED = frozenset("accusation accusations accused allegation allegations".split())
_CLOSE = 0.5  # of the words around what is shared
COPY = frozenset(("body", "list"))


def hedge_dropped(
    article: Article, *, min_overlap: int = 3, window: str = "document", confirmation_cues: bool = True
) -> Iterator[Hit]:
    """What is alleged, doubted or said by somebody in one place and averred in another."""
    short = len(article.sentences) <= _SHORT
    made = list(find_claims(article, _SAID_MOST if short else 0))
    if not made:
        return
    words = words_of(article)
    blocks, sentences = article.document.blocks, article.sentences
    found: dict[int, tuple[tuple, Match, Claim]] = {}
    claims = [
        (claim, *_words(article, words, claim)) for claim in made if blocks[sentences[claim.sentence].block].role in COPY
    ]
    claims = [c for c in claims if len(c[1]) >= min(min_overlap, 2) and (c[0].how == CONTESTED or c[3])]
    done = families(article.lexicon)
    if not short:  # accused of being dull: nothing that was done
        claims = [c for c in claims if (c[3] or not c[1].isdisjoint(done) if c[0].how == CONTESTED else c[3] & WRONGS)]
    if not claims:
        return
    find(article, words, frozenset().union(*[said for _, _, said, _ in claims]))
    for claim, keys, said, verbs in claims:
        # What is only said must come back in more words, unless it is a wrong.
        most = min_overlap + (claim.how == SAID and keys.isdisjoint(WRONGS))
        # A pronoun may be the third thing in common of what is alleged.
        least = min_overlap - 1 if claim.how == CONTESTED and min_overlap > 2 and (verbs or short) else most
        for k in sharing(words, said, keys, least):
            if k == claim.sentence or blocks[sentences[k].block].role not in COPY or not _within(article, claim, k, window):
                continue
            shared = keys & words.of_sentence(k)
            if claim.how != CONTESTED and not _may_repeat(claim, shared, verbs, min_overlap):
                continue
            if not short and shared.isdisjoint(verbs) and shared.isdisjoint(done):
                continue
            if len(shared) >= most:
                match = same_claim(article, words, claim, sentences[k], min_overlap)
            elif short or not shared.isdisjoint(verbs):
                match = _resolving(article, words, claim, k, min_overlap)
            else:
                continue
            if match is None or _goes_on(article, claim, k) or _is_charge(article, match):
                continue
            alike = how_alike(article, words, claim, match, sentences[k])
            if alike < 1 + (claim.how != CONTESTED):
                continue
            deed = _done_at(words, match) if claim.how == CONTESTED else None
            if not is_flat(article, k, *match.place, made_by(article, words, claim, match), deed):
                continue
            rank = (claim.how == CONTESTED, alike, match.items)
            if k not in found or rank > found[k][0]:
                found[k] = rank, match, claim
    if not found:
        return
    from attrlint.checkers.hedges.consistency.settled import is_settled  # few drafts come this far
    from attrlint.checkers.hedges.consistency.words import how_marked, with_determiner

    for k, (rank, match, claim) in sorted(found.items()):
        if not (confirmation_cues and is_settled(article, words, match, claim.sentence, k)):
            yield Hit(
                article.tokens.span(with_determiner(article, match.place[0], sentences[k].first), match.place[1]),
                ((claim.mark, "hedged here" if claim.how != SAID else "somebody else says it here"),),
                {"how": how_marked(article, claim)},
                _confidence(words, claim, match, rank[1]),
            )


def _done_at(words: Words, match: Match) -> tuple[int, int]:
    """The first and the last token of the place that says what was done."""
    deeds = {words.keys[i] for i in match.deeds}
    at = [i for i in range(*match.place) if words.keys[i] in deeds]
    return at[0], at[-1]


def made_by(article: Article, words: Words, claim: Claim, match: Match) -> Callable[[int], bool]:
    """Tells of a token whether it is part of what is claimed: the claim has the word as well, or another form of it."""
    chunks = article.tokens.chunks
    said = {chunk.strip().lower() for chunk in chunks[claim.first : claim.last]}
    return lambda i: words.keys[i] in match.shared or chunks[i].strip().lower() in said


def _words(article: Article, words: Words, claim: Claim) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The claim's keys; its words as they stand there but for capitals; the keys of its verbs in the past, or in -ing."""
    chunks, keys, said, verbs = article.tokens.chunks, set(), set(), set()
    for i, key in words.of(claim.first, claim.last):
        word = chunks[i].strip().lower()
        keys.add(key)
        said.add(word)
        if word.endswith("ing") or is_past(word):
            verbs.add(key)
    return frozenset(keys), frozenset(said), frozenset(verbs)


def _may_repeat(claim: Claim, shared: frozenset[str], verbs: frozenset[str], least: int) -> bool:
    """Whether what is only said or doubted can come back in the words `shared`: a verb in the past is among them."""
    if claim.how == SAID and len(shared) == least and shared.isdisjoint(WRONGS):
        return False
    return len(shared) > 2 * least or not shared.isdisjoint(verbs)


def _is_charge(article: Article, match: Match) -> bool:
    """Whether the words call it a charge or an allegation themselves."""
    return not _CALLED.isdisjoint([chunk.strip().lower() for chunk in article.tokens.chunks[slice(*match.place)]])


def _goes_on(article: Article, claim: Claim, k: int) -> bool:
    """Whether somebody speaks earlier in the paragraph of sentence `k`: what is alleged is theirs if it is alleged there."""
    if article.sentence_sourcing[k].carried is None:
        return False
    return claim.how != CONTESTED or k > claim.sentence and article.sentences[k].block == article.sentences[claim.sentence].block


def _resolving(article: Article, words: Words, claim: Claim, k: int, least: int) -> Match | None:
    """How sentence `k` makes the claim again if a pronoun or role in one of them is somebody named in the other."""
    pattern, classes, place = article.lexicon.pattern("[PRONOUN ROLE TITLE]"), article.tokens.classes, article.sentences[k]
    if not (pattern.search(classes, place.first, place.last) or pattern.search(classes, claim.first, claim.last)):
        return None
    match = same_claim(article, words, claim, place, least - 1)
    if match is None or not match.done or not is_flat(article, k, *match.place, lambda i: words.keys[i] in match.shared):
        return None
    return same_claim(article, resolved(article), claim, place, least)


def _within(article: Article, claim: Claim, k: int, window: str) -> bool:
    """Whether the sentence is near enough to the claim."""
    if window == "document":
        return True
    if window == "paragraph":
        return article.sentences[k].block == article.sentences[claim.sentence].block
    if window == "section":
        first, last = sorted((article.sentences[k].block, article.sentences[claim.sentence].block))
        return all(block.role != "heading" for block in article.document.blocks[first:last])
    raise ValueError(window)


def _confidence(words: Words, claim: Claim, match: Match, alike: int) -> str:
    if alike < 2 or match.density < _CLOSE or claim.how != CONTESTED and CHARGES.isdisjoint(words.keys[i] for i in match.deeds):
        return "medium"  # a weaker match; on copy as it was published they are one in 400 articles
    return "high" if claim.how == CONTESTED and match.aligned and match.items > 3 else "medium"
