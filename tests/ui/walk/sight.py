"""What of a window is on the screen, and how a widget is called in a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from vios_desktop.ui.widgets.in_turns import InTurns

if TYPE_CHECKING:
    from collections.abc import Iterator


class Finding(NamedTuple):
    """What is wrong, with which widget, and the words that stand on it or the sizes that do not fit."""

    what: str
    where: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.what}: {self.where} {self.detail}".strip()


def settle(rounds: int = 3) -> None:
    """Let what comes in turns be there, and layout come to rest: a text takes its height in the second pass."""
    for window in QApplication.topLevelWidgets():
        for coming in window.findChildren(InTurns):
            coming.finish()
    for _ in range(rounds):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()


def shown(root: QWidget) -> Iterator[QWidget]:
    """The root and everything in it that is not hidden, Qt's own parts of a widget included."""
    yield root
    for child in root.children():  # not findChildren: behind the page lie all that were shown before
        if isinstance(child, QWidget) and not child.isWindow() and not child.isHidden():
            yield from shown(child)


def called(widget: QWidget) -> str:
    """Class, class of the parent that is ours, and the words on it: short enough for a list."""
    text = getattr(widget, "text", "")
    words = widget.accessibleName() or (text() if callable(text) else text) or widget.objectName()
    owner = widget.parentWidget()
    while owner is not None and not type(owner).__module__.startswith(("vios", "tests")):
        owner = owner.parentWidget()
    inside = f" in {type(owner).__name__}" if owner is not None else ""
    return f"{type(widget).__name__}{inside} {str(words)[:60]!r}"


def takes_tab(widget: QWidget) -> bool:
    """True if the keyboard should come to it: it is on the screen, can be used, and is not led to another."""
    wanted = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wanted and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def is_qts_own(widget: QWidget) -> bool:
    """A viewport, a scroll bar, a corner: part of a scroll area that Qt made."""
    parent = widget.parentWidget()
    if widget.objectName().startswith("qt_"):
        return True
    return isinstance(parent, QAbstractScrollArea) and (
        not isinstance(parent, QScrollArea) or widget is parent.viewport()
    )


def place_in(widget: QWidget, ancestor: QWidget) -> QRect:
    return QRect(widget.mapTo(ancestor, QPoint(0, 0)), widget.size())
