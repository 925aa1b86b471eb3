"""Figures, hedges and speakers against small gold sets of our own."""

from __future__ import annotations

import pytest

from bench import hedges, numbers, voices
from bench.sets import Document
from bench.tally import Matches, Speakers, Tally, total

TEXT = "Crane, 49, said on May 4 that 30 boats sank. It may cost $2 million, she claimed. Osmere is likely sad."


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def item(label: str, words: str, text: str = TEXT, **more) -> dict:
    start, end = at(words, text)
    return {"start": start, "end": end, "label": label, "text": words, **more}


def read_figure(words: str, kind: str = "count", value: float | None = None, high: float | None = None, unit: str = "",
                head: str = "", text: str = TEXT) -> dict:  # fmt: skip
    return {"span": list(at(words, text)), "kind": kind, "value": value, "high": value if high is None else high,
            "unit": unit, "head": head}  # fmt: skip


def test_figures():
    items = [
        item("numex:CARDINAL", "49"), item("timex:DATE", "May 4"), item("numex:CARDINAL", "30"),
        item("numex:MONEY", "$2 million"), item("enamex:LOCATION", "Osmere"),
    ]  # fmt: skip
    read = [read_figure(words) for words in ("49", "30 boats", "May 4", "Osmere")]
    read.append(read_figure("likely sad", "record"))  # no number, so not asked about
    found = numbers.check([Document("pier", TEXT, items, {"figures": read})])
    counts = total(found.documents)
    assert counts["scored"] == counts["all"] == Tally(tp=1, fn=1)  # an age is no figure
    assert counts["read"] == Tally(tp=1, fp=3)
    assert [line.split(": ")[1] for line in found.wrong] == ["age", "date", "location"]
    assert [line.split(": ")[1] for line in found.missed] == ["numex:MONEY"]
    assert found.labels == {"numex:CARDINAL": Tally(tp=1), "numex:MONEY": Tally(fn=1)}


@pytest.mark.parametrize(
    ("value", "low", "high", "same"),
    [
        (30, 30, 30, True),
        (47, 44, 50, True),
        (1 / 3, 0.3333333, 0.3333333, True),
        (30, 31, 31, False),
        (30, None, None, False),
    ],
)
def test_same_value(value, low, high, same):
    assert numbers.same_value({"value": value}, {"value": low, "high": high}) == same


@pytest.mark.parametrize(
    ("wanted", "unit", "head", "same"),
    [
        ("dollar", "$", "", True),
        ("percentage", "percent", "", True),
        ("kilometre", "km", "", True),
        ("mile", "", "miles", True),
        ("pound-mass", "pounds", "", True),
        ("dimensionless", "", "boats", True),
        ("dimensionless", "$", "", False),
        ("mile", "", "boats", False),
        ("euro", "$", "", False),
    ],
)
def test_same_unit(wanted, unit, head, same):
    assert numbers.same_unit(wanted, {"unit": unit, "head": head}) == same


def test_hedges():
    items = [item("epistemic_probable", "may"), item("doxastic", "likely"), item("condition", "It")]
    read = {"hedges": [{"span": list(at(words))} for words in ("may", "claimed", "sad", "It")]}
    found = hedges.check([Document("pier", TEXT, items, read)])
    counts = total(found.documents)
    assert counts["hedges"].cells()[:3] == (1, 2, 1)  # the condition's word is asked in neither
    assert counts["all classes"].cells()[:3] == (2, 2, 1)
    assert found.words == {
        "may": Tally(tp=1), "likely": Tally(fn=1), "claimed": Tally(fp=1), "sad": Tally(fp=1),
    }  # fmt: skip
    assert found.never == {"claimed": 1}
    assert list(hedges.lines(found, most=1))[-1].split() == ["claimed", "0", "1", "0"]


VOICES = "Ida Crane runs it. She said it opens. “It is grand,” the mayor said."


@pytest.mark.parametrize(
    ("source", "right"),
    [("She", True), ("Ida Crane", True), ("the mayor", False), (None, False)],
    ids=("the same words", "the same person", "somebody else", "nobody"),
)
def test_gum_speakers(source, right):
    items = [
        item("mention:person", "Ida Crane", VOICES, chain="1"),
        item("mention:person", "She", VOICES, chain="1"),
        item("mention:person", "the mayor", VOICES, chain="2"),
        item("attribution-positive", "She said", VOICES, source=[[*at("She", VOICES), "She"]], cue=[],
             content=[[*at("it opens", VOICES), "it opens"]]),
    ]  # fmt: skip
    sources = [list(at(source, VOICES))] if source else []
    reading = {
        "attributions": [{"source": sources, "cue": [], "content": [list(at("it opens", VOICES))], "name": ""}]
    }
    found = voices.gum([Document("pier", VOICES, items, reading)])
    counts = total(found.documents)
    assert counts["speakers"] == Speakers(n=1, answered=bool(source), right=right, lenient=right)
    assert counts["mentions source"].found == (source == "She")
    assert isinstance(counts["mentions cue"], Matches)
    assert len(found.wrong) == (not right)


@pytest.mark.parametrize(
    ("speaker", "name", "counts"),
    [
        ("Ida_Crane", "Ida Crane", Speakers(1, 1, 1, 1)),
        ("Ida_Crane_Jr.", "Mayor Crane", Speakers(1, 1, 1, 1)),
        ("Ida_Crane", "Ida", Speakers(1, 1, 0, 0)),
        ("other_anti", "Ida", Speakers()),
        ("Osmere_Democrats", "Ida", Speakers()),
        ("", "Ida", Speakers()),
    ],
)
def test_basil_speakers(speaker, name, counts):
    items = [
        item("bias:inf", "It is grand,", VOICES, quote="yes", speaker=speaker),
        item("bias:inf", "runs it", VOICES, quote="no", speaker=""),
    ]  # fmt: skip
    source = [list(at("the mayor", VOICES))]
    reading = {
        "attributions": [
            {"source": source, "cue": [], "content": [list(at("“It is grand,”", VOICES))], "name": name}
        ]
    }
    found = total(voices.basil([Document("pier", VOICES, items, reading)]).documents)
    assert found == {"quoted": Speakers(n=1, answered=1), "speakers": counts}
