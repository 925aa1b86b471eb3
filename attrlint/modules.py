"""The code of attrlint's modules in one file: Python finds a module in a folder more slowly than it runs it.

A draft with a bit of everything needs some 130 modules. To look for each, open it and check it takes a third of
such a run; from one file it takes a tenth of that. Python's own .pyc files are where the code comes from and
what is used for a module that is not in the file, was changed since, or cannot be kept.
"""

from __future__ import annotations

import marshal
import os
import sys

PACKAGE = os.path.dirname(os.path.abspath(__file__))
NAME = __name__.split(".")[0]
# Code is good for one version of Python: the cache tag tells them apart as it does for .pyc files.
PATH = os.path.join(PACKAGE, "_data", f"modules-{sys.implementation.cache_tag}-{sys.version_info.micro}.marshal")
ModuleSpec = type(__spec__)  # importlib's own, without importing it

Row = tuple[str, bool, int, int, bytes]
"""Path in the package, whether it is a package, time changed (ns) and size of the source, marshalled code."""


class Kept:
    """Finds and loads the modules that are in the file; others are left to Python."""

    def __init__(self, rows: dict[str, Row]) -> None:
        self.rows = rows

    def find_spec(self, name: str, path=None, target=None):
        row = self.rows.get(name)
        if row is None:
            return None
        file = PACKAGE + row[0]
        try:
            now = os.stat(file)
        except OSError:
            return None
        if (now.st_mtime_ns, now.st_size) != row[2:4]:
            return None
        spec = ModuleSpec(name, self, origin=file, is_package=row[1])
        if row[1]:
            spec.submodule_search_locations.append(os.path.dirname(file))
        spec.has_location = True
        return spec

    def create_module(self, spec) -> None:
        return None

    def exec_module(self, module) -> None:
        exec(marshal.loads(self.rows[module.__name__][4]), module.__dict__)

    def get_code(self, name: str):
        return marshal.loads(self.rows[name][4])


KEPT = Kept({})


def install() -> None:
    """Lets modules of this package be loaded from the file, where there is one."""
    try:
        with open(PATH, "rb") as file:
            KEPT.rows = marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        pass
    sys.meta_path.insert(0, KEPT)


def save() -> None:
    """Keeps the modules that were loaded from elsewhere, if there are any and the folder can be written."""
    if sys.dont_write_bytecode:
        return
    new = {
        name: row
        for name, module in list(sys.modules.items())
        if name.startswith(f"{NAME}.") and (loader := getattr(module, "__loader__", None)) is not KEPT
        and (row := _row(name, module, loader)) is not None
    }  # fmt: skip
    new.pop(__name__, None)  # is loaded before the file is
    if not new:
        return
    try:
        os.makedirs(os.path.dirname(PATH), exist_ok=True)
        unfinished = f"{PATH}.{os.getpid()}.tmp"
        with open(unfinished, "wb") as file:
            file.write(marshal.dumps({**KEPT.rows, **new}))
        os.replace(unfinished, PATH)
    except (OSError, ValueError):
        pass  # slower next time, and the same


def _row(name: str, module, loader) -> Row | None:
    file = getattr(module, "__file__", None) or ""
    if not file.startswith(PACKAGE) or not hasattr(loader, "get_code"):
        return None
    try:
        now = os.stat(file)
        code = marshal.dumps(loader.get_code(name))
    except (OSError, ImportError, ValueError, SyntaxError):
        return None
    return file[len(PACKAGE) :], hasattr(module, "__path__"), now.st_mtime_ns, now.st_size, code
