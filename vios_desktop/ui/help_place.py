"""How a dialog or a part of a page says which page of the handbook is about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PROPERTY: Final = "help_place"


def set_help_place(widget: QWidget, place: str) -> None:
    """F1 in this widget opens the page of `place`; the names are those of `docs/handboek/README.md`."""
    widget.setProperty(_PROPERTY, place)


def help_place(widget: QWidget | None) -> str:
    """What the widget, or the nearest one around it, says; empty where none does."""
    while widget is not None:
        place = widget.property(_PROPERTY)
        if isinstance(place, str) and place:
            return place
        widget = widget.parentWidget()
    return ""
