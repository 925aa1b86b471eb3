"""Whether a query about a figure or record is sure enough for a warning: nothing around it may be its source.

Stricter than `doubts`: what a desk sees as a warning must be right nine times in ten, so anything in the paragraph,
beside it or at the top of the draft that may well be where the figure comes from makes the query a note.
"""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.mark.figure import Figure

_ABOUT = ("legislation", "market", "paper", "planned", "quoted-market", "result", "statistics", "writings")
_VOICES = "[ACCORDING CITING CLAIM HEARSAY NO_COMMENT OUTLET OWN_REPORTING POLL REPORTED STANCE THINK]"
SLIGHT = ("modest", "topic", "uprooted")  # doubts (doubts.py) that a draft in full view dispels
_BRIEF = 12  # sentences: all of the draft is in view
_CARRIERS = "[ACCORDING CITING HEARSAY OUTLET OWN_REPORTING POLL REPORTED]"
_LEAD = 3  # paragraphs in which a draft says what it is about
_OWN = 3  # times "we", "I" or "you" in the writer's voice: a column, a blog or a talk
_TURNS = 2  # paragraphs that open with a speaker
_NEAR = 0.1  # the same figure, rounded another way
_FOREIGN = frozenset("das de del der die el la las les los que und".split())  # "según las cifras" is not read
_MOST = 300  # figures or sentences of a draft looked at


def how_sure(article: Article, k: int, figure: Figure | None = None, inherit: str = "paragraph") -> str:
    """The confidence that nothing in the draft speaks for the figure (or record) in sentence number `k`.

    "medium" where only other paragraphs have somebody speak: the longer the draft, the likelier it is that he goes on
    speaking, so such a query is a note but in a short one. `inherit` as the rules have it.
    """
    if _is_told(article, k):
        return "low"
    if figure is not None and figure.kind == "casualties":  # a speaker beside a toll has not given it
        return "low" if reach.speaks(article, k) or _said_nearly(article, figure) else "high"
    if figure is not None and _said_nearly(article, figure):
        return "low"
    if _nothing_around(article, k, figure):
        return "high"
    return "medium" if _nothing_beside(article, k, inherit) else "low"


def is_brief(article: Article) -> bool:
    """Whether the draft is so short that all of it is in view."""
    return len(article.sentences) <= _BRIEF


def _is_told(article: Article, k: int) -> bool:
    """Whether the sentence is the writer's own, a memory or a guess, or an item of a list."""
    if is_own_work(article) or article.document.blocks[article.sentences[k].block].role == "list":
        return True
    return reach.names(article, k, "first-person", "remembered", "court", "supposing")


def _nothing_around(article: Article, k: int, figure: Figure | None) -> bool:
    """Whether nothing in the paragraph and beside it, or at the top of the draft, may give the figure."""
    paragraph = article.paragraph_of(k)
    beside = range(max(0, min(paragraph[0], k - 1)), min(len(article.sentences), max(paragraph[-1], k + 1) + 1))
    if any(list(article.attributions_in(j)) or reach.speaks(article, j) for j in beside):
        return False
    if reach.has_in(article, paragraph, _VOICES) or figure is not None and reach.has(article, k, "YEAR"):
        return False
    within = article.sentences[k]
    if sum(chunk.strip() in _FOREIGN for chunk in article.tokens.chunks[within.first : within.last]) > 2:
        return False
    if reach.names_in(article, beside, *_ABOUT) or reach.names_in(article, reach.paragraphs_before(article, k, 1), *_ABOUT):
        return False
    return not _opens_with_paper(article)


def _nothing_beside(article: Article, k: int, inherit: str) -> bool:
    """Whether nobody speaks and no paper stands in the paragraph, or in the sentence if each carries its own source."""
    reached = range(k, k + 1) if inherit == "sentence" else article.paragraph_of(k)
    if any(list(article.attributions_in(j)) or reach.speaks(article, j) for j in reached):
        return False
    if inherit == "paragraph" and reach.names_in(article, range(min(len(article.sentences), _LEAD)), "statistics"):
        return False
    return not reach.has_in(article, reached, _CARRIERS) and not reach.names_in(article, reached, "paper", "statistics")


def may_be_answered(article: Article, figure: Figure) -> bool:
    """Whether a guess is not worth a note: an item of a list, or somebody else gives the same figure in the draft."""
    if figure.kind == "casualties":
        return False
    block = article.document.blocks[article.sentences[figure.sentence].block]
    return block.role == "list" or _said_nearly(article, figure)


def is_own_work(article: Article) -> bool:
    """Whether the draft is a column, a blog, a talk or a transcript: the writer speaks, or those who are asked."""
    known = article.memo.get("own work")
    if known is None:
        own = turns = 0
        for k in range(min(len(article.sentences), _MOST)):
            if reach.names(article, k, "first-person"):
                within = article.sentences[k]
                own += any(
                    reach.is_one(article, i, "first-person") and not article.quoted(article.tokens.span(i, i + 1))
                    for i in range(within.first, within.last)
                )
            turns += k == article.paragraph_of(k)[0] and reach.is_turn(article, k)
        known = article.memo["own work"] = own >= _OWN or turns >= _TURNS
    return known


def _opens_with_paper(article: Article) -> bool:
    """Whether a report, a bill or a list is what the draft opens with: its figures may be from there."""
    known = article.memo.get("paper first")
    if known is None:
        blocks = [i for i, block in enumerate(article.document.blocks) if block.role in ("standfirst", "body")][:_LEAD]
        top = [k for k in range(min(len(article.sentences), _MOST)) if article.sentences[k].block in blocks]
        known = article.memo["paper first"] = any(reach.names(article, k, "paper", "writings") for k in top)
    return known


def _said_nearly(article: Article, figure: Figure) -> bool:
    """Whether somebody gives the same figure, or one that rounds to it, anywhere in the draft."""
    if figure.value is None:
        return False
    for i, other in enumerate(article.figures[:_MOST]):
        if other is figure or other.value is None or article.figure_sourcing[i].attribution is None:
            continue
        if abs(other.value - figure.value) <= _NEAR * figure.value:
            return True
    return False
