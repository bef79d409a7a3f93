"""Where the program keeps what belongs to one user."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Mapping

HOME_VARIABLE = "VIOS_HOME"
COMPUTER_VARIABLE = "VIOS_COMPUTER"
APP_NAME = "VIOS"


class Paths(NamedTuple):
    """Everything below one absolute folder, on a disk of this computer and never in a roaming profile."""

    home: Path
    computer: Path | None = None
    """Where whoever looks after the computer puts what holds for all its users; None: there is no such place."""

    @property
    def content(self) -> Path:
        """Content of the decision help that this user took in; made when the first pack is."""
        return self.home / "content"

    @property
    def computer_content(self) -> Path | None:
        """The same for every user of the computer."""
        return self.computer / "content" if self.computer is not None else None

    @property
    def vaults(self) -> Path:
        """One folder per vault, named by its id."""
        return self.home / "vaults"

    @property
    def backups(self) -> Path:
        """Backups of the vaults, encrypted; made when the first one is."""
        return self.home / "backups"

    @property
    def settings(self) -> Path:
        """Window sizes, the language, the counters of failed unlocks: nothing about pupils."""
        return self.home / "settings"

    @property
    def logs(self) -> Path:
        """The program's log: codes, ids, durations."""
        return self.home / "logs"

    @property
    def reporting(self) -> Path:
        """The invitation of a school whose vault is not here, and sealed drafts of reports; made when one is."""
        return self.home / "reporting"

    @property
    def practice(self) -> Path:
        """The practice school, apart from real vaults so that it can be thrown away."""
        return self.home / "practice"

    def create(self) -> None:
        """Make the folders, for their owner only; raises `ViosError` `folder_not_made`.

        A home that exists keeps its rights, since it may be somebody's own folder; what is below it does not.
        """
        if not self.home.exists():
            make_private_folder(self.home)
        for folder in (self.vaults, self.settings, self.logs, self.practice):
            make_private_folder(folder)


def make_private_folder(path: Path) -> None:
    """Make `path`, and what is missing above it, so that only its owner may enter it.

    On Windows the folder for local application data of a profile is closed to other users already. Raises
    `ViosError` `folder_not_made`.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if sys.platform != "win32":
            path.chmod(0o700)
    except OSError:
        raise ViosError("folder_not_made") from None


def find_paths(environ: Mapping[str, str] = os.environ) -> Paths:
    """The user's folders: below `VIOS_HOME` if that is set, else in the local application data of the system."""
    chosen, computer = environ.get(HOME_VARIABLE, "").strip(), _computer_folder(environ)
    if chosen:
        return Paths(Path(chosen).expanduser().absolute(), computer)
    import platformdirs  # only here, because start-up is measured in milliseconds

    return Paths(Path(platformdirs.user_data_dir(APP_NAME, appauthor=False, roaming=False)), computer)


def _computer_folder(environ: Mapping[str, str]) -> Path | None:
    """Where an administrator writes and everybody reads; `VIOS_COMPUTER` is for trying it out."""
    chosen = environ.get(COMPUTER_VARIABLE, "").strip()
    if chosen:
        return Path(chosen).expanduser().absolute()
    platform: str = sys.platform
    if platform == "win32":
        data = environ.get("PROGRAMDATA", "").strip()
        return Path(data) / APP_NAME if data else None
    if platform == "darwin":
        return Path("/Library/Application Support") / APP_NAME
    return Path("/var/lib/vios")
