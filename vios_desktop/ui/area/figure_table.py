"""Figures in rows and columns; in a narrow window as a list under the name of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.label import Label, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_NAME_WIDTH = 150
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FigureTable(QWidget):
    """`heads` are those of the columns, the first that of the names; a row is a name and its figures."""

    def __init__(self, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        super().__init__()
        self.across, self.down = _across(heads, rows), _down(heads, rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.across)
        layout.addWidget(self.down)
        self.down.hide()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the list, whichever is shown."""
        return QSize(self.down.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.across.minimumSizeHint().width()
        if narrow != self.across.isHidden():
            self.across.setVisible(not narrow)
            self.down.setVisible(narrow)


def _across(heads: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> QWidget:
    """Labels at the left, figures at the right of each column."""
    box, grid = _grid()
    grid.setColumnMinimumWidth(0, _NAME_WIDTH)
    for column, head in enumerate(heads):
        label = Label(head, "group", "text2", wrap=True)
        label.setAlignment(_RIGHT if column else Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(label, 0, column)
    grid.addWidget(Rule(), 1, 0, 1, len(heads))
    for number, (name, figures) in enumerate(rows, start=2):
        grid.addWidget(Label(name, "secondary", wrap=True), number, 0)
        for column, figure in enumerate(figures, start=1):
            grid.addWidget(_cell(name, heads[column], figure), number, column)
    return box


def _down(heads: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> QWidget:
    """The name of a row, and under it each column with its figure."""
    box, grid = _grid()
    line = 0
    for name, figures in rows:
        grid.addWidget(Label(name, "label", wrap=True), line, 0, 1, 2)
        for head, figure in zip(heads[1:], figures, strict=True):
            line += 1
            grid.addWidget(Label(head, "secondary", "text2", wrap=True), line, 0)
            grid.addWidget(_cell(name, head, figure), line, 1)
        grid.addWidget(Rule(), line + 1, 0, 1, 2)
        line += 2
    return box


def _grid() -> tuple[QWidget, QGridLayout]:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    return box, grid


def _cell(name: str, head: str, figure: str) -> Label:
    cell = Label(figure, "secondary_strong", tabular=True)
    cell.setAlignment(_RIGHT)
    cell.setAccessibleName(f"{name}, {head}: {figure}")
    return cell
