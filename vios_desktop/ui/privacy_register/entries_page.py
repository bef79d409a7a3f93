"""The list of a privacy register, with the form of a new entry above it and the rule of its clock below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.retention.ways import PrivacyWays
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.rows_page import RowsPage
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.services.session import Session
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.retention.ways import PrivacyPage
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import Status


@dataclass(frozen=True, slots=True)
class EntriesWords:
    """`record` is on the button, `rule` above the rule of the clock, `none` where there is no entry yet."""

    title: str
    intro: str
    placeholder: str
    record: str
    rule: str
    none: tuple[str, str]
    none_found: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it stands in the list."""

    id: str
    icon: str
    title: str
    meta: str
    status: Status


class EntriesPage(RowsPage):
    """`looked(id)`; the presenter reads the form of a new entry after its `saved`."""

    looked = Signal(str)
    new_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", "", "")
        self.rule = Label("", "meta", "text2", wrap=True)

    def furnish(
        self,
        words: EntriesWords,
        icons: tuple[str, str],
        here: PrivacyPage,
        session: Session,
        new_form: InlineForm,
        *,
        may_handle: bool,
    ) -> None:
        """Called once; `icons` stand where there is no entry, and beside the rule."""
        self._words, self._icons, self._new_form = words, icons, new_form
        self.title.setText(words.title)
        self.intro.setText(words.intro)
        self.search.edit.setPlaceholderText(words.placeholder)
        self.search.edit.setAccessibleName(words.placeholder)
        self.ways = PrivacyWays(self._theme, here, session)
        self.new_button = SecondaryButton(self._theme, words.record, "plus")
        if not may_handle:
            self.new_button.hide()
        self.new_button.clicked.connect(self.new_requested)
        new_form.cancelled.connect(self.shut_form)
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.new_button)
        across.addWidget(self.ways, 1)
        self.deeds.addWidget(line)
        self.deeds.addWidget(new_form)
        part = QWidget()
        below = QVBoxLayout(part)
        below.setContentsMargins(0, 14, 0, 0)
        below.addWidget(SectionHeading(self._theme, words.rule, icon=icons[1]))
        below.addWidget(self.rule)
        self.foot.addWidget(part)

    def show_entries(self, entries: Sequence[Entry], *, filtered: bool, count: str, rule: str) -> None:
        self.count.setText(count)
        self.rule.setText(rule)
        if entries:
            self.show_rows([(entry.id, entry) for entry in entries], self._row)
        elif filtered:
            self.show_empty("search", *self._words.none_found)
        else:
            self.show_empty(self._icons[0], *self._words.none, searchable=False)

    def shut_form(self) -> None:
        """What was typed stays until the form is opened again."""
        self._new_form.give_up()
        self.new_button.setFocus()

    def bring_back(self) -> None:
        """Open the form again with what was typed in it. The focus stays where it is."""
        focused = QApplication.focusWidget()
        self.new_requested.emit()
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nothing of what was typed stays."""
        self._new_form.forget_all()
        self._new_form.hide()

    def _row(self, entry: Entry) -> QWidget:
        look = SecondaryButton(self._theme, self.tr("View"), size="compact")
        look.setObjectName("look")
        look.setAccessibleName(f"{look.text()}: {entry.title}")
        look.clicked.connect(lambda: self.looked.emit(entry.id))
        icon = IconLabel(self._theme, entry.icon, 17, "text2")
        side = (StatusLabel(self._theme, entry.status), look)
        return SideRow(self._theme, icon, entry.title, entry.meta, side)
