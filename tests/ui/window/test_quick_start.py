"""What the program leaves for later until its unlock screen stands, in fresh processes; never a clock."""

from __future__ import annotations

import json
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest

from tests.ui.window.fresh_process import run
from vios_desktop.ui import load_pyside
from vios_desktop.ui.load_pyside import StandIn

_START = """
import builtins, enum, json, os, sys
made, create = [], enum.EnumType._create_
def noted(cls, name, *given, **named):
    made.append(name)
    return create(cls, name, *given, **named)
enum.EnumType._create_ = noted
from vios_desktop import app
def painted():
    from PySide6.QtWidgets import QApplication, QLineEdit
    from vios_desktop.ui.load_pyside import waiting
    (window,) = QApplication.topLevelWidgets()
    print(json.dumps({
        "window": window.isVisible() and any(edit.isVisible() for edit in window.findChildren(QLineEdit)),
        "waiting": waiting(),
        "loaded": sorted(sys.modules),
        "made": made,
        "import": type(builtins.__import__).__name__,
        "import_of": builtins.__import__.__module__,
    }), flush=True)
    os._exit(0)
app.run_window([], first_painted=painted)
"""

_WRONG_CALLS = """
import inspect, pydoc
from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
def told(call):
    try:
        print(call())
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
told(lambda: QLabel(nonsense=1))
told(lambda: QLabel().setText(3.5))
told(lambda: QLabel().resize("a", None))
told(lambda: QRect("a"))
told(lambda: QObject(2, 3, 4))
told(lambda: pydoc.render_doc(QRect.adjusted))
told(lambda: QLabel.setText.__doc__)
import PySide6.support.signature.lib.pyi_generator as maker
told(lambda: (maker.generate_pyi.__name__, maker.__spec__.name, maker.__file__))
"""

_QUICK = "from vios_desktop.ui.load_pyside import load_pyside\nload_pyside()\n"
_ALL_LOADED = "from vios_desktop.ui.load_pyside import waiting\nassert waiting() == ()\n"


def test_the_unlock_screen_stands_before_what_it_does_not_need_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "vaults" / "school").mkdir(parents=True)
    found = json.loads(run(_START, tmp_path))
    assert found["window"]
    assert [name.rpartition(".")[2] for name in found["waiting"]] == [
        "layout",
        "parser",
        "enum_sig",
        "pyi_generator",
    ]
    heavy = {
        "argparse",
        "datetime",
        "importlib.abc",
        "logging",
        "sqlalchemy",
        "cryptography",
        "reportlab",
        "PySide6.QtSvg",
    }
    assert heavy.isdisjoint(found["loaded"])


def test_no_event_is_handed_to_python_before_the_unlock_screen_stands(tmp_path: Path) -> None:
    """The first that reaches an `event`, `changeEvent` or filter makes PySide load some forty classes."""
    (tmp_path / "vaults" / "school").mkdir(parents=True)
    found = json.loads(run(_START, tmp_path))
    assert "AlignmentFlag" in found["made"]  # what is made is seen at all
    assert {"SurfaceEventType", "ScrollState"}.isdisjoint(found["made"])


def test_python_imports_as_it_always_does_once_the_window_stands(tmp_path: Path) -> None:
    """PySide6's own import reads the source of every module that is imported after it."""
    (tmp_path / "vaults" / "school").mkdir(parents=True)
    found = json.loads(run(_START, tmp_path))
    assert (found["import"], found["import_of"]) == ("builtin_function_or_method", "builtins")


def test_wrong_calls_and_help_read_as_those_of_a_plain_pyside(tmp_path: Path) -> None:
    plain = run(_WRONG_CALLS, tmp_path)
    quick = run(_QUICK + _WRONG_CALLS + _ALL_LOADED, tmp_path)
    assert "Supported signatures:" in plain
    assert quick == plain


def test_where_pyside_is_loaded_already_nothing_changes() -> None:
    import builtins

    import PySide6.QtCore  # noqa: F401 - loaded is what it has to be

    before = builtins.__import__
    load_pyside.load_pyside()
    assert builtins.__import__ is before


class _Loader:
    """Gives every module the same content, and counts."""

    def __init__(self) -> None:
        self.loaded: list[str] = []

    def find_spec(self, name: str, _path: object) -> ModuleSpec:
        return ModuleSpec(name, self)  # type: ignore[arg-type]

    def exec_module(self, module: ModuleType) -> None:
        assert module.__spec__ is not None
        self.loaded.append(module.__spec__.name)
        vars(module)["answer"] = 42


def _package(loader: object) -> ModuleType:
    package = ModuleType("a_package")
    package.__loader__ = loader  # type: ignore[assignment]
    return package


def test_a_stand_in_loads_once_under_its_first_name_and_only_when_looked_into(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loader = _Loader()
    package = _package(loader)
    monkeypatch.setitem(sys.modules, "a_package.part", ModuleType("gone"))
    del sys.modules["a_package.part"]
    load_pyside._put_stand_in(package, "part")
    module = package.part
    assert isinstance(module, StandIn)
    assert sys.modules["a_package.part"] is module
    assert not hasattr(module, "__path__")
    assert loader.loaded == []
    assert module.__spec__ is not None
    module.__spec__.name = "second.name"
    assert module.answer == 42
    assert not hasattr(module, "other")
    assert loader.loaded == ["a_package.part"]
    assert module.__spec__.name == "second.name"


def test_a_package_with_sources_on_disk_gets_no_stand_in() -> None:
    package = _package(object())
    load_pyside._put_stand_in(package, "part")
    assert not hasattr(package, "part")
    assert "a_package.part" not in sys.modules
