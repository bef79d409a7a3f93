"""The port for looking through the whole vault in use. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from vios_desktop.domain.vocabulary import RecordKind

Report = Callable[[int, int], None]
"""Told records and files done, and in all."""


@dataclass(frozen=True, slots=True)
class VaultFindings:
    """What was found, in numbers; nothing of the contents.

    `unlike_log` counts the records that are not as the log saw them last. Where pages or indexes are broken
    nothing more is looked at: then there are no records and no files here.
    """

    database_whole: bool
    log_whole: bool
    log_number: int
    log_hash: str  # hex
    records: Mapping[RecordKind, int]
    unlike_log: Mapping[RecordKind, int]
    files: int
    missing_files: int
    damaged_files: int

    @property
    def ok(self) -> bool:
        faults = sum(self.unlike_log.values()) + self.missing_files + self.damaged_files
        return self.database_whole and self.log_whole and not faults


class VaultToCheck(Protocol):
    """A vault at one moment, waiting to be looked through. Used from any one thread; exactly one is called."""

    def run(self, report: Report, cancelled: Callable[[], bool]) -> VaultFindings:
        """Look at everything; nothing is written. Raises `ViosError("check_cancelled")`, and those of a disk."""
        ...

    def discard(self) -> None: ...
