"""A screen in the making is not styled before it gets its window, and has its looks when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import PrimaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.window.workplace import _style_when_shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


def styled(*widgets: QWidget) -> list[bool]:
    return [widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished) for widget in widgets]


def test_it_is_styled_when_it_is_shown_and_not_before(qtbot: QtBot, theme: Theme) -> None:
    screen, label, button = QWidget(), Label("Vandaag", "page"), PrimaryButton(theme, "Bewaar")
    layout = QVBoxLayout(screen)
    for part in (label, button):
        layout.addWidget(part)
    qtbot.addWidget(screen)
    _style_when_shown()
    QCoreApplication.processEvents()
    assert styled(screen, label, button) == [False, False, False]
    screen.show()
    assert styled(screen, label, button) == [True, True, True]


def test_what_is_not_in_the_making_any_more_is_styled_by_qt(qtbot: QtBot, theme: Theme) -> None:
    label = Label("Vandaag", "page")
    qtbot.addWidget(label)
    QCoreApplication.processEvents()
    assert styled(label) == [True]
