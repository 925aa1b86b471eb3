"""The command: places on the command line to answers as text or JSON."""

from __future__ import annotations

from attrlint.article import read_article
from attrlint.commands import Output, read_bytes
from attrlint.config import Config, Configs
from attrlint.errors import CannotRun
from attrlint.formats import DraftError, read_draft
from attrlint.lexicon import Lexicon, load_lexicon
from attrlint.rules import Rule, shipped_rules
from attrlint.select import check_names, choose, ignored_in, names_of
from attrlint.visible import visible
from attrlint.walk import STDIN, Target, find_targets, relative_to
from attrlint.why.answer import explain
from attrlint.why.places import Asked, read_operand
from attrlint.why.text import render

WIDTH = 80
SCHEMA_VERSION = 1


def why_command(words: tuple[str, ...], settings: dict, configs: Configs, width: int = WIDTH) -> Output:
    """`why FILE:LINE[:COL]...`."""
    asked = [read_operand(word) for word in words]
    lexicon = load_lexicon()
    articles: dict[str, tuple] = {}
    answers, problems = [], []
    for one in asked:
        try:
            if one.path not in articles:
                articles[one.path] = _read(one.path, settings, configs, lexicon)
            answer, own = _answer(one, *articles[one.path], settings)
        except (CannotRun, DraftError) as error:
            if str(error) not in problems:
                problems.append(str(error))
            continue
        answers.append(answer)
        problems += [problem for problem in own if problem not in problems]
    if settings["format"] == "json":
        import json

        out = json.dumps({"schema_version": SCHEMA_VERSION, "answers": answers}, indent=1) + "\n"  # ASCII, as the report is
    else:
        out = f"\n{'=' * (width // 2)}\n\n".join([render(answer, width) for answer in answers])
    err = "".join(f"{visible(problem)}\n" for problem in problems)
    return out, err, 2 if problems else 0


def _read(path: str, settings: dict, configs: Configs, lexicon: Lexicon) -> tuple:
    import os

    if path != STDIN and os.path.isdir(path):
        raise CannotRun(f"{path}: a folder; name a draft and a line in it")
    name = settings["stdin-filename"] if path == STDIN else None
    target: Target = find_targets((path,), configs, (), False, name)[0]
    if target.problem:
        raise CannotRun(f"{target.path}: {target.problem}")
    document = read_draft(target.path, read_bytes(path), target.format)
    return read_article(document, lexicon), target.config


def _answer(asked: Asked, article, config: Config, settings: dict) -> tuple[dict, tuple[str, ...]]:
    rules = [*shipped_rules(), *config.rules]
    line = _names(settings)
    check_names(line, rules)
    chosen = choose(rules, config, line)
    relative = relative_to(config.folder, article.document.path) if config.per_file_ignores else None
    ignored = ignored_in(config, relative) if relative is not None else frozenset()
    on: list[Rule] = []
    left_out: list[Rule] = []
    for rule in chosen:
        (left_out if ignored.intersection(names_of(rule)) else on).append(rule)
    known = frozenset(rule.id for rule in rules)
    least = settings["min-confidence"] or config.min_confidence
    return explain(article, asked, on, left_out, known, {rule.id: _looks_for(rule) for rule in rules}, least)


def _names(settings: dict) -> dict:
    """What the command line says of rules, as `select` takes it."""
    from attrlint.options import split_names

    names = {key: settings[key] for key in ("select", "ignore", "extend-select", "extend-ignore")}
    return {key: None if value is None else split_names(value) for key, value in names.items()}


def _looks_for(rule: Rule) -> str:
    """The rule's question, without the words of a draft that it asks about."""
    words = "".join(f"{{{part}}}" if i % 2 else part for i, part in enumerate(rule.message))
    return words.removeprefix("'{text}': ").replace("'{text}'", "these words").replace("{text}", "these words")
