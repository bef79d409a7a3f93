"""The whole entrance: the side with the mark, 112 above, the page, and what is safe below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop import __version__
from vios_desktop.ui.entrance.brand_side import WIDTH as BRAND_WIDTH
from vios_desktop.ui.entrance.brand_side import BrandSide
from vios_desktop.ui.entrance.column import COLUMN_WIDTH, SIDE, Column
from vios_desktop.ui.shell.danger_strip import DangerStrip
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from vios_desktop.ui.theme.theme import Theme

_BRAND_SHARE = 344  # of 1000
_BRAND_FROM = 860
"""Under this width, in logical pixels after zoom, the side with the mark makes room."""


class EntranceFrame(QFrame):
    """Keeps pages by name; what they are is not its business."""

    other_requested = Signal()
    painted = Signal()
    about_requested = Signal()
    language_requested = Signal()
    handbook_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "canvas")
        self.brand, self._strip = BrandSide(theme), DangerStrip(theme, with_help=False)
        self._pages: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self.other_button = QuietButton(theme, self.tr("Open another file"), size="compact", tone="text2")
        self.other_button.clicked.connect(self.other_requested)
        self._foot = self._make_foot()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._strip)
        right.addWidget(self._stack, 1)
        right.addWidget(self._foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.brand, _BRAND_SHARE)
        layout.addLayout(right, 1000 - _BRAND_SHARE)
        theme.changed.connect(self._fit)

    def add_page(self, name: str, page: QWidget) -> None:
        self._pages[name] = page
        self._stack.addWidget(page)

    def let_scroll(self, name: str) -> None:
        """Put a column into a page that scrolls; after the first paint, which it would hold up."""
        column = self._pages[name]
        if isinstance(column, Column):
            focused, shown = self.focusWidget(), self._stack.currentWidget() is column
            self._stack.removeWidget(column)
            page = self._pages[name] = column.in_scroll()
            self._stack.addWidget(page)
            column.show()
            if shown:
                self._stack.setCurrentWidget(page)
            if focused is not None:
                focused.setFocus()

    def show_page(self, name: str, *, other: bool = False, foot: bool = True) -> None:
        """Show a page; `other` offers another file at the foot, `foot` False leaves the foot out."""
        self.other_button.setVisible(other)
        self._foot.setVisible(foot)
        self._stack.setCurrentWidget(self._pages[name])

    def current_page(self) -> str:
        shown = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is shown), "")

    def offer_language(self, name: str) -> None:
        """The other language by its own name, for who does not read this one."""
        self.language_button.setText(name)
        self.language_button.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width, px = self.width(), self.theme.px
        shown = width >= px(_BRAND_FROM)
        self.brand.setVisible(shown)
        brand = min(px(BRAND_WIDTH), width * _BRAND_SHARE // 1000) if shown else 0
        self.brand.setMaximumWidth(px(BRAND_WIDTH))
        side = max(SIDE, (width - brand - px(COLUMN_WIDTH)) // 2)
        for part in (self._strip, self._foot):
            layout = part.layout()
            if layout is not None:
                foot = part is self._foot
                layout.setContentsMargins(side, 6 if foot else 9, side if foot else SIDE, 14 if foot else 9)

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(SIDE, 6, SIDE, 14)
        row.setSpacing(9)
        row.addWidget(IconLabel(self.theme, "shield-check", 15, "ok"))
        safe = self.tr("Encrypted on this computer. No internet.")
        row.addWidget(ElidedLabel(safe, "meta", "text2"), 1)
        row.addWidget(self.other_button)
        self.language_button = QuietButton(self.theme, "", size="compact", tone="text2")
        self.language_button.clicked.connect(self.language_requested)
        self.language_button.hide()
        row.addWidget(self.language_button)
        self.handbook_button = QuietButton(self.theme, self.tr("Handbook (F1)"), size="compact", tone="text2")
        self.handbook_button.clicked.connect(self.handbook_requested)
        row.addWidget(self.handbook_button)
        about = self.tr("About VIOS %1").replace("%1", __version__)
        self.about_button = QuietButton(self.theme, about, size="compact", tone="text2")
        self.about_button.clicked.connect(self.about_requested)
        row.addWidget(self.about_button)
        return foot
