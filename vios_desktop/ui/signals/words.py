"""The words for signals: rows, facts, days and short messages, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import SignalState, SignalSubject
from vios_desktop.services.written_words import written_since
from vios_desktop.ui.signals.model import SOON_DAYS
from vios_desktop.ui.widgets.day_speech import note_words
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.row_data import PersonRow, Row, Status, StatusKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.person import Person
    from vios_desktop.domain.signal import Signal, SignalFacts
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.signals import SignalLine
    from vios_desktop.texts import Texts
    from vios_desktop.ui.signals.model import Shown

_ICONS = {SignalSubject.PUPIL: "user", SignalSubject.GROUP: "users", SignalSubject.PLACE: "map-pin"}
_STATES = {
    SignalState.OPEN: StatusKind.OPEN,
    SignalState.FOLLOWED: StatusKind.RUNNING,
    SignalState.SETTLED: StatusKind.DONE,
}


class SignalWords(QObject):
    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts, self.days = texts, DayWords()

    def row(self, line: SignalLine, school: SchoolView, today: date) -> Row:
        facts = line.signal.facts
        left = (facts.expires_on - today).days
        note = self.tr("Ends %1").replace("%1", self.days.short_day(facts.expires_on, today))
        return Row(
            id=line.signal.id,
            title=facts.facts or self.tr("(anonymous)"),
            meta=", ".join(
                (
                    self.subject(facts, line.person, school),
                    self.texts.term(facts.theme),
                    self.days.short_day(facts.observed_on, today),
                    facts.observer_name,
                )
            ),
            icon=_ICONS[facts.subject_kind],
            status=self.status(line.signal, today),
            note=note if left <= SOON_DAYS else "",
            note_icon="clock" if left <= SOON_DAYS else "",
        )

    def subject(self, facts: SignalFacts, person: Person | None, school: SchoolView) -> str:
        """Whom or what it is about."""
        if facts.subject_kind is SignalSubject.PLACE:
            return school.label(CatalogueName.PLACE, facts.place, self.texts.language)
        if facts.subject_kind is SignalSubject.GROUP:
            return facts.group_label
        if person is None:
            return self.tr("a pupil")
        return ", ".join(part for part in (person.display_name, person.class_name) if part)

    def subject_of(self, shown: Shown) -> str:
        """On its own page: a place also with the word of when it was written down."""
        facts = shown.detail.signal.facts
        if facts.subject_kind is SignalSubject.PLACE:
            return self._place(shown)
        return self.subject(facts, shown.detail.person, shown.school)

    def _place(self, shown: Shown) -> str:
        catalogue, code = CatalogueName.PLACE, shown.detail.signal.facts.place
        since = written_since(shown.detail.history).get((catalogue, code), shown.detail.signal.created_at)
        return shown.school.label_then(catalogue, code, since, self.texts.language)

    def status(self, signal: Signal, today: date) -> Status:
        if signal.expired(today):
            return Status(StatusKind.CANCELLED, self.tr("Date passed"))
        return Status(_STATES[signal.state], self.texts.term(signal.state))

    def facts(self, shown: Shown) -> Iterator[tuple[str, str]]:
        """Label and words of every answer that was given."""
        signal, today = shown.detail.signal, shown.today
        facts, term = signal.facts, self.texts.term
        moment = self.days.weekday(facts.observed_on, today)
        clock = f"{facts.observed_time:%H:%M}" if facts.observed_time else ""
        note = note_words(facts.time_note, self.texts.language)
        yield self.tr("When"), ", ".join(part for part in (moment, clock, note) if part)
        where = self._place(shown) if facts.place else ""
        if where or facts.place_note:
            yield self.tr("Where"), ", ".join(part for part in (where, facts.place_note) if part)
        yield self.tr("Setting"), term(facts.domain)
        area = f", {term(facts.life_area).lower()}" if facts.life_area else ""
        yield self.tr("Theme"), f"{term(facts.theme)}{area}"
        yield self.tr("Source"), f"{term(facts.source)}, {term(facts.certainty).lower()}"
        yield self.tr("Observer"), facts.observer_name
        recorded = self.days.moment(signal.created_at, today)
        name = shown.detail.names.get(signal.created_by, "")
        by = self.tr("%1, by %2").replace("%1", recorded).replace("%2", name) if name else recorded
        yield self.tr("Recorded"), by
        yield self.tr("Keep until"), self.days.weekday(facts.expires_on, today)
        if facts.from_police:
            yield self.tr("Police"), self.tr("Came from the police: stays inside the school")

    def person_row(self, hit: PersonHit) -> PersonRow:
        person = hit.person
        meta = ", ".join(part for part in (person.class_name or person.function,) if part)
        return PersonRow(person.id, person.display_name, meta, person.initials)

    def counted(self, shown: int, total: int) -> str:
        if shown == total:
            return self.tr("%n signal(s)", "", shown)
        return self.tr("%1 of %2").replace("%1", str(shown)).replace("%2", str(total))

    def recorded(self) -> str:
        return self.tr("Signal recorded.")

    def changed(self) -> str:
        return self.tr("Signal changed.")

    def renewed(self, until: date, today: date) -> str:
        return self.tr("Kept until %1.").replace("%1", self.days.day(until, today))

    def taken_away(self) -> str:
        return self.tr("Signal taken away.")

    def undone(self) -> str:
        return self.tr("Taken back at once, it was a mistake")

    def failed(self, what: str) -> str:
        return self.tr("Not undone. %1").replace("%1", what)

    def error(self, error: ViosError) -> str:
        """What happened, in one sentence."""
        return self.texts.error(error.code, **error.params).what

    def field(self, name: str) -> str:
        """The name of a field in the history."""
        return {
            "subject_kind": self.tr("About"),
            "person_id": self.tr("Pupil"),
            "group_label": self.tr("Group"),
            "place": self.tr("Place"),
            "place_note": self.tr("Where exactly"),
            "observed_on": self.tr("Day"),
            "observed_time": self.tr("Time"),
            "time_note": self.tr("Moment"),
            "domain": self.tr("Setting"),
            "theme": self.tr("Theme"),
            "life_area": self.tr("Part of life"),
            "facts": self.tr("What was seen"),
            "context": self.tr("Context"),
            "other_explanation": self.tr("Other explanation"),
            "protective_factors": self.tr("What goes well"),
            "source": self.tr("Source"),
            "certainty": self.tr("How sure"),
            "observer_name": self.tr("Observer"),
            "interpretation": self.tr("Reading"),
            "interpretation_by": self.tr("Whose reading"),
            "expires_on": self.tr("Keep until"),
            "from_police": self.tr("From the police"),
            "state": self.tr("State"),
            "reason": self.tr("Reason"),
            "limited_note": self.tr("Note while it was protected"),
            "limit_lifted": self.tr("Why the protection was lifted"),
        }.get(name, name)

    def value(self, name: str, value: str) -> str:
        """A value of the history in words; codes of closed lists by their labels."""
        group = {
            "subject_kind": "SignalSubject",
            "domain": "Domain",
            "theme": "SignalTheme",
            "life_area": "LifeArea",
            "source": "SignalSource",
            "certainty": "Certainty",
            "state": "SignalState",
        }.get(name)
        if name == "person_id":
            return self.tr("another pupil") if value else self.tr("no pupil")
        if name == "from_police":
            return self.tr("yes") if value == "True" else self.tr("no")
        return self.texts.label(group, value) if group and value else value or self.tr("empty")
