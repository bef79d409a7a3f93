"""A file over a page: the zone shows where it can be let go, takes it there, and goes away again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from vios_desktop.ui.files.handed import paths_in
from vios_desktop.ui.widgets.drop_zone import DropZone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

COPY, LEFT, NO_KEY = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
FILE, WORDS = QMimeData(), QMimeData()
FILE.setUrls([QUrl.fromLocalFile("/stick/foto.jpg")])
WORDS.setText("een woord")


class Page(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.taken: list[Path] = []
        self.zone = DropZone(theme, self, "Laat los", lambda data: bool(paths_in(data)), self._take)

    def _take(self, data: QMimeData) -> bool:
        self.taken += paths_in(data)
        return True

    def hold(self, data: QMimeData) -> bool:
        event = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NO_KEY)
        event.ignore()
        QApplication.sendEvent(self, event)
        return event.isAccepted()


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Page:
    page = Page(theme)
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    return page


def test_a_file_is_shown_where_it_can_be_let_go_and_taken_there(page: Page) -> None:
    assert page.hold(FILE)
    assert page.zone.isVisible()
    assert page.zone.geometry() == page.rect()
    QApplication.sendEvent(page, QDropEvent(QPointF(5, 5), COPY, FILE, LEFT, NO_KEY))
    assert page.taken == [Path("/stick/foto.jpg")]
    assert not page.zone.isVisible()


def test_it_goes_away_with_the_file_and_words_are_left_alone(page: Page) -> None:
    page.hold(FILE)
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert not page.zone.isVisible()
    assert not page.hold(WORDS)
    assert not page.zone.isVisible()
    QApplication.sendEvent(page, QDropEvent(QPointF(5, 5), COPY, WORDS, LEFT, NO_KEY))
    assert page.taken == []
