"""The walk over the real program: the tour is played on real vaults, and each of its pictures is looked at.

python -m tests.ui.walk.long FOLDER                 pictures in FOLDER, findings and counts on the screen
python -m tests.ui.walk.long FOLDER --only trends   some acts alone, in the order of the tour
       --home HOME                                  the vaults stay in HOME: a later act goes on with them
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.ui.walk.classes import classes_on, widget_classes
from tests.ui.walk.contrast import pale
from tests.ui.walk.visit import AT_100, AT_125, AT_150, AT_200, look
from vios_desktop.domain.errors import ViosError
from vios_desktop.ui.tour.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.ui.walk.sight import Finding
    from vios_desktop.ui.theme.theme import SchemeChoice
    from vios_desktop.ui.tour.stage import Act

_PATIENCE, _PAUSE_S = 3, 0.4


class Walk:
    """What was found and met so far."""

    def __init__(self) -> None:
        self.states = 0
        self.findings: list[str] = []
        self.classes: set[str] = set()

    def look(self, name: str, stage: Stage) -> Act:
        """The window as it stands at each size, then as it was. What is wrong is told when it stays so: lists are
        read in the background, and a page is not at rest while they are.
        """
        self.states += 1
        self.classes |= classes_on(stage.window)
        wrong = _wrong_with(stage)
        for _ in range(_PATIENCE):
            if not wrong:
                break
            yield stage.pause(_PAUSE_S)
            yield stage.settled()
            again = set(_wrong_with(stage))
            wrong = [finding for finding in wrong if finding in again]
        for finding in wrong:
            self.findings.append(f"{name}: {finding}")
            print(self.findings[-1], flush=True)


def _wrong_with(stage: Stage) -> list[Finding]:
    window = stage.window
    return [*pale(window), *look(window, AT_150, AT_125, AT_200, AT_100, tab=False)]


def play(walk: Walk, folder: Path, home: Path | None, only: Sequence[str]) -> int:
    """The tour with eyes at each of its pictures; its own exit code."""
    from vios_desktop import app
    from vios_desktop.app.tour import run_tour

    def tour() -> int:
        try:
            run_tour(folder, home, only)
        except ViosError as error:
            print(f"stopped: {error.params.get('step', error.code)}", flush=True)
            return 1
        return 0

    picture = Stage.picture

    def looked_at(stage: Stage, name: str, *schemes: SchemeChoice) -> Act:
        yield stage.settled()
        yield from walk.look(name, stage)
        yield stage.settled()
        yield from picture(stage, name, *schemes)

    Stage.picture = looked_at  # type: ignore[method-assign,assignment]  # eyes for the tour
    return app.guarded(tour)


def run() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", action="append", default=[], metavar="ACT")
    parser.add_argument("--home", type=Path)
    options = parser.parse_args()
    walk = Walk()
    code = play(walk, options.folder, options.home, options.only)
    print(f"{walk.states} states, {len(walk.classes)} of {len(widget_classes())} classes of widgets")
    print(f"{len(walk.findings)} findings")
    for name in sorted(walk.classes):
        print(f"class {name}")
    return code or (1 if walk.findings else 0)


if __name__ == "__main__":
    sys.exit(run())
