"""What a screen reader is told: a name, a role that says what can be done, and the state it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QWidget

from tests.ui.walk.sight import Finding, called, is_qts_own, shown, takes_tab

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

_SAYS_NOTHING = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Border,
    QAccessible.Role.Pane,
    QAccessible.Role.LayeredPane,
    QAccessible.Role.Window,
}
_ROWS_LOOKED_AT = 3


def unspoken(root: QWidget) -> Iterator[Finding]:
    """Everything that takes the focus without a name or with a role that says nothing."""
    for widget in shown(root):
        if not takes_tab(widget) or is_qts_own(widget):
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if not told.text(QAccessible.Text.Name).strip():
            yield Finding("no name", called(widget))
        if told.role() in _SAYS_NOTHING:
            yield Finding("no role", called(widget), str(told.role()))
        if isinstance(widget, QAbstractButton) and widget.isCheckable() and not told.state().checkable:
            yield Finding("no state", called(widget), "can be switched on, and does not say so")
        if isinstance(widget, QAbstractItemView):
            yield from _rows_unspoken(widget, told)


def _rows_unspoken(view: QAbstractItemView, told: QAccessibleInterface) -> Iterator[Finding]:
    model = view.model()
    for number in range(min(model.rowCount(), _ROWS_LOOKED_AT)):
        index = model.index(number, 0)
        text = index.data(0x0B) or index.data(0)  # AccessibleTextRole, else DisplayRole
        if not str(text or "").strip():
            yield Finding("no name", called(view), f"row {number}")
