"""What lists are asked for, and the rows they answer with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.trends import LeadTimes
from vios_desktop.domain.vocabulary import (
    AgreementState,
    Domain,
    GapState,
    IncidentStatus,
    SignalState,
    SignalSubject,
    SignalTheme,
)


class IncidentOrder(StrEnum):
    NEWEST_FIRST = "newest_first"
    OLDEST_FIRST = "oldest_first"
    LAST_CHANGED = "last_changed"


@dataclass(frozen=True, slots=True)
class IncidentQuery:
    """Filters join with "and"; the values inside one filter with "or". Empty means no filter.

    `text` searches facts, number and names of the involved persons by the beginnings of words. `ids` are the only
    ones that may be in the answer; None means any.
    `visible_to` limits to the account's own and shared incidents; None means all. Set by the service, not by
    the caller.
    """

    text: str = ""
    kinds: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statuses: tuple[IncidentStatus, ...] = ()
    occurred_from: date | None = None
    occurred_to: date | None = None
    person_id: str | None = None
    ids: tuple[str, ...] | None = None
    order: IncidentOrder = IncidentOrder.NEWEST_FIRST
    visible_to: str | None = None

    @property
    def filtered(self) -> bool:
        return self.ids is not None or bool(
            self.text.strip()
            or self.kinds
            or self.places
            or self.statuses
            or self.occurred_from
            or self.occurred_to
            or self.person_id
        )


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """One row of the list: no names, no free text of the record but the short notes of time and place."""

    id: str
    number: str
    kind: str
    subkind: str
    occurred_on: date
    time_note: str
    place: str
    place_note: str
    status: IncidentStatus
    late_agreements: int
    open_agreements: int
    next_due_on: date | None


@dataclass(frozen=True, slots=True)
class CountableIncident:
    """What counting needs of an incident.

    `roles` are (role, person id or None) in the order of entry; `measures` are codes of the catalogue.
    """

    id: str
    occurred_on: date
    registered_on: date
    changed_on: date
    kind: str
    place: str
    roles: tuple[tuple[str, str | None], ...]
    measures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgreementQuery:
    """Filters join with "and". `due_to` includes the day. `mine` is an account id."""

    incident_id: str | None = None
    decision_id: str | None = None
    states: tuple[AgreementState, ...] = ()
    due_from: date | None = None
    due_to: date | None = None
    mine: str | None = None
    waits_on_others: bool | None = None
    core_team: bool | None = None
    agreed_from: date | None = None
    agreed_to: date | None = None
    text: str = ""
    person_id: str | None = None
    review_id: str | None = None
    meeting_id: str | None = None
    case_id: str | None = None


@dataclass(frozen=True, slots=True)
class GapQuery:
    """Filters join with "and"; days are both included. `asked_kind` is a code of the catalogue `partner`."""

    states: tuple[GapState, ...] = ()
    asked_kind: str = ""
    found_from: date | None = None
    found_to: date | None = None
    meeting_id: str | None = None
    case_id: str | None = None
    agreement_id: str | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """When and by whom."""

    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class SignalQuery:
    """Filters join with "and", the values inside one with "or"; empty means no filter. Days are both included.

    `text` searches the words of the signal and the names of the pupil by the beginnings of words. `person_ids`
    are all ids of one person. `recorded_by` limits to one account's own signals.
    """

    text: str = ""
    states: tuple[SignalState, ...] = ()
    subject_kinds: tuple[SignalSubject, ...] = ()
    themes: tuple[SignalTheme, ...] = ()
    domains: tuple[Domain, ...] = ()
    person_ids: tuple[str, ...] = ()
    group_label: str = ""
    place: str = ""
    observed_from: date | None = None
    observed_to: date | None = None
    expires_from: date | None = None
    expires_to: date | None = None
    recorded_by: str = ""

    @property
    def filtered(self) -> bool:
        return self != SignalQuery(recorded_by=self.recorded_by)


@dataclass(frozen=True, slots=True)
class AgreementFigures:
    """Of agreements made in a period: how many, how many done and in time, and how long that took.

    `open_now` and `late_now` are those of today, of whatever period.
    """

    made: int
    done: int
    done_in_time: int
    done_after: LeadTimes
    open_now: int
    late_now: int


@dataclass(frozen=True, slots=True)
class LogQuery:
    """Which entries of the log: filters join with "and"; empty means no filter.

    `ends_before` is a moment that is not in it any more; `last` the highest number that may be in the answer.
    """

    account_id: str = ""
    actions: frozenset[AuditAction] = frozenset()
    starts_at: datetime | None = None
    ends_before: datetime | None = None
    last: int | None = None

    @property
    def filtered(self) -> bool:
        return bool(self.account_id or self.actions or self.starts_at or self.ends_before)
