"""The page Leerlingen: a search field, the class, and the list. No figure stands beside a child."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.services.ports.dossier import PupilQuery
from vios_desktop.ui.widgets.beside_or_below import BesideOrBelow
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.list_frame import ListFrame
from vios_desktop.ui.widgets.row_data import Option, Row
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.person import Person
    from vios_desktop.services.dossiers import PupilListing
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme

REST_MS = 150
_CLASS_WIDTH = 210


class PupilsPage(QWidget):
    """Implements `PupilsView`. The search counts when the fingers rest; Enter goes to the first that fits."""

    text_changed = Signal(str)
    class_chosen = Signal(str)
    left_chosen = Signal(bool)
    list_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._days = theme, DayWords()
        self.list_pane = ListFrame(theme, self.tr("Pupils"), opens_at_rest=False)
        placeholder = self.tr("Search a pupil by name")
        self.search = TextField(theme, placeholder=placeholder, icon="search")
        self.search.edit.setAccessibleName(placeholder)
        self.search.edit.installEventFilter(self)
        self.classes = ComboField(theme, [Option("", self.tr("All classes"))], code="")
        self.classes.setAccessibleName(self.tr("Class"))
        self.left = ChoiceChip(theme, self.tr("Left the school"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._send_text)
        self.search.text_changed.connect(lambda _text: self._rest.start())
        self.search.confirmed.connect(lambda _text: self._to_first())
        self.classes.chosen.connect(self.class_chosen)
        self.left.clicked.connect(self.left_chosen)
        self.list_button = SecondaryButton(theme, self.tr("Import a list"), "users")
        self.list_button.clicked.connect(self.list_requested)
        narrowing = (self.classes, self.left, self.list_button)
        self.list_pane.head.addWidget(BesideOrBelow(theme, self.search, *narrowing, gap=8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list_pane)
        theme.changed.connect(self._fit)
        self._fit()

    def show_loading(self) -> None:
        self.list_pane.show_loading()

    def show_query(self, query: PupilQuery) -> None:
        if self.search.text().strip() != query.text:
            blocked = self.search.blockSignals(True)
            self.search.set_text(query.text)
            self.search.blockSignals(blocked)
        self.classes.set_code(query.class_name)
        self.left.setChecked(query.left)

    def show_pupils(self, listing: PupilListing, query: PupilQuery, today: date) -> None:
        options = [Option("", self.tr("All classes")), *(Option(name, name) for name in listing.classes)]
        self.classes.set_options(options)
        self.classes.set_code(query.class_name)
        pupils = listing.pupils
        if pupils:
            rows = lambda place: self._row(pupils[place], today)  # noqa: E731
            count = self.tr("%n pupil(s)", "", len(pupils))
            self.list_pane.show_rows([pupil.id for pupil in pupils], rows, count)
        elif query == PupilQuery():
            text = self.tr(
                "A pupil comes here when somebody is named in an incident or a signal, or when a list is read in."
            )
            self.list_pane.show_empty("user", self.tr("No pupils yet"), text)
        else:
            text = self.tr("Try a part of the name, or another class. Somebody may have left the school.")
            step = self.tr("Show all pupils")
            self.list_pane.show_empty("search", self.tr("Nobody fits"), text, step)

    def show_no_rights(self) -> None:
        text = self.tr("Your account sees no pupils. Ask the coordinator if you need to.")
        self.list_pane.show_empty("lock", self.tr("Pupils are closed to you"), text)

    def show_error(self, text: ErrorText) -> None:
        self.list_pane.show_error(text, self.tr("Try again"))

    def stop(self) -> None:
        """What is being typed is not searched for any more."""
        self._rest.stop()
        self.list_pane.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the search field into the list."""
        if (
            watched is self.search.edit
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and self.list_pane.model.rowCount()
        ):
            self.list_pane.list.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.list_pane.list.currentIndex().isValid():
                self.list_pane.step(1)
            return True
        return super().eventFilter(watched, event)

    def _send_text(self) -> None:
        self._rest.stop()
        self.text_changed.emit(self.search.text().strip())

    def _to_first(self) -> None:
        """What was typed last counts before anything is chosen."""
        self._send_text()
        self.list_pane.list.setFocus(Qt.FocusReason.TabFocusReason)
        if self.list_pane.model.rowCount() and not self.list_pane.list.currentIndex().isValid():
            self.list_pane.step(1)

    def _row(self, pupil: Person, today: date) -> Row:
        mentor = self.tr("mentor %1").replace("%1", pupil.mentor) if pupil.mentor else ""
        born = self.tr("born in %1").replace("%1", str(year)) if (year := _birth_year(pupil)) else ""
        left = ""
        if pupil.left_on is not None:
            left = self.tr("left on %1").replace("%1", self._days.day(pupil.left_on, today))
        meta = ", ".join(part for part in (pupil.class_name, born, mentor) if part)
        return Row(pupil.id, pupil.display_name, meta, "user", note=left)

    def _fit(self) -> None:
        self.classes.setFixedWidth(self._theme.px(_CLASS_WIDTH))


def _birth_year(pupil: Person) -> int | None:
    return pupil.birth_date.year if pupil.birth_date else pupil.birth_year
