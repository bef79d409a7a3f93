"""The forms in which is said what a report becomes: an incident, part of a known one, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.inbox.drafts import InboxForm, form_place
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from vios_desktop.ui.record.model import Choices
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import Option


class IncidentForm(InlineForm):
    """The four questions of an incident; persons, goods and the rest are added on its page."""

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Record the incident"))
        self._clock = clock

    def furnish(self) -> None:
        theme, clock = self.theme, self._clock
        self.kind = ComboField(theme, placeholder=self.tr("Choose or type"), icon="file-text")
        self.occurred_on = DateTimeField(theme, with_time=True, prefer="past", clock=clock)
        self.occurred_on.edit.setPlaceholderText(self.tr("For example yesterday 2nd break"))
        self.where = ComboField(theme, placeholder=self.tr("Choose a place"), icon="map-pin")
        self.facts = TextArea(theme, least=4, most=14)
        self.add_row(
            ("kind", self.tr("What kind of incident?"), self.kind),
            ("occurred_on", self.tr("When?"), self.occurred_on),
            ("place", self.tr("Where?"), self.where),
        )
        self.add_row(
            ("facts", self.tr("What was seen or heard?"), self.facts),
            hint=self.tr("This is what the reporter wrote. You may change it: it becomes your record."),
        )

    def open_for(self, report_id: str, fresh: Mapping[str, str], choices: Choices) -> None:
        self.kind.set_options(choices.kinds)
        self.where.set_options(choices.places)
        self.open_at(form_place(InboxForm.INCIDENT, report_id), fresh)
        self.show()


class KnownForm(InlineForm):
    """Adding the report to an incident that is there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Add to the incident"))

    def furnish(self) -> None:
        theme = self.theme
        placeholder = self.tr("Number, kind or place")
        self.incident = ComboField(theme, placeholder=placeholder, icon="search")
        self.facts = TextArea(theme, least=3, most=12)
        self.add_row(
            ("incident_id", self.tr("Which incident?"), self.incident),
            hint=self.tr("The newest incidents. A closed one has to be opened again first."),
        )
        self.add_row(
            ("facts", self.tr("What is added?"), self.facts),
            hint=self.tr("It comes below the facts that are there. The history keeps what stood there."),
        )

    def open_for(self, report_id: str, text: str, incidents: Sequence[Option]) -> None:
        self.incident.set_options(incidents)
        self.open_at(form_place(InboxForm.KNOWN, report_id), {"facts": text})
        self.show()


class NothingForm(InlineForm):
    """Why a report becomes nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("It becomes nothing"))

    def furnish(self) -> None:
        self.reason = TextArea(self.theme, least=2, most=6)
        self.add_row(
            ("reason", self.tr("Why does it become nothing?"), self.reason),
            hint=self.tr(
                "This reason stays, the report does not: VIOS keeps nothing of it. Write no names in the reason."
            ),
        )

    def open_for(self, report_id: str) -> None:
        self.open_at(form_place(InboxForm.NOTHING, report_id), {})
        self.show()
