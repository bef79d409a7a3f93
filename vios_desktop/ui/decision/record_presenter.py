"""Shows a decision as it was fixed: under the rules of that day, with the names of the incident. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vios_desktop.decision.advice import advise
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.call_help import CallSubject
from vios_desktop.services.decisions import DecisionView, Rules
from vios_desktop.ui.decision.advice_desk import CODE_CHARACTERS
from vios_desktop.ui.decision.cards import card_model
from vios_desktop.ui.decision.model import ChoiceLine, RecordModel
from vios_desktop.ui.decision.walking import map_steps
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from vios_desktop.decision.walk import Walk
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.incidents import IncidentDetail
    from vios_desktop.texts import Texts
    from vios_desktop.ui.decision.model import CallLine
    from vios_desktop.ui.decision.ports import RecordPort
    from vios_desktop.ui.navigation import Navigator


class RecordPresenter:
    """One record at a time; nothing of it can be changed."""

    def __init__(self, view: RecordPort, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator) -> None:
        self._view, self._desk, self._texts, self._navigator = view, desk, texts, navigator
        self._runner = RunnerScope(runner)
        self._record_id = ""
        self._incident_id = ""
        self._limited_id = ""

    def open(self, record_id: str, limited_id: str = "") -> None:
        """`limited_id` is the protected incident it lies in."""
        self._record_id, self._limited_id = record_id, limited_id

    def entered(self) -> None:
        self._view.show_loading()
        desk, record_id, limited_id = self._desk, self._record_id, self._limited_id

        def read() -> tuple[DecisionView, IncidentDetail, Rules]:
            if limited_id:
                return *desk.limited.decision(limited_id, record_id), desk.decisions.rules()
            view = desk.decisions.view(record_id)
            return view, desk.incidents.view(view.record.incident_id), desk.decisions.rules()

        self._runner.submit(read, self._show, self._failed)

    def close(self) -> None:
        self._runner.close()

    def call(self, line: CallLine) -> None:
        """The call card of a number, to call about the incident of this decision.

        From a protected one the call is about no incident: what is noted of it would stand outside.
        """
        about = None if self._limited_id else self._incident_id or None
        self._navigator.call(CallSubject(line.id, about))

    def to_incident(self) -> None:
        if self._limited_id:
            self._navigator.show_limited(self._limited_id)
        else:
            self._navigator.show_incidents(self._incident_id or None)

    def _show(self, read: tuple[DecisionView, IncidentDetail, Rules]) -> None:
        view, detail, rules = read
        self._incident_id = view.record.incident_id
        self._view.show_record(record_model(view, detail, rules))

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))


def record_model(view: DecisionView, detail: IncidentDetail, rules: Rules) -> RecordModel:
    """The page of a record. Names are not in it: they come from the incident, by the id of the entry."""
    record = view.record
    walk = _with_names(view.replay.walk, detail)
    advice = advise(walk)
    choices = {c.axis: ChoiceLine(c.choice, c.reason, c.chosen_at or record.made_at) for c in record.choices}
    return RecordModel(
        incident_number=detail.incident.number,
        title=advice.title,
        made_at=record.made_at,
        made_by=view.made_by_name,
        version=advice.pack_version,
        checked_on=advice.checked_on,
        now_version=rules.version,
        now_checked_on=rules.checked_on,
        same=view.replay.same,
        code=record.record_hash[:CODE_CHARACTERS],
        disclaimer=advice.disclaimer,
        path=map_steps(walk),
        cards=tuple(replace(card_model(card, choices.get(card.axis.value)), soon=False) for card in advice.cards),
    )


def _with_names(walk: Walk, detail: IncidentDetail) -> Walk:
    names = {}
    for entry in detail.incident.facts.persons:
        person = detail.persons.get(entry.person_id or "")
        names[entry.id] = person.display_name if person else entry.description
    persons = tuple(replace(person, label=names.get(person.key, "")) for person in walk.facts.persons)
    return walk.with_facts(replace(walk.facts, persons=persons))
