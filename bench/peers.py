"""What other tools and two people reach, as `gold/README.md` gives it: measured there, not here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# The measures of table.HEADLINES, in order: figures (balanced accuracy, precision, recall), sentences,
# content tokens, source mentions, speakers. None: not measured, or the tool has no such thing.
Figures = Sequence[float | None]


@dataclass(frozen=True)
class Peer:
    """`needs` is what must be installed besides code."""

    name: str
    needs: str
    dev: Figures


PEERS = (
    Peer(
        "reporting verb in the sentence, or quotation marks",
        "",
        (0.798, 0.705, 0.908, 0.799, 0.730, None, None),
    ),
    Peer("reporting verb in the paragraph", "", (0.769, 0.720, 0.789, 0.752, 0.693, None, None)),
    Peer(
        "202 cue words in the sentence, or quotation marks", "", (0.756, 0.687, 0.817, 0.816, 0.748, None, None)
    ),
    Peer("CRF: words and lexicon", "trained on PolNeAR", (0.737, 0.689, 0.752, 0.822, 0.819, 0.759, 0.818)),
    Peer(
        "CRF: and parts of speech",
        "trained on PolNeAR, tagger",
        (0.739, 0.704, 0.729, 0.829, 0.826, 0.767, 0.832),
    ),
    Peer(
        "CRF: and dependencies",
        "trained on PolNeAR, neural parser",
        (0.734, 0.712, 0.702, 0.845, 0.843, 0.778, 0.846),
    ),
    Peer("figure classifier, words", "trained on PolNeAR", (0.774, 0.729, 0.789, None, None, None, None)),
    Peer("figure classifier, CRF tags", "trained on PolNeAR", (0.764, 0.744, 0.734, None, None, None, None)),
    Peer("textacy 0.13", "neural parser", (0.556, 0.480, 1.000, 0.387, 0.364, 0.262, 0.438)),
    Peer("sayswho 0.1.4", "neural parser", (0.578, 0.493, 0.986, 0.549, 0.517, 0.378, 0.782)),
    Peer("SFU Gender Gap Tracker", "neural parser", (0.732, 0.612, 0.963, 0.697, 0.681, 0.577, 0.578)),
    Peer("BBC Citron, shipped parts", "neural parser", (0.675, 0.578, 0.872, 0.613, 0.623, 0.588, 0.494)),
    Peer(
        "BBC Citron, retrained",
        "trained on PolNeAR, neural parser",
        (0.739, 0.635, 0.904, 0.686, 0.707, 0.705, 0.622),
    ),
)
# Pairs of annotators on 20 documents of all splits.
PEOPLE: Figures = (0.912, None, None, 0.910, 0.914, 0.842, 0.980)
# The best of the tools measured, without and with a neural parser, train and dev pooled (two digits are known).
POOLED: tuple[Figures, Figures] = (
    (0.79, None, None, None, None, None, None), (0.79, None, None, None, None, None, None),
)  # fmt: skip
# Of the figures in classes A to E of the editor's review, how many each tool flags.
EDITOR: dict[str, tuple[int, int, int, int, int]] = {
    "reporting verb in the sentence, or quotation marks": (31, 25, 17, 1, 4),
    "reporting verb in the paragraph": (25, 16, 12, 0, 4),
    "202 cue words in the sentence, or quotation marks": (29, 24, 18, 0, 3),
    "SFU Gender Gap Tracker": (34, 26, 22, 1, 4),
    "CRF: and dependencies": (30, 26, 21, 2, 4),
    "figure classifier, CRF tags": (30, 26, 19, 0, 4),
}


PRECISION, RECALL = 1, 2  # columns of Figures
USEFUL = 0.80  # a recall below which a precision is not compared


def best(column: int, parser: bool) -> float | None:
    """The best of the tools with a neural parser, or without, in a column of Figures.

    A precision counts only with a recall of USEFUL; a recall alone is not compared.
    """
    if column == RECALL:
        return None
    tools = [peer.dev for peer in PEERS if ("neural" in peer.needs) == parser]
    if column == PRECISION:
        tools = [figures for figures in tools if figures[RECALL] >= USEFUL]
    return max((figures[column] for figures in tools if figures[column] is not None), default=None)
