"""Rules and lexicon as data that loads in a millisecond.

The wheel ships them. In a checkout they are made anew whenever a source is newer, and kept in memory
alone where the folder cannot be written.
"""

from __future__ import annotations

import marshal
import os
import sys

PACKAGE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(PACKAGE, "_data")
# Named, not imported: these modules are above this one.
BUILDERS = {
    "lexicon": ("attrlint.lexicon.compile", "compile_lexicon"),
    "weights": ("attrlint.attribute.weights", "compile_weights"),
    "rules": ("attrlint.rulefile", "compile_rules"),
}
FORMAT = 4  # of marshal, which all Pythons since 3.4 read


def rules_folder() -> str:
    """The rules attrlint ships: ../rules in a checkout, attrlint/rules in a wheel."""
    beside = os.path.join(os.path.dirname(PACKAGE), "rules")
    return beside if is_checkout() and os.path.isdir(beside) else os.path.join(PACKAGE, "rules")


def is_checkout() -> bool:
    return os.path.exists(os.path.join(os.path.dirname(PACKAGE), "hatch_build.py"))


def load_compiled(name: str) -> object:
    """The object that BUILDERS[name] makes, from its compiled form."""
    path = os.path.join(DATA, f"{name}.marshal")
    try:
        made = os.stat(path).st_mtime_ns
        if not is_checkout() or made >= _newest(name):
            with open(path, "rb") as file:
                return marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        pass  # not there or cut short: made anew
    return write_compiled(name)


def write_compiled(name: str) -> object:
    """Build it, keep it if the folder lets us, and give it back."""
    built = build(name)
    try:
        os.makedirs(DATA, exist_ok=True)
        unfinished = os.path.join(DATA, f"{name}.{os.getpid()}.tmp")
        with open(unfinished, "wb") as file:
            file.write(marshal.dumps(built, FORMAT))
        os.replace(unfinished, os.path.join(DATA, f"{name}.marshal"))
    except OSError:
        pass  # a checkout that cannot be written: slower, but the same
    return built


def build(name: str) -> object:
    module, function = BUILDERS[name]
    __import__(module)
    return getattr(sys.modules[module], function)()


def _newest(name: str) -> int:
    """When the newest source of it was changed: its TOML files, their folders and the builder."""
    module = BUILDERS[name][0].split(".")
    times = [os.stat(os.path.join(PACKAGE, *module[1:]) + ".py").st_mtime_ns]
    if name == "rules":
        folder = rules_folder()
        folders = [folder, *(entry.path for entry in os.scandir(folder) if entry.is_dir())]
    elif name == "weights":
        return max(times[0], os.stat(os.path.join(PACKAGE, "attribute", "weights.txt")).st_mtime_ns)
    else:
        folders = [os.path.join(PACKAGE, "lexicon")]
    for folder in folders:
        times.append(os.stat(folder).st_mtime_ns)  # a file was taken away
        times += [e.stat().st_mtime_ns for e in os.scandir(folder) if e.name.endswith(".toml")]
    return max(times)
