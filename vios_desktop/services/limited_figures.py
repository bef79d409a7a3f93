"""What of protected incidents counts on published pages (docs/adr/0026): kept while sealed, counted, and let go.

A figure lies beside the sealed record in codes, without person and day. Whoever writes a limited record calls
`keep_figure`; whoever takes one away takes its figure with it, in the store itself.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.disclosure.assignment import DatedIncident, assign
from vios_desktop.disclosure.counting import CountedIncident
from vios_desktop.disclosure.periods import period_of
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.limited_counting import LimitedFigure, counts_in
from vios_desktop.services.publication_ledger import SUMMARIES
from vios_desktop.services.school import SchoolView, read_school
from vios_desktop.services.summary_counting import (
    OTHER_GROUP,
    OTHER_LINE,
    OTHER_PLACE,
    PeriodRecords,
    frozen_period,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vios_desktop.disclosure.periods import Period
    from vios_desktop.domain.school import SchoolYear
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.ports.limited import Rows

_REST: Final = (OTHER_LINE, OTHER_GROUP)
_LAST: Final = date.max
"""After all that can be read, so that a person who is known is never passed over for one who is not."""


def keep_figure(work: UnitOfWork, record_id: str, rows: Rows) -> None:
    """Keep what counts of a limited record with these rows, where anything does. The caller commits.

    Nothing is kept of a signal, of an incident of a school year in which protected ones do not count, of one in no
    period, and of one that counted on a page that is out: an incident counts once ever.
    """
    for row in rows.get("incident", ()):
        day = date.fromisoformat(row["occurred_on"])
        year = next((one for one in work.school.years() if one.starts_on <= day <= one.ends_on), None)
        if year is None or not limited_count(work, year):
            continue
        school, publications = read_school(work), work.publications.all(SUMMARIES)
        calendar = [plain(one) for one in school.periods()]
        home = period_of(calendar, day)
        if home is None or any(record_id in publication.counted_ids for publication in publications):
            continue
        is_out = home in {frozen_period(publication) for publication in publications}
        seen = _seen_in(calendar, row) if is_out else home.start
        line, _group, place = codes_of(school, row["kind"], row["place"])
        work.limited.put_figure(LimitedFigure(record_id, line, place, home.start, seen))


def limited_count(work: UnitOfWork, year: SchoolYear) -> bool:
    """Whether protected incidents count in the figures of this school year."""
    return counts_in(work.publications.limited_choices(), year.starts_on)


def figures_of_period(work: UnitOfWork, school: SchoolView, records: PeriodRecords) -> tuple[LimitedFigure, ...]:
    """Those that belong to the period of `records`, by the rule for all incidents (R5)."""
    if not limited_count(work, school.year(records.core_period.school_year_id)):
        return ()
    figures = work.limited.figures()
    ids = assign(
        (DatedIncident(one.record_id, one.happened_in, one.seen_in, one.seen_in) for one in figures),
        records.period,
        [plain(one) for one in school.periods()],
        [frozen_period(publication) for publication in records.publications],
        {incident_id for publication in records.publications for incident_id in publication.counted_ids},
    )
    return tuple(one for one in figures if one.record_id in ids)


def counted_figures(school: SchoolView, figures: Iterable[LimitedFigure]) -> list[CountedIncident]:
    """As counting needs them: of persons who are not known, so together with all of those one in a line (R1)."""
    groups = {line: group for line, group, _kind in _lines(school)}
    return [
        CountedIncident(one.record_id, _LAST, one.line, groups.get(one.line, OTHER_GROUP), one.place, leading=None)
        for one in figures
    ]


def codes_of(school: SchoolView, kind: str, place: str) -> tuple[str, str, str]:
    """Line, group and place in the layouts of a kind and a place; what nobody knows is in the rest."""
    line, group = next(((line, group) for line, group, code in _lines(school) if code == kind), _REST)
    places = {item.code: item.attributes for item in school.catalogues[CatalogueName.PLACE]}
    return line, group, places.get(place, {}).get("export_place", OTHER_PLACE)


def _lines(school: SchoolView) -> list[tuple[str, str, str]]:
    """Line, group and code of every kind."""
    kinds = school.catalogues[CatalogueName.KIND]
    return [
        (item.attributes.get("line", OTHER_LINE), item.attributes.get("group", OTHER_GROUP), item.code)
        for item in kinds
    ]


def _seen_in(calendar: Sequence[Period], row: Mapping[str, Any]) -> date:
    """The first day of the period in which it was last changed; outside all of them that of the week."""
    day = max(datetime.fromisoformat(row[name]).astimezone().date() for name in ("created_at", "updated_at"))
    found = period_of(calendar, day)
    return found.start if found is not None else day - timedelta(days=day.weekday())
