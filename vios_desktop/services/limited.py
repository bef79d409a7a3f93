"""Need to know: an incident or signal that only named accounts can read (security.md 11.1).

A limited record is in none of the ordinary tables, so nothing that lists, counts, searches or exports has to
leave it out: it lies sealed under a key of its own, for each named account and for the recovery key.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from vios_desktop.domain.audit import VIEWED_FOR_PACKAGE, AuditAction
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.decisions import decision_in
from vios_desktop.services.files import OpenedFile, opened_file
from vios_desktop.services.incidents import incident_detail
from vios_desktop.services.letter_views import check_undamaged, file_name
from vios_desktop.services.limited_entries import with_entries
from vios_desktop.services.limited_kinds import head_of, is_meant, kind_of, own_reviews
from vios_desktop.services.limited_plan import LimitPlan, plan_of, require_limitable
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
from vios_desktop.services.limited_store import (
    SEES,
    LimitedStore,
    holders_of,
    log,
    rows_back,
    still_there,
    tell,
    with_access,
    with_event,
)
from vios_desktop.services.ports import BlobSeal
from vios_desktop.services.ports.limited import PERSONS
from vios_desktop.services.record_paper import PaperFile
from vios_desktop.services.signals import signal_detail

if TYPE_CHECKING:
    from vios_desktop.domain.account import Account
    from vios_desktop.services.decisions import DecisionView
    from vios_desktop.services.incidents import IncidentDetail
    from vios_desktop.services.ports import RecordSeals, SealedRecord, UnitOfWork
    from vios_desktop.services.session import Session

"""In the log, of a record that was opened for a package: nobody looked at it then."""


class LimitedService:
    def __init__(self, session: Session, seals: RecordSeals) -> None:
        self._session, self._seals = session, seals
        self._store = LimitedStore(session, seals)

    def candidates(self) -> tuple[Account, ...]:
        """The accounts that can be named: in use, with a key, and with a right to see incidents."""
        self._session.require(Action.SHARE_INCIDENT)
        with self._session.begin() as work:
            return self._store.candidates(work)

    def plan(self, record_id: str, kind: RecordKind = RecordKind.INCIDENT) -> LimitPlan:
        """What is to be known before a record is limited. Raises `NotFoundError`."""
        self._session.require(Action.SHARE_INCIDENT)
        with self._session.begin() as work:
            require_limitable(work, kind, record_id)
            return plan_of(work, kind, record_id, self._store.candidates(work))

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
        session.require(*SEES)
        holders = self._seals.holders()
        with session.begin() as work:
            records = work.limited.all(RECORD)
            found = [line for record in records if (line := self._line(work, record, holders)) is not None]
            ids = set(work.persons.same_as(person_id)) if person_id else set()
            lines = [one for one in found if not person_id or (one.head and ids & one.head.person_ids)]
            accounts, today = work.accounts.all(), session.clock.today()
            names = {account.id: account.display_name for account in accounts} if lines else {}
            readers = with_access(accounts, holders, today)
        lines.sort(
            key=lambda line: (line.head.day, line.head.number) if line.head else (date.min, ""), reverse=True
        )
        sees_all = session.may(Action.VIEW_ALL_INCIDENTS)
        orphans = sum(not still_there(record, readers) for record in records) if sees_all else 0
        return LimitedListing(tuple(lines), sees_all and len(found) < len(records), orphans, names)

    def limit(
        self,
        record_id: str,
        account_ids: Collection[str],
        reason: str,
        kind: RecordKind = RecordKind.INCIDENT,
        earlier: Sequence[LimitEvent] = (),
    ) -> None:
        """Let only these accounts, the own one always among them, read it from now on.

        What hangs on it goes along, fixed or not: `plan` says what, and what stays. Backups of before still hold
        it as it was. `earlier` is what was done with it when it was limited in another vault.

        Raises `ValidationError` (no reason), `NotFoundError`, `NotAllowedError`, `ViosError`: account_unknown,
        those of `Blobs.read`.
        """
        session = self._session
        session.require(Action.SHARE_INCIDENT)
        events = (*earlier, self._store.event(Deed.LIMITED, reason))
        with session.begin() as work:
            require_limitable(work, kind, record_id)
            named = self._store.named(work, account_ids)
            kept = work.files.of(kind, record_id, trashed=True)
            files = {
                file.id: session.vault.blobs.read(
                    BlobSeal(file.blob_id, file.wrapped_key, file.size_bytes, file.sha256), file.record_id
                )
                for file in kept
            }
            content = Content(work.limited.take(kind, record_id), events, files)
            self._store.put(work, record_id, 1, content, named)
            log(work, AuditAction.RECORD_LIMITED, record_id, content, f"named={len(named)}")
            work.commit()
        for file in kept:
            session.vault.blobs.drop(file.blob_id)

    def everything(self) -> Mapping[str, Content]:
        """By id all that this account can open, for a package in the clear: each is logged as read. Data thread.

        What was limited last comes first, so that putting them back undoes the limits one after the other: what
        ties two of them went along with one. What is damaged is not in it, as if it was of somebody else.

        Raises `NotAllowedError`.
        """
        self._session.require(Action.VIEW_ALL_INCIDENTS)
        found: dict[str, Content] = {}
        with self._session.begin() as work:
            for record in work.limited.all():
                try:
                    found[record.id] = with_entries(work, content_of(self._seals.open(record)))
                except ViosError as error:
                    if error.code not in ("limited_not_named", "limited_damaged"):
                        raise
                    continue
                log(work, AuditAction.LIMITED_VIEWED, record.id, found[record.id], VIEWED_FOR_PACKAGE)
            if found:
                work.commit()
        return dict(sorted(found.items(), key=lambda one: one[1].limited_at, reverse=True))

    def read(self, record_id: str) -> LimitedRecord:
        """All of it, logged. Raises `NotFoundError`, `ViosError`: limited_not_named, limited_damaged."""
        self._session.require(*SEES)
        with self._session.begin() as work:
            record, content = self._store.opened(work, record_id)
            names = {account.id: account.display_name for account in work.accounts.all()}
            log(work, AuditAction.LIMITED_VIEWED, record_id, content)
            if PERSONS not in content.rows:  # sealed before these were kept in it
                self._store.put_on(work, record, content)
            work.commit()
        kind = kind_of(content.rows)
        with self._store.inside(content) as work:
            incident = incident_detail(work, record_id) if kind is RecordKind.INCIDENT else None
            signal = signal_detail(work, record_id) if kind is RecordKind.SIGNAL else None
            reviews = tuple(one for id_ in own_reviews(content.rows) if (one := work.reviews.get(id_)) is not None)
            history = tuple(work.history.of(kind.value, record_id))
            files = tuple(work.files.of(kind, record_id))
        named, lost = holders_of(record, self._seals.holders())
        told = content.events, names, reviews
        return LimitedRecord(record_id, incident, signal, history, files, named, lost, *told)

    def file(self, record_id: str, file_id: str) -> OpenedFile:
        """A file of a limited incident in memory, logged. Raises as `read`."""
        self._session.require(*SEES)
        with self._session.begin() as work:
            _record, content = self._store.opened(work, record_id)
            if file_id not in content.files:
                raise NotFoundError("file")
            log(work, AuditAction.FILE_VIEWED, record_id, content)
            work.commit()
        with self._store.inside(content) as work:
            file = work.files.get(file_id, trashed=True)
        if file is None:
            raise NotFoundError("file")
        return opened_file(file, content.files[file_id], limited=True)

    def letter(self, record_id: str, letter_id: str) -> PaperFile:
        """The page of a letter of a limited incident, logged. Raises as `read`, and letter_damaged."""
        with self._part(record_id) as work:
            found = work.letters.get(letter_id)
        if found is None or found.incident_id != record_id:
            raise NotFoundError("letter")
        check_undamaged(found)
        self._log_part(AuditAction.LETTER_VIEWED, "letter", letter_id)
        return PaperFile(found.file, file_name(found))

    def decision(self, record_id: str, decision_id: str) -> tuple[DecisionView, IncidentDetail]:
        """A decision of a limited incident as it was fixed, logged. Raises as `read`, decision_record_damaged."""
        with self._part(record_id) as work:
            record, as_fixed = decision_in(work, decision_id)
            detail = incident_detail(work, record_id)
        if record.incident_id != record_id:
            raise NotFoundError("decision")
        self._log_part(AuditAction.DECISION_VIEWED, "decision", decision_id)
        return as_fixed(), detail

    @contextmanager
    def _part(self, record_id: str) -> Iterator[UnitOfWork]:
        self._session.require(*SEES)
        with self._session.begin() as work:
            _record, content = self._store.opened(work, record_id)
        with self._store.inside(content) as work:
            yield work

    def _log_part(self, action: AuditAction, kind: str, part_id: str) -> None:
        with self._session.begin() as work:
            work.audit.record(action, object_kind=kind, object_id=part_id)
            work.commit()

    def name(self, record_id: str, account_ids: Collection[str], reason: str) -> None:
        """These accounts instead of those before: wider, narrower, or given back to one with a new key pair.

        A new content key each time: who is left out opens neither the old nor the new. Raises as `limit`, `read`.
        """
        self._session.require(Action.SHARE_INCIDENT)
        event = self._store.event(Deed.NAMED, reason)
        with self._session.begin() as work:
            record, content = self._store.opened(work, record_id)
            named = self._store.named(work, account_ids)
            self._store.put(work, record_id, record.version + 1, with_event(content, event), named)
            log(work, AuditAction.LIMITED_CHANGED, record_id, content, f"named={len(named)}")
            work.commit()

    def note(self, record_id: str, text: str) -> None:
        """Write down what happened since, inside the sealed record; it can be read by the same accounts.

        Who is named may write it. One with a new key pair stays without. Raises as `read`, and `ValidationError`.
        """
        self._session.require(*SEES)
        event = self._store.event(Deed.NOTED, text)
        with self._session.begin() as work:
            record, content = self._store.opened(work, record_id)
            self._store.put_on(work, record, with_event(content, event))
            log(work, AuditAction.LIMITED_CHANGED, record_id, content, "note")
            work.commit()

    def lift(self, record_id: str, reason: str) -> None:
        """Back among all others; reason and notes are then in its history. Raises as `read`, `Blobs.put`."""
        self._session.require(Action.SHARE_INCIDENT)
        self._lift(record_id, self._store.event(Deed.LIFTED, reason))

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
                _record, content = self._store.opened(work, record_id)
                rows_back(work, content, sealed_again)
                events = (*content.events, lifted) if lifted else content.events
                tell(work, kind_of(content.rows), record_id, events)
                work.limited.remove(record_id)
                log(work, AuditAction.LIMIT_LIFTED, record_id, content)
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
            readers = with_access(work.accounts.all(), self._seals.holders(), session.clock.today())
        return self._break(lambda record, _content: not still_there(record, readers), recovery_key, reason)

    def _break(
        self, wanted: Callable[[SealedRecord, Content], bool], recovery_key: str, reason: str
    ) -> tuple[str, ...]:
        session, opened, newer = self._session, [], None
        session.require(Action.VIEW_ALL_INCIDENTS)
        event = self._store.event(Deed.GLASS_BROKEN, reason)
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
                    self._store.put_on(work, record, with_event(content, event), session.account.id)
                    log(work, AuditAction.GLASS_BROKEN, record.id, content)
                    opened.append(record.id)
            if not opened and newer is not None:
                raise ViosError("limited_key_newer")
            work.commit()
        return tuple(opened)

    def _line(self, work: UnitOfWork, record: SealedRecord, holders: Mapping[str, bytes]) -> LimitedLine | None:
        """None for one that this account cannot open."""
        named, lost = holders_of(record, holders)
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
        looked_at = work.audit.last_look(own, record_id)
        looked = looked_at is not None and looked_at >= datetime.fromisoformat(by_others[-1].at)
        return None if looked else by_others[-1]
