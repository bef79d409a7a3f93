"""Where a vault may be: on a disk of this computer, in a folder of its own, out of reach of sync programs.

Locking and flushing are not dependable on network drives, and sync programs copy a database while it is being
written: both lose data (`security.md` §5.1 and §6). Backups may be put there; a vault may not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from vios_desktop.data.atomic_file import TEMPORARY_SUFFIX
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from pathlib import Path

MINIMUM_FREE_MIB = 50

_MIB = 1024 * 1024
_SYNC_NAMES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mijn drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "surfdrive": "SURFdrive",
    "box sync": "Box",
    "cloudstorage": "macOS CloudStorage",
}
_SYNC_MARKERS = {
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    "._sync_*.db": "Nextcloud",
    ".sync_*.db": "Nextcloud",
    ".stfolder": "Syncthing",
}
_OF_NO_ACCOUNT = frozenset({"lock", "lock.json", ".DS_Store", "desktop.ini", "Thumbs.db"})
_OF_A_VAULT = frozenset({"slots.json", "slots.json.bak", "data.db"})


@dataclass(frozen=True, slots=True)
class SyncRoot:
    """A folder that a sync program keeps equal to a copy elsewhere."""

    service: str
    path: Path


class PlaceProbe(Protocol):
    """What only the operating system can say about a place. Every folder that is asked about exists."""

    def is_remote(self, folder: Path) -> bool:
        """Whether `folder` is on a network file system."""

    def is_cloud_placeholder(self, folder: Path) -> bool:
        """Whether the system marks `folder` as kept by a cloud provider."""

    def sync_roots(self) -> tuple[SyncRoot, ...]:
        """The sync folders that are set up for this user."""

    def free_bytes(self, folder: Path) -> int:
        """The room that is left for this user."""

    def can_write(self, folder: Path) -> bool:
        """Whether this user can make files in `folder`."""


def check_location(path: Path, probe: PlaceProbe) -> None:
    """Raises `ViosError` when no new vault may be made in `path`, which need not exist yet.

    Codes: those of `check_storage`, and `place_has_vault`, `place_not_empty`, `place_read_only`,
    `place_too_full` (`free_mib`, `needed_mib`).
    """
    check_storage(path, probe)
    existing = _nearest_existing(path)
    if existing == path:
        _check_empty(path)
    if not probe.can_write(existing):
        raise ViosError("place_read_only")
    free_mib = probe.free_bytes(existing) // _MIB
    if free_mib < MINIMUM_FREE_MIB:
        raise ViosError("place_too_full", free_mib=free_mib, needed_mib=MINIMUM_FREE_MIB)


def check_storage(path: Path, probe: PlaceProbe) -> None:
    """Raises `ViosError` when a vault, new or existing, may not be kept in `path`.

    Codes: `place_not_absolute`, `place_not_folder`, `place_network`, `place_sync` (`service`). Both the path as
    given and the one behind links are looked at.
    """
    if _is_unc(str(path)):
        raise ViosError("place_network")
    if not path.is_absolute():
        raise ViosError("place_not_absolute")
    for place in dict.fromkeys((path, _behind_links(path))):
        existing = _nearest_existing(place)
        if not existing.is_dir():
            raise ViosError("place_not_folder")
        if _is_unc(str(place)) or probe.is_remote(existing):
            raise ViosError("place_network")
        service = _sync_service(place, existing, probe)
        if service is not None:
            raise ViosError("place_sync", service=service)


def _is_unc(text: str) -> bool:
    r"""`\\server\share` and `\\?\UNC\server\share`, but not `\\?\C:\folder`."""
    plain = text.replace("/", "\\") if text.startswith("\\") else text
    if plain.startswith(("\\\\?\\", "\\\\.\\")):
        return plain[4:].upper().startswith("UNC\\")
    return plain.startswith("\\\\")


def _behind_links(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself
        raise ViosError("place_not_folder") from None


def _nearest_existing(path: Path) -> Path:
    return next(folder for folder in (path, *path.parents) if _exists(folder) or folder.parent == folder)


def _exists(folder: Path) -> bool:
    """A folder behind one that may not be entered counts as not there: it is of no use."""
    try:
        return folder.exists()
    except OSError:
        return False


def _sync_service(path: Path, existing: Path, probe: PlaceProbe) -> str | None:
    """The sync program that keeps `path`: told by a known root, by a folder's name or by a marker in it."""
    parts = _folded(path)
    for root in probe.sync_roots():
        root_parts = _folded(root.path)
        if parts[: len(root_parts)] == root_parts:
            return root.service
    for part in parts:
        name = part.partition(" - ")[0]  # "OneDrive - name of the school"
        if name in _SYNC_NAMES:
            return _SYNC_NAMES[name]
    for folder in (existing, *existing.parents):
        service = _marked_service(folder)
        if service is not None:
            return service
        if probe.is_cloud_placeholder(folder):
            return "cloud"
    return None


def _marked_service(folder: Path) -> str | None:
    try:
        # In somebody's home folder `.dropbox` is a folder with settings; only as a file it marks a root.
        if (folder / ".dropbox").is_file():
            return "Dropbox"
        return next((name for mark, name in _SYNC_MARKERS.items() if any(folder.glob(mark))), None)
    except OSError:
        return None


def _folded(path: Path) -> tuple[str, ...]:
    return tuple(part.casefold() for part in path.parts)


def _check_empty(folder: Path) -> None:
    try:
        names = {entry.name for entry in folder.iterdir()} - _OF_NO_ACCOUNT
    except OSError:
        raise ViosError("place_read_only") from None
    if names & _OF_A_VAULT:
        raise ViosError("place_has_vault")
    if any(not name.endswith(TEMPORARY_SUFFIX) for name in names):
        raise ViosError("place_not_empty")
