"""The second step: which column of the file is what, beside examples, and whether it is the whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vios_desktop.domain.roster.columns import Column
from vios_desktop.domain.roster.partners import PartnerColumn
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.reading_column import column
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vios_desktop.ui.roster.model import ColumnsData, FileColumn, Thing
    from vios_desktop.ui.theme.theme import Theme

_NONE = "none"
_NAME_WIDTH, _BOX_WIDTH = 150, 240


class ColumnsStep(QWidget):
    sheet_chosen = Signal(int)
    column_chosen = Signal(object, object)  # Thing, int | None
    whole_chosen = Signal(bool)
    left_chosen = Signal(object)  # date | None

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self._lead = Label("", "lead", "text2", wrap=True)
        self.sheets = ComboField(theme)
        self.sheets.edit.setAccessibleName(self.tr("Sheet"))
        self.sheets.chosen.connect(lambda code: self.sheet_chosen.emit(int(code)))
        self.boxes: dict[Thing, ComboField] = {}
        self._examples: dict[Thing, Label] = {}
        self._card = Card()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)
        self._card.body.addLayout(self._grid)
        self._out = Label("", "secondary", "text2", wrap=True)
        self.whole = TickBox(theme, self.tr("This is the whole list: who is not in it has left the school"))
        self.whole.toggled.connect(self._whole)
        self.left_on = DateTimeField(theme, prefer="past", with_time=False)
        self.left_on.edit.setAccessibleName(self.tr("Left on"))
        self.left_on.moment_changed.connect(lambda moment: self.left_chosen.emit(moment.day if moment else None))
        self._left = Card(gap=6)
        self._today = today
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._content())

    def show_columns(self, data: ColumnsData) -> None:
        self._lead.setText(
            self.tr("%n row(s). VIOS guessed what is what: look at the examples and change it.", "", data.rows)
        )
        self.sheets.setVisible(len(data.sheets) > 1)
        self.sheets.set_options([Option(str(n), name) for n, name in enumerate(data.sheets)])
        self.sheets.set_code(str(data.sheet))
        if set(self.boxes) != set(data.offered):
            self._make_boxes(data)
        by_place = {one.place: one for one in data.columns}
        options = [Option(_NONE, self.tr("Not in this list"))]
        options += [Option(str(one.place), one.heading) for one in data.columns]
        for thing, box in self.boxes.items():
            place = data.offered[thing]
            box.set_options(options)
            box.set_code(_NONE if place is None else str(place))
            self._examples[thing].setText(_examples(by_place.get(place) if place is not None else None))
        self._out.setVisible(bool(data.left_out))
        words = self.tr("VIOS does not read these columns: %1").replace("%1", ", ".join(data.left_out))
        self._out.setText(words)
        is_pupils = Column.CLASS_NAME in data.offered
        self._left.setVisible(is_pupils and data.may_leave)
        if is_pupils and self.left_on.day() is None:
            self.left_on.set_moment(Moment(self._today()))
            self.left_on.setEnabled(self.whole.isChecked())

    def focus(self) -> None:
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            first.edit.setFocus()

    def _make_boxes(self, data: ColumnsData) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes, self._examples = {}, {}
        for number, thing in enumerate(data.offered):
            name, box, examples = (
                self._word(thing),
                ComboField(self._theme),
                Label("", "secondary", "text2", wrap=True),
            )
            box.setAccessibleName(name)
            box.edit.setAccessibleName(name)
            box.chosen.connect(lambda code, thing=thing: self._chosen(thing, code))
            box.setFixedWidth(self._theme.px(_BOX_WIDTH))
            label = Label(name, "label", wrap=True)
            label.setMinimumWidth(self._theme.px(_NAME_WIDTH))
            for place, widget in enumerate((label, box, examples)):
                self._grid.addWidget(widget, number, place)
            self.boxes[thing], self._examples[thing] = box, examples

    def _chosen(self, thing: Thing, code: str) -> None:
        self.column_chosen.emit(thing, None if code == _NONE else int(code))

    def _whole(self, on: bool) -> None:
        self.left_on.setEnabled(on)
        self.whole_chosen.emit(on)

    def _word(self, thing: Thing) -> str:
        words: dict[Thing, str] = {
            Column.FIRST_NAME: self.tr("First name"),
            Column.PREFIX: self.tr("Tussenvoegsel"),
            Column.LAST_NAME: self.tr("Last name"),
            Column.FULL_NAME: self.tr("Or the whole name"),
            Column.CLASS_NAME: self.tr("Class"),
            Column.BIRTH_DATE: self.tr("Birth date"),
            Column.MENTOR: self.tr("Mentor"),
            Column.FUNCTION: self.tr("Function"),
            PartnerColumn.ORGANISATION: self.tr("Organisation"),
            PartnerColumn.KIND: self.tr("Kind of partner"),
            PartnerColumn.CONTACT: self.tr("Name of the contact"),
            PartnerColumn.PHONE: self.tr("Telephone"),
            PartnerColumn.MAIL: self.tr("Mail address"),
            PartnerColumn.REACHABLE: self.tr("When to reach"),
            PartnerColumn.NOTE: self.tr("Note"),
        }
        return words[thing]

    def _content(self) -> QWidget:
        self._left.body.addWidget(self.whole)
        self._left.body.addWidget(Label(self.tr("Left on"), "label"))
        self._left.body.addWidget(self.left_on)
        words = self.tr("From this day the periods of keeping run. Whoever left stays in what was recorded.")
        self._left.body.addWidget(Label(words, "secondary", "text2", wrap=True))
        title = Label(self.tr("What is in which column?"), "question", wrap=True)
        return column(title, self._lead, self.sheets, self._card, self._out, self._left)


def _examples(one: FileColumn | None) -> str:
    return " · ".join(one.examples) if one is not None else ""
