"""A list and what is chosen in it, beside each other in one splitter; narrow, one of the two at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from vios_desktop.ui.shell.panes import first_focusable
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.fitting import fits_anew

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme

LIST_WIDTH, LIST_WIDTH_NARROW = 500, 400
_LEAST_LIST, _LEAST_DETAIL = 320, 340


class TwoSides(QWidget):
    """`name` is under which the width of the list is kept. `single_changed(bool)`: only one side fits.

    An open form can need more than what was there before it: the list then makes room until it is closed.

    Esc goes back: from the detail to the list where only one fits, else `back_requested`. `with_way_back`: there a
    button does so too, for a right side that has none of its own.
    """

    back_requested = Signal()
    list_shown = Signal()
    single_changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        settings: UiSettings,
        name: str,
        left: QWidget,
        right: QWidget,
        *,
        with_way_back: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._settings = theme, settings
        self._keys = {False: f"{name}/list_width", True: f"{name}/list_width_narrow"}
        self._narrow: bool | None = None
        self._single = self._reading = False
        self.left, self.right = left, right
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._remember_width)
        self.way_back = QuietButton(theme, self.tr("To the list"), "arrow-left", size="compact", tone="text2")
        self.way_back.clicked.connect(self._to_list)
        self._bar = QFrame()
        self._bar.setProperty("part", "canvas")
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(18, 10, 24, 0)
        bar.addWidget(self.way_back)
        bar.addStretch(1)
        self._bar.hide()
        self._with_way_back = with_way_back
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self.splitter, 1)
        theme.changed.connect(self._refit)

    @property
    def single(self) -> bool:
        """True if there is room for one side only."""
        return self._single

    @property
    def reading(self) -> bool:
        """True if the right side is the one to show."""
        return self._reading

    def panes(self) -> Sequence[QWidget]:
        return [self.left, self.right]

    def read(self, *, reading: bool) -> None:
        """Which side is to be seen where only one fits."""
        self._reading = reading
        self._show_sides()

    def minimumSizeHint(self) -> QSize:
        """As narrow as one side alone, below the sum of both one is shown at a time; as high as what is shown."""
        sides = self.left, self.right
        high = max(side.minimumSizeHint().height() for side in sides if not side.isHidden())
        bar = 0 if self._bar.isHidden() else self._bar.minimumSizeHint().height()
        return QSize(max(side.minimumSizeHint().width() for side in sides), high + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if fits_anew(self, event):
            self._fit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what is open, then goes back: fields and forms take it before it comes here."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._single and self._reading:
            self._to_list()
        else:
            self.back_requested.emit()

    def _to_list(self) -> None:
        self.read(reading=False)
        self.list_shown.emit()

    def _refit(self) -> None:
        """Zoom changed: widths are to be taken anew, after the fonts are."""
        self._narrow = None
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        px = self._theme.px
        single = self.width() < max(px(_LEAST_LIST) + px(_LEAST_DETAIL), both_need(self.splitter))
        if single != self._single:
            self._single = single
            self.single_changed.emit(single)
        self._show_sides()
        narrow = self._theme.is_narrow(self.window().width())
        if narrow != self._narrow:
            self._narrow = narrow
            self._set_list_width(self._kept_width(narrow=narrow))

    def _show_sides(self) -> None:
        before = self.left.isHidden(), self.right.isHidden()
        self.left.setVisible(not self._single or not self._reading)
        self.right.setVisible(not self._single or self._reading)
        self._bar.setVisible(self._with_way_back and self._single and self._reading)
        if before != (self.left.isHidden(), self.right.isHidden()):
            self.updateGeometry()
        now = QApplication.focusWidget()
        gone, shown = (self.left, self.right) if self.left.isHidden() else (self.right, self.left)
        if gone.isHidden() and now is not None and gone.isAncestorOf(now):
            target = first_focusable(shown)
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept_width(self, *, narrow: bool) -> int:
        """As the user left it, in logical pixels."""
        usual = LIST_WIDTH_NARROW if narrow else LIST_WIDTH
        try:
            kept = int(self._settings.value(self._keys[narrow]) or usual)
        except ValueError:
            kept = usual
        return max(_LEAST_LIST, min(kept, 900))

    def _set_list_width(self, logical: int) -> None:
        width = min(self._theme.px(logical), max(0, self.width() - self._theme.px(_LEAST_DETAIL)))
        self.splitter.setSizes([width, max(1, self.width() - width - 1)])

    def _remember_width(self, _place: int, _handle: int) -> None:
        logical = round(self.left.width() / self._theme.zoom)
        self._settings.set_value(self._keys[bool(self._narrow)], str(logical))


def both_need(splitter: QSplitter) -> int:
    """How wide the sides have to be to stand beside each other with nothing cut off."""
    sides = (splitter.widget(place) for place in range(splitter.count()))
    return sum(side.minimumSizeHint().width() for side in sides if side is not None) + splitter.handleWidth()
