"""Finds a person before it makes one: three letters, then a list; class and age tell namesakes apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from vios_desktop.ui.widgets.floating_list import FloatingList
from vios_desktop.ui.widgets.row_data import FloatingRow
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import PersonRow

LEAST_LETTERS = 3
_NEW = "+new"


class PersonPicker(TextField):
    """Emits `search_requested(text)`; the presenter answers with `show_results(text, rows)`.

    Then `person_chosen(PersonRow)` or `new_person_requested(text)`; Enter takes the first row. Answers to an older
    text are ignored.
    """

    search_requested = Signal(str)
    person_chosen = Signal(object)
    new_person_requested = Signal(str)

    def __init__(self, theme: Theme, *, allow_new: bool = True) -> None:
        super().__init__(
            theme,
            placeholder=self.tr("Type 3 letters of a name"),
            icon="search",
            trailing=self.tr("Enter picks the first"),
        )
        self.edit.installEventFilter(self)  # the arrows and Enter belong to the list under the line
        self._allow_new = allow_new
        self._people: dict[str, PersonRow] = {}
        self._list = FloatingList(theme, self, enter_hint=self.tr("Enter"))
        self._list.chosen.connect(self._take)
        self.edit.textEdited.connect(self._ask)
        self.left.connect(self._list.close_list)

    @property
    def rows(self) -> tuple[FloatingRow, ...]:
        """What the list offers now; empty when it is closed."""
        return self._list.rows if self._list.is_open else ()

    def show_results(self, query: str, people: Sequence[PersonRow]) -> None:
        """The people found for `query`, best first."""
        if query != self._query() or len(query) < LEAST_LETTERS:
            return
        self._people = {person.id: person for person in people}
        rows = [FloatingRow(p.id, p.name, p.meta, initials=p.initials or initials_of(p.name)) for p in people]
        if self._allow_new:
            title = self.tr("New person: “%1”").replace("%1", query)
            rows.append(
                FloatingRow(_NEW, title, self.tr("Really not on the list?"), icon="plus", parted=bool(rows))
            )
        self._trailing.hide()
        self._list.open_with(tuple(rows))

    def clear(self) -> None:
        self.set_text("")
        self._trailing.show()
        self._list.close_list()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._list.handle_key(event.key()):
                return True
            if event.key() == Qt.Key.Key_Down:
                self._ask(self.text())
                return True
        return False

    def _query(self) -> str:
        return " ".join(self.text().split())

    def _ask(self, _text: str) -> None:
        query = self._query()
        if len(query.replace(" ", "")) >= LEAST_LETTERS:
            self.search_requested.emit(query)
        else:
            self._list.close_list()

    def _take(self, row_id: str) -> None:
        query = self._query()
        person = self._people.get(row_id)
        self.clear()
        if person is not None:
            self.person_chosen.emit(person)
        elif row_id == _NEW:
            self.new_person_requested.emit(query)


def initials_of(name: str) -> str:
    """First letters of the first and the last word: "Tess van Fictum" gives TF."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()
