"""The drafts in `seeds/` and what attrlint says of each, kept in `tests/golden/`.

`pytest --update-golden` writes the reports anew; read the difference before it goes in.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.is_file())
MARKUP = {".md", ".html"}


def attrlint(*arguments: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if key not in ("GITHUB_ACTIONS", "FORCE_COLOR")}
    return subprocess.run(
        [sys.executable, "-m", "attrlint", "--isolated", *arguments],
        cwd=ROOT, env={**kept, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True, encoding="utf-8",
    )  # fmt: skip


@pytest.fixture(scope="module")
def findings() -> list[dict]:
    done = attrlint("--output-format", "json", "seeds")
    assert done.returncode == 1, done.stderr
    return json.loads(done.stdout)["findings"]


def test_there_are_seeds():
    assert len(SEEDS) >= 9
    assert {path.suffix for path in SEEDS} == {".md", ".txt", ".html"}
    assert {f"{path.name}.txt" for path in SEEDS} == {path.name for path in GOLDEN.iterdir()}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name)
def test_golden(seed, request):
    done = attrlint("--notes", "--output-format", "concise", f"seeds/{seed.name}")
    assert done.returncode in (0, 1), done.stderr
    golden = GOLDEN / f"{seed.name}.txt"
    if request.config.getoption("--update-golden", default=False):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(done.stdout, encoding="utf-8")
    assert done.stdout == golden.read_text("utf-8")


def test_clean_reports_nothing_and_is_the_longest():
    clean = ROOT / "seeds" / "clean.md"
    assert attrlint("--notes", "--fail-on", "note", "seeds/clean.md").returncode == 0
    assert max(SEEDS, key=lambda path: len(path.read_text("utf-8").split())) == clean


def test_every_other_seed_has_something(findings):
    paths = {Path(finding["path"]).name for finding in findings}
    assert paths == {path.name for path in SEEDS} - {"clean.md"}


def test_every_default_rule_fires_in_some_seed(findings):
    rules = {path.stem for path in (ROOT / "rules").glob("*/*.toml") if "\ndefault = false\n" not in path.read_text("utf-8")}
    assert rules
    assert rules <= {finding["rule"] for finding in findings}


def test_the_suppression_is_used(tmp_path):
    council = (ROOT / "seeds" / "council.md").read_text("utf-8")
    (tmp_path / "with.md").write_text(council, encoding="utf-8")
    (tmp_path / "without.md").write_text(
        re.sub(r"<!-- attrlint: ignore.*?-->", "", council), encoding="utf-8"
    )
    report = json.loads(attrlint("--output-format", "json", "--min-confidence", "low", str(tmp_path)).stdout)
    found = {"with.md": [], "without.md": []}
    for finding in report["findings"]:
        found[Path(finding["path"]).name].append((finding["rule"], finding["text"]))
    assert [row for row in found["without.md"] if row not in found["with.md"]] == [
        ("unattributed-count", "4,118 residents")
    ]


@pytest.mark.parametrize(
    "seed", [path for path in SEEDS if path.suffix in MARKUP], ids=lambda path: path.name
)
def test_a_seed_opens_with_what_it_is_for(seed):
    before_prose = r"(---\n.*?\n---\n)?" if seed.suffix == ".md" else r".*?<body>\n"
    assert re.match(before_prose + r"<!-- [A-Z]", seed.read_text("utf-8"), re.DOTALL)
