"""Which vaults were used on this computer: kept in order, and never a reason not to start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.fakes import FixedClock
from vios_desktop.data.known_vaults import MOST, KnownVaults


@pytest.fixture
def known(tmp_path: Path) -> KnownVaults:
    return KnownVaults(tmp_path / "vaults.json", FixedClock().now)


def folders(known: KnownVaults) -> list[str]:
    return [entry.folder.name for entry in known.all()]


def test_last_used_comes_first_and_nothing_stands_twice(known: KnownVaults, tmp_path: Path) -> None:
    for name in ("a", "b", "c", "a"):
        known.remember(tmp_path / name)
    assert folders(known) == ["a", "c", "b"]


def test_at_most_five_are_kept(known: KnownVaults, tmp_path: Path) -> None:
    for number in range(MOST + 3):
        known.remember(tmp_path / str(number))
    assert folders(known) == ["7", "6", "5", "4", "3"]


def test_a_strange_folder_name_and_the_practice_mark_survive(known: KnownVaults, tmp_path: Path) -> None:
    folder = tmp_path / "één map met spaties" / b"latin1-\xe9".decode("utf-8", "surrogateescape")
    known.remember(folder, practice=True)
    (entry,) = known.all()
    assert (entry.folder, entry.practice, entry.used_at) == (folder, True, FixedClock().now())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"vaults"',
        b'{"vaults": {}}',
        b'{"vaults": "abc"}',
        b'{"vaults": [[]]}',
        b'{"vaults": [null]}',
        b'{"vaults": [{"folder": "/x"}]}',
        b'{"vaults": [{"folder": "/x", "used_at": "yesterday"}]}',
        b'{"vaults": [{"folder": "/x", "used_at": "2026-11-24T10:00:00"}]}',
        b"\xff\xfe{",
        b"[" * 50_000,
        b" " * 70_000 + b'{"vaults": []}',
    ],
    ids=range(15),
)
def test_a_damaged_file_counts_as_empty_and_is_written_anew(known: KnownVaults, content: bytes) -> None:
    known.file.write_bytes(content)
    assert known.all() == ()
    known.remember(Path("/x/school"))
    assert folders(known) == ["school"]


def test_a_disk_that_refuses_is_no_reason_not_to_work(tmp_path: Path) -> None:
    known = KnownVaults(tmp_path / "no folder" / "vaults.json", FixedClock().now)
    known.remember(tmp_path)
    assert known.all() == ()


def test_the_file_holds_folders_and_times_only(known: KnownVaults, tmp_path: Path) -> None:
    known.remember(tmp_path / "school")
    data = json.loads(known.file.read_bytes())
    assert data == {
        "vaults": [
            {"folder": str(tmp_path / "school"), "used_at": FixedClock().now().isoformat(), "practice": False}
        ]
    }
