"""What goes on from an attribution without saying so (catalogue 2.2): the rest of its paragraph, a poll's shares."""

from __future__ import annotations

from attrlint.attribute.values import Attribution, Sourcing
from attrlint.mark.figure import Figure
from attrlint.segment import Sentence

SHARES = ("percent", "ratio", "poll")
GAP = 3  # paragraphs without a share after which a poll or report is forgotten


def in_paragraph(sentences: tuple[Sentence, ...], last_in: dict[int, int]) -> list[int | None]:
    """For each sentence the attribution of an earlier sentence of its paragraph that it goes on from.

    `last_in`: of the sentences that hold any, the index of the last one.
    """
    found: list[int | None] = []
    block, current = -1, None
    for k, sentence in enumerate(sentences):
        if sentence.block != block:
            block, current = sentence.block, None
        found.append(current)
        current = last_in.get(k, current)
    return found


def from_papers(
    figures: tuple[Figure, ...],
    sourcing: tuple[Sourcing, ...],
    attributions: tuple[Attribution, ...],
    sentences: tuple[Sentence, ...],
) -> tuple[Sourcing, ...]:
    """`sourcing` of the figures, where shares that nobody gives go on from the last poll, report or filing.

    From the paper to the first share, and from share to share, lie no more than GAP paragraphs. In reading order.
    """
    papers = [i for i, one in enumerate(attributions) if one.kind == "data" and one.source is not None]
    if not papers:
        return sourcing
    found = list(sourcing)
    paper, block, following = None, 0, 0
    for n, figure in enumerate(figures):
        while following < len(papers) and attributions[papers[following]].sentence <= figure.sentence:
            paper = papers[following]
            block = sentences[attributions[paper].sentence].block
            following += 1
        if paper is None or figure.kind not in SHARES:
            continue
        here = sentences[figure.sentence].block
        if here - block > GAP:
            paper = None
        elif sourcing[n].attribution is None and sourcing[n].carried is None:
            found[n] = Sourcing(attributions[paper].level, None, paper)
            block = here
        elif paper in (sourcing[n].attribution, sourcing[n].carried):
            block = here
    return tuple(found)
