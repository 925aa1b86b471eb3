"""Rules that prove themselves: every example holds, and an example turned round is noticed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.reading import CLEAN, FINDINGS, ROOT, outside, run

try:
    import tomllib
except ImportError:  # Python 3.10
    import tomli as tomllib

_MARK = re.compile(r"(?<!\\)\[\[(.*?)\]\]", re.DOTALL)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


@dataclass
class Outcome:
    """`failing` and `blind` name rules: own examples fail; a planted example passes."""

    rules: int = 0
    failing: list[str] = field(default_factory=list)
    blind: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return bool(self.rules) and not (self.failing or self.blind)


def check(folder: Path = ROOT / "rules") -> Outcome:
    """Self-tests all rules, then each rule with an example on the wrong side."""
    outcome = Outcome()
    for path in sorted(folder.glob("*/*.toml")):
        outcome.rules += 1
        rule = tomllib.loads(path.read_text("utf-8"))
        if (problem := _test(path, rule)) != CLEAN:
            outcome.failing.append(f"{path.stem}: exit {problem}")
        for name, planted in plants(rule):
            # Only "an example fails" counts: a rule that cannot be loaded proves nothing.
            if (status := _test(path, planted)) != FINDINGS:
                outcome.blind.append(f"{path.stem}: {name}: exit {status}")
    return outcome


def plants(rule: dict) -> Iterator[tuple[str, dict]]:
    """The rule with its first bad example called good, and with its first good one called bad."""
    unmarked = _MARK.sub(r"\1", rule["bad"][0])
    yield "a bad example called good", {**rule, "good": [*rule["good"], unmarked]}
    marked = f"[[{_MARK.sub(lambda match: match[1], rule['good'][0])}]]"
    yield "a good example called bad", {**rule, "bad": [*rule["bad"], marked]}


def _test(path: Path, rule: dict) -> int:
    """The exit code of `attrlint rule test` on a copy of the rule in a folder of its group's name."""
    with outside() as folder:
        copy = folder / path.parent.name / path.name
        copy.parent.mkdir()
        copy.write_text(to_toml(rule), encoding="utf-8")
        return run(["rule", "test", str(copy)], folder).returncode


def to_toml(table: dict) -> str:
    """A table of strings, numbers, booleans, lists and tables of these as TOML."""
    plain = {key: value for key, value in table.items() if not isinstance(value, dict)}
    lines = [f"{_key(key)} = {_value(value)}" for key, value in plain.items()]
    for key, value in table.items():
        if isinstance(value, dict):
            lines += ["", f"[{_key(key)}]", to_toml(value)]
    return "\n".join(lines) + "\n"


def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else json.dumps(key, ensure_ascii=False)


def _value(value: object) -> str:
    if isinstance(value, str):  # JSON's escapes are TOML's, but for DEL
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return repr(value)
