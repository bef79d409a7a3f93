"""A text of several lines that grows with what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from vios_desktop.ui.widgets.field_box import FieldBox

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vios_desktop.ui.theme.theme import Theme


class _GrowingText(QPlainTextEdit):
    """As high as its lines, between two limits; Tab leaves it."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())

    def sizeHint(self) -> QSize:
        lines = max(self._least, min(self._most, round(self.document().size().height())))
        return QSize(200, lines * self.fontMetrics().lineSpacing() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


class TextArea(FieldBox):
    """A box of `least` lines that grows to `most`; Tab goes to the next field."""

    text_changed = Signal()

    def __init__(
        self, theme: Theme, text: str = "", *, placeholder: str = "", least: int = 4, most: int = 14
    ) -> None:
        super().__init__(theme)
        self.inner.setContentsMargins(12, 9, 6, 9)
        self.edit = _GrowingText(least, most)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setPlainText(text)
        self.set_target(self.edit)
        self.edit.textChanged.connect(self.text_changed)

    def text(self) -> str:
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        if self.edit.toPlainText() != text:
            self.edit.setPlainText(text)
