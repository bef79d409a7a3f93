"""The house rules that a program can check: sizes, colours in one place, no network, no vague names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture import source
from tests.architecture.source import ROOT, name_of, outline_of, python_files, text_of

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


ALL_FILES = python_files("vios_desktop", "tests", "benchmarks", "tools")
OWN_FILES = python_files("vios_desktop")


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in outline_of(path).statements:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported(path: Path) -> Iterator[str]:
    for node in outline_of(path).statements:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module


def test_there_is_something_to_check() -> None:
    assert len(OWN_FILES) > 50


def too_large(path: Path) -> Iterator[str]:
    if text_of(path).count("\n") > MAX_FILE_LINES:
        yield f"{name_of(path)}: more than {MAX_FILE_LINES} lines"
    for node in functions(path):
        if node.end_lineno is not None and node.end_lineno - node.lineno + 1 > MAX_FUNCTION_LINES:
            yield f"{name_of(path)}: {node.name} has {node.end_lineno - node.lineno + 1} lines"


def test_no_file_is_two_things_and_no_function_a_novel() -> None:
    assert [problem for path in ALL_FILES for problem in too_large(path)] == []


def test_no_network_and_no_vague_names() -> None:
    reached = {
        f"{name_of(path)}: {name}"
        for path in OWN_FILES
        for name in imported(path)
        if name.split(".")[0] in NETWORK_MODULES or name in NETWORK_QT
    }
    assert not reached
    assert [name_of(path) for path in OWN_FILES if path.stem in VAGUE_NAMES] == []


def test_every_module_says_what_it_is() -> None:
    assert [name_of(path) for path in OWN_FILES if not outline_of(path).docstring] == []


def test_the_rules_find_what_breaks_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    novel = "import socket\ndef long():\n" + "    pass\n" * MAX_FILE_LINES
    monkeypatch.setattr(source, "ROOT", tmp_path)
    path = tmp_path / "novel.py"
    path.write_text(novel, "utf-8")
    assert len(list(too_large(path))) == 2
    assert "socket" in set(imported(path))
    assert not outline_of(path).docstring


def test_colours_are_in_the_tokens_only() -> None:
    colour = re.compile(r"[\"']#[0-9A-Fa-f]{6}\b")
    places = [
        name_of(path)
        for path in python_files("vios_desktop/ui")
        if path.name != "tokens.py" and colour.search(text_of(path))
    ]
    assert not places


def test_style_sheets_are_made_in_the_theme_only() -> None:
    places = [
        name_of(path)
        for path in python_files("vios_desktop/ui")
        if "theme" not in path.parts and "setStyleSheet(" in text_of(path)
    ]
    assert not places


def test_nothing_waits_in_a_nested_event_loop() -> None:
    pattern = re.compile(r"\.exec\(\)|processEvents|QEventLoop\(")
    allowed = {"app.py", "tour.py", "gallery.py", "window_program.py"}
    places = [
        name_of(path)
        for path in OWN_FILES
        if path.name not in allowed and "tour" not in path.parts and pattern.search(text_of(path))
    ]
    assert not places


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    text = text_of(ROOT / "requirements.lock")
    pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert pins
    assert all("==" in line and line.rstrip().endswith("\\") for line in pins)
    assert "://" not in text
    assert "--index-url" not in text
