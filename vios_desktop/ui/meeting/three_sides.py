"""Agenda, point and agreements beside each other; one at a time where the three do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.shell.panes import first_focusable
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vios_desktop.ui.meeting.side_pane import SidePane
    from vios_desktop.ui.theme.theme import Theme

AGENDA, POINT, AGREEMENTS = "agenda", "point", "agreements"


class ThreeSides(QWidget):
    """`show_side` says which one is worked in: where only one fits it is seen. Chips above them do the same."""

    def __init__(self, theme: Theme, agenda: SidePane, middle: QWidget, agreements: SidePane) -> None:
        super().__init__()
        self._single, self._shown = False, POINT
        self._panes = agenda, agreements
        self.sides: dict[str, QWidget] = {AGENDA: agenda, POINT: middle, AGREEMENTS: agreements}
        words = self.tr("Agenda"), self.tr("This point"), self.tr("Agreements")
        options = [Option(code, word) for code, word in zip(self.sides, words, strict=True)]
        self.choice = ChipChoice(theme, options)
        self.choice.setAccessibleName(self.tr("What do you see?"))
        self.choice.set_text(POINT)
        self.choice.text_changed.connect(self.show_side)
        self._bar = QFrame()
        self._bar.setProperty("part", "topbar")
        bar = QVBoxLayout(self._bar)
        bar.setContentsMargins(24, 6, 24, 6)
        bar.addWidget(self.choice)
        self._bar.hide()
        beside = QHBoxLayout()
        beside.setSpacing(0)
        for side in self.sides.values():
            beside.addWidget(side, 1 if side is middle else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addLayout(beside, 1)
        theme.changed.connect(self._refit)

    @property
    def single(self) -> bool:
        return self._single

    def show_side(self, code: str) -> None:
        if code and code != self._shown:
            self._shown = code
            self.choice.set_text(code)
            self._show()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest side alone, with the chips above it."""
        inner = [*self.sides.values(), self._bar]
        widths = [inside.minimumSize().width() for pane in self._panes if (inside := pane.layout()) is not None]
        widths += [self.sides[POINT].minimumSizeHint().width(), self._bar.minimumSizeHint().width()]
        return QSize(max(widths), max(side.minimumSizeHint().height() for side in inner))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _refit(self) -> None:
        """After the fonts of its parts are taken anew."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        needed = sum(pane.wide() for pane in self._panes) + self.sides[POINT].minimumSizeHint().width()
        single = self.width() < needed
        if single != self._single:
            self._single = single
            self.choice.set_text(self._shown)
            self._bar.setVisible(single)
            for pane in self._panes:
                pane.stand_alone(alone=single)
            self._show()

    def _show(self) -> None:
        now = QApplication.focusWidget()
        for code, side in self.sides.items():
            side.setVisible(not self._single or code == self._shown)
        gone = [side for side in self.sides.values() if side.isHidden() and now is not None]
        if any(side.isAncestorOf(now) for side in gone if now is not None):
            target = first_focusable(self.sides[self._shown]) or self.choice
            target.setFocus()
