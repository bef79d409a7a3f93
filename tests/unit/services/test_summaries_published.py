"""The kernteam summary from real records to the real page: R1 to R5 through the store, as a reader gets them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from tests.fakes import resource_text
from tests.fakes.clock import DUTCH_WINTER
from tests.real_store import PASSPHRASE, Computer, made_vault
from tests.unit.reports.pdf_reading import metadata, text_of
from vios_desktop.app.desk import summary_service
from vios_desktop.disclosure.bands import Band, Change
from vios_desktop.disclosure.summary import PeriodSummary
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.incident import Incident, IncidentFacts, IncidentPerson
from vios_desktop.domain.person import Person
from vios_desktop.domain.school import SchoolYear
from vios_desktop.domain.vocabulary import PersonKind, PersonRole
from vios_desktop.practice_school import make_practice_school
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.practice.names import all_name_words
from vios_desktop.services.session import Session
from vios_desktop.services.summaries import KIND, PeriodState, PreparedSummary, SummaryService

FIRST = date(2026, 8, 1)  # the first period of the school year; each takes 28 days


def day(period: int, day_of_period: int = 3) -> date:
    """A day in a period of 2026-2027, counted from 1."""
    return FIRST + timedelta(days=28 * (period - 1) + day_of_period)


class School:
    """A vault with the clock in the test's hands: `at` reopens it on another day, as people do."""

    def __init__(self, computer: Computer, folder: Path) -> None:
        self.computer, self.folder = computer, folder
        self.open_session: Session | None = None

    def close(self) -> None:
        if self.open_session is not None:
            self.open_session.vault.close()
            self.open_session = None

    def at(self, today: date) -> School:
        self.close()
        self.computer.clock.set(datetime(today.year, today.month, today.day, 12, tzinfo=DUTCH_WINTER))
        return self

    @property
    def session(self) -> Session:
        if self.open_session is None:
            self.open_session, _ = self.computer.unlock(self.computer.store.describe(self.folder))
        return self.open_session

    @property
    def summaries(self) -> SummaryService:
        return summary_service(self.session)

    def pupil(self, number: int) -> Person:
        service = PersonService(self.session)
        return service.add(kind=PersonKind.PUPIL, first_name=f"Leerling{number}", last_name="Verzonnen")

    def pupils(self, count: int) -> list[Person]:
        return [self.pupil(number) for number in range(count)]

    def record(self, on: date, causer: Person | None = None, kind: str = "theft", place: str = "yard") -> Incident:
        persons: tuple[IncidentPerson, ...] = ()
        if causer is not None:
            entry = IncidentPerson(str(uuid4()), PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, causer.id)
            persons = (entry,)
        facts = IncidentFacts(kind, on, place, "Er is iets gezien.", persons=persons)
        return IncidentService(self.session).record(facts)

    def publish(self, on: date) -> tuple[PeriodSummary, str]:
        """Publish the period of this day; the summary and the text of the page."""
        delivered = self.summaries.deliver(on, "Kernteam", "Bespreking")
        prepared = self.prepared(on)
        assert prepared.file == delivered.file
        return prepared.summary, text_of(delivered.file)

    def prepared(self, on: date) -> PreparedSummary:
        return self.summaries.prepare(on)

    def state_of(self, on: date) -> PeriodState:
        return next(state for state in self.summaries.periods() if state.period.contains(on))


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    school = School(Computer(tmp_path / "home"), made_vault().copied_to(tmp_path / "school"))
    yield school
    school.close()


def bands(summary: PeriodSummary) -> dict[str, str]:
    return {line.code: line.band.label for line in summary.lines()}


def test_one_pupil_with_eight_incidents_shows_0_4_on_the_page(school: School) -> None:
    school.at(day(2))
    pupil = school.pupil(1)
    for _ in range(8):
        school.record(day(1), pupil)
    summary, text = school.publish(day(1))
    assert set(bands(summary).values()) == {"0-4"}
    assert not re.search(r"5\s*–\s*9", text.replace("5–9 betekent", ""))
    assert "8" not in re.sub(r"\d+ (augustus|september|aug|sep)", "", text)


def test_five_pupils_show_5_9_and_four_and_the_unknown_too(school: School) -> None:
    school.at(day(2))
    for pupil in school.pupils(4):
        school.record(day(1), pupil)
    assert bands(school.prepared(day(1)).summary)["total"] == "0-4"
    for _ in range(4):
        school.record(day(1))
    summary = school.prepared(day(1)).summary
    assert bands(summary)["total"] == "5-9", "all unknown persons together count as one"
    assert (bands(summary)["property"], bands(summary)["yard_bikes"], bands(summary)["violence"]) == (
        "5-9",
        "5-9",
        "0-4",
    )


def test_late_entries_count_once_in_a_later_period_and_change_no_published_file(school: School) -> None:
    """R5 across three periods: late, later, and deleted from nowhere."""
    school.at(day(2))
    pupils = school.pupils(12)
    for pupil in pupils[:3]:
        school.record(day(1), pupil)
    first, _ = school.publish(day(1))
    file_of_first = school.prepared(day(1)).file
    for pupil in pupils[3:9]:
        school.record(day(1), pupil)  # six that were told of too late: registered in period 2
    assert school.prepared(day(1)).file == file_of_first

    school.at(day(3))
    second, _ = school.publish(day(2))
    file_of_second = school.prepared(day(2)).file
    for pupil in pupils[9:]:
        school.record(day(1), pupil)  # registered in period 3
        school.record(day(2), pupil)
    school.at(day(4))
    third, _ = school.publish(day(3))

    assert [bands(summary)["total"] for summary in (first, second, third)] == ["0-4", "5-9", "0-4"]
    assert [school.prepared(day(1)).file, school.prepared(day(2)).file] == [file_of_first, file_of_second]
    with school.session.begin() as work:
        counted = [publication.counted_ids for publication in work.publications.all(KIND)]
    assert sorted(len(ids) for ids in counted) == [3, 6, 6]
    assert len({incident for ids in counted for incident in ids}) == 15, "each incident counts once, ever"


def test_a_change_after_publication_does_not_count_again(school: School) -> None:
    school.at(day(2))
    incidents = [school.record(day(1), pupil) for pupil in school.pupils(6)]
    school.publish(day(1))
    service = IncidentService(school.session)
    for incident in incidents:
        service.change(incident.id, replace(incident.facts, kind="fight", place="canteen"), incident.version)
    school.at(day(3))
    second, _ = school.publish(day(2))
    assert set(bands(second).values()) == {"0-4"}


def test_the_period_before_is_compared_only_when_it_was_published(school: School) -> None:
    school.at(day(2))
    for pupil in school.pupils(10):
        school.record(day(1), pupil)
    school.at(day(4))
    school.publish(day(2))
    third, text = school.publish(day(3))
    assert third.previous_period is not None
    assert {line.change for line in third.lines()} == {Change.NO_CLEAR_DIFFERENCE}
    school.at(day(6))
    fifth, text = school.publish(day(5))
    assert fifth.previous_period is None, "the fourth was not published"
    assert {line.change for line in fifth.lines()} == {Change.NO_COMPARISON}
    assert "Geen vergelijking" in text
    first, _ = school.publish(day(1))
    assert first.previous_period is None
    assert first.total is not None
    assert first.total.band == Band(10, 14)


def test_a_clear_difference_is_printed_from_the_bands(school: School) -> None:
    school.at(day(2))
    pupils = school.pupils(10)
    for pupil in pupils:
        school.record(day(1), pupil)
    school.publish(day(1))
    school.at(day(3))
    second, text = school.publish(day(2))
    assert second.total is not None
    assert second.total.change is Change.LOWER
    assert "lager" in text
    assert "hoger" not in text


def test_the_layout_is_fixed_for_the_year_and_the_next_follows_its_volume(
    school: School,
) -> None:
    school.at(day(2))
    assert school.publish(day(1))[0].layout == "B", "a first year without a year before"
    for number, pupil in enumerate(school.pupils(30)):
        school.record(day(2, number % 3), pupil)
    school.at(day(4))
    assert school.publish(day(2))[0].layout == "B"
    school.at(date(2027, 9, 20))
    new_year, _ = school.publish(date(2027, 8, 10))
    assert new_year.layout == "small", "30 incidents in the year before"
    assert new_year.previous_period is None
    with school.session.begin() as work:
        years = {year.label: year.id for year in work.school.years()}
        assert [work.publications.layout(years[label]) for label in ("2026-2027", "2027-2028")] == ["B", "small"]


def test_the_last_period_of_a_year_and_the_first_of_the_next_meet(school: School) -> None:
    school.at(date(2027, 9, 20))
    states = school.summaries.periods()
    last = next(state for state in states if state.period.contains(date(2027, 7, 31)))
    first = next(state for state in states if state.period.contains(date(2027, 8, 1)))
    assert (last.period.ends_on, first.period.starts_on) == (date(2027, 7, 31), date(2027, 8, 1))
    assert last.period.school_year_id != first.period.school_year_id
    assert first.period.number == 1
    school.record(date(2027, 7, 31), school.pupil(1))
    school.record(date(2027, 8, 1), school.pupil(2))
    school.publish(date(2027, 7, 31))
    after, _ = school.publish(date(2027, 8, 1))
    assert after.period.follows(school.prepared(date(2027, 7, 31)).summary.period)
    with school.session.begin() as work:
        assert [len(publication.counted_ids) for publication in work.publications.all(KIND)] == [1, 1]
    assert (school.state_of(date(2027, 7, 31)).published_on, school.state_of(date(2027, 8, 1)).published_on) == (
        date(2027, 9, 20),
        date(2027, 9, 20),
    )


def test_the_same_layout_compares_over_the_summer(school: School) -> None:
    school.at(day(2))
    with school.session.begin() as work:
        work.school.add_year(SchoolYear("before", date(2025, 8, 1), date(2026, 7, 31)))
        work.commit()
    school.record(date(2026, 7, 30), school.pupil(1))
    school.publish(date(2026, 7, 30))
    first, _ = school.publish(day(1))
    assert first.previous_period is None, "B without a year before, small after it"


def test_periods_are_listed_with_what_was_published(school: School) -> None:
    school.at(day(3))
    school.publish(day(1))
    states = school.summaries.periods()
    assert [(s.period.number, s.ended, s.published_on) for s in states] == [
        (3, False, None),
        (2, True, None),
        (1, True, day(3)),
    ]


def test_the_kernteams_agreements_are_exact_and_nobody_elses_count(school: School) -> None:
    school.at(day(1, 20))
    service = AgreementService(school.session)
    facts = AgreementFacts("Nabellen", day(1, 25), core_team=True, agreed_on=day(1, 20))
    done = [service.make(facts) for _ in range(3)]
    service.make(replace(facts, due_on=day(4)))
    service.make(facts)
    service.make(replace(facts, core_team=False))
    service.make(replace(facts, agreed_on=day(1, 20) - timedelta(days=40)))
    cancelled = service.make(facts)
    for agreement in done:
        service.complete(agreement.id, "Gedaan", agreement.version)
    service.cancel(cancelled.id, "Niet meer nodig", cancelled.version)
    school.at(day(2))
    summary, text = school.publish(day(1))
    counts = summary.agreements
    assert (counts.made, counts.kept, counts.open, counts.late) == (6, 3, 1, 1)
    assert "het kernteam 6 afspraken: 3 gereed, 1 loopt nog, 1 te laat, 1 vervallen" in text
    AgreementService(school.session).make(facts)
    assert school.publish(day(1))[1] == text


def streams(pdf: bytes) -> bytes:
    """All bytes of the file, and those of its streams unpacked."""
    parts = [pdf]
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            parts.append(zlib.decompress(found.group(1)))
        except zlib.error:
            continue
    return b"\n".join(parts)


@pytest.mark.slow
def test_no_name_of_the_practice_school_is_on_the_page_or_in_the_file(tmp_path: Path) -> None:
    computer = Computer(tmp_path / "home")
    info = make_practice_school(computer.service, computer.clock, tmp_path / "school", PASSPHRASE)
    session, _ = computer.unlock(info)
    summaries = summary_service(session)
    with session.begin() as work:
        accounts = [account.display_name for account in work.accounts.all()]
    ended = [state.period.starts_on for state in summaries.periods() if state.ended]
    files = [summaries.deliver(start, "Kernteam", "Bespreking").file for start in ended[:3]]
    session.vault.close()
    words = {word for word in all_name_words(resource_text) if len(word) > 2}
    words |= {part for name in accounts for part in name.split() if len(part) > 2 and part != "Voorbeeld"}
    assert len(words) > 200
    for pdf in files:
        text = text_of(pdf).replace(info.school_name, "")
        found = {word for word in words if re.search(rf"\b{re.escape(word)}\b", text)}
        assert found == set()
        raw = streams(pdf).replace(info.school_name.encode(), b"")
        plain = re.sub(rb"[^\x20-\x7e]", b" ", raw)
        long_words = [word for word in words if len(word) > 5 and word != "Voorbeeld"]
        assert [word for word in long_words if word.encode() in plain or word.encode("utf-16-be") in raw] == []
        assert words & set(re.findall(r"\w+", " ".join(metadata(pdf).values()))) == set()
        assert not re.search(r"\d{4}-\d{3}", text), "no number of a record"
