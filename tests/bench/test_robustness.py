"""What is measured of speed and sturdiness: the corpora, the rules, inputs that grow."""

from __future__ import annotations

import pytest

from bench import corpora, growth, rules, seeds


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("42,000 visitors", "42,000 visitors"),
        pytest.param("**42,000** _visitors_", "42,000 visitors", id="emphasis"),
        pytest.param("42,000&nbsp;visitors", "42,000 visitors", id="entity"),
        pytest.param("[42,000](https://osmere.example/a_(b)) visitors", "42,000 visitors", id="link"),
        pytest.param("42,000[^2] visitors", "42,000 visitors", id="footnote mark"),
        pytest.param('<b class="n7">42,000</b>\n  visitors', "42,000 visitors", id="tags and a new line"),
        pytest.param("Ana&#8217;s \\*42\\*", "Ana’s *42*", id="escapes"),
    ],
)
def test_same_words(raw, text):
    assert corpora.same_words(raw, text)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("2,000 visitors", "42,000 visitors", id="starts late"),
        pytest.param("42,000 visitors o", "42,000 visitors", id="ends late"),
        pytest.param("42,001 visitors", "42,000 visitors", id="another figure"),
    ],
)
def test_not_the_same_words(raw, text):
    assert not corpora.same_words(raw, text)


def test_decode():
    assert corpora.decode(b"\xef\xbb\xbfcaf\xc3\xa9") == "café"
    assert corpora.decode(b"\x93caf\xe9\x94") == "“café”"


RULE = {
    "checker": "unattributed-figure",
    "default": True,
    "why": 'A "count"\nof whom?',
    "bad": ["It drew [[42,000 visitors]]."],
    "good": ["It drew 42,000 visitors, the organisers said.", "It drew a crowd."],
    "options": {"kinds": ["count"], "min-value": 10, "inherit": "paragraph"},
}


def test_to_toml_is_read_back():
    assert rules.tomllib.loads(rules.to_toml(RULE)) == RULE


def test_plants():
    assert [(name, rule["bad"], rule["good"]) for name, rule in rules.plants(RULE)] == [
        ("a bad example called good", RULE["bad"], [*RULE["good"], "It drew 42,000 visitors."]),
        (
            "a good example called bad",
            [*RULE["bad"], "[[It drew 42,000 visitors, the organisers said.]]"],
            RULE["good"],
        ),
    ]


@pytest.mark.parametrize("size", [5_000, 100_000])
def test_draft(size):
    draft = seeds.draft(size)
    assert draft.startswith("---\ntitle: ")
    assert size <= len(draft.encode()) < size + 2_000
    assert "<!--" not in draft


@pytest.mark.parametrize("name", growth.INPUTS)
def test_growth_inputs(name):
    text = growth.INPUTS[name](30_000)
    assert 29_000 < len(text.encode()) < 33_000
    assert text.endswith("\n") or name != "paragraphs"


def test_endless_line_is_one_line():
    assert growth.INPUTS["one endless line"](30_000).count("\n") == 0
    assert "”" not in growth.INPUTS["a quote never closed"](30_000)


@pytest.mark.parametrize(("per_byte", "ratio"), [((100.0, 150.0), 1.5), ((100.0, None), float("inf"))])
def test_growth_ratio(per_byte, ratio):
    assert growth.Growth("paragraphs", per_byte).ratio == ratio
