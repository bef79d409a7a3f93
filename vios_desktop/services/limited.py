"""Need to know: an incident or signal that only named accounts can read (security.md 11.1).

A limited record is in none of the ordinary tables, so nothing that lists, counts, searches or exports has to
leave it out: it lies sealed under a key of its own, for each named account and for the recovery key.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.rights import Action, may
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.files import OpenedFile, opened_file
from vios_desktop.services.incidents import incident_detail
from vios_desktop.services.limited_entries import named_entries, tell_of_entries, with_entries
from vios_desktop.services.limited_figures import keep_figure
from vios_desktop.services.limited_kinds import head_of, is_meant, kind_of, require_limitable
from vios_desktop.services.limited_record import (
    RECORD,
    Content,
    Deed,
    LimitedLine,
    LimitedListing,
    LimitedRecord,
    LimitEvent,
    content_of,
)
from vios_desktop.services.ports import BlobSeal
from vios_desktop.services.ports.limited import PERSONS
from vios_desktop.services.queries import LogQuery
from vios_desktop.services.signals import signal_detail

if TYPE_CHECKING:
    from vios_desktop.domain.account import Account
    from vios_desktop.services.ports import RecordSeals, SealedRecord, UnitOfWork
    from vios_desktop.services.session import Session

_SEES: Final = (Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS)


class LimitedService:
    def __init__(self, session: Session, seals: RecordSeals) -> None:
        self._session, self._seals = session, seals

    def candidates(self, record_id: str = "", kind: RecordKind = RecordKind.INCIDENT) -> tuple[Account, ...]:
        """The accounts that can be named: in use, with a key, and with a right to see incidents.

        Raises already here what `limit` raises for a record that cannot be limited.
        """
        self._session.require(Action.SHARE_INCIDENT)
        with self._session.begin() as work:
            if record_id:
                require_limitable(work, kind, record_id)
            return self._candidates(work)

    def listing(self) -> LimitedListing:
        """What this account can open, which is not logged, as no list of incidents is.

        For an account that sees its own incidents only, `more` is always False and `orphans` 0.
        """
        return self._listing("")

    def about(self, person_id: str) -> LimitedListing:
        """As `listing`, of those in which this person is involved; `more` may be about anybody."""
        return self._listing(person_id)

    def _listing(self, person_id: str) -> LimitedListing:
        session = self._session
        session.require(*_SEES)
        holders = self._seals.holders()
        with session.begin() as work:
            records = work.limited.all(RECORD)
            found = [line for record in records if (line := self._line(work, record, holders)) is not None]
            ids = set(work.persons.same_as(person_id)) if person_id else set()
            lines = [one for one in found if not person_id or (one.head and ids & one.head.person_ids)]
            accounts, today = work.accounts.all(), session.clock.today()
            names = {account.id: account.display_name for account in accounts} if lines else {}
            readers = _with_access(accounts, holders, today)
        lines.sort(
            key=lambda line: (line.head.day, line.head.number) if line.head else (date.min, ""), reverse=True
        )
        sees_all = session.may(Action.VIEW_ALL_INCIDENTS)
        orphans = sum(not self._still_there(record, readers) for record in records) if sees_all else 0
        return LimitedListing(tuple(lines), sees_all and len(found) < len(records), orphans, names)

    def limit(
        self,
        record_id: str,
        account_ids: Collection[str],
        reason: str,
        kind: RecordKind = RecordKind.INCIDENT,
    ) -> None:
        """Let only these accounts, the own one always among them, read it from now on.

        Backups of before still hold it as it was. Raises `ValidationError` (no reason), `NotFoundError`,
        `NotAllowedError`, `ViosError`: limit_holds_fixed when a decision, letter, closing, hand-over or agreement
        hangs on it, limit_signal_reviewed, account_unknown, those of `Blobs.read`.
        """
        session = self._session
        session.require(Action.SHARE_INCIDENT)
        events = (self._event(Deed.LIMITED, reason),)
        with session.begin() as work:
            require_limitable(work, kind, record_id)
            named = self._named(work, account_ids)
            kept = work.files.of(kind, record_id, trashed=True)
            files = {
                file.id: session.vault.blobs.read(
                    BlobSeal(file.blob_id, file.wrapped_key, file.size_bytes, file.sha256), file.record_id
                )
                for file in kept
            }
            content = Content(work.limited.take(kind, record_id), events, files)
            self._put(work, record_id, 1, content, named)
            self._log(work, AuditAction.RECORD_LIMITED, record_id, content, f"named={len(named)}")
            work.commit()
        for file in kept:
            session.vault.blobs.drop(file.blob_id)

    def read(self, record_id: str) -> LimitedRecord:
        """All of it, logged. Raises `NotFoundError`, `ViosError`: limited_not_named, limited_damaged.

        The rows stand in their tables within a transaction that is not kept, so it is read as any other.
        """
        self._session.require(*_SEES)
        with self._session.begin() as work:
            record, content = self._opened(work, record_id)
            names = {account.id: account.display_name for account in work.accounts.all()}
            self._log(work, AuditAction.LIMITED_VIEWED, record_id, content)
            if PERSONS not in content.rows:  # sealed before these were kept in it
                self._put_on(work, record, content)
            work.commit()
        kind = kind_of(content.rows)
        with self._session.begin() as work:
            self._rows_back(work, content, lambda _row: {"wrapped_key": b""})
            incident = incident_detail(work, record_id) if kind is RecordKind.INCIDENT else None
            signal = signal_detail(work, record_id) if kind is RecordKind.SIGNAL else None
            history = tuple(work.history.of(kind.value, record_id))
            files = tuple(work.files.of(kind, record_id))
        named, lost = _holders_of(record, self._seals.holders())
        return LimitedRecord(record_id, incident, signal, history, files, named, lost, content.events, names)

    def file(self, record_id: str, file_id: str) -> OpenedFile:
        """A file of a limited incident in memory, logged. Raises as `read`."""
        self._session.require(*_SEES)
        with self._session.begin() as work:
            _record, content = self._opened(work, record_id)
            if file_id not in content.files:
                raise NotFoundError("file")
            self._log(work, AuditAction.FILE_VIEWED, record_id, content)
            work.commit()
        with self._session.begin() as work:
            self._rows_back(work, content, lambda _row: {"wrapped_key": b""})
            file = work.files.get(file_id, trashed=True)
        if file is None:
            raise NotFoundError("file")
        return opened_file(file, content.files[file_id], limited=True)

    def name(self, record_id: str, account_ids: Collection[str], reason: str) -> None:
        """These accounts instead of those before: wider, narrower, or given back to one with a new key pair.

        A new content key each time: who is left out opens neither the old nor the new. Raises as `limit`, `read`.
        """
        self._session.require(Action.SHARE_INCIDENT)
        event = self._event(Deed.NAMED, reason)
        with self._session.begin() as work:
            record, content = self._opened(work, record_id)
            named = self._named(work, account_ids)
            self._put(work, record_id, record.version + 1, _with(content, event), named)
            self._log(work, AuditAction.LIMITED_CHANGED, record_id, content, f"named={len(named)}")
            work.commit()

    def note(self, record_id: str, text: str) -> None:
        """Write down what happened since, inside the sealed record; it can be read by the same accounts.

        Who is named may write it. One with a new key pair stays without. Raises as `read`, and `ValidationError`.
        """
        self._session.require(*_SEES)
        event = self._event(Deed.NOTED, text)
        with self._session.begin() as work:
            record, content = self._opened(work, record_id)
            self._put_on(work, record, _with(content, event))
            self._log(work, AuditAction.LIMITED_CHANGED, record_id, content, "note")
            work.commit()

    def lift(self, record_id: str, reason: str) -> None:
        """Back among all others; reason and notes are then in its history. Raises as `read`, `Blobs.put`."""
        self._session.require(Action.SHARE_INCIDENT)
        self._lift(record_id, self._event(Deed.LIFTED, reason))

    def take_back(self, record_id: str) -> None:
        """A limit of a moment ago, made by mistake: back as if it was never limited. Raises as `lift`."""
        self._session.require(Action.SHARE_INCIDENT)
        self._lift(record_id, None)

    def _lift(self, record_id: str, lifted: LimitEvent | None) -> None:
        session = self._session
        sealed: list[str] = []

        def sealed_again(row: Mapping[str, Any]) -> Mapping[str, Any]:
            seal = session.vault.blobs.put(content.files[row["id"]], record_id)
            sealed.append(seal.blob_id)
            return {"blob_id": seal.blob_id, "wrapped_key": seal.wrapped_key}

        committing = False
        try:
            with session.begin() as work:
                _record, content = self._opened(work, record_id)
                self._rows_back(work, content, sealed_again)
                events = (*content.events, lifted) if lifted else content.events
                _tell(work, kind_of(content.rows), record_id, events)
                work.limited.remove(record_id)
                self._log(work, AuditAction.LIMIT_LIFTED, record_id, content)
                committing = True
                work.commit()
        except BaseException:
            # A commit that failed may have been kept all the same, and then these are the only copies: the sweep
            # of the next unlock knows.
            for blob_id in () if committing else sealed:
                session.vault.blobs.drop(blob_id)
            raise

    def break_glass(self, reference: str, recovery_key: str, reason: str) -> tuple[str, ...]:
        """With the recovery key: this account is named too from now on, and the others see it and why.

        `reference` is the number of an incident, or the day of a signal ("3-11-2026"): all of that day. Gives the
        ids. Raises `ValidationError` (no reference or no reason), `ViosError` "limited_number_unknown" when no
        limited record is meant by it, and what is wrong with the recovery key.
        """
        meant = reference.strip()
        if not meant:
            raise ValidationError((FieldProblem("number", "number_missing"),))
        opened = self._break(lambda _record, content: is_meant(content.rows, meant), recovery_key, reason)
        if not opened:
            raise ViosError("limited_number_unknown")
        return opened

    def rescue(self, recovery_key: str, reason: str) -> tuple[str, ...]:
        """With the recovery key: name this account for all that no account opens any more.

        Gives the ids; what this key does not open, because it is newer, stays. Raises as `break_glass`.
        """
        session = self._session
        session.require(Action.VIEW_ALL_INCIDENTS)
        with session.begin() as work:
            readers = _with_access(work.accounts.all(), self._seals.holders(), session.clock.today())
        return self._break(lambda record, _content: not self._still_there(record, readers), recovery_key, reason)

    def _break(
        self, wanted: Callable[[SealedRecord, Content], bool], recovery_key: str, reason: str
    ) -> tuple[str, ...]:
        session, opened, newer = self._session, [], None
        session.require(Action.VIEW_ALL_INCIDENTS)
        event = self._event(Deed.GLASS_BROKEN, reason)
        with session.begin() as work:
            for record in work.limited.all():
                try:
                    content = content_of(self._seals.open_with_recovery(record, recovery_key))
                except ViosError as error:
                    if error.code not in ("limited_not_named", "limited_damaged"):
                        raise
                    newer = error
                    continue
                if wanted(record, content):
                    self._put_on(work, record, _with(content, event), session.account.id)
                    self._log(work, AuditAction.GLASS_BROKEN, record.id, content)
                    opened.append(record.id)
            if not opened and newer is not None:
                raise ViosError("limited_key_newer")
            work.commit()
        return tuple(opened)

    def _line(self, work: UnitOfWork, record: SealedRecord, holders: Mapping[str, bytes]) -> LimitedLine | None:
        """None for one that this account cannot open."""
        named, lost = _holders_of(record, holders)
        try:
            content = content_of(self._seals.open(record))
        except ViosError as error:
            return None if error.code == "limited_not_named" else LimitedLine(record.id, None, None, named, lost)
        glass = self._unseen_glass(work, record.id, content)
        return LimitedLine(record.id, kind_of(content.rows), head_of(content.rows), named, lost, glass)

    def _unseen_glass(self, work: UnitOfWork, record_id: str, content: Content) -> LimitEvent | None:
        """The last breaking by another since this account looked."""
        own = self._session.account.id
        by_others = [e for e in content.events if e.deed is Deed.GLASS_BROKEN and e.by != own]
        if not by_others:
            return None
        views, since = frozenset({AuditAction.LIMITED_VIEWED}), datetime.fromisoformat(by_others[-1].at)
        seen = work.audit.numbered(work.audit.numbers(LogQuery(own, views, since)))
        return None if any(entry.object_id == record_id for entry in seen) else by_others[-1]

    def _candidates(self, work: UnitOfWork) -> tuple[Account, ...]:
        holders, today = self._seals.holders(), self._session.clock.today()
        return tuple(
            account
            for account in work.accounts.all()
            if account.id in holders
            and account.active
            and account.has_access_on(today)
            and any(may(account.roles, one) for one in _SEES)
        )

    def _named(self, work: UnitOfWork, account_ids: Collection[str]) -> set[str]:
        named = {*account_ids, self._session.account.id}
        if not named <= {account.id for account in self._candidates(work)}:
            raise ViosError("account_unknown")
        return named

    @staticmethod
    def _still_there(record: SealedRecord, holders: Mapping[str, bytes]) -> set[str]:
        """Named accounts with the key pair of then: one whose pair is new is given it back by name alone."""
        return {copy.holder_id for copy in record.copies if holders.get(copy.holder_id) == copy.public_key}

    def _event(self, deed: Deed, reason: str) -> LimitEvent:
        if not reason.strip():
            raise ValidationError((FieldProblem("reason", "reason_missing"),))
        return LimitEvent(deed, self._session.clock.now().isoformat(), self._session.account.id, reason.strip())

    def _opened(self, work: UnitOfWork, record_id: str) -> tuple[SealedRecord, Content]:
        record = work.limited.get(record_id)
        if record is None:
            raise NotFoundError(RECORD)
        return record, content_of(self._seals.open(record))

    def _put(
        self, work: UnitOfWork, record_id: str, version: int, content: Content, named: Collection[str]
    ) -> None:
        content = with_entries(work, content)
        work.limited.put(self._seals.seal(record_id, version, content.parts(), named))
        keep_figure(work, record_id, content.rows)

    def _put_on(self, work: UnitOfWork, record: SealedRecord, content: Content, *more: str) -> None:
        """For the same accounts and `more`. One with a new key pair stays among the names, to be given it back."""
        content = with_entries(work, content)
        holders = self._seals.holders()
        still = self._still_there(record, holders) | {*more}
        sealed = self._seals.seal(record.id, record.version + 1, content.parts(), still)
        stale = tuple(c for c in record.copies if c.holder_id in holders and c.holder_id not in still)
        work.limited.put(replace(sealed, copies=(*sealed.copies, *stale)))
        keep_figure(work, record.id, content.rows)

    @staticmethod
    def _rows_back(
        work: UnitOfWork, content: Content, filled: Callable[[Mapping[str, Any]], Mapping[str, Any]]
    ) -> None:
        files = [{**row, **filled(row)} for row in content.rows.get("dossier_file", ())]
        before = named_entries(work, content)
        work.limited.put_back(kind_of(content.rows), {**content.rows, "dossier_file": files})
        tell_of_entries(work, content, before)

    @staticmethod
    def _log(work: UnitOfWork, action: AuditAction, record_id: str, content: Content, detail: str = "") -> None:
        work.audit.record(action, object_kind=kind_of(content.rows).value, object_id=record_id, detail=detail)


def limited_holders(work: UnitOfWork, holders: Mapping[str, bytes]) -> Iterable[frozenset[str]]:
    """For each limited record the accounts that open it now. Says nothing else about it."""
    for record in work.limited.all(RECORD):
        yield frozenset(c.holder_id for c in record.copies if holders.get(c.holder_id) == c.public_key)


def _with_access(accounts: Iterable[Account], holders: Mapping[str, bytes], today: date) -> Mapping[str, bytes]:
    """Of the holders those who can still unlock."""
    can = {account.id for account in accounts if account.active and account.has_access_on(today)}
    return {holder: key for holder, key in holders.items() if holder in can}


def _holders_of(record: SealedRecord, holders: Mapping[str, bytes]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The named accounts that are still there, and those of them whose key pair is new since."""
    copies = {copy.holder_id: copy.public_key for copy in record.copies}
    named = tuple(holder for holder in copies if holder in holders)
    return named, tuple(holder for holder in named if holders[holder] != copies[holder])


def _tell(work: UnitOfWork, kind: RecordKind, record_id: str, events: Iterable[LimitEvent]) -> None:
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


def _with(content: Content, event: LimitEvent) -> Content:
    return replace(content, events=(*content.events, event))
