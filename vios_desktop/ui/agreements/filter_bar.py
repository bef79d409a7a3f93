"""The chips above the list of agreements: how it stands, whose it is, and which partner."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QVBoxLayout, QWidget

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.ui.agreements.filters import Filters, Which, Whose
from vios_desktop.ui.agreements.ownership import SCHOOL
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.chip import ChoiceChip, FilterChip, MenuChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.theme.theme import Theme


class FilterBar(QWidget):
    """`filters_changed(Filters)` with every choice, `text_changed(str)` while somebody types."""

    filters_changed = Signal(object)
    text_changed = Signal(str)

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self._filters = Filters()
        self._school: SchoolView | None = None
        self.search = TextField(theme, icon="search", placeholder=self.tr("Search agreements"))
        self.search.edit.setAccessibleName(self.tr("Search agreements"))
        self.search.text_changed.connect(self.text_changed)
        self.which = {
            Which.OPEN: ChoiceChip(theme, self.tr("Open")),
            Which.LATE: ChoiceChip(theme, self.tr("Late")),
            Which.THIS_WEEK: ChoiceChip(theme, self.tr("This week")),
            Which.ASLEEP: ChoiceChip(theme, self.tr("Asleep")),
            Which.TO_EVALUATE: ChoiceChip(theme, self.tr("To evaluate")),
            Which.CLOSED: ChoiceChip(theme, self.tr("Closed")),
        }
        self.whose = {
            Whose.MINE: ChoiceChip(theme, self.tr("Mine")),
            Whose.PARTNERS: ChoiceChip(theme, self.tr("Of partners")),
        }
        self.core_team = ChoiceChip(theme, self.tr("Core team"))
        self.partner_menu = MenuChip(theme, self.tr("Partner"))
        self.partner_menu.clicked.connect(self._open_partners)
        self.clear_button = QuietButton(theme, self.tr("Clear filters"), size="small")
        self.clear_button.clicked.connect(self.clear)
        self._partner_chip: FilterChip | None = None
        self._flow = FlowLayout(gap=6)
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addLayout(self._flow)

    def set_school(self, school: SchoolView) -> None:
        """Which partners can be chosen from; before this the menu opens nothing."""
        self._school = school
        self._show_partner()

    def show_filters(self, filters: Filters) -> None:
        self._filters = filters
        for which, chip in self.which.items():
            chip.setChecked(which is filters.which)
        for whose, chip in self.whose.items():
            chip.setChecked(whose is filters.whose)
        self.core_team.setChecked(filters.core_team)
        self.clear_button.setVisible(filters.active)
        if self.search.text().strip() != filters.text:
            blocked = self.search.blockSignals(True)
            self.search.set_text(filters.text)
            self.search.blockSignals(blocked)
        self._show_partner()

    def clear(self) -> None:
        self._set(Filters())

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for which, chip in self.which.items():
            group.addButton(chip)
            chip.clicked.connect(self._which_setter(which))
            self._flow.addWidget(chip)
        for whose, chip in self.whose.items():
            chip.clicked.connect(self._whose_setter(whose))
            self._flow.addWidget(chip)
        self.core_team.clicked.connect(self._toggle_core_team)
        self._flow.addWidget(self.core_team)
        self._flow.addWidget(self.partner_menu)
        self._flow.addWidget(self.clear_button)

    def _which_setter(self, which: Which) -> Callable[[], None]:
        return lambda: self._set(replace(self._filters, which=which))

    def _whose_setter(self, whose: Whose) -> Callable[[], None]:
        """Pressed again it is off; a chosen partner goes with what is one's own."""

        def toggle() -> None:
            chosen = None if self._filters.whose is whose else whose
            partner = "" if chosen is Whose.MINE else self._filters.partner
            self._set(replace(self._filters, whose=chosen, partner=partner))

        return toggle

    def _toggle_core_team(self) -> None:
        self._set(replace(self._filters, core_team=not self._filters.core_team))

    def _open_partners(self) -> None:
        if self._school is None:
            return
        menu = QMenu(self.partner_menu)
        for item in self._school.listed(CatalogueName.PARTNER):
            if item.code != SCHOOL:
                menu.addAction(item.label(self._language), self._partner_setter(item.code))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.partner_menu.mapToGlobal(self.partner_menu.rect().bottomLeft()))

    def _partner_setter(self, code: str) -> Callable[[], None]:
        return lambda: self.choose_partner(code)

    def choose_partner(self, code: str) -> None:
        """Only agreements of this kind of partner; an empty code takes the filter away."""
        whose = None if code and self._filters.whose is Whose.MINE else self._filters.whose
        self._set(replace(self._filters, partner=code, whose=whose))

    def _show_partner(self) -> None:
        """The chip with its cross in place of the menu while a partner is chosen."""
        if self._partner_chip is not None:
            self._partner_chip.hide()
            self._flow.removeWidget(self._partner_chip)
            self._partner_chip.deleteLater()
            self._partner_chip = None
        code = self._filters.partner
        self.partner_menu.setVisible(not code)
        if code and self._school is not None:
            label = self._school.label(CatalogueName.PARTNER, code, self._language)
            self._partner_chip = FilterChip(self._theme, label)
            self._partner_chip.removed.connect(lambda: self.choose_partner(""))
            self._flow.removeWidget(self.clear_button)
            self._flow.addWidget(self._partner_chip)
            self._flow.addWidget(self.clear_button)

    def _set(self, filters: Filters) -> None:
        self.show_filters(filters)
        self.filters_changed.emit(filters)
