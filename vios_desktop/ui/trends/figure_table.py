"""The figures of a chart as a table: the same numbers, for who reads rather than looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from vios_desktop.ui.trends.model import Chosen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.trends.model import Mark

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


class FigureModel(QAbstractTableModel):
    """Marks as rows. No QStandardItemModel: Qt makes and deletes its heading items behind Shiboken's back, which
    then takes what comes to lie at the same address for one of them.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()

    def as_text(self) -> str:
        """Heads and rows with tabs between the cells: what a spreadsheet takes as a table."""
        lines = (self._heads, *self._rows)
        return "".join("\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in lines)

    def show_rows(self, heads: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        self.beginResetModel()
        self._heads, self._rows = tuple(heads), tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() else _LEFT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return (_RIGHT if section else _LEFT) if role == Qt.ItemDataRole.TextAlignmentRole else None


class FigureTable(QTableView):
    """`opened(Chosen)` on Enter or a double click."""

    opened = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._marks: tuple[Mark, ...] = ()
        self._rows = FigureModel(self)
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
        rows = [
            (f" {mark.label}", *map(_number, (mark.now, *((mark.before,) if compared else ())))) for mark in marks
        ]
        self._rows.show_rows(heads, rows)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)

    def as_text(self) -> str:
        """All lines, for the clipboard."""
        return self._rows.as_text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and self._marks[index.row()].now:
            mark = self._marks[index.row()]
            self.opened.emit(Chosen(mark.cut, mark.value, mark.label))


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
