"""A record of the trash in words: what it is, and who took it away when and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.core_team import CoreTeamCase
from vios_desktop.domain.dossier_file import DossierFile
from vios_desktop.domain.gap import Gap
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.involvement import Involvement, Strength
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.incidents.words import Words

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.trash import TrashLine
    from vios_desktop.texts import Texts

ICONS = {
    RecordKind.INCIDENT: "file-text",
    RecordKind.AGREEMENT: "list-checks",
    RecordKind.CONTACT: "phone",
    RecordKind.FILE: "paperclip",
    RecordKind.SIGNAL: "eye",
    RecordKind.GAP: "circle-dashed",
    RecordKind.CASE: "kernteam",
    RecordKind.INVOLVEMENT: "users",
    RecordKind.STRENGTH: "check",
}


class TrashWords(QObject):
    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._incidents = Words(texts, self)

    def title(self, line: TrashLine, school: SchoolView) -> str:
        """What it is, as it was called in its list."""
        record = line.record
        kind = self._texts.term(line.entry.record_kind)
        if isinstance(record, Incident):
            what = self._incidents.title(school, record.facts.kind, record.facts.subkind)
            return f"{kind} {record.number}: {what}"
        if isinstance(record, Agreement):
            return f"{kind}: {record.facts.text}"
        if isinstance(record, Contact):
            about = record.name or self._texts.term(record.with_whom)
            return f"{kind}: {about}"
        if isinstance(record, DossierFile):
            return f"{kind}: {record.name}"
        if isinstance(record, Gap):
            return f"{kind}: {record.text}"
        if isinstance(record, CoreTeamCase):
            return f"{kind}: {record.title or record.group_label}".rstrip(": ")
        if isinstance(record, Involvement):
            return f"{kind}: {record.organisation}"
        if isinstance(record, Strength):
            return f"{kind}: {record.text}"
        return f"{kind}: {record.facts.facts}"

    def meta(self, line: TrashLine, today: date) -> str:
        entry = line.entry
        day = self._incidents.day(entry.trashed_at.astimezone().date(), today)
        words = self.tr("Taken away on %1 by %2.").replace("%1", day).replace("%2", line.trashed_by_name or "?")
        if entry.reason:
            words += " " + self.tr("Why: %1").replace("%1", entry.reason)
        return words

    def until(self, line: TrashLine, today: date) -> str:
        """When it goes for good, or that it does not."""
        if line.stays:
            return self.tr("Stays here: something fixed hangs on it, such as a decision, a letter or a contact.")
        day = self._incidents.day(line.entry.purge_on, today)
        return self.tr("Goes for good on %1.").replace("%1", day)
