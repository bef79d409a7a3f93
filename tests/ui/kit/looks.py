"""Walks over a window and finds what a person could not see, reach or hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QPlainTextEdit, QWidget

from vios_desktop.ui.widgets.in_turns import InTurns
from vios_desktop.ui.widgets.label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Iterator


def settle(widget: QWidget) -> None:
    """Let what comes in turns be there, and wrapping and layout come to rest: they need more than one pass."""
    for coming in widget.findChildren(InTurns):
        coming.finish()
    for _ in range(4):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()


def _own(root: QWidget) -> Iterator[QWidget]:
    return (widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(root))


def unnamed(root: QWidget) -> list[str]:
    """Widgets that take the focus but say nothing to a screen reader."""
    found = []
    for widget in _own(root):
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
        spoken = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        inner = isinstance(widget.parent(), QAbstractScrollArea) or widget.focusProxy() is not None
        if takes and not spoken and not inner:
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def clipped(root: QWidget) -> list[str]:
    """Texts that do not fit in their widget: labels, buttons, place holders excepted where they elide."""
    found = []
    for widget in _own(root):
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel) and widget.text():
            if not _label_fits(widget):
                found.append(f"label: {widget.text()} {widget.size().toTuple()}")
        elif isinstance(widget, QAbstractButton) and widget.text():
            hint = widget.minimumSizeHint()
            if widget.width() < hint.width() or widget.height() < hint.height():
                found.append(f"button: {widget.text()} {widget.size().toTuple()} {hint.toTuple()}")
        elif isinstance(widget, QLineEdit | QPlainTextEdit) and widget.height() < widget.fontMetrics().height():
            found.append(f"edit: {widget.accessibleName()}")
    return found


def _label_fits(label: QLabel) -> bool:
    room: QRect = label.contentsRect()
    metrics = label.fontMetrics()
    if not label.wordWrap():
        return (
            metrics.horizontalAdvance(label.text()) <= room.width() + 1 and metrics.height() <= room.height() + 1
        )
    needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), Qt.TextFlag.TextWordWrap, label.text())
    return needed.height() <= room.height() + 1 and needed.width() <= room.width() + 1


def reachable(root: QWidget) -> set[QWidget]:
    """Everything Tab comes to from the first widget on."""
    found: set[QWidget] = set()
    widget: QWidget | None = root
    while widget is not None:
        widget = widget.nextInFocusChain()
        if widget is None or widget is root:
            break
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.add(widget)
    return found
