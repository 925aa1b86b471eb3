"""Rule files (TOML) to `Rule`s, with every word in them checked."""

from __future__ import annotations

import os
import re

from attrlint.compiled import PACKAGE, rules_folder
from attrlint.document import ROLES
from attrlint.errors import CannotRun, nearest
from attrlint.findings import SEVERITIES
from attrlint.rules import OWN_RULES, QUOTE_SCOPES, Rule, checker_names, find_checker
from attrlint.toml_errors import Keys, Toml, load_toml
from attrlint.values import as_tuple, value

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_FIELD = re.compile(r"\{([^{}]*)\}")
_TYPES = {
    "checker": str, "severity": str, "default": bool, "message": str, "why": str, "guides": list,
    "outranks": list, "scope": list, "help": str, "traps": list, "bad": list, "good": list, "options": dict,
}  # fmt: skip
_TYPE_WORDS = {str: "a string", bool: "true or false", list: "a list of strings", dict: "a table",
               int: "a whole number", float: "a number", tuple: "a list of strings"}  # fmt: skip
_REQUIRED = ("checker", "severity", "message")


@value
class RuleFile:
    """A rule with what only people and tests read. `traps` are false alarms it is known for. `at` is where its table is in `toml`."""

    rule: Rule
    why: str
    guides: tuple[str, ...]
    traps: tuple[str, ...]
    bad: tuple[str, ...]
    good: tuple[str, ...]
    toml: Toml
    at: Keys


def compile_rules() -> list[tuple]:
    """The shipped rules as rows of plain values."""
    files = shipped_files()
    check_together([file.rule for file in files], files)
    return [(*as_tuple(file.rule)[:-1], "") for file in files]


def shipped_files() -> list[RuleFile]:
    return read_folder(rules_folder())


def read_folder(folder: str) -> list[RuleFile]:
    """The rules of a folder and its groups' folders, or of one rule file. CannotRun if none."""
    if os.path.isfile(folder):
        return [read_rule_file(folder)]
    found = []
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            read_rule_file(os.path.join(at, name))
            for name in sorted(names)
            if name.endswith(".toml") and not name.startswith(".")
        ]
    if not found:
        problem = "no rules here; a rule is GROUP/NAME.toml" if os.path.isdir(folder) else "no such file or folder"
        raise CannotRun(f"{folder}: {problem}")
    return found


def read_rule_file(path: str) -> RuleFile:
    name, _ = os.path.splitext(os.path.basename(path))
    group = os.path.basename(os.path.dirname(os.path.abspath(path)))
    shown = path if not path.startswith(PACKAGE) else os.path.relpath(path, os.path.dirname(PACKAGE))
    toml = load_toml(path)
    toml = Toml(shown, toml.text, toml.data)
    if not is_name(name):
        raise toml.error((), f"{name!r} is no name for a rule; name the file in lower case with hyphens")
    return read_rule(toml, (), toml.data, name, group.replace("_", "-"))


def read_rule(toml: Toml, at: Keys, table: dict, name: str, group: str) -> RuleFile:
    """The rule in `table`, which stands at `at` in the file."""
    values = {}
    for key, value in table.items():
        plain = key.replace("_", "-")
        if plain not in _TYPES:
            raise toml.error((*at, key), f"unknown key {key!r}; {nearest(plain, _TYPES)}")
        check_type(toml, (*at, key), value, _TYPES[plain])
        values[plain] = value
    for key in _REQUIRED:
        if key not in values:
            late = key in values.get("options", {})
            raise toml.error(at, f"missing {key}; {'[options] must come last' if late else 'every rule has one'}")
    check_word(toml, (*at, "severity"), "severity", values["severity"], SEVERITIES)
    check_word(toml, (*at, "checker"), "checker", values["checker"].replace("_", "-"), checker_names(), values["checker"])
    checker = find_checker(values["checker"].replace("_", "-"))
    for word in values.get("scope", ()):
        check_word(toml, (*at, "scope"), "scope", word, (*ROLES, *QUOTE_SCOPES))
    fields = {"text", "related", *checker.fields}
    parts = _FIELD.split(values["message"])
    for field in parts[1::2]:
        if field not in fields:
            raise toml.error(
                (*at, "message"), f"unknown message field {{{field}}}; {nearest(field, fields)}", f"{{{field}}}"
            )
    if set(values.get("scope", ())) >= set(QUOTE_SCOPES):
        raise toml.error((*at, "scope"), "'quote' and '!quote' exclude each other; keep one")
    options = read_options(toml, (*at, "options"), values.get("options", {}), values["checker"].replace("_", "-"))
    rule = Rule(
        name, group, values["severity"], values.get("default", True), values["checker"].replace("_", "-"),
        tuple(parts), values.get("help", ""), tuple(values.get("scope", ())),
        tuple(other.replace("_", "-") for other in values.get("outranks", ())), options, toml.path,
    )  # fmt: skip
    texts = (tuple(values.get(key, ())) for key in ("guides", "traps", "bad", "good"))
    return RuleFile(rule, values.get("why", "").strip(), *texts, toml, at)


def is_name(word: str) -> bool:
    """Whether the word can be the name of a rule or group."""
    return _ID.fullmatch(word) is not None


def read_options(toml: Toml, at: Keys, table: dict, checker: str, set_before: dict | None = None) -> dict:
    """The options as keyword arguments, checked against the checker's own.

    `set_before` are options that hold as well: those of the rule, when a config changes some.
    """
    run = find_checker(checker).run
    defaults = run.__kwdefaults__ or {}
    names = {name.replace("_", "-"): name for name in defaults}
    found = {}
    for key, value in table.items():
        plain = key.replace("_", "-")
        if plain not in names:
            raise toml.error(
                (*at, key), f"unknown option {key!r} of checker {checker!r}; "
                + (nearest(plain, names) if names else "it has none")
            )  # fmt: skip
        default = defaults[names[plain]]
        if default and isinstance(default, tuple) and isinstance(default[0], tuple):
            found[names[plain]] = _pairs(toml, (*at, key), value)
            continue
        check_type(toml, (*at, key), value, type(default))
        found[names[plain]] = tuple(value) if isinstance(value, list) else value
        if plain.endswith("-file") and value:
            found[names[plain]] = path = os.path.join(os.path.dirname(os.path.abspath(toml.path)), value)
            if not os.path.isfile(path):
                raise toml.error((*at, key), f"no file {path}; name one, relative to this file's folder")
        if isinstance(default, float):
            found[names[plain]] = float(value)
    problem = getattr(run, "problem", lambda **options: None)(**{**defaults, **(set_before or {}), **found})
    if problem:
        option, words = problem
        raise toml.error((*at, option), words)
    return found


def _pairs(toml: Toml, keys: Keys, value: object) -> tuple[tuple[str, ...], ...]:
    rows = value if isinstance(value, list) else [None]
    if not all(isinstance(row, list) and len(row) == 2 and all(isinstance(word, str) for word in row) for row in rows):
        raise toml.error(keys, f"{keys[-1]} must be a list of pairs, as [[\"Kiev\", \"Kyiv\"]]")
    return tuple(map(tuple, rows))


def check_type(toml: Toml, keys: Keys, value: object, wanted: type) -> None:
    if wanted in (list, tuple):
        fits = isinstance(value, list) and all(isinstance(item, str) for item in value)
    elif wanted is float:
        fits = isinstance(value, (int, float)) and not isinstance(value, bool)
    elif wanted is int:
        fits = isinstance(value, int) and not isinstance(value, bool)
    elif wanted in _TYPE_WORDS:
        fits = isinstance(value, wanted)
    else:  # an option whose default tells no type
        return
    if not fits:
        raise toml.error(keys, f"{keys[-1]} must be {_TYPE_WORDS[wanted]}")


def check_word(toml: Toml, keys: Keys, kind: str, word: str, known, written: str | None = None) -> None:
    if word not in known:
        written = word if written is None else written
        raise toml.error(keys, f"unknown {kind} {written!r}; {nearest(word, known)}", written)


def check_together(rules: list[Rule], files: list[RuleFile]) -> None:
    """Names are unique, `outranks` names rules, and no rule outranks itself, even by way of others.

    `files` are the rules that are new: the others have been checked.
    """
    known = {rule.id: rule for rule in rules} | {rule.id: rule for rule in OWN_RULES}
    if len(known) < len(rules) + len(OWN_RULES):
        seen = {rule.id for rule in OWN_RULES} | {rule.id for rule in rules if rule not in [f.rule for f in files]}
        for file in files:
            if file.rule.id in seen:
                raise file.toml.error(file.at, f"there is a rule {file.rule.id!r} already; choose another name")
            seen.add(file.rule.id)
    for file in files:
        for other in file.rule.outranks:
            check_word(file.toml, (*file.at, "outranks"), "rule", other, known)
        if file.rule.id in _below(file.rule.id, known):
            raise file.toml.error((*file.at, "outranks"), f"{file.rule.id} outranks itself; break the circle")


def _below(name: str, known: dict[str, Rule]) -> set[str]:
    found: set[str] = set()
    queue = list(known[name].outranks)
    while queue:
        other = queue.pop()
        if other in known and other not in found:
            found.add(other)
            queue += known[other].outranks
    return found
