"""The file of modules: used when it fits, left alone when it does not, and never the reason for another answer."""

from __future__ import annotations

import marshal
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ASK = "import attrlint.cli as m; from attrlint.modules import KEPT; print(m.__loader__ is KEPT, m.CLEAN, m.__file__)"


@pytest.fixture(scope="module")
def copied(tmp_path_factory) -> Path:
    """A copy of the package, with nothing kept."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "attrlint", folder / "attrlint", ignore=shutil.ignore_patterns("__pycache__", "modules-*"))
    shutil.copytree(ROOT / "rules", folder / "attrlint" / "rules")
    (folder / "draft.md").write_text("The festival drew 42,000 visitors.\n", encoding="utf-8")
    return folder


def run(folder: Path, *words: str) -> tuple[int, str]:
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")}
    done = subprocess.run([sys.executable, *words], cwd=folder, env=env, capture_output=True, encoding="utf-8")
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout


def lint(folder: Path) -> tuple[int, str]:
    return run(folder, "-m", "attrlint", "--isolated", "draft.md")


def kept(folder: Path) -> Path:
    (file,) = (folder / "attrlint" / "_data").glob("modules-*.marshal")
    return file


def test_a_run_keeps_its_modules_and_the_next_one_uses_them(copied):
    first = lint(copied)
    assert first == (1, "draft.md:1:19: warning unattributed-count: '42,000 visitors': who counted?\n")
    assert run(copied, "-c", ASK) == (0, f"True 0 {copied / 'attrlint' / 'cli.py'}\n")
    assert lint(copied) == first


def test_a_module_that_was_changed_is_read_anew(copied):
    lint(copied)
    source = copied / "attrlint" / "cli.py"
    old = source.read_text("utf-8")
    source.write_text(old.replace("CLEAN = 0", "CLEAN = 40"), encoding="utf-8")
    assert run(copied, "-c", ASK)[1].startswith("False 40 ")
    lint(copied)
    assert run(copied, "-c", ASK)[1].startswith("True 40 ")
    source.write_text(old, encoding="utf-8")


@pytest.mark.parametrize(
    "data", [b"", b"no marshal", marshal.dumps({}), marshal.dumps({"attrlint.cli": ("/cli.py", False, 0, 0, b"")})],
    ids=["empty", "other bytes", "no modules", "another time"],
)  # fmt: skip
def test_a_file_that_does_not_fit_is_left_alone(copied, data):
    first = lint(copied)
    kept(copied).write_bytes(data)
    assert lint(copied) == first
    assert run(copied, "-c", ASK)[1].startswith("True 0 ")


def test_a_module_that_was_taken_away_is_not_there(copied):
    lint(copied)
    extra = copied / "attrlint" / "checkers" / "gone.py"
    extra.write_text("HERE = True\n", encoding="utf-8")
    run(copied, "-c", "import attrlint.checkers.gone; from attrlint.modules import save; save()")
    extra.unlink()
    code, _ = run(copied, "-c", "import importlib.util as u; raise SystemExit(u.find_spec('attrlint.checkers.gone') is not None)")
    assert code == 0
