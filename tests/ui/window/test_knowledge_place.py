"""Kennis in the window: at the foot of the rail, for every account, with a search of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.ui.window.office import Office
from tests.ui.window.screens import NotedScreen, noted
from tests.ui.window.test_workplace import places_of
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import Role
from vios_desktop.ui.knowledge.screen import KnowledgeScreen
from vios_desktop.ui.shell.main_window import MainWindow
from vios_desktop.ui.shell.places import Place
from vios_desktop.ui.window.screens import SCREENS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


def office_with_knowledge(qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, *roles: Role) -> Office:
    office = Office(qtbot, theme, settings, *roles)
    office.specs = (*office.specs, noted(office.log, "knowledge", Action.READ_KNOWLEDGE, foot=True))
    return office


def test_it_stands_at_the_foot_and_takes_no_number(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings
) -> None:
    office = office_with_knowledge(qtbot, theme, settings)
    navigator = office.open().navigator
    assert places_of(office) == ["today", "incidents", "export", "advice", "knowledge"]
    office.window.actions_by_id["place_5"].trigger()
    assert navigator.current == "today"
    office.window.place_requested.emit("knowledge")
    assert navigator.current == "knowledge"


@pytest.mark.parametrize("role", [Role.PRIVACY_OFFICER, Role.ADMINISTRATOR])
def test_an_account_without_content_keeps_its_page_and_may_read(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, role: Role
) -> None:
    office = office_with_knowledge(qtbot, theme, settings, role)
    place = office.open()
    assert office.window.current_page == "plain"
    assert places_of(office) == ["knowledge"]
    office.window.place_requested.emit("knowledge")
    assert place.navigator.current == "knowledge"


def test_another_screen_leads_to_a_card_and_a_card_to_the_help(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings
) -> None:
    office = office_with_knowledge(qtbot, theme, settings)
    navigator = office.open().navigator
    navigator.show_knowledge("card:gloom")
    navigator.ask_advice_about("knife")
    assert "knowledge visit card:gloom" in office.log
    assert "advice visit about knife" in office.log
    navigator.back()
    assert navigator.current == "knowledge"


def test_there_is_one_search_box_in_sight(qtbot: QtBot, theme: Theme, settings: ForgetfulSettings) -> None:
    office = office_with_knowledge(qtbot, theme, settings)
    navigator = office.open().navigator
    assert office.window.top_bar.search.isVisible()
    navigator.show_knowledge()
    assert not office.window.top_bar.search.isVisible()
    navigator.show_today()
    assert office.window.top_bar.search.isVisible()


class Searching(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.other, self.line = QLineEdit(), QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.other)
        layout.addWidget(self.line)

    def focus_search(self) -> None:
        self.line.setFocus()


def test_ctrl_f_goes_to_the_search_of_the_page(qtbot: QtBot, theme: Theme, settings: ForgetfulSettings) -> None:
    window = MainWindow(theme, settings)
    qtbot.addWidget(window)
    page = Searching()
    window.set_places([Place("own", "book", "Own")])
    window.add_page("own", page)
    window.add_page("plain", NotedScreen([], "plain"))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page("own")
    page.other.setFocus()
    window.actions_by_id["search"].trigger()
    assert QApplication.focusWidget() is page.line
    window.show_page("plain")
    window.actions_by_id["search"].trigger()
    assert QApplication.focusWidget() is window.top_bar.search.edit


def test_the_real_screen_is_built_from_the_parts_of_the_window(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings
) -> None:
    office = Office(qtbot, theme, settings, Role.COLLEAGUE)
    real = next(spec for spec in SCREENS if spec.id == "knowledge")
    office.specs = (*office.specs, real)
    navigator = office.open().navigator
    navigator.show_knowledge("partner:wijkagent")
    screen = navigator.screens["knowledge"]
    assert isinstance(screen, KnowledgeScreen)
    assert screen.presenter.open_key == "partner:wijkagent"


def test_a_sheet_for_the_wall_leads_back_to_where_it_was_asked_for(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings
) -> None:
    office = office_with_knowledge(qtbot, theme, settings)
    sheet = noted(office.log, "poster", Action.READ_KNOWLEDGE, in_rail=False, passing=True, aside=True)
    office.specs = (*office.specs, sheet)
    navigator = office.open().navigator
    navigator.show_knowledge()
    navigator.show_poster("knife")
    assert navigator.current == "poster"
    assert "poster visit knife" in office.log
    navigator.back()
    assert navigator.current == "knowledge"


def test_the_program_has_the_sheet_for_everyone_who_may_read() -> None:
    spec = next(spec for spec in SCREENS if spec.id == "poster")
    assert spec.rights == (Action.READ_KNOWLEDGE,)
    assert spec.aside
    assert not spec.icon
