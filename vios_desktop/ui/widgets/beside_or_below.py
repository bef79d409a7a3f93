"""Words with buttons at their right; the buttons go below them where the words would have no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from vios_desktop.ui.widgets.fitting import fits_anew
from vios_desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLayout

    from vios_desktop.ui.theme.theme import Theme

_LEAST_FIRST = 280


class BesideOrBelow(QWidget):
    """`first` is a name, a heading or a field; `others` stand at its right while it keeps `least` logical pixels.

    As narrow as the widest single part, so that no page gets wider than its window for a row of buttons. While all
    of `others` are hidden `first` has the whole width.
    """

    def __init__(
        self, theme: Theme, first: QWidget | QLayout, *others: QWidget, least: int = _LEAST_FIRST, gap: int = 10
    ) -> None:
        super().__init__()
        self._theme, self._least, self._gap, self._below = theme, least, gap, False
        self._first, self._rest = QWidget(), QWidget()
        holder = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._first)
        holder.setContentsMargins(0, 0, 0, 0)
        if isinstance(first, QWidget):
            holder.addWidget(first)
        else:
            holder.addLayout(first)
        self._flow = FlowLayout(self._rest, gap=gap)
        for widget in others:
            self._flow.addWidget(widget)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        self._layout.addWidget(self._first, 1)
        self._layout.addWidget(self._rest, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._fit)

    @property
    def below(self) -> bool:
        """True if the buttons stand under the words."""
        return self._below

    def add(self, widget: QWidget) -> None:
        """One more behind the others."""
        self._flow.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(max(self._first.minimumSizeHint().width(), self._flow.minimumSize().width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if fits_anew(self, event):
            self._fit()
        return done

    def _fit(self) -> None:
        least = max(self._theme.px(self._least), self._first.minimumSizeHint().width())
        beside = self._flow.sizeHint().width()
        gap = self._gap if beside else 0
        if gap != self._layout.spacing():
            self._layout.setSpacing(gap)
        below = bool(beside) and self.width() < least + gap + beside
        if below != self._below:
            self._below = below
            down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
            self._layout.setDirection(down if below else across)
            place = Qt.AlignmentFlag(0) if below else Qt.AlignmentFlag.AlignVCenter
            self._layout.setAlignment(self._rest, place)
            self._layout.setStretch(0, 0 if below else 1)
            self.updateGeometry()
