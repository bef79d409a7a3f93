"""What a limited incident lives through: a restore, somebody leaving, and a process that is killed.

And what nobody finds of it meanwhile: the pages, figures and requests of others.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.data.backup.school import nothing
from tests.data.db.test_kill import start_context
from tests.data.limited_killed import AFTER_COMMIT, AFTER_LIMITING, BEFORE_COMMIT, limit_and_die
from tests.data.test_limited import MARKER, WHY, Place, place
from tests.data.vault_looks import code_of
from tests.fakes import resource_text
from tests.real_store import JORIS, MARIT, PASSPHRASE
from tests.unit.services.world import A_SIGNAL
from vios_desktop.data.unit_of_work import SqlUnitOfWork
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.person import Person
from vios_desktop.domain.retention import DestroyedRecord
from vios_desktop.domain.saved_search import SearchFilter
from vios_desktop.domain.vocabulary import PersonKind, PersonRole, RecordKind, SignalSubject
from vios_desktop.services.access_request import AccessRequestService
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.backups import BackupService
from vios_desktop.services.closings import ClosingService
from vios_desktop.services.dossiers import DossierService
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.limited_record import Content
from vios_desktop.services.persons import PersonService
from vios_desktop.services.queries import AgreementQuery
from vios_desktop.services.record_paper import RecordPaper
from vios_desktop.services.register import DisclosureQuery, RegisterService
from vios_desktop.services.retention import RetentionService
from vios_desktop.services.search import SearchService
from vios_desktop.services.session import Session
from vios_desktop.services.signals import SignalService
from vios_desktop.services.trash import TrashService
from vios_desktop.services.trends import TrendService
from vios_desktop.texts import Texts

__all__ = ["place"]


def sealed_file_of(found: Place) -> tuple[str, bytes]:
    (file,) = found.limited.read(found.incident_id).files
    return file.id, found.limited.file(found.incident_id, file.id).content


def test_it_comes_back_from_a_backup_for_who_is_named_and_nobody_else(place: Place) -> None:
    place.limited.limit(place.incident_id, (), WHY)
    BackupService(place.session).make_now()
    place.session.vault.close()
    reader = place.computer.store.backup_reader()
    outside = reader.found()[0]
    restored = reader.unlock(outside, place.id_of(MARIT), PASSPHRASE).restore(None, nothing)

    place.folder = restored.folder
    assert place.opened_by(MARIT).read(place.incident_id).detail.incident.facts.facts == MARKER
    assert sealed_file_of(place)[1] == MARKER.encode()
    limited = place.opened_by(JORIS)
    assert code_of(lambda: limited.read(place.incident_id)) == "limited_not_named"
    assert place.where_the_marker_is() == set()


def test_who_leaves_takes_nothing_along_and_the_others_read_on(place: Place) -> None:
    joris = place.id_of(JORIS)
    place.limited.limit(place.incident_id, (joris,), WHY)
    AccountService(place.session, place.keys).withdraw(joris)
    record_seen = place.opened_by(MARIT).read(place.incident_id)
    assert record_seen.named == (place.session.account.id,)
    assert sealed_file_of(place)[1] == MARKER.encode()
    place.limited.note(place.incident_id, "Joris werkt hier niet meer.")
    with place.session.begin() as work:
        sealed = work.limited.get(place.incident_id)
    assert sealed is not None
    assert joris not in {copy.holder_id for copy in sealed.copies}, "a copy of somebody who is gone stays behind"
    place.limited.lift(place.incident_id, WHY)
    assert FileService(place.session).open(record_seen.files[0].id).content == MARKER.encode()


def test_a_disk_that_fails_at_the_end_of_lifting_loses_no_file(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sealed copy went with the transaction that was kept: the new one is the only one there is."""
    place.limited.limit(place.incident_id, (), WHY)
    commit = SqlUnitOfWork.commit

    def failing(work: SqlUnitOfWork) -> None:
        commit(work)
        raise ViosError("write_failed")

    monkeypatch.setattr(SqlUnitOfWork, "commit", failing)
    assert code_of(lambda: place.limited.lift(place.incident_id, WHY)) == "write_failed"
    monkeypatch.undo()
    files = FileService(place.session)
    assert files.sweep() == 0
    (file,) = files.of(FileOwner(RecordKind.INCIDENT, place.incident_id)).files
    assert files.open(file.id).content == MARKER.encode()


@pytest.mark.parametrize("moment", [BEFORE_COMMIT, AFTER_COMMIT, AFTER_LIMITING])
def test_a_process_that_is_killed_leaves_it_whole_in_one_place(place: Place, moment: str) -> None:
    before = IncidentService(place.session).view(place.incident_id)
    place.session.vault.close()
    child = start_context().Process(
        target=limit_and_die, args=(place.computer.home, place.folder, place.incident_id, moment)
    )
    child.start()
    child.join(60)
    assert child.exitcode not in (0, None), "it was to be killed"
    limited = place.opened_by(MARIT)
    if moment == BEFORE_COMMIT:
        assert limited.listing().ids == ()
        assert IncidentService(place.session).view(place.incident_id) == before
        return
    assert limited.read(place.incident_id).detail.incident == before.incident
    assert sealed_file_of(place)[1] == MARKER.encode()
    assert FileService(place.session).sweep() == 0
    assert place.where_the_marker_is() == set()
    place.opened_by(MARIT).take_back(place.incident_id)
    assert IncidentService(place.session).view(place.incident_id) == before


def test_no_page_figure_search_or_request_of_others_has_it(place: Place) -> None:
    session, today = place.session, place.session.clock.today()
    pupil = PersonService(session).add(kind=PersonKind.PUPIL, first_name="Sem", last_name="Voorbeeld")
    entry = IncidentPerson("sem", PersonRole.VICTIM, PersonKind.PUPIL, pupil.id)
    facts = IncidentFacts("theft", today - timedelta(days=3), "yard", MARKER, persons=(entry,))
    incident_id = IncidentService(session).record(facts).id

    def render(paper: RecordPaper) -> bytes:
        return repr(paper).encode()

    def said() -> dict[str, str]:
        access = AccessRequestService(session, render, Texts, lambda: resource_text("policy/held_labels.json"))
        retention = RetentionService(session, lambda: resource_text("policy/retention.json"), render, Texts)
        dossier, register = DossierService(session, render, Texts), RegisterService(session, render, Texts)
        answers = {
            "access": access.prepare(pupil.id).page.content.decode(),
            "dossier": repr(dossier.view(pupil.id)),
            "search": repr(SearchService(session).find(SearchFilter(text=MARKER)).groups),
            "retention": repr(retention.overview()),
            "agreements": repr(AgreementService(session).find(AgreementQuery())),
            "lessons": repr(ClosingService(session).search_lessons(MARKER)),
            "register": repr(register.find(DisclosureQuery())),
            "register about": register.page_about(pupil.id).content.decode(),
            "trash": repr(TrashService(session).all()),
            "drafts": repr(DraftService(session).all()),
            "trends": repr(TrendService(session, lambda _view: b"").view()),
        }
        return {name: text for name, text in answers.items() if MARKER in text or incident_id in text}

    found = {"access", "dossier", "search", "agreements", "lessons", "register", "drafts"}
    assert said().keys() >= found, "the test looks at nothing"
    place.limited.limit(incident_id, (), WHY)
    place.limited.limit(place.incident_id, (), WHY)
    assert said() == {}


def test_a_signal_is_in_no_table_meanwhile_and_comes_back_whole(place: Place) -> None:
    place.limited.limit(place.incident_id, (), WHY)
    signals, files = SignalService(place.session), FileService(place.session)
    signal = signals.record(
        replace(A_SIGNAL, facts=MARKER, context=MARKER, observed_on=place.session.clock.today())
    )
    signal = signals.change(signal.id, replace(signal.facts, other_explanation=MARKER), 1)
    owner = FileOwner(RecordKind.SIGNAL, signal.id)
    file = files.add(owner, NewFile("x.txt", MARKER.encode()))
    DraftService(place.session).save("half", "signal", {"facts": MARKER}, subject_id=signal.id)
    before = signals.view(signal.id)
    assert place.where_the_marker_is() >= {"signal", "field_change", "draft"}

    place.opened_by(MARIT).limit(signal.id, (), WHY, RecordKind.SIGNAL)
    assert place.where_the_marker_is() == set()
    record = place.opened_by(MARIT).read(signal.id)
    assert record.signal is not None
    assert (record.signal.signal, record.signal.history) == (signal, before.history)
    assert place.limited.file(signal.id, file.id).content == MARKER.encode()
    assert SearchService(place.session).find(SearchFilter(text=MARKER)).groups == ()

    place.limited.take_back(signal.id)
    assert SignalService(place.session).view(signal.id) == before
    assert FileService(place.session).open(file.id).content == MARKER.encode()
    assert DraftService(place.session).get("half").values == {"facts": MARKER}
    assert SearchService(place.session).find(SearchFilter(text=MARKER)).groups != ()


def pupil_who_left(session: Session) -> Person:
    pupil = PersonService(session).add(kind=PersonKind.PUPIL, first_name="Sem", last_name="Voorbeeld")
    gone = replace(pupil, left_on=session.clock.today().replace(year=2020), version=2)
    with session.begin() as work:
        work.persons.replace(gone, 1)
        work.audit.record(
            AuditAction.PERSON_CHANGED, object_kind="person", object_id=pupil.id, object_hash=canonical_hash(gone)
        )
        work.commit()
    return gone


def test_it_holds_whom_it_names_when_the_pupils_own_file_is_destroyed(place: Place) -> None:
    """Nobody who is not named can see that it names the pupil: the name must not be lost with the pupil."""
    session = place.session
    pupil = pupil_who_left(session)
    signal = SignalService(session).record(replace(A_SIGNAL, subject_kind=SignalSubject.PUPIL, person_id=pupil.id))
    place.limited.limit(signal.id, (), WHY, RecordKind.SIGNAL)
    with session.begin() as work:
        (found,) = work.retention.pupils()
        assert found.needed == {}
        entry = DestroyedRecord(pupil.id, RecordKind.PERSON, session.clock.now(), session.account.id)
        assert not work.retention.destroy_pupil([entry]).needed
        work.commit()
    read = place.limited.read(signal.id).signal
    assert read is not None
    assert read.person is not None
    assert read.person.display_name == "Sem Voorbeeld"
    with session.begin() as work:
        assert work.persons.get(pupil.id) is None
    place.limited.lift(signal.id, WHY)
    with session.begin() as work:
        back = work.persons.get(pupil.id)
        assert back is not None
        assert (back.left_on, work.retention.pupils()[0].needed) == (pupil.left_on, {"signal": 1})


def test_one_of_before_keeps_every_pupil_until_somebody_who_is_named_reads_it(place: Place) -> None:
    session = place.session
    pupil = pupil_who_left(session)
    signal = SignalService(session).record(replace(A_SIGNAL, subject_kind=SignalSubject.PUPIL, person_id=pupil.id))
    with session.begin() as work:
        rows = work.limited.take(RecordKind.SIGNAL, signal.id)
        seals = place.limited._seals
        work.limited.put(seals.seal(signal.id, 1, Content(rows, (), {}).parts(), {session.account.id}))
        assert work.retention.pupils()[0].needed == {"limited": 1}
        work.commit()
    place.limited.read(signal.id)
    with session.begin() as work:
        assert work.retention.pupils()[0].needed == {}
