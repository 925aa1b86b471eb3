"""The command line of `python -m bench`."""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.copy import FOLDERS, FRESH, PARTS, THIRD
from bench.faults import KINDS
from bench.reading import ROOT
from bench.score import GROUPS

HELP = {
    "accuracy": "readings against PolNeAR's gold",
    "figures": "figures found, and what is wrongly called one, against other gold",
    "hedges": "hedge words against the Szeged uncertainty corpus",
    "sources": "sources and speakers against other gold",
    "who": "whose each mention is, against GUM and BASIL",
    "agreement": "labels derived from PolNeAR's release against the gold files given",
    "editor": "which of 100 figures an editor looked at are queried",
    "page": "write docs/accuracy.md, all of the above with intervals, and the figures in the README",
    "speed": "start-up and bulk rate against yardsticks",
    "growth": "time per byte from 100 KB to 10 MB, hostile inputs too",
    "corpora": "every draft under corpora/ reads, and its spans read the same",
    "rules": "every rule's examples, and examples turned round",
    "catalogue": "the examples, severities and options of the rule catalogue on the shipped rules",
    "consistency": "hedges and attributions dropped or added on purpose: found, and what is found without",
    "precision": "write docs/precision.md from verdicts on findings; draw findings to be judged",
    "findings": "what rules find in real copy, drawn at random to be read",
    "classes": "write docs/classes.md from the lexicon",
    "train": "learn the weights of attribution from PolNeAR's train split and write them",
    "bars": "all of it against what must be reached; 1 if something falls short",
}


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        prog="python -m bench", description="How right, how fast and how robust attrlint is."
    )
    commands = found.add_subparsers(dest="command", required=True, metavar="BENCHMARK")
    for name, words in HELP.items():
        command = commands.add_parser(name, help=words, description=words)
        command.add_argument(
            "--shared", type=Path, default=ROOT.parent / "shared", metavar="PATH",
            help="folder that holds gold/ and corpora/ (default: ../shared)",
        )  # fmt: skip
        if name == "accuracy":
            _accuracy(command)
        if name in ("accuracy", "page", "bars"):
            command.add_argument(
                "--train-readings", type=Path, metavar="FILE",
                help="readings of train to score, one JSON object a line, in place of those of a 10-fold "
                "cross-validation (about a minute)",
            )  # fmt: skip
        if name == "figures":
            command.add_argument("set", choices=("ieer", "quantulum3"))
        if name == "sources":
            command.add_argument(
                "set", choices=("gum", "gum-news", "gum-interview", "basil"), metavar="{gum,basil}"
            )
        if name in ("figures", "sources", "consistency"):
            command.add_argument(
                "--errors", type=int, default=0, metavar="N", help="show N of each kind of error"
            )
        if name in ("figures", "sources", "hedges"):
            _rounds(command)
        if name == "precision":
            _drawing(command)
            command.add_argument("--draw", type=Path, metavar="FOLDER", help="write findings to be judged there")
            command.add_argument("--take", type=Path, metavar="FOLDER", help="keep the verdicts written there")
        if name == "findings":
            _findings(command)
        if name == "editor":
            command.add_argument("--review", type=Path, metavar="FILE", help="another review in the same form")
        if name == "hedges":
            command.add_argument(
                "--words", type=int, default=25, metavar="N", help="show N words (default: 25)"
            )
        if name == "speed":
            command.add_argument("--rounds", type=int, default=21, metavar="N", help="start-ups (default: 21)")
    return found


def _accuracy(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="*", type=Path, metavar="PRED GOLD")
    command.add_argument(
        "--polnear", type=Path, metavar="PATH", help="the public release: a folder of splits, or one split"
    )
    command.add_argument(
        "--split", action="append", default=[], metavar="NAME", help="a split, such as train; again to pool two"
    )
    command.add_argument("--by", choices=GROUPS, help="figures apart by this")
    command.add_argument(
        "--carried", action="store_true", help="figures where a source carried over counts as well"
    )
    command.add_argument("--errors", type=int, default=0, metavar="N", help="show the N worst errors")
    command.add_argument(
        "--errors-of", choices=tuple(KINDS), default="figures", help="errors of what (default: figures)"
    )
    command.add_argument("--json", action="store_true", help="as gold/score.py --json")
    _rounds(command)


def _drawing(command: argparse.ArgumentParser) -> None:
    command.add_argument("--rule", action="append", default=[], metavar="NAME", help="only this rule; again for more")
    command.add_argument("--part", action="append", choices=(*PARTS, THIRD, FRESH), help="of the copy; again for more")
    command.add_argument("--seed", type=int, default=1, metavar="N")


def _findings(command: argparse.ArgumentParser) -> None:
    _drawing(command)
    command.add_argument("--corpus", action="append", default=[], choices=(*FOLDERS, "polnear"), help="only this")
    command.add_argument("--number", type=int, default=30, metavar="N", help="how many to draw (default: 30)")
    command.add_argument("--loud", action="store_true", help="leave out notes")
    command.add_argument("--least", default="medium", choices=("high", "medium", "low"), help="how sure, at least")
    command.add_argument("--rates", action="store_true", help="only count, by rule and corpus")
    command.add_argument("--json", action="store_true", help="one object a line")


def _rounds(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--ci",
        type=int,
        default=0,
        metavar="ROUNDS",
        help="95 %% intervals, by drawing documents so many times",
    )
