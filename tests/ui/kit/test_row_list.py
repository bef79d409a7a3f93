"""A list of very many rows: the first ones at once, the rest in stretches, and any when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.row_delegate import STRETCH, RowList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

MANY = 3 * STRETCH


class Numbers(QAbstractListModel):
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else MANY

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return Row(str(index.row()), str(index.row())) if role == Qt.ItemDataRole.UserRole else None


@pytest.fixture
def rows(qtbot: QtBot, theme: Theme) -> RowList:
    rows = RowList(theme, "Getallen")
    rows.setModel(Numbers(rows))
    rows.resize(400, 300)
    qtbot.addWidget(rows)
    return rows


def laid_out(rows: RowList, row: int) -> bool:
    return not rows.visualRect(rows.model().index(row, 0)).isEmpty()


def test_the_first_rows_are_there_before_the_window_answers_and_the_last_soon_after(
    rows: RowList, qtbot: QtBot
) -> None:
    rows.executeDelayedItemsLayout()
    assert laid_out(rows, 0)
    assert not laid_out(rows, MANY - 1)
    rows.show()
    qtbot.waitUntil(lambda: laid_out(rows, MANY - 1))
    assert rows.verticalScrollBar().maximum() > (MANY - 100) * rows.sizeHintForRow(0)


def test_a_row_far_below_can_be_scrolled_to_at_once(rows: RowList) -> None:
    rows.show()
    rows.lay_out(MANY - 5)
    index = rows.model().index(MANY - 5, 0)
    rows.scrollTo(index)
    assert rows.viewport().rect().contains(rows.visualRect(index).center())
