"""The words that several pages of the decision help share: days, times, how far one is."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from vios_desktop.decision.vocabulary import Parents
from vios_desktop.decision.walk import lowered
from vios_desktop.ui.decision.paper import PaperState
from vios_desktop.ui.dialog_port import SaveRequest

__all__ = ["DecisionWords", "lowered"]

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.decision.model import Count, MapStep, ReasonLine

_CONSULTED = frozenset({Parents.NOT_WITHOUT_CONSENT.value, Parents.CONSULT_FIRST.value})


class DecisionWords(QObject):
    """Sentences in the language of the interface."""

    def day(self, day: date) -> str:
        """ "3 november 2026"."""
        return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")

    def clock(self, moment: datetime) -> str:
        """ "14:06", as on the wall."""
        return moment.astimezone().strftime("%H:%M")

    def moment(self, moment: datetime) -> str:
        """ "3 november 2026, 14:06"."""
        return f"{self.day(moment.astimezone().date())}, {self.clock(moment)}"

    def count(self, count: Count | None) -> str:
        """Where one is: exact when that is certain, otherwise how many are still to come."""
        if count is None:
            return ""
        if count.total is not None:
            return self.tr("Question %1 of %2").replace("%1", str(count.number)).replace("%2", str(count.total))
        still = self.tr("%1 or %2 questions left") if count.most - count.least == 1 else self.tr("%1 to %2 left")
        return (
            self.tr("Question %1, %2")
            .replace("%1", str(count.number))
            .replace("%2", still.replace("%1", str(count.least)).replace("%2", str(count.most)))
        )

    def rules(self, checked_on: date, version: str) -> str:
        """ "Regels van 3 november 2026, versie 2026.11.1"."""
        return self.tr("Rules of %1, version %2").replace("%1", self.day(checked_on)).replace("%2", version)

    def rules_day(self, checked_on: date) -> str:
        """ "Regels van 3 november 2026"."""
        return self.tr("Rules of %1").replace("%1", self.day(checked_on))

    def no_ruling(self) -> str:
        return self.tr("This helps you decide. It is not a legal ruling.")

    def paper(self, state: PaperState) -> str:
        """What became of the page on paper."""
        return {
            PaperState.PRINTED: self.tr("The advice was sent to the printer."),
            PaperState.NOT_PRINTED: self.tr("The advice was not printed."),
            PaperState.SAVED: self.tr("The advice was saved as a file."),
        }[state]

    def save_request(self, file_name: str) -> SaveRequest:
        return SaveRequest(self.tr("Where does the advice go?"), file_name, "PDF", ".pdf")

    def source(self, cites: Sequence[str], checked_on: date) -> str:
        """The first source by name, how many more there are, and when they were looked at."""
        parts = [cites[0]] if cites else []
        if len(cites) > 1:
            parts.append(self.tr("and %n more source(s)", "", len(cites) - 1))
        seen = self.tr("Checked %1").replace("%1", _short(checked_on))
        return f"{' '.join(parts)}. {seen}"

    def listed(self, names: Sequence[str]) -> str:
        """ "politie, ouders en wie nog meer"."""
        if len(names) < 2:
            return "".join(names)
        return self.tr("%1 and %2").replace("%1", ", ".join(names[:-1])).replace("%2", names[-1])

    def why_first(self, axis: str, value: str) -> str:
        """Why the answer of a card goes before the others that were weighed: the merging order of its axis."""
        if axis == "parents" and value in _CONSULTED:
            return self.tr("This goes first: a call to parents cannot be taken back.")
        words = {
            "criminal": self.tr("This goes first: the most serious view, so that nothing is missed."),
            "police": self.tr("This goes first: calling too late harms more than calling too soon."),
            "parents": self.tr("This goes first: the call that cannot wait."),
            "take_in": self.tr("This goes first: it takes away the most danger."),
            "school": self.tr("This goes first: it protects the pupils most."),
            "consequences": self.tr("This goes first: it asks for the most care."),
        }
        return words.get(axis, "")

    def weighed(self, reason: ReasonLine) -> str:
        """An answer that another one went before, with its reason."""
        return self.tr("Also weighed: %1. %2").replace("%1", reason.value).replace("%2", reason.because)

    def step_title(self, step: MapStep) -> str:
        from vios_desktop.ui.decision.model import ADVICE_STEP, KIND_STEP

        named = {KIND_STEP: self.tr("What is going on?"), ADVICE_STEP: self.tr("Advice")}
        return named.get(step.id, step.title)


def _short(day: date) -> str:
    return f"{day.day}-{day.month}-{day.year}"
