"""Agenda, point and agreements beside each other; one at a time where the three do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.fitting import fits_anew
from vios_desktop.ui.widgets.side_choice import SideChoice

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vios_desktop.ui.meeting.side_pane import SidePane
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.chip_choice import ChipChoice

AGENDA, POINT, AGREEMENTS = "agenda", "point", "agreements"


class ThreeSides(QWidget):
    """`show_side` says which one is worked in: where only one fits it is seen. Chips above them do the same."""

    def __init__(self, theme: Theme, agenda: SidePane, middle: QWidget, agreements: SidePane) -> None:
        super().__init__()
        self._panes = agenda, agreements
        self.sides: dict[str, QWidget] = {AGENDA: agenda, POINT: middle, AGREEMENTS: agreements}
        words = self.tr("Agenda"), self.tr("This point"), self.tr("Agreements")
        named = zip(words, self.sides.values(), strict=True)
        self._bar = SideChoice(theme, dict(zip(self.sides, named, strict=True)), POINT)
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
        return self._bar.single

    @property
    def choice(self) -> ChipChoice:
        """The chips, where only one side fits."""
        return self._bar.choice

    def show_side(self, code: str) -> None:
        self._bar.show_side(code)

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
        if fits_anew(self, event):
            self._fit()
        return done

    def _refit(self) -> None:
        """After the fonts of its parts are taken anew."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        needed = sum(pane.wide() for pane in self._panes) + self.sides[POINT].minimumSizeHint().width()
        if self._bar.stand(single=self.width() < needed):
            for pane in self._panes:
                pane.stand_alone(alone=self._bar.single)
