"""`Config`, and which file it is in. A run without one parses no TOML."""

from __future__ import annotations

import os

from attrlint.rules import Rule
from attrlint.values import fresh, value

NAME = "attrlint.toml"
PYPROJECT = "pyproject.toml"


@value
class Config:
    """Settings of one file. `path` is "" for none; `folder` is what its patterns are relative to.

    `select` None is: the rules that are on by default. Names are rules, groups or `all`.
    """

    path: str = ""
    folder: str = ""
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: str = "warning"
    min_confidence: str = "medium"
    rules: tuple[Rule, ...] = ()
    own_names: tuple[str, ...] = ()
    known_names: tuple[str, ...] = ()
    severity: dict[str, str] = fresh(dict)
    options: dict[str, dict] = fresh(dict)
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()


class Configs:
    """The config of each folder, read once. `only` is the one to use everywhere, or None."""

    def __init__(self, only: Config | None = None) -> None:
        self._only = only
        self._found: dict[str, Config] = {}
        self._read: dict[str, Config] = {}

    def of(self, path: str) -> Config:
        """The config of the file at `path`: the nearest one in its folder or a folder above."""
        if self._only is not None:
            return self._only
        return self._of_folder(os.path.dirname(os.path.abspath(path)))

    def _of_folder(self, folder: str) -> Config:
        passed = []
        while folder not in self._found:
            passed.append(folder)
            config = self._in_folder(folder)
            above = os.path.dirname(folder)
            if config is None and above == folder:
                config = Config(folder=os.getcwd())
            if config is not None:
                self._found[folder] = config
                break
            folder = above
        for below in passed:
            self._found[below] = self._found[folder]
        return self._found[folder]

    def _in_folder(self, folder: str) -> Config | None:
        for name in (NAME, PYPROJECT):
            path = os.path.join(folder, name)
            try:
                with open(path, "rb") as file:
                    data = file.read()
            except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
                continue
            except OSError as error:
                from attrlint.errors import CannotRun

                raise CannotRun(f"{path}: cannot be read; {error.strerror}") from None
            # Looked for first: most pyproject.toml are not about us, and need no parser.
            if name == PYPROJECT and b"attrlint" not in data:
                continue
            from attrlint.config_file import parse_config

            config = parse_config(path, data)
            if config is not None:
                return config
        return None
