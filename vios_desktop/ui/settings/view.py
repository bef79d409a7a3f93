"""The page of Instellingen: a search field, and the entries under their headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.settings.entries import SettingsEntry, SettingsGroup
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.theme.theme import Theme

_WIDEST = 720


class SettingsPage(QWidget):
    """Implements `SettingsView`."""

    text_changed = Signal(str)
    entry_opened = Signal(str)
    enter_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        placeholder = self.tr("Look for a setting: backup, password, lock")
        self.search = TextField(theme, placeholder=placeholder, icon="search")
        self.search.edit.setAccessibleName(self.tr("Look for a setting"))
        self.search.text_changed.connect(self.text_changed)
        self.search.edit.returnPressed.connect(self.enter_pressed)
        self.rows: list[ListRow] = []
        self._groups = QWidget()
        self._below = QVBoxLayout(self._groups)
        self._below.setContentsMargins(0, 4, 0, 0)
        self._below.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(self._content()))
        theme.changed.connect(self._limit)
        self._limit()

    def show_entries(self, entries: Sequence[SettingsEntry]) -> None:
        self._clear()
        for group in SettingsGroup:
            inside = [entry for entry in entries if entry.group is group]
            if inside:
                self._below.addWidget(SectionHeading(self._theme, self._heading(group)))
                self._below.addWidget(self._card(inside))
                self._below.addSpacing(8)

    def show_nothing_found(self, text: str) -> None:
        self._clear()
        words = self.tr("Nothing is set under this word. Try another one, or take the word away.")
        title = self.tr('No setting with "%1"').replace("%1", text.strip())
        self._below.addWidget(EmptyState(self._theme, "search", title, words))

    def _heading(self, group: SettingsGroup) -> str:
        return {
            SettingsGroup.SCHOOL: self.tr("The school"),
            SettingsGroup.ACCESS: self.tr("Who gets in"),
            SettingsGroup.KEEPING: self.tr("Keeping and clearing"),
            SettingsGroup.COMPUTER: self.tr("This computer"),
        }[group]

    def _card(self, entries: Sequence[SettingsEntry]) -> RowCard:
        card = RowCard()
        for entry in entries:
            row = ListRow(self._theme, Row(entry.id, entry.title, entry.words, entry.icon))
            row.opened.connect(self.entry_opened)
            card.add_row(row)
            self.rows.append(row)
        return card

    def _clear(self) -> None:
        self.rows = []
        while (item := self._below.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _content(self) -> QWidget:
        self._column = QWidget()
        body = QVBoxLayout(self._column)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(Label(self.tr("Settings"), "page", wrap=True))
        body.addWidget(self.search)
        body.addWidget(self._groups)
        body.addStretch(1)
        content = QWidget()
        outer = QHBoxLayout(content)
        outer.setContentsMargins(26, 18, 24, 24)
        outer.addWidget(self._column, 1000)
        outer.addStretch(1)
        return content

    def _limit(self) -> None:
        self._column.setMaximumWidth(self._theme.px(_WIDEST))
