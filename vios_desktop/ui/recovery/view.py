"""The page of the recovery key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.dialog_port import Question, SaveRequest
from vios_desktop.ui.entrance.column import empty_layout
from vios_desktop.ui.entrance.wizard_key import KeyPart, ProofPart
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.reading_column import column
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.recovery_keys import RecoveryState
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.recovery.presenter import Sheet
    from vios_desktop.ui.theme.theme import Theme


class RecoveryPage(QWidget):
    """Implements `RecoveryView`."""

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme, self._texts, self._days = theme, texts, DayWords()
        self.back_button = QuietButton(theme, self.tr("Back"), "arrow-left", size="compact", tone="text2")
        self._state = Label("", "secondary", "text2", wrap=True)
        self._messages = QVBoxLayout()
        self.key = TextField(theme, icon="key-round")
        self.key_field = Field(theme, self.tr("Recovery key"), self.key, self.tr("As it stands on the sheet."))
        self.try_button = SecondaryButton(theme, self.tr("Try the key"), "check")
        self.divide_button = SecondaryButton(theme, self.tr("Divide among three holders"), "users")
        self.undivide_button = QuietButton(theme, self.tr("Stop the division"), "x")
        self.new_button = SecondaryButton(theme, self.tr("Make a new recovery key"), "refresh-cw")
        self._divided = Label("", "secondary", "text2", wrap=True)
        self.key_part, self.proof_part = KeyPart(theme), ProofPart(theme)
        self.noted_button = PrimaryButton(theme, self.tr("It is on paper"))
        self.prove_button = PrimaryButton(theme, self.tr("Check the groups"))
        self.stop_buttons = tuple(QuietButton(theme, self.tr("Stop, change nothing"), "x") for _ in range(2))
        self._rest, self._sheet, self._proof = self._rest_part(), QWidget(), QWidget()
        self._fill(self._sheet, self.key_part, self.noted_button, self.stop_buttons[0])
        self._fill(self._proof, self.proof_part, self.prove_button, self.stop_buttons[1])
        self.proof_part.confirmed.connect(self.prove_button.click)
        head = QVBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(Label(self.tr("Recovery key"), "page", wrap=True))
        self._busy = Label(self.tr("VIOS is working on it. This takes a few seconds…"), "body", "text2", wrap=True)
        self._busy.hide()
        head.addWidget(self._busy)
        self._held: QWidget | None = None
        top, messages = QWidget(), QWidget()
        top.setLayout(head)
        messages.setLayout(self._messages)
        for layout in (head, self._messages):
            layout.setContentsMargins(0, 0, 0, 0)
        self.page_scroll = column(top, messages, self._rest, self._sheet, self._proof, centred=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page_scroll)
        self.show_rest("")

    def show_state(self, state: RecoveryState, today: date) -> None:
        parts = [self.tr("This is recovery key number %1 of this file.").replace("%1", str(state.number))]
        if state.worked_at is not None:
            at = self._days.moment(state.worked_at, today)
            parts.append(self.tr("It was last seen to work on %1.").replace("%1", at))
        if state.is_due:
            parts.append(self.tr("That is more than a year ago: take the sheet from the safe and try it."))
        self._state.setText(" ".join(parts))
        self._divided.setText(
            self.tr("The key is divided: any two of the three holders open the file together.")
            if state.is_divided
            else self.tr(
                "Three people get a code each. Any two of them open the file together, one alone cannot. The "
                "sheet in the safe keeps working. Type the recovery key above first."
            )
        )
        self.divide_button.setText(
            self.tr("New codes for three holders") if state.is_divided else self.tr("Divide among three holders")
        )
        self.undivide_button.setVisible(state.is_divided)

    def show_busy(self, *, busy: bool) -> None:
        """A second press while a key is worked on would do it twice. What held the focus gets it back."""
        if busy:
            focus = QApplication.focusWidget()
            self._held = focus if focus is not None and self.isAncestorOf(focus) else None
        for part in (self._rest, self._sheet, self._proof):
            part.setEnabled(not busy)
        self._busy.setVisible(busy)
        if not busy:
            held, self._held = self._held, None
            if held is not None and held.isVisible():
                held.setFocus()

    def show_key_problem(self, text: str) -> None:
        self.key_field.set_error(text or self.tr("Type the recovery key from the sheet."))
        self.key_field.focus()

    def show_error(self, error: ViosError) -> None:
        self.show_problem(self._texts.error(error.code, **error.params))

    def show_problem(self, text: ErrorText) -> None:
        empty_layout(self._messages)
        self._messages.addWidget(Banner(self._theme, "warn", text.what, text.safe, text.now))
        self.page_scroll.to_top()

    def show_sheet(self, sheet: Sheet, of: int) -> None:
        empty_layout(self._messages)
        key = sheet.key
        if sheet.holder:
            title = self.tr("Code of holder %1 of %2").replace("%2", str(of)).replace("%1", str(sheet.holder))
            lead = self.tr("For this holder alone. Print it, or let the holder copy it onto paper.")
            self.key_part.set_head(title, lead)
            self.key_part.set_keep(
                self.tr("Each holder keeps the sheet in a place of their own. This code alone opens nothing.")
            )
        else:
            self.key_part.set_head(
                self.tr("The new recovery key"),
                self.tr("It is not in force yet. Print it, or copy it onto paper."),
            )
            self.key_part.set_keep("")
        self.key_part.show_key(key.groups, len(key.groups) // max(1, len(key.lines)))
        self._turn(self._sheet)
        self.key_part.focus_first()

    def show_proof(self, sheet: Sheet, first: int, second: int) -> None:
        self.proof_part.clear_errors()
        self.proof_part.show_question(first, second)
        self._turn(self._proof)
        self.proof_part.focus_first()

    def show_wrong_group(self, position: int) -> None:
        self.proof_part.clear_errors()
        self.proof_part.set_wrong(position)

    def show_rest(self, done: str) -> None:
        empty_layout(self._messages)
        self.key.set_text("")
        self.key_field.set_error("")
        self.key_part.forget()
        self.proof_part.forget()
        words = {
            "tried": (self.tr("The recovery key works."), self.tr("Put the sheet back in the safe.")),
            "replaced": (
                self.tr("The new recovery key is in force."),
                self.tr(
                    "Put the new sheet in the safe and destroy the old one. Codes of holders stopped too. Older "
                    "backups can still be opened with the old key."
                ),
            ),
            "divided": (
                self.tr("Any two of the three holders open the file now."),
                self.tr("Give each holder their own sheet. Codes of before stopped."),
            ),
            "undivided": (self.tr("The codes of the holders open nothing any more."), ""),
        }
        if done in words:
            self._messages.addWidget(Banner(self._theme, "ok", *words[done]))
        focus = QApplication.focusWidget()
        goes = focus is not None and any(part.isAncestorOf(focus) for part in (self._sheet, self._proof))
        self._turn(self._rest)
        if goes:
            self.back_button.setFocus()

    def show_sheet_done(self, how: str) -> None:
        self.key_part.show_done(how)

    def save_question(self) -> Question:
        return Question(
            self.tr("Save the sheet as a file?"),
            self.tr("Who has this file can open the file of the school. Move it off this computer today."),
            self.tr("Save it all the same"),
            self.tr("Do not save"),
            dangerous=True,
        )

    def save_request(self) -> SaveRequest:
        return SaveRequest(self.tr("Save the sheet"), self.tr("recovery-sheet") + ".pdf", "PDF", ".pdf")

    def replace_question(self) -> Question:
        return Question(
            self.tr("Make a new recovery key?"),
            self.tr(
                "Do this when the sheet is lost or somebody saw it. The key of now works until the new one is on "
                "paper and checked. After that the old sheet and the codes of holders open nothing any more. "
                "Older backups can still be opened with the old key."
            ),
            self.tr("Make a new one"),
            self.tr("Not now"),
        )

    def undivide_question(self) -> Question:
        return Question(
            self.tr("Stop the division among three holders?"),
            self.tr("Their codes open nothing any more. The sheet in the safe keeps working."),
            self.tr("Stop the division"),
            self.tr("Keep it"),
        )

    def _rest_part(self) -> QWidget:
        part = QWidget()
        body = QVBoxLayout(part)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self._state)
        again = Card(self.tr("Does the sheet still work?"))
        again.body.addWidget(
            Label(self.tr("Try it once a year. Nothing changes by trying."), "secondary", "text2", wrap=True)
        )
        again.body.addWidget(self.key_field)
        again.body.addWidget(_row(self.try_button))
        divided = Card(self.tr("Two of three holders"))
        divided.body.addWidget(self._divided)
        divided.body.addWidget(_row(self.divide_button, self.undivide_button))
        new = Card(self.tr("Sheet lost or seen by somebody?"))
        new.body.addWidget(_row(self.new_button))
        for card in (again, divided, new):
            body.addWidget(card)
        return part

    @staticmethod
    def _fill(place: QWidget, *widgets: QWidget) -> None:
        body = QVBoxLayout(place)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(widgets[0])
        body.addWidget(_row(*widgets[1:]))

    def _turn(self, shown: QWidget) -> None:
        for part in (self._rest, self._sheet, self._proof):
            part.setVisible(part is shown)


def _row(*widgets: QWidget) -> QWidget:
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return place
