"""The list of incidents for Qt: all ids at once, their rows as they are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from vios_desktop.ui.widgets.counted_rows import CountedRows
from vios_desktop.ui.widgets.row_data import Row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QObject

    from vios_desktop.services.queries import IncidentRow
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.incidents.model import Listing
    from vios_desktop.ui.incidents.words import Words


class IncidentListModel(CountedRows):
    """Knows every id; rows that are looked at and not there yet are asked for with `rows_needed(places)`.

    A row that may be out of date is shown as it was until the new one comes, so that nothing flickers.
    `looks_changed` instead of `dataChanged`: that would make QListView lay out all 20,000 rows again.
    """

    rows_needed = Signal(list)
    looks_changed = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._ids: tuple[str, ...] = ()
        self._rows: dict[str, IncidentRow] = {}
        self._worded: dict[str, Row] = {}
        self._fresh: set[str] = set()
        self._school: SchoolView | None = None
        self._today: date | None = None
        self._missing: list[int] = []
        self._looked_at: set[str] = set()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._ask_for_missing)

    @property
    def ids(self) -> tuple[str, ...]:
        return self._ids

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (
            Qt.ItemDataRole.UserRole,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        incident_id = self._ids[index.row()]
        if incident_id not in self._fresh:
            self._looked_at.add(incident_id)
            self._missing.append(index.row())
            self._ask.start()
        row = self._row(incident_id)
        return row if role == Qt.ItemDataRole.UserRole else row.spoken

    def place_of(self, incident_id: str) -> int | None:
        """By going through them: of 150,000 that takes 3 ms at most, and a table of their places 50 to make."""
        try:
            return self._ids.index(incident_id)
        except ValueError:
            return None

    def show_listing(self, listing: Listing) -> bool:
        """Take over new ids. Rows that were read stay known, unless they may have changed.

        True if the rows that were there stay where they are, with or without others behind them.
        """
        if listing.reread:
            self._fresh.clear()
        if listing.school != self._school or listing.today != self._today:
            self._worded.clear()
            self._school, self._today = listing.school, listing.today
        known = len(self._ids)
        if listing.ids == self._ids:
            self.looks_changed.emit()
            return True
        if known and listing.ids[:known] == self._ids:
            self._ids = listing.ids
            self.grow(len(self._ids))
            return True
        self.begin_other_rows()
        self._ids = listing.ids
        self._missing.clear()
        self.end_other_rows(len(self._ids))
        return False

    def show_rows(self, rows: Sequence[IncidentRow]) -> None:
        """Rows that nobody looked at yet change nothing that is seen: they get their words for later."""
        seen = False
        for row in rows:
            if self._rows.get(row.id) != row:
                seen = seen or row.id in self._looked_at or row.id in self._rows
                self._rows[row.id] = row
                self._worded.pop(row.id, None)
            self._fresh.add(row.id)
        if seen:
            self.looks_changed.emit()
        else:
            for row in rows:
                self._row(row.id)

    def _row(self, incident_id: str) -> Row:
        """In words, made when it is first looked at."""
        worded = self._worded.get(incident_id)
        if worded is None:
            row = self._rows.get(incident_id)
            if row is None or self._school is None or self._today is None:
                return Row(incident_id, "")
            worded = self._worded[incident_id] = self._words.row(row, self._school, self._today)
        return worded

    def _ask_for_missing(self) -> None:
        """Outside of painting: ask for all that was looked at together."""
        missing, self._missing = self._missing, []
        there = (place for place in dict.fromkeys(missing) if place < len(self._ids))
        places = [place for place in there if self._ids[place] not in self._fresh]
        if places:
            self.rows_needed.emit(places)
