"""docs/accuracy.md: every figure with its interval, beside other tools and people, and the command behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import fill

from bench import agreement, editor, hedges, numbers, peers, table, voices
from bench.accuracy import from_splits
from bench.intervals import ROUNDS, interval, wilson
from bench.reading import ROOT
from bench.score import count
from bench.sets import read_set
from bench.table import Row
from bench.tally import Counts, total

PAGE = ROOT / "docs" / "accuracy.md"
README = ROOT / "README.md"

_HEAD = """\
# Accuracy

How right attrlint's reading is, measured on copy that others annotated. This page is written by `python -m bench
page`; a command under each heading prints the same figures. The gold sets belong to others and are not in this
repository: `bench` looks for them in `../shared`, or where `--shared PATH` says. Anybody can get the
[PolNeAR release](https://github.com/networkdynamics/PolNeAR) and run `python -m bench accuracy --polnear PATH`.

"95 %" is the interval in which the figure lies for 95 % of {rounds} draws of as many documents, with replacement.
Word lists, patterns and learned weights come from PolNeAR's train split; the figures of its dev split were looked at
about fifteen times, its errors never since the first release. Of the other sets some errors were read and their
general causes mended: people in GUM and BASIL, numbers in IE-ER, hedge words in Szeged. Their figures are not blind.
The columns beside are what `gold/README.md` gives for other tools and for pairs of people: the
best tool in each row, where a precision counts only with a recall of 0.80 or more. The people are 590 pairs of
annotators on 20 documents of all splits; with so few, their 95 % for figures is 0.85 to 0.96."""

_MEASURES = """\
## What is measured

- **Figures**: does the reading agree whether a figure is attributed? The class that counts is UNATTRIBUTED, what a
  rule would query. Balanced accuracy is the mean of the recall of both classes. Only counts, percentages, money,
  points, fractions, ratios, measures and vague numbers are scored, not dates, ages or small numbers.
- **Sentences**: attributed when half of the words or more are in what somebody is said to say.
- **Content tokens**: words in what somebody is said to say.
- **Source mentions**: a source read is right when it overlaps an annotated one.
- **Speaker**: of quotations of four words or more, the share whose source overlaps the annotated one.
- **With carry-over**: a figure also counts as attributed when it goes on from a source named before it in the
  paragraph, or a share from a poll, report or filing named not far before it. PolNeAR does not annotate that, so its
  score falls; a reader sees the source, so the rules use it."""

_LIMITS = """\
## What this does not say

PolNeAR is US political news of 2015 and 2016. It calls more attribution than sourcing: wishes, plans and support
count as well, and what is not clearly attributed is left out. Its figures in dev are few: two tools that differ
by 0.02 there have not been told apart. The gold for sentences, quotations and figures is derived from its spans.
GUM annotates the credit of a picture as an attribution. BASIL names a speaker only where a span is slanted.
IE-ER and quantulum3 annotate numbers attrlint leaves alone on purpose: small spelled-out ones, scores, years."""


def run(shared: Path, train_readings: Path | None = None) -> int:
    PAGE.write_text(page(shared, train_readings), encoding="utf-8")
    README.write_text(readme(README.read_text(encoding="utf-8"), shared), encoding="utf-8")
    print(f"wrote {PAGE}, and the figures in {README}")
    return 0


def readme(text: str, shared: Path, rounds: int = ROUNDS) -> str:
    """The README with today's figures in the rows of its table that have one of HEADLINES' names."""
    documents = [count(pair) for pair in from_splits(shared, ["dev"])]
    for row in table.HEADLINES:
        low, high = interval(documents, row.measure, row.metric, rounds)
        cells = f"| {row.words} | {table.value(total(documents), row):.2f} | {low:.2f} to {high:.2f} |"
        text = re.sub(
            rf"^\| {re.escape(row.words)} \|[^|\n]*\|[^|\n]*\|", lambda _: cells, text, flags=re.MULTILINE
        )
    return text


def page(shared: Path, train_readings: Path | None = None, rounds: int = ROUNDS) -> str:
    """The whole page. `train_readings` as `polnear.read_given` has it."""
    blocks = [
        _HEAD.format(rounds=f"{rounds:,}"),
        _MEASURES,
        *_polnear(shared, train_readings, rounds),
        *_tools(shared),
        *_editor(shared),
        *_others(shared, rounds),
        *_agreement(shared),
        _LIMITS,
    ]
    return "\n\n".join(blocks) + "\n"


def _polnear(shared: Path, train_readings: Path | None, rounds: int) -> Iterator[str]:
    learned = " --train-readings FILE" if train_readings else ""
    for title, splits in (("dev", ["dev"]), ("train", ["train"]), ("train and dev", ["train", "dev"])):
        documents = [count(pair) for pair in from_splits(shared, splits, train_readings)]
        options = " ".join(f"--split {split}" for split in splits) + (learned if "train" in splits else "")
        yield f"## PolNeAR, {title}"
        yield f"`python -m bench accuracy {options} --carried --ci {rounds}` ({len(documents)} documents)"
        yield _table(
            ("measure", "attrlint", "95 %", "best tool without a neural parser", "with one", "people"),
            (
                (*_cells(documents, row, rounds), *_beside(number, splits))
                for number, row in enumerate((*table.HEADLINES, *table.CARRIED))
            ),
        )
    yield _prose(
        "Part of the reading is learned from train. In the rows that hold train it was learned from nine tenths of its "
        "documents and scored on the tenth, ten times over."
    )


def _beside(number: int, splits: Sequence[str]) -> tuple[str, str, str]:
    """The best tools and people in the same measure; blank where nobody measured it."""
    if number >= len(table.HEADLINES):
        return "", "", ""
    without, with_parser = (
        (peers.best(number, False), peers.best(number, True)) if splits == ["dev"]
        else (figures[number] for figures in peers.POOLED) if splits == ["train", "dev"]
        else (None, None)
    )  # fmt: skip
    return _figure(without), _figure(with_parser), _figure(peers.PEOPLE[number])


def _tools(shared: Path) -> Iterator[str]:
    counts = total(count(pair) for pair in from_splits(shared, ["dev"]))
    yield "## Other tools on PolNeAR, dev"
    yield _prose(
        "Measured with the gold's own scorer, `gold/score.py`, with which `bench accuracy` agrees to the last digit. The "
        "highest precision or recall alone says little: a tool that attributes nothing has a recall of 1."
    )
    rows = [("attrlint", "", *(_figure(table.value(counts, row)) for row in table.HEADLINES))]
    rows += [(peer.name, peer.needs, *map(_figure, peer.dev)) for peer in peers.PEERS]
    yield _table(
        (
            "tool",
            "needs",
            "figures: balanced accuracy",
            "P",
            "R",
            "sentences F1",
            "content F1",
            "sources F1",
            "speakers",
        ),
        rows,
    )


def _editor(shared: Path) -> Iterator[str]:
    review = editor.review(shared)
    yield "## An editor's eye"
    yield _prose(
        "`python -m bench editor`: 100 figures of train that PolNeAR leaves unattributed, read by one person, and how many of "
        "each class are queried. A good tool queries A and leaves the rest."
    )
    columns = (
        ("attrlint, warnings and errors", review.warned),
        ("attrlint, `--min-confidence low`", review.noted),
        ("attrlint, by level alone", review.level),
    )
    of = [review.noted[category][1] for category in editor.CLASSES]
    rows = [(name, *(shares[category][0] for category in editor.CLASSES)) for name, shares in columns]
    rows += [(name, *flagged) for name, flagged in peers.EDITOR.items()]
    yield _table(
        (
            "tool", *(f"{category}: {words} ({n})" for (category, words), n in zip(editor.CLASSES.items(), of)),
            "A, share and 95 %", "all others, share and 95 %",
        ),
        ((name, *map(str, flagged), _interval(flagged[0], of[0]), _interval(sum(flagged[1:]), sum(of[1:])))
         for name, *flagged in rows),
    )  # fmt: skip


def _others(shared: Path, rounds: int) -> Iterator[str]:
    yield "## Other copy"
    yield "Nobody else's figures on these sets are known to us."
    for title, command, name, check, rows in (
        ("GUM, news: Wikinews", "sources gum-news", "gum-news", voices.gum, voices.GUM_ROWS),
        ("GUM, interviews: Wikinews", "sources gum-interview", "gum-interview", voices.gum, voices.GUM_ROWS),
        ("BASIL: three outlets on the same event", "sources basil", "basil", voices.basil, voices.BASIL_ROWS),
        ("IE-ER: AP and NYT newswire", "figures ieer", "ieer", numbers.check, numbers.ROWS),
        ("quantulum3: sentences about quantities", "figures quantulum3", "quantulum3", numbers.check,
         (*numbers.ROWS, *numbers.VALUE_ROWS)),
        ("Szeged uncertainty corpus, newspaper part", "hedges", "szeged", hedges.check, hedges.ROWS),
    ):  # fmt: skip
        documents = check(read_set(shared, name)).documents
        yield f"### {title}"
        yield f"`python -m bench {command} --ci {rounds}` ({len(documents)} documents)"
        yield _table(("measure", "attrlint", "95 %"), (_cells(documents, row, rounds) for row in rows))


def _agreement(shared: Path) -> Iterator[str]:
    yield "## The release read as published"
    yield _prose(
        "`python -m bench agreement`. `bench accuracy --split` scores the gold files of `../shared`; `--polnear PATH` reads the "
        "release itself and derives its labels anew. Attributions are the same. What finds the gold's sentences, quotations and "
        "figures was not given, so ours follow its description; this share has the same place and label:"
    )
    found = {split: agreement.check(shared, split) for split in ("train", "dev")}
    yield _table(
        ("label", *found),
        (
            (
                kind,
                *(f"{one[kind].same / one[kind].given:.4f} of {one[kind].given:,}" for one in found.values()),
            )
            for kind in found["dev"]
        ),
    )


def _cells(documents: Sequence[Counts], row: Row, rounds: int) -> tuple[str, str, str]:
    low, high = interval(documents, row.measure, row.metric, rounds)
    return row.words, _figure(table.value(total(documents), row)), f"{low:.3f} to {high:.3f}"


def _interval(part: int, whole: int) -> str:
    low, high = wilson(part, whole)
    return f"{part / whole:.2f} ({low:.2f} to {high:.2f})"


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _prose(words: str) -> str:
    return fill(words, 116, break_long_words=False, break_on_hyphens=False)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]] | Iterator[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
