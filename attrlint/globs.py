"""Patterns for paths, as in .gitignore: one syntax for gitignore files, config and options."""

from __future__ import annotations

import re
from functools import cache


@cache
def _compiled(pattern: str) -> re.Pattern | None:
    """Matches a path with `/` that is relative to the pattern's folder; None for a blank pattern."""
    body = pattern.rstrip("/")
    if not body:
        return None
    anchored = "/" in body
    body = body.removeprefix("/")
    found = "" if anchored else "(?:.*/)?"
    i = 0
    while i < len(body):
        if body.startswith("**/", i) and (i == 0 or body[i - 1] == "/"):
            found, i = found + "(?:.*/)?", i + 3
        elif body.startswith("**", i) and (i == 0 or body[i - 1] == "/") and i + 2 == len(body):
            found, i = found + ".+", i + 2
        elif body[i] == "*":
            found, i = found + "[^/]*", i + 1
            while body.startswith("*", i):
                i += 1
        elif body[i] == "?":
            found, i = found + "[^/]", i + 1
        elif body[i] == "[" and (end := body.find("]", i + 2)) > 0:
            inside = body[i + 1 : end].replace("\\", r"\\").replace("[", r"\[").replace("^", r"\^")
            if inside[0] == "!" or inside.startswith(r"\^"):
                inside = "^/" + inside.removeprefix("!").removeprefix(r"\^")
            found, i = f"{found}[{inside}]", end + 1
        elif body[i] == "\\" and i + 1 < len(body):
            found, i = found + re.escape(body[i + 1]), i + 2
        else:
            found, i = found + re.escape(body[i]), i + 1
    try:
        return re.compile(found, re.DOTALL)
    except re.error:  # a set that runs backwards, [z-a], matches nothing in git either
        return None


def matches(pattern: str, path: str, is_folder: bool = False) -> bool:
    """Whether the pattern names this very path."""
    if pattern.endswith("/") and not is_folder:
        return False
    compiled = _compiled(pattern)
    return compiled is not None and compiled.fullmatch(path) is not None


def covers(pattern: str, path: str) -> bool:
    """Whether the pattern names this file or a folder it is in."""
    if matches(pattern, path):
        return True
    parts = path.split("/")
    return any(matches(pattern, "/".join(parts[:i]), True) for i in range(1, len(parts)))


def gitignore_patterns(text: str) -> list[tuple[bool, str]]:
    """(whether it ignores, pattern) for each line of a .gitignore, in order."""
    found = []
    for line in text.splitlines():
        if not line.endswith("\\ "):
            line = line.rstrip()
        if line and not line.startswith("#"):
            ignores = not line.startswith("!")
            found.append((ignores, line if ignores else line[1:]))
    return found
