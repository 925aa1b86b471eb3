"""The one place where the benchmarks call attrlint: in this process, or as its users do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CLEAN, FINDINGS = 0, 1


def read_text(path: Path, data: bytes) -> dict:
    """The reading of a plain-text draft, as one line of `attrlint show --format jsonl` holds it."""
    from attrlint.show import show_jsonl

    shown = show_jsonl(read(path, data, "text"))
    return json.loads(shown) if isinstance(shown, str) else shown


def printable(text: str) -> str:
    """Draft text fit for a terminal."""
    from attrlint.visible import visible

    return visible(text)


def read(path: Path, data: bytes, format: str | None = None):
    """attrlint's `Article` of a draft; `format` None goes by the file's name."""
    from attrlint.article import read_article
    from attrlint.formats import read_draft

    return read_article(read_draft(str(path), data, format), _lexicon())


@cache
def _lexicon():
    from attrlint.lexicon import load_lexicon

    return load_lexicon()


def extensions() -> frozenset[str]:
    """The extensions attrlint reads, each with its full stop."""
    from attrlint.formats import EXTENSIONS

    return frozenset(EXTENSIONS)


def attrlint_command() -> list[str]:
    """The installed console script of this interpreter, else `-m attrlint`."""
    script = Path(sys.executable).with_name("attrlint.exe" if os.name == "nt" else "attrlint")
    return [str(script)] if script.exists() else [sys.executable, "-m", "attrlint"]


def environment(bytecode: str | None = None) -> dict[str, str]:
    """For child processes: this checkout importable, compiled modules kept in the folder `bytecode`."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("ATTRLINT")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env["PYTHONPYCACHEPREFIX"] = bytecode or _bytecode()
    if attrlint_command()[0] == sys.executable:
        env["PYTHONPATH"] = str(ROOT)
    return env


@cache
def _bytecode() -> str:
    # Kept for the life of this process: every benchmark shares one warm cache.
    folder = tempfile.TemporaryDirectory(prefix="attrlint-bench-")
    _KEEP.append(folder)
    return folder.name


_KEEP: list[tempfile.TemporaryDirectory] = []


def run(arguments: Sequence[str], cwd: Path, timeout: float | None = None) -> subprocess.CompletedProcess[str]:
    """attrlint as a process of its own, in `cwd`, output as text."""
    return subprocess.run(
        [*attrlint_command(), *arguments],
        cwd=cwd, env=environment(), timeout=timeout, capture_output=True, encoding="utf-8",
        errors="surrogateescape",
    )  # fmt: skip


def lint_json(paths: Sequence[str], cwd: Path, *options: str) -> dict:
    """The JSON report of `attrlint check` on `paths`. RuntimeError if there is none."""
    done = run(["check", "--isolated", "--output-format", "json", *options, *paths], cwd)
    try:
        return json.loads(done.stdout)
    except ValueError:
        raise RuntimeError(f"attrlint: exit {done.returncode}\n{done.stderr[-2000:]}") from None


@contextmanager
def outside() -> Iterator[Path]:
    """A new folder that no attrlint.toml and no pyproject.toml is above."""
    with tempfile.TemporaryDirectory(prefix="attrlint-bench-") as folder:
        yield Path(folder)
