"""The form of a report, and the page that shows its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.sealed_report import ReportKind
from vios_desktop.services.reporting import ReportWords
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.entrance.column import empty_layout
from vios_desktop.ui.reporting.files_part import ReportFiles
from vios_desktop.ui.reporting.place_row import PlaceRow
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.reading_column import column
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.domain.sealed_report import ReportFile
    from vios_desktop.services.reporting import ReportAddress
    from vios_desktop.ui.entrance.model import ErrorTexts
    from vios_desktop.ui.theme.theme import Theme


class ReportPage(QWidget):
    """Implements `ReportView`."""

    edited = Signal()
    back_requested = Signal()

    def __init__(self, theme: Theme, texts: ErrorTexts) -> None:
        super().__init__()
        self._theme, self._texts, self._loading = theme, texts, False
        self.header = FocusHeader(theme, self.tr("Back to the unlock screen"), self.tr("Report something"))
        self.header.lock_button.hide()
        self.header.back_requested.connect(self.back_requested)
        self._messages, self._left = QVBoxLayout(), QVBoxLayout()
        for layout in (self._messages, self._left):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(8)
        self._title = Label("", "question", wrap=True)
        self._words = Label("", "strong", wrap=True)
        self.hand_in_button = PrimaryButton(theme, self.tr("Hand in"), "lock", size="large")
        self.hand_in_left_button = SecondaryButton(theme, self.tr("Hand in as it was"))
        self.destroy_button = QuietButton(theme, self.tr("Destroy"))
        self._make_fields(theme)
        self.files, self.place = ReportFiles(theme, texts), PlaceRow(theme)
        self._folder: Path | None = None
        self.form = self._form()
        self.again_button = SecondaryButton(theme, self.tr("Report something else"))
        self.done_button = PrimaryButton(theme, self.tr("Done"))
        self.done_button.clicked.connect(self.back_requested)
        self.receipt = Label("", "question", wrap=True, tabular=True)
        self.receipt.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._receipt_title = Label("", "page", wrap=True)
        self._receipt_text = Label("", "body", "text2", wrap=True)
        self.handed_in = self._handed_in()
        messages = QWidget()
        messages.setLayout(self._messages)
        self._scroll = column(messages, self.form, self.handed_in)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(self._scroll, 1)
        self.form.hide()
        self.handed_in.hide()

    def panes(self) -> Sequence[QWidget]:
        return (self._scroll,)

    def words(self) -> ReportWords:
        return ReportWords(
            ReportKind(self.kind.text() or ReportKind.INCIDENT),
            what=self.what.text(),
            when=self.when.text(),
            where=self.where.text(),
            who=self.who.text(),
            reporter=self.reporter.text(),
        )

    def show_form(self, address: ReportAddress) -> None:
        empty_layout(self._messages)
        self._title.setText(self.tr("Report to %1").replace("%1", address.school_name))
        self._words.setText(" \u00b7 ".join(address.words))
        self._clear()
        self.handed_in.hide()
        self.form.show()
        self._scroll.to_top()
        self.what.setFocus()

    def show_unusable(self, error: ViosError) -> None:
        self.form.hide()
        self.handed_in.hide()
        self._say(error)
        self.header.back_button.setFocus()

    def show_left(self, count: int) -> None:
        for button in (self.hand_in_left_button, self.destroy_button):
            button.setParent(None)
        empty_layout(self._left)
        if not count:
            return
        what = self.tr("%n report(s) on this computer was not handed in", "", count)
        text = self.tr("The program stopped while somebody typed. It is sealed: nobody can read it here.")
        buttons = (self.hand_in_left_button, self.destroy_button)
        self._left.addWidget(Banner(self._theme, "info", what, text, buttons=buttons))
        for button in buttons:
            button.show()

    def show_files(self, files: Sequence[ReportFile]) -> None:
        self.files.show_files(files)

    def show_place(self, folder: Path | None, *, fixed: bool) -> None:
        self._folder = folder
        self.place.show_folder(folder, fixed=fixed)
        self.header.back_button.setText(self.tr("Back"))

    def place_title(self) -> str:
        return self.tr("Where does the sealed report go?")

    def show_refused(self, refused: Sequence[tuple[str, ViosError]]) -> None:
        self.files.show_refused(refused)

    def file_words(self) -> tuple[str, str]:
        return self.files.dialog_words()

    def show_busy(self, *, busy: bool) -> None:
        self.hand_in_button.setEnabled(not busy)
        self.files.setEnabled(not busy)

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        self._clear_errors()
        for problem in reversed(problems):
            field = self._fields[problem.field]
            field.set_error(self._texts.problem(problem.code))
            field.focus()

    def show_error(self, error: ViosError) -> None:
        self._say(error)

    def show_receipts(self, receipts: Sequence[str], *, left: bool) -> None:
        empty_layout(self._messages)
        self._receipt_title.setText(
            self.tr("Handed in as it was") if left else self.tr("Your report was handed in")
        )
        self.receipt.setText("\n".join(receipts))
        self._receipt_text.setText(
            self.tr(
                "Write this number down to ask about it later. The coordinator reads the report after unlocking. "
                "It cannot be read back or changed here: is something missing, report that as well."
            )
        )
        if self._folder is not None:
            given = self.tr("The sealed file stands in %1. From a stick: give it to the coordinator.")
            self._receipt_text.setText(f"{given.replace('%1', str(self._folder))} {self._receipt_text.text()}")
        self._clear()
        self.form.hide()
        self.handed_in.show()
        self._scroll.to_top()
        self.done_button.setFocus()

    def leave_question(self) -> Question:
        return Question(
            self.tr("Stop without handing in?"),
            self.tr("What you typed is destroyed then."),
            self.tr("Destroy what I typed"),
            self.tr("Stay here"),
            dangerous=True,
        )

    def destroy_question(self, count: int) -> Question:
        return Question(
            self.tr("Destroy %n report(s) that was not handed in?", "", count),
            self.tr("Somebody else may have typed it. It cannot be brought back."),
            self.tr("Destroy"),
            self.tr("Keep"),
            dangerous=True,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
            return
        super().keyPressEvent(event)

    def _make_fields(self, theme: Theme) -> None:
        kinds = (
            Option(ReportKind.INCIDENT.value, self.tr("Something happened")),
            Option(ReportKind.SIGNAL.value, self.tr("I noticed something")),
        )
        self.kind = ChipChoice(theme, kinds)
        self.what = TextArea(theme, least=5)
        self.when, self.where, self.reporter = TextField(theme), TextField(theme), TextField(theme)
        self.who = TextArea(theme, least=2)
        may_stay = self.tr("optional")
        self._fields = {
            "kind": Field(theme, self.tr("What do you report?"), self.kind),
            "what": Field(
                theme,
                self.tr("What happened?"),
                self.what,
                self.tr("What you saw or heard yourself. What you think of it, you may add as such."),
            ),
            "when": Field(theme, self.tr("When?"), self.when, beside=may_stay),
            "where": Field(theme, self.tr("Where?"), self.where, beside=may_stay),
            "who": Field(theme, self.tr("Who?"), self.who, beside=may_stay),
            "reporter": Field(
                theme,
                self.tr("Your own name"),
                self.reporter,
                self.tr("With your name the coordinator can ask you more. Without it nobody can."),
                beside=may_stay,
            ),
        }
        self.kind.text_changed.connect(self._edited)
        for box in (self.when, self.where, self.reporter):
            box.text_changed.connect(self._edited)
        for area in (self.what, self.who):
            area.text_changed.connect(self._edited)

    def _form(self) -> QWidget:
        form = QWidget()
        body = QVBoxLayout(form)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(14)
        body.addLayout(self._left)
        body.addWidget(self._title)
        lead = self.tr("It is sealed the moment you hand it in. Only your school can open it.")
        body.addWidget(Label(lead, "lead", "text2", wrap=True))
        body.addWidget(self._fields["kind"])
        body.addWidget(self._fields["what"])
        pair = QHBoxLayout()
        pair.setSpacing(14)
        for name in ("when", "where"):
            pair.addWidget(self._fields[name], 1, Qt.AlignmentFlag.AlignTop)
        body.addLayout(pair)
        body.addWidget(self._fields["who"])
        body.addWidget(self.files)
        body.addWidget(self._fields["reporter"])
        card = Card()
        compare = self.tr("Is this your school? Compare these six words with the poster in the staff room:")
        card.body.addWidget(Label(compare, "secondary", "text2", wrap=True))
        card.body.addWidget(self._words)
        body.addWidget(card)
        body.addWidget(self.place)
        row = QHBoxLayout()
        row.addWidget(self.hand_in_button)
        row.addStretch(1)
        body.addLayout(row)
        return form

    def _handed_in(self) -> QWidget:
        page = QWidget()
        body = QVBoxLayout(page)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        card = Card()
        card.body.addWidget(Label(self.tr("Your number"), "label", "text2"))
        card.body.addWidget(self.receipt)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.done_button)
        row.addWidget(self.again_button)
        row.addStretch(1)
        for widget in (self._receipt_title, card, self._receipt_text):
            body.addWidget(widget)
        body.addLayout(row)
        return page

    def _clear(self) -> None:
        self._loading = True
        self.kind.set_text(ReportKind.INCIDENT.value)
        for box in (self.what, self.when, self.where, self.who, self.reporter):
            box.set_text("")
        self._clear_errors()
        self._loading = False

    def _clear_errors(self) -> None:
        empty_layout(self._messages)
        for field in self._fields.values():
            field.set_error("")

    def _say(self, error: ViosError) -> None:
        empty_layout(self._messages)
        text = self._texts.error(error.code, **error.params)
        self._messages.addWidget(Banner(self._theme, "warn", text.what, text.safe, text.now))
        self._scroll.to_top()

    def _edited(self) -> None:
        if not self._loading:
            self.edited.emit()
