"""Whether the story settles a claim: somebody admits it, a court finds it."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers.consistency.match import Match, Words

# A court has spoken, or whoever is accused has.
_DECIDED = frozenset(
    "admits admitted admitting confessed confesses confession convicted conviction convictions guilty sentenced verdict".split()
)
_CONFIRMED = frozenset(
    """
    acknowledged acknowledges concluded confirm confirmed confirming confirms established proved proven ruled ruling verified
    """.split()
)
_SETTLED = _DECIDED | _CONFIRMED
_UNDONE = frozenset(
    """
    cannot can't could couldn't decline declined declining didn't hasn't haven't if independently neither never no nor not refused
    refusing unable wasn't weren't whether without would yet
    """.split()
)
_BEFORE = 4  # tokens before the word in which it may be undone


def is_settled(article: Article, words: Words, match: Match, claim: int, *flat: int) -> bool:
    """Whether a court or a confession decides what `match` shares, or a confirmation in so many words.

    `claim` is the sentence of the claim and `flat` that of the flat clause. Beside one of them a decision need not name
    what it decides; below the claim it need only name whom it is about.
    """
    for j, decided in _settling(article):
        shared = len(match.shared & words.of_sentence[j])
        near = min(abs(j - place) for place in (claim, *flat))
        if shared >= 2 or decided and (shared and j >= claim or near <= 2) or shared and near <= 1 or near == 0:
            return True
    return False


def _settling(article: Article) -> list[tuple[int, bool]]:
    """Sentences in which somebody confirms something (False), or a court or confession decides it; kept once known."""
    known = article.memo.get("settling")
    if known is None:
        chunks = {chunk: word in _DECIDED for chunk in article.tokens.vocabulary if (word := chunk.strip().lower()) in _SETTLED}
        known = article.memo["settling"] = sorted(_sentences(article, chunks)) if chunks else []
    return known


def _sentences(article: Article, wanted: dict[str, bool]) -> set[tuple[int, bool]]:
    chunks = article.tokens.chunks
    found = set()
    for i, chunk in enumerate(chunks):
        if chunk in wanted:
            before = {word.strip().lower().replace("’", "'") for word in chunks[max(0, i - _BEFORE) : i]}
            if before.isdisjoint(_UNDONE) and not any(word.endswith("n't") for word in before):
                found.add((article.sentence_at(article.tokens.start(i)), wanted[chunk]))
    return found
