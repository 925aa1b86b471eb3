"""Asks `attrlint why` about a few words, for a test."""

from __future__ import annotations

import json
import os
from pathlib import Path

from attrlint.config import Config, Configs
from attrlint.config_file import parse_config
from attrlint.why.command import why_command

UNSET = {
    "select": None, "ignore": (), "extend-select": (), "extend-ignore": (), "config": None, "isolated": True,
    "stdin-filename": None, "format": None, "min-confidence": None,
}  # fmt: skip


def why(folder: Path, draft: str | bytes, place: str, name: str = "draft.md", config: str = "", **settings) -> tuple[str, str, int]:
    data = draft if isinstance(draft, bytes) else draft.encode()
    (folder / name).write_bytes(data)
    found = parse_config(str(folder / "attrlint.toml"), config.encode()) if config else Config(folder=str(folder))
    return why_command((f"{folder / name}:{place}",), {**UNSET, **settings}, Configs(found))


def said(folder: Path, draft: str | bytes, place: str, **settings) -> str:
    """The text on one line, the folder left out."""
    out, err, status = why(folder, draft, place, **settings)
    assert (err, status) == ("", 0)
    return " ".join(out.replace(f"{folder}{os.sep}", "").split())


def answer(folder: Path, draft: str | bytes, place: str, **settings) -> dict:
    out, err, status = why(folder, draft, place, format="json", **settings)
    assert (err, status) == ("", 0)
    return json.loads(out)["answers"][0]
