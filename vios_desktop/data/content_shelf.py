"""A folder with content packs: the one in use, the one before, and what happened, each file written whole."""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from vios_desktop.data.atomic_file import write_atomically
from vios_desktop.domain.content_pack import MOST_SERIAL, MOST_VERSION, StepBackReason
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import (
    BadJsonError,
    JsonObject,
    canonical,
    parse_object,
    take_hex_or_none,
    take_int,
    take_list,
    take_text,
    take_word,
)
from vios_desktop.services.ports.content import ShelfState, TakenIn

STATE_FILE: Final = "state.json"
_MOST_STATE_BYTES: Final = 64 * 1024
_MOST_PACK_BYTES: Final = 8 * 1024 * 1024
_MOST_HISTORY: Final = 200
_PACK_NAME: Final = re.compile(r"[0-9a-f]{64}\.vpk", re.ASCII)
_FIELDS: Final = frozenset({"v", "current", "previous", "has_previous", "set_aside", "floor", "history"})


class FolderContentShelf:
    """Implements `ContentShelf`. Packs are named by their digest: a name never holds another file than it says.

    A new pack is written before the state that names it, and what is not named any more goes after it: a crash
    leaves the old state or the new one, and at most a file too many. With `shared` everybody may read what is
    written, which the folder of a whole computer needs.
    """

    def __init__(self, folder: Path, *, shared: bool = False) -> None:
        self._folder, self._shared = folder, shared

    def state(self) -> ShelfState:
        raw = self._read(self._folder / STATE_FILE, _MOST_STATE_BYTES)
        if raw is None:
            return ShelfState()
        try:
            return _state(parse_object(raw, max_bytes=_MOST_STATE_BYTES, max_depth=3))
        except (BadJsonError, ValueError):
            raise ViosError("content_spoilt") from None

    def pack(self, digest: str) -> bytes:
        raw = self._read(self._path(digest), _MOST_PACK_BYTES)
        if raw is None or hashlib.sha256(raw).hexdigest() != digest:
            raise ViosError("content_spoilt")
        return raw

    def keep(self, state: ShelfState, raw: bytes | None = None) -> None:
        try:
            self._folder.mkdir(mode=0o755 if self._shared else 0o700, parents=True, exist_ok=True)
        except OSError:
            raise ViosError("write_failed") from None
        if raw is not None:
            self._write(self._path(hashlib.sha256(raw).hexdigest()), raw)
        self._write(self._folder / STATE_FILE, canonical(_words(state)))
        self._tidy({state.current, state.previous} - {""})

    def _path(self, digest: str) -> Path:
        return self._folder / f"{digest}.vpk"

    def _write(self, path: Path, content: bytes) -> None:
        write_atomically(path, content)
        if self._shared:
            try:
                path.chmod(0o644)
            except OSError:
                raise ViosError("write_failed") from None

    def _read(self, path: Path, most: int) -> bytes | None:
        """None where there is no such file. A longer one is spoilt, and is not read to its end."""
        try:
            with path.open("rb") as stream:
                raw = stream.read(most + 1)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError:
            raise ViosError("content_spoilt") from None
        if len(raw) > most:
            raise ViosError("content_spoilt")
        return raw

    def _tidy(self, named: set[str]) -> None:
        """Packs that no state names. One that will not go is only in the way."""
        with suppress(OSError):
            for path in self._folder.iterdir():
                if _PACK_NAME.fullmatch(path.name) and path.stem not in named:
                    path.unlink(missing_ok=True)


def _words(state: ShelfState) -> JsonObject:
    return {
        "v": 1,
        "current": state.current,
        "previous": state.previous,
        "has_previous": int(state.has_previous),
        "set_aside": state.set_aside,
        "floor": state.floor,
        "history": [
            {"at": one.at.isoformat(), "serial": one.serial, "version": one.version, "reason": one.reason}
            for one in state.history
        ],
    }


def _state(source: JsonObject) -> ShelfState:
    if source.keys() != _FIELDS:
        raise BadJsonError("not as this program writes it")
    take_int(source, "v", least=1, most=1)
    current, previous, aside = (
        take_hex_or_none(source, key, length=32).hex() for key in ("current", "previous", "set_aside")
    )
    return ShelfState(
        current,
        previous,
        bool(take_int(source, "has_previous", least=0, most=1)),
        aside,
        take_int(source, "floor", least=0, most=MOST_SERIAL),
        tuple(_event(row) for row in take_list(source, "history", most=_MOST_HISTORY)),
    )


def _event(row: JsonObject) -> TakenIn:
    at = datetime.fromisoformat(take_text(row, "at", most=40))
    if at.tzinfo is None:
        raise BadJsonError("not a moment")
    serial, version = (
        take_int(row, "serial", least=0, most=MOST_SERIAL),
        take_text(row, "version", most=MOST_VERSION),
    )
    return TakenIn(at, serial, version, take_word(row, "reason", "", *StepBackReason))
