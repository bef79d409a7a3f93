"""Rows under each other are as high as they want, whatever room there is, and no height that is kept is old."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_layout import RowLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

_LONG = "Een heel lang verhaal over wat er gebeurde. " * 6


class Card:
    def __init__(self, qtbot: QtBot) -> None:
        self.widget = QWidget()
        qtbot.addWidget(self.widget)
        self.layout = RowLayout(self.widget)
        self.rows: list[QWidget] = []

    def add(self, row: QWidget) -> None:
        self.layout.addWidget(row)
        self.rows.append(row)

    def heights(self) -> list[int]:
        """Once everything has its place: words in a row take Qt two rounds."""
        QApplication.processEvents()
        QApplication.processEvents()
        return [row.height() for row in self.rows]


@pytest.fixture
def card(qtbot: QtBot) -> Card:
    return Card(qtbot)


def test_rows_are_as_high_as_their_words_ask_also_where_there_is_no_room(card: Card) -> None:
    for text in ("kort", _LONG, "kort"):
        card.add(Label(text, wrap=True))
    card.widget.resize(300, 20)
    card.widget.show()
    heights = card.heights()
    assert heights == [row.heightForWidth(300) for row in card.rows]
    assert heights[1] > 3 * heights[0]
    assert [row.y() for row in card.rows] == [0, heights[0], heights[0] + heights[1]]
    assert card.layout.heightForWidth(300) == sum(heights)


def test_other_words_another_width_and_a_hidden_row_are_followed(card: Card) -> None:
    for text in (_LONG, "kort"):
        card.add(Label(text, wrap=True))
    card.widget.resize(300, 400)
    card.widget.show()
    narrow = card.heights()
    card.widget.resize(900, 400)
    wide = card.heights()
    assert wide[0] < narrow[0]
    label = card.rows[0]
    assert isinstance(label, Label)
    label.setText("kort")
    assert card.heights()[0] == wide[1]
    label.hide()
    QApplication.processEvents()
    assert card.rows[1].y() == 0
    assert card.layout.heightForWidth(900) == wide[1]


def test_a_row_follows_its_words_and_what_is_added_to_it(card: Card, theme: Theme) -> None:
    row = SideRow(theme, None, "Titel", "erbij", (Label("1"),))
    card.add(row)
    card.widget.resize(500, 300)
    card.widget.show()
    before = card.heights()[0]
    more = Label(_LONG, wrap=True)
    row.add_line(more)
    longer = card.heights()[0]
    assert longer > before + 30
    more.setText("kort")
    assert before < card.heights()[0] < longer


def test_a_larger_font_gives_a_label_another_height(qtbot: QtBot) -> None:
    label = Label(_LONG, wrap=True)
    qtbot.addWidget(label)
    before = label.heightForWidth(300)
    font = label.font()
    font.setPixelSize(font.pixelSize() * 2)
    label.setFont(font)
    assert label.heightForWidth(300) > before


def test_the_height_of_a_label_is_worked_out_once_for_each_width_and_text(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    real = QLabel.heightForWidth

    def noted(label: QLabel, width: int) -> int:
        asked.append(width)
        return real(label, width)

    monkeypatch.setattr(QLabel, "heightForWidth", noted)
    label = Label(_LONG, wrap=True)
    qtbot.addWidget(label)
    heights = [label.heightForWidth(width) for width in (300, 500, 300, 500, 300)]
    assert heights[0] == heights[2] == heights[4] > heights[1]
    assert asked == [300, 500]
    label.setText("kort")
    assert label.heightForWidth(300) < heights[0]
    assert asked == [300, 500, 300]
