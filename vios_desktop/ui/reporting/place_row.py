"""Where the sealed report goes, on a computer without the vault, and the way to another place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.fixed_by_school import FixedBySchool
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.ui.theme.theme import Theme


class PlaceRow(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._folder = Label("", "body", wrap=True)
        self.choose_button = SecondaryButton(theme, "", "folder", size="compact")
        self.fixed = FixedBySchool(theme)
        self.fixed.hide()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._folder, 1)
        row.addWidget(self.choose_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Label(self.tr("Where does the sealed report go?"), "label", wrap=True))
        hint = self.tr("To a shared folder of your school, or to a stick that you give to the coordinator.")
        layout.addWidget(Label(hint, "secondary", "text3", wrap=True))
        layout.addLayout(row)
        layout.addWidget(self.fixed)
        self.hide()

    def show_folder(self, folder: Path | None, *, fixed: bool = False) -> None:
        self._folder.setText(str(folder) if folder is not None else self.tr("You choose when you hand in"))
        self.choose_button.setText(self.tr("Another folder") if folder is not None else self.tr("Choose a folder"))
        self.choose_button.setVisible(not fixed)
        self.fixed.setVisible(fixed)
        self.show()
