"""How often default rules are right, by reading: findings drawn for a reader, and docs/precision.md from the verdicts.

`draw` writes the findings to be judged, with the copy around them, into a folder outside the repository. The verdicts
come back into bench/judged.tsv, which holds no copy: a rule, an article's name, a place, right or wrong.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.copy import THIRD_SETS
from bench.findings import as_json, find, sample
from bench.reading import ROOT

try:
    import tomllib
except ImportError:  # Python 3.10
    import tomli as tomllib

JUDGED = ROOT / "bench" / "judged.tsv"
BEFORE = ROOT / "bench" / "judged_before.tsv"  # every verdict of every round: rule, article, start, end, right or wrong
LEFT = ROOT / "bench" / "false_alarms.toml"
PAGE = ROOT / "docs" / "precision.md"
CORPORA = frozenset(("wikinews", "abp", "bauman", "guardian", "digitalgov", "polnear", "polnear-dev", *THIRD_SETS))
NUMBER = 30
EACH, OVERALL, ERRORS, HIGH = 0.90, 0.93, 0.95, 0.95
FIELDS = ("rule", "part", "seed", "date", "confidence", "severity", "article", "start", "end", "verdict", "builder", "note")


@dataclass(frozen=True)
class Verdict:
    """What the reader said of a finding, and what its builder says where they differ ("" where not)."""

    rule: str
    part: str
    seed: int
    date: str
    confidence: str
    severity: str
    article: str
    start: int
    end: int
    verdict: str
    builder: str
    note: str

    @property
    def right(self) -> bool:
        return self.verdict == "right"


def draw(shared: Path, parts: frozenset[str], names: frozenset[str], seed: int, folder: Path) -> Iterator[str]:
    """Writes NUMBER findings of each default rule (or of `names`), a file a rule, to be judged; a line for each."""
    from attrlint.rulefile import shipped_files

    files = {file.rule.id: file for file in shipped_files()}
    wanted = sorted(names or {name for name, file in files.items() if file.rule.default})
    read, found = find(shared, parts, CORPORA, frozenset())
    folder.mkdir(parents=True, exist_ok=True)
    part = "+".join(sorted(parts))
    for name in wanted:
        its = [one for one in found if one.finding.rule == name]
        drawn = sample(its, NUMBER, seed)
        rows = [
            {"key": f"{one.copy.id}:{one.finding.prose.start}-{one.finding.prose.end}", "part": part, "seed": seed,
             "text": f"texts/{one.copy.id.replace('/', '_')}.txt", **json.loads(row)}
            for one, row in zip(drawn, as_json(drawn))
        ]  # fmt: skip
        for one in drawn:
            text = folder / "texts" / f"{one.copy.id.replace('/', '_')}.txt"
            text.parent.mkdir(exist_ok=True)
            text.write_text(one.copy.article.document.text, encoding="utf-8")
        about = {"rule": name, "why": " ".join(files[name].why.split()), "help": files[name].rule.help}
        lines = [json.dumps(row, ensure_ascii=False) for row in (about, *rows)]
        (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        yield f"{name:30}{len(drawn):4} of {len(its):5} in {len(read)} articles"


def take(folder: Path, date: str) -> list[Verdict]:
    """The verdicts in a folder that `draw` filled: NAME.tsv beside NAME.jsonl, a row a finding.

    A row is key, right or wrong, and a few words. The rows of a rule replace those that were kept of it.
    """
    new: list[Verdict] = []
    for path in sorted(folder.glob("*.jsonl")):
        about, *rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        said = path.with_suffix(".tsv")
        if not said.exists():
            continue
        verdicts = {cells[0]: cells[1:] for cells in _rows(said)}
        for row in rows:
            if row["key"] not in verdicts:
                raise ValueError(f"{said}: no verdict on {row['key']}")
            verdict, *rest = verdicts[row["key"]]
            if verdict not in ("right", "wrong"):
                raise ValueError(f"{said}: {verdict!r} is neither right nor wrong")
            start, end = row["key"].rsplit(":", 1)[1].split("-")
            builder, note = (rest[1] if len(rest) > 1 else ""), (rest[2] if len(rest) > 2 else "")
            new.append(
                Verdict(
                    about["rule"], row["part"], row["seed"], date, row["confidence"], row["severity"], row["id"],
                    int(start), int(end), verdict, builder, note,
                )
            )  # fmt: skip
    rules = {verdict.rule for verdict in new}
    kept = [verdict for verdict in judged() if verdict.rule not in rules]
    together = sorted([*kept, *new], key=lambda v: (v.rule, v.article, v.start))
    with JUDGED.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(FIELDS)
        writer.writerows([[getattr(verdict, field) for field in FIELDS] for verdict in together])
    return together


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            yield [cell.strip() for cell in line.split("\t")]


def judged() -> list[Verdict]:
    """The verdicts that are kept."""
    if not JUDGED.exists():
        return []
    with JUDGED.open(encoding="utf-8", newline="") as file:
        return [
            Verdict(**{**row, "seed": int(row["seed"]), "start": int(row["start"]), "end": int(row["end"])})
            for row in csv.DictReader(file, delimiter="\t")
        ]


def still_told(found: list) -> dict[str, tuple[int, int]]:
    """Of the findings that readers judged in any round, those a rule still makes: right, and all, by rule."""
    with BEFORE.open(encoding="utf-8", newline="") as file:
        said = {(row["rule"], row["article"], int(row["start"]), int(row["end"])): row["verdict"] for row in csv.DictReader(file, delimiter="\t")}
    counts: dict[str, tuple[int, int]] = {}
    for one in found:
        prose = one.finding.prose
        verdict = said.get((one.finding.rule, one.copy.id, prose.start, prose.end))
        if verdict is not None:
            right, read = counts.get(one.finding.rule, (0, 0))
            counts[one.finding.rule] = right + (verdict == "right"), read + 1
    return counts


def share(verdicts: list[Verdict]) -> float:
    return sum(verdict.right for verdict in verdicts) / len(verdicts) if verdicts else 1.0


def short(verdicts: list[Verdict], defaults: dict[str, str]) -> list[str]:
    """What falls short, in words. `defaults` are the rules on by default with their severities."""
    said = []
    for rule, severity in sorted(defaults.items()):
        its = [verdict for verdict in verdicts if verdict.rule == rule]
        least = ERRORS if severity == "error" else EACH
        if its and share(its) < least:
            said.append(f"{rule}: {sum(v.right for v in its)} of {len(its)} right, must be {least:.0%}")
    counted = [verdict for verdict in verdicts if verdict.rule in defaults]
    if share(counted) < OVERALL:
        said.append(f"overall: {share(counted):.1%}, must be {OVERALL:.0%}")
    high = [verdict for verdict in counted if verdict.confidence == "high"]
    if share(high) < HIGH:
        said.append(f"high confidence: {share(high):.1%}, must be {HIGH:.0%}")
    return said


def shipped() -> list:
    """The rules attrlint comes with, but for those about its own comments."""
    from attrlint.rules import shipped_rules

    return [rule for rule in shipped_rules() if rule.checker]


def defaults() -> dict[str, str]:
    """The rules on by default, with their severities."""
    return {rule.id: rule.severity for rule in shipped() if rule.default}


def page(shared: Path) -> str:
    """docs/precision.md as the verdicts and the present rules have it."""
    verdicts = judged()
    rules = {rule.id: rule for rule in shipped()}
    read, found = find(shared, frozenset(("first", "second", "third")), CORPORA, frozenset())
    told = still_told(found)
    left = tomllib.loads(LEFT.read_text("utf-8"))
    lines = [*_HEAD.strip("\n").split("\n"), ""]
    said = short(verdicts, defaults())
    lines += [f"**What falls short of the bars ({EACH:.2f} each, {OVERALL:.2f} overall, errors and high confidence {ERRORS:.2f}):**", ""]
    lines += [f"- {words}" for words in said] or ["Nothing."]
    lines.append("")
    lines.append(f"Findings per 1,000 articles are those of {len(read)} articles of the parts kept for counting.")
    lines += ["", "| rule | severity | per 1,000 articles | read | right | share | seed, date | judged in any round and still told | commonest false alarm left |", "|---|---|---|---|---|---|---|---|---|"]
    for name in sorted(name for name, rule in rules.items() if rule.default):
        its = [verdict for verdict in verdicts if verdict.rule == name]
        often = 1000 * sum(one.finding.rule == name for one in found) / len(read)
        right = sum(verdict.right for verdict in its)
        drawn = f"{its[0].seed}, {its[0].date}" if its else "nothing found to read"
        again = "{} of {}".format(*told[name]) if name in told else ""
        shown = f"{right / len(its):.2f}" if its else ""
        lines.append(f"| [{name}](rules/{name}.md) | {rules[name].severity} | {often:.1f} | {len(its)} | {right} | {shown} | {drawn} | {again} | {left.get(name, '')} |")
    counted = [verdict for verdict in verdicts if verdict.rule in rules and rules[verdict.rule].default]
    lines += ["", "## Together", "", "| findings | read | right | share | must be |", "|---|---|---|---|---|"]
    errors = [verdict for verdict in counted if rules[verdict.rule].severity == "error"]
    groups = [("all", counted, OVERALL), ("rules of severity error", errors, ERRORS)]
    groups += [
        (f"of {confidence} confidence", [v for v in counted if v.confidence == confidence], least)
        for confidence, least in (("high", HIGH), ("medium", None), ("low", None))
    ]
    groups.append(("reported as error or warning", [v for v in counted if v.severity != "note"], None))
    groups.append(("reported as note", [v for v in counted if v.severity == "note"], None))
    for words, its, least in groups:
        right = sum(verdict.right for verdict in its)
        lines.append(f"| {words} | {len(its)} | {right} | {share(its):.3f} | {'' if least is None else f'{least:.2f}'} |")
    right, number = (sum(counts) for counts in zip(*told.values()))
    lines += ["", f"Of all {sum(1 for _ in BEFORE.open()) - 1:,} findings that readers have judged since the first round, the rules still make {number}, and {right} of those "
              f"({right / number:.1%}) were judged right. That is no blind figure: the others were let go because they were judged wrong."]
    differ = [verdict for verdict in counted if verdict.builder]
    lines += ["", "## Where reader and builder differ", "", "Counted above as the reader judged.", ""]
    if differ:
        lines += ["| rule | article | place | reader | builder | about |", "|---|---|---|---|---|---|"]
        lines += [f"| {v.rule} | {v.article} | {v.start}-{v.end} | {v.verdict} | {v.builder} | {v.note} |" for v in differ]
    else:
        lines.append("Nowhere.")
    return "\n".join(lines) + "\n"


_HEAD = """
# Precision, by reading

How often each rule that is on by default is right, as a desk editor would see it. Written by `python -m bench precision`
from `bench/judged.tsv`.

For each rule up to 30 findings were drawn at random, after the last change to the rule but for those named below, from articles that no
reader had been given (`bench/read.txt` names those that had been; `bench/copy.py` keeps three quarters of the copy from those who tune
rules: two by a hash of the articles' names, and PolNeAR's development texts, BASIL, IEER and GUM's news).
The copy: Wikinews, 300 articles of US outlets, a higher-education reporter's site, the Guardian's engineering blog, the
news of a US government office, and the training texts of PolNeAR, besides. Each finding was judged right or wrong by a reader who saw the
text around it, the finding, and the rule's `why`, and nothing else. Right means: on a desk, one could ask this.

What is less sure than `min-confidence`, `medium` unless a config says otherwise, is not told and not counted. Most rules find little in copy that was
edited and published, and where nothing is left in unread articles there is nothing to count; the last column but one says what became of
the findings that readers judged in all rounds.

Changed since their count, because of it: anonymity-unexplained (2 of its 3 wrong ones are no longer told), buried-attribution (both), unattributed-poll and hedge-dropped
(they had none in unread copy).
"""
