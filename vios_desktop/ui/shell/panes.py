"""F6: from one part of the window to the next, back to where the focus was in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from vios_desktop.ui.widgets.tab_focus import by_tab

if TYPE_CHECKING:
    from collections.abc import Sequence


def first_focusable(pane: QWidget) -> QWidget | None:
    """The first widget in tab order inside `pane` that takes the focus, or None."""
    can = {one for one in (pane, *pane.findChildren(QWidget)) if _takes_the_focus(one, pane)}
    if not can:
        return None  # not to be looked for: the chain goes through every page of the window
    start = widget = pane
    while widget not in can:
        following = widget.nextInFocusChain()
        if following is None or following is start:
            return None
        widget = following
    return widget


def _takes_the_focus(widget: QWidget, pane: QWidget) -> bool:
    return by_tab(widget) and widget.isVisibleTo(pane) and widget.isEnabled() and widget.focusProxy() is None


class PaneWalk:
    """Remembers per pane which widget had the focus."""

    def __init__(self) -> None:
        self._last: dict[QWidget, QWidget] = {}

    def go_on(self, panes: Sequence[QWidget]) -> QWidget | None:
        """Move the focus from the pane that has it to the next one that can take it; the widget that got it."""
        shown = [pane for pane in panes if pane.isVisible()]
        now = QApplication.focusWidget()
        here = next((i for i, pane in enumerate(shown) if now is not None and _within(pane, now)), -1)
        if here >= 0 and now is not None:
            self._last[shown[here]] = now
        for step in range(1, len(shown) + 1):
            pane = shown[(here + step) % len(shown)]
            target = self._target(pane)
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return target
        return None

    def _target(self, pane: QWidget) -> QWidget | None:
        kept = self._last.get(pane)
        if kept is not None and _alive(kept) and _within(pane, kept) and kept.isVisible() and kept.isEnabled():
            return kept
        return first_focusable(pane)


def _within(pane: QWidget, widget: QWidget) -> bool:
    return widget is pane or pane.isAncestorOf(widget)


def _alive(widget: QWidget) -> bool:
    from shiboken6 import isValid

    return isValid(widget)
