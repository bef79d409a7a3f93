"""A clock that moves only when a test moves it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

DUTCH_WINTER = timezone(timedelta(hours=1))
TUESDAY_AFTERNOON = datetime(2026, 11, 24, 14, 5, tzinfo=DUTCH_WINTER)


class FixedClock:
    """Implements `services.ports.Clock`; `moment` is aware, its date the day on the wall."""

    def __init__(self, moment: datetime = TUESDAY_AFTERNOON) -> None:
        self.set(moment)

    @property
    def moment(self) -> datetime:
        return self._moment

    def now(self) -> datetime:
        return self._moment.astimezone(UTC)

    def today(self) -> date:
        return self._moment.date()

    def set(self, moment: datetime) -> None:
        """Raises ValueError for a moment without time zone."""
        if moment.tzinfo is None:
            raise ValueError("an aware moment is needed")
        self._moment = moment

    def advance(self, **units: float) -> None:
        """Move by days, hours, minutes: the keywords of `timedelta`."""
        self._moment += timedelta(**units)
