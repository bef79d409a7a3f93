"""Where the files that come with the program are: fonts, icons, protocols, texts."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def root() -> Traversable:
    """The folder `resources`: inside the installed package, or of the checkout the program runs from."""
    packed = files("vios_desktop") / "_resources"
    if packed.is_dir():
        return packed
    return Path(__file__).resolve().parent.parent / "resources"
