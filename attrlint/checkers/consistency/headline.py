"""Headlines, standfirsts and captions that are firmer than the copy."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.consistency.claims import CONTESTED, SAID, Claim, find_claims
from attrlint.checkers.consistency.flat import is_flat
from attrlint.checkers.consistency.keys import WRONGS
from attrlint.checkers.consistency.match import LOOSE, Match, Words, compare, sharing, words_of
from attrlint.checkers.hit import Hit

_FIELDS = {"headline": "title", "standfirst": "standfirst", "pull-quote": "standfirst", "caption": "caption"}
_COPY = ("body", "list", "block-quote")
_MOST = 40  # headlines, standfirsts and captions looked at
# In a headline one of these says that somebody says so, or that it is not settled.
_OWNED = frozenset(
    """
    according accuse accused accuses accusing admit admits allegation allegations allege alleged allegedly alleges apparent
    apparently argue argues ask asks believe believes believed blame blamed blames charge charged charges cite cites citing claim
    claimed claims confirm confirms could court denial denials denied denies deny denying
    expected fear feared fears find finds hearing hint hints if insist insists judge jury lawsuit
    likely may maybe might poll possible possibly probe
    probes questioned report reported reportedly reports row rumor rumors rumour rumours said saying say says study sued
    sues suggest suggested suggests suing suspect suspected suspects suspicion tell tells theory think thinks told trial tweets
    unlikely urge urges vow vows warn warned warns whether why how would writes
    """.split()
)


def headline_hedge_mismatch(
    article: Article,
    *,
    claim_quotes_count: bool = True,
    fields: tuple[str, ...] = ("title", "standfirst", "caption", "alt", "social"),
    min_overlap: int = 3,
) -> Iterator[Hit]:
    """What the copy hedges or attributes, said flat above it or beside its pictures."""
    blocks = article.document.blocks
    shown = [k for k, s in enumerate(article.sentences[:200]) if _FIELDS.get(blocks[s.block].role) in fields][:_MOST]
    if not shown:
        return
    words = words_of(article)
    claims: dict[int, list[Claim]] = {}
    for claim in find_claims(article):
        claims.setdefault(claim.sentence, []).append(claim)
    for k in shown:
        sentence = article.sentences[k]
        place = sentence.first, sentence.last
        keys = {key for _, key in words.of(*place)}
        if len(keys) < min_overlap or not _is_flat(article, k):
            continue
        best: tuple[Match, Claim] | None = None
        near = [j for j in sharing(words, keys, min_overlap) if blocks[article.sentences[j].block].role in _COPY]
        for j in near:
            for claim in claims.get(j, ()):
                m = compare(article, words, (claim.first, claim.last), place, LOOSE, titled=True)
                if m is None or m.items < min_overlap or not m.deeds:
                    continue
                if claim.how != SAID and not any(claim.head <= d < claim.head + 9 for d in m.deeds):
                    continue
                if best is None or (claim.how != SAID, m.items) > (best[1].how != SAID, best[0].items):
                    best = m, claim
        if best is None:
            continue
        m, claim = best
        vouched = False
        for j in near:
            if j == claim.sentence:
                continue
            b = article.sentences[j]
            n = compare(article, words, (b.first, b.last), place, LOOSE, titled=True)
            if n and n.items >= max(min_overlap, m.items - 1) and n.deeds and is_flat(article, j, *n.claim):
                vouched = True
                break
        if vouched:
            continue
        share = len(m.shared) / len(keys)
        yield Hit(article.tokens.span(*m.place), ((claim.mark, f"{claim.how} {m.items} {share:.2f} {'A' if m.aligned else ''} {'W' if m.shared & WRONGS else ''} {' '.join(sorted(m.shared))}"),), confidence="medium")


def _is_flat(article: Article, k: int) -> bool:
    sentence = article.sentences[k]
    tokens, classes = article.tokens, article.tokens.classes
    if reach.is_question(article, k) or article.lexicon.pattern("[COLON DASH HEARSAY PLAUSIBILITY DOUBTFUL APPEARANCE WEAK_MODAL NEGATION OPEN_QUOTE OPEN_SINGLE]").search(classes, sentence.first, sentence.last):
        return False
    return all(tokens.word(i).lower() not in _OWNED for i in range(sentence.first, sentence.last))
