"""The form of a gap, and the form of its next step: brought to the municipality, or closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.gap import GapFacts
from vios_desktop.ui.gaps.model import FROM, Step, write_place
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.chip_set import ChipSet
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.gap import Gap
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.gaps.words import GapWords
    from vios_desktop.ui.theme.theme import Theme

_SCHOOL = "school"
_FIELDS = {Step.BRING: ("brought_on", "brought_to"), Step.CLOSE: ("outcome",)}


class GapForm(InlineForm):
    """What could nobody take up, who was asked, when; without names."""

    def __init__(self, theme: Theme, words: GapWords, school: SchoolView, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Record gap"))
        self._words, self._school, self._clock = words, school, clock

    def furnish(self) -> None:
        theme, words, school, clock = self.theme, self._words, self._school, self._clock
        self.text = TextArea(theme, least=3)
        kinds = [item for item in school.offered(CatalogueName.PARTNER) if item.code != _SCHOOL]
        language = words.texts.language
        self.asked = ChipSet(theme, [Option(item.code, item.label(language)) for item in kinds])
        self.found_on = DateTimeField(theme, with_time=False, prefer="past", clock=clock)
        self.names_seen = TickBox(theme, self.tr("I looked: there is no name of a pupil in it"))
        self.names_seen.setProperty("role", "body")
        hint = self.tr("In one or two sentences, without names: it goes to the municipality.")
        self.add_row(("text", self.tr("What could nobody take up?"), self.text), hint=hint)
        self.add_row(("asked_kinds", self.tr("Whom did you ask?"), self.asked))
        self.add_row(("found_on", self.tr("When did you find out?"), self.found_on))
        self.add_check("names_seen", self.names_seen)

    @property
    def agreement_id(self) -> str | None:
        """The agreement that the new gap comes from."""
        row = self.place.row if self.place is not None else ""
        return row.removeprefix(FROM) if row.startswith(FROM) else None

    def open_from(self, agreement: Agreement) -> None:
        """A new gap that came up at this agreement: whoever has to do it was asked."""
        asked = agreement.facts.owner_kind
        fresh = {
            "text": "",
            "asked_kinds": asked if asked != _SCHOOL else "",
            "found_on": self._clock().date().isoformat(),
        }
        self.open_at(write_place(agreement_id=agreement.id), fresh)

    def open_for(self, gap: Gap | None) -> None:
        """The form of this gap, or of a new one, with what was typed there before."""
        day = gap.found_on if gap is not None else self._clock().date()
        fresh = {
            "text": gap.text if gap is not None else "",
            "asked_kinds": ",".join(gap.asked_kinds) if gap is not None else "",
            "found_on": day.isoformat(),
        }
        self.open_at(write_place(gap.id if gap is not None else ""), fresh, entry=gap is not None)

    def facts(self) -> GapFacts:
        return GapFacts(self.text.text(), self.found_on.day(), self.asked.codes(), self.agreement_id)


class StepForm(InlineForm):
    """When and to whom it was brought, or what came of it."""

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, "")
        self._clock = clock
        self.step = Step.BRING

    def furnish(self) -> None:
        theme, clock = self.theme, self._clock
        self.brought_on = DateTimeField(theme, with_time=False, prefer="past", clock=clock)
        self.brought_to = TextField(theme)
        self.outcome = TextField(theme)
        self.add_row(
            ("brought_on", self.tr("When?"), self.brought_on),
            ("brought_to", self.tr("To whom at the municipality?"), self.brought_to),
        )
        self.add_row(("outcome", self.tr("What came of it?"), self.outcome))
        for line in (self.brought_to.edit, self.outcome.edit):
            line.returnPressed.connect(self.saved)

    def open_for(self, gap_id: str, step: Step) -> None:
        self.step = step
        self.open_at(FormPlace(step, gap_id), {"brought_on": self._clock().date().isoformat()})
        for name, field in self.fields.items():
            field.setVisible(name in _FIELDS[step])
        self.save_button.setText(self.tr("Record") if step is Step.BRING else self.tr("Close gap"))
