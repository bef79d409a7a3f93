"""The use cases of an unlocked session, put on their store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from vios_desktop.app.content import catalogue_shipped, letter_pack, name_lexicon, policy_text, program_texts
from vios_desktop.app.content_in_use import ComputerContent
from vios_desktop.app.paper import (
    log_writers,
    render_advice,
    render_invitation_sheet,
    render_letter,
    render_poster,
    render_record_pages,
    render_summary,
    render_trends,
    summary_writers,
    write_calendar,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.decision.content import Pack
    from vios_desktop.domain.invitation import Invitation
    from vios_desktop.letters.content import LetterPack
    from vios_desktop.services.account_keys import AccountKeys
    from vios_desktop.services.core_team.case_file import CaseFileService
    from vios_desktop.services.core_team.cases import CaseService
    from vios_desktop.services.core_team.meetings import MeetingService
    from vios_desktop.services.core_team.minutes import MinutesService
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.handover.form import HandoverForm
    from vios_desktop.services.inbox import InboxService
    from vios_desktop.services.inside import InsideService
    from vios_desktop.services.invitations import InvitationService
    from vios_desktop.services.joining import JoinService
    from vios_desktop.services.letters import LetterService
    from vios_desktop.services.posters import PosterService
    from vios_desktop.services.saved_searches import SavedSearchService
    from vios_desktop.services.search import SearchService
    from vios_desktop.services.session import Session
    from vios_desktop.services.summaries import SummaryService
    from vios_desktop.services.year_tables import YearTableService
    from vios_desktop.services.yearly import YearlyService


def summary_service(session: Session) -> SummaryService:
    from vios_desktop.services.summaries import SummaryService

    layouts, sketches = policy_text("export_layouts.json"), policy_text("sketches.json")
    return SummaryService(session, layouts, render_summary, summary_writers(), sketches_text=sketches)


def yearly_service(session: Session) -> YearlyService:
    from vios_desktop.app.overview_paper import year_writers
    from vios_desktop.services.yearly import YearlyService

    return YearlyService(session, year_writers())


def year_table_service(session: Session) -> YearTableService:
    from vios_desktop.app.overview_paper import table_writers
    from vios_desktop.services.year_tables import YearTableService

    return YearTableService(session, policy_text("export_layouts.json"), table_writers())


def inside_service(session: Session) -> InsideService:
    from vios_desktop.app.overview_paper import inside_writers
    from vios_desktop.services.inside import InsideService

    return InsideService(session, inside_writers())


def join_service(session: Session) -> JoinService:
    from vios_desktop.app.overview_paper import joined_writers
    from vios_desktop.services.joining import JoinService

    return JoinService(session, joined_writers())


def letter_service(session: Session, letters: Callable[[], LetterPack] = letter_pack) -> LetterService:
    from vios_desktop.services.letters import LetterService

    return LetterService(session, letters, render_letter)


def case_service(session: Session) -> CaseService:
    from vios_desktop.services.core_team.cases import CaseService

    return CaseService(session)


def case_file_service(session: Session) -> CaseFileService:
    from vios_desktop.services.core_team.case_file import CaseFileService

    return CaseFileService(session, render_record_pages, program_texts, name_lexicon)


def meeting_service(session: Session) -> MeetingService:
    from vios_desktop.services.core_team.meetings import MeetingService

    return MeetingService(session)


def minutes_service(session: Session) -> MinutesService:
    from vios_desktop.services.core_team.minutes import MinutesService

    return MinutesService(session, render_record_pages, write_calendar, program_texts, name_lexicon)


def search_service(session: Session) -> SearchService:
    from vios_desktop.services.search import SearchService

    return SearchService(session)


def saved_search_service(session: Session) -> SavedSearchService:
    from vios_desktop.services.saved_searches import SavedSearchService

    return SavedSearchService(session)


def poster_service(session: Session, pack: Callable[[], Pack]) -> PosterService:
    from vios_desktop.services.posters import PosterService

    return PosterService(session, pack, render_poster)


def invitation_service(session: Session, keys: AccountKeys, folder: Path) -> InvitationService:
    from vios_desktop import resource_files
    from vios_desktop.data.folder import VaultFolder
    from vios_desktop.data.report_outbox import FileShelf
    from vios_desktop.sealed.fingerprint import fingerprint, read_words
    from vios_desktop.sealed.invitation_file import invitation_code, write_invitation
    from vios_desktop.services.invitations import InvitationFormat, InvitationService

    def words(invitation: Invitation) -> tuple[str, ...]:
        listed = read_words((resource_files.root() / "sealed" / "words.txt").read_text("ascii"))
        return fingerprint(invitation, listed)

    form = InvitationFormat(write_invitation, invitation_code, words, render_invitation_sheet)
    return InvitationService(session, keys, form, FileShelf(VaultFolder(folder).invitation))


def inbox_service(session: Session, folder: Path) -> InboxService:
    """Reports that wait beside the vault in `folder`, each opened in a process of its own."""
    from vios_desktop.data.folder import VaultFolder
    from vios_desktop.data.report_box import FolderReportBox
    from vios_desktop.data.sealed_opening import open_apart
    from vios_desktop.services.inbox import InboxService

    return InboxService(session, FolderReportBox(VaultFolder(folder).reports), open_apart)


def handover_form() -> HandoverForm:
    """How handovers are written and read."""
    from vios_desktop import resource_files
    from vios_desktop.data.handover_opening import open_handover_apart
    from vios_desktop.sealed.fingerprint import file_fingerprint, fingerprint, read_words
    from vios_desktop.sealed.handover_file import MOST_BYTES, seal_handover
    from vios_desktop.sealed.handover_words import write_words
    from vios_desktop.sealed.invitation_file import read_invitation
    from vios_desktop.services.handover.form import HandoverForm

    def listed() -> tuple[str, ...]:
        return read_words((resource_files.root() / "sealed" / "words.txt").read_text("ascii"))

    return HandoverForm(
        read_invitation,
        lambda invitation: fingerprint(invitation, listed()),
        seal_handover,
        open_handover_apart,
        write_words,
        lambda content: file_fingerprint(content, listed()),
        lambda path: read_at_most(path, MOST_BYTES),
        program_texts,
        lambda: policy_text("held_labels.json"),
    )


def read_at_most(path: Path, most: int) -> bytes:
    """A file, and one byte more where it is longer. Raises `ViosError("file_unreadable")`."""
    from vios_desktop.domain.errors import ViosError

    try:
        with path.open("rb") as stream:
            return stream.read(most + 1)
    except OSError:
        raise ViosError("file_unreadable") from None


def handover_services(session: Session) -> dict[str, Any]:
    """Handing over, and taking one in."""
    from vios_desktop.services.handover.making import HandoverService
    from vios_desktop.services.handover.taking import HandoverInService

    form = handover_form()
    return {"handovers": HandoverService(session, form), "handovers_in": HandoverInService(session, form)}


def backup_after_new_key(session: Session) -> bool:
    """One under the new key; False in the practice school, which keeps none."""
    from vios_desktop.services.backups import BackupService

    if not session.vault.backups.wanted:
        return False
    BackupService(session).make_now()
    return True


def open_desk(session: Session, keys: AccountKeys, folder: Path, content: ComputerContent | None = None) -> Desk:
    """All use cases of an unlocked session on the vault in `folder`; without `content` that of the program."""
    from vios_desktop.services.desk import Desk

    content = content or ComputerContent()
    return Desk(
        session=session,
        **_of_the_session(session),
        **_of_the_keys(session, keys, folder),
        **_of_the_content(session, folder, content),
        **_of_pages_and_places(session, folder),
    )


def _of_the_session(session: Session) -> dict[str, Any]:
    """Those that need nothing but the session."""
    from vios_desktop.services.account_changes import AccountChangeService
    from vios_desktop.services.agreements import AgreementService
    from vios_desktop.services.area_figures import AreaFigureService
    from vios_desktop.services.around import AroundService
    from vios_desktop.services.backups import BackupService
    from vios_desktop.services.closings import ClosingService
    from vios_desktop.services.contacts import ContactService
    from vios_desktop.services.drafts import DraftService
    from vios_desktop.services.files import FileService
    from vios_desktop.services.first_steps import FirstStepsService
    from vios_desktop.services.gaps import GapService
    from vios_desktop.services.incident_pages import IncidentPages
    from vios_desktop.services.incidents import IncidentService
    from vios_desktop.services.person_merge import PersonMergeService
    from vios_desktop.services.persons import PersonService
    from vios_desktop.services.reviews import ReviewService
    from vios_desktop.services.school import SchoolService
    from vios_desktop.services.signals import SignalService
    from vios_desktop.services.social_map import SocialMapService
    from vios_desktop.services.trash import TrashService

    return {
        "account_changes": AccountChangeService(session),
        "signals": SignalService(session),
        "reviews": ReviewService(session),
        "closings": ClosingService(session),
        "incidents": IncidentService(session),
        "incident_pages": IncidentPages(session),
        "persons": PersonService(session),
        "around": AroundService(session),
        "person_merges": PersonMergeService(session),
        "agreements": AgreementService(session),
        "gaps": GapService(session),
        "social_map": SocialMapService(session),
        "contacts": ContactService(session),
        "files": FileService(session),
        "first_steps": FirstStepsService(session),
        "drafts": DraftService(session),
        "school": SchoolService(session),
        "areas": AreaFigureService(session),
        "trash": TrashService(session),
        "backups": BackupService(session),
    }


def _of_the_keys(session: Session, keys: AccountKeys, folder: Path) -> dict[str, Any]:
    """Those that make, replace or use keys."""
    from vios_desktop.services.accounts import AccountService
    from vios_desktop.services.limited import LimitedService
    from vios_desktop.services.limited_agreements import LimitedAgreementService
    from vios_desktop.services.limited_counting import LimitedCountingService
    from vios_desktop.services.own_account import OwnAccountService
    from vios_desktop.services.recovery_keys import RecoveryKeyService
    from vios_desktop.services.sealed_drafts import SealedDraftService

    return {
        "accounts": AccountService(session, keys, lambda: backup_after_new_key(session)),
        "own_account": OwnAccountService(session, keys),
        "limited": LimitedService(session, keys.record_seals),
        "limited_agreements": LimitedAgreementService(session, keys.record_seals),
        "sealed_drafts": SealedDraftService(session, keys.record_seals),
        "limited_counting": LimitedCountingService(session),
        "recovery": RecoveryKeyService(session, keys),
        "invitations": invitation_service(session, keys, folder),
    }


def _of_the_content(session: Session, folder: Path, content: ComputerContent) -> dict[str, Any]:
    """Those that work with rules and letters: the ones in use when something is begun."""
    from vios_desktop.data.folder import VaultFolder
    from vios_desktop.data.open_rules_file import OpenRulesFile
    from vios_desktop.services.calls import CallService
    from vios_desktop.services.content_packs.service import ContentPackService
    from vios_desktop.services.decisions import DecisionService
    from vios_desktop.services.school_rules import SchoolRulesService

    pack = content.decision_pack
    return {
        "calls": CallService(session, pack),
        "decisions": DecisionService(session, pack),
        "letters": letter_service(session, content.letter_pack),
        "school_rules": SchoolRulesService(session, pack, OpenRulesFile(VaultFolder(folder).open_rules)),
        "posters": poster_service(session, pack),
        "content_packs": ContentPackService(session, lambda: content.updates(session.clock)),
    }


def _of_pages_and_places(session: Session, folder: Path) -> dict[str, Any]:
    """Those that draw pages, or reach beside the vault."""
    from vios_desktop.data.list_opening import read_list_apart
    from vios_desktop.services.advice_page import AdvicePageService
    from vios_desktop.services.catalogues import CatalogueService
    from vios_desktop.services.demands import DemandService
    from vios_desktop.services.dossiers import DossierService
    from vios_desktop.services.gap_pages import GapPageService
    from vios_desktop.services.log_review import LogReviewService
    from vios_desktop.services.outside_numbers import OutsideNumberService
    from vios_desktop.services.own_fields import OwnFieldService
    from vios_desktop.services.register import RegisterService
    from vios_desktop.services.roster import RosterService
    from vios_desktop.services.trends import TrendService

    return {
        "cases": case_service(session),
        "case_files": case_file_service(session),
        "meetings": meeting_service(session),
        "minutes": minutes_service(session),
        "gap_pages": GapPageService(session, render_record_pages),
        "summaries": summary_service(session),
        "outside": OutsideNumberService(session, policy_text("export_layouts.json")),
        "yearly": yearly_service(session),
        "year_tables": year_table_service(session),
        "inside": inside_service(session),
        "joining": join_service(session),
        "roster": RosterService(session, read_list_apart),
        "log_reviews": LogReviewService(session, log_writers(), program_texts),
        "inbox": inbox_service(session, folder),
        **handover_services(session),
        "dossiers": DossierService(session, render_record_pages, program_texts),
        "catalogues": CatalogueService(session, catalogue_shipped),
        "own_fields": OwnFieldService(session, lambda: policy_text("special_words.json")),
        "advice_pages": AdvicePageService(session, render_advice),
        "trends": TrendService(session, render_trends),
        "search": search_service(session),
        "saved_searches": saved_search_service(session),
        "register": RegisterService(session, render_record_pages, program_texts),
        "demands": DemandService(session, program_texts),
        **_of_privacy(session),
    }


def _of_privacy(session: Session) -> dict[str, Any]:
    """What the school owes to the persons of whom it holds something."""
    from vios_desktop.services.access_request import AccessRequestService
    from vios_desktop.services.breaches import BreachService
    from vios_desktop.services.log_keeping import LogKeepingService
    from vios_desktop.services.person_requests import PersonRequestService
    from vios_desktop.services.register_keeping import RegisterKeepingService
    from vios_desktop.services.retention import RetentionService

    return {
        "log_keeping": LogKeepingService(session),
        "register_keeping": RegisterKeepingService(session),
        "retention": RetentionService(
            session, lambda: policy_text("retention.json"), render_record_pages, program_texts
        ),
        "breaches": BreachService(
            session, lambda: policy_text("privacy_clocks.json"), render_record_pages, program_texts
        ),
        "requests": PersonRequestService(
            session, lambda: policy_text("privacy_clocks.json"), lambda: policy_text("retention.json")
        ),
        "access": AccessRequestService(
            session, render_record_pages, program_texts, lambda: policy_text("held_labels.json")
        ),
    }
