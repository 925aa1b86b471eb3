"""Which drafts the paths on the command line mean."""

from __future__ import annotations

import os

from attrlint.config import Config, Configs
from attrlint.formats import EXTENSIONS, format_of
from attrlint.values import value

STDIN = "-"
# What is no article in a repository.
NOT_DRAFTS = (
    "README*", "CHANGELOG*", "LICENSE*", "CONTRIBUTING*", "CODE_OF_CONDUCT*", "SECURITY*",
    "requirements*.txt", "robots.txt", "humans.txt", "node_modules/", ".*",
)  # fmt: skip


@value
class Target:
    """A path to read as `format`, or what is wrong with it; `excluded` where it is left out on purpose."""

    path: str
    config: Config | None = None
    format: str = ""
    problem: str = ""
    excluded: bool = False


def find_targets(paths: tuple[str, ...], configs: Configs, excludes: tuple[str, ...], force: bool, stdin_name: str | None) -> list[Target]:
    """A target for each draft, once, in the order named; folders by name.

    `excludes` are patterns of the command line, relative to the working folder. `force` leaves out
    excluded files that are named, too.
    """
    found: dict[str, Target] = {}
    for path in paths:
        for target in _targets(path, configs, excludes, force, stdin_name):
            found.setdefault(STDIN if path == STDIN else os.path.normpath(target.path), target)
    return list(found.values())


def _targets(path: str, configs: Configs, excludes: tuple[str, ...], force: bool, stdin_name: str | None) -> list[Target]:
    if path == STDIN:
        return [_named(stdin_name or STDIN, configs, excludes, force, stdin_name is None)]
    if os.path.isdir(path):
        drafts = _walk(path, configs, excludes)
        known = ", ".join(sorted(EXTENSIONS))
        return drafts or [Target(path, problem=f"no drafts in this folder; attrlint reads {known}")]
    if not os.path.exists(path):
        if os.path.islink(path):
            return [Target(path, problem="a link to nothing; mend it or leave it out")]
        from attrlint.options import COMMANDS

        if path in [command.name for command in COMMANDS]:
            return [Target(path, problem="no such file; for the command, write it first")]
        return [Target(path, problem="no such file or folder; check the name")]
    if not os.path.isfile(path):
        return [Target(path, problem="not a regular file; use - to read from a pipe")]
    return [_named(path, configs, excludes, force)]


def _named(path: str, configs: Configs, excludes: tuple[str, ...], force: bool, nameless: bool = False) -> Target:
    config = configs.of(path)
    if nameless:
        return Target(path, config, "markdown")
    if force and _is_excluded(path, config, excludes):
        return Target(path, config, excluded=True)
    format = format_of(path) or ("text" if _is_included(path, config) else None)
    if format is None:
        known = ", ".join(sorted(EXTENSIONS))
        return Target(path, config, problem=f"not a kind of file attrlint reads; it reads {known}")
    return Target(path, config, format)


def relative_to(folder: str, path: str) -> str | None:
    """`path` with `/` as seen from `folder`; None if it is not in it."""
    # abspath, not realpath: a linked file is known by the name it was given.
    relative = os.path.relpath(os.path.abspath(path), folder)
    if os.sep != "/":
        relative = relative.replace(os.sep, "/")
    return None if relative == ".." or relative.startswith("../") else relative


def _is_included(path: str, config: Config) -> bool:
    return bool(config.include) and _covered(config.include, config.folder, path)


def _is_excluded(path: str, config: Config, excludes: tuple[str, ...]) -> bool:
    if excludes and _covered(excludes, os.getcwd(), path):
        return True
    if config.exclude and _covered(config.exclude, config.folder, path):
        return True
    return _covered(NOT_DRAFTS, config.folder, path) and not _is_included(path, config)


def _covered(patterns: tuple[str, ...], folder: str, path: str) -> bool:
    from attrlint.globs import covers

    relative = relative_to(folder, path)
    return relative is not None and any(covers(pattern, relative) for pattern in patterns)


def _walk(root: str, configs: Configs, excludes: tuple[str, ...]) -> list[Target]:
    """The drafts below `root`. Links are not followed: inside the tree they would come twice."""
    from attrlint.globs import matches

    found: list[Target] = []
    top = os.path.abspath(root)
    stack = [(root, _ignores_above(top))]
    while stack:
        folder, ignores = stack.pop()
        here = os.path.abspath(folder)
        own = _ignores_in(here)
        ignores = [*ignores, (here, own)] if own else ignores
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            found.append(Target(folder, problem=f"cannot be read; {error.strerror}"))
            continue
        below = []
        for entry in entries:
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.is_symlink() or not (is_folder or entry.is_file()):
                continue
            path = entry.name if folder == "." else os.path.join(folder, entry.name)
            config = configs.of(os.path.join(path, "_") if is_folder else path)
            included = not is_folder and _is_included(path, config)
            if is_folder:
                known = not os.path.exists(os.path.join(path, "pyvenv.cfg"))
            else:
                known = included or format_of(path) is not None
            if not known or _is_ignored(os.path.join(here, entry.name), is_folder, ignores):
                continue
            if not included and any(matches(pattern, entry.name, is_folder) for pattern in NOT_DRAFTS):
                continue
            if (excludes and _covers_here(excludes, os.getcwd(), path, is_folder)) or (
                config.exclude and _covers_here(config.exclude, config.folder, path, is_folder)
            ):
                continue
            if is_folder:
                below.append((path, ignores))
            else:
                found.append(Target(path, config, format_of(path) or "text"))
        stack += reversed(below)
    return sorted(found, key=lambda target: target.path)


def _covers_here(patterns: tuple[str, ...], folder: str, path: str, is_folder: bool) -> bool:
    from attrlint.globs import covers, matches

    relative = relative_to(folder, path)
    if relative is None:
        return False
    return any(matches(pattern, relative, is_folder) or covers(pattern, relative) for pattern in patterns)


Ignores = list[tuple[str, list[tuple[bool, str]]]]
"""Folders and the patterns of their .gitignore, outermost first."""


def _ignores_above(top: str) -> Ignores:
    """Those of the folders above `top`, as far as the repository goes."""
    found: Ignores = []
    folder = top
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return []  # no repository
        folder = above
        if own := _ignores_in(folder):
            found.insert(0, (folder, own))
    if own := _patterns(os.path.join(folder, ".git", "info", "exclude")):
        found.insert(0, (folder, own))
    return found


def _ignores_in(folder: str) -> list[tuple[bool, str]]:
    return _patterns(os.path.join(folder, ".gitignore"))


def _patterns(path: str) -> list[tuple[bool, str]]:
    from attrlint.globs import gitignore_patterns

    try:
        with open(path, encoding="utf-8-sig", errors="surrogateescape") as file:
            return gitignore_patterns(file.read())
    except OSError:
        return []


def _is_ignored(path: str, is_folder: bool, ignores: Ignores) -> bool:
    """What git would say: the last pattern that matches decides."""
    from attrlint.globs import matches

    for folder, patterns in reversed(ignores):
        relative = path[len(folder) :].lstrip(os.sep).replace(os.sep, "/")
        for ignored, pattern in reversed(patterns):
            if matches(pattern, relative, is_folder):
                return ignored
    return False
