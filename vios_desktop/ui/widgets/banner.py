"""A message in the page: what happened, what is safe, what now. It takes its own room, never over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label, repolish

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QPushButton

    from vios_desktop.ui.theme.theme import Theme

BannerTone = Literal["info", "ok", "warn", "bad"]

_ICONS: dict[BannerTone, str] = {
    "info": "info",
    "ok": "circle-check",
    "warn": "circle-alert",
    "bad": "circle-alert",
}


class Banner(QFrame):
    """Title (what happened) and text (what is safe, what now), with optional buttons at the end."""

    def __init__(
        self,
        theme: Theme,
        tone: BannerTone,
        what: str,
        safe: str = "",
        now: str = "",
        *,
        icon: str = "",
        buttons: tuple[QPushButton, ...] = (),
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("part", "banner")
        self._icon = IconLabel(theme, icon or _ICONS[tone], 18, tone)
        self._what = Label("", "label", tone, wrap=True)
        self._text = Label("", "secondary", "text2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._text)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(10)
        outer.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(words, 1)
        for button in buttons:
            outer.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_message(tone, what, safe, now, icon=icon)

    def set_message(self, tone: BannerTone, what: str, safe: str = "", now: str = "", *, icon: str = "") -> None:
        """Show another message in the same place."""
        text = " ".join(part for part in (safe, now) if part)
        self.setProperty("tone", tone)
        self._icon.set_icon(icon or _ICONS[tone], tone)
        self._what.setText(what)
        self._what.set_tone(tone)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(" ".join(part for part in (what, text) if part))
        repolish(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
