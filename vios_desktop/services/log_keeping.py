"""How long the log is kept: the choice of the school, and shortening it from its beginning (ADR 24).

No source gives a period for it (registration.md 2.5 has a proposal alone): nothing goes until one was chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.retention import Term, Unit
from vios_desktop.domain.rights import Action
from vios_desktop.services.kept_years import choose_years, chosen_years

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.ports.register import LogStretch
    from vios_desktop.services.session import Session

SETTING: Final = "log_period_years"
_QUIET: Final = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class LogKeeping:
    """`years`: None while the school chose none. The oldest `count` lines are over it, the last one of `until`.

    `reviewed_on`: when the log was last reviewed; `reviewed`: whether that review reached all of these lines.
    """

    years: int | None
    count: int
    until: date | None
    reviewed_on: date | None
    reviewed: bool


class LogKeepingService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def standing(self) -> LogKeeping:
        """What holds now. Nothing is logged."""
        self._session.require(Action.VIEW_RETENTION)
        with self._session.begin() as work:
            return self._standing(work)[0]

    def due_count(self) -> int:
        """How many lines are over the period, for Vandaag: none within a month after the log was shortened.

        Lines come over it every day, and nobody shortens the log every day. Raises `NotAllowedError`.
        """
        self._session.require(Action.DECIDE_RETENTION)
        with self._session.begin() as work:
            cut = work.audit.last_of(AuditAction.LOG_SHORTENED)
            if cut is not None and cut.at + _QUIET > self._session.clock.now():
                return 0
            return self._standing(work)[0].count

    def choose(self, years: int | None) -> None:
        """Keep lines so long from now on; None keeps them all. It takes nothing away itself.

        Raises `NotAllowedError`, `ValidationError` for a period that cannot be chosen.
        """
        choose_years(self._session, SETTING, years)

    def shorten(self) -> int:
        """Take the lines away that are over the period; how many went.

        The log says so, and whether they were reviewed. It cannot be taken back. Raises `NotAllowedError`,
        `ViosError`: log_nothing_over, audit_chain_broken when a line of the log is wrong, and then nothing goes.
        """
        self._session.require(Action.DECIDE_RETENTION)
        with self._session.begin() as work:
            keeping, stretch = self._standing(work)
            if stretch is None or not stretch.count:
                raise ViosError("log_nothing_over")
            years, reviewed = f"years={keeping.years}", "yes" if keeping.reviewed else "no"
            work.audit.shorten(stretch, f"{years} reviewed={reviewed}")
            work.commit()
        return stretch.count

    def _standing(self, work: UnitOfWork) -> tuple[LogKeeping, LogStretch | None]:
        review = work.audit.last_of(AuditAction.LOG_REVIEWED)
        reviewed_on = review.at.astimezone().date() if review is not None else None
        years = chosen_years(work, SETTING)
        if years is None:
            return LogKeeping(None, 0, None, reviewed_on, reviewed=False), None
        stretch = work.audit.stretch(self._before(years))
        said = dict(part.split("=", 1) for part in review.detail.split() if "=" in part) if review else {}
        reviewed = int(said.get("last", "0")) >= stretch.last
        until = stretch.until.astimezone().date() if stretch.until is not None else None
        return LogKeeping(years, stretch.count, until, reviewed_on, reviewed=reviewed), stretch

    def _before(self, years: int) -> datetime:
        """A period runs through its last day, so a line goes from the day after."""
        now = self._session.clock.now()
        back = Term(-years, Unit.YEARS).last_day(now.astimezone().date())
        return datetime(back.year, back.month, back.day).astimezone()
