"""The anchor: a witness outside the database of how far the log had come (security.md 5.3).

`anchor.bin` beside the database, and a copy in the data of the user elsewhere on this computer, hold the number
and hash of the newest line. Each has two places that are written in turn, so a power cut leaves one good. Putting
back an older database, or cutting off the newest lines, shows at the next opening.
"""

from __future__ import annotations

import hmac
import os
import struct
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from vios_desktop.data.atomic_file import sync_to_disk
from vios_desktop.domain.errors import ViosError
from vios_desktop.paths import make_private_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.data.keys.vault_keys import VaultKeys

MAGIC: Final = b"VANCHOR\x01"
PLACE_BYTES: Final = 4096
"""Apart by the largest sector there is, so that a torn write reaches one place only."""
_FORM: Final = struct.Struct(">8sIQQQ32s")  # magic, epoch, serial, line, milliseconds, hash
_MAC_BYTES: Final = 32
RECORD_BYTES: Final = _FORM.size + _MAC_BYTES


class AnchorFinding(StrEnum):
    """How the log of an opened vault compares to its witnesses."""

    FIRST = "first"  # no witness anywhere: a new vault, or one of before there were any
    FIRST_HERE = "first_here"  # the vault has its own, this computer had none
    MATCHES = "matches"
    ONE_AHEAD = "one_ahead"  # killed between commit and witness
    AHEAD = "ahead"  # used elsewhere, or the witness could not be written
    UNREADABLE = "unreadable"  # there was one, and no place of it is good
    BEHIND = "behind"  # the database is older than what was last saved here
    DIFFERS = "differs"  # the same number of lines or more, but not the same lines


@dataclass(frozen=True, slots=True)
class Witness:
    """The newest line of the log that was committed: its number, hash (hex) and when it was written down."""

    epoch: int
    serial: int
    line: int
    hash: str
    at: datetime

    def encoded(self, key: bytes) -> bytes:
        at_ms = round(self.at.timestamp() * 1000)
        record = _FORM.pack(MAGIC, self.epoch, self.serial, self.line, at_ms, bytes.fromhex(self.hash))
        return record + hmac.digest(key, record, "sha256")


def decode_witness(raw: bytes, key: bytes) -> Witness | None:
    """None for anything that was not written with this key."""
    record, mac = raw[: _FORM.size], raw[_FORM.size : RECORD_BYTES]
    if len(raw) < RECORD_BYTES or not hmac.compare_digest(hmac.digest(key, record, "sha256"), mac):
        return None
    magic, epoch, serial, line, at_ms, own_hash = _FORM.unpack(record)
    if magic != MAGIC:
        return None
    return Witness(epoch, serial, line, own_hash.hex(), datetime.fromtimestamp(at_ms / 1000, UTC))


class WitnessPlaces(Protocol):
    """Two places for a witness each. Errors of the system are OSError."""

    def read(self) -> tuple[bytes, bytes] | None:
        """What lies in both; None when nothing was ever written."""
        ...

    def write(self, place: int, raw: bytes) -> None: ...


@dataclass(frozen=True, slots=True)
class FilePlaces:
    """Both places in one file; `durable` waits for the disk."""

    path: Path
    durable: bool = True

    def read(self) -> tuple[bytes, bytes] | None:
        try:
            raw = self.path.read_bytes()[: PLACE_BYTES + RECORD_BYTES]
        except FileNotFoundError:
            return None
        return raw[:RECORD_BYTES], raw[PLACE_BYTES:]

    def write(self, place: int, raw: bytes) -> None:
        flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(self.path, flags, 0o600)
        try:
            os.lseek(descriptor, place * PLACE_BYTES, os.SEEK_SET)
            os.write(descriptor, raw)
            if self.durable:
                sync_to_disk(descriptor)
        finally:
            os.close(descriptor)


@dataclass(frozen=True, slots=True)
class RegistryPlaces:
    """Both places in the registry of the user (HKEY_CURRENT_USER): after the documentation, not run on Windows.

    `values` reads and writes binary values by name, as `winreg` does; None for one that is not there.
    """

    get: Callable[[str], bytes | None]
    put: Callable[[str, bytes], None]
    vault_id: str

    def read(self) -> tuple[bytes, bytes] | None:
        first, second = (self.get(f"{self.vault_id}-{place}") for place in (0, 1))
        return None if first is None and second is None else (first or b"", second or b"")

    def write(self, place: int, raw: bytes) -> None:
        self.put(f"{self.vault_id}-{place}", raw)


def user_places(folder: Path, vault_id: str) -> FilePlaces:
    """The copy in the user's own data, outside the folder of the vault; not waited for, as it may lag behind."""
    with suppress(ViosError):
        make_private_folder(folder)
    return FilePlaces(folder / f"{vault_id}.bin", durable=False)


class Anchor:
    """The witnesses of one open vault. `keys` gives those of now: they change when the vault key is replaced."""

    def __init__(
        self,
        own: WitnessPlaces,
        elsewhere: WitnessPlaces,
        keys: Callable[[], VaultKeys],
        now: Callable[[], datetime],
    ) -> None:
        self._own, self._elsewhere = own, elsewhere
        self._keys, self._now = keys, now
        self._next: dict[int, tuple[int, int]] = {}  # place and serial of the next witness, per store
        self.last: Witness | None = None

    def compare(self, line: int, hash_of: Callable[[int], str | None], start: int = 0) -> AnchorFinding:
        """Where the log stands whose newest line has this number; `hash_of` gives the hash of any line of it.

        `start`: up to and including this line it was shortened. A witness of before that says nothing any more.
        """
        seen = [self._look(number, places) for number, places in enumerate((self._own, self._elsewhere))]
        found = [witness for witness, _was_there in seen if witness is not None]
        if not found:
            return AnchorFinding.UNREADABLE if any(there for _none, there in seen) else AnchorFinding.FIRST
        furthest = self.last = max(found, key=lambda witness: witness.line)
        if furthest.line > line:
            return AnchorFinding.BEHIND
        known = [witness for witness in found if witness.line and witness.line >= start]
        if any(hash_of(witness.line) != witness.hash for witness in known):
            return AnchorFinding.DIFFERS
        here = seen[1][0]
        if here is None or here.line < start:
            return AnchorFinding.FIRST_HERE
        behind = line - furthest.line
        return {0: AnchorFinding.MATCHES, 1: AnchorFinding.ONE_AHEAD}.get(behind, AnchorFinding.AHEAD)

    def note(self, line: int, own_hash: str) -> None:
        """Write the newest line down, in both. A disk that refuses is no reason to undo what was committed."""
        keys = self._keys()
        for number, places in enumerate((self._own, self._elsewhere)):
            place, serial = self._next.get(number, (0, 1))
            witness = Witness(keys.epoch, serial, line, own_hash, self._now())
            with suppress(OSError):
                places.write(place, witness.encoded(keys.anchor_key()))
                self._next[number] = (1 - place, serial + 1)

    def hand_over(self, old: VaultKeys, new: VaultKeys) -> None:
        """What was witnessed under the old vault key stands under the new one before the old one is forgotten.

        Nothing is lost by doing it twice, and a disk that refuses costs the witness, which the next opening tells.
        """
        for places in (self._own, self._elsewhere):
            with suppress(OSError):
                raw = places.read() or (b"", b"")
                if any(decode_witness(one, new.anchor_key()) is not None for one in raw):
                    continue
                read = [decode_witness(one, old.anchor_key()) for one in raw]
                good = [
                    (witness.serial, place, witness) for place, witness in enumerate(read) if witness is not None
                ]
                if good:
                    serial, place, newest = max(good, key=lambda entry: entry[0])
                    again = Witness(new.epoch, serial + 1, newest.line, newest.hash, newest.at)
                    places.write(1 - place, again.encoded(new.anchor_key()))

    def _look(self, number: int, places: WitnessPlaces) -> tuple[Witness | None, bool]:
        """The newest good witness, and whether there was anything at all."""
        try:
            raw = places.read()
        except OSError:
            raw = b"", b""
        if raw is None:
            return None, False
        key = self._keys().anchor_key()
        read = [decode_witness(one, key) for one in raw]
        good = [(witness.serial, place, witness) for place, witness in enumerate(read) if witness is not None]
        if not good:
            return None, True
        serial, place, witness = max(good, key=lambda entry: entry[0])
        self._next[number] = (1 - place, serial + 1)
        return witness, True
