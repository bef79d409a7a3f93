"""One agreement as it is read: its history, its contacts, who may see it, and the log of the view."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.services.world import CALL, JORIS, MARIT, TODAY, World, a_call, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import NotAllowedError, NotFoundError
from vios_desktop.domain.review import Review
from vios_desktop.domain.rights import Action, may
from vios_desktop.domain.vocabulary import RecordKind, ReviewOutcome, Role, SignalSubject
from vios_desktop.services.agreement_detail import AgreementLink, view_agreement
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.contacts import ContactService
from vios_desktop.services.core_team.cases import CaseService, CaseSketch
from vios_desktop.services.core_team.meetings import MeetingPlan, MeetingService
from vios_desktop.services.trash import TrashService


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


MANAGE = (Action.MANAGE_ALL_AGREEMENTS, Action.MANAGE_OWN_AGREEMENTS)


def test_the_detail_holds_moves_contacts_and_the_incident() -> None:
    world = make_world(Role.COORDINATOR)
    own = world.own_agreement
    assert own.facts.due_on is not None
    later = replace(own.facts, due_on=own.facts.due_on + timedelta(days=7))
    AgreementService(world.session).change(own.id, later, 1, "De mentor was ziek.")
    ContactService(world.session).log(replace(a_call(None, world.session), agreement_id=own.id))

    detail = view_agreement(world.session, own.id)

    assert detail.line.agreement.facts == later
    assert detail.line.incident_number == world.own.number
    assert ("reason", "De mentor was ziek.") in [(change.field, change.new) for change in detail.history]
    assert [contact.agreement_id for contact in detail.contacts] == [own.id]
    assert detail.names[JORIS] == "Joris Testhuis"


def test_the_view_is_logged_with_its_hash() -> None:
    world = make_world(Role.COORDINATOR)
    committed = world.vault.committed

    view_agreement(world.session, world.own_agreement.id)

    entry = world.vault.state.audit[-1]
    assert (entry.action, entry.object_id) == (AuditAction.AGREEMENTS_LISTED, world.own_agreement.id)
    assert entry.object_hash == canonical_hash(world.own_agreement)
    assert world.vault.committed == committed + 1


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("own", [True, False])
def test_the_table_of_rights_decides_who_may_read_it(role: Role, *, own: bool) -> None:
    world = make_world(role)
    agreement = world.own_agreement if own else world.other_agreement
    allowed = any(may([role], action) for action in (MANAGE if own else MANAGE[:1]))
    before = world.vault.state.copy()

    if allowed:
        assert view_agreement(world.session, agreement.id).line.agreement == agreement
    else:
        with pytest.raises(NotAllowedError):
            view_agreement(world.session, agreement.id)
        assert world.vault.state == before, "something was written all the same"


def test_an_owner_reads_what_another_made() -> None:
    world: World = make_world(Role.COLLEAGUE)
    made = AgreementService(world.marit()).make(replace(CALL, owner_account=JORIS))

    assert view_agreement(world.session, made.id).line.agreement == made


def test_an_agreement_that_is_not_there_is_said() -> None:
    with pytest.raises(NotFoundError):
        view_agreement(make_world(Role.COORDINATOR).session, "nothing")


def test_links_lead_to_the_pupil_the_case_and_the_meeting(world: World) -> None:
    session = world.session
    case = CaseService(session).open(CaseSketch(title="Druk van buiten", person_id=world.pupil.id))
    meeting = MeetingService(session).make(MeetingPlan(TODAY))
    facts = replace(CALL, person_id=world.pupil.id, case_id=case.id, meeting_id=meeting.id)
    made = AgreementService(session).make(facts)

    assert view_agreement(session, made.id).links == (
        AgreementLink(RecordKind.PERSON, world.pupil.id, world.pupil.display_name),
        AgreementLink(RecordKind.CASE, case.id, "Druk van buiten"),
        AgreementLink(RecordKind.MEETING, meeting.id, day=TODAY),
    )
    lone = AgreementService(session).make(replace(CALL, case_id=case.id))
    AgreementService(session).complete(made.id, "Gebeld", made.version)
    AgreementService(session).complete(lone.id, "Gebeld", lone.version)
    TrashService(session).put(RecordKind.CASE, case.id, "Dubbel")
    assert view_agreement(session, lone.id).links == (), "what lies in the trash is not led to"


def test_a_review_is_led_to_by_its_day(world: World) -> None:
    session = world.session
    review = Review(
        *("review", SignalSubject.GROUP, None, "1B", "", ReviewOutcome.FOLLOW, "Wij kijken mee"),
        *(session.clock.now(), JORIS, 3, 3, 2, TODAY, TODAY),
    )
    with session.begin() as work:
        work.reviews.add(review)
        work.commit()
    made = AgreementService(session).make(replace(CALL, review_id=review.id))
    assert view_agreement(session, made.id).links == (AgreementLink(RecordKind.REVIEW, "review", day=TODAY),)


def test_a_colleague_is_led_to_nothing_that_is_not_theirs(world: World) -> None:
    case = CaseService(world.session).open(CaseSketch(title="Druk van buiten"))
    facts = replace(CALL, person_id=world.pupil.id, case_id=case.id, owner_account=MARIT)
    made = AgreementService(world.session).make(facts)
    assert view_agreement(world.marit(Role.COLLEAGUE), made.id).links == ()
