"""Keuzelijsten: words are added, renamed, ordered, retired and merged, with keys and buttons, and taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from tests.fakes import coordinator_of, founded_vault
from tests.fakes.desk import desk_of
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.catalogue_rules import Words
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.texts import Texts
from vios_desktop.ui.catalogues.screen import CataloguesScreen, make
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.row_data import Row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.fakes import FakeVault
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

PLACE = CatalogueName.PLACE


@pytest.fixture
def vault() -> FakeVault:
    return founded_vault()


@pytest.fixture
def desk(vault: FakeVault) -> Desk:
    return desk_of(coordinator_of(vault))


class Noted(NotedNavigator):
    """Also how often it was told that the lists are others now."""

    lists = 0

    def lists_changed(self) -> None:
        self.lists += 1


@pytest.fixture
def navigator() -> Noted:
    return Noted()


@pytest.fixture
def screen(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, navigator: Noted, desk: Desk
) -> CataloguesScreen:
    made = at_once(make)(desk, ImmediateRunner(), Texts("en"), navigator, settings, theme, navigator.lists_changed)
    qtbot.addWidget(made)
    made.resize(1158, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.entered()
    made.page.lists.chips["place"].click()
    return made


def row(screen: CataloguesScreen, place: int) -> Row:
    model = screen.page.list_pane.model
    found = model.data(model.index(place, 0), Qt.ItemDataRole.UserRole)
    assert isinstance(found, Row)
    return found


def titles(screen: CataloguesScreen) -> list[str]:
    return [row(screen, n).title for n in range(screen.page.list_pane.model.rowCount())]


def test_a_place_is_added_before_the_last_ones_and_the_deed_is_taken_back(
    screen: CataloguesScreen, navigator: Noted
) -> None:
    page = screen.page
    page.new_button.click()
    page.add_form.save_button.click()
    assert page.add_form.fields["nl"].error
    page.add_form.nl.set_text("Gym room")
    page.add_form.like.set_code("classroom")
    page.add_form.save_button.click()
    assert page.detail.title.text() == "Gym room"
    assert titles(screen)[-3:] == ["Gym room", "Elsewhere", "Unknown"]
    assert navigator.lists == 1
    assert navigator.undo is not None
    navigator.undo()
    assert "Gym room" not in titles(screen)
    assert page.add_form.isHidden()


def test_a_word_that_is_nearly_there_is_kept_only_when_one_is_sure(screen: CataloguesScreen) -> None:
    page = screen.page
    page.new_button.click()
    page.add_form.nl.set_text("Kantines")
    page.add_form.save_button.click()
    assert "Canteen" in page._notice.accessibleName()  # type: ignore[union-attr]
    assert "Kantines" not in titles(screen)
    page.sure_requested.emit()
    assert "Kantines" in titles(screen)


def test_keys_buttons_and_a_drag_move_a_word_and_ctrl_z_takes_it_back(screen: CataloguesScreen) -> None:
    page, before = screen.page, titles(screen)
    rows = page.list_pane.list
    screen.presenter.open("place:canteen")
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(screen)[1:3] == ["Canteen", "Corridor or stairs"]
    assert rows.hasFocus()
    QTest.keyClick(rows, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles(screen) == before
    QTest.keyClick(rows, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles(screen) == before
    page.detail.down_button.click()
    assert titles(screen)[3] == "Canteen"
    view = rows.viewport()
    start, end = (rows.visualRect(rows.model().index(n, 0)).center() for n in (3, 0))
    for kind, at in (
        (QEvent.Type.MouseButtonPress, start),
        (QEvent.Type.MouseMove, start + QPoint(0, -40)),
        (QEvent.Type.MouseButtonRelease, end),
    ):
        left, glob = Qt.MouseButton.LeftButton, QPointF(view.mapToGlobal(at))
        event = QMouseEvent(kind, QPointF(at), glob, left, left, Qt.KeyboardModifier.NoModifier)
        page.order.eventFilter(view, event)
    assert titles(screen)[0] == "Canteen"


def test_a_word_is_renamed_and_tells_its_earlier_one(screen: CataloguesScreen, vault: FakeVault) -> None:
    page = screen.page
    screen.presenter.open("place:yard")
    page.detail.rename_button.click()
    page.rename_form.nl.set_text("Buitenplein")
    page.rename_form.en.set_text("Front yard")
    page.rename_form.save_button.click()
    item = vault.state.catalogue[PLACE, "yard"]
    assert (item.label_nl, [word.label_nl for word in item.former]) == ("Buitenplein", ["Plein"])
    assert page.detail.title.text() == "Front yard"
    page.detail.rename_button.click()
    page.rename_form.en.set_text("Front Yard")
    page.rename_form.mistake.setChecked(True)
    page.rename_form.save_button.click()
    assert len(vault.state.catalogue[PLACE, "yard"].former) == 1


def test_a_word_is_retired_and_offered_again(screen: CataloguesScreen) -> None:
    page = screen.page
    screen.presenter.open("place:trip")
    page.detail.retire_button.click()
    last = row(screen, len(titles(screen)) - 1)
    assert last.status is not None
    assert last.status.text == "Not offered"
    page.detail.back_button.click()
    assert row(screen, len(titles(screen)) - 1).status is None
    screen.presenter.open("place:unknown")
    assert page.detail.retire_button.isHidden()
    assert page.detail.merge_button.isHidden()


def test_own_words_are_merged_and_taken_apart(screen: CataloguesScreen, desk: Desk) -> None:
    page = screen.page
    hall = desk.catalogues.add(PLACE, Words("Aula"), "classroom").item
    desk.incidents.record(IncidentFacts("theft", desk.session.clock.today(), hall.code, "Er is een tas weg."))
    screen.refresh()
    screen.presenter.open(f"place:{hall.code}")
    page.detail.merge_button.click()
    page.merge_form.into.set_code("canteen")
    page.merge_form.into.chosen.emit("canteen")
    assert "1 record(s)" in page.merge_form.told.text()
    assert "Classroom" in page.merge_form.told.text()
    page.merge_form.save_button.click()
    assert page.detail.title.text() == "Canteen"
    assert "Aula" not in titles(screen)
    entry = screen.presenter.entry
    assert entry is not None
    assert entry.used_together == 1
    screen.presenter.part(entry.together[0].item)
    assert "Aula" in titles(screen)


def test_the_search_finds_in_every_list_also_by_an_earlier_word(
    screen: CataloguesScreen, desk: Desk, vault: FakeVault
) -> None:
    page = screen.page
    yard = vault.state.catalogue[PLACE, "yard"]
    desk.catalogues.rename(yard, Words("Buiten", "Outside"), keep_old=True)
    screen.refresh()
    screen.presenter.set_text("plein")
    assert titles(screen) == ["Outside"]
    screen.presenter.set_text("halt")
    assert len(titles(screen)) == 2
    screen.presenter.set_text("nothing of the kind")
    assert page.list_pane.model.rowCount() == 0


def test_a_change_of_somebody_else_is_told_and_read_again(screen: CataloguesScreen, vault: FakeVault) -> None:
    page = screen.page
    screen.presenter.open("place:trip")
    trip = vault.state.catalogue[PLACE, "trip"]
    vault.state.catalogue[PLACE, "trip"] = replace(trip, label_nl="Reis", label_en="Journey")
    page.detail.retire_button.click()
    assert page._notice is not None
    assert page.detail.title.text() == "Journey"
    assert vault.state.catalogue[PLACE, "trip"].active
