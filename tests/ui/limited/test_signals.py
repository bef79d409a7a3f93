"""A signal is protected from its own page and read with the rest of what is protected."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from tests.ui.incidents.desk import colleague_desk, make_desk
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.limited.test_screen import words_in
from tests.ui.made import at_once
from tests.unit.services.world import A_SIGNAL
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services.queries import SignalQuery
from vios_desktop.texts import Texts
from vios_desktop.ui.limited.screen import make as make_limited
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.signals.screen import SignalsScreen, make

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.theme.theme import Theme

WHY = "Er is een medewerker bij betrokken."


@pytest.fixture
def desk() -> Desk:
    made = make_desk()
    colleague_desk(made, Role.COLLEAGUE)
    return made


def screen_of(qtbot: QtBot, theme: Theme, desk: Desk, navigator: NotedNavigator) -> SignalsScreen:
    way = cast("Navigator", navigator)
    screen = at_once(make)(desk, ImmediateRunner(), Texts("en"), way, ForgetfulSettings(), theme)
    qtbot.addWidget(screen)
    screen.entered()
    return screen


def test_it_leaves_the_list_and_the_toast_brings_it_back(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    navigator, signal = NotedNavigator(), desk.signals.record(A_SIGNAL)
    screen = screen_of(qtbot, theme, desk, navigator)
    screen.presenter.show(signal.id)
    pane = screen.page.detail_pane
    assert not pane.limit_button.isHidden()
    pane.limit_button.click()
    assert not pane.names.isHidden()
    pane.names.names.set_text("joris")
    pane.names.reason.set_text(WHY)
    pane.names.save_button.click()
    assert desk.signals.find(SignalQuery()).lines == ()
    (line,) = desk.limited.listing().lines
    assert (line.kind, set(line.named)) == (RecordKind.SIGNAL, {"marit", "joris"})
    assert pane.names.isHidden()
    assert navigator.undo is not None
    navigator.undo()
    assert desk.signals.view(signal.id).signal == signal


def test_it_is_read_where_all_is_that_is_protected(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    navigator, signal = NotedNavigator(), desk.signals.record(A_SIGNAL)
    desk.limited.limit(signal.id, (), WHY, RecordKind.SIGNAL)
    screen = at_once(make_limited)(desk, ImmediateRunner(), Texts("en"), cast("Navigator", navigator), theme)
    qtbot.addWidget(screen)
    screen.open("")
    screen.entered()
    assert "Signal: " in words_in(screen.list.box)
    screen.presenter.read(signal.id)
    assert A_SIGNAL.facts in words_in(screen.record.signal)
    assert screen.record.facts.isHidden()
    screen.record.lift_button.click()
    screen.record.lift.reason.set_text("Het is geen geheim meer.")
    screen.record.lift.save_button.click()
    assert ("signals", signal.id) in navigator.asked


def test_who_may_not_share_cannot_protect(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    joris = colleague_desk(desk, Role.COLLEAGUE)
    signal = joris.signals.record(A_SIGNAL)
    screen = screen_of(qtbot, theme, joris, NotedNavigator())
    screen.presenter.show(signal.id)
    assert screen.page.detail_pane.limit_button.isHidden()
