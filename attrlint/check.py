"""A lint run: paths to drafts to findings."""

from __future__ import annotations

import os
from collections.abc import Callable

from attrlint.article import Article, read_article, read_articles
from attrlint.config import Config, Configs
from attrlint.document import Document
from attrlint.errors import CannotRun
from attrlint.findings import SEVERITIES, Finding, in_order
from attrlint.formats import DraftError, read_draft
from attrlint.lexicon import Lexicon, load_lexicon
from attrlint.lint import lint
from attrlint.modules import save as save_modules
from attrlint.patterns import TEXT
from attrlint.rules import Rule, shipped_rules
from attrlint.select import check_names, choose, ignored_in, names_of
from attrlint.walk import STDIN, Target, find_targets, relative_to
from attrlint.values import fresh, record

BATCH = 20  # drafts read side by side: a run over many takes a seventh less than one by one
BATCH_SIZE = 200_000  # code points at which a batch is full, whatever its number

Draft = tuple[Target, Document, dict]
"""What to read, as read, and its entry in the report's list of files."""


@record
class Result:
    """What a run saw. `failed`: something at or above --fail-on; `problems`: why something was not done.

    `documents` are those that a report shows lines of, by path: kept for the full format alone, and with
    findings alone, so that a run over ten thousand drafts does not hold them all.
    """

    findings: list[Finding] = fresh(list)
    files: list[dict] = fresh(list)
    documents: dict[str, Document] = fresh(dict)
    problems: list[str] = fresh(list)
    bugs: list[Exception] = fresh(list)
    drafts: int = 0
    sentences: int = 0
    rules: int = 0
    failed: bool = False


def run_check(settings: dict, configs: Configs, read_stdin: Callable[[], bytes]) -> Result:
    """Lints what the settings name. CannotRun for options, configs and rules that cannot be used."""
    result = Result()
    stdin_name = settings["stdin-filename"]
    targets = find_targets(
        settings["paths"], configs, settings["exclude"], settings["force-exclude"], stdin_name
    )
    shipped = shipped_rules()
    chosen: dict[int, tuple[list[Rule], frozenset[str]]] = {}
    if not any(target.config for target in targets):
        check_names(settings, shipped)
    for target in targets:
        config = target.config
        if config is not None and id(config) not in chosen:
            rules = [*shipped, *config.rules]
            check_names(settings, rules)
            names = frozenset(rule.id for rule in rules)
            chosen[id(config)] = choose(rules, config, settings), names
    lexicon = None
    batch: list[Draft] = []
    size = 0
    for i, target in enumerate(targets, 1):
        entry = {"path": target.path.replace(os.sep, "/"), "status": "excluded" if target.excluded else "ok"}
        result.files.append(entry)
        if not target.excluded:
            try:
                document = _read_target(target, settings, read_stdin)
                batch.append((target, document, entry))
                size += len(document.raw)
            except Exception as error:
                _not_read(result, entry, error)
        if batch and (i == len(targets) or len(batch) == BATCH or size >= BATCH_SIZE):
            lexicon = lexicon or load_lexicon()
            _lint_batch(result, batch, lexicon, settings, chosen)
            batch, size = [], 0
    if lexicon is not None:
        lexicon.store.save()
        TEXT.save()
        save_modules()
    result.findings.sort(key=in_order)
    return result


def _read_target(target: Target, settings: dict, read_stdin: Callable[[], bytes]) -> Document:
    if target.problem:
        raise CannotRun(f"{target.path}: {target.problem}")
    data = read_stdin() if _is_stdin(target, settings) else _read(target.path)
    return read_draft(target.path, data, target.format)


def _not_read(result: Result, entry: dict, error: Exception) -> None:
    """One draft that we trip over must not hide what is in the others."""
    entry["status"] = "unread"
    if isinstance(error, (CannotRun, DraftError)):
        result.problems.append(str(error))
    else:
        result.problems.append(f"{entry['path']}: not read because of a bug in attrlint")
        result.bugs.append(error)


def _lint_batch(result: Result, batch: list[Draft], lexicon: Lexicon, settings: dict, chosen: dict) -> None:
    try:
        articles = read_articles([document for _, document, _ in batch], lexicon)
    except Exception:
        articles = [None] * len(batch)  # each for itself, to know which it is
    for (target, document, entry), article in zip(batch, articles):
        try:
            article = article or read_article(document, lexicon)
            _lint_one(result, article, target.config, settings, *chosen[id(target.config)])
        except Exception as error:
            _not_read(result, entry, error)


def _lint_one(
    result: Result, article: Article, config: Config, settings: dict, rules: list[Rule], known: frozenset[str]
) -> None:
    document = article.document
    if config.per_file_ignores:
        relative = relative_to(config.folder, document.path)
        ignored = ignored_in(config, relative) if relative is not None else frozenset()
        rules = [rule for rule in rules if not ignored.intersection(names_of(rule))]
    least = settings["min-confidence"] or config.min_confidence
    findings, problems = lint(article, rules, known, settings["output-format"] == "json", least)
    threshold = SEVERITIES.index(settings["fail-on"] or config.fail_on)
    if findings and settings["output-format"] == "full":
        result.documents[document.path] = document
    result.drafts += 1
    result.findings += findings
    result.problems += problems
    result.sentences += len(article.sentences)
    result.rules = max(result.rules, sum(bool(rule.checker) for rule in rules))
    result.failed |= any(SEVERITIES.index(finding.severity) <= threshold for finding in findings)


def _is_stdin(target: Target, settings: dict) -> bool:
    return STDIN in settings["paths"] and target.path == (settings["stdin-filename"] or STDIN)


def _read(path: str) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:  # read at once: a buffer only adds to it
            return file.read()
    except OSError as error:
        raise CannotRun(f"{path}: cannot be read; {error.strerror}") from None
