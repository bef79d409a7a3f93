"""The list of kinds of incident: a search box that forgives slips, groups in columns, arrows through all of it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.decision.column import clear
from vios_desktop.ui.decision.kind_choice import ALONE
from vios_desktop.ui.kind_icons import kind_icon
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.empty_state import EmptyRow
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.in_turns import InTurns
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.decision.start_model import KindGroup, KindLine, KindList
    from vios_desktop.ui.theme.theme import Theme

_STACK_BELOW = 620
_HEADING_ROWS = 1
_STANDS_MS = 250
"""Loading the search sooner would hold up the first paint of the list."""
_MOST_LETTERS = 120


class KindPicker(QWidget):
    """`chosen(code)` for a row or Enter in the search box, `searched(text)` while one types.

    `stands` tells that all kinds stand there, and that the search may be loaded.
    """

    chosen = Signal(str)
    searched = Signal(str)
    stands = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_KindRow] = []
        self._coming = InTurns(self)
        self._search = TextField(
            theme, icon="search", placeholder=self.tr("For example: vape, threat, nude, skipping school")
        )
        self._search.edit.setMaxLength(_MOST_LETTERS)
        self._search.text_changed.connect(self.searched)
        self._search.confirmed.connect(self._open_first)
        self._field = Field(theme, self.tr("Search a kind of incident"), self._search)
        self._count = Label("", "secondary", "text2", tabular=True)
        self._first, self._hits = QVBoxLayout(), QVBoxLayout()
        self._columns = TwoColumns(theme, shares=(50, 50), stack_below=_STACK_BELOW, gap=16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._field)
        layout.addWidget(self._count)
        layout.addLayout(self._first)
        layout.addLayout(self._hits)
        layout.addWidget(self._columns)

    @property
    def query(self) -> str:
        return self._search.text()

    @property
    def count_text(self) -> str:
        """What is said about how many there are."""
        return self._count.text()

    @property
    def codes(self) -> tuple[str, ...]:
        """The kinds that are listed, in the order of the arrows."""
        self._coming.finish()
        return tuple(row.row_id for row in self._rows)

    def clear_search(self) -> None:
        """Empty the search box without asking for a list."""
        blocked = self._search.blockSignals(True)
        self._search.set_text("")
        self._search.blockSignals(blocked)

    def show_kinds(self, model: KindList) -> None:
        """Show what belongs to the text in the search box."""
        self._coming.stop()
        self._rows = []
        for part in (self._first, self._hits, self._columns.left, self._columns.right):
            clear(part)
        self._count.setText(self._count_words(model))
        self._columns.setVisible(not model.query)
        if model.query:
            self._show_hits(model)
        else:
            self._show_groups(model.groups)
            QTimer.singleShot(_STANDS_MS, self, self.stands.emit)

    def take_focus(self) -> None:
        self._field.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leaves the search box; arrows go from row to row, sideways to the row beside it."""
        self._coming.finish()
        here = next((row for row in self._rows if row.hasFocus()), None)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._step(here, step):
            return
        if here is not None and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._aside(here, right=event.key() == Qt.Key.Key_Right)
            return
        super().keyPressEvent(event)

    def _step(self, here: _KindRow | None, step: int) -> bool:
        if here is None:
            if step > 0 and self._rows:
                self._rows[0].setFocus(Qt.FocusReason.TabFocusReason)
            return step > 0 and bool(self._rows)
        there = self._rows.index(here) + step
        if there < 0:
            self._search.edit.setFocus(Qt.FocusReason.TabFocusReason)
        elif there < len(self._rows):
            self._rows[there].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _aside(self, here: _KindRow, *, right: bool) -> None:
        """To the nearest row of the other column."""
        x, y = (here.mapTo(self, here.rect().center()).x(), here.mapTo(self, here.rect().center()).y())
        places = [(row, row.mapTo(self, row.rect().center())) for row in self._rows]
        other = [(abs(at.y() - y), row) for row, at in places if (at.x() > x if right else at.x() < x)]
        if other and here.parentWidget() is not None:
            min(other, key=lambda pair: pair[0])[1].setFocus(Qt.FocusReason.TabFocusReason)

    def _open_first(self) -> None:
        if self.query.strip() and self._rows:
            self.chosen.emit(self._rows[0].row_id)

    def _show_hits(self, model: KindList) -> None:
        if model.groups:
            self._hits.addWidget(self._card(model.groups[0].lines))
            return
        empty = EmptyRow(
            self._theme,
            self.tr("No kind of incident with these words."),
            self.tr("VIOS may have no rule for this yet. Call the neighbourhood officer for advice."),
            step=self.tr("Clear the search"),
        )
        empty.step_pressed.connect(self._start_over)
        self._hits.addWidget(empty)

    def _start_over(self) -> None:
        self._search.set_text("")
        self.take_focus()

    def _show_groups(self, groups: tuple[KindGroup, ...]) -> None:
        """The suspicion over the whole width, then each group in the column that is shorter so far."""
        placed: tuple[list[KindGroup], list[KindGroup]] = ([], [])
        lengths = [0, 0]
        for group in groups:
            if group.code == ALONE:
                self._first.addWidget(
                    self._card(group.lines, meta=self.tr("Unsure what is going on? Begin here."))
                )
                continue
            side = 0 if lengths[0] <= lengths[1] else 1
            placed[side].append(group)
            lengths[side] += len(group.lines) + _HEADING_ROWS
        left, right = self._columns.left, self._columns.right
        coming = chain(self._filling(left, placed[0]), self._filling(right, placed[1]))
        next(coming, None)  # the first group at once: it has the focus
        self._coming.start(coming)

    def _filling(self, column: QVBoxLayout, groups: Sequence[KindGroup]) -> Iterator[None]:
        """Each group in a turn of its own: all of them would hold the window too long."""
        for group in groups:
            column.addWidget(SectionHeading(self._theme, self._group_words(group.code)))
            column.addWidget(self._card(group.lines))
            column.addSpacing(8)
            yield
        column.addStretch(1)

    def _card(self, lines: tuple[KindLine, ...], meta: str = "") -> RowCard:
        card = RowCard()
        for line in lines:
            row = _KindRow(self._theme, line, meta or line.why)
            row.opened.connect(self.chosen)
            self._rows.append(row)
            card.add_row(row)
        return card

    def _count_words(self, model: KindList) -> str:
        if model.query:
            return self.tr("%n kind(s) found", "", model.count) if model.count else ""
        return self.tr("%n kind(s) of incident", "", model.count)

    def _group_words(self, code: str) -> str:
        words = {
            "substances": self.tr("Vapes, drugs, drink and gambling"),
            "violence": self.tr("Violence, threats and boundaries"),
            "property": self.tr("Things, fire and visitors"),
            "online_care": self.tr("Online and care"),
        }
        return words.get(code, self.tr("Other"))


class _KindRow(ListRow):
    """One kind; its arrows belong to the list it is in."""

    def __init__(self, theme: Theme, line: KindLine, meta: str) -> None:
        super().__init__(theme, Row(line.code, line.title, meta, kind_icon(line.code)), tile=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)
