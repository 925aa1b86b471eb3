"""`pytest --update-golden` writes the golden files anew; review them as a diff."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", default=False, help="write tests/golden anew")
