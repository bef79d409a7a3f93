"""The 112 card, alone: the number large, what to do until help comes, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.decision.column import Column, clear
from vios_desktop.ui.widgets.buttons import PrimaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import KeyCap, Label
from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from vios_desktop.ui.decision.model import AlarmModel
    from vios_desktop.ui.theme.theme import Theme

_LARGER = 2.6


class _BigNumber(QWidget):
    """A phone number that is read from two metres."""

    def __init__(self, theme: Theme, number: str) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        self.setAccessibleName(number)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        return QSize(metrics.horizontalAdvance(self._number) + 4, metrics.capHeight() + self._theme.px(16))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(self._theme.colour("bad"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), flags, self._number)

    def _font(self) -> QFont:
        font = self._theme.font("question", tabular=True)
        font.setPixelSize(round(font.pixelSize() * _LARGER))
        return font


class AlarmPage(QWidget):
    """`leave_requested` goes on with the walk, or back to where one was."""

    leave_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = Column(theme, top=32)
        self._body = QVBoxLayout()
        self._body.setSpacing(16)
        column.body.addLayout(self._body)
        column.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(column))

    def show_alarm(self, model: AlarmModel) -> None:
        clear(self._body)
        card = Card(margin=24, gap=10)
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(IconLabel(self._theme, "phone", 52, "bad"))
        head.addWidget(_BigNumber(self._theme, model.number), 1)
        card.body.addLayout(head)
        card.body.addWidget(Label(model.title, "question", wrap=True))
        card.body.addWidget(Label(model.text, "lead", "text2", wrap=True))
        card.body.addSpacing(6)
        card.body.addWidget(Label(self.tr("Until help comes"), "strong"))
        for number, step in enumerate(model.steps, 1):
            card.body.addLayout(self._step(number, step))
        self._body.addWidget(card)
        text = self.tr("Go on") if model.part_of_walk else self.tr("Back to where I was")
        self.button = PrimaryButton(self._theme, text, "arrow-right", size="large")
        self.button.clicked.connect(self.leave_requested)
        row = QHBoxLayout()
        row.addWidget(self.button)
        hint = self.tr("The other advice comes after this.") if model.part_of_walk else ""
        row.addSpacing(11)
        row.addWidget(Label(hint, "secondary", "text2", wrap=True), 1)
        self._body.addLayout(row)
        self.take_focus()

    def take_focus(self) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def handle_key(self, event: QKeyEvent) -> bool:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.leave_requested.emit()
            return True
        return False

    def _step(self, number: int, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        cap = KeyCap(str(number))
        cap.setMinimumWidth(self._theme.px(30))
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(cap, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, "lead", wrap=True), 1)
        return row
