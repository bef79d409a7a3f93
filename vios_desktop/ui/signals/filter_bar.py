"""The chips above the list of signals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import Domain, SignalSubject, SignalTheme
from vios_desktop.ui.signals.model import Filters, Which
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.chip import ChoiceChip, MenuChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme

_MENUS: tuple[tuple[str, type[StrEnum]], ...] = (
    ("subject", SignalSubject),
    ("domain", Domain),
    ("theme", SignalTheme),
)


class FilterBar(QWidget):
    """`filters_changed(Filters)` with every choice, `text_changed(str)` while somebody types."""

    filters_changed = Signal(object)
    text_changed = Signal(str)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._filters = Filters()
        self.search = TextField(theme, icon="search", placeholder=self.tr("Search signals"))
        self.search.edit.setAccessibleName(self.tr("Search signals"))
        self.search.text_changed.connect(self.text_changed)
        self.which = {
            Which.ALL: ChoiceChip(theme, self.tr("All")),
            Which.OPEN: ChoiceChip(theme, self.tr("Open")),
            Which.FOLLOWED: ChoiceChip(theme, self.tr("Followed up")),
            Which.ENDING: ChoiceChip(theme, self.tr("Ends soon")),
            Which.PASSED: ChoiceChip(theme, self.tr("Date passed")),
        }
        self._names = {
            "subject": self.tr("About"),
            "domain": self.tr("Setting"),
            "theme": self.tr("Theme"),
        }
        self.menus = {name: MenuChip(theme, self._names[name]) for name, _words in _MENUS}
        self.clear_button = QuietButton(theme, self.tr("Clear filters"), size="small")
        self.clear_button.clicked.connect(self.clear)
        flow = FlowLayout(gap=6)
        group = QButtonGroup(self)
        for which, chip in self.which.items():
            group.addButton(chip)
            chip.clicked.connect(self._which_setter(which))
            flow.addWidget(chip)
        for name, words in _MENUS:
            self.menus[name].clicked.connect(self._opener(name, words))
            flow.addWidget(self.menus[name])
        flow.addWidget(self.clear_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addLayout(flow)

    def show_filters(self, filters: Filters) -> None:
        self._filters = filters
        for which, chip in self.which.items():
            chip.setChecked(which is filters.which)
        for name, _words in _MENUS:
            chosen: StrEnum | None = getattr(filters, name)
            self.menus[name].setText(self._texts.term(chosen) if chosen else self._names[name])
        self.clear_button.setVisible(filters.active)
        if self.search.text().strip() != filters.text:
            blocked = self.search.blockSignals(True)
            self.search.set_text(filters.text)
            self.search.blockSignals(blocked)

    def clear(self) -> None:
        self._set(Filters())

    def choose(self, name: str, word: StrEnum | None) -> None:
        """Narrow by subject, domain or theme; None takes the filter away."""
        changed: dict[str, object] = {name: word}
        self._set(replace(self._filters, **changed))  # type: ignore[arg-type]  # names of the fields in _MENUS

    def _which_setter(self, which: Which) -> Callable[[], None]:
        return lambda: self._set(replace(self._filters, which=which))

    def _opener(self, name: str, words: type[StrEnum]) -> Callable[[], None]:
        def open_menu() -> None:
            menu, chip = QMenu(self), self.menus[name]
            menu.addAction(self.tr("All"), lambda: self.choose(name, None))
            for word in words:
                menu.addAction(self._texts.term(word), self._chooser(name, word))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

        return open_menu

    def _chooser(self, name: str, word: StrEnum) -> Callable[[], None]:
        return lambda: self.choose(name, word)

    def _set(self, filters: Filters) -> None:
        self.show_filters(filters)
        self.filters_changed.emit(filters)
