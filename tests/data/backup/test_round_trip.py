"""A backup is made while the vault is open, and what is restored from it is the vault as it was."""

from __future__ import annotations

import stat
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from tests.data.backup.school import School, code_of, dump_of, nothing
from tests.data.vault_looks import actions
from tests.real_store import MARIT, OTHER_PASSPHRASE, PASSPHRASE, Computer, made_vault
from vios_desktop.data.aside_note import AsideNote
from vios_desktop.data.folder import VaultFolder
from vios_desktop.data.report_box import FolderReportBox
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.ports.backups import BackupOutside, BackupPlace, UnlockedBackup
from vios_desktop.services.vaults import AsideReason


@pytest.fixture
def school(tmp_path: Path) -> School:
    return School.opened(tmp_path)


def unlocked(computer: Computer, outside: BackupOutside, passphrase: str = PASSPHRASE) -> UnlockedBackup:
    account = 0 if passphrase == PASSPHRASE else 1
    return computer.store.backup_reader().unlock(outside, outside.accounts[account].id, passphrase)


def test_what_is_restored_is_what_was_there(school: School) -> None:
    school.record(1, files=2)
    school.record(2, files=1)
    with school.session.begin() as work:
        head = work.audit.entries(1)[0]
    in_making = school.backups.begin()
    contents = in_making.write(nothing, lambda: False)
    assert (contents.log_number, contents.log_hash) == (head.sequence, head.entry_hash)
    assert (contents.rows["person"], contents.files, contents.missing_files, contents.damaged_files) == (
        2,
        3,
        0,
        0,
    )
    school.close()
    before = dump_of(school.info.folder, school.key)

    backup = unlocked(school.computer, school.computer.store.backup_reader().found()[0])
    restored = backup.restore(None, nothing)
    assert restored.contents == contents
    assert dump_of(restored.folder, school.key) == before
    assert dump_of(school.info.folder, school.key) == before, "the vault itself is as it was"


def test_a_rehearsal_is_not_in_use_until_it_is_chosen_and_the_old_one_stays(school: School) -> None:
    school.record(1)
    _contents, file = school.back_up()
    school.record(2)
    school.close()
    reader, computer = school.computer.store.backup_reader(), school.computer
    backup = unlocked(computer, reader.look(file.path))
    restored = backup.restore(None, nothing)
    rehearsal = computer.store.describe(restored.folder)
    assert rehearsal.aside is not None
    assert rehearsal.aside.reason is AsideReason.REHEARSAL
    assert [info.folder for info in computer.store.known()] == [school.info.folder, restored.folder]

    assert backup.put_in_use(restored) == restored.folder
    backup.close()
    known = computer.restarted().store.known()
    assert [info.folder for info in known] == [restored.folder, school.info.folder]
    assert known[0].aside is None
    assert known[1].aside is not None
    assert known[1].aside.reason is AsideReason.REPLACED
    session, _keys = computer.unlock(known[0])
    logged = actions(session)
    assert logged[-2:] == [AuditAction.RESTORED, AuditAction.UNLOCKED]
    with session.begin() as work:
        assert work.persons.get("person-1") is not None
        assert work.persons.get("person-2") is None
    session.vault.close()
    old, _keys = computer.unlock(known[1])
    with old.begin() as work:
        assert work.persons.get("person-2") is not None
    old.vault.close()


def test_the_recovery_key_opens_a_backup(school: School) -> None:
    _contents, file = school.back_up()
    school.close()
    reader = school.computer.store.backup_reader()
    outside = reader.look(file.path)
    assert outside.accounts[0].display_name == MARIT
    other = school.computer.store.new_recovery_key().text
    assert code_of(lambda: reader.unlock_with_recovery(outside, other)) == "recovery_key_wrong"
    backup = reader.unlock_with_recovery(outside, made_vault().recovery_key)
    assert backup.by_recovery_key
    backup.put_in_use(backup.restore(None, nothing))


def test_wrong_passphrases_are_counted_as_at_the_unlock_screen(school: School) -> None:
    _contents, file = school.back_up()
    school.close()
    outside = school.computer.store.backup_reader().look(file.path)
    account = outside.accounts[0].id
    reader = school.computer.store.backup_reader()
    for _ in range(3):
        assert code_of(lambda: reader.unlock(outside, account, "iets heel anders dan dat")) == "wrong_passphrase"
    assert code_of(lambda: reader.unlock(outside, account, PASSPHRASE)) == "unlock_wait"


def test_a_colleague_may_look_but_not_put_in_use(school: School) -> None:
    _contents, file = school.back_up()
    school.close()
    backup = unlocked(school.computer, school.computer.store.backup_reader().look(file.path), OTHER_PASSPHRASE)
    restored = backup.restore(None, nothing)
    assert code_of(lambda: backup.put_in_use(restored)) == "restore_not_allowed"
    assert AsideNote(restored.folder).read() is not None
    assert next(info.aside for info in school.computer.store.known()) is None


def test_nothing_is_restored_over_something_and_not_while_the_vault_is_open(school: School) -> None:
    _contents, file = school.back_up()
    backup = unlocked(school.computer, school.computer.store.backup_reader().look(file.path))
    before = dump_names(school.info.folder)
    assert code_of(lambda: backup.restore(school.info.folder, nothing)) == "place_has_vault"
    assert dump_names(school.info.folder) == before
    restored = backup.restore(None, nothing)
    assert code_of(lambda: backup.put_in_use(restored)) == "vault_in_use"
    school.close()


def test_a_backup_moves_to_another_computer(school: School, tmp_path: Path) -> None:
    school.record(1)
    _contents, file = school.back_up()
    school.close()
    other = Computer(tmp_path / "elsewhere")
    backup = unlocked(other, other.store.backup_reader().look(file.path))
    folder = backup.put_in_use(backup.restore(None, nothing))
    session, _keys = other.unlock(other.store.describe(folder))
    with session.begin() as work:
        assert work.persons.get("person-1") is not None
    session.vault.close()


def test_names_and_rights_of_the_files(school: School) -> None:
    _contents, first = school.back_up()
    _contents, second = school.back_up()
    start = school.info.vault_id[:8]
    assert first.path.name == f"vios_{start}_20261124T130500Z_000001.vbk"
    assert second.path.name == f"vios_{start}_20261124T130500Z_000002.vbk"
    assert not first.path.exists(), "of one day the last stays"
    raw = second.path.read_bytes()
    assert b"SQLite format 3" not in raw
    assert b"person" not in raw, "how much is recorded is not in the clear"
    if sys.platform != "win32":
        assert stat.S_IMODE(second.path.stat().st_mode) == 0o600
    assert [path.name for path in school.info.folder.iterdir() if path.name.startswith(".")] == []
    school.close()


def test_a_file_that_is_gone_or_damaged_in_the_vault_is_counted_and_the_rest_is_kept(school: School) -> None:
    school.record(1, files=3)
    blobs = sorted((school.info.folder / "blobs").rglob("*.blob"))
    blobs[0].unlink()
    blobs[1].write_bytes(blobs[1].read_bytes()[:-1] + bytes([blobs[1].read_bytes()[-1] ^ 1]))
    contents, file = school.back_up()
    assert (contents.files, contents.missing_files, contents.damaged_files) == (2, 1, 1)
    assert school.backups.check(file, nothing) == contents
    school.close()


def test_a_file_that_is_taken_away_while_the_backup_is_written_is_in_it(school: School) -> None:
    school.record(1, files=2)
    in_making = school.backups.begin()
    for path in (school.info.folder / "blobs").rglob("*.blob"):
        path.unlink()
    assert in_making.write(nothing, lambda: False).files == 2
    school.close()


def test_the_second_place(school: School, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    service, backups = school.backups, school.session.vault.backups
    assert code_of(lambda: service.set_second_place(stick)) == "backup_place_not_folder"
    stick.mkdir()
    service.set_second_place(stick)
    _contents, file = school.back_up()
    assert code_of(lambda: backups.set_second_place(backups.own_folder())) == "backup_place_own"
    copied = service.copy_to_second_place()
    assert copied is not None
    assert copied.path.read_bytes() == file.path.read_bytes()
    assert service.copy_to_second_place() is None
    school.computer.disk.remote.add(stick)
    place = service.overview().second_place
    assert place is not None
    assert place.kind.value == "network"
    stick.rename(tmp_path / "taken out")
    assert code_of(service.copy_to_second_place) == "backup_place_gone"
    assert service.overview().second == ()
    assert list(backups.files(BackupPlace.SECOND)) == []
    service.set_second_place(None)
    assert service.copy_to_second_place() is None
    school.close()


@pytest.mark.parametrize("where", ["vault", "backups"])
def test_without_twice_the_room_nothing_is_begun(school: School, where: str) -> None:
    school.record(1)
    size = (school.info.folder / "data.db").stat().st_size
    in_making = None
    if where == "backups":
        in_making = school.backups.begin()
        school.computer.disk.free = size  # the copy is smaller than the file where pages are free, never by half
        assert code_of(lambda: in_making.write(nothing, lambda: False)) == "backup_needs_space"
    else:
        school.computer.disk.free = 2 * size - 1
        with pytest.raises(ViosError, match="backup_needs_space"):
            school.backups.begin()
    assert school.files() == []
    school.close()


def test_a_cancelled_backup_leaves_nothing(school: School) -> None:
    school.record(1)
    in_making = school.backups.begin()
    assert code_of(lambda: in_making.write(nothing, lambda: True)) == "backup_cancelled"
    assert list(school.computer.paths.backups.iterdir()) == []
    school.close()


def test_once_a_day_and_only_when_something_changed(school: School) -> None:
    clock, service = school.computer.clock, school.backups
    assert service.due(), "there is none yet"
    school.back_up()
    assert not service.due()
    clock.advance(days=1)
    assert not service.due(), "nothing changed"
    school.close()
    school.reopen()
    assert not school.backups.due(), "unlocking is no change"
    school.record(1)
    assert school.backups.due()
    school.back_up()
    clock.advance(days=6)
    assert school.backups.due(), "after six days one is made whatever happened"
    school.close()


def test_the_copy_of_an_upgrade_goes_a_month_later_when_a_backup_was_found_good(school: School) -> None:
    now = school.computer.clock.now()
    made = [now - timedelta(days=days) for days in (31, 29)]
    old, young = (school.info.folder / f"data-6-{at:%Y%m%dT%H%M%S%f}Z.copy.db" for at in made)
    for path in (old, young):
        path.write_bytes(b"x")
    assert [copy.at for copy in school.session.vault.backups.upgrade_copies()] == made
    school.back_up()
    assert (old.exists(), young.exists()) == (False, True)
    school.close()


def test_a_report_that_was_taken_in_goes_with_the_next_good_backup_and_not_with_one_that_was_stopped(
    school: School,
) -> None:
    reports = FolderReportBox(VaultFolder(school.info.folder).reports)
    reports.folder.mkdir()
    for name in ("first.sealed", "second.sealed"):
        (reports.folder / name).write_bytes(b"x")
    reports.put_away("first.sealed")
    with pytest.raises(ViosError):
        school.backups.begin().write(nothing, lambda: True)
    assert reports.done() == ("first.sealed",)
    in_making = school.backups.begin()
    reports.put_away("second.sealed")  # taken in while the backup is written: not in it
    in_making.write(nothing, lambda: False)
    assert reports.done() == ("second.sealed",)
    school.back_up()
    assert reports.done() == ()
    school.close()


def dump_names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
