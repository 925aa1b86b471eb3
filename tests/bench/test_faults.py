"""The worst errors first, with the words around."""

from __future__ import annotations

import pytest
from pier import GOLD, ID, READING, at

from bench.faults import KINDS, faults, lines
from bench.score import pairs

FOUND = {
    "figures": [f"{ID}:96: money, in the gold unattributed: "],
    "sentences": [f"{ID}:78: in the gold unattributed: "],
    "quotes": [f"{ID}:108: speaker 'Crane', read 'the council': "],
    "sources": [f"{ID}:150: source 'Crane' not found: ", f"{ID}:161: 'the council' is no source in the gold: "],
}


@pytest.mark.parametrize("of", KINDS)
def test_faults(of):
    found = list(lines(faults(of, pairs([GOLD], [READING]))))
    assert [line[: line.index(": ", line.index(": ") + 2) + 2] for line in found] == FOUND[of]


def test_fault_shows_its_place():
    (line,) = lines(faults("figures", pairs([GOLD], [READING])))
    assert "Repairs will cost [[$3 million]]. “We will" in line


def test_nothing_read():
    (missed, unread) = faults("quotes", pairs([GOLD], []))[:1], faults("sources", pairs([GOLD], []))
    assert [fault.what for fault in missed] == ["speaker 'Crane', read 'nobody'"]
    assert [fault.start for fault in unread] == [at("harbour master")[0], at("Crane", 1)[0]]


def test_a_source_in_the_sentence_is_the_worst_to_miss():
    near, far = (
        {**GOLD["figures"][0], "span": at(words), "cue_dist": away}
        for words, away in (("40", 0), ("$3 million", -2))
    )
    gold = {**GOLD, "figures": [far, near, GOLD["figures"][2]]}
    flags = [
        {"span": figure["span"], "attributed": figure["scored"] and not figure["attributed"]}
        for figure in gold["figures"]
    ]
    found = faults("figures", pairs([gold], [{"id": ID, "attributions": [], "figures": flags}]))
    assert [fault.start for fault in found] == [at("40")[0], at("15 percent")[0], at("$3 million")[0]]


def test_control_characters_do_not_reach_the_terminal():
    gold = {**GOLD, "text": GOLD["text"].replace("Repairs", "\x1b[31mXX")}
    assert "\\x1b" in next(lines(faults("figures", pairs([gold], [READING]))))
