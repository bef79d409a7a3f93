"""Asks why a record is taken away, in the page, before it goes into the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.trash.drafts import page_of, reason_place, record_of
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from datetime import datetime

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.trash.taking_away import TakingAway
    from vios_desktop.ui.typed_form import FormPlace, TypedForm


class ReasonBox(InlineForm):
    """`given(kind, record id, reason)`. `opened` and `closed` tell that it stands in the page or no longer.

    Implements `ReasonView`. `stand_on` says whose page it is: what was typed there and neither given nor given up
    is there again.
    """

    given = Signal(object, str, str)
    opened = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", late=self._make_field)
        self._page_of = ""
        self.saved.connect(self._give)
        self.cancelled.connect(self._give_up)

    def follow(self, taking_away: TakingAway) -> None:
        """Let this do what is asked, and keep what is typed."""
        self.given.connect(taking_away.take)
        self.edited.connect(taking_away.forms.typed)

    def stand_on(self, record_id: str) -> None:
        if record_id != self._page_of:
            self._page_of = record_id
            self.shut()
            self._bring_back()

    def ask(self, kind: RecordKind, record_id: str) -> None:
        """Open it for this record, with what was typed about it before."""
        self._come_in(reason_place(kind, record_id, self._page_of))
        self.focus_first()

    def shut(self) -> None:
        """What is typed stays for the next time; the focus leaves it before it goes."""
        if self.is_made and not self.isHidden():
            self.text.edit.clearFocus()
            self.put_aside()
            self.closed.emit()

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return self.typed()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        self.remember(form)
        self.show_kept(form.place, saved_at)
        self._bring_back()

    def drop_form(self, place: FormPlace) -> None:
        if place == self.place:
            self.shut()
        self.forget(place)

    def taken_words(self) -> str:
        """The short word when it is done."""
        return self.tr("In the trash")

    def _make_field(self) -> None:
        self.save_button.setText(self.tr("Take away"))
        self.save_button.set_icon("trash-2")
        self.text = TextField(self.theme)
        hint = self.tr("It lies in the trash for a month. Until then you can bring it back.")
        self.add_row(("reason", self.tr("Why is this taken away?"), self.text), hint=hint)
        self.text.confirmed.connect(lambda _text: self.saved.emit())

    def _bring_back(self) -> None:
        """Without the focus: nobody asked for it just now."""
        here = (typed.place for typed in self.typed() if page_of(typed.place.row) == self._page_of)
        place = next(here, None)
        if place is not None and self.isHidden():
            self._come_in(place)

    def _come_in(self, place: FormPlace) -> None:
        self.open_at(place, {})
        self.show()
        self.opened.emit()

    def _give(self) -> None:
        reason, place = self.text.text().strip(), self.place
        if not reason:
            self.fields["reason"].set_error(self.tr("Write why, in a few words."))
            self.fields["reason"].focus()
        elif place is not None:
            self.given.emit(RecordKind(place.form), record_of(place.row), reason)

    def _give_up(self) -> None:
        self.text.edit.clearFocus()
        self.give_up()
        self.closed.emit()
