"""The head of the page: title, what is counted, the period, and the ways out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.chip import MenuChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vios_desktop.ui.incidents.filters import Period
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.trends.presenter import Shown

_STACK_BELOW = 880


class TrendsHead(QWidget):
    period_chosen = Signal(object)
    print_requested = Signal()
    save_requested = Signal()
    export_requested = Signal()

    def __init__(self, theme: Theme, periods: Words) -> None:
        super().__init__()
        self._theme, self._periods = theme, periods
        self._shown: Shown | None = None
        self.summary = Label("", "secondary", "text2", wrap=True)
        self.period = MenuChip(theme, "")
        self.period.hide()  # until it is known of which period the figures are
        self.period.clicked.connect(self._open_periods)
        self.print_button = SecondaryButton(theme, self.tr("Print"), "printer")
        self.print_button.clicked.connect(self.print_requested)
        self.save_button = SecondaryButton(theme, self.tr("Save as PDF"), "save")
        self.save_button.clicked.connect(self.save_requested)
        self.export_button = SecondaryButton(theme, self.tr("For the core team"), "download")
        self.export_button.clicked.connect(self.export_requested)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(Label(self.tr("Trends"), "page"))
        titles.addWidget(self.summary)
        tools = FlowLayout(gap=8)
        for widget in (self.period, self.print_button, self.save_button, self.export_button):
            tools.addWidget(widget)
        self._tools = tools
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(12)
        self._outer.addLayout(titles, 1)
        self._outer.addLayout(tools)

    def show_trends(self, shown: Shown, summary: str) -> None:
        self._shown = shown
        self.summary.setText(summary)
        name = self._periods.period(shown.period, shown.view.today)
        self.period.setText(name)
        self.period.show()
        self.period.setAccessibleName(self.tr("Period: %1").replace("%1", name))
        self.period.updateGeometry()
        self.export_button.setVisible(shown.may_export)

    def choices(self) -> tuple[Period, ...]:
        return self._shown.periods if self._shown else ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(_STACK_BELOW)
        self._outer.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _open_periods(self) -> None:
        if self._shown is None:
            return
        menu = QMenu(self.period)
        for period in self._shown.periods:
            action = menu.addAction(self._periods.period(period, self._shown.view.today))
            action.setCheckable(True)
            action.setChecked(period == self._shown.period)
            action.triggered.connect(partial(self._choose, period))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.period.mapToGlobal(self.period.rect().bottomLeft()))

    def _choose(self, period: Period, _checked: bool = False) -> None:
        self.period_chosen.emit(period)
