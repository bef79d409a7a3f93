"""The tour as `vios tour` plays it, on a home that stays: `python -m tests.e2e.tour_driver DIR HOME`.

Of one picture in six both looks are taken, and of those the tests ask for: another look styles every widget there
is, and all of them in both took a fifth of the tour. `vios tour` takes them all.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop import app, log
from vios_desktop.app.tour import run_tour

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import SchemeChoice
    from vios_desktop.ui.tour.stage import Act, Stage

IN_BOTH = frozenset({"schoolregels-vrijgeven", "snel-advies-vraag", "snel-advies", "ontgrendelen"})
ONE_IN = 6


def with_fewer_looks() -> None:
    """The others are taken in the look that is on."""
    from vios_desktop.ui.load_pyside import load_pyside

    load_pyside()  # as the program does, before anything else of Qt
    from vios_desktop.ui.tour.stage import Stage

    picture, numbers = Stage.picture, itertools.count(1)

    def taken(stage: Stage, name: str, *schemes: SchemeChoice) -> Act:
        both = name in IN_BOTH or next(numbers) % ONE_IN == 0
        return picture(stage, name, *(schemes if both else (stage.scheme,)))

    Stage.picture = taken  # type: ignore[method-assign,assignment]  # the same tour with fewer of its pictures


def main(folder: Path, home: Path) -> int:
    def play() -> int:
        with_fewer_looks()
        run_tour(folder, home)
        return 0

    log.start(home / "log")
    return app.guarded(play)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
