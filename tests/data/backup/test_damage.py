"""A backup that is damaged, cut off, changed, newer or something else is told apart, and never taken for good."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from tests.data.backup.school import School, code_of, nothing
from vios_desktop.data.backup import making
from vios_desktop.data.backup.container import SIGNATURE, read_header
from vios_desktop.data.backup.facts import BackupKeys
from vios_desktop.services.ports.backups import BackupFile

EXPECTED = frozenset(
    {
        *("backup_foreign", "backup_newer", "backup_cut_off", "backup_damaged", "backup_altered"),
        *("backup_content_damaged", "audit_chain_broken"),
    }
)


@pytest.fixture
def school(tmp_path: Path) -> School:
    school = School.opened(tmp_path)
    school.record(1, files=2)
    return school


@pytest.fixture
def file(school: School) -> BackupFile:
    return school.back_up()[1]


def judged(school: School, file: BackupFile, raw: bytes) -> str:
    file.path.write_bytes(raw)
    return code_of(lambda: school.backups.check(file, nothing))


def test_every_cut_is_called_cut_off(school: School, file: BackupFile) -> None:
    raw = file.path.read_bytes()
    for length in (1, 7, 11, 12, 400, 2_000, len(raw) // 2, len(raw) - 1):
        assert judged(school, file, raw[:length]) == "backup_cut_off", length
    assert judged(school, file, b"") == "backup_foreign"
    assert judged(school, file, raw + b"\0") == "backup_damaged"
    assert judged(school, file, raw) == ""


def test_something_else_and_something_newer_have_their_own_word(school: School, file: BackupFile) -> None:
    raw = file.path.read_bytes()
    assert judged(school, file, b"PK\x03\x04" + raw) == "backup_foreign"
    assert judged(school, file, SIGNATURE + b"\x02" + raw[8:]) == "backup_newer"
    assert code_of(lambda: school.computer.store.backup_reader().look(file.path.parent / "none")) == (
        "backup_unreadable"
    )


def test_two_hundred_flipped_bits_are_all_seen(school: School, file: BackupFile) -> None:
    raw, dice = file.path.read_bytes(), random.Random(1912)  # noqa: S311 the same places every time
    with file.path.open("rb") as stream:
        header_bytes = read_header(stream).members_at
    places = [dice.randrange(header_bytes) for _ in range(100)] + [dice.randrange(len(raw)) for _ in range(100)]
    for place in places:
        broken = bytearray(raw)
        broken[place] ^= 1 << dice.randrange(8)
        assert judged(school, file, bytes(broken)) in EXPECTED, place


def test_a_header_made_without_the_key_is_seen(school: School, file: BackupFile) -> None:
    """Somebody with the file and a right checksum, but without the vault's key."""
    raw = file.path.read_bytes()
    with file.path.open("rb") as stream:
        read = read_header(stream)
    forged = replace(read.header, schema=read.header.schema - 1).encoded(bytes(32))
    assert judged(school, file, forged + raw[read.members_at :]) == "backup_altered"


def test_a_newer_store_inside_is_newer(school: School, file: BackupFile) -> None:
    raw = file.path.read_bytes()
    keys = BackupKeys.of(school.locked.held.current)
    with file.path.open("rb") as stream:
        read = read_header(stream)
    newer = replace(read.header, schema=read.header.schema + 1).encoded(keys.mac.reveal())
    assert judged(school, file, newer + raw[read.members_at :]) == "backup_newer"


@pytest.mark.parametrize("damage", ["database", "blob", "log"])
def test_a_backup_that_is_not_good_gets_no_name(
    school: School, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong between the vault and the disk, what is read back decides."""
    real = making._to_disk

    def spoil(stream: object) -> None:
        real(stream)  # type: ignore[arg-type]  # passed through
        path = next(school.computer.paths.backups.glob("*.part"))
        raw = bytearray(path.read_bytes())
        raw[{"database": len(raw) // 2, "blob": len(raw) - 20, "log": 300}[damage]] ^= 1
        path.write_bytes(raw)

    monkeypatch.setattr(making, "_to_disk", spoil)
    assert code_of(school.back_up) in EXPECTED
    assert list(school.computer.paths.backups.iterdir()) == []
    assert school.files() == []
    monkeypatch.undo()
    school.back_up()
    assert len(school.files()) == 1


def test_a_broken_log_is_no_good_backup(school: School) -> None:
    engine = school.locked.inner._engine
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("DROP TRIGGER IF EXISTS audit_entry_no_update")
        names = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type='trigger'").scalars().all()
        for name in names:
            if "audit_entry" in name:
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql("UPDATE audit_entry SET detail = 'anders' WHERE sequence = 2")
    assert code_of(school.back_up) == "audit_chain_broken"
    assert school.files() == []


def test_rotation_removes_only_what_is_surely_of_this_vault(school: School) -> None:
    clock = school.computer.clock
    for _ in range(10):
        school.back_up()
        clock.advance(days=1)
    kept = school.files()
    assert len(kept) <= 7 + 4 + 2
    assert [file.number for file in kept][:7] == [10, 9, 8, 7, 6, 5, 4]
    stranger = kept[-1].path.with_name(kept[-1].path.name.replace("000001", "000000"))
    stranger.write_bytes(b"something of somebody")
    clock.advance(days=1)
    school.back_up()
    assert stranger.exists()
