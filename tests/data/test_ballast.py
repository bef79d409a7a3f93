"""Room put aside for a full disk: a save can finish, and the program goes on without a restart."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.data.backup.school import School, code_of
from tests.data.db.samples import person
from tests.real_store import Computer
from vios_desktop.data.ballast import ROOM_LEFT_BYTES, Ballast
from vios_desktop.domain.errors import ViosError

ROOT = Path(__file__).parents[2]
SMALL_DISK = "mount -t tmpfs -o size=24m vios-test {disk} && exec {python} -m tests.data.full_disk {disk}"


def small_disks_work() -> bool:
    """Whether this system lets a user make a disk in memory."""
    if shutil.which("unshare") is None:
        return False
    probe = ["unshare", "-Urm", "sh", "-c", "mount -t tmpfs -o size=1m x /mnt"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def test_room_is_put_aside_once_and_only_where_enough_is_left(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path / "ballast.bin", 4096)
    ballast.put_aside(lambda _folder: ROOM_LEFT_BYTES + 4095)
    assert not ballast.path.exists()
    ballast.put_aside(lambda _folder: ROOM_LEFT_BYTES + 4096)
    content = ballast.path.read_bytes()
    assert len(content) == 4096
    ballast.put_aside(lambda _folder: 10**12)
    assert ballast.path.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["ballast.bin"]
    assert ballast.give_up()
    assert not ballast.give_up()
    Ballast(tmp_path / "ballast.bin", 0).put_aside(lambda _folder: 10**12)
    assert not ballast.path.exists()


def test_a_full_disk_gives_the_room_up_and_says_so_once(tmp_path: Path) -> None:
    school = School.opened(tmp_path)
    school.close()
    computer = Computer(tmp_path / "home", school.computer.clock, school.computer.disk, ballast_bytes=8192)
    session, _keys = computer.unlock(school.info)
    assert (school.info.folder / "ballast.bin").stat().st_size == 8192

    def full() -> None:
        with session.begin() as work:
            work.persons.add(person("person-1"))
            raise ViosError("disk_full")

    assert [code_of(full), code_of(full)] == ["disk_full_freed", "disk_full"]
    with session.begin() as work:
        assert work.persons.get("person-1") is None
    session.vault.close()
    session, _keys = computer.unlock(school.info)
    assert (school.info.folder / "ballast.bin").exists(), "put aside again at the next opening"
    session.vault.close()


@pytest.mark.skipif(not small_disks_work(), reason="this system makes no disk in memory for a user")
def test_on_a_disk_that_is_really_full(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    command = SMALL_DISK.format(disk=disk, python=sys.executable)
    own = ["unshare", "-Urm", "sh", "-c", command]
    done = subprocess.run(own, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    said = json.loads(done.stdout)
    assert said["put aside"] == 4 * 1024 * 1024
    assert said["full"] in ("", "disk_full_freed")
    assert said["given up"]
    assert said["again"] == "", "the freed room is enough for the same save"
    assert said["full again"] == "disk_full"
    assert said["with room"] == "", "without a restart"
    assert said["there"] == [True, False, True]
