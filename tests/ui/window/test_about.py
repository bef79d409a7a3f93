"""Over VIOS: the versions, the licences, and a way to it before a file is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from vios_desktop import __version__
from vios_desktop.app.about import about
from vios_desktop.ui.entrance.view import EntranceFrame
from vios_desktop.ui.shell.status_bar import StatusBar
from vios_desktop.ui.window.about_dialog import About, AboutDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

_ABOUT = About("1.2.3", "2026.1", "01-02-2026", "SQLCipher 4", "Een licentie")


def test_it_shows_versions_and_licences_and_copies_the_versions_alone(qtbot: QtBot, theme: Theme) -> None:
    copied: list[str] = []
    dialog = AboutDialog(theme, _ABOUT, copy=copied.append)
    qtbot.addWidget(dialog)
    dialog.copy_button.click()
    (text,) = copied
    for part in ("1.2.3", "2026.1", "01-02-2026", "SQLCipher 4"):
        assert part in text
    assert "licentie" not in text.lower()
    assert dialog.notices.toPlainText() == "Een licentie"
    assert dialog.notices.isReadOnly()


def test_enter_and_escape_close_it_and_tab_comes_by_everything(qtbot: QtBot, theme: Theme) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = AboutDialog(theme, _ABOUT)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.open()
        assert dialog.focusWidget() is dialog.close_button
        visited = set()
        for _ in range(3):
            QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            visited.add(dialog.focusWidget())
        assert visited == {dialog.notices, dialog.copy_button, dialog.close_button}
        QTest.keyClick(dialog.focusWidget(), key)
        assert not dialog.isVisible()


def test_without_licences_it_says_where_they_are(qtbot: QtBot, theme: Theme) -> None:
    dialog = AboutDialog(theme, _ABOUT._replace(notices=""))
    qtbot.addWidget(dialog)
    assert dialog.notices.toPlainText()


def test_this_program_knows_its_versions_and_licences() -> None:
    told = about()
    assert told.version == __version__
    assert told.content
    assert "SQLCipher 4." in told.parts
    assert "Qt 6." in told.parts
    assert "EUPL-1.2" in told.notices


def test_the_first_screen_and_the_foot_of_the_window_lead_to_it(qtbot: QtBot, theme: Theme) -> None:
    frame, bar = EntranceFrame(theme), StatusBar(theme)
    qtbot.addWidget(frame)
    qtbot.addWidget(bar)
    assert __version__ in frame.about_button.text()
    with qtbot.waitSignals([frame.about_requested, bar.about_requested]):
        frame.about_button.click()
        bar._about.click()
