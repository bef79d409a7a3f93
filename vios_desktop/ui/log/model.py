"""Which lines of the log are asked for. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.services.log_review import LogTopic, actions_of
from vios_desktop.services.queries import LogQuery

if TYPE_CHECKING:
    from vios_desktop.services.log_review import LogLine, LogReview

ANYBODY = ""
SEED_MOST = 999_999


class LogPeriod(StrEnum):
    ALL = "all"
    WEEK = "week"
    MONTH = "month"
    SINCE_REVIEW = "since_review"


_DAYS = {LogPeriod.WEEK: 7, LogPeriod.MONTH: 30}


@dataclass(frozen=True, slots=True)
class LogFilter:
    """`last` keeps the lines as they were when a list or sample began, so that pages do not shift."""

    account_id: str = ANYBODY
    topic: LogTopic | None = None
    period: LogPeriod = LogPeriod.ALL

    def query(self, today: date, review: LogReview | None, last: int | None = None) -> LogQuery:
        start: datetime | None = None
        if self.period in _DAYS:
            first = today - timedelta(days=_DAYS[self.period] - 1)
            start = datetime.combine(first, time()).astimezone()
        elif self.period is LogPeriod.SINCE_REVIEW and review is not None:
            start = review.at
        actions = actions_of(self.topic) if self.topic is not None else frozenset()
        return LogQuery(self.account_id, actions, starts_at=start, last=last)


@dataclass(frozen=True, slots=True)
class Shown:
    """The lines on the page. `seed` is there for a sample; `more` when a next page can be asked for."""

    lines: tuple[LogLine, ...]
    count: int
    last: int
    more: bool
    seed: int | None = None
