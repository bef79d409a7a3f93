"""The right side of Afspraken: one agreement with what can be done with it, or the form for a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import AgreementState, RecordKind
from vios_desktop.ui.agreements.deed_form import DeedForm
from vios_desktop.ui.agreements.detail_parts import ContactsSection, FactsGrid, MovesSection
from vios_desktop.ui.agreements.drafts import NEW_PLACE, Deed
from vios_desktop.ui.agreements.new_form import NewAgreementForm
from vios_desktop.ui.agreements.task_looks import Verb, task_look
from vios_desktop.ui.trash.reason_box import ReasonBox
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import Button, PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.limited import Limited
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.skeleton import Skeleton
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.ui.agreements.model import Shown
    from vios_desktop.ui.agreements.words import AgreementWords
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

_WIDEST = 720
CALL = "call"
"""The button for the call card of a task that says to call somebody."""
GAP = "gap"
"""The button for what the partner who was asked could not take up."""
AWAY = "away"
"""The button that puts it into the trash."""


class DetailPane(QFrame):
    """`form.done(agreement id, draft)` for what goes through the form; running and open again at once."""

    start_requested = Signal()
    call_requested = Signal()
    reopen_requested = Signal()
    wake_requested = Signal()
    gap_requested = Signal()
    list_requested = Signal()
    retry_requested = Signal()
    new_closed = Signal()

    def __init__(
        self, theme: Theme, words: AgreementWords, clock: Callable[[], datetime], new_form: NewAgreementForm
    ) -> None:
        super().__init__()
        self.setProperty("part", "canvas")
        self._theme, self._words = theme, words
        self._agreement_id, self._closed = "", False
        self._notice: Banner | None = None
        self._other: QWidget | None = None
        self.title = Label("", "page", wrap=True)
        self.status = StatusLabel(theme, Status(StatusKind.OPEN, ""))
        self.buttons: dict[str, Button] = {
            Deed.DONE: PrimaryButton(theme, words.deed(Deed.DONE), "check"),
            CALL: SecondaryButton(theme, self.tr("Call"), "phone"),
            "start": SecondaryButton(theme, self.tr("Under way")),
            Deed.REMIND: SecondaryButton(theme, words.deed(Deed.REMIND)),
            Deed.MOVE: SecondaryButton(theme, words.deed(Deed.MOVE)),
            Deed.SLEEP: QuietButton(theme, words.deed(Deed.SLEEP), tone="text2"),
            "wake": SecondaryButton(theme, self.tr("Wake")),
            Deed.CANCEL: QuietButton(theme, words.deed(Deed.CANCEL), tone="text2"),
            Deed.EVALUATE: PrimaryButton(theme, words.deed(Deed.EVALUATE), "check"),
            "reopen": SecondaryButton(theme, self.tr("Open again"), "undo-2"),
            GAP: QuietButton(theme, self.tr("Record a gap"), "circle-dashed", tone="text2"),
            AWAY: QuietButton(theme, self.tr("Take away"), "trash-2", tone="text2"),
        }
        self.reason = ReasonBox(theme)
        self.form = DeedForm(theme, words, clock)
        self.form.closed.connect(self._give_up)
        self.facts = FactsGrid(theme, words)
        self.moves = MovesSection(theme, words)
        self.contacts = ContactsSection(theme, words)
        self.back_button = QuietButton(theme, self.tr("To the list"), "arrow-left", size="compact", tone="text2")
        self.back_button.clicked.connect(self.list_requested)
        self.back_button.hide()
        self._column = QVBoxLayout()
        self._deeds = QWidget()
        self._stack = QStackedWidget()
        self.page = PageScroll(self._content(), late=True)
        self.new_form = new_form
        self.new_form.cancelled.connect(self._give_new_up)
        self._new_page = PageScroll(self._limited(self._new_column()), late=True)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self._new_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._connect()

    @property
    def state(self) -> QWidget | None:
        """The page with the agreement, or what stands in its place."""
        return self._stack.currentWidget()

    def set_single(self, *, single: bool) -> None:
        """Alone on the screen: then there is a way back to the list."""
        self.back_button.setVisible(single)

    def show_nothing_chosen(self) -> None:
        text = self.tr("Choose an agreement in the list to read it, or to write down what came of it.")
        self._instead(EmptyState(self._theme, "list-checks", self.tr("No agreement open"), text, part="canvas"))

    def show_loading(self) -> None:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addWidget(Skeleton(self._theme, rows=5))
        layout.addStretch(1)
        self._instead(holder)

    def show_error(self, error: ViosError) -> None:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addWidget(self._banner(error, self.tr("Try again")))
        layout.addStretch(1)
        self._instead(holder)

    def show_problem(self, error: ViosError) -> None:
        """Above the agreement, which stays with all that was typed."""
        self._clear_notice()
        self._notice = self._banner(error, self.tr("Read again"))
        self._column.insertWidget(1, self._notice)
        self.page.to_top()

    def show_detail(self, shown: Shown) -> None:
        agreement = shown.detail.line.agreement
        if agreement.id != self._agreement_id:
            self.form.put_aside()
            self._deeds.show()
            self.page.to_top()
        self._agreement_id = agreement.id
        self._closed = agreement.closed
        self._clear_notice()
        self.new_form.set_school(shown.school)
        self.title.setText(agreement.facts.text)
        self.status.set_status(self._words.status(agreement, shown.today))
        self._show_buttons(shown)
        self.facts.show_agreement(shown)
        self.moves.show_agreement(shown)
        self.contacts.show_agreement(shown)
        self._show_page()
        self.reason.stand_on(agreement.id)
        self._bring_back()

    def open_form(self, deed: Deed) -> None:
        """The form takes the place of the buttons: one filled button at a time."""
        self.form.open_for(self._agreement_id, (deed,), deed)
        self._deeds.hide()
        self.form.show()
        self.form.focus_first()

    @property
    def holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    @property
    def is_new(self) -> bool:
        """True while the form for a new agreement is shown."""
        return self._stack.currentWidget() is self._new_page

    def open_new(self) -> None:
        """The form for a new agreement in place of what is shown; what was typed in it is still there."""
        self._stack.setCurrentWidget(self._new_page)
        self.new_form.open()
        self.new_form.show()
        self.new_form.focus_first()

    def leave_new(self) -> None:
        """Back to what was there before the form; what was typed stays in it."""
        if self.is_new:
            self._stack.setCurrentWidget(self._other or self.page)

    def close_new(self) -> None:
        if self.is_new:
            self.leave_new()
            self.new_closed.emit()

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return (*self.form.typed(), *self.new_form.typed())

    def reopen_form(self, typed: TypedForm, saved_at: datetime) -> None:
        """A deed at the agreement that is shown opens without the focus; else it waits until it is asked for."""
        form = self._form_at(typed.place)
        form.remember(typed)
        form.show_kept(typed.place, saved_at)
        if form is self.new_form and self.is_new:
            self.new_form.open()
        self._bring_back()

    def drop_form(self, place: FormPlace) -> None:
        form = self._form_at(place)
        if form is self.form and self.form.place == place:
            self.close_form()
        if form is self.new_form:
            self.new_form.clear()
        form.forget(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self._form_at(place).show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self._form_at(place).show_not_kept(place)

    def _form_at(self, place: FormPlace) -> DeedForm | NewAgreementForm:
        return self.new_form if place == NEW_PLACE else self.form

    def _bring_back(self) -> None:
        deed = self.form.waiting_deed(self._agreement_id)
        if deed is not None and self._fits(deed):
            self.form.open_for(self._agreement_id, (deed,), deed)
            self._deeds.hide()
            self.form.show()

    def _fits(self, deed: Deed) -> bool:
        """An agreement that is done is evaluated; everything else is for open ones."""
        return self._closed == (deed is Deed.EVALUATE)

    def _give_up(self) -> None:
        self.close_form()
        self.form.give_up()

    def _give_new_up(self) -> None:
        self.close_new()
        self.new_form.give_up()

    def close_form(self) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.form.isAncestorOf(focus)
        self.form.hide()
        self._deeds.show()
        if had_focus:
            self.buttons[self.form.deed].setFocus()

    def form_kept(self) -> None:
        self.close_form()
        self.form.clear()

    def form_wrong(self, problems: Sequence[FieldProblem]) -> None:
        self.form.show_wrong(problems)

    def _connect(self) -> None:
        for name, button in self.buttons.items():
            if isinstance(name, Deed):
                button.clicked.connect(self._opener(name))
        self.buttons[CALL].clicked.connect(self.call_requested)
        self.buttons["start"].clicked.connect(self.start_requested)
        self.buttons["reopen"].clicked.connect(self.reopen_requested)
        self.buttons["wake"].clicked.connect(self.wake_requested)
        self.buttons[GAP].clicked.connect(self.gap_requested)
        self.buttons[AWAY].clicked.connect(self._ask_reason)
        self.reason.opened.connect(self._deeds.hide)
        self.reason.closed.connect(self._deeds.show)

    def _ask_reason(self) -> None:
        """In place of the buttons: one filled button at a time."""
        self.reason.ask(RecordKind.AGREEMENT, self._agreement_id)

    def _opener(self, deed: Deed) -> Callable[[], None]:
        return lambda: self.open_form(deed)

    def _show_buttons(self, shown: Shown) -> None:
        agreement = shown.detail.line.agreement
        for name, button in self.buttons.items():
            button.setVisible(not agreement.closed and name != "reopen")
        to_call = task_look(agreement, late=False).verb is Verb.CALLED
        self.buttons[CALL].setVisible(not agreement.closed and to_call)
        self.buttons["start"].setVisible(agreement.state is AgreementState.OPEN)
        self.buttons[Deed.REMIND].setVisible(not agreement.closed and agreement.waits_on_others())
        self.buttons["reopen"].setVisible(agreement.closed)
        asleep = agreement.asleep(shown.today)
        self.buttons["wake"].setVisible(asleep)
        self.buttons[Deed.SLEEP].setVisible(not agreement.closed and not asleep)
        self.buttons[GAP].setVisible(shown.may_record_gap and agreement.waits_on_others())
        self.buttons[AWAY].setVisible(agreement.days_late(shown.today) == 0)
        self.buttons[Deed.EVALUATE].setVisible(agreement.state is AgreementState.DONE)
        if not self.form.isHidden() and not self._fits(self.form.deed):
            self.close_form()

    def _content(self) -> QWidget:
        column = self._column
        column.setSpacing(12)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.status)
        column.addLayout(head)
        flow = FlowLayout(self._deeds, gap=8)
        for button in self.buttons.values():
            flow.addWidget(button)
        column.addWidget(self._deeds)
        column.addWidget(self.reason)
        column.addWidget(self.form)
        for part in (self.facts, self.moves, self.contacts):
            column.addWidget(part)
        column.addStretch(1)
        return self._limited(column)

    def _new_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(Label(self.tr("New agreement"), "page"))
        column.addWidget(self.new_form)
        column.addStretch(1)
        return column

    def _limited(self, column: QVBoxLayout) -> QWidget:
        """No wider than can be read."""
        limited = Limited(self._theme, _WIDEST)
        column.setContentsMargins(0, 0, 0, 0)
        limited.setLayout(column)
        content = QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(26, 16, 24, 20)
        across.addWidget(limited, 100)
        across.addStretch(1)
        return content

    def _banner(self, error: ViosError, again: str) -> Banner:
        words = self._words.texts.error(error.code, **error.params)
        button = SecondaryButton(self._theme, again, size="compact")
        button.clicked.connect(self.retry_requested)
        return Banner(self._theme, "bad", words.what, words.safe, words.now, buttons=(button,))

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._column.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def _show_page(self) -> None:
        """The agreement in place of an empty or broken state; the form for a new one stays in front."""
        if not self.is_new:
            self._stack.setCurrentWidget(self.page)
        if self._other is not None:
            self._stack.removeWidget(self._other)
            self._other.deleteLater()
            self._other = None

    def _instead(self, widget: QWidget) -> None:
        self._show_page()
        self._other = PageScroll(widget)
        self._stack.addWidget(self._other)
        if not self.is_new:
            self._stack.setCurrentWidget(self._other)
