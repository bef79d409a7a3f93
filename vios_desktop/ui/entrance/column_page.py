"""A page of the entrance that scrolls where it does not fit, with its footer outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.entrance.column import Column
from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.theme.theme import Theme


class ColumnPage(PageScroll):
    """Fill `body`."""

    def __init__(self, theme: Theme, footer: QWidget | None = None, *, centred: bool = False) -> None:
        column = Column(theme, centred=centred)
        super().__init__(column, footer)
        self.theme, self.body = theme, column.body
