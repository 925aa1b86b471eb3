"""A reader of plain command lines: a lint run that need not wait for typer."""

from __future__ import annotations

from attrlint.options import CHECK, COMMANDS, split_names


def command_of(words: list[str]) -> tuple[str, list[str]]:
    """The command and what follows it. `check` may be left out; `./show` is a path."""
    if words and words[0] in [command.name for command in COMMANDS]:
        return words[0], words[1:]
    return CHECK.name, words


def read_check(words: list[str]) -> dict | None:
    """The settings of a `check`, keyed by option and `paths`; None for what only typer can answer.

    Every setting it gives is the one typer gives: a property test compares the two.
    """
    options = {flag: option for option in CHECK.options for flag in option.flags}
    settings: dict = {option.name: option.unset for option in CHECK.options}
    paths: list[str] = []
    i = 0
    while i < len(words):
        word = words[i]
        i += 1
        if word == "--":
            paths += words[i:]
            break
        if word == "-" or not word.startswith("-"):
            paths.append(word)
            continue
        flag, equals, value = word.partition("=")
        option = options.get(flag)
        if option is None or (equals and (option.kind == "flag" or not flag.startswith("--"))):
            return None
        if option.kind == "flag":
            settings[option.name] = True
            continue
        if not equals:
            if i == len(words) or words[i].startswith("-"):
                return None
            value = words[i]
            i += 1
        if option.choices and value not in option.choices:
            return None
        if option.kind == "text":
            settings[option.name] = value
        else:
            settings[option.name] = (*(settings[option.name] or ()), value)
    return settled(settings, paths)


def settled(settings: dict, paths) -> dict:
    """Settings as `check` takes them: names divided, `.` for no path."""
    for option in CHECK.options:
        if option.kind == "names" and settings[option.name] is not None:
            settings[option.name] = split_names(settings[option.name])
    return {**settings, "paths": tuple(paths) or (".",)}
