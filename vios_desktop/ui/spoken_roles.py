"""What a screen reader calls our own widgets: Qt knows a frame that takes the focus only as a border.

A widget class says so with `spoken_role`, the name of a `QAccessible.Role`; Qt's own classes have theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

_INSTALLED = "vios_spoken_roles"


def install_spoken_roles() -> None:
    """Tell Qt about `spoken_role`, once in a process; after the first paint, because it loads a part of Qt."""
    app = QCoreApplication.instance()
    if app is None or app.property(_INSTALLED):
        return
    from PySide6.QtGui import QAccessible

    QAccessible.installFactory(_spoken)
    app.setProperty(_INSTALLED, True)


def _spoken(_class_name: str, widget: QObject) -> QAccessibleInterface | None:
    """The interface of a widget with a role of its own; None leaves it to Qt, which owns what is given."""
    role = getattr(widget, "spoken_role", None)
    if role is None:
        return None
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget, QWidget

    if not isinstance(widget, QWidget):
        return None
    return QAccessibleWidget(widget, QAccessible.Role[role])
