"""A card with a chart and its twin, the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget

from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.trends.figure_table import FigureTable
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.trends.chart import Chart
    from vios_desktop.ui.trends.model import Mark


class ChartCard(Card):
    """`opened(Chosen)` from the chart or the table; the button goes from one to the other.

    Ctrl+C copies the table, from the chart as well; `copied` then.
    """

    opened = Signal(object)
    copied = Signal()

    def __init__(self, theme: Theme, title: str, question: str, chart: Chart) -> None:
        super().__init__(gap=8)
        self.chart = chart
        self.table = FigureTable(title)
        self.button = QuietButton(theme, self.tr("Table"), size="compact")
        self.button.setAccessibleName(self.tr("%1 as a table").replace("%1", title))
        self.button.clicked.connect(self._turn)
        self.copy_button = QuietButton(theme, self.tr("Copy"), "copy", size="compact", tone="text2")
        self.copy_button.setAccessibleName(self.tr("Copy %1 as a table").replace("%1", title))
        self.copy_button.clicked.connect(self.copy)
        self.copy_button.hide()
        self.note = Label("", "meta", "text3", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(title, "label"))
        head.addWidget(Label(question, "secondary", "text2"))
        head.addStretch(1)
        head.addWidget(self.copy_button)
        head.addWidget(self.button)
        self._stack = QStackedWidget()
        self._stack.addWidget(chart)
        self._stack.addWidget(self.table)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.note)
        self.note.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        chart.opened.connect(self.opened)
        self.table.opened.connect(self.opened)
        add_actions(self, {"copy_table": self.copy})

    @property
    def shows_table(self) -> bool:
        return self._stack.currentIndex() == 1

    def show_rows(self, marks: Sequence[Mark], note: str = "") -> None:
        """All lines for the table, and a word under both."""
        self.table.show_marks(marks)
        self.note.setText(note)
        self._show_note()

    def copy(self) -> None:
        """All lines with tabs between them; the guard of the clipboard takes them away after half a minute."""
        QGuiApplication.clipboard().setText(self.table.as_text())
        self.copied.emit()

    def _turn(self) -> None:
        self._stack.setCurrentIndex(0 if self.shows_table else 1)
        self.copy_button.setVisible(self.shows_table)
        self.button.setText(self.tr("Chart") if self.shows_table else self.tr("Table"))
        self._show_note()

    def _show_note(self) -> None:
        """The table holds every line, so it needs no word about the rest."""
        self.note.setVisible(bool(self.note.text()) and not self.shows_table)
