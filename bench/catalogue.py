"""The catalogue's own examples, run on the rules that are shipped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.reading import read


@dataclass(frozen=True)
class Row:
    """What became of a rule of the catalogue: `wrong` in words, "" for nothing."""

    name: str
    examples: int
    wrong: tuple[str, ...]


def check(shared: Path) -> list[Row]:
    catalogue = json.loads((shared / "research" / "catalogue.json").read_text("utf-8"))
    return [Row(entry["name"], len(entry["fires"]) + len(entry["passes"]), tuple(_wrong(entry))) for entry in catalogue]


def _wrong(entry: dict) -> Iterator[str]:
    from attrlint.lint import lint
    from attrlint.rules import find_checker, shipped_rules

    rules = {rule.id: rule for rule in shipped_rules()}
    rule = rules.get(entry["name"])
    if rule is None:
        yield "is not there"
        return
    if rule.group != entry["group"]:
        yield f"group {rule.group}, not {entry['group']}"
    if rule.severity != entry["severity"]:
        yield f"severity {rule.severity}, not {entry['severity']}"
    if rule.default != entry["default"]:
        yield f"default {rule.default}, not {entry['default']}"
    options = {**(find_checker(rule.checker).run.__kwdefaults__ or {}), **rule.options}
    for name, value in entry["options"].items():
        if name not in options:
            yield f"no option {name}"
        elif _plain(options[name]) != _plain(value):
            yield f"option {name} is {_plain(options[name])!r}, not {value!r}"
    for kind in ("fires", "passes"):
        for example in entry[kind]:
            article = read(Path("example.md"), example.encode(), "markdown")
            found = lint(article, [rule], set(rules))[0]
            if bool(found) != (kind == "fires"):
                yield f"{kind}: {example!r}: found {[finding.text for finding in found]}"


def _plain(value: object) -> object:
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    return value


def lines(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        for words in row.wrong:
            yield f"{row.name}: {words}"
    right = sum(not row.wrong for row in rows)
    yield f"{len(rows)} rules, {sum(row.examples for row in rows)} examples: {right} rules as the catalogue has them"
