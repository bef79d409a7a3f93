"""Trends: exact figures of the school itself, compared with the same part of the year before.

They stay inside: what goes to partners is the protected summary (services.summaries). No names are in them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.school import school_year_of
from vios_desktop.domain.trends import (
    LEAST_TO_COMPARE,
    MOST_PATTERNS,
    Cut,
    LeadTimes,
    Pattern,
    PatternDismissal,
    TrendPeriod,
    find_patterns,
    is_put_away,
    pattern_key,
)
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.queries import AgreementFigures
from vios_desktop.services.school import SchoolView, read_school
from vios_desktop.services.session import Session

KIND = "trends"
_LONG_DAYS = 62
"""From this many days on the course is shown by month, below it by week."""
_CUTS = (
    *(Cut.KIND, Cut.PLACE, Cut.MOMENT, Cut.PLACE_PART, Cut.PLACE_DAY, Cut.MEASURE),
    *(Cut.PARENTS, Cut.REPORT, Cut.HANDLED),
)


@dataclass(frozen=True, slots=True)
class TrendCounts:
    """Counts by cut and value, and how many incidents there are in all.

    `erased` of which only kind, place and month stay count by kind, place and month, and are not in `total`.
    """

    total: int
    by: Mapping[Cut, Mapping[str, int]]
    erased: int = 0

    @property
    def everything(self) -> int:
        """With those that were destroyed."""
        return self.total + self.erased

    def of(self, cut: Cut, value: str) -> int:
        return self.by[cut].get(value, 0)


@dataclass(frozen=True, slots=True)
class SeenPattern:
    """A pattern with the name it is put away under."""

    key: str
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class TrendView:
    """`before` is None where the school recorded nothing in the same part of the year before.

    `course` is the cut that the time line is counted by. Its `course_before` runs to the end of the school year.
    """

    period: TrendPeriod
    now: TrendCounts
    before: TrendCounts | None
    course: Cut
    course_now: Mapping[str, int]
    course_before: Mapping[str, int]
    handled: LeadTimes
    agreements: AgreementFigures
    patterns: tuple[SeenPattern, ...]
    put_away: tuple[PatternDismissal, ...]
    school: SchoolView
    today: date

    @property
    def enough(self) -> bool:
        """Whether there is enough for a chart to say something."""
        return self.now.everything >= LEAST_TO_COMPARE


class TrendRenderer(Protocol):
    """Draws the page for inside the school. Equal figures must give equal bytes."""

    def __call__(self, view: TrendView) -> bytes: ...


class TrendService:
    def __init__(self, session: Session, render: TrendRenderer) -> None:
        self._session, self._render = session, render

    def view(self, period: TrendPeriod | None = None) -> TrendView:
        """All figures of a period; of the running school year until today without one. Logged as a view."""
        self._session.require(Action.VIEW_TRENDS)
        return self._look(period, AuditAction.TRENDS_VIEWED)

    def paper(self, period: TrendPeriod) -> bytes:
        """The figures as a PDF, marked as meant for inside the school; that it was made is logged."""
        self._session.require(Action.VIEW_TRENDS)
        return self._render(self._look(period, AuditAction.TRENDS_PRINTED))

    def behind(self, cut: Cut, value: str, period: TrendPeriod) -> tuple[str, ...]:
        """The incidents that one figure counts, newest first."""
        self._session.require(Action.VIEW_TRENDS)
        with self._session.begin() as work:
            return tuple(work.trends.ids(cut, value, period))

    def put_away(self, seen: SeenPattern, reason: str) -> PatternDismissal:
        """Do not point this pattern out again until it has grown. Raises `ValidationError` without a reason."""
        session = self._session
        session.require(Action.VIEW_TRENDS)
        if not reason.strip():
            raise ValidationError((FieldProblem("reason", "reason_missing"),))
        now, by = session.clock.now(), session.account.id
        made = PatternDismissal(str(uuid4()), seen.key, seen.pattern.count, reason.strip(), now, by)
        with session.begin() as work:
            work.trends.add_dismissal(made)
            work.audit.record(AuditAction.PATTERN_DISMISSED, object_kind="pattern", object_id=made.id)
            work.commit()
        return made

    def bring_back(self, dismissal_id: str) -> None:
        """Point the pattern out again. Raises `NotFoundError`."""
        self._session.require(Action.VIEW_TRENDS)
        with self._session.begin() as work:
            if all(known.id != dismissal_id for known in work.trends.dismissals()):
                raise NotFoundError("pattern")
            work.trends.remove_dismissal(dismissal_id)
            work.audit.record(AuditAction.PATTERN_RESTORED, object_kind="pattern", object_id=dismissal_id)
            work.commit()

    def _look(self, period: TrendPeriod | None, action: AuditAction) -> TrendView:
        today = self._session.clock.today()
        period = period_to_show(period, today)
        with self._session.begin() as work:
            view = figures_of(work, period, today)
            days = f"period={period.first.isoformat()}..{period.last.isoformat()}"
            work.audit.record(action, object_kind=KIND, detail=days)
            work.commit()
        return view


def period_to_show(period: TrendPeriod | None, today: date) -> TrendPeriod:
    """Until today, and of the running school year without one.

    Nothing is known of the days to come: comparing them with those of last year would mislead.
    """
    period = period or TrendPeriod(school_year_of(today)[0], today)
    return TrendPeriod(period.first, max(min(period.last, today), period.first))


def figures_of(work: UnitOfWork, period: TrendPeriod, today: date) -> TrendView:
    """All figures of a period inside a running unit of work. The caller has checked the right, and logs it."""
    earlier = period.year_before()
    now, before = _counts(work, period), _counts(work, earlier)
    course = Cut.MONTH if (period.last - period.first).days > _LONG_DAYS else Cut.WEEK
    dismissals = tuple(work.trends.dismissals())
    found = [
        SeenPattern(pattern_key(pattern, period), pattern)
        for cut in (Cut.PLACE_PART, Cut.PLACE_DAY)
        for pattern in find_patterns(cut, now.by[cut], before.by[cut])
    ]
    shown = [seen for seen in found if not is_put_away(seen.pattern, seen.key, dismissals)]
    hidden = {seen.key for seen in found} - {seen.key for seen in shown}
    return TrendView(
        period=period,
        now=now,
        before=before if before.everything else None,
        course=course,
        course_now=_with_erased(work, course, period),
        course_before=_with_erased(work, course, _whole_year(earlier) if course is Cut.MONTH else earlier),
        handled=work.trends.handled_after(period),
        agreements=work.trends.agreements(period, today),
        patterns=tuple(sorted(shown, key=lambda seen: -seen.pattern.count)[:MOST_PATTERNS]),
        put_away=tuple(d for d in dismissals if d.pattern in hidden),
        school=read_school(work),
        today=today,
    )


def _counts(work: UnitOfWork, period: TrendPeriod) -> TrendCounts:
    by = {cut: _with_erased(work, cut, period) for cut in _CUTS}
    kept, erased = sum(by[Cut.HANDLED].values()), sum(work.trends.erased(Cut.KIND, period).values())
    return TrendCounts(kept, by, erased)


def _with_erased(work: UnitOfWork, cut: Cut, period: TrendPeriod) -> dict[str, int]:
    """What is kept, and what stays of what was destroyed."""
    return dict(Counter(work.trends.counts(cut, period)) + Counter(work.trends.erased(cut, period)))


def _whole_year(period: TrendPeriod) -> TrendPeriod:
    """To the end of the school year that the period begins in."""
    return TrendPeriod(period.first, max(period.last, school_year_of(period.first)[1]))
