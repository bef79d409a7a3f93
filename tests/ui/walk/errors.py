"""An error that appears is told: by what takes the focus, by a description that changed, or by an announcement."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.walk.sight import Finding, called, shown
from vios_desktop.ui.shell.danger_strip import DangerStrip
from vios_desktop.ui.shell.nav_rail import NavRail
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from collections.abc import Iterator

WRONG = "wrong"
"""The end of the name of a stop that shows errors."""

_NOT_OF_A_FORM = (NavRail, ListRow, DangerStrip)


@contextmanager
def heard() -> Iterator[list[str]]:
    """What a screen reader is told meanwhile: words that are announced."""
    real, words = QAccessible.updateAccessibility, list[str]()

    def note(event: Any) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            words.append(event.message())
        real(event)

    QAccessible.updateAccessibility = note  # type: ignore[method-assign]  # ears for the walk
    try:
        yield words
    finally:
        QAccessible.updateAccessibility = real  # type: ignore[method-assign]


def untold(root: QWidget, announced: list[str]) -> list[Finding]:
    """Words of an error that stand on the page and that nobody sees, or nobody hears who does not see them.

    To be asked before the window gets another size.
    """
    said = [*announced, *(w.accessibleDescription() for w in shown(root)), *_banners(root)]
    errors = [widget for widget in shown(root) if isinstance(widget, QLabel) and _is_error(widget, root)]
    if not errors:
        return [Finding("no error", called(root), "on a stop that is there to show one")]
    if all(label.visibleRegion().isEmpty() for label in errors):
        return [Finding("error is out of sight", called(errors[0]))]
    silent = [label for label in errors if not any(label.text() in words for words in said)]
    return [Finding("error is not told", called(label)) for label in silent]


def _banners(root: QWidget) -> Iterator[str]:
    """A banner alerts when it is shown."""
    return (widget.accessibleName() for widget in shown(root) if isinstance(widget, Banner))


def _is_error(widget: QLabel, root: QWidget) -> bool:
    if widget.property("tone") != "bad" or not widget.text():
        return False
    around = widget.parentWidget()
    while around is not None and around is not root:
        if isinstance(around, _NOT_OF_A_FORM):
            return False
        around = around.parentWidget()
    return True
