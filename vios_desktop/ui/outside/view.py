"""The page Elders gepubliceerd: what it is for, a new number, and the numbers that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vios_desktop.disclosure.outside_number import Counted
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.outside.forms import BackForm, NumberForm, line_title
from vios_desktop.ui.outside.model import PLACE, OutsideForms
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.rows_page import RowsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.outside_numbers import OutsideLine, OutsideView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm


class OutsidePage(RowsPage):
    """Implements `OutsidePageView`. `entry_hash`: which number the form for taking back is about."""

    def __init__(self, theme: Theme, texts: Texts, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, "", "", "")
        self._texts, self._days = texts, DayWords()
        self._shown: OutsideView | None = None
        self._waiting: FormPlace | None = None  # a form to open once the numbers are there
        self.entry_hash = ""
        self.title.setText(self.tr("Published elsewhere"))
        self.intro.setText(
            self.tr(
                "Numbers about incidents that left the school another way: an annual report, a letter, the "
                "website. VIOS counts them in when it checks a new summary. What stands here is never erased."
            )
        )
        self.search.hide()
        self.form, self.back_form = NumberForm(theme, clock), BackForm(theme)
        self.new_button = SecondaryButton(theme, self.tr("Enter a number"), "plus")
        self.back_button = QuietButton(theme, self.tr("Back"), "arrow-left", size="compact", tone="text2")
        self.new_button.clicked.connect(self._open_new)
        self.form.cancelled.connect(self._shut)
        self.back_form.cancelled.connect(self._shut)
        deeds = QWidget()
        flow = FlowLayout(deeds, gap=8, row_gap=6)
        self.lead_back(self.back_button)
        flow.addWidget(self.new_button)
        for widget in (deeds, self.form, self.back_form):
            self.deeds.addWidget(widget)

    def show_numbers(self, view: OutsideView, today: date) -> None:
        self._shown = view
        self.count.setText(self.tr("%n number(s)", "", len(view.lines)) if view.lines else "")
        if view.lines:
            self.show_rows(
                [(line.entry_hash, (line, today)) for line in view.lines], lambda data: self._row(*data)
            )
        else:
            text = self.tr("Did a number about incidents stand in an annual report or a letter? Enter it here.")
            self.show_empty("file-text", self.tr("Nothing was entered yet"), text)
        self._open_waiting()

    def show_error(self, error: ViosError) -> None:
        self.show_problem(self._texts.error(error.code, **error.params))

    def number_kept(self) -> None:
        self._shut()
        self.form.forget(PLACE)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return (*self.form.typed(), *self.back_form.typed())

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        own = self._form_at(form.place)
        own.remember(form)
        own.show_kept(form.place, saved_at)
        self._waiting = form.place
        self._open_waiting()

    def drop_form(self, place: FormPlace) -> None:
        own = self._form_at(place)
        if own.place == place:
            self._shut()
        own.forget(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self._form_at(place).show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self._form_at(place).show_not_kept(place)

    def number_wrong(self, problems: Sequence[FieldProblem]) -> None:
        self.form.show_problems(problems, self._texts)

    def back_kept(self) -> None:
        place = self.back_form.place
        self._shut()
        if place is not None:
            self.back_form.forget(place)

    def back_wrong(self, problems: Sequence[FieldProblem]) -> None:
        self.back_form.show_problems(problems, self._texts)

    def _open_new(self) -> None:
        self._open(focus=True)

    def _open(self, *, focus: bool) -> None:
        if self._shown is not None:
            self.back_form.hide()
            self.form.open_form(self._shown, focus=focus)
            self.new_button.setEnabled(False)

    def _take_back(self, line: OutsideLine, *, focus: bool = True) -> None:
        self._shut()
        self.entry_hash = line.entry_hash
        self.back_form.open_about(line.entry_hash, self._title(line), focus=focus)

    def _open_waiting(self) -> None:
        """The form of a draft, without the focus; of a number that is taken back already it is only remembered."""
        place, view = self._waiting, self._shown
        if place is None or view is None:
            return
        self._waiting = None
        if place == PLACE:
            self._open(focus=False)
            return
        for line in view.lines:
            if line.entry_hash == place.row and line.taken_back_at is None:
                self._take_back(line, focus=False)

    def _form_at(self, place: FormPlace) -> NumberForm | BackForm:
        return self.form if place.form is OutsideForms.NUMBER else self.back_form

    def _shut(self) -> None:
        """What was typed stays until the form is opened again. Focus leaves it before it goes."""
        self.new_button.setEnabled(True)
        if self.form.isVisible() or self.back_form.isVisible():
            self.new_button.setFocus()
        self.form.hide()
        self.back_form.hide()

    def _title(self, line: OutsideLine) -> str:
        number = line.number
        if number.high is None:
            amount = self.tr("%1 or more").replace("%1", str(number.low))
        elif number.high == number.low:
            amount = str(number.low)
        else:
            amount = self.tr("%1 to %2").replace("%1", str(number.low)).replace("%2", str(number.high))
        pupils = number.counted is Counted.PUPILS
        words = self.tr("%1: %2 (pupils)") if pupils else self.tr("%1: %2 (incidents)")
        return words.replace("%2", amount).replace("%1", line_title(line.about))

    def _row(self, line: OutsideLine, today: date) -> QWidget:
        number = line.number
        days = self.tr("About %1 to %2").replace("%1", self._days.worded(number.period.start, "d MMMM yyyy"))
        days = days.replace("%2", self._days.worded(number.period.end, "d MMMM yyyy"))
        since = self.tr("Published on %1").replace("%1", self._days.day(number.published_on, today))
        side: tuple[QWidget, ...] = ()
        if line.taken_back_at is None:
            button = SecondaryButton(self._theme, self.tr("Take back"), size="compact")
            button.setAccessibleName(self.tr("Take back: %1").replace("%1", self._title(line)))
            button.clicked.connect(lambda: self._take_back(line))
            side = (button,)
        icon = IconLabel(self._theme, "file-text", 17, "text2")
        row = SideRow(self._theme, icon, self._title(line), ". ".join((number.title, days, since)), side)
        if line.taken_back_at is not None:
            words = self.tr("Taken back on %1: %2").replace("%1", self._days.moment(line.taken_back_at, today))
            row.add_line(Label(words.replace("%2", line.reason), "meta", "text2", wrap=True))
        return row
