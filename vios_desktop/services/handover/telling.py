"""The records of a handover in words, every text of them: to be read before it goes and before it comes in."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, time
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.domain.catalogue import CatalogueName, labels_of
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.handover import HandedAgreement, HandedFile, HandedIncident, HandedSignal
from vios_desktop.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vios_desktop.domain.agreement import AgreementFacts
    from vios_desktop.domain.incident import IncidentFacts, IncidentItem, IncidentPerson, Measure
    from vios_desktop.domain.person import Person
    from vios_desktop.domain.signal import SignalFacts
    from vios_desktop.services.access_request import HeldLabels
    from vios_desktop.services.handover.gathering import Gathered
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.texts import Texts

Lines = tuple[tuple[str, str], ...]
_UNSEEN: Final = frozenset(
    {
        "id",
        "person_id",
        "incident_id",
        "axis",
        "sha256",
        "record_id",
        "time_precision",
        "subject_kind",
        "location_id",
    }
    | {"owner_account", "decision_id", "review_id", "meeting_id", "case_id", "observer_person_id"}
)
_MORE: Final = "Verder"
_ALSO: Final = {"police": "Politie", "owner_kind": "Van welke partner", "remind_on": "Herinneren op"}
"""Labels that the list of what is held does not have."""


@dataclass(frozen=True, slots=True)
class ToldItem:
    """A record to read: `title` and `day` above, then every field that goes, as label and words."""

    id: str
    kind: RecordKind
    title: str
    day: date | None
    lines: Lines


class Teller:
    """The words are Dutch, as on pages that are printed."""

    def __init__(self, work: UnitOfWork, texts: Texts, labels: HeldLabels, pupils: Sequence[Person]) -> None:
        self._texts, self._labels = texts, labels
        self._names = {person.id: person.display_name for person in pupils}
        self._catalogue = {
            (name.value, code): label
            for name in CatalogueName
            for code, label in labels_of(work.catalogues.items(name)).items()
        }

    def all(self, gathered: Gathered) -> tuple[ToldItem, ...]:
        """Everything that may go, in the order in which it is shown."""
        kinds = {one.id: self.kind(one.facts.kind) for one in gathered.incidents}
        return (
            *map(self.incident, gathered.incidents),
            *map(self.agreement, gathered.agreements),
            *map(self.signal, gathered.signals),
            *(self.file(one, kinds) for one in gathered.files),
        )

    def kind(self, code: str) -> str:
        return self._catalogue.get((CatalogueName.KIND.value, code), code)

    def person(self, person: Person) -> Lines:
        return self._rows("person", person)

    def incident(self, handed: HandedIncident) -> ToldItem:
        title = f"{self.kind(handed.facts.kind)}, {handed.number}"
        lines = self.incident_lines(handed.facts)
        return ToldItem(handed.id, RecordKind.INCIDENT, title, handed.facts.occurred_on, lines)

    def incident_lines(self, facts: IncidentFacts) -> Lines:
        parts: list[tuple[str, str]] = list(self._rows("incident", facts))
        for person in facts.persons:
            parts += self._involved(person)
        for measure in facts.measures:
            parts += self._measure(measure)
        for item in facts.items:
            parts.append(("Voorwerp", self._item(item)))
        return tuple(parts)

    def signal(self, handed: HandedSignal) -> ToldItem:
        title = self._texts.term(handed.facts.theme)
        lines = self.signal_lines(handed.facts)
        return ToldItem(handed.id, RecordKind.SIGNAL, title, handed.facts.observed_on, lines)

    def signal_lines(self, facts: SignalFacts) -> Lines:
        return self._rows("signal", facts)

    def agreement(self, handed: HandedAgreement) -> ToldItem:
        lines = (*self.agreement_lines(handed.facts), ("Stand", self._texts.term(handed.state)))
        if handed.outcome:
            lines = (*lines, ("Uitkomst", handed.outcome))
        return ToldItem(handed.id, RecordKind.AGREEMENT, "Afspraak", handed.facts.agreed_on, lines)

    def agreement_lines(self, facts: AgreementFacts) -> Lines:
        return self._rows("agreement", facts)

    def file(self, handed: HandedFile, kinds: Mapping[str, str]) -> ToldItem:
        size = f"{max(1, handed.size_bytes // 1024)} kB"
        at = kinds.get(handed.record_id, "")
        lines = [("Grootte", size)] + ([("Bij", at)] if at else [])
        lines += [("Toelichting", handed.note)] if handed.note else []
        return ToldItem(handed.id, RecordKind.FILE, handed.name, None, tuple(lines))

    def _involved(self, person: IncidentPerson) -> list[tuple[str, str]]:
        name = self._names.get(person.person_id or "", "") or self._texts.term(person.person_kind).lower()
        rows = [row for row in self._rows("incident_person", person) if row[0] not in ("Rol", "Soort")]
        if person.person_id is None and not person.description:
            rows = []  # somebody of whom nothing goes but a role
        return [("Betrokken", f"{self._texts.term(person.role)}: {name}"), *rows]

    def _measure(self, measure: Measure) -> list[tuple[str, str]]:
        name = self._names.get(measure.person_id or "", "")
        return [*self._rows("measure", measure), *([("Voor", name)] if name else [])]

    def _item(self, item: IncidentItem) -> str:
        parts = [self._texts.term(item.item_kind), item.description, f"{item.count}x"]
        parts += [item.taken_by, _shown_day(item.taken_on), item.witness, item.kept_at]
        for hand in item.handovers:
            parts += [_shown_day(hand.handed_on), f"{hand.handed_by} → {hand.handed_to}", hand.witness, hand.note]
        return ", ".join(part for part in parts if part)

    def _rows(self, table_name: str, record: object) -> Lines:
        """Those with a label in its order, and after them every text that has none."""
        table: Mapping[str, Any] = self._labels.tables[table_name]
        labels: Mapping[str, str] = {**table["columns"], **table.get("left_out_titles", {})}
        record_any: Any = record
        there = {field.name: getattr(record, field.name) for field in fields(record_any)}
        rows = [(label, self._words(table, name, there[name])) for name, label in labels.items() if name in there]
        rows += [
            (_ALSO.get(name, _MORE), self._words(table, name, value))
            for name, value in there.items()
            if name not in labels and name not in _UNSEEN and isinstance(value, str)
        ]
        return tuple((label[:1].upper() + label[1:], words) for label, words in rows if words)

    def _words(self, table: Mapping[str, Any], name: str, value: object) -> str:
        if value is None or value == "" or isinstance(value, bool):
            return "ja" if value is True else ""
        if isinstance(value, Enum):
            return self._texts.term(value)
        if isinstance(value, date):
            return long_date(value)
        if isinstance(value, time):
            return f"{value:%H:%M}"
        catalogue = table.get("catalogues", {}).get(name, "partner" if name == "owner_kind" else "")
        return self._catalogue.get((catalogue, str(value)), str(value))


def _shown_day(day: date | None) -> str:
    return long_date(day) if day is not None else ""
