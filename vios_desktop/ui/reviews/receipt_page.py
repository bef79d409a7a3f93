"""What was decided, and what follows: an agreement, a call, the decision help, or a case."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.bundling import subject_of
from vios_desktop.domain.vocabulary import ReviewOutcome
from vios_desktop.ui.incidents import form_texts
from vios_desktop.ui.reviews.model import ADVICE, AGREEMENT_DAYS, MAKES_AGREEMENT, NUMBERS
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from vios_desktop.ui.reviews.model import ReceiptShown
    from vios_desktop.ui.reviews.words import ReviewWording
    from vios_desktop.ui.theme.theme import Theme


class ReceiptPage(QWidget):
    """Every step is a signal; `agree_requested(text, day)`. `edited` when something is typed in the agreement."""

    back_requested = QtSignal()
    withdraw_requested = QtSignal()
    agree_requested = QtSignal(str, object)
    call_requested = QtSignal(str)
    advice_requested = QtSignal(object)
    case_requested = QtSignal()
    agreement_requested = QtSignal(str)
    edited = QtSignal()

    def __init__(self, theme: Theme, words: ReviewWording, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._shown_id, self._filling = "", False
        self._proposed: Mapping[str, str] = {}
        self.back = QuietButton(
            theme, self.tr("All that came together"), "arrow-left", size="compact", tone="text2"
        )
        self.back.clicked.connect(self.back_requested)
        self._title, self._facts = Label("", "page", wrap=True), Label("", "body", "text2", wrap=True)
        self._reason = Label("", "body", wrap=True)
        self.withdrawn = Banner(
            theme, "info", self.tr("This decision was withdrawn. It decides nothing any more.")
        )
        self._steps = Label("", "body", wrap=True)
        self._buttons = FlowLayout(buttons := QWidget(), gap=8)
        self.step_buttons: list[SecondaryButton] = []
        self.text = TextArea(theme, least=2, most=5)
        self.text_field = Field(theme, self.tr("What do you agree?"), self.text, self.tr("Write no name here."))
        self.due = DateTimeField(theme, prefer="future", with_time=False, clock=clock)
        self.due_field = Field(theme, self.tr("Before when?"), self.due)
        self._boxes: dict[str, TextArea | DateTimeField] = {"text": self.text, "due_on": self.due}
        for box in self._boxes.values():
            form_texts.watch(box, self._edited)
        self.agree = PrimaryButton(theme, self.tr("Make agreement"), "list-checks")
        self.agree.clicked.connect(lambda: self.agree_requested.emit(self.text.text(), self.due.day()))
        self.withdraw = SecondaryButton(theme, self.tr("Withdraw decision"), "undo-2")
        self.withdraw.clicked.connect(self.withdraw_requested)
        self._made = QVBoxLayout()
        self._form = QWidget()
        self._lay_out(buttons)

    def show_receipt(self, shown: ReceiptShown) -> None:
        review, words = shown.detail.review, self._words
        stands = review.withdrawn_at is None
        who = words.subject(subject_of(review), shown.detail.person, shown.school)
        self._title.setText(self.tr("%1: %2").replace("%1", who).replace("%2", words.texts.term(review.outcome)))
        day = words.day(review.reviewed_at.astimezone().date(), shown.today)
        facts = self.tr("%1 by %2. %3 looked at.").replace("%1", day[:1].upper() + day[1:])
        facts = facts.replace("%2", shown.detail.names.get(review.reviewed_by, ""))
        facts = facts.replace("%3", self.tr("%n signal(s)", "", review.signal_count))
        if review.follow_until is not None:
            until = self.tr("Follow until %1.").replace("%1", words.day(review.follow_until, shown.today))
            facts = f"{facts} {until}"
        self._facts.setText(facts)
        self._reason.setText(review.reason)
        self.withdrawn.setVisible(not stands)
        self.withdraw.setVisible(stands)
        self._steps.setText(words.next_step(review.outcome, case=shown.may_open_case))
        self._steps.setVisible(stands)
        self._show_buttons(shown, stands=stands)
        self._show_agreements(shown)
        self._form.setVisible(stands and shown.may_agree and review.outcome in MAKES_AGREEMENT)
        if self._shown_id != review.id:
            self._shown_id = review.id
            self._propose(words.agreement_text(review.outcome), shown.today + timedelta(days=AGREEMENT_DAYS))
            self.show_wrong({})

    def agreement_texts(self) -> Mapping[str, str]:
        """What is typed in the agreement; empty where that is what VIOS proposed."""
        texts = self._texts()
        return {} if texts == self._proposed else texts

    def fill_agreement(self, texts: Mapping[str, str]) -> None:
        """What was typed before; empty for what VIOS proposes."""
        self._filling = True
        for name, box in self._boxes.items():
            form_texts.write(name, box, texts or self._proposed)
        self._filling = False

    def _propose(self, text: str, day: date) -> None:
        self._filling = True
        self.text.set_text(text)
        self.due.set_moment(Moment(day))
        self._proposed, self._filling = self._texts(), False

    def _texts(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, box in self._boxes.items():
            found |= form_texts.read(name, box)
        return found

    def _edited(self) -> None:
        if not self._filling:
            self.edited.emit()

    def show_wrong(self, errors: dict[str, str]) -> None:
        self.text_field.set_error(errors.get("text", ""))
        self.due_field.set_error(errors.get("due_on", ""))

    def _show_buttons(self, shown: ReceiptShown, *, stands: bool) -> None:
        for old in self.step_buttons:
            self._buttons.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.step_buttons = []
        outcome = shown.detail.review.outcome
        if not stands:
            return
        for number_id in NUMBERS.get(outcome, ()):
            button = SecondaryButton(self._theme, self._number_words(number_id), "phone")
            button.clicked.connect(lambda _checked=False, to=number_id: self.call_requested.emit(to))
            self.step_buttons.append(button)
        if outcome in ADVICE:
            button = SecondaryButton(self._theme, self.tr("Decision help"), "waymark")
            button.clicked.connect(lambda _checked=False: self.advice_requested.emit(outcome))
            self.step_buttons.append(button)
        if outcome is ReviewOutcome.CORE_TEAM and shown.may_open_case:
            button = SecondaryButton(self._theme, self.tr("Open a case without a name"), "kernteam")
            button.clicked.connect(self.case_requested)
            self.step_buttons.append(button)
        for button in self.step_buttons:
            self._buttons.addWidget(button)
            button.show()

    def _number_words(self, number_id: str) -> str:
        return {
            "emergency": self.tr("Call 112"),
            "veilig_thuis": self.tr("Call Veilig Thuis"),
            "wijkagent": self.tr("Call the community officer"),
        }[number_id]

    def _show_agreements(self, shown: ReceiptShown) -> None:
        while (item := self._made.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for agreement in shown.detail.agreements:
            due = agreement.facts.due_on
            day = self._words.day(due, shown.today) if due else ""
            made = self.tr("Agreement: %1 (%2)").replace("%1", agreement.facts.text).replace("%2", day)
            button = QuietButton(self._theme, made, "list-checks", size="compact")
            agreement_id = agreement.id
            button.clicked.connect(lambda _checked=False, to=agreement_id: self.agreement_requested.emit(to))
            self._made.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _lay_out(self, buttons: QWidget) -> None:
        decided, follows = Card(gap=6), Card(self.tr("What follows"), gap=8)
        decided.body.addWidget(Label(self.tr("Why"), "meta", "text3"))
        decided.body.addWidget(self._reason)
        decided.body.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignLeft)
        follows.body.addWidget(self._steps)
        follows.body.addWidget(buttons)
        follows.body.addLayout(self._made)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        for field in (self.text_field, self.due_field):
            form.addWidget(field)
        form.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeft)
        follows.body.addWidget(self._form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 10, 20, 20)
        layout.setSpacing(8)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._title, self._facts, self.withdrawn, decided, follows):
            layout.addWidget(part)
        layout.addStretch(1)
