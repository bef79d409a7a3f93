"""Incidents that somebody shared with this account and that it did not open since, for Vandaag."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from vios_desktop.domain.audit import AuditAction
from vios_desktop.services.incident_pages import as_seen_by
from vios_desktop.services.incidents import KIND, SHARED_WITH, accounts_of
from vios_desktop.services.queries import IncidentQuery, IncidentRow, LogQuery

if TYPE_CHECKING:
    from vios_desktop.domain.history import FieldChange
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class SharedIncident:
    """`row` is the incident as the list shows it; `by` who shared it, empty for an account that is not known."""

    row: IncidentRow
    by: str
    at: datetime


def unopened_shares(session: Session) -> tuple[SharedIncident, ...]:
    """The last shared first. Nothing for an account that sees all incidents anyhow. Raises `NotAllowedError`.

    It is read from the log and the history: opening the incident takes it away. What was shared before the log
    was cut is not told any more.
    """
    seen = as_seen_by(session, IncidentQuery())
    own = session.account.id
    if seen.visible_to is None:
        return ()
    with session.begin() as work:
        shared = work.audit.numbers(LogQuery(actions=frozenset({AuditAction.INCIDENT_SHARED})))
        told = {entry.object_id: entry.at for entry in work.audit.numbered(shared)} if shared else {}
        about = [one for one in work.incidents.ids(seen) if one in told] if told else []
        looks = work.audit.incident_looks(own, about)
        unread = [one for one in about if one not in looks or looks[one] < told[one]]  # others are not read at all
        cut = _cut_until(work) if unread else None
        given = {one: change for one in unread if (change := _given(work, one, own, cut)) is not None}
        fresh = [one for one, change in given.items() if one not in looks or looks[one] < change.changed_at]
        rows = work.incidents.rows(fresh, session.clock.today())
        names = {account.id: account.display_name for account in work.accounts.all()}
    found = [
        SharedIncident(row, names.get(given[row.id].changed_by, ""), given[row.id].changed_at) for row in rows
    ]
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def _cut_until(work: UnitOfWork) -> date | None:
    """The last day of which lines of the log went: whether something was opened by then is not known."""
    cut = work.audit.last_of(AuditAction.LOG_SHORTENED)
    said = dict(part.split("=", 1) for part in cut.detail.split() if "=" in part) if cut is not None else {}
    return date.fromisoformat(said["until"]) if "until" in said else None


def _given(work: UnitOfWork, incident_id: str, account_id: str, cut: date | None) -> FieldChange | None:
    """The change by which it was shared with this account the last time, if it still is, after the cut."""
    incident = work.incidents.get(incident_id)
    if incident is None or account_id not in incident.shared_with:
        return None
    changes = (one for one in work.history.of(KIND, incident_id) if one.field == SHARED_WITH)
    given = [
        one for one in changes if account_id in accounts_of(one.new) and account_id not in accounts_of(one.old)
    ]
    return given[-1] if given and (cut is None or given[-1].changed_at.date() > cut) else None
