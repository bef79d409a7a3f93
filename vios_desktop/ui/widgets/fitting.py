"""When something that stands beside or below something else looks anew whether there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def fits_anew(widget: QWidget, event: QEvent) -> bool:
    """Whether this event of the widget's own is one after which it may have to stand otherwise.

    Not before it is shown: what its parts need depends on their looks, so Qt would style all of them for the
    question, and once more when they get the window around them.
    """
    kind = event.type()
    return kind == QEvent.Type.Show or (kind == QEvent.Type.LayoutRequest and widget.isVisible())
