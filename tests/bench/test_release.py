"""PolNeAR's release read as published, and the labels derived from it, on a text of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pier import GOLD, ID, release

from bench import agreement
from bench.gold.labels import label
from bench.gold.layout import folders, read_split, read_standoff
from bench.gold.numerals import numerals
from bench.gold.prose import quotations, sentences
from bench.polnear import released

SHARED = Path(__file__).resolve().parents[3] / "shared"


def test_release_gives_the_gold(tmp_path):
    assert released(release(tmp_path), ["dev"]) == [GOLD]


@pytest.mark.parametrize("where", ["", "data"])
def test_splits_are_found(where, tmp_path):
    base = tmp_path / where
    release(base, "dev")
    release(base, "train")
    assert folders(tmp_path, []) == [base / "dev", base / "train"]
    assert folders(tmp_path, ["train"]) == [base / "train"]
    assert folders(base / "train", []) == folders(base / "train", ["train"]) == [base / "train"]


@pytest.mark.parametrize(
    ("below", "splits", "words"),
    [
        (".", ["test"], "no split 'test', only dev"),
        ("dev", ["train"], "is one split"),
        ("dev/text", [], "no folders text/ and attributions/"),
    ],
)
def test_splits_that_are_not_there(below, splits, words, tmp_path):
    release(tmp_path)
    with pytest.raises(ValueError, match=words):
        folders(tmp_path / below, splits)


def test_a_split_without_annotations(tmp_path):
    release(tmp_path)
    for path in (tmp_path / "dev" / "attributions").iterdir():
        path.unlink()
    with pytest.raises(ValueError, match=r"no \.ann files"):
        read_split(tmp_path / "dev")


@pytest.mark.parametrize(
    ("lines", "attributions"),
    [
        pytest.param("E1\tAttribution:T1 Content:T2", [], id="an attribution without spans"),
        pytest.param("T1\tCue 4 8\tsaid\nE1\tAttribution:T1 Cue:T1",
                     [{"id": "E1", "source": [], "cue": [[4, 8]], "content": []}], id="without content"),
        pytest.param("T1\tContent 9 12;12 20;30 40\ta b c\r\nE1\tAttribution:T9 Content:T1\r",
                     [{"id": "E1", "source": [], "cue": [], "content": [[9, 20], [30, 40]]}], id="pieces that meet"),
        pytest.param("T1\tSource 4 8\tX\nT2\tCue 9 12\tsaid\nE1\tAttribution:T2 Cue:T2",
                     [{"id": "E1", "source": [], "cue": [[9, 12]], "content": []}], id="a role in no attribution"),
        pytest.param("T1\tContent 9 12\ta\nT2\tContent 4 6\tb\nE1\tAttribution:T9 Content:T1\nE2\tAttribution:T9 Content:T2",
                     [{"id": "E2", "source": [], "cue": [], "content": [[4, 6]]},
                      {"id": "E1", "source": [], "cue": [], "content": [[9, 12]]}], id="by first word"),
    ],
)  # fmt: skip
def test_standoff(lines, attributions):
    assert read_standoff(lines) == ([], attributions)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("It drew 4,000 people", {"4,000": "count"}),
        ("some 12 percent to 15%", {"12 percent": "percent", "15%": "percent"}),
        ("$3.4 million and 20 cents", {"$3.4 million": "money", "20 cents": "money"}),
        (
            "two-thirds, a third of it, nearly half",
            {"two-thirds": "fraction", "a third of": "fraction", "half": "fraction"},
        ),
        ("tens of thousands, a few hundred", {"tens of thousands": "vague", "a few hundred": "vague"}),
        ("six in 10, nine out of 10", {"six in 10": "ratio", "nine out of 10": "ratio"}),
        ("by 4 points, a 9-point lead", {"4 points": "points", "9-point": "points"}),
        ("for 30 miles, 80,000 square feet", {"30 miles": "measure", "80,000 square feet": "measure"}),
        (
            "the twelve boats, a dozen nets, two million eels",
            {"twelve": "count", "dozen": "count", "two million": "count"},
        ),
        ("seven boats, four or five", {"seven": "small", "four or five": "small"}),
        ("in 1998, the 1990s", {"1998": "year", "1990": "year"}),
        ("on March 4, on Nov. 8, after 9/11", {"4": "date", "8": "date", "9/11": "date"}),
        ("at 10:30, at 8 p.m.", {"10:30": "time", "8 p.m.": "time"}),
        ("Ida Crane, 49, said; aged 12; a 20-year-old", {"49": "age", "12": "age", "20-year-old": "age"}),
        ("for six months, 20 minutes", {"six months": "duration", "20 minutes": "duration"}),
        ("No. 2, the top 10", {"2": "rank", "10": "rank"}),
        ("by 5-4, a 5-to-4 vote", {"5-4": "tally", "5-to-4": "tally"}),
        ("Section 230, an F-35", {"230": "name", "35": "name"}),
        ("see https://osmere.example/7 and #4ever", {"7": "url", "4": "url"}),
        ("1. Boats\n2) Nets", {"1": "list", "2": "list"}),
        ("the first, the 2nd", {}),
    ],
)
def test_numerals(text, kinds):
    assert {text[start:end]: kind for start, end, kind in numerals(text)} == kinds


def pieces(text: str, found) -> list[str]:
    return [text[start:end] for start, end, _ in found]


@pytest.mark.parametrize(
    "parts",
    [
        ["Mr. Crane of the U.S. Harbour Office said so.", "He left."],
        ["“Will it open?”", "Crane asked."],  # the gold's known flaw
        ["“It will open!” she said.", "“In May.”"],
        ["It cost 3.4 million.", "(Nobody knew.)"],
        ["It opened … on time.", "Then it closed …", "And opened."],
        ["She lives in D.C.", "The pier is in Osmere."],
        ["J. P. Crane rowed", "to the pier.\n"],
    ],
    ids=lambda parts: parts[0],
)
def test_sentences(parts):
    joint = "\n" if parts[-1].endswith("\n") else " "
    text = joint.join(parts)
    assert pieces(text, sentences(text)) == [part.strip() for part in parts]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("She called it “a very old pier” and “sad”.", [("“a very old pier”", True)]),
        ("''It will open again,'' she said. \"It will open soon.\"",
         [("''It will open again,''", True), ("\"It will open soon.\"", True)]),
        ("“It will open in May.\n\n“We are nearly done now.”",
         [("“It will open in May.", False), ("“We are nearly done now.”", True)]),
        ("“It will open in May.\n\nShe left.", []),
    ],
    ids=("four words", "straight marks", "goes on in the next paragraph", "never closed"),
)  # fmt: skip
def test_quotations(text, quotes):
    assert [(text[start:end], closed) for start, end, closed in quotations(text)] == quotes


def test_half_a_figure_is_enough():
    text = "Crane said 40 million boats."
    part = {"source": [[0, 5]], "cue": [[6, 10]]}
    for content, attributed in (([11, 16], True), ([11, 15], False)):
        document = {"text": text, "discard": [], "attributions": [{**part, "content": [content]}]}
        assert [found["attributed"] for found in label(document)["figures"]] == [attributed], content


@pytest.mark.skipif(not SHARED.exists(), reason="the gold sets are not beside this checkout")
def test_agreement_with_the_gold_given():
    found = agreement.check(SHARED, "dev")
    assert {kind for kind, one in found.items() if one.same == one.given == one.derived} >= {
        "documents", "attributions", "quotations",
    }  # fmt: skip
    least = {"figures, of any kind": 0.97, "figures scored": 0.98, "sentences": 0.99}
    assert {kind for kind, share in least.items() if found[kind].same < share * found[kind].given} == set()


def test_agreement_counts(tmp_path):
    wanted = {1: "a", 2: "b", 3: "c"}
    one = agreement.Agreement()
    agreement._compare(wanted, {1: "a", 2: "x", 4: "d"}, one)
    assert one == agreement.Agreement(given=3, derived=3, same=1, relabelled=1)
    assert list(agreement.lines("dev", {"figures": one}))[1].endswith(
        "0.333 (1 of 3); label differs 1, not derived 1, only derived 1"
    )


def test_several_annotators(tmp_path):
    documents = read_split(release(tmp_path) / "dev")
    assert [
        (document["id"], document["annotator"], len(document["attributions"])) for document in documents
    ] == [(ID, "a1", 2)]
