"""Files of the dossier: taking one in, looking at it from memory, letting one out, and taking one away."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.dossier_file import DossierFile
from vios_desktop.domain.errors import NotAllowedError, NotFoundError, ViosError
from vios_desktop.domain.file_kinds import MAX_FILES_PER_RECORD, check_file, kept_name
from vios_desktop.domain.photo_places import tells_place, without_origin
from vios_desktop.domain.police_marked import from_police
from vios_desktop.domain.rights import Action
from vios_desktop.domain.trash import TrashEntry, purge_day
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.closed_incident import refuse_addition, standing_closing
from vios_desktop.services.ports import BlobSeal, UnitOfWork
from vios_desktop.services.session import Session

KIND = "file"


@dataclass(frozen=True, slots=True)
class FileOwner:
    """The record a file belongs to: an incident, a signal or a person."""

    kind: RecordKind
    id: str


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file as it was handed in. `from_police` keeps it inside for good."""

    name: str
    content: bytes
    note: str = ""
    from_police: bool = False


@dataclass(frozen=True, slots=True)
class FileListing:
    """The files of a record, oldest first; `names` are display names of the accounts that added them."""

    files: tuple[DossierFile, ...]
    names: dict[str, str]
    may_add: bool


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file in memory. `tells_place`: the picture says where it was taken. `limited`: for named accounts."""

    file: DossierFile
    content: bytes
    tells_place: bool
    limited: bool = False


class FileService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, owner: FileOwner) -> FileListing:
        """The files of a record; looking at their content is another thing."""
        with self._session.begin() as work:
            self._require_seen(work, owner)
            try:
                self._require_seen(work, owner, to_change=True)
                may_add = self._session.may(Action.ADD_FILE)
            except NotAllowedError:
                may_add = False
            if owner.kind is RecordKind.INCIDENT and standing_closing(work, owner.id) is not None:
                may_add = False
            files = tuple(work.files.of(owner.kind, owner.id))
            added_by = {file.added_by for file in files}
            names = {a.id: a.display_name for a in work.accounts.all() if a.id in added_by}
        return FileListing(files, names, may_add)

    def add(self, owner: FileOwner, new: NewFile) -> DossierFile:
        """Take a file in; it is sealed and durable when this returns. The original stays where it was.

        Raises `ViosError`: those of `check_file`, file_there_already, files_too_many, incident_closed_adding,
        disk_full, write_failed;
        `NotAllowedError`. Nothing is kept then.
        """
        session = self._session
        session.require(Action.ADD_FILE)
        media_type = check_file(new.name, new.content)
        with session.begin() as work:
            self._require_seen(work, owner, to_change=True)
            if owner.kind is RecordKind.INCIDENT:
                refuse_addition(work, owner.id)
            there = work.files.of(owner.kind, owner.id)
        if len(there) >= MAX_FILES_PER_RECORD:
            raise ViosError("files_too_many", most=MAX_FILES_PER_RECORD)
        if hashlib.sha256(new.content).hexdigest() in {known.sha256 for known in there}:
            raise ViosError("file_there_already")
        seal = session.vault.blobs.put(new.content, owner.id)
        committing = False
        try:
            file = self._made(owner, new, media_type, seal)
            with session.begin() as work:
                work.files.add(file)
                self._log(work, AuditAction.FILE_ADDED, file)
                committing = True
                work.commit()
        except BaseException:
            # A disk that fails in the commit may have kept the row all the same: then the sweep of the next unlock
            # knows whether the sealed content is wanted.
            if not committing:
                session.vault.blobs.drop(seal.blob_id)
            raise
        return file

    def take_in(self, work: UnitOfWork, owner: FileOwner, new: NewFile) -> DossierFile:
        """Add a file to a new record inside a running unit of work; the caller commits and has the right.

        Without a commit the sealed content is put aside at the next unlocking. Raises as `check_file`, and
        disk_full and write_failed.
        """
        media_type = check_file(new.name, new.content)
        file = self._made(owner, new, media_type, self._session.vault.blobs.put(new.content, owner.id))
        work.files.add(file)
        self._log(work, AuditAction.FILE_ADDED, file)
        return file

    def open(self, file_id: str) -> OpenedFile:
        """The content in memory. The view is logged.

        Raises `NotFoundError`, `NotAllowedError`, and `ViosError` of `Blobs.read`.
        """
        with self._session.begin() as work:
            file = self._get(work, file_id)
            content = self._content(file)
            self._log(work, AuditAction.FILE_VIEWED, file)
            work.commit()
        return opened_file(file, content)

    def let_out(self, file_id: str) -> bytes:
        """The content for a place outside VIOS, without what the picture says of place and device; logged.

        Raises `ViosError("file_from_police")`: what the police gave never goes out, nor what hangs on it.
        """
        with self._session.begin() as work:
            file = self._get(work, file_id)
            if file.from_police or _owner_from_police(work, file):
                raise ViosError("file_from_police")
            content = without_origin(self._content(file), file.media_type)
            self._log(work, AuditAction.FILE_EXPORTED, file)
            work.commit()
        return content

    def take_away(self, file_id: str, reason: str = "") -> DossierFile:
        """Into the trash, from which it comes back with `put_back`."""
        session = self._session
        session.require(Action.USE_TRASH)
        with session.begin() as work:
            file = self._get(work, file_id, to_change=True)
            purge_on = purge_day(session.clock.today())
            entry = TrashEntry(
                RecordKind.FILE, file.id, session.clock.now(), session.account.id, reason.strip(), purge_on
            )
            work.trash.put(entry)
            self._log(work, AuditAction.RECORD_TRASHED, file)
            work.commit()
        return file

    def put_back(self, file_id: str) -> None:
        """Out of the trash. Raises `NotFoundError` when it is not there any more."""
        self._session.require(Action.USE_TRASH)
        with self._session.begin() as work:
            file = work.files.get(file_id, trashed=True)
            if file is None or work.trash.get(file_id) is None:
                raise NotFoundError(KIND)
            self._require_seen(work, FileOwner(file.record_kind, file.record_id), to_change=True)
            work.trash.take_out(file_id)
            self._log(work, AuditAction.RECORD_RESTORED, file)
            work.commit()

    def sweep(self) -> int:
        """After unlocking: put files without a row aside. How many rows have no file: 0 is as it should be."""
        with self._session.begin() as work:
            known = work.files.blob_ids()
        _stray, missing = self._session.vault.blobs.sweep(known)
        return missing

    def _made(self, owner: FileOwner, new: NewFile, media_type: str, seal: BlobSeal) -> DossierFile:
        return DossierFile(
            id=str(uuid4()),
            record_kind=owner.kind,
            record_id=owner.id,
            name=kept_name(new.name),
            media_type=media_type,
            size_bytes=seal.size_bytes,
            sha256=seal.sha256,
            blob_id=seal.blob_id,
            wrapped_key=seal.wrapped_key,
            added_at=self._session.clock.now(),
            added_by=self._session.account.id,
            note=new.note.strip(),
            from_police=new.from_police,
        )

    def _get(self, work: UnitOfWork, file_id: str, *, to_change: bool = False) -> DossierFile:
        file = work.files.get(file_id)
        if file is None:
            raise NotFoundError(KIND)
        self._require_seen(work, FileOwner(file.record_kind, file.record_id), to_change=to_change)
        return file

    def _content(self, file: DossierFile) -> bytes:
        seal = BlobSeal(file.blob_id, file.wrapped_key, file.size_bytes, file.sha256)
        return self._session.vault.blobs.read(seal, file.record_id)

    def _require_seen(self, work: UnitOfWork, owner: FileOwner, *, to_change: bool = False) -> None:
        """Raise unless this account may see (or change) the record: a file is never easier to reach than it."""
        own = self._session.account.id
        if owner.kind is RecordKind.INCIDENT:
            incident = work.incidents.get(owner.id)
            mine = incident is not None and (incident.created_by == own if to_change else incident.is_own(own))
            self._require(incident is not None, mine, Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS)
        elif owner.kind is RecordKind.SIGNAL:
            signal = work.signals.get(owner.id)
            mine = signal is not None and signal.created_by == own
            self._require(signal is not None, mine, Action.VIEW_ALL_SIGNALS, Action.VIEW_OWN_SIGNALS)
        elif owner.kind is RecordKind.PERSON:
            self._require(work.persons.get(owner.id) is not None, False, Action.VIEW_DOSSIER, Action.VIEW_DOSSIER)
        else:
            raise ValueError("files belong to incidents, signals and persons")

    def _require(self, there: bool, mine: bool, every: Action, own: Action) -> None:
        if not there:
            raise NotFoundError("record")
        if self._session.may(every) or (mine and self._session.may(own)):
            return
        raise NotAllowedError(every.value)

    @staticmethod
    def _log(work: UnitOfWork, action: AuditAction, file: DossierFile) -> None:
        detail = f"{file.record_kind.value}={file.record_id}"
        work.audit.record(action, object_kind=KIND, object_id=file.id, object_hash=file.sha256, detail=detail)


def _owner_from_police(work: UnitOfWork, file: DossierFile) -> bool:
    signal = work.signals.get(file.record_id) if file.record_kind is RecordKind.SIGNAL else None
    return signal is not None and from_police(signal)


def opened_file(file: DossierFile, content: bytes, *, limited: bool = False) -> OpenedFile:
    return OpenedFile(file, content, _tells_place(content, file.media_type), limited)


def _tells_place(content: bytes, media_type: str) -> bool:
    """A picture that cannot be read says nothing that could be told."""
    try:
        return tells_place(content, media_type)
    except ViosError:
        return False
