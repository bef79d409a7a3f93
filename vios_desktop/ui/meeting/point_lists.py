"""Points where something is added to a list: news of partners, gaps, and the agreements of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import AgendaKind, Domain
from vios_desktop.ui.core_team.words import empty
from vios_desktop.ui.meeting.model import POLICE, SCHOOL, NewGap, NewNews, notes_of, owner_words
from vios_desktop.ui.meeting.notes_box import NotesBox
from vios_desktop.ui.meeting.points import Point
from vios_desktop.ui.meeting.typed_boxes import TypedBoxes
from vios_desktop.ui.widgets.buttons import PrimaryButton
from vios_desktop.ui.widgets.card import Card, RowCard
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.chip_set import ChipSet
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.empty_state import EmptyRow
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.row_data import Option, Row
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vios_desktop.domain.core_team import Attendee
    from vios_desktop.services.core_team.meetings import MeetingView
    from vios_desktop.ui.core_team.words import TeamWords
    from vios_desktop.ui.incidents.form_texts import Box
    from vios_desktop.ui.theme.theme import Theme


def partner_options(attendees: Iterable[Attendee]) -> list[Option]:
    """The organisations at the table, each once."""
    kinds: dict[str, str] = {}
    for one in attendees:
        kinds.setdefault(one.partner_kind, one.organisation)
    return [Option(kind, name) for kind, name in kinds.items()]


class _ListPoint(Point):
    """Rows with a verb that takes one away, and a form under them; `typed` is what is not added yet."""

    removed = Signal(str)
    typed: TypedBoxes

    def __init__(self, theme: Theme, kind: AgendaKind, title: str, lead: str) -> None:
        super().__init__(theme, kind, title, lead)
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.fields: dict[str, Field] = {}

    def half_typed(self) -> Mapping[str, str]:
        return self.typed.texts()

    def fill_half_typed(self, texts: Mapping[str, str]) -> None:
        self.typed.fill(texts)
        self.show_problems({})

    def show_problems(self, problems: dict[str, str]) -> None:
        for name, field in self.fields.items():
            field.set_error(problems.get(name, ""))

    def _show_rows(self, rows: Iterable[Row], verb: str, nothing: tuple[str, str]) -> None:
        empty(self._rows)
        rows = tuple(rows)
        if not rows:
            self._rows.addWidget(EmptyRow(self.theme, *nothing))
            return
        card = RowCard()
        for row in rows:
            line = ListRow(self.theme, row, verb)
            line.verb_pressed.connect(self.removed)
            card.add_row(line)
        self._rows.addWidget(card)

    def _form(self, words: str) -> PrimaryButton:
        """The form of `fields`, and its button."""
        card = Card(gap=10)
        for field in self.fields.values():
            card.body.addWidget(field)
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(0, 0, 0, 0)
        add = PrimaryButton(self.theme, words, "plus")
        line.addWidget(add)
        line.addStretch(1)
        card.body.addWidget(foot)
        self.body.addWidget(card)
        return add


class NewsPoint(_ListPoint):
    """`added(NewNews)`."""

    added = Signal(object)

    def __init__(self, theme: Theme, words: TeamWords, title: str) -> None:
        lead = self.tr("What does each partner see at school, on the street, at home and online? No names.")
        super().__init__(theme, AgendaKind.PARTNER_NEWS, title, lead)
        self._words = words
        self.partner = ComboField(theme)
        self.domain = ChipChoice(theme, [Option(one.value, words.term(one)) for one in Domain])
        self.text = TextField(theme)
        self.police = ChoiceChip(theme, self.tr("Comes from the police"))
        self.police.setToolTip(self.tr("It stays out of minutes, summaries and letters"))
        mark = QWidget()
        line = QHBoxLayout(mark)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.police)
        line.addStretch(1)
        self.fields = {
            "partner_kind": Field(theme, self.tr("Who tells it?"), self.partner),
            "domain": Field(theme, self.tr("Where does it happen?"), self.domain),
            "text": Field(theme, self.tr("What is told?"), self.text),
            "from_police": Field(theme, self.tr("Mark"), mark),
        }
        boxes: dict[str, Box] = {
            "partner_kind": self.partner,
            "domain": self.domain,
            "text": self.text,
            "from_police": self.police,
        }
        self.typed = TypedBoxes(self, boxes, ("partner_kind", "domain", "text"))
        self.partner.chosen.connect(lambda code: self.police.setChecked(code == POLICE))
        self.text.confirmed.connect(lambda _text: self._add())
        self._form(self.tr("Add the news")).clicked.connect(self._add)
        self.body.addStretch(1)

    def show_view(self, view: MeetingView, *, fill: bool) -> None:
        options = partner_options(view.meeting.attendees)
        chosen = self.partner.code()
        self.partner.set_options(options)
        self.partner.set_code(chosen)
        names = {option.code: option.text for option in options}
        rows = []
        for one in view.meeting.news:
            marked = self.tr("from the police, stays out of the minutes") if one.from_police else ""
            parts = (names.get(one.partner_kind, one.partner_kind), self._words.term(one.domain), marked)
            rows.append(Row(one.id, one.text, " · ".join(part for part in parts if part), "message-square"))
        nothing = self.tr("No news yet"), self.tr("Go round the table: each partner in a few words.")
        self._show_rows(rows, self.tr("Take away"), nothing)

    def clear(self) -> None:
        self.partner.set_code("")
        self.domain.set_text("")
        self.text.set_text("")
        self.police.setChecked(False)
        self.show_problems({})

    def _add(self) -> None:
        values = self.partner.code(), self.domain.text(), self.text.text()
        self.added.emit(NewNews(*values, self.police.isChecked()))


class GapsPoint(_ListPoint):
    """`added(NewGap)`."""

    added = Signal(object)

    def __init__(self, theme: Theme, title: str) -> None:
        lead = self.tr("What can nobody here take up? It is counted and brought to the municipality. No names.")
        super().__init__(theme, AgendaKind.GAPS, title, lead)
        self._kinds: list[Option] = []
        self.text = TextField(theme)
        self.asked = ChipSet(theme, [])
        self.fields = {
            "text": Field(theme, self.tr("What is missing?"), self.text),
            "asked_kinds": Field(theme, self.tr("Who was asked?"), self.asked),
        }
        self.typed = TypedBoxes(self, {"text": self.text, "asked_kinds": self.asked}, ("text", "asked_kinds"))
        self._form(self.tr("Add the gap")).clicked.connect(self._add)
        self.body.addStretch(1)

    def show_view(self, view: MeetingView, *, fill: bool) -> None:
        options = [option for option in partner_options(view.meeting.attendees) if option.code != SCHOOL]
        if options != self._kinds:
            self._kinds = options
            self.asked.set_options(options)
        names = {option.code: option.text for option in partner_options(view.meeting.attendees)}
        rows = [
            Row(one.id, one.text, ", ".join(names.get(kind, kind) for kind in one.asked_kinds), "split")
            for one in view.meeting.typed.gaps
        ]
        nothing = self.tr("Nothing yet"), self.tr("That is good news, if it is so.")
        self._show_rows(rows, self.tr("Take away"), nothing)

    def clear(self) -> None:
        self.text.set_text("")
        self.asked.set_text("")
        self.show_problems({})

    def _add(self) -> None:
        self.added.emit(NewGap(self.text.text(), self.asked.codes()))


class NewAgreementsPoint(Point):
    """Everything that was agreed, large, to be read once more together."""

    write_requested = Signal()

    def __init__(self, theme: Theme, words: TeamWords, title: str) -> None:
        lead = self.tr("Read them once more together: who does what, by when, and who hears back?")
        super().__init__(theme, AgendaKind.NEW_AGREEMENTS, title, lead)
        self._words = words
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.notes = NotesBox(theme, self.tr("Notes"), self.tr("No names: this goes into the minutes."))
        self.notes.rested.connect(lambda text: self.noted.emit(AgendaKind.NEW_AGREEMENTS, text))
        self.body.addWidget(self.notes)
        self.body.addStretch(1)

    def show_view(self, view: MeetingView, *, fill: bool) -> None:
        empty(self._rows)
        letters = {case.partner.case_id: case.partner.letter for case in view.cases}
        if not view.meeting.typed.agreements:
            text = self.tr("An agreement can be typed as soon as it is made, at any point of the agenda.")
            nothing = EmptyRow(self.theme, self.tr("Nothing agreed yet"), text, step=self.tr("Type an agreement"))
            nothing.step_pressed.connect(self.write_requested)
            self._rows.addWidget(nothing)
        for one in view.meeting.typed.agreements:
            card = Card(gap=4)
            card.body.addWidget(Label(one.text, "card", wrap=True))
            letter = letters.get(one.case_id or "", "")
            parts = [owner_words(view.meeting, one), self._words.short(one.due_on)]
            if one.feedback_to:
                parts.append(self.tr("%1 hears back").replace("%1", one.feedback_to))
            if letter:
                parts.append(self.tr("case %1").replace("%1", letter))
            card.body.addWidget(Label(" · ".join(parts), "lead", "text2", wrap=True))
            self._rows.addWidget(card)
        if fill:
            self.notes.fill(notes_of(view.meeting, AgendaKind.NEW_AGREEMENTS))

    def tell(self) -> None:
        self.notes.tell()
