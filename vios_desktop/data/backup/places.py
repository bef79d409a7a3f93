"""The folders with backups: names that tell nothing but vault, moment and number, and which of them go."""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from vios_desktop.data.atomic_file import TEMPORARY_SUFFIX
from vios_desktop.data.backup.checking import opened_backup
from vios_desktop.data.backup.making import PART_SUFFIX
from vios_desktop.domain.backup_rotation import DatedBackup, superseded
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.ports.backups import BackupFile, BackupPlace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SUFFIX: Final = ".vbk"
_ID_DIGITS: Final = 8
_NAME: Final = re.compile(r"vios_([0-9a-f]{8})_(\d{8}T\d{6}Z)_(\d{6})\.vbk")
_MOMENT: Final = "%Y%m%dT%H%M%SZ"
_LEFTOVER_AFTER: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class BackupFolder:
    """A folder with backups of this vault, and perhaps of others; it need not exist yet."""

    path: Path
    vault_id: str
    place: BackupPlace

    def files(self) -> Sequence[BackupFile]:
        """Newest first; empty when the folder cannot be read."""
        try:
            found = [self._file(path) for path in self.path.iterdir()]
        except OSError:
            return ()
        known = [file for file in found if file is not None]
        return sorted(known, key=lambda file: (file.at, file.number), reverse=True)

    def next_path(self, at: datetime) -> Path:
        """A name that no backup has or had: the number only grows."""
        number = max((file.number for file in self.files()), default=0) + 1
        return self.path / backup_name(self.vault_id, at, number)

    def rotate(self) -> int:
        """Remove superseded backups of this vault, and what a killed program left half written; how many went.

        A file is only removed when its header says that it is of this vault, so a renamed one stays.
        """
        by_date = {DatedBackup(file.at, file.number): file for file in self.files()}
        gone = 0
        for dated in superseded(tuple(by_date)):
            with suppress(OSError, ViosError):
                path = by_date[dated].path
                with opened_backup(path) as backup:
                    own = backup.header.vault_id == self.vault_id
                if own:
                    path.unlink()
                    gone += 1
        return gone

    def clear_leftovers(self, now: datetime) -> None:
        """Remove half-written files that are more than a day old: nobody is writing them any more."""
        with suppress(OSError):
            for path in list(self.path.iterdir()):
                ours = path.name.endswith((SUFFIX + PART_SUFFIX, TEMPORARY_SUFFIX))
                if ours and now.timestamp() - path.stat().st_mtime > _LEFTOVER_AFTER.total_seconds():
                    if path.is_dir():
                        shutil.rmtree(path, ignore_errors=True)
                    else:
                        path.unlink(missing_ok=True)

    def _file(self, path: Path) -> BackupFile | None:
        named = _NAME.fullmatch(path.name)
        if named is None or named[1] != self.vault_id[:_ID_DIGITS]:
            return None
        try:
            at = datetime.strptime(named[2], _MOMENT).replace(tzinfo=UTC)
            return BackupFile(path, at, int(named[3]), self.place, path.stat().st_size)
        except (ValueError, OSError):
            return None


def backup_name(vault_id: str, at: datetime, number: int) -> str:
    """vios_<start of the vault's id>_<UTC>_<number>.vbk.

    Not the school's name: a backup travels on sticks and network folders, where names are seen by others. The
    start of the id keeps the backups of two vaults in one folder apart.
    """
    return f"vios_{vault_id[:_ID_DIGITS]}_{at.astimezone(UTC):{_MOMENT}}_{number:06d}{SUFFIX}"
