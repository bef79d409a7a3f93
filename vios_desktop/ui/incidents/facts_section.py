"""What was seen, and the answers to the seven questions as rows of a label and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.theme.theme import Theme

_LABEL_WIDTH, _OWN_WIDTH = 90, 190


class FactsSection(QWidget):
    """The text can be selected and copied; a label says what its words answer.

    `own_labels` are words of a school: long ones go over more lines.
    """

    def __init__(self, theme: Theme, *, own_labels: bool = False) -> None:
        super().__init__()
        self._theme, self._own_labels = theme, own_labels
        self._pairs: tuple[tuple[str, str], ...] = ()
        self.text = Label("", "body", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._table = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.text)
        self._layout.addWidget(self._table)
        theme.changed.connect(self._again)

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        return self._pairs

    def show_facts(self, text: str, pairs: Sequence[tuple[str, str]]) -> None:
        self.text.setText(text)
        if tuple(pairs) != self._pairs:
            self._pairs = tuple(pairs)
            self._again()

    def _again(self) -> None:
        """A new table: a grid forgets no rows."""
        self._layout.removeWidget(self._table)
        self._table.hide()
        self._table.deleteLater()
        self._table = QWidget()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        own = self._own_labels
        grid.setColumnMinimumWidth(0, self._theme.px(_OWN_WIDTH if own else _LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        for row, (name, words) in enumerate(self._pairs):
            label, value = Label(name, "secondary", "text2", wrap=own), Label(words, "body", wrap=True)
            if own:
                label.setMaximumWidth(self._theme.px(_OWN_WIDTH))
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{name}: {words}")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        self._layout.addWidget(self._table)
