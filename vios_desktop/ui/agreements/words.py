"""The words for agreements: rows, statuses, days and short messages, in the language of the interface."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import AgreementState
from vios_desktop.services.call_help import OTHER
from vios_desktop.ui.agreements.deeds import Done
from vios_desktop.ui.agreements.drafts import Deed
from vios_desktop.ui.agreements.ownership import SCHOOL, is_mine
from vios_desktop.ui.agreements.task_looks import Verb, task_look
from vios_desktop.ui.widgets.row_data import Row, Status, StatusKind

if TYPE_CHECKING:
    from datetime import datetime

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.services.agreements import AgreementLine
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.agreements.model import Change

_CLOSED_KINDS = {
    AgreementState.DONE: StatusKind.DONE,
    AgreementState.EVALUATED: StatusKind.DONE,
    AgreementState.CANCELLED: StatusKind.CANCELLED,
}


class AgreementWords(QObject):
    """Turns agreements into rows and sentences; `account_id` is who reads: "Owner: you"."""

    def __init__(self, texts: Texts, account_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts = texts
        self.account_id = account_id
        self._locale = QLocale()

    def row(self, line: AgreementLine, school: SchoolView, today: date) -> Row:
        """A row as a list shows it: what, where it comes from and whose it is, and how it stands."""
        agreement = line.agreement
        at_once = agreement.facts.without_delay and not agreement.closed
        return Row(
            id=agreement.id,
            title=agreement.facts.text,
            meta=self.meta(line, school, today),
            icon=task_look(agreement, late=bool(line.days_late)).icon,
            status=self.status(agreement, today),
            note=self.tr("Without delay") if at_once else "",
            note_icon="triangle-alert" if at_once else "",
            note_tone="warn" if at_once else "text2",
        )

    def meta(self, line: AgreementLine, school: SchoolView, today: date) -> str:
        parts = (self.source(line, school, today), self.owner_sentence(line.agreement, school))
        return ". ".join(part for part in parts if part)

    def asked_meta(self, line: AgreementLine, school: SchoolView, today: date) -> str:
        """For what others do: when it was asked, and of whom."""
        facts = line.agreement.facts
        who = facts.owner_name or lowered(self.partner(school, facts.owner_kind))
        if facts.agreed_on is None:
            return self.meta(line, school, today)
        return self.tr("Asked on %1 of %2").replace("%1", self.day(facts.agreed_on, today)).replace("%2", who)

    def source(self, line: AgreementLine, school: SchoolView, today: date) -> str:
        """Where it comes from: the incident, the kernteam, or the day."""
        facts = line.agreement.facts
        if line.incident_number:
            kind = lowered(school.label(CatalogueName.KIND, line.incident_kind, self.texts.language))
            return self.tr("Incident %1, %2").replace("%1", line.incident_number).replace("%2", kind)
        if facts.agreed_on is None:
            return self.tr("Core team") if facts.core_team else ""
        pattern = self.tr("Core team %1") if facts.core_team else self.tr("Agreed on %1")
        return pattern.replace("%1", self.day(facts.agreed_on, today))

    def owner(self, agreement: Agreement, school: SchoolView) -> str:
        """ "you", a colleague by name, or the partner with the name that is known there."""
        facts = agreement.facts
        if is_mine(agreement, self.account_id):
            return self.tr("you")
        named = facts.owner_kind in (SCHOOL, OTHER) and facts.owner_name
        partner = "" if named else self.partner(school, facts.owner_kind)
        return ", ".join(part for part in (lowered(partner), facts.owner_name) if part)

    def owner_sentence(self, agreement: Agreement, school: SchoolView) -> str:
        sentence = self.tr("Owner: %1").replace("%1", self.owner(agreement, school))
        return sentence.replace(": ", ":\N{NO-BREAK SPACE}", 1)

    def partner(self, school: SchoolView, kind: str) -> str:
        return school.label(CatalogueName.PARTNER, kind, self.texts.language)

    def status(self, agreement: Agreement, today: date) -> Status:
        """Late and today come first: they ask for something. Else the state, with the day for what is open."""
        late, due = agreement.days_late(today), agreement.facts.due_on
        if late:
            return Status(StatusKind.LATE, self.tr("%n day(s) late", "", late))
        if agreement.closed:
            return Status(_CLOSED_KINDS[agreement.state], self.texts.term(agreement.state))
        if agreement.asleep(today) and agreement.sleeps_until is not None:
            until = self.short_day(agreement.sleeps_until, today)
            return Status(StatusKind.DRAFT, self.tr("Asleep until %1").replace("%1", until))
        if due == today:
            return Status(StatusKind.TODAY, self.tr("Today"))
        running = agreement.state is AgreementState.IN_PROGRESS or agreement.waits_on_others()
        kind = StatusKind.RUNNING if running else StatusKind.OPEN
        return Status(kind, self.short_day(due, today) if due else self.texts.term(agreement.state))

    def verb(self, verb: Verb) -> str:
        return {
            Verb.CALLED: self.tr("Called"),
            Verb.REPORT: self.tr("Report"),
            Verb.HAND_OVER: self.tr("Hand over"),
            Verb.DONE: self.tr("Done"),
            Verb.REMIND: self.tr("Remind"),
            Verb.VIEW: self.tr("View"),
            Verb.EVALUATE: self.tr("Evaluate"),
            Verb.WAKE: self.tr("Wake"),
        }[verb]

    def deed(self, deed: Deed) -> str:
        return {
            Deed.DONE: self.tr("Done"),
            Deed.MOVE: self.tr("New date"),
            Deed.REMIND: self.tr("Remind"),
            Deed.CANCEL: self.tr("Call off"),
            Deed.SLEEP: self.tr("Sleep"),
            Deed.EVALUATE: self.tr("Evaluate"),
        }[deed]

    def done(self, done: Done) -> str:
        return {
            Done.COMPLETED: self.tr("Agreement done."),
            Done.CANCELLED: self.tr("Agreement cancelled."),
            Done.MOVED: self.tr("New date recorded."),
            Done.REMINDED: self.tr("Reminder recorded."),
            Done.STARTED: self.tr("The agreement is running."),
            Done.REOPENED: self.tr("The agreement is open again."),
            Done.MADE: self.tr("Agreement made."),
            Done.ASLEEP: self.tr("The agreement sleeps. On that day it is on Today again."),
            Done.WOKEN: self.tr("The agreement is awake."),
            Done.EVALUATED: self.tr("Agreement evaluated."),
        }[done]

    def change(self, change: Change, school: SchoolView, today: date) -> str:
        """One change in words: "New date: from wo 25 nov to vr 4 dec"."""
        if change.field == "sleeps_until":
            if not change.after:
                return self.tr("Awake again")
            until = self.short_day(date.fromisoformat(change.after), today)
            return self.tr("Asleep until %1").replace("%1", until)
        before, after = (self._said(change.field, value, school, today) for value in (change.before, change.after))
        return self.tr("From %1 to %2").replace("%1", before).replace("%2", after)

    def _said(self, field: str, value: str, school: SchoolView, today: date) -> str:
        if field == "due_on":
            return self.short_day(date.fromisoformat(value), today) if value else self.tr("no date")
        if field == "state":
            return lowered(self.texts.term(AgreementState(value)))
        if field == "owner_kind":
            return lowered(self.partner(school, value))
        return f"“{value}”"

    def undone_reason(self) -> str:
        return self.tr("Taken back at once, it was a mistake")

    def short_day(self, day: date, today: date) -> str:
        """ "wo 25 nov", with the year if it is not this one."""
        return self.worded(day, "ddd d MMM" if day.year == today.year else "ddd d MMM yyyy")

    def day(self, day: date, today: date) -> str:
        """ "25 november", with the year if it is not this one."""
        return self.worded(day, "d MMMM" if day.year == today.year else "d MMMM yyyy")

    def weekday(self, day: date, today: date) -> str:
        """ "woensdag 25 november"."""
        return self.worded(day, "dddd d MMMM" if day.year == today.year else "dddd d MMMM yyyy")

    def weekday_name(self, day: date) -> str:
        """ "woensdag"."""
        return self.worded(day, "dddd")

    def moment(self, moment: datetime, today: date) -> str:
        """ "23 november, 14:12", on the clock of this computer."""
        local = moment.astimezone()
        return f"{self.day(local.date(), today)}, {local:%H:%M}"

    def worded(self, day: date, pattern: str) -> str:
        """A day in a pattern of Qt."""
        return self._locale.toString(QDate(day.year, day.month, day.day), pattern)


def lowered(text: str) -> str:
    """The text for the middle of a sentence; a word in capitals (GGD) or a name of two words stays as it is."""
    return text if text[1:2].isupper() or text.startswith(_NAMES) else text[:1].lower() + text[1:]


def raised(text: str) -> str:
    """The text for the beginning of a sentence."""
    return text[:1].upper() + text[1:]


_NAMES = ("Veilig Thuis", "Halt")
