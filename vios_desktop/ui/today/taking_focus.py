"""Whether a page that was read a moment later than it was shown may still take the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def may_take_focus(page: QWidget) -> bool:
    """Not from whoever went on to another place while it was being read, nor from whoever searches meanwhile."""
    focused = QApplication.focusWidget()
    typed = isinstance(focused, QLineEdit) and bool(focused.text())
    searches = typed and focused is not None and not page.isAncestorOf(focused)
    return page.isVisibleTo(page.window()) and not searches
