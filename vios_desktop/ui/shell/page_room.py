"""Where the pages are shown. A page that needs more room than the window has can be scrolled, both ways."""

from __future__ import annotations

from PySide6.QtCore import QSize

from vios_desktop.ui.widgets.following_area import FollowingArea
from vios_desktop.ui.widgets.one_page import OnePage

_LEAST = QSize(200, 120)


class PageRoom(FollowingArea):
    """Holds the `pages`; the window may be smaller than any of them (200 % on a small screen).

    Bars are there only when the page that is shown does not fit, and what gets the focus comes into sight.
    """

    def __init__(self) -> None:
        super().__init__()
        self.pages = _Pages()
        self.setWidget(self.pages)
        self.pages.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def sizeHint(self) -> QSize:
        return self.pages.sizeHint()


class _Pages(OnePage):
    def heightForWidth(self, width: int) -> int:
        """What the page cannot do without, with its texts wrapped; not the height it would like."""
        page = self.currentWidget()
        layout = None if page is None else page.layout()
        least = self.minimumSizeHint().height()
        if layout is None or not layout.hasHeightForWidth():
            return least
        return max(least, layout.minimumHeightForWidth(width))
