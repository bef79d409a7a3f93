"""All keys of the program in one table: it makes the actions and the list of keys."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from vios_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


class Scope(StrEnum):
    """Where a key works: in the whole window, or only on the screen that asks for it."""

    WINDOW = "window"
    SCREEN = "screen"


class Shortcut(NamedTuple):
    """One key: what presses it, where it works, what it does in words, and under which heading it is listed."""

    id: str
    key: str
    scope: Scope
    text: str
    group: str


_WORK = QT_TRANSLATE_NOOP("Shortcuts", "Work")
_GO = QT_TRANSLATE_NOOP("Shortcuts", "Go to")
_VIEW = QT_TRANSLATE_NOOP("Shortcuts", "View")
_SAFE = QT_TRANSLATE_NOOP("Shortcuts", "Safety and help")

SHORTCUTS: tuple[Shortcut, ...] = (
    Shortcut("new", "Ctrl+N", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Record an incident"), _WORK),
    Shortcut("new_signal", "Ctrl+Shift+N", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Record a signal"), _WORK),
    Shortcut("new_agreement", "Ctrl+T", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "New agreement"), _WORK),
    Shortcut("search", "Ctrl+F", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Search"), _WORK),
    Shortcut("command", "Ctrl+K", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Do something by typing"), _WORK),
    Shortcut("save", "Ctrl+S", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Save and finish"), _WORK),
    Shortcut("edit", "F2", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Edit"), _WORK),
    Shortcut("undo", "Ctrl+Z", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Undo"), _WORK),
    Shortcut("move_up", "Alt+Up", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Move one place up"), _WORK),
    Shortcut("move_down", "Alt+Down", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Move one place down"), _WORK),
    Shortcut("advise", "Ctrl+D", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Decision help"), _WORK),
    Shortcut("attach", "Ctrl+Shift+A", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Add a file"), _WORK),
    Shortcut("paste_file", "Ctrl+Shift+V", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Paste a picture"), _WORK),
    Shortcut(
        "copy_table", "Ctrl+C", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Copy figures as a table"), _WORK
    ),
    Shortcut("print", "Ctrl+P", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Print"), _WORK),
    Shortcut("export", "Ctrl+Shift+E", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Export"), _WORK),
    Shortcut("place_1", "Ctrl+1", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "First place in the bar"), _GO),
    Shortcut("place_2", "Ctrl+2", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Second place in the bar"), _GO),
    Shortcut("place_3", "Ctrl+3", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Third place in the bar"), _GO),
    Shortcut("place_4", "Ctrl+4", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Fourth place in the bar"), _GO),
    Shortcut("place_5", "Ctrl+5", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Fifth place in the bar"), _GO),
    Shortcut("place_6", "Ctrl+6", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Sixth place in the bar"), _GO),
    Shortcut("place_7", "Ctrl+7", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Seventh place in the bar"), _GO),
    Shortcut("place_8", "Ctrl+8", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Eighth place in the bar"), _GO),
    Shortcut("next", "Ctrl+Down", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Next in the list"), _GO),
    Shortcut("previous", "Ctrl+Up", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Previous in the list"), _GO),
    Shortcut("next_hit", "F8", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Next place to look at"), _GO),
    Shortcut("next_point", "Ctrl+PgDown", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Next agenda point"), _GO),
    Shortcut(
        "previous_point",
        "Ctrl+PgUp",
        Scope.SCREEN,
        QT_TRANSLATE_NOOP("Shortcuts", "Agenda point before"),
        _GO,
    ),
    Shortcut("panes", "F6", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Next part of the window"), _GO),
    Shortcut("back", "Esc", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Back"), _GO),
    Shortcut("zoom_in", "Ctrl++", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Larger"), _VIEW),
    Shortcut("zoom_out", "Ctrl+-", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Smaller"), _VIEW),
    Shortcut("zoom_reset", "Ctrl+0", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Normal size"), _VIEW),
    Shortcut("full_screen", "F11", Scope.SCREEN, QT_TRANSLATE_NOOP("Shortcuts", "Full screen"), _VIEW),
    Shortcut("lock", "Ctrl+L", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Lock"), _SAFE),
    Shortcut("blank", "F9", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Blank the screen and lock"), _SAFE),
    Shortcut("help", "F1", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Handbook, about where you are"), _SAFE),
    Shortcut("keys", "Ctrl+/", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "All keys"), _SAFE),
    Shortcut("quit", "Ctrl+Q", Scope.WINDOW, QT_TRANSLATE_NOOP("Shortcuts", "Quit"), _SAFE),
)

_ALSO = {"search": ("F3",), "zoom_in": ("Ctrl+=",)}
"""Second keys for the same thing: F3 as in other programs, and + without Shift."""


def shortcut(shortcut_id: str) -> Shortcut:
    """The row of the table with this id. KeyError: no such row."""
    for row in SHORTCUTS:
        if row.id == shortcut_id:
            return row
    raise KeyError(shortcut_id)


def spoken(text: str) -> str:
    """A text of the table in the language of the interface."""
    return QCoreApplication.translate("Shortcuts", text)


def key_text(shortcut_id: str) -> str:
    """The key as it is written beside an action, such as "Ctrl+F"."""
    return QKeySequence(shortcut(shortcut_id).key).toString(QKeySequence.SequenceFormat.NativeText)


def add_actions(widget: QWidget, slots: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Give `widget` an action for each id in `slots`.

    Keys of the scope `window` work anywhere in its window, keys of a screen only inside `widget`.
    """
    actions = {}
    for shortcut_id, slot in slots.items():
        row = shortcut(shortcut_id)
        action = QAction(spoken(row.text), widget)
        action.setShortcuts([QKeySequence(key) for key in (row.key, *_ALSO.get(row.id, ()))])
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut if row.scope is Scope.WINDOW else inside)
        action.triggered.connect(slot)
        widget.addAction(action)
        actions[shortcut_id] = action
    return actions


def shortcut_list() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """For the list of keys: per group its heading and its pairs of key and text, in the order of the table."""
    groups = dict.fromkeys(row.group for row in SHORTCUTS)
    return tuple(
        (spoken(group), tuple((key_text(row.id), spoken(row.text)) for row in SHORTCUTS if row.group == group))
        for group in groups
    )
