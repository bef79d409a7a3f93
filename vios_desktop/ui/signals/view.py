"""Both sides of Signalen: the list and the signal, or its form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.signals.filter_bar import FilterBar
from vios_desktop.ui.signals.model import Which
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_frame import ListFrame
from vios_desktop.ui.widgets.two_sides import TwoSides

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.signals.detail_pane import DetailPane
    from vios_desktop.ui.signals.model import Filters, Listing, Shown
    from vios_desktop.ui.signals.words import SignalWords
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm
    from vios_desktop.ui.widgets.row_data import PersonRow


class SignalsPage(QWidget):
    """Implements `SignalsView`."""

    back_requested = Signal()
    new_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        words: SignalWords,
        settings: UiSettings,
        detail_pane: DetailPane,
        *,
        own_only: bool,
        may_record: bool,
    ) -> None:
        super().__init__()
        self._words = words
        self.list_pane = ListFrame(theme, self.tr("Signals"))
        self.bar = FilterBar(theme, words.texts)
        self.new_button = SecondaryButton(theme, self.tr("New signal"), "plus", size="compact")
        self.new_button.setToolTip("Ctrl+Shift+N")
        if not may_record:
            self.new_button.hide()
        self.new_button.clicked.connect(self.new_requested)
        self.list_pane.title_row.addWidget(self.new_button)
        if own_only:
            own = Label(self.tr("You see the signals that you recorded."), "secondary", "text2", wrap=True)
            self.list_pane.head.addWidget(own)
        self.list_pane.head.addWidget(self.bar)
        self.list_pane.step_pressed.connect(self._step)
        self.detail_pane = detail_pane
        self.sides = TwoSides(theme, settings, "signals", self.list_pane, self.detail_pane)
        self.sides.back_requested.connect(self.back_requested)
        self.sides.list_shown.connect(self.list_pane.focus_list)
        self.sides.single_changed.connect(lambda single: self.detail_pane.set_single(single=single))
        self.detail_pane.list_requested.connect(self._to_list)
        self.detail_pane.form.cancelled.connect(self._give_up)
        self.detail_pane.renew_form.cancelled.connect(self._give_renewal_up)
        self._may_record, self._filtered = may_record, False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sides)
        keys = {
            "next": lambda: self.list_pane.step(1),
            "previous": lambda: self.list_pane.step(-1),
            "edit": self.detail_pane.edit_requested.emit,
        }
        add_actions(self, keys)

    def panes(self) -> Sequence[QWidget]:
        return self.sides.panes()

    def set_banner_area(self, widget: QWidget) -> None:
        """Something of another part above the list: which signals came together."""
        self.list_pane.head.insertWidget(1, widget)

    def show_loading(self) -> None:
        self.list_pane.show_loading()

    def show_filters(self, filters: Filters) -> None:
        self._filtered = filters.active
        self.bar.show_filters(filters)

    def show_listing(self, listing: Listing) -> None:
        lines = listing.lines
        if lines:
            count = self._words.counted(len(lines), listing.total)
            self.list_pane.show_rows(
                listing.ids, lambda place: self._words.row(lines[place], listing.school, listing.today), count
            )
        elif listing.filters.which is Which.PASSED:
            text = self.tr("Signals whose date has passed stand here for a month. Then they are erased.")
            self.list_pane.show_empty("clock", self.tr("No signals past their date"), text)
        elif listing.filters.active:
            text = self.tr("Others may be hidden by the filters.")
            self.list_pane.show_empty(
                "eye", self.tr("No signals with these filters."), text, self.tr("Clear filters")
            )
        else:
            text = self.tr(
                "A signal is something you saw or heard whose meaning is still open: red eyes, expensive shoes, "
                "being fetched by strangers. One says little. Together they make somebody ask a question."
            )
            step = self.tr("Record a signal") if self._may_record else ""
            self.list_pane.show_empty("eye", self.tr("No signals yet"), text, step)

    def show_no_rights(self) -> None:
        self.new_button.hide()
        text = self.tr("Your account sees no signals. Ask the coordinator if you need to.")
        self.list_pane.show_empty("lock", self.tr("Signals are closed to you"), text)

    def show_list_error(self, error: ViosError) -> None:
        self.list_pane.show_error(self._words.texts.error(error.code, **error.params), self.tr("Try again"))

    def choose(self, signal_id: str) -> None:
        self.list_pane.choose(signal_id)

    def show_nothing_chosen(self) -> None:
        self.detail_pane.show_nothing_chosen()
        self.sides.read(reading=self.detail_pane.in_form)

    def show_detail_loading(self) -> None:
        self.detail_pane.show_loading()
        self.sides.read(reading=True)

    def show_detail(self, shown: Shown) -> None:
        self.detail_pane.show_detail(shown)

    def show_detail_error(self, error: ViosError) -> None:
        self.detail_pane.show_error(error)

    def show_problem(self, error: ViosError) -> None:
        self.detail_pane.show_problem(error)

    def show_school(self, school: SchoolView) -> None:
        self.detail_pane.form.set_school(school)

    def open_form(self, signal_id: str, fresh: Mapping[str, str]) -> None:
        self.sides.read(reading=True)
        self.detail_pane.open_form(signal_id, fresh)

    def form_kept(self, signal_id: str) -> None:
        self.detail_pane.form_kept(signal_id)
        self.list_pane.focus_list()

    def renewal_kept(self, signal_id: str) -> None:
        self.detail_pane.renewal_kept(signal_id)

    def form_wrong(self, place: FormPlace, problems: tuple[FieldProblem, ...]) -> None:
        self.detail_pane.form_wrong(place, problems)

    def show_people(self, query: str, people: tuple[PersonRow, ...]) -> None:
        self.detail_pane.form.person.show_results(query, people)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return self.detail_pane.typed_forms()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """What was typed waits until its form is opened again."""
        pane = self.detail_pane.form_at(form.place)
        pane.remember(form)
        pane.show_kept(form.place, saved_at)

    def drop_form(self, place: FormPlace) -> None:
        pane = self.detail_pane.form_at(place)
        if pane is self.detail_pane.form and pane.place == place:
            self.detail_pane.close_form()
        pane.forget(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self.detail_pane.form_at(place).show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self.detail_pane.form_at(place).show_not_kept(place)

    def _to_list(self) -> None:
        self.sides.read(reading=False)
        self.list_pane.focus_list()

    def _give_up(self) -> None:
        """The form goes, what was typed stays in it until it is opened again."""
        self.detail_pane.close_form()
        self.sides.read(reading=False)
        self.list_pane.focus_list()

    def _give_renewal_up(self) -> None:
        self.detail_pane.renew_form.hide()
        self.detail_pane.renew_button.setFocus()

    def _step(self) -> None:
        if self._filtered:
            self.bar.clear()
        else:
            self.new_requested.emit()
