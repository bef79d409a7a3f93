"""School, catalogues, accounts and publications in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date

from tests.fakes.state import Desk, add_new
from vios_desktop.disclosure.kept_proof import KeptProof
from vios_desktop.disclosure.ledger import LedgerEntry
from vios_desktop.domain.account import Account
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName, PartnerOrganisation
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.limited_counting import LimitedChoice
from vios_desktop.domain.own_field import FieldSort
from vios_desktop.domain.publication import Delivery, Publication
from vios_desktop.domain.school import Holiday, School, SchoolClass, SchoolYear


@dataclass(frozen=True, slots=True)
class FakeSchools:
    desk: Desk

    def put(self, school: School) -> None:
        self.desk.state.schools.clear()
        self.desk.state.schools[school.id] = school

    def get(self) -> School:
        for school in self.desk.state.schools.values():
            return school
        raise NotFoundError("school")

    def add_year(self, year: SchoolYear) -> None:
        add_new(self.desk.state.years, year)

    def years(self) -> Sequence[SchoolYear]:
        return sorted(self.desk.state.years.values(), key=lambda year: year.starts_on)

    def add_holiday(self, holiday: Holiday) -> None:
        add_new(self.desk.state.holidays, holiday)

    def holidays(self) -> Sequence[Holiday]:
        return sorted(self.desk.state.holidays.values(), key=lambda holiday: holiday.starts_on)

    def add_class(self, school_class: SchoolClass) -> None:
        add_new(self.desk.state.classes, school_class)

    def classes(self, school_year_id: str) -> Sequence[SchoolClass]:
        found = (c for c in self.desk.state.classes.values() if c.school_year_id == school_year_id)
        return sorted(found, key=lambda school_class: school_class.name)

    def setting(self, name: str) -> str | None:
        return self.desk.state.settings.get(name)

    def put_setting(self, name: str, value: str) -> None:
        self.desk.state.settings[name] = value


@dataclass(frozen=True, slots=True)
class FakeCatalogues:
    desk: Desk

    def put(self, item: CatalogueItem) -> None:
        self.desk.state.catalogue[item.catalogue, item.code] = item

    def remove(self, catalogue: CatalogueName, code: str) -> None:
        self.desk.state.catalogue.pop((catalogue, code), None)

    def usage(self, catalogue: CatalogueName) -> dict[str, int]:
        state = self.desk.state
        incidents = [incident.facts for incident in state.incidents.values()]
        held: dict[CatalogueName, Iterable[str]] = {
            CatalogueName.KIND: (facts.kind for facts in incidents),
            CatalogueName.SUBKIND: (facts.subkind for facts in incidents),
            CatalogueName.PLACE: (
                *(facts.place for facts in incidents),
                *(signal.facts.place for signal in state.signals.values()),
            ),
            CatalogueName.MEASURE: (measure.kind for facts in incidents for measure in facts.measures),
            CatalogueName.PARTNER: (
                *(agreement.facts.owner_kind for agreement in state.agreements.values()),
                *(partner.kind for partner in state.partners.values()),
                *(entry.recipient_kind for entry in state.disclosures),
                *(kind for gap in state.gaps.values() for kind in gap.asked_kinds),
            ),
            CatalogueName.FIELD: (one.field for facts in incidents for one in facts.own),
            CatalogueName.CHOICE: (
                one.value for facts in incidents for one in facts.own if one.sort is FieldSort.CHOICE
            ),
        }
        return dict(Counter(code for code in held[catalogue] if code))

    def items(self, catalogue: CatalogueName, *, active_only: bool = False) -> Sequence[CatalogueItem]:
        own = (item for item in self.desk.state.catalogue.values() if item.catalogue is catalogue)
        return sorted((i for i in own if i.active or not active_only), key=lambda item: item.position)

    def put_partner(self, partner: PartnerOrganisation) -> None:
        self.desk.state.partners[partner.id] = partner

    def partners(self) -> Sequence[PartnerOrganisation]:
        return sorted(self.desk.state.partners.values(), key=lambda partner: partner.name)

    def remove_unused_partner(self, partner_id: str) -> bool:
        state = self.desk.state
        others = (
            getattr(state, one.name) for one in fields(state) if one.name not in {"partners", "audit", "history"}
        )
        if any(partner_id in repr(container) for container in others):
            return False
        return state.partners.pop(partner_id, None) is not None


@dataclass(frozen=True, slots=True)
class FakeAccounts:
    desk: Desk

    def put(self, account: Account) -> None:
        self.desk.state.accounts[account.id] = account

    def get(self, account_id: str) -> Account | None:
        return self.desk.state.accounts.get(account_id)

    def all(self) -> Sequence[Account]:
        return sorted(self.desk.state.accounts.values(), key=lambda account: account.display_name)


@dataclass(frozen=True, slots=True)
class FakePublications:
    desk: Desk

    def add(self, publication: Publication) -> None:
        """Raises ValueError for a period that is out already: published once, then frozen."""
        if self.of_period(publication.kind, publication.period_starts_on, publication.period_ends_on):
            raise ValueError("this period was published already")
        add_new(self.desk.state.publications, publication)

    def of_period(self, kind: str, starts_on: date, ends_on: date) -> Publication | None:
        for publication in self.all(kind):
            if (publication.period_starts_on, publication.period_ends_on) == (starts_on, ends_on):
                return publication
        return None

    def all(self, kind: str) -> Sequence[Publication]:
        found = (p for p in self.desk.state.publications.values() if p.kind == kind)
        return sorted(found, key=lambda publication: publication.published_at)

    def add_delivery(self, delivery: Delivery) -> None:
        add_new(self.desk.state.deliveries, delivery)

    def deliveries(self, publication_id: str) -> Sequence[Delivery]:
        found = (d for d in self.desk.state.deliveries.values() if d.publication_id == publication_id)
        return sorted(found, key=lambda delivery: delivery.delivered_at)

    def freeze_layout(self, school_year_id: str, layout: str) -> None:
        """Raises ValueError when the year has another layout already."""
        if self.desk.state.layouts.setdefault(school_year_id, layout) != layout:
            raise ValueError("the layout of this year is frozen")

    def layout(self, school_year_id: str) -> str | None:
        return self.desk.state.layouts.get(school_year_id)

    def add_limited_choice(self, choice: LimitedChoice) -> None:
        self.desk.state.limited_choices.append(choice)

    def limited_choices(self) -> Sequence[LimitedChoice]:
        return tuple(self.desk.state.limited_choices)


@dataclass(frozen=True, slots=True)
class FakeLedger:
    desk: Desk

    def add(self, entry: LedgerEntry) -> None:
        """Raises ValueError for a number that is taken, as the key of the table does."""
        if any(earlier.sequence == entry.sequence for earlier in self.desk.state.ledger):
            raise ValueError("this number is taken")
        self.desk.state.ledger.append(entry)

    def all(self) -> Sequence[LedgerEntry]:
        return tuple(self.desk.state.ledger)

    def keep_proof(self, proof: KeptProof) -> None:
        self.desk.state.proofs.append(proof)

    def proofs(self) -> Sequence[KeptProof]:
        return tuple(self.desk.state.proofs)
