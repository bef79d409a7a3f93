"""The words for demands: rows, facts and warnings, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.demand_rules import CLOSED, DemandData, DemandWarning
from vios_desktop.domain.vocabulary import DemandOutcome
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.row_data import PersonRow, Row, Status, StatusKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from vios_desktop.domain.demand_rules import FoundWarning
    from vios_desktop.domain.disclosure_entry import Demand
    from vios_desktop.services.demands import DemandLine
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.texts import Texts
    from vios_desktop.ui.demands.model import Shown

_KINDS = {
    DemandOutcome.OPEN: StatusKind.OPEN,
    DemandOutcome.ADVICE_ASKED: StatusKind.RUNNING,
    DemandOutcome.GIVEN: StatusKind.DONE,
    DemandOutcome.PARTLY_GIVEN: StatusKind.DONE,
    DemandOutcome.REFUSED: StatusKind.CANCELLED,
    DemandOutcome.WITHDRAWN: StatusKind.CANCELLED,
}
_LACKS = (
    DemandWarning.NO_OFFICER,
    DemandWarning.NO_TERM,
    DemandWarning.NO_MANNER,
    DemandWarning.NO_GROUND,
)


class DemandWords(QObject):
    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts, self.days = texts, DayWords()

    def row(self, line: DemandLine, today: date) -> Row:
        demand = line.demand
        received = self.tr("Received %1").replace("%1", self.days.short_day(demand.received_on, today))
        waits = demand.outcome not in CLOSED and demand.term_on is not None
        term = self.tr("Answer by %1").replace("%1", self.days.short_day(demand.term_on or today, today))
        return Row(
            id=demand.id,
            title=self.subject(line),
            meta=". ".join(
                part for part in (self.texts.term(demand.article), received, demand.officer_name) if part
            ),
            icon="file-text",
            status=self.status(demand, today),
            note=term if waits else "",
            note_icon="clock" if waits else "",
        )

    def subject(self, line: DemandLine) -> str:
        """Whom or what it is about."""
        return line.person_name or line.demand.about

    def status(self, demand: Demand, today: date) -> Status:
        passed = demand.term_on is not None and demand.term_on < today
        if passed and demand.outcome not in CLOSED:
            return Status(StatusKind.LATE, self.tr("Term has passed"))
        return Status(_KINDS[demand.outcome], self.texts.term(demand.outcome))

    def counted(self, waiting: int, total: int) -> str:
        if waiting:
            return self.tr("%1 of %2 open").replace("%1", str(waiting)).replace("%2", str(total))
        return self.tr("%n demand(s)", "", total)

    def facts(self, shown: Shown) -> Iterator[tuple[str, str]]:
        """Label and words of all that was noted of a demand."""
        demand, today = shown.line.demand, shown.today
        term = self.texts.term
        received = self.days.weekday(demand.received_on, today)
        by = demand.received_by
        yield (
            self.tr("Received"),
            self.tr("%1, by %2").replace("%1", received).replace("%2", by) if by else received,
        )
        yield self.tr("Article"), term(demand.article)
        officer = ", ".join(part for part in (demand.officer_name, demand.officer_function) if part)
        if demand.by_prosecutor:
            officer = ", ".join(part for part in (officer, self.tr("for the public prosecutor")) if part)
        yield self.tr("By"), officer
        yield self.tr("Form"), self.tr("On paper") if demand.in_writing else self.tr("Orally")
        if demand.paper_due_on is not None:
            yield self.tr("On paper by"), self.days.weekday(demand.paper_due_on, today)
        yield self.tr("About"), ". ".join(part for part in (shown.line.person_name, demand.about) if part)
        yield self.tr("Asked"), self.data(tuple(DemandData(code) for code in demand.asked_data))
        if demand.term_on is not None:
            yield self.tr("Term"), self.days.weekday(demand.term_on, today)
        yield self.tr("Manner"), demand.manner
        yield self.tr("Ground"), demand.title_ground
        yield self.tr("Reference"), demand.reference
        yield self.tr("Note"), demand.note
        recorded = self.days.moment(demand.created_at, today)
        recorded_by = self.tr("%1, by %2").replace("%1", recorded).replace("%2", shown.by)
        yield self.tr("Recorded"), recorded_by if shown.by else recorded

    def answer_facts(self, shown: Shown) -> Iterator[tuple[str, str]]:
        demand = shown.line.demand
        if demand.outcome is DemandOutcome.OPEN:
            return
        yield self.tr("Outcome"), self.texts.term(demand.outcome)
        if demand.given_data:
            yield self.tr("Given"), self.data(tuple(DemandData(code) for code in demand.given_data))
            kept = tuple(DemandData(code) for code in demand.asked_data if code not in demand.given_data)
            if kept:
                yield self.tr("Not given"), self.data(kept)
        yield self.tr("Why"), demand.outcome_reason

    def data(self, kinds: Sequence[DemandData]) -> str:
        words = ", ".join(self.texts.term(kind) for kind in kinds)
        return words[:1].upper() + words[1:].lower() if len(kinds) > 1 else words

    def warnings(self, demand: Demand, found: Sequence[FoundWarning], today: date) -> list[tuple[str, str]]:
        """What is to be looked at: a line, and what it means. What is not filled in is one line together."""
        told = [self._warning(one, demand, today) for one in found if one.kind not in _LACKS]
        lacks = [self._lack(one.kind) for one in found if one.kind in _LACKS]
        if lacks:
            what = self.tr("Missing: %1.").replace("%1", ", ".join(lacks))
            told.append((what, self.tr("A demand has to say this. Ask for it before you answer.")))
        return told

    def _within(self, kinds: Sequence[DemandData]) -> str:
        """In the middle of a sentence."""
        words = self.data(kinds)
        return words[:1].lower() + words[1:]

    def _lack(self, kind: DemandWarning) -> str:
        return {
            DemandWarning.NO_OFFICER: self.tr("name and function of who demands"),
            DemandWarning.NO_TERM: self.tr("the term"),
            DemandWarning.NO_MANNER: self.tr("the manner of giving"),
            DemandWarning.NO_GROUND: self.tr("the title (ground)"),
        }[kind]

    def _warning(self, found: FoundWarning, demand: Demand, today: date) -> tuple[str, str]:
        data = self._within(found.data)
        match found.kind:
            case DemandWarning.NEVER_ASKED:
                return (
                    self.tr("May never be demanded by article 126nc or 126nd: %1.").replace("%1", data),
                    self.tr("Do not give these data."),
                )
            case DemandWarning.MORE_THAN_IDENTIFYING:
                return (
                    self.tr("More is asked than article 126nc allows: %1.").replace("%1", data),
                    self.tr(
                        "This article is for name, address, date of birth, sex and administrative marks alone. "
                        "Ask on which article the rest is demanded."
                    ),
                )
            case DemandWarning.NOT_BY_PROSECUTOR:
                return (
                    self.tr("Article 126nd is for the public prosecutor."),
                    self.tr("It is not noted that the demand comes from the public prosecutor. Ask for it."),
                )
            case DemandWarning.NO_ARTICLE:
                return (
                    self.tr("No article is named."),
                    self.tr("Without an article nobody can see what may be asked. Ask which one it is."),
                )
            case DemandWarning.OTHER_ARTICLE:
                return (
                    self.tr("Another article is named."),
                    self.tr("VIOS knows only 126nc and 126nd. Let somebody who knows the law look at it first."),
                )
            case _:
                due = demand.paper_due_on
                on_paper = self.tr("It has to be on paper within 3 days. Wait for the paper where you can.")
                if due is not None:
                    day = self.days.weekday(due, today)
                    on_paper = self.tr("It has to be on paper by %1 at the latest.").replace("%1", day)
                return self.tr("By mouth is only for urgency."), on_paper

    def given_too_much(self, data: Sequence[DemandData]) -> str:
        return self.tr("You give more than article 126nc allows: %1. Write why.").replace("%1", self._within(data))

    def person_row(self, hit: PersonHit) -> PersonRow:
        person = hit.person
        return PersonRow(person.id, person.display_name, person.class_name or person.function, person.initials)

    def recorded(self) -> str:
        return self.tr("Demand recorded.")

    def changed(self) -> str:
        return self.tr("Demand changed.")

    def answered(self, *, given: bool) -> str:
        return self.tr("Answer recorded. It is in the register.") if given else self.tr("Answer recorded.")
