"""The forms of Wie kan wat: an organisation, what was agreed with it, and a contact there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vios_desktop.domain.catalogue import CatalogueName, PartnerOrganisation
from vios_desktop.domain.social_map import PartnerContact, PartnerRole
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.social_map.drafts import contact_place, partner_place, role_place
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.theme.theme import Theme

_SCHOOL = "school"


class PartnerForm(InlineForm):
    def __init__(self, theme: Theme, school: SchoolView, language: str) -> None:
        super().__init__(theme, self.tr("Keep"))
        self._school, self._language = school, language
        self._one = PartnerOrganisation("", "", "")

    def furnish(self) -> None:
        theme, school, language = self.theme, self._school, self._language
        items = [item for item in school.offered(CatalogueName.PARTNER) if item.code != _SCHOOL]
        self.kind = ComboField(theme, [Option(item.code, item.label(language)) for item in items])
        self.name = TextField(theme)
        self.note = TextField(theme)
        self.add_row(("kind", self.tr("Kind of organisation"), self.kind), ("name", self.tr("Name"), self.name))
        self.add_row(("note", self.tr("Note (optional)"), self.note))

    def open_for(self, partner: PartnerOrganisation | None) -> None:
        one = self._one = partner or PartnerOrganisation("", "", "")
        fresh = {"kind": one.kind, "name": one.name, "note": one.note}
        self.open_at(partner_place(one.id), fresh, entry=partner is not None)

    def partner(self) -> PartnerOrganisation:
        return replace(self._one, kind=self.kind.code(), name=self.name.text(), note=self.note.text().strip())


class RoleForm(InlineForm):
    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Keep"))
        self._clock = clock

    def furnish(self) -> None:
        theme, clock = self.theme, self._clock
        self.areas = {
            name: TextArea(theme, least=2)
            for name in ("can_do", "cannot_do", "call_when", "asks_of_us", "responsible_for")
        }
        labels = {
            "can_do": self.tr("What can they do?"),
            "cannot_do": self.tr("What can they not do?"),
            "call_when": self.tr("When do we call?"),
            "asks_of_us": self.tr("What do they ask of us?"),
            "responsible_for": self.tr("What are they responsible for?"),
        }
        for name, area in self.areas.items():
            self.add_row((name, labels[name], area))
        self.agreed_on = DateTimeField(theme, with_time=False, prefer="past", clock=clock)
        self.agreed_with = TextField(theme)
        self.review_on = DateTimeField(theme, with_time=False, prefer="future", clock=clock)
        self.add_row(
            ("agreed_on", self.tr("Agreed on"), self.agreed_on),
            ("agreed_with", self.tr("Agreed with"), self.agreed_with),
        )
        self.add_row(("review_on", self.tr("Look at it again on (optional)"), self.review_on))

    def open_for(self, role: PartnerRole) -> None:
        fresh = {name: getattr(role, name) for name in self.areas}
        days = {"agreed_on": _iso(role.agreed_on), "review_on": _iso(role.review_on)}
        fresh |= {**days, "agreed_with": role.agreed_with}
        self.open_at(role_place(role.partner_id), fresh, entry=True)

    def role(self) -> PartnerRole:
        """For whatever partner is open: the presenter knows which."""
        said = {name: area.text().strip() for name, area in self.areas.items()}
        return PartnerRole(
            "",
            can_do=said["can_do"],
            cannot_do=said["cannot_do"],
            call_when=said["call_when"],
            asks_of_us=said["asks_of_us"],
            responsible_for=said["responsible_for"],
            agreed_on=self.agreed_on.day(),
            agreed_with=self.agreed_with.text().strip(),
            review_on=self.review_on.day(),
        )


class ContactForm(InlineForm):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Keep"))
        self._contact = PartnerContact("", "", "")

    def furnish(self) -> None:
        self.lines = {name: TextField(self.theme) for name in ("name", "function", "phone", "email", "reachable")}
        lines = self.lines
        function = self.tr("Function")
        self.add_row(("name", self.tr("Name"), lines["name"]), ("function", function, lines["function"]))
        self.add_row(("phone", self.tr("Phone"), lines["phone"]), ("email", self.tr("Mail"), lines["email"]))
        self.add_row(("reachable", self.tr("Can be reached"), lines["reachable"]))

    def open_for(self, contact: PartnerContact | None, partner_id: str) -> None:
        self._contact = contact or PartnerContact("", partner_id, "")
        fresh = {name: getattr(self._contact, name) for name in self.lines}
        self.open_at(contact_place(self._contact), fresh, entry=contact is not None)

    def contact(self) -> PartnerContact:
        said = {name: line.text().strip() for name, line in self.lines.items()}
        return replace(
            self._contact,
            name=said["name"],
            function=said["function"],
            phone=said["phone"],
            email=said["email"],
            reachable=said["reachable"],
        )


def _iso(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
