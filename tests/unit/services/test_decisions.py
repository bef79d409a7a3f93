"""The decision help on a record: kept while walking, fixed once, turned into agreements."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.services.world import (
    FACTS,
    JORIS,
    MARIT,
    TODAY,
    World,
    accept_all,
    answered,
    decisions_of,
    make_world,
)
from vios_desktop.decision.advice import advise
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.decision_record import CardChoice, Choice
from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.domain.vocabulary import IncidentStatus, Role
from vios_desktop.services.decisions import DecisionService, MarkedChoice
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.school import SchoolService
from vios_desktop.services.school_rules import SETTING_PREFIX


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def service(world: World) -> DecisionService:
    return decisions_of(world.session)


def test_there_are_rules_for_the_kinds_of_the_first_content(service: DecisionService) -> None:
    kinds = set(service.kinds())

    assert {"vape_use", "vape_trade", "spice_vape", "cannabis", "knife"} <= kinds
    with pytest.raises(ViosError, match="decision_no_rules"):
        service.begin_without_record(["accident"])


def test_a_walk_without_record_leaves_nothing_behind(world: World, service: DecisionService) -> None:
    before = world.vault.state.copy()

    assert service.begin_without_record(["vape_use"]).next_question is not None

    assert world.vault.state == before


def test_a_walk_knows_the_record_and_is_logged_as_a_view(world: World, service: DecisionService) -> None:
    walk = service.begin(world.own.id)

    assert (walk.incident_number, walk.resumed_at) == (world.own.number, None)
    assert [person.label for person in walk.walk.facts.persons] == ["Sem Voorbeeld"]
    assert world.vault.state.audit[-1].action is AuditAction.INCIDENT_VIEWED
    with pytest.raises(NotFoundError):
        service.begin("nothing")


def test_the_schools_own_rules_count(world: World, service: DecisionService) -> None:
    session = world.marit(Role.ADMINISTRATOR)
    SchoolService(session).change_setting(SETTING_PREFIX + "house_rules", "yes")
    SchoolService(session).change_setting(SETTING_PREFIX + "knife_ban", "not a value of it")

    assert service.begin_without_record(["vape_use"]).facts.school == {"house_rules": "yes"}


def test_answers_and_choices_come_back_until_they_are_fixed(world: World, service: DecisionService) -> None:
    now = world.session.clock.now()
    choices = (
        MarkedChoice(CardChoice("police", Choice.DEVIATED, "Eerst met de ouders gesproken.", now), "mark"),
        MarkedChoice(CardChoice("parents", Choice.DEVIATED, "Nog aan het"), ""),
    )
    assert service.kept_choices(world.own_walk) == ()

    draft = service.keep(world.own_walk, choices)
    again = service.begin(world.own.id)

    assert dict(again.walk.answers) == dict(world.own_walk.walk.answers)
    assert (again.draft_id, again.resumed_at) == (draft.id, draft.saved_at)
    assert service.kept_choices(again) == choices
    assert decisions_of(world.marit()).begin(world.own.id).resumed_at is None

    service.fix(again, accept_all(again))
    assert service.begin(world.own.id).resumed_at is None


def test_an_answer_that_the_rules_no_longer_know_is_asked_again(world: World, service: DecisionService) -> None:
    draft = service.keep(world.own_walk)
    with world.vault.begin() as work:
        work.drafts.put(replace(draft, values={"answers": {"gone": "x"}, "choices": "damaged"}))
        work.commit()

    again = service.begin(world.own.id)

    assert dict(again.walk.answers) == {}
    assert again.resumed_at is not None
    assert service.kept_choices(again) == ()


def test_fixing_writes_record_agreements_and_status_in_one_commit(world: World, service: DecisionService) -> None:
    committed = world.vault.committed

    fixed = service.fix(world.own_walk, accept_all(world.own_walk))

    assert world.vault.committed == committed + 1
    assert fixed.record.made_by == JORIS
    assert fixed.agreements
    assert {agreement.facts.decision_id for agreement in fixed.agreements} == {fixed.record.id}
    assert all((agreement.facts.due_on or TODAY) >= TODAY for agreement in fixed.agreements)
    incident = world.vault.state.incidents[world.own.id]
    assert (incident.status, incident.version) == (IncidentStatus.IN_PROGRESS, 2)
    actions = [entry.action for entry in world.vault.state.audit]
    assert actions[-1] is AuditAction.DECISION_FIXED
    assert world.vault.state.audit[-1].object_hash == fixed.record.record_hash


def test_a_handled_incident_keeps_its_status(world: World, service: DecisionService) -> None:
    IncidentService(world.session).set_status(world.own.id, IncidentStatus.HANDLED, 1)

    service.fix(world.own_walk, accept_all(world.own_walk))

    assert world.vault.state.incidents[world.own.id].status is IncidentStatus.HANDLED


def test_the_record_holds_no_name(world: World, service: DecisionService) -> None:
    fixed = service.fix(world.own_walk, accept_all(world.own_walk))

    assert "Voorbeeld" not in repr(fixed.record)
    assert world.own_walk.walk.facts.persons[0].label == "Sem Voorbeeld"


def test_every_card_is_chosen_and_every_deviation_has_its_reason(world: World, service: DecisionService) -> None:
    before = world.vault.state.copy()
    cards = [card for card in advise(world.own_walk.walk).cards if not card.read_only]

    with pytest.raises(ValidationError) as caught:
        service.fix(world.own_walk, ())
    assert [(p.field, p.code) for p in caught.value.problems] == [(c.axis.value, "card_not_chosen") for c in cards]

    deviating = [CardChoice(card.axis.value, Choice.DEVIATED, " ") for card in cards]
    with pytest.raises(ValidationError) as caught:
        service.fix(world.own_walk, deviating)
    assert {p.code for p in caught.value.problems} == {"reason_missing"}
    assert world.vault.state == before


def test_who_deviates_everywhere_agrees_to_nothing(world: World, service: DecisionService) -> None:
    cards = [card for card in advise(world.own_walk.walk).cards if not card.read_only]
    deviating = [CardChoice(card.axis.value, Choice.DEVIATED, "Anders gedaan.") for card in cards]

    assert service.fix(world.own_walk, deviating).agreements == ()


def test_an_old_record_is_shown_with_the_advice_of_its_day(world: World, service: DecisionService) -> None:
    view = service.view(world.decision.record.id)

    assert view.made_by_name == "Marit Fictief"
    assert view.record == world.decision.record
    assert view.replay.advice.cards
    assert world.vault.state.audit[-1].action is AuditAction.DECISION_VIEWED
    with pytest.raises(NotFoundError):
        service.view("nothing")


def test_a_record_that_was_tampered_with_is_not_shown(world: World, service: DecisionService) -> None:
    record = world.vault.state.decisions[world.decision.record.id]
    world.vault.state.decisions[record.id] = replace(record, made_by=JORIS)

    with pytest.raises(ViosError, match="decision_record_damaged"):
        service.view(record.id)


def test_a_change_of_mind_is_a_second_record(world: World) -> None:
    marit = decisions_of(world.marit())
    walk = answered(marit.begin(world.other.id))

    marit.fix(walk, accept_all(walk))

    records = [r for r in world.vault.state.decisions.values() if r.incident_id == world.other.id]
    assert len(records) == 2
    assert {record.made_by for record in records} == {MARIT}


def test_what_cannot_have_rules_says_so(world: World, service: DecisionService) -> None:
    other = IncidentService(world.session).record(replace(FACTS, kind="other"))

    with pytest.raises(ViosError, match="decision_no_rules"):
        service.begin(other.id)


def test_further_kinds_are_kept_with_the_draft_after_that_of_the_record(
    world: World, service: DecisionService
) -> None:
    begun = service.begin(world.own.id)
    service.keep(replace(begun, walk=begun.walk.also("extortion").also("knife").without("extortion")))

    again = service.begin(world.own.id)

    assert again.walk.kinds == (begun.walk.kinds[0], "knife")


def test_a_kept_kind_without_rules_is_left_out(world: World, service: DecisionService) -> None:
    begun = service.begin(world.own.id)
    draft = service.keep(begun)
    DraftService(world.session).save(
        draft.id, draft.form, {**draft.values, "kinds": ["gone", "knife"]}, subject_id=draft.subject_id
    )

    assert service.begin(world.own.id).walk.kinds == (begun.walk.kinds[0], "knife")
