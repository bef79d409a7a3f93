"""The chips above the list: what is on, what can be set, the order, and the way to take all off."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import IncidentStatus
from vios_desktop.services.queries import IncidentOrder
from vios_desktop.ui.incidents.choice_popup import ChoicePopup
from vios_desktop.ui.incidents.filters import FilterName, Filters, offered_periods
from vios_desktop.ui.incidents.flush_button import FlushButton
from vios_desktop.ui.incidents.period_popup import PeriodPopup
from vios_desktop.ui.incidents.saved_filters import SavedFilters
from vios_desktop.ui.kind_icons import kind_icon
from vios_desktop.ui.widgets.buttons import Button
from vios_desktop.ui.widgets.chip import FilterChip, MenuChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from PySide6.QtGui import QResizeEvent

    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.incidents.popup import Popup
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme

_GAP = 6
_CHIPS = (FilterName.PERIOD, FilterName.STATUS, FilterName.KIND, FilterName.PLACE)


class FilterBar(QWidget):
    """`filters_changed(Filters)` with every choice; choices work at once, there is nothing to confirm."""

    filters_changed = Signal(object)

    def __init__(self, theme: Theme, words: Words, clock: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._filters = Filters()
        self.may_keep = False
        self._school: SchoolView | None = None
        self._today: date | None = None
        self._names = {
            FilterName.PERIOD: self.tr("Period"),
            FilterName.STATUS: self.tr("Status"),
            FilterName.KIND: self.tr("Kind"),
            FilterName.PLACE: self.tr("Place"),
        }
        self._chips: dict[FilterName, Button] = {}
        self._on: dict[FilterName, FilterChip] = {}
        self._elsewhere: QWidget | None = None
        self._clock = clock
        self._made: dict[FilterName, Popup] = {}
        self._choices: dict[FilterName, ChoicePopup] = {}
        self._flow = FlowLayout(gap=_GAP)
        self.order_button = FlushButton(theme, "", size="compact", tone="text3")
        self.order_button.set_trailing_icon("chevron-down")
        self.order_button.clicked.connect(self._open_order)
        self.clear_button = FlushButton(theme, self.tr("Clear filters"), size="compact")
        self.clear_button.clicked.connect(lambda: self._set(self._filters.cleared()))
        self.saved = SavedFilters(theme, self)
        below = QHBoxLayout()
        below.setContentsMargins(-3, 0, -3, 0)
        below.addWidget(self.order_button)
        below.addWidget(self.saved.button)
        below.addStretch(1)
        below.addWidget(self.clear_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._flow)
        layout.addLayout(below)
        layout.addWidget(self.saved)
        self.show_filters(Filters())

    @cached_property
    def period_popup(self) -> PeriodPopup:
        """Made when it is first opened, as the others: they are a sixth of making the page."""
        popup = PeriodPopup(self._theme, self._words, self._clock, self)
        popup.chosen.connect(lambda period: self._set(replace(self._filters, period=period)))
        self._made[FilterName.PERIOD] = popup
        return popup

    def popup(self, name: FilterName) -> ChoicePopup:
        """The choices of this filter; not of the period."""
        if name not in self._choices:
            popup = self._choices[name] = ChoicePopup(self._theme, self._names[name], self)
            popup.changed.connect(partial(self._take, name))
            self._made[name] = popup
        return self._choices[name]

    @property
    def chips(self) -> dict[FilterName, Button]:
        """The chips of now by the filter they belong to."""
        return dict(self._chips)

    def set_lists(self, school: SchoolView, today: date) -> None:
        """What can be chosen from; before this the chips open nothing."""
        if (school, today) != (self._school, self._today):
            self._school, self._today = school, today
            self.show_filters(self._filters)

    def show_filters(self, filters: Filters) -> None:
        """What is on comes first, with its cross.

        While the same filters are on the chips stay and say something else. Each letter of a word that is looked
        for changes one text; five new chips had to be styled and laid out before the search began.
        """
        had_focus = next((name for name, chip in self._chips.items() if chip.hasFocus()), None)
        self._filters = filters
        on = {
            name: text for name in (FilterName.CHOSEN, FilterName.TEXT, *_CHIPS) if (text := self._text_of(name))
        }
        if self._chips and list(on) == list(self._on):
            for name, chip in self._on.items():
                chip.say(on[name])
        else:
            self._make_chips(on)
        self.clear_button.setVisible(filters.active)
        self.saved.offer(
            may_keep=self.may_keep and filters.active and filters.chosen is None, proposed=self._said(on)
        )
        self.order_button.setText(self._words.order(filters.order))
        self.order_button.setAccessibleName(self.tr("Order: %1").replace("%1", self._words.order(filters.order)))
        self._fit()
        if had_focus in self._chips:
            self._chips[had_focus].setFocus()

    def _make_chips(self, on: Mapping[FilterName, str]) -> None:
        self._take_chips_away()
        for name, text in on.items():
            chip = self._on[name] = FilterChip(self._theme, text)
            chip.removed.connect(partial(self._remove, name))
            self._add(name, chip)
        for name in _CHIPS:
            if name not in on:
                menu = MenuChip(self._theme, self._names[name])
                menu.clicked.connect(self._opener(name))
                self._add(name, menu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def open_menu(self, anchor: QWidget) -> None:
        """All filters in one menu, also those that are on."""
        self._elsewhere = anchor
        menu = QMenu(anchor)
        for name in _CHIPS:
            menu.addAction(self._names[name] + "…", self._opener(name))
        menu.addSeparator()
        clear = menu.addAction(self.tr("Clear filters"), self.clear_button.click)
        clear.setEnabled(self._filters.active)
        self._pop(menu, anchor)

    def open_filter(self, name: FilterName) -> None:
        if self._school is None or self._today is None:
            return
        chip = self._chips[name]
        anchor = chip if chip.isVisible() else self._elsewhere or chip
        if name is FilterName.PERIOD:
            periods = offered_periods(self._today, self._school)
            self.period_popup.open_with(anchor, periods, self._filters.period, self._today)
        else:
            self.popup(name).open_with(anchor, self._options(name), self._codes(name))

    def close_popups(self) -> bool:
        """True if one was open."""
        popups = [popup for popup in self._made.values() if popup.is_open]
        for popup in popups:
            popup.close_popup(back=True)
        return bool(popups)

    def _fit(self) -> None:
        """Chips of filters that are off stay away where they would need a second row: the menu has them all."""
        room = self.width()
        for name, chip in self._chips.items():
            room -= chip.sizeHint().width() + _GAP
            off = isinstance(chip, MenuChip)
            chip.setVisible(not off or name is FilterName.PERIOD or room + _GAP >= 0)

    @staticmethod
    def _said(on: Mapping[FilterName, str]) -> str:
        """The filters that are on, as a name for them."""
        return ", ".join(text.strip("“”") for text in on.values())

    def _add(self, name: FilterName, chip: Button) -> None:
        self._chips[name] = chip
        self._flow.addWidget(chip)
        popup = self._made.get(name)
        if popup is not None and popup.is_open:
            popup.keep_under(chip)

    def _take_chips_away(self) -> None:
        while self._flow.count():
            item = self._flow.takeAt(0)
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._chips, self._on = {}, {}

    def _remove(self, name: FilterName) -> None:
        self._set(self._filters.without(name))

    def _take(self, name: FilterName, codes: tuple[str, ...]) -> None:
        if name is FilterName.STATUS:
            self._set(replace(self._filters, statuses=tuple(IncidentStatus(code) for code in codes)))
        elif name is FilterName.KIND:
            self._set(replace(self._filters, kinds=codes))
        else:
            self._set(replace(self._filters, places=codes))

    def _set(self, filters: Filters) -> None:
        if filters != self._filters:
            self.filters_changed.emit(filters)

    def _codes(self, name: FilterName) -> tuple[str, ...]:
        if name is FilterName.STATUS:
            return tuple(status.value for status in self._filters.statuses)
        return self._filters.kinds if name is FilterName.KIND else self._filters.places

    def _options(self, name: FilterName) -> tuple[Option, ...]:
        """Everything that can be chosen; retired entries too, since old records have them."""
        if name is FilterName.STATUS:
            return tuple(Option(status.value, self._words.texts.term(status)) for status in IncidentStatus)
        if self._school is None:
            return ()
        catalogue = CatalogueName.KIND if name is FilterName.KIND else CatalogueName.PLACE
        language = self._words.texts.language
        return tuple(
            Option(item.code, item.label(language), kind_icon(item.code) if name is FilterName.KIND else "")
            for item in self._school.listed(catalogue)
        )

    def _text_of(self, name: FilterName) -> str:
        """What stands on the chip of a filter that is on; an empty text where it is off."""
        if name is FilterName.CHOSEN:
            return self._filters.chosen.title if self._filters.chosen else ""
        if name is FilterName.TEXT:
            return f"“{self._filters.text.strip()}”" if self._filters.text.strip() else ""
        if name is FilterName.PERIOD:
            period = self._filters.period
            return self._words.period(period, self._today) if period is not None and self._today else ""
        codes = self._codes(name)
        if len(codes) > 1:
            return f"{self._names[name]}: {len(codes)}"
        return next((option.text for option in self._options(name) if option.code in codes), "")

    def _open_order(self) -> None:
        menu = QMenu(self.order_button)
        for order in IncidentOrder:
            action = menu.addAction(self._words.order(order))
            action.setCheckable(True)
            action.setChecked(order is self._filters.order)
            action.triggered.connect(self._order_setter(order))
        self._pop(menu, self.order_button)

    def _opener(self, name: FilterName) -> Callable[[], None]:
        """Takes no argument, so that Qt does not hand it whether a button is checked."""
        return lambda: self.open_filter(name)

    def _order_setter(self, order: IncidentOrder) -> Callable[[], None]:
        return lambda: self._set(replace(self._filters, order=order))

    @staticmethod
    def _pop(menu: QMenu, anchor: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))
