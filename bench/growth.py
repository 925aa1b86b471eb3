"""Whether the time a draft takes grows with its length and no faster, on prose and on mischief."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.reading import FINDINGS, attrlint_command, environment, outside
from bench.seeds import prose

SIZES = (100_000, 500_000, 2_000_000, 10_000_000)
NOISE = 100.0  # ns a byte: 10 ms on 100 KB, by which two start-ups differ
LIMIT = 120.0  # seconds a single run may take

INPUTS: dict[str, Callable[[int], str]] = {
    "paragraphs": prose,
    "one endless line": lambda size: prose(size, " ").replace("\n", " "),
    "a quote never closed": lambda size: "“" + prose(size, " ").replace("”", "").replace("\n", " "),
    "a number of that many digits": lambda size: f"The fair drew {'7' * size} visitors.\n",
    "that many nested brackets": lambda size: "[" * (size // 2) + "]" * (size // 2) + "\n",
    "that many opening brackets": lambda size: "[" * size + "\n",
    "that many nested tags": lambda size: "<b>" * (size // 3) + "\n",
    "an interview": lambda size: "Ana Ruiz runs it.\n\n" + "Why is it so?\n\nWe had no choice.\n\n" * (size // 34),
    "quotations under one name": lambda size: "Ana Ruiz:\n\n" + "“It is bad.”\n\n" * (size // 18),
}


@dataclass(frozen=True)
class Growth:
    """Nanoseconds a byte at each of SIZES, start-up taken off; None where it took over LIMIT."""

    name: str
    per_byte: tuple[float | None, ...]

    @property
    def ratio(self) -> float:
        """Time per byte at the largest size over that at the smallest, at least NOISE; infinite if it never ended."""
        first, last = self.per_byte[0], self.per_byte[-1]
        return last / max(first, NOISE) if first and last else float("inf")


def measure(name: str, sizes: tuple[int, ...] = SIZES, rounds: int = 5) -> Growth:
    """Whole processes on one Markdown file of each size; medians, fewer rounds for the large."""
    with outside() as folder:
        path = folder / "draft.md"
        path.write_text("\n", encoding="utf-8")
        _seconds(path)
        floor = median(_seconds(path) or 0.0 for _ in range(9))
        found: list[float | None] = []
        for size in sizes:
            data = INPUTS[name](size).encode()
            path.write_bytes(data)
            first = _seconds(path)
            times = [first]
            while first is not None and first < LIMIT / 20 and len(times) < rounds:
                times.append(_seconds(path))
            taken = None if None in times else median(times)
            found.append(None if taken is None else max(taken - floor, 1e-9) / len(data) * 1e9)
            if taken is None:
                break
        return Growth(name, (*found, *[None] * (len(sizes) - len(found))))


def _seconds(path: Path) -> float | None:
    said = path.with_name("stderr")
    env = environment()
    with said.open("w") as stderr:
        start = time.perf_counter()
        try:
            status = subprocess.call(
                [*attrlint_command(), "--isolated", path.name], cwd=path.parent, env=env,
                stdout=subprocess.DEVNULL, stderr=stderr, timeout=LIMIT,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return None
        seconds = time.perf_counter() - start
    # An interpreter that cannot even start attrlint exits with 1, as attrlint does with findings.
    last = said.read_text(errors="replace").strip().rpartition("\n")[2]
    if status > FINDINGS or status and ("Error" in last or "No module" in last):
        raise RuntimeError(f"{path.stat().st_size} bytes: attrlint's exit is {status}: {last}")
    return seconds


def line(growth: Growth, sizes: tuple[int, ...] = SIZES) -> str:
    cells = "  ".join(
        f"{size / 1e3:,.0f} KB {'over ' + format(LIMIT, '.0f') + ' s' if ns is None else format(ns, ',.0f')}"
        for size, ns in zip(sizes, growth.per_byte)
    )
    return f"{growth.name:30}{cells}  ns a byte, ratio {growth.ratio:.2f}"
