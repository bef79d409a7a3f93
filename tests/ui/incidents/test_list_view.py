"""The left side on the screen: rows, keys, filters, states."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.incidents.desk import TODAY, HeldRunner, facts, full_incident, make_desk, record, record_many
from tests.ui.incidents.hands import CTRL, key
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.incident_pages import FIRST
from vios_desktop.ui.incidents import list_presenter
from vios_desktop.ui.incidents.filters import Filters
from vios_desktop.ui.incidents.list_presenter import BLOCK
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.row_data import Row, StatusKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.kit.navigator import NotedNavigator
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.incidents.screen import IncidentsScreen

    OpenScreen = Callable[..., IncidentsScreen]


def rows_of(screen: IncidentsScreen) -> list[Row]:
    model = screen.page.list_pane.list.rows
    return [model.data(model.index(place, 0), Qt.ItemDataRole.UserRole) for place in range(model.rowCount())]  # type: ignore[misc]  # rows only


def read_all(screen: IncidentsScreen, qtbot: QtBot) -> list[Row]:
    qtbot.waitUntil(lambda: all(row.title for row in rows_of(screen)))
    return rows_of(screen)


def test_a_row_says_what_when_where_and_what_asks_for_attention(
    desk: Desk, open_screen: OpenScreen, qtbot: QtBot
) -> None:
    full_incident(desk)
    screen = open_screen(desk)

    (row,) = read_all(screen, qtbot)

    assert row.title == "Vapes sold or given away"
    assert row.meta.endswith("2nd break, yard")
    assert row.status is not None
    assert (row.status.kind, row.status.text) == (StatusKind.OPEN, "Open")
    assert (row.note_tone, row.note_icon) == ("bad", "circle-alert")
    assert "1" in row.note
    assert "Sem" not in row.spoken


def test_an_agreement_of_today_is_said_calmly(desk: Desk, open_screen: OpenScreen, qtbot: QtBot) -> None:
    from vios_desktop.domain.agreement import AgreementFacts

    (incident_id,) = record(desk)
    desk.agreements.make(AgreementFacts("Bellen", TODAY, incident_id=incident_id))

    (row,) = read_all(open_screen(desk), qtbot)

    assert (row.note, row.note_tone) == ("Agreement today", "text2")


def test_the_heading_counts_what_is_shown_of_all(desk: Desk, open_screen: OpenScreen) -> None:
    record(desk, 3)
    desk.incidents.record(facts("knife"))
    screen = open_screen(desk)
    assert screen.page.list_pane.count.text() == "4"

    screen.page.list_pane.filters_changed.emit(Filters(kinds=("knife",)))

    assert screen.page.list_pane.count.text() == "1 of 4"


def test_of_twenty_thousand_only_the_top_and_what_is_in_sight_is_read(
    desk: Desk, open_screen: OpenScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead = FIRST * 3
    monkeypatch.setattr(list_presenter, "AHEAD", ahead)
    record_many(desk, 20_000)
    screen = open_screen(desk)
    view = screen.page.list_pane.list
    model = view.rows
    qtbot.waitUntil(lambda: _shown_title(screen, 0) != "")

    assert model.rowCount() == 20_000
    assert len(model._rows) == FIRST
    qtbot.waitUntil(lambda: len(model._rows) == ahead)

    view.scrollToBottom()
    qtbot.waitUntil(lambda: _shown_title(screen, 19_999) != "")
    assert len(model._rows) <= ahead + 10 * BLOCK


def test_arrows_open_when_they_rest_and_enter_at_once(desk: Desk, open_screen: OpenScreen, qtbot: QtBot) -> None:
    ids = record(desk, 4)
    screen = open_screen(desk)
    view = screen.page.list_pane.list
    assert view.hasFocus()
    assert screen.page.detail_pane.shown is None

    for _ in range(3):
        key(view, Qt.Key.Key_Down)
    assert _views(desk) == 0
    qtbot.waitUntil(lambda: screen.page.detail_pane.shown is not None)
    opened = _views(desk)
    assert screen.presenter.detail.incident_id == ids[view.currentIndex().row()]
    assert opened == 1

    key(view, Qt.Key.Key_Up)
    key(view, Qt.Key.Key_Return)
    assert screen.presenter.detail.incident_id == ids[view.currentIndex().row()]


def test_the_list_gets_the_focus_once_it_is_read_and_opens_nothing(
    desk: Desk, open_screen: OpenScreen, qtbot: QtBot
) -> None:
    record(desk, 4)
    runner = HeldRunner()
    screen = open_screen(desk, runner=runner)
    pane = screen.page.list_pane
    assert pane.filter_button.hasFocus()
    runner.release_all()
    assert pane.list.hasFocus()
    qtbot.wait(500)
    assert _views(desk) == 0


def test_the_button_of_an_empty_list_gets_it_and_who_went_on_keeps_it(desk: Desk, open_screen: OpenScreen) -> None:
    runner = HeldRunner()
    screen = open_screen(desk, runner=runner)
    pane = screen.page.list_pane
    runner.release_all()
    state = pane.state
    assert isinstance(state, EmptyState)
    assert state.step_button is not None
    assert state.step_button.hasFocus()
    pane.filter_button.setFocus()
    record(desk, 1)
    screen.refresh()
    runner.release_all()
    assert pane.filter_button.hasFocus()


def test_control_down_and_up_step_from_the_other_side_too(
    desk: Desk, open_screen: OpenScreen, qtbot: QtBot
) -> None:
    ids = record(desk, 3)
    screen = open_screen(desk)
    screen.visit(ids[0])
    screen.page.detail_pane.header.advise.setFocus()

    key(screen.page.detail_pane.header.advise, Qt.Key.Key_Down, CTRL)
    qtbot.waitUntil(lambda: screen.presenter.detail.incident_id == ids[1])
    key(screen.page.detail_pane.header.advise, Qt.Key.Key_Up, CTRL)
    qtbot.waitUntil(lambda: screen.presenter.detail.incident_id == ids[0])


def test_reading_again_moves_neither_choice_nor_what_is_in_sight(
    desk: Desk, open_screen: OpenScreen, qtbot: QtBot
) -> None:
    ids = record(desk, 60)
    screen = open_screen(desk)
    view = screen.page.list_pane.list
    screen.visit(ids[30])
    view.verticalScrollBar().setValue(view.sizeHintForRow(0) * 25 + 7)
    before = _id_at_top(screen)

    desk.incidents.record(facts("knife"))
    screen.refresh()

    assert view.rows.rowCount() == 61
    assert _id_at_top(screen) == before
    assert view.rows.ids[view.currentIndex().row()] == ids[30]
    assert screen.presenter.detail.incident_id == ids[30]


def test_the_rest_that_comes_behind_the_first_page_moves_nothing(
    desk: Desk, open_screen: OpenScreen, qtbot: QtBot
) -> None:
    ids = record(desk, FIRST + 200)
    screen = open_screen(desk)
    view = screen.page.list_pane.list
    screen.visit(ids[FIRST + 100])
    runner = HeldRunner()
    screen.presenter.list._runner = runner  # type: ignore[assignment]  # answers come when the test says so
    screen.page.list_pane.filters_changed.emit(Filters(text="conci"))
    runner.release()
    assert view.rows.rowCount() == FIRST
    assert screen.page.list_pane.count.text() == f"… of {FIRST + 200}"
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    key(view, Qt.Key.Key_Down)
    key(view, Qt.Key.Key_End)
    before = view.verticalScrollBar().value()
    chosen = view.currentIndex().data(Qt.ItemDataRole.UserRole)

    runner.release_all()

    assert view.rows.rowCount() == FIRST + 200
    assert screen.page.list_pane.count.text() == str(FIRST + 200)
    assert view.verticalScrollBar().value() == before > 0
    assert view.currentIndex().data(Qt.ItemDataRole.UserRole) == chosen


def test_after_leaving_and_coming_back_all_is_as_it_was(desk: Desk, open_screen: OpenScreen) -> None:
    ids = record(desk, 60)
    screen = open_screen(desk)
    screen.page.list_pane.filters_changed.emit(Filters(kinds=("vape_trade",)))
    screen.visit(ids[20])
    view = screen.page.list_pane.list
    view.verticalScrollBar().setValue(500)
    left: list[bool] = []

    screen.leave(lambda: left.append(True))
    screen.entered()

    assert left == [True]
    assert view.verticalScrollBar().value() == 500
    assert view.rows.ids[view.currentIndex().row()] == ids[20]
    assert screen.presenter.list.filters == Filters(kinds=("vape_trade",))


def test_nothing_with_these_filters_says_how_many_are_hidden_and_clears_them(
    desk: Desk, open_screen: OpenScreen, qtbot: QtBot
) -> None:
    record(desk, 12)
    screen = open_screen(desk)
    screen.page.list_pane.filters_changed.emit(Filters(kinds=("hacking",)))
    state = screen.page.list_pane.state
    assert isinstance(state, EmptyState)
    assert "12" in state.accessibleName()

    state.step_pressed.emit()

    assert screen.page.list_pane.state is screen.page.list_pane.list
    assert screen.page.list_pane.list.rows.rowCount() == 12


def test_with_nothing_recorded_the_one_step_is_to_record(
    desk: Desk, open_screen: OpenScreen, navigator: NotedNavigator
) -> None:
    screen = open_screen(desk)
    state = screen.page.list_pane.state
    assert isinstance(state, EmptyState)

    state.step_pressed.emit()

    assert navigator.asked == [("record", None)]


def test_without_rights_the_list_says_so(open_screen: OpenScreen) -> None:
    screen = open_screen(make_desk(Role.PRIVACY_OFFICER))

    state = screen.page.list_pane.state
    assert isinstance(state, EmptyState)
    assert "closed" in state.accessibleName()


def test_an_error_stands_above_the_rows_until_tried_again(desk: Desk, open_screen: OpenScreen) -> None:
    record(desk, 2)
    screen = open_screen(desk)
    pane = screen.page.list_pane
    pane.show_list_error(ViosError("not_found", record_kind="incident"))
    assert pane.state is pane.list
    (banner,) = pane.findChildren(Banner)
    assert banner.accessibleName()

    pane.retry_requested.emit()

    assert all(banner.isHidden() for banner in pane.findChildren(Banner))


def test_while_it_loads_there_are_grey_rows(desk: Desk, open_screen: OpenScreen) -> None:
    record(desk, 2)
    runner = HeldRunner()
    screen = open_screen(desk, runner=runner)
    assert screen.page.list_pane.state is not screen.page.list_pane.list

    runner.release_all()

    assert screen.page.list_pane.state is screen.page.list_pane.list


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_row_height_follows_the_type(
    desk: Desk, open_screen: OpenScreen, zoom: float, request: pytest.FixtureRequest
) -> None:
    record(desk, 2)
    request.getfixturevalue("theme").set_zoom(zoom)
    screen = open_screen(desk)

    assert screen.page.list_pane.list.sizeHintForRow(0) >= 55 * zoom


def _shown_title(screen: IncidentsScreen, place: int) -> str:
    model = screen.page.list_pane.list.rows
    worded = model._worded.get(model.ids[place])
    return worded.title if worded else ""


def _id_at_top(screen: IncidentsScreen) -> str:
    view = screen.page.list_pane.list
    return view.rows.ids[view.indexAt(view.viewport().rect().topLeft()).row()]


def _views(desk: Desk) -> int:
    with desk.session.begin() as work:
        return sum(entry.action.value == "incident_viewed" for entry in work.audit.entries(1000))
