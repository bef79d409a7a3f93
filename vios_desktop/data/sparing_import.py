"""Loads SQLAlchemy without two parts of Python that it names and VIOS does not use.

It imports asyncio for drivers that wait for a server, with ssl and sockets in its wake, and what reads the
metadata of packages, for extensions that announce themselves there. Together they take 9 MiB and some time at
each unlock. While SQLAlchemy is imported stand-ins stand in their place; whoever looks into one later, such as a
handler of errors that asks for a cancelled task, gets the real one.
"""

from __future__ import annotations

import importlib.util
import sys
from importlib.abc import Loader, MetaPathFinder
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec

_LIBRARY = ("sqlalchemy", "sqlalchemy.dialects.sqlite")
"""The packages that name them while they are imported."""
_EVENT_LOOP = "asyncio"
_SPARED = (_EVENT_LOOP, "importlib.metadata")


class StandIn(ModuleType):
    """Stands for a module. A look at what is in it loads the real one."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # who only asks what kind of module this is needs nothing loaded
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


def _is_coroutine(value: object) -> bool:
    """As asyncio has it, for SQLAlchemy takes hold of it while it is imported."""
    return bool(importlib.import_module(_EVENT_LOOP).iscoroutine(value))


class _SparingLoader(Loader):
    """Executes SQLAlchemy with the stand-ins in place, and takes them away again."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        stand_ins = {name: StandIn(name) for name in _SPARED if name not in sys.modules}
        if _EVENT_LOOP in stand_ins:
            vars(stand_ins[_EVENT_LOOP])["iscoroutine"] = _is_coroutine
        sys.modules.update(stand_ins)
        try:
            self._loader.exec_module(module)
        finally:
            for name, stand_in in stand_ins.items():
                if sys.modules.get(name) is stand_in:
                    del sys.modules[name]

    def __getattr__(self, name: str) -> object:
        """What else a loader can tell, of its files for one."""
        return getattr(self._loader, name)


class _Finder(MetaPathFinder):
    """Steps aside as soon as all of SQLAlchemy that this is about was asked for."""

    def __init__(self) -> None:
        self._left = set(_LIBRARY)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in self._left:
            return None
        self._left.discard(fullname)
        spec = importlib.util.find_spec(fullname)
        if spec is not None and spec.loader is not None:
            spec.loader = _SparingLoader(spec.loader)
        if not self._left:
            sys.meta_path.remove(self)
        return spec


def spare_what_is_not_used() -> None:
    """From now on SQLAlchemy is imported so; nothing to do where it is loaded already."""
    if _LIBRARY[0] not in sys.modules:
        sys.meta_path.insert(0, _Finder())
