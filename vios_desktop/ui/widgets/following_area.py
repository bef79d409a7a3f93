"""Scrolls what does not fit: to whatever has the focus, and by keys alone where nothing in it takes the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget


class FollowingArea(QScrollArea):
    """Takes the focus itself while it scrolls a text with nothing to press: arrows and Page Down read on."""

    spoken_role = "Grouping"

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setViewport(QWidget())  # asking for Qt's own makes PySide load every kind of widget: 10 ms
        self.verticalScrollBar().rangeChanged.connect(self._offer_keys)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _offer_keys(self, _least: int, most: int) -> None:
        content = self.widget()
        alone = most > 0 and content is not None and not _has_focusable(content)
        if alone and not self.accessibleName():
            self.setAccessibleName(self.tr("Text, scrolls with the arrow keys"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if alone else Qt.FocusPolicy.NoFocus)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 24, 40)


def _has_focusable(widget: QWidget) -> bool:
    """True if it or something in it can have the focus by Tab; stops at the first."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
        return True
    inside = (child for child in widget.children() if isinstance(child, QWidget) and not child.isHidden())
    return any(_has_focusable(child) for child in inside)
