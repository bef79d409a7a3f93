"""What the presenter of Signalen hands to its view, and what the list is narrowed to. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.domain.vocabulary import Domain, SignalState, SignalSubject, SignalTheme
from vios_desktop.services.queries import SignalQuery

if TYPE_CHECKING:
    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.signals import SignalDetail, SignalLine

NEW = "new"
"""Stands where the id of a signal stands, for the one that is being recorded."""
SOON_DAYS = 14


class Which(StrEnum):
    """One of these is on. `PASSED` are those whose date has passed and that are not erased yet."""

    ALL = "all"
    OPEN = "open"
    FOLLOWED = "followed"
    ENDING = "ending"
    PASSED = "passed"


_STATES = {Which.OPEN: (SignalState.OPEN,), Which.FOLLOWED: (SignalState.FOLLOWED,)}


@dataclass(frozen=True, slots=True)
class Filters:
    """They join with "and"."""

    which: Which = Which.ALL
    subject: SignalSubject | None = None
    domain: Domain | None = None
    theme: SignalTheme | None = None
    text: str = ""

    @property
    def active(self) -> bool:
        return self != Filters()

    def query(self, today: date) -> SignalQuery:
        """What the store is asked; for `PASSED` another question is asked."""
        return SignalQuery(
            text=self.text,
            states=_STATES.get(self.which, ()),
            subject_kinds=(self.subject,) if self.subject else (),
            domains=(self.domain,) if self.domain else (),
            themes=(self.theme,) if self.theme else (),
            expires_to=today + timedelta(days=SOON_DAYS) if self.which is Which.ENDING else None,
        )


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything that fits the filters, newest first; `total` is how many there are without them.

    `ids` are those of the lines: taken from them where the lines are read, for they may be many.
    """

    lines: tuple[SignalLine, ...]
    ids: tuple[str, ...]
    total: int
    filters: Filters
    school: SchoolView
    today: date


@dataclass(frozen=True, slots=True)
class Shown:
    """The signal that is open, as of `today`."""

    detail: SignalDetail
    school: SchoolView
    today: date
