"""Requests of persons concerned: none disappears, the clock holds, and an outcome does what it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.fakes import session_for
from tests.unit.services.dossier_desk import an_involvement
from tests.unit.services.requests_desk import ASKED, about, asked, hold, identified, incident_with, requests_of
from tests.unit.services.retention_desk import retention_of
from tests.unit.services.world import TODAY, World, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ConflictError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.person_request import (
    Asker,
    RequestAnswer,
    RequestKind,
    RequestOutcome,
    StepKind,
)
from vios_desktop.domain.vocabulary import PersonKind, RecordKind, Role
from vios_desktop.services.around import AroundService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.trash import TrashService

INCIDENT = RecordKind.INCIDENT
GRANTED = RequestAnswer(RequestOutcome.GRANTED, TODAY)


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


def pupil(world: World, name: str = "Sem") -> str:
    return PersonService(world.session).add(kind=PersonKind.PUPIL, first_name=name, last_name="Voorbeeld").id


def wrong(error: pytest.ExceptionInfo[ValidationError]) -> set[tuple[str, str]]:
    return {(problem.field, problem.code) for problem in error.value.problems}


def test_an_open_one_stays_in_front_until_it_is_answered(world: World) -> None:
    service = requests_of(world.session)
    later = asked(world.session)
    sooner = asked(world.session, replace(ASKED, received_on=TODAY - timedelta(days=20)))
    assert [line.request.id for line in service.all()] == [sooner.id, later.id]
    service.answer(sooner.id, RequestAnswer(RequestOutcome.REFUSED, TODAY, "Nog nodig voor de zorg"), 1)
    assert [line.request.id for line in service.all()] == [later.id, sooner.id]
    world.vault.clock.advance(days=3650)
    assert [line.request.id for line in service.all()] == [later.id, sooner.id]
    assert service.all()[0].days_left < 0


@pytest.mark.parametrize(("days", "there"), [(0, False), (22, False), (23, True), (30, True), (400, True)])
def test_it_is_on_vandaag_a_week_before_its_last_day_and_after_it(world: World, days: int, there: bool) -> None:
    asked(world.session)
    world.vault.clock.advance(days=days)
    assert bool(requests_of(world.session).running_short()) is there


def test_who_asks_about_whom_what_and_when_has_to_be_said(world: World) -> None:
    facts = replace(ASKED, about=" ", asker_name="", what=" ", received_on=TODAY + timedelta(days=1))
    with pytest.raises(ValidationError) as error:
        asked(world.session, facts)
    assert {field for field, _code in wrong(error)} == {"person_id", "asker_name", "what", "received_on"}
    asked(world.session, replace(ASKED, kind=RequestKind.ACCESS, asked_by=Asker.PUPIL, asker_name="", what=""))
    with pytest.raises(NotFoundError):
        asked(world.session, about("nobody"))


def test_a_longer_time_is_told_within_the_first_month_with_a_reason(world: World) -> None:
    service, made = requests_of(world.session), asked(world.session)
    world.vault.clock.advance(days=40)
    late = TODAY + timedelta(days=31)
    for told, reason, found in (
        (late, "Veel", ("told_on", "told_too_late")),
        (TODAY - timedelta(days=1), "Veel", ("told_on", "before_received")),
        (TODAY, " ", ("extended_reason", "reason_missing")),
        (TODAY + timedelta(days=60), "Veel", ("told_on", "day_in_future")),
    ):
        with pytest.raises(ValidationError) as error:
            service.extend(made.id, told, reason, 1)
        assert found in wrong(error)
    longer = service.extend(made.id, date(2026, 12, 24), "Veel dossiers", 1)
    assert (made.due_on, longer.due_on) == (date(2026, 12, 24), date(2027, 2, 24))


def test_nothing_is_granted_before_it_is_known_who_asks(world: World) -> None:
    service, made = requests_of(world.session), asked(world.session)
    with pytest.raises(ValidationError) as error:
        service.answer(made.id, GRANTED, 1)
    assert wrong(error) == {("outcome", "identity_first")}
    with pytest.raises(ValidationError) as error:
        service.answer(made.id, RequestAnswer(RequestOutcome.REFUSED, TODAY, " "), 1)
    assert wrong(error) == {("reason", "reason_missing")}
    with pytest.raises(ValidationError) as error:
        service.check_identity(made.id, TODAY, " ", 1)
    assert wrong(error) == {("identity_note", "identity_note_missing")}


def test_erasing_goes_the_way_of_every_destruction_and_reaches_this_record_alone(world: World) -> None:
    service, trash = requests_of(world.session), TrashService(world.session)
    sem, noor = pupil(world), pupil(world, "Noor")
    mine, hers = incident_with(world.session, sem), incident_with(world.session, noor)
    made = identified(world.session, about(sem))
    with pytest.raises(ValidationError) as error:
        service.answer(made.id, GRANTED, made.version)
    assert wrong(error) == {("outcome", "step_first")}
    with pytest.raises(NotFoundError):
        service.note_step(made.id, INCIDENT, hers.id, StepKind.DESTROY, "")
    service.note_step(made.id, INCIDENT, mine.id, StepKind.DESTROY, "")
    service.answer(made.id, GRANTED, made.version)
    (record,) = service.view(made.id).records
    assert (record.going, record.gone) == (True, False)
    world.vault.clock.advance(days=13)
    assert trash.purge_due() == 0
    world.vault.clock.advance(days=1)
    assert trash.purge_due() == 1
    (record,) = service.view(made.id).records
    assert (record.going, record.gone) == (False, True)
    assert set(world.vault.state.incidents) & {mine.id, hers.id} == {hers.id}
    (certificate,) = retention_of(world.session).overview().certificates
    assert [line.record_id for line in certificate.lines] == [mine.id]
    assert certificate.lines[0].rule.startswith("Verzoek tot wissen van")
    assert "Sem" not in certificate.lines[0].rule


def test_erasing_reaches_what_hangs_on_the_pupil_alone(world: World) -> None:
    service, around = requests_of(world.session), AroundService(world.session)
    sem, noor = pupil(world), pupil(world, "Noor")
    involved = around.involve(an_involvement(sem, "Jongerenwerk Voorbeeld"))
    well = around.note_strength(sem, "Voetbalt elke week")
    hers = around.note_strength(noor, "Zingt")
    made = identified(world.session, about(sem))
    found = {(one.record_kind, one.record_id): one.name for one in service.view(made.id).records}
    assert found == {
        (RecordKind.INVOLVEMENT, involved.id): "Jongerenwerk Voorbeeld",
        (RecordKind.STRENGTH, well.id): "Voetbalt elke week",
    }
    with pytest.raises(NotFoundError):
        service.note_step(made.id, RecordKind.STRENGTH, hers.id, StepKind.DESTROY, "")
    for kind, record_id in found:
        service.note_step(made.id, kind, record_id, StepKind.DESTROY, "")
    with world.session.begin() as work:
        assert (work.around.involvements([sem]), work.around.strengths([sem])) == ([], [])
    service.answer(made.id, GRANTED, made.version)
    assert [one.going for one in service.view(made.id).records] == [True, True]
    world.vault.clock.advance(days=14)
    assert TrashService(world.session).purge_due() == 2
    assert (set(world.vault.state.involvements), set(world.vault.state.strengths)) == (set(), {hers.id})
    assert [one.gone for one in service.view(made.id).records] == [True, True]
    (certificate,) = retention_of(world.session).overview().certificates
    assert {line.record_id for line in certificate.lines} == {involved.id, well.id}


def test_what_hangs_on_the_pupil_comes_back_within_the_days_of_grace(world: World) -> None:
    service, around, sem = requests_of(world.session), AroundService(world.session), pupil(world)
    well = around.note_strength(sem, "Voetbalt elke week")
    made = asked(world.session, about(sem))
    service.note_step(made.id, RecordKind.STRENGTH, well.id, StepKind.DESTROY, "")
    (line,) = TrashService(world.session).all()
    assert line.record == well
    TrashService(world.session).restore(well.id)
    world.vault.clock.advance(days=60)
    assert TrashService(world.session).purge_due() == 0
    assert set(world.vault.state.strengths) == {well.id}


@pytest.mark.parametrize("kind", [RequestKind.RECTIFY, RequestKind.OBJECT, RequestKind.ACCESS])
def test_other_requests_do_not_reach_it(world: World, kind: RequestKind) -> None:
    sem = pupil(world)
    AroundService(world.session).note_strength(sem, "Voetbalt elke week")
    made = asked(world.session, about(sem, kind))
    assert requests_of(world.session).view(made.id).records == ()


def test_what_is_taken_back_is_not_said_to_go(world: World) -> None:
    service, sem = requests_of(world.session), pupil(world)
    incident = incident_with(world.session, sem)
    made = asked(world.session, about(sem))
    service.note_step(made.id, INCIDENT, incident.id, StepKind.DESTROY, "")
    TrashService(world.session).restore(incident.id)
    (record,) = service.view(made.id).records
    assert (record.record_id, record.going, record.gone) == (incident.id, False, False)
    world.vault.clock.advance(days=60)
    assert TrashService(world.session).purge_due() == 0


def test_what_is_held_is_not_erased(world: World) -> None:
    sem = pupil(world)
    incident = incident_with(world.session, sem)
    made = asked(world.session, about(sem))
    hold(world.session, incident.id)
    with pytest.raises(ViosError, match="retention_held"):
        requests_of(world.session).note_step(made.id, INCIDENT, incident.id, StepKind.DESTROY, "")
    assert incident.id not in world.vault.state.trash


def test_others_in_an_incident_are_counted_before_it_goes(world: World) -> None:
    sem, noor = pupil(world), pupil(world, "Noor")
    incident_with(world.session, sem, noor)
    made = asked(world.session, about(sem))
    assert [record.others for record in requests_of(world.session).view(made.id).records] == [1]


def test_rectifying_keeps_the_old_words_and_the_new_ones(world: World) -> None:
    service, sem = requests_of(world.session), pupil(world)
    incident = incident_with(world.session, sem)
    made = identified(world.session, about(sem, RequestKind.RECTIFY))
    with pytest.raises(ValidationError) as error:
        service.note_step(made.id, INCIDENT, incident.id, StepKind.CORRECTED, "")
    assert wrong(error) == {("step", "correct_first")}
    changed = replace(incident.facts, facts="De jas hing in de andere gang.")
    IncidentService(world.session).change(incident.id, changed, incident.version)
    service.note_step(made.id, INCIDENT, incident.id, StepKind.CORRECTED, "")
    (record,) = service.view(made.id).records
    assert [(one.old, one.new) for one in record.corrections] == [(incident.facts.facts, changed.facts)]
    assert service.answer(made.id, GRANTED, made.version).outcome is RequestOutcome.GRANTED


def test_what_stays_has_its_reason(world: World) -> None:
    sem = pupil(world)
    incident = incident_with(world.session, sem)
    made = asked(world.session, about(sem))
    with pytest.raises(ValidationError) as error:
        requests_of(world.session).note_step(made.id, INCIDENT, incident.id, StepKind.KEPT, " ")
    assert wrong(error) == {("reason", "reason_missing")}


def test_an_objection_that_is_granted_says_what_stops(world: World) -> None:
    service, sem = requests_of(world.session), pupil(world)
    made = identified(world.session, about(sem, RequestKind.OBJECT))
    with pytest.raises(ValidationError) as error:
        service.answer(made.id, GRANTED, made.version)
    assert wrong(error) == {("stop", "stop_missing")}
    service.answer(made.id, replace(GRANTED, stop="Niet meer in het kernteam"), made.version)
    assert [one.stop for one in service.stops(sem)] == ["Niet meer in het kernteam"]
    assert service.stops(pupil(world, "Noor")) == ()


def test_an_answer_is_not_changed_and_a_late_writer_is_told(world: World) -> None:
    service, made = requests_of(world.session), asked(world.session)
    with pytest.raises(ConflictError):
        service.change(made.id, ASKED, 7)
    service.answer(made.id, RequestAnswer(RequestOutcome.WITHDRAWN, TODAY, "Per brief"), 1)
    with pytest.raises(ViosError, match="request_answered"):
        service.change(made.id, ASKED, 2)
    with pytest.raises(ViosError, match="request_answered"):
        service.answer(made.id, RequestAnswer(RequestOutcome.REFUSED, TODAY, "Toch niet"), 2)


def test_a_day_that_was_put_right_stands_in_the_history(world: World) -> None:
    service, made = requests_of(world.session), asked(world.session)
    earlier = TODAY - timedelta(days=3)
    service.change(made.id, replace(ASKED, received_on=earlier), 1)
    changes = [(one.field, one.old, one.new) for one in service.view(made.id).history]
    assert changes == [("received_on", TODAY.isoformat(), earlier.isoformat())]


def test_the_privacy_officer_sees_that_it_is_there_and_no_word_of_it(world: World) -> None:
    made = identified(world.session, about(pupil(world)))
    officer = session_for(Role.PRIVACY_OFFICER, vault=world.vault, account_id="tess")
    detail = requests_of(officer).view(made.id)
    assert (detail.line.request.id, detail.line.days_left) == (made.id, 30)
    words = repr(detail)
    for hidden in ("Sem", "Verzonnen", "Alles wissen", "mentor"):
        assert hidden not in words
    assert (detail.records, detail.history) == ((), ())


def test_the_log_says_what_was_done_and_names_nobody(world: World) -> None:
    made = identified(world.session, about(pupil(world)))
    lines = [entry for entry in world.vault.state.audit if entry.object_id == made.id]
    assert [entry.action for entry in lines] == [AuditAction.REQUEST_RECORDED, AuditAction.REQUEST_CHANGED]
    assert not any("Sem" in repr(entry) or "Verzonnen" in repr(entry) for entry in lines)
