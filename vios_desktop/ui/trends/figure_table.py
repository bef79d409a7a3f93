"""The figures of a chart as a table: the same numbers, for who reads rather than looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from vios_desktop.ui.trends.model import Chosen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.trends.model import Mark


class FigureTable(QTableView):
    """`opened(Chosen)` on Enter or a double click."""

    opened = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._marks: tuple[Mark, ...] = ()
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 9)
        self.setMinimumHeight(self.fontMetrics().height() * 9)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """All lines; a column for last year only where there is something to compare with."""
        self._marks = tuple(marks)
        compared = any(mark.before is not None for mark in marks)
        heads = [self.tr("What"), self.tr("Now"), *([self.tr("Last year")] if compared else [])]
        self._rows.clear()
        self._rows.setHorizontalHeaderLabels(heads)
        for mark in marks:
            numbers = [mark.now, *([mark.before] if compared else [])]
            self._rows.appendRow([QStandardItem(f" {mark.label}"), *map(_number, numbers)])
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        for column in range(len(heads)):
            side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            self._rows.horizontalHeaderItem(column).setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and self._marks[index.row()].now:
            mark = self._marks[index.row()]
            self.opened.emit(Chosen(mark.cut, mark.value, mark.label))


def _number(value: int | None) -> QStandardItem:
    item = QStandardItem("" if value is None else str(value))
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
