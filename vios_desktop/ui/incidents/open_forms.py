"""The forms on the page of an incident as one: what is typed in them, opening them again, what became of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vios_desktop.ui.incidents.model import Form

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from enum import StrEnum

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.ui.incidents.agreements_section import AgreementsSection
    from vios_desktop.ui.incidents.closing_section import ClosingSection
    from vios_desktop.ui.incidents.contacts_section import ContactsSection
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.incidents.items_section import ItemsSection
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

_AT_THE_END = (Form.CLOSE_INCIDENT, Form.REOPEN_INCIDENT)


class OpenForms(QObject):
    """`edited` at every change by hand, also when a form is put away."""

    edited = Signal()

    def __init__(
        self,
        items: ItemsSection,
        agreements: AgreementsSection,
        contacts: ContactsSection,
        closing: ClosingSection,
    ) -> None:
        super().__init__(items)
        self._items, self._agreements, self._contacts, self._closing = items, agreements, contacts, closing
        at_the_end = (closing.form, closing.reopening)
        self._forms = (items.form, agreements.closing_form, agreements.form, contacts.form, *at_the_end)
        for form in self._forms:
            form.edited.connect(self.edited)

    def typed(self) -> tuple[TypedForm, ...]:
        return tuple(found for form in self._forms for found in form.typed())

    def reopen(self, typed: TypedForm, saved_at: datetime) -> None:
        """Without the focus. Under a row that is gone it is only remembered: nothing typed is thrown away."""
        form, place = self._form(typed.place), typed.place
        form.remember(typed)
        section = self._section(place)
        if not place.row or section.box.row(place.row) is not None:
            section.open_at(place)
        form.show_kept(place, saved_at)

    def drop(self, place: FormPlace) -> None:
        form = self._form(place)
        if form.place == place:
            form.hide()
        form.forget(place)

    def kept(self, place: FormPlace) -> None:
        self._section(place).form_kept(place)

    def show_problems(self, place: FormPlace, problems: Sequence[FieldProblem]) -> None:
        if place.form is Form.CONTACT:
            self._contacts.show_problems(problems)
        elif place.form is Form.HANDOVER:
            self._items.show_problems(problems)
        elif place.form in _AT_THE_END:
            self._closing.show_problems(Form(place.form), problems)
        else:
            self._agreements.show_problems(Form(place.form), problems)

    def show_draft(self, place: FormPlace, at: datetime | None) -> None:
        self._form(place).show_kept(place, at)

    def show_no_draft(self, place: FormPlace) -> None:
        self._form(place).show_not_kept(place)

    def focus(self) -> bool:
        """Go on in the form that is open, if there is one."""
        form = next((form for form in self._forms if form.is_open and not form.isHidden()), None)
        if form is not None:
            form.focus_typed()
        return form is not None

    def shut(self) -> None:
        """Another incident: no form of the one before stays open, and no word of it."""
        for box in (self._items.box, self._agreements.box):
            box.close_form()
        for form in self._forms:
            form.hide()
            form.forget_all()

    def _form(self, place: FormPlace) -> InlineForm:
        forms: dict[StrEnum, InlineForm] = {
            Form.AGREEMENT: self._agreements.form,
            Form.CLOSING: self._agreements.closing_form,
            Form.CANCELLING: self._agreements.closing_form,
            Form.CONTACT: self._contacts.form,
            Form.HANDOVER: self._items.form,
            Form.CLOSE_INCIDENT: self._closing.form,
            Form.REOPEN_INCIDENT: self._closing.reopening,
        }
        return forms[place.form]

    def _section(self, place: FormPlace) -> ItemsSection | AgreementsSection | ContactsSection | ClosingSection:
        if place.form is Form.CONTACT:
            return self._contacts
        if place.form in _AT_THE_END:
            return self._closing
        return self._items if place.form is Form.HANDOVER else self._agreements
