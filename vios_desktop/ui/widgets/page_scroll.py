"""A page that scrolls, with its footer outside so that the button is always in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.following_area import FollowingArea

_FITS_ANEW = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.Show})
"""What was filled while it was hidden asks for nothing any more when it is shown."""


class PageScroll(QFrame):
    """Scrolls `content` up and down only, follows the focus, and keeps `footer` in sight.

    The content joins when the page is shown for the first time, and has no parent before. Qt styles all that a
    widget holds anew whenever it gets another parent, and a page has six above it: of a page with some hundred
    widgets that takes longer than making them. Not `late` it joins now, as does one that lies in another widget.
    """

    def __init__(
        self, content: QWidget, footer: QWidget | None = None, *, part: str = "canvas", late: bool = True
    ) -> None:
        super().__init__()
        self.setProperty("part", part)
        self.content = content
        self.area = _DownwardArea()
        self._focus: QWidget | None = None
        if not late or content.parentWidget() is not None:
            self.join()
        else:
            self.destroyed.connect(content.deleteLater)  # of a page that was never shown
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        if footer is not None:
            footer.setProperty("part", "footer")
            layout.addWidget(footer)

    def showEvent(self, event: QShowEvent) -> None:
        self.join()
        super().showEvent(event)

    @property
    def fits(self) -> bool:
        """True if nothing disappears behind the right side: for tests (the horizontal bar is off)."""
        return self.content.minimumSizeHint().width() <= self.area.viewport().width()

    @property
    def joined(self) -> bool:
        return self.area.widget() is not None

    def bring_content(self) -> None:
        """Give the content its place, and no room in it yet: what it needs is not asked before it is styled."""
        if not self.joined and self.content.parentWidget() is not self.area.viewport():
            self._focus = self.content.focusWidget()
            self.content.setParent(self.area.viewport())

    def join(self) -> None:
        """Scroll the content from now on.

        What was to have the focus in it gets that now: Qt forgets it with the new parent.
        """
        if self.joined:
            return
        self.bring_content()
        self.area.setWidget(self.content)
        self.content.setAutoFillBackground(False)
        if self._focus is not None:
            self._focus.setFocus()
            self._focus = None

    def to_top(self) -> None:
        self.area.verticalScrollBar().setValue(0)


class _DownwardArea(FollowingArea):
    """Up and down only; asks for no more width than its content needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        width = content.minimumSizeHint().width() if content is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), 80)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FITS_ANEW:
            self.updateGeometry()
        return super().eventFilter(watched, event)
