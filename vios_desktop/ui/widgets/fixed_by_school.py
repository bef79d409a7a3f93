"""The word beside a setting that the school's IT fixed: why it does not change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class FixedBySchool(QWidget):
    """`more` says to what, where that does not show by itself. Hidden while nothing is fixed."""

    def __init__(self, theme: Theme, more: str = "") -> None:
        super().__init__()
        fixed = self.tr("Set by your school")
        self.label = Label(f"{fixed}: {more}" if more else fixed, "secondary", "text2", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        layout.addWidget(IconLabel(theme, "lock", 14, "text2"))
        layout.addWidget(self.label, 1)

    def words(self) -> str:
        return self.label.text()
