"""Scrolls what does not fit: to whatever has the focus, and by keys alone where nothing in it takes the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from vios_desktop.ui.turns import Turns
from vios_desktop.ui.widgets.tab_focus import by_tab


class FollowingArea(QScrollArea):
    """Takes the focus itself while it scrolls a text with nothing to press: arrows and Page Down read on."""

    spoken_role = "Grouping"

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setViewport(QWidget())  # asking for Qt's own makes PySide load every kind of widget: 10 ms
        self._keys_asked = False
        self.verticalScrollBar().rangeChanged.connect(self._offer_keys_soon)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _offer_keys_soon(self) -> None:
        """In a turn of its own: while a page is laid out its length changes many times."""
        if not self._keys_asked:
            self._keys_asked = True
            Turns.here().ask(self, self._offer_keys)

    def _offer_keys(self) -> None:
        self._keys_asked = False
        content = self.widget()
        alone = self.verticalScrollBar().maximum() > 0 and content is not None and not _has_focusable(content)
        if alone and not self.accessibleName():
            self.setAccessibleName(self.tr("Text, scrolls with the arrow keys"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if alone else Qt.FocusPolicy.NoFocus)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 24, 40)


def _has_focusable(content: QWidget) -> bool:
    """True if it or something in it can have the focus by Tab; stops at the first."""
    every = (content, *content.findChildren(QWidget))
    return any(by_tab(one) and one.isEnabled() and one.isVisibleTo(content) for one in every)
