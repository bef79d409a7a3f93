"""A pop-up under a chip, inside the same window: Esc, a click elsewhere or leaving it closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.following_area import FollowingArea

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_MARGIN = 8
_EDGES = 4  # of the frame and around what scrolls in it, at both sides


class Popup(QFrame):
    """A frame with a vertical `body`; `first` gets the focus when it opens. `closed` comes once per opening.

    With `scrolls` it scrolls where the window is lower than what is in it; without, something in it does itself.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, *, scrolls: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("part", "floating")
        self.hide()
        self._content: QWidget = QWidget() if scrolls else self
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(12, 12, 12, 12)
        self.body.setSpacing(8)
        self._area = self._scrolling() if scrolls else None
        self.first: QWidget | None = None
        self._anchor: QWidget | None = None

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def open_under(self, anchor: QWidget) -> None:
        """Show it below `anchor`, which gets the focus back."""
        self._anchor = anchor
        window = anchor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.show()
        self.place()
        self.raise_()
        (self.first or self).setFocus(Qt.FocusReason.PopupFocusReason)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.installEventFilter(self)
            app.focusChanged.connect(self._focus_moved)

    def keep_under(self, anchor: QWidget) -> None:
        """Another chip took the place of the one it was opened from."""
        self._anchor = anchor

    def close_popup(self, *, back: bool = False) -> None:
        """Hide it; with `back` the focus returns to the chip."""
        if not self.is_open:
            return
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.removeEventFilter(self)
            app.focusChanged.disconnect(self._focus_moved)
        self.hide()
        if back and self._anchor is not None and self._anchor.isVisible():
            self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def place(self) -> None:
        """Below the anchor, moved so that all of it lies inside the window."""
        if self._anchor is None:
            return
        window = self._anchor.window()
        most = window.height() - 2 * _MARGIN
        if self._area is None:
            self.adjustSize()
            if self.height() > most:
                self.resize(self.width(), most)
        else:
            self._fit(self._area, most)
        corner = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + 4))
        corner.setX(max(_MARGIN, min(corner.x(), window.width() - self.width() - _MARGIN)))
        corner.setY(max(_MARGIN, min(corner.y(), window.height() - self.height() - _MARGIN)))
        self.move(corner)

    def _scrolling(self) -> FollowingArea:
        area = FollowingArea()
        area.setWidget(self._content)
        for ground in (self._content, area.viewport()):
            ground.setAutoFillBackground(False)  # Qt fills it with that of a window
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)  # the edge stays outside what scrolls
        outer.addWidget(area)
        return area

    def _fit(self, area: FollowingArea, most: int) -> None:
        """As large as what is in it, with room for the scroll bar where it is higher than the window."""
        self.body.activate()
        hint = self._content.sizeHint()
        high = max(hint.height(), self._content.minimumSizeHint().height()) + _EDGES
        bar = area.verticalScrollBar().sizeHint().width() if high > most else 0
        self.resize(max(self.minimumWidth(), hint.width() + _EDGES + bar), min(high, most))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_popup(back=True)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if not self._is_mine(watched):
                self.close_popup()
        elif kind == QEvent.Type.Resize and self._anchor is not None and watched is self._anchor.window():
            self.place()
        return False

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self._is_mine(now):
            self.close_popup()

    def _is_mine(self, widget: QWidget) -> bool:
        """Inside, or the chip that opened it, or a calendar that one of its fields opened beside it."""
        floating: QWidget | None = widget
        while floating is not None and floating.property("part") != "floating":
            floating = floating.parentWidget()
        return self.isAncestorOf(widget) or widget in (self, self._anchor) or floating is not None
