"""Which incidents belong to the period that is about to be published (R5)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from vios_desktop.disclosure.periods import Period, period_of


@dataclass(frozen=True, slots=True)
class DatedIncident:
    """An incident as it is now. `changed_on` is the day of its last change, or the day it was registered."""

    id: str
    occurred_on: date
    registered_on: date
    changed_on: date


def assign(
    incidents: Iterable[DatedIncident],
    period: Period,
    calendar: Sequence[Period],
    published: Collection[Period],
    counted_ids: Collection[str],
) -> frozenset[str]:
    """The ids that are counted with `period`; store them with the publication and pass them in from then on.

    `calendar` is the tiling into periods, also those of earlier school years; `published` the periods that came
    out before this one; `counted_ids` all ids ever returned for them. All returned ids count as used up, also of
    incidents that R1 then skips: a later change of such an incident may not show in a later figure.

    An incident counts once ever. It counts in the period in which it happened. If that one is published, it counts
    in the period in which it was registered or changed; and if that one is published too (it was still elsewhere
    when its turn came) or is no period at all (a holiday), in the first one published afterwards. An incident that
    happened in no period of the calendar never counts: figures begin where the calendar begins.
    """
    used = frozenset(counted_ids)
    out = frozenset(published)
    return frozenset(
        incident.id
        for incident in incidents
        if incident.id not in used and _belongs(incident, period, calendar, out)
    )


def _belongs(
    incident: DatedIncident, period: Period, calendar: Sequence[Period], published: frozenset[Period]
) -> bool:
    home = period_of(calendar, incident.occurred_on)
    if home is None or home not in published:
        return home == period
    seen_on = (incident.registered_on, incident.changed_on)
    waiting = {found for day in seen_on if (found := period_of(calendar, day)) and found not in published}
    if waiting:
        return period in waiting
    return period.end >= max(seen_on)
