"""Both sides of the demands: the list, and one demand or the form for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.demand_rules import CLOSED
from vios_desktop.ui.demands.detail_pane import DemandPane
from vios_desktop.ui.demands.model import DemandForms
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_frame import ListFrame
from vios_desktop.ui.widgets.two_sides import TwoSides

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.demands import DemandLine
    from vios_desktop.ui.demands.model import Shown
    from vios_desktop.ui.demands.words import DemandWords
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm
    from vios_desktop.ui.widgets.row_data import PersonRow


class DemandsPage(QWidget):
    """Implements `DemandsView`."""

    new_requested = Signal()

    def __init__(self, theme: Theme, words: DemandWords, settings: UiSettings, pane: DemandPane) -> None:
        super().__init__()
        self._words = words
        self.list_pane = ListFrame(theme, self.tr("Demands"))
        self.new_button = SecondaryButton(theme, self.tr("Record a demand"), "plus", size="compact")
        self.new_button.clicked.connect(self.new_requested)
        self.list_pane.title_row.addWidget(self.new_button)
        self.back_button = QuietButton(theme, self.tr("Shared"), "arrow-left", size="compact", tone="text2")
        way_back = QHBoxLayout()
        way_back.addWidget(self.back_button)
        way_back.addStretch(1)
        self.list_pane.head.insertLayout(0, way_back)
        intro = self.tr("What police or prosecution demand from the school, and what was done with it.")
        self.list_pane.head.addWidget(Label(intro, "secondary", "text2", wrap=True))
        self.list_pane.step_pressed.connect(self.new_requested)
        self.pane = pane
        self.sides = TwoSides(theme, settings, "demands", self.list_pane, self.pane)
        self.sides.single_changed.connect(lambda single: self.pane.set_single(single=single))
        self.sides.list_shown.connect(self.list_pane.focus_list)
        self.pane.list_requested.connect(self._to_list)
        self.pane.form.cancelled.connect(self._give_up)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sides)
        keys = {
            "next": lambda: self.list_pane.step(1),
            "previous": lambda: self.list_pane.step(-1),
            "edit": self.pane.edit_requested.emit,
        }
        add_actions(self, keys)

    def panes(self) -> Sequence[QWidget]:
        return self.sides.panes()

    def show_loading(self) -> None:
        self.list_pane.show_loading()

    def show_lines(self, lines: Sequence[DemandLine], today: date) -> None:
        if lines:
            waiting = sum(line.demand.outcome not in CLOSED for line in lines)
            ids = [line.demand.id for line in lines]
            count = self._words.counted(waiting, len(lines))
            self.list_pane.show_rows(ids, lambda place: self._words.row(lines[place], today), count)
            return
        text = self.tr(
            "Police or prosecution may demand data from the school. Record what they ask before you give "
            "anything: then VIOS tells you what is missing, and what is asked too far."
        )
        self.list_pane.show_empty("file-text", self.tr("No demands yet"), text, self.tr("Record a demand"))

    def show_list_error(self, error: ViosError) -> None:
        self.list_pane.show_error(self._words.texts.error(error.code, **error.params), self.tr("Try again"))

    def choose(self, demand_id: str) -> None:
        self.list_pane.choose(demand_id)

    def show_nothing_chosen(self) -> None:
        self.pane.show_nothing_chosen()
        self.sides.read(reading=self.pane.in_form)

    def show_detail(self, shown: Shown) -> None:
        self.pane.show_detail(shown)
        self.sides.read(reading=True)

    def show_problem(self, error: ViosError) -> None:
        self.pane.show_problem(error)

    def open_form(self, demand_id: str, fresh: Mapping[str, str]) -> None:
        self.sides.read(reading=True)
        self.pane.open_form(demand_id, fresh)

    def form_kept(self, place: FormPlace) -> None:
        form = self.pane.form_at(place)
        if place.form is DemandForms.RECORD:
            self.pane.close_form()
        else:
            self.pane.close_answer()
        form.forget(place)
        self.list_pane.focus_list()

    def form_wrong(self, place: FormPlace, problems: Sequence[FieldProblem]) -> None:
        self.pane.form_wrong(place, problems)

    def show_form_warnings(self, told: Sequence[tuple[str, str]]) -> None:
        self.pane.form.warnings.show_warnings(told)

    def show_people(self, query: str, people: Sequence[PersonRow]) -> None:
        self.pane.form.person.show_results(query, people)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return self.pane.typed_forms()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """What was typed waits until its form is opened again."""
        pane = self.pane.form_at(form.place)
        pane.remember(form)
        pane.show_kept(form.place, saved_at)

    def drop_form(self, place: FormPlace) -> None:
        form = self.pane.form_at(place)
        if form.place == place:
            if form is self.pane.form:
                self.pane.close_form()
            else:
                self.pane.close_answer()
        form.forget(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self.pane.form_at(place).show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self.pane.form_at(place).show_not_kept(place)

    def _to_list(self) -> None:
        self.sides.read(reading=False)
        self.list_pane.focus_list()

    def _give_up(self) -> None:
        """The form goes, what was typed stays in it until it is opened again."""
        self.pane.close_form()
        self.sides.read(reading=self.pane.shown is not None)
        self.list_pane.focus_list()
