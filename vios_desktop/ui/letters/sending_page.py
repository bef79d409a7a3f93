"""How and when the letter went out: asked once, because after that nothing can be changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.errors import FieldProblem
from vios_desktop.domain.vocabulary import LetterTo, SentWay
from vios_desktop.ui.letters.model import Sending, SendingAnswers
from vios_desktop.ui.letters.option_list import Choice, OptionList
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme

_COLUMN_PX = 560


class SendingPage(QWidget):
    """`answers` gives what was filled in; nothing is checked here. `edited` at every change by hand."""

    edited = Signal()

    def __init__(self, theme: Theme, texts: Texts, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._texts, self._filling = texts, False
        self._title = Label(self.tr("How was it sent?"), "question", wrap=True)
        self._to = Label("", "lead", "text2", wrap=True)
        self._consent = Label("", "secondary", "text2", wrap=True)
        self.way = OptionList(theme, self.tr("How?"))
        self.sent_on = DateTimeField(theme, with_time=False, clock=clock)
        self.name = TextField(theme)
        self._day = Field(theme, self.tr("When?"), self.sent_on)
        who = Field(
            theme, self.tr("Who got it?"), self.name, self.tr("May stay empty. For example: father, at the desk.")
        )
        final = Banner(
            theme,
            "info",
            self.tr("After this the letter cannot be changed"),
            self.tr("You can then print it or save it as PDF."),
            self.tr("A mistake you put right with a new letter."),
            icon="lock",
        )
        inner = QWidget()
        inner.setMaximumWidth(_COLUMN_PX)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self._title, self._to, self._consent, self.way, self._day, who, final):
            column.addWidget(widget)
        column.addStretch(1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(24, 20, 24, 24)
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(page))
        self.way.chosen.connect(lambda _code: self._edited())
        self.sent_on.edit.textChanged.connect(lambda _text: self._edited())
        self.name.text_changed.connect(lambda _text: self._edited())

    def show_sending(self, sending: Sending) -> None:
        kept = sending.to is LetterTo.OWN_FILE
        self._title.setText(self.tr("Keep it in the file?") if kept else self.tr("How was it sent?"))
        self._to.setText(self.tr("For: %1").replace("%1", self._texts.term(sending.to)))
        self._consent.setVisible(bool(sending.consent_note))
        self._consent.setText(self.tr("Consent of the pupil: %1").replace("%1", sending.consent_note))
        self._fill(sending, kept=kept)
        self.way.set_error("")
        self._day.set_error("")

    def _fill(self, sending: Sending, *, kept: bool) -> None:
        """With what was answered before, else with what is usual."""
        usual = SendingAnswers(SentWay.KEPT if kept else None, sending.sent_on)
        answers, self._filling = sending.answers or usual, True
        chosen = answers.way.value if answers.way is not None else ""
        self.way.set_options(self.way_choices(sending.ways), chosen)
        self.sent_on.set_moment(Moment(answers.sent_on) if answers.sent_on is not None else None)
        self.name.set_text(answers.name)
        self._filling = False

    def _edited(self) -> None:
        if not self._filling:
            self.edited.emit()

    def way_choices(self, ways: Sequence[SentWay]) -> list[Choice]:
        return [Choice(way.value, self._texts.term(way)) for way in ways]

    def answers(self) -> SendingAnswers:
        way = SentWay(self.way.code) if self.way.code else None
        return SendingAnswers(way, self.sent_on.day(), self.name.text())

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        places: dict[str, OptionList | Field] = {"way": self.way, "sent_on": self._day}
        first: OptionList | Field | None = None
        for place in places.values():
            place.set_error("")
        for problem in problems:
            wrong = places.get(problem.field)
            if wrong is not None:
                wrong.set_error(self._texts.problem(problem.code))
                first = first or wrong
        if first is not None:
            first.focus()

    def focus(self) -> None:
        self.way.focus()
