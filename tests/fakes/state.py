"""All that the fake vault holds, in plain containers that can be copied for a rollback."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeVar

from vios_desktop.disclosure.kept_proof import KeptProof
from vios_desktop.disclosure.ledger import LedgerEntry
from vios_desktop.domain.account import Account
from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.area_figures import AreaFigure, AreaImport
from vios_desktop.domain.audit import AuditEntry
from vios_desktop.domain.breach import Breach
from vios_desktop.domain.catalogue import (
    CatalogueItem,
    CatalogueName,
    PartnerOrganisation,
    heads_of,
    with_merged,
)
from vios_desktop.domain.closing import Closing
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.core_team import CoreTeamCase, Meeting
from vios_desktop.domain.decision_record import DecisionRecord
from vios_desktop.domain.disclosure_entry import Demand, DisclosureEntry
from vios_desktop.domain.dossier_file import DossierFile
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.errors import ConflictError, NotFoundError
from vios_desktop.domain.gap import Gap
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.invitation import InboxKey, IssuedInvitation
from vios_desktop.domain.involvement import Consent, HouseholdMember, Involvement, Strength
from vios_desktop.domain.letter import Letter
from vios_desktop.domain.limited_counting import LimitedChoice, LimitedFigure
from vios_desktop.domain.person import Person
from vios_desktop.domain.person_merge import PersonMerge
from vios_desktop.domain.person_request import PersonRequest, RequestStep
from vios_desktop.domain.publication import Delivery, Publication
from vios_desktop.domain.register_cut import RegisterCut
from vios_desktop.domain.report_import import ImportedReport
from vios_desktop.domain.retention import DestroyedRecord, DestructionCertificate, ErasedFact, RetentionChoice
from vios_desktop.domain.review import Review
from vios_desktop.domain.saved_search import SavedSearch
from vios_desktop.domain.school import Holiday, School, SchoolClass, SchoolYear
from vios_desktop.domain.signal import Signal
from vios_desktop.domain.social_map import PartnerContact, PartnerRole
from vios_desktop.domain.trash import TrashEntry
from vios_desktop.domain.trends import PatternDismissal
from vios_desktop.services.ports import SealedRecord


@dataclass(slots=True)
class State:
    """Records are frozen, so a copy of the containers is a copy of everything.

    Drafts and decision records hold dictionaries; their repositories copy those on the way in and out.
    """

    incidents: dict[str, Incident] = field(default_factory=dict)
    last_numbers: dict[int, int] = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)
    person_merges: dict[str, PersonMerge] = field(default_factory=dict)
    involvements: dict[str, Involvement] = field(default_factory=dict)
    strengths: dict[str, Strength] = field(default_factory=dict)
    consents: dict[str, Consent] = field(default_factory=dict)
    households: dict[tuple[str, str], HouseholdMember] = field(default_factory=dict)
    agreements: dict[str, Agreement] = field(default_factory=dict)
    contacts: dict[str, Contact] = field(default_factory=dict)
    decisions: dict[str, DecisionRecord] = field(default_factory=dict)
    letters: dict[str, Letter] = field(default_factory=dict)
    contents: dict[str, dict[str, str]] = field(default_factory=dict)
    signals: dict[str, Signal] = field(default_factory=dict)
    reviews: dict[str, Review] = field(default_factory=dict)
    closings: dict[str, Closing] = field(default_factory=dict)
    cases: dict[str, CoreTeamCase] = field(default_factory=dict)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    gaps: dict[str, Gap] = field(default_factory=dict)
    trash: dict[str, TrashEntry] = field(default_factory=dict)
    pattern_dismissals: dict[str, PatternDismissal] = field(default_factory=dict)
    area_imports: dict[str, tuple[AreaImport, tuple[AreaFigure, ...]]] = field(default_factory=dict)
    disclosures: list[DisclosureEntry] = field(default_factory=list)
    demands: dict[str, Demand] = field(default_factory=dict)
    files: dict[str, DossierFile] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    schools: dict[str, School] = field(default_factory=dict)
    years: dict[str, SchoolYear] = field(default_factory=dict)
    holidays: dict[str, Holiday] = field(default_factory=dict)
    classes: dict[str, SchoolClass] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    catalogue: dict[tuple[CatalogueName, str], CatalogueItem] = field(default_factory=dict)
    partners: dict[str, PartnerOrganisation] = field(default_factory=dict)
    partner_roles: dict[str, PartnerRole] = field(default_factory=dict)
    partner_contacts: dict[str, PartnerContact] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    publications: dict[str, Publication] = field(default_factory=dict)
    deliveries: dict[str, Delivery] = field(default_factory=dict)
    ledger: list[LedgerEntry] = field(default_factory=list)
    proofs: list[KeptProof] = field(default_factory=list)
    inbox_keys: dict[str, InboxKey] = field(default_factory=dict)
    invitations: dict[str, IssuedInvitation] = field(default_factory=dict)
    imported_reports: dict[str, ImportedReport] = field(default_factory=dict)
    layouts: dict[str, str] = field(default_factory=dict)
    limited_choices: list[LimitedChoice] = field(default_factory=list)
    limited_figures: dict[str, LimitedFigure] = field(default_factory=dict)
    history: list[FieldChange] = field(default_factory=list)
    limited: dict[str, SealedRecord] = field(default_factory=dict)
    key_pairs: dict[str, int] = field(default_factory=dict)
    saved_searches: dict[str, SavedSearch] = field(default_factory=dict)
    audit: list[AuditEntry] = field(default_factory=list)
    retention_choices: list[RetentionChoice] = field(default_factory=list)
    register_cuts: list[RegisterCut] = field(default_factory=list)
    destroyed: dict[str, DestroyedRecord] = field(default_factory=dict)
    certificates: dict[str, DestructionCertificate] = field(default_factory=dict)
    erased_facts: list[ErasedFact] = field(default_factory=list)
    person_requests: dict[str, PersonRequest] = field(default_factory=dict)
    request_steps: list[RequestStep] = field(default_factory=list)
    breaches: dict[str, Breach] = field(default_factory=dict)

    def copy(self) -> State:
        return State(**{f.name: getattr(self, f.name).copy() for f in dataclasses.fields(self)})


@dataclass(frozen=True, slots=True)
class Desk:
    """What every fake repository works with: the state of now, the clock, and who works."""

    read: Callable[[], State]
    now: Callable[[], datetime]
    account_id: str

    @property
    def state(self) -> State:
        return self.read()


class Kept(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str: ...


class Versioned(Kept, Protocol):
    """A record that can be changed."""

    @property
    def version(self) -> int: ...


K = TypeVar("K", bound=Kept)
V = TypeVar("V", bound=Versioned)


def catalogue_heads(desk: Desk, catalogue: CatalogueName) -> dict[str, str]:
    """Codes of merged entries, and what they go by."""
    return heads_of(item for item in desk.state.catalogue.values() if item.catalogue is catalogue)


def catalogue_family(desk: Desk, catalogue: CatalogueName, codes: Iterable[str]) -> tuple[str, ...]:
    """These codes, with all that was merged with them."""
    wanted = tuple(codes)
    return with_merged(wanted, catalogue_heads(desk, catalogue)) if wanted else ()


def add_new(records: dict[str, K], record: K) -> None:
    """Raises ValueError for an id that is there already: that is a bug of the caller, as in the real store."""
    if record.id in records:
        raise ValueError("this id is taken")
    records[record.id] = record


def require_known(records: Mapping[str, object], *ids: str | None) -> None:
    """Raises ValueError for an id that points nowhere: the foreign keys of the real store."""
    if any(record_id is not None and record_id not in records for record_id in ids):
        raise ValueError("a record points to one that is not there")


def replace_changed(records: dict[str, V], record: V, expected_version: int, kind: str) -> None:
    """Raises `NotFoundError` and `ConflictError` as the ports say."""
    old = records.get(record.id)
    if old is None:
        raise NotFoundError(kind)
    if old.version != expected_version:
        raise ConflictError(kind)
    if record.version != expected_version + 1:
        raise ValueError("the version of a changed record must be one more than the one it replaces")
    records[record.id] = record
