"""The yearly overview reads no record; the overview inside the school is in the register, pages and all."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from tests.unit.services.world import FACTS, IN_PERIOD, World, make_world, summaries_of
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.trends import TrendPeriod
from vios_desktop.domain.vocabulary import DisclosureKind, Role, SharingLevel
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.inside import InsideService
from vios_desktop.services.register import DisclosureQuery, RegisterService
from vios_desktop.services.yearly import YearlyService
from vios_desktop.texts import Texts

YEAR = date(2026, 9, 1)


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def yearly(world: World) -> YearlyService:
    return YearlyService(world.session, lambda year, name, day: f"{name} {day} {year}".encode())


@pytest.fixture
def inside(world: World) -> InsideService:
    return InsideService(world.session, lambda view, who: f"{who} {view.now.total}".encode())


def test_only_years_with_a_publication_are_offered(world: World, yearly: YearlyService) -> None:
    assert yearly.years() == ()
    summaries_of(world.session).deliver(IN_PERIOD, "kernteam", "overleg")
    [state] = yearly.years()
    assert (state.starts_on, state.included, state.ended) == (date(2026, 8, 1), 1, 4)


def test_a_record_that_comes_later_changes_nothing(world: World, yearly: YearlyService) -> None:
    summaries_of(world.session).deliver(IN_PERIOD, "kernteam", "overleg")
    before = yearly.prepare(YEAR)
    for _ in range(12):
        IncidentService(world.session).record(replace(FACTS, occurred_on=IN_PERIOD))
    assert yearly.prepare(YEAR) == before


def test_what_was_delivered_is_in_the_register(world: World, yearly: YearlyService) -> None:
    summaries_of(world.session).deliver(IN_PERIOD, "kernteam", "overleg")
    read = yearly.prepare(YEAR)
    made = yearly.deliver(YEAR, " MR ", " verantwoording ", expected_hash=read.content_hash)
    assert made.file == read.file
    assert made.file_name == "jaaroverzicht-2026-08-01.pdf"
    register = RegisterService(world.session, lambda paper: repr(paper).encode(), Texts)
    [line] = [x for x in register.find(DisclosureQuery()).lines if x.entry.recipient == "MR"]
    assert (line.entry.kind, line.entry.level) == (DisclosureKind.SUMMARY, SharingLevel.TREND)
    assert (line.entry.what, line.entry.purpose) == ("Jaaroverzicht 2026-2027", "verantwoording")
    assert register.sent_file(line.entry.id).content == made.file


@pytest.mark.parametrize("case", ["nothing published", "no year", "nobody", "changed"])
def test_what_cannot_be_made_leaves_nothing(world: World, yearly: YearlyService, case: str) -> None:
    if case != "nothing published":
        summaries_of(world.session).deliver(IN_PERIOD, "kernteam", "overleg")
    before = world.vault.state.copy()
    code = {"nothing published": "yearly_nothing_published", "no year": "period_unknown", "changed": "changed"}
    day = date(1999, 9, 1) if case == "no year" else YEAR
    if case == "nobody":
        with pytest.raises(ValidationError):
            yearly.deliver(day, " ", "")
    else:
        with pytest.raises(ViosError, match=code[case]):
            yearly.deliver(day, "MR", "x", expected_hash="0" * 64 if case == "changed" else None)
    assert world.vault.state == before


def test_the_overview_inside_is_a_disclosure_with_its_pages(world: World, inside: InsideService) -> None:
    made = inside.make(" Bestuur ", " sturen ", TrendPeriod(date(2026, 8, 1), date(2026, 11, 24)))
    assert made.file_name == "overzicht-schoolleiding-2026-08-01-2026-11-24.pdf"
    entry = next(e for e in world.vault.state.disclosures if e.recipient == "Bestuur")
    assert entry.file == made.content
    assert entry.content_hash == hashlib.sha256(made.content).hexdigest()
    assert (entry.level, entry.recipient_kind, entry.purpose) == (SharingLevel.DEIDENTIFIED, "school", "sturen")
    actions = [audit.action.value for audit in world.vault.state.audit[-2:]]
    assert actions == ["trends_printed", "disclosed"]


def test_without_a_recipient_nothing_is_made(world: World, inside: InsideService) -> None:
    before = world.vault.state.copy()
    with pytest.raises(ValidationError) as caught:
        inside.make("", " ")
    assert [p.code for p in caught.value.problems] == ["recipient_missing", "purpose_missing"]
    assert world.vault.state == before
