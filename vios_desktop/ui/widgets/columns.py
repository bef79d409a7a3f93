"""Two columns side by side that stand under each other when there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vios_desktop.ui.tokens import XL
from vios_desktop.ui.widgets.fitting import fits_anew

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vios_desktop.ui.theme.theme import Theme


class TwoColumns(QWidget):
    """Fill `left` and `right`; under `stack_below` logical pixels of its own width the right one goes below.

    So it does where the two need more than there is: what is narrower than it can be gets the height of a wider
    one, and the last lines are cut off.
    """

    def __init__(
        self, theme: Theme, *, shares: tuple[int, int] = (68, 32), stack_below: int = 760, gap: int = XL
    ) -> None:
        super().__init__()
        self._theme, self._shares, self._stack_below = theme, shares, stack_below
        self._stacked = False
        self._holders = QWidget(), QWidget()
        self.left, self.right = QVBoxLayout(self._holders[0]), QVBoxLayout(self._holders[1])
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(gap)
        for holder, layout, share in zip(self._holders, (self.left, self.right), shares, strict=True):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(8)
            holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            self._outer.addWidget(holder, share)
        theme.changed.connect(self._fit)

    @property
    def stacked(self) -> bool:
        return self._stacked

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider column alone."""
        hint = super().minimumSizeHint()
        return QSize(max(holder.minimumSizeHint().width() for holder in self._holders), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if fits_anew(self, event):
            self._fit()
        return done

    def _fit(self) -> None:
        needed = sum(holder.minimumSizeHint().width() for holder in self._holders) + self._outer.spacing()
        stacked = self.width() < max(self._theme.px(self._stack_below), needed)
        if stacked != self._stacked:
            self._stacked = stacked
            down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
            self._outer.setDirection(down if stacked else across)
            for index, share in enumerate(self._shares):
                self._outer.setStretch(index, 0 if stacked else share)
            self.updateGeometry()
