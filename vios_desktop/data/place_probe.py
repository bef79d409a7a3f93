"""What Linux, Windows and macOS say about a place.

The Linux part and the search for sync folders are tested; the calls to Windows (`GetDriveTypeW`, reparse tags) and
macOS (`statfs`) follow the documentation of those systems and were not run on them.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.data.place import SyncRoot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "davfs", "fuse"}
)
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_SETTINGS_LIMIT = 256 * 1024
_DRIVE_REMOTE = 4
_TAG_CLOUD = 0x9000001A
_TAG_CLOUD_MASK = 0xFFFF0FFF
_RECALL_ATTRIBUTES = 0x00040000 | 0x00400000
_MNT_LOCAL = 0x1000
_STATFS_FLAGS_OFFSET = 64


@dataclass(frozen=True, slots=True)
class SystemProbe:
    """The `PlaceProbe` of this computer for the user with this `home` and these environment variables."""

    environ: Mapping[str, str]
    home: Path
    mounts: Path = Path("/proc/mounts")

    def is_remote(self, folder: Path) -> bool:
        """See `PlaceProbe`."""
        if sys.platform == "win32":
            return _windows_is_remote(folder)
        elif sys.platform == "darwin":  # noqa: RET505  # mypy checks each system's branch only in this form
            return _macos_is_remote(folder)
        else:
            kind = _mount_type(folder, _read_text(self.mounts))
            return kind in _NETWORK_TYPES or kind.startswith("fuse.")

    def is_cloud_placeholder(self, folder: Path) -> bool:
        """See `PlaceProbe`; only Windows marks such folders."""
        if sys.platform == "win32":
            status = folder.lstat()
            tagged = status.st_reparse_tag & _TAG_CLOUD_MASK == _TAG_CLOUD
            return tagged or bool(status.st_file_attributes & _RECALL_ATTRIBUTES)
        else:  # noqa: RET505  # as above
            return False

    def sync_roots(self) -> tuple[SyncRoot, ...]:
        """See `PlaceProbe`: from environment variables and the settings of Dropbox and Nextcloud."""
        onedrive = (self.environ.get(name, "") for name in _ONEDRIVE_VARIABLES)
        found = [SyncRoot("OneDrive", Path(value)) for value in onedrive if value]
        found += [SyncRoot("Dropbox", path) for path in self._dropbox_roots()]
        found += [SyncRoot("Nextcloud", path) for path in self._nextcloud_roots()]
        return tuple(dict.fromkeys(found))

    def free_bytes(self, folder: Path) -> int:
        """See `PlaceProbe`."""
        return shutil.disk_usage(folder).free

    def can_write(self, folder: Path) -> bool:
        """See `PlaceProbe`; tried, because the access bits of Windows do not tell."""
        try:
            with tempfile.TemporaryFile(dir=folder):
                return True
        except OSError:
            return False

    def _settings_folders(self) -> Iterator[Path]:
        for name in ("APPDATA", "LOCALAPPDATA"):
            if self.environ.get(name):
                yield Path(self.environ[name])

    def _dropbox_roots(self) -> Iterator[Path]:
        files = [folder / "Dropbox" / "info.json" for folder in self._settings_folders()]
        for file in (*files, self.home / ".dropbox" / "info.json"):
            try:
                accounts = json.loads(_read_text(file) or "{}")
            except (ValueError, RecursionError):
                continue
            entries = accounts.values() if isinstance(accounts, dict) else ()
            for entry in entries:
                if isinstance(entry, dict) and isinstance(entry.get("path"), str):
                    yield Path(entry["path"])

    def _nextcloud_roots(self) -> Iterator[Path]:
        folders = [
            *self._settings_folders(),
            self.home / ".config",
            self.home / "Library" / "Preferences",
        ]
        for folder in folders:
            settings = _read_text(folder / "Nextcloud" / "nextcloud.cfg")
            for value in re.findall(r"^[^=\n]*localPath=(.+)$", settings, flags=re.MULTILINE):
                yield Path(value.strip())


def this_computer() -> SystemProbe:
    """The probe for the user who runs the program."""
    return SystemProbe(environ=os.environ, home=Path.home())


def _read_text(path: Path) -> str:
    """The first part of a settings file of another program; empty when it cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(_SETTINGS_LIMIT).decode("utf-8", "replace")
    except OSError:
        return ""


def _mount_type(folder: Path, mounts: str) -> str:
    """The file system type of the mount that holds `folder`; the last of equally long mount points counts."""
    best, best_length = "", -1
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), fields[1]))
        if folder.is_relative_to(point) and len(point.parts) >= best_length:
            best, best_length = fields[2], len(point.parts)
    return best


if sys.platform == "win32":

    def _windows_is_remote(folder: Path) -> bool:
        """Mapped drives such as `H:` look local in every other way."""
        return int(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor)) == _DRIVE_REMOTE


if sys.platform == "darwin":

    def _macos_is_remote(folder: Path) -> bool:
        """`statfs` sets `MNT_LOCAL` for a disk of this computer; the flags follow 64 bytes of counts."""
        buffer = ctypes.create_string_buffer(4096)
        if ctypes.CDLL(None).statfs(os.fsencode(folder), buffer) != 0:
            return False
        flags = int.from_bytes(buffer.raw[_STATFS_FLAGS_OFFSET : _STATFS_FLAGS_OFFSET + 4], sys.byteorder)
        return not flags & _MNT_LOCAL
