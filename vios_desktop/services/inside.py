"""The overview for the school's own leadership and board: exact figures, so personal data, and never for partners.

It is no publication: small exact counts can lead to a pupil. So every one that is made is a disclosure, with for
whom and what for, and the register keeps the file itself. It never enters the ledger of what was published: the
ledger is what a reader *outside* may know, and counting exact figures there would leave nothing to print in any
later summary. Should a reader pass a number on after all (an annual report, a letter), then it is outside: that
number is entered under "Elders gepubliceerd" (services.outside_numbers) and counts from then on. The page says so.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import DisclosureKind, LegalBasis, SharingLevel
from vios_desktop.services.overviews import (
    DrawnOverview,
    ForWhom,
    Logged,
    MadeOverview,
    check_read,
    for_whom,
    hash_of,
    register_entry,
)
from vios_desktop.services.register import add_disclosure
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.services.trends import KIND, TrendView, figures_of, period_to_show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.domain.trends import TrendPeriod
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

OWN_SCHOOL: Final = "school"
"""The code of the catalogue of partners for the school itself."""


class InsideReader(StrEnum):
    """Who inside the school may get exact figures; the value is the word in the register."""

    LEADERSHIP = "Schoolleiding"
    BOARD = "Bestuur"
    CARE_COORDINATOR = "Zorgcoördinator"
    SAFETY_COORDINATOR = "Veiligheidscoördinator"


class InsideRenderer(Protocol):
    """Draws the pages or writes another form, with for whom it is. Equal arguments give equal bytes."""

    def __call__(self, view: TrendView, recipient: str) -> bytes: ...


class InsideService:
    """`writers` has one for each form that can be asked for, the page among them."""

    def __init__(self, session: Session, writers: Mapping[SummaryFormat, InsideRenderer]) -> None:
        self._session, self._writers = session, dict(writers)

    def prepare(self, recipient: str, period: TrendPeriod | None = None) -> DrawnOverview:
        """The pages in memory, of the running school year without a period; logged as a look at the figures.

        Raises `ValidationError` (`recipient_outside_school`) for who is no `InsideReader`.
        """
        self._require()
        _check_reader(recipient.strip())
        with self._session.begin() as work:
            view = self._view(work, period, AuditAction.TRENDS_VIEWED)
            pages = self._writers[SummaryFormat.PDF](view, recipient.strip())
            work.commit()
        return DrawnOverview(pages, hash_of(pages))

    def deliver(
        self,
        recipient: str,
        purpose: str,
        period: TrendPeriod | None = None,
        *,
        expected_hash: str | None = None,
        form: SummaryFormat = SummaryFormat.PDF,
        basis: LegalBasis = LegalBasis.PUBLIC_TASK,
    ) -> MadeOverview:
        """The exact figures of a period, in the register at once.

        `expected_hash` is that of the pages that were read through. Raises `ValidationError` (`recipient_missing`,
        `purpose_missing`, `recipient_outside_school`) and `ViosError` `summary_changed`; nothing is made then.
        """
        session = self._session
        self._require()
        to = for_whom(recipient, purpose)
        _check_reader(to.recipient)
        with session.begin() as work:
            view = self._view(work, period, AuditAction.TRENDS_PRINTED)
            pages = self._writers[SummaryFormat.PDF](view, to.recipient)
            check_read(expected_hash, pages)
            file = pages if form is SummaryFormat.PDF else self._writers[form](view, to.recipient)
            self._log(work, view, (to, basis), (form, file))
            work.commit()
        return MadeOverview(file, file_name(view.period, form), hash_of(pages))

    def _require(self) -> None:
        self._session.require(Action.DISCLOSE)
        self._session.require(Action.VIEW_TRENDS)

    def _view(self, work: UnitOfWork, period: TrendPeriod | None, action: AuditAction) -> TrendView:
        today = self._session.clock.today()
        view = figures_of(work, period_to_show(period, today), today)
        days = f"period={view.period.first}..{view.period.last}"
        work.audit.record(action, object_kind=KIND, detail=days)
        return view

    def _log(
        self,
        work: UnitOfWork,
        view: TrendView,
        sharing: tuple[ForWhom, LegalBasis],
        made: tuple[SummaryFormat, bytes],
    ) -> None:
        (to, basis), (form, file) = sharing, made
        days = f"{_day(view.period.first)} tot en met {_day(view.period.last)}"
        logged = Logged(
            DisclosureKind.INSIDE,
            f"Overzicht voor de schoolleiding {days}",
            SharingLevel.DEIDENTIFIED,
            OWN_SCHOOL,
            basis,
        )
        add_disclosure(work, self._session, register_entry(self._session, logged, to, form, file))


def file_name(period: TrendPeriod, form: SummaryFormat) -> str:
    """Of the overview of these days."""
    return f"overzicht-schoolleiding-{period.first.isoformat()}-{period.last.isoformat()}{form.suffix}"


def _check_reader(recipient: str) -> None:
    if recipient not in set(InsideReader):
        raise ValidationError((FieldProblem("recipient", "recipient_outside_school"),))


def _day(day: date) -> str:
    return f"{day:%d-%m-%Y}"
