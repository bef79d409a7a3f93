"""A desk on any session: the services that need a session alone, and those a test hands in."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from tests.fakes.keys import FakeAccountKeys
from tests.fakes.letters import letters_of
from tests.fakes.limited import FakeRecordSeals
from tests.fakes.sessions import resource_text
from tests.fakes.vault import FakeVault
from vios_desktop.services.account_changes import AccountChangeService
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.area_figures import AreaFigureService
from vios_desktop.services.around import AroundService
from vios_desktop.services.backups import BackupService
from vios_desktop.services.breaches import BreachService
from vios_desktop.services.catalogues import CatalogueService
from vios_desktop.services.closings import ClosingService
from vios_desktop.services.contacts import ContactService
from vios_desktop.services.core_team.case_file import CaseFileService
from vios_desktop.services.core_team.cases import CaseService
from vios_desktop.services.core_team.meetings import MeetingService
from vios_desktop.services.core_team.minutes import MinutesService
from vios_desktop.services.desk import Desk
from vios_desktop.services.dossiers import DossierService
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.files import FileService
from vios_desktop.services.first_steps import FirstStepsService
from vios_desktop.services.gap_pages import GapPageService
from vios_desktop.services.gaps import GapService
from vios_desktop.services.incident_pages import IncidentPages
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.inside import InsideService
from vios_desktop.services.joining import JoinService
from vios_desktop.services.limited import LimitedService
from vios_desktop.services.limited_agreements import LimitedAgreementService
from vios_desktop.services.limited_counting import LimitedCountingService
from vios_desktop.services.log_keeping import LogKeepingService
from vios_desktop.services.own_fields import OwnFieldService
from vios_desktop.services.person_merge import PersonMergeService
from vios_desktop.services.person_requests import PersonRequestService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.recovery_keys import RecoveryKeyService
from vios_desktop.services.register_keeping import RegisterKeepingService
from vios_desktop.services.retention import RetentionService
from vios_desktop.services.reviews import ReviewService
from vios_desktop.services.saved_searches import SavedSearchService
from vios_desktop.services.school import SchoolService, catalogue_items
from vios_desktop.services.sealed_drafts import SealedDraftService
from vios_desktop.services.search import SearchService
from vios_desktop.services.signals import SignalService
from vios_desktop.services.social_map import SocialMapService
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.services.trash import TrashService
from vios_desktop.services.trends import TrendService
from vios_desktop.services.yearly import YearlyService
from vios_desktop.texts import Texts

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.disclosure.yearly import YearSummary
    from vios_desktop.services.session import Session
    from vios_desktop.services.trends import TrendView


def _inside_page(view: TrendView, recipient: str) -> bytes:
    return f"{recipient} {view.now}".encode()


def _year_page(year: YearSummary, school_name: str, made_on: date) -> bytes:
    return f"{school_name} {made_on} {year}".encode()


def _inside_of(session: Session) -> InsideService:
    return InsideService(session, dict.fromkeys(SummaryFormat, _inside_page))


def _yearly_of(session: Session) -> YearlyService:
    return YearlyService(session, dict.fromkeys(SummaryFormat, _year_page))


def limited_of(session: Session) -> LimitedService:
    if not isinstance(session.vault, FakeVault):
        raise TypeError("the real store has keys of its own")
    return LimitedService(session, FakeRecordSeals(session.vault))


def limited_agreements_of(session: Session) -> LimitedAgreementService:
    if not isinstance(session.vault, FakeVault):
        raise TypeError("the real store has keys of its own")
    return LimitedAgreementService(session, FakeRecordSeals(session.vault))


def sealed_drafts_of(session: Session) -> SealedDraftService:
    if not isinstance(session.vault, FakeVault):
        raise TypeError("the real store has keys of its own")
    return SealedDraftService(session, FakeRecordSeals(session.vault))


def breaches_of(session: Session) -> BreachService:
    rules = "policy/privacy_clocks.json"
    return BreachService(session, lambda: resource_text(rules), lambda paper: repr(paper).encode(), Texts)


def requests_of(session: Session) -> PersonRequestService:
    rules, policy = "policy/privacy_clocks.json", "policy/retention.json"
    return PersonRequestService(session, lambda: resource_text(rules), lambda: resource_text(policy))


def catalogues_of(session: Session) -> CatalogueService:
    return CatalogueService(session, lambda: catalogue_items(resource_text("policy/catalogues.json")))


def own_fields_of(session: Session) -> OwnFieldService:
    return OwnFieldService(session, lambda: resource_text("policy/special_words.json"))


_OF_A_SESSION: dict[str, Any] = {
    "account_changes": AccountChangeService,
    "agreements": AgreementService,
    "closings": ClosingService,
    "areas": AreaFigureService,
    "backups": BackupService,
    "around": AroundService,
    "dossiers": lambda session: DossierService(session, lambda paper: repr(paper).encode(), Texts),
    "catalogues": catalogues_of,
    "own_fields": own_fields_of,
    "cases": CaseService,
    "case_files": lambda session: CaseFileService(session, lambda paper: repr(paper).encode(), Texts),
    "contacts": ContactService,
    "drafts": DraftService,
    "files": FileService,
    "first_steps": FirstStepsService,
    "gaps": GapService,
    "gap_pages": lambda session: GapPageService(session, lambda paper: repr(paper).encode()),
    "social_map": SocialMapService,
    "incidents": IncidentService,
    "incident_pages": IncidentPages,
    "inside": _inside_of,
    "joining": lambda session: JoinService(
        session, dict.fromkeys(SummaryFormat, lambda joined: repr(joined).encode())
    ),
    "letters": letters_of,
    "limited": limited_of,
    "limited_agreements": limited_agreements_of,
    "sealed_drafts": sealed_drafts_of,
    "limited_counting": LimitedCountingService,
    "meetings": MeetingService,
    "minutes": lambda session: MinutesService(
        session, lambda paper: repr(paper).encode(), lambda events, _made_at: repr(events).encode(), Texts
    ),
    "person_merges": PersonMergeService,
    "persons": PersonService,
    "recovery": lambda session: RecoveryKeyService(session, FakeAccountKeys()),
    "log_keeping": LogKeepingService,
    "register_keeping": RegisterKeepingService,
    "retention": lambda session: RetentionService(
        session, lambda: resource_text("policy/retention.json"), lambda paper: repr(paper).encode(), Texts
    ),
    "breaches": breaches_of,
    "requests": requests_of,
    "reviews": ReviewService,
    "saved_searches": SavedSearchService,
    "school": SchoolService,
    "search": SearchService,
    "signals": SignalService,
    "trends": lambda session: TrendService(session, lambda view: repr(view.now).encode()),
    "trash": TrashService,
    "yearly": _yearly_of,
}


def desk_of(session: Session, **services: object) -> Desk:
    """All fields of the desk; a service that is neither simple nor handed in is an object that can do nothing."""
    made: dict[str, Any] = {field.name: object() for field in fields(Desk)}
    made.update({name: make(session) for name, make in _OF_A_SESSION.items()})
    return Desk(**{**made, "session": session, **services})
