"""Patterns over classes, compiled once and kept as the code `re` makes of them.

Compiling all of them takes longer than reading a draft with them. `re` has no way to keep its work, so
this uses the one inside it: `_sre.compile` takes finished code, which is good for one `_sre.MAGIC` and
one lexicon. Anything unexpected falls back to `re.compile`.
"""

from __future__ import annotations

import marshal
import os
import re
import sys

try:
    import _sre

    _STAMP = f"{sys.implementation.cache_tag}-{_sre.MAGIC}"
except ImportError:  # another Python
    _sre, _STAMP = None, "none"

DATA = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "_data")


class PatternStore:
    """Compiled patterns by their source. `version` names the lexicon that gave the codes."""

    def __init__(self, version: str) -> None:
        self._path = os.path.join(DATA, f"patterns-{_STAMP}.marshal")
        self._version = version
        self._kept: dict | None = None
        self._new: dict = {}

    def get(self, key: tuple[str, bool]) -> re.Pattern | None:
        """The pattern kept for `key`, if there is one that this Python can use."""
        if self._kept is None:
            self._kept = self._load()
        row = self._kept.get(key)
        if row is None:
            return None
        try:
            return _sre.compile(*row)
        except (TypeError, RuntimeError, ValueError, OverflowError):
            return None

    def compile(self, key: tuple[str, bool], source: str) -> re.Pattern:
        """Compiles `source` and remembers its code under `key` for `save`."""
        compiled = re.compile(source)
        if _sre is not None and self._version:
            self._new[key] = source
        return compiled

    def save(self) -> None:
        """Keeps what was compiled since the last time, if anything was and the folder can be written."""
        if not self._new:
            return
        kept = {**(self._kept or {}), **{key: _row(source) for key, source in self._new.items()}}
        self._new = {}
        try:
            unfinished = f"{self._path}.{os.getpid()}.tmp"
            with open(unfinished, "wb") as file:
                file.write(marshal.dumps((self._version, kept), 4))
            os.replace(unfinished, self._path)
        except (OSError, ValueError):
            pass  # slower next time, and the same

    def _load(self) -> dict:
        if _sre is None or not self._version:
            return {}
        try:
            with open(self._path, "rb") as file:
                version, kept = marshal.loads(file.read())
        except (OSError, ValueError, EOFError, TypeError):
            return {}
        return kept if version == self._version else {}


def _row(source: str) -> tuple:
    """The arguments that make `_sre.compile` give re.compile(source)."""
    if sys.version_info >= (3, 11):
        from re import _compiler as compiler
        from re import _parser as parser
    else:
        import sre_compile as compiler
        import sre_parse as parser
    parsed = parser.parse(source, 0)
    code = compiler._code(parsed, 0)
    groups = parsed.state.groupdict
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in groups.items():
        names[number] = name
    return source, parsed.state.flags, [int(number) for number in code], parsed.state.groups - 1, dict(groups), tuple(names)
