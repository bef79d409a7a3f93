"""The page of the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.trash.words import ICONS, TrashWords
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.rows_page import RowsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.trash import TrashLine
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme


class TrashPage(RowsPage):
    """Implements `TrashView`."""

    restored = Signal(object)
    erased = Signal(object)

    def __init__(self, theme: Theme, texts: Texts, today: Callable[[], date]) -> None:
        self._words = TrashWords(texts)
        super().__init__(theme, "", "", "")
        self.title.setText(self.tr("Trash"))
        self.intro.setText(
            self.tr("What was taken away lies here for a month and is in no list, count or search meanwhile.")
        )
        placeholder = self.tr("Search in the trash")
        self.search.edit.setPlaceholderText(placeholder)
        self.search.edit.setAccessibleName(placeholder)
        self._today = today

    def show_lines(self, lines: Sequence[TrashLine], school: SchoolView, *, filtered: bool) -> None:
        self.count.setText(self.tr("%n record(s)", "", len(lines)) if lines else "")
        if lines:
            rows = [(line.entry.record_id, (line, school)) for line in lines]
            self.show_rows(rows, lambda data: self._row(*data))
        elif filtered:
            text = self.tr("Other records may be in the trash all the same.")
            self.show_empty("search", self.tr("Nothing found with these words"), text)
        else:
            text = self.tr("What you take away comes here first. You can bring it back for a month.")
            self.show_empty("trash-2", self.tr("The trash is empty"), text)

    def words_of(self, line: TrashLine, school: SchoolView) -> str:
        today = self._today()
        parts = (self._words.title(line, school), line.person_name, self._words.meta(line, today))
        return " ".join(parts)

    def restored_words(self) -> str:
        return self.tr("Brought back")

    def erased_words(self) -> str:
        return self.tr("Erased for good")

    def erase_question(self) -> Question:
        return Question(
            self.tr("Erase this for good?"),
            self.tr("It cannot be brought back after this. Nobody can read it any more."),
            self.tr("Erase for good"),
            self.tr("Keep it"),
            dangerous=True,
        )

    def _row(self, line: TrashLine, school: SchoolView) -> QWidget:
        title, today = self._words.title(line, school), self._today()
        back = SecondaryButton(self._theme, self.tr("Bring back"), "undo-2", size="compact")
        back.setObjectName("restore")
        back.setAccessibleName(f"{back.text()}: {title}")
        back.clicked.connect(lambda: self.restored.emit(line))
        side: list[QWidget] = [back]
        if not line.stays and not line.period_over:
            erase = QuietButton(self._theme, self.tr("Erase"), "x", size="compact")
            erase.setObjectName("erase")
            erase.setAccessibleName(f"{erase.text()}: {title}")
            erase.clicked.connect(lambda: self.erased.emit(line))
            side.append(erase)
        icon = IconLabel(self._theme, ICONS.get(line.entry.record_kind, "file"), 17, "text2")
        meta = " ".join(part for part in (line.person_name, self._words.meta(line, today)) if part)
        row = SideRow(self._theme, icon, title, meta, tuple(side))
        row.add_line(Label(self._words.until(line, today), "meta", "text2", wrap=True))
        return row
