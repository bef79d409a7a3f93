"""Loads PySide6 quickly: what it brings for its own tools is loaded when something asks for it.

Three things take long when PySide6 6.11 is imported, and VIOS needs none of them to show a window:

- Its library holds Python sources that are compiled again at every start. Among them is what reads signatures, for
  help texts and the messages of wrong calls, and the maker of its stub files, which loads argparse and logging
  besides. These get stand-ins that load the module at the first look into it.
- It puts an import of its own in the place of Python's, which reads the source of every module imported from then
  on, looking for PySide6 in it. That serves `from __feature__ import …` only, which VIOS does not use, so Python's
  own import comes back.
- Of those sources the ones that are needed were compiled before (`compiled_ahead`).

A PySide6 that is put together otherwise is imported as it always is. Nothing here may import PySide6 at its top.
"""

from __future__ import annotations

import builtins
import sys
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING

from vios_desktop.ui.compiled_ahead import Compiler, compile_less, kept_file, read

if TYPE_CHECKING:
    from collections.abc import Callable

    Import = Callable[..., ModuleType]

_SUPPORT = "shibokensupport"
_SIGNATURES = f"{_SUPPORT}.signature"
_LATER = {
    _SIGNATURES: ("layout", "parser"),
    f"{_SIGNATURES}.lib": ("enum_sig", "pyi_generator"),
}
"""Package -> its modules that are not needed to show a window.

Not `mapping` and what stands on it: the library looks into that without asking, and aborts where it is empty.
"""

_WAITS = "__waits__"
_lock = RLock()


class StandIn(ModuleType):
    """Stands for a module that is not loaded; the first look at what is in it loads it, into this same object."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        vars(self)[_WAITS] = True

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # who only asks what kind of module this is needs nothing loaded
            raise AttributeError(name)
        with _lock:
            if vars(self).pop(_WAITS, False):
                _load(self)
        try:
            return vars(self)[name]
        except KeyError:
            raise AttributeError(name) from None


def load_pyside(compiler: Compiler | None = None) -> None:
    """Import PySide6.QtCore; nothing to do where PySide6 is loaded already.

    `compiler` compiles the sources that are needed; without one those that were compiled ahead are read.
    """
    if "PySide6" in sys.modules:
        return
    plain = builtins.__import__
    vars(builtins)["__import__"] = _sparing(plain, compiler or Compiler(read(kept_file())))
    try:
        import PySide6.QtCore  # noqa: F401 - loaded for all who import it from here on
    finally:
        vars(builtins)["__import__"] = plain


def waiting() -> tuple[str, ...]:
    """The modules of PySide6 that nobody has looked into yet."""
    names = (f"{package}.{part}" for package, parts in _LATER.items() for part in parts)
    return tuple(name for name in names if name in sys.modules and _WAITS in vars(sys.modules[name]))


def _sparing(plain: Import, compiler: Compiler) -> Import:
    """An import that puts the stand-ins into a package before anything is imported from it.

    PySide6 imports its package of sources first, right after it put the importer of them in front of all others.
    """

    def import_(name: str, *given: object, **named: object) -> ModuleType:
        if name == _SUPPORT:
            compile_less(sys.meta_path[0], compiler)
        if name in _LATER:
            plain(name)
            for part in _LATER[name]:
                _put_stand_in(sys.modules[name], part)
        return plain(name, *given, **named)

    return import_


def _put_stand_in(package: ModuleType, part: str) -> None:
    """Only for what comes out of the library itself; of sources on disk Python keeps the compiled form."""
    name = f"{package.__name__}.{part}"
    find_spec = getattr(package.__loader__, "find_spec", None)
    spec = None if find_spec is None or name in sys.modules else find_spec(name, None)
    if spec is not None and spec.loader is package.__loader__:
        module = sys.modules[name] = StandIn(name)
        module.__spec__, module.__loader__, module.__package__ = spec, spec.loader, package.__name__
        setattr(package, part, module)


def _load(module: ModuleType) -> None:
    """PySide6 gives the specification a second name, `PySide6.support…`; its loader knows the first."""
    spec = module.__spec__
    if spec is None or spec.loader is None:
        return
    second, spec.name = spec.name, module.__name__
    try:
        spec.loader.exec_module(module)
    finally:
        spec.name = second
