"""Record claims: firsts, superlatives with a scope, and what only an archive could know."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.figures import optional
from attrlint.checkers.figures.clearance import backed
from attrlint.checkers.hit import Hit
from attrlint.checkers.figures.sure import how_sure, is_own_work
from attrlint.document import Span
from attrlint.mark.figure import Figure

_UNREMARKABLE = frozenset(
    "depression downturn election elections lead majority margin pace producer recession visit war".split()
)
# Patterns that are off unless a newsroom takes them out of `patterns_off`: boilerplate of business copy.
_EXTRA = {
    "record_value": r"\b(?:record|all-time)[- ](?:breaking|highs?|lows?|numbers?|levels?|profits?|loss|losses|sales|temperatures?"
    r"|turnout|amount|attendance|crowds?|fine|sum|fee|rate|sized|setting|year|deficit|surplus)\b",
    "ranked_nth": r"\b(?:the )?(?:world|country|nation|region|city|county|province|continent|state|island|europe|africa|asia"
    r"|america|britain)[’']s (?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))[- ])?"
    r"(?:biggest|busiest|deadliest|fastest|first|highest|largest|leading|longest|most \w+|oldest|only|poorest|richest"
    r"|smallest|tallest|top|wealthiest|worst|youngest)\b",
    "never_before": r"\b(?:never before (?:has|have|had)|unprecedented|without precedent|unparalleled|unheard of"
    r"|never been (?:seen|done|achieved|recorded) before)\b",
}
PATTERNS = ("first_since", "first_time_in", "first_time_since", "in_history", "never_before", "ranked_nth", "record_value",
            "superlative_since")  # fmt: skip
_HISTORY = "(?:ORDINAL | SUPERLATIVE) (?:[^END BREAK COMMA SEMICOLON OPEN_QUOTE CLOSE_QUOTE]){0,9}? IN (?:[^END BREAK COMMA]){0,3}"
_AHEAD = 4  # tokens behind "in" within which "history" stands


def unattributed_record(
    article: Article,
    *,
    inherit: str = "paragraph",
    patterns_off: tuple[str, ...] = ("record_value", "ranked_nth", "never_before"),
    skip: tuple[str, ...] = ("market", "election", "indicator"),
    skip_subjects: tuple[str, ...] = (),
    accept_link: bool = True,
    sections_off: tuple[str, ...] = ("sport", "market"),
) -> Iterator[Hit]:
    """Firsts and superlatives with a scope, in the writer's voice."""
    if reach.section_off(article, tuple(sections_off)):
        return
    subjects = tuple([word.lower() for word in skip_subjects])
    for span, k, confidence in _records(article, frozenset(patterns_off)):
        if _is_free(article, span, k, inherit, skip, subjects, accept_link):
            if _is_hedged(article, span) or is_own_work(article):
                confidence = "low"
            elif confidence == "low" or how_sure(article, k) != "high":
                confidence = "medium"  # who speaks beside it seldom keeps the record
            yield Hit(span, reach.nearest_source(article, span.start), confidence=confidence)


def _is_hedged(article: Article, span: Span) -> bool:
    """Whether the claim is only "one of" or "among" the first or worst, or "may be" it."""
    at = reach.token_at(article, span.start)
    before = [article.tokens.word(i).lower() for i in range(max(0, at - 4), at)]
    return not {"one", "among", "may", "might", "perhaps", "possibly", "probably", "arguably"}.isdisjoint(before)


def _is_free(article: Article, span: Span, k: int, inherit: str, skip: tuple, subjects: tuple, accept_link: bool) -> bool:
    """Whether nobody in reach keeps the record."""
    if inherit == "paragraph" and reach.spoken_before(article, k):
        return False
    wanted = [group for group in skip if subjects or group != "market"]  # who wants all subjects wants the markets' too
    if reach.is_question(article, k) or reach.names(article, k, "first-person", *wanted):
        return False
    within = article.sentences[k]
    if subjects and optional.has_phrase(article, (within.first, within.last), subjects):
        return False
    if reach.speaks(article, k) or reach.has(article, k, "[REPORTED OUTLET]") or backed(article, k):
        return False
    if reach.names_in(article, reach.paragraphs_before(article, k, 1), "statistics"):
        return False
    return not (accept_link and reach.hangs_on(article.document.links, within.span))


def _records(article: Article, off: frozenset[str]) -> Iterator[tuple[Span, int, str]]:
    """Span, sentence and confidence of the claims whose patterns are on."""
    taken = []
    for i, figure in enumerate(article.figures):
        if figure.kind == "record" and article.figure_sourcing[i].attribution is None:
            pattern, confidence = _pattern(article, figure)
            if pattern and pattern not in off:
                taken.append(figure.span)
                yield figure.span, figure.sentence, confidence
    if "in_history" not in off:
        for span, k in _in_history(article):
            if not any(span.start < other.end and other.start < span.end for other in taken[-50:]):
                yield span, k, "high"
    for name in _EXTRA:
        if name not in off:
            yield from _extra(article, _EXTRA[name])


def _extra(article: Article, pattern: str) -> Iterator[tuple[Span, int, str]]:
    import re

    for match in re.finditer(pattern, article.document.text, re.IGNORECASE):
        span = Span(*match.span())
        yield span, article.sentence_at(span.start), "medium"


def _in_history(article: Article) -> Iterator[tuple[Span, int]]:
    """The worst flood in the town's history, the longest strike in living memory."""
    tokens = article.tokens
    for match in article.lexicon.pattern(_HISTORY).finditer(tokens.classes):
        first, last = match.span()
        if tokens.is_a(first, "ORDINAL") and tokens.word(first).lower() != "first":
            continue
        for i in range(last - 1, min(len(tokens), last + _AHEAD)):
            word = tokens.word(i).lower()
            if word in ("history", "memory"):
                first -= first > 0 and tokens.is_a(first - 1, "DETERMINER")
                k = article.sentence_at(tokens.start(first))
                if i < article.sentences[k].last and word + tokens.word(first).lower() and _is_place(article, first, i):
                    yield tokens.span(first, i + 1), k
                break
            if tokens.is_a(i, "END BREAK COMMA STOP"):
                break


def _is_place(article: Article, first: int, last: int) -> bool:
    """Whether what is said is of a sort that records are kept of: no place in the story of a life or a land."""
    words = {article.tokens.word(i).lower() for i in range(first, last)}
    return _UNREMARKABLE.isdisjoint(words) and "class" not in words and "degree" not in words and "one" not in words


def _pattern(article: Article, figure: Figure) -> tuple[str, str]:
    """The name of the pattern and how sure it is; "" if it is no claim with a scope somebody must have checked.

    Since a year, in years, on record, ever.
    """
    tokens = article.tokens
    words = [tokens.word(i).lower() for i in range(figure.first, figure.last)]
    if words[0] in ("his", "her", "their") or not _UNREMARKABLE.isdisjoint(words):
        return "", ""
    if "second" in words or "third" in words or "anniversary" in words or "to" in words and "ever" in words:
        return "", ""
    if words[-1] in ("months", "month", "weeks", "days", "minutes", "hours"):
        return "", ""
    ordinal = any(tokens.is_a(i, "ORDINAL") for i in range(figure.first, figure.first + 3))
    timed = ordinal and "time" in words[:3]
    if "in" in words and "history" not in words and "since" not in words and ordinal:
        known = reach.names(article, figure.sentence, "result", "ballots", "population")  # the calendar of offices and laws
        return ("", "") if known or not timed else ("first_time_in", "low")
    name = "first_time_since" if timed else "first_since" if ordinal else "superlative_since"
    if "since" in words:
        after = range(figure.last - 1, min(len(tokens), figure.last + 3))
        kept = tokens.word(min(figure.last, len(tokens) - 1)).lower() == "records"
        return (name, "high") if kept or any(tokens.is_a(i, "YEAR") for i in after) else ("", "")
    return ("in_history" if "history" in words else name), "high"
