"""Headlines, standfirsts and captions that are firmer than the copy."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hedges.consistency.claims import CONTESTED, SAID, Claim, find_claims
from attrlint.checkers.hedges.consistency.flat import is_flat
from attrlint.checkers.hedges.consistency.keys import is_past, keys_of
from attrlint.checkers.hedges.consistency.match import WIDE, Match, Words, compare, find, is_verb, sharing, words_of
from attrlint.checkers.hedges.consistency.same import same_claim
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.segment import Sentence

_FIELDS = {"headline": "title", "standfirst": "standfirst", "pull-quote": "standfirst", "caption": "caption"}
_COPY = frozenset(("body", "list"))
_MOST = 40  # headlines, standfirsts and captions looked at
_HALF = 0.5  # of a headline's words that the copy has, where it is only said there
_DOERS, _DOER = frozenset(("court", "judge", "jury")), 2  # and how many tokens before what they do themselves
_TAIL = 6  # tokens at a headline's end in which its speaker stands
_SHORT = 5  # tokens of a source before a colon or behind a dash
# In a headline one of these says that somebody says so, or that it is not settled.
_OWNED = frozenset(
    """
    according accuse accused accuses accusing admit admits admitted allegation allegations allege alleged allegedly alleges apparent
    apparently argue argues ask asks believe believed believes blame blamed blames charge charged charges cite cites citing claim
    claimed claims confirm confirmed confirms convicted court denial denials denied denies deny denying expected fear feared fears
    finds guilty hearing hint hints if inquiry insist insists investigate investigated investigates judge jury lawsuit likely maybe
    poll possible possibly probe probed probes questioned report reported reportedly reports row rumor rumors rumour rumours said
    say saying says study sued sues suggest suggested suggests suing suspect suspected suspects suspicion tell tells theory think
    thinks told trial tweets unlikely urge urges verdict vow vows warn warned warns whether why writes
    """.split()
)
_BESIDE = ("alt", "facebook", "newsletter", "og", "push", "seo", "share", "social", "title", "tw", "meta")
_SOURCE = "[ROLE ROLES BODY OUTLET DATA POLL EXPERTS PEOPLE UNNAMED TITLE]"
_HEDGED = "[HEARSAY PLAUSIBILITY DOUBTFUL APPEARANCE WEAK_MODAL MODAL NEGATION ACCORDING]"


def headline_hedge_mismatch(
    article: Article,
    *,
    claim_quotes_count: bool = True,
    fields: tuple[str, ...] = ("title", "standfirst", "caption", "alt", "social"),
    min_overlap: int = 3,
) -> Iterator[Hit]:
    """What the copy hedges or attributes, said flat above it, beside its pictures or where it is shared."""
    if reach.section_off(article, ("opinion",)):
        return
    for k, match, claim in _mismatches(article, fields, min_overlap, claim_quotes_count):
        span = article.tokens.span(*match.place)
        related = ((claim.mark, "hedged here" if claim.how != SAID else "said here"),)
        yield _hit(article, span, related, article[span], _where(article, k), match, claim)
    if article.document.format == "html" or any(map(_may_be_beside, article.document.meta)):
        yield from _beside(article, tuple(fields), min_overlap, claim_quotes_count)


def _may_be_beside(key: str) -> bool:
    """Whether a key of the front matter may hold social text or a picture's description."""
    return key != "title" and any(part in key for part in _BESIDE)


def _beside(article: Article, fields: tuple[str, ...], least: int, claim_quotes_count: bool) -> Iterator[Hit]:
    """The same of texts that are no part of the draft's: reported where the copy hedges it."""
    from attrlint.checkers.hedges.consistency.beside import texts_beside, with_above

    texts = list(texts_beside(article, fields))
    open_ones = {claim.sentence for claim in find_claims(article) if claim.how != SAID} if texts else set()
    if not open_ones:
        return
    words, key_of = words_of(article), keys_of(article.lexicon)
    close = []
    for what, text in texts:
        said = {word: key for word in (w.strip(",.;:!?“”\"'").lower() for w in text.split()) if (key := key_of[" " + word])}
        find(article, words, frozenset(said))
        if not open_ones.isdisjoint(sharing(words, frozenset(said), frozenset(said.values()), least, 1)):
            close.append((what, text))
    if not close:
        return
    whole, moved = with_above(article, [text for _, text in close])
    seen: set[int] = set()
    for k, match, claim in _mismatches(whole, ("title",), least, claim_quotes_count):
        n = whole.sentences[k].block
        if n < len(close) and n not in seen and claim.how != SAID:
            seen.add(n)
            mark = Span(claim.mark.start - moved, claim.mark.end - moved)
            yield _hit(whole, mark, (), whole[whole.tokens.span(*match.place)], close[n][0], match, claim)


def _hit(article: Article, span: Span, related: tuple, text: str, where: str, match: Match, claim: Claim) -> Hit:
    from attrlint.checkers.hedges.consistency.words import how_marked

    sure = "high" if claim.how == CONTESTED and match.aligned and match.items > 3 else "medium"
    return Hit(span, related, {"words": text, "where": where, "how": how_marked(article, claim)}, sure)


def _where(article: Article, k: int) -> str:
    """What the sentence is: a picture's description stands in "![ ]"."""
    role = article.document.blocks[article.sentences[k].block].role
    if role == "caption" and _is_description(article, k):
        return "picture’s description"
    return role


def _is_description(article: Article, k: int) -> bool:
    document = article.document
    start = document.blocks[article.sentences[k].block].span.start
    at = document.raw_span(start, start + 1)[0]
    return document.raw[max(0, at - 2) : at] == "!["


def _is_shown(article: Article, k: int, fields: tuple[str, ...]) -> bool:
    field = _FIELDS.get(article.document.blocks[article.sentences[k].block].role, "")
    if field == "caption" and ("alt" in fields) != ("caption" in fields):
        return ("alt" in fields) == _is_description(article, k)
    return field in fields


def _mismatches(
    article: Article, fields: tuple[str, ...], least: int, claim_quotes_count: bool
) -> Iterator[tuple[int, Match, Claim]]:
    """The flat sentences, what each shares with the copy, and the claim there."""
    blocks = article.document.blocks
    if not any(block.role in _FIELDS for block in blocks):
        return
    shown = [k for k, s in enumerate(article.sentences) if blocks[s.block].role in _FIELDS and _is_shown(article, k, fields)][:_MOST]
    if not shown:
        return
    words = words_of(article)
    said = {k: words.said(article.sentences[k].first, article.sentences[k].last) for k in shown}
    find(article, words, frozenset().union(*said.values()))
    claims: dict[int, list[Claim]] | None = None
    for k in shown:
        sentence = article.sentences[k]
        keys = words.within(sentence.first, sentence.last)
        if len(keys) < least or _is_open(article, k):
            continue
        near = [j for j in sharing(words, said[k], keys, least, 1) if blocks[article.sentences[j].block].role in _COPY]
        if near and claims is None:
            claims = {}
            for claim in find_claims(article):
                claims.setdefault(claim.sentence, []).append(claim)
        best = _firmest(article, words, claims or {}, near, sentence, keys, least)
        if best is None:
            continue
        from attrlint.checkers.hedges.consistency.settled import is_settled  # few drafts come this far

        match, claim = best
        if _says_who(article, words, sentence, match) or _is_owned(article, words, sentence, *match.place, claim_quotes_count):
            continue
        if not is_settled(article, words, match, claim.sentence):
            yield k, match, claim


def _firmest(
    article: Article, words: Words, claims: dict[int, list[Claim]], near: list[int], place: Sentence, keys: frozenset[str], least: int
) -> tuple[Match, Claim] | None:
    """The claim that the headline comes nearest to, unless a sentence of the copy says it flat."""
    best, best_rank = None, (False, 0)
    for j in near:
        for claim in claims.get(j, ()):
            match = same_claim(article, words, claim, place, least, titled=True)
            if match is None or claim.how != CONTESTED and len(match.shared) < _HALF * len(keys):
                continue
            rank = (claim.how != SAID, match.items)
            if rank > best_rank:
                best, best_rank = (match, claim), rank
    if best is None or not _has_verb(article, words, place, best[0]):
        return None
    for j in near:
        sentence = article.sentences[j]
        if j == best[1].sentence:
            continue
        other = compare(article, words, (sentence.first, sentence.last), (place.first, place.last), least, WIDE, titled=True)
        if other is None or not other.deeds or other.items < max(least, best[0].items - 1):
            continue
        if (best[1].how != CONTESTED or _bears_out(words, other, best[0])) and is_flat(article, j, *other.claim):
            return None
    return best


def _bears_out(words: Words, other: Match, match: Match) -> bool:
    """Whether a sentence has as much of the headline as the claim has, but for one word, and its deed."""
    if {words.keys[i] for i in match.deeds}.isdisjoint(other.shared):
        return False
    return len(other.shared) >= len(match.shared) - 1 and len(match.shared - other.shared) <= 1


def _has_verb(article: Article, words: Words, place: Sentence, match: Match) -> bool:
    """Whether the headline says that something was done: a label such as "Quarry payments to mayor" does not."""
    deeds = {words.keys[i] for i in match.deeds}
    return any(words.keys[i] in deeds and is_verb(article, i) and not _is_label(article, i, place) for i in range(place.first, place.last))


def _is_label(article: Article, i: int, place: Sentence) -> bool:
    """Whether the word ends the headline as a noun: "Minister’s flood money lie"."""
    if i + 1 < place.last or is_past(article.tokens.word(i).lower()) or i == place.first:
        return False
    return not article.tokens.word(i - 1).endswith("s") and not article.tokens.is_a(i - 1, "NUMERAL NUMBER_WORD SMALL_NUMBER TO")


def _is_open(article: Article, k: int) -> bool:
    """Whether the headline asks, hedges or says who says so."""
    sentence, tokens = article.sentences[k], article.tokens
    if reach.is_question(article, k):
        return True
    ends = article.lexicon.pattern("SEMICOLON").search(tokens.classes, sentence.first, sentence.last)
    return article.lexicon.pattern(_HEDGED).search(tokens.classes, sentence.first, ends.start() if ends else sentence.last) is not None


def _says_who(article: Article, words: Words, sentence: Sentence, match: Match) -> bool:
    """Whether a word of the headline says that somebody says so.

    One that belongs to what is claimed does not, nor one behind it that goes on to something else: "wins, says he will".
    """
    tokens, (first, last) = article.tokens, match.place
    deeds = {words.keys[i] for i in match.deeds}
    done = min(i for i in range(first, last) if words.keys[i] in deeds)
    for i in range(sentence.first, sentence.last):
        if tokens.word(i).lower() in _OWNED and not (first <= i < last and words.keys[i] in match.shared):
            if done - _DOER <= i < done and tokens.word(i).lower() in _DOERS:  # judge blocks release
                continue
            if i < done or sentence.last - i <= _TAIL:
                return True
    return False


def _is_owned(article: Article, words: Words, place: Sentence, first: int, last: int, claim_quotes_count: bool) -> bool:
    """Whether the words stand in claim quotes, or behind a source and its colon or before a dash and a source."""
    classes, lexicon = article.tokens.classes, article.lexicon
    if claim_quotes_count and _in_claim_quotes(article, place, first, last):
        return True
    for match in lexicon.pattern("COLON | DASH").finditer(classes, place.first, place.last):
        at = match.start()
        for a, b in ((place.first, at), (at + 1, place.last)):
            if b - a <= _SHORT and not (a <= first < b) and _names_source(article, words, a, b):
                return True
    return False


def _in_claim_quotes(article: Article, place: Sentence, first: int, last: int) -> bool:
    """Whether the words [first, last) of a headline, or the first or last of them, stand in quotation marks."""
    classes, pattern = article.tokens.classes, article.lexicon.pattern
    opens = pattern("[OPEN_QUOTE OPEN_SINGLE]").search(classes, place.first, place.last)
    if opens is None:
        return pattern("CLOSE_QUOTE").search(classes, place.first, place.last) is not None
    closing = max((m.start() for m in pattern("[CLOSE_QUOTE CLOSE_SINGLE]").finditer(classes, opens.end(), place.last)), default=last)
    return not (first < opens.start() and closing < last - 1)


def _names_source(article: Article, words: Words, first: int, last: int) -> bool:
    """Whether the tokens [first, last) name somebody who speaks in the story, or a body, role or paper."""
    if article.lexicon.pattern(_SOURCE).search(article.tokens.classes, first, last):
        return True
    keys = words.within(first, last)
    for attribution in article.attributions:
        if attribution.source is not None:
            a, b = reach.token_at(article, attribution.source.start), reach.token_at(article, attribution.source.end - 1) + 1
            if not keys.isdisjoint(words.within(a, b)):
                return True
    return False
