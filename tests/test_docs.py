"""What the documents show is what the tool says."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_readme_example_is_real():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"\$ attrlint (--output-format full seeds/conflict\.md)\n(.*?)\n…\n```", readme, re.DOTALL)
    words = [sys.executable, "-m", "attrlint", "--isolated", *shown[1].split()]
    said = subprocess.run(words, cwd=ROOT, capture_output=True).stdout.decode()
    assert said.startswith(shown[2])


def test_example_of_why_is_real():
    page = (ROOT / "docs" / "why.md").read_text(encoding="utf-8")
    shown = re.search(r"\$ attrlint why (seeds/\S+)\n(.*?\n)```", page, re.DOTALL)
    words = [sys.executable, "-m", "attrlint", "why", "--isolated", shown[1]]
    assert subprocess.run(words, cwd=ROOT, capture_output=True).stdout.decode() == shown[2]


def test_readme_names_every_rule():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {path.stem for path in (ROOT / "rules").glob("*/*.toml")} - set(re.findall(r"`([a-z-]+)`", readme)) == set()
