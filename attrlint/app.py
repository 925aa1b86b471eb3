"""The typer app, made from the table in `options`: help, completion, and every command line that is not plain."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import typer

from attrlint import __version__
from attrlint.errors import nearest
from attrlint.options import COMMANDS, Command, Option


def build_app(run: Callable[[str, dict, tuple[str, ...]], int]) -> typer.Typer:
    """The app; a command calls `run` with its name, its options and its operands."""
    app = typer.Typer(
        name="attrlint",
        help="A linter for the sourcing of news copy: who says so?",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )

    @app.callback(invoke_without_command=True)
    def attrlint(version: bool = typer.Option(False, "--version", help="Print the version.")) -> None:
        if version:
            raise typer.Exit(run("version", {}, ()))

    for command in COMMANDS:
        app.command(command.name, help=command.help)(_function(command, run))
    return app


def version_line() -> str:
    return f"attrlint {__version__}\n"


def _function(command: Command, run: Callable[[str, dict, tuple[str, ...]], int]) -> Callable[..., int]:
    """A function with the signature that typer makes the command from."""

    def call(**values: object) -> int:
        operands = tuple(values.pop("operands") or ())
        settings = {option.name: _value(option, values[_parameter(option)]) for option in command.options}
        for option in command.options:
            value = settings[option.name]
            if option.choices and value is not None and value not in option.choices:
                raise typer.BadParameter(
                    f"unknown {option.metavar.lower()} {value!r}; {nearest(value, option.choices)}",
                    param_hint=f"--{option.name}",
                )
        if len(operands) < command.least:
            raise typer.BadParameter("name at least one", param_hint=command.operand)
        return run(command.name, settings, operands)

    operand = typer.Argument(None, metavar=f"[{command.operand}]...", help=command.operand_help, show_default=False)
    parameters = [_argument("operands", list[str], operand)]
    for option in command.options:
        if option.kind == "flag":
            declared, kind = typer.Option(False, *option.flags, help=option.help, show_default=False), bool
        elif option.kind == "text":
            kind = str
            declared = typer.Option(
                None, *option.flags, metavar=option.metavar, help=option.help, show_default=False,
                autocompletion=_completion(option),
            )  # fmt: skip
        else:
            declared, kind = typer.Option(None, *option.flags, metavar=option.metavar, help=option.help, show_default=False), list[str]
        parameters.append(_argument(_parameter(option), kind, declared))
    call.__name__ = command.name
    call.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return call


def _argument(name: str, kind: object, declared: object) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=declared, annotation=kind)


def _parameter(option: Option) -> str:
    return option.name.replace("-", "_")


def _value(option: Option, value: object) -> object:
    """As `argv` gives it: tuples for lists, and unset as the table says."""
    if option.kind in ("flag", "text"):
        return value
    return tuple(value) if value else option.unset  # type: ignore[arg-type]


def _completion(option: Option) -> Callable[[str], list[str]] | None:
    if not option.choices:
        return None
    return lambda incomplete: [choice for choice in option.choices if choice.startswith(incomplete)]
