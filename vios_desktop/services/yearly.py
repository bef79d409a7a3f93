"""The yearly overview for MR, board and inspectorate: from the published bands of the year, never from the data.

The records are not read. What was not published in the year is named as not included.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.disclosure.yearly import Inclusion, YearSummary, build_year, inclusions_of
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import DisclosureKind, SharingLevel
from vios_desktop.services.overviews import (
    DrawnOverview,
    Logged,
    MadeOverview,
    check_read,
    for_whom,
    hash_of,
    register_entry,
)
from vios_desktop.services.publication_ledger import SUMMARIES, open_ledger
from vios_desktop.services.register import add_disclosure
from vios_desktop.services.school import SchoolView, read_school
from vios_desktop.services.summary_formats import SummaryFormat

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from vios_desktop.disclosure.summary import PeriodSummary
    from vios_desktop.domain.school import SchoolYear
    from vios_desktop.domain.vocabulary import LegalBasis
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session


class YearRenderer(Protocol):
    """Draws the pages, or writes another form. Equal arguments give equal bytes."""

    def __call__(self, year: YearSummary, school_name: str, made_on: date) -> bytes: ...


@dataclass(frozen=True, slots=True)
class YearPart:
    """A period of the year that is over, and whether it counts in the sums."""

    starts_on: date
    ends_on: date
    inclusion: Inclusion


@dataclass(frozen=True, slots=True)
class YearState:
    """A school year of which something was published, with its periods that are over, oldest first."""

    starts_on: date
    ends_on: date
    parts: tuple[YearPart, ...]

    @property
    def included(self) -> int:
        """How many count in the sums."""
        return self._count(Inclusion.INCLUDED)

    @property
    def part_left_out(self) -> int:
        """How many were published without a part, and so do not count."""
        return self._count(Inclusion.PART_LEFT_OUT)

    @property
    def ended(self) -> int:
        return len(self.parts)

    def _count(self, inclusion: Inclusion) -> int:
        return sum(part.inclusion is inclusion for part in self.parts)


class YearlyService:
    """`writers` has one for each form that can be asked for, the page among them."""

    def __init__(self, session: Session, writers: Mapping[SummaryFormat, YearRenderer]) -> None:
        self._session, self._writers = session, dict(writers)

    def years(self) -> tuple[YearState, ...]:
        """The school years of which there is something to tell, newest first."""
        self._session.require(Action.EXPORT_SUMMARY)
        today = self._session.clock.today()
        with self._session.begin() as work:
            school, published = read_school(work), _published(work)
        states = []
        for year in school.years:
            found = inclusions_of(_calendar(school, year, today), published)
            parts = tuple(YearPart(period.start, period.end, inclusion) for period, inclusion in found.items())
            state = YearState(year.starts_on, year.ends_on, parts)
            if state.included or state.part_left_out:
                states.append(state)
        return tuple(sorted(states, key=lambda state: state.starts_on, reverse=True))

    def prepare(self, day: date) -> DrawnOverview:
        """The overview of the school year that holds this day, in memory.

        Raises `ViosError`: `period_unknown`, `yearly_nothing_published`, `yearly_layouts_differ`, and
        `ledger_broken`, `ledger_missing`.
        """
        self._session.require(Action.EXPORT_SUMMARY)
        with self._session.begin() as work:
            open_ledger(work)
            pages = self._write(work, self._year(work, day)[1], SummaryFormat.PDF)
        return DrawnOverview(pages, hash_of(pages))

    def deliver(
        self,
        day: date,
        recipient: str,
        purpose: str,
        *,
        expected_hash: str | None = None,
        form: SummaryFormat = SummaryFormat.PDF,
        basis: LegalBasis | None = None,
    ) -> MadeOverview:
        """The same in this form, with for whom and what for in the register.

        `expected_hash` is that of the pages that were read through. Raises all of `prepare`, `ValidationError` for
        an empty recipient or purpose, and `ViosError` `summary_changed`; nothing is written then.
        """
        session = self._session
        session.require(Action.EXPORT_SUMMARY)
        to = for_whom(recipient, purpose)
        with session.begin() as work:
            open_ledger(work).keep()
            year, summary = self._year(work, day)
            pages = self._write(work, summary, SummaryFormat.PDF)
            check_read(expected_hash, pages)
            file = pages if form is SummaryFormat.PDF else self._write(work, summary, form)
            what = f"Jaaroverzicht {year.starts_on:%Y}-{year.ends_on:%Y}"
            logged = Logged(DisclosureKind.YEARLY, what, SharingLevel.TREND, basis=basis)
            add_disclosure(work, session, register_entry(session, logged, to, form, file))
            work.commit()
        return MadeOverview(file, file_name(year.starts_on, form), hash_of(pages))

    def _year(self, work: UnitOfWork, day: date) -> tuple[SchoolYear, YearSummary]:
        school = read_school(work)
        year = next((y for y in school.years if y.starts_on <= day <= y.ends_on), None)
        if year is None:
            raise ViosError("period_unknown")
        calendar = _calendar(school, year, self._session.clock.today())
        return year, build_year(calendar, _published(work))

    def _write(self, work: UnitOfWork, summary: YearSummary, form: SummaryFormat) -> bytes:
        name, today = read_school(work).school.name, self._session.clock.today()
        return self._writers[form](summary, name, today)


def file_name(first_day: date, form: SummaryFormat) -> str:
    """Of the overview of the school year that begins on this day."""
    return f"jaaroverzicht-{first_day.isoformat()}{form.suffix}"


def _published(work: UnitOfWork) -> list[PeriodSummary]:
    return [parse_summary(publication.summary_json) for publication in work.publications.all(SUMMARIES)]


def _calendar(school: SchoolView, year: SchoolYear, today: date) -> list[Period]:
    """The periods of the year that are over."""
    periods = (p for p in school.periods() if p.school_year_id == year.id and p.has_ended(today))
    return [Period(p.starts_on, p.ends_on) for p in periods]
