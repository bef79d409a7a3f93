"""Both sides of Gaten: the list with its counts, and the gap or its form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import GapState, RecordKind
from vios_desktop.ui.gaps.forms import GapForm, StepForm
from vios_desktop.ui.gaps.model import Filters, Step
from vios_desktop.ui.shortcuts import key_text
from vios_desktop.ui.trash.reason_box import ReasonBox
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_frame import ListFrame
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel
from vios_desktop.ui.widgets.two_sides import TwoSides

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.ui.gaps.model import Listing, Shown
    from vios_desktop.ui.gaps.words import GapWords
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm


class GapsPage(QWidget):
    """Implements `GapsView`. `filters_changed(Filters)`."""

    filters_changed = Signal(object)
    new_opened = Signal()

    def __init__(
        self,
        theme: Theme,
        words: GapWords,
        settings: UiSettings,
        form: GapForm,
        step_form: StepForm,
    ) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._filters = Filters()
        self._notice: Banner | None = None
        self.shown: Shown | None = None
        self.list_pane = ListFrame(theme, self.tr("Gaps"))
        self.new_button = SecondaryButton(theme, self.tr("New gap"), "plus", size="compact")
        self.new_button.clicked.connect(self.open_new)
        self.print_button = QuietButton(theme, self.tr("For the municipality"), "printer", size="compact")
        self.print_button.setToolTip(key_text("print"))
        self.list_pane.title_row.addWidget(self.print_button)
        self.list_pane.title_row.addWidget(self.new_button)
        self.counts = Label("", "secondary", "text2", wrap=True)
        self._chips()
        self.list_pane.step_pressed.connect(self.open_new)
        self.title = Label("", "card", wrap=True)
        self.status = StatusLabel(theme, Status(StatusKind.OPEN, ""))
        self.bring_button = PrimaryButton(theme, self.tr("Brought to the municipality"))
        self.close_button = SecondaryButton(theme, self.tr("Close"))
        self.edit_button = SecondaryButton(theme, self.tr("Edit"), "pencil")
        self.back_button = SecondaryButton(theme, self.tr("One step back"), "undo-2")
        self.away_button = QuietButton(theme, self.tr("Take away"), "trash-2", tone="text2")
        self.reason = ReasonBox(theme)
        self._deeds = QWidget()
        self._facts = QWidget()
        self._grid = QGridLayout(self._facts)
        self.form, self.step_form = form, step_form
        self._forms = (self.form, self.step_form)
        self._head = Label("", "page", wrap=True)
        text = self.tr("Choose a gap in the list, or record a new one.")
        self._nothing = EmptyState(theme, "list-checks", self.tr("No gap chosen"), text, part="canvas")
        self._column = QVBoxLayout()
        self.sides = TwoSides(theme, settings, "gaps", self.list_pane, self._right(), with_way_back=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sides)
        self._connect()
        self.show_nothing_chosen()

    def panes(self) -> Sequence[QWidget]:
        return self.sides.panes()

    def show_loading(self) -> None:
        self.list_pane.show_loading()

    def show_listing(self, listing: Listing) -> None:
        gaps, school = listing.found.gaps, listing.school
        self.print_button.setVisible(bool(gaps))
        self.counts.setText(self._words.counts(listing.found.counts, school))
        if gaps:
            count = self.tr("%n gap(s)", "", len(gaps))
            ids = [gap.id for gap in gaps]
            self.list_pane.show_rows(ids, lambda place: self._words.row(gaps[place], school, listing.today), count)
        elif listing.found.total:
            text = self.tr("Others are hidden by the filters.")
            self.list_pane.show_empty("list-checks", self.tr("No gaps with these filters."), text)
        else:
            text = self.tr(
                "A gap is something that no partner could take up. Write it down without names, and bring it to "
                "the municipality."
            )
            self.list_pane.show_empty("list-checks", self.tr("No gaps yet"), text, self.tr("New gap"))

    def show_list_error(self, error: ViosError) -> None:
        self.list_pane.show_error(self._words.texts.error(error.code, **error.params), self.tr("Try again"))

    def choose(self, gap_id: str) -> None:
        self.list_pane.choose(gap_id)

    def show_nothing_chosen(self) -> None:
        self.shown = None
        for part in (self.title, self.status, self._deeds, self._facts):
            part.hide()
        self.reason.stand_on("")
        self._head.hide()
        self._nothing.setVisible(self.form.isHidden())
        self.sides.read(reading=False)

    def show_detail(self, shown: Shown) -> None:
        gap = shown.detail.gap
        if self.shown is None or self.shown.detail.gap.id != gap.id:
            self._put_forms_away()
        self.shown = shown
        self.clear_notice()
        self._nothing.hide()
        self._head.hide()
        self.title.setText(gap.text)
        self.status.set_status(self._words.status(gap))
        self.bring_button.setVisible(gap.state is GapState.OPEN)
        self.close_button.setVisible(gap.state is not GapState.CLOSED)
        self.edit_button.setVisible(gap.state is not GapState.CLOSED)
        self.back_button.setVisible(gap.state is not GapState.OPEN)
        self._show_facts(shown)
        for part in (self.title, self.status, self._facts):
            part.show()
        self.reason.stand_on(gap.id)
        asked = (self.form, self.step_form, self.reason)
        self._deeds.setVisible(all(part.isHidden() for part in asked))
        self.sides.read(reading=True)

    def show_problem(self, error: ViosError) -> None:
        self.clear_notice()
        words = self._words.texts.error(error.code, **error.params)
        self._notice = Banner(self._theme, "bad", words.what, words.safe, words.now)
        self._column.insertWidget(0, self._notice)

    def clear_notice(self) -> None:
        if self._notice is not None:
            self._column.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def step_kept(self) -> None:
        for form in (self.form, self.step_form):
            if not form.isHidden() and form.place is not None:
                form.forget(form.place)
        self._put_forms_away()
        self.list_pane.focus_list()

    def step_wrong(self, problems: tuple[FieldProblem, ...]) -> None:
        form = self.form if not self.form.isHidden() else self.step_form
        form.show_problems(problems, self._words.texts)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return tuple(typed for form in self._forms for typed in form.typed())

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """What was typed waits until its form is opened again."""
        known = self._form_at(form.place)
        known.remember(form)
        known.show_kept(form.place, saved_at)

    def drop_form(self, place: FormPlace) -> None:
        known = self._form_at(place)
        if known.place == place and not known.isHidden():
            self._give_up()
        known.forget(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self._form_at(place).show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self._form_at(place).show_not_kept(place)

    def _form_at(self, place: FormPlace) -> GapForm | StepForm:
        return self.form if place.form is Step.WRITE else self.step_form

    def open_new(self) -> None:
        """The form of a new gap in place of what is shown."""
        self.new_opened.emit()
        self.show_nothing_chosen()
        self._put_forms_away()
        self._nothing.hide()
        self._head.setText(self.tr("New gap"))
        self._head.show()
        self.form.open_for(None)
        self._open(self.form)

    def open_from(self, agreement: Agreement) -> None:
        """The form of a new gap that came up at this agreement."""
        self.open_new()
        self._head.setText(self.tr("New gap, from “%1”").replace("%1", agreement.facts.text))
        self.form.open_from(agreement)

    def _edit(self) -> None:
        if self.shown is not None:
            self.form.open_for(self.shown.detail.gap)
            self._open(self.form)

    def _step(self, step: Step) -> None:
        if self.shown is not None:
            self.step_form.open_for(self.shown.detail.gap.id, step)
            self._open(self.step_form)
            self.step_form.fields["outcome" if step is Step.CLOSE else "brought_to"].focus()

    def _ask_reason(self) -> None:
        if self.shown is not None:
            self.reason.ask(RecordKind.GAP, self.shown.detail.gap.id)

    def _open(self, form: GapForm | StepForm) -> None:
        self._deeds.hide()
        self.sides.read(reading=True)
        form.show()
        form.focus_first()

    def _give_up(self) -> None:
        """Focus leaves the form before it goes."""
        self.list_pane.focus_list()
        self.form.give_up()
        self.step_form.give_up()
        if self.shown is None:
            self.show_nothing_chosen()
        self._deeds.setVisible(self.shown is not None)

    def _put_forms_away(self) -> None:
        self.form.hide()
        self.step_form.hide()
        self.reason.shut()
        self._deeds.setVisible(self.shown is not None)

    def _chips(self) -> None:
        group = QButtonGroup(self)
        holder = QWidget()
        flow = FlowLayout(holder, gap=6)
        texts = self._words.texts
        states: tuple[GapState | None, ...] = (None, *GapState)
        self.state_chips: dict[GapState | None, ChoiceChip] = {}
        for state in states:
            chip = ChoiceChip(self._theme, texts.term(state) if state is not None else self.tr("All"))
            chip.clicked.connect(self._chooser(state))
            group.addButton(chip)
            flow.addWidget(chip)
            self.state_chips[state] = chip
        self.state_chips[None].setChecked(True)
        self.year_chip = ChoiceChip(self._theme, self.tr("This school year"))
        self.year_chip.clicked.connect(self._toggle_year)
        flow.addWidget(self.year_chip)
        self.list_pane.head.addWidget(holder)
        self.list_pane.head.addWidget(self.counts)

    def _chooser(self, state: GapState | None) -> Callable[[], None]:
        return lambda: self._set(replace(self._filters, state=state))

    def _toggle_year(self) -> None:
        self._set(replace(self._filters, this_year=not self._filters.this_year))

    def _set(self, filters: Filters) -> None:
        self._filters = filters
        self.year_chip.setChecked(filters.this_year)
        self.filters_changed.emit(filters)

    def _right(self) -> QWidget:
        flow = FlowLayout(self._deeds, gap=8)
        for button in (self.bring_button, self.close_button, self.edit_button, self.back_button, self.away_button):
            flow.addWidget(button)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._column.setContentsMargins(26, 16, 24, 20)
        self._column.setSpacing(12)
        asked = (self._deeds, self.reason, self.form, self.step_form)
        for part in (self._head, self.title, self.status, *asked, self._facts):
            self._column.addWidget(part)
        self._column.addWidget(self._nothing, 1_000)
        self._column.addStretch(1)
        content = QWidget()
        content.setLayout(self._column)
        right = QFrame()
        right.setProperty("part", "canvas")
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(content))
        return right

    def _show_facts(self, shown: Shown) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        gap, words = shown.detail.gap, self._words
        rows = [
            (self.tr("Asked"), words.asked(gap.asked_kinds, shown.school)),
            (self.tr("Found on"), words.days.day(gap.found_on, shown.today)),
            (self.tr("From"), shown.detail.agreement),
        ]
        if gap.brought_on is not None:
            rows.append((self.tr("Brought on"), words.days.day(gap.brought_on, shown.today)))
            rows.append((self.tr("Brought to"), gap.brought_to))
        if gap.closed_on is not None:
            rows.append((self.tr("Closed on"), words.days.day(gap.closed_on, shown.today)))
        rows.append((self.tr("What came of it"), gap.outcome))
        rows.append((self.tr("Recorded by"), shown.detail.names.get(gap.created_by, "")))
        for place, (name, said) in enumerate(row for row in rows if row[1]):
            self._grid.addWidget(Label(name, "secondary", "text2"), place, 0)
            self._grid.addWidget(Label(said, "body", wrap=True), place, 1)

    def _connect(self) -> None:
        self.edit_button.clicked.connect(self._edit)
        self.bring_button.clicked.connect(lambda: self._step(Step.BRING))
        self.close_button.clicked.connect(lambda: self._step(Step.CLOSE))
        self.away_button.clicked.connect(self._ask_reason)
        self.reason.opened.connect(self._deeds.hide)
        self.reason.closed.connect(lambda: self._deeds.setVisible(self.shown is not None))
        self.form.cancelled.connect(self._give_up)
        self.step_form.cancelled.connect(self._give_up)
        self.list_pane.chosen.connect(lambda _id: self._put_forms_away())
        self.sides.list_shown.connect(self.list_pane.focus_list)
