"""Playing the tour and the walk of the first day: the real program, offscreen, at a moment that stands still."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.paths import Paths
from vios_desktop.system_clock import StoppedClock

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from vios_desktop.services.practice.walk import WalkedPart
    from vios_desktop.ui.window.parts import WindowParts

TOUR_MOMENT = datetime(2026, 11, 24, 13, 5, tzinfo=UTC)


def run_tour(folder: Path, home: Path | None = None, only: Collection[str] = ()) -> None:
    """Pictures and files in `folder`; the vaults of the tour are in a folder that is thrown away, or in `home`.

    `only`: names of the acts to play, all of them by default.
    """
    import tempfile

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from vios_desktop.ui.tour.run import run

    folder.mkdir(parents=True, exist_ok=True)
    if home is not None:
        run(folder, home, tour_parts, only)
        return
    with tempfile.TemporaryDirectory(prefix="vios-tour-") as passing:
        run(folder, Path(passing), tour_parts, only)


def run_first_record(folder: Path) -> tuple[WalkedPart, ...]:
    """The walk from the first start to the first record; pictures and the invented list of pupils in `folder`."""
    import tempfile

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from vios_desktop.app import write_file
    from vios_desktop.practice_school import read_text
    from vios_desktop.services.practice.school_list import school_list
    from vios_desktop.ui.tour.run import run_first_record

    folder.mkdir(parents=True, exist_ok=True)
    given = folder / "leerlingen.csv"
    write_file(given, school_list(read_text, TOUR_MOMENT.date()))
    with tempfile.TemporaryDirectory(prefix="vios-tour-") as passing:
        return run_first_record(folder, Path(passing), tour_parts, given)


def tour_parts(path: Path, painted: Callable[[], None], later: timedelta) -> WindowParts:
    """A program on the home folder `path`, so much time after the first day of the tour."""
    from vios_desktop.app import window_parts

    return window_parts(Paths(path), StoppedClock(TOUR_MOMENT + later), lambda: True, painted)
