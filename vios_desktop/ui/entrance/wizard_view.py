"""The wizard that makes a vault: five steps above, the page, and its buttons below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.dialog_port import Question, SaveRequest
from vios_desktop.ui.entrance.column import COLUMN_WIDTH, SIDE, empty_layout
from vios_desktop.ui.entrance.column_page import ColumnPage
from vios_desktop.ui.entrance.wizard_key import KeyPart, ProofPart
from vios_desktop.ui.entrance.wizard_model import FIRST_GROUP, SCHOOL_NAME, SECOND_GROUP, WizardPage
from vios_desktop.ui.entrance.wizard_pages import AccountPart, PlacePart, SchoolPart
from vios_desktop.ui.entrance.wizard_summary import SummaryPart
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.entrance.wizard_model import WizardInput
    from vios_desktop.ui.entrance.wizard_part import WizardPart
    from vios_desktop.ui.theme.theme import Theme


class WizardView(QWidget):
    """Implements the port of `WizardPresenter`; the fields keep what was typed until `forget`."""

    school_given = Signal(str, tuple)
    folder_requested = Signal(str)
    own_folder_requested = Signal()
    place_given = Signal()
    passphrase_typed = Signal(str, str)
    account_given = Signal(str, str, str)
    print_requested = Signal()
    save_requested = Signal()
    key_noted = Signal()
    proof_given = Signal(str, str)
    make_requested = Signal()
    back_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._page, self._proof = WizardPage.SCHOOL, False
        names = (
            self.tr("School"),
            self.tr("Place"),
            self.tr("You"),
            self.tr("Recovery key"),
            self.tr("Make"),
        )
        self.steps = Steps(theme, names)
        self.school, self.place, self.account = SchoolPart(theme), PlacePart(theme), AccountPart(theme)
        self.key, self.proof, self.summary = KeyPart(theme), ProofPart(theme), SummaryPart()
        self._parts: tuple[WizardPart, ...] = (
            self.school,
            self.place,
            self.account,
            self.key,
            self.proof,
            self.summary,
        )
        self._messages = QVBoxLayout()
        self.back_button = SecondaryButton(theme, self.tr("Back"), "arrow-left")
        self.cancel_button = QuietButton(theme, self.tr("Cancel"), tone="text2")
        self.next_button = PrimaryButton(theme, self.tr("Next"))
        self._lay_out()
        self._connect()

    @property
    def page(self) -> tuple[WizardPage, bool]:
        return self._page, self._proof

    def show_page(self, page: WizardPage, *, proof: bool = False) -> None:
        self._page, self._proof = page, proof
        shown = self._shown()
        for part in self._parts:
            part.setVisible(part is shown)
        self.steps.set_current(page)
        words = {WizardPage.KEY: self.tr("I have the key on paper"), WizardPage.SUMMARY: self.tr("Make the file")}
        self.next_button.setText(self.tr("Next") if proof else words.get(page, self.tr("Next")))
        self.next_button.set_icon("check" if page is WizardPage.SUMMARY else "")
        self.show_busy(busy=False)
        self._scroll.to_top()
        shown.focus_first()
        if page in {WizardPage.PLACE, WizardPage.SUMMARY}:
            self.next_button.setFocus()  # what is proposed is right for nearly every school

    def show_strength(self, strength: str, problem: str) -> None:
        self.account.pair.show_strength(strength, problem)

    def show_field_error(self, field: str, text: str) -> None:
        self.account.pair.set_error(field, text)

    def show_missing(self, field: str) -> None:
        if field == SCHOOL_NAME:
            self.school.set_missing()
        elif field in {FIRST_GROUP, SECOND_GROUP}:
            self.proof.set_wrong(0 if field == FIRST_GROUP else 1)
        else:
            self.account.set_missing(field)

    def show_problem(self, text: ErrorText) -> None:
        empty_layout(self._messages)
        self._messages.addWidget(Banner(self._theme, "warn", text.what, text.safe, text.now))
        self._scroll.to_top()

    def clear_messages(self) -> None:
        empty_layout(self._messages)
        self.school.clear_errors()
        self.account.clear_errors()
        self.proof.clear_errors()

    def show_place(self, folder: Path | None, *, own_folder: Path, added: bool) -> None:
        self.place.show_place(folder, own_folder, added=added)

    def show_key(self, groups: Sequence[str], *, per_line: int) -> None:
        self.key.show_key(groups, per_line)

    def show_proof(self, first: int, second: int) -> None:
        self.proof.show_question(first, second)

    def show_sheet_done(self, how: str) -> None:
        self.key.show_done(how)

    def show_summary(self, given: WizardInput, own_folder: Path) -> None:
        self.summary.show_summary(given, own_folder)

    def show_busy(self, *, busy: bool, stoppable: bool = False) -> None:
        self.summary.show_busy(busy=busy)
        for button in (self.back_button, self.next_button):
            button.setEnabled(not busy)
        self.cancel_button.setEnabled(not busy or stoppable)
        self.cancel_button.setText(self.tr("Stop") if busy and stoppable else self.tr("Cancel"))

    def show_progress(self, done: int, total: int) -> None:
        self.summary.show_progress(done, total)

    def forget(self) -> None:
        self.school.forget()
        self.account.forget()
        self.key.forget()
        self.proof.forget()

    def save_question(self) -> Question:
        return Question(
            title=self.tr("Save the recovery key as a file?"),
            text=self.tr(
                "Who has this file can read everything. On paper it is safer. "
                "If you save it, put it on a stick in the safe and not on this computer."
            ),
            act=self.tr("Save it anyway"),
            safe=self.tr("Do not save"),
            dangerous=True,
        )

    def save_request(self) -> SaveRequest:
        return SaveRequest(self.tr("Save the recovery key"), self.tr("VIOS recovery key") + ".pdf", "PDF", ".pdf")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Steps and buttons stand in line with the column between them."""
        super().resizeEvent(event)
        side = max(SIDE, (self.width() - self._theme.px(COLUMN_WIDTH)) // 2)
        for layout in self._aligned:
            layout.setContentsMargins(side, 11, side, 11)

    def _shown(self) -> WizardPart:
        if self._page is WizardPage.KEY:
            return self.proof if self._proof else self.key
        parts: dict[WizardPage, WizardPart] = {
            WizardPage.SCHOOL: self.school,
            WizardPage.PLACE: self.place,
            WizardPage.ACCOUNT: self.account,
            WizardPage.SUMMARY: self.summary,
        }
        return parts[self._page]

    def _next(self) -> None:
        if self._page is WizardPage.SCHOOL:
            self.school_given.emit(self.school.name.text(), self.school.location_names())
        elif self._page is WizardPage.PLACE:
            self.place_given.emit()
        elif self._page is WizardPage.ACCOUNT:
            self.account_given.emit(self.account.name.text(), *self.account.pair.texts())
        elif self._page is WizardPage.SUMMARY:
            self.make_requested.emit()
        elif self._proof:
            self.proof_given.emit(self.proof.first.text(), self.proof.second.text())
        else:
            self.key_noted.emit()

    def _connect(self) -> None:
        self.next_button.clicked.connect(self._next)
        self.back_button.clicked.connect(self.back_requested)
        self.cancel_button.clicked.connect(self.cancel_requested)
        for part in (self.school, self.account, self.proof):
            part.confirmed.connect(self._next)
        self.place.folder_requested.connect(lambda: self.folder_requested.emit(self.tr("Choose a folder")))
        self.place.own_requested.connect(self.own_folder_requested)
        self.account.passphrase_typed.connect(self.passphrase_typed)
        self.key.print_requested.connect(self.print_requested)
        self.key.save_requested.connect(self.save_requested)

    def _lay_out(self) -> None:
        footer = QFrame()
        buttons = QHBoxLayout(footer)
        buttons.setSpacing(8)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.next_button)
        self._scroll = ColumnPage(self._theme, footer)
        self._scroll.body.setSpacing(12)
        self._scroll.body.addLayout(self._messages)
        for part in self._parts:
            self._scroll.body.addWidget(part)
        head = QFrame()
        head.setProperty("part", "topbar")
        top = QHBoxLayout(head)
        self._aligned = (top, buttons)
        top.addWidget(self.steps)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._scroll, 1)
