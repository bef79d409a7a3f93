"""The choices before a file is read in: year, source and areas; or the lines that are wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.tick_list import TickList

if TYPE_CHECKING:
    from vios_desktop.texts import Texts
    from vios_desktop.ui.area.presenter import Checked
    from vios_desktop.ui.theme.theme import Theme

_CODE = int(Qt.ItemDataRole.UserRole)
_SHOWN_PROBLEMS = 12


class ImportForm(Card):
    """`keep_requested(codes, year, source)`, `cancelled`."""

    keep_requested = Signal(object, str, str)
    cancelled = Signal()

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__(gap=10)
        self._texts = texts
        self.found = Label("", "body", wrap=True)
        self.wrong = Banner(theme, "bad", "")
        self.lines = Label("", "secondary", "text2", wrap=True)
        self.year = TextField(theme)
        self.source = TextField(theme)
        look_for = self.tr("Search a municipality, district or neighbourhood")
        self.search = TextField(theme, icon="search", placeholder=look_for)
        self.year_field = Field(theme, self.tr("Year of the figures"), self.year)
        self.source_field = Field(theme, self.tr("Where do they come from?"), self.source)
        self._model = QStandardItemModel(self)
        self._sieve = QSortFilterProxyModel(self)
        self._sieve.setSourceModel(self._model)
        self._sieve.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.areas = TickList(theme)
        self.areas.setModel(self._sieve)
        hint = self.tr("Where your pupils live and go. Only these are kept.")
        self.areas_field = Field(theme, self.tr("Areas of the school"), self.areas, hint)
        self.search.text_changed.connect(self._sieve.setFilterFixedString)
        self.search.edit.setAccessibleName(look_for)
        self.chosen = Label("", "secondary", "text2", tabular=True)
        self._model.itemChanged.connect(self._count)
        self.keep = PrimaryButton(theme, self.tr("Import these figures"), "download")
        self.keep.clicked.connect(self._finish)
        self.cancel = QuietButton(theme, self.tr("Cancel"), tone="text2")
        self.cancel.clicked.connect(self.cancelled)
        self._choices = self._make_choices()
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        row.addStretch(1)
        for widget in (Label(self.tr("Check before importing"), "card"), self.found, self.wrong, self.lines):
            self.body.addWidget(widget)
        self.body.addWidget(self._choices)
        self.body.addLayout(row)

    @property
    def codes(self) -> tuple[str, ...]:
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return tuple(str(item.data(_CODE)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def show_checked(self, checked: Checked) -> None:
        file = checked.file
        areas = self.tr("%n area(s)", "", len(file.areas))
        kinds = self.tr("%n kind(s) of figures", "", len(file.measures))
        out = self.tr("%n column(s) stay out, among them all about origin.", "", file.left_out)
        self.found.setText(f"{areas}, {kinds}. {out}")
        bad = bool(file.problem_count)
        self.found.setVisible(not bad)
        self.wrong.setVisible(bad)
        self.lines.setVisible(bad)
        self._choices.setVisible(not bad)
        self.keep.setVisible(not bad)
        if bad:
            self._show_problems(checked)
            self.cancel.setFocus()
            return
        for field in (self.year_field, self.source_field, self.areas_field):
            field.set_error("")
        self.year.set_text(str(checked.year))
        source = self.tr("CBS, key figures of districts and neighbourhoods %1")
        self.source.set_text(source.replace("%1", str(checked.year)))
        self.search.set_text("")
        self._fill(checked)
        self.year_field.focus()

    def show_wrong(self, field: str, text: str) -> None:
        fields = {"year": self.year_field, "source": self.source_field, "areas": self.areas_field}
        if field in fields:
            fields[field].set_error(text)
            fields[field].focus()

    def _fill(self, checked: Checked) -> None:
        """Areas that were kept before come ticked; of a small file everything does."""
        self._model.clear()
        every = len(checked.file.areas) <= _SHOWN_PROBLEMS and not checked.known
        for area in checked.file.areas:
            kind = self._texts.term(area.kind)
            where = f", {area.municipality}" if area.municipality and area.municipality != area.name else ""
            item = QStandardItem(f"{area.name} ({kind.lower()}{where}, {area.code})")
            item.setData(area.code, _CODE)
            item.setCheckable(True)
            item.setEditable(False)
            on = every or area.code in checked.known
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self._model.appendRow(item)
        self.areas.set_count(self._model.rowCount())
        self._count()

    def _show_problems(self, checked: Checked) -> None:
        file = checked.file
        error = self._texts.error("area_file_has_problems", count=file.problem_count)
        self.wrong.set_message("bad", error.what, error.safe, error.now)
        line = self.tr("Line %1: %2")
        shown = [
            line.replace("%1", str(problem.line)).replace("%2", self._texts.problem(problem.code))
            + (f" ({problem.column})" if problem.column else "")
            for problem in file.problems[:_SHOWN_PROBLEMS]
        ]
        self.lines.setText("\n".join(shown))

    def _count(self) -> None:
        self.chosen.setText(self.tr("%n chosen", "", len(self.codes)))

    def _make_choices(self) -> QWidget:
        box = QWidget()
        body = QVBoxLayout(box)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.year_field, 1)
        row.addWidget(self.source_field, 3)
        body.addLayout(row)
        body.addWidget(self.search)
        body.addWidget(self.areas_field)
        body.addWidget(self.chosen)
        return box

    def _finish(self) -> None:
        for field in (self.year_field, self.source_field, self.areas_field):
            field.set_error("")
        self.keep_requested.emit(self.codes, self.year.text(), self.source.text())
