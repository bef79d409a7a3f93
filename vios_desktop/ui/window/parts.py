"""What the program around the screens is handed: everything it needs and cannot make itself. No Qt."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.texts import Texts
    from vios_desktop.ui.computer.events import ComputerEvents
    from vios_desktop.ui.computer.screen_shield import Shield
    from vios_desktop.ui.entrance.model import EntranceServices
    from vios_desktop.ui.handbook.presenter import HandbookPorts
    from vios_desktop.ui.window.about_dialog import About
    from vios_desktop.ui.window.places import ScreenSpec


class StoredSettings(Protocol):
    """`UiSettings` that outlive the program."""

    def value(self, key: str) -> str | None: ...
    def set_value(self, key: str, value: str) -> None: ...
    def save(self) -> bool:
        """Write now; False if the disk refused."""
        ...


def seconds_awake_or_asleep(platform: str = sys.platform) -> float:
    """A clock that never goes back and also runs while the computer sleeps, so that waking up locks.

    On macOS that is CLOCK_MONOTONIC, asked for by name: `time.monotonic` stands still there during sleep. On
    Windows `time.monotonic` runs on.
    """
    name = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}.get(platform, "")
    clock: int | None = getattr(time, name, None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def no_computer_events(_window_id: Callable[[], int]) -> ComputerEvents:
    from vios_desktop.ui.computer.events import NoEvents

    return NoEvents()


class WindowParts(NamedTuple):
    """`texts` is read at first use; `log_bug` logs an unexpected error and gives its code.

    `relaunch` starts the fresh program after a lock, False if it could not; `preload` loads what unlocking needs,
    `load_screens` what comes right after it, on the thread of the window; `first_painted` is called once, when the
    first page stands.
    `screens` None means those of the program.
    `computer_events` is handed the way to the window's native id; `screen_shield` None: nothing to shield with.
    `about` says what this program is; None: nothing is offered. So with `handbook`,
    which is read when it is first opened.
    `soon` does something in a later turn of the event loop; None: in the next one.
    """

    services: EntranceServices
    texts: Callable[[], Texts]
    settings: StoredSettings
    instance_folder: Path
    relaunch: Callable[[], bool]
    log_bug: Callable[[BaseException], str]
    preload: Callable[[], None]
    first_painted: Callable[[], None] = lambda: None
    now_s: Callable[[], float] = seconds_awake_or_asleep
    screens: Sequence[ScreenSpec] | None = None
    load_screens: Sequence[Callable[[], object]] = ()
    computer_events: Callable[[Callable[[], int]], ComputerEvents] = no_computer_events
    screen_shield: Shield | None = None
    about: Callable[[], About] | None = None
    handbook: Callable[[], HandbookPorts] | None = None
    soon: Callable[[Callable[[], None]], object] | None = None
