"""Encrypted files of the dossier, beside the database: implements the port `services.ports.Blobs`.

A file is written and renamed before its row is committed, so a row never points at nothing. What a crash leaves
over is a file without a row: `sweep` puts it aside, and after thirty days away.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from vios_desktop.data.atomic_file import write_atomically
from vios_desktop.data.blob_format import ID_BYTES, open_blob, seal_blob
from vios_desktop.data.keys.sealing import DoesNotOpenError, unwrap, wrap
from vios_desktop.data.keys.secret import Secret
from vios_desktop.domain.errors import ViosError
from vios_desktop.paths import make_private_folder
from vios_desktop.services.ports import BlobSeal

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

KEPT_ASIDE_DAYS: Final = 30
_SUFFIX: Final = ".blob"
_ASIDE: Final = ".aside"
_KEY_BYTES: Final = 32


class BlobStore:
    """`folder` need not exist yet. `wrapping_key` gives the key that wraps the keys of the files.

    `older_key` gives the one before it, as long as not every file went over to the present one.
    """

    def __init__(
        self,
        folder: Path,
        vault_id: str,
        wrapping_key: Callable[[], bytes],
        now: Callable[[], datetime],
        older_key: Callable[[], bytes | None] = lambda: None,
    ) -> None:
        self._folder, self._vault_id = folder, vault_id
        self._wrapping_key, self._older_key, self._now = wrapping_key, older_key, now

    def put(self, content: bytes, owner_id: str) -> BlobSeal:
        """Seal `content` for the record `owner_id`; durable when this returns.

        Raises `ViosError`: disk_full, write_failed, folder_not_made.
        """
        blob_id, key = secrets.token_bytes(ID_BYTES), os.urandom(_KEY_BYTES)
        digest = hashlib.sha256(content).hexdigest()
        context = key_context(blob_id, owner_id, len(content), digest)
        wrapped = wrap(Secret(key), Secret(self._wrapping_key()), context)
        target = self._path(blob_id.hex())
        make_private_folder(self._folder)
        make_private_folder(target.parent)
        write_atomically(target, seal_blob(content, key, blob_id, self._vault_id))
        return BlobSeal(blob_id.hex(), wrapped, len(content), digest)

    def read(self, seal: BlobSeal, owner_id: str) -> bytes:
        """The content as it was handed in. Raises `ViosError`: file_missing, file_damaged, file_unreadable."""
        try:
            sealed = self._path(seal.blob_id).read_bytes()
        except FileNotFoundError:
            raise ViosError("file_missing") from None
        except OSError:
            raise ViosError("file_unreadable") from None
        return opened_content(sealed, seal, owner_id, self._vault_id, self._file_key)

    def _file_key(self, wrapped: bytes, context: bytes) -> Secret:
        try:
            return unwrap(wrapped, Secret(self._wrapping_key()), context)
        except DoesNotOpenError:
            older = self._older_key()
            if older is None:
                raise
            return unwrap(wrapped, Secret(older), context)

    def drop(self, blob_id: str) -> None:
        """Remove the file. Its wrapped key has gone from the database already, so nothing can open it any more.

        Where the disk does not let it go, the next sweep does.
        """
        with suppress(OSError):
            self._path(blob_id).unlink(missing_ok=True)

    def sweep(self, known_ids: Collection[str]) -> tuple[int, int]:
        """Put files without a row aside and remove those put aside long ago: how many stray, how many missing."""
        known, found, stray = set(known_ids), set(), 0
        for path in sorted(self._folder.glob(f"*/*{_SUFFIX}*")):
            blob_id = path.name.split(".")[0]
            if path.name.endswith(_ASIDE):
                self._settle_aside(path, wanted=blob_id in known)
            elif path.name.endswith(_SUFFIX) and blob_id not in known:
                path.replace(path.with_name(path.name + _ASIDE))
                os.utime(path.with_name(path.name + _ASIDE), (self._now().timestamp(),) * 2)
                stray += 1
            if blob_id in known:
                found.add(blob_id)
        return stray, len(known - found)

    def _settle_aside(self, path: Path, *, wanted: bool) -> None:
        """A row may come back, as when an older database is restored: then its file does too."""
        if wanted:
            path.replace(path.with_name(path.name.removesuffix(_ASIDE)))
            return
        since = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        if self._now() - since > timedelta(days=KEPT_ASIDE_DAYS):
            path.unlink(missing_ok=True)

    def _path(self, blob_id: str) -> Path:
        if len(blob_id) != 2 * ID_BYTES or not set(blob_id) <= set("0123456789abcdef"):
            raise ValueError("not the id of a blob")
        return self._folder / blob_id[:2] / (blob_id + _SUFFIX)


def opened_content(
    sealed: bytes, seal: BlobSeal, owner_id: str, vault_id: str, file_key: Callable[[bytes, bytes], Secret]
) -> bytes:
    """The content of a sealed file of the record `owner_id`. `file_key` unwraps its key, or DoesNotOpenError.

    Raises `ViosError("file_damaged")`.
    """
    blob_id = bytes.fromhex(seal.blob_id)
    context = key_context(blob_id, owner_id, seal.size_bytes, seal.sha256)
    try:
        key = file_key(seal.wrapped_key, context)
        content = open_blob(sealed, key.reveal(), blob_id, vault_id)
    except DoesNotOpenError:
        raise ViosError("file_damaged") from None
    if hashlib.sha256(content).hexdigest() != seal.sha256:
        raise ViosError("file_damaged")
    return content


def key_context(blob_id: bytes, owner_id: str, size_bytes: int, digest: str) -> bytes:
    """What the wrapped key is bound to: this file, of this record, with this length and content."""
    owner = owner_id.encode("utf-8")
    return blob_id + len(owner).to_bytes(2, "big") + owner + size_bytes.to_bytes(8, "big") + bytes.fromhex(digest)
