"""`python -m bench`: how right, how fast and how robust attrlint is."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from bench import accuracy, bars, classes, corpora, editor, growth, rules, speed, who
from bench.reading import ROOT


def main(arguments: list[str] | None = None) -> int:
    """Runs one benchmark and prints it. 0 if it could, and what it measured is in order."""
    parser = _parser()
    args = parser.parse_args(arguments)
    try:
        return _COMMANDS[args.command](args, parser)
    except (OSError, RuntimeError, ValueError) as error:
        print(f"bench: {error}", file=sys.stderr)
        return 2


def _accuracy(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if args.split and not args.files:
        gold, readings = accuracy.read_split(args.shared, args.split)
    elif len(args.files) == 2 and not args.split:
        readings, gold = map(accuracy.read_jsonl, args.files)
    else:
        parser.error("accuracy: name two files, PRED and GOLD, or a --split")
    scores = accuracy.score(gold, readings, args.by)
    print(json.dumps(accuracy.as_dict(scores), indent=1) if args.json else accuracy.table(scores))
    for line in accuracy.error_lines(scores.errors[: args.errors]):
        print(line)
    return 0


def _editor(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    print("\n".join(editor.lines(editor.review(args.shared))))
    return 0


def _speed(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    print("\n".join(speed.lines(speed.start_up(args.rounds), None)), flush=True)
    print("\n".join(speed.lines(None, speed.bulk(args.shared))))
    return 0


def _growth(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    for name in growth.INPUTS:
        print(growth.line(growth.measure(name)), flush=True)
    return 0


def _corpora(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    read = corpora.check(args.shared / "corpora")
    for line in (*read.crashed, *read.unread, *read.wrong):
        print(line)
    print(
        f"{read.files} files, {read.spans} spans; {len(read.crashed)} crashed, {len(read.unread)} not read, "
        f"{len(read.wrong)} spans read otherwise"
    )
    return not read.ok


def _rules(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    tested = rules.check()
    for line in (*tested.failing, *tested.blind):
        print(line)
    print(f"{tested.rules} rules; {len(tested.failing)} fail, {len(tested.blind)} plants not noticed")
    return not tested.ok


def _bars(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    short = 0
    for bar in bars.bars(args.shared):
        print(bars.line(bar), flush=True)
        for note in bar.notes:
            print(f"    {note}")
        short += not bar.ok
    print(f"{short} fall short" if short else "all reached")
    return bool(short)


def _classes(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    return classes.run()


_COMMANDS = {
    "accuracy": _accuracy, "editor": _editor, "speed": _speed, "growth": _growth,
    "corpora": _corpora, "rules": _rules, "bars": _bars, "classes": _classes, "who": who.run,
}  # fmt: skip


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="BENCHMARK")
    helps = {
        "accuracy": "readings against gold",
        "editor": "which of 100 figures an editor looked at are queried",
        "speed": "start-up and bulk rate against yardsticks",
        "growth": "time per byte from 100 KB to 10 MB, hostile inputs too",
        "corpora": "every draft under corpora/ reads, and its spans read the same",
        "rules": "every rule's examples, and examples turned round",
        "classes": "write docs/classes.md from the lexicon",
        "who": "whose each mention is, against GUM and BASIL",
        "bars": "all of it against what must be reached; 1 if something falls short",
    }
    for name, words in helps.items():
        command = commands.add_parser(name, help=words, description=words)
        command.add_argument(
            "--shared", type=Path, default=ROOT.parent / "shared", metavar="PATH",
            help="folder that holds gold/ and corpora/ (default: ../shared)",
        )  # fmt: skip
        if name == "accuracy":
            command.add_argument("files", nargs="*", type=Path, metavar="PRED GOLD")
            command.add_argument("--split", help="read PolNeAR's train or dev texts and score that")
            command.add_argument("--by", choices=("kind", "publisher"), help="figures apart by this")
            command.add_argument("--errors", type=int, default=0, metavar="N", help="show N figures judged wrongly")
            command.add_argument("--json", action="store_true", help="as gold/score.py --json")
        if name == "speed":
            command.add_argument("--rounds", type=int, default=21, metavar="N", help="start-ups (default: 21)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
