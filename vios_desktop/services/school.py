"""What the school has set up: its name, years, lists and settings; read by every screen, changed by few."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName, PartnerOrganisation, heads_of
from vios_desktop.domain.rights import Action
from vios_desktop.domain.school import (
    CoreTeamPeriod,
    Holiday,
    Location,
    School,
    SchoolYear,
    check_school_name,
    is_school_day,
    periods_of,
    school_year_of,
)
from vios_desktop.domain.social_map import OwnContact
from vios_desktop.knowledge.loader import Codes
from vios_desktop.services.partner_numbers import read_own_contacts
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.session import Session

_LABELS = ("code", "nl", "en")
_THEN = {"nl": "toen", "en": "then"}
SUSPICION = "suspicion"
"""The kind of the decision help for which nothing is recorded as an incident yet."""


@dataclass(frozen=True, slots=True)
class SchoolView:
    """All lists a screen needs, in one reading. Catalogue entries are in their order, retired ones included."""

    school: School
    years: tuple[SchoolYear, ...]
    holidays: tuple[Holiday, ...]
    catalogues: Mapping[CatalogueName, tuple[CatalogueItem, ...]]
    partners: tuple[PartnerOrganisation, ...]
    contacts: tuple[OwnContact, ...] = ()

    def item(self, catalogue: CatalogueName, code: str) -> CatalogueItem | None:
        return next((item for item in self.catalogues[catalogue] if item.code == code), None)

    def label(self, catalogue: CatalogueName, code: str, language: str = "nl") -> str:
        """What a code is called now: a merged one as the entry it went into. The code where no list knows it."""
        item = self.item(catalogue, code)
        if item is not None and item.merged_into is not None:
            item = self.item(catalogue, heads_of(self.catalogues[catalogue])[code]) or item
        return code if item is None else item.label(language)

    def label_then(self, catalogue: CatalogueName, code: str, moment: datetime, language: str = "nl") -> str:
        """Also the word of that moment, where it is another one now: "Foyer (toen: Aula)"."""
        now, item = self.label(catalogue, code, language), self.item(catalogue, code)
        then = now if item is None else item.label_at(moment, language)
        return now if then == now else f"{now} ({_THEN.get(language, _THEN['nl'])}: {then})"

    def listed(self, catalogue: CatalogueName) -> tuple[CatalogueItem, ...]:
        """To filter by: retired entries too, since old records have them; merged ones are found with the other."""
        return tuple(item for item in self.catalogues[catalogue] if item.merged_into is None)

    @property
    def partners_now(self) -> tuple[PartnerOrganisation, ...]:
        """Those the school works with."""
        return tuple(partner for partner in self.partners if partner.left_on is None)

    def contact_names(self) -> Mapping[str, str]:
        """Kind of partner -> the one person there; a kind with more of them, or with none, is left out."""
        names: dict[str, set[str]] = {}
        for partner in self.partners_now:
            found = {one.contact.name for one in self.contacts if one.organisation.id == partner.id}
            names.setdefault(partner.kind, set()).update({name for name in found if name} or {partner.name})
        return {kind: min(found) for kind, found in names.items() if len(found) == 1}

    def school_day_from(self, day: date) -> date:
        """This day, or the next on which the school is open."""
        days = (day + timedelta(days=ahead) for ahead in range(100))
        return next((one for one in days if self.is_school_day(one)), day)

    def offered(self, catalogue: CatalogueName) -> tuple[CatalogueItem, ...]:
        return tuple(item for item in self.catalogues[catalogue] if item.active)

    def is_school_day(self, day: date) -> bool:
        return is_school_day(day, self.holidays)

    def year(self, year_id: str) -> SchoolYear:
        return next(year for year in self.years if year.id == year_id)

    def periods(self) -> tuple[CoreTeamPeriod, ...]:
        """Every four-week period of every school year, oldest first."""
        years = sorted(self.years, key=lambda year: year.starts_on)
        return tuple(period for year in years for period in periods_of(year))

    def period_of(self, day: date) -> CoreTeamPeriod | None:
        return next((period for period in self.periods() if period.contains(day)), None)


class SchoolService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def view(self) -> SchoolView:
        """The lists hold nothing about pupils; every account may read them."""
        with self._session.begin() as work:
            return read_school(work)

    def change_setting(self, name: str, value: str) -> None:
        """Set one setting of the school; the change is logged with its name, not its value."""
        self._session.require(Action.CHANGE_SETTINGS)
        with self._session.begin() as work:
            work.school.put_setting(name, value)
            work.audit.record(AuditAction.SETTINGS_CHANGED, object_kind="setting", detail=name)
            work.commit()

    def settings(self, names: tuple[str, ...]) -> dict[str, str]:
        """The settings that were set, of those asked for."""
        with self._session.begin() as work:
            found = {name: work.school.setting(name) for name in names}
        return {name: value for name, value in found.items() if value is not None}


def read_school(work: UnitOfWork) -> SchoolView:
    return SchoolView(
        school=work.school.get(),
        years=tuple(work.school.years()),
        holidays=tuple(work.school.holidays()),
        catalogues={name: tuple(work.catalogues.items(name)) for name in CatalogueName},
        partners=tuple(work.catalogues.partners()),
        contacts=read_own_contacts(work),
    )


def found_school(
    work: UnitOfWork, name: str, location_names: tuple[str, ...], today: date, catalogue_text: str
) -> School:
    """Fill an empty vault: the school, its running school year and the catalogues. The caller commits.

    `catalogue_text` is `resources/policy/catalogues.json`. Raises `ValidationError` for an empty name.
    """
    check_school_name(name)
    locations = tuple(Location(str(uuid4()), location.strip()) for location in location_names if location.strip())
    school = School(str(uuid4()), name.strip(), locations)
    work.school.put(school)
    starts_on, ends_on = school_year_of(today)
    work.school.add_year(SchoolYear(str(uuid4()), starts_on, ends_on))
    for item in catalogue_items(catalogue_text):
        work.catalogues.put(item)
    return school


def add_begun_years(work: UnitOfWork, today: date) -> None:
    """Add each school year that began since the last one known, so that every day has its period.

    Without it nothing could be published about the new year after the first of August. The caller commits.
    """
    known = max((year.ends_on for year in work.school.years()), default=None)
    while known is not None and known < today:
        starts_on, ends_on = school_year_of(known + timedelta(days=1))
        starts_on = max(starts_on, known + timedelta(days=1))
        work.school.add_year(SchoolYear(str(uuid4()), starts_on, ends_on))
        work.audit.record(AuditAction.SETTINGS_CHANGED, object_kind="setting", detail="school_year")
        known = ends_on


def content_codes(text: str) -> Codes:
    """The codes that knowledge may name, from the shipped catalogue file; a mere suspicion is a kind as well."""
    items = catalogue_items(text)
    kinds = [item.code for item in items if item.catalogue is CatalogueName.KIND]
    partners = [item.code for item in items if item.catalogue is CatalogueName.PARTNER]
    return Codes(frozenset((*kinds, SUSPICION)), frozenset(partners))


def meaning_of(work: UnitOfWork, catalogue: CatalogueName, code: str) -> str:
    """The code of the program that an entry stands for: its own, or what the school said it is like."""
    return next((item.meaning for item in work.catalogues.items(catalogue) if item.code == code), code)


def kind_groups(items: Iterable[CatalogueItem]) -> dict[str, str]:
    """Code -> group of each kind of incident, in the order of the catalogue; empty for a kind in no group."""
    return {item.code: item.attributes.get("group", "") for item in items if item.catalogue is CatalogueName.KIND}


def catalogue_items(text: str) -> tuple[CatalogueItem, ...]:
    """The entries of the shipped catalogue file, in its order."""
    data: dict[str, Any] = json.loads(text)
    items = []
    for catalogue in CatalogueName:
        for position, entry in enumerate(data.get(catalogue.value, ())):
            attributes = {
                name: value if isinstance(value, str) else ",".join(value)
                for name, value in entry.items()
                if name not in _LABELS
            }
            items.append(
                CatalogueItem(catalogue, entry["code"], entry["nl"], entry["en"], position, attributes=attributes)
            )
    return tuple(items)
