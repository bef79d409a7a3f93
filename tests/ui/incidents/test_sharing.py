"""Sharing an incident from its page: only who may, only with colleagues, and with the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.incidents.desk import colleague_desk, make_desk, record
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from vios_desktop.domain.errors import NotAllowedError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.texts import Texts
from vios_desktop.ui.incidents.screen import IncidentsScreen, make
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.settings_port import ForgetfulSettings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.incidents.share_form import ShareForm
    from vios_desktop.ui.theme.theme import Theme


@dataclass
class Bench:
    desk: Desk
    screen: IncidentsScreen
    navigator: NotedNavigator

    def menu(self, incident_id: str) -> dict[str, object]:
        self.screen.presenter.show(incident_id)
        return dict(self.screen.page.detail_pane.header.menu_entries())

    def ask(self, incident_id: str) -> ShareForm:
        asked = self.menu(incident_id)["Share with a colleague"]
        assert callable(asked)
        asked()
        return self.screen.page.detail_pane.sharing


def bench_of(qtbot: QtBot, theme: Theme, desk: Desk) -> Bench:
    navigator = NotedNavigator()
    screen = at_once(make)(desk, ImmediateRunner(), Texts("en"), navigator, ForgetfulSettings(), theme)
    qtbot.addWidget(screen)
    screen.entered()
    return Bench(desk, screen, navigator)


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Bench:
    return bench_of(qtbot, theme, make_desk())


def test_a_colleague_reads_it_from_then_on_and_no_more_when_it_is_taken_back(bench: Bench) -> None:
    joris = colleague_desk(bench.desk, Role.COLLEAGUE)
    incident_id = record(bench.desk)[0]
    with pytest.raises(NotAllowedError):
        joris.incidents.view(incident_id)
    form = bench.ask(incident_id)
    own, colleague = bench.desk.session.account.id, joris.session.account.id
    assert own not in form.names.chips
    form.names.chips[colleague].click()
    form.save_button.click()
    assert form.isHidden()
    assert joris.incidents.view(incident_id).incident.id == incident_id
    assert bench.ask(incident_id).names.codes() == (colleague,)
    said = [label.text() for label in bench.screen.page.detail_pane.facts.findChildren(QLabel)]
    assert said[-2:] == ["Shared with", joris.session.account.display_name]

    assert bench.navigator.undo is not None
    bench.navigator.undo()
    bench.screen.presenter.show(incident_id)
    assert bench.desk.incidents.view(incident_id).incident.shared_with == frozenset()
    with pytest.raises(NotAllowedError):
        joris.incidents.view(incident_id)


def test_who_could_not_be_chosen_keeps_seeing_it(bench: Bench) -> None:
    joris = colleague_desk(bench.desk, Role.COLLEAGUE)
    incident_id = record(bench.desk)[0]
    version = bench.desk.incidents.view(incident_id).incident.version
    bench.desk.incidents.share(incident_id, ["somebody who left"], version)
    form = bench.ask(incident_id)
    form.names.chips[joris.session.account.id].click()
    form.save_button.click()
    shared = bench.desk.incidents.view(incident_id).incident.shared_with
    assert shared == {"somebody who left", joris.session.account.id}


def test_cancelling_changes_nothing_and_a_colleague_cannot_share(bench: Bench, qtbot: QtBot, theme: Theme) -> None:
    joris = colleague_desk(bench.desk, Role.COLLEAGUE)
    incident_id = record(bench.desk)[0]
    form = bench.ask(incident_id)
    form.names.chips[joris.session.account.id].click()
    form.cancel_button.click()
    assert form.isHidden()
    assert bench.desk.incidents.view(incident_id).incident.shared_with == frozenset()
    theirs = record(joris)[0]
    assert "Share with a colleague" not in bench_of(qtbot, theme, joris).menu(theirs)


def test_without_any_colleague_it_says_so(bench: Bench) -> None:
    form = bench.ask(record(bench.desk)[0])
    assert form.names.chips == {}
    assert form.save_button.isHidden()
    assert not form.isHidden()
