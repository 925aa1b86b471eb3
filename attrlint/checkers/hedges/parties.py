"""Verbs that take a side: one party said, the other claimed."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.patterns import kept
from attrlint.values import fresh, record

# Verbs that doubt, accuse or smirk, and those that do none of it.
_LOADED = frozenset(
    """
    admit admits admitted allege alleges alleged assert asserts asserted boast boasts boasted brag brags bragged claim claims
    claimed concede concedes conceded contend contends contended insist insists insisted maintain maintains maintained profess
    professes professed purport purports purported rail railed rant ranted refute refutes refuted whine whined
    """.split()
)
_NEUTRAL = frozenset("added adds explain explained explains said say saying says tell telling tells told".split())
_COURT = frozenset(
    "admit admits admitted allege alleges alleged claim claims claimed contend contends contended maintain maintained".split()
)
_NOBODY = frozenset(("i", "we", "you", "who", "that"))
_THE_SAME = frozenset(("he", "it", "she", "they"))
_BODIES = frozenset(("agency", "charity", "company", "developer", "firm", "group", "operator", "union"))  # "the firm": the one of before
_ALLIES = kept(r"\b(?:allies|ally|allied|alongside|side by side|shoulder to shoulder|joined forces|jointly|joint (?:campaign|letter|statement)|partners|teamed up|united (?:in|against)|agreed with)\b")
_MOST = 12  # parties of a kind that are compared
_BEFORE = 3  # sentences before a party's words, in which it may be called an ally


@record
class _Party:
    """Somebody who is said to say things: the spans of the verbs, and the words of what is said."""

    name: str
    neutral: list[Span] = fresh(list)
    loaded: list[Span] = fresh(list)
    words: set[str] = fresh(set)

    @property
    def cues(self) -> int:
        return len(self.loaded) + len(self.neutral)

    @property
    def share(self) -> float:
        return len(self.loaded) / self.cues


def uneven_verbs(article: Article, *, min_cues: int = 2, min_gap: float = 0.5, same_source: bool = True) -> Iterator[Hit]:
    """One party's verbs are neutral and another's are loaded, or the same party's are now one and now the other."""
    parties = [party for party in _parties(article) if party.cues >= min_cues]
    # One verb of each kind tells nothing.
    loaded = sorted([party for party in parties if len(party.loaded) > 1 or party.loaded and party.cues != 2], key=lambda party: -party.share)[:_MOST]
    plain = sorted([party for party in parties if party.neutral], key=lambda party: (party.share, -len(party.neutral)))[:_MOST]
    alone = len(parties) == 2
    for party in loaded:
        for other in plain:
            if other is party or party.share - other.share < min_gap or _are_allies(article, party, other):
                continue
            if alone and _are_near(article, party, other) or party.words & other.words:
                yield _hit(article, party, other.neutral, f"{_row(article, other)}; {_row(article, party)}")
                break
        else:
            if same_source and min(len(party.neutral), len(party.loaded)) >= min_cues and party.share >= min_gap / 2:
                yield _hit(article, party, party.neutral, _row(article, party))


def _are_allies(article: Article, party: _Party, other: _Party) -> bool:
    """Whether the words of either, or right before them, call them allies."""
    for cue in (party.loaded + party.neutral + other.loaded + other.neutral)[: 2 * _MOST]:
        k = article.sentence_at(cue.start)
        first, within = article.sentences[max(0, k - _BEFORE)].span, article.sentences[k].span
        if _ALLIES.search(article.document.text, first.start, within.end):
            return True
    return False


def _are_near(article: Article, party: _Party, other: _Party) -> bool:
    """Whether one speaks right before or behind the other."""
    blocks = [article.sentences[article.sentence_at(cue.start)].block for cue in other.neutral]
    return any(abs(article.sentences[article.sentence_at(cue.start)].block - block) <= 1 for cue in party.loaded for block in blocks)


def _hit(article: Article, party: _Party, others: list[Span], table: str) -> Hit:
    related = [(span, "neutral here") for span in others[:3]] + [(span, "loaded here too") for span in party.loaded[1:4]]
    return Hit(party.loaded[0], tuple(related), {"party": party.name, "table": table}, "medium")


def _row(article: Article, party: _Party) -> str:
    """"villagers: claimed 2, said 1"."""
    counts: dict[str, int] = {}
    for span in sorted(party.neutral + party.loaded):
        word = article[span].lower()
        counts[word] = counts.get(word, 0) + 1
    return f"{party.name}: " + ", ".join([f"{word} {n}" for word, n in counts.items()])


def _parties(article: Article) -> list[_Party]:
    """Everybody with a verb of saying, in order."""
    found: dict[str, _Party] = {}
    before, block = "", -1
    for i, attribution in enumerate(article.attributions):
        cue, source = attribution.cue, attribution.source
        if cue is None or source is None or article[source].lower() in _NOBODY:
            continue
        here = article.sentences[attribution.sentence].block
        name = _party_of(article, i, source, before, here == block)
        before, block = name, here
        verb = article[cue].lower().split()[0]
        at = reach.token_at(article, cue.start)
        if at and article.tokens.is_a(at - 1, "BE TO DETERMINER"):
            continue  # was claimed by; to claim benefits; the claim
        loaded = verb in _LOADED
        if not loaded and verb not in _NEUTRAL or article.quoted(cue):
            continue
        if loaded and verb in _COURT and reach.names(article, attribution.sentence, "court"):
            continue  # he admitted two charges; the indictment alleges
        party = found.setdefault(name.lower(), _Party(name))
        (party.loaded if loaded else party.neutral).append(cue)
        for content in attribution.content:
            party.words |= {word for word in article[content].lower().replace(",", " ").split() if len(word) > 3}
    return list(found.values())


def _party_of(article: Article, i: int, source: Span, before: str, same_paragraph: bool) -> str:
    """The name of the source, or of whom a spokesman speaks for, or the words it goes by; `before` is whoever spoke last."""
    words = _called(article[source])
    if words.lower() in _THE_SAME and before:
        return before
    index = article.cast.attributions[i]
    if index is None:
        return words
    one = article.cast.sources[index]
    if one.of is not None:
        one = article.cast.sources[one.of]
    elif one.kind == "organisation":
        if words.lower() in _BODIES and same_paragraph and before[:1].isupper():
            return before  # "Stoneway said ...; the company said"
        if words[:1].isupper():
            return words
    return one.name


def _called(words: str) -> str:
    """A party without its article, and without what is added behind: "Stoneway, the operator"."""
    return words.partition(",")[0].removeprefix("The ").removeprefix("the ")
