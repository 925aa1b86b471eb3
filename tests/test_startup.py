"""What a plain run may load: a hook waits for every import."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
# Standard modules an empty interpreter has not loaded; anything else is a decision to be made here.
ALLOWED = {
    "_bisect", "_collections", "_functools", "_operator", "_sre", "_sitebuiltins", "bisect", "collections",
    "collections.abc", "copyreg", "enum", "functools", "itertools", "keyword", "marshal", "operator", "re", "re._casefix",
    "re._compiler", "re._constants", "re._parser", "reprlib", "sre_compile", "sre_constants", "sre_parse", "types",
    "gc", "_locale", "locale", "__future__", "_stat", "stat", "encodings", "encodings.utf_8",
}  # fmt: skip
FORBIDDEN = {"typer", "rich", "click", "tomli", "regex", "json", "pathlib", "typing", "dataclasses", "inspect", "logging",
             "argparse", "subprocess", "difflib", "hashlib", "html", "pathspec"}  # fmt: skip


def loaded(code: str, folder: Path) -> set[str]:
    env = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run(
        [sys.executable, "-c", code + "\nimport sys; print('\\n'.join(['MODULES', *sys.modules]))"],
        cwd=folder, env=env, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(run.stdout.split("MODULES\n", 1)[1].split())


def test_a_plain_run_loads_no_more_than_it_needs(tmp_path):
    seed = (ROOT / "seeds" / "council.md").read_text(encoding="utf-8")
    (tmp_path / "draft.md").write_text(seed, encoding="utf-8")
    code = "import sys; sys.argv = ['attrlint', 'draft.md']\nfrom attrlint.cli import main\nmain()"
    loaded(code, tmp_path)  # the first run may have to compile data
    extra = {name for name in loaded(code, tmp_path) - loaded("pass", tmp_path) if not name.startswith("attrlint")}
    assert {name.split(".")[0] for name in extra} & FORBIDDEN == set()
    assert extra <= ALLOWED
