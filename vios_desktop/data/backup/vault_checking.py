"""Looking through the vault in use, at one moment of it: nothing of it is held up, and nothing is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from vios_desktop.data.all_as_logged import record_counts, unlike_the_log
from vios_desktop.data.audit_chain import AuditChain
from vios_desktop.data.backup.facts import file_rows
from vios_desktop.data.blob_store import opened_content
from vios_desktop.data.database import make_engine
from vios_desktop.data.integrity import full_check
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.ports.vault_check import VaultFindings

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from vios_desktop.data.backup.facts import BackupKeys, FileRow
    from vios_desktop.data.backup.making import Snapshot
    from vios_desktop.services.ports.vault_check import Report


@dataclass(frozen=True, slots=True)
class SnapshotToCheck:
    """Implements `VaultToCheck`."""

    snapshot: Snapshot
    keys: BackupKeys = field(repr=False)

    def run(self, report: Report, cancelled: Callable[[], bool]) -> VaultFindings:
        try:
            return self._findings(report, cancelled)
        finally:
            self.snapshot.discard()

    def discard(self) -> None:
        self.snapshot.discard()

    def _findings(self, report: Report, cancelled: Callable[[], bool]) -> VaultFindings:
        key, head = self.keys.database.reveal(), self.snapshot.facts.head
        database = full_check(self.snapshot.database, key)
        if database.damaged_pages or database.structure_faults:
            return VaultFindings(False, True, head.number, head.hash, {}, {}, 0, 0, 0)
        engine = make_engine(self.snapshot.database, key)
        try:
            with engine.connect() as connection:
                log_whole = self._log_is_whole(connection)
                counts, rows = record_counts(connection), file_rows(connection, self.snapshot.schema)
                progress = _Progress(report, cancelled, sum(counts.values()) + len(rows))
                unlike = unlike_the_log(connection, progress.step)
        finally:
            engine.dispose()
        missing, damaged = self._file_faults(rows, progress.step)
        files = len(rows) - missing
        return VaultFindings(
            *(database.ok, log_whole, head.number, head.hash, counts, unlike),
            *(files, missing, damaged),
        )

    def _log_is_whole(self, connection: Connection) -> bool:
        try:
            AuditChain(connection, self.snapshot.key_file.vault_id, "", _no_clock).verify()
        except ViosError as error:
            if error.code != "audit_chain_broken":
                raise
            return False
        return True

    def _file_faults(self, rows: tuple[FileRow, ...], step: Callable[[], None]) -> tuple[int, int]:
        """How many files are not there, and how many do not open."""
        missing = damaged = 0
        vault_id = self.snapshot.key_file.vault_id
        for row in rows:
            path = self.snapshot.blobs.get(bytes.fromhex(row.seal.blob_id))
            if path is None:
                missing += 1
            else:
                try:
                    opened_content(path.read_bytes(), row.seal, row.record_id, vault_id, self.keys.file_key)
                except (ViosError, OSError):
                    damaged += 1
            step()
        return missing, damaged


@dataclass(slots=True)
class _Progress:
    report: Report
    cancelled: Callable[[], bool]
    total: int
    done: int = 0

    def step(self) -> None:
        if self.cancelled():
            raise ViosError("check_cancelled")
        self.done += 1
        self.report(self.done, self.total)


def _no_clock() -> Any:
    raise RuntimeError("a log that is only read needs no clock")
