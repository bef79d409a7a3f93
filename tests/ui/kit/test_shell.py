"""The window: places, pages, keys, messages, focus, sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.ui.kit.looks import settle
from vios_desktop.ui import shortcuts
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.shell.main_window import MainWindow
from vios_desktop.ui.shell.places import Chrome, Place
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import FloatingRow
from vios_desktop.ui.widgets.toast import TOAST_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

PLACES = (Place("today", "calendar-check", "Vandaag", 5), Place("incidents", "file-text", "Incidenten"))
CTRL = Qt.KeyboardModifier.ControlModifier


class _Page(QWidget):
    """A page of two panes with a field each."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        self.fields = QLineEdit(), QLineEdit()
        for field in self.fields:
            layout.addWidget(field)

    def panes(self) -> Sequence[QWidget]:
        return self.fields


@pytest.fixture
def window(theme: Theme, settings: ForgetfulSettings, qtbot: QtBot) -> MainWindow:
    made = MainWindow(theme, settings)
    qtbot.addWidget(made)
    made.set_places(PLACES, (Place("help", "circle-question-mark", "Hulp"),))
    made.add_page("today", _Page())
    made.add_page("wizard", _Page(), Chrome.FOCUS_112, place="incidents")
    made.add_page("unlock", _Page(), Chrome.BARE)
    made.show_page("today")
    made.resize(1366, 720)
    with qtbot.waitActive(made):
        made.show()
    settle(made)
    return made


def _current(window: MainWindow) -> _Page:
    return next(page for page in window.findChildren(_Page) if page.isVisible())


def _part_at(window: MainWindow, x: int, y: int) -> object:
    widget = window.childAt(x, y)
    return None if widget is None else widget.property("part")


def test_the_title_never_says_more_than_vios(window: MainWindow) -> None:
    assert window.windowTitle() == "VIOS"
    assert not window.windowIcon().isNull()


@pytest.mark.parametrize(
    ("page", "rail", "strip"), [("today", True, False), ("wizard", False, True), ("unlock", False, False)]
)
def test_every_page_has_its_own_surroundings(window: MainWindow, page: str, rail: bool, strip: bool) -> None:
    window.show_page(page)
    assert window.current_page == page
    shown = [part.isVisible() for part in (window.rail, window.top_bar, window.status_bar, window.danger_strip)]
    assert shown == [rail, rail, rail, strip]


def test_the_rail_asks_and_the_window_decides(window: MainWindow, qtbot: QtBot) -> None:
    incidents = window.rail.buttons[1]
    with qtbot.waitSignal(window.place_requested, timeout=500) as asked:
        QTest.mouseClick(incidents, Qt.MouseButton.LeftButton)
    assert asked.args == ["incidents"]
    assert [button.isChecked() for button in window.rail.buttons] == [True, False, False]
    window.rail.set_count("incidents", 3)
    assert incidents.accessibleName() == "Incidenten, 3"


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_N, CTRL, "new_requested"),
        (Qt.Key.Key_L, CTRL, "lock_requested"),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "lock_requested"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help_requested"),
        (Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier, "keys_requested"),
        (Qt.Key.Key_2, CTRL, "place_requested"),
        (Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier, "export_requested"),
    ],
)
def test_keys_of_the_window(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, signal: str
) -> None:
    with qtbot.waitSignal(getattr(window, signal), timeout=500):
        QTest.keyClick(window, key, modifier)


def test_search_key_zoom_keys(window: MainWindow, qtbot: QtBot, theme: Theme) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    assert window.top_bar.search.edit.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_Plus, CTRL)
    larger = theme.zoom
    QTest.keyClick(window, Qt.Key.Key_0, CTRL)
    assert (larger, theme.zoom) == (1.1, 1.0)


def test_search_results_are_picked_by_key(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.top_bar
    bar.focus_search()
    with qtbot.waitSignal(bar.search_changed, timeout=500):
        QTest.keyClicks(bar.search.edit, "s")
    bar.show_results("other", (FloatingRow("9", "x"),))
    bar.show_results("s", (FloatingRow("1", "Sem"), FloatingRow("2", "Stan")))
    with qtbot.waitSignal(bar.result_chosen, timeout=500) as chosen:
        QTest.keyClick(bar.search.edit, Qt.Key.Key_Down)
        QTest.keyClick(bar.search.edit, Qt.Key.Key_Return)
    assert chosen.args == ["2"]


def test_f6_goes_round_and_comes_back_to_where_it_was(window: MainWindow, qtbot: QtBot) -> None:
    page = _current(window)
    page.fields[0].setFocus()
    seen: list[QWidget | None] = []
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen[0] is page.fields[1]
    assert seen[1] in window.rail.buttons
    assert seen[2] is window.top_bar.search.edit
    assert seen[3] is page.fields[0]


def test_a_toast_is_reached_and_answered_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    undone: list[int] = []
    toast = window.show_toast("Afspraak verwijderd", "Maak ongedaan", lambda: undone.append(1))
    page = _current(window)
    page.fields[1].setFocus()
    counting = [toast.counting]
    QTest.keyClick(window, Qt.Key.Key_F6)
    counting.append(toast.counting)
    assert counting == [True, False]
    assert toast.action_button is not None
    assert toast.action_button is QApplication.focusWidget()
    QTest.keyClick(toast.action_button, Qt.Key.Key_Return)
    assert undone == [1]
    assert window.toasts.toasts == ()
    assert TOAST_MS == 10_000


def test_escape_closes_a_toast_and_the_oldest_leaves_first(window: MainWindow, qtbot: QtBot) -> None:
    toasts = [window.show_toast(f"Bericht {number}") for number in range(4)]
    assert window.toasts.toasts == tuple(toasts[1:])
    toasts[3].take_focus()
    QTest.keyClick(toasts[3].close_button, Qt.Key.Key_Escape)
    assert window.toasts.toasts == (toasts[1], toasts[2])
    window.toasts.clear()
    assert not window.toasts.isVisible()


def test_the_clock_of_a_toast_waits_for_the_pointer(window: MainWindow) -> None:
    toast = window.show_toast("Bewaard")
    spot = toast.rect().center().toPointF()
    toast.enterEvent(QEnterEvent(spot, spot, spot))
    counting = [toast.counting]
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert [*counting, toast.counting] == [False, True]


def test_the_lock_warning_stands_in_the_layout(window: MainWindow, qtbot: QtBot) -> None:
    page = _current(window)
    before = page.mapTo(window, page.rect().topLeft()).y()
    window.lock_warning.show_seconds(24)
    settle(window)
    assert "24" in window.lock_warning.text
    assert page.mapTo(window, page.rect().topLeft()).y() > before
    with qtbot.waitSignal(window.stay_open_requested, timeout=500):
        QTest.keyClick(window.lock_warning.stay_button, Qt.Key.Key_Return)


def test_banners_replace_each_other(window: MainWindow) -> None:
    first, second = Label("een"), Label("twee")
    window.show_banner(first)
    window.show_banner(second)
    shown = [first.isVisible(), second.isVisible()]
    window.clear_banner()
    assert [*shown, second.isVisible()] == [False, True, False]


def test_pages_can_be_replaced_and_taken_away(window: MainWindow) -> None:
    window.add_page("today", _Page())
    assert window.current_page == ""
    window.show_page("today")
    window.remove_page("today")
    with pytest.raises(KeyError):
        window.show_page("today")


def test_blank_covers_the_window_before_it_locks(window: MainWindow, qtbot: QtBot) -> None:
    covered: list[bool] = []
    window.lock_requested.connect(lambda: covered.append(_part_at(window, 600, 5) == "canvas"))
    window.blank()
    assert covered == [True]


def test_place_and_size_are_remembered(
    window: MainWindow, theme: Theme, settings: ForgetfulSettings, qtbot: QtBot
) -> None:
    window.resize(700, 500)
    with qtbot.waitSignal(window.closing, timeout=500):
        window.close()
    again = MainWindow(theme, settings)
    qtbot.addWidget(again)
    assert again.size().toTuple() == (700, 500)
    settings.set_value("window/geometry", "nonsense")
    third = MainWindow(theme, settings)
    qtbot.addWidget(third)
    assert third.width() > 0


@pytest.mark.parametrize(("width", "zoom", "narrow"), [(1366, 1.0, False), (1100, 1.0, True), (1366, 1.25, True)])
def test_the_rail_gets_narrow_with_the_window(
    window: MainWindow, theme: Theme, width: int, zoom: float, narrow: bool
) -> None:
    theme.set_zoom(zoom)
    window.resize(width, 700)
    settle(window)
    assert window.rail.narrow is narrow
    assert window.rail.width() == theme.px(84 if narrow else 208)


@pytest.mark.parametrize("zoom", [1.0, 1.25, 1.5, 2.0])
def test_the_window_asks_for_no_more_than_a_small_screen(window: MainWindow, theme: Theme, zoom: float) -> None:
    theme.set_zoom(zoom)
    for page in ("today", "wizard"):
        window.show_page(page)
        settle(window)
        hint = window.minimumSizeHint()
        assert hint.width() <= 1024
        assert hint.height() <= 720


@pytest.mark.parametrize("width", [340, 500, 700, 1000, 1366])
def test_the_header_of_a_task_drops_words_before_it_grows(theme: Theme, qtbot: QtBot, width: int) -> None:
    header = FocusHeader(theme, "Terug naar incident 2026-061", "Beslishulp")
    holder = QWidget()
    qtbot.addWidget(holder)
    header.setParent(holder)
    header.add_button(SecondaryButton(theme, "Stop"))
    header.set_saved("Bewaard 14:06")
    header.resize(width, 52)
    holder.show()
    settle(holder)
    assert header.minimumSizeHint().width() <= 340
    assert header.back_button.accessibleName() == "Terug naar incident 2026-061"
    assert bool(header.back_button.text()) is (width >= 500)


@pytest.mark.parametrize("width", [370, 1366])
def test_a_button_with_an_icon_loses_its_words_last(theme: Theme, qtbot: QtBot, width: int) -> None:
    """At 200 % with larger letters the table scrolled sideways for the words in its header."""
    header, holder = FocusHeader(theme, "Terug", "Kernteam"), QWidget()
    qtbot.addWidget(holder)
    header.setParent(holder)
    plain, finish = SecondaryButton(theme, "Grotere letters"), SecondaryButton(theme, "Overleg afronden", "check")
    header.add_button(plain)
    header.add_button(finish)
    header.resize(width, 52)
    holder.show()
    settle(holder)
    assert header.minimumSizeHint().width() <= 370
    assert plain.text() == "Grotere letters"
    assert bool(finish.text()) is (width == 1366)
    assert finish.accessibleName() == "Overleg afronden"


def test_every_key_is_listed_once_and_means_something() -> None:
    keys = [row.key for row in shortcuts.SHORTCUTS]
    assert len(keys) == len(set(keys))
    assert all(not QKeySequence(key).isEmpty() for key in keys)
    listed = [key for _group, rows in shortcuts.shortcut_list() for key, _text in rows]
    assert len(listed) == len(keys)
    with pytest.raises(KeyError):
        shortcuts.shortcut("no such key")


def test_keys_of_a_screen_work_inside_it_only(qtbot: QtBot) -> None:
    window, pressed = QWidget(), []
    layout, inside, outside = QVBoxLayout(window), QLineEdit(), QLineEdit()
    layout.addWidget(inside)
    layout.addWidget(outside)
    qtbot.addWidget(window)
    shortcuts.add_actions(inside, {"save": lambda: pressed.append("save")})
    with qtbot.waitActive(window):
        window.show()
    outside.setFocus()
    QTest.keyClick(outside, Qt.Key.Key_S, CTRL)
    assert pressed == []
    inside.setFocus()
    QTest.keyClick(inside, Qt.Key.Key_S, CTRL)
    assert pressed == ["save"]
