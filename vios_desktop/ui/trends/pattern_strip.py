"""A plain fact that stands out, with its records, and the way to put it away with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.trends.model import Chosen
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.services.trends import SeenPattern, TrendView
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.trends.words import TrendWords


class PatternStrip(QFrame):
    """`opened(Chosen)`, `put_away(SeenPattern, reason)`."""

    opened = Signal(object)
    put_away = Signal(object, str)

    def __init__(self, theme: Theme, words: TrendWords, seen: SeenPattern, view: TrendView) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self.seen = seen
        pattern = seen.pattern
        self.look = SecondaryButton(theme, self.tr("Show these %n", "", pattern.count), size="compact")
        chosen = Chosen(pattern.cut, pattern.value, words.pattern_title(pattern, view))
        self.look.clicked.connect(lambda: self.opened.emit(chosen))
        self.away = QuietButton(theme, self.tr("Do not show, with a reason"), size="compact", tone="text2")
        self.away.clicked.connect(self._ask)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Label(words.pattern(pattern, view), "label", wrap=True))
        texts.addWidget(Label(words.pattern_before(pattern), "secondary", "text2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Tile(theme, "search", 34, 16, "accent"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.addWidget(self.look)
        row.addWidget(self.away)
        self._form = self._make_form(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 9, 14, 9)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self._form)
        self._form.hide()

    @property
    def asks(self) -> bool:
        """Whether the reason is being asked for."""
        return not self._form.isHidden()

    def show_wrong(self, text: str) -> None:
        self.reason_field.set_error(text)
        self.reason_field.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.asks:
            self._stop_asking()
        else:
            super().keyPressEvent(event)

    def _make_form(self, theme: Theme) -> QWidget:
        self.reason = TextField(theme)
        self.reason_field = Field(theme, self.tr("Why not?"), self.reason, self.tr("It comes back when it grows."))
        self.reason.confirmed.connect(self._finish)
        self.done = SecondaryButton(theme, self.tr("Do not show again"), size="compact")
        self.done.clicked.connect(lambda: self._finish(self.reason.edit.text()))
        self.cancel = QuietButton(theme, self.tr("Cancel"), size="compact", tone="text2")
        self.cancel.clicked.connect(self._stop_asking)
        form = QWidget()
        layout = QHBoxLayout(form)
        layout.setContentsMargins(46, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.reason_field, 1)
        layout.addWidget(self.done, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignBottom)
        return form

    def _ask(self) -> None:
        self._form.show()
        self.reason_field.focus()

    def _stop_asking(self) -> None:
        self.away.setFocus()
        self._form.hide()
        self.reason_field.set_error("")

    def _finish(self, reason: str) -> None:
        self.put_away.emit(self.seen, reason)
