"""Data flows one way: a module imports only from those above it (DESIGN, section 2)."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "attrlint"
LAYERS = [
    {"values", "errors", "visible", "globs", "patterns", "modules", "option_words"},
    {"document"},
    {"compiled"},  # loads data; names what builds it, imports it only to build
    {"formats"},
    {"lexicon"},
    {"segment"},
    {"mark"},
    {"attribute"},
    {"article"},
    {"sources"},
    {"show"},
    {"checkers"},
    {"findings"},
    {"toml_errors"},
    {"rules"},
    {"rulefile"},
    {"rulepage"},
    {"options"},
    {"config"},
    {"select", "config_file"},
    {"suppress"},
    {"lint"},
    {"walk"},
    {"report"},
    {"selftest"},
    {"check"},
    {"commands"},
    {"why"},
    {"argv"},
    {"app"},
    {"cli"},
    {"__main__"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py" or path.parent != PACKAGE)


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_one_way(path):
    assert layer(path) in RANK, f"{layer(path)} has no place in LAYERS"
    wrong = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:  # what is imported on demand may be later
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("attrlint."):
            target = node.module.split(".")[1]
            if RANK[target] > RANK[layer(path)]:
                wrong.append(node.module)
    assert wrong == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_command_line_prints_and_exits(path):
    if layer(path) in ("cli", "__main__", "app"):
        return
    calls = [
        ast.unparse(node.func)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]
    assert {"print", "input", "exit", "sys.exit", "sys.stdout.write", "sys.stderr.write"} & set(calls) == set()
