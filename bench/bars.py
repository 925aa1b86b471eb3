"""What attrlint has to reach, and whether it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench import catalogue, consistency, corpora, editor, findings, growth, precision, rules, speed, table
from bench.accuracy import from_splits
from bench.copy import PARTS
from bench.score import count
from bench.table import Row
from bench.tally import total

_BALANCED = Row("figures, balanced accuracy", "figures", "balanced_accuracy")
_CARRIED = Row("figures with carry-over, balanced accuracy", "figures carried", "balanced_accuracy")
_SENTENCES = Row("attributed sentences, F1", "sentences", "f1")
_SPEAKERS = Row("speakers of quotations, right", "quotes", "accuracy")

# What is measured, on which splits pooled, and the least it may be; None is only reported.
ACCURACY: tuple[tuple[Row, tuple[str, ...], float | None], ...] = (
    (_BALANCED, ("dev",), 0.80),
    (_SENTENCES, ("dev",), 0.80),
    (_SPEAKERS, ("dev",), 0.80),
    (_BALANCED, ("train", "dev"), 0.82),
    (_BALANCED, ("train",), None),
    (_CARRIED, ("train", "dev"), None),
    (_CARRIED, ("dev",), None),
    (Row("figures flagged unattributed, precision", "figures", "precision"), ("dev",), 0.76),
    (Row("figures flagged unattributed, recall", "figures", "recall"), ("dev",), 0.80),
    (_SENTENCES, ("dev",), 0.835),
    (Row("content tokens, F1", "tokens content", "f1"), ("dev",), 0.83),
    (Row("source mentions, F1", "mentions source", "f1"), ("dev",), 0.775),
    (_SPEAKERS, ("dev",), 0.88),
)
EDITOR_WANTED = 30  # of the 35 figures an editor wants a source for, at least
EDITOR_OTHERS = 25  # of the 65 others, at most
RULES, DEFAULTS = 60, 40
LOUD = 3.0  # warnings and errors per 1,000 words of Wikinews, at most
SILENT = 0.5  # of its stories have none, at least
PLANTED = 0.70  # of inconsistencies planted are found
UNTOUCHED = 1.0  # findings of those rules in 10 articles as they were, at most
START_UP = 6.0  # times an empty interpreter
BULK = 1 / 8  # of the rate of a tokenising pass
GROWTH = 2.0  # time per byte, 10 MB over 100 KB


@dataclass(frozen=True)
class Bar:
    """`bar` and `figure` are words for people; `notes` say what is wrong, one a line."""

    name: str
    bar: str
    figure: str
    ok: bool
    notes: tuple[str, ...] = ()


def bars(shared: Path, train_readings: Path | None = None) -> Iterator[Bar]:
    """Every bar as it is measured; a benchmark that cannot run is a bar not reached.

    `train_readings` as `polnear.read_given` has it.
    """
    measures: dict[str, Callable[[Path], Iterator[Bar]]] = {
        "accuracy": partial(_accuracy, train_readings=train_readings),
        "editor": _editor, "speed": _speed, "growth": _growth, "corpora": _corpora, "rules": _rules,
        "catalogue": _catalogue, "silence": _silence, "consistency": _consistency, "precision": _precision,
    }  # fmt: skip
    for name, measure in measures.items():
        try:
            yield from measure(shared)
        except (OSError, RuntimeError, ValueError, ImportError) as error:
            yield Bar(name, "runs", "could not be measured", False, (str(error),))


def _accuracy(shared: Path, train_readings: Path | None) -> Iterator[Bar]:
    counts = {
        splits: total(count(pair) for pair in from_splits(shared, splits, train_readings))
        for splits in sorted({splits for _, splits, _ in ACCURACY})
    }
    for row, splits, floor in ACCURACY:
        name, value = f"{row.words} (PolNeAR {' + '.join(splits)})", table.value(counts[splits], row)
        if floor is None:
            yield Bar(name, "reported", f"{value:.4f}", True)
        else:
            yield Bar(name, f">= {floor:.3f}".rstrip("0"), f"{value:.4f}", value >= floor)


def _editor(shared: Path) -> Iterator[Bar]:
    review = editor.review(shared)
    (wanted, of_wanted), (others, of_others) = editor.wanted(review.noted), editor.unwanted(review.noted)
    level = (
        f"by level alone {editor.wanted(review.level)[0]}, and {editor.unwanted(review.level)[0]} of the others"
    )
    yield Bar(
        "figures an editor wants a source for, queried", f">= {EDITOR_WANTED}", f"{wanted} of {of_wanted}",
        wanted >= EDITOR_WANTED, (level,),
    )  # fmt: skip
    yield Bar(
        "figures an editor leaves alone, queried", f"<= {EDITOR_OTHERS}", f"{others} of {of_others}",
        others <= EDITOR_OTHERS,
    )  # fmt: skip


def _speed(shared: Path) -> Iterator[Bar]:
    start = speed.start_up()
    yield Bar(
        "start-up, times python -c pass", f"<= {START_UP:g}", f"{start.ratio:.2f}", start.ratio <= START_UP
    )
    bulk = speed.bulk(shared)
    yield Bar(
        "bulk rate, of a tokenising pass", ">= 1/8", f"1/{1 / bulk.ratio:.1f}", bulk.ratio >= BULK,
        (speed.lines(None, bulk)[0],),
    )  # fmt: skip


def _growth(shared: Path) -> Iterator[Bar]:
    for name in growth.INPUTS:
        try:
            grown = growth.measure(name)
        except RuntimeError as error:
            yield Bar(f"growth, {name}", f"<= {GROWTH:g}", "failed", False, (str(error),))
            continue
        yield Bar(
            f"growth, {name}", f"<= {GROWTH:g}", f"{grown.ratio:.2f}", grown.ratio <= GROWTH,
            (growth.line(grown),),
        )  # fmt: skip


def _corpora(shared: Path) -> Iterator[Bar]:
    read = corpora.check(shared / "corpora")
    problems = (*read.crashed, *read.unread, *read.wrong)
    figure = f"{read.files} files, {read.spans} spans, {len(problems)} wrong"
    yield Bar("corpora read, spans read the same", "0 wrong", figure, read.ok, problems[:10])


def _rules(shared: Path) -> Iterator[Bar]:
    tested = rules.check()
    problems = (*tested.failing, *tested.blind)
    yield Bar(
        "rules, examples hold and plants are noticed", "0 wrong", f"{tested.rules} rules, {len(problems)} wrong",
        tested.ok, problems,
    )  # fmt: skip


def _catalogue(shared: Path) -> Iterator[Bar]:
    rows = catalogue.check(shared)
    shipped = precision.shipped()
    on = sum(rule.default for rule in shipped)
    yield Bar("rules shipped, on by default", f"{RULES}, {DEFAULTS}", f"{len(shipped)}, {on}", len(shipped) >= RULES)
    wrong = [f"{row.name}: {words}" for row in rows for words in row.wrong]
    yield Bar("catalogue, examples and options as stated", "0 wrong", f"{len(wrong)} wrong", not wrong, tuple(wrong))


def _silence(shared: Path) -> Iterator[Bar]:
    read, found = findings.find(shared, frozenset(PARTS), frozenset(("wikinews",)), frozenset())
    loud = [one for one in found if one.finding.severity != "note"]
    rate = 1000 * len(loud) / sum(copy.words for copy in read)
    quiet = 1 - len({one.copy.id for one in loud}) / len(read)
    yield Bar("Wikinews, warnings and errors per 1,000 words", f"<= {LOUD:g}", f"{rate:.2f}", rate <= LOUD)
    yield Bar("Wikinews, stories with none", f">= {SILENT:.0%}", f"{quiet:.0%} of {len(read)}", quiet >= SILENT)


def _consistency(shared: Path) -> Iterator[Bar]:
    seen = consistency.check(shared)
    share, rate = seen.found / seen.planted, 10 * seen.untouched / seen.articles
    notes = tuple(consistency.lines(seen, 0))
    yield Bar("inconsistencies planted in 200 articles, found", f">= {PLANTED:.0%}", f"{share:.1%}", share >= PLANTED, notes)
    yield Bar("findings of these rules in 10 untouched articles", f"<= {UNTOUCHED:g}", f"{rate:.2f}", rate <= UNTOUCHED)
    hand = consistency.check_handwritten()
    yield Bar(
        "inconsistencies written by hand, found", f">= {PLANTED:.0%}", f"{hand.found} of {hand.pairs}",
        hand.found >= PLANTED * hand.pairs, tuple(consistency.handwritten_lines(hand, 0)),
    )  # fmt: skip


def _precision(shared: Path) -> Iterator[Bar]:
    short = precision.short(precision.judged(), precision.defaults())
    counted = [verdict for verdict in precision.judged() if verdict.rule in precision.defaults()]
    right = sum(verdict.right for verdict in counted)
    yield Bar("precision of default rules, by reading", "no rule short", f"{right} of {len(counted)}", not short, tuple(short))


def line(bar: Bar) -> str:
    return f"{bar.name:62}{bar.bar:>10}  {bar.figure:>12}  {'ok' if bar.ok else 'FALLS SHORT'}"
