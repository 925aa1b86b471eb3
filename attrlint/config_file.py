"""`attrlint.toml` or `[tool.attrlint]` to a `Config`, with every word in it checked."""

from __future__ import annotations

import os

from attrlint.compiled import PACKAGE
from attrlint.config import PYPROJECT, Config
from attrlint.errors import CannotRun, nearest
from attrlint.findings import CONFIDENCES, SEVERITIES
from attrlint.rulefile import (
    RuleFile, check_together, check_type, check_word, is_name, read_folder, read_options, read_rule,
)  # fmt: skip
from attrlint.rules import Rule, shipped_rules
from attrlint.toml_errors import Keys, Toml, load_toml, parse_toml
from attrlint.values import changed

_TYPES = {
    "extend": str, "select": list, "ignore": list, "extend-select": list, "extend-ignore": list, "include": list,
    "exclude": list, "fail-on": str, "min-confidence": str, "rules": list, "own-names": list, "known-names": list, "severity": dict,
    "options": dict, "per-file-ignores": dict,
}  # fmt: skip
_NAMES = ("select", "ignore", "extend-select", "extend-ignore")
_KEYS = (*_TYPES, "rule")
PROFILE = "profile:"  # in front of the name of a config that attrlint ships
PROFILES = os.path.join(PACKAGE, "profiles")


def read_config(path: str) -> Config:
    """The config in a file of any name, or a profile. CannotRun if there is none in it."""
    if path.startswith(PROFILE):
        if not os.path.isfile(_profile(path)):
            raise CannotRun(f"--config: unknown profile {path[len(PROFILE):]!r}; {nearest(path[len(PROFILE):], profiles())}")
        return changed(_checked(load_toml(_profile(path)), ()), path=path, folder=os.getcwd())
    config = _checked(load_toml(path), ())
    if config is None:
        raise CannotRun(f"{path}: no [tool.attrlint] in it; add the table or name another file")
    return config


def profiles() -> list[str]:
    """The names of the configs that attrlint ships."""
    return sorted(name[: -len(".toml")] for name in os.listdir(PROFILES) if name.endswith(".toml"))


def _profile(name: str) -> str:
    """The file of `profile:NAME`, whether or not there is one."""
    return os.path.join(PROFILES, os.path.basename(name[len(PROFILE) :]) + ".toml")


def rule_files(path: str) -> list[RuleFile]:
    """The newsroom's own rule files that the config at `path` uses, those it inherits included."""
    if path.startswith(PROFILE):  # has no rules of its own
        return []
    toml = load_toml(path)
    if os.path.basename(path) == PYPROJECT:
        toml = Toml(path, toml.text, toml.data["tool"]["attrlint"], ("tool", "attrlint"))
    folder = os.path.dirname(os.path.abspath(path))
    base = toml.data.get("extend", PROFILE)
    above = rule_files(base if base.startswith(PROFILE) else _shown(os.path.join(folder, base)))
    return [*above, *_own_rules(toml, toml.data)]


def parse_config(path: str, data: bytes) -> Config | None:
    """The config in the bytes of a file; None for a pyproject.toml without [tool.attrlint]."""
    return _checked(parse_toml(_shown(path), data), ())


def _shown(path: str) -> str:
    """The path as seen from here, where that is shorter."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        return path
    return relative if len(relative) < len(path) else path


def _checked(toml: Toml, seen: tuple[str, ...]) -> Config | None:
    if os.path.basename(toml.path) == PYPROJECT:
        table = toml.data
        for key in ("tool", "attrlint"):
            if not isinstance(table, dict) or key not in table:
                return None
            table = table[key]
        toml = Toml(toml.path, toml.text, table, ("tool", "attrlint"))
        if not isinstance(table, dict):
            raise toml.error((), "tool.attrlint must be a table")
    values = {}
    for key, value in toml.data.items():
        plain = key.replace("_", "-")
        if plain not in _KEYS:
            raise toml.error((key,), f"unknown key {key!r}; {nearest(plain, _KEYS)}")
        if plain in _TYPES:
            check_type(toml, (key,), value, _TYPES[plain])
        values[plain] = value
    base = _base(toml, values, seen)
    files = _own_rules(toml, values)
    rules = [*shipped_rules(), *base.rules, *(file.rule for file in files)]
    check_together([rule for rule in rules if rule.checker], files)
    config = _settings(toml, values, base, rules)
    return changed(config, rules=(*base.rules, *(file.rule for file in files)))


def _base(toml: Toml, values: dict, seen: tuple[str, ...]) -> Config:
    """What the config starts from: another one, or nothing."""
    folder = os.path.dirname(os.path.abspath(toml.path))
    if "extend" not in values:
        return Config(toml.path, folder)
    if values["extend"].startswith(PROFILE):
        if not os.path.isfile(_profile(values["extend"])):
            name = values["extend"][len(PROFILE) :]
            raise toml.error(("extend",), f"unknown profile {name!r}; {nearest(name, profiles())}", values["extend"])
        return changed(_checked(load_toml(_profile(values["extend"])), ()), path=toml.path, folder=folder)
    path = os.path.join(folder, values["extend"])
    if not os.path.isfile(path):
        raise toml.error(("extend",), f"no config at {path}; name a file", values["extend"])
    here = os.path.realpath(toml.path)
    if os.path.realpath(path) in (here, *seen):
        raise toml.error(("extend",), "configs extend each other in a circle; break it", values["extend"])
    base = _checked(_load(path), (here, *seen))
    if base is None:
        raise toml.error(("extend",), f"no [tool.attrlint] in {path}; name another file", values["extend"])
    return changed(base, path=toml.path, folder=folder)


def _load(path: str) -> Toml:
    return load_toml(_shown(path))


def _own_rules(toml: Toml, values: dict) -> list[RuleFile]:
    folder = os.path.dirname(os.path.abspath(toml.path))
    files = []
    for name in values.get("rules", ()):
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            raise toml.error(("rules",), f"no folder {name!r} beside this file; name one with rules in it", name)
        files += read_folder(_shown(path))
    tables = values.get("rule", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise toml.error(("rule",), "rule must be an array of tables; write [[rule]]")
    for i, table in enumerate(tables):
        files.append(_inline_rule(toml, ("rule", i), table))
    return files


def _inline_rule(toml: Toml, at: Keys, table: dict) -> RuleFile:
    rest = dict(table)
    name, group = rest.pop("id", None), rest.pop("group", "desk")
    if name is None:
        raise toml.error(at, "missing id; every [[rule]] has one")
    for key, value in (("id", name), ("group", group)):
        if not isinstance(value, str) or not is_name(value.replace("_", "-")):
            raise toml.error((*at, key), f"{key} must be a name in lower case with hyphens")
    return read_rule(toml, at, rest, name.replace("_", "-"), group.replace("_", "-"))


def _settings(toml: Toml, values: dict, base: Config, rules: list[Rule]) -> Config:
    by_id = {rule.id: rule for rule in rules}
    known = {"all", *by_id, *(rule.group for rule in rules)}

    def names(keys: Keys, words: list[str]) -> tuple[str, ...]:
        plain = tuple(word.replace("_", "-") for word in words)
        for word, written in zip(plain, words):
            check_word(toml, keys, "rule or group", word, known, written)
        return plain

    settings: dict = {key.replace("-", "_"): names((key,), values[key]) for key in _NAMES if key in values}
    for key in ("include", "exclude", "own-names", "known-names"):
        if key in values:
            settings[key.replace("-", "_")] = tuple(values[key])
    for key, kind, words in (("fail-on", "severity", SEVERITIES), ("min-confidence", "confidence", CONFIDENCES)):
        if key in values:
            check_word(toml, (key,), kind, values[key], words)
            settings[key.replace("-", "_")] = values[key]
    severity = dict(base.severity)
    for name, value in values.get("severity", {}).items():
        check_word(toml, ("severity", name), "rule or group", name.replace("_", "-"), known, name)
        check_type(toml, ("severity", name), value, str)
        check_word(toml, ("severity", name), "severity", value, SEVERITIES)
        severity[name.replace("_", "-")] = value
    options = dict(base.options)
    for name, table in values.get("options", {}).items():
        plain = name.replace("_", "-")
        checked = {rule.id for rule in rules if rule.checker}
        check_word(toml, ("options", name), "rule", plain, checked, name)
        check_type(toml, ("options", name), table, dict)
        found = read_options(toml, ("options", name), table, by_id[plain].checker, by_id[plain].options)
        options[plain] = {**options.get(plain, {}), **found}
    ignores = list(base.per_file_ignores)
    for glob, words in values.get("per-file-ignores", {}).items():
        check_type(toml, ("per-file-ignores", glob), words, list)
        ignores.append((glob, names(("per-file-ignores", glob), words)))
    return changed(base, severity=severity, options=options, per_file_ignores=tuple(ignores), **settings)
