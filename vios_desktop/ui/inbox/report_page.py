"""One sealed report to be read, as from somebody nobody verified, and below it what it becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.entrance.column import empty_layout
from vios_desktop.ui.entrance.moments import moment_words
from vios_desktop.ui.inbox.drafts import InboxForm, form_place
from vios_desktop.ui.inbox.files_box import FilesBox
from vios_desktop.ui.inbox.forms import IncidentForm, KnownForm, NothingForm
from vios_desktop.ui.incidents.facts_section import FactsSection
from vios_desktop.ui.signals.signal_form import SignalForm
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.reading_column import column
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.sealed_report import SealedReport
    from vios_desktop.services.inbox import OpenedReport
    from vios_desktop.services.word_check import WordCheck
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.inbox.model import FormTexts
    from vios_desktop.ui.inbox.words import InboxWords
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm
    from vios_desktop.ui.widgets.page_scroll import PageScroll


class ReportPage(QWidget):
    """`chosen(InboxForm)` opens a form; the forms tell of themselves."""

    back_requested = Signal()
    chosen = Signal(object)
    put_away_requested = Signal()

    def __init__(
        self, theme: Theme, texts: Texts, words: InboxWords, clock: Callable[[], datetime], check: WordCheck
    ) -> None:
        super().__init__()
        self._theme, self._words, self._clock = theme, words, clock
        self.back_button = QuietButton(
            theme, self.tr("Back to the reports"), "arrow-left", size="compact", tone="text2"
        )
        self.back_button.clicked.connect(self.back_requested)
        self._title = Label("", "page", wrap=True)
        self._notices, self._problem = QVBoxLayout(), QVBoxLayout()
        for layout in (self._notices, self._problem):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(8)
        self._skeleton = Skeleton(theme, rows=5)
        self.facts = FactsSection(theme)
        self.files = FilesBox(theme, texts)
        self.incident_form, self.known_form = IncidentForm(theme, clock), KnownForm(theme)
        self.nothing_form = NothingForm(theme)
        self.signal_form = SignalForm(theme, texts, clock, check)
        self.signal_form.setProperty("part", "note")
        inside = self.signal_form.layout()
        if inside is not None:
            inside.setContentsMargins(16, 12, 16, 14)
        self.forms: dict[InboxForm, InlineForm] = {
            InboxForm.INCIDENT: self.incident_form,
            InboxForm.SIGNAL: self.signal_form,
            InboxForm.KNOWN: self.known_form,
            InboxForm.NOTHING: self.nothing_form,
        }
        self.put_away_button = SecondaryButton(theme, self.tr("Put the file away"), "check", size="compact")
        self.put_away_button.clicked.connect(self.put_away_requested)
        self.buttons: dict[InboxForm, SecondaryButton] = {}
        self._choice, self._body = self._make_choice(), QWidget()
        self._scroll = self._make_page()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        for form in self.forms.values():
            form.hide()
            form.cancelled.connect(self.close_form)

    @property
    def open_form(self) -> InboxForm | None:
        return next((name for name, form in self.forms.items() if not form.isHidden()), None)

    def show_opening(self) -> None:
        """Being opened: nothing of another report is to be seen meanwhile."""
        self.forget()
        self._title.setText(self.tr("The report is being opened…"))
        self._skeleton.show()
        self._body.hide()

    def show_problem(self, text: ErrorText | None) -> None:
        empty_layout(self._problem)
        if text is not None:
            self._skeleton.hide()
            if self._body.isHidden():
                self._title.setText(self.tr("This report cannot be opened"))
            self._problem.addWidget(Banner(self._theme, "bad", text.what, text.safe, text.now))
            self._scroll.to_top()

    def show_report(self, opened: OpenedReport, incident_number: str, by: str) -> None:
        self.forget()
        report, today = opened.report, self._clock().date()
        self._skeleton.hide()
        self._title.setText(self.tr("Report %1").replace("%1", report.receipt))
        self._show_notices(opened, incident_number, by, today)
        self.facts.show_facts(report.what, self._pairs(report, today))
        self.files.show_files(report)
        self._choice.setVisible(opened.before is None)
        self._body.show()
        self._scroll.to_top()

    def show_form(self, name: InboxForm, report: SealedReport, start: FormTexts) -> None:
        """In the place of another one, with what was typed in it for this report before."""
        for form in self.forms.values():
            form.hide()
        if name is InboxForm.INCIDENT:
            self.incident_form.open_for(report.id, start.texts, start.choices)
        elif name is InboxForm.KNOWN:
            self.known_form.open_for(report.id, start.texts["facts"], start.incidents)
        elif name is InboxForm.NOTHING:
            self.nothing_form.open_for(report.id)
        else:
            if start.school is not None:
                self.signal_form.set_school(start.school)
            self.signal_form.open_for("", start.texts, form_place(InboxForm.SIGNAL, report.id))
        for text in (self.incident_form.facts, self.known_form.facts, self.signal_form.facts):
            text.edit.moveCursor(QTextCursor.MoveOperation.Start)  # it is read from the top
        self.forms[name].focus_first()

    def form_kept(self, report: SealedReport) -> None:
        for name, form in self.forms.items():
            form.forget(form_place(name, report.id))
            form.hide()

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return tuple(typed for form in self.forms.values() for typed in form.typed())

    def drop_form(self, place: FormPlace) -> None:
        """What was typed there was thrown away elsewhere."""
        name = InboxForm(place.form)
        if self.open_form is name and self.forms[name].place == place:
            self.close_form()
        self.forms[name].forget(place)

    def forget_typed(self) -> None:
        """Nothing of what was typed stays."""
        self.forget()
        for form in self.forms.values():
            form.forget_all()

    def close_form(self) -> None:
        """Back to the choice; what was typed is there again when the form is opened once more."""
        name = self.open_form
        if name is not None:
            self.forms[name].give_up()
            self.buttons[name].setFocus()

    def show_busy(self, *, busy: bool) -> None:
        self._choice.setEnabled(not busy)
        self.put_away_button.setEnabled(not busy)

    def focus_start(self) -> None:
        target = self.back_button if self._choice.isHidden() else self.buttons[InboxForm.INCIDENT]
        target.setFocus()

    def forget(self) -> None:
        """Nothing of the report is shown any more."""
        empty_layout(self._problem)
        self.put_away_button.setParent(None)
        empty_layout(self._notices)
        self.facts.show_facts("", ())
        for form in self.forms.values():
            form.hide()  # what was typed in it waits until this report is opened again
        self.show_busy(busy=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _show_notices(self, opened: OpenedReport, number: str, by: str, today: date) -> None:
        if opened.before is not None:
            became = self._words.outcome(opened.before, number)
            what = self.tr("This report was taken in already: %1").replace("%1", became)
            safe = self._words.taken_at(opened.before, by, today)
            now = self.tr("Somebody left the same file again, or it could not be moved then.")
            banner = Banner(self._theme, "info", what, f"{safe}.", now, buttons=(self.put_away_button,))
            self.put_away_button.show()
            self._notices.addWidget(banner)
            return
        what = self.tr("Nobody verified who wrote this")
        invited = (
            self.tr("It was written with the invitation of your school that is valid now.")
            if opened.invited
            else self.tr(
                "It was not written with the invitation that is valid now: an older one, or none. Ask yourself "
                "where it comes from."
            )
        )
        self._notices.addWidget(Banner(self._theme, "warn", what, invited))
        if opened.report.unfinished:
            self._notices.addWidget(
                Banner(
                    self._theme,
                    "info",
                    self.tr("This report was not finished"),
                    self.tr("The program stopped while somebody typed, and it was handed in as it was."),
                )
            )

    def _pairs(self, report: SealedReport, today: date) -> list[tuple[str, str]]:
        told = [
            (self.tr("When"), report.when.strip()),
            (self.tr("Where"), report.where.strip()),
            (self.tr("Who"), report.who.strip()),
            (self.tr("Reporter"), report.reporter.strip() or self.tr("without a name")),
            (self.tr("Seen as"), self._words.kind(report.kind)),
        ]
        written = moment_words(report.written_at, today)
        told.append((self.tr("Written"), self.tr("%1, by the clock of that computer").replace("%1", written)))
        return [(name, words) for name, words in told if words]

    def _make_choice(self) -> QWidget:
        made = QWidget()
        texts = {
            InboxForm.INCIDENT: (self.tr("A new incident"), "file-text"),
            InboxForm.SIGNAL: (self.tr("A signal"), "eye"),
            InboxForm.KNOWN: (self.tr("Part of a known incident"), "plus"),
            InboxForm.NOTHING: (self.tr("Nothing"), "x"),
        }
        row = QWidget()
        flow = FlowLayout(row, gap=8, row_gap=6)
        for name, (text, icon) in texts.items():
            button = self.buttons[name] = SecondaryButton(self._theme, text, icon)
            button.clicked.connect(lambda _on=False, chosen=name: self.chosen.emit(chosen))
            flow.addWidget(button)
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Label(self.tr("What does it become?"), "card"))
        layout.addWidget(row)
        for form in self.forms.values():
            layout.addWidget(form)
        return made

    def _make_page(self) -> PageScroll:
        card = Card()
        card.body.addWidget(self.facts)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(14)
        body.addWidget(card)
        body.addWidget(self.files)
        body.addWidget(self._choice)
        top = QWidget()
        lines = QVBoxLayout(top)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(10)
        lines.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(self._title)
        for inside in (self._problem, self._notices):
            lines.addLayout(inside)
        return column(top, self._skeleton, self._body, centred=False)
