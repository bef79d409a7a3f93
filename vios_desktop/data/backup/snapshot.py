"""A vault at one moment: its database copied inside the encryption, its sealed files held on to."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.data.atomic_file import TEMPORARY_SUFFIX
from vios_desktop.data.backup.facts import Facts
from vios_desktop.data.backup.making import Snapshot, disk_errors
from vios_desktop.data.keys.key_file import encode
from vios_desktop.domain.errors import ViosError
from vios_desktop.paths import make_private_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from vios_desktop.data.folder import VaultFolder
    from vios_desktop.data.open_vault import SqlVault

_MEGABYTE: Final = 1_000_000


def take_snapshot(
    vault: SqlVault, folder: VaultFolder, free: Callable[[Path], int], *, as_it_stands: bool = False
) -> Snapshot:
    """Hold on to the vault as it is now, in a hidden folder inside its own. No unit of work may be open.

    The rows are written anew, with fresh indexes; `as_it_stands` copies the file itself, to look at its pages, and
    counts no rows. About 10 ms per MB of the database, and less for the file, during which nothing else can be
    done with it. Raises `ViosError`: backup_needs_space, backup_disk_full, backup_write_failed, and those of the
    database.
    """
    require_room(folder.path, 2 * folder.database.stat().st_size, free)
    place = folder.path / f".backup-{uuid4().hex}{TEMPORARY_SUFFIX}"
    with ExitStack() as undo:
        make_private_folder(place)
        undo.callback(shutil.rmtree, place, ignore_errors=True)
        with disk_errors():
            copied = (vault.copy_file_to if as_it_stands else vault.copy_to)(place / "data.db")
        key_file = folder.key_store.read_to_change()
        with disk_errors():
            blobs = _held(folder.blobs, (row.seal.blob_id for row in copied.files), place)
        undo.pop_all()
    return Snapshot(
        folder=place,
        database=place / "data.db",
        blobs=blobs,
        key_file=key_file,
        slots=encode(key_file),
        schema=copied.schema,
        facts=Facts(copied.rows, copied.head, len(copied.files) - len(blobs)),
    )


def require_room(folder: Path, needed: int, free: Callable[[Path], int]) -> None:
    """Raises `ViosError("backup_needs_space", needed_mb)`, or backup_write_failed for a folder that is gone."""
    with disk_errors():
        if free(folder) < needed:
            raise ViosError("backup_needs_space", needed_mb=needed // _MEGABYTE + 1)


def _held(blobs: Path, ids: Iterable[str], place: Path) -> dict[bytes, Path]:
    """A second name for every sealed file that is there; copies where the disk knows no second names."""
    held = {}
    for blob_id in ids:
        target = place / blob_id
        source = blobs / blob_id[:2] / f"{blob_id}.blob"
        try:
            os.link(source, target)
        except FileNotFoundError:
            continue
        except OSError:
            shutil.copyfile(source, target)
        held[bytes.fromhex(blob_id)] = target
    return held
