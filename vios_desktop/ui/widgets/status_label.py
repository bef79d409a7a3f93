"""A status: an icon and a word, never a colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.status_data import STATUS_LOOKS, Status, StatusKind

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.tokens import TextRole


class StatusLabel(QWidget):
    """Icon and word in the tone of the status; `wrap` for a sentence, such as an error above a field."""

    def __init__(
        self,
        theme: Theme,
        status: Status,
        *,
        role: TextRole = "secondary_strong",
        text_tone: str = "",
        wrap: bool = False,
    ) -> None:
        super().__init__()
        icon, tone = STATUS_LOOKS[status.kind]
        self._text_tone = text_tone
        self._icon = IconLabel(theme, icon, 14, tone)
        self._label = Label(status.text, role, text_tone or tone, wrap=wrap)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(6)
        top = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
        layout.addWidget(self._icon, 0, top)
        layout.addWidget(self._label, 1)
        self.setAccessibleName(status.text)

    def set_status(self, status: Status) -> None:
        icon, tone = STATUS_LOOKS[status.kind]
        self._icon.set_icon(icon, tone)
        self._label.setText(status.text)
        self._label.set_tone(self._text_tone or tone)
        self.setAccessibleName(status.text)

    @property
    def text(self) -> str:
        return self._label.text()

    @classmethod
    def of(cls, theme: Theme, kind: StatusKind, text: str) -> StatusLabel:
        """Shorter to write: `StatusLabel.of(theme, StatusKind.TODAY, "Vandaag")`."""
        return cls(theme, Status(kind, text))
