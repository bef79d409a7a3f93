"""A pupil's own file on the real store, from the list to the day it goes: gone, or kept by what came since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.data.backup.school import School
from tests.unit.services.retention_desk import retention_of
from tests.unit.services.world import A_SIGNAL
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.retention import RetentionState
from vios_desktop.domain.vocabulary import PersonKind, RecordKind, SignalSubject
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.persons import PersonService
from vios_desktop.services.signals import SignalService
from vios_desktop.services.trash import TrashService


@pytest.fixture
def school(tmp_path: Path) -> School:
    return School.opened(tmp_path)


def pupil_who_left(school: School, first_name: str) -> str:
    session = school.session
    pupil = PersonService(session).add(kind=PersonKind.PUPIL, first_name=first_name, last_name="Verzonnen")
    gone = replace(pupil, left_on=date(2023, 7, 31), version=2)
    with session.begin() as work:
        work.persons.replace(gone, 1)
        work.audit.record(
            AuditAction.PERSON_CHANGED, object_kind="person", object_id=pupil.id, object_hash=canonical_hash(gone)
        )
        work.commit()
    return pupil.id


def test_both_decided_and_one_named_since(school: School) -> None:
    session, service = school.session, retention_of(school.session)
    goes, stays = pupil_who_left(school, "Gaat"), pupil_who_left(school, "Blijft")
    FileService(session).add(FileOwner(RecordKind.PERSON, goes), NewFile("foto.txt", b"inhoud"))
    assert set(service.destroy_pupils()) == {goes, stays}
    states = {line.record.record_id: line.state for line in service.overview().lines}
    assert states == {goes: RetentionState.GOING, stays: RetentionState.GOING}
    named = replace(A_SIGNAL, subject_kind=SignalSubject.PUPIL, person_id=stays)
    SignalService(session).record(named)
    school.computer.clock.advance(days=14)
    assert TrashService(session).purge_due() == 1
    with session.begin() as work:
        assert set(work.persons.get_many([goes, stays])) == {stays}
        assert list(work.files.of(RecordKind.PERSON, goes, trashed=True)) == []
        assert work.trash.get(stays) is None
    overview = service.overview()
    (line,) = overview.certificates[0].lines
    assert (line.record_id, dict(line.belonging)) == (goes, {"file": 1})
    assert (overview.waiting.count, dict(overview.waiting.kinds)) == (1, {"signal": 1})
    assert PersonService(session).find("Gaat") == ()
    school.close()
