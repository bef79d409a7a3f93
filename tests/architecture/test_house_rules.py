"""The house rules that a program can check: sizes, colours in one place, no network, no vague names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "vios_desktop"
MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 60
NETWORK_MODULES = {
    "socket",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "asyncio",
    "xmlrpc",
    "requests",
    "httpx",
}
NETWORK_QT = {"PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets"}
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}


def python_files(*folders: str) -> list[Path]:
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted(path for path in found if "__pycache__" not in path.parts)


ALL_FILES = python_files("vios_desktop", "tests", "benchmarks", "tools")
OWN_FILES = python_files("vios_desktop")


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module


def test_there_is_something_to_check() -> None:
    assert len(OWN_FILES) > 50


@pytest.mark.parametrize("path", ALL_FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_two_things_and_no_function_a_novel(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= MAX_FILE_LINES
    too_long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1}"
        for node in functions(ast.parse(text))
        if node.end_lineno is not None and node.end_lineno - node.lineno + 1 > MAX_FUNCTION_LINES
    ]
    assert not too_long


@pytest.mark.parametrize("path", OWN_FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_network_and_no_vague_names(path: Path) -> None:
    names = set(imported(ast.parse(path.read_text("utf-8"))))
    assert not {name for name in names if name.split(".")[0] in NETWORK_MODULES or name in NETWORK_QT}
    assert path.stem not in VAGUE_NAMES


@pytest.mark.parametrize("path", OWN_FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_colours_are_in_the_tokens_only() -> None:
    colour = re.compile(r"[\"']#[0-9A-Fa-f]{6}\b")
    places = [
        f"{path.relative_to(ROOT)}"
        for path in python_files("vios_desktop/ui")
        if path.name != "tokens.py" and colour.search(path.read_text("utf-8"))
    ]
    assert not places


def test_style_sheets_are_made_in_the_theme_only() -> None:
    places = [
        f"{path.relative_to(ROOT)}"
        for path in python_files("vios_desktop/ui")
        if "theme" not in path.parts and "setStyleSheet(" in path.read_text("utf-8")
    ]
    assert not places


def test_nothing_waits_in_a_nested_event_loop() -> None:
    pattern = re.compile(r"\.exec\(\)|processEvents|QEventLoop\(")
    allowed = {"app.py", "tour.py", "gallery.py", "window_program.py"}
    places = [
        f"{path.relative_to(ROOT)}"
        for path in OWN_FILES
        if path.name not in allowed and "tour" not in path.parts and pattern.search(path.read_text("utf-8"))
    ]
    assert not places


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    text = (ROOT / "requirements.lock").read_text("utf-8")
    pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert pins
    assert all("==" in line and line.rstrip().endswith("\\") for line in pins)
    assert "://" not in text
    assert "--index-url" not in text
