"""A table of a year goes out once, through the gate, into the ledger and the register; or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.fakes import resource_text
from tests.fakes.clock import FixedClock
from tests.unit.services.world import FACTS, IN_PERIOD, World, make_world, summaries_of
from vios_desktop.disclosure.export_gate import Outcome, Passed, Proof, Tried, first_safe
from vios_desktop.disclosure.ledger import LedgerRecord, LedgerSource
from vios_desktop.disclosure.year_table import TableRows
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.vocabulary import LegalBasis, PersonKind, PersonRole, Role
from vios_desktop.services.certificates import CertificateService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.services.summary_gate import Watch
from vios_desktop.services.year_tables import TableRenderer, YearTableService

YEAR = date(2026, 9, 1)
AFTER = datetime(2027, 9, 1, 12, tzinfo=UTC)
GROUPS = TableRows.GROUPS


def written(form: SummaryFormat) -> TableRenderer:
    return lambda table, name, day: f"{form} {name} {day} {sorted(table.numbers.items())}".encode()


def service(world: World, now: datetime = AFTER, outcome: Outcome | None = None) -> YearTableService:
    """With the real gate, or one that finds this of every table."""
    session = replace(world.session, clock=FixedClock(now))
    policy, writers = resource_text("policy/export_layouts.json"), {form: written(form) for form in SummaryFormat}
    if outcome is None:
        return YearTableService(session, policy, writers)

    def gate(_earlier: Sequence[LedgerRecord], forms: Sequence[LedgerRecord], *_watch: object) -> Passed:
        asked.append(forms[0])
        return Passed(1, NO_PROOF, (Tried(0, outcome), Tried(1, Outcome.PASSED)))

    return YearTableService(session, policy, writers, gate)


NO_PROOF = Proof((), None)  # type: ignore[arg-type]  # nobody looks at the proof of what is held back
asked: list[LedgerRecord] = []


@pytest.fixture
def world() -> World:
    asked.clear()
    return make_world(Role.COORDINATOR)


def delivered(tables: YearTableService, **more: object) -> bytes:
    return tables.deliver(YEAR, GROUPS, " GGD ", " onderzoek ", LegalBasis.PUBLIC_TASK, **more).file  # type: ignore[arg-type]


def test_only_years_that_are_over(world: World) -> None:
    assert service(world, datetime(2027, 7, 31, 12, tzinfo=UTC)).years() == ()
    [year] = service(world).years()
    assert year.starts_on == date(2026, 8, 1)
    with pytest.raises(ViosError, match="table_year_not_over"):
        service(world, datetime(2027, 7, 31, 12, tzinfo=UTC)).prepare(YEAR, GROUPS)
    with pytest.raises(ViosError, match="period_unknown"):
        service(world).prepare(date(1999, 1, 1), GROUPS)


def test_reading_it_through_writes_nothing(world: World) -> None:
    before = world.vault.state.copy()
    service(world).prepare(YEAR, GROUPS)
    assert world.vault.state == before


def test_what_goes_out_is_in_the_ledger_and_in_the_register(world: World) -> None:
    tables = service(world)
    read = tables.prepare(YEAR, GROUPS)
    made = tables.deliver(
        YEAR, GROUPS, " GGD ", " onderzoek ", LegalBasis.PUBLIC_TASK, expected_hash=read.content_hash
    )
    assert (made.file, made.file_name) == (read.pages, "tabel-groep-plaats-2026-08-01.pdf")
    record = world.vault.state.ledger[-1].record
    assert (record.source, record.title, record.published_on) == (LedgerSource.TABLE, "groups", AFTER.date())
    proofs = CertificateService(world.session).check()
    assert (proofs.standing, proofs.without) == (1, 0)
    entry = world.vault.state.disclosures[-1]
    assert (entry.recipient, entry.purpose, entry.basis) == ("GGD", "onderzoek", LegalBasis.PUBLIC_TASK)
    assert (entry.what, entry.file) == ("Tabel groep naar plaats 2026-2027", made.file)


def test_asked_for_again_it_is_the_same_whatever_came_in_since(world: World) -> None:
    first = delivered(service(world))
    later = replace(world.session, clock=FixedClock(datetime(2027, 9, 20, 12, tzinfo=UTC)))
    for _ in range(12):
        IncidentService(later).record(replace(FACTS, occurred_on=YEAR))
    again = service(world, datetime(2027, 10, 1, 12, tzinfo=UTC))
    assert delivered(again) == first
    [year] = again.years()
    assert year.made == {GROUPS: AFTER.date()}
    assert sum(entry.record.source is LedgerSource.TABLE for entry in world.vault.state.ledger) == 1
    assert len([entry for entry in world.vault.state.disclosures if entry.recipient == "GGD"]) == 2
    other = again.deliver(YEAR, GROUPS, "GGD", "onderzoek", LegalBasis.PUBLIC_TASK, form=SummaryFormat.CSV)
    assert other.file_name.endswith(".csv")


def test_what_is_not_safe_beside_the_pages_is_refused_and_nothing_is_written(world: World) -> None:
    before = world.vault.state.copy()
    with pytest.raises(ViosError, match="table_tells"):
        delivered(service(world, outcome=Outcome.TOLD))
    assert world.vault.state == before
    assert len(asked) == 1


def test_what_happened_in_another_year_is_in_no_table_of_this_one_also_when_it_was_recorded_in_it(
    world: World,
) -> None:
    before = service(world).prepare(YEAR, GROUPS)
    for number in range(8):
        pupil = PersonService(world.session).add(
            kind=PersonKind.PUPIL, first_name=f"Proef{number}", last_name="Verzonnen"
        )
        causer = IncidentPerson(f"c{number}", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, pupil.id)
        IncidentService(world.session).record(replace(FACTS, occurred_on=date(2026, 6, 1), persons=(causer,)))
    assert service(world).prepare(YEAR, GROUPS).pages == before.pages


def test_pages_that_contradict_the_year_leave_a_part_that_is_on_none(world: World) -> None:
    with pytest.raises(ViosError, match="table_tells"):
        delivered(service(world, outcome=Outcome.CONTRADICTS))
    without, with_rest = ({part for cover in one.covers for part in cover.parts} for one in asked)
    assert with_rest > without
    assert all("|rest|" in part for part in with_rest - without)


def test_a_page_that_changed_since_it_was_read_is_not_made(world: World) -> None:
    before = world.vault.state.copy()
    with pytest.raises(ViosError, match="summary_changed"):
        delivered(service(world), expected_hash="0" * 64)
    with pytest.raises(ValidationError):
        service(world).deliver(YEAR, GROUPS, " ", "", LegalBasis.PUBLIC_TASK)
    assert world.vault.state == before


def test_what_was_read_through_is_attacked_once(world: World) -> None:
    tried: list[int] = []

    def gate(earlier: Sequence[LedgerRecord], forms: Sequence[LedgerRecord], *_watch: object) -> Passed:
        tried.append(len(forms))
        return first_safe(earlier, forms)

    session = replace(world.session, clock=FixedClock(AFTER))
    writers = {form: written(form) for form in SummaryFormat}
    tables = YearTableService(session, resource_text("policy/export_layouts.json"), writers, gate)
    read = tables.prepare(YEAR, GROUPS)
    delivered(tables, expected_hash=read.content_hash)
    assert tried == [2]


def test_a_summary_after_a_table_is_proved_beside_it(world: World) -> None:
    delivered(service(world))
    later = replace(world.session, clock=FixedClock(AFTER))
    summaries_of(later).deliver(IN_PERIOD, "kernteam", "overleg")
    assert CertificateService(later).check().standing == 2


def test_who_stops_as_it_is_about_to_be_written_has_made_nothing(world: World) -> None:
    tables = service(world)
    before = world.vault.state.copy()
    with pytest.raises(ViosError, match="attack_cancelled"):
        delivered(tables, watch=Watch(cancelled=lambda: True))
    assert world.vault.state == before
