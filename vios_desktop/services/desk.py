"""All use cases of one unlocked session together: what the screens and commands are handed."""

from __future__ import annotations

from dataclasses import dataclass

from vios_desktop.services.access_request import AccessRequestService
from vios_desktop.services.account_changes import AccountChangeService
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.advice_page import AdvicePageService
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.area_figures import AreaFigureService
from vios_desktop.services.around import AroundService
from vios_desktop.services.backups import BackupService
from vios_desktop.services.breaches import BreachService
from vios_desktop.services.calls import CallService
from vios_desktop.services.catalogues import CatalogueService
from vios_desktop.services.closings import ClosingService
from vios_desktop.services.contacts import ContactService
from vios_desktop.services.content_packs.service import ContentPackService
from vios_desktop.services.core_team.case_file import CaseFileService
from vios_desktop.services.core_team.cases import CaseService
from vios_desktop.services.core_team.meetings import MeetingService
from vios_desktop.services.core_team.minutes import MinutesService
from vios_desktop.services.decisions import DecisionService
from vios_desktop.services.demands import DemandService
from vios_desktop.services.dossiers import DossierService
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.files import FileService
from vios_desktop.services.first_steps import FirstStepsService
from vios_desktop.services.gap_pages import GapPageService
from vios_desktop.services.gaps import GapService
from vios_desktop.services.handover.making import HandoverService
from vios_desktop.services.handover.taking import HandoverInService
from vios_desktop.services.inbox import InboxService
from vios_desktop.services.incident_pages import IncidentPages
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.inside import InsideService
from vios_desktop.services.invitations import InvitationService
from vios_desktop.services.joining import JoinService
from vios_desktop.services.letters import LetterService
from vios_desktop.services.limited import LimitedService
from vios_desktop.services.limited_agreements import LimitedAgreementService
from vios_desktop.services.limited_counting import LimitedCountingService
from vios_desktop.services.log_keeping import LogKeepingService
from vios_desktop.services.log_review import LogReviewService
from vios_desktop.services.outside_numbers import OutsideNumberService
from vios_desktop.services.own_account import OwnAccountService
from vios_desktop.services.own_fields import OwnFieldService
from vios_desktop.services.person_merge import PersonMergeService
from vios_desktop.services.person_requests import PersonRequestService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.posters import PosterService
from vios_desktop.services.recovery_keys import RecoveryKeyService
from vios_desktop.services.register import RegisterService
from vios_desktop.services.register_keeping import RegisterKeepingService
from vios_desktop.services.retention import RetentionService
from vios_desktop.services.reviews import ReviewService
from vios_desktop.services.roster import RosterService
from vios_desktop.services.saved_searches import SavedSearchService
from vios_desktop.services.school import SchoolService
from vios_desktop.services.school_rules import SchoolRulesService
from vios_desktop.services.sealed_drafts import SealedDraftService
from vios_desktop.services.search import SearchService
from vios_desktop.services.session import Session
from vios_desktop.services.signals import SignalService
from vios_desktop.services.social_map import SocialMapService
from vios_desktop.services.summaries import SummaryService
from vios_desktop.services.trash import TrashService
from vios_desktop.services.trends import TrendService
from vios_desktop.services.year_tables import YearTableService
from vios_desktop.services.yearly import YearlyService


@dataclass(frozen=True, slots=True)
class Desk:
    """Used from the data thread only; `session.account` and `session.may` may be read from anywhere."""

    session: Session
    signals: SignalService
    reviews: ReviewService
    closings: ClosingService
    incidents: IncidentService
    incident_pages: IncidentPages
    persons: PersonService
    dossiers: DossierService
    around: AroundService
    person_merges: PersonMergeService
    agreements: AgreementService
    cases: CaseService
    case_files: CaseFileService
    meetings: MeetingService
    minutes: MinutesService
    gaps: GapService
    gap_pages: GapPageService
    social_map: SocialMapService
    contacts: ContactService
    files: FileService
    calls: CallService
    drafts: DraftService
    decisions: DecisionService
    content_packs: ContentPackService
    letters: LetterService
    summaries: SummaryService
    outside: OutsideNumberService
    yearly: YearlyService
    year_tables: YearTableService
    inside: InsideService
    joining: JoinService
    school: SchoolService
    accounts: AccountService
    account_changes: AccountChangeService
    own_account: OwnAccountService
    log_reviews: LogReviewService
    recovery: RecoveryKeyService
    invitations: InvitationService
    inbox: InboxService
    school_rules: SchoolRulesService
    catalogues: CatalogueService
    own_fields: OwnFieldService
    advice_pages: AdvicePageService
    posters: PosterService
    trends: TrendService
    areas: AreaFigureService
    trash: TrashService
    limited: LimitedService
    limited_agreements: LimitedAgreementService
    sealed_drafts: SealedDraftService
    limited_counting: LimitedCountingService
    retention: RetentionService
    log_keeping: LogKeepingService
    register_keeping: RegisterKeepingService
    roster: RosterService
    requests: PersonRequestService
    first_steps: FirstStepsService
    breaches: BreachService
    search: SearchService
    saved_searches: SavedSearchService
    register: RegisterService
    demands: DemandService
    access: AccessRequestService
    backups: BackupService
    handovers: HandoverService
    handovers_in: HandoverInService

    def close(self) -> None:
        """Close the vault; nothing works after that."""
        self.session.vault.close()
