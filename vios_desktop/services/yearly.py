"""The yearly overview for MR, board and inspectorate: from the published bands of the year, never from the data.

The records are not read. What was not published in the year is named as not included.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol
from uuid import uuid4

from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.disclosure.yearly import YearSummary, build_year
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.errors import FieldProblem, ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import DisclosureKind, SharingLevel
from vios_desktop.services.publication_ledger import open_ledger
from vios_desktop.services.register import add_disclosure
from vios_desktop.services.school import SchoolView, read_school
from vios_desktop.services.summaries import KIND

if TYPE_CHECKING:
    from vios_desktop.domain.school import SchoolYear
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session


class YearRenderer(Protocol):
    """Draws the pages. Equal arguments give equal bytes."""

    def __call__(self, year: YearSummary, school_name: str, made_on: date) -> bytes: ...


@dataclass(frozen=True, slots=True)
class YearState:
    """A school year of which at least one period was published."""

    starts_on: date
    ends_on: date
    included: int
    ended: int


@dataclass(frozen=True, slots=True)
class PreparedYear:
    """The pages in memory; `content_hash` is that of the file."""

    starts_on: date
    ends_on: date
    year: YearSummary
    file: bytes
    file_name: str
    content_hash: str


class YearlyService:
    def __init__(self, session: Session, render: YearRenderer) -> None:
        self._session, self._render = session, render

    def years(self) -> tuple[YearState, ...]:
        """The school years of which there is something to tell, newest first."""
        self._session.require(Action.EXPORT_SUMMARY)
        today = self._session.clock.today()
        with self._session.begin() as work:
            school = read_school(work)
            published = {p.period_starts_on for p in work.publications.all(KIND)}
        states = []
        for year in school.years:
            calendar = _calendar(school, year, today)
            included = sum(period.start in published for period in calendar)
            if included:
                states.append(YearState(year.starts_on, year.ends_on, included, len(calendar)))
        return tuple(sorted(states, key=lambda state: state.starts_on, reverse=True))

    def prepare(self, day: date) -> PreparedYear:
        """The overview of the school year that holds this day, in memory.

        Raises `ViosError`: `period_unknown`, `yearly_nothing_published`, `yearly_layouts_differ`.
        """
        self._session.require(Action.EXPORT_SUMMARY)
        with self._session.begin() as work:
            return self._made(work, day)

    def deliver(
        self, day: date, recipient: str, purpose: str, *, expected_hash: str | None = None
    ) -> PreparedYear:
        """The same, with for whom and what for in the register.

        `expected_hash` is that of the pages that were read through. Raises all of `prepare`, `ValidationError` for
        an empty recipient or purpose, and `ViosError` `summary_changed`, `ledger_broken`, `ledger_missing`;
        nothing is written then.
        """
        session = self._session
        session.require(Action.EXPORT_SUMMARY)
        recipient, purpose = recipient.strip(), purpose.strip()
        _check(recipient, purpose)
        with session.begin() as work:
            open_ledger(work).keep()
            made = self._made(work, day)
            if expected_hash is not None and expected_hash != made.content_hash:
                raise ViosError("summary_changed")
            add_disclosure(work, session, self._entry(made, recipient, purpose))
            work.commit()
        return made

    def _made(self, work: UnitOfWork, day: date) -> PreparedYear:
        school, today = read_school(work), self._session.clock.today()
        year = next((y for y in school.years if y.starts_on <= day <= y.ends_on), None)
        if year is None:
            raise ViosError("period_unknown")
        calendar = _calendar(school, year, today)
        published = [parse_summary(p.summary_json) for p in work.publications.all(KIND)]
        summary = build_year(calendar, published)
        file = self._render(summary, school.school.name, today)
        name = f"jaaroverzicht-{year.starts_on.isoformat()}.pdf"
        return PreparedYear(year.starts_on, year.ends_on, summary, file, name, hashlib.sha256(file).hexdigest())

    def _entry(self, made: PreparedYear, recipient: str, purpose: str) -> DisclosureEntry:
        return DisclosureEntry(
            id=str(uuid4()),
            kind=DisclosureKind.SUMMARY,
            what=f"Jaaroverzicht {made.starts_on:%Y}-{made.ends_on:%Y}",
            level=SharingLevel.TREND,
            recipient=recipient,
            recipient_kind="other",
            basis=None,
            purpose=purpose,
            necessity="",
            informed=None,
            informed_note="",
            made_at=self._session.clock.now(),
            made_by=self._session.account.id,
            file=made.file,
            media_type="application/pdf",
        )


def _calendar(school: SchoolView, year: SchoolYear, today: date) -> list[Period]:
    """The periods of the year that are over."""
    periods = (p for p in school.periods() if p.school_year_id == year.id and p.has_ended(today))
    return [Period(p.starts_on, p.ends_on) for p in periods]


def _check(recipient: str, purpose: str) -> None:
    found = (("recipient", recipient), ("purpose", purpose))
    missing = tuple(FieldProblem(name, f"{name}_missing") for name, value in found if not value)
    if missing:
        raise ValidationError(missing)
