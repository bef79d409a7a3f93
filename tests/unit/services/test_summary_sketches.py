"""Case sketches through the service: what may be told of the records, and the same file for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.services.world import FACTS, IN_PERIOD, World, make_world, summaries_of
from vios_desktop.disclosure.printed_sketch import SketchYear
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.disclosure.text.uniqueness import Sketch
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.vocabulary import PersonKind, PersonRole, Role
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.person_merge import PersonMergeService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.summaries import SummaryService

YARD = (Sketch("substances", "yard_bikes", "lower"),)
GROUP = (Sketch("substances"),)


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def service(world: World) -> SummaryService:
    return summaries_of(world.session)


def record(world: World, count: int, *, day: date = IN_PERIOD, kind: PersonKind = PersonKind.PUPIL) -> list[str]:
    """So many vape incidents on the yard, each with another causer; the ids of those."""
    ids = []
    for number in range(count):
        name = f"Verzonnen{'abcdefghij'[number]}"
        causer = PersonService(world.session).add(
            kind=kind, first_name=name, last_name="Proef", class_name="1 havo B"
        )
        entry = IncidentPerson(f"e{number}", PersonRole.ALLEGED_CAUSER, kind, causer.id)
        IncidentService(world.session).record(replace(FACTS, occurred_on=day, persons=(entry,)))
        ids.append(causer.id)
    return ids


def test_five_pupils_may_be_told_of_and_four_may_not(world: World, service: SummaryService) -> None:
    record(world, 4)
    assert not service.sketch_book(IN_PERIOD).judge(YARD).may_be_told

    record(world, 1)
    assert service.sketch_book(IN_PERIOD).judge(YARD).year is SketchYear.THIS


def test_who_is_no_pupil_counts_as_not_known(world: World, service: SummaryService) -> None:
    record(world, 9, kind=PersonKind.THIRD_PARTY)
    assert not service.sketch_book(IN_PERIOD).judge(GROUP).may_be_told


def test_two_entries_that_are_one_person_count_once(world: World, service: SummaryService) -> None:
    ids = record(world, 5)
    assert service.sketch_book(IN_PERIOD).judge(GROUP).may_be_told

    PersonMergeService(world.session).merge(ids[0], ids[1], ())

    assert not service.sketch_book(IN_PERIOD).judge(GROUP).may_be_told


def test_what_counts_in_a_later_period_is_not_told_of(world: World, service: SummaryService) -> None:
    record(world, 9, day=date(2026, 11, 23))
    assert not service.sketch_book(IN_PERIOD).judge(GROUP).may_be_told


def test_made_twice_it_is_the_same_file_with_the_same_sketch(world: World, service: SummaryService) -> None:
    record(world, 9)
    read = service.prepare(IN_PERIOD, sketches=[YARD])
    assert [sketch.cases for sketch in read.summary.sketches] == [YARD]

    first = service.deliver(IN_PERIOD, "kernteam", "overleg", expected_hash=read.content_hash, sketches=[YARD])
    again = service.deliver(IN_PERIOD, "wijkteam", "overleg")

    assert first.file == again.file == read.file
    (publication,) = world.vault.state.publications.values()
    assert parse_summary(publication.summary_json) == read.summary
    with world.session.begin() as work:
        figures = [f for entry in work.ledger.all() for f in entry.record.figures if "|sketch|" in f.statistic]
    assert [(figure.low, figure.high) for figure in figures] == [(1, None)]


def test_after_it_the_next_period_can_be_made(world: World, service: SummaryService) -> None:
    record(world, 9)
    service.deliver(IN_PERIOD, "kernteam", "overleg", sketches=[YARD])
    world.vault.clock.advance(days=40)

    after = service.prepare(date(2026, 12, 1), sketches=[YARD])

    assert after.sketches_left_out + len(after.summary.sketches) == 1


def test_what_is_not_common_or_too_much_is_refused_and_nothing_is_written(
    world: World, service: SummaryService
) -> None:
    record(world, 5)
    before = world.vault.state.copy()

    for asked, code in (
        ([(Sketch("property"),)], "sketch_not_common"),
        ([(Sketch("substances", "the pond"),)], "sketch_not_common"),
        ([()], "sketch_not_common"),
        ([GROUP, GROUP], "too_many_sketches"),
        ([GROUP, YARD, (Sketch("substances", "yard_bikes"),)], "too_many_sketches"),
    ):
        with pytest.raises(ViosError, match=code):
            service.deliver(IN_PERIOD, "kernteam", "overleg", sketches=asked)

    assert world.vault.state == before
