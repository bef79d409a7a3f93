"""What was destroyed after a backup was made does not come back with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.data.backup.school import School, nothing
from tests.data.backup.test_round_trip import unlocked
from tests.data.db import samples
from tests.data.db.pupil_of_school import DOUBLE, ENTRIES, PUPIL, pupil_with_all
from tests.unit.services.register_entries import add_entries
from vios_desktop.data.backup.destroyed_again import destroy_again
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.register_cut import Register, RegisterCut
from vios_desktop.domain.retention import DestroyedRecord
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports.backups import BackupFile
from vios_desktop.services.session import Session

GONE = DestroyedRecord("incident-x", RecordKind.INCIDENT, samples.NOON, "account-test")
SIGNAL = replace(GONE, record_id="signal-1", record_kind=RecordKind.SIGNAL)


@pytest.fixture
def school(tmp_path: Path) -> School:
    return School.opened(tmp_path)


def test_a_restored_vault_is_gone_through_before_it_is_used(school: School) -> None:
    with school.session.begin() as work:
        work.persons.add(samples.person())
        work.incidents.add(replace(samples.incident("incident-x", "2026-900")))
        work.incidents.add(replace(samples.incident("incident-y", "2026-901")))
        work.signals.add(samples.signal())
        work.commit()
    _contents, file = school.back_up()
    with school.session.begin() as work:
        work.retention.destroy(GONE)
        work.signals.erase("signal-1")
        work.retention.note_destroyed(SIGNAL)
        work.commit()
    school.close()
    backup = unlocked(school.computer, school.computer.store.backup_reader().look(file.path))
    folder = backup.put_in_use(backup.restore(None, nothing))
    session, _keys = school.computer.unlock(school.computer.store.describe(folder))
    with session.begin() as work:
        assert work.incidents.get("incident-x") is None
        assert work.incidents.get("incident-y") is not None
        assert work.signals.get("signal-1") is None
        assert {one.record_id for one in work.retention.destroyed()} == {"incident-x", "signal-1"}
        logged = work.audit.last_of(AuditAction.DESTRUCTIONS_REAPPLIED)
    assert logged is not None
    assert logged.detail == "count=2 unread=0"
    session.vault.close()


def test_what_went_out_of_the_registers_goes_again(school: School) -> None:
    add_entries(school.session)
    _contents, file = school.back_up()
    day = school.session.clock.today()
    with school.session.begin() as work:
        work.registers.take_out(RegisterCut(Register.REQUESTS, day, school.session.clock.now(), "marit"))
        work.commit()
    school.close()

    backup = unlocked(school.computer, school.computer.store.backup_reader().look(file.path))
    folder = backup.put_in_use(backup.restore(None, nothing))
    session, _keys = school.computer.unlock(school.computer.store.describe(folder))
    with session.begin() as work:
        assert [one.id for one in work.requests.all()] == ["open"]
        assert len(list(work.breaches.all())) == 2
        told = work.audit.last_of(AuditAction.DESTRUCTIONS_REAPPLIED)
    assert told is not None
    assert told.detail == "count=0 unread=0 registers=1"
    session.vault.close()


def test_twice_is_nothing(school: School) -> None:
    with school.session.begin() as work:
        assert destroy_again(work, [GONE]) == 1
        assert destroy_again(work, [GONE]) == 0
        work.commit()
    school.close()


def test_what_a_request_erased_on_a_pupil_alone_goes_again(school: School) -> None:
    with school.session.begin() as work:
        pupil_with_all(work)
        well = work.around.strengths([PUPIL])[0]
        work.commit()
    gone = replace(GONE, record_id=well.id, record_kind=RecordKind.STRENGTH)
    with school.session.begin() as work:
        assert destroy_again(work, [gone]) == 1
        assert well not in work.around.strengths([PUPIL])
        work.commit()
    school.close()


def test_a_pupil_goes_again_after_what_named_the_pupil(school: School) -> None:
    with school.session.begin() as work:
        pupil_with_all(work)
        work.incidents.add(samples.with_persons(samples.incident("incident-x", "2026-900"), PUPIL))
        work.commit()
    _contents, file = school.back_up()
    with school.session.begin() as work:
        work.retention.destroy(GONE)
        assert not work.retention.destroy_pupil(ENTRIES).needed
        work.commit()
    school.close()
    session = put_back(school, file)
    with session.begin() as work:
        assert work.persons.get_many([PUPIL, DOUBLE]) == {}
        assert list(work.around.strengths([PUPIL])) == []
        logged = work.audit.last_of(AuditAction.DESTRUCTIONS_REAPPLIED)
    assert logged is not None
    assert "stays" not in logged.detail
    session.vault.close()


def test_a_pupil_stays_when_the_backup_has_something_that_names_the_pupil(school: School) -> None:
    """The incident named the pupil when the backup was made, and no longer when the pupil was destroyed."""
    with school.session.begin() as work:
        pupil_with_all(work)
        work.incidents.add(samples.with_persons(samples.incident("incident-y", "2026-901"), PUPIL))
        work.commit()
    _contents, file = school.back_up()
    with school.session.begin() as work:
        named = work.incidents.get("incident-y")
        assert named is not None
        facts = replace(named.facts, persons=())
        work.incidents.replace(replace(named, facts=facts, version=named.version + 1), named.version)
        assert not work.retention.destroy_pupil(ENTRIES).needed
        work.commit()
    school.close()
    session = put_back(school, file)
    with session.begin() as work:
        assert set(work.persons.get_many([PUPIL, DOUBLE])) == {PUPIL, DOUBLE}
        assert work.retention.pupils()[0].needed == {"incident": 1}
        logged = work.audit.last_of(AuditAction.DESTRUCTIONS_REAPPLIED)
    assert logged is not None
    assert logged.detail.endswith("unread=0 stays=2")
    session.vault.close()


def test_an_entry_that_was_merged_with_another_goes_without_that_one(school: School) -> None:
    """A wrong merge was taken back after the backup: who is still at school must not go with it."""
    with school.session.begin() as work:
        pupil_with_all(work)
        assert destroy_again(work, [replace(GONE, record_id=DOUBLE, record_kind=RecordKind.PERSON)]) == 1
        assert set(work.persons.get_many([PUPIL, DOUBLE])) == {PUPIL}
        assert work.persons.same_as(PUPIL) == (PUPIL,)
        work.commit()
    school.close()


def put_back(school: School, file: BackupFile) -> Session:
    backup = unlocked(school.computer, school.computer.store.backup_reader().look(file.path))
    folder = backup.put_in_use(backup.restore(None, nothing))
    session, _keys = school.computer.unlock(school.computer.store.describe(folder))
    return session
