"""Recording, changing, finding and viewing incidents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import uuid4

from vios_desktop.domain.account import Account
from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.closing import Closing
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.decision_record import DecisionRecord
from vios_desktop.domain.errors import FieldProblem, NotAllowedError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.incident import Handover, Incident, IncidentFacts, changed_facts, check_incident
from vios_desktop.domain.letter import LetterLine
from vios_desktop.domain.person import Person
from vios_desktop.domain.rights import Action, may
from vios_desktop.domain.vocabulary import IncidentStatus
from vios_desktop.services.closed_incident import brings_items, refuse_addition, standing_closing
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.incident_codes import check_codes
from vios_desktop.services.incident_pages import as_seen_by
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.queries import AgreementQuery, IncidentQuery, IncidentRow
from vios_desktop.services.session import Session
from vios_desktop.services.written_words import Written, written_since

KIND = "incident"
SHARED_WITH = "shared_with"
"""The field of the history that says with whom an incident is shared."""


@dataclass(frozen=True, slots=True)
class IncidentListing:
    """All ids that fit, and how many there are without the filters (of those this account may see)."""

    ids: tuple[str, ...]
    total: int


@dataclass(frozen=True, slots=True)
class IncidentDetail:
    """An incident with all that belongs to it, as shown to one account."""

    incident: Incident
    persons: dict[str, Person]
    created_by_name: str
    agreements: tuple[Agreement, ...]
    contacts: tuple[Contact, ...]
    decisions: tuple[DecisionRecord, ...]
    may_change: bool
    letters: tuple[LetterLine, ...] = ()
    closings: tuple[Closing, ...] = ()  # newest first
    names: Mapping[str, str] = field(default_factory=dict)  # of who closed or reopened it or shares it, by id
    since: Written = field(default_factory=dict)  # codes that came in after it was recorded

    def written_at(self, catalogue: CatalogueName, code: str) -> datetime:
        """When this code of the school's lists was written in the record."""
        return self.since.get((catalogue, code), self.incident.created_at)

    @property
    def closed(self) -> Closing | None:
        """The closing that stands, if it is closed."""
        return next((closing for closing in self.closings if closing.in_force), None)


@dataclass(frozen=True, slots=True)
class IncidentHistory:
    """Changes, oldest first; `names` are display names of the accounts in them, by account id."""

    changes: tuple[FieldChange, ...]
    names: Mapping[str, str]


class IncidentService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def record(
        self,
        facts: IncidentFacts,
        *,
        draft_id: str | None = None,
        status: IncidentStatus = IncidentStatus.OPEN,
    ) -> Incident:
        """Keep a new incident and drop its draft. It is durable when this returns.

        Raises `ValidationError` (nothing written) and `NotAllowedError`.
        """
        session = self._session
        session.require(Action.RECORD_INCIDENT)
        check_incident(facts, session.clock.today())
        with session.begin() as work:
            incident = self.write_new(work, facts, status)
            remove_own_draft(work, session, draft_id)
            work.commit()
        return incident

    def write_new(
        self,
        work: UnitOfWork,
        facts: IncidentFacts,
        status: IncidentStatus = IncidentStatus.OPEN,
        incident_id: str = "",
    ) -> Incident:
        """A new incident inside a running unit of work; the caller commits and has checked facts and right.

        One that another school handed over keeps its `incident_id`, which nothing here may have had.
        """
        now, by = self._session.clock.now(), self._session.account.id
        check_codes(work, facts)
        number = work.incidents.next_number(facts.occurred_on.year)
        incident = Incident(incident_id or str(uuid4()), number, status, facts, now, by, now, by)
        work.incidents.add(incident)
        self._log(work, AuditAction.INCIDENT_RECORDED, incident)
        return incident

    def change(
        self,
        incident_id: str,
        facts: IncidentFacts,
        expected_version: int,
        *,
        draft_id: str | None = None,
        reason: str = "",
    ) -> Incident:
        """Replace the facts, keep old and new value of every field. Hand-overs are never lost or changed.

        A closed one is corrected for a `reason` that stays in its history; without one it
        raises `ViosError("incident_closed")`, with a new item or hand-over "incident_closed_adding".
        Raises `ValidationError`, `ConflictError` (somebody else was first), `NotAllowedError`.
        """
        check_incident(facts, self._session.clock.today())
        with self._session.begin() as work:
            old = self._for_change(work, incident_id)
            check_codes(work, facts, old.facts)
            _check_handovers_kept(old.facts, facts)
            new = self._stamped(replace(old, facts=facts))
            if standing_closing(work, incident_id) is not None and not reason.strip():
                raise ViosError("incident_closed")
            if brings_items(old.facts, facts):
                refuse_addition(work, incident_id)
            self._write(work, old, new, expected_version)
            if reason.strip():
                work.history.add((_told(new, reason.strip()),))
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return new

    def write_addition(self, work: UnitOfWork, incident_id: str, text: str) -> Incident:
        """Text below the facts that are there, inside a running unit of work that the caller commits.

        Raises `ValidationError` (facts_too_long), `NotFoundError`, `NotAllowedError`,
        `ViosError("incident_closed_adding")`.
        """
        old = self._for_change(work, incident_id)
        refuse_addition(work, incident_id)
        facts = replace(old.facts, facts=f"{old.facts.facts}\n\n{text}")
        check_incident(facts, self._session.clock.today())
        new = self._stamped(replace(old, facts=facts))
        self._write(work, old, new, old.version)
        return new

    def set_status(self, incident_id: str, status: IncidentStatus, expected_version: int) -> Incident:
        """Raises `ConflictError`, `NotAllowedError`, `ViosError("incident_closed")`."""
        with self._session.begin() as work:
            old = self._for_change(work, incident_id)
            if standing_closing(work, incident_id) is not None:
                raise ViosError("incident_closed")
            new = self.write_status(work, old, status, expected_version)
            work.commit()
        return new

    def write_status(
        self, work: UnitOfWork, old: Incident, status: IncidentStatus, expected_version: int
    ) -> Incident:
        """Change the status inside a running unit of work; the caller commits and has checked the rights."""
        new = self._stamped(replace(old, status=status))
        self._write(work, old, new, expected_version)
        return new

    def hand_over(
        self,
        incident_id: str,
        item_id: str,
        handover: Handover,
        expected_version: int,
        *,
        draft_id: str | None = None,
    ) -> Incident:
        """Add one hand-over to an item that was taken in, and drop its draft.

        Raises `ValidationError`, `ConflictError`, `NotAllowedError`, `ViosError("incident_closed_adding")`.
        """
        with self._session.begin() as work:
            old = self._for_change(work, incident_id)
            refuse_addition(work, incident_id)
            if all(item.id != item_id for item in old.facts.items):
                raise NotFoundError("item")
            if not handover.handed_to.strip():
                raise ValidationError((FieldProblem("handed_to", "receiver_missing"),))
            items = tuple(
                replace(item, handovers=(*item.handovers, handover)) if item.id == item_id else item
                for item in old.facts.items
            )
            new = self._stamped(replace(old, facts=replace(old.facts, items=items)))
            self._write(work, old, new, expected_version)
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return new

    def colleagues(self) -> tuple[Account, ...]:
        """With whom an incident can be shared: accounts in use that see their own incidents and not all."""
        self._session.require(Action.SHARE_INCIDENT)
        with self._session.begin() as work:
            there = [one for one in work.accounts.all() if one.has_access_on(self._session.clock.today())]
        own = [one for one in there if one.active and may(one.roles, Action.VIEW_OWN_INCIDENTS)]
        return tuple(one for one in own if not may(one.roles, Action.VIEW_ALL_INCIDENTS))

    def share(self, incident_id: str, account_ids: Iterable[str], expected_version: int) -> Incident:
        """Let these accounts see the incident besides those who may see all."""
        self._session.require(Action.SHARE_INCIDENT)
        with self._session.begin() as work:
            old = self._get(work, incident_id)
            new = self._stamped(replace(old, shared_with=frozenset(account_ids)))
            work.incidents.replace(new, expected_version)
            work.history.add(self._changes(old, new))
            self._log(work, AuditAction.INCIDENT_SHARED, new)
            work.commit()
        return new

    def view(self, incident_id: str) -> IncidentDetail:
        """Everything about one incident. The view is logged."""
        self._session.require(Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS)
        with self._session.begin() as work:
            incident = self._get(work, incident_id)
            if not self._may_see(incident):
                raise NotAllowedError(Action.VIEW_ALL_INCIDENTS.value)
            detail = self._detail(work, incident)
            self._log(work, AuditAction.INCIDENT_VIEWED, incident)
            work.commit()
        return detail

    def history(self, incident_id: str) -> IncidentHistory:
        """What was changed and by whom. Counts as a view."""
        self._session.require(Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS)
        with self._session.begin() as work:
            incident = self._get(work, incident_id)
            if not self._may_see(incident):
                raise NotAllowedError(Action.VIEW_ALL_INCIDENTS.value)
            changes = tuple(work.history.of(KIND, incident_id))
            named = _accounts_in(changes)
            names = {a.id: a.display_name for a in work.accounts.all() if a.id in named}
            self._log(work, AuditAction.INCIDENT_VIEWED, incident)
            work.commit()
        return IncidentHistory(changes, names)

    def find(self, query: IncidentQuery) -> IncidentListing:
        """Ids that fit, newest first unless asked otherwise.

        A search for text or for a person is logged, without the text.
        """
        query = as_seen_by(self._session, query)
        with self._session.begin() as work:
            ids = tuple(work.incidents.ids(query))
            total = (
                work.incidents.count(IncidentQuery(visible_to=query.visible_to)) if query.filtered else len(ids)
            )
            if query.text.strip() or query.person_id:
                work.audit.record(AuditAction.INCIDENTS_SEARCHED, object_kind=KIND, detail=f"hits={len(ids)}")
                work.commit()
        return IncidentListing(ids, total)

    def rows(self, ids: Sequence[str]) -> tuple[IncidentRow, ...]:
        """Rows for a block of ids out of `find`; ids that this account may not see are left out."""
        query = as_seen_by(self._session, IncidentQuery())
        with self._session.begin() as work:
            if query.visible_to is not None:
                visible = set(work.incidents.ids(replace(query, ids=tuple(ids))))
                ids = [incident_id for incident_id in ids if incident_id in visible]
            return tuple(work.incidents.rows(ids, self._session.clock.today()))

    def _may_see(self, incident: Incident) -> bool:
        return self._session.may(Action.VIEW_ALL_INCIDENTS) or incident.is_own(self._session.account.id)

    def _may_change(self, incident: Incident) -> bool:
        if self._session.may(Action.CHANGE_ALL_INCIDENTS):
            return True
        own = incident.created_by == self._session.account.id
        return own and self._session.may(Action.CHANGE_OWN_INCIDENTS)

    def _for_change(self, work: UnitOfWork, incident_id: str) -> Incident:
        incident = self._get(work, incident_id)
        if not self._may_change(incident):
            raise NotAllowedError(Action.CHANGE_ALL_INCIDENTS.value)
        return incident

    @staticmethod
    def _get(work: UnitOfWork, incident_id: str) -> Incident:
        incident = work.incidents.get(incident_id)
        if incident is None:
            raise ViosError("incident_limited") if work.limited.get(incident_id) else NotFoundError(KIND)
        return incident

    def _stamped(self, incident: Incident) -> Incident:
        return replace(
            incident,
            updated_at=self._session.clock.now(),
            updated_by=self._session.account.id,
            version=incident.version + 1,
        )

    def _write(self, work: UnitOfWork, old: Incident, new: Incident, expected_version: int) -> None:
        work.incidents.replace(new, expected_version)
        work.history.add(self._changes(old, new))
        self._log(work, AuditAction.INCIDENT_CHANGED, new)

    @staticmethod
    def _changes(old: Incident, new: Incident) -> tuple[FieldChange, ...]:
        pairs = list(changed_facts(old.facts, new.facts))
        if old.status is not new.status:
            pairs.append(("status", old.status.value, new.status.value))
        if old.shared_with != new.shared_with:
            pairs.append((SHARED_WITH, ", ".join(sorted(old.shared_with)), ", ".join(sorted(new.shared_with))))
        return tuple(
            FieldChange(KIND, new.id, new.version, name, before, after, new.updated_at, new.updated_by)
            for name, before, after in pairs
        )

    @staticmethod
    def _log(work: UnitOfWork, action: AuditAction, incident: Incident) -> None:
        work.audit.record(action, object_kind=KIND, object_id=incident.id, object_hash=canonical_hash(incident))

    def _detail(self, work: UnitOfWork, incident: Incident) -> IncidentDetail:
        return _detail(work, incident, may_change=self._may_change(incident))


def incident_detail(work: UnitOfWork, incident_id: str) -> IncidentDetail:
    """All that belongs to an incident, to be read and not changed. Raises `NotFoundError`."""
    incident = work.incidents.get(incident_id)
    if incident is None:
        raise NotFoundError(KIND)
    return _detail(work, incident, may_change=False)


def _detail(work: UnitOfWork, incident: Incident, *, may_change: bool) -> IncidentDetail:
    author = work.accounts.get(incident.created_by)
    closings = tuple(work.closings.of_incident(incident.id))
    since = written_since(work.history.of(KIND, incident.id))
    named = {account_id for closing in closings for account_id in (closing.closed_by, closing.reopened_by)}
    named |= incident.shared_with
    return IncidentDetail(
        incident=incident,
        persons=work.persons.get_many(p.person_id for p in incident.facts.persons if p.person_id),
        created_by_name=author.display_name if author else "",
        agreements=tuple(work.agreements.find(AgreementQuery(incident_id=incident.id))),
        contacts=tuple(work.contacts.of_incident(incident.id)),
        decisions=tuple(work.decisions.of_incident(incident.id)),
        may_change=may_change,
        letters=tuple(work.letters.of_incident(incident.id)),
        closings=closings,
        names={a.id: a.display_name for a in work.accounts.all() if a.id in named},
        since=since,
    )


def _told(new: Incident, reason: str) -> FieldChange:
    return FieldChange(KIND, new.id, new.version, "reason", "", reason, new.updated_at, new.updated_by)


def _check_handovers_kept(old: IncidentFacts, new: IncidentFacts) -> None:
    """An item that was handed over may not vanish, nor may a hand-over change: it is the chain of hands."""
    after = {item.id: item.handovers for item in new.items}
    for item in old.items:
        if item.handovers and after.get(item.id, ())[: len(item.handovers)] != item.handovers:
            raise ValidationError((FieldProblem("items", "handover_changed"),))


def _accounts_in(changes: Iterable[FieldChange]) -> set[str]:
    """Ids of the accounts that changed something or that it was shared with."""
    found = set()
    for change in changes:
        found.add(change.changed_by)
        if change.field == SHARED_WITH:
            found |= accounts_of(change.old) | accounts_of(change.new)
    return found


def accounts_of(shared_with: str) -> set[str]:
    """Ids of the accounts in an old or new value of `SHARED_WITH` in the history."""
    return set(shared_with.split(", ")) - {""}
