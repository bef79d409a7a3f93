"""The facts of an incident as rows of a label and its words: only what is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import Domain, Injury, PoliceState, TimePrecision
from vios_desktop.services.own_answers import OwnWords
from vios_desktop.ui.incidents.words import lowered, raised
from vios_desktop.ui.widgets.day_speech import note_words

if TYPE_CHECKING:
    from vios_desktop.domain.incident import IncidentFacts, Measure
    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words

Pair = tuple[str, str]


class FactsWords(QObject):
    """Answers the seven questions in short sentences."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def pairs(self, shown: Shown, *, shared: bool = True) -> tuple[Pair, ...]:
        """(label, words) in the order of the seven questions; without `shared` not who else it is shared with."""
        facts = shown.detail.incident.facts
        pairs = (
            (self.tr("When"), self._when(shown)),
            (self.tr("Where"), self._where(shown)),
            (self.tr("With what"), facts.means_note),
            (self.tr("Reported by"), self._reporter(shown)),
            (self.tr("Severity"), self._words.texts.term(facts.severity) if facts.severity else ""),
            (self.tr("Cause"), facts.cause_note),
            (self.tr("Ground"), facts.discrimination_ground),
            (self.tr("Online via"), facts.digital_medium),
            (self.tr("Injury"), self._injury(facts)),
            (self.tr("Damage"), self._damage(facts)),
            (self.tr("Measures"), "\n".join(self._measure(shown, measure) for measure in facts.measures)),
            (self.tr("Police"), self._police(shown)),
            (self.tr("Report filed"), self._report(shown)),
            (self.tr("Evaluation"), self._evaluation(shown)),
            (self.tr("Shared with"), self._shared(shown) if shared else ""),
        )
        return tuple(pair for pair in pairs if pair[1].strip())

    def own(self, shown: Shown) -> tuple[Pair, ...]:
        """(name of the field, answer) of the school's own fields, with the words of then behind those of now."""
        words = OwnWords(shown.school, self._words.texts, lambda day: self._words.day(day, shown.today))
        return words.lines(shown.detail.incident.facts.own, shown.detail.written_at)

    def _shared(self, shown: Shown) -> str:
        """Whoever is not in the list of accounts any more has no name, and no access."""
        names = shown.detail.names
        return ", ".join(sorted(names[one] for one in shown.detail.incident.shared_with if one in names))

    def _when(self, shown: Shown) -> str:
        facts = shown.detail.incident.facts
        parts = [
            raised(self._words.weekday(facts.occurred_on, shown.today)),
            note_words(facts.time_note, self._words.texts.language),
        ]
        if facts.occurred_time is not None:
            clock = f"{facts.occurred_time:%H:%M}"
            about = facts.time_precision is TimePrecision.ABOUT
            parts.append(self.tr("around %1").replace("%1", clock) if about else clock)
        return ", ".join(part for part in parts if part)

    def _where(self, shown: Shown) -> str:
        facts = shown.detail.incident.facts
        parts = [self._words.label_of(shown, CatalogueName.PLACE, facts.place), facts.place_note]
        locations = shown.school.school.locations
        if len(locations) > 1:
            parts.extend(place.name for place in locations if place.id == facts.location_id)
        if facts.domain is not Domain.SCHOOL:
            parts.append(lowered(self._words.texts.term(facts.domain)))
        return ", ".join(dict.fromkeys(part for part in parts if part))

    def _reporter(self, shown: Shown) -> str:
        facts = shown.detail.incident.facts
        sentences = [facts.reported_by]
        if facts.first_hand is not None:
            sentences.append(self.tr("Saw it") if facts.first_hand else self.tr("Heard of it"))
        if facts.reported_on is not None and facts.reported_on != facts.occurred_on:
            day = self._words.day(facts.reported_on, shown.today)
            sentences.append(self.tr("Reported on %1").replace("%1", day))
        sentences.append(facts.intake_channel)
        return ". ".join(sentence.rstrip(".") for sentence in sentences if sentence)

    def _injury(self, facts: IncidentFacts) -> str:
        if facts.injury in (Injury.UNKNOWN, Injury.NONE) and not facts.injury_note:
            return self._words.texts.term(facts.injury) if facts.injury is Injury.NONE else ""
        return _joined(self._words.texts.term(facts.injury), facts.injury_note)

    def _damage(self, facts: IncidentFacts) -> str:
        amount = ""
        if facts.damage_eur is not None:
            amount = self.tr("%1 euro").replace("%1", f"{facts.damage_eur:,}".replace(",", "."))
        return _joined(facts.damage_note, amount)

    def _measure(self, shown: Shown, measure: Measure) -> str:
        person = shown.detail.persons.get(measure.person_id or "")
        days = ""
        if measure.starts_on is not None:
            first = self._words.day(measure.starts_on, shown.today)
            days = self.tr("from %1").replace("%1", first)
            if measure.ends_on is not None:
                last = self._words.day(measure.ends_on, shown.today)
                days = self.tr("%1 to %2").replace("%1", first).replace("%2", last)
        name = person.display_name if person else ""
        label = self._words.label_of(shown, CatalogueName.MEASURE, measure.kind)
        return _joined(", ".join(part for part in (label, name, days) if part), measure.note)

    def _police(self, shown: Shown) -> str:
        facts = shown.detail.incident.facts
        state = "" if facts.police is PoliceState.NOT_INVOLVED else self._words.texts.term(facts.police)
        if state and facts.police_on is not None:
            state = f"{state}, {self._words.day(facts.police_on, shown.today)}"
        number = self.tr("number %1").replace("%1", facts.police_reference) if facts.police_reference else ""
        return _joined(state, number, facts.police_note)

    def _report(self, shown: Shown) -> str:
        facts = shown.detail.incident.facts
        parts = [facts.report_filed_by]
        if facts.report_filed_on is not None:
            parts.append(self._words.day(facts.report_filed_on, shown.today))
        if facts.report_number:
            parts.append(self.tr("number %1").replace("%1", facts.report_number))
        return ", ".join(part for part in parts if part)

    def _evaluation(self, shown: Shown) -> str:
        facts = shown.detail.incident.facts
        if facts.evaluated_on is None:
            return facts.evaluation
        day = self.tr("On %1").replace("%1", self._words.day(facts.evaluated_on, shown.today))
        return _joined(day, facts.evaluation)


def _joined(*sentences: str) -> str:
    """Sentences one after the other, each but the last with its full stop."""
    filled = [sentence.strip() for sentence in sentences if sentence.strip()]
    return ". ".join([*(sentence.rstrip(".") for sentence in filled[:-1]), *filled[-1:]])
