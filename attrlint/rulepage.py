"""A rule's page: what it asks and why, examples, options, how to change and silence it. Markdown, made from its file."""

from __future__ import annotations

import json
import re

from attrlint.option_words import OPTION_WORDS
from attrlint.rulefile import RuleFile
from attrlint.rules import Rule, find_checker

_MARK = re.compile(r"(?<!\\)\[\[(.*?)\]\]", re.DOTALL)
_EVERYWHERE = "everywhere but bylines and furniture"


def rule_page(file: RuleFile) -> str:
    """The page of a rule: the same in docs/rules and from `attrlint rule NAME`."""
    rule = file.rule
    parts = [f"# {rule.id}", _heading(rule), f"Asks: {template(rule)}"]
    if rule.help:
        parts.append(f"Remedy: {rule.help}")
    parts.append(_where(rule))
    if file.why:
        parts += ["## Why", " ".join(file.why.split())]
    if file.guides:
        parts.append("Backed by: " + "; ".join(file.guides) + ".")
    for title, examples in (("## Asked", file.bad), ("## Left alone", file.good)):
        if examples:
            parts += [title, _examples(examples)]
    if file.traps:
        parts += ["## Known false alarms, and what it leaves alone", "\n".join(f"- {trap}" for trap in file.traps)]
    options = _options(rule)
    if options:
        parts += ["## Options", options]
    parts += ["## Change it, silence it", _change(rule, bool(options))]
    return "\n\n".join(parts) + "\n"


def index_page(rules: list[Rule]) -> str:
    """The list of all rules, by group."""
    lines = ["# Rules", "", "Made from `rules/` by `python -m pytest tests/test_rule_pages.py --update-golden`."]
    for group in sorted({rule.group for rule in rules}):
        lines += ["", f"## {group}", "", "| rule | severity | default | asks |", "|---|---|---|---|"]
        for rule in sorted(rules, key=lambda rule: rule.id):
            if rule.group == group:
                asks = template(rule).replace("|", "\\|")
                on = "on" if rule.default else "off"
                lines.append(f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {on} | {asks} |")
    return "\n".join(lines) + "\n"


def template(rule: Rule) -> str:
    """The message with its fields in braces."""
    return "".join(f"{{{part}}}" if i % 2 else part for i, part in enumerate(rule.message))


def options_of(rule: Rule) -> dict:
    """The options as they hold for the rule, by their names in Python."""
    return {**(find_checker(rule.checker).run.__kwdefaults__ or {}), **rule.options}


def _heading(rule: Rule) -> str:
    return f"Group `{rule.group}`, {rule.severity}, {'on' if rule.default else 'off'} by default."


def _where(rule: Rule) -> str:
    roles = [word for word in rule.scope if word not in ("quote", "!quote")]
    quotes = "inside and outside quotations" if rule.quoted and rule.unquoted else (
        "inside quotations alone" if rule.quoted else "outside quotations"
    )  # fmt: skip
    words = f"Looks at: {', '.join(roles) if roles else _EVERYWHERE}; {quotes}."
    if rule.outranks:
        words += " Where it speaks, these do not: " + ", ".join(f"`{other}`" for other in rule.outranks) + "."
    return words


def _examples(examples: tuple[str, ...]) -> str:
    """One draft a line: the words asked about in ⟦ ⟧, ¶ for a new paragraph, ⏎ for a new line."""
    lines = []
    for example in examples:
        shown = _MARK.sub(r"⟦\1⟧", example.strip("\n")).replace("\\[[", "[[")
        lines.append("    " + " ⏎ ".join(" ¶ ".join(shown.split("\n\n")).split("\n")))
    return "\n".join(lines)


def _options(rule: Rule) -> str:
    rows = []
    for name, value in options_of(rule).items():
        words = OPTION_WORDS.get(name, "")
        rows.append(f"- `{name.replace('_', '-')} = {as_toml(value)}`" + (f": {words}" if words else ""))
    return "\n".join(rows)


def _change(rule: Rule, has_options: bool) -> str:
    lines = [f'{"extend-ignore" if rule.default else "extend-select"} = ["{rule.id}"]  # {"off" if rule.default else "on"}',
             "", "[severity]", f'{rule.id} = "{"note" if rule.severity != "note" else "warning"}"']  # fmt: skip
    if has_options:
        options = options_of(rule)
        name = next((name for name, value in options.items() if not isinstance(value, tuple)), next(iter(options)))
        value = options[name]
        lines += ["", f"[options.{rule.id}]", f"{name.replace('_', '-')} = {as_toml(value)}"]
    block = "\n".join(f"    {line}".rstrip() for line in lines)
    return (
        f"In `attrlint.toml`:\n\n{block}\n\nIn the draft, in or right behind the sentence, with the reason:\n\n"
        f"    <!-- attrlint: ignore[{rule.id}] on air, 4 May -->"
    )


def as_toml(value: object) -> str:
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(as_toml, value))}]"
    return json.dumps(value, ensure_ascii=False)
