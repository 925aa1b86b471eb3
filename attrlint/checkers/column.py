"""Whether a draft is opinion (a column, a letter, a leader, satire) though no front matter says so: by the writer's own voice.

What stands in quotation marks is somebody else's. Abuse, argument, "we" and "you", questions and cries in the writer's voice count, against the
share of sentences in which somebody is said to say something: the less of that, the less it takes.
"""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.patterns import kept

_LEAST_TOKENS = 150  # in the writer's voice; of less nothing can be said
_LEAST_POINTS = 4.0
_MOST_TOKENS = 6000  # of a draft that are looked at
_POINTS = {"SCORN": 2.0, "ARGUING": 1.0, "WE_OR_YOU": 0.3, "OUGHT": 0.7}
_MARKS = {"?": 1.5, "!": 1.5}
_OPENING = 0.4
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


def is_opinion(article: Article) -> bool:
    """Whether the draft reads as opinion and no front matter puts it in another section."""
    return "section" not in article.document.meta and leaning(article) >= 1.0


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
    tokens, points = article.tokens, 0.0
    for match in article.lexicon.pattern("[SCORN ARGUING WE_OR_YOU OUGHT END]").finditer(tokens.classes, 0, last):
        i = match.start()
        if article.quoted(tokens.span(i, i + 1)):
            continue
        cls = next((cls for cls in _POINTS if tokens.is_a(i, cls)), "")
        if cls == "OUGHT" and reach.speaks(article, article.sentence_at(tokens.start(i))):
            continue
        points += _POINTS[cls] if cls else _MARKS.get(tokens.word(i), 0.0)
    for sentence in article.sentences:
        if sentence.last <= last and _ARGUES.match(article.document.text, sentence.span.start):
            points += _OPENING
    return points
