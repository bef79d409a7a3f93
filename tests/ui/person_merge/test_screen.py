"""Two entries beside each other, merged, and apart again, as the coordinator does it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.ui.incidents.desk import add_pupil, make_desk
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.texts import Texts
from vios_desktop.ui.person_merge.screen import PersonMergeScreen, build
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme


def same(desk: Desk, person_id: str) -> tuple[str, ...]:
    with desk.session.begin() as work:
        return work.persons.same_as(person_id)


def open_screen(qtbot: QtBot, theme: Theme, desk: Desk, navigator: NotedNavigator) -> PersonMergeScreen:
    screen = build(desk, ImmediateRunner(), Texts("en"), navigator, theme)
    qtbot.addWidget(screen)
    screen.resize(1158, 640)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.open("person-sem")
    screen.entered()
    return screen


def test_two_entries_are_compared_merged_and_taken_apart(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = make_desk(), NotedNavigator()
    add_pupil(desk, "Sem", date(2011, 3, 2))
    add_pupil(desk, "Semmie", date(2011, 3, 2), "4 havo")
    screen = open_screen(qtbot, theme, desk, navigator)
    page = screen.page
    page.compare_requested.emit("person-semmie")
    assert set(page.takes) == {"first_name", "class_name"}
    assert not any(box.isChecked() for box in page.takes.values()), "what the kept one says stays unless ticked"
    page.takes["class_name"].setChecked(True)
    page.merge_button.click()
    assert same(desk, "person-semmie") == ("person-sem", "person-semmie")
    assert "4 havo" in page.title.text()
    assert page.merge_button.isHidden()
    (row,) = page.merged.box.rows
    assert "Semmie" in row.accessibleName()
    assert navigator.undo is not None
    navigator.undo()
    assert same(desk, "person-semmie") == ("person-semmie",)


def test_taking_apart_has_a_way_back_and_the_same_person_is_refused(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = make_desk(), NotedNavigator()
    add_pupil(desk, "Sem", date(2011, 3, 2))
    add_pupil(desk, "Semmie", date(2011, 3, 2))
    merge = desk.person_merges.merge("person-sem", "person-semmie", ("first_name",))
    screen = open_screen(qtbot, theme, desk, navigator)
    screen.page.compare_requested.emit("person-semmie")
    assert not screen.page.notice.isHidden()
    screen.page.separate_requested.emit(merge)
    assert same(desk, "person-semmie") == ("person-semmie",)
    assert navigator.undo is not None
    navigator.undo()
    assert same(desk, "person-semmie") == ("person-sem", "person-semmie")
    with desk.session.begin() as work:
        kept = work.persons.get("person-sem")
    assert kept is not None
    assert kept.first_name == "Semmie"
