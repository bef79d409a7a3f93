"""A breach and its clock in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.breach import AuthorityChoice, PersonsChoice
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.row_data import Status, StatusKind

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.breach import Breach
    from vios_desktop.domain.privacy_clocks import ClockRule
    from vios_desktop.services.breaches import BreachDetail, BreachLine
    from vios_desktop.texts import Texts

_LONGEST = 90
_A_DAY = 24


class BreachWords(QObject):
    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts, self.days = texts, DayWords()

    def title(self, breach: Breach) -> str:
        """The first words of what happened."""
        words = " ".join(breach.facts.what.split())
        return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + "…"

    def meta(self, breach: Breach, today: date) -> str:
        found = self.tr("Discovered %1.").replace("%1", self.days.moment(breach.facts.discovered_at, today))
        return f"{found} {self._people(breach)}".strip()

    def status(self, line: BreachLine) -> Status:
        """How many hours are left, or what was decided."""
        breach, left = line.breach, line.hours_left
        if not breach.clock_runs:
            if breach.handled:
                return Status(StatusKind.DONE, self.texts.term(breach.choices.authority))
            return Status(StatusKind.RUNNING, self.tr("Decide about telling"))
        if left < 0:
            return Status(StatusKind.LATE, self.tr("72 hours are over"))
        kind = StatusKind.TODAY if left < _A_DAY else StatusKind.OPEN
        return Status(kind, self.tr("%n hour(s) left", "", left))

    def clock(self, line: BreachLine, today: date) -> str:
        """Until when it can be reported in time, or what was done."""
        breach, choices = line.breach, line.breach.choices
        until = self.days.moment(breach.due_at, today)
        if choices.authority is AuthorityChoice.REPORTED and choices.reported_at is not None:
            words = self.tr("Reported on %1.").replace("%1", self.days.moment(choices.reported_at, today))
            if choices.reference:
                words += " " + self.tr("Number: %1.").replace("%1", choices.reference)
            if choices.late_reason:
                words += " " + self.tr("Why later than 72 hours: %1").replace("%1", choices.late_reason)
            return words
        if choices.authority is AuthorityChoice.NOT_REPORTED:
            return self.tr("Not reported. Why: %1").replace("%1", choices.authority_reason)
        if line.hours_left < 0:
            words = self.tr(
                "The 72 hours were over on %1. Report it all the same, with the reason why it is later."
            )
            return words.replace("%1", until)
        left = self.tr("%n hour(s) left: report it by %1 at the latest.", "", line.hours_left)
        return left.replace("%1", until)

    def persons(self, breach: Breach, today: date) -> str:
        choices = breach.choices
        if choices.persons is PersonsChoice.INFORMED and choices.informed_on is not None:
            return self.tr("Told on %1.").replace("%1", self.days.day(choices.informed_on, today))
        if choices.persons is PersonsChoice.NOT_INFORMED:
            return self.tr("Not told. Why: %1").replace("%1", choices.persons_reason)
        return self.tr("Not decided yet whether the persons concerned are told.")

    def facts(self, detail: BreachDetail, today: date) -> list[tuple[str, str]]:
        breach = detail.line.breach
        facts = breach.facts
        unknown = self.tr("not known yet")
        return [
            (self.tr("Discovered"), self.days.moment(facts.discovered_at, today)),
            (self.tr("What"), facts.what),
            (self.tr("Whose data"), self._terms(facts.whose) or unknown),
            (self.tr("Which data"), self._terms(facts.data) or unknown),
            (self.tr("How many"), unknown if facts.people is None else str(facts.people)),
            (self.tr("Consequences"), facts.consequences or unknown),
            (self.tr("Measures"), facts.measures or unknown),
            (self.tr("Noted by"), detail.names.get(breach.created_by, "")),
        ]

    def rule(self, rule: ClockRule) -> str:
        status = self.tr("Verified.") if rule.verified else self.tr("Not verified.")
        return f"{rule.words} {status} {rule.source}"

    def paper(self) -> tuple[str, str]:
        return self.tr("Breach"), self.tr("For the privacy officer. Numbers and kinds, no name.")

    def _people(self, breach: Breach) -> str:
        count = breach.facts.people
        return self.tr("%n person(s).", "", count) if count is not None else ""

    def _terms(self, codes: tuple[object, ...]) -> str:
        return ", ".join(self.texts.term(code) for code in codes)  # type: ignore[arg-type]  # words of closed lists
