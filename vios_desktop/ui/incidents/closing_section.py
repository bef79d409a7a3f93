"""The end of an incident: closing it with what was learned, and what was learned each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from vios_desktop.ui.incidents.closing_forms import ClosingForm, ReopeningForm
from vios_desktop.ui.incidents.model import Form
from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from vios_desktop.domain.closing import Closing
    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme


class ClosingSection(Section):
    """`closed(ClosingFacts)` and `reopened(reason)`; hidden where there is nothing to tell and nothing to do."""

    closed = Signal(object)
    reopened = Signal(str)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme)
        self._words = words
        self.set_words(self.tr("Closing and learning"), self.tr("Everything done? Write down what helped."))
        self._still_open = Label("", "secondary", "warn", wrap=True)
        self.button = SecondaryButton(theme, self.tr("Close incident"), "check", size="compact")
        self.button.clicked.connect(self.open_form)
        self.form, self.reopening = ClosingForm(theme), ReopeningForm(theme)
        self.form.given.connect(self.closed)
        self.reopening.given.connect(self.reopened)
        self.body.addWidget(self._still_open)
        for form in (self.form, self.reopening):
            form.cancelled.connect(self._give_up)
            self.body.addWidget(form)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_closings(self, shown: Shown) -> None:
        """What was learned, newest first."""
        closings, may = shown.detail.closings, shown.rights.close
        standing = shown.detail.closed is not None
        running = [a.facts.text for a in shown.detail.agreements if not a.closed]
        told = self.tr("Still open: %1").replace("%1", "; ".join(running))
        self._still_open.setText(told)
        self._still_open.setVisible(bool(running) and not standing and may)
        self.form.ask_who_watches(when=bool(running))
        self.say_nothing(when=not closings and may)
        self.setVisible(bool(closings) or may)
        if standing:
            self.form.hide()
        else:
            self.reopening.hide()
        self.button.setVisible(may and not standing and self.form.isHidden())
        rows = [(closing.id, (closing, shown)) for closing in closings]
        self.box.show_rows(rows, lambda data: self._row(*data))

    def open_form(self) -> None:
        self._open(Form.CLOSE_INCIDENT)

    def open_reopening(self) -> None:
        self._open(Form.REOPEN_INCIDENT)

    def open_at(self, place: FormPlace) -> None:
        """Where what was typed before stands again; without the focus."""
        form = self._form(Form(place.form))
        form.open_at(place, {})
        form.show()
        self.button.hide()

    def form_kept(self, place: FormPlace) -> None:
        form = self._form(Form(place.form))
        form.hide()
        form.forget(place)

    def show_problems(self, form: Form, problems: Sequence[FieldProblem]) -> None:
        self._form(form).show_problems(problems, self._words.texts)

    def _open(self, form: Form) -> None:
        self.open_at(FormPlace(form))
        self._form(form).focus_first()

    def _form(self, form: Form) -> ClosingForm | ReopeningForm:
        return self.form if form is Form.CLOSE_INCIDENT else self.reopening

    def _give_up(self) -> None:
        was_closing = not self.form.isHidden()
        for form in (self.form, self.reopening):
            if not form.isHidden():
                form.give_up()
        self.button.setVisible(was_closing)
        if was_closing:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, closing: Closing, shown: Shown) -> QWidget:
        names, moment = shown.detail.names, self._words.moment
        title = self.tr("Closed on %1").replace("%1", moment(closing.closed_at, shown.today))
        who = self.tr("By %1").replace("%1", names.get(closing.closed_by, ""))
        row = SideRow(self.theme, IconLabel(self.theme, "circle-check", 17, "accent"), title, who, ())
        for heading, text in (
            (self.tr("Helped: %1"), closing.helped),
            (self.tr("Did not help: %1"), closing.did_not_help),
            (self.tr("Differently: %1"), closing.differently),
            (self.tr("Still ran: %1"), closing.open_ends),
        ):
            if text:
                row.add_line(Label(heading.replace("%1", text), "secondary", "text2", wrap=True))
        if closing.reopened_at is not None:
            told = self.tr("Reopened on %1 by %2: %3").replace("%1", moment(closing.reopened_at, shown.today))
            told = told.replace("%2", names.get(closing.reopened_by, "")).replace("%3", closing.reopen_reason)
            row.add_line(Label(told, "secondary", "text2", wrap=True))
        return row
