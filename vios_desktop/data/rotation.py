"""Replacing the vault key on disk, in steps that may be killed between and within: one key always opens.

The order is that of `security.md` §5.2 with one difference: the keys of files go over before the slots forget the
old vault key, because nothing else opens them (ADR 15).
"""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

from sqlcipher3 import dbapi2

from vios_desktop.data.blob_store import key_context
from vios_desktop.data.database import connect
from vios_desktop.data.database_errors import expected_error
from vios_desktop.data.keys.rotating import begin, finish
from vios_desktop.data.keys.sealing import DoesNotOpenError, unwrap, wrap
from vios_desktop.data.keys.secret import Secret
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.data.anchor import Anchor
    from vios_desktop.data.folder import VaultFolder
    from vios_desktop.data.keys.vault_keys import VaultKeys

STEPS: Final = 4
_MEGABYTE: Final = 1_000_000
# Tables whose rows hold the wrapped key of a file: id, blob, owner, size, digest, wrapped key.
_FILES: Final = {
    "dossier_file": ("id", "blob_id", "record_id", "size_bytes", "sha256", "wrapped_key"),
}


class HeldKeys:
    """The keys of an open vault, which change when the vault key is replaced.

    `current` opens the database. `older` is there while files may still be under the vault key of before.
    """

    def __init__(self, keys: VaultKeys, older: VaultKeys | None = None) -> None:
        self.current, self.older = keys, older

    def blob_key(self) -> bytes:
        return self.current.blob_key()

    def older_blob_key(self) -> bytes | None:
        return None if self.older is None else self.older.blob_key()

    def wipe(self) -> None:
        self.current.wipe()
        if self.older is not None:
            self.older.wipe()


def begin_rotation(
    folder: VaultFolder,
    keys: VaultKeys,
    leaving: str | None,
    free: Callable[[Path], int] = lambda path: shutil.disk_usage(path).free,
) -> VaultKeys:
    """Step 1: the slots hold both keys. Gives `keys` with those that follow.

    Raises `ViosError`: `rotation_needs_space` (`needed_mb`) before anything is written, those of
    `keys.rotating.begin`, and those of writing the slots.
    """
    needed = 2 * folder.database.stat().st_size
    if free(folder.path) < needed:
        raise ViosError("rotation_needs_space", needed_mb=needed // _MEGABYTE + 1)
    store = folder.key_store
    both, keys = begin(store.read_to_change(), keys, leaving)
    store.write(both)
    return keys


def settle(
    folder: VaultFolder,
    keys: VaultKeys,
    report: Callable[[int, int], None] = lambda *_: None,
    anchor: Anchor | None = None,
) -> VaultKeys:
    """Steps 2 to 4, from wherever they were left: the keys that follow, which alone open the vault from now on.

    The vault is locked and the database closed. `anchor` goes over to the new key with the files. Raises
    `ViosError`: those of `connect`, `rotation_failed` when the database would not take the new key, and those of
    writing the slots.
    """
    following = keys.following
    if following is None:
        raise ValueError("there is no next vault key")
    report(1, STEPS)
    if not opens(folder.database, following.database_key()):
        rekey(folder.database, keys.database_key(), following.database_key())
    report(2, STEPS)
    rewrap_files(folder.database, keys, following)
    if anchor is not None:
        anchor.hand_over(keys, following)
    report(3, STEPS)
    folder.key_store.write(finish(folder.key_store.read_to_change(), following))
    report(STEPS, STEPS)
    return following


def what_opens(folder: VaultFolder, keys: VaultKeys) -> HeldKeys:
    """The keys for a vault that is between two vault keys. Raises `ViosError` when neither opens the database."""
    following = keys.following
    if following is not None and opens(folder.database, following.database_key()):
        return HeldKeys(following, older=keys)
    return HeldKeys(keys)


def opens(path: Path, raw_key: bytes) -> bool:
    """Whether the database opens with this key. Raises `ViosError` for what is not about keys."""
    try:
        connect(path, raw_key).close()
    except ViosError as error:
        if error.code != "database_damaged":
            raise
        return False
    return True


def rekey(path: Path, old_key: bytes, new_key: bytes) -> None:
    """Step 2: encrypt every page anew, in one transaction of the database's own; about 15 ms per MB.

    On a connection of its own and outside a transaction: inside one it would commit what it should not
    (`security.md` §3.18). The answer of the statement says little, so the file is opened with the new key.
    """
    failed: ViosError | None = None
    with closing(connect(path, old_key)) as connection:
        try:
            connection.execute(f"PRAGMA rekey = \"x'{new_key.hex()}'\"")
        except (dbapi2.Error, MemoryError) as error:  # a disk that refuses halfway is a mere "error" to SQLCipher
            failed = expected_error(error) or ViosError("rotation_failed")
    if failed is not None or not opens(path, new_key):
        raise failed or ViosError("rotation_failed")


def rewrap_files(path: Path, keys: VaultKeys, following: VaultKeys) -> int:
    """Step 3: the keys of files go over to the new vault key, in one transaction; how many went.

    A key that neither opens stays as it is: that file was damaged before, and is reported as such when it is read.
    """
    old, new, changed = Secret(keys.blob_key()), Secret(following.blob_key()), 0
    with closing(connect(path, following.database_key())) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
            for table, columns in _FILES.items():
                if _is_there(connection, table):
                    changed += _rewrap_rows(connection, table, columns, old, new)
            connection.execute("COMMIT")
        except dbapi2.Error as error:
            raise expected_error(error) or error from None
    return changed


def _rewrap_rows(connection: Any, table: str, columns: tuple[str, ...], old: Secret, new: Secret) -> int:
    chosen, changed = ", ".join(columns), 0
    rows = connection.execute(f"SELECT {chosen} FROM {table}").fetchall()  # noqa: S608 names of our own
    for row_id, blob_id, owner_id, size_bytes, digest, wrapped in rows:
        context = key_context(bytes.fromhex(blob_id), owner_id, size_bytes, digest)
        if _unwrapped(wrapped, new, context) is not None:
            continue
        key = _unwrapped(wrapped, old, context)
        if key is not None:
            query = f"UPDATE {table} SET {columns[-1]} = ? WHERE {columns[0]} = ?"  # noqa: S608 names of our own
            connection.execute(query, (wrap(key, new, context), row_id))
            changed += 1
    return changed


def _unwrapped(wrapped: bytes, key: Secret, context: bytes) -> Secret | None:
    try:
        return unwrap(wrapped, key, context)
    except DoesNotOpenError:
        return None


def _is_there(connection: Any, table: str) -> bool:
    query = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?"
    return bool(connection.execute(query, (table,)).fetchone()[0])
