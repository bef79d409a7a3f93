"""The right side of Signalen: one signal, fact and reading apart, or the form for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.ui.files.section import FilesSection
from vios_desktop.ui.incidents.facts_section import FactsSection
from vios_desktop.ui.limited.names_form import NamesForm
from vios_desktop.ui.signals.drafts import renew_place
from vios_desktop.ui.signals.history import SignalHistory
from vios_desktop.ui.signals.signal_form import RenewForm, SignalForm, place_of
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, Note
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.limited import Limited
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.skeleton import Skeleton
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.word_check import WordCheck
    from vios_desktop.ui.signals.model import Shown
    from vios_desktop.ui.signals.words import SignalWords
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

_WIDEST = 720


class DetailPane(QFrame):
    """`shown(signal id)` once a signal stands on the page."""

    shown = Signal(str)
    edit_requested = Signal()
    renew_requested = Signal()
    remove_requested = Signal()
    retry_requested = Signal()
    list_requested = Signal()
    pupil_requested = Signal(str)

    def __init__(self, theme: Theme, words: SignalWords, clock: Callable[[], datetime], check: WordCheck) -> None:
        super().__init__()
        self.setProperty("part", "canvas")
        self._theme, self._words = theme, words
        self._signal: Shown | None = None
        self._other: QWidget | None = None
        self._notice: Banner | None = None
        self.back_button = QuietButton(theme, self.tr("To the list"), "arrow-left", size="compact", tone="text2")
        self.back_button.clicked.connect(self.list_requested)
        self.back_button.hide()
        self.title = Label("", "page", wrap=True)
        self.status: StatusLabel | None = None
        self.edit_button = SecondaryButton(theme, self.tr("Edit"), "pencil")
        self.renew_button = SecondaryButton(theme, self.tr("Keep longer"), "calendar-clock")
        self.remove_button = QuietButton(theme, self.tr("Take away"), "trash-2", tone="text2")
        self.limit_button = QuietButton(theme, self.tr("Protect"), "lock", tone="text2")
        self.limit_button.hide()
        self.names = NamesForm(theme, of_signal=True)
        self.pupil_button = QuietButton(theme, self.tr("To the pupil"), "user", tone="text2")
        self.edit_button.clicked.connect(self.edit_requested)
        self.renew_button.clicked.connect(self.renew_requested)
        self.remove_button.clicked.connect(self.remove_requested)
        self.pupil_button.clicked.connect(self._to_pupil)
        self.pupil_button.hide()
        self.renew_form = RenewForm(theme, clock)
        self.passed = Banner(
            theme,
            "info",
            self.tr("The date of this signal has passed."),
            self.tr("It stands in no list any more and will be erased."),
            self.tr("Is it still needed? Then keep it longer and write why."),
        )
        self.fact, self.other_card = Card(self.tr("What was seen or heard")), Card(self.tr("Another explanation"))
        self.protective_card = Card(self.tr("What goes well, who helps"))
        self.reading = Note(self.tr("What somebody makes of it"))
        self._texts = {
            "facts": Label("", "body", wrap=True),
            "context": Label("", "secondary", "text2", wrap=True),
            "other_explanation": Label("", "body", wrap=True),
            "protective_factors": Label("", "body", wrap=True),
            "interpretation": Label("", "body", wrap=True),
            "interpretation_by": Label("", "secondary", "text2", wrap=True),
        }
        self.facts = FactsSection(theme)
        self.facts.text.hide()
        self.files = FilesSection(theme, lambda day: words.days.day(day, day))
        self.history = SignalHistory(theme, words)
        self._column = QVBoxLayout()
        self._stack = QStackedWidget()
        self.page = PageScroll(self._content(), late=True)
        self.form = SignalForm(theme, words.texts, clock, check)
        self.form_title = Label("", "page", wrap=True)
        self._form_page = PageScroll(self._limited(self._form_column()), late=True)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self._form_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.files.take_drops_on(self)

    @property
    def in_form(self) -> bool:
        return self._stack.currentWidget() is self._form_page

    @property
    def holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def set_single(self, *, single: bool) -> None:
        self.back_button.setVisible(single)

    def show_nothing_chosen(self) -> None:
        text = self.tr("Choose a signal in the list, or record what you saw.")
        self._instead(EmptyState(self._theme, "eye", self.tr("No signal open"), text, part="canvas"))

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
        layout.addWidget(self._banner(error))
        layout.addStretch(1)
        self._instead(holder)

    def show_problem(self, error: ViosError) -> None:
        """Above what is shown, which stays with all that was typed."""
        self._clear_notice()
        self._notice = self._banner(error)
        (self._form_body if self.in_form else self._column).insertWidget(1, self._notice)
        (self._form_page if self.in_form else self.page).to_top()

    def show_detail(self, shown: Shown) -> None:
        signal = shown.detail.signal
        facts = signal.facts
        another = self._signal is None or self._signal.detail.signal.id != signal.id
        if another:
            self.renew_form.hide()
            self.names.shut()
        self._signal = shown
        self._clear_notice()
        self.title.setText(self._words.subject_of(shown))
        if self.status is not None:
            self.status.set_status(self._words.status(signal, shown.today))
        for name, label in self._texts.items():
            text = str(getattr(facts, name))
            label.setText(text)
            label.setVisible(bool(text))
        by = self.tr("Says: %1").replace("%1", facts.interpretation_by)
        self._texts["interpretation_by"].setText(by)
        self.other_card.setVisible(bool(facts.other_explanation))
        self.protective_card.setVisible(bool(facts.protective_factors))
        self.reading.setVisible(bool(facts.interpretation))
        self.facts.show_facts("", tuple(self._words.facts(shown)))
        self.history.show_changes(shown)
        passed = shown.detail.left is not None or signal.expired(shown.today)
        self.passed.setVisible(passed)
        may = shown.detail.may_change
        self.edit_button.setVisible(may and not passed)
        self.remove_button.setVisible(may and not passed)
        self.renew_button.setVisible(may)
        self.limit_button.setVisible(self.may_limit and not passed)
        self.pupil_button.setVisible(bool(facts.person_id) and self.receivers_of_pupil())
        self.files.setVisible(not passed)
        self._show_page()
        if not passed:
            self.shown.emit(signal.id)
        if another:
            self.page.to_top()

    def receivers_of_pupil(self) -> bool:
        """True where something listens: without a page of the pupil there is no way to it."""
        return self._pupil_way

    _pupil_way = False
    may_limit = False
    """Set for an account that may protect signals."""

    def lead_to_pupil(self, go: Callable[[str], None]) -> None:
        """From now on the button leads to the pupil's page."""
        self._pupil_way = True
        self.pupil_requested.connect(go)

    def open_form(self, signal_id: str, fresh: Mapping[str, str]) -> None:
        """The form of a new signal, or of the one that is changed, in place of the page."""
        self.form_title.setText(self.tr("Edit signal") if signal_id else self.tr("Record a signal"))
        self.form.open_for(signal_id, fresh)
        self._clear_notice()
        self._stack.setCurrentWidget(self._form_page)
        self._form_page.to_top()
        self.form.focus_typed()

    def close_form(self) -> None:
        """Back to what stood there."""
        if self.in_form:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._stack.setCurrentWidget(self._other or self.page)

    def open_renewal(self, signal_id: str) -> None:
        self.renew_form.open_at(renew_place(signal_id), {})
        self.renew_form.show()
        self.renew_form.focus_first()

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return (*self.form.typed(), *self.renew_form.typed())

    def form_at(self, place: FormPlace) -> SignalForm | RenewForm:
        return self.renew_form if place == renew_place(place.row) else self.form

    def form_kept(self, signal_id: str) -> None:
        self.form.forget(place_of(signal_id))
        self.close_form()

    def renewal_kept(self, signal_id: str) -> None:
        self.renew_form.hide()
        self.renew_form.forget(renew_place(signal_id))
        self.renew_button.setFocus()

    def form_wrong(self, place: FormPlace, problems: tuple[FieldProblem, ...]) -> None:
        self.form_at(place).show_problems(problems, self._words.texts)

    def _to_pupil(self) -> None:
        if self._signal is not None and self._signal.detail.signal.facts.person_id:
            self.pupil_requested.emit(self._signal.detail.signal.facts.person_id)

    def _content(self) -> QWidget:
        from vios_desktop.ui.widgets.row_data import Status, StatusKind

        self.status = StatusLabel(self._theme, Status(StatusKind.OPEN, ""))
        column = self._column
        column.setSpacing(12)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.status)
        column.addLayout(head)
        deeds = QWidget()
        flow = FlowLayout(deeds, gap=8)
        buttons = (self.edit_button, self.renew_button, self.pupil_button, self.limit_button, self.remove_button)
        for button in buttons:
            flow.addWidget(button)
        column.addWidget(deeds)
        column.addWidget(self.renew_form)
        column.addWidget(self.names)
        column.addWidget(self.passed)
        for card, names in (
            (self.fact, ("facts", "context")),
            (self.other_card, ("other_explanation",)),
            (self.protective_card, ("protective_factors",)),
            (self.reading, ("interpretation", "interpretation_by")),
        ):
            for name in names:
                self._texts[name].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                card.body.addWidget(self._texts[name])
            column.addWidget(card)
        column.addWidget(self.facts)
        column.addWidget(self.files)
        column.addWidget(self.history)
        column.addStretch(1)
        return self._limited(column)

    def _form_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.form_title)
        column.addWidget(self.form)
        column.addStretch(1)
        self._form_body = column
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

    def _banner(self, error: ViosError) -> Banner:
        words = self._words.texts.error(error.code, **error.params)
        button = SecondaryButton(self._theme, self.tr("Read again"), size="compact")
        button.clicked.connect(self.retry_requested)
        return Banner(self._theme, "bad", words.what, words.safe, words.now, buttons=(button,))

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def _show_page(self) -> None:
        """The signal in place of an empty or broken state; a form stays in front."""
        if not self.in_form:
            self._stack.setCurrentWidget(self.page)
        if self._other is not None:
            self._stack.removeWidget(self._other)
            self._other.deleteLater()
            self._other = None

    def _instead(self, widget: QWidget) -> None:
        was_form = self.in_form
        self._show_page()
        self._other = PageScroll(widget)
        self._stack.addWidget(self._other)
        self._stack.setCurrentWidget(self._form_page if was_form else self._other)
