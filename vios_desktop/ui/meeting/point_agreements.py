"""Agreements of before: how each stands, and what the table says of it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.core_team import FollowUp
from vios_desktop.domain.vocabulary import AgendaKind, Helped, Kept
from vios_desktop.ui.core_team.words import empty
from vios_desktop.ui.meeting.model import follow_up_of, status_of
from vios_desktop.ui.meeting.points import Point
from vios_desktop.ui.meeting.typed_boxes import TypedBoxes
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from vios_desktop.ui.widgets.card import Card, RowCard
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.empty_state import EmptyRow
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.row_data import Option, Row
from vios_desktop.ui.widgets.status_data import Status, StatusKind
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.services.core_team.meetings import MeetingView
    from vios_desktop.ui.core_team.words import TeamWords
    from vios_desktop.ui.incidents.form_texts import Box
    from vios_desktop.ui.theme.theme import Theme

_MOVE, _ABOUT = "move", "agreement_id"
_ORDER = (StatusKind.LATE, StatusKind.RUNNING, StatusKind.NOTE, StatusKind.DONE)


class LastAgreementsPoint(Point):
    """`said(FollowUp)` and `unsaid(agreement id)`; `edited` when something is typed, or given up."""

    edited = Signal()
    said = Signal(object)
    unsaid = Signal(str)

    def __init__(self, theme: Theme, words: TeamWords, title: str, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, AgendaKind.LAST_AGREEMENTS, title)
        self._words = words
        self._chosen = ""
        self._view: MeetingView | None = None
        self._lead = Label("", "lead", "text2", wrap=True)
        self._rows = QVBoxLayout()
        self.form = FollowUpForm(theme, words, clock)
        self.form.setParent(self)
        self.form.hide()
        self.form.done.connect(self._say)
        self.form.given_up.connect(self.close_form)
        self.form.given_up.connect(self.edited)
        self.form.typed.edited.connect(self.edited)
        self.body.addWidget(self._lead)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_view(self, view: MeetingView, *, fill: bool) -> None:
        self._view = view
        if fill:
            self._chosen = ""
        ready = sum(1 for a in view.agreements if status_of(view, a) in (StatusKind.DONE, StatusKind.NOTE))
        counted = self.tr("%1 of %2 done").replace("%1", str(ready)).replace("%2", str(len(view.agreements)))
        self._lead.setText(counted)
        self._lead.setVisible(bool(view.agreements))
        self._show_rows(view)

    def half_typed(self) -> Mapping[str, str]:
        """Empty where the form says what was said before."""
        texts = self.form.half_typed() if self._chosen else {}
        return {_ABOUT: self._chosen, **texts} if texts else {}

    def fill_half_typed(self, texts: Mapping[str, str]) -> None:
        """About an agreement that is gone from the list nothing is opened."""
        self.close_form()
        if texts:
            self.open_form(texts.get(_ABOUT, ""), focus=False)
        if self._chosen:
            self.form.fill(texts)

    def open_form(self, agreement_id: str, *, focus: bool = True) -> None:
        """Right under its row."""
        view = self._view
        agreement = next((a for a in view.agreements if a.id == agreement_id), None) if view else None
        if view is None or agreement is None:
            return
        self._chosen = agreement_id
        self._show_rows(view)
        self.form.open(follow_up_of(view.meeting, agreement_id), closed=agreement.closed)
        if focus:
            self.form.kept.setFocus()

    def id_of(self, text: str) -> str:
        """The agreement that says this, as the table reads it; an empty text where there is none."""
        told = self._view.told if self._view else {}
        return next((ident for ident, said in told.items() if said == text), "")

    def close_form(self) -> None:
        self._chosen = ""
        self.form.hide()

    def _show_rows(self, view: MeetingView) -> None:
        """What is late first; the form stays where it is being filled in."""
        self.form.hide()
        self.form.setParent(self)
        empty(self._rows)
        if not view.agreements:
            text = self.tr("What you agree today stands here next time.")
            self._rows.addWidget(EmptyRow(self.theme, self.tr("No agreements of last time"), text))
            return
        card = RowCard()
        for agreement in sorted(view.agreements, key=lambda a: _ORDER.index(status_of(view, a))):
            row = ListRow(self.theme, self._row(view, agreement), self._verb(view, agreement), tile=False)
            row.opened.connect(self.open_form)
            row.verb_pressed.connect(self.open_form)
            card.add_row(row)
            if agreement.id == self._chosen:
                card.add_row(self.form)
                self.form.show()
        self._rows.addWidget(card)

    def show_problems(self, problems: dict[str, str]) -> None:
        self.form.show_problems(problems)

    def _say(self, kept: str, helped: str, day: object, note: str) -> None:
        due = day if not kept or kept == _MOVE else None
        said = Kept(kept) if kept and kept != _MOVE else None
        if said is None and due is None:
            self.unsaid.emit(self._chosen)
            return
        answer = FollowUp(self._chosen, said, Helped(helped) if helped else None, due, note)  # type: ignore[arg-type]
        self.said.emit(answer)

    def _row(self, view: MeetingView, agreement: Agreement) -> Row:
        kind = status_of(view, agreement)
        said = follow_up_of(view.meeting, agreement.id)
        worded = {
            StatusKind.LATE: self.tr("Late"),
            StatusKind.RUNNING: self.tr("Running"),
            StatusKind.DONE: self.tr("Evaluated"),
            StatusKind.NOTE: self.tr("To evaluate"),
        }[kind]
        due = said.new_due_on if said is not None and said.new_due_on is not None else agreement.facts.due_on
        if kind is StatusKind.LATE:
            note = self.tr("New date and reason needed")
        else:
            note = said.note if said is not None else ""
        parts = (agreement.facts.owner_name, self._words.short(due) if due else "", note)
        meta = " · ".join(part for part in parts if part)
        return Row(agreement.id, view.told[agreement.id], meta, status=Status(kind, worded))

    def _verb(self, view: MeetingView, agreement: Agreement) -> str:
        said = follow_up_of(view.meeting, agreement.id) is not None
        return self.tr("Change") if said else self.tr("Discuss")


class FollowUpForm(Card):
    """Under the row of its agreement: kept or not and did it help, or a new day with the reason."""

    done = Signal(str, str, object, str)
    given_up = Signal()

    def __init__(self, theme: Theme, words: TeamWords, clock: Callable[[], datetime]) -> None:
        super().__init__(part="note")
        options = [Option(kept.value, words.term(kept)) for kept in Kept]
        self.kept = ChipChoice(theme, [*options, Option(_MOVE, self.tr("Not yet: a new date"))])
        self.helped = ChipChoice(theme, [Option(value.value, words.term(value)) for value in Helped])
        self.due_on = DateTimeField(theme, prefer="future", with_time=False, clock=clock)
        self.note = TextField(theme)
        self.fields = {
            "kept": Field(theme, self.tr("Was it kept?"), self.kept),
            "helped": Field(theme, self.tr("Did it help?"), self.helped),
            "due_on": Field(theme, self.tr("New date"), self.due_on),
            "note": Field(theme, self.tr("What came of it?"), self.note),
        }
        boxes: dict[str, Box] = {
            "kept": self.kept,
            "helped": self.helped,
            "due_on": self.due_on,
            "note": self.note,
        }
        self.typed = TypedBoxes(self, boxes, tuple(boxes))
        self._fresh: Mapping[str, str] = {}
        self._reason = Label(self.tr("Why does it take longer?"), "label")
        self.kept.text_changed.connect(lambda _code: self._fit())
        self.note.confirmed.connect(lambda _text: self._tell())
        keep, leave = PrimaryButton(theme, self.tr("Keep"), "check"), QuietButton(theme, self.tr("Cancel"))
        keep.clicked.connect(self._tell)
        leave.clicked.connect(self.given_up)
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(keep)
        line.addWidget(leave)
        line.addStretch(1)
        for name in ("kept", "helped", "due_on"):
            self.body.addWidget(self.fields[name])
        self.body.addWidget(self._reason)
        self.body.addWidget(self.fields["note"])
        self.body.addWidget(foot)

    def open(self, said: FollowUp | None, *, closed: bool) -> None:
        """`closed`: it is done already, so that no new day can be given."""
        self.kept.chips[_MOVE].setVisible(not closed)
        kept = (said.kept.value if said.kept else _MOVE) if said else ""
        self.helped.set_text(said.helped.value if said and said.helped else "")
        self.due_on.set_moment(Moment(said.new_due_on) if said and said.new_due_on else None)
        self.note.set_text(said.note if said else "")
        self.kept.set_text(kept)
        self.show_problems({})
        self._fresh = self.typed.all_texts()
        self._fit()
        self.show()

    def half_typed(self) -> Mapping[str, str]:
        texts = self.typed.all_texts()
        return {} if texts == self._fresh else texts

    def fill(self, texts: Mapping[str, str]) -> None:
        self.typed.fill(texts)
        self._fit()

    def show_problems(self, problems: dict[str, str]) -> None:
        for name, field in self.fields.items():
            field.set_error(problems.get(name, ""))

    def _fit(self) -> None:
        moving = self.kept.text() == _MOVE
        self.fields["helped"].setVisible(not moving)
        self.fields["due_on"].setVisible(moving)
        self._reason.setVisible(moving)

    def _tell(self) -> None:
        self.done.emit(self.kept.text(), self.helped.text(), self.due_on.day(), self.note.text().strip())
