"""The list of agreements for Qt: all lines at hand, their words made when they are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from vios_desktop.services.agreements import AgreementLine
    from vios_desktop.ui.agreements.model import Listing
    from vios_desktop.ui.agreements.words import AgreementWords
    from vios_desktop.ui.widgets.row_data import Row

_ROLES = (Qt.ItemDataRole.UserRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class AgreementListModel(QAbstractListModel):
    """Gives a `Row` under the user role, and one sentence for screen readers."""

    def __init__(self, words: AgreementWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._listing: Listing | None = None
        self._worded: dict[str, Row] = {}
        self._places: dict[str, int] = {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        inside = parent is not None and parent.isValid()
        return 0 if inside or self._listing is None else len(self._listing.lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ROLES or self._listing is None:
            return None
        row = self._row(self._listing.lines[index.row()], self._listing)
        return row if role == Qt.ItemDataRole.UserRole else row.spoken

    def id_at(self, place: int) -> str:
        return self._listing.lines[place].agreement.id if self._listing is not None else ""

    def place_of(self, agreement_id: str) -> int | None:
        return self._places.get(agreement_id)

    def show_listing(self, listing: Listing) -> None:
        """Another list; where the same agreements stand in it, nothing jumps."""
        ids = [line.agreement.id for line in listing.lines]
        if self._listing is not None and ids == [line.agreement.id for line in self._listing.lines]:
            self._listing = listing
            self._worded.clear()
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, 0))
            return
        self.beginResetModel()
        self._listing = listing
        self._worded.clear()
        self._places = {agreement_id: place for place, agreement_id in enumerate(ids)}
        self.endResetModel()

    def _row(self, line: AgreementLine, listing: Listing) -> Row:
        agreement_id = line.agreement.id
        if agreement_id not in self._worded:
            self._worded[agreement_id] = self._words.row(line, listing.school, listing.today)
        return self._worded[agreement_id]
