"""The reading column of pages with one thing to do at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.page_scroll import PageScroll

COLUMN_PX = 720


def column(*widgets: QWidget, centred: bool = True) -> PageScroll:
    """At most 720 px wide, in the middle of the page; beside the rail at the left, where other pages begin too."""
    inner = QWidget()
    layout = QVBoxLayout(inner)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    inner.setMaximumWidth(COLUMN_PX)
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(*((24, 24, 24, 24) if centred else (26, 18, 24, 24)))
    if centred:
        row.addStretch(1)
    row.addWidget(inner, 100)
    row.addStretch(1)
    return PageScroll(page)
