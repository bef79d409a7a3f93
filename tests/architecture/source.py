"""The files of the program as the rules read them: once, and no deeper than a rule needs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "vios_desktop"


@cache
def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def tree_of(path: Path) -> ast.Module:
    """Not kept: the trees of all files take a gigabyte."""
    return ast.parse(text_of(path))


def statements(tree: ast.AST) -> Iterator[ast.stmt]:
    """Every statement at any depth, without going into expressions, where nine in ten nodes are."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        for inside in ("body", "orelse", "finalbody", "handlers", "cases"):
            children = getattr(node, inside, ())
            if isinstance(children, list):
                waiting.extend(children)
                yield from (child for child in children if isinstance(child, ast.stmt))


class Outline(NamedTuple):
    """What a file says of itself, and its functions and imports; of a function only the head."""

    docstring: str | None
    statements: tuple[ast.FunctionDef | ast.AsyncFunctionDef | ast.Import | ast.ImportFrom, ...]


@cache
def outline_of(path: Path) -> Outline:
    tree = tree_of(path)
    wanted = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Import, ast.ImportFrom)
    found = tuple(node for node in statements(tree) if isinstance(node, wanted))
    for node in found:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.body, node.decorator_list = [], []
    return Outline(ast.get_docstring(tree), found)


@cache
def python_files(*folders: str) -> list[Path]:
    """Every Python file below these folders of the project."""
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted(path for path in found if "__pycache__" not in path.parts)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
