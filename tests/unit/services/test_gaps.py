"""Gaps: without names, counted by whom was asked, brought, closed, and every step can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.services.world import TODAY, World, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.gap import GapFacts
from vios_desktop.domain.vocabulary import GapState, Role
from vios_desktop.services.agreement_writing import check_no_names
from vios_desktop.services.gaps import GapCount, GapService
from vios_desktop.services.queries import GapQuery

FACTS = GapFacts("Niemand kan op vrijdagavond op straat zijn", TODAY, ("youth_work", "street_coach"))


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def service(world: World) -> GapService:
    return GapService(world.session)


def codes(error: pytest.ExceptionInfo[ValidationError]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("facts", "problem"),
    [
        (replace(FACTS, text=" "), ("text", "gap_text_missing")),
        (replace(FACTS, asked_kinds=()), ("asked_kinds", "gap_asked_missing")),
        (replace(FACTS, found_on=None), ("found_on", "date_missing")),
        (replace(FACTS, found_on=TODAY + timedelta(days=1)), ("found_on", "date_in_future")),
    ],
)
def test_a_gap_that_cannot_be_counted_is_refused(
    service: GapService, facts: GapFacts, problem: tuple[str, str]
) -> None:
    with pytest.raises(ValidationError) as error:
        service.record(facts)
    assert codes(error) == [problem]


def test_the_name_of_a_pupil_is_refused_until_the_writer_looked(world: World, service: GapService) -> None:
    named = replace(FACTS, text=f"Niemand kan {world.pupil.first_name} helpen")
    with pytest.raises(ValidationError) as error:
        service.record(named)
    assert codes(error) == [("text", "gap_text_names")]
    assert service.find(GapQuery()).total == 0

    assert service.record(named, names_seen=True).text == named.text


def test_names_are_found_in_the_genitive_and_not_inside_words(world: World) -> None:
    first = world.pupil.first_name
    with world.session.begin() as work:
        assert check_no_names(work, f"De fiets: {first}s fiets.") == (f"{first}s",)
        assert check_no_names(work, f"on{first.lower()}baar en niemand") == ()


def test_it_goes_from_open_to_brought_to_closed_and_back_again(world: World, service: GapService) -> None:
    gap = service.record(FACTS)
    brought = service.bring(gap.id, TODAY, " W. Denkbeeld ", gap.version)
    closed = service.close(gap.id, "De gemeente betaalt iemand", brought.version)
    with pytest.raises(ViosError, match="gap_closed"):
        service.bring(gap.id, TODAY, "Gemeente", closed.version)

    again = service.step_back(gap.id, closed.version)
    open_again = service.step_back(gap.id, again.version)

    states = [one.state for one in (gap, brought, closed, again, open_again)]
    assert states == [GapState.OPEN, GapState.BROUGHT, GapState.CLOSED, GapState.BROUGHT, GapState.OPEN]
    assert (brought.brought_to, open_again.brought_to, again.outcome) == ("W. Denkbeeld", "", "")
    told = [change.new for change in service.view(gap.id).history if change.field == "outcome"]
    assert told == ["De gemeente betaalt iemand", ""]
    assert world.vault.state.audit[-1].action is AuditAction.GAP_CHANGED


def test_closing_and_bringing_need_their_words(service: GapService) -> None:
    gap = service.record(FACTS)
    with pytest.raises(ValidationError) as error:
        service.bring(gap.id, TODAY - timedelta(days=1), " ", gap.version)
    assert codes(error) == [("brought_on", "gap_brought_too_early"), ("brought_to", "gap_receiver_missing")]
    with pytest.raises(ValidationError):
        service.close(gap.id, " ", gap.version)


def test_they_are_counted_by_whom_was_asked(service: GapService) -> None:
    first = service.record(FACTS)
    service.record(replace(FACTS, asked_kinds=("youth_work",), found_on=TODAY - timedelta(days=40)))
    service.close(first.id, "Opgelost", first.version)

    listing = service.find(GapQuery())
    recent = service.find(GapQuery(found_from=TODAY - timedelta(days=7)))

    assert listing.counts == (GapCount("youth_work", 2, 1), GapCount("street_coach", 1, 0))
    assert (len(recent.gaps), recent.total) == (1, 2)
    assert [gap.found_on for gap in service.find(GapQuery(asked_kind="street_coach")).gaps] == [TODAY]
