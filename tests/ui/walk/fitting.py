"""What fits: no text cut off, nothing over another, nothing beside the window, nothing too small to hit."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from tests.ui.walk.sight import Finding, called, is_qts_own, place_in, shown, takes_tab
from vios_desktop.ui.tokens import TARGET_SMALLEST
from vios_desktop.ui.widgets.label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

_SLACK = 1


def cut_off(root: QWidget) -> Iterator[Finding]:
    """Texts that need more room than their widget has."""
    for widget in shown(root):
        size = f"{widget.width()}x{widget.height()}"
        if isinstance(widget, QLabel):
            if widget.text() and not isinstance(widget, ElidedLabel) and not _label_fits(widget):
                yield Finding("text cut off", called(widget), size)
        elif isinstance(widget, QAbstractButton):
            least = widget.minimumSizeHint()
            high = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else least.height()
            if widget.text() and (widget.width() < least.width() or widget.height() < high):
                yield Finding("text cut off", called(widget), f"{size}, needs {least.width()}x{high}")
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            if widget.height() < widget.fontMetrics().height():
                yield Finding("text cut off", called(widget), size)
        elif widget.hasHeightForWidth() and not is_qts_own(widget):
            needed = widget.heightForWidth(widget.width())
            if widget.height() + _SLACK < needed and _draws(widget):
                yield Finding("text cut off", called(widget), f"{size}, needs {needed} high")


def _draws(widget: QWidget) -> bool:
    """True if it paints its words itself: for others the height for a width is what they would like to have."""
    return any(
        "paintEvent" in kind.__dict__ for kind in type(widget).__mro__ if kind.__module__.startswith("vios")
    )


def _label_fits(label: QLabel) -> bool:
    room: QRect = label.contentsRect()
    metrics = label.fontMetrics()
    if label.textFormat() is Qt.TextFormat.RichText:
        return label.height() + _SLACK >= label.heightForWidth(label.width())
    if not label.wordWrap():
        lines = label.text().split("\n")
        widest = max(metrics.horizontalAdvance(line) for line in lines)
        return widest <= room.width() + _SLACK and metrics.height() * len(lines) <= room.height() + _SLACK
    needed = metrics.boundingRect(QRect(0, 0, room.width(), 100_000), Qt.TextFlag.TextWordWrap, label.text())
    return needed.height() <= room.height() + _SLACK and needed.width() <= room.width() + _SLACK


def beside(root: QWidget) -> Iterator[Finding]:
    """What stands outside the widget it is in and cannot be scrolled to."""
    for widget in shown(root):
        parent = widget.parentWidget()
        if widget is root or parent is None or widget.isWindow() or not _says_or_does(widget):
            continue
        step = widget
        while step is not root and (around := step.parentWidget()) is not None and not step.isWindow():
            area = around.parentWidget()
            box, room = place_in(widget, around), around.rect()
            out_across = box.left() < -_SLACK or box.right() > room.right() + _SLACK
            out_along = box.top() < -_SLACK or box.bottom() > room.bottom() + _SLACK
            if isinstance(area, QScrollArea) and around is area.viewport():
                if out_across and area.horizontalScrollBar().maximum() <= 0:
                    yield Finding("beside the page", called(widget), f"{_words(box)} in {_words(room)}")
                break
            if isinstance(around, QAbstractScrollArea):
                break
            if out_across or out_along:
                yield Finding(
                    "outside its place", called(widget), f"{_words(box)} in {type(around).__name__} {_words(room)}"
                )
                break
            step = around


def over_another(root: QWidget) -> Iterator[Finding]:
    """Two things that are read or pressed in one place, in one parent."""
    for parent in shown(root):
        if isinstance(parent, QStackedWidget) or is_qts_own(parent):
            continue
        children = [
            child
            for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if child.isVisible() and not child.isWindow() and _says_or_does(child)
        ]
        for one, other in combinations(children, 2):
            common = one.geometry().intersected(other.geometry())
            if common.width() > 2 and common.height() > 2:
                yield Finding("over another", called(one), f"and {called(other)}")


def too_small(root: QWidget, smallest: float = TARGET_SMALLEST) -> Iterator[Finding]:
    """What is pressed and is under 24 logical pixels."""
    for widget in shown(root):
        if not takes_tab(widget) or is_qts_own(widget) or isinstance(widget, QLineEdit | QPlainTextEdit):
            continue
        if widget.width() < smallest or widget.height() < smallest:
            if isinstance(widget, QCheckBox | QRadioButton) and widget.height() >= smallest - 4:
                continue
            yield Finding("too small to hit", called(widget), f"{widget.width()}x{widget.height()}")


def too_wide(root: QWidget) -> Iterator[Finding]:
    """Areas whose content is wider than what is seen of it, without a bar to go there."""
    for area in shown(root):
        content = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and content is not None:
            off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if off and content.width() > area.viewport().width() + _SLACK:
                detail = f"{content.width()} in {area.viewport().width()}"
                yield Finding("wider than the page", called(content), detail)


def sideways(root: QWidget) -> Iterator[Finding]:
    """Pages of which a part is read only by going to the side and back, line after line."""
    for area in shown(root):
        if not isinstance(area, QScrollArea):
            continue
        off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if not off and (hidden := area.horizontalScrollBar().maximum()) > 0:
            yield Finding("scrolls sideways", called(area), f"by {hidden}")


def larger_than(root: QWidget, width: int, height: int) -> Iterator[Finding]:
    """A window that cannot be made as small as the screen."""
    if root.width() > width or root.height() > height:
        yield Finding(
            "larger than the screen", called(root), f"{root.width()}x{root.height()} on {width}x{height}"
        )


def _says_or_does(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return bool(widget.text())
    return isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit) or takes_tab(widget)


def _words(box: QRect) -> str:
    return f"{box.x()},{box.y()} {box.width()}x{box.height()}"
