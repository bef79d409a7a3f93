"""Leerlingen: found by a half name or by class, opened with the keyboard, and no rights say so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.incidents.desk import add_pupil, make_desk
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.vocabulary import Role
from vios_desktop.texts import Texts
from vios_desktop.ui.pupils.screen import PupilsScreen, build
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme


def a_desk() -> Desk:
    desk = make_desk()
    add_pupil(desk, "Sem", date(2011, 3, 2), "3 havo")
    noor = add_pupil(desk, "Noor", date(2010, 3, 2), "4 vwo")
    left = add_pupil(desk, "Youssef", date(2008, 3, 2), "6 vwo")
    with desk.session.begin() as work:
        work.persons.replace(replace(left, left_on=date(2026, 7, 1), version=left.version + 1), left.version)
        work.persons.replace(replace(noor, mentor="A. Nepwerk", version=noor.version + 1), noor.version)
        work.commit()
    return desk


def open_screen(qtbot: QtBot, theme: Theme, desk: Desk, navigator: NotedNavigator) -> PupilsScreen:
    screen = build(desk, ImmediateRunner(), Texts("en"), navigator, theme)
    qtbot.addWidget(screen)
    screen.resize(1158, 640)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.entered()
    return screen


def names(screen: PupilsScreen) -> list[str]:
    model = screen.page.list_pane.model
    rows = [model.index(place, 0).data(Qt.ItemDataRole.UserRole) for place in range(model.rowCount())]
    return [row.title.split()[0] for row in rows]


def state_words(screen: PupilsScreen) -> str:
    state = screen.page.list_pane.state
    assert state is not None
    return state.findChildren(EmptyState)[0].accessibleName()


def test_a_half_name_a_class_and_who_left(qtbot: QtBot, theme: Theme) -> None:
    screen = open_screen(qtbot, theme, a_desk(), NotedNavigator())
    page = screen.page
    assert page.search.edit.hasFocus()
    assert names(screen) == ["Noor", "Sem"]
    page.search.set_text("nor")
    qtbot.waitUntil(lambda: names(screen) == ["Noor"])
    page.search.set_text("")
    qtbot.waitUntil(lambda: len(names(screen)) == 2)
    page.classes.chosen.emit("3 havo")
    assert names(screen) == ["Sem"]
    page.left.click()
    assert names(screen) == ["Youssef"]
    assert page.classes.code() == ""


def test_nobody_fits_and_the_way_back_to_all(qtbot: QtBot, theme: Theme) -> None:
    screen = open_screen(qtbot, theme, a_desk(), NotedNavigator())
    screen.presenter.set_text("bestaat niet")
    assert "Nobody fits" in state_words(screen)
    screen.page.list_pane.step_pressed.emit()
    assert names(screen) == ["Noor", "Sem"]
    assert screen.page.search.text() == ""


def test_the_keyboard_goes_from_the_search_into_the_list_and_opens(qtbot: QtBot, theme: Theme) -> None:
    navigator = NotedNavigator()
    screen = open_screen(qtbot, theme, a_desk(), navigator)
    page = screen.page
    QTest.keyClick(page.search.edit, Qt.Key.Key_Down)
    assert page.list_pane.list.hasFocus()
    QTest.keyClick(page.list_pane.list, Qt.Key.Key_Down)
    assert navigator.asked == []
    QTest.keyClick(page.list_pane.list, Qt.Key.Key_Return)
    assert navigator.asked == [("pupil", "person-sem")]
    QTest.keyClick(page.list_pane.list, Qt.Key.Key_Escape)
    assert navigator.asked[-1] == ("back", None)


def test_enter_in_the_search_goes_to_the_first_that_was_found(qtbot: QtBot, theme: Theme) -> None:
    screen = open_screen(qtbot, theme, a_desk(), NotedNavigator())
    screen.page.search.set_text("sem")
    QTest.keyClick(screen.page.search.edit, Qt.Key.Key_Return)
    assert names(screen) == ["Sem"]
    assert screen.page.list_pane.list.hasFocus()
    assert screen.page.list_pane.list.currentIndex().row() == 0


def test_without_pupils_and_without_the_right(qtbot: QtBot, theme: Theme) -> None:
    screen = open_screen(qtbot, theme, make_desk(), NotedNavigator())
    assert "No pupils yet" in state_words(screen)
    reporter = open_screen(qtbot, theme, make_desk(Role.COLLEAGUE), NotedNavigator())
    assert "closed to you" in state_words(reporter)
