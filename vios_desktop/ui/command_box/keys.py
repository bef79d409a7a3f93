"""The list of all keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.help_place import set_help_place
from vios_desktop.ui.shortcuts import shortcut_list
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.dialog_room import room_for
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.ui.theme.theme import Theme

_WIDTH, _HEIGHT = 620, 520
_KEY_WIDTH = 130


class KeysDialog(QDialog):
    """Grouped as the table is; `to_handbook` leads to what can be read about them."""

    def __init__(
        self, theme: Theme, to_handbook: Callable[[], None] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("VIOS")
        self.setProperty("part", "question")
        set_help_place(self, "keys")
        self.setModal(True)
        title = self.tr("All keys")
        self.setAccessibleName(title)
        self.resize(room_for(self, theme.px(_WIDTH), theme.px(_HEIGHT)))
        self.close_button = PrimaryButton(theme, self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        if to_handbook is not None:
            self.handbook_button = SecondaryButton(theme, self.tr("Handbook"), "circle-question-mark")
            self.handbook_button.clicked.connect(self.accept)
            self.handbook_button.clicked.connect(to_handbook)
            row.addWidget(self.handbook_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(21, 18, 21, 17)
        layout.setSpacing(10)
        layout.addWidget(Label(title, "card"))
        layout.addWidget(PageScroll(_table(theme), part="surface"), 1)
        layout.addLayout(row)
        self.close_button.setFocus()


def _table(theme: Theme) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(2, 2, 8, 2)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, theme.px(_KEY_WIDTH))
    grid.setColumnStretch(1, 1)
    line = 0
    for group, pairs in shortcut_list():
        if line:
            grid.setRowMinimumHeight(line, theme.px(10))
            line += 1
        grid.addWidget(Label(group, "label"), line, 0, 1, 2)
        for key, words in pairs:
            line += 1
            grid.addWidget(Label(key, "secondary_strong", tabular=True), line, 0)
            grid.addWidget(Label(words, "secondary", "text2", wrap=True), line, 1)
        line += 1
    grid.setRowStretch(line, 1)
    return table
