"""Learned weights in words, and a judge that keeps what it weighs."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import lexicon, read

from attrlint.attribute import attribute
from attrlint.attribute.explain import _group_of_end, _group_of_word, listen, used
from attrlint.attribute.saying import say
from attrlint.attribute.weights import compile_weights

ROOT = Path(__file__).parent.parent


def test_every_weight_has_words():
    wordless = []
    for table, rows in compile_weights().items():
        group = _group_of_word if table in ("words", "kinds") else _group_of_end
        for row, weights in rows.items():
            for key, weight in weights.items():
                try:
                    words = say(table, row, key, weight)
                except (KeyError, ValueError, IndexError):
                    words = ""
                if not words or not group(table, key):
                    wordless.append((table, row, key))
    assert wordless == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (("words", "plans", "", -9), "“plans” seldom attributes"),
        (("kinds", "S", "", 9), "words of saying often attribute"),
        (("kinds", "S", "<#"), "it follows a number"),
        (("kinds", "S", "<N,"), "it follows a comma"),
        (("kinds", "S", ">T"), "“that” follows it"),
        (("kinds", "S", ">.w"), "its sentence ends behind it"),
        (("kinds", "S", "<."), "it opens its sentence"),
        (("kinds", "S", "who NN"), "its subject is a name"),
        (("kinds", "S", "who dR"), "its subject ends in somebody’s job"),
        (("kinds", "S", "head mayor"), "its subject ends in “mayor”"),
        (("kinds", "S", "nobody"), "nobody stands before it who could say it"),
        (("kinds", "S", "out ."), "its subject opens the sentence"),
        (("kinds", "S", "inside"), "it stands in what somebody else is said to say"),
        (("kinds", "S", "inN"), "it stands in what somebody else is said to say, behind a name"),
        (("kinds", "S", "> quickly"), "“quickly” follows it"),
        (("edges", "and", "ahead0"), "no verb follows soon"),
        (("edges", ",", "", 9), "such words often end at a comma"),
        (("edge kinds", "Sb,", "far"), "a few words are said before it"),
        (("edge words", "said", "and", -9), "behind “said” the words seldom end at “and”"),
    ],
)
def test_words_of_weights(name, words):
    assert say(*name) == words


@pytest.mark.parametrize("name", [("kinds", "S", "?x"), ("kinds", "S", "<é"), ("edges", ",", "sideways")])
def test_a_weight_without_words_is_an_error(name):
    with pytest.raises(KeyError):
        say(*name)


def test_what_is_heard_adds_up_to_the_decision():
    """The listener decides as the judge does, and its reasons are the whole of each sum."""
    ends = 0
    for seed in sorted((ROOT / "seeds").glob("*.md")):
        article = read(seed.read_text("utf-8"), "markdown")
        judge = listen(lexicon(), 0, len(article.tokens))
        heard = attribute(article.tokens, article.sentences, article.quotes, judge)
        assert heard == article.attributions
        assert judge.cues
        ends += len(judge.ends)
        for weighed in (*judge.cues.values(), *judge.ends.values()):
            assert sum(reason.weight for reason in weighed.reasons) == weighed.total
    assert ends


def test_a_fallback_counts_once():
    heard = [("kinds", "S", "", 5), ("kinds", "S", "", 5), ("kinds", "S", "<N", 2), ("words", "said", "", 1)]
    assert used(heard) == [("kinds", "S", "", 5), ("kinds", "S", "<N", 2), ("words", "said", "", 1)]
