"""Counts over incidents and agreements in memory, record by record; and figures of areas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tests.fakes.state import Desk, catalogue_heads
from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.area_figures import AreaFigure, AreaImport
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.retention import ErasedFact
from vios_desktop.domain.trends import (
    Cut,
    Handled,
    LeadTimes,
    ParentsInformed,
    PatternDismissal,
    Reported,
    TrendPeriod,
    day_part,
)
from vios_desktop.domain.vocabulary import AgreementState, IncidentStatus, ParentsTold, PersonKind, PoliceState
from vios_desktop.services.queries import AgreementFigures


@dataclass(frozen=True, slots=True)
class FakeTrends:
    desk: Desk

    def counts(self, cut: Cut, period: TrendPeriod) -> dict[str, int]:
        return dict(Counter(value for incident in self._of(period) for value in self._values(cut, incident)))

    def erased(self, cut: Cut, period: TrendPeriod) -> dict[str, int]:
        read: dict[Cut, Callable[[ErasedFact], str]] = {
            Cut.KIND: lambda fact: fact.kind,
            Cut.PLACE: lambda fact: fact.place,
            Cut.MONTH: lambda fact: f"{fact.month:%Y-%m}",
        }
        if cut not in read:
            return {}
        whole = [
            fact
            for fact in self.desk.state.erased_facts
            if period.first <= fact.month and _month_end(fact.month) <= period.last
        ]
        return dict(Counter(read[cut](fact) for fact in whole))

    def ids(self, cut: Cut, value: str, period: TrendPeriod) -> Sequence[str]:
        found = [incident for incident in self._of(period) if value in self._values(cut, incident)]
        found.sort(key=lambda i: (i.facts.occurred_on, i.number), reverse=True)
        return [incident.id for incident in found]

    def handled_after(self, period: TrendPeriod) -> LeadTimes:
        handled = (IncidentStatus.HANDLED, IncidentStatus.EVALUATED)
        took = []
        for incident in self._of(period):
            moments = [
                change.changed_at
                for change in self.desk.state.history
                if (change.record_kind, change.record_id, change.field) == ("incident", incident.id, "status")
                and change.new in handled
            ]
            if moments and incident.status in handled:
                took.append((min(moments).astimezone().date() - incident.created_at.astimezone().date()).days)
        return LeadTimes(dict(Counter(took)))

    def agreements(self, period: TrendPeriod, today: date) -> AgreementFigures:
        kept = [a for a in self.desk.state.agreements.values() if a.id not in self.desk.state.trash]
        made = [a for a in kept if period.first <= _made_on(a) <= period.last]
        done = [
            (a, a.closed_on)
            for a in made
            if a.state in (AgreementState.DONE, AgreementState.EVALUATED) and a.closed_on is not None
        ]
        in_time = [a for a, closed_on in done if a.facts.due_on is None or closed_on <= a.facts.due_on]
        took = LeadTimes(dict(Counter((closed_on - _made_on(a)).days for a, closed_on in done)))
        is_open = [a for a in kept if not a.closed]
        late = [a for a in is_open if a.days_late(today)]
        return AgreementFigures(len(made), len(done), len(in_time), took, len(is_open), len(late))

    def dismissals(self) -> Sequence[PatternDismissal]:
        return sorted(self.desk.state.pattern_dismissals.values(), key=lambda d: d.dismissed_at, reverse=True)

    def add_dismissal(self, dismissal: PatternDismissal) -> None:
        self.desk.state.pattern_dismissals[dismissal.id] = dismissal

    def remove_dismissal(self, dismissal_id: str) -> None:
        self.desk.state.pattern_dismissals.pop(dismissal_id, None)

    def _values(self, cut: Cut, incident: Incident) -> Iterable[str]:
        """Entries that were merged count as one."""
        heads = {name: catalogue_heads(self.desk, name) for name in CatalogueName}
        facts = incident.facts
        kind = heads[CatalogueName.KIND].get(facts.kind, facts.kind)
        place = heads[CatalogueName.PLACE].get(facts.place, facts.place)
        measures = tuple(replace(m, kind=heads[CatalogueName.MEASURE].get(m.kind, m.kind)) for m in facts.measures)
        headed = replace(facts, kind=kind, place=place, measures=measures)
        return _values(cut, replace(incident, facts=headed))

    def _of(self, period: TrendPeriod) -> list[Incident]:
        kept = (i for i in self.desk.state.incidents.values() if i.id not in self.desk.state.trash)
        return [i for i in kept if period.first <= i.facts.occurred_on <= period.last]


def _month_end(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FakeAreaFigures:
    desk: Desk

    def add(self, record: AreaImport, figures: Sequence[AreaFigure]) -> None:
        self.desk.state.area_imports[record.id] = (record, tuple(figures))

    def imports(self) -> Sequence[AreaImport]:
        records = [record for record, _ in self.desk.state.area_imports.values()]
        return sorted(records, key=lambda r: (r.year, r.imported_at), reverse=True)

    def figures(self, import_id: str) -> Sequence[AreaFigure]:
        _, figures = self.desk.state.area_imports.get(import_id, (None, ()))
        return sorted(figures, key=lambda f: (f.area_code, f.measure))

    def remove(self, import_id: str) -> None:
        self.desk.state.area_imports.pop(import_id, None)


def _values(cut: Cut, incident: Incident) -> Iterable[str]:
    facts = incident.facts
    day, part = str(facts.occurred_on.isoweekday()), day_part(facts.time_note, facts.occurred_time)
    single = {
        Cut.KIND: facts.kind,
        Cut.PLACE: facts.place,
        Cut.MONTH: f"{facts.occurred_on:%Y-%m}",
        Cut.WEEK: (facts.occurred_on - timedelta(days=facts.occurred_on.weekday())).isoformat(),
        Cut.MOMENT: f"{day}|{part}",
        Cut.PLACE_PART: f"{facts.place}|{part}",
        Cut.PLACE_DAY: f"{facts.place}|{day}",
        Cut.PARENTS: _parents(incident),
        Cut.REPORT: _reported(incident),
        Cut.HANDLED: _handled(incident),
        Cut.DOMAIN: facts.domain.value,
    }
    return {measure.kind for measure in facts.measures} if cut is Cut.MEASURE else (single[cut],)


def _parents(incident: Incident) -> str:
    told = {
        entry.parents_told
        for entry in incident.facts.persons
        if entry.person_kind is PersonKind.PUPIL and entry.person_id is not None
    }
    if ParentsTold.NOT_YET in told:
        return ParentsInformed.NOT_YET
    if ParentsTold.NOT_TOLD in told:
        return ParentsInformed.WITH_REASON
    return ParentsInformed.ALL if ParentsTold.TOLD in told else ParentsInformed.NONE_NEEDED


def _reported(incident: Incident) -> str:
    by_police = incident.facts.police in (PoliceState.REPORT_BY_SCHOOL, PoliceState.REPORT_BY_VICTIM)
    return Reported.YES if by_police or incident.facts.report_filed_on is not None else Reported.NO


def _handled(incident: Incident) -> str:
    return Handled.YES if incident.status in (IncidentStatus.HANDLED, IncidentStatus.EVALUATED) else Handled.NO


def _made_on(agreement: Agreement) -> date:
    return agreement.facts.agreed_on or agreement.created_at.astimezone().date()
