"""Speed, against yardsticks measured in the same run on the same machine."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.reading import FINDINGS, attrlint_command, environment, lint_json, outside
from bench.seeds import draft

TOKEN = re.compile(r"\w+|[^\w\s]")
DRAFT_BYTES = 5_000


@dataclass(frozen=True)
class StartUp:
    """Seconds, medians of whole processes."""

    attrlint: float
    empty: float
    rounds: int
    bytes: int

    @property
    def ratio(self) -> float:
        return self.attrlint / self.empty


@dataclass(frozen=True)
class Bulk:
    """Seconds for all texts: a whole attrlint process, one tokenising pass."""

    attrlint: float
    tokenising: float
    bytes: int
    files: int

    @property
    def ratio(self) -> float:
        """Our rate as a share of the yardstick's."""
        return self.tokenising / self.attrlint


def start_up(rounds: int = 21) -> StartUp:
    """One 5 KB Markdown draft against an interpreter that does nothing, in turns."""
    with outside() as folder:
        data = draft(DRAFT_BYTES).encode()
        (folder / "draft.md").write_bytes(data)
        if [file["status"] for file in lint_json(["draft.md"], folder)["files"]] != ["ok"]:
            raise RuntimeError("draft.md: attrlint does not read it")
        lint = [*attrlint_command(), "draft.md"]
        empty = [sys.executable, "-c", "pass"]
        for command in (lint, empty, lint, empty):  # compiles what is not compiled yet
            _seconds(command, folder)
        times = [(_seconds(lint, folder), _seconds(empty, folder)) for _ in range(rounds)]
    ours, floor = zip(*times)
    return StartUp(median(ours), median(floor), rounds, len(data))


def bulk(shared: Path, rounds: int = 5) -> Bulk:
    """All of PolNeAR's train texts in one call, against one tokenising pass over them."""
    folder = shared / "gold" / "polnear" / "train" / "text"
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise FileNotFoundError(f"{folder}: no texts")
    texts = [path.read_bytes().decode("utf-8") for path in files]
    with outside() as cwd:
        read = lint_json([str(folder)], cwd)["files"]
        if (ok := sum(file["status"] == "ok" for file in read)) != len(files):
            raise RuntimeError(f"{folder}: attrlint read {ok} of {len(files)} texts")
        command = [*attrlint_command(), "--isolated", str(folder)]
        times = [(_seconds(command, cwd), _tokenising(texts)) for _ in range(rounds)]
    ours, pass_ = zip(*times)
    return Bulk(median(ours), median(pass_), sum(path.stat().st_size for path in files), len(files))


def _tokenising(texts: list[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        TOKEN.findall(text)
    return time.perf_counter() - start


def _seconds(command: list[str], cwd: Path) -> float:
    env = environment()
    start = time.perf_counter()
    status = subprocess.call(
        command, cwd=cwd, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False
    )
    seconds = time.perf_counter() - start
    if status > FINDINGS:
        raise RuntimeError(f"{' '.join(command)}: exit {status}")
    return seconds


def lines(start: StartUp | None, all_texts: Bulk | None) -> list[str]:
    found = []
    if start:
        found.append(
            f"start-up  {start.bytes:,} bytes of Markdown: {start.attrlint * 1e3:.1f} ms; "
            f"python -c pass: {start.empty * 1e3:.1f} ms; ratio {start.ratio:.2f} "
            f"(medians of {start.rounds})"
        )
    if all_texts:
        mb = all_texts.bytes / 1e6
        found.append(
            f"bulk      {all_texts.files} files, {mb:.2f} MB: {mb / all_texts.attrlint:.2f} MB/s; tokenising "
            f"pass: {mb / all_texts.tokenising:.1f} MB/s; 1/{1 / all_texts.ratio:.1f} of it"
        )
    return found
