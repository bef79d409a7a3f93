"""Pictures of everything the walk comes by, in each look, for eyes: what no inspector knows to be ugly or odd.

python -m tests.ui.walk.pictures FOLDER     light at 200 %, dark, high contrast; what is too pale on the screen
       --look dark                          one of the three
       --only NAME, --first N               what begins with it; from the N-th on
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.ui.walk.catalogue import STOPS
from tests.ui.walk.contrast import pale
from tests.ui.walk.doors import dialogs, entrances
from tests.ui.walk.looks import looking
from tests.ui.walk.office import SPECS, Office, practice_vault
from tests.ui.walk.sight import settle
from tests.ui.walk.stop import go_to
from tests.ui.walk.visit import AT_100, AT_200
from vios_desktop.ui.language import install_language
from vios_desktop.ui.settings_port import ForgetfulSettings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.theme.theme import Theme

LOOKED_AT = (("light", AT_200), ("dark", AT_100), ("high contrast", AT_100))


def everything(theme: Theme, settings: ForgetfulSettings) -> Iterator[tuple[str, QWidget]]:
    """Each screen, what opens on it, the entrance and the dialogs, one after the other in their window."""
    office = Office(theme, settings, practice_vault().copy())
    for page_id in SPECS:
        yield page_id, office.open(page_id)
        office.shut()
    for stop in STOPS:
        yield stop.name, go_to(office, stop)
    office.close()
    yield from entrances(theme, settings)
    yield from dialogs(theme)


def take(app: QApplication, folder: Path, looks: Sequence[str] = (), only: str = "", first: int = 0) -> int:
    """How many texts are too pale; told on the screen. Without `looks` it is all three."""
    count = 0
    for scheme, size in LOOKED_AT:
        if looks and scheme not in looks:
            continue
        settings = ForgetfulSettings()
        with looking(app, settings, scheme) as theme:
            for number, (name, window) in enumerate(everything(theme, settings)):
                if number < first or not name.startswith(only):
                    continue
                if window.isWindow() and window.width() > size[0]:
                    window.resize(*size)
                settle(8)
                file = re.sub(r"\W+", "-", name).strip("-")
                window.grab().save(str(folder / f"{scheme.replace(' ', '-')}-{number:03}-{file}.png"))
                for finding in dict.fromkeys(pale(window)):
                    count += 1
                    print(f"{scheme}: {name}: {finding}", flush=True)
    return count


def run() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--look", action="append", default=[], choices=[look for look, _size in LOOKED_AT])
    parser.add_argument("--only", default="")
    parser.add_argument("--first", type=int, default=0)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    assert install_language(app)
    count = take(app, options.folder, options.look, options.only, options.first)
    print(f"{count} texts too pale")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(run())
