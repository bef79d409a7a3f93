"""The agreements of the incident: how far each is, closing one with its outcome or reason, making a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import AgreementState
from vios_desktop.ui.incidents.agreement_form import AgreementForm
from vios_desktop.ui.incidents.drafts import ClosingDraft
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.incidents.model import Form
from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.incidents.words import raised
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.buttons import Button, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.row_data import STATUS_LOOKS
from vios_desktop.ui.widgets.status_label import StatusLabel
from vios_desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme


class AgreementsSection(Section):
    """`made(AgreementDraft)` and `closed(ClosingDraft)`."""

    made = Signal(object)
    closed = Signal(object)

    def __init__(self, theme: Theme, words: Words, clock: Callable[[], datetime]) -> None:
        super().__init__(theme)
        self._words = words
        self._shown: Shown | None = None
        self.set_words(self.tr("Agreements"), self.tr("No agreements yet."), link=self.tr("New agreement"))
        self.form = AgreementForm(theme, words, clock)
        self.form.made.connect(self.made)
        self.form.cancelled.connect(self.close_new)
        self.body.addWidget(self.form)
        self.link_pressed.connect(self.open_new)
        self.closing_form = InlineForm(theme, "", late=self._make_outcome)
        self.closing_form.setParent(self)
        self.closing_form.saved.connect(self._close)
        self.closing_form.cancelled.connect(self.close_closing)

    def show_agreements(self, shown: Shown) -> None:
        self._shown = shown
        self.link.setVisible(shown.rights.make_agreements and shown.takes_new)
        self.form.set_lists(shown.school)
        self.say_nothing(when=not shown.detail.agreements and self.form.isHidden())
        rows = [(a.id, (a, shown.may_close(a), shown.today)) for a in _in_order(shown.detail.agreements)]
        self.box.show_rows(rows, lambda data: self._row(data[0], may_close=data[1]))

    def open_new(self) -> None:
        self.open_at(FormPlace(Form.AGREEMENT))
        self.form.focus_first()

    def close_new(self) -> None:
        self.form.give_up()
        self.say_nothing(when=not self.box.rows)
        self.link.setFocus()

    def open_closing(self, agreement_id: str, *, cancelling: bool) -> None:
        """The form under one agreement, with what was typed there."""
        self.open_at(FormPlace(Form.CANCELLING if cancelling else Form.CLOSING, agreement_id))
        self.closing_form.focus_first()

    def close_closing(self) -> None:
        self.closing_form.give_up()
        self._put_away(self.closing_form.place)

    def open_at(self, place: FormPlace) -> None:
        if place.form is Form.AGREEMENT:
            self.say_nothing(when=False)
            self.form.open_empty()
            self.form.show()
        else:
            self.closing_form.open_at(place, {})
            self._ask(cancelling=place.form is Form.CANCELLING)
            self.box.open_form(self.closing_form, place.row)

    def form_kept(self, place: FormPlace) -> None:
        if place.form is Form.AGREEMENT:
            self.form.forget(place)
            self.close_new()
            return
        stands_there = place == self.closing_form.place
        self.closing_form.forget(place)
        if stands_there:
            self._put_away(place)

    def show_problems(self, form: Form, problems: Sequence[FieldProblem]) -> None:
        wrong = self.form if form is Form.AGREEMENT else self.closing_form
        wrong.show_problems(problems, self._words.texts)

    def _make_outcome(self) -> None:
        self.outcome = TextArea(self.theme, least=1, most=6)
        self.closing_form.add_row(("outcome", self.tr("What came of it?"), self.outcome))

    def _ask(self, *, cancelling: bool) -> None:
        question = self.tr("Why is it cancelled?") if cancelling else self.tr("What came of it?")
        self.closing_form.fields["outcome"].label.setText(question)
        self.outcome.edit.setAccessibleName(question)
        self.closing_form.save_button.setText(self.tr("Cancel agreement") if cancelling else self.tr("Done"))
        # "Cancel" beside calling off could be taken for it.
        self.closing_form.cancel_button.setText(self.tr("Back") if cancelling else self.tr("Cancel"))

    def _put_away(self, place: FormPlace | None) -> None:
        """Take the form out; the focus goes back to the button it came from."""
        self.box.close_form()
        row = self.box.row(place.row) if place is not None else None
        name = "cancel" if place is not None and place.form is Form.CANCELLING else "done"
        button = row.findChild(Button, name) if row is not None else None
        if button is not None:
            button.setFocus()

    def _close(self) -> None:
        place = self.closing_form.place
        if place is not None:
            self.closed.emit(ClosingDraft(place.row, place.form is Form.CANCELLING, self.outcome.text()))

    def _row(self, agreement: Agreement, *, may_close: bool) -> QWidget:
        if self._shown is None:
            raise RuntimeError("rows are made while an incident is shown")
        status = self._words.agreement_status(agreement, self._shown.today)
        icon, tone = STATUS_LOOKS[status.kind]
        side: list[QWidget] = [StatusLabel(self.theme, status)]
        if may_close:
            side.append(self._button("done", self.tr("Done"), agreement))
            side.append(self._button("cancel", self.tr("Cancelled"), agreement))
        lead = IconLabel(self.theme, icon, 16, tone)
        return SideRow(self.theme, lead, agreement.facts.text, self._meta(agreement), tuple(side))

    def _button(self, name: str, text: str, agreement: Agreement) -> Button:
        kind = SecondaryButton if name == "done" else QuietButton
        button = kind(self.theme, text, size="compact")
        button.setObjectName(name)
        button.setAccessibleName(f"{text}: {agreement.facts.text}")
        button.clicked.connect(lambda: self.open_closing(agreement.id, cancelling=name == "cancel"))
        return button

    def _meta(self, agreement: Agreement) -> str:
        """Who, until when or since when, and what came of it."""
        if self._shown is None:
            return ""
        facts, today = agreement.facts, self._shown.today
        who = [self._words.label(self._shown.school, CatalogueName.PARTNER, facts.owner_kind), facts.owner_name]
        sentences = [", ".join(part for part in who if part)]
        if agreement.closed and agreement.closed_on is not None:
            term = self._words.texts.term(agreement.state)
            closed = self.tr("%1 on %2").replace("%1", term)
            sentences.append(closed.replace("%2", self._words.day(agreement.closed_on, today)))
            sentences.append(raised(agreement.outcome))
        elif facts.due_on is not None:
            due = self._words.weekday(facts.due_on, today)
            at_once = facts.without_delay and agreement.state is AgreementState.OPEN
            pattern = self.tr("At once, by %1 at the latest") if at_once else self.tr("By %1 at the latest")
            sentences.append(pattern.replace("%1", due))
        return ". ".join(sentence.rstrip(".") for sentence in sentences if sentence)


def _in_order(agreements: Sequence[Agreement]) -> list[Agreement]:
    """Open ones first, by deadline; then closed ones, the last closed first."""
    still_open = [agreement for agreement in agreements if not agreement.closed]
    closed = [agreement for agreement in agreements if agreement.closed]
    still_open.sort(key=lambda agreement: (agreement.facts.due_on is None, agreement.facts.due_on))
    closed.sort(key=lambda agreement: agreement.updated_at, reverse=True)
    return still_open + closed
