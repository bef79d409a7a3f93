"""The computer's own clock."""

from __future__ import annotations

from datetime import UTC, date, datetime


class SystemClock:
    """Implements `services.ports.Clock` for the real program."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return datetime.now().astimezone().date()


class StoppedClock:
    """A clock that stands still: for the practice school's pictures, which must come out the same every time."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    def today(self) -> date:
        return self._moment.date()
