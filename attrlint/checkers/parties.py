"""Verbs that take a side: one party said, the other claimed."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.document import Span
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
_MOST = 12  # parties of a kind that are compared


@record
class _Party:
    """Somebody who is said to say things: the spans of the verbs, and the words of what is said."""

    name: str
    neutral: list[Span] = fresh(list)
    loaded: list[Span] = fresh(list)
    words: set[str] = fresh(set)

    @property
    def share(self) -> float:
        return len(self.loaded) / (len(self.loaded) + len(self.neutral))


def uneven_verbs(article: Article, *, min_cues: int = 2, min_gap: float = 0.5, same_source: bool = True) -> Iterator[Hit]:
    """One party's verbs are neutral and another's are loaded, or the same party's are now one and now the other."""
    parties = _parties(article)
    loaded = sorted([party for party in parties if len(party.loaded) >= min_cues], key=lambda party: -party.share)[:_MOST]
    plain = [party for party in parties if len(party.neutral) >= min_cues]
    plain = sorted(plain, key=lambda party: (party.share, -len(party.neutral)))[:_MOST]
    for party in loaded:
        for other in plain:
            if other is not party and party.share - other.share >= min_gap and party.words & other.words:
                yield _hit(article, party, other.neutral, f"{_row(article, other)}; {_row(article, party)}")
                break
        else:
            if same_source and len(party.neutral) >= min_cues and party.share >= min_gap / 2:
                yield _hit(article, party, party.neutral, _row(article, party))


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
    found: dict[object, _Party] = {}
    before: object = None
    for i, attribution in enumerate(article.attributions):
        cue, source = attribution.cue, attribution.source
        if cue is None or source is None or article[source].lower() in _NOBODY:
            continue
        key = _party_of(article, i, attribution, before)
        before = key
        verb = article[cue].lower().split()[0]
        loaded = verb in _LOADED
        if not loaded and verb not in _NEUTRAL or article.quoted(cue):
            continue
        if loaded and verb in _COURT and reach.names(article, attribution.sentence, "court"):
            continue  # he admitted two charges; the indictment alleges
        party = found.setdefault(key, _Party(_name(article, key, source)))
        (party.loaded if loaded else party.neutral).append(cue)
        for content in attribution.content:
            party.words |= {word for word in article[content].lower().replace(",", " ").split() if len(word) > 3}
    return list(found.values())


def _party_of(article: Article, i: int, attribution: Attribution, before: object) -> object:
    """The index of the source in the cast, of whom a spokesman speaks for, or the words it goes by."""
    index = article.cast.attributions[i]
    if index is not None:
        of = article.cast.sources[index].of
        return of if of is not None else index
    words = article[attribution.source].lower()
    if words in _THE_SAME and before is not None:
        return before
    return words.removeprefix("the ")


def _name(article: Article, key: object, source: Span) -> str:
    return article.cast.sources[key].name if isinstance(key, int) else article[source]
