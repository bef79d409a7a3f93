"""The forms beside the chronology: who is involved, what goes well, what may be shared, who lives together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import HouseholdRelation, InvolvementRole
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.pupil.drafts import ConsentDraft, InvolvementDraft
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment, absolute
from vios_desktop.ui.widgets.pupil_field import PARTED, PupilField
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from vios_desktop.domain.involvement import Involvement
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme


class InvolveForm(InlineForm):
    """An organisation around the pupil: which, whom to call, since when, and when that is looked at again."""

    away_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Keep"))
        self._texts, self._clock = texts, clock
        self._school: SchoolView | None = None

    def furnish(self) -> None:
        theme, texts, clock = self.theme, self._texts, self._clock
        self.kind_of, self.organisation = ComboField(theme), TextField(theme)
        self.contact, self.function, self.phone = TextField(theme), TextField(theme), TextField(theme)
        self.part = ComboField(theme, [Option(role.value, texts.term(role)) for role in InvolvementRole])
        self.since = DateTimeField(theme, with_time=False, prefer="past", clock=clock)
        self.until = DateTimeField(theme, with_time=False, prefer="past", clock=clock)
        self.evaluate = DateTimeField(theme, with_time=False, prefer="future", clock=clock)
        self.add_row(("partner_kind", self.tr("What kind of organisation?"), self.kind_of))
        self.add_row(("organisation", self.tr("Which organisation?"), self.organisation))
        self.add_row(("contact_name", self.tr("Whom do you call there? (optional)"), self.contact))
        self.add_row(
            ("contact_function", self.tr("Function (optional)"), self.function),
            ("phone", self.tr("Phone (optional)"), self.phone),
        )
        self.add_row(("role", self.tr("Their part"), self.part))
        self.add_row(
            ("since", self.tr("Since"), self.since),
            ("until", self.tr("Until (optional)"), self.until),
        )
        self.add_row(
            ("evaluate_on", self.tr("When do you look at it again? (optional)"), self.evaluate),
            hint=self.tr("Only that they are involved is kept, never why."),
        )
        self.kind_of.chosen.connect(self._suggest)
        self.away_button = QuietButton(theme, self.tr("Noted by mistake? Take it away"), "trash-2", size="compact")
        self.away_button.clicked.connect(self.away_requested)
        self.away_button.hide()
        self._body.addWidget(self.away_button, 0, Qt.AlignmentFlag.AlignLeft)
        if self._school is not None:
            self._offer_partners(self._school)

    def set_school(self, school: SchoolView) -> None:
        """The partners to choose from; what was chosen stays."""
        self._school = school
        if self.is_made:
            self._offer_partners(school)

    def _offer_partners(self, school: SchoolView) -> None:
        code = self.kind_of.code()
        items = school.offered(CatalogueName.PARTNER)
        self.kind_of.set_options([Option(item.code, item.label(self._texts.language)) for item in items])
        self.kind_of.set_code(code)

    def draft(self) -> InvolvementDraft:
        return InvolvementDraft(
            row=self.place.row if self.place is not None else "",
            partner_kind=self.kind_of.code(),
            organisation=self.organisation.text(),
            contact_name=self.contact.text(),
            contact_function=self.function.text(),
            phone=self.phone.text(),
            role=self.part.code(),
            since=self.since.day(),
            until=self.until.day(),
            evaluate_on=self.evaluate.day(),
        )

    def _suggest(self, code: str) -> None:
        """The one partner of this kind that the school knows, and the one person there."""
        if self._school is None or self.organisation.text().strip():
            return
        partners = [partner for partner in self._school.partners_now if partner.kind == code]
        if len(partners) != 1:
            return
        self.organisation.set_text(partners[0].name)
        contacts = [one.contact for one in self._school.contacts if one.organisation.id == partners[0].id]
        if len(contacts) == 1 and not self.contact.text().strip():
            self.contact.set_text(contacts[0].name)
            self.function.set_text(contacts[0].function)
            self.phone.set_text(contacts[0].phone)


class StrengthForm(InlineForm):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Keep"))

    def furnish(self) -> None:
        self.text = TextArea(self.theme, least=2, most=6)
        self.add_row(("text", self.tr("What goes well?"), self.text))


class ConsentForm(InlineForm):
    """What parents allow, or the pupil from sixteen on."""

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Keep"))
        self._clock = clock

    def furnish(self) -> None:
        self.given_by, self.scope = TextField(self.theme), TextArea(self.theme, least=2, most=4)
        self.given_on = DateTimeField(self.theme, with_time=False, prefer="past", clock=self._clock)
        self.add_row(("given_by", self.tr("Who gave it?"), self.given_by))
        self.add_row(("scope", self.tr("To share what, with whom?"), self.scope))
        self.add_row(("given_on", self.tr("When?"), self.given_on))

    def draft(self) -> ConsentDraft:
        return ConsentDraft(self.given_by.text(), self.scope.text(), self.given_on.day())


class HouseholdForm(InlineForm):
    """Somebody who lives in the same house and is known here; `person_asked` is answered in `person`."""

    person_asked = Signal(str)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__(theme, self.tr("Keep"))
        self._texts = texts

    def furnish(self) -> None:
        self.person = PupilField(self.theme)
        self.person.search_requested.connect(self.person_asked)
        relations = [Option(one.value, self._texts.term(one)) for one in HouseholdRelation]
        self.relation = ComboField(self.theme, relations)
        self.add_row(("person_id", self.tr("Who?"), self.person))
        self.add_row(("relation", self.tr("Part in the household"), self.relation))

    def chosen(self) -> tuple[str, str]:
        """Id of the person and code of the relation."""
        return self.person.text().partition(PARTED)[0], self.relation.code()


def fresh_involvement(before: Involvement | None, today: date) -> dict[str, str]:
    """The texts a form begins with: today as the first day, or what is known."""
    if before is None:
        return {"since": day_text(today), "role": InvolvementRole.INVOLVED.value}
    return {
        "partner_kind": before.partner_kind,
        "organisation": before.organisation,
        "contact_name": before.contact_name,
        "contact_function": before.contact_function,
        "phone": before.phone,
        "role": before.role.value,
        "since": day_text(before.since),
        "until": day_text(before.until),
        "evaluate_on": day_text(before.evaluate_on),
    }


def day_text(day: date | None) -> str:
    return absolute(Moment(day)) if day is not None else ""
