"""One record in words: its title, every field that goes, and on the left or right what is chosen about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.services.handover.telling import Lines, ToldItem


class ToldRow(QFrame):
    """Fill `choice` with what is chosen; `told` below it says everything."""

    def __init__(self, told: ToldItem) -> None:
        super().__init__()
        self.setAccessibleName(title_of(told))
        self.choice = QVBoxLayout()
        self.choice.setSpacing(6)
        self.below = QHBoxLayout()
        self.below.setSpacing(24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(self.choice)
        layout.addLayout(self.below)
        self.below.addWidget(lines_of(told.lines), 1, Qt.AlignmentFlag.AlignTop)

    def set_beside(self, title: str, lines: Lines) -> None:
        """What is here, beside what came."""
        mine = QWidget()
        column = QVBoxLayout(mine)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(title, "label"))
        column.addWidget(lines_of(lines))
        column.addStretch(1)
        self.below.addWidget(mine, 1, Qt.AlignmentFlag.AlignTop)


def title_of(told: ToldItem) -> str:
    day = DayWords().worded(told.day, "d MMMM yyyy") if told.day is not None else ""
    return ", ".join(part for part in (told.title, day) if part)


def lines_of(lines: Lines) -> QWidget:
    """Label and words in two columns."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    for row, (label, words) in enumerate(lines):
        grid.addWidget(Label(label, "secondary", "text2"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(words, "secondary", wrap=True), row, 1)
    return holder
