"""Whether the story settles a claim: somebody admits it, a court finds it."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers.hedges.consistency.keys import WRONGS
from attrlint.checkers.hedges.consistency.match import Match, Words

# A court has spoken, or whoever is accused has.
_DECIDED = frozenset(
    "admits admitted admitting confessed confesses confession convicted conviction convictions guilty sentenced verdict".split()
)
_CONFIRMED = frozenset(
    """
    acknowledged acknowledges concluded confirm confirmed confirming confirms established proved proven ruled verified
    """.split()
)
_FOUND = "found"  # by one of these it is a decision
_DECIDERS = frozenset("court inquest judge jurors jury magistrate magistrates panel tribunal".split())
_SETTLED = _DECIDED | _CONFIRMED | {_FOUND}
_ACCOUNTS = frozenset("account accounts allegation allegations claim claims story suspicions".split())  # confirmed, they settle what they are of
_UNDONE = frozenset(
    """
    cannot can't could couldn't decline declined declining didn't hasn't haven't if independently neither never no nor not refused
    refusing unable wasn't weren't whether without would yet
    """.split()
)
_SHORT = 6  # words that count, of a sentence that speaks of nothing else: a jury convicted him in May
_BEFORE = 4  # tokens before the word in which it may be undone


def is_settled(article: Article, words: Words, match: Match, claim: int, *flat: int) -> bool:
    """Whether a court or a confession decides what `match` shares, or a confirmation in so many words.

    `claim` is the sentence of the claim and `flat` that of the flat clause. A sentence settles the claim if it names the
    deed and something else of it; beside the claim it need not. What somebody did wrong is settled by a verdict on him.
    A decision that is itself what is claimed settles nothing: "was allegedly sentenced to life".
    """
    deeds = {words.keys[i] for i in match.deeds}
    wrong = not deeds.isdisjoint(WRONGS)
    for j, at, decided in _settling(article):
        if words.keys[at] in match.shared:
            continue
        shared = match.shared & words.of_sentence(j)
        near = min(abs(j - place) for place in (claim, *flat))
        if len(shared) >= 2 + (decided and not wrong) and (wrong or not deeds.isdisjoint(shared)):
            return True
        if decided and ((wrong or len(words.of_sentence(j)) <= _SHORT) and (shared and j >= claim or near <= 2) or near == 0):
            return True
        if not decided and near <= 1 and not _ACCOUNTS.isdisjoint(_lowered(article, j)):
            return True
        if not decided and (near == 0 or near == 1 and (len(shared) >= 2 or shared and len(words.of_sentence(j)) <= _SHORT)):
            return True
    return False


def _settling(article: Article) -> list[tuple[int, int, bool]]:
    """Sentences and tokens in which somebody confirms something (False), or a court or confession decides it; kept."""
    known = article.memo.get("settling")
    if known is None:
        chunks = {chunk: word in _DECIDED or word == _FOUND for chunk in article.tokens.vocabulary if (word := chunk.strip().lower()) in _SETTLED}
        known = article.memo["settling"] = sorted(_sentences(article, chunks)) if chunks else []
    return known


def _sentences(article: Article, wanted: dict[str, bool]) -> set[tuple[int, int, bool]]:
    chunks = article.tokens.chunks
    found = set()
    for i, chunk in enumerate(chunks):
        if chunk in wanted:
            before = {word.strip().lower().replace("’", "'") for word in chunks[max(0, i - _BEFORE) : i]}
            if chunk.strip().lower() == _FOUND and before.isdisjoint(_DECIDERS):
                continue
            if before.isdisjoint(_UNDONE) and not any(word.endswith("n't") for word in before):
                found.add((article.sentence_at(article.tokens.start(i)), i, wanted[chunk]))
    return found


def _lowered(article: Article, k: int) -> set[str]:
    sentence = article.sentences[k]
    return {chunk.strip().lower() for chunk in article.tokens.chunks[sentence.first : sentence.last]}
