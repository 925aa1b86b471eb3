"""Patterns compiled once and kept as the code `re` makes of them.

Compiling all of them takes longer than reading a draft with them. `re` has no way to keep its work, so
this uses the one inside it: `_sre.compile` takes finished code, which is good for one `_sre.MAGIC`. Anything
unexpected falls back to `re.compile`.
"""

from __future__ import annotations

import marshal
import os
import re
import sys

try:
    import _sre

    # The code is kept as bytes, which load twenty times as fast as numbers: most patterns are never asked for.
    _STAMP = f"{sys.implementation.cache_tag}-{_sre.MAGIC}-{_sre.CODESIZE}{sys.byteorder[0]}"
    _CODE = {2: "H", 4: "I"}[_sre.CODESIZE]
except (ImportError, KeyError):  # another Python
    _sre, _STAMP, _CODE = None, "none", ""

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "_data")


class PatternStore:
    """Compiled patterns by their key, in the file `name`. What has another `version` is not used."""

    def __init__(self, name: str, version: str) -> None:
        self._path = os.path.join(DATA, f"{name}-{_STAMP}.marshal")
        self._version = version
        self._kept: dict | None = None
        self._new: dict = {}

    def get(self, key: tuple) -> re.Pattern | None:
        """The pattern kept for `key`, if there is one that this Python can use."""
        if self._kept is None:
            self._kept = self._load()
        row = self._kept.get(key)
        if row is None:
            return None
        try:
            return _made(*row)
        except (TypeError, RuntimeError, ValueError, OverflowError):
            return None

    def compile(self, key: tuple, source: str | bytes, flags: int = 0) -> re.Pattern:
        """Compiles `source` and remembers its code under `key` for `save`."""
        compiled = re.compile(source, flags)
        if _sre is not None and self._version:
            self._new[key] = source, int(flags)
        return compiled

    def save(self) -> None:
        """Keeps what was compiled since the last time, if anything was and the folder can be written."""
        if not self._new:
            return
        kept = {**(self._kept or {}), **{key: _row(*new) for key, new in self._new.items()}}
        self._new = {}
        try:
            os.makedirs(DATA, exist_ok=True)
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


TEXT = PatternStore("text", "1")
"""Patterns over text, by source and flags. Those over classes are the lexicon's own."""


class _Kept:
    """A pattern over text, made when it is first used: a module may have many, and a draft need few of them."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._key = source, flags

    def __getattr__(self, name: str):
        """The pattern's own; asked for once, then an attribute like any other."""
        if name == "_pattern":
            found = TEXT.get(self._key) or TEXT.compile(self._key, *self._key)
        else:
            found = getattr(self._pattern, name)
        setattr(self, name, found)
        return found


_KEPT: dict[tuple, _Kept] = {}


def kept(source: str | bytes, flags: int = 0) -> re.Pattern:
    """As re.compile, but compiled when first used, and kept in TEXT."""
    key = source, int(flags)
    return _KEPT.get(key) or _KEPT.setdefault(key, _Kept(*key))  # it has all that a pattern has


def keep_all() -> None:
    """Compiles every pattern that a loaded module has, and saves them: for the wheel."""
    for pattern in _KEPT.values():
        pattern.groups
    TEXT.save()


def _made(source: str | bytes, flags: int, code: bytes, *rest) -> re.Pattern:
    """The pattern that `_row` keeps."""
    return _sre.compile(source, flags, memoryview(code).cast(_CODE).tolist(), *rest)


def _row(source: str | bytes, flags: int) -> tuple:
    """The arguments that make `_made` give re.compile(source, flags)."""
    if sys.version_info >= (3, 11):
        from re import _compiler as compiler
        from re import _parser as parser
    else:
        import sre_compile as compiler
        import sre_parse as parser
    parsed = parser.parse(source, flags)
    code = compiler._code(parsed, flags)
    groups = parsed.state.groupdict
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in groups.items():
        names[number] = name
    as_bytes = b"".join([number.to_bytes(_sre.CODESIZE, sys.byteorder) for number in code])
    return source, parsed.state.flags | flags, as_bytes, parsed.state.groups - 1, dict(groups), tuple(names)
