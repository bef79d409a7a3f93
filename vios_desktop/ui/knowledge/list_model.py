"""The list of Kennis for Qt: a hit per row, with the stretches that made it one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from vios_desktop.ui.knowledge.model import icon_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from vios_desktop.knowledge.search import Span
    from vios_desktop.ui.knowledge.model import Listing
    from vios_desktop.ui.knowledge.words import KnowledgeWords

_ROLES = (Qt.ItemDataRole.UserRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class HitRow(NamedTuple):
    """One row as it is drawn: marks are the stretches of title and line that were looked for."""

    key: str
    title: str
    title_marks: tuple[Span, ...]
    line: str
    line_marks: tuple[Span, ...]
    icon: str
    type_name: str

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.type_name, self.line) if part)


class HitListModel(QAbstractListModel):
    """Gives a `HitRow` under the user role, and one sentence for screen readers."""

    def __init__(self, words: KnowledgeWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: tuple[HitRow, ...] = ()
        self._places: dict[str, int] = {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ROLES:
            return None
        row = self._rows[index.row()]
        return row if role == Qt.ItemDataRole.UserRole else row.spoken

    def key_at(self, place: int) -> str:
        return self._rows[place].key if 0 <= place < len(self._rows) else ""

    def place_of(self, key: str) -> int | None:
        return self._places.get(key)

    def show_listing(self, listing: Listing) -> None:
        self.beginResetModel()
        self._rows = tuple(
            HitRow(
                hit.entry.key,
                self._words.title(hit.entry),
                hit.title_marks,
                hit.line or self._words.about(hit.entry),
                hit.line_marks,
                icon_of(hit.entry),
                self._words.type_name(hit.entry.type),
            )
            for hit in listing.hits
        )
        self._places = {row.key: place for place, row in enumerate(self._rows)}
        self.endResetModel()
