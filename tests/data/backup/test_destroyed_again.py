"""What was destroyed after a backup was made does not come back with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.data.backup.school import School, nothing
from tests.data.backup.test_round_trip import unlocked
from tests.data.db import samples
from vios_desktop.data.backup.destroyed_again import destroy_again
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.retention import DestroyedRecord
from vios_desktop.domain.vocabulary import RecordKind

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


def test_twice_is_nothing(school: School) -> None:
    with school.session.begin() as work:
        assert destroy_again(work, [GONE]) == 1
        assert destroy_again(work, [GONE]) == 0
        work.commit()
    school.close()
