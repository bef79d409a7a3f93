"""Agreements: nothing closes in silence, nothing is in two lists, every move leaves a trace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.fakes import session_for
from tests.unit.services.world import CALL, JORIS, TODAY, World, a_call, make_world
from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import ConflictError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.school import Holiday
from vios_desktop.domain.vocabulary import AgreementState, Helped, Kept, Role
from vios_desktop.services.agreement_detail import view_agreement
from vios_desktop.services.agreements import AgreementLine, AgreementService
from vios_desktop.services.contacts import ContactService
from vios_desktop.services.queries import AgreementQuery


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def service(world: World) -> AgreementService:
    return AgreementService(world.session)


def codes_of(error: pytest.ExceptionInfo[ValidationError]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in error.value.problems]


def test_an_agreement_is_made_today_with_its_log_entry(world: World, service: AgreementService) -> None:
    committed = world.vault.committed

    made = service.make(CALL)

    assert (made.state, made.version, made.facts.agreed_on) == (AgreementState.OPEN, 1, TODAY)
    assert world.vault.committed == committed + 1
    entry = world.vault.state.audit[-1]
    assert (entry.action, entry.object_hash) == (AuditAction.AGREEMENT_MADE, canonical_hash(made))


def test_the_day_of_a_meeting_is_kept(service: AgreementService) -> None:
    meeting = date(2026, 10, 29)

    assert service.make(replace(CALL, agreed_on=meeting)).facts.agreed_on == meeting


def test_nothing_is_kept_of_an_agreement_without_deadline(world: World, service: AgreementService) -> None:
    before = world.vault.state.copy()

    with pytest.raises(ValidationError):
        service.make(replace(CALL, due_on=None))
    with pytest.raises(NotFoundError):
        service.make(replace(CALL, incident_id="nothing"))

    assert world.vault.state == before


def test_moving_the_deadline_needs_a_reason_that_is_kept(world: World, service: AgreementService) -> None:
    old = world.own_agreement
    later = replace(old.facts, due_on=date(2026, 12, 1))

    with pytest.raises(ValidationError) as caught:
        service.change(old.id, later, 1, reason="  ")
    assert codes_of(caught) == [("reason", "reason_missing")]
    changed = service.change(old.id, later, 1, reason="De ouder is op reis.")

    assert changed.version == 2
    assert [(c.field, c.old, c.new) for c in world.vault.state.history if c.record_id == old.id] == [
        ("due_on", "2026-11-25", "2026-12-01"),
        ("reason", "", "De ouder is op reis."),
    ]
    assert world.vault.state.audit[-1].object_hash == canonical_hash(changed)


def test_an_earlier_deadline_needs_no_reason(world: World, service: AgreementService) -> None:
    facts = replace(world.own_agreement.facts, due_on=TODAY)

    assert service.change(world.own_agreement.id, facts, 1).facts.due_on == TODAY


@pytest.mark.parametrize(
    ("close", "code"),
    [
        (lambda s, a: s.complete(a.id, " ", 1), "outcome_missing"),
        (lambda s, a: s.cancel(a.id, "", 1), "reason_missing"),
    ],
)
def test_an_agreement_cannot_close_without_a_word(
    world: World, service: AgreementService, close: Callable[[AgreementService, Agreement], object], code: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        close(service, world.own_agreement)

    assert codes_of(caught) == [("outcome", code)]
    assert not world.vault.state.agreements[world.own_agreement.id].closed


def test_closing_and_reopening_keep_the_outcome_in_the_history(world: World, service: AgreementService) -> None:
    agreement_id = world.own_agreement.id

    done = service.complete(agreement_id, " Gebeld met de moeder. ", 1)
    again = service.reopen(agreement_id, 2)

    assert (done.state, done.outcome, done.closed_on) == (AgreementState.DONE, "Gebeld met de moeder.", TODAY)
    assert (again.state, again.outcome, again.closed_on, again.version) == (AgreementState.OPEN, "", None, 3)
    changes = [(c.field, c.old, c.new) for c in world.vault.state.history if c.record_id == agreement_id]
    assert ("outcome", "Gebeld met de moeder.", "") in changes
    assert ("state", "done", "open") in changes


def test_starting_and_cancelling(world: World, service: AgreementService) -> None:
    agreement_id = world.own_agreement.id

    assert service.start(agreement_id, 1).state is AgreementState.IN_PROGRESS
    cancelled = service.cancel(agreement_id, "De leerling ging van school.", 2)

    assert (cancelled.state, cancelled.closed_on) == (AgreementState.CANCELLED, TODAY)


def test_who_comes_second_changes_nothing(world: World, service: AgreementService) -> None:
    service.start(world.own_agreement.id, 1)
    before = world.vault.state.copy()

    with pytest.raises(ConflictError):
        service.complete(world.own_agreement.id, "Gebeld", 1)
    with pytest.raises(ConflictError):
        service.change(world.own_agreement.id, world.own_agreement.facts, 1)
    with pytest.raises(NotFoundError):
        service.start("nothing", 1)

    assert world.vault.state == before


def test_a_line_names_its_incident_by_number_and_kind(world: World, service: AgreementService) -> None:
    service.make(CALL)

    lines = service.find(AgreementQuery())

    own = next(line for line in lines if line.agreement.id == world.own_agreement.id)
    free = next(line for line in lines if line.agreement.facts.incident_id is None)
    assert (own.incident_number, own.incident_kind) == (world.own.number, "vape_trade")
    assert (free.incident_number, free.incident_kind) == ("", "")


def test_a_colleague_sees_what_they_made_and_what_they_have_to_do() -> None:
    world = make_world(Role.COLLEAGUE)
    marit = AgreementService(world.marit())
    for_joris = marit.make(replace(CALL, owner_account=JORIS))

    found = AgreementService(world.session).find(AgreementQuery())

    assert {line.agreement.id for line in found} == {world.own_agreement.id, for_joris.id}
    assert AgreementService(world.session).complete(for_joris.id, "Gebeld", 1).closed


def test_the_overview_has_everything_open_once_by_what_it_asks() -> None:
    session = session_for(Role.COORDINATOR)  # Tuesday 24 November 2026
    service = AgreementService(session)

    def made(days: int, owner_kind: str = "school") -> str:
        facts = AgreementFacts("Bellen", TODAY + timedelta(days=days), owner_kind=owner_kind)
        return service.make(facts).id

    late, late_other = made(-1), made(-4, "police")
    today, friday = made(0), made(3)
    monday = made(6)
    waiting, waiting_later = made(1, "attendance"), made(30, "youth_work")
    started = service.start(made(3), 1).id
    closed = made(0)
    service.complete(closed, "Gebeld", 1)

    overview = service.overview()

    def ids(lines: tuple[AgreementLine, ...]) -> list[str]:
        return [line.agreement.id for line in lines]

    assert ids(overview.late) == [late_other, late]
    assert [line.days_late for line in overview.late] == [4, 1]
    assert ids(overview.this_week)[0] == today
    assert set(ids(overview.this_week)[1:]) == {started, friday}
    assert ids(overview.waiting_on_others) == [waiting, waiting_later]
    assert ids(overview.later) == [monday]


def test_on_sunday_the_week_ends_today() -> None:
    session = session_for(Role.COORDINATOR)
    service = AgreementService(session)
    sunday, monday = date(2026, 11, 29), date(2026, 11, 30)
    first = service.make(replace(CALL, due_on=sunday, without_delay=True))
    second = service.make(replace(CALL, due_on=monday))
    clock = session.clock
    assert hasattr(clock, "advance")
    clock.advance(days=5)

    overview = service.overview()

    assert [line.agreement for line in overview.this_week] == [first]
    assert [line.agreement for line in overview.later] == [second]


def test_one_agreement_shows_its_moves_with_their_reasons_and_is_logged(
    world: World, service: AgreementService
) -> None:
    old = world.own_agreement
    service.change(old.id, replace(old.facts, due_on=date(2026, 12, 1)), 1, reason="De ouder is op reis.")
    call = replace(a_call(None, world.session), agreement_id=old.id)
    ContactService(world.session).log(call)

    detail = view_agreement(world.session, old.id)

    assert (detail.line.incident_number, detail.line.agreement.version) == (world.own.number, 2)
    assert [change.field for change in detail.history] == ["due_on", "reason"]
    assert [contact.id for contact in detail.contacts] == [call.id]
    assert detail.names[JORIS] == "Joris Testhuis"
    entry = world.vault.state.audit[-1]
    assert (entry.action, entry.object_id) == (AuditAction.AGREEMENTS_LISTED, old.id)
    with pytest.raises(NotFoundError):
        view_agreement(world.session, "nothing")


@pytest.mark.parametrize("deed", ["make", "complete", "cancel"])
def test_what_was_typed_as_a_draft_goes_once_it_is_kept(
    world: World, service: AgreementService, deed: str
) -> None:
    agreement, draft_id = world.own_agreement, world.own_draft.id
    if deed == "make":
        service.make(CALL, draft_id=draft_id)
    elif deed == "complete":
        service.complete(agreement.id, "Gedaan", agreement.version, draft_id=draft_id)
    else:
        service.cancel(agreement.id, "Niet nodig", agreement.version, draft_id=draft_id)

    assert world.vault.state.drafts == {}


def test_a_draft_stays_when_nothing_was_kept(world: World, service: AgreementService) -> None:
    with pytest.raises(ConflictError):
        service.complete(world.own_agreement.id, "Gedaan", 7, draft_id=world.own_draft.id)

    assert set(world.vault.state.drafts) == {world.own_draft.id}


def test_what_sleeps_is_in_no_list_of_today_and_wakes_on_its_day(world: World, service: AgreementService) -> None:
    made = service.make(replace(CALL, due_on=TODAY - timedelta(days=5)))
    with pytest.raises(ValidationError) as error:
        service.sleep(made.id, TODAY, " ", made.version)
    assert codes_of(error) == [("due_on", "wake_date_not_ahead"), ("reason", "reason_missing")]

    asleep = service.sleep(made.id, TODAY + timedelta(days=2), "De wijkagent is ziek", made.version)

    overview = service.overview()
    assert made.id in [line.agreement.id for line in overview.asleep]
    assert made.id not in [line.agreement.id for line in (*overview.late, *overview.this_week)]
    reasons = [change.new for change in view_agreement(world.session, made.id).history if change.field == "reason"]
    assert reasons == ["De wijkagent is ziek"]
    world.vault.clock.advance(days=2)
    assert made.id in [line.agreement.id for line in service.overview().late]
    woken = service.wake(made.id, asleep.version)
    assert woken.sleeps_until is None


def test_one_that_wakes_before_its_deadline_asks_this_week(world: World, service: AgreementService) -> None:
    made = service.make(replace(CALL, due_on=TODAY + timedelta(days=60), owner_kind="police"))
    service.sleep(made.id, TODAY + timedelta(days=1), "Na de toetsweek", made.version)
    reminded = service.make(replace(CALL, due_on=TODAY + timedelta(days=60), owner_kind="police", remind_on=TODAY))
    world.vault.clock.advance(days=1)

    ids = [line.agreement.id for line in service.overview().this_week]

    assert {made.id, reminded.id} <= set(ids)


def test_a_deadline_skips_weekends_and_holidays_unless_the_law_says_at_once(
    world: World, service: AgreementService
) -> None:
    saturday = TODAY + timedelta(days=(5 - TODAY.weekday()) % 7)
    with world.session.begin() as work:
        monday = saturday + timedelta(days=2)
        work.school.add_holiday(Holiday("holiday-x", "Studiedag", monday, monday))
        work.commit()

    assert service.make(replace(CALL, due_on=saturday)).facts.due_on == saturday + timedelta(days=3)
    at_once = replace(CALL, due_on=saturday, without_delay=True)
    assert service.make(at_once).facts.due_on == saturday


def test_evaluating_is_a_step_of_its_own_after_done(world: World, service: AgreementService) -> None:
    made = service.make(replace(CALL, owner_kind="police"))
    with pytest.raises(ViosError, match="agreement_not_done"):
        service.evaluate(made.id, Kept.YES, Helped.YES, "", made.version)
    done = service.complete(made.id, "Gebeld", made.version)
    assert [line.agreement.id for line in service.overview().to_evaluate] == [made.id]
    with pytest.raises(ValidationError) as error:
        service.evaluate(made.id, Kept.NO, None, " ", done.version)
    assert codes_of(error) == [("helped", "helped_missing"), ("evaluation", "evaluation_words_missing")]

    evaluated = service.evaluate(made.id, Kept.PARTLY, Helped.YES, "Het is rustiger", done.version)

    assert (evaluated.state, evaluated.evaluated_on, evaluated.evaluated_by) == (
        AgreementState.EVALUATED,
        TODAY,
        world.session.account.id,
    )
    assert service.overview().to_evaluate == ()
    assert world.vault.state.audit[-1].action is AuditAction.AGREEMENT_EVALUATED
    back = service.take_back_evaluation(made.id, evaluated.version)
    assert (back.state, back.kept, back.evaluation) == (AgreementState.DONE, None, "")


def test_a_task_of_the_school_alone_does_not_ask_to_be_evaluated(service: AgreementService) -> None:
    made = service.make(replace(CALL, owner_kind="school", core_team=False))
    service.complete(made.id, "Gebeld", made.version)

    assert service.overview().to_evaluate == ()
