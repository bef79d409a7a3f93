"""The computer's own clock. Python's days are loaded at the first question: the unlock screen asks none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


class SystemClock:
    """Implements `services.ports.Clock` for the real program."""

    def now(self) -> datetime:
        from datetime import UTC, datetime

        return datetime.now(UTC)

    def today(self) -> date:
        from datetime import datetime

        return datetime.now().astimezone().date()


class StoppedClock:
    """A clock that stands still: for the practice school's pictures, which must come out the same every time."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    def today(self) -> date:
        return self._moment.date()
