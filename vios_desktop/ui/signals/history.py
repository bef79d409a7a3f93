"""What was changed in a signal: the field, what stood there, what stands there now, who and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vios_desktop.domain.history import FieldChange
    from vios_desktop.ui.signals.model import Shown
    from vios_desktop.ui.signals.words import SignalWords
    from vios_desktop.ui.theme.theme import Theme


class SignalHistory(Section):
    """The newest on top; nothing at all where nothing was changed."""

    def __init__(self, theme: Theme, words: SignalWords) -> None:
        super().__init__(theme)
        self._words = words
        self.set_words(self.tr("Changes"))

    def show_changes(self, shown: Shown) -> None:
        history = shown.detail.history
        rows = [(str(place), (change, shown)) for place, change in reversed([*enumerate(history)])]
        self.box.show_rows(rows, lambda data: self._row(*data))
        self.setVisible(bool(rows))

    def _row(self, change: FieldChange, shown: Shown) -> QWidget:
        who = shown.detail.names.get(change.changed_by, self.tr("Another account"))
        when = self._words.days.moment(change.changed_at, shown.today)
        row = SideRow(self.theme, None, self._words.field(change.field), f"{when}. {who}", ())
        lines = [(self.tr("Now: %1"), change.new)]
        if change.field not in ("reason", "limited_note", "limit_lifted"):
            lines.insert(0, (self.tr("Before: %1"), change.old))
        for label, value in lines:
            text = label.replace("%1", self._words.value(change.field, value))
            row.add_line(Label(text, "secondary", "text2", wrap=True))
        return row
