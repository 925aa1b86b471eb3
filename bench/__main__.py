"""`python -m bench`: how right, how fast and how robust attrlint is."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable

from bench import (
    accuracy,
    agreement,
    bars,
    catalogue,
    classes,
    consistency,
    corpora,
    editor,
    findings,
    growth,
    hedges,
    numbers,
    page,
    precision,
    rules,
    speed,
)
from bench import table, train, voices, who
from bench.arguments import parser
from bench.polnear import given
from bench.sets import read_set


def main(arguments: list[str] | None = None) -> int:
    """Runs one benchmark and prints it. 0 if it could, and what it measured is in order."""
    args = parser().parse_args(arguments)
    try:
        return _COMMANDS[args.command](args)
    except (OSError, RuntimeError, ValueError) as error:
        print(f"bench: {error}", file=sys.stderr)
        return 2


def _accuracy(args: argparse.Namespace) -> int:
    if len(args.files) == 2 and not (args.split or args.polnear):
        read = accuracy.from_files(*args.files)
    elif args.files:
        raise ValueError("accuracy: name two files, PRED and GOLD, and no split; or only splits")
    elif args.polnear:
        read = accuracy.from_release(args.polnear, args.split)
    elif args.split:
        read = accuracy.from_splits(args.shared, args.split, args.train_readings)
    else:
        raise ValueError(
            "accuracy: nothing to score; name two files, PRED and GOLD, a --split, or --polnear PATH"
        )
    options = accuracy.Options(args.by, args.errors, args.errors_of, args.ci, args.carried)
    _print([accuracy.as_json(read, options)] if args.json else accuracy.lines(read, options))
    return 0


def _figures(args: argparse.Namespace) -> int:
    found = numbers.check(read_set(args.shared, args.set))
    rows = (*numbers.ROWS, *(numbers.VALUE_ROWS if args.set == "quantulum3" else ()))
    _print(table.lines(found.documents, rows, args.ci))
    _print(numbers.lines(found, args.errors))
    return 0


def _hedges(args: argparse.Namespace) -> int:
    found = hedges.check(read_set(args.shared, "szeged"))
    _print(table.lines(found.documents, hedges.ROWS, args.ci))
    _print(hedges.lines(found, args.words))
    return 0


def _sources(args: argparse.Namespace) -> int:
    if args.set == "basil":
        found, rows = voices.basil(read_set(args.shared, "basil")), voices.BASIL_ROWS
    else:
        found, rows = voices.gum(read_set(args.shared, args.set)), voices.GUM_ROWS
    _print(table.lines(found.documents, rows, args.ci))
    _print(voices.lines(found, args.errors))
    return 0


def _agreement(args: argparse.Namespace) -> int:
    for split in ("train", "dev"):
        _print(agreement.lines(split, agreement.check(args.shared, split)))
    return 0


def _editor(args: argparse.Namespace) -> int:
    _print(editor.lines(editor.review(args.shared, args.review)))
    return 0


def _page(args: argparse.Namespace) -> int:
    return page.run(args.shared, args.train_readings)


def _speed(args: argparse.Namespace) -> int:
    _print(speed.lines(speed.start_up(args.rounds), None))
    _print(speed.lines(None, speed.bulk(args.shared)))
    return 0


def _growth(args: argparse.Namespace) -> int:
    _print(growth.line(growth.measure(name)) for name in growth.INPUTS)
    return 0


def _corpora(args: argparse.Namespace) -> int:
    read = corpora.check(args.shared / "corpora")
    _print((*read.crashed, *read.unread, *read.wrong))
    print(
        f"{read.files} files, {read.spans} spans; {len(read.crashed)} crashed, {len(read.unread)} not read, "
        f"{len(read.wrong)} spans read otherwise"
    )
    return not read.ok


def _rules(args: argparse.Namespace) -> int:
    tested = rules.check()
    _print((*tested.failing, *tested.blind))
    print(f"{tested.rules} rules; {len(tested.failing)} fail, {len(tested.blind)} plants not noticed")
    return not tested.ok


def _bars(args: argparse.Namespace) -> int:
    short = 0
    for bar in bars.bars(args.shared, args.train_readings):
        _print((bars.line(bar), *(f"    {note}" for note in bar.notes)))
        short += not bar.ok
    print(f"{short} fall short" if short else "all reached")
    return bool(short)


def _classes(args: argparse.Namespace) -> int:
    return classes.run()


def _train(args: argparse.Namespace) -> int:
    print(train.write(given(args.shared, "train")))
    return 0


def _catalogue(args: argparse.Namespace) -> int:
    rows = catalogue.check(args.shared)
    _print(catalogue.lines(rows))
    return any(row.wrong for row in rows)


def _consistency(args: argparse.Namespace) -> int:
    _print(consistency.lines(consistency.check(args.shared), args.errors))
    _print(consistency.handwritten_lines(consistency.check_handwritten(), args.errors))
    return 0


def _precision(args: argparse.Namespace) -> int:
    from datetime import date

    if args.draw:
        _print(precision.draw(args.shared, frozenset(args.part or ("first",)), frozenset(args.rule), args.seed, args.draw))
        return 0
    if args.take:
        print(f"{len(precision.take(args.take, date.today().isoformat()))} verdicts kept")
    precision.PAGE.write_text(precision.page(args.shared), encoding="utf-8")
    short = precision.short(precision.judged(), precision.defaults())
    _print(short or ["all reached"])
    return bool(short)


def _findings(args: argparse.Namespace) -> int:
    parts, names = frozenset(args.part or ("tune",)), frozenset(args.rule)
    read, found = findings.find(args.shared, parts, frozenset(args.corpus), names, args.least)
    found = [one for one in found if not (args.loud and one.finding.severity == "note")]
    if args.rates:
        _print(findings.rates(read, found))
        return 0
    drawn = findings.sample(found, args.number, args.seed)
    _print(findings.as_json(drawn) if args.json else findings.lines(drawn))
    print(f"{len(drawn)} of {len(found)} findings in {len(read)} articles", file=sys.stderr)
    return 0


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "accuracy": _accuracy, "figures": _figures, "hedges": _hedges, "sources": _sources, "agreement": _agreement,
    "editor": _editor, "page": _page, "speed": _speed, "growth": _growth, "corpora": _corpora, "rules": _rules,
    "bars": _bars, "classes": _classes, "train": _train, "who": who.run,
    "catalogue": _catalogue, "consistency": _consistency, "precision": _precision, "findings": _findings,
}  # fmt: skip


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
