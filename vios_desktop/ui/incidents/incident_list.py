"""The list itself: it opens what the arrows rest on, and stays where it is when its content is read anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, QTimer, Signal

from vios_desktop.ui.incidents.list_model import IncidentListModel
from vios_desktop.ui.widgets.row_delegate import RowList

if TYPE_CHECKING:
    from vios_desktop.ui.incidents.model import Listing
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme

REST_MS = 150
"""An incident opens when the arrows rest this long: every opening is logged as a view."""


class IncidentList(RowList):
    """`chosen(id)` when a row is clicked, entered, or rested on with the arrows."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: Words, spoken_name: str) -> None:
        super().__init__(theme, spoken_name)
        self._wanted, self._in_sight = "", True
        self.rows = IncidentListModel(words, self)
        self.setModel(self.rows)
        self.rows.looks_changed.connect(self.viewport().update)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(lambda: self._open(self.currentIndex()))
        self.selectionModel().currentChanged.connect(self._moved)
        self.clicked.connect(self._open_now)
        self.activated.connect(self._open_now)

    def show_listing(self, listing: Listing) -> None:
        """New ids, with the same one chosen and the same one on top, as far as they are still there."""
        top, marked = self._top_row(), self._marked()
        stays = self.rows.show_listing(listing)
        place = self.rows.place_of(marked) if marked else None
        self._mark(place)
        if not stays:
            self._put_on_top(top)
        if place is not None and not self._in_sight:
            self._in_sight = True
            self.lay_out(place)
            self.scrollTo(self.rows.index(place, 0))

    def choose(self, incident_id: str) -> None:
        """Mark this incident, now or as soon as the list holds it, without opening it."""
        self._wanted = incident_id
        place = self.rows.place_of(incident_id)
        self._mark(place)
        self._in_sight = place is not None
        if place is not None:
            self.lay_out(place)
            self.scrollTo(self.rows.index(place, 0))

    def step(self, step: int) -> None:
        """The next or the one before, as with the arrows."""
        count, current = self.rows.rowCount(), self.currentIndex()
        place = current.row() + step if current.isValid() else 0
        if count:
            self.setCurrentIndex(self.rows.index(max(0, min(place, count - 1)), 0))

    def stop(self) -> None:
        """Open nothing any more that the arrows went over."""
        self._rest.stop()

    def _put_on_top(self, top: tuple[str, int] | None) -> None:
        """What was on top before, if it is still there; else the list begins at its beginning."""
        first = self.rows.place_of(top[0]) if top is not None else None
        if top is not None and first is not None:
            self.lay_out(first)
            self.verticalScrollBar().setValue(first * self.sizeHintForRow(0) + top[1])
        else:
            self.verticalScrollBar().setValue(0)

    def _marked(self) -> str:
        """What the arrows stand on, also if they do not rest there yet; else what was opened last."""
        current = self.currentIndex()
        return self.rows.ids[current.row()] if self._rest.isActive() and current.isValid() else self._wanted

    def _top_row(self) -> tuple[str, int] | None:
        """The incident at the upper side, and how many of its pixels are out of sight."""
        index = self.indexAt(self.viewport().rect().topLeft())
        if not index.isValid():
            return None
        return self.rows.ids[index.row()], -self.visualRect(index).y()

    def _mark(self, place: int | None) -> None:
        """Choose a row, or none, without opening it and without moving what is in sight."""
        before = self.verticalScrollBar().value()
        with QSignalBlocker(self.selectionModel()):
            if place is None:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
            else:
                self.setCurrentIndex(self.rows.index(place, 0))
        self.verticalScrollBar().setValue(before)
        self.viewport().update()

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._rest.start()

    def _open_now(self, index: QModelIndex) -> None:
        self._rest.stop()
        self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self._wanted = self.rows.ids[index.row()]
            self.chosen.emit(self._wanted)
