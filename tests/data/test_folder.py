"""The vault folder, and its lock taken from this process, another one and a killed one."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from vios_desktop.data.folder import Holder, VaultFolder, VaultInUseError, VaultLock, vaults_in
from vios_desktop.domain.errors import ViosError

SINCE = datetime(2026, 11, 24, 13, 5, tzinfo=UTC)
HOLDING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from vios_desktop.data.folder import VaultFolder, VaultLock
lock = VaultLock(VaultFolder(Path(sys.argv[1])), lambda: datetime(2026, 11, 24, 13, 5, tzinfo=UTC))
lock.acquire()
print("held", flush=True)
sys.stdin.readline()
lock.release()
print("released", flush=True)
sys.stdin.readline()
"""


def now() -> datetime:
    return SINCE


@pytest.fixture
def folder(tmp_path: Path) -> VaultFolder:
    folder = VaultFolder(tmp_path / "vault")
    folder.create()
    return folder


@contextmanager
def another_program(folder: VaultFolder) -> Iterator[subprocess.Popen[str]]:
    """A second process that holds the lock; it says so before this goes on."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(folder.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "held\n"
            yield process
        finally:
            process.kill()


def in_use(lock: VaultLock) -> VaultInUseError:
    with pytest.raises(VaultInUseError) as caught:
        lock.acquire()
    return caught.value


def test_the_layout(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    names = {
        folder.key_store.main: "slots.json",
        folder.key_store.previous: "slots.json.bak",
        folder.database: "data.db",
        folder.blobs: "blobs",
        folder.anchor: "anchor.bin",
        folder.lock: "lock",
        folder.holder: "lock.json",
    }
    assert {path: path.name for path in names} == names


def test_folders_are_for_the_owner_only(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path / "diep" / "vault")
    folder.create()
    folder.path.chmod(0o755)
    folder.create()
    assert folder.path.stat().st_mode & 0o777 == 0o700


def test_vaults_are_found_by_their_key_slots(tmp_path: Path) -> None:
    assert vaults_in(tmp_path / "missing") == ()
    for name, file in (("b", "slots.json"), ("a", "slots.json.bak"), ("c", "data.db")):
        (tmp_path / name).mkdir()
        (tmp_path / name / file).write_bytes(b"")
    (tmp_path / "file").write_bytes(b"")
    assert [folder.path.name for folder in vaults_in(tmp_path)] == ["a", "b"]


def test_last_use_is_that_of_the_database(folder: VaultFolder) -> None:
    import os

    assert folder.last_used() is None
    folder.database.write_bytes(b"")
    os.utime(folder.database, (SINCE.timestamp(), SINCE.timestamp()))
    assert folder.last_used() == SINCE


def test_the_lock_keeps_a_second_one_out_until_it_is_released(folder: VaultFolder) -> None:
    first = VaultLock(folder, now, host="pc-12", pid=4711)
    with first:
        error = in_use(VaultLock(folder, now, host="pc-12"))
        assert error.code == "vault_in_use"
        assert error.holder == Holder(4711, "pc-12", SINCE)
        assert error.params == {"since": SINCE.astimezone().strftime("%d-%m-%Y %H:%M")}
        assert {path.stat().st_mode & 0o777 for path in (folder.lock, folder.holder)} == {0o600}
    assert not folder.holder.exists()
    with VaultLock(folder, now):
        pass
    first.release()


def test_the_note_holds_process_computer_and_time_only(folder: VaultFolder) -> None:
    with VaultLock(folder, now, host="pc-12", pid=4711):
        note = folder.holder.read_bytes()
    assert note == b'{"host":"pc-12","pid":4711,"since":%d,"v":1}' % (SINCE.timestamp() * 1000)


def test_another_computer_is_named(folder: VaultFolder) -> None:
    with VaultLock(folder, now, host="pc-12"):
        error = in_use(VaultLock(folder, now, host="pc-30"))
    assert error.code == "vault_in_use_elsewhere"
    assert error.params["computer"] == "pc-12"


@pytest.mark.parametrize(
    "note",
    [b"", b"{", b"{}", b"x" * 5000, b'{"v":1,"pid":-1,"host":"x","since":1}', b'{"pid":1,"host":"","since":1}'],
)
def test_a_note_that_says_nothing_only_costs_the_time(folder: VaultFolder, note: bytes) -> None:
    with VaultLock(folder, now):
        folder.holder.write_bytes(note)
        error = in_use(VaultLock(folder, now))
    assert (error.code, error.holder, error.params) == ("vault_in_use_unknown", None, {})


def test_a_missing_note_only_costs_the_time(folder: VaultFolder) -> None:
    with VaultLock(folder, now):
        folder.holder.unlink()
        assert in_use(VaultLock(folder, now)).code == "vault_in_use_unknown"


def test_a_second_process_keeps_this_one_out(folder: VaultFolder) -> None:
    with another_program(folder) as process:
        error = in_use(VaultLock(folder, now))
        assert error.code == "vault_in_use"
        assert error.holder is not None
        assert error.holder.pid == process.pid
        assert error.holder.since == SINCE
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "released\n"
        with VaultLock(folder, now):
            pass


def test_the_lock_of_a_killed_process_is_free_at_once(folder: VaultFolder) -> None:
    with another_program(folder) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert folder.lock.exists()
        assert folder.holder.exists()
        with VaultLock(folder, now, host="pc-12", pid=4711):
            error = in_use(VaultLock(folder, now, host="pc-12"))
            assert error.holder == Holder(4711, "pc-12", SINCE)


def test_taking_the_lock_clears_what_a_killed_program_left(folder: VaultFolder) -> None:
    leftover = folder.path / ".slots.json.0011223344556677.vios-tmp"
    leftover.write_bytes(b"half")
    with VaultLock(folder, now):
        assert not leftover.exists()


def test_a_note_that_cannot_be_written_keeps_no_vault_shut(folder: VaultFolder) -> None:
    folder.holder.mkdir()
    with VaultLock(folder, now):
        assert in_use(VaultLock(folder, now)).code == "vault_in_use_unknown"


def test_a_folder_that_is_not_there_cannot_be_locked(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ViosError) as caught:
        VaultLock(VaultFolder(tmp_path / "file"), now).acquire()
    assert caught.value.code == "vault_unreadable"


def test_by_default_the_note_names_this_computer_and_process(folder: VaultFolder) -> None:
    import os

    with VaultLock(folder, now):
        holder = in_use(VaultLock(folder, now)).holder
    assert holder == Holder(os.getpid(), socket.gethostname(), SINCE)
