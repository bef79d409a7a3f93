"""One incident as pages, without what came from the police; and the way from it to the page of a pupil."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tests.ui.incidents.desk import add_pupil, colleague_desk, facts, make_desk, record
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.world import a_call
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.vocabulary import PersonKind, PersonRole, Role
from vios_desktop.texts import Texts
from vios_desktop.ui.incidents.screen import IncidentsScreen, make
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme


def seen(person_id: str | None) -> IncidentPerson:
    return IncidentPerson(f"line {person_id}", PersonRole.WITNESS, PersonKind.PUPIL, person_id)


def open_screen(qtbot: QtBot, theme: Theme, desk: Desk, navigator: NotedNavigator) -> IncidentsScreen:
    screen = at_once(make)(desk, ImmediateRunner(), Texts("en"), navigator, ForgetfulSettings(), theme)
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


def test_a_pupil_of_the_incident_leads_to_the_own_page(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = make_desk(), NotedNavigator()
    pupil = add_pupil(desk, "Sem", date(2011, 3, 2))
    incident_id = desk.incidents.record(facts(persons=(seen(pupil.id), seen(None)))).id
    screen = open_screen(qtbot, theme, desk, navigator)
    screen.presenter.show(incident_id)
    (button,) = screen.page.detail_pane.persons.findChildren(IconButton, "look")
    button.click()
    assert navigator.asked[-1] == ("pupil", pupil.id)


def test_a_colleague_has_no_way_to_it(qtbot: QtBot, theme: Theme) -> None:
    desk = colleague_desk(make_desk(), Role.COLLEAGUE)
    pupil = add_pupil(desk, "Sem", date(2011, 3, 2))
    incident_id = desk.incidents.record(facts(persons=(seen(pupil.id),))).id
    screen = open_screen(qtbot, theme, desk, NotedNavigator())
    screen.presenter.show(incident_id)
    assert not screen.page.detail_pane.persons.findChildren(IconButton, "look")
