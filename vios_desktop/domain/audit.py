"""The log: who saw, changed, exported or was given what. It holds ids, never content."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final


class AuditAction(StrEnum):
    VAULT_CREATED = "vault_created"
    UNLOCKED = "unlocked"
    UNLOCK_FAILED = "unlock_failed"
    LOCKED = "locked"
    BACKUP_MADE = "backup_made"
    BACKUP_SETTINGS_CHANGED = "backup_settings_changed"
    PACKAGE_EXPORTED = "package_exported"
    PACKAGE_IMPORTED = "package_imported"
    HANDOVER_MADE = "handover_made"
    HANDOVER_VIEWED = "handover_viewed"
    HANDOVER_TAKEN_IN = "handover_taken_in"
    HANDOVER_TAKEN_BACK = "handover_taken_back"
    RESTORED = "restored"
    OLDER_ACCEPTED = "older_accepted"
    WITNESS_MISSING = "witness_missing"
    MIGRATED = "migrated"
    INCIDENT_RECORDED = "incident_recorded"
    INCIDENT_CHANGED = "incident_changed"
    INCIDENT_VIEWED = "incident_viewed"
    INCIDENTS_SEARCHED = "incidents_searched"
    INCIDENTS_IMPORTED = "incidents_imported"
    INCIDENTS_LISTED = "incidents_listed"
    INCIDENT_SHARED = "incident_shared"
    PERSON_ADDED = "person_added"
    PERSON_CHANGED = "person_changed"
    PERSON_VIEWED = "person_viewed"
    PERSONS_SEARCHED = "persons_searched"
    PERSON_REMOVED = "person_removed"
    ROSTER_READ = "roster_read"
    ROSTER_UNDONE = "roster_undone"
    AGREEMENT_MADE = "agreement_made"
    AGREEMENT_CHANGED = "agreement_changed"
    AGREEMENTS_LISTED = "agreements_listed"
    CONTACT_LOGGED = "contact_logged"
    DECISION_FIXED = "decision_fixed"
    DECISION_VIEWED = "decision_viewed"
    LETTER_FIXED = "letter_fixed"
    LETTER_VIEWED = "letter_viewed"
    LETTER_EXPORTED = "letter_exported"
    SUMMARY_PUBLISHED = "summary_published"
    SUMMARY_DELIVERED = "summary_delivered"
    LEDGER_ENTRY_ADDED = "ledger_entry_added"
    CERTIFICATE_KEPT = "certificate_kept"
    INVITATION_MADE = "invitation_made"
    INVITATION_WITHDRAWN = "invitation_withdrawn"
    REPORT_VIEWED = "report_viewed"
    REPORT_TAKEN_IN = "report_taken_in"
    ACCOUNT_ADDED = "account_added"
    RIGHTS_CHANGED = "rights_changed"
    PASSPHRASE_CHANGED = "passphrase_changed"
    PASSPHRASE_RESET = "passphrase_reset"
    ACCOUNT_ENDS = "account_ends"
    ACCOUNT_WITHDRAWN = "account_withdrawn"
    ACCOUNT_CHANGES_SEEN = "account_changes_seen"
    UNLOCK_REFUSED = "unlock_refused"
    VAULT_KEY_REPLACED = "vault_key_replaced"
    STICK_SET = "stick_set"
    STICK_REMOVED = "stick_removed"
    RECOVERY_KEY_USED = "recovery_key_used"
    RECOVERY_KEY_REPLACED = "recovery_key_replaced"
    RECOVERY_KEY_TRIED = "recovery_key_tried"
    RECOVERY_KEY_DIVIDED = "recovery_key_divided"
    RECOVERY_KEY_UNDIVIDED = "recovery_key_undivided"
    LOG_VIEWED = "log_viewed"
    LOG_REVIEWED = "log_reviewed"
    LOG_EXPORTED = "log_exported"
    LOG_SHORTENED = "log_shortened"
    REGISTERS_SHORTENED = "registers_shortened"
    LINE_CARRIED = "line_carried"
    SETTINGS_CHANGED = "settings_changed"
    CATALOGUE_CHANGED = "catalogue_changed"
    RULES_RELEASED = "rules_released"
    RULES_WITHDRAWN = "rules_withdrawn"
    CONTENT_TAKEN_IN = "content_taken_in"
    CONTENT_PUT_BACK = "content_put_back"
    ADVICE_PRINTED = "advice_printed"
    DRAFT_DISCARDED = "draft_discarded"
    SIGNAL_RECORDED = "signal_recorded"
    SIGNAL_CHANGED = "signal_changed"
    SIGNAL_VIEWED = "signal_viewed"
    SIGNALS_LISTED = "signals_listed"
    SIGNALS_SEARCHED = "signals_searched"
    SIGNAL_RENEWED = "signal_renewed"
    SIGNAL_EXPIRED = "signal_expired"
    SIGNAL_ERASED = "signal_erased"
    SIGNALS_REVIEWED = "signals_reviewed"
    DOSSIER_VIEWED = "dossier_viewed"
    DOSSIER_PRINTED = "dossier_printed"
    INCIDENT_PRINTED = "incident_printed"
    INVOLVEMENT_CHANGED = "involvement_changed"
    HOUSEHOLD_CHANGED = "household_changed"
    STRENGTH_NOTED = "strength_noted"
    CONSENT_RECORDED = "consent_recorded"
    AGREEMENT_EVALUATED = "agreement_evaluated"
    SOCIAL_MAP_CHANGED = "social_map_changed"
    GAP_RECORDED = "gap_recorded"
    GAP_CHANGED = "gap_changed"
    GAPS_PRINTED = "gaps_printed"
    CASE_OPENED = "case_opened"
    CASE_CHANGED = "case_changed"
    MEETING_PREPARED = "meeting_prepared"
    MEETING_CHANGED = "meeting_changed"
    MEETING_FINISHED = "meeting_finished"
    DISCLOSED = "disclosed"
    DISCLOSURES_VIEWED = "disclosures_viewed"
    DEMAND_RECORDED = "demand_recorded"
    DEMAND_CHANGED = "demand_changed"
    TRENDS_VIEWED = "trends_viewed"
    TRENDS_PRINTED = "trends_printed"
    PATTERN_DISMISSED = "pattern_dismissed"
    PATTERN_RESTORED = "pattern_restored"
    AREA_FIGURES_IMPORTED = "area_figures_imported"
    AREA_FIGURES_REMOVED = "area_figures_removed"
    FILE_ADDED = "file_added"
    FILE_VIEWED = "file_viewed"
    FILE_EXPORTED = "file_exported"
    SEARCHED = "searched"
    SEARCH_SAVED = "search_saved"
    PERSONS_MERGED = "persons_merged"
    PERSONS_SEPARATED = "persons_separated"
    RECORD_TRASHED = "record_trashed"
    RECORD_RESTORED = "record_restored"
    RECORD_PURGED = "record_purged"
    RETENTION_VIEWED = "retention_viewed"
    RETENTION_CHOSEN = "retention_chosen"
    RECORD_DESTROYED = "record_destroyed"
    CERTIFICATE_PRINTED = "certificate_printed"
    DESTRUCTIONS_REAPPLIED = "destructions_reapplied"
    REQUESTS_VIEWED = "requests_viewed"
    REQUEST_RECORDED = "request_recorded"
    REQUEST_CHANGED = "request_changed"
    REQUEST_ANSWERED = "request_answered"
    BREACHES_VIEWED = "breaches_viewed"
    BREACH_RECORDED = "breach_recorded"
    BREACH_CHANGED = "breach_changed"
    BREACH_PRINTED = "breach_printed"
    INCIDENT_CLOSED = "incident_closed"
    INCIDENT_REOPENED = "incident_reopened"
    RECORD_LIMITED = "record_limited"
    LIMITED_VIEWED = "limited_viewed"
    LIMITED_CHANGED = "limited_changed"
    LIMIT_LIFTED = "limit_lifted"
    GLASS_BROKEN = "glass_broken"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the chain. `object_hash` is SHA-256 of the record's canonical state after the change, or ""."""

    sequence: int
    at: datetime
    account_id: str
    action: AuditAction
    object_kind: str
    object_id: str
    object_hash: str
    detail: str  # codes and counts only
    previous_hash: str
    entry_hash: str


def log_mark(number: int, own_hash: str) -> str:
    """A line of the log as people compare it: its number and the start of its hash, "1284 - 7F3A-22C1"."""
    return f"{number} - {own_hash[:4].upper()}-{own_hash[4:8].upper()}"


@dataclass(frozen=True, slots=True)
class AuditLine:
    """A line that is still to be written, by the account and at the moment of the unit of work."""

    action: AuditAction
    object_kind: str = ""
    object_id: str = ""
    object_hash: str = ""
    detail: str = ""


VIEWED_FOR_PACKAGE: Final = "purpose=package"
"""The detail of `LIMITED_VIEWED` where a record went into a package and nobody looked at it."""
WITH_KEY: Final = "with=key"
WITH_HOLDERS: Final = "with=holders"
"""The details of `RECOVERY_KEY_USED`: with the key itself, or with the codes of two of its three holders."""
_CARRIED_PARTS: Final = 4


def carried_mark(action: AuditAction) -> str:
    """How the detail of a line begins that carries one of this action over a cut."""
    return f"of={action.value} "


def carried(entry: AuditEntry) -> AuditLine:
    """A line that is taken along when the log is shortened: what, about what, its hash, by whom and when."""
    was = as_it_was(entry)
    detail = f"{carried_mark(was.action)}by={was.account_id} at={was.at.isoformat()} {was.detail}"
    return AuditLine(AuditAction.LINE_CARRIED, was.object_kind, was.object_id, was.object_hash, detail)


def as_it_was(entry: AuditEntry) -> AuditEntry:
    """A line that was carried as it stood before; any other as it is. Number and hashes stay those of now."""
    if entry.action is not AuditAction.LINE_CARRIED:
        return entry
    parts = entry.detail.split(" ", _CARRIED_PARTS - 1)
    action, by, at = (part.split("=", 1)[1] for part in parts[:3])
    moment = datetime.fromisoformat(at)
    return replace(entry, action=AuditAction(action), account_id=by, at=moment, detail=parts[3])
