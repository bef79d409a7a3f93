"""Python sources that PySide6 carries in its library, compiled once when VIOS is set up and not at every start.

What is kept (`resources/compiled/pyside6.bin`, by `tools/compile_ahead.py`) is of one Python and one PySide6: each
source is compared with what the library really holds, and one that differs is compiled as it always was.
"""

from __future__ import annotations

import builtins
import marshal
import sys
from typing import TYPE_CHECKING, Final

from vios_desktop import resource_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import CodeType

    Kept = Mapping[str, tuple[bytes, CodeType]]

PLACE: Final = "compiled/pyside6.bin"
"""Below `resources/`."""
_IMPORTER: Final = "signature_bootstrap"
"""The module of PySide6 in which that importer is written."""


def kept_file() -> Path:
    return resource_files.root() / PLACE


def packed(sources: Mapping[str, bytes]) -> bytes:
    """File name -> source, as `read` takes it: with the Python that compiled it. Raises SyntaxError."""
    kept = {name: (source, compile(source, name, "exec")) for name, source in sorted(sources.items())}
    return marshal.dumps((sys.version, kept))


def read(path: Path) -> Kept:
    """What was compiled for this very Python; nothing where the file is missing, broken or another Python's."""
    try:
        version, kept = marshal.loads(path.read_bytes())  # noqa: S302 beside the program, as its own modules are
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return kept if version == sys.version and isinstance(kept, dict) else {}


class Compiler:
    """Stands where a module asks for `compile`; its own answer is one that was kept for exactly this source.

    `compiled` names what had to be compiled all the same.
    """

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self.compiled: dict[str, bytes] = {}

    def __call__(self, source: bytes, filename: str, mode: str) -> CodeType:
        before, code = self._kept.get(filename, (None, None))
        if code is not None and before == source:
            return code
        self.compiled[filename] = source
        made: CodeType = builtins.compile(source, filename, mode)
        return made


def compile_less(importer: object, compiler: Compiler) -> None:
    """Let the importer of PySide6's own sources compile with `compiler`; any other is left as it is."""
    names = getattr(getattr(type(importer), "exec_module", None), "__globals__", {})
    if names.get("__name__") == _IMPORTER:
        names["compile"] = compiler
