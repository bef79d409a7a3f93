"""The school's choice whether protected incidents count on its published pages (docs/adr/0026)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.limited_counting import LimitedChoice, counts_in
from vios_desktop.domain.rights import Action
from vios_desktop.domain.school import school_year_of

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class LimitedCountState:
    """Whether they count in the running school year, and in the next, which begins on `next_from`."""

    now: bool
    next: bool
    next_from: date


class LimitedCountingService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def state(self) -> LimitedCountState:
        self._session.require(Action.EXPORT_SUMMARY)
        with self._session.begin() as work:
            return self._state(work)

    def choose(self, *, counts: bool) -> LimitedCountState:
        """From the next school year on; the running one stays as it is. Logged, where it changes something."""
        session = self._session
        session.require(Action.EXPORT_SUMMARY)
        with session.begin() as work:
            if self._state(work).next is not counts:
                choice = LimitedChoice(counts, session.clock.today(), session.account.id)
                work.publications.add_limited_choice(choice)
                detail = f"limited_count={'yes' if counts else 'no'}"
                work.audit.record(AuditAction.SETTINGS_CHANGED, object_kind="setting", detail=detail)
                work.commit()
        return self.state()

    def _state(self, work: UnitOfWork) -> LimitedCountState:
        today, choices = self._session.clock.today(), work.publications.limited_choices()
        known = next((one for one in work.school.years() if one.starts_on <= today <= one.ends_on), None)
        first, last = (known.starts_on, known.ends_on) if known else school_year_of(today)
        next_from = last + timedelta(days=1)
        return LimitedCountState(counts_in(choices, first), counts_in(choices, next_from), next_from)
