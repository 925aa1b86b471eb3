"""`python -m attrlint`."""

from __future__ import annotations

from attrlint.cli import console

if __name__ == "__main__":
    console()
