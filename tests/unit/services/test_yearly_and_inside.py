"""The yearly overview reads no record; the overview inside the school is in the register, pages and all."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from tests.unit.services.world import FACTS, IN_PERIOD, World, make_world, summaries_of
from vios_desktop.disclosure.ladder import ladder
from vios_desktop.disclosure.summary_json import parse_summary, to_json
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.trends import TrendPeriod
from vios_desktop.domain.vocabulary import DisclosureKind, Role, SharingLevel
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.inside import InsideRenderer, InsideService
from vios_desktop.services.register import DisclosureQuery, RegisterService
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.services.yearly import YearlyService, YearRenderer
from vios_desktop.texts import Texts

YEAR = date(2026, 9, 1)


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def yearly(world: World) -> YearlyService:
    def written(form: SummaryFormat) -> YearRenderer:
        return lambda year, name, day: f"{form} {name} {day} {year}".encode()

    return YearlyService(world.session, {form: written(form) for form in SummaryFormat})


@pytest.fixture
def inside(world: World) -> InsideService:
    def written(form: SummaryFormat) -> InsideRenderer:
        return lambda view, who: f"{form} {who} {view.now.total}".encode()

    return InsideService(world.session, {form: written(form) for form in (SummaryFormat.PDF, SummaryFormat.XLSX)})


def test_only_years_with_a_publication_are_offered(world: World, yearly: YearlyService) -> None:
    assert yearly.years() == ()
    summaries_of(world.session).deliver(IN_PERIOD, "kernteam", "overleg")
    [state] = yearly.years()
    assert (state.starts_on, state.included, state.part_left_out, state.ended) == (date(2026, 8, 1), 1, 0, 4)


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
    assert made.file == read.pages
    assert made.file_name == "jaaroverzicht-2026-08-01.pdf"
    register = RegisterService(world.session, lambda paper: repr(paper).encode(), Texts)
    [line] = [x for x in register.find(DisclosureQuery()).lines if x.entry.recipient == "MR"]
    assert (line.entry.kind, line.entry.level) == (DisclosureKind.YEARLY, SharingLevel.TREND)
    assert (line.entry.what, line.entry.purpose) == ("Jaaroverzicht 2026-2027", "verantwoording")
    assert register.sent_file(line.entry.id).content == made.file


@pytest.mark.parametrize("form", [SummaryFormat.XLSX, SummaryFormat.CSV, SummaryFormat.JSON])
def test_another_form_is_made_after_the_same_pages_were_read(
    world: World, yearly: YearlyService, form: SummaryFormat
) -> None:
    summaries_of(world.session).deliver(IN_PERIOD, "kernteam", "overleg")
    read = yearly.prepare(YEAR)
    made = yearly.deliver(YEAR, "MR", "verantwoording", expected_hash=read.content_hash, form=form)
    assert (made.content_hash, made.file_name) == (read.content_hash, f"jaaroverzicht-2026-08-01.{form.value}")
    entry = world.vault.state.disclosures[-1]
    assert (entry.file, entry.media_type) == (made.file, form.media_type)
    assert entry.what == f"Jaaroverzicht 2026-2027 ({form.value.upper()})"


def test_a_period_of_which_a_part_was_left_out_is_not_counted_as_included(
    world: World, yearly: YearlyService
) -> None:
    summaries_of(world.session).deliver(IN_PERIOD, "kernteam", "overleg")
    [(key, published)] = world.vault.state.publications.items()
    for rung in ladder(parse_summary(published.summary_json))[1:]:
        world.vault.state.publications[key] = replace(published, summary_json=to_json(rung))
        [state] = yearly.years()
        assert (state.included, state.part_left_out, state.ended) == (0, 1, 4)


def test_reading_it_through_writes_nothing_and_the_overview_inside_is_only_a_look(
    world: World, yearly: YearlyService, inside: InsideService
) -> None:
    summaries_of(world.session).deliver(IN_PERIOD, "kernteam", "overleg")
    before = world.vault.state.copy()
    yearly.prepare(YEAR)
    assert world.vault.state == before
    inside.prepare("Schoolleiding")
    assert world.vault.state.disclosures == before.disclosures
    assert [audit.action.value for audit in world.vault.state.audit[len(before.audit) :]] == ["trends_viewed"]


@pytest.mark.parametrize("who", ["Gemeente", "wijkagent", "Schoolleiding en politie"])
def test_exact_figures_are_for_nobody_outside_the_school(world: World, inside: InsideService, who: str) -> None:
    before = world.vault.state.copy()
    for make in (lambda: inside.prepare(who), lambda: inside.deliver(who, "sturen")):
        with pytest.raises(ValidationError) as caught:
            make()
        assert [p.code for p in caught.value.problems] == ["recipient_outside_school"]
    assert world.vault.state == before


def test_figures_that_changed_since_they_were_read_do_not_leave(world: World, inside: InsideService) -> None:
    read = inside.prepare("Bestuur")
    IncidentService(world.session).record(replace(FACTS, occurred_on=IN_PERIOD))
    before = world.vault.state.copy()
    with pytest.raises(ViosError, match="summary_changed"):
        inside.deliver("Bestuur", "sturen", expected_hash=read.content_hash)
    assert world.vault.state == before


def test_the_overview_inside_is_never_taken_for_a_publication(world: World, inside: InsideService) -> None:
    before = world.vault.state.copy()
    inside.deliver("Bestuur", "sturen", form=SummaryFormat.XLSX)
    assert (world.vault.state.ledger, world.vault.state.publications) == (before.ledger, before.publications)


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
    days = TrendPeriod(date(2026, 8, 1), date(2026, 11, 24))
    read = inside.prepare("Bestuur", days)
    made = inside.deliver(" Bestuur ", " sturen ", days, expected_hash=read.content_hash)
    assert made.file == read.pages
    assert made.file_name == "overzicht-schoolleiding-2026-08-01-2026-11-24.pdf"
    entry = next(e for e in world.vault.state.disclosures if e.recipient == "Bestuur")
    assert entry.file == made.file
    assert entry.content_hash == hashlib.sha256(made.file).hexdigest()
    assert (entry.level, entry.recipient_kind, entry.purpose) == (SharingLevel.DEIDENTIFIED, "school", "sturen")
    actions = [audit.action.value for audit in world.vault.state.audit[-2:]]
    assert actions == ["trends_printed", "disclosed"]


def test_without_a_recipient_nothing_is_made(world: World, inside: InsideService) -> None:
    before = world.vault.state.copy()
    with pytest.raises(ValidationError) as caught:
        inside.deliver("", " ")
    assert [p.code for p in caught.value.problems] == ["recipient_missing", "purpose_missing"]
    assert world.vault.state == before
