"""Calls: the card that goes with a call, and the log of it, which is written whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.fakes import session_for
from tests.unit.services.world import JORIS, TODAY, World, a_log, calls_of, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.catalogue import PartnerOrganisation
from vios_desktop.domain.errors import ConflictError, NotAllowedError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.social_map import PartnerContact
from vios_desktop.domain.vocabulary import AgreementState, CallOutcome, Role
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.call_help import CallSubject
from vios_desktop.services.calls import CallLog, Promise
from vios_desktop.services.school_rules import SETTING_PREFIX

FRIDAY = date(2026, 11, 27)
PROMISE = Promise("Stuurt het verslag", FRIDAY, "veilig_thuis", "mw. Voorbeeld")


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


def codes(error: pytest.ExceptionInfo[ValidationError]) -> set[tuple[str, str]]:
    return {(problem.field, problem.code) for problem in error.value.problems}


def test_the_card_knows_what_the_call_is_about(world: World) -> None:
    help_ = calls_of(world.session).prepare(CallSubject("wijkagent", world.own.id, danger="no"))

    assert help_.card is not None
    assert help_.incident_number == world.own.number
    assert help_.opening.startswith(f"U spreekt met {world.session.account.display_name} van ")
    assert "vapes verkopen of uitdelen. Er is nu geen gevaar." in help_.opening
    assert help_.next_school_day == date(2026, 11, 25)
    entry = world.vault.state.audit[-1]
    assert (entry.action, entry.object_id) == (AuditAction.INCIDENT_VIEWED, world.own.id)


def test_no_opening_says_who_the_pupil_is(world: World) -> None:
    service = calls_of(world.session)
    for line in service.prepare(CallSubject("police", world.own.id)).numbers:
        said = service.prepare(CallSubject(line.id, world.own.id, danger="yes")).opening
        assert said
        assert world.pupil.first_name not in said
        assert world.pupil.display_name not in said
        assert world.own.number not in said
        assert "{" not in said


def test_the_own_contact_goes_first(world: World) -> None:
    with world.session.begin() as work:
        work.school.put_setting(SETTING_PREFIX + "wijkagent_phone", "06-00000000")
        work.catalogues.put_partner(PartnerOrganisation("p1", "police", "Politie Voorbeeldstad"))
        work.social_map.put_contact(PartnerContact("c1", "p1", "R. Fictum"))
        work.commit()

    help_ = calls_of(world.session).prepare(CallSubject("wijkagent"))

    assert help_.number is not None
    assert (help_.number.number, help_.number.own) == ("06-00000000", True)
    assert [partner.contact.name for partner in help_.own_contacts] == ["R. Fictum"]


def test_an_agreement_to_call_finds_its_card_by_its_words(world: World) -> None:
    help_ = calls_of(world.session).prepare(CallSubject(agreement_id=world.own_agreement.id))

    assert help_.card is not None
    assert help_.card.id == "parents"
    assert help_.subject.incident_id == world.own.id
    assert help_.agreement == world.own_agreement


def test_an_unknown_subject_is_refused(world: World) -> None:
    service = calls_of(world.session)
    for subject in (CallSubject("police", "nothing"), CallSubject(agreement_id="nothing")):
        with pytest.raises(NotFoundError):
            service.prepare(subject)
    assert service.prepare(CallSubject("no such number")).card is None


def test_a_call_and_what_was_promised_are_one_piece(world: World) -> None:
    before = world.vault.committed
    logged = calls_of(world.session).log(a_log(world.own.id, world.session, promise=PROMISE))

    promise = logged.promise
    assert promise is not None
    assert world.vault.committed == before + 1
    assert world.vault.state.contacts == {logged.contact.id: logged.contact}
    assert logged.contact.promise_id == promise.id
    assert logged.contact.created_by == JORIS
    assert (promise.facts.text, promise.facts.due_on) == ("Stuurt het verslag", FRIDAY)
    assert (promise.facts.owner_kind, promise.facts.owner_name) == ("veilig_thuis", "mw. Voorbeeld")
    assert promise.facts.incident_id == world.own.id
    assert promise.facts.note == "VT-2026-17"
    last = [(entry.action, entry.object_hash) for entry in world.vault.state.audit[-2:]]
    assert last == [
        (AuditAction.AGREEMENT_MADE, canonical_hash(promise)),
        (AuditAction.CONTACT_LOGGED, canonical_hash(logged.contact)),
    ]


@pytest.mark.parametrize("store", ["contacts", "audit", "drafts"])
def test_a_fault_after_the_agreement_leaves_neither(
    world: World, store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk gives way after the promise was written and before the call is whole."""
    from tests.fakes.journal import FakeAudit
    from tests.fakes.records import FakeContacts, FakeDrafts

    def full(*_args: object, **_more: object) -> None:
        raise ViosError("disk_full")

    before = world.vault.state.copy()
    targets = {"contacts": (FakeContacts, "add"), "audit": (FakeAudit, "record"), "drafts": (FakeDrafts, "remove")}
    monkeypatch.setattr(*targets[store], full)

    with pytest.raises(ViosError, match="disk_full"):
        calls_of(world.session).log(
            a_log(world.own.id, world.session, promise=PROMISE), draft_id=world.own_draft.id
        )
    assert world.vault.state == before


def test_the_draft_goes_with_the_call(world: World) -> None:
    calls_of(world.session).log(a_log(world.own.id, world.session), draft_id=world.own_draft.id)

    assert not world.vault.state.drafts


def test_being_spoken_to_closes_the_agreement_that_asked_for_the_call(world: World) -> None:
    log = a_log(world.own.id, world.session, promise=PROMISE, about=world.own_agreement)
    logged = calls_of(world.session).log(replace(log, words="Komen morgen praten"))

    assert logged.agreement is not None
    assert logged.agreement.state is AgreementState.DONE
    assert logged.agreement.outcome == "Komen morgen praten"
    assert logged.promise is not None


def test_not_being_reached_moves_it_and_makes_no_second_one(world: World) -> None:
    log = a_log(world.own.id, world.session, promise=PROMISE, about=world.own_agreement)
    log = replace(log, words="Niet bereikt", contact=replace(log.contact, outcome=CallOutcome.NOT_REACHED))
    count = len(world.vault.state.agreements)
    logged = calls_of(world.session).log(log)

    assert logged.promise is None
    assert len(world.vault.state.agreements) == count
    assert logged.agreement is not None
    assert logged.agreement.facts.due_on == FRIDAY
    assert logged.agreement.state is AgreementState.OPEN
    changes = {change.field: change.new for change in world.vault.state.history if change.version == 2}
    assert changes["reason"] == "Niet bereikt"


def test_an_agreement_that_somebody_closed_meanwhile_stays_closed(world: World) -> None:
    done = AgreementService(world.session).complete(world.own_agreement.id, "Was al gebeld", 1)

    logged = calls_of(world.session).log(a_log(world.own.id, world.session, about=world.own_agreement))

    assert logged.agreement is None
    assert world.vault.state.agreements[done.id] == done
    assert logged.contact.id in world.vault.state.contacts


def test_an_agreement_that_somebody_changed_meanwhile_is_a_conflict(world: World) -> None:
    AgreementService(world.session).start(world.own_agreement.id, 1)
    before = world.vault.state.copy()

    with pytest.raises(ConflictError):
        calls_of(world.session).log(a_log(world.own.id, world.session, about=world.own_agreement))
    assert world.vault.state == before


def test_what_is_missing_is_said_by_its_field(world: World) -> None:
    log = a_log(world.own.id, world.session, promise=Promise(" ", None, "police"))
    with pytest.raises(ValidationError) as error:
        calls_of(world.session).log(replace(log, contact=replace(log.contact, outcome=None)))
    assert codes(error) == {
        ("outcome", "call_outcome_missing"),
        ("promise", "agreement_text_missing"),
        ("due_on", "deadline_missing"),
    }

    past = replace(PROMISE, due_on=date(2026, 11, 23))
    with pytest.raises(ValidationError) as error:
        calls_of(world.session).log(a_log(world.own.id, world.session, promise=past))
    assert codes(error) == {("due_on", "deadline_in_past")}

    empty = a_log(world.own.id, world.session)
    with pytest.raises(ValidationError) as error:
        calls_of(world.session).log(replace(empty, contact=replace(empty.contact, reference="", summary="")))
    assert codes(error) == {("summary", "call_says_nothing")}
    assert not world.vault.state.contacts


def test_a_colleague_cannot_log_about_what_is_not_theirs() -> None:
    world = make_world(Role.COLLEAGUE)
    before = world.vault.state.copy()

    for log in (
        a_log(world.other.id, world.session),
        a_log(world.own.id, world.session, about=world.other_agreement),
    ):
        with pytest.raises(NotAllowedError):
            calls_of(world.session).log(log)
    assert world.vault.state == before


def test_a_deadline_of_today_is_fine(world: World) -> None:
    logged = calls_of(world.session).log(
        a_log(world.own.id, world.session, promise=replace(PROMISE, due_on=TODAY))
    )

    assert logged.promise is not None


def test_who_may_only_read_the_log_sees_no_card() -> None:
    world = make_world(Role.PRIVACY_OFFICER)
    assert not world.session.may(Action.LOG_CONTACT)

    with pytest.raises(NotAllowedError):
        calls_of(session_for(Role.ADMINISTRATOR, vault=world.vault)).prepare(CallSubject("police"))


def test_a_log_about_nothing_is_refused(world: World) -> None:
    with pytest.raises(ValidationError):
        calls_of(world.session).log(CallLog(a_log(None, world.session).contact))
