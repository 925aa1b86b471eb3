"""Who is said to say what in a sentence, why, and which words might have attributed and do not; as plain types."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.attribute import Attribution, Tried, attribute
from attrlint.attribute.cues import CUE
from attrlint.attribute.explain import Listener, Weighed, listen
from attrlint.checkers import reach
from attrlint.document import Span
from attrlint.segment import Sentence
from attrlint.why.seen import LEVEL_WORDS, overlaps, place, sentence_of

REFUSAL_WORDS = {
    "weighed": "more speaks against it than for it",
    "inside": "it belongs to what somebody else is said to say",
    "no answer": "a “not” before it: what nobody said is not attributed",
    "empty": "it leaves no words for it to attribute",
    "number": "it counts something here",
}
FIXED = "a fixed form of words, which always attributes"
ENDS = {
    "speaker": "who says it comes next",
    "other": "somebody else’s words begin there",
    "quotation": "the quotation ends there",
    "clause": "its part of the sentence ends there",
}
BESIDE = 4  # attributions on either side
AFTER = 3  # tokens behind the content in which what ends it begins


def listened(article: Article, first: int, last: int) -> tuple[Listener, list[Tried]]:
    """The draft joined once more, with an ear on tokens [first, last): the judge, and what it refused there."""
    judge = listen(article.lexicon, first, last)
    tried: list[Tried] = []
    attribute(article.tokens, article.sentences, article.quotes, judge, tried)
    return judge, [one for one in tried if first <= one.first < last]


def attributions_in(article: Article, k: int, judge: Listener) -> tuple[list[dict], list[dict]]:
    """Those whose attributing words or speaker stand in sentence `k`, and those that reach into it."""
    own, others = [], []
    span = article.sentences[k].span
    for i, attribution in enumerate(article.attributions):
        if sentence_of(article, attribution) == k:
            own.append(_own(article, k, i, judge))
        elif any(overlaps(part, span) for part in attribution.content):
            others.append(_said(article, attribution))
    return own, others


def _said(article: Article, attribution: Attribution) -> dict:
    source = article[attribution.source] if attribution.source else None
    name = attribution.name if attribution.name and attribution.name != source else None
    return {
        "source": place(article, attribution.source) if attribution.source else None,
        "stands_for": name,
        "words": place(article, attribution.cue) if attribution.cue else None,
        "says": [place(article, part) for part in attribution.content],
        "by_way_of": place(article, attribution.via) if attribution.via else None,
        "kind": attribution.kind,
        "level": attribution.level,
        "who": LEVEL_WORDS[attribution.level],
    }


def _own(article: Article, k: int, i: int, judge: Listener) -> dict:
    attribution = article.attributions[i]
    found = _said(article, attribution)
    cue = attribution.cue
    weighed = judge.cues.get(reach.token_at(article, cue.start)) if cue else None
    why = None
    if weighed is None:
        why = FIXED if cue else "a quotation whose speaker is named before it or beside it"
    found |= {"why": why, **_sides(weighed), "ends": _end(article, k, i, judge)}
    return found


def _sides(weighed: Weighed | None) -> dict:
    return {
        "for": list(weighed.speaks_for) if weighed else [],
        "against": list(weighed.speaks_against) if weighed else [],
    }


def _end(article: Article, k: int, i: int, judge: Listener) -> dict | None:
    """Why what is said ends before its sentence does; None if it does not."""
    attribution = article.attributions[i]
    sentence, tokens = article.sentences[k], article.tokens
    inside = [part for part in attribution.content if part.end <= sentence.span.end]
    if not inside or len(inside) < len(attribution.content):
        return None
    last = reach.token_at(article, inside[-1].end - 1)
    stop = last + 1
    while stop < sentence.last and not tokens.word(stop)[:1].isalnum():
        stop += 1
    if stop >= sentence.last:
        return None
    weighed = judge.ends.get((reach.token_at(article, attribution.cue.start), last + 1)) if attribution.cue else None
    if weighed is not None and weighed.total > 0:
        why, sides = "more speaks for an end there than against it", _sides(weighed)
    else:
        why, sides = ENDS[_ended_by(article, i, last, stop)], _sides(None)
    return {**place(article, tokens.span(stop, stop + 1)), "behind": tokens.word(last), "why": why, **sides}


def _ended_by(article: Article, i: int, last: int, stop: int) -> str:
    tokens, attribution = article.tokens, article.attributions[i]
    near = Span(tokens.start(last) + 1, tokens.ends[min(stop + AFTER, len(tokens)) - 1])
    if any(part is not None and overlaps(part, near) for part in (attribution.source, attribution.cue)):
        return "speaker"
    for other in article.attributions[max(0, i - BESIDE) : i + BESIDE]:
        if other is not attribution and any(overlaps(part, near) for part in (other.source, other.cue, *other.content)):
            return "other"
    return "quotation" if tokens.is_a(last, "CLOSE_QUOTE CLOSE_SINGLE") else "clause"


def refused(article: Article, judge: Listener, tried: list[Tried]) -> list[dict]:
    """The words that might have attributed and do not, and why."""
    found = []
    for one in tried:
        sides = _sides(judge.cues.get(one.first) if one.why == "weighed" else None)
        where = place(article, article.tokens.span(one.first, one.last))
        found.append({**where, "why": one.why, "words": REFUSAL_WORDS[one.why], **sides})
    return found


def spoken_words(article: Article, sentence: Sentence, tried: list[Tried]) -> list[dict]:
    """The words in the sentence's quotations that would be tried elsewhere: in there they are the speaker's."""
    tokens = article.tokens
    taken = {one.first for one in tried} | {reach.token_at(article, a.cue.start) for a in article.attributions if a.cue}
    found = []
    for match in article.lexicon.pattern(CUE).finditer(tokens.classes, sentence.first, sentence.last):
        span = tokens.span(match.start(), match.end())
        if match.start() not in taken and article.quoted(span):
            found.append(place(article, span))
    return found
