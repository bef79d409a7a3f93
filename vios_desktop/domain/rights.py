"""The one table of who may do and see what. Services ask it for every use case; nothing else decides.

Source: the roles of registration.md chapter 6 ("Role (login)"). A privacy officer and an administrator see no
content; a colleague sees the own entries and what is shared with them. Knowledge is about no pupil: all read it.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from vios_desktop.domain.errors import NotAllowedError
from vios_desktop.domain.vocabulary import Role


class Action(StrEnum):
    RECORD_INCIDENT = "record_incident"
    VIEW_OWN_INCIDENTS = "view_own_incidents"
    VIEW_ALL_INCIDENTS = "view_all_incidents"
    CHANGE_OWN_INCIDENTS = "change_own_incidents"
    CHANGE_ALL_INCIDENTS = "change_all_incidents"
    SHARE_INCIDENT = "share_incident"
    FIND_PERSON = "find_person"
    ADD_PERSON = "add_person"
    VIEW_PERSON = "view_person"
    CHANGE_PERSON = "change_person"
    ASK_ADVICE = "ask_advice"
    READ_KNOWLEDGE = "read_knowledge"
    FIX_DECISION = "fix_decision"
    MANAGE_OWN_AGREEMENTS = "manage_own_agreements"
    MANAGE_ALL_AGREEMENTS = "manage_all_agreements"
    LOG_CONTACT = "log_contact"
    WRITE_LETTER = "write_letter"
    WRITE_FORMAL_LETTER = "write_formal_letter"
    EXPORT_SUMMARY = "export_summary"
    IMPORT_RECORDS = "import_records"
    KEEP_DRAFTS = "keep_drafts"
    VIEW_AUDIT_LOG = "view_audit_log"
    MANAGE_ACCOUNTS = "manage_accounts"
    RESET_PASSPHRASE = "reset_passphrase"
    MANAGE_RECOVERY_KEY = "manage_recovery_key"
    CHANGE_SETTINGS = "change_settings"
    MANAGE_SCHOOL_RULES = "manage_school_rules"
    MANAGE_CATALOGUES = "manage_catalogues"
    CHANGE_OWN_PASSPHRASE = "change_own_passphrase"
    RECORD_SIGNAL = "record_signal"
    VIEW_OWN_SIGNALS = "view_own_signals"
    VIEW_ALL_SIGNALS = "view_all_signals"
    CHANGE_OWN_SIGNALS = "change_own_signals"
    CHANGE_ALL_SIGNALS = "change_all_signals"
    REVIEW_SIGNALS = "review_signals"
    VIEW_DOSSIER = "view_dossier"
    MANAGE_INVOLVEMENT = "manage_involvement"
    MANAGE_SOCIAL_MAP = "manage_social_map"
    VIEW_SOCIAL_MAP = "view_social_map"
    MANAGE_GAPS = "manage_gaps"
    RUN_CORE_TEAM = "run_core_team"
    DISCLOSE = "disclose"
    VIEW_DISCLOSURES = "view_disclosures"
    HANDLE_DEMAND = "handle_demand"
    VIEW_TRENDS = "view_trends"
    IMPORT_AREA_FIGURES = "import_area_figures"
    ADD_FILE = "add_file"
    SEARCH = "search"
    MERGE_PERSONS = "merge_persons"
    USE_TRASH = "use_trash"
    CLOSE_INCIDENT = "close_incident"
    MANAGE_BACKUPS = "manage_backups"
    VIEW_RETENTION = "view_retention"
    DECIDE_RETENTION = "decide_retention"
    VIEW_REQUESTS = "view_requests"
    HANDLE_REQUEST = "handle_request"
    VIEW_BREACHES = "view_breaches"
    HANDLE_BREACH = "handle_breach"
    MANAGE_INVITATIONS = "manage_invitations"
    RECEIVE_REPORTS = "receive_reports"


_COLLEAGUE: Final = frozenset(
    {
        Action.RECORD_INCIDENT,
        Action.VIEW_OWN_INCIDENTS,
        Action.CHANGE_OWN_INCIDENTS,
        Action.FIND_PERSON,
        Action.ADD_PERSON,
        Action.ASK_ADVICE,
        Action.READ_KNOWLEDGE,
        Action.MANAGE_OWN_AGREEMENTS,
        Action.LOG_CONTACT,
        Action.WRITE_LETTER,
        Action.KEEP_DRAFTS,
        Action.CHANGE_OWN_PASSPHRASE,
        Action.RECORD_SIGNAL,
        Action.VIEW_OWN_SIGNALS,
        Action.CHANGE_OWN_SIGNALS,
        Action.VIEW_SOCIAL_MAP,
        Action.ADD_FILE,
        Action.SEARCH,
        Action.USE_TRASH,
    }
)

RIGHTS: Final[dict[Role, frozenset[Action]]] = {
    Role.COORDINATOR: _COLLEAGUE
    | {
        Action.VIEW_ALL_INCIDENTS,
        Action.CHANGE_ALL_INCIDENTS,
        Action.SHARE_INCIDENT,
        Action.VIEW_PERSON,
        Action.CHANGE_PERSON,
        Action.FIX_DECISION,
        Action.MANAGE_ALL_AGREEMENTS,
        Action.WRITE_FORMAL_LETTER,
        Action.EXPORT_SUMMARY,
        Action.IMPORT_RECORDS,
        Action.MANAGE_SCHOOL_RULES,
        Action.MANAGE_CATALOGUES,
        Action.VIEW_ALL_SIGNALS,
        Action.CHANGE_ALL_SIGNALS,
        Action.REVIEW_SIGNALS,
        Action.VIEW_DOSSIER,
        Action.MANAGE_INVOLVEMENT,
        Action.MANAGE_SOCIAL_MAP,
        Action.MANAGE_GAPS,
        Action.RUN_CORE_TEAM,
        Action.DISCLOSE,
        Action.VIEW_DISCLOSURES,
        Action.HANDLE_DEMAND,
        Action.VIEW_TRENDS,
        Action.IMPORT_AREA_FIGURES,
        Action.MERGE_PERSONS,
        Action.CLOSE_INCIDENT,
        Action.MANAGE_INVITATIONS,
        Action.RECEIVE_REPORTS,
        Action.RESET_PASSPHRASE,
        Action.MANAGE_RECOVERY_KEY,
        Action.VIEW_AUDIT_LOG,
        Action.MANAGE_BACKUPS,
        Action.VIEW_RETENTION,
        Action.DECIDE_RETENTION,
        Action.VIEW_REQUESTS,
        Action.HANDLE_REQUEST,
        Action.VIEW_BREACHES,
        Action.HANDLE_BREACH,
    },
    Role.COLLEAGUE: _COLLEAGUE,
    Role.PRIVACY_OFFICER: frozenset(
        {
            Action.VIEW_AUDIT_LOG,
            Action.VIEW_RETENTION,
            Action.VIEW_REQUESTS,
            Action.VIEW_BREACHES,
            Action.HANDLE_BREACH,
            Action.KEEP_DRAFTS,
            Action.CHANGE_OWN_PASSPHRASE,
            Action.READ_KNOWLEDGE,
        }
    ),
    Role.ADMINISTRATOR: frozenset(
        {
            Action.MANAGE_ACCOUNTS,
            Action.RESET_PASSPHRASE,
            Action.MANAGE_RECOVERY_KEY,
            Action.VIEW_AUDIT_LOG,
            Action.CHANGE_SETTINGS,
            Action.MANAGE_BACKUPS,
            Action.MANAGE_SCHOOL_RULES,
            Action.CHANGE_OWN_PASSPHRASE,
            Action.READ_KNOWLEDGE,
        }
    ),
}


def may(roles: Iterable[Role], action: Action) -> bool:
    """True if one of the roles allows the action."""
    return any(action in RIGHTS[role] for role in roles)


def require(roles: Iterable[Role], action: Action) -> None:
    """Raise `NotAllowedError` unless one of the roles allows the action."""
    if not may(roles, action):
        raise NotAllowedError(action.value)
