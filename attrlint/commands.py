"""What the commands besides `check` print: text, text for stderr, and the exit code."""

from __future__ import annotations


from attrlint.config import Config, Configs
from attrlint.errors import CannotRun, nearest
from attrlint.patterns import TEXT
from attrlint.rulefile import RuleFile, check_together, read_folder, shipped_files
from attrlint.rulepage import rule_page, template
from attrlint.rules import OWN_WORDS, shipped_rules
from attrlint.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from attrlint.article import Article

Output = tuple[str, str, int]


def rule_command(words: tuple[str, ...], configs: Configs) -> Output:
    """`rule`, `rule NAME`, `rule test [PATH...]`."""
    if words[:1] == ("test",):
        return rule_test(words[1:])
    config = configs.of("_")
    if not words:
        return rule_list(config)
    if len(words) > 1:
        raise CannotRun("rule: one name at a time; `rule test` runs examples")
    return rule_explained(words[0].replace("_", "-"), config)


def rule_list(config: Config) -> Output:
    from attrlint.select import choose

    rules = [*shipped_rules(), *config.rules]
    on = {rule.id: rule for rule in choose(rules, config, {"select": None, "ignore": (), "extend-select": (), "extend-ignore": ()})}
    width = max(len(rule.id) for rule in rules)
    lines, group = [], ""
    for rule in sorted(rules, key=lambda rule: (rule.group == "attrlint", rule.group, rule.id)):
        if rule.group != group:
            group = rule.group
            lines.append(f"\n{group}" if lines else group)
        severity = on[rule.id].severity if rule.id in on else "off"
        lines.append(f"  {rule.id:{width}}  {severity:8}{template(rule)}".rstrip())
    return visible_lines(lines), "", 0


def rule_explained(name: str, config: Config) -> Output:
    known = {rule.id: rule for rule in (*shipped_rules(), *config.rules)}
    if name not in known:
        raise CannotRun(f"rule: unknown rule {name!r}; {nearest(name, known)}")
    rule = known[name]
    if not rule.checker:
        return f"# {name}\n\nGroup `{rule.group}`, {rule.severity}. Reports {OWN_WORDS[name]}.\n", "", 0
    file = next(file for file in _files_of(config) if file.rule.id == name)
    return visible_lines(rule_page(file).rstrip("\n").split("\n")), "", 0


def _files_of(config: Config) -> list[RuleFile]:
    files = shipped_files()
    if config.rules:
        from attrlint.config_file import rule_files

        files += rule_files(config.path)
    return files


def rule_test(paths: tuple[str, ...]) -> Output:
    """Runs the examples of the rule files at `paths`, or of the shipped ones."""
    from attrlint.lexicon import load_lexicon
    from attrlint.selftest import run_examples

    files = [file for path in paths for file in read_folder(path)] if paths else shipped_files()
    new = {file.rule.id for file in files}
    others = [rule for rule in shipped_rules() if rule.checker and rule.id not in new]
    check_together([*others, *(file.rule for file in files)], files)
    lexicon = load_lexicon()
    failures = [line for file in files for line in run_examples(file, lexicon)]
    lexicon.store.save()
    TEXT.save()
    unproven = [file.rule.id for file in files if not (file.bad and file.good)]
    examples = sum(len(file.bad) + len(file.good) for file in files)
    lines = [*failures, *(f"{name}: unproven; give it bad and good examples" for name in unproven)]
    from attrlint.report.summary import count

    said = f"{count(len(files), 'rule')}, {count(examples, 'example')}: {len(failures) or 'none'} failed\n"
    return visible_lines(lines) if lines else "", said, 1 if failures else 0


def show_command(paths: tuple[str, ...], format: str) -> Output:
    """The reading of each draft."""
    from attrlint.show import show_jsonl, show_text

    articles, problems = _read_all(paths)
    if format == "jsonl":
        import json

        shown = [json.dumps(show_jsonl(article)) + "\n" for article in articles]
    else:
        shown = [visible_lines(show_text(article).rstrip("\n").split("\n")) for article in articles]
    return "".join(shown), *_failed(problems)


def sources_command(paths: tuple[str, ...], format: str) -> Output:
    """Who is in each draft."""
    from attrlint.sources import sources_json, sources_text

    articles, problems = _read_all(paths)
    if format == "json":
        import json

        shown = json.dumps({"schema_version": 1, "files": [sources_json(article) for article in articles]}, indent=1) + "\n"
    else:
        shown = "\n".join([visible_lines(sources_text(article, visible).rstrip("\n").split("\n")) for article in articles])
    return shown, *_failed(problems)


def _read_all(paths: tuple[str, ...]) -> tuple[list[Article], list[str]]:
    """The drafts at `paths`, and a line about each that could not be read."""
    from attrlint.article import read_article
    from attrlint.formats import DraftError, read_draft
    from attrlint.lexicon import load_lexicon
    from attrlint.walk import find_targets

    lexicon = load_lexicon()
    articles, problems = [], []
    for target in find_targets(paths, Configs(), (), False, None):
        try:
            if target.problem:
                raise CannotRun(f"{target.path}: {target.problem}")
            document = read_draft(target.path, read_bytes(target.path), target.format)
        except (CannotRun, DraftError) as error:
            problems.append(visible(str(error)))
            continue
        articles.append(read_article(document, lexicon))
    return articles, problems


def _failed(problems: list[str]) -> tuple[str, int]:
    return "".join(f"{problem}\n" for problem in problems), 2 if problems else 0


def read_bytes(path: str) -> bytes:
    """The file's bytes, or standard input's for -. CannotRun if it cannot be read."""
    try:
        if path == "-":
            with open(0, "rb", closefd=False) as file:
                return file.read()
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise CannotRun(f"{path}: cannot be read; {error.strerror}") from None


def visible_lines(lines: list[str]) -> str:
    return "".join(f"{visible(line)}\n" for text in lines for line in text.split("\n"))
