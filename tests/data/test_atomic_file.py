"""A file is the old one or the new one, whatever fails."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from vios_desktop.data.atomic_file import TEMPORARY_SUFFIX, remove_leftovers, write_atomically
from vios_desktop.domain.errors import ViosError


def no_pause(_seconds: float) -> None:
    return


def test_content_rights_and_no_leftovers(tmp_path: Path) -> None:
    target = tmp_path / "file"
    write_atomically(target, b"first")
    write_atomically(target, b"second")
    assert target.read_bytes() == b"second"
    assert target.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_is_replaced_and_what_it_points_to_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"precious")
    target = tmp_path / "file"
    target.symlink_to(other)
    write_atomically(target, b"new")
    assert other.read_bytes() == b"precious"
    assert not target.is_symlink()


def test_replacing_is_tried_five_times_with_growing_pauses(tmp_path: Path) -> None:
    target = tmp_path / "file"
    pauses: list[float] = []
    refusals = iter([True, True, True, True, False])

    def held_by_a_scanner(source: Path, destination: Path) -> None:
        if next(refusals):
            raise PermissionError(errno.EACCES, "held")
        os.replace(source, destination)  # noqa: PTH105  # what the code under test does by default

    write_atomically(target, b"new", replace=held_by_a_scanner, pause_s=pauses.append)
    assert target.read_bytes() == b"new"
    assert pauses == [0.05, 0.1, 0.2, 0.4]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(errno.EACCES, "held"), "write_failed"),
        (OSError(errno.ENOSPC, "full"), "disk_full"),
        (OSError(errno.EDQUOT, "quota"), "disk_full"),
        (OSError(errno.EIO, "broken"), "write_failed"),
    ],
)
def test_a_failure_leaves_the_old_file_and_names_no_path(tmp_path: Path, error: OSError, code: str) -> None:
    target = tmp_path / "Naam van een leerling"
    target.write_bytes(b"old")

    def fails(_source: Path, _destination: Path) -> None:
        raise error

    with pytest.raises(ViosError) as caught:
        write_atomically(target, b"new", replace=fails, pause_s=no_pause)
    assert caught.value.code == code
    assert caught.value.params == {}
    assert caught.value.__suppress_context__
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_an_interrupt_leaves_no_temporary_file(tmp_path: Path) -> None:
    target = tmp_path / "file"

    def interrupted(_source: Path, _destination: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_atomically(target, b"new", replace=interrupted)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_a_failed_write(tmp_path: Path) -> None:
    with pytest.raises(ViosError) as caught:
        write_atomically(tmp_path / "missing" / "file", b"new")
    assert caught.value.code == "write_failed"


def test_a_killed_writer_leaves_the_old_file_and_a_leftover_that_is_cleared(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old")
    program = (
        "import os, signal, sys; from pathlib import Path;"
        "from vios_desktop.data.atomic_file import write_atomically;"
        "write_atomically(Path(sys.argv[1]), b'new', replace=lambda *_: os.kill(os.getpid(), signal.SIGKILL))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(target)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert target.read_bytes() == b"old"
    leftovers = [path for path in tmp_path.iterdir() if path.name.endswith(TEMPORARY_SUFFIX)]
    assert len(leftovers) == 1
    assert leftovers[0].stat().st_mode & 0o777 == 0o600
    assert remove_leftovers(tmp_path) == 1
    assert list(tmp_path.iterdir()) == [target]
    assert remove_leftovers(tmp_path) == 0


def test_a_leftover_that_cannot_be_removed_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / f".x{TEMPORARY_SUFFIX}").mkdir()
    assert remove_leftovers(tmp_path) == 1
