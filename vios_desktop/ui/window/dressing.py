"""A page that is not shown yet gets its looks, a part at a time, so that showing it takes one short turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Iterator

_A_PART = 24
"""Widgets that are styled in one turn: each takes 0.1 to 0.2 ms, a field or a wrapped text more."""


def dressing(page: QWidget) -> Iterator[None]:
    """Style what will be seen of this page, and let its contents join the areas that scroll them.

    The page has its place in the window by now: how something looks can depend on what is around it. Qt does all
    of this when a page is shown, in one turn of the window; what is done here is left out then. Forms and sides
    that are opened later stay as they are.
    """
    for scroll in _late_areas(page):
        scroll.bring_content()
        yield from _in_parts(_styling(scroll.content))
        scroll.join()
        yield
    yield from _in_parts(_styling(page))


def _in_parts(styled: Iterator[int]) -> Iterator[None]:
    """A turn for each so many widgets, not for each of them."""
    done = 0
    for count in styled:
        done += count
        if done >= _A_PART:
            done = 0
            yield


def _late_areas(page: QWidget) -> Iterator[PageScroll]:
    """Each with a content that has not joined, also those in what joined meanwhile."""
    while late := next((area for area in _areas(page) if not area.joined and area.isVisibleTo(page)), None):
        yield late


def _areas(page: QWidget) -> Iterator[PageScroll]:
    if isinstance(page, PageScroll):
        yield page
    yield from page.findChildren(PageScroll)


def _styling(widget: QWidget) -> Iterator[int]:
    """How many were styled, each time.

    Qt styles a widget with all that it holds, so the parts of a large one come first.
    """
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    inside = len(widget.findChildren(QWidget))
    if inside > _A_PART:
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            yield from _styling(child)
        inside = 0
    widget.ensurePolished()
    yield inside + 1
