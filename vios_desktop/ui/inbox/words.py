"""What is said of sealed reports: in lists, and in the records they become."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.report_import import ReportOutcome
from vios_desktop.domain.sealed_report import ReportKind
from vios_desktop.ui.entrance.moments import moment_words
from vios_desktop.ui.inbox.drafts import Retold

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.report_import import ImportedReport
    from vios_desktop.domain.sealed_report import SealedReport
    from vios_desktop.texts import Texts
    from vios_desktop.ui.inbox.watch import Glance, ReportHead


class InboxWords(QObject):
    """`today` on the wall is handed in: what is said depends on nothing else."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts

    def title(self, glance: Glance, today: date) -> str:
        """ "Gisteren om 15:20", or that it cannot be opened."""
        if glance.head is None:
            return self._texts.error(glance.problem).what
        words = moment_words(glance.head.written_at, today)
        return words[:1].upper() + words[1:]

    def meta(self, glance: Glance) -> str:
        """ "Incident, fietsenstalling, 2 bestanden"."""
        head = glance.head
        if head is None:
            return self._texts.error(glance.problem).now
        parts = [self.kind(head.kind), head.where or self.tr("place not told")]
        if head.files:
            parts.append(self.tr("%n file(s)", "", head.files))
        if head.unfinished:
            parts.append(self.tr("not finished"))
        return ", ".join(parts)

    def kind(self, kind: ReportKind) -> str:
        return {ReportKind.INCIDENT: self.tr("Incident"), ReportKind.SIGNAL: self.tr("Signal")}[kind]

    def number(self, head: ReportHead) -> str:
        return self.tr("Number %1").replace("%1", head.receipt)

    def outcome(self, taken: ImportedReport, number: str) -> str:
        """What it became: "Incident 2026-061" (`number`), "Signaal", or that it became nothing."""
        if taken.outcome is ReportOutcome.INCIDENT:
            return self.tr("Incident %1").replace("%1", number) if number else self.tr("Incident")
        return self.tr("Signal") if taken.outcome is ReportOutcome.SIGNAL else self.tr("Became nothing")

    def taken_at(self, taken: ImportedReport, by: str, today: date) -> str:
        words = self.tr("%1 by %2").replace("%1", moment_words(taken.imported_at, today))
        return words.replace("%2", by or self.tr("an account that is gone"))

    def retold(self, report: SealedReport) -> Retold:
        """The words of the reporter as one text, each with whose it is."""
        parts = [report.what.strip()]
        if report.who.strip():
            parts.append(self.tr("Who, says the reporter: %1").replace("%1", report.who.strip()))
        if report.when.strip():
            parts.append(self.tr("When, says the reporter: %1").replace("%1", report.when.strip()))
        if report.where.strip():
            parts.append(self.tr("Where, says the reporter: %1").replace("%1", report.where.strip()))
        text = "\n\n".join(part for part in parts if part)
        observer = report.reporter.strip() or self.tr("Reporter without a name")
        channel = self.tr("Sealed report %1, reporter not verified").replace("%1", report.receipt)
        return Retold(text, channel, observer)

    def added(self, report: SealedReport) -> str:
        """The text that goes below the facts of a known incident."""
        retold = self.retold(report)
        return f"{retold.channel}:\n{retold.text}"
