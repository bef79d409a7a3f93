"""Where sealed reports are handed in, and the invitation they are sealed with: the ports of who has no account."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vios_desktop.data.atomic_file import sync_folder, write_atomically
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.invitation import Invitation
from vios_desktop.paths import make_private_folder
from vios_desktop.sealed.invitation_file import MOST_BYTES, read_invitation
from vios_desktop.sealed.report_file import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DRAFT_SUFFIX: Final = ".concept"
MOST_DRAFTS: Final = 100
_ID: Final = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class FolderOutbox:
    """Names are ids: they tell no day, no name and no count. The folder is made at the first report."""

    folder: Path

    def hand_in(self, report_id: str, content: bytes) -> None:
        target = self._path(report_id, SUFFIX)
        self._write(target, content)
        try:
            whole = target.read_bytes() == content
        except OSError:
            whole = False
        if not whole:
            raise ViosError("report_not_handed_in")
        self.drop_draft(report_id)

    def keep_draft(self, report_id: str, content: bytes) -> None:
        self._write(self._path(report_id, DRAFT_SUFFIX), content)

    def drafts(self) -> tuple[str, ...]:
        try:
            names = sorted(path.stem for path in self.folder.iterdir() if path.suffix == DRAFT_SUFFIX)
        except OSError:
            return ()
        return tuple(name for name in names if _ID.fullmatch(name))[:MOST_DRAFTS]

    def hand_in_draft(self, report_id: str) -> None:
        try:
            self._path(report_id, DRAFT_SUFFIX).replace(self._path(report_id, SUFFIX))
        except OSError:
            raise ViosError("write_failed") from None
        sync_folder(self.folder)

    def read_draft(self, report_id: str) -> bytes:
        """Sealed, so nobody reads it here. Raises `ViosError("write_failed")`."""
        try:
            return self._path(report_id, DRAFT_SUFFIX).read_bytes()
        except OSError:
            raise ViosError("write_failed") from None

    def path_of(self, report_id: str) -> Path:
        """Where a report with this id stands once it is handed in."""
        return self._path(report_id, SUFFIX)

    def drop_draft(self, report_id: str) -> None:
        try:
            self._path(report_id, DRAFT_SUFFIX).unlink(missing_ok=True)
        except OSError:
            raise ViosError("write_failed") from None

    def _write(self, target: Path, content: bytes) -> None:
        make_private_folder(self.folder)
        write_atomically(target, content)

    def _path(self, report_id: str, suffix: str) -> Path:
        if not _ID.fullmatch(report_id):
            raise ValueError("not the id of a report")
        return self.folder / f"{report_id}{suffix}"


@dataclass(frozen=True, slots=True)
class AwayOutbox:
    """Implements `Outbox` on a computer without the vault: drafts stay here, reports go to a folder elsewhere.

    That folder is somebody else's: it is neither made nor are its rights changed, and others may read the file,
    which is sealed.
    """

    here: FolderOutbox
    place: Callable[[], Path | None]

    def hand_in(self, report_id: str, content: bytes) -> None:
        self._send(report_id, content)
        self.here.drop_draft(report_id)

    def keep_draft(self, report_id: str, content: bytes) -> None:
        self.here.keep_draft(report_id, content)

    def drafts(self) -> tuple[str, ...]:
        return self.here.drafts()

    def hand_in_draft(self, report_id: str) -> None:
        self._send(report_id, self.here.read_draft(report_id))
        self.here.drop_draft(report_id)

    def drop_draft(self, report_id: str) -> None:
        self.here.drop_draft(report_id)

    def _send(self, report_id: str, content: bytes) -> None:
        folder = self.place()
        if folder is None or not _is_folder(folder):
            raise ViosError("report_place_gone")
        target = FolderOutbox(folder).path_of(report_id)
        write_atomically(target, content)
        with suppress(OSError):
            target.chmod(0o644)
        try:
            whole = target.read_bytes() == content
        except OSError:
            whole = False
        if not whole:
            raise ViosError("report_not_handed_in")


@dataclass(frozen=True, slots=True)
class FileShelf:
    """Implements the port `services.invitations.InvitationShelf` with one file beside the vault."""

    path: Path

    def read(self) -> bytes | None:
        try:
            with self.path.open("rb") as stream:
                return stream.read(MOST_BYTES + 1)
        except OSError:
            return None

    def put(self, content: bytes) -> None:
        make_private_folder(self.path.parent)
        write_atomically(self.path, content)

    def take_away(self) -> None:
        try:
            self.path.unlink(missing_ok=True)
        except OSError:
            raise ViosError("write_failed") from None
        sync_folder(self.path.parent)


def read_invitation_file(path: Path) -> Invitation:
    """The invitation in a file. Raises `ViosError`: invitation_damaged (or none there), invitation_newer."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except OSError:
        raise ViosError("invitation_damaged") from None
    return read_invitation(raw)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
