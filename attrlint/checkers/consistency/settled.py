"""Whether the story settles a claim: somebody admits it, a court finds it."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers.consistency.match import Match, Words

_SETTLED = frozenset(
    """
    acknowledged acknowledges admits admitted admitting concluded confessed confesses confession confirm confirmed confirming
    confirms convicted conviction convictions established guilty proved proven ruled ruling sentenced verdict verified
    """.split()
)
_UNDONE = frozenset(
    """
    cannot can't could couldn't decline declined declining didn't hasn't haven't if independently neither never no nor not refused
    refusing unable wasn't weren't whether without would yet
    """.split()
)
_BEFORE = 4  # tokens before the word in which it may be undone


def is_settled(article: Article, words: Words, match: Match, flat: int) -> bool:
    """Whether a sentence confirms what `match` shares, or the one with the flat clause or one beside it confirms anything."""
    for j in _settling(article):
        sentence = article.sentences[j]
        shared = match.shared & set(words.keys[sentence.first : sentence.last])
        if len(shared) >= 2 or shared and abs(j - flat) <= 1 or j == flat:
            return True
    return False


def _settling(article: Article) -> list[int]:
    """Sentences in which somebody confirms or admits something or a court decides it; kept once known."""
    known = article.memo.get("settling")
    if known is None:
        chunks = [chunk for chunk in article.tokens.vocabulary if chunk.strip().lower() in _SETTLED]
        known = article.memo["settling"] = sorted(_sentences(article, frozenset(chunks))) if chunks else []
    return known


def _sentences(article: Article, wanted: frozenset[str]) -> set[int]:
    chunks = article.tokens.chunks
    found = set()
    for i, chunk in enumerate(chunks):
        if chunk in wanted:
            before = {word.strip().lower().replace("’", "'") for word in chunks[max(0, i - _BEFORE) : i]}
            if before.isdisjoint(_UNDONE) and not any(word.endswith("n't") for word in before):
                found.add(article.sentence_at(article.tokens.start(i)))
    return found
