"""Which incidents the list shows: the filters, the periods on offer, and the query they make. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.services.queries import IncidentOrder, IncidentQuery

if TYPE_CHECKING:
    from vios_desktop.domain.vocabulary import IncidentStatus
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.incident_set import IncidentSet


class PeriodKind(StrEnum):
    """How a period was chosen, which is how it is named on its chip."""

    MONTH = "month"
    CORE_TEAM = "core_team"
    SCHOOL_YEAR = "school_year"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included; own dates may leave one of them open."""

    kind: PeriodKind
    first: date | None
    last: date | None


class FilterName(StrEnum):
    """The filters that have a chip."""

    CHOSEN = "chosen"
    TEXT = "text"
    PERIOD = "period"
    STATUS = "status"
    KIND = "kind"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Filters:
    """All that narrows the list down, and its order. Order is kept when filters are cleared."""

    text: str = ""
    period: Period | None = None
    statuses: tuple[IncidentStatus, ...] = ()
    kinds: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    chosen: IncidentSet | None = None
    order: IncidentOrder = IncidentOrder.NEWEST_FIRST

    @property
    def active(self) -> bool:
        return self.query().filtered

    def query(self) -> IncidentQuery:
        return IncidentQuery(
            text=self.text,
            kinds=self.kinds,
            places=self.places,
            statuses=self.statuses,
            occurred_from=self.period.first if self.period else None,
            occurred_to=self.period.last if self.period else None,
            ids=self.chosen.ids if self.chosen else None,
            order=self.order,
        )

    def cleared(self) -> Filters:
        return Filters(order=self.order)

    def without(self, name: FilterName) -> Filters:
        """The same with one filter taken off."""
        if name is FilterName.CHOSEN:
            return replace(self, chosen=None)
        if name is FilterName.TEXT:
            return replace(self, text="")
        if name is FilterName.PERIOD:
            return replace(self, period=None)
        if name is FilterName.STATUS:
            return replace(self, statuses=())
        return replace(self, kinds=()) if name is FilterName.KIND else replace(self, places=())


def offered_periods(today: date, school: SchoolView) -> tuple[Period, ...]:
    """This and the last month, four-week period and school year, as far as the school knows them."""
    this_month = today.replace(day=1)
    last_month = (this_month - timedelta(days=1)).replace(day=1)
    periods = [_month(this_month), _month(last_month)]
    blocks = [block for block in school.periods() if block.starts_on <= today]
    periods += [Period(PeriodKind.CORE_TEAM, b.starts_on, b.ends_on) for b in reversed(blocks[-2:])]
    years = sorted((year for year in school.years if year.starts_on <= today), key=lambda year: year.starts_on)
    periods += [Period(PeriodKind.SCHOOL_YEAR, y.starts_on, y.ends_on) for y in reversed(years[-2:])]
    return tuple(periods)


def _month(first: date) -> Period:
    next_month = (first + timedelta(days=32)).replace(day=1)
    return Period(PeriodKind.MONTH, first, next_month - timedelta(days=1))
