"""A form that opens between the rows: fields, what is wrong beside them, one filled button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme

_STACK_BELOW = 430


class InlineForm(QFrame):
    """`saved` on its button, Ctrl+S and Ctrl+Enter; `cancelled` on Esc. What was typed stays until it is kept.

    Fields are added in rows under the name the service uses for them; under 430 logical pixels a row stands
    one under the other.
    """

    saved = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, save: str, cancel: str = "") -> None:
        super().__init__()
        self.setProperty("part", "note")
        self.theme = theme
        self.fields: dict[str, Field] = {}
        self._lines: list[QBoxLayout] = []
        self.title = Label("", "label", wrap=True)
        self.title.hide()
        self.save_button = PrimaryButton(theme, save, size="compact")
        self.save_button.clicked.connect(self.saved)
        self.cancel_button = QuietButton(theme, cancel or self.tr("Cancel"), size="compact")
        self.cancel_button.clicked.connect(self.cancelled)
        self._body = QVBoxLayout()
        self._body.setSpacing(10)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 14)
        outer.setSpacing(12)
        outer.addWidget(self.title)
        outer.addLayout(self._body)
        outer.addLayout(buttons)
        add_actions(self, {"save": self.saved.emit})
        self.hide()

    def set_title(self, text: str) -> None:
        self.title.setText(text)
        self.title.setVisible(bool(text))

    def add_row(self, *fields: tuple[str, str, QWidget], hint: str = "") -> None:
        """One row of (name, label, box); `hint` belongs to the last."""
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(12)
        for place, (name, label, box) in enumerate(fields):
            field = Field(self.theme, label, box, hint if place == len(fields) - 1 else "")
            box.installEventFilter(self)
            if (target := box.focusProxy()) is not None:
                target.installEventFilter(self)
            self.fields[name] = field
            line.addWidget(field, 1, Qt.AlignmentFlag.AlignBottom if len(fields) > 1 else Qt.AlignmentFlag(0))
        self._lines.append(line)
        self._body.addLayout(line)

    def show_problems(self, problems: Sequence[FieldProblem], texts: Texts) -> None:
        """What is wrong beside its field; the first one gets the cursor."""
        found = {problem.field: texts.problem(problem.code) for problem in reversed(problems)}
        for name, field in self.fields.items():
            field.set_error(found.get(name, ""))
        first = next((field for name, field in self.fields.items() if name in found), None)
        if first is not None:
            first.focus()
        QTimer.singleShot(0, self, self._into_sight)

    def clear_problems(self) -> None:
        for field in self.fields.values():
            field.set_error("")

    def focus_first(self) -> None:
        next(iter(self.fields.values())).focus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._into_sight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.theme.px(_STACK_BELOW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for line in self._lines:
            if line.direction() != direction:
                line.setDirection(direction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif not self._saves(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter also from a field of several lines, which would take Enter for itself."""
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._saves(event)

    def _into_sight(self) -> None:
        """Scroll the page so that all of the form is seen, when the layout knows where it is."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        page = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and page is not None and self.isVisible():
            area.ensureVisible(0, self.mapTo(page, QPoint(0, self.height())).y(), 0, 24)
            area.ensureVisible(0, self.mapTo(page, QPoint(0, 0)).y(), 0, 56)

    def _saves(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.saved.emit()
            return True
        return False
