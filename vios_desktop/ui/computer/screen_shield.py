"""The way to keep a window out of pictures of the screen, where the system has one. No Qt."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from vios_desktop.ui.settings_port import UiSettings

SHIELD_KEY = "screen/shield"
_OFF = "off"
_EXCLUDED, _SHOWN = 0x11, 0x00  # WDA_EXCLUDEFROMCAPTURE (Windows 10 2004 and later), WDA_NONE


class Shield(Protocol):
    """The system's way to leave a window out of screenshots, recordings and shared screens."""

    def is_possible(self) -> bool: ...
    def set_for(self, window_id: int, *, on: bool) -> bool:
        """Whether the system did it for this window."""
        ...


class NoShield:
    """Linux and macOS: no way that holds (Wayland asks the user; macOS no longer keeps to it)."""

    def is_possible(self) -> bool:
        return False

    def set_for(self, window_id: int, *, on: bool) -> bool:
        del window_id, on
        return False


class WindowsShield:
    """`SetWindowDisplayAffinity`. Not run on Windows by us; the rules around it are tested with a stand-in."""

    def is_possible(self) -> bool:
        return sys.platform == "win32"

    def set_for(self, window_id: int, *, on: bool) -> bool:
        if sys.platform == "win32":
            import ctypes

            return bool(ctypes.windll.user32.SetWindowDisplayAffinity(window_id, _EXCLUDED if on else _SHOWN))
        return False


def is_wanted(settings: UiSettings) -> bool:
    """On unless somebody switched it off."""
    return settings.value(SHIELD_KEY) != _OFF


def set_wanted(settings: UiSettings, *, on: bool) -> None:
    settings.set_value(SHIELD_KEY, "" if on else _OFF)
