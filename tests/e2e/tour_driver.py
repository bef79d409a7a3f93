"""The tour as `vios tour` plays it, on a home that stays: `python -m tests.e2e.tour_driver DIR HOME`."""

from __future__ import annotations

import sys
from pathlib import Path

from vios_desktop import app, log
from vios_desktop.app.tour import run_tour


def main(folder: Path, home: Path) -> int:
    def play() -> int:
        run_tour(folder, home)
        return 0

    log.start(home / "log")
    return app.guarded(play)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
