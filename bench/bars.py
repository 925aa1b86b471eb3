"""What attrlint has to reach, and whether it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench import accuracy, corpora, growth, rules, speed

BALANCED_ACCURACY = 0.80
SENTENCE_F1 = 0.80
SPEAKER_ACCURACY = 0.80
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


def bars(shared: Path) -> Iterator[Bar]:
    """Every bar as it is measured; a benchmark that cannot run is a bar not reached."""
    for measure in (_accuracy, _speed, _growth, _corpora, _rules):
        try:
            yield from measure(shared)
        except (OSError, RuntimeError, ValueError, ImportError) as error:
            yield Bar(measure.__name__.lstrip("_"), "runs", "could not be measured", False, (str(error),))


def _accuracy(shared: Path) -> Iterator[Bar]:
    scores = accuracy.score(*accuracy.read_split(shared, "dev"))
    for name, floor, value in (
        ("figures, balanced accuracy (PolNeAR dev)", BALANCED_ACCURACY, scores.figures.balanced_accuracy),
        ("attributed sentences, F1 (PolNeAR dev)", SENTENCE_F1, scores.sentences.f1),
        ("speakers of quotations, accuracy (PolNeAR dev)", SPEAKER_ACCURACY, scores.speakers.accuracy),
    ):
        yield Bar(name, f">= {floor:.2f}", f"{value:.3f}", value >= floor)


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


def line(bar: Bar) -> str:
    return f"{bar.name:50}{bar.bar:>10}  {bar.figure:>12}  {'ok' if bar.ok else 'FALLS SHORT'}"
