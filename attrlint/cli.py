"""The command line: the only module that prints, reads standard input or exits.

A plain `check` goes from `argv` straight to the drafts. All else waits for typer.
"""

from __future__ import annotations

import gc
import os
import sys

from attrlint.argv import command_of, read_check, settled
from attrlint.config import Config, Configs
from attrlint.errors import CannotRun
from attrlint.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

CLEAN = 0
FINDINGS = 1
CANNOT_RUN = 2  # bad option, config, rule or draft; typer uses 2 as well
BUG = 3
INTERRUPTED = 130
# Objects between two searches for cycles. Reading makes many objects and no cycles: at Python's own 700 the
# search takes an eighth of a run, at this it takes nothing, and what a bug left behind would still be found.
CYCLE_SEARCH = 100_000


def console() -> NoReturn:
    """`main` as a program: it leaves without taking everything in memory apart, which is a tenth of a short run."""
    status = main()
    sys.stderr.flush()
    os._exit(status)


def main(words: list[str] | None = None) -> int:
    """The exit code of the command line `words`, without the program's name."""
    words = sys.argv[1:] if words is None else words
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = _run(words)
        sys.stdout.flush()
        return status
    except CannotRun as error:
        return _fail(f"{error}\n")
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read us has seen enough; without this Python complains when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except Exception as error:
        return _bug(error)


def _run(words: list[str]) -> int:
    if "_ATTRLINT_COMPLETE" not in os.environ:
        name, rest = command_of(words)
        if name == "check":
            settings = read_check(rest)
            if settings is not None:
                return check(settings)
    return _with_typer(words)


def _with_typer(words: list[str]) -> int:
    from attrlint.app import build_app

    app = build_app(_command)
    if "_ATTRLINT_COMPLETE" in os.environ:
        app(prog_name="attrlint")
        return CLEAN
    if words[:1] not in (["--help"], ["--version"], ["--install-completion"], ["--show-completion"]):
        name, rest = command_of(words)
        if name == "why" and "--" not in rest:  # "-:3", a line of standard input, looks like an option
            rest = [*(word for word in rest if word[:2] != "-:"), "--", *(word for word in rest if word[:2] == "-:")]
        words = [name, *rest]
    try:
        return app(words, prog_name="attrlint", standalone_mode=False) or CLEAN
    except Exception as error:
        # Typer brings its own copy of click or uses the installed one, by release: go by shape.
        if not hasattr(error, "format_message"):
            raise
        command = f"attrlint {words[0]}" if words[:1] and not words[0].startswith("-") else "attrlint"
        said = " ".join(error.format_message().split()).rstrip(".")
        return _fail(f"attrlint: {visible(said[:1].lower() + said[1:])}; see `{command} --help`\n")


def _command(name: str, settings: dict, operands: tuple[str, ...]) -> int:
    if name == "check":
        return check(settled(settings, operands))
    if name == "version":
        from attrlint.app import version_line

        sys.stdout.write(version_line())
        return CLEAN
    from attrlint.commands import rule_command, show_command, sources_command

    if name in ("show", "sources"):
        command = show_command if name == "show" else sources_command
        out, err, status = command(operands, settings["format"] or "text")
    elif name == "why":
        from attrlint.why.command import why_command

        out, err, status = why_command(operands, settings, _configs(settings))
    else:
        out, err, status = rule_command(operands, _configs(settings))
    sys.stdout.write(out)
    _flushed(err)
    return status


def check(settings: dict) -> int:
    """Lints, prints the report, and gives the exit code."""
    from attrlint.check import run_check

    gc.set_threshold(CYCLE_SEARCH)
    settings = {**settings, "output-format": settings["output-format"] or _default_format()}
    result = run_check(settings, _configs(settings), _read_stdin)
    sys.stdout.write(_report(result, settings["output-format"], settings["notes"]))
    for problem in result.problems:
        _flushed(f"{visible_but_newlines(problem)}\n")
    excluded = sum(file["status"] == "excluded" for file in result.files)
    if excluded and excluded == len(result.files):
        _flushed("nothing to do: every file named is excluded\n")
    elif not settings["quiet"]:
        from attrlint.report.summary import statistics, summary

        if settings["statistics"]:
            _flushed(statistics(result.findings))
        unread = sum(file["status"] == "unread" for file in result.files)
        _flushed(summary(result.drafts, result.sentences, result.rules, result.findings, unread))
    if result.bugs:
        return _bug(result.bugs[0])
    if result.problems:
        return CANNOT_RUN
    return FINDINGS if result.failed else CLEAN


def _report(result, format: str, notes: bool) -> str:
    if format == "json":
        from attrlint.report.json_report import json_report

        return json_report(result.findings, result.files)
    findings = result.findings if notes else [f for f in result.findings if f.severity != "note"]
    if format == "full":
        from attrlint.report.full import WIDTH, full

        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        width = os.get_terminal_size(1).columns - 10 if sys.stdout.isatty() else WIDTH
        return full(findings, result.documents, colour, max(40, min(width, 160)))
    from attrlint.report.concise import concise

    return concise(findings)


def _default_format() -> str:
    return "full" if sys.stdout.isatty() and not os.environ.get("PRE_COMMIT") else "concise"


def _configs(settings: dict) -> Configs:
    if settings["isolated"]:
        if settings["config"] is not None:
            raise CannotRun("--config: --isolated uses no config; give one of them")
        return Configs(Config(folder=os.getcwd()))
    if settings["config"] is not None:
        from attrlint.config_file import read_config

        return Configs(read_config(settings["config"]))
    return Configs()


def _read_stdin() -> bytes:
    return sys.stdin.buffer.read()


def visible_but_newlines(text: str) -> str:
    return "\n".join(map(visible, text.split("\n")))


def _flushed(text: str) -> None:
    """To stderr, after what went to stdout, so that a terminal shows them in order."""
    if text:
        sys.stdout.flush()
        sys.stderr.write(text)
        sys.stderr.flush()


def _fail(text: str) -> int:
    _flushed(text)
    return CANNOT_RUN


def _bug(error: BaseException) -> int:
    if os.environ.get("ATTRLINT_DEBUG"):
        import traceback

        _flushed("".join(traceback.format_exception(type(error), error, error.__traceback__)))
    # Only what kind of error: its words may hold an unpublished draft.
    where = error.__traceback__
    while where is not None and where.tb_next is not None:
        where = where.tb_next
    place = f" at {os.path.basename(where.tb_frame.f_code.co_filename)}:{where.tb_lineno}" if where else ""
    _flushed(f"attrlint: bug: {type(error).__name__}{place}; please report it (ATTRLINT_DEBUG=1 shows more)\n")
    return BUG
