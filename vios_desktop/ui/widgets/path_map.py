"""The path through the decision help: done with its answer and "Change", now as a ring, later dotted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.painting import tick
from vios_desktop.ui.widgets.row_data import PathStep, Status, StatusKind, StepState
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from vios_desktop.ui.theme.theme import Theme

_DOT = 20
_LONGEST_BESIDE = 16
"""Letters: a longer word, such as "grensoverschrijdend", would push the button out of a narrow map."""


class PathMap(QFrame):
    """`show_path(steps)` draws the path; `change_requested(id)` asks to go back to one answer."""

    change_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setAccessibleName(self.tr("Your path to the advice"))

    def show_path(self, steps: Sequence[PathStep]) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, step in enumerate(steps):
            following = steps[place + 1].state if place + 1 < len(steps) else None
            self._layout.addWidget(self._row(step, following))

    def _row(self, step: PathStep, following: StepState | None) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(_Mark(self._theme, step.state, following, heads=step.heads))
        words = QVBoxLayout()
        words.setSpacing(0)
        answered = bool(step.answer or step.verb) or (step.state is StepState.DONE and step.changeable)
        words.setContentsMargins(0, 1, 0, 9 if answered else 16)
        role = "label" if step.heads or step.state is StepState.NOW else "item"
        tone = "text3" if step.state is StepState.LATER else "text"
        words.addWidget(Label(step.title, role, tone, wrap=True))  # type: ignore[arg-type]  # both are steps
        if answered:
            words.addLayout(self._answer(step))
        if step.needs_check:
            check = Status(StatusKind.WARNING, self.tr("Please check this answer"))
            words.addWidget(StatusLabel(self._theme, check, wrap=True))
        layout.addLayout(words, 1)
        row.setAccessibleName(self._spoken(step))
        return row

    def _answer(self, step: PathStep) -> QBoxLayout:
        """The answer with its button beside it, or under it where a long word needs the room."""
        long = max((len(word) for word in step.answer.split()), default=0) > _LONGEST_BESIDE
        line = QBoxLayout(QBoxLayout.Direction.TopToBottom if long else QBoxLayout.Direction.LeftToRight)
        line.setSpacing(0 if long else 6)
        line.addWidget(Label(step.answer, "secondary", "text2", wrap=True), 1)
        if step.state is StepState.DONE and step.changeable:
            change = QuietButton(self._theme, step.verb or self.tr("Change"), size="small")
            spoken = f"{step.verb}: %1" if step.verb else self.tr("Change the answer to: %1")
            change.setAccessibleName(spoken.replace("%1", step.title))
            change.clicked.connect(lambda: self.change_requested.emit(step.id))
            line.addWidget(change, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        return line

    def _spoken(self, step: PathStep) -> str:
        states = {
            StepState.DONE: self.tr("answered"),
            StepState.NOW: self.tr("now"),
            StepState.LATER: self.tr("later"),
        }
        return ", ".join(part for part in (step.title, states[step.state], step.answer) if part)


class _Mark(QWidget):
    """The sign of a step and the line to the next."""

    def __init__(
        self, theme: Theme, state: StepState, following: StepState | None, *, heads: bool = False
    ) -> None:
        super().__init__()
        self._theme, self._state, self._following, self._heads = theme, state, following, heads
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_DOT + 2), self._theme.px(_DOT + 2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, tokens = self._theme.px, self._theme.tokens
        middle = self.width() / 2
        if self._following is not None:
            ahead = self._following is StepState.LATER
            pen = QPen(QColor(tokens.ghost if ahead else tokens.accent), px(2))
            if ahead:
                pen.setStyle(Qt.PenStyle.CustomDashLine)
                pen.setDashPattern([2, 1.6])
            painter.setPen(pen)
            painter.drawLine(round(middle), px(_DOT) + 1, round(middle), self.height())
        if self._heads:
            self._paint_fork(painter, middle)
        elif self._state is StepState.DONE:
            self._paint_done(painter, middle)
        else:
            self._paint_ring(painter, middle)

    def _paint_done(self, painter: QPainter, middle: float) -> None:
        tokens = self._theme.tokens
        half = self._theme.px(_DOT) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        dot = QRectF(middle - half, 1, 2 * half, 2 * half)
        painter.drawEllipse(dot)
        inset = half * 0.55
        tick(painter, dot.adjusted(inset, inset, -inset, -inset), tokens.on_accent, self._theme.zoom * 1.7)

    def _paint_fork(self, painter: QPainter, middle: float) -> None:
        """A plus in a ring: from here on something more plays."""
        px, tokens = self._theme.px, self._theme.tokens
        half, arm, centre = px(18) / 2, px(8) / 2, 1 + px(_DOT) / 2
        painter.setPen(QPen(QColor(tokens.accent), px(2)))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(QRectF(middle - half, centre - half, 2 * half, 2 * half))
        painter.drawLine(QPointF(middle - arm, centre), QPointF(middle + arm, centre))
        painter.drawLine(QPointF(middle, centre - arm), QPointF(middle, centre + arm))

    def _paint_ring(self, painter: QPainter, middle: float) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        now = self._state is StepState.NOW
        half = px(18 if now else 14) / 2
        centre = 1 + px(_DOT) / 2
        painter.setPen(QPen(QColor(tokens.accent if now else tokens.control), px(2) if now else 1.6))
        painter.setBrush(QColor(tokens.surface))
        ring = QRectF(middle - half, centre - half, 2 * half, 2 * half)
        painter.drawEllipse(ring)
        if now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            inset = half * 0.55
            painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))
