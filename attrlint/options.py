"""The command line, declared once: `argv` reads plain runs from this table, `app` builds typer's from it."""

from __future__ import annotations

from attrlint.values import value


FORMATS = ("concise", "full", "json")
SEVERITIES = ("error", "warning", "note")
CONFIDENCES = ("high", "medium", "low")


@value
class Option:
    """`kind`: `flag`; `text`, the last one holds; `list`, each one adds; `names`, a list that commas divide as well."""

    name: str
    kind: str
    help: str
    metavar: str = ""
    choices: tuple[str, ...] = ()
    short: str = ""

    @property
    def flags(self) -> tuple[str, ...]:
        return (f"--{self.name}", self.short) if self.short else (f"--{self.name}",)

    @property
    def unset(self) -> object:
        """The value when it is not given: only an empty `select` differs from none."""
        if self.kind == "flag":
            return False
        return None if self.kind == "text" or self.name == "select" else ()


@value
class Command:
    """`operand` is the name of its operands, which may be any number; `least` how many it needs."""

    name: str
    help: str
    operand: str
    operand_help: str
    options: tuple[Option, ...] = ()
    least: int = 0


CHECK = Command(
    "check",
    "Lint drafts: the places where a reader could ask who says so. `check` may be left out.",
    "PATHS",
    "Drafts and folders; - is standard input. [default: .]",
    (
        Option("select", "names", "Run these rules or groups, or `all`.", "NAMES"),
        Option("ignore", "names", "Do not run these.", "NAMES"),
        Option("extend-select", "names", "Run these as well.", "NAMES"),
        Option("extend-ignore", "names", "Do not run these either.", "NAMES"),
        Option("config", "text", "Use this config for every draft.", "FILE"),
        Option("isolated", "flag", "Use no config."),
        Option("exclude", "list", "Leave out what the pattern names, as in .gitignore. May be repeated.", "GLOB"),
        Option("force-exclude", "flag", "Leave out excluded files even when they are named."),
        Option("stdin-filename", "text", "The name that standard input goes by: its format and config.", "PATH"),
        Option("output-format", "text", "concise, full or json. [default: full on a terminal, else concise]",
               "FORMAT", FORMATS),
        Option("fail-on", "text", "The least severity that makes the exit code 1. [default: warning]",
               "SEVERITY", SEVERITIES),
        Option("min-confidence", "text", "Leave out what is less sure than this. [default: medium]",
               "CONFIDENCE", CONFIDENCES),
        Option("notes", "flag", "Print notes too."),
        Option("quiet", "flag", "Print findings and errors alone.", short="-q"),
        Option("statistics", "flag", "Count the findings of each rule."),
    ),
)  # fmt: skip
SHOW = Command(
    "show",
    "Print the reading itself: figures, quotations and sources with who says what.",
    "FILES",
    "Drafts.",
    (Option("format", "text", "text or jsonl, one object a draft. [default: text]", "FORMAT", ("text", "jsonl")),),
    least=1,
)
SOURCES = Command(
    "sources",
    "Print who is in each draft: name, role, how well named, quotations and figures each carries.",
    "FILES",
    "Drafts.",
    (Option("format", "text", "text or json, one array of all drafts. [default: text]", "FORMAT", ("text", "json")),),
    least=1,
)
WHY = Command(
    "why",
    "Explain a place in a draft: what was seen there, who is taken to say it, and why each rule spoke or did not.",
    "FILE:LINE[:COL]",
    "Places; - is standard input, as in -:3.",
    (
        *[option for option in CHECK.options if option.name in (
            "select", "ignore", "extend-select", "extend-ignore", "config", "isolated", "stdin-filename", "min-confidence",
        )],
        Option("format", "text", "text or json. [default: text]", "FORMAT", ("text", "json")),
    ),
    least=1,
)  # fmt: skip
RULE = Command(
    "rule",
    "List the rules; explain one: `rule NAME`; run the examples in rule files: `rule test [PATH...]`.",
    "WORDS",
    "A rule's name, or `test` and rule files or folders of them.",
    (Option("config", "text", "Include the rules of this config.", "FILE"),
     Option("isolated", "flag", "Use no config.")),
)  # fmt: skip
COMMANDS = (CHECK, SHOW, WHY, SOURCES, RULE)


def split_names(values) -> tuple[str, ...]:
    """Names as given, repeated or with commas; `_` is the same as `-`."""
    return tuple(
        name.strip().replace("_", "-") for value in values for name in value.split(",") if name.strip()
    )
