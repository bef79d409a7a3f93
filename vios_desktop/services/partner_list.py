"""Reading in the list of partners and contacts: looked at first, applied in one transaction, and taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction, AuditEntry, AuditLine
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.catalogue import CatalogueName, PartnerOrganisation
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.rights import Action
from vios_desktop.domain.roster.partner_plan import PartnerPlan, partner_plan
from vios_desktop.domain.roster.partners import PartnerColumn, PartnerMapped, ReadPartners, read_partner_rows
from vios_desktop.domain.social_map import PartnerContact
from vios_desktop.services.social_map import CONTACT, PARTNER

if TYPE_CHECKING:
    from datetime import datetime

    from vios_desktop.domain.roster.columns import ListTable
    from vios_desktop.domain.roster.partner_plan import NewContact
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

KIND: Final = "kind=partner"
"""How the log's line of a list begins when it was one of partners."""
_NEW: Final = " new"

R = TypeVar("R", PartnerOrganisation, PartnerContact)


@dataclass(frozen=True, slots=True)
class PartnerChoices:
    """How a list is to be read. `answers` are per line what an organisation is (`domain.roster.partner_plan`)."""

    mapped: PartnerMapped
    answers: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class CheckedPartners:
    """What the list says and what it would change; nothing is written. `kinds` are codes with their words."""

    read: ReadPartners
    plan: PartnerPlan
    kinds: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PartnerListResult:
    import_id: str
    organisations: int
    contacts: int
    changed: int


class PartnerListService:
    """The list is read by `RosterService.read`, and taken back by its `undo`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def check(self, table: ListTable, choices: PartnerChoices) -> CheckedPartners:
        """What reading this list in would change. Raises `ViosError("list_no_organisation")`."""
        self._session.require(Action.MANAGE_SOCIAL_MAP)
        with self._session.begin() as work:
            return _checked(work, table, choices)

    def apply(self, table: ListTable, choices: PartnerChoices, seen: PartnerPlan) -> PartnerListResult:
        """Do what `seen` says, all of it or nothing.

        Raises `ViosError("roster_changed")` where the records are not any more as they were seen.
        """
        session = self._session
        session.require(Action.MANAGE_SOCIAL_MAP)
        import_id, now = str(uuid4()), session.clock.now()
        with session.begin() as work:
            found = _checked(work, table, choices).plan
            if found != seen:
                raise ViosError("roster_changed")
            writing = _Writing(work, now, session.account.id, f"roster={import_id}")
            ids = {one.key: str(uuid4()) for one in found.added}
            for one in found.added:
                writing.put(PARTNER, PartnerOrganisation(ids[one.key], one.kind, one.name, one.note), None)
            for contact in _placed(work, found.contacts, ids):
                writing.put(CONTACT, contact, None)
            for change in found.changed:
                writing.put(CONTACT, change.after, change.before)
            writing.finish()
            detail = f"{KIND} added={len(found.added) + len(found.contacts)} changed={len(found.changed)}"
            work.audit.record(AuditAction.ROSTER_READ, object_kind="roster", object_id=import_id, detail=detail)
            work.commit()
        return PartnerListResult(import_id, len(found.added), len(found.contacts), len(found.changed))


class _Writing:
    """Puts records, with their lines in history and log, the way `SocialMapService` does one."""

    def __init__(self, work: UnitOfWork, now: datetime, account_id: str, mark: str) -> None:
        self._work, self._now, self._account_id, self._mark = work, now, account_id, mark
        self._lines: list[AuditLine] = []
        self._changes: list[FieldChange] = []

    def put(self, kind: str, record: R, before: R | None) -> None:
        if isinstance(record, PartnerOrganisation):
            self._work.catalogues.put_partner(record)
            empty: PartnerOrganisation | PartnerContact = PartnerOrganisation(record.id, "", "")
        else:
            self._work.social_map.put_contact(record)
            empty = PartnerContact(record.id, record.partner_id, "")
        self._changes += (
            FieldChange(kind, record.id, 1, name, was, becomes, self._now, self._account_id)
            for name, was, becomes in changed_fields(before or empty, record)
        )
        detail = self._mark if before is not None else self._mark + _NEW
        line = AuditLine(AuditAction.SOCIAL_MAP_CHANGED, kind, record.id, canonical_hash(record), detail)
        self._lines.append(line)

    def finish(self) -> None:
        self._work.history.add(self._changes)
        self._work.audit.record_all(self._lines)


def partner_lines(lines: Sequence[AuditEntry], import_id: str) -> tuple[AuditEntry, ...]:
    """Of the newest lines before that of a list, those that it wrote."""
    mark = f"roster={import_id}"
    return tuple(line for line in lines if line.detail in (mark, mark + _NEW))


def take_back(work: UnitOfWork, lines: Sequence[AuditEntry], now: datetime, account_id: str) -> tuple[int, int]:
    """(put back, removed): what was added goes, what was changed is as before; what was touched since stays.

    The newest first, so that a contact goes before its organisation.
    """
    partners: dict[str, PartnerOrganisation | PartnerContact] = {one.id: one for one in work.catalogues.partners()}
    contacts: dict[str, PartnerOrganisation | PartnerContact] = {one.id: one for one in work.social_map.contacts()}
    writing = _Writing(work, now, account_id, "roster undone")
    put_back = removed = 0
    for line in sorted(lines, key=lambda line: line.sequence, reverse=True):
        record = (partners if line.object_kind == PARTNER else contacts).get(line.object_id)
        if record is None or canonical_hash(record) != line.object_hash:
            continue
        if line.detail.endswith(_NEW):
            removed += _removed(work, record)
        elif isinstance(record, PartnerContact):
            writing.put(CONTACT, _before(work, record, line.at), record)
            put_back += 1
    writing.finish()
    return put_back, removed


def _removed(work: UnitOfWork, record: PartnerOrganisation | PartnerContact) -> bool:
    """Taken away, with a line in the log; False where a record names it."""
    if isinstance(record, PartnerOrganisation):
        kind, gone = PARTNER, work.catalogues.remove_unused_partner(record.id)
    else:
        work.social_map.remove_contact(record.id)
        kind, gone = CONTACT, True
    if gone:
        work.audit.record(
            AuditAction.SOCIAL_MAP_CHANGED, object_kind=kind, object_id=record.id, detail="roster undone"
        )
    return gone


def _before(work: UnitOfWork, contact: PartnerContact, at: datetime) -> PartnerContact:
    """The contact without what the list changed: the lines of history of that moment."""
    old = {change.field: change.old for change in work.history.of(CONTACT, contact.id) if change.changed_at == at}
    values: dict[str, Any] = {name: text for name, text in old.items() if name in _TEXTS}
    if "active" in old:
        values["active"] = old["active"] == str(True)
    return replace(contact, **values)


_TEXTS: Final = frozenset(one.name for one in fields(PartnerContact)) - {"id", "partner_id", "position", "active"}


def _checked(work: UnitOfWork, table: ListTable, choices: PartnerChoices) -> CheckedPartners:
    if PartnerColumn.ORGANISATION not in choices.mapped:
        raise ViosError("list_no_organisation")
    kinds = {item.code: item.label_nl for item in work.catalogues.items(CatalogueName.PARTNER, active_only=True)}
    read = read_partner_rows(table, choices.mapped)
    partners, contacts = work.catalogues.partners(), work.social_map.contacts()
    return CheckedPartners(read, partner_plan(read, partners, contacts, kinds, choices.answers), kinds)


def _placed(
    work: UnitOfWork, contacts: Sequence[NewContact], ids: Mapping[tuple[str, ...], str]
) -> Sequence[PartnerContact]:
    """The new contacts, each after those who are there already."""
    last: dict[str, int] = {}
    for one in work.social_map.contacts():
        last[one.partner_id] = max(last.get(one.partner_id, -1), one.position)
    found = []
    for new in contacts:
        partner_id, row = new.partner_id or ids[new.key], new.row
        last[partner_id] = last.get(partner_id, -1) + 1
        person = (row.contact, row.function, row.phone, row.email, row.reachable)
        found.append(PartnerContact(str(uuid4()), partner_id, *person, last[partner_id]))
    return found
