"""What the keyboard reaches: Tab goes round everything, nothing holds it, and what scrolls scrolls by keys."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QLabel,
    QScrollArea,
    QTextBrowser,
    QWidget,
)

from tests.ui.walk.sight import Finding, called, is_qts_own, shown, takes_tab
from vios_desktop.ui.shell.nav_rail import NavRail

if TYPE_CHECKING:
    from collections.abc import Iterator

_HELD, _HELD_BY_LINKS = 3, 200
"""So often the same has the focus after Tab; in a text Tab goes from link to link first."""


def out_of_reach(root: QWidget) -> Iterator[Finding]:
    """Press Tab until it comes round; what takes the focus and was not come by, and what does not let go."""
    window = root.window()
    wanted = {widget for widget in shown(root) if takes_tab(widget) and not is_qts_own(widget)}
    if not wanted:
        return
    start = QApplication.focusWidget()
    if start is None or start.window() is not window:
        first = next(iter(sorted(wanted, key=lambda widget: widget.y())))
        first.setFocus(Qt.FocusReason.TabFocusReason)
    met, held = _go_round(wanted)
    if held is not None:
        yield Finding("holds the focus", called(held))
    for widget in wanted - met:
        if not (isinstance(widget, QAbstractButton) and _group_of(widget) & met):
            yield Finding("Tab does not reach", called(widget))
    if start is not None and start.isVisible():
        start.setFocus(Qt.FocusReason.OtherFocusReason)


def _go_round(wanted: set[QWidget]) -> tuple[set[QWidget], QWidget | None]:
    met: set[QWidget] = set()
    same, last = 0, None
    for _ in range(2 * len(wanted) + _HELD_BY_LINKS):
        now = QApplication.focusWidget()
        if now is None:
            return met, None
        same = same + 1 if now is last else 0
        if same >= (_HELD_BY_LINKS if isinstance(now, QTextBrowser) else _HELD):
            return met, (now if len(wanted) > 1 else None)
        if wanted <= met:
            break
        met.add(now)
        last = now
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return met, None


def _group_of(button: QAbstractButton) -> set[QWidget]:
    """The others of which one is chosen: arrows go between them, Tab comes to one."""
    group: QButtonGroup | None = button.group()
    parent = button.parentWidget()
    if isinstance(group, QButtonGroup):
        return set(group.buttons()) if group.exclusive() else set()
    if button.autoExclusive() and parent is not None:
        return set(parent.findChildren(type(button)))
    return set()


def scrolls_by_mouse_alone(root: QWidget) -> Iterator[Finding]:
    """Areas that are longer than what is seen, with nothing in or on them that takes the focus."""
    for area in shown(root):
        if not isinstance(area, QScrollArea) or area.verticalScrollBar().maximum() <= 0:
            continue
        inside = area.widget()
        by_arrows = isinstance(area.parentWidget(), NavRail)  # from the place that is open, wherever it stands
        if by_arrows or takes_tab(area) or (inside is not None and any(map(takes_tab, shown(inside)))):
            continue
        yield Finding("scrolls by the mouse alone", called(area))


def said_twice(root: QWidget) -> Iterator[Finding]:
    """One access key or shortcut for two things that can be meant at once: Qt then does neither."""
    owners: dict[str, list[QWidget]] = {}
    for widget in shown(root):
        for key, inside_alone in (*_mnemonic(widget), *_shortcuts(widget)):
            owners.setdefault(key, []).append(widget if inside_alone else root)
    for key, widgets in owners.items():
        pairs = combinations(widgets, 2)
        if any(one is other or one.isAncestorOf(other) or other.isAncestorOf(one) for one, other in pairs):
            yield Finding("one key for two things", key, f"{len(widgets)} times")


def _mnemonic(widget: QWidget) -> Iterator[tuple[str, bool]]:
    """The access key of a button, or of the label of a field."""
    if isinstance(widget, QLabel):
        text = widget.text() if widget.buddy() is not None else ""
    else:
        text = widget.text() if isinstance(widget, QAbstractButton) and widget.isEnabled() else ""
    if sequence := QKeySequence.mnemonic(text).toString():
        yield sequence, False


def _shortcuts(widget: QWidget) -> Iterator[tuple[str, bool]]:
    """Each with whether it works only while the focus is inside this widget."""
    inside, here = Qt.ShortcutContext.WidgetWithChildrenShortcut, Qt.ShortcutContext.WidgetShortcut
    for action in widget.actions():
        if action.isEnabled() and action.shortcutContext() is not here:
            for shortcut in action.shortcuts():
                yield shortcut.toString(), action.shortcutContext() is inside
    for own in widget.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if own.isEnabled() and own.context() is not here:
            yield own.key().toString(), own.context() is inside


def focus_is_lost(root: QWidget) -> Iterator[Finding]:
    """Nothing has the focus although something could, or something that is not on the screen has it."""
    window = root.window()
    if not window.isActiveWindow() or not any(takes_tab(widget) for widget in shown(root)):
        return
    now = QApplication.focusWidget()
    if now is None:
        yield Finding("focus is lost", called(root))
    elif not now.isVisible():
        yield Finding("focus is on what is hidden", called(now))
