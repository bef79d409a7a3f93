"""A letter as it was fixed: to whom, how and when, its code, and the page; print, save, put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vios_desktop.ui.letters.paper import Paper
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.words_and_page import WordsAndPage

if TYPE_CHECKING:
    from vios_desktop.services.letter_views import LetterView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.letters.words import Words
    from vios_desktop.ui.theme.theme import Theme

CODE_LENGTH = 8
_SIDE_PX = 380


class FixedPage(QWidget):
    save_requested = Signal()
    print_requested = Signal()
    correct_requested = Signal()
    report_requested = Signal()
    other_requested = Signal(str)

    def __init__(self, theme: Theme, words: Words, texts: Texts) -> None:
        super().__init__()
        self._theme, self._words, self._texts = theme, words, texts
        self._corrected_by = self._corrects = ""
        self.paper = Paper(theme, self.tr("The letter as it was fixed"))
        self._title = Label("", "page", wrap=True)
        self._state = Label("", "secondary", "text2", wrap=True)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        self.report_button = PrimaryButton(theme, self.tr("Make the agreement"), "plus", size="compact")
        self._report = Banner(
            theme,
            "warn",
            self.tr("Report it to the Inspectie"),
            self.tr("A suspension longer than a day is reported without delay (WVO 2020, art. 8.14)."),
        )
        later = SecondaryButton(theme, self.tr("Read the later letter"), size="compact")
        self._replaced = Banner(theme, "info", self.tr("A later letter takes its place"), buttons=(later,))
        self.print_button = PrimaryButton(theme, self.tr("Print"), "printer")
        self.save_button = SecondaryButton(theme, self.tr("Save as PDF"), "save")
        self.correct_button = QuietButton(theme, self.tr("Put right with a new letter"), "pencil")
        self.earlier_button = QuietButton(theme, self.tr("Read the earlier letter"), "history")
        self._build()
        later.clicked.connect(lambda: self.other_requested.emit(self._corrected_by))
        self.earlier_button.clicked.connect(lambda: self.other_requested.emit(self._corrects))
        self.print_button.clicked.connect(self.print_requested)
        self.save_button.clicked.connect(self.save_requested)
        self.correct_button.clicked.connect(self.correct_requested)
        self.report_button.clicked.connect(self.report_requested)

    def show_letter(self, view: LetterView) -> None:
        letter, term = view.letter, self._texts.term
        self._corrects, self._corrected_by = letter.corrects or "", view.corrected_by or ""
        self._title.setText(letter.text.subject)
        fixed = self.tr("Fixed on %1 by %2. It cannot be changed any more.")
        fixed = fixed.replace("%1", self._words.moment(letter.fixed_at))
        self._state.setText(fixed.replace("%2", view.fixed_by_name))
        sent = f"{term(letter.sending.way)}, {self._words.day(letter.sending.sent_on)}"
        rows = [
            (self.tr("Incident"), view.incident_number),
            (self.tr("For"), term(letter.sending.to)),
            (self.tr("Sent"), sent),
            (self.tr("Received by"), letter.sending.name),
            (self.tr("Consent"), letter.consent_note),
            (self.tr("Template"), letter.template_version),
            (self.tr("Code"), letter.file_hash[:CODE_LENGTH].upper()),
        ]
        self._show_facts([(name, value) for name, value in rows if value])
        self._show_report(view.asks_report)
        self._replaced.setVisible(bool(self._corrected_by))
        self.earlier_button.setVisible(bool(self._corrects))
        for button in (self.print_button, self.save_button):
            button.setVisible(view.may_write)
        self.correct_button.setVisible(view.may_write and not self._corrected_by)
        self.paper.clear()

    def show_report_agreed(self) -> None:
        self._show_report(False)
        self.print_button.setFocus()

    def focus(self) -> None:
        self._sides.show_words()
        first = self.report_button if not self.report_button.isHidden() else self.print_button
        first.setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        return (self._side, self.paper)

    def _show_report(self, show: bool) -> None:
        self._report.setVisible(show)
        self.report_button.setVisible(show)

    def _show_facts(self, rows: list[tuple[str, str]]) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, (name, value) in enumerate(rows):
            self._facts.addWidget(Label(name, "secondary", "text3"), number, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(Label(value, "secondary", wrap=True, tabular=True), number, 1)

    def _build(self) -> None:
        inner = QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(22, 16, 18, 16)
        body.setSpacing(12)
        body.addWidget(self._title)
        body.addWidget(self._state)
        body.addWidget(self._replaced)
        body.addWidget(self._report)
        body.addWidget(self.report_button, 0, Qt.AlignmentFlag.AlignLeft)
        body.addLayout(self._facts)
        buttons = FlowLayout(gap=8)
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.save_button)
        body.addLayout(buttons)
        for button in (self.correct_button, self.earlier_button):
            body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        note = self.tr("What is saved or printed is not encrypted. The log holds to whom and what for.")
        body.addWidget(Label(note, "meta", "text3", wrap=True))
        body.addStretch(1)
        self._side = PageScroll(inner, part="sidepane")
        words, page = (self.tr("About the letter"), self._side), (self.tr("The page"), self.paper)
        self._sides = WordsAndPage(self._theme, words, page, shares=(2, 3), most=_SIDE_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sides)
