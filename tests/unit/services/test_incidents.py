"""Recording, changing, finding and viewing incidents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.fakes import coordinator_of, founded_vault, session_for
from tests.unit.services.world import FACTS, HANDOVER, JORIS, MARIT, TODAY, VAPES, World, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.errors import ConflictError, NotFoundError, ValidationError
from vios_desktop.domain.incident import IncidentFacts, Measure
from vios_desktop.domain.vocabulary import IncidentStatus, Role, Severity
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.queries import IncidentQuery

COORDINATOR = Role.COORDINATOR


@pytest.fixture
def world() -> World:
    return make_world(COORDINATOR)


def problems_of(error: pytest.ExceptionInfo[ValidationError]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in error.value.problems]


def test_an_incident_is_recorded_with_its_log_entry_in_one_commit() -> None:
    vault = founded_vault()
    session = coordinator_of(vault)
    before = vault.committed

    incident = IncidentService(session).record(FACTS)

    assert vault.committed == before + 1
    assert incident.number == "2026-001"
    assert (incident.status, incident.version, incident.created_by) == (IncidentStatus.OPEN, 1, MARIT)
    assert incident.created_at == incident.updated_at == session.clock.now()
    entry = vault.state.audit[-1]
    assert (entry.action, entry.object_id) == (AuditAction.INCIDENT_RECORDED, incident.id)
    assert entry.object_hash == canonical_hash(incident)


def test_numbers_count_per_calendar_year_of_what_happened() -> None:
    service = IncidentService(session_for(COORDINATOR))
    last_year = replace(FACTS, occurred_on=date(2025, 12, 31))

    numbers = [service.record(facts).number for facts in (FACTS, last_year, FACTS)]

    assert numbers == ["2026-001", "2025-001", "2026-002"]


def test_nothing_is_written_of_facts_that_cannot_be_kept() -> None:
    vault = founded_vault()
    session = coordinator_of(vault)
    before = vault.state.copy()

    with pytest.raises(ValidationError) as caught:
        IncidentService(session).record(IncidentFacts("", TODAY + timedelta(days=1), "", ""))

    assert problems_of(caught) == [
        ("kind", "kind_missing"),
        ("occurred_on", "day_in_future"),
        ("place", "place_missing"),
        ("facts", "facts_missing"),
    ]
    assert vault.state == before


def test_codes_that_no_list_knows_are_refused_together() -> None:
    facts = replace(FACTS, kind="nonsense", place="moon", measures=(Measure("m", "shouting"),))

    with pytest.raises(ValidationError) as caught:
        IncidentService(session_for(COORDINATOR)).record(facts)

    assert problems_of(caught) == [
        ("kind", "kind_unknown"),
        ("place", "place_unknown"),
        ("measures", "measure_unknown"),
    ]


def test_a_retired_code_stays_where_it_stood_and_is_not_taken_anew(world: World) -> None:
    service = IncidentService(world.session)
    with world.vault.begin() as work:
        for item in work.catalogues.items(CatalogueName.KIND):
            if item.code == "vape_trade":
                work.catalogues.put(replace(item, active=False))
        work.commit()

    changed = service.change(world.own.id, replace(world.own.facts, severity=Severity.MAJOR), 1)
    assert changed.facts.kind == "vape_trade"
    with pytest.raises(ValidationError) as caught:
        service.record(FACTS)
    assert problems_of(caught) == [("kind", "kind_unknown")]


def test_recording_drops_the_draft_and_only_the_own_one(world: World) -> None:
    marit = world.marit()

    IncidentService(marit).record(FACTS, draft_id=world.own_draft.id)
    assert DraftService(world.session).get(world.own_draft.id) == world.own_draft

    IncidentService(world.session).record(FACTS, draft_id=world.own_draft.id)
    with pytest.raises(NotFoundError):
        DraftService(world.session).get(world.own_draft.id)


def test_a_change_keeps_old_and_new_value_of_every_field(world: World) -> None:
    service = IncidentService(world.session)
    facts = replace(world.own.facts, severity=Severity.MAJOR, means_note="5 vapes")

    changed = service.change(world.own.id, facts, 1, draft_id=world.own_draft.id)

    assert (changed.version, changed.updated_by) == (2, JORIS)
    history = service.history(world.own.id)
    assert [(c.field, c.old, c.new, c.version) for c in history.changes] == [
        ("severity", "", "major", 2),
        ("means_note", "", "5 vapes", 2),
    ]
    assert {(c.changed_at, c.changed_by) for c in history.changes} == {(changed.updated_at, JORIS)}
    assert world.own_draft.id not in world.vault.state.drafts
    actions = [entry.action for entry in world.vault.state.audit[-2:]]
    assert actions == [AuditAction.INCIDENT_CHANGED, AuditAction.INCIDENT_VIEWED]
    assert world.vault.state.audit[-2].object_hash == canonical_hash(changed)


def test_who_comes_second_changes_nothing(world: World) -> None:
    service = IncidentService(world.session)
    service.set_status(world.own.id, IncidentStatus.HANDLED, 1)
    before = world.vault.state.copy()

    with pytest.raises(ConflictError):
        service.set_status(world.own.id, IncidentStatus.OPEN, 1)
    with pytest.raises(ConflictError):
        service.hand_over(world.own.id, VAPES.id, HANDOVER, 1)
    with pytest.raises(ConflictError):
        service.share(world.own.id, [MARIT], 1)
    with pytest.raises(ConflictError):
        service.change(world.own.id, world.own.facts, 1)

    assert world.vault.state == before


def test_a_status_and_sharing_are_in_the_history(world: World) -> None:
    service = IncidentService(world.session)

    service.set_status(world.own.id, IncidentStatus.HANDLED, 1)
    service.share(world.own.id, ["tess", MARIT], 2)
    service.share(world.own.id, [MARIT], 3)

    assert [(c.field, c.old, c.new) for c in service.history(world.own.id).changes] == [
        ("status", "open", "handled"),
        ("shared_with", "", "marit, tess"),
        ("shared_with", "marit, tess", "marit"),
    ]
    assert world.vault.state.audit[-2].action is AuditAction.INCIDENT_SHARED


def test_the_history_names_whoever_changed_it_and_nobody_else(world: World) -> None:
    before = IncidentService(world.session).history(world.own.id)
    assert (before.changes, before.names) == ((), {})

    IncidentService(world.marit()).set_status(world.own.id, IncidentStatus.HANDLED, 1)
    names = IncidentService(world.session).history(world.own.id).names
    assert names == {MARIT: world.marit().account.display_name}

    IncidentService(world.session).share(world.own.id, [JORIS, "gone"], 2)
    assert set(IncidentService(world.session).history(world.own.id).names) == {MARIT, JORIS}


def test_a_hand_over_drops_its_draft(world: World) -> None:
    IncidentService(world.session).hand_over(world.own.id, VAPES.id, HANDOVER, 1, draft_id=world.own_draft.id)

    assert world.vault.state.drafts == {}


def test_handing_over_adds_to_the_chain_of_hands(world: World) -> None:
    service = IncidentService(world.session)

    changed = service.hand_over(world.own.id, VAPES.id, HANDOVER, 1)

    assert changed.facts.items[0].handovers == (HANDOVER,)
    with pytest.raises(NotFoundError):
        service.hand_over(world.own.id, "another", HANDOVER, 2)
    with pytest.raises(ValidationError) as caught:
        service.hand_over(world.own.id, VAPES.id, replace(HANDOVER, handed_to=" "), 2)
    assert problems_of(caught) == [("handed_to", "receiver_missing")]


def test_a_handover_cannot_vanish_or_change(world: World) -> None:
    service = IncidentService(world.session)
    changed = service.hand_over(world.own.id, VAPES.id, HANDOVER, 1)
    item = changed.facts.items[0]
    second = replace(HANDOVER, id="h2", handed_by="politie Voorbeeldstad", handed_to="school")

    for items in (
        (),
        (replace(item, handovers=()),),
        (replace(item, handovers=(second,)),),
        (replace(item, handovers=(second, HANDOVER)),),
        (replace(item, handovers=(replace(HANDOVER, handed_to="iemand anders"),)),),
        (replace(item, id="other"),),
    ):
        with pytest.raises(ValidationError) as caught:
            service.change(world.own.id, replace(changed.facts, items=items), 2)
        assert problems_of(caught) == [("items", "handover_changed")]

    longer = replace(item, handovers=(HANDOVER, second), kept_at="kluis 2")
    assert service.change(world.own.id, replace(changed.facts, items=(longer,)), 2).facts.items == (longer,)


def test_an_item_that_was_never_handed_over_may_be_taken_out(world: World) -> None:
    facts = replace(world.own.facts, items=())

    assert IncidentService(world.session).change(world.own.id, facts, 1).facts.items == ()


def test_viewing_shows_all_that_belongs_to_it_and_is_logged(world: World) -> None:
    detail = IncidentService(world.session).view(world.other.id)

    assert detail.persons == {world.pupil.id: world.pupil}
    assert detail.created_by_name == "Marit Fictief"
    assert world.other_agreement in detail.agreements
    assert detail.decisions == (world.decision.record,)
    assert detail.may_change
    entry = world.vault.state.audit[-1]
    assert (entry.action, entry.object_id, entry.account_id) == (
        AuditAction.INCIDENT_VIEWED,
        world.other.id,
        JORIS,
    )


def test_an_incident_of_an_account_that_is_gone_is_shown_without_name(world: World) -> None:
    with world.vault.begin() as work:
        work.incidents.add(replace(world.own, id="x", number="2026-900", created_by="gone"))
        work.commit()

    assert IncidentService(world.session).view("x").created_by_name == ""


def test_a_shared_incident_is_seen_by_a_colleague_who_may_not_change_it() -> None:
    world = make_world(Role.COLLEAGUE)
    IncidentService(world.marit()).share(world.other.id, [JORIS], 2)

    assert not IncidentService(world.session).view(world.other.id).may_change
    assert IncidentService(world.session).view(world.own.id).may_change
    assert IncidentService(world.session).find(IncidentQuery()).total == 2


def test_a_colleague_finds_and_reads_rows_of_the_own_only() -> None:
    world = make_world(Role.COLLEAGUE)
    service = IncidentService(world.session)

    assert service.find(IncidentQuery()).ids == (world.own.id,)
    assert service.find(IncidentQuery(visible_to=None)).total == 1
    assert [row.id for row in service.rows([world.other.id, world.own.id])] == [world.own.id]


def test_a_search_says_how_many_there_are_without_it_and_is_logged_without_its_text(world: World) -> None:
    listing = IncidentService(world.session).find(IncidentQuery(text="bestaatniet"))

    assert (listing.ids, listing.total) == ((), 2)
    entry = world.vault.state.audit[-1]
    assert (entry.action, entry.detail) == (AuditAction.INCIDENTS_SEARCHED, "hits=0")


def test_looking_for_one_person_is_logged(world: World) -> None:
    listing = IncidentService(world.session).find(IncidentQuery(person_id=world.pupil.id))

    assert listing.total == len(listing.ids) == 2
    assert world.vault.state.audit[-1].action is AuditAction.INCIDENTS_SEARCHED


def test_filtering_without_text_is_no_view_of_a_person(world: World) -> None:
    before = len(world.vault.state.audit)

    IncidentService(world.session).find(IncidentQuery(kinds=("theft",)))

    assert len(world.vault.state.audit) == before


def test_rows_tell_what_is_agreed_and_when(world: World) -> None:
    world.vault.clock.advance(days=2)

    row = IncidentService(world.session).rows([world.own.id])[0]

    assert (row.number, row.kind, row.late_agreements, row.open_agreements) == ("2026-001", "vape_trade", 1, 1)
    assert row.next_due_on == date(2026, 11, 25)


@pytest.mark.parametrize("incident_id", ["nothing"])
def test_what_is_not_there_is_said_so(world: World, incident_id: str) -> None:
    service = IncidentService(world.session)

    for use in (service.view, service.history):
        with pytest.raises(NotFoundError):
            use(incident_id)
    with pytest.raises(NotFoundError):
        service.set_status(incident_id, IncidentStatus.HANDLED, 1)
