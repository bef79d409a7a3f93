"""What was taken in, the chain of hands it went through, and handing it over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.ui.incidents.drafts import HandoverDraft
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.incidents.model import Form
from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment, absolute
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from PySide6.QtWidgets import QWidget

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.domain.incident import Handover, IncidentItem
    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme


class ItemsSection(Section):
    """`handed_over(HandoverDraft)`. Hidden as long as nothing was taken in."""

    handed_over = Signal(object)

    def __init__(self, theme: Theme, words: Words, clock: Callable[[], datetime], own_name: str) -> None:
        super().__init__(theme)
        self._words, self._own_name, self._clock = words, own_name, clock
        self._today: date = clock().date()
        self.set_words(self.tr("Items taken in"))
        self.form = InlineForm(theme, self.tr("Hand over"), late=self._make_fields)
        self.form.setParent(self)
        self.form.saved.connect(self._save)
        self.form.cancelled.connect(self.close_form)

    def show_items(self, shown: Shown) -> None:
        self._today = shown.today
        items = shown.detail.incident.facts.items
        may = shown.detail.may_change and shown.takes_new
        self.setVisible(bool(items))
        rows = [(item.id, (item, may, shown.today)) for item in items]
        self.box.show_rows(rows, lambda data: self._row(data[0], may_change=data[1]))

    def open_form(self, item_id: str) -> None:
        """The form under this item, with what was typed there."""
        self.open_at(FormPlace(Form.HANDOVER, item_id))
        self.form.focus_first()

    def open_at(self, place: FormPlace) -> None:
        """A form in which nothing was typed yet says: by oneself, today."""
        today = absolute(Moment(self._clock().date()))
        self.form.open_at(place, {"handed_by": self._own_name, "handed_on": today})
        self.box.open_form(self.form, place.row)

    def close_form(self) -> None:
        self.form.give_up()
        self._put_away(self.form.place)

    def form_kept(self, place: FormPlace) -> None:
        stands_there = place == self.form.place
        self.form.forget(place)
        if stands_there:
            self._put_away(place)

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        self.form.show_problems(problems, self._words.texts)

    def _make_fields(self) -> None:
        theme = self.theme
        self.handed_to, self.handed_by = TextField(theme), TextField(theme)
        self.witness, self.note = TextField(theme), TextField(theme)
        self.handed_on = DateTimeField(theme, with_time=False, clock=self._clock)
        self.form.add_row(
            ("handed_to", self.tr("To whom?"), self.handed_to), ("handed_by", self.tr("By whom?"), self.handed_by)
        )
        self.form.add_row(
            ("handed_on", self.tr("When?"), self.handed_on),
            ("witness", self.tr("Witness (optional)"), self.witness),
        )
        self.form.add_row(("note", self.tr("Note (optional)"), self.note))

    def _put_away(self, place: FormPlace | None) -> None:
        """Take the form out; the focus goes back to the button it came from."""
        self.box.close_form()
        row = self.box.row(place.row) if place is not None else None
        button = row.findChild(SecondaryButton, "hand_over") if row is not None else None
        if button is not None:
            button.setFocus()

    def _save(self) -> None:
        if self.form.place is None:
            return
        self.handed_over.emit(
            HandoverDraft(
                item_id=self.form.place.row,
                handed_to=self.handed_to.text(),
                handed_by=self.handed_by.text(),
                handed_on=self.handed_on.day(),
                witness=self.witness.text(),
                note=self.note.text(),
            )
        )

    def _row(self, item: IncidentItem, *, may_change: bool) -> QWidget:
        side: tuple[QWidget, ...] = ()
        if may_change:
            button = SecondaryButton(self.theme, self.tr("Hand over"), size="compact")
            button.setObjectName("hand_over")
            button.setAccessibleName(self.tr("Hand over: %1").replace("%1", item.description))
            button.clicked.connect(lambda: self.open_form(item.id))
            side = (button,)
        description = item.description or self._words.texts.term(item.item_kind)
        title = f"{item.count} × {description}" if item.count != 1 else description
        icon = IconLabel(self.theme, "box", 17, "text2")
        row = SideRow(self.theme, icon, title, self._meta(item), side)
        for handover in item.handovers:
            row.add_line(Label(self._link(handover), "meta", "text2", wrap=True))
        return row

    def _meta(self, item: IncidentItem) -> str:
        sentences = []
        if item.taken_by:
            taken = self.tr("Taken in by %1").replace("%1", item.taken_by)
            if item.taken_on is not None:
                taken = f"{taken}, {self._words.day(item.taken_on, self._today)}"
            sentences.append(taken)
        if item.witness:
            sentences.append(self.tr("Witness: %1").replace("%1", item.witness))
        if item.kept_at and not item.handovers:
            sentences.append(self.tr("Kept at: %1").replace("%1", item.kept_at))
        return ". ".join(sentences)

    def _link(self, handover: Handover) -> str:
        """One link of the chain: day, from hand to hand, witness and note."""
        words = f"{self._words.day(handover.handed_on, self._today)}: {handover.handed_by} → {handover.handed_to}"
        if handover.witness:
            words += ". " + self.tr("Witness: %1").replace("%1", handover.witness)
        return f"{words}. {handover.note}" if handover.note else words
