"""The commands, on a small gold folder of our own; and the page they write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pier import GOLD, ID, READING, TEXT, at, release, write_jsonl

from bench import bars, editor, page, peers, table
from bench.__main__ import main
from bench.arguments import parser
from bench.polnear import given, read_given

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def shared(tmp_path_factory) -> Path:
    """What ../shared holds of gold, with one text in every set."""
    folder = tmp_path_factory.mktemp("shared")
    polnear = folder / "gold" / "polnear"
    for split in ("train", "dev"):
        write_jsonl(release(polnear, split) / f"{split}.jsonl", [GOLD])
    rows = [
        (ID, *at("15 percent"), "percent", "15 percent", "A"),
        (ID, *at("$3 million"), "money", "$3 million", "C"),
    ]
    rows += [(ID, *at("40"), "count", "40", letter) for letter in "BDE"]
    lines = ["id\tstart\tend\tkind\ttext\tcategory", *("\t".join(map(str, row)) for row in rows)]
    (polnear / "editor_review.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    start, end = at("40")
    number = {"start": start, "end": end, "text": "40", "value": 40, "unit": "dimensionless"}
    crane, said = at("harbour master Ida Crane"), at("The pier at Osmere lost 40 boats in the storm")
    items = {
        "ieer_newswire": {**number, "label": "numex:CARDINAL"},
        "quantulum3-quantities": {**number, "label": "quantity"},
        "szeged_uncertainty-factbank": {**number, "label": "doxastic"},
        "gum_news": {"label": "attribution-positive", "source": [crane], "cue": [], "content": [said]},
        "basil": {
            "start": said[0],
            "end": said[1],
            "label": "bias:inf",
            "quote": "yes",
            "speaker": "Ida_Crane",
        },
    }
    items["gum_interview"] = items["gum_news"]
    for name, item in items.items():
        write_jsonl(folder / "gold" / f"{name}.dev.jsonl", [{"id": "pier", "text": TEXT, "items": [item]}])
    return folder


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("accuracy --split dev --carried", "figures with carry-over: balanced accuracy"),
        ("accuracy --split train --split dev --ci 20", "2 documents"),
        ("accuracy --split dev --by publisher", "figures, publisher osmere-echo"),
        ("accuracy --split dev --errors 3 --errors-of sources", "sources judged otherwise"),
        ("accuracy --split dev --json --by kind", '"figures by kind"'),
        ("figures ieer", "numex:CARDINAL      found 1.000 (1 of 1)"),
        ("figures quantulum3 --ci 20", "value right, of those found                 1.000  (1.000 to 1.000)"),
        ("hedges", "doxastic              found 0.000 (0 of 1)"),
        ("sources gum", "speakers, by identity: F1                   1.000  n 2"),
        ("sources gum-news", "speakers, by identity: F1                   1.000  n 1"),
        ("sources basil", "named speakers: right, of all               1.000  n 1"),
        ("agreement", "1.000 (3 of 3); label differs 0, not derived 0, only derived 0"),
        ("editor", "all but A (4)"),
    ],
)
def test_command(words, said, shared, capsys):
    assert main([*words.split(), "--shared", str(shared)]) == 0
    assert said in capsys.readouterr().out


def test_accuracy_of_the_release(shared, capsys):
    where = str(shared / "gold" / "polnear")
    assert main(["accuracy", "--polnear", where, "--split", "dev"]) == 0
    dev = capsys.readouterr().out
    assert main(["accuracy", "--split", "dev", "--shared", str(shared)]) == 0
    assert capsys.readouterr().out == dev
    assert main(["accuracy", "--polnear", where]) == 0
    assert capsys.readouterr().out.startswith("2 documents\n")


def test_accuracy_of_two_files(tmp_path, capsys):
    files = [write_jsonl(tmp_path / name, [row]) for name, row in (("read", READING), ("gold", GOLD))]
    assert main(["accuracy", *map(str, files), "--errors", "5"]) == 0
    out = capsys.readouterr().out
    assert "figures: balanced accuracy                  0.750  n 3" in out
    assert "1 of 1 figures judged otherwise than in the gold" in out
    assert "[[$3 million]]" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("accuracy", "nothing to score"),
        ("accuracy one", "name two files"),
        ("accuracy one two --split dev", "name two files"),
        ("accuracy --split test", "test.jsonl"),
        ("accuracy --polnear nowhere", "nowhere: no folders text/ and attributions/"),
    ],
)
def test_what_cannot_be_scored(words, said, shared, capsys):
    assert main([*words.split(), "--shared", str(shared)]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_train_readings_stand_in_for_attrlints_own(shared, tmp_path, capsys):
    empty = write_jsonl(tmp_path / "folds.jsonl", [{"id": ID, "attributions": [], "figures": []}])
    words = ["accuracy", "--split", "train", "--split", "dev", "--shared", str(shared)]
    assert main([*words, "--train-readings", str(empty)]) == 0
    assert "not found 3," in capsys.readouterr().out
    assert main(words) == 0
    assert "not found 0," in capsys.readouterr().out


def test_a_split_is_read_once(shared):
    assert read_given(shared, "dev") is read_given(shared, "dev")
    assert given(shared, "dev") is given(shared, "dev")


def test_editor_counts_levels_and_severities(shared):
    review = editor.review(shared)
    assert [editor.wanted(shares)[1] for shares in (review.warned, review.noted, review.level)] == [1, 1, 1]
    assert editor.unwanted(review.level)[1] == 4
    assert all(review.warned[letter][0] <= review.noted[letter][0] for letter in editor.CLASSES)
    assert review.level["B"] == (0, 1)  # the harbour master says so


def test_page(shared):
    written = page.page(shared, rounds=20)
    assert written.startswith("# Accuracy\n")
    cells = [line.count("|") for line in written.split("\n") if line.startswith("|")]
    tables = [
        len({line.count("|") for line in block.split("\n")})
        for block in written.split("\n\n")
        if block[0] == "|"
    ]
    assert set(tables) == {1} and len(cells) > 60
    for title in ("PolNeAR, dev", "PolNeAR, train", "PolNeAR, train and dev", "An editor's eye"):
        assert f"## {title}\n" in written
    assert "cross-validation" not in written and "--train-readings" not in written


def test_page_of_something_learned(shared, tmp_path):
    folds = write_jsonl(tmp_path / "folds.jsonl", [{"id": ID, "attributions": [], "figures": []}])
    written = page.page(shared, folds, rounds=20)
    assert "scored on the tenth, ten times over" in written
    dev, train = (
        written[written.index(f"## PolNeAR, {split}\n") :].split("\n\n")[1] for split in ("dev", "train")
    )
    assert ("--train-readings FILE" in dev, "--train-readings FILE" in train) == (False, True)


@pytest.mark.parametrize("path", ["docs/accuracy.md", "CONTRIBUTING.md"])
def test_documented_commands_exist(path):
    text = " ".join((ROOT / path).read_text(encoding="utf-8").split())
    commands = re.findall(r"`python -m bench ([^`]+)`", text)
    assert commands
    for command in commands:
        parser().parse_args(command.split())


def test_the_page_in_docs_has_todays_rows(shared):
    def rows(text: str) -> list[str]:
        return [line.split(" | ")[0] for line in text.split("\n") if line.startswith("| ")]

    assert rows((ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")) == rows(
        page.page(shared, rounds=20)
    )


def test_readme_has_the_figures_of_the_page():
    def rows(path: str, heading: str) -> dict[str, list[float]]:
        section = (ROOT / path).read_text(encoding="utf-8").split(f"\n{heading}\n")[1].split("\n## ")[0]
        cells = (line.split("|")[1:4] for line in section.split("\n") if line.startswith("| ") and "0." in line)
        return {
            words.strip(): [float(value), *map(float, between.split(" to "))] for words, value, between in cells
        }

    short, full = rows("README.md", "## How good is it"), rows("docs/accuracy.md", "## PolNeAR, dev")
    assert len(short) == 3
    assert {
        words: figures for words, figures in short.items() if figures != pytest.approx(full[words], abs=0.0056)
    } == {}


def test_readme_gets_todays_figures(shared):
    text = "| attributed sentences: F1 | 0.1 | 0 to 1 | 0.9 |\n| other | 1 | 2 |\n"
    assert (
        page.readme(text, shared, 20)
        == "| attributed sentences: F1 | 1.00 | 1.00 to 1.00 | 0.9 |\n| other | 1 | 2 |\n"
    )


def test_peers_have_a_figure_for_every_headline():
    columns = {len(figures) for figures in (peers.PEOPLE, *peers.POOLED, *(peer.dev for peer in peers.PEERS))}
    assert columns == {len(table.HEADLINES)}
    assert (peers.best(peers.RECALL, True), peers.best(0, False), peers.best(0, True)) == (None, 0.798, 0.739)


def test_bars_measure_what_is_counted(shared):
    found = list(bars._accuracy(shared, None))
    assert len(found) == len(bars.ACCURACY)
    assert [bar.ok for bar in found if bar.bar == "reported"] == [True] * 3
    assert [bar.name for bar in bars._editor(shared)] == [
        "figures an editor wants a source for, queried", "figures an editor leaves alone, queried",
    ]  # fmt: skip
