"""Where the policy file lies, and what is made of one that cannot be read or that users can change."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from vios_desktop.domain.school_policy import Fault, ReadPolicy, SchoolPolicy
from vios_desktop.policy_file import PosixPlace, WindowsPlace, policy_place, read_given, read_place

CONTENT = b'{"format": "vios-policy", "version": 1, "idle_minutes": {"most": 3}, "language": "en"}'


@dataclass(frozen=True)
class FakePlace:
    file: Path
    closed: bool = True

    def only_for_it(self) -> bool:
        return self.closed


def test_every_system_has_one_place_that_no_variable_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ProgramData", "VIOS_HOME", "HOME"):
        monkeypatch.setenv(name, "/elsewhere")

    assert policy_place("linux").file == Path("/etc/vios/policy.json")
    assert policy_place("darwin").file == Path("/Library/Application Support/VIOS/policy.json")
    windows = policy_place("win32", lambda: Path("C:/ProgramData"))
    assert windows == WindowsPlace(Path("C:/ProgramData/VIOS/policy.json"))
    assert policy_place("win32").file == Path("C:/ProgramData/VIOS/policy.json") or sys.platform == "win32"


def test_no_file_is_no_policy(tmp_path: Path) -> None:
    assert read_place(FakePlace(tmp_path / "policy.json")) == ReadPolicy()
    assert read_place(FakePlace(tmp_path / "none" / "policy.json")) == ReadPolicy()


def test_a_file_of_it_holds(tmp_path: Path) -> None:
    (tmp_path / "policy.json").write_bytes(CONTENT)

    assert read_place(FakePlace(tmp_path / "policy.json")) == ReadPolicy(SchoolPolicy(idle_most=3, language="en"))
    assert read_given(tmp_path / "policy.json").faults == ()


def test_what_users_can_change_only_makes_it_stricter(tmp_path: Path) -> None:
    (tmp_path / "policy.json").write_bytes(CONTENT.replace(b"3", b"30"))

    found = read_place(FakePlace(tmp_path / "policy.json", closed=False))

    assert [one.fault for one in found.faults] == [Fault.OPEN_TO_USERS]
    assert found.policy == SchoolPolicy(idle_most=5, shield_always=True, language="en")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    found = read_place(FakePlace(tmp_path))  # a folder

    assert [one.fault for one in found.faults] == [Fault.UNREADABLE]
    assert found.policy.idle_most == 5
    assert [one.fault for one in read_given(tmp_path / "none").faults] == [Fault.UNREADABLE]


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "owner", "closed"),
    [
        (0o644, 0o755, 0, True),
        (0o664, 0o755, 0, False),
        (0o646, 0o755, 0, False),
        (0o644, 0o775, 0, False),
        (0o644, 0o755, 1, False),
    ],
)
def test_only_root_may_write_the_file_and_its_folder(
    tmp_path: Path, file_mode: int, folder_mode: int, owner: int, closed: bool
) -> None:
    folder = tmp_path / "vios"
    folder.mkdir()
    file = folder / "policy.json"
    file.write_bytes(CONTENT)
    file.chmod(file_mode)
    folder.chmod(folder_mode)

    assert PosixPlace(file, os.getuid() + owner).only_for_it() is closed
