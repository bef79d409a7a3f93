"""What PySide6 carries as source is not compiled at a start, and nothing wrong is run in its place."""

from __future__ import annotations

import json
import marshal
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.ui.window.fresh_process import run
from vios_desktop.ui import compiled_ahead
from vios_desktop.ui.compiled_ahead import Compiler, compile_less, packed, read

_LOADED = """
import json, sys
from pathlib import Path
from vios_desktop.ui import compiled_ahead
from vios_desktop.ui.load_pyside import load_pyside
file = Path(sys.argv[1]) if sys.argv[1:] else compiled_ahead.kept_file()
compiler = compiled_ahead.Compiler(compiled_ahead.read(file))
load_pyside(compiler)
from PySide6.QtCore import QRect
print(json.dumps({"compiled": sorted(compiler.compiled), "works": QRect(1, 2, 3, 4).right()}))
"""

_SELF_CHECK = """
import sys
from pathlib import Path
from vios_desktop.app import self_check_points
from vios_desktop.app.self_check import NotWholeError
from vios_desktop.ui import compiled_ahead
sys.frozen, compiled_ahead.PLACE = True, sys.argv[2]
try:
    print(self_check_points.window(Path(sys.argv[1])))
except NotWholeError as error:
    print(error)
"""


def _loaded(home: Path, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(_LOADED, home, *words))
    return found


def test_nothing_of_pyside_is_compiled_where_vios_was_set_up(tmp_path: Path) -> None:
    assert _loaded(tmp_path) == {"compiled": [], "works": 3}


def test_without_what_was_kept_pyside_loads_as_it_always_did(tmp_path: Path) -> None:
    found = _loaded(tmp_path, str(tmp_path / "nothing.bin"))
    assert "shibokensupport/signature/mapping.py" in found["compiled"]
    assert found["works"] == 3


def test_what_is_read_is_what_was_packed_for_exactly_this_source(tmp_path: Path) -> None:
    file = tmp_path / "kept.bin"
    file.write_bytes(packed({"a.py": b"answer = 42", "b.py": b"answer = 1"}))
    compiler = Compiler(read(file))
    found: dict[str, int] = {}
    exec(compiler(b"answer = 42", "a.py", "exec"), found)  # noqa: S102 - that is what is asked
    assert (found["answer"], compiler.compiled) == (42, {})
    exec(compiler(b"answer = 2", "b.py", "exec"), found)  # noqa: S102
    exec(compiler(b"other = 3", "c.py", "exec"), found)  # noqa: S102
    assert (found["answer"], found["other"]) == (2, 3)
    assert compiler.compiled == {"b.py": b"answer = 2", "c.py": b"other = 3"}


def test_the_built_program_checks_that_what_was_compiled_fits_it(tmp_path: Path) -> None:
    assert run(_SELF_CHECK, tmp_path, str(tmp_path), compiled_ahead.PLACE).startswith("getekend met Qt")
    assert "bronnen van PySide6 passen niet" in run(_SELF_CHECK, tmp_path, str(tmp_path), "compiled/other.bin")


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"rubbish", packed({"a.py": b"x = 1"})[:-9], marshal.dumps(7), marshal.dumps((1, 2, 3))),
        marshal.dumps(("another Python", {"a.py": (b"x = 1", compile("x = 2", "a.py", "exec"))})),
        marshal.dumps((sys.version, 7)),
    ],
)
def test_what_cannot_be_of_this_python_is_not_used(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "kept.bin"
    file.write_bytes(content)
    assert read(file) == {}


def test_only_the_importer_of_pyside_compiles_otherwise() -> None:
    names: dict[str, Any] = {"__name__": compiled_ahead._IMPORTER}
    exec("class Importer:\n    def exec_module(self, module): pass", names)  # noqa: S102 - as PySide6 does
    compiler = Compiler({})
    compile_less(names["Importer"](), compiler)
    assert names["compile"] is compiler

    names = {"__name__": "somebody.else"}
    exec("class Importer:\n    def exec_module(self, module): pass", names)  # noqa: S102
    for one in (names["Importer"](), ModuleType("no importer"), sys.meta_path[-1]):
        compile_less(one, compiler)
    assert "compile" not in names
