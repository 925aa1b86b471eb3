"""Where sentences end, and what a token is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import lexicon, read

from attrlint.segment import tokenise


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("He left. She stayed.", ["He left.", "She stayed."], id="plain"),
        pytest.param("Mr. Cole met Dr. Ane Wirth.", ["Mr. Cole met Dr. Ane Wirth."], id="titles"),
        pytest.param("Lt. Col. A. B. Marsh spoke.", ["Lt. Col. A. B. Marsh spoke."], id="ranks and initials"),
        pytest.param("It rose 3.5 percent. It fell.", ["It rose 3.5 percent.", "It fell."], id="decimals"),
        pytest.param("The U.S. Senate met.", ["The U.S. Senate met."], id="initialism inside"),
        pytest.param("He came from the U.S. The vote passed.", ["He came from the U.S.", "The vote passed."], id="initialism at the end"),
        pytest.param("A No. 10 aide spoke.", ["A No. 10 aide spoke."], id="No. 10"),
        pytest.param("She lives in St. Louis now.", ["She lives in St. Louis now."], id="St. Louis"),
        pytest.param("On Jan. 5 it closed.", ["On Jan. 5 it closed."], id="month"),
        pytest.param("“I won.” She left.", ["“I won.”", "She left."], id="closing quote stays"),
        pytest.param("“Why?” Sanna replied.", ["“Why?” Sanna replied."], id="question before the speaker"),
        pytest.param("He waited ... and left. It rained.", ["He waited ... and left.", "It rained."], id="ellipsis goes on"),
        pytest.param("He stayed… The rain stopped.", ["He stayed…", "The rain stopped."], id="ellipsis ends"),
        pytest.param("It cost $1.2bn. Nobody paid.", ["It cost $1.2bn.", "Nobody paid."], id="money"),
        pytest.param("Acme Inc. said so. It closed.", ["Acme Inc. said so.", "It closed."], id="company"),
        pytest.param("Doors open at 8 p.m. Monday.", ["Doors open at 8 p.m. Monday."], id="p.m. goes on"),
        pytest.param("A heading\n\nThe text.", ["A heading", "The text."], id="no sentence crosses a paragraph"),
    ],
)
def test_sentences(text, sentences):
    article = read(text)
    assert [article[sentence.span] for sentence in article.sentences] == sentences


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ruiz’s car", ["Ruiz", "’s", "car"], id="possessive"),
        pytest.param("they didn't", ["they", "didn't"], id="contraction is one"),
        pytest.param("a 42-year-old", ["a", "42", "-", "year-old"], id="number and hyphen"),
        pytest.param("the F-35", ["the", "F-35"], id="model name"),
        pytest.param("$1.2bn", ["$", "1.2bn"], id="money"),
        pytest.param("1,200–1,500", ["1,200", "–", "1,500"], id="range"),
        pytest.param("at 8 p.m.", ["at", "8", "p.m."], id="initialism"),
        pytest.param("Al-Jazeera/AT&T", ["Al-Jazeera", "/", "AT&T"], id="joined names"),
        pytest.param("two  blanks", ["two", "", "blanks"], id="two blanks"),
        pytest.param("''Yes,'' he", ["''", "Yes", ",", "''", "he"], id="two single marks are one"),
    ],
)
def test_tokens(text, words):
    tokens = tokenise(text, lexicon())
    assert [tokens.word(i) for i in range(len(tokens))] == words


@given(st.text(alphabet=st.sampled_from("aZ é’'\"“”.,-$%5 1\n—…!?()[]#&@_😀"), max_size=80))
def test_tokens_cover_the_text(text):
    """Every token reads the same at its place, and nothing but blanks lies between two."""
    text = "\n\n".join(" ".join(part.split()) for part in text.split("\n\n") if part.split())
    tokens = tokenise(text, lexicon())
    at = 0
    for i in range(len(tokens)):
        if tokens.word(i) == "":
            continue
        assert text[tokens.start(i) : tokens.ends[i]] == tokens.word(i)
        assert text[at : tokens.start(i)].strip() == ""
        at = tokens.ends[i]
    assert text[at:].strip() == ""
    assert len(tokens.classes) == len(tokens.chunks) == len(tokens.ends)
