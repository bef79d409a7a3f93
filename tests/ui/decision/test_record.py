"""A fixed decision, read later: by whom, under which rules, with the names of the incident."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tests.fakes import founded_vault
from tests.ui.decision.desk import make_desk, real_pack
from tests.ui.decision.fake_view import FakeRecordView
from tests.ui.decision.help import AXES, Help
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.decision_record import Choice
from vios_desktop.texts import Texts
from vios_desktop.ui.decision.record_presenter import RecordPresenter
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from tests.fakes import FakeVault
    from vios_desktop.decision.content import Pack
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.decision.model import RecordModel


def fixed(vault: FakeVault) -> tuple[str, str]:
    """Fix a decision on the e-cigarette case; the ids of incident and record."""
    made = Help(make_desk(vault=vault))
    incident_id = made.open_case("sam", "robin")
    made.answer_all()
    made.accept_all()
    made.presenter.advice.deviate("school", "Eerst een gesprek met de ouders erbij.")
    made.presenter.advice.fix()
    return incident_id, next(iter(vault.state.decisions))


def read(desk: Desk, record_id: str, navigator: NotedNavigator | None = None) -> FakeRecordView:
    view = FakeRecordView()
    presenter = RecordPresenter(view, desk, ImmediateRunner(), Texts(), navigator or NotedNavigator())
    presenter.open(record_id)
    presenter.entered()
    presenter.to_incident()
    return view


def shown(desk: Desk, record_id: str) -> RecordModel:
    record = read(desk, record_id).record
    assert record is not None
    return record


def newer() -> Pack:
    return replace(real_pack(), version="2099.1.1", checked_on=date(2026, 12, 1))


def test_who_when_which_rules_and_what_was_chosen() -> None:
    vault = founded_vault()
    _incident_id, record_id = fixed(vault)
    record = shown(make_desk(vault=vault), record_id)
    assert record.made_by == "Marit Fictief"
    assert record.made_at == vault.clock.now()
    assert record.incident_number == "2026-001"
    assert record.version == real_pack().version
    assert record.same
    assert not record.rules_changed
    assert vault.state.decisions[record_id].record_hash.startswith(record.code)
    choices = {card.axis: card.choice for card in record.cards}
    assert all(choices[axis] is not None for axis in AXES)
    school = choices["school"]
    assert school is not None
    assert (school.choice, school.reason) == (Choice.DEVIATED, "Eerst een gesprek met de ouders erbij.")


def test_names_come_from_the_incident_and_are_not_in_the_record() -> None:
    vault = founded_vault()
    _incident_id, record_id = fixed(vault)
    record = shown(make_desk(vault=vault), record_id)
    titles = [step.title for step in record.path]
    assert "Wat deed Robin Fictief?" in titles
    assert not any(step.changeable for step in record.path)
    assert "Fictief" not in str(vault.state.decisions[record_id].payload)


def test_newer_rules_are_told_and_the_old_ones_shown() -> None:
    vault = founded_vault()
    _incident_id, record_id = fixed(vault)
    record = shown(make_desk(vault=vault, pack=newer), record_id)
    assert record.rules_changed
    assert (record.version, record.now_version) == (real_pack().version, "2099.1.1")
    assert record.now_checked_on == date(2026, 12, 1)


def test_an_old_deadline_is_no_alarm_any_more() -> None:
    vault = founded_vault()
    _incident_id, record_id = fixed(vault)
    assert not any(card.soon for card in shown(make_desk(vault=vault), record_id).cards)


def test_a_damaged_record_is_not_shown() -> None:
    vault = founded_vault()
    _incident_id, record_id = fixed(vault)
    record = vault.state.decisions[record_id]
    vault.state.decisions[record_id] = replace(record, made_by="joris")
    view = read(make_desk(vault=vault), record_id)
    assert view.page == "problem"
    assert view.problem is not None
    assert view.record is None


def test_to_the_incident() -> None:
    vault = founded_vault()
    incident_id, record_id = fixed(vault)
    navigator = NotedNavigator()
    read(make_desk(vault=vault), record_id, navigator)
    assert navigator.asked == [("incidents", incident_id)]
