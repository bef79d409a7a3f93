"""A page of the entrance: one column of reading width in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.page_scroll import PageScroll

COLUMN_WIDTH = 728
SIDE = 24


class Column(QFrame):
    """Fill `body`. `centred` puts the column in the middle of the height, else it begins at the top."""

    def __init__(self, theme: Theme, *, centred: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self._scroll: PageScroll | None = None
        self._column = QWidget()
        self.body = QVBoxLayout(self._column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SIDE, 20, SIDE, 20)
        outer.addStretch(2 if centred else 0)
        outer.addLayout(row)
        outer.addStretch(3 if centred else 1)
        theme.changed.connect(self._fit)
        self._fit()

    def in_scroll(self) -> PageScroll:
        """The same column where it can be scrolled."""
        from vios_desktop.ui.widgets.page_scroll import PageScroll

        self._scroll = PageScroll(self)
        return self._scroll

    def to_top(self) -> None:
        if self._scroll is not None:
            self._scroll.to_top()

    def _fit(self) -> None:
        self._column.setMaximumWidth(self.theme.px(COLUMN_WIDTH))


def empty_layout(layout: QVBoxLayout) -> None:
    """Take every widget out for good."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
