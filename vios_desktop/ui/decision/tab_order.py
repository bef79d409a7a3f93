"""Tab goes where the eye goes: parts that are built anew would otherwise come last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def tab_in_order(panes: Iterable[QWidget]) -> None:
    """Chain everything in these panes that takes the focus, in the order of their layouts."""
    before: QWidget | None = None
    for pane in panes:
        for widget in _focusable(pane):
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget


def _focusable(widget: QWidget) -> Iterator[QWidget]:
    target = widget.focusProxy()
    if target is not None and widget.isAncestorOf(target):
        yield widget  # box and line move as one: left behind, the box sends Tab back to its line
        return
    if widget.focusPolicy() & Qt.FocusPolicy.ClickFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
    elif isinstance(widget, QStackedWidget):
        inner = widget.currentWidget()
    else:
        layout = widget.layout()
        if layout is not None:
            yield from _in_layout(layout)
        return
    if inner is not None:
        yield from _focusable(inner)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield from _focusable(widget)
        elif inner is not None:
            yield from _in_layout(inner)
