"""Counts over the incidents and agreements of a period, worked out in the store: one query per question."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    case,
    cast,
    delete,
    false,
    func,
    insert,
    literal,
    or_,
    select,
    type_coerce,
)

from vios_desktop.data.repositories.catalogues import headed, heads_in
from vios_desktop.data.repositories.rows import fields_from, fields_of, not_trashed, rows_of
from vios_desktop.data.tables.agreement import agreement
from vios_desktop.data.tables.dossier import pattern_dismissal
from vios_desktop.data.tables.incident import incident, incident_person, measure
from vios_desktop.data.tables.journal import field_change
from vios_desktop.data.tables.retention import erased_fact
from vios_desktop.domain.agreement import CLOSED_STATES
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.trends import (
    CLOCK_STARTS,
    NOTE_MARKS,
    Cut,
    DayPart,
    Handled,
    LeadTimes,
    ParentsInformed,
    PatternDismissal,
    Reported,
    TrendPeriod,
)
from vios_desktop.domain.vocabulary import AgreementState, IncidentStatus, ParentsTold, PersonKind, PoliceState
from vios_desktop.services.queries import AgreementFigures

_Heads = tuple[tuple[str, str], ...]
"""The codes of merged entries, and what each goes by."""

_DISMISSAL: Final = ("id", "pattern", "seen_count", "reason", "dismissed_at", "dismissed_by")
_DONE: Final = (AgreementState.DONE, AgreementState.EVALUATED)
_HANDLED: Final = (IncidentStatus.HANDLED, IncidentStatus.EVALUATED)
_REPORTED: Final = (PoliceState.REPORT_BY_SCHOOL, PoliceState.REPORT_BY_VICTIM)


def _weekday() -> ColumnElement[str]:
    """1 is Monday; SQLite counts from Sunday, 0."""
    sunday_first = cast(func.strftime("%w", incident.c.occurred_on), Integer)
    return cast((sunday_first + 6) % 7 + 1, String)


def _week() -> ColumnElement[str]:
    """The Monday of the week."""
    back = literal("-").concat(cast((cast(func.strftime("%w", incident.c.occurred_on), Integer) + 6) % 7, String))
    return func.date(incident.c.occurred_on, back.concat(" days"))


@cache
def _part() -> ColumnElement[str]:
    """The rule of `domain.trends.day_part`, built from its own tables."""
    note, at = func.lower(incident.c.time_note), type_coerce(incident.c.occurred_time, String)
    marks = [(func.instr(note, mark) > 0, literal(part.value)) for mark, part in NOTE_MARKS]
    clock = [(at >= start.isoformat(), literal(part.value)) for start, part in CLOCK_STARTS]
    return case(*marks, *clock, else_=literal(DayPart.UNKNOWN.value))


def _joined(first: ColumnElement[str], second: ColumnElement[str]) -> ColumnElement[str]:
    return first.concat("|").concat(second)


def _parents() -> ColumnElement[str]:
    """The most pressing of what stands beside the pupils whose names are known."""
    told = incident_person.c.parents_told
    order = case(
        (told == ParentsTold.NOT_YET, 3), (told == ParentsTold.NOT_TOLD, 2), (told == ParentsTold.TOLD, 1), else_=0
    )
    most = (
        select(func.max(order))
        .where(
            incident_person.c.incident_id == incident.c.id,
            incident_person.c.person_kind == PersonKind.PUPIL,
            incident_person.c.person_id.is_not(None),
        )
        .scalar_subquery()
    )
    words = {3: ParentsInformed.NOT_YET, 2: ParentsInformed.WITH_REASON, 1: ParentsInformed.ALL}
    named = {number: literal(word.value) for number, word in words.items()}
    return case(named, value=most, else_=literal(ParentsInformed.NONE_NEEDED.value))


def _reported() -> ColumnElement[str]:
    filed = or_(incident.c.report_filed_on.is_not(None), incident.c.police.in_(_REPORTED))
    return case((filed, literal(Reported.YES.value)), else_=literal(Reported.NO.value))


def _handled() -> ColumnElement[str]:
    handled = incident.c.status.in_(_HANDLED)
    return case((handled, literal(Handled.YES.value)), else_=literal(Handled.NO.value))


_VALUES: Final[dict[Cut, ColumnElement[str]]] = {
    Cut.MONTH: func.substr(incident.c.occurred_on, 1, 7, type_=String),
    Cut.WEEK: _week(),
    Cut.MOMENT: _joined(_weekday(), _part()),
    Cut.PARENTS: _parents(),
    Cut.REPORT: _reported(),
    Cut.HANDLED: _handled(),
    Cut.DOMAIN: type_coerce(incident.c.domain, String),
}

_LISTS: Final = {
    Cut.KIND: CatalogueName.KIND,
    Cut.PLACE: CatalogueName.PLACE,
    Cut.PLACE_PART: CatalogueName.PLACE,
    Cut.PLACE_DAY: CatalogueName.PLACE,
    Cut.MEASURE: CatalogueName.MEASURE,
}
"""Cuts by a list of the school: entries that were merged count as one."""


@cache
def _counting(cut: Cut, heads: _Heads) -> Select[str, int]:
    """One cut between two days. Made once: putting a statement together takes longer than counting a thousand."""
    value = _value(cut, heads)
    if cut is Cut.MEASURE:
        query = select(value, func.count(incident.c.id.distinct())).join_from(
            incident, measure, measure.c.incident_id == incident.c.id
        )
    else:
        query = select(value, func.count()).select_from(incident)
    within = incident.c.occurred_on.between(bindparam("first"), bindparam("last"))
    return query.where(within, not_trashed(incident.c.id)).group_by(value)


def _value(cut: Cut, heads: _Heads) -> ColumnElement[str]:
    if cut not in _LISTS:
        return _VALUES[cut]
    column = {Cut.KIND: incident.c.kind, Cut.MEASURE: measure.c.kind}.get(cut, incident.c.place)
    code = headed(column, dict(heads))
    if cut is Cut.PLACE_PART:
        return _joined(code, _part())
    return _joined(code, _weekday()) if cut is Cut.PLACE_DAY else code


class SqlTrends:
    """Of one unit of work: what was merged, and whether anything was destroyed, is read once in it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._heads_read: dict[CatalogueName, _Heads] = {}
        self._any_erased: bool | None = None

    def counts(self, cut: Cut, period: TrendPeriod) -> dict[str, int]:
        days = {"first": period.first, "last": period.last}
        rows = self._connection.execute(_counting(cut, self._heads(cut)), days)
        return {str(row[0]): int(row[1]) for row in rows}

    def erased(self, cut: Cut, period: TrendPeriod) -> dict[str, int]:
        """Of destroyed incidents, whose month lies in the period as a whole."""
        value = self._erased_value(cut) if self._has_erased() else None
        if value is None:
            return {}
        ends = func.date(erased_fact.c.month, "+1 month", "-1 day", type_=String)
        first, last = period.first.isoformat(), period.last.isoformat()
        inside = and_(type_coerce(erased_fact.c.month, String) >= first, ends <= last)
        query = select(value, func.count()).select_from(erased_fact).where(inside).group_by(value)
        return {str(row[0]): int(row[1]) for row in self._connection.execute(query)}

    def ids(self, cut: Cut, value: str, period: TrendPeriod) -> Sequence[str]:
        if cut is Cut.MEASURE:
            taken = select(measure.c.incident_id).where(_value(cut, self._heads(cut)) == value)
            fits: ColumnElement[bool] = incident.c.id.in_(taken)
        else:
            fits = _value(cut, self._heads(cut)) == value
        order = (incident.c.occurred_on.desc(), incident.c.occurred_time.desc(), incident.c.row_no.desc())
        return list(self._connection.scalars(select(incident.c.id).where(*_in(period), fits).order_by(*order)))

    def handled_after(self, period: TrendPeriod) -> LeadTimes:
        """Days on the wall, as the audit of a school would count them."""
        handled_at = (
            select(func.min(field_change.c.changed_at))
            .where(
                field_change.c.record_kind == "incident",
                field_change.c.record_id == incident.c.id,
                field_change.c.field == "status",
                field_change.c.new.in_([status.value for status in _HANDLED]),
            )
            .scalar_subquery()
        )
        days = _days(_wall_day(incident.c.created_at), _wall_day(handled_at))
        handled = incident.c.status.in_(_HANDLED)
        return self._lead(days, select(days, func.count()).select_from(incident).where(*_in(period), handled))

    def agreements(self, period: TrendPeriod, today: date) -> AgreementFigures:
        made_on = func.coalesce(agreement.c.agreed_on, _wall_day(agreement.c.created_at), type_=Date)
        made = (made_on.between(period.first.isoformat(), period.last.isoformat()), not_trashed(agreement.c.id))
        done = and_(agreement.c.state.in_(_DONE), agreement.c.closed_on.is_not(None))
        in_time = and_(done, agreement.c.closed_on <= func.coalesce(agreement.c.due_on, agreement.c.closed_on))
        sums = select(func.count(), func.sum(case((done, 1), else_=0)), func.sum(case((in_time, 1), else_=0)))
        row = self._connection.execute(sums.select_from(agreement).where(*made)).one()
        days = _days(made_on, agreement.c.closed_on)
        took = self._lead(days, select(days, func.count()).select_from(agreement).where(*made, done))
        is_open = (agreement.c.state.not_in(CLOSED_STATES), not_trashed(agreement.c.id))
        late = func.sum(case((agreement.c.due_on < today, 1), else_=0))
        now = self._connection.execute(select(func.count(), late).select_from(agreement).where(*is_open)).one()
        return AgreementFigures(row[0], row[1] or 0, row[2] or 0, took, now[0], now[1] or 0)

    def dismissals(self) -> Sequence[PatternDismissal]:
        order = (pattern_dismissal.c.dismissed_at.desc(), pattern_dismissal.c.id)
        rows = rows_of(self._connection, select(pattern_dismissal).order_by(*order))
        return [PatternDismissal(**fields_from(row, _DISMISSAL)) for row in rows]

    def add_dismissal(self, dismissal: PatternDismissal) -> None:
        self._connection.execute(insert(pattern_dismissal), [fields_of(dismissal, _DISMISSAL)])

    def remove_dismissal(self, dismissal_id: str) -> None:
        self._connection.execute(delete(pattern_dismissal).where(pattern_dismissal.c.id == dismissal_id))

    def _erased_value(self, cut: Cut) -> ColumnElement[str] | None:
        if cut is Cut.MONTH:
            return func.substr(erased_fact.c.month, 1, 7, type_=String)
        column = {Cut.KIND: erased_fact.c.kind, Cut.PLACE: erased_fact.c.place}.get(cut)
        return None if column is None else headed(column, dict(self._heads(cut)))

    def _heads(self, cut: Cut) -> _Heads:
        """What was merged in the list of this cut; nothing for a cut without one."""
        name = _LISTS.get(cut)
        if name is None:
            return ()
        if name not in self._heads_read:
            self._heads_read[name] = tuple(sorted(heads_in(self._connection, name).items()))
        return self._heads_read[name]

    def _has_erased(self) -> bool:
        if self._any_erased is None:
            self._any_erased = self._connection.scalar(select(erased_fact.c.month).limit(1)) is not None
        return self._any_erased

    def _lead(self, days: ColumnElement[Any], query: Any) -> LeadTimes:
        rows = self._connection.execute(query.group_by(days))
        return LeadTimes({max(int(row[0]), 0): int(row[1]) for row in rows if row[0] is not None})


def _in(period: TrendPeriod) -> tuple[ColumnElement[bool], ...]:
    if period.last < period.first:
        return (false(),)
    return incident.c.occurred_on.between(period.first, period.last), not_trashed(incident.c.id)


def _wall_day(moment: ColumnElement[Any]) -> ColumnElement[Any]:
    """The day on the wall in this computer's time zone, as for `Clock.today`."""
    return func.date(moment, "localtime", type_=String)


def _days(first: ColumnElement[Any], last: ColumnElement[Any]) -> ColumnElement[Any]:
    return cast(func.julianday(last) - func.julianday(first), Integer)
