"""The words of the screen: rows, days, statuses and short messages, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import AgreementState, IncidentStatus
from vios_desktop.services.queries import IncidentOrder
from vios_desktop.ui.incidents.filters import PeriodKind
from vios_desktop.ui.incidents.model import Done
from vios_desktop.ui.kind_icons import kind_icon
from vios_desktop.ui.widgets.day_speech import note_words
from vios_desktop.ui.widgets.row_data import Row, Status, StatusKind

if TYPE_CHECKING:
    from datetime import date, datetime

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.services.queries import IncidentRow
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.incidents.filters import Period
    from vios_desktop.ui.incidents.model import Shown

STATUS_KINDS = {
    IncidentStatus.OPEN: StatusKind.OPEN,
    IncidentStatus.IN_PROGRESS: StatusKind.RUNNING,
    IncidentStatus.HANDLED: StatusKind.DONE,
    IncidentStatus.EVALUATED: StatusKind.DONE,
}
_AGREEMENT_KINDS = {
    AgreementState.OPEN: StatusKind.OPEN,
    AgreementState.IN_PROGRESS: StatusKind.RUNNING,
    AgreementState.DONE: StatusKind.DONE,
    AgreementState.CANCELLED: StatusKind.CANCELLED,
    AgreementState.EVALUATED: StatusKind.DONE,
}


class Words(QObject):
    """Turns codes, numbers and dates into words; the labels of closed lists come from `texts`."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts = texts
        self._locale = QLocale()

    def label(self, school: SchoolView, catalogue: CatalogueName, code: str) -> str:
        return school.label(catalogue, code, self.texts.language)

    def label_of(self, shown: Shown, catalogue: CatalogueName, code: str) -> str:
        """On the page of one incident: also the word of when it was written down, where that is another now."""
        written_at = shown.detail.written_at(catalogue, code)
        return shown.school.label_then(catalogue, code, written_at, self.texts.language)

    def title_of(self, shown: Shown) -> str:
        """The kind and subkind of one incident, with the words of then."""
        facts = shown.detail.incident.facts
        parts = [self.label_of(shown, CatalogueName.KIND, facts.kind)]
        if facts.subkind:
            parts.append(lowered(self.label_of(shown, CatalogueName.SUBKIND, facts.subkind)))
        return ", ".join(parts)

    def title(self, school: SchoolView, kind: str, subkind: str) -> str:
        """The kind, and after it the subkind where there is one."""
        parts = [self.label(school, CatalogueName.KIND, kind)]
        if subkind:
            parts.append(lowered(self.label(school, CatalogueName.SUBKIND, subkind)))
        return ", ".join(parts)

    def row(self, row: IncidentRow, school: SchoolView, today: date) -> Row:
        """A row of the list: what, when and where; how far it is; what asks for attention."""
        place = lowered(self.label(school, CatalogueName.PLACE, row.place))
        parts = (
            self.short_day(row.occurred_on, today),
            note_words(lowered(row.time_note), self.texts.language),
            place,
        )
        note, icon, tone = self._attention(row, today)
        return Row(
            id=row.id,
            title=self.title(school, row.kind, row.subkind),
            meta=", ".join(part for part in parts if part),
            icon=kind_icon(row.kind),
            status=self.incident_status(row.status),
            note=note,
            note_icon=icon,
            note_tone=tone,
        )

    def incident_status(self, status: IncidentStatus) -> Status:
        return Status(STATUS_KINDS[status], self.texts.term(status))

    def agreement_status(self, agreement: Agreement, today: date) -> Status:
        """Late and today come before the state: they ask for something."""
        late = agreement.days_late(today)
        if late:
            return Status(StatusKind.LATE, self.tr("%n day(s) late", "", late))
        if not agreement.closed and agreement.facts.due_on == today:
            return Status(StatusKind.TODAY, self.tr("Today"))
        return Status(_AGREEMENT_KINDS[agreement.state], self.texts.term(agreement.state))

    def short_day(self, day: date, today: date) -> str:
        """ "ma 23 nov", with the year if it is not this one."""
        pattern = "ddd d MMM" if day.year == today.year else "ddd d MMM yyyy"
        return self._format(day, pattern)

    def day(self, day: date, today: date) -> str:
        """ "23 november", with the year if it is not this one."""
        return self._format(day, "d MMMM" if day.year == today.year else "d MMMM yyyy")

    def weekday(self, day: date, today: date) -> str:
        """ "maandag 23 november"."""
        return self._format(day, "dddd d MMMM" if day.year == today.year else "dddd d MMMM yyyy")

    def moment(self, moment: datetime, today: date) -> str:
        """ "23 november, 14:12", on the clock of this computer."""
        local = moment.astimezone()
        return f"{self.day(local.date(), today)}, {local:%H:%M}"

    def period(self, period: Period, today: date) -> str:
        """What stands on the chip."""
        if period.kind is PeriodKind.MONTH and period.first is not None:
            name = self._locale.standaloneMonthName(period.first.month)
            name = name[:1].upper() + name[1:]
            return name if period.first.year == today.year else f"{name} {period.first.year}"
        if period.kind is PeriodKind.SCHOOL_YEAR and period.first is not None and period.last is not None:
            return self.tr("School year %1").replace("%1", f"{period.first.year}-{period.last.year}")
        if period.first is None or period.last is None:
            return self._open_period(period, today)
        days = f"{self.numeric_day(period.first, today)} – {self.numeric_day(period.last, today)}"
        return self.tr("Four weeks %1").replace("%1", days) if period.kind is PeriodKind.CORE_TEAM else days

    def numeric_day(self, day: date, today: date) -> str:
        """ "2 nov", with the year if it is not this one."""
        return self._format(day, "d MMM" if day.year == today.year else "d MMM yyyy")

    def order(self, order: IncidentOrder) -> str:
        return {
            IncidentOrder.NEWEST_FIRST: self.tr("Newest first"),
            IncidentOrder.OLDEST_FIRST: self.tr("Oldest first"),
            IncidentOrder.LAST_CHANGED: self.tr("Last changed first"),
        }[order]

    def paper(self) -> tuple[str, str]:
        """The title above the pages of one incident, and the hint beside them."""
        hint = self.tr("What came from the police is not on these pages. They are for inside the school.")
        return self.tr("Report of an incident"), hint

    def done(self, done: Done) -> str:
        return {
            Done.STATUS_CHANGED: self.tr("Status changed."),
            Done.PARENTS_TOLD: self.tr("Recorded: parents called today."),
            Done.AGREEMENT_MADE: self.tr("Agreement made."),
            Done.AGREEMENT_DONE: self.tr("Agreement done."),
            Done.AGREEMENT_CANCELLED: self.tr("Agreement cancelled."),
            Done.CONTACT_LOGGED: self.tr("Contact recorded."),
            Done.HANDED_OVER: self.tr("Hand-over recorded."),
            Done.INCIDENT_CLOSED: self.tr("Incident closed."),
            Done.INCIDENT_REOPENED: self.tr("Incident reopened."),
        }[done]

    def undone_reason(self) -> str:
        return self.tr("Made by mistake and taken back at once")

    def _attention(self, row: IncidentRow, today: date) -> tuple[str, str, str]:
        if row.late_agreements:
            return self.tr("%n agreement(s) late", "", row.late_agreements), "circle-alert", "bad"
        if row.next_due_on == today:
            return self.tr("Agreement today"), "clock", "text2"
        return "", "", "text2"

    def _open_period(self, period: Period, today: date) -> str:
        if period.first is not None:
            return self.tr("From %1").replace("%1", self.numeric_day(period.first, today))
        return self.tr("Until %1").replace("%1", self.numeric_day(period.last, today) if period.last else "")

    def _format(self, day: date, pattern: str) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), pattern)


def lowered(text: str) -> str:
    """The text for the middle of a sentence; a word in capitals (EHBO, GGD) stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def raised(text: str) -> str:
    """The text for the beginning of a sentence."""
    return text[:1].upper() + text[1:]
