"""Which widgets the Tab key comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_NOT_BY_TAB = (Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.ClickFocus)
"""Compared as they are: a page asks this of hundreds of widgets, and `&` of two flags is slow in Python."""


def by_tab(widget: QWidget) -> bool:
    """Its policy lets Tab come to it; whether it is shown and enabled is not looked at."""
    return widget.focusPolicy() not in _NOT_BY_TAB
