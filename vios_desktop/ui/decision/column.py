"""The reading column: at most 720 logical pixels wide, in the middle of its page, and its parts as groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vios_desktop.ui.tokens import READING_WIDTH

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from vios_desktop.ui.theme.theme import Theme


class Column(QWidget):
    """Fill `body`; the column keeps its width at every zoom and gives way in a narrow window."""

    def __init__(
        self, theme: Theme, *, top: int = 18, bottom: int = 24, gap: int = 8, width: int = READING_WIDTH
    ) -> None:
        super().__init__()
        self._theme, self._width = theme, width
        self._inner = QWidget()
        self._inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(self._inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(gap)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, top, 24, bottom)
        outer.setSpacing(0)
        outer.addStretch(1)
        outer.addWidget(self._inner, 1000)
        outer.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._inner.setMaximumWidth(self._theme.px(self._width))


def clear(layout: QLayout) -> None:
    """Take everything out of a layout; widgets are deleted when the event loop comes round."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
            inner.deleteLater()
