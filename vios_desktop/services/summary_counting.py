"""Incidents of the vault in the codes that the summaries count by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.disclosure.assignment import DatedIncident, assign
from vios_desktop.disclosure.counting import CountedIncident, leading_of, victims_of
from vios_desktop.disclosure.periods import Period, check_publishable
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.incident import EARLIEST_DAY
from vios_desktop.domain.person_merge import head_of
from vios_desktop.domain.vocabulary import PersonRole
from vios_desktop.giving_way import in_stretches
from vios_desktop.services.publication_ledger import SUMMARIES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vios_desktop.domain.publication import Publication
    from vios_desktop.domain.school import CoreTeamPeriod
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.queries import CountableIncident
    from vios_desktop.services.school import SchoolView

OTHER_LINE, OTHER_GROUP, OTHER_PLACE = "care_other", "online_care", "elsewhere"


@dataclass(frozen=True, slots=True)
class PeriodRecords:
    """What there is to count for a period that is not published yet: `ids` are those that belong to it (R5)."""

    core_period: CoreTeamPeriod
    period: Period
    publications: tuple[Publication, ...]
    candidates: list[CountableIncident]
    ids: frozenset[str]

    @property
    def own(self) -> list[CountableIncident]:
        return [one for one in self.candidates if one.id in self.ids]


def read_period(work: UnitOfWork, school: SchoolView, core_period: CoreTeamPeriod, today: date) -> PeriodRecords:
    """Raises what `check_publishable` raises."""
    period = plain(core_period)
    publications = tuple(work.publications.all(SUMMARIES))
    published = [frozen_period(publication) for publication in publications]
    check_publishable(period, published, today)
    counted = {incident for publication in publications for incident in publication.counted_ids}
    candidates = list(work.incidents.countable(EARLIEST_DAY, max(period.end, today)))
    ids = assign(
        (DatedIncident(c.id, c.occurred_on, c.registered_on, c.changed_on) for c in in_stretches(candidates)),
        period,
        [plain(p) for p in school.periods()],
        published,
        counted,
    )
    return PeriodRecords(core_period, period, publications, candidates, ids)


def counted_incidents(
    work: UnitOfWork, school: SchoolView, incidents: Iterable[CountableIncident]
) -> list[CountedIncident]:
    """Join kinds to lines and places to export places; what a school added itself counts under "other".

    Entries of one person that were merged are one person (R1).
    """
    incidents = tuple(incidents)
    heads = heads_of(work, {person for one in incidents for _role, person in one.roles if person is not None})
    kinds = {item.code: item.attributes for item in school.catalogues[CatalogueName.KIND]}
    places = {item.code: item.attributes for item in school.catalogues[CatalogueName.PLACE]}
    counted = []
    for incident in in_stretches(incidents):
        persons = [(PersonRole(role), heads.get(person or "", person)) for role, person in incident.roles]
        kind = kinds.get(incident.kind, {})
        counted.append(
            CountedIncident(
                id=incident.id,
                occurred_on=incident.occurred_on,
                line=kind.get("line", OTHER_LINE),
                group=kind.get("group", OTHER_GROUP),
                place=places.get(incident.place, {}).get("export_place", OTHER_PLACE),
                leading=leading_of(persons),
                victims=victims_of(persons),
            )
        )
    return counted


def heads_of(work: UnitOfWork, ids: Iterable[str]) -> dict[str, str]:
    """Each of these entries of persons, and the one that is kept of all that were merged with it."""
    asked = frozenset(ids)
    into: dict[str, str] = {}
    known = set(asked)
    while new := known - into.keys():
        into |= {merge.merged_id: merge.kept_id for merge in work.person_merges.of(tuple(new))}
        found = set(into.values()) - known
        if not found:
            break
        known |= found
    return {person_id: head_of(person_id, into) for person_id in asked}


def lines_of_groups(school: SchoolView) -> dict[str, tuple[str, ...]]:
    """The lines that each group joins."""
    found: dict[str, dict[str, None]] = {}
    for item in school.catalogues[CatalogueName.KIND]:
        line, group = item.attributes.get("line", OTHER_LINE), item.attributes.get("group", OTHER_GROUP)
        found.setdefault(group, {})[line] = None
    return {group: tuple(lines) for group, lines in found.items()}


def plain(period: CoreTeamPeriod) -> Period:
    return Period(period.starts_on, period.ends_on)


def frozen_period(publication: Publication) -> Period:
    return Period(publication.period_starts_on, publication.period_ends_on)


def of_school_year(publications: Sequence[Publication], school_year_id: str) -> list[Publication]:
    return [publication for publication in publications if publication.school_year_id == school_year_id]
