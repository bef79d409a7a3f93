"""Taking in sealed reports: looked at without keeping anything, taken in once, never by themselves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, ValidationError, ViosError
from vios_desktop.domain.file_kinds import MAX_FILES_PER_RECORD, check_file
from vios_desktop.domain.incident import Incident, IncidentFacts, check_incident
from vios_desktop.domain.report_import import ImportedReport, ReportOutcome
from vios_desktop.domain.rights import Action
from vios_desktop.domain.sealed_report import ReportFile, SealedReport
from vios_desktop.domain.signal import Signal, SignalFacts, check_signal
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.session import Session
from vios_desktop.services.signals import SignalService

KIND = "sealed_report"
MOST_REASON = 500

Left = frozenset[int]
"""The places, from 0, of files of a report that the coordinator leaves out."""
NOTHING_LEFT: Left = frozenset()

OpensReports = Callable[[bytes, Sequence[bytes]], SealedReport]
"""Opens the bytes of a sealed file with the first private key that fits. Raises `ViosError`, and nothing else."""


class ReportBox(Protocol):
    """The folder where reports wait. Names come from it and are only given back to it."""

    def waiting(self) -> Sequence[str]:
        """Oldest first."""
        ...

    def read(self, name: str) -> bytes:
        """Raises `ViosError`: sealed_too_large, file_unreadable."""
        ...

    def put_away(self, name: str) -> None:
        """To the folder of what was taken in. Raises `ViosError`: write_failed."""
        ...

    def set_aside(self, name: str) -> None:
        """To the folder of what could not be opened. Raises `ViosError`: write_failed."""
        ...

    def collect(self, source: Path, handled: Collection[str]) -> int:
        """Bring what lies in another folder here; how many are new. `handled` are the ids that were taken in.

        Raises `ViosError`: report_folder_gone, report_folder_own, disk_full, write_failed, folder_not_made.
        """
        ...


@dataclass(frozen=True, slots=True, repr=False)
class OpenedReport:
    """A report in memory. Who wrote it is never verified.

    `invited`: it names an invitation that stands, which shows no more than that its writer had it. `before`: what
    became of it when it was taken in already.
    """

    name: str
    report: SealedReport
    invited: bool
    before: ImportedReport | None


def refusal(file: ReportFile) -> ViosError | None:
    """Why no dossier takes this file, or None: it can be taken in."""
    try:
        check_file(file.name, file.content)
    except ViosError as error:
        return error
    return None


class InboxService:
    """Nothing of a report is kept before the coordinator says what it becomes; then all of it, or nothing.

    What is half-typed meanwhile is a draft about the report's id; it goes when the report is dealt with.
    """

    def __init__(self, session: Session, box: ReportBox, open_report: OpensReports) -> None:
        self._session, self._box, self._open = session, box, open_report

    def waiting(self) -> tuple[str, ...]:
        """The names of the files that wait, unopened."""
        self._session.require(Action.RECEIVE_REPORTS)
        return tuple(self._box.waiting())

    def collecting(self, source: Path) -> Callable[[], int]:
        """What is returned brings the reports of a shared folder or a stick here, unopened, on any thread.

        How many are new; raises as `ReportBox.collect`.
        """
        self._session.require(Action.RECEIVE_REPORTS)
        with self._session.begin() as work:
            handled = frozenset(report.id for report in work.imported_reports.all())
        return lambda: self._box.collect(source, handled)

    def opening(self, name: str) -> Callable[[], SealedReport]:
        """Takes hold of what is needed to open a report; what is returned does it, on any thread.

        Raises `ViosError("sealed_foreign")` where there is no key yet. What is returned raises `ViosError`:
        sealed_damaged, sealed_foreign, sealed_newer, sealed_too_large, sealed_hostile, report_not_opened,
        file_unreadable.
        """
        self._session.require(Action.RECEIVE_REPORTS)
        with self._session.begin() as work:
            keys = tuple(work.invitations.private_keys())
        if not keys:
            raise ViosError("sealed_foreign")
        return lambda: self._open(self._box.read(name), keys)

    def known(self, name: str, report: SealedReport) -> OpenedReport:
        """What the vault knows of an opened report, for a list: nobody read it yet."""
        self._session.require(Action.RECEIVE_REPORTS)
        with self._session.begin() as work:
            return self._known(work, name, report)

    def seen(self, name: str, report: SealedReport) -> OpenedReport:
        """The same, and that somebody looked at it is logged. Nothing of the report is kept."""
        self._session.require(Action.RECEIVE_REPORTS)
        with self._session.begin() as work:
            opened = self._known(work, name, report)
            work.audit.record(AuditAction.REPORT_VIEWED, object_kind=KIND, object_id=report.id)
            work.commit()
        return opened

    def look(self, name: str) -> OpenedReport:
        """Open a report in one go. Raises as `opening` and what it returns."""
        return self.seen(name, self.opening(name)())

    def to_incident(self, opened: OpenedReport, facts: IncidentFacts, left_out: Left = NOTHING_LEFT) -> Incident:
        """It becomes a new incident, with its files but those that are left out (places in the report).

        Raises `ValidationError`, `ViosError("report_already_imported")`, and those of `FileService.take_in`.
        """
        session = self._session
        session.require(Action.RECEIVE_REPORTS)
        session.require(Action.RECORD_INCIDENT)
        check_incident(facts, session.clock.today())
        with session.begin() as work:
            incident = IncidentService(session).write_new(work, facts)
            self._take_files(work, opened, FileOwner(RecordKind.INCIDENT, incident.id), left_out)
            self._note(work, opened, ReportOutcome.INCIDENT, incident.id, left_out=left_out)
            work.commit()
        self._put_away(opened.name)
        return incident

    def to_known_incident(
        self, opened: OpenedReport, incident_id: str, text: str, left_out: Left = NOTHING_LEFT
    ) -> Incident:
        """`text` goes below the facts of a known incident, whose history keeps what stood there; with its files.

        Raises `ValidationError` (facts_missing, facts_too_long), `NotFoundError`, `NotAllowedError`,
        `ViosError`: incident_closed_adding, files_too_many, and those of `to_incident`.
        """
        session = self._session
        session.require(Action.RECEIVE_REPORTS)
        if not text.strip():
            raise ValidationError((FieldProblem("facts", "facts_missing"),))
        owner = FileOwner(RecordKind.INCIDENT, incident_id)
        with session.begin() as work:
            incident = IncidentService(session).write_addition(work, incident_id, text.strip())
            count = len(opened.report.files) - len(left_out)
            if len(work.files.of(owner.kind, owner.id)) + count > MAX_FILES_PER_RECORD:
                raise ViosError("files_too_many", most=MAX_FILES_PER_RECORD)
            self._take_files(work, opened, owner, left_out)
            self._note(work, opened, ReportOutcome.INCIDENT, incident.id, left_out=left_out)
            work.commit()
        self._put_away(opened.name)
        return incident

    def to_signal(self, opened: OpenedReport, facts: SignalFacts, left_out: Left = NOTHING_LEFT) -> Signal:
        """It becomes a new signal, with its files. Raises as `to_incident`."""
        session = self._session
        session.require(Action.RECEIVE_REPORTS)
        session.require(Action.RECORD_SIGNAL)
        check_signal(facts, session.clock.today())
        with session.begin() as work:
            signal = SignalService(session).write_new(work, facts)
            self._take_files(work, opened, FileOwner(RecordKind.SIGNAL, signal.id), left_out)
            self._note(work, opened, ReportOutcome.SIGNAL, signal.id, left_out=left_out)
            work.commit()
        self._put_away(opened.name)
        return signal

    def to_nothing(self, opened: OpenedReport, reason: str) -> ImportedReport:
        """It becomes nothing, for a reason that stays; nothing of the report itself is kept in the vault.

        Raises `ValidationError` (reason_missing, text_too_long), `ViosError("report_already_imported")`.
        """
        self._session.require(Action.RECEIVE_REPORTS)
        if not reason.strip():
            raise ValidationError((FieldProblem("reason", "reason_missing"),))
        if len(reason) > MOST_REASON:
            raise ValidationError((FieldProblem("reason", "text_too_long"),))
        with self._session.begin() as work:
            noted = self._note(work, opened, ReportOutcome.NOTHING, "", reason=reason.strip())
            work.commit()
        self._put_away(opened.name)
        return noted

    def put_away(self, opened: OpenedReport) -> None:
        """Out of the way: a copy of a report that was taken in before. Raises `ViosError("write_failed")`."""
        self._session.require(Action.RECEIVE_REPORTS)
        if opened.before is None:
            raise ValueError("this report was not taken in yet")
        self._box.put_away(opened.name)

    def taken_in(self) -> tuple[ImportedReport, ...]:
        """What became of the reports, newest first."""
        self._session.require(Action.RECEIVE_REPORTS)
        with self._session.begin() as work:
            return tuple(work.imported_reports.all())

    def account_names(self) -> dict[str, str]:
        """Display names by account id, for who took a report in."""
        self._session.require(Action.RECEIVE_REPORTS)
        with self._session.begin() as work:
            return {account.id: account.display_name for account in work.accounts.all()}

    def set_aside(self, name: str) -> None:
        """A file that cannot be opened, out of the list; it stays, beside the others, until somebody removes it.

        Raises `ViosError("write_failed")`.
        """
        self._session.require(Action.RECEIVE_REPORTS)
        self._box.set_aside(name)

    def _known(self, work: UnitOfWork, name: str, report: SealedReport) -> OpenedReport:
        today = self._session.clock.today()
        invited = any(one.token == report.token and one.stands(today) for one in work.invitations.all())
        return OpenedReport(name, report, invited, work.imported_reports.get(report.id))

    def _take_files(self, work: UnitOfWork, opened: OpenedReport, owner: FileOwner, left_out: Left) -> None:
        files = FileService(self._session)
        for place, file in enumerate(opened.report.files):
            if place not in left_out:
                files.take_in(work, owner, NewFile(file.name, file.content))

    def _note(
        self,
        work: UnitOfWork,
        opened: OpenedReport,
        outcome: ReportOutcome,
        record_id: str,
        *,
        reason: str = "",
        left_out: Left = NOTHING_LEFT,
    ) -> ImportedReport:
        session, report = self._session, opened.report
        if work.imported_reports.get(report.id) is not None:
            raise ViosError("report_already_imported")
        now, by = session.clock.now(), session.account.id
        noted = ImportedReport(report.id, report.receipt, now, by, outcome, record_id, reason)
        work.imported_reports.add(noted)
        work.drafts.remove_about(report.id)  # what anybody had half-typed of what it becomes
        detail = f"outcome={outcome.value}"
        if left_out:
            detail += f" left_out={len(left_out)}"
        work.audit.record(AuditAction.REPORT_TAKEN_IN, object_kind=KIND, object_id=report.id, detail=detail)
        return noted

    def _put_away(self, name: str) -> None:
        """The vault has it: a file that cannot be moved shows again, as taken in before."""
        with suppress(ViosError):
            self._box.put_away(name)
