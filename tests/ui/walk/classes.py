"""Every class of the interface that is a widget: the walk has to have seen them all."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

import vios_desktop.ui
from tests.ui.walk.sight import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

LISTED = Path(__file__).with_name("classes.txt")
"""Where the walk meets each class: in which test, or `unseen`, which the tour or nothing shows yet."""

_NOT_OF_THE_PROGRAM = ("vios_desktop.ui.tour", "vios_desktop.ui.gallery")


@cache
def widget_classes() -> frozenset[str]:
    """Module and name of every widget class below `vios_desktop.ui`, private ones included."""
    found = set()
    for module in pkgutil.walk_packages(vios_desktop.ui.__path__, "vios_desktop.ui."):
        if not module.name.startswith(_NOT_OF_THE_PROGRAM):
            found |= set(_classes_in(module.name))
    return frozenset(found)


def listed() -> dict[str, set[str]]:
    """The classes of the list by the part of the walk that meets them."""
    parts: dict[str, set[str]] = {}
    for line in LISTED.read_text("utf-8").splitlines():
        part, name = line.split(" ", 1)
        parts.setdefault(part, set()).add(name)
    return parts


def _classes_in(module: str) -> Iterator[str]:
    for name, kind in vars(importlib.import_module(module)).items():
        if isinstance(kind, type) and issubclass(kind, QWidget) and kind.__module__ == module:
            yield full_name(kind) if name == kind.__name__ else f"{module}.{name}"


def full_name(kind: type) -> str:
    return f"{kind.__module__.removeprefix('vios_desktop.ui.')}.{kind.__qualname__}"


def classes_on(root: QWidget) -> set[str]:
    """The classes of all that is on the screen, and what they are made of."""
    return {
        full_name(kind)
        for widget in shown(root)
        for kind in type(widget).__mro__
        if kind.__module__.startswith("vios_desktop.ui.")
    }
