"""A change of size or colours touches each widget a few times, however deep it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

DEEP, MOST = 12, 3


class Counter(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.StyleChange
        return False


@pytest.mark.parametrize(
    "change",
    [lambda theme: theme.set_zoom(1.5), lambda theme: theme.choose(SchemeChoice.DARK)],
    ids=["zoom", "dark"],
)
def test_a_widget_is_styled_anew_a_few_times_however_deep_it_lies(
    qtbot: QtBot, theme: Theme, change: Callable[[Theme], None]
) -> None:
    outermost = inner = QWidget()
    qtbot.addWidget(outermost)
    for _ in range(DEEP):
        layout, inner = QVBoxLayout(inner), QWidget()
        layout.addWidget(inner)
    label = Label("Tekst", "body")
    QVBoxLayout(inner).addWidget(label)
    outermost.show()
    before = label.font().pixelSize()
    counter = Counter()
    label.installEventFilter(counter)
    change(theme)
    assert 1 <= counter.times <= MOST
    if theme.zoom != 1.0:
        assert label.fontInfo().pixelSize() > before
