"""The disk and the keys of opening sealed reports with the recovery key; ports of `services.report_rescue`."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vios_desktop.data.atomic_file import sync_folder, sync_to_disk
from vios_desktop.data.backup.checking import opened_backup
from vios_desktop.data.backup.places import SUFFIX as BACKUP_SUFFIX
from vios_desktop.data.folder import VaultFolder, VaultLock
from vios_desktop.data.keys.key_store import KeyFileStore
from vios_desktop.data.keys.opening import open_with_recovery_code, open_with_two_codes
from vios_desktop.data.keys.recovery_code import RecoveryCode
from vios_desktop.data.place import check_location
from vios_desktop.data.report_box import FolderReportBox, all_reports_in
from vios_desktop.data.vault_building import building_folder, clear_abandoned, move_into_place
from vios_desktop.domain.errors import ViosError
from vios_desktop.paths import make_private_folder
from vios_desktop.sealed.report_file import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from vios_desktop.data.attempts import FailedUnlocks
    from vios_desktop.data.keys.key_file import KeyFile
    from vios_desktop.data.keys.vault_keys import VaultKeys
    from vios_desktop.data.place import PlaceProbe
    from vios_desktop.services.report_rescue import Recovery

_CONTENT: Final = "meldingen"
_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT})


@dataclass(frozen=True, slots=True)
class SlotKeys:
    """Implements `RescueKeys`; wrong keys are slowed down as on the unlock screen."""

    attempts: FailedUnlocks

    def private_key(self, source: Path, recovery: Recovery) -> bytes:
        codes = (
            (RecoveryCode.from_text(recovery),)
            if isinstance(recovery, str)
            else tuple(RecoveryCode.of_holder(text) for text in recovery)
        )
        key_file = _key_file(source)
        vault_id, slot = key_file.vault_id, key_file.recovery_slot().id
        wait_s = self.attempts.wait_s(vault_id, slot)
        if wait_s > 0:
            raise ViosError("unlock_wait", seconds=max(1, round(wait_s)))
        try:
            keys = _opened(key_file, codes)
        except ViosError as error:
            if error.code in ("recovery_key_wrong", "holders_wrong"):
                self.attempts.record_failure(vault_id, slot)
            raise
        self.attempts.record_success(vault_id, slot)
        try:
            return keys.private_key.reveal()
        finally:
            keys.wipe()


@dataclass(frozen=True, slots=True)
class RescueOnDisk:
    """Implements `RescueDisk`. A folder is refused where an open package is: on a network, in a synced folder."""

    probe: PlaceProbe
    now: Callable[[], datetime]

    def reports(self, given: Sequence[Path]) -> Sequence[Path]:
        found: dict[Path, None] = {}
        for path in given:
            if path.is_dir():
                found |= dict.fromkeys(path / name for name in all_reports_in(path))
            elif path.name.endswith(SUFFIX):
                found[path] = None
            else:
                raise ViosError("rescue_none")
        if not found:
            raise ViosError("rescue_none")
        return tuple(found)

    def read(self, path: Path) -> bytes:
        return FolderReportBox(path.parent).read(path.name)

    def check(self, target: Path) -> None:
        check_location(target.absolute(), self.probe)

    @contextmanager
    def filling(self, target: Path) -> Iterator[OpenFolder]:
        """Written beside its place under a hidden name. What a killed program left there goes at the next try."""
        place = target.absolute().resolve()
        clear_abandoned(place, self.now)
        building = building_folder(place)
        with ExitStack() as undo:
            undo.callback(shutil.rmtree, building.path, ignore_errors=True)
            building.create()
            with VaultLock(building, self.now):
                content = OpenFolder(building.path / _CONTENT)
                make_private_folder(content.path)
                yield content
                sync_folder(content.path)
                move_into_place(content.path, place, self.probe)


@dataclass(frozen=True, slots=True)
class OpenFolder:
    """Implements `RescueFolder`."""

    path: Path

    def write(self, folder: str, name: str, content: bytes) -> None:
        place = self.path / folder
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        make_private_folder(place)
        try:
            with os.fdopen(os.open(place / name, flags, 0o600), "wb") as stream:
                stream.write(content)
                stream.flush()
                sync_to_disk(stream.fileno())
            sync_folder(place)
        except OSError as error:
            code = "rescue_disk_full" if error.errno in _NO_ROOM else "rescue_write_failed"
            raise ViosError(code) from None


def _key_file(source: Path) -> KeyFile:
    if source.is_dir():
        folder = VaultFolder(source)
        if not folder.has_vault:
            raise ViosError("rescue_no_keys")
        return folder.key_store.read().key_file
    if source.name.endswith(BACKUP_SUFFIX):
        with opened_backup(source) as backup:
            return backup.key_file
    if not source.is_file():
        raise ViosError("rescue_no_keys")
    return KeyFileStore(source, source).read().key_file


def _opened(key_file: KeyFile, codes: tuple[RecoveryCode, ...]) -> VaultKeys:
    if len(codes) == 1:
        return open_with_recovery_code(key_file, codes[0])
    return open_with_two_codes(key_file, *codes)
