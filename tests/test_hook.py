"""The hook in a real repository, with the real pre-commit."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytest.importorskip("pre_commit", reason="pre-commit is not installed")


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_hook(tmp_path):
    """A draft with a finding is stopped, one without passes, another kind of file is not looked at."""
    env = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "cache"), "GIT_CONFIG_GLOBAL": os.devnull}

    def run(*words: str, cwd: Path) -> subprocess.CompletedProcess:
        return subprocess.run(words, cwd=cwd, env=env, capture_output=True, text=True)

    hook = tmp_path / "hook"
    keep = ("attrlint", "rules", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
    hook.mkdir()
    for name in keep:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, hook / name, ignore=shutil.ignore_patterns("__pycache__", "_data"))
        else:
            shutil.copy(source, hook / name)
    desk = tmp_path / "desk"
    desk.mkdir()
    git = ("git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    for folder in (hook, desk):
        run("git", "init", "-q", cwd=folder)
    run("git", "add", "-A", cwd=hook)
    assert run(*git, "commit", "-qm", "x", cwd=hook).returncode == 0
    (desk / "story.md").write_text("The festival drew 42,000 visitors over three days.\n", encoding="utf-8")
    (desk / "code.py").write_text("x = '42,000 visitors came'\n", encoding="utf-8")
    run("git", "add", "-A", cwd=desk)
    tried = run(sys.executable, "-m", "pre_commit", "try-repo", str(hook), "attrlint", "--all-files", cwd=desk)
    assert "story.md:1:19: warning unattributed-count" in tried.stdout, tried.stdout + tried.stderr
    assert tried.returncode == 1
    (desk / "story.md").write_text("The festival drew 42,000 visitors, the organisers said.\n", encoding="utf-8")
    run("git", "add", "-A", cwd=desk)
    tried = run(sys.executable, "-m", "pre_commit", "try-repo", str(hook), "attrlint", "--all-files", cwd=desk)
    assert (tried.returncode, "Passed" in tried.stdout) == (0, True), tried.stdout + tried.stderr
