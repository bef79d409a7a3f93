"""Where a vault may be: the rules with a fake probe, the real probe on this computer's own file systems."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from vios_desktop.data.place import SyncRoot, check_location, check_storage
from vios_desktop.data.place_probe import SystemProbe, this_computer
from vios_desktop.domain.errors import ViosError

MIB = 1024 * 1024


@dataclass
class FakeProbe:
    """A computer of which a test says everything."""

    remote: set[Path] = field(default_factory=set)
    cloud: set[Path] = field(default_factory=set)
    roots: tuple[SyncRoot, ...] = ()
    free: int = 1000 * MIB
    writable: bool = True
    asked: list[Path] = field(default_factory=list)

    def is_remote(self, folder: Path) -> bool:
        self.asked.append(folder)
        return any(folder.is_relative_to(place) for place in self.remote)

    def is_cloud_placeholder(self, folder: Path) -> bool:
        return folder in self.cloud

    def sync_roots(self) -> tuple[SyncRoot, ...]:
        return self.roots

    def free_bytes(self, folder: Path) -> int:
        self.asked.append(folder)
        return self.free

    def can_write(self, folder: Path) -> bool:
        self.asked.append(folder)
        return self.writable


def problem(path: Path, probe: FakeProbe | SystemProbe | None = None) -> ViosError:
    with pytest.raises(ViosError) as caught:
        check_location(path, probe or FakeProbe())
    assert str(path) not in str(caught.value)
    return caught.value


def test_a_new_or_empty_folder_on_a_disk_is_fine(tmp_path: Path) -> None:
    probe = FakeProbe()
    check_location(tmp_path / "nieuw" / "bestand", probe)
    (tmp_path / "leeg").mkdir()
    check_location(tmp_path / "leeg", probe)
    assert all(folder.exists() for folder in probe.asked)


@pytest.mark.parametrize("name", ["lock", "lock.json", "desktop.ini", ".slots.json.00.vios-tmp"])
def test_what_means_nothing_does_not_make_a_folder_foreign(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    check_location(tmp_path, FakeProbe())


@pytest.mark.parametrize("name", ["slots.json", "slots.json.bak", "data.db"])
def test_a_folder_with_a_vault_is_told_apart_from_a_foreign_one(tmp_path: Path, name: str) -> None:
    (tmp_path / "vakantie.txt").write_bytes(b"")
    assert problem(tmp_path).code == "place_not_empty"
    (tmp_path / name).write_bytes(b"")
    assert problem(tmp_path).code == "place_has_vault"
    check_storage(tmp_path, FakeProbe())


@pytest.mark.parametrize(
    "text",
    [r"\\server\share", r"\\server\share\map", r"\\?\UNC\server\share", r"\\.\unc\server\x", "\\/server/share"],
)
def test_network_paths_are_told_by_their_form(text: str) -> None:
    assert problem(Path(text)).code == "place_network"


@pytest.mark.parametrize("text", ["map", "./map", r"C:\map", r"\\?\C:\map"])
def test_a_path_must_be_absolute(text: str) -> None:
    assert problem(Path(text)).code == "place_not_absolute"


def test_a_network_drive_is_refused_however_deep_and_through_links(tmp_path: Path) -> None:
    drive = tmp_path / "schijf"
    drive.mkdir()
    probe = FakeProbe(remote={drive})
    assert problem(drive, probe).code == "place_network"
    assert problem(drive / "a" / "b", probe).code == "place_network"
    (tmp_path / "snelkoppeling").symlink_to(drive)
    assert problem(tmp_path / "snelkoppeling" / "b", probe).code == "place_network"


def test_a_known_sync_root_is_refused_whatever_its_name_and_case(tmp_path: Path) -> None:
    probe = FakeProbe(roots=(SyncRoot("OneDrive", tmp_path / "Wolk"),))
    found = problem(tmp_path / "WOLK" / "vios", probe)
    assert (found.code, found.params) == ("place_sync", {"service": "OneDrive"})
    check_location(tmp_path / "Wolkje", probe)


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Het Verzonnen Lyceum", "OneDrive"),
        ("dropbox", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("Mijn Drive", "Google Drive"),
        ("iCloudDrive", "iCloud"),
        ("Mobile Documents", "iCloud"),
        ("Nextcloud", "Nextcloud"),
        ("SURFdrive", "SURFdrive"),
        ("CloudStorage", "macOS CloudStorage"),
    ],
)
def test_sync_folders_are_told_by_their_name(tmp_path: Path, name: str, service: str) -> None:
    assert problem(tmp_path / name / "vios").params == {"service": service}


@pytest.mark.parametrize(
    ("marker", "service"),
    [
        (".dropbox", "Dropbox"),
        (".dropbox.cache", "Dropbox"),
        (".tmp.drivedownload", "Google Drive"),
        (".sync_0a1b2c.db", "Nextcloud"),
        ("._sync_0a1b2c.db", "Nextcloud"),
        (".stfolder", "Syncthing"),
    ],
)
def test_sync_folders_are_told_by_their_marker(tmp_path: Path, marker: str, service: str) -> None:
    (tmp_path / "werk").mkdir()
    (tmp_path / marker).write_bytes(b"")
    assert problem(tmp_path / "werk" / "vios").params == {"service": service}


def test_the_settings_folder_of_dropbox_marks_nothing(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    check_location(tmp_path / "vios", FakeProbe())


def test_a_folder_that_the_system_marks_as_cloud_is_refused(tmp_path: Path) -> None:
    (tmp_path / "werk").mkdir()
    assert problem(tmp_path / "werk", FakeProbe(cloud={tmp_path})).params == {"service": "cloud"}


def test_a_file_and_a_link_to_itself_are_no_folder(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    (tmp_path / "kring").symlink_to(tmp_path / "kring")
    assert problem(tmp_path / "bestand").code == "place_not_folder"
    assert problem(tmp_path / "bestand" / "map").code == "place_not_folder"
    assert problem(tmp_path / "kring" / "map").code == "place_not_folder"


def test_read_only_and_full_places_are_refused(tmp_path: Path) -> None:
    assert problem(tmp_path, FakeProbe(writable=False)).code == "place_read_only"
    check_location(tmp_path, FakeProbe(free=50 * MIB))
    full = problem(tmp_path, FakeProbe(free=50 * MIB - 1))
    assert (full.code, full.params) == ("place_too_full", {"free_mib": 49, "needed_mib": 50})


def probe_with(tmp_path: Path, mounts: str = "", **environ: str) -> SystemProbe:
    (tmp_path / "mounts").write_text(mounts, encoding="utf-8")
    return SystemProbe(environ=environ, home=tmp_path / "thuis", mounts=tmp_path / "mounts")


MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
server:/export /srv/nfs nfs4 rw 0 0
//server/school /mnt/school\040schijf cifs rw 0 0
me@host: /home/voorbeeld/ver fuse.sshfs rw 0 0
/dev/sdb1 /media/stick fuseblk rw 0 0
/dev/sdc1 /srv/nfs/lokaal ext4 rw 0 0
/dev/sdd1 /twee ext4 rw 0 0
server:/twee /twee nfs rw 0 0
broken line
"""


@pytest.mark.parametrize(
    ("folder", "remote"),
    [
        ("/home/voorbeeld", False),
        ("/srv/nfs", True),
        ("/srv/nfs/a/b", True),
        ("/srv/nfsx", False),
        ("/srv/nfs/lokaal/a", False),
        ("/mnt/school schijf/a", True),
        ("/home/voorbeeld/ver/a", True),
        ("/media/stick", False),
        ("/twee/a", True),
    ],
)
def test_network_file_systems_of_linux(tmp_path: Path, folder: str, remote: bool) -> None:
    assert probe_with(tmp_path, MOUNTS).is_remote(Path(folder)) is remote


def test_without_a_list_of_mounts_nothing_is_remote(tmp_path: Path) -> None:
    probe = SystemProbe(environ={}, home=tmp_path, mounts=tmp_path / "missing")
    assert not probe.is_remote(tmp_path)


def test_sync_roots_come_from_the_environment_and_settings(tmp_path: Path) -> None:
    settings = tmp_path / "instellingen"
    (settings / "Dropbox").mkdir(parents=True)
    (settings / "Nextcloud").mkdir()
    accounts = {"personal": {"path": "/data/doos", "host": 1}, "business": {"path": 7}, "other": "x"}
    (settings / "Dropbox" / "info.json").write_text(json.dumps(accounts), encoding="utf-8")
    (settings / "Nextcloud" / "nextcloud.cfg").write_text(
        "[Accounts]\n0\\Folders\\1\\localPath=/data/wolk/\n0\\Folders\\1\\journalPath=x\n", encoding="utf-8"
    )
    probe = probe_with(
        tmp_path, OneDrive="/data/een", OneDriveCommercial="/data/een", APPDATA=str(settings), LOCALAPPDATA=""
    )
    assert probe.sync_roots() == (
        SyncRoot("OneDrive", Path("/data/een")),
        SyncRoot("Dropbox", Path("/data/doos")),
        SyncRoot("Nextcloud", Path("/data/wolk")),
    )


@pytest.mark.parametrize("settings", ["", "[]", "{", "[" * 100_000, '{"a":[]}'])
def test_broken_settings_of_other_programs_are_passed_over(tmp_path: Path, settings: str) -> None:
    (tmp_path / "thuis" / ".dropbox").mkdir(parents=True)
    (tmp_path / "thuis" / ".dropbox" / "info.json").write_text(settings, encoding="utf-8")
    assert probe_with(tmp_path).sync_roots() == ()


def test_the_real_probe_on_a_folder_of_this_computer(tmp_path: Path) -> None:
    probe = this_computer()
    assert probe.can_write(tmp_path)
    assert not probe.can_write(tmp_path / "missing")
    assert probe.free_bytes(tmp_path) > 0
    assert not probe.is_cloud_placeholder(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert all(root.path.parts for root in probe.sync_roots())


def test_kernel_file_systems_cannot_be_written_to() -> None:
    assert not this_computer().can_write(Path("/proc"))
