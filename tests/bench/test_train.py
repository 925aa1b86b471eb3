"""What is learned: from our own few sentences here, so that the mechanism is tested and not the figures."""

from __future__ import annotations

import pytest
from reading import read

from attrlint.article import read_article
from attrlint.attribute.weigh import Judge
from attrlint.attribute.weights import PATH, TABLES, compile_weights, read_weights
from attrlint.formats import read_draft
from attrlint.lexicon import load_lexicon
from bench import train

NAMES = ("Ana Ruiz", "Bo Lind", "Ida Crane", "Samir Haddad", "Priya Nand", "Teodor Ilk")


def gold(text: str, source: str = "", cue: str = "", content: str = "") -> dict:
    """A gold document of one sentence, with one attribution or none."""

    def at(words: str) -> list[list[int]]:
        return [[text.index(words), text.index(words) + len(words)]]

    attributions = [{"source": at(source), "cue": at(cue), "content": at(content)}] if cue else []
    return {"id": text, "text": text, "discard": [], "attributions": attributions}


SAID = [gold(f"{name} plans to shut the pier.", name, "plans", "to shut the pier") for name in NAMES]
NOUNS = [gold(f"The plans of {name} are blue.") for name in NAMES]


def test_a_word_is_learned_by_what_stands_around_it():
    found = train.tables([train.read_questions(document) for document in (*SAID, *NOUNS)])
    judge = Judge(found, load_lexicon())
    sources = [
        [a.source for a in read_article(read_draft("draft.txt", text.encode(), "text"), load_lexicon(), judge).attributions]
        for text in ("Joan Pike plans to shut the mill.", "The plans of Joan Pike are red.")
    ]
    assert [len(one) for one in sources] == [1, 0]


def test_learning_is_the_same_each_time():
    questions = [train.read_questions(document) for document in (*SAID, *NOUNS)]
    assert list(train.lines(train.tables(questions))) == list(train.lines(train.tables(questions)))


def test_furniture_teaches_nothing():
    document = SAID[0] | {"discard": [[0, len(SAID[0]["text"])]]}
    assert train.read_questions(document).cue == []


def test_held_out_readings_stand_in_the_order_of_their_gold():
    documents = [*SAID, *NOUNS]
    assert [one["id"] for one in train.held_out(documents, folds=3)] == [one["id"] for one in documents]


def test_the_file_and_the_tables_are_inverses():
    found = compile_weights()
    assert set(found) == set(TABLES)
    assert read_weights(train.lines(found)) == found


def test_the_shipped_weights_are_small():
    with open(PATH, "rb") as file:
        assert len(file.read()) < 1_000_000


@pytest.mark.parametrize(
    ("table", "key", "parts"),
    [
        pytest.param("kinds", "<NV", ["<V", ""], id="a pair before leans on the nearer tag and the row"),
        pytest.param("kinds", "<V", [""], id="a tag before leans on the row"),
        pytest.param("kinds", ">dN", [">d"], id="a pair behind leans on the nearer tag"),
        pytest.param("kinds", "< to", [], id="a word stands alone"),
        pytest.param("edges", ">dN", [">d", ""], id="an edge leans on what is behind it and the row"),
        pytest.param("edges", "far", [], id="a distance stands alone"),
        pytest.param("words", "<N", [], id="a word's own neighbours stand alone"),
    ],
)
def test_what_leans_on_what(table, key, parts):
    assert train.parts(table, key) == parts


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        pytest.param("Ana Ruiz said it was safe, but the pier is shut.", ["it was safe"], id="the writer goes on"),
        pytest.param("Ana Ruiz said it was safe and that the pier was shut.", ["it was safe and that the pier was shut"], id="she goes on"),
        pytest.param("The union supports the plan.", ["the plan"], id="a stance"),
        pytest.param("The support columns are blue.", [], id="a thing"),
    ],
)
def test_the_shipped_weights_read(text, contents):
    article = read(text)
    assert [article[span] for a in article.attributions for span in a.content] == contents
