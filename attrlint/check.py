"""A lint run: paths to drafts to findings."""

from __future__ import annotations

import os
from collections.abc import Callable

from attrlint.article import read_article
from attrlint.config import Config, Configs
from attrlint.document import Document
from attrlint.errors import CannotRun
from attrlint.findings import SEVERITIES, Finding, in_order
from attrlint.formats import DraftError, read_draft
from attrlint.lexicon import load_lexicon
from attrlint.lint import lint
from attrlint.rules import Rule, shipped_rules
from attrlint.select import check_names, choose, ignored_in, names_of
from attrlint.walk import STDIN, Target, find_targets, relative_to
from attrlint.values import fresh, record


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
    for target in targets:
        status = "ok"
        if target.excluded:
            status = "excluded"
        elif target.problem:
            status = "unread"
            result.problems.append(f"{target.path}: {target.problem}")
        else:
            try:
                data = read_stdin() if _is_stdin(target, settings) else _read(target.path)
                document = read_draft(target.path, data, target.format)
                lexicon = lexicon or load_lexicon()
                _lint_one(result, document, lexicon, target.config, settings, *chosen[id(target.config)])
            except (CannotRun, DraftError) as error:
                status = "unread"
                result.problems.append(str(error))
            except Exception as error:
                # One draft that we trip over must not hide what is in the others.
                status = "unread"
                result.problems.append(f"{target.path}: not read because of a bug in attrlint")
                result.bugs.append(error)
        result.files.append({"path": target.path.replace(os.sep, "/"), "status": status})
    if lexicon is not None:
        lexicon.store.save()
    result.findings.sort(key=in_order)
    return result


def _lint_one(
    result: Result, document: Document, lexicon, config: Config, settings: dict, rules: list[Rule], known: frozenset[str]
) -> None:
    if config.per_file_ignores:
        relative = relative_to(config.folder, document.path)
        ignored = ignored_in(config, relative) if relative is not None else frozenset()
        rules = [rule for rule in rules if not ignored.intersection(names_of(rule))]
    article = read_article(document, lexicon)
    findings, problems = lint(article, rules, known, fingerprints=settings["output-format"] == "json")
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
