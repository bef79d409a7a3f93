"""The words of the call screen: its headings, what a toast says, and the text of what is agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from vios_desktop.domain.vocabulary import CallOutcome

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.calls import LoggedCall
    from vios_desktop.texts import Texts
    from vios_desktop.ui.calls.drafts import CallDraft


class CallScreenWords(QObject):
    """Implements `LoggedWords`."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts = texts
        self._locale = QLocale()

    def outcome_of(self, draft: CallDraft) -> str:
        if draft.outcome is CallOutcome.NOT_REACHED:
            return self.tr("Not reached.")
        said = [draft.promise.strip(), draft.summary.strip()]
        if draft.reference.strip():
            said.append(self.tr("Reference %1").replace("%1", draft.reference.strip()))
        return ". ".join(part.rstrip(".") for part in said if part) + "." if any(said) else self.tr("Called.")

    def suggestion(self, outcome: CallOutcome, name: str) -> str:
        """What is usually agreed after this outcome; empty where that depends on what was said."""
        if outcome is CallOutcome.NOT_REACHED:
            return self.tr("Call again: %1").replace("%1", name) if name else self.tr("Call again")
        if outcome is CallOutcome.CALLS_BACK:
            return self.tr("Calls back: %1").replace("%1", name) if name else self.tr("Calls back")
        return ""

    def logged(self, logged: LoggedCall) -> str:
        """What the toast says."""
        moved = logged.agreement
        if moved is not None and not moved.closed and moved.facts.due_on is not None:
            return self.tr("Call saved. Try again on %1.").replace("%1", self.weekday(moved.facts.due_on))
        if logged.promise is not None and logged.contact.outcome is CallOutcome.NOT_REACHED:
            due = logged.promise.facts.due_on
            return self.tr("Call saved. Try again on %1.").replace("%1", self.weekday(due) if due else "")
        if logged.promise is not None:
            return self.tr("Call saved, agreement made.")
        return self.tr("Call saved.")

    def undone_reason(self) -> str:
        return self.tr("Taken back")

    def failed(self, error: ViosError) -> str:
        words = self.texts.error(error.code, **error.params)
        return f"{words.what} {words.now}".strip()

    def weekday(self, day: date) -> str:
        """ "woensdag 25 november"."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "dddd d MMMM")

    def day(self, day: date) -> str:
        """ "25 november 2026"."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
