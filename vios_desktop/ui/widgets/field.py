"""A question with the box to answer it: label above, hint, and the error with its icon above the box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.status_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel
from vios_desktop.ui.widgets.tab_focus import by_tab

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class CanBeWrong(Protocol):
    """A box that can show that its content is not right."""

    def set_wrong(self, wrong: bool) -> None: ...


class Field(QWidget):
    """Puts label, hint and error above `box` and ties them together for screen readers.

    `box` is any widget with a focus (or focus proxy); with `set_wrong` it also shows the red edge.
    """

    def __init__(self, theme: Theme, label: str, box: QWidget, hint: str = "", *, beside: str = "") -> None:
        super().__init__()
        self.box = box
        self._hint_text = hint
        self.label = Label(label, "label", wrap=True)
        self._error = StatusLabel(theme, Status(StatusKind.LATE, ""), wrap=True)
        self._error.hide()
        self._has_error = False
        layout = self._lines = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if beside:
            row = QHBoxLayout()
            row.setSpacing(9)
            row.addWidget(self.label)
            row.addWidget(Label(beside, "secondary", "text3", wrap=True), 1)
            layout.addLayout(row)
        else:
            layout.addWidget(self.label)
        if hint:
            layout.addWidget(Label(hint, "secondary", "text3", wrap=True))
        layout.addWidget(self._error)
        layout.addWidget(box)
        self._target = box.focusProxy() or box
        self.label.setBuddy(self._target)
        self._target.setAccessibleName(label)
        self._target.setAccessibleDescription(" ".join(part for part in (beside, hint) if part))

    @property
    def error(self) -> str:
        return self._error.text if self._has_error else ""

    def set_error(self, text: str) -> None:
        """Say what is wrong and how to mend it; an empty text takes the error away."""
        self._has_error = bool(text)
        if text:
            self._error.set_status(Status(StatusKind.LATE, text))
        self._error.setVisible(bool(text))
        if hasattr(self.box, "set_wrong"):
            cast("CanBeWrong", self.box).set_wrong(bool(text))
        self._target.setAccessibleDescription(" ".join(part for part in (text, self._hint_text) if part))
        if text:
            from PySide6.QtGui import QAccessible, QAccessibleEvent

            QAccessible.updateAccessibility(QAccessibleEvent(self._target, QAccessible.Event.DescriptionChanged))

    def stand_in_row(self) -> None:
        """Beside others: label and box stand where theirs do, whatever one of them says in between."""
        self._lines.insertStretch(self._lines.indexOf(self.box), 1)

    def add_note(self, note: QWidget) -> None:
        """Something that is said about what is in the box; it stands above it."""
        self._lines.insertWidget(self._lines.indexOf(self._error) + 1, note)

    def focus(self) -> None:
        """Put the cursor in the box: what a screen does with the first wrong field.

        Where something else stands for the box, such as a person who was chosen, that gets the focus.
        """
        target = self._target
        if not target.isVisibleTo(self):
            inside = (part for part in self.box.findChildren(QWidget) if part.isVisibleTo(self))
            target = next((part for part in inside if by_tab(part)), target)
        target.setFocus()
