"""The form for a new agreement: what, who, by when, and whether the kernteam made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.ui.agreements.drafts import NEW_PLACE, NewAgreement
from vios_desktop.ui.agreements.ownership import SCHOOL
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.theme.theme import Theme


class NewAgreementForm(InlineForm):
    """`made(NewAgreement)`. "School" without a name is oneself."""

    made = Signal(object)

    def __init__(self, theme: Theme, language: str, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Make agreement"))
        self._language, self._clock = language, clock
        self._school: SchoolView | None = None
        self._contacts: dict[str, str] = {}
        self._filled = ""
        self.saved.connect(lambda: self.made.emit(self.draft()))

    def furnish(self) -> None:
        theme, clock = self.theme, self._clock
        self.text = TextField(theme)
        self.owner_kind = ComboField(theme)
        self.owner_name = TextField(theme, placeholder=self.tr("you, if nobody else does it"))
        self.due_on = DateTimeField(
            theme, with_time=False, prefer="future", clock=clock, placeholder=self.tr("Friday or 4-12")
        )
        self.remind_on = DateTimeField(
            theme, with_time=False, prefer="future", clock=clock, placeholder=self.tr("Friday or 4-12")
        )
        self.feedback_to = TextField(theme)
        self.core_team = TickBox(theme, self.tr("Made by the core team"))
        self.core_team.setProperty("role", "body")
        self.add_row(("text", self.tr("What do you agree?"), self.text))
        self.add_row(
            ("owner_kind", self.tr("Who does it?"), self.owner_kind),
            ("owner_name", self.tr("Name (optional)"), self.owner_name),
        )
        skipped = self.tr("In a weekend or holiday it becomes the next school day.")
        self.add_row(("due_on", self.tr("By when?"), self.due_on), hint=skipped)
        self.add_row(
            ("remind_on", self.tr("Remind me on (optional)"), self.remind_on),
            ("feedback_to", self.tr("Who hears how it went? (optional)"), self.feedback_to),
        )
        self.add_check("core_team", self.core_team)
        self.owner_kind.chosen.connect(self._fill_name)
        for line in (self.text.edit, self.owner_name.edit, self.due_on.edit, self.feedback_to.edit):
            line.returnPressed.connect(self.saved)
        if self._school is not None:
            self._offer_owners(self._school)

    def set_school(self, school: SchoolView) -> None:
        """Who can be chosen from; what was chosen stays."""
        self._school = school
        if self.is_made:
            self._offer_owners(school)

    def _offer_owners(self, school: SchoolView) -> None:
        untouched = not self._changed()
        items = school.offered(CatalogueName.PARTNER)
        self.owner_kind.set_options([Option(item.code, item.label(self._language)) for item in items])
        if not self.owner_kind.code():
            self.owner_kind.set_code(SCHOOL)
        if untouched:
            self._fresh = self.texts()
        self._contacts = dict(school.contact_names())

    def draft(self) -> NewAgreement:
        return NewAgreement(
            text=self.text.text(),
            owner_kind=self.owner_kind.code(),
            owner_name=self.owner_name.text(),
            due_on=self.due_on.day(),
            core_team=self.core_team.isChecked(),
            feedback_to=self.feedback_to.text(),
            remind_on=self.remind_on.day(),
        )

    def open(self) -> None:
        """With what was typed before and is not kept yet."""
        self.open_at(NEW_PLACE, {"owner_kind": SCHOOL})

    def clear(self) -> None:
        self.forget(NEW_PLACE)
        self.owner_kind.set_code(SCHOOL)
        self._fresh, self._filled = self.texts(), ""

    def _fill_name(self, kind: str) -> None:
        """The one contact of this kind that the school knows, unless a name was typed."""
        self.owner_name.edit.setPlaceholderText(self.tr("you, if nobody else does it") if kind == SCHOOL else "")
        if self.owner_name.text() in ("", self._filled):
            self._filled = self._contacts.get(kind, "")
            self.owner_name.set_text(self._filled)
