"""What the use cases of limited records share: who can be named, opening, sealing anew, and rows put back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.rights import Action, may
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.limited_entries import named_entries, tell_of_entries, with_entries
from vios_desktop.services.limited_figures import keep_figure
from vios_desktop.services.limited_kinds import kind_of
from vios_desktop.services.limited_record import RECORD, Content, Deed, LimitEvent, content_of

if TYPE_CHECKING:
    from vios_desktop.domain.account import Account
    from vios_desktop.domain.audit import AuditAction
    from vios_desktop.services.ports import RecordSeals, SealedRecord, UnitOfWork
    from vios_desktop.services.session import Session

SEES: Final = (Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS)


@dataclass(frozen=True, slots=True)
class LimitedStore:
    session: Session
    seals: RecordSeals

    def candidates(self, work: UnitOfWork) -> tuple[Account, ...]:
        """The accounts that can be named: in use, with a key, and with a right to see incidents."""
        holders, today = self.seals.holders(), self.session.clock.today()
        return tuple(
            account
            for account in work.accounts.all()
            if account.id in holders
            and account.active
            and account.has_access_on(today)
            and any(may(account.roles, one) for one in SEES)
        )

    def named(self, work: UnitOfWork, account_ids: Collection[str]) -> set[str]:
        """These and the own one. Raises `ViosError("account_unknown")` for one that cannot be named."""
        named = {*account_ids, self.session.account.id}
        if not named <= {account.id for account in self.candidates(work)}:
            raise ViosError("account_unknown")
        return named

    def event(self, deed: Deed, reason: str) -> LimitEvent:
        """Raises `ValidationError` without a reason."""
        if not reason.strip():
            raise ValidationError((FieldProblem("reason", "reason_missing"),))
        return LimitEvent(deed, self.session.clock.now().isoformat(), self.session.account.id, reason.strip())

    def opened(self, work: UnitOfWork, record_id: str) -> tuple[SealedRecord, Content]:
        """Raises `NotFoundError`, `ViosError`: limited_not_named, limited_damaged."""
        record = work.limited.get(record_id)
        if record is None:
            raise NotFoundError(RECORD)
        return record, content_of(self.seals.open(record))

    def put(
        self, work: UnitOfWork, record_id: str, version: int, content: Content, named: Collection[str]
    ) -> None:
        content = with_entries(work, content)
        work.limited.put(self.seals.seal(record_id, version, content.parts(), named))
        keep_figure(work, record_id, content.rows)

    def put_on(self, work: UnitOfWork, record: SealedRecord, content: Content, *more: str) -> None:
        """For the same accounts and `more`. One with a new key pair stays among the names, to be given it back."""
        content = with_entries(work, content)
        holders = self.seals.holders()
        still = still_there(record, holders) | {*more}
        sealed = self.seals.seal(record.id, record.version + 1, content.parts(), still)
        stale = tuple(c for c in record.copies if c.holder_id in holders and c.holder_id not in still)
        work.limited.put(replace(sealed, copies=(*sealed.copies, *stale)))
        keep_figure(work, record.id, content.rows)

    @contextmanager
    def inside(self, content: Content) -> Iterator[UnitOfWork]:
        """The rows stand in their tables within a transaction that is not kept, so they are read as any other."""
        with self.session.begin() as work:
            rows_back(work, content, lambda _row: {"wrapped_key": b""})
            yield work


def rows_back(
    work: UnitOfWork, content: Content, filled: Callable[[Mapping[str, Any]], Mapping[str, Any]]
) -> None:
    """`filled` gives the columns of a file that are not sealed."""
    files = [{**row, **filled(row)} for row in content.rows.get("dossier_file", ())]
    before = named_entries(work, content)
    work.limited.put_back(kind_of(content.rows), {**content.rows, "dossier_file": files})
    tell_of_entries(work, content, before)


def log(work: UnitOfWork, action: AuditAction, record_id: str, content: Content, detail: str = "") -> None:
    work.audit.record(action, object_kind=kind_of(content.rows).value, object_id=record_id, detail=detail)


def still_there(record: SealedRecord, holders: Mapping[str, bytes]) -> set[str]:
    """Named accounts with the key pair of then: one whose pair is new is given it back by name alone."""
    return {copy.holder_id for copy in record.copies if holders.get(copy.holder_id) == copy.public_key}


def limited_holders(work: UnitOfWork, holders: Mapping[str, bytes]) -> Iterable[frozenset[str]]:
    """For each limited record the accounts that open it now. Says nothing else about it."""
    for record in work.limited.all(RECORD):
        yield frozenset(c.holder_id for c in record.copies if holders.get(c.holder_id) == c.public_key)


def with_access(accounts: Iterable[Account], holders: Mapping[str, bytes], today: date) -> Mapping[str, bytes]:
    """Of the holders those who can still unlock."""
    can = {account.id for account in accounts if account.active and account.has_access_on(today)}
    return {holder: key for holder, key in holders.items() if holder in can}


def holders_of(record: SealedRecord, holders: Mapping[str, bytes]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The named accounts that are still there, and those of them whose key pair is new since."""
    copies = {copy.holder_id: copy.public_key for copy in record.copies}
    named = tuple(holder for holder in copies if holder in holders)
    return named, tuple(holder for holder in named if holders[holder] != copies[holder])


def tell(work: UnitOfWork, kind: RecordKind, record_id: str, events: Iterable[LimitEvent]) -> None:
    """Into the history of a record that is back. Why it was limited goes: that said why not all may read it."""
    fields = {Deed.NOTED: "limited_note", Deed.LIFTED: "limit_lifted"}
    back = work.signals.get(record_id) if kind is RecordKind.SIGNAL else work.incidents.get(record_id)
    version = back.version if back is not None else 1
    work.history.add(
        FieldChange(
            *(kind.value, record_id, version, fields[one.deed], "", one.reason),
            *(datetime.fromisoformat(one.at), one.by),
        )
        for one in events
        if one.deed in fields
    )


def with_event(content: Content, event: LimitEvent) -> Content:
    return replace(content, events=(*content.events, event))
