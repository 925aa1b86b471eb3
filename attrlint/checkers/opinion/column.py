"""Whether a draft is opinion (a column, a letter, a leader, satire) though no front matter says so: by the writer's own voice.

What stands in quotation marks is somebody else's. Abuse, argument, "we" and "you", questions and cries in the writer's voice count, against the
share of sentences in which somebody is said to say something: the less of that, the less it takes.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.patterns import kept

_LEAST_TOKENS = 150  # in the writer's voice; of less nothing can be said
_LEAST_POINTS = 3.0
_MOST_TOKENS = 6000  # of a draft that are looked at
_POINTS = {"SCORN": 2.0, "ARGUING": 1.0, "WE_OR_YOU": 0.3}
_OUGHT, _MARK, _OPENING = 0.7, 1.5, 0.4  # "must" that nobody says, a question or a cry, a sentence that opens with "Of course"
_A_THOUSAND_WORDS = 1150  # in tokens
_BASE, _SPOKEN = 3.5, 16.0  # points per thousand words that make a column, and how many more where every sentence has a speaker
_LABELS = kept(
    r"\s*(?:(?:opinion|editorial|commentary|comment|op-ed|column|viewpoint|satire|letters?)\s*(?:[|:]|$)|letters? to the editor|our view\b|the editorial board)",
)
_LABELLED = 3  # blocks at the top where a label stands
_ARGUES = kept(
    r"(?:Of course|After all|No wonder|Indeed|Surely|Worse|Consider|Imagine|Remember|Let[’']s|So much for|In other words|Look|Sure,|Well,|In short"
    r"|In fact|In reality|The truth is|The fact is|And|But|So|Yet|Instead|Nor)\b"
)


def is_opinion(article: Article, least: float = 1.0) -> bool:
    """Whether the draft reads as opinion and no front matter puts it in another section. `least`: above 1 for what news analysis must answer, too."""
    return "section" not in article.document.meta and leaning(article) >= least


def leaning(article: Article) -> float:
    """How much of the way to opinion the draft goes: 1 and above is a column; worked out once."""
    known = article.memo.get("leaning")
    if known is None:
        known = article.memo["leaning"] = 1.0 if _is_labelled(article) else _leaning(article)
    return known


def _is_labelled(article: Article) -> bool:
    return any(_LABELS.match(article[block.span][:60].lower()) for block in article.document.blocks[:_LABELLED])


def _leaning(article: Article) -> float:
    last = min(len(article.tokens), _MOST_TOKENS)
    own = last - sum(min(quote.last, last) - quote.first for quote in article.quotes if quote.first < last)
    if own < _LEAST_TOKENS:
        return 0.0
    points, thousands = _points(article, last), own / _A_THOUSAND_WORDS
    if points < _LEAST_POINTS:
        return 0.0
    sentences = [k for k, sentence in enumerate(article.sentences) if sentence.last <= last and sentence.last - sentence.first > 3]
    spoken = sum(reach.speaks(article, k) for k in sentences) / max(1, len(sentences))
    return points / (thousands * (_BASE + _SPOKEN * spoken))


def _points(article: Article, last: int) -> float:
    """How much of the writer's own voice there is in the first `last` tokens."""
    tokens, text, points = article.tokens, article.document.text, 0.0
    patterns = [(article.lexicon.pattern(cls), weight) for cls, weight in _POINTS.items()]
    ought = article.lexicon.pattern("OUGHT")
    for first, end in _own_words(article, last):
        for pattern, weight in patterns:
            points += weight * len(pattern.findall(tokens.classes, first, end))
        for match in ought.finditer(tokens.classes, first, end):
            points += _OUGHT * (not reach.speaks(article, article.sentence_at(tokens.start(match.start()))))
        points += _MARK * sum(text.count(mark, tokens.ends[first], tokens.ends[end - 1]) for mark in "?!")
    for sentence in article.sentences:
        if sentence.last <= last and _ARGUES.match(text, sentence.span.start):
            points += _OPENING
    return points


def _own_words(article: Article, last: int) -> Iterator[tuple[int, int]]:
    """The runs of tokens outside quotation marks."""
    first = 0
    for quote in article.quotes:
        if quote.first > first:
            yield first, min(quote.first, last)
        first = max(first, quote.last)
        if first >= last:
            return
    if first < last:
        yield first, last
