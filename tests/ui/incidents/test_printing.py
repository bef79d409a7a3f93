"""One incident as pages, from its menu and with Ctrl+P; what came from the police stays inside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.ui.incidents.desk import colleague_desk, make_desk, record
from tests.ui.kit.navigator import NotedNavigator
from tests.unit.services.world import a_call
from vios_desktop.domain.vocabulary import Role
from vios_desktop.texts import Texts
from vios_desktop.ui.incidents.screen import IncidentsScreen, build
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.settings_port import ForgetfulSettings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme


def open_screen(qtbot: QtBot, theme: Theme, desk: Desk, navigator: NotedNavigator) -> IncidentsScreen:
    screen = build(desk, ImmediateRunner(), Texts("en"), navigator, ForgetfulSettings(), theme)
    qtbot.addWidget(screen)
    screen.entered()
    return screen


def test_an_incident_is_printed_without_what_the_police_told(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = make_desk(), NotedNavigator()
    incident_id = record(desk)[0]
    call = a_call(incident_id, desk.session)
    desk.contacts.log(call)
    desk.contacts.log(replace(call, id="police", summary="Er loopt een onderzoek.", from_police=True))
    screen = open_screen(qtbot, theme, desk, navigator)
    screen.presenter.show(incident_id)
    entries = dict(screen.page.detail_pane.header.menu_entries())
    entries["Print"]()
    (request,) = navigator.papers
    assert request.title == "Report of an incident"
    page = request.make().content.decode()
    assert "De conciërge zag wat er gebeurde." in page
    assert "Verteld wat er is gezien." in page
    assert "onderzoek" not in page


def test_who_sees_only_the_own_incidents_prints_none(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = colleague_desk(make_desk(), Role.COLLEAGUE), NotedNavigator()
    incident_id = record(desk)[0]
    screen = open_screen(qtbot, theme, desk, navigator)
    screen.presenter.show(incident_id)
    assert "Print" not in dict(screen.page.detail_pane.header.menu_entries())
    screen.presenter.print("", "")
    assert navigator.papers == []
