"""Which rules run on a draft, and how much each matters there."""

from __future__ import annotations

from collections.abc import Iterable

from attrlint.config import Config
from attrlint.errors import CannotRun
from attrlint.globs import covers
from attrlint.rules import Rule
from attrlint.values import changed

_UNNAMED, _DEFAULT = -2, -1  # below `all`, a group and a rule, which are 0, 1 and 2


def choose(rules: Iterable[Rule], config: Config, line: dict) -> list[Rule]:
    """The rules that run, with the severities and options of the config.

    `line` has what the command line says: lists of names under `select`, `ignore`, `extend-select`
    and `extend-ignore`, None for no list.
    """
    return [_adjusted(rule, config) for rule in rules if _chosen(rule, config, line)]


def check_names(line: dict, rules: Iterable[Rule]) -> None:
    """CannotRun if the command line names a rule or group that is not there."""
    known = {"all"}
    for rule in rules:
        known |= {rule.id, rule.group}
    for option in ("select", "ignore", "extend-select", "extend-ignore"):
        for name in line.get(option) or ():
            if name not in known:
                from attrlint.errors import nearest

                raise CannotRun(f"--{option}: unknown rule or group {name!r}; {nearest(name, known)}")


def ignored_in(config: Config, path: str) -> frozenset[str]:
    """The names that the config ignores in the file: `path` is relative to its folder, with `/`."""
    found: set[str] = set()
    for glob, names in config.per_file_ignores:
        if covers(glob, path):
            found.update(names)
    return frozenset(found)


def names_of(rule: Rule) -> tuple[str, str, str]:
    """What a rule can be called, the least specific first."""
    return "all", rule.group, rule.id


def _chosen(rule: Rule, config: Config, line: dict) -> bool:
    wanted = _specific(rule, (*(line["select"] or ()), *line["extend-select"]))
    unwanted = _specific(rule, (*line["ignore"], *line["extend-ignore"]))
    if wanted != _UNNAMED or unwanted != _UNNAMED:
        return wanted > unwanted
    if line["select"] is not None:
        return False
    wanted = _specific(rule, (*(config.select or ()), *config.extend_select))
    if config.select is None and rule.default:
        wanted = max(wanted, _DEFAULT)
    return wanted > _specific(rule, (*config.ignore, *config.extend_ignore))


def _specific(rule: Rule, names: tuple[str, ...]) -> int:
    """How specific the most specific of `names` that means the rule is."""
    return max((i for i, name in enumerate(names_of(rule)) if name in names), default=_UNNAMED)


def _adjusted(rule: Rule, config: Config) -> Rule:
    severity = rule.severity
    for name in names_of(rule):
        severity = config.severity.get(name, severity)
    options = {**config.options.get(rule.id, {})}
    for key, names in (("own_names", config.own_names), ("known_names", config.known_names)):
        if names and rule.checker and key in (rule.run.__kwdefaults__ or {}):
            options[key] = (*options.get(key, rule.options.get(key, ())), *names)
    if severity == rule.severity and not options:
        return rule
    # `where` says whom to tell when the options turn out not to work.
    return changed(
        rule, severity=severity, options={**rule.options, **options}, where=config.path if options else rule.where
    )
