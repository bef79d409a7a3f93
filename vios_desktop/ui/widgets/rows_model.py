"""A list of records for Qt: ids in their order, the words of a row made when it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from vios_desktop.ui.widgets.counted_rows import CountedRows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from vios_desktop.ui.widgets.row_data import Row

_ROLES = (Qt.ItemDataRole.UserRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class RowsModel(CountedRows):
    """Gives a `Row` under the user role, and one sentence for screen readers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._row_of: Callable[[int], Row] | None = None
        self._worded: dict[int, Row] = {}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ROLES or self._row_of is None:
            return None
        place = index.row()
        if place not in self._worded:
            self._worded[place] = self._row_of(place)
        row = self._worded[place]
        return row if role == Qt.ItemDataRole.UserRole else row.spoken

    def id_at(self, place: int) -> str:
        return self._ids[place]

    def place_of(self, record_id: str) -> int | None:
        """Looked for when it is asked: where each of half a million stands takes a quarter of a second to note."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return None

    def show_rows(self, ids: Sequence[str], row_of: Callable[[int], Row]) -> None:
        """Another list; where the same records stand in it, nothing jumps."""
        shown = tuple(ids)
        same = shown == self._ids
        if not same:
            self.begin_other_rows()
        self._ids, self._row_of = shown, row_of
        self._worded.clear()
        if not same:
            self.end_other_rows(len(self._ids))
        elif self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))
