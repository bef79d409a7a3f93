"""Need to know: an incident that only named accounts can read (security.md 11.1).

A limited incident is in none of the ordinary tables, so nothing that lists, counts, searches or exports has to
leave it out: it lies sealed under a key of its own, for each named account and for the recovery key.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.rights import Action, may
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.incidents import IncidentDetail, incident_detail
from vios_desktop.services.ports import BlobSeal

if TYPE_CHECKING:
    from vios_desktop.domain.account import Account
    from vios_desktop.services.ports import RecordSeals, SealedRecord, UnitOfWork
    from vios_desktop.services.ports.limited import Rows
    from vios_desktop.services.session import Session

_RECORD: Final = "record"
_FILE: Final = "file:"
_KIND: Final = RecordKind.INCIDENT.value


class Deed(StrEnum):
    """What was done with a limited record."""

    LIMITED = "limited"
    NAMED = "named"
    GLASS_BROKEN = "glass_broken"


@dataclass(frozen=True, slots=True)
class LimitEvent:
    """Kept inside the sealed record: its reason may say as much as the record does. `at` is ISO 8601, UTC."""

    deed: Deed
    at: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class LimitedRecord:
    """A limited incident as one who is named sees it. `lost` are named accounts whose key pair is new since."""

    id: str
    detail: IncidentDetail
    file_names: Mapping[str, str]
    named: tuple[str, ...]
    lost: tuple[str, ...]
    events: tuple[LimitEvent, ...]


@dataclass(frozen=True, slots=True)
class LimitedListing:
    """`ids` are what this account can open; `more` is whether there is something that it cannot."""

    ids: tuple[str, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class _Content:
    rows: Rows
    events: tuple[LimitEvent, ...]
    files: Mapping[str, bytes]


class LimitedService:
    def __init__(self, session: Session, seals: RecordSeals) -> None:
        self._session, self._seals = session, seals

    def candidates(self) -> tuple[Account, ...]:
        """The accounts that can be named: in use, with a key, and with a right to see incidents."""
        self._session.require(Action.SHARE_INCIDENT)
        with self._session.begin() as work:
            return self._candidates(work)

    def listing(self) -> LimitedListing:
        """For an account that sees its own incidents only, `more` is always False."""
        self._session.require(Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS)
        with self._session.begin() as work:
            records = work.limited.all()
        ids = tuple(record.id for record in records if self._opens(record))
        return LimitedListing(ids, len(ids) < len(records) and self._session.may(Action.VIEW_ALL_INCIDENTS))

    def limit(self, incident_id: str, account_ids: Collection[str], reason: str) -> None:
        """Let only these accounts, the own one always among them, read it from now on.

        Backups of before still hold it as it was. Raises `ValidationError` (no reason), `NotFoundError`,
        `NotAllowedError`, `ViosError`: limit_holds_fixed when a decision, letter, closing, hand-over or agreement
        hangs on it, account_unknown, those of `Blobs.read`.
        """
        session = self._session
        session.require(Action.SHARE_INCIDENT)
        with session.begin() as work:
            if work.incidents.get(incident_id) is None:
                raise NotFoundError(_KIND)
            if work.incidents.holds_fixed(incident_id):
                raise ViosError("limit_holds_fixed")
            named = self._named(work, account_ids)
            kept = work.files.of(RecordKind.INCIDENT, incident_id, trashed=True)
            files = {
                file.id: session.vault.blobs.read(
                    BlobSeal(file.blob_id, file.wrapped_key, file.size_bytes, file.sha256), file.record_id
                )
                for file in kept
            }
            events = (self._event(Deed.LIMITED, reason),)
            content = _Content(work.limited.take_incident(incident_id), events, files)
            self._put(work, incident_id, 1, content, named)
            self._log(work, AuditAction.RECORD_LIMITED, incident_id, f"named={len(named)}")
            work.commit()
        for file in kept:
            session.vault.blobs.drop(file.blob_id)

    def read(self, record_id: str) -> LimitedRecord:
        """All of it, logged. Raises `NotFoundError`, `ViosError`: limited_not_named, limited_damaged.

        The rows stand in their tables within a transaction that is not kept, so it is read as any other.
        """
        self._session.require(Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS)
        with self._session.begin() as work:
            record, content = self._opened(work, record_id)
            self._log(work, AuditAction.LIMITED_VIEWED, record_id)
            work.commit()
        with self._session.begin() as work:
            self._rows_back(work, content, lambda _row: {"wrapped_key": b""})
            detail = incident_detail(work, record_id)
        names = {str(row["id"]): str(row["name"]) for row in content.rows.get("dossier_file", ())}
        holders = self._seals.holders()
        copies = {copy.holder_id: copy.public_key for copy in record.copies}
        named = tuple(holder for holder in copies if holder in holders)
        lost = tuple(holder for holder in named if holders[holder] != copies[holder])
        return LimitedRecord(record_id, detail, names, named, lost, content.events)

    def file(self, record_id: str, file_id: str) -> bytes:
        """The content of a file of a limited incident, logged. Raises as `read`."""
        self._session.require(Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS)
        with self._session.begin() as work:
            _record, content = self._opened(work, record_id)
            if file_id not in content.files:
                raise NotFoundError("file")
            self._log(work, AuditAction.FILE_VIEWED, record_id)
            work.commit()
        return content.files[file_id]

    def name(self, record_id: str, account_ids: Collection[str], reason: str) -> None:
        """These accounts instead of those before: wider, narrower, or given back to one with a new key pair.

        A new content key each time: who is left out opens neither the old nor the new. Raises as `limit`, `read`.
        """
        session = self._session
        session.require(Action.SHARE_INCIDENT)
        with session.begin() as work:
            record, content = self._opened(work, record_id)
            named = self._named(work, account_ids)
            content = replace(content, events=(*content.events, self._event(Deed.NAMED, reason)))
            self._put(work, record_id, record.version + 1, content, named)
            self._log(work, AuditAction.LIMITED_CHANGED, record_id, f"named={len(named)}")
            work.commit()

    def lift(self, record_id: str, reason: str) -> None:
        """Back among all others, as it was. Raises as `read`, and those of `Blobs.put`."""
        session = self._session
        session.require(Action.SHARE_INCIDENT)
        self._event(Deed.NAMED, reason)
        sealed: list[str] = []

        def sealed_again(row: Mapping[str, Any]) -> Mapping[str, Any]:
            seal = session.vault.blobs.put(content.files[row["id"]], record_id)
            sealed.append(seal.blob_id)
            return {"blob_id": seal.blob_id, "wrapped_key": seal.wrapped_key}

        try:
            with session.begin() as work:
                _record, content = self._opened(work, record_id)
                self._rows_back(work, content, sealed_again)
                work.limited.remove(record_id)
                self._log(work, AuditAction.LIMIT_LIFTED, record_id)
                work.commit()
        except BaseException:
            for blob_id in sealed:
                session.vault.blobs.drop(blob_id)
            raise

    def break_glass(self, number: str, recovery_key: str, reason: str) -> str:
        """With the recovery key: this account is named too from now on, and the others see it and why.

        Gives the id. Raises `ValidationError` (no reason), `NotFoundError` when no limited incident has this
        number, and what is wrong with the recovery key.
        """
        session = self._session
        session.require(Action.VIEW_ALL_INCIDENTS)
        event = self._event(Deed.GLASS_BROKEN, reason)
        with session.begin() as work:
            for record in work.limited.all():
                content = _decoded(self._seals.open_with_recovery(record, recovery_key))
                if content.rows["incident"][0]["number"] == number.strip():
                    content = replace(content, events=(*content.events, event))
                    named = self._still_there(record) | {session.account.id}
                    self._put(work, record.id, record.version + 1, content, named)
                    self._log(work, AuditAction.GLASS_BROKEN, record.id)
                    work.commit()
                    return record.id
        raise NotFoundError(_KIND)

    def _candidates(self, work: UnitOfWork) -> tuple[Account, ...]:
        holders, today = self._seals.holders(), self._session.clock.today()
        return tuple(
            account
            for account in work.accounts.all()
            if account.id in holders
            and account.active
            and account.has_access_on(today)
            and any(may(account.roles, one) for one in (Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS))
        )

    def _named(self, work: UnitOfWork, account_ids: Collection[str]) -> set[str]:
        named = {*account_ids, self._session.account.id}
        if not named <= {account.id for account in self._candidates(work)}:
            raise ViosError("account_unknown")
        return named

    def _still_there(self, record: SealedRecord) -> set[str]:
        """Named accounts with the key pair of then: one whose pair is new is given it back by name alone."""
        holders = self._seals.holders()
        return {copy.holder_id for copy in record.copies if holders.get(copy.holder_id) == copy.public_key}

    def _event(self, deed: Deed, reason: str) -> LimitEvent:
        if not reason.strip():
            raise ValidationError((FieldProblem("reason", "reason_missing"),))
        return LimitEvent(deed, self._session.clock.now().isoformat(), self._session.account.id, reason.strip())

    def _opens(self, record: SealedRecord) -> bool:
        try:
            self._seals.open(record)
        except ViosError as error:
            return error.code != "limited_not_named"
        return True

    def _opened(self, work: UnitOfWork, record_id: str) -> tuple[SealedRecord, _Content]:
        record = work.limited.get(record_id)
        if record is None:
            raise NotFoundError(_KIND)
        return record, _decoded(self._seals.open(record))

    def _put(
        self, work: UnitOfWork, record_id: str, version: int, content: _Content, named: Collection[str]
    ) -> None:
        whole = {"rows": content.rows, "events": [asdict(event) for event in content.events]}
        parts = {_RECORD: json.dumps(whole, ensure_ascii=False).encode("utf-8")}
        parts |= {f"{_FILE}{file_id}": body for file_id, body in content.files.items()}
        work.limited.put(self._seals.seal(record_id, version, parts, named))

    @staticmethod
    def _rows_back(
        work: UnitOfWork, content: _Content, filled: Callable[[Mapping[str, Any]], Mapping[str, Any]]
    ) -> None:
        files = [{**row, **filled(row)} for row in content.rows.get("dossier_file", ())]
        work.limited.put_incident_back({**content.rows, "dossier_file": files})

    @staticmethod
    def _log(work: UnitOfWork, action: AuditAction, record_id: str, detail: str = "") -> None:
        work.audit.record(action, object_kind=_KIND, object_id=record_id, detail=detail)


def _decoded(parts: Mapping[str, bytes]) -> _Content:
    whole = json.loads(parts[_RECORD])
    events = tuple(LimitEvent(Deed(e["deed"]), e["at"], e["by"], e["reason"]) for e in whole["events"])
    files = {name.removeprefix(_FILE): body for name, body in parts.items() if name.startswith(_FILE)}
    return _Content(whole["rows"], events, files)
