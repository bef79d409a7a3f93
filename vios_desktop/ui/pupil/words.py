"""The lines of a chronology as they stand on the screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from vios_desktop.domain.chronology import ChronicleEntry, ChronicleKind
from vios_desktop.domain.vocabulary import AgreementState, IncidentStatus
from vios_desktop.services.chronicle_words import ChronicleWords
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.status_data import Status, StatusKind

if TYPE_CHECKING:
    from vios_desktop.services.dossiers import Dossier
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts

ICONS = {
    ChronicleKind.INCIDENT: "file-text",
    ChronicleKind.ITEM: "box",
    ChronicleKind.MEASURE: "scale",
    ChronicleKind.SIGNAL: "eye",
    ChronicleKind.REVIEW: "split",
    ChronicleKind.DECISION: "waymark",
    ChronicleKind.CONTACT: "message-square",
    ChronicleKind.LETTER: "mail",
    ChronicleKind.AGREEMENT: "list-checks",
    ChronicleKind.FILE: "paperclip",
    ChronicleKind.CLOSING: "check",
    ChronicleKind.DISCLOSURE: "globe",
}
_INCIDENT = {
    IncidentStatus.OPEN: StatusKind.OPEN,
    IncidentStatus.IN_PROGRESS: StatusKind.RUNNING,
    IncidentStatus.HANDLED: StatusKind.DONE,
    IncidentStatus.EVALUATED: StatusKind.DONE,
}
_AGREEMENT = {
    AgreementState.OPEN: StatusKind.OPEN,
    AgreementState.IN_PROGRESS: StatusKind.RUNNING,
    AgreementState.DONE: StatusKind.DONE,
    AgreementState.CANCELLED: StatusKind.CANCELLED,
    AgreementState.EVALUATED: StatusKind.DONE,
}


class LineWords(NamedTuple):
    """One line: `kind` stands small after the title, `extra` in small type below the text."""

    day: str
    icon: str
    title: str
    kind: str
    text: str
    extra: str = ""
    status: Status | None = None

    @property
    def whole(self) -> str:
        """All of it, for where the room ends before the words do."""
        return "\n".join(part for part in (self.title, self.text, self.extra) if part)

    @property
    def spoken(self) -> str:
        status = self.status.text if self.status else ""
        parts = (self.day, self.title, self.kind, status, self.text, self.extra)
        return ", ".join(part.rstrip(".") for part in parts if part)


class PupilWords(QObject):
    """Made anew for nobody: `show` tells whose names and which lists it speaks of."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts, self.days = texts, DayWords()
        self.today = date.min
        self._lines: ChronicleWords | None = None

    def show(self, dossier: Dossier, school: SchoolView) -> None:
        self.today = dossier.today
        self._lines = ChronicleWords(self.texts, school, dossier.names, self.day)

    def day(self, day: date) -> str:
        return self.days.day(day, self.today)

    def month(self, first: date) -> str:
        name = self.days.worded(first, "MMMM yyyy")
        return name[:1].upper() + name[1:]

    def kept(self) -> str:
        return self.tr("Kept")

    def ended(self, organisation: str) -> str:
        return self.tr("%1 is no longer involved").replace("%1", organisation)

    def taken_away(self) -> str:
        return self.tr("Taken away")

    def withdrawn(self) -> str:
        return self.tr("The permission was withdrawn")

    def line(self, entry: ChronicleEntry) -> LineWords:
        words = self._lines
        if words is None:
            return LineWords("", "", "", "", "")
        extra = [words.late(entry), self.tr("From the police, stays inside") if entry.from_police else ""]
        return LineWords(
            day=self.days.worded(entry.happened_on, "ddd d"),
            icon=ICONS[entry.kind],
            title=words.title(entry),
            kind=words.kind(entry).lower(),
            text=words.text(entry),
            extra=". ".join(part for part in extra if part),
            status=self._status(entry),
        )

    def _status(self, entry: ChronicleEntry) -> Status | None:
        if entry.kind is ChronicleKind.INCIDENT:
            state = IncidentStatus(entry.state)
            return Status(_INCIDENT[state], self.texts.term(state))
        if entry.kind is not ChronicleKind.AGREEMENT:
            return None
        agreed = AgreementState(entry.state)
        waits = agreed in (AgreementState.OPEN, AgreementState.IN_PROGRESS)
        if waits and entry.due_on is not None and entry.due_on <= self.today:
            days = (self.today - entry.due_on).days
            if days:
                return Status(StatusKind.LATE, self.tr("%n day(s) late", "", days))
            return Status(StatusKind.TODAY, self.tr("Today"))
        return Status(_AGREEMENT[agreed], self.texts.term(agreed))
