"""Taking away and bringing back: nothing is lost before its month is over, and a trashed record shows nowhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.services.core_team.table import anonymous_case, coordinator
from tests.unit.services.dossier_desk import an_involvement
from tests.unit.services.world import CALL, FACTS, IN_PERIOD, MARIT, TODAY, World, a_call, make_world
from vios_desktop.domain.agreement import Agreement, AgreementFacts, check_trashing
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import NotAllowedError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.gap import GapFacts
from vios_desktop.domain.trash import KEPT_IN_TRASH_DAYS
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services import signals
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.around import AroundService
from vios_desktop.services.contacts import ContactService
from vios_desktop.services.core_team.cases import CaseService, CaseSketch
from vios_desktop.services.core_team.meetings import MeetingPlan, MeetingService
from vios_desktop.services.files import FileService
from vios_desktop.services.gaps import GapService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.queries import AgreementQuery, GapQuery, IncidentQuery
from vios_desktop.services.session import Session
from vios_desktop.services.trash import TrashService


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def session(world: World) -> Session:
    return world.session


def an_incident(session: Session) -> str:
    return IncidentService(session).record(replace(FACTS, occurred_on=IN_PERIOD)).id


def test_a_trashed_incident_is_in_no_answer_and_comes_back_as_it_was(session: Session) -> None:
    service, trash = IncidentService(session), TrashService(session)
    incident_id = an_incident(session)
    before, listed = service.view(incident_id), service.find(IncidentQuery())

    trash.put(RecordKind.INCIDENT, incident_id, "Dubbel ingevoerd")

    assert incident_id not in service.find(IncidentQuery()).ids
    assert service.find(IncidentQuery()).total == listed.total - 1
    assert service.rows([incident_id]) == ()
    assert service.find(IncidentQuery(text="conciërge")).ids == tuple(i for i in listed.ids if i != incident_id)
    with pytest.raises(NotFoundError):
        service.view(incident_id)
    with pytest.raises(NotFoundError):
        service.change(incident_id, FACTS, 1)

    assert trash.restore(incident_id) is RecordKind.INCIDENT
    assert service.view(incident_id) == before
    assert service.find(IncidentQuery()) == listed
    assert trash.all() == ()


def test_a_reason_is_asked(session: Session) -> None:
    incident_id = an_incident(session)
    with pytest.raises(ValidationError):
        TrashService(session).put(RecordKind.INCIDENT, incident_id, "  ")
    IncidentService(session).view(incident_id)


def test_an_incident_with_open_agreements_stays(session: Session, world: World) -> None:
    with pytest.raises(ViosError, match="trash_open_agreements"):
        TrashService(session).put(RecordKind.INCIDENT, world.own.id, "Dubbel")


def test_a_late_agreement_is_not_thrown_away(session: Session, world: World) -> None:
    trash, agreement = TrashService(session), world.own_agreement
    world.vault.clock.advance(days=10)
    with pytest.raises(ViosError, match="trash_late_agreement"):
        trash.put(RecordKind.AGREEMENT, agreement.id, "Weg ermee")
    assert agreement.id in {a.id for a in _agreements(session)}


def test_an_agreement_goes_and_comes_back(session: Session, world: World) -> None:
    trash, agreement = TrashService(session), world.own_agreement
    rows = IncidentService(session).rows([world.own.id])[0]
    trash.put(RecordKind.AGREEMENT, agreement.id, "Dubbel")
    assert agreement.id not in {a.id for a in _agreements(session)}
    assert IncidentService(session).rows([world.own.id])[0].open_agreements == rows.open_agreements - 1
    with pytest.raises(NotFoundError):
        AgreementService(session).complete(agreement.id, "Gebeld", agreement.version)
    trash.restore(agreement.id)
    assert agreement.id in {a.id for a in _agreements(session)}


def _agreements(session: Session) -> list[Agreement]:
    with session.begin() as work:
        return list(work.agreements.find(AgreementQuery()))


def test_a_contact_goes_and_comes_back(session: Session, world: World) -> None:
    trash, contact = TrashService(session), a_call(world.own.id, session)
    contact = ContactService(session).log(contact)
    seen = IncidentService(session).view(world.own.id).contacts
    trash.put(RecordKind.CONTACT, contact.id, "Bij het verkeerde incident")
    assert contact not in IncidentService(session).view(world.own.id).contacts
    (line,) = trash.all()
    assert (line.record, line.entry.reason, line.stays) == (contact, "Bij het verkeerde incident", False)
    trash.restore(contact.id)
    assert IncidentService(session).view(world.own.id).contacts == seen


def test_after_its_month_it_is_gone_and_its_number_is_not_used_again(session: Session, world: World) -> None:
    trash, incident_id = TrashService(session), an_incident(session)
    number = IncidentService(session).view(incident_id).incident.number
    contact = ContactService(session).log(a_call(incident_id, session))
    trash.put(RecordKind.INCIDENT, incident_id, "Dubbel")
    world.vault.clock.advance(days=KEPT_IN_TRASH_DAYS - 1)
    assert trash.purge_due() == 0
    world.vault.clock.advance(days=1)
    assert trash.purge_due() == 1
    assert incident_id not in world.vault.state.incidents
    assert contact.id not in world.vault.state.contacts
    with pytest.raises(NotFoundError):
        trash.restore(incident_id)
    assert IncidentService(session).view(an_incident(session)).incident.number != number
    assert world.vault.state.audit[-3].action is AuditAction.RECORD_PURGED


def test_what_something_fixed_hangs_on_is_never_erased(session: Session, world: World) -> None:
    """The first incident has a letter that was sent: it leaves the lists and stays in the trash."""
    trash = TrashService(session)
    for agreement in world.vault.state.agreements.values():
        if agreement.facts.incident_id == world.own.id:
            AgreementService(session).complete(agreement.id, "Gebeld", agreement.version)
    trash.put(RecordKind.INCIDENT, world.own.id, "Dubbel")
    assert trash.all()[0].stays
    with pytest.raises(ViosError, match="trash_stays"):
        trash.erase(world.own.id)
    world.vault.clock.advance(days=400)
    assert trash.purge_due() == 0
    trash.restore(world.own.id)


def test_a_file_erased_by_hand_takes_its_sealed_content_along(session: Session, world: World) -> None:
    trash = TrashService(session)
    FileService(session).take_away(world.own_file.id, "Verkeerde foto")
    (line,) = trash.all()
    assert line.record == world.own_file
    trash.erase(world.own_file.id)
    assert world.own_file.blob_id not in world.vault.blobs.kept
    assert world.own_file.id not in world.vault.state.files


def test_a_signal_past_its_date_is_not_in_the_trash_and_does_not_come_back_from_it(world: World) -> None:
    session, trash = world.session, TrashService(world.session)
    trash.put(RecordKind.SIGNAL, world.own_signal.id, "Dubbel")
    assert [line.entry.record_id for line in trash.all()] == [world.own_signal.id]
    world.vault.clock.advance(days=700)
    assert trash.all() == ()
    with pytest.raises(ViosError, match="signal_past_date"):
        trash.restore(world.own_signal.id)
    assert signals.SignalService(session).left() == ()


def test_a_colleague_sees_and_restores_the_own_records_alone(world: World) -> None:
    colleague = make_world(Role.COLLEAGUE)
    joris, marit = TrashService(colleague.session), TrashService(colleague.marit())
    joris.put(RecordKind.SIGNAL, colleague.own_signal.id, "Dubbel")
    marit.put(RecordKind.SIGNAL, colleague.other_signal.id, "Dubbel")
    assert [line.entry.record_id for line in joris.all()] == [colleague.own_signal.id]
    assert len(marit.all()) == 2
    with pytest.raises(NotAllowedError):
        joris.restore(colleague.other_signal.id)
    assert {line.trashed_by_name for line in marit.all()} >= {
        a.display_name for a in colleague.vault.state.accounts.values() if a.id == MARIT
    }


def test_an_agreement_that_a_contact_points_at_stays(session: Session) -> None:
    agreement = AgreementService(session).make(AgreementFacts("Bellen", IN_PERIOD.replace(month=12)))
    call = replace(a_call(None, session), agreement_id=agreement.id)
    ContactService(session).log(call)
    trash = TrashService(session)
    trash.put(RecordKind.AGREEMENT, agreement.id, "Dubbel")
    with pytest.raises(ViosError, match="trash_stays"):
        trash.erase(agreement.id)


def test_one_length_of_the_trash_everywhere() -> None:
    assert signals.KEPT_IN_TRASH_DAYS == KEPT_IN_TRASH_DAYS


def test_a_sleeping_agreement_goes_with_a_reason_and_comes_back_asleep(session: Session, world: World) -> None:
    service, trash = AgreementService(session), TrashService(session)
    until = world.vault.clock.today() + timedelta(days=30)
    asleep = service.sleep(world.own_agreement.id, until, "Na de vakantie", world.own_agreement.version)
    world.vault.clock.advance(days=10)
    with pytest.raises(ValidationError):
        trash.put(RecordKind.AGREEMENT, asleep.id, " ")
    with pytest.raises(ValidationError):
        check_trashing(asleep, "")
    trash.put(RecordKind.AGREEMENT, asleep.id, "Dubbel")
    trash.restore(asleep.id)
    assert [one for one in _agreements(session) if one.id == asleep.id] == [asleep]


def test_a_gap_goes_and_comes_back_and_is_erased_with_its_history(session: Session, world: World) -> None:
    gaps, trash = GapService(session), TrashService(session)
    gap = gaps.record(GapFacts("Niemand op vrijdagavond", IN_PERIOD, ("halt",)))
    trash.put(RecordKind.GAP, gap.id, "Dubbel")
    assert gaps.find(GapQuery()).gaps == ()
    with pytest.raises(NotFoundError):
        gaps.close(gap.id, "Klaar", gap.version)
    assert [line.record for line in trash.all()] == [gap]
    trash.restore(gap.id)
    assert gaps.view(gap.id).gap == gap
    trash.put(RecordKind.GAP, gap.id, "Dubbel")
    trash.erase(gap.id)
    assert gap.id not in world.vault.state.gaps


def test_a_case_with_open_agreements_or_in_a_meeting_stays(session: Session, world: World) -> None:
    cases, trash = CaseService(session), TrashService(session)
    case = cases.open(CaseSketch(title="Druk van buiten", person_id=world.pupil.id))
    agreement = AgreementService(session).make(replace(CALL, case_id=case.id))
    with pytest.raises(ViosError, match="trash_case_agreements"):
        trash.put(RecordKind.CASE, case.id, "Dubbel")
    AgreementService(session).complete(agreement.id, "Gebeld", agreement.version)
    trash.put(RecordKind.CASE, case.id, "Dubbel")
    assert cases.all() == ()
    (line,) = trash.all()
    assert (line.record, line.stays, line.person_name) == (case, True, world.pupil.display_name)
    trash.restore(case.id)
    assert cases.view(case.id).case == case


def test_a_case_that_is_on_a_meeting_is_not_taken_away() -> None:
    desk = coordinator()
    case = anonymous_case(desk)
    MeetingService(desk).make(MeetingPlan(TODAY))
    with pytest.raises(ViosError, match="trash_case_in_meeting"):
        TrashService(desk).put(RecordKind.CASE, case.id, "Dubbel")


def test_an_involvement_goes_and_comes_back(session: Session, world: World) -> None:
    around, trash = AroundService(session), TrashService(session)
    made = around.involve(an_involvement(world.pupil.id))
    trash.put(RecordKind.INVOLVEMENT, made.id, "Verkeerde leerling")
    with session.begin() as work:
        assert work.around.involvements([world.pupil.id]) == []
    (line,) = trash.all()
    assert (line.record, line.person_name) == (made, world.pupil.display_name)
    trash.restore(made.id)
    with session.begin() as work:
        assert work.around.involvement(made.id) == made
    trash.put(RecordKind.INVOLVEMENT, made.id, "Verkeerde leerling")
    trash.erase(made.id)
    assert world.vault.state.involvements == {}


def test_a_colleague_throws_away_no_gap_case_or_involvement_and_sees_none(world: World) -> None:
    session = world.session
    gap = GapService(session).record(GapFacts("Niemand op vrijdagavond", IN_PERIOD, ("halt",)))
    case = CaseService(session).open(CaseSketch(title="Druk van buiten"))
    made = AroundService(session).involve(an_involvement(world.pupil.id))
    thrown = {RecordKind.GAP: gap.id, RecordKind.CASE: case.id, RecordKind.INVOLVEMENT: made.id}
    colleague = TrashService(world.marit(Role.COLLEAGUE))
    for kind, record_id in thrown.items():
        with pytest.raises(NotAllowedError):
            colleague.put(kind, record_id, "Weg")
        TrashService(session).put(kind, record_id, "Weg")
        with pytest.raises(NotAllowedError):
            colleague.restore(record_id)
    assert colleague.all() == ()
    assert len(TrashService(session).all()) == len(thrown)
