"""A folder of sealed reports in memory, and reports that are opened without keys."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.sealed_report import SealedReport


@dataclass
class FakeReportBox:
    """Implements `services.inbox.ReportBox`; `opens` is its way to open them."""

    reports: dict[str, SealedReport] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    stuck: bool = False
    aside: list[str] = field(default_factory=list)
    elsewhere: dict[Path, dict[str, SealedReport]] = field(default_factory=dict)
    damaged: str = ""
    """The code that opening raises."""

    def waiting(self) -> Sequence[str]:
        return [name for name in self.reports if name not in (*self.done, *self.aside)]

    def read(self, name: str) -> bytes:
        if name not in self.reports:
            raise ViosError("file_unreadable")
        return name.encode()

    def put_away(self, name: str) -> None:
        if self.stuck:
            raise ViosError("write_failed")
        self.done.append(name)

    def set_aside(self, name: str) -> None:
        if self.stuck:
            raise ViosError("write_failed")
        self.aside.append(name)

    def collect(self, source: Path, _handled: Collection[str]) -> int:
        if source not in self.elsewhere:
            raise ViosError("report_folder_gone")
        found = self.elsewhere[source]
        new = {name: report for name, report in found.items() if name not in self.reports}
        self.reports.update(new)
        found.clear()
        return len(new)

    def opens(self, content: bytes, _keys: Sequence[bytes]) -> SealedReport:
        if self.damaged:
            raise ViosError(self.damaged)
        return self.reports[content.decode()]
