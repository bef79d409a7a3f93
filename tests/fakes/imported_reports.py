"""What became of sealed reports, in the fake vault."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.fakes.state import Desk, add_new
from vios_desktop.domain.report_import import ImportedReport


@dataclass(frozen=True, slots=True)
class FakeImportedReports:
    """Implements `services.ports.ImportedReports`."""

    desk: Desk

    def add(self, report: ImportedReport) -> None:
        add_new(self.desk.state.imported_reports, report)

    def get(self, report_id: str) -> ImportedReport | None:
        return self.desk.state.imported_reports.get(report_id)

    def all(self) -> Sequence[ImportedReport]:
        return sorted(self.desk.state.imported_reports.values(), key=lambda one: one.imported_at, reverse=True)
