"""`slots.json` and its previous copy in a vault folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.data.atomic_file import write_atomically
from vios_desktop.data.keys.key_file import MAX_BYTES, KeyFile, decode, encode
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class StoredKeyFile:
    """What was read; `from_previous_copy` asks for a notice, since the copy may be one change behind."""

    key_file: KeyFile
    from_previous_copy: bool


@dataclass(frozen=True, slots=True)
class KeyFileStore:
    """Reads and writes the key slots of one vault; only the holder of the vault's lock may write."""

    main: Path
    previous: Path
    write_file: Callable[[Path, bytes], None] = write_atomically

    def read(self) -> StoredKeyFile:
        """The key slots, from the previous copy if the file itself is missing or damaged.

        Raises `ViosError`: `vault_not_found`, `vault_unreadable`, `vault_newer`, `not_a_vault` or
        `key_file_damaged`. A file of a newer program is never passed over for an older copy.
        """
        return self._read(never_passed_over=("vault_newer",))

    def read_to_change(self) -> KeyFile:
        """As `read`, for what is written back or kept in a backup.

        A file that the disk does not give at this moment is not passed over for the copy either: what was changed
        last, an account that was added, would be taken back unseen. Raises `ViosError("vault_unreadable")`.
        """
        return self._read(never_passed_over=("vault_newer", "vault_unreadable")).key_file

    def write(self, key_file: KeyFile) -> None:
        """Replace the key slots durably.

        Raises `ViosError`: `disk_full`, `write_failed`, or, before anything is written, `vault_newer` and
        `vault_exists` when the file in place is of a newer program or of another vault.

        The copy keeps the state before, so at every moment one good file is there. When the change takes a
        slot's key away (another passphrase, an account removed) the copy gets the new state instead: otherwise
        what was taken away would still open the vault from there. The same when the vault key is being replaced:
        a copy with the old key alone would no longer open the database.
        """
        content = encode(key_file)
        self.write_file(self.previous, self._copy_for(key_file) or content)
        self.write_file(self.main, content)

    def _read(self, never_passed_over: tuple[str, ...]) -> StoredKeyFile:
        try:
            return StoredKeyFile(_read(self.main), from_previous_copy=False)
        except ViosError as error:
            if error.code in never_passed_over:
                raise
            first_problem = error
        try:
            return StoredKeyFile(_read(self.previous), from_previous_copy=True)
        except ViosError as error:
            both_missing = first_problem.code == "vault_not_found"
            raise (error if both_missing else first_problem) from None

    def _copy_for(self, key_file: KeyFile) -> bytes | None:
        """The bytes of the present file if they may be kept beside `key_file`."""
        try:
            present = _read(self.main)
        except ViosError as error:
            if error.code == "vault_newer":
                raise
            return None
        if present.vault_id != key_file.vault_id:
            raise ViosError("vault_exists")
        if (present.epoch, present.state) != (key_file.epoch, key_file.state):
            return None
        kept = {slot.wrapped_private_key for slot in key_file.slots}
        still_valid = all(slot.wrapped_private_key in kept for slot in present.slots)
        return encode(present) if still_valid else None


def _read(path: Path) -> KeyFile:
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise ViosError("vault_not_found") from None
    except OSError:
        raise ViosError("vault_unreadable") from None
    return decode(raw)
