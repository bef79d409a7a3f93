"""The page of the invitation."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vios_desktop.domain.invitation import FINGERPRINT_WORDS
from vios_desktop.ui.dialog_port import Question, SaveRequest
from vios_desktop.ui.entrance.column import empty_layout
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.invitation.presenter import FILE_NAME, SUFFIX
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.reading_column import column
from vios_desktop.ui.widgets.skeleton import Skeleton
from vios_desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.services.invitations import StandingInvitation
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.page_scroll import PageScroll


class InvitationForms(StrEnum):
    NEW = "invitation"


class DayForm(InlineForm):
    """Until which day reports are welcome with the next invitation."""

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, "")
        self._clock = clock

    def furnish(self) -> None:
        self.until = DateTimeField(self.theme, with_time=False, prefer="future", clock=self._clock)
        self.add_row(
            ("expires_on", self.tr("Until which day can be reported?"), self.until),
            hint=self.tr("At most two years ahead. You can withdraw it sooner."),
        )

    def open_for(self, until: date, *, renewing: bool) -> None:
        self.save_button.setText(self.tr("Make a new one") if renewing else self.tr("Make the invitation"))
        place = FormPlace(InvitationForms.NEW)
        self.forget(place)
        self.open_at(place, {"expires_on": until.isoformat(), "expires_on_typed": ""})
        self.show()
        self.focus_first()


class InvitationPage(QWidget):
    """Implements `InvitationView`."""

    back_requested = Signal()
    new_requested = Signal()
    copy_requested = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme, self._texts, self._days = theme, texts, DayWords()
        self.back_button = QuietButton(theme, self.tr("Back"), "arrow-left", size="compact", tone="text2")
        self.back_button.clicked.connect(self.back_requested)
        self.sheet_button = PrimaryButton(theme, self.tr("Sheet for the staff room"), "printer")
        self.save_button = SecondaryButton(theme, self.tr("Save the invitation as a file"), "download")
        self.line = TextArea(theme, least=3, most=3)
        self.line.edit.setReadOnly(True)
        self.line_field = Field(theme, self.tr("The same as a line of text"), self.line)
        self.copy_button = SecondaryButton(theme, self.tr("Copy the line"), "copy", size="compact")
        self.copy_button.clicked.connect(lambda: self.copy_requested.emit(self.line.text()))
        self.renew_button = SecondaryButton(theme, self.tr("Make a new one"), "refresh-cw")
        self.renew_button.clicked.connect(self.new_requested)
        self.withdraw_button = QuietButton(theme, self.tr("Withdraw"), "x")
        self.form = DayForm(theme, clock)
        self.form.hide()
        self.form.cancelled.connect(self._give_up)
        self._messages, self._problem = QVBoxLayout(), QVBoxLayout()
        for layout in (self._messages, self._problem):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(8)
        self._until = Label("", "secondary", "text2", wrap=True)
        self._words: list[tuple[Label, Label]] = []
        self._standing = self._make_standing()
        self.empty = EmptyState(
            theme,
            "mail",
            self.tr("There is no invitation yet"),
            self.tr(
                "With an invitation every colleague can report something on the first screen of VIOS, without an "
                "account. What they write is sealed: only you and other coordinators can open it."
            ),
            step=self.tr("Make the invitation"),
        )
        self.empty.step_pressed.connect(self.new_requested)
        self._skeleton = Skeleton(theme, rows=4)
        self._scroll = self._make_page()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def show_loading(self) -> None:
        self._standing.hide()
        self.empty.hide()
        self._skeleton.show()

    def show_standing(self, standing: StandingInvitation | None, today: date) -> None:
        self._skeleton.hide()
        empty_layout(self._messages)
        self.empty.setVisible(standing is None and self.form.isHidden())
        self._standing.setVisible(standing is not None)
        if standing is None:
            return
        until = self._days.day(standing.issued.expires_on, today)
        self._until.setText(
            self.tr("Colleagues can report until %1, on every computer that has this invitation.").replace(
                "%1", until
            )
        )
        self._show_words(standing.words)
        self.line.set_text(standing.code)
        if standing.outdated:
            self._say(
                "warn",
                self.tr("The recovery key was replaced since"),
                self.tr("Reports with this invitation can be opened here, but not with the new recovery key."),
                self.tr("Make a new one and hang up a new sheet."),
            )
        if not standing.lies_here:
            self._say(
                "warn",
                self.tr("On this computer nobody can report now"),
                self.tr("The invitation could not be put beside your file. Reports that wait are safe."),
                self.tr("Make room on the disk and open this page again."),
            )

    def open_form(self, until: date, *, renewing: bool) -> None:
        self.empty.hide()
        self.form.open_for(until, renewing=renewing)

    def close_form(self) -> None:
        self.form.give_up()

    def show_wrong(self, problems: Sequence[FieldProblem]) -> None:
        self.form.show_problems(problems, self._texts)

    def show_problem(self, text: ErrorText | None) -> None:
        empty_layout(self._problem)
        if text is not None:
            self._skeleton.hide()
            self._problem.addWidget(Banner(self._theme, "bad", text.what, text.safe, text.now))
            self._scroll.to_top()

    def show_busy(self, *, busy: bool) -> None:
        for button in (self.renew_button, self.withdraw_button, self.form.save_button):
            button.setEnabled(not busy)

    def focus_start(self) -> None:
        (self.back_button if self._standing.isHidden() else self.sheet_button).setFocus()

    def withdraw_question(self) -> Question:
        return Question(
            self.tr("Withdraw the invitation?"),
            self.tr(
                "On this computer nobody can report any more. On other computers the file has to be removed; what "
                "still comes from there is shown as written without a valid invitation. Reports that wait stay."
            ),
            self.tr("Withdraw"),
            self.tr("Keep it"),
            dangerous=True,
        )

    def save_request(self) -> SaveRequest:
        return SaveRequest(self.tr("Where does the invitation go?"), FILE_NAME, self.tr("Invitation"), SUFFIX)

    def copied_words(self) -> str:
        return self.tr("The line is copied. Paste it within half a minute.")

    def sheet_title(self) -> str:
        return self.tr("Sheet for the staff room")

    def sheet_hint(self) -> str:
        return self.tr("With the six words. No names stand on it.")

    def made_words(self) -> str:
        return self.tr("The invitation is made. Colleagues can report from now on.")

    def withdrawn_words(self) -> str:
        return self.tr("The invitation is withdrawn.")

    def saved_words(self, file_name: str) -> str:
        return self.tr("Saved: %1").replace("%1", file_name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _give_up(self) -> None:
        self.form.give_up()
        if self._standing.isHidden():
            self.empty.show()
            self.back_button.setFocus()
        else:
            self.renew_button.setFocus()

    def _show_words(self, words: Sequence[str]) -> None:
        for place, (number, label) in enumerate(self._words):
            word = words[place] if place < len(words) else ""
            label.setText(word)
            for part in (number, label):
                part.setVisible(bool(word))

    def _say(self, tone: str, what: str, safe: str, now: str) -> None:
        self._messages.addWidget(Banner(self._theme, "warn" if tone == "warn" else "info", what, safe, now))

    def _make_standing(self) -> QWidget:
        made, card = QWidget(), Card(self.tr("The six words of your school"))
        card.body.addLayout(self._make_words())
        card.body.addWidget(
            Label(
                self.tr(
                    "They stand on the sheet and on the screen of who reports. The same words mean: this report "
                    "goes to your school and nowhere else."
                ),
                "secondary",
                "text2",
                wrap=True,
            )
        )
        first, second = QWidget(), QWidget()
        for holder, buttons in (
            (first, (self.sheet_button, self.save_button)),
            (second, (self.renew_button, self.withdraw_button)),
        ):
            flow = FlowLayout(holder, gap=8, row_gap=6)
            for button in buttons:
                flow.addWidget(button)
        hint = self.tr("The file is for other computers of the school. It holds no password and opens nothing.")
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for widget in (
            self._until,
            card,
            first,
            Label(hint, "meta", "text3", wrap=True),
            self._make_line(),
            second,
        ):
            layout.addWidget(widget)
        return made

    def _make_line(self) -> QWidget:
        """For where no file can be brought: pasted on the first screen of VIOS there."""
        made = Card()
        made.body.addWidget(self.line_field)
        made.body.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        words = self.tr(
            "Can no file be brought to a computer? Mail this line. On the first screen there: Paste a line. "
            "Let the colleague compare the six words afterwards, on paper or by phone."
        )
        made.body.addWidget(Label(words, "secondary", "text2", wrap=True))
        return made

    def _make_words(self) -> QGridLayout:
        """Two beside each other, in the order of reading."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, 18)
        for stretched in (1, 3):
            grid.setColumnStretch(stretched, 1)
        for place in range(FINGERPRINT_WORDS):
            number, word = Label(str(place + 1), "secondary", "text3", tabular=True), Label("", "question")
            word.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row, pair = divmod(place, 2)
            grid.addWidget(number, row, 2 * pair, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(word, row, 2 * pair + 1)
            self._words.append((number, word))
        return grid

    def _make_page(self) -> PageScroll:
        title = Label(self.tr("Invitation to report"), "page", wrap=True)
        top = QWidget()
        lines = QVBoxLayout(top)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(10)
        lines.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(title)
        for inside in (self._problem, self._messages):
            lines.addLayout(inside)
        return column(top, self._skeleton, self.empty, self._standing, self.form, centred=False)
