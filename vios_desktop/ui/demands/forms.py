"""The form of a demand, with what is to be looked at below it, and the form of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.demand_rules import IDENTIFYING, NEVER, DemandData
from vios_desktop.domain.vocabulary import DemandArticle, Informed
from vios_desktop.ui.demands.model import ANSWERS, GIVES, NO, YES, Typed, answer_place, may_be_given, record_place
from vios_desktop.ui.demands.warnings import DemandWarnings
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.chip_set import ChipSet
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.pupil_field import PupilField
from vios_desktop.ui.widgets.row_data import Option, Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime
    from enum import StrEnum

    from vios_desktop.domain.disclosure_entry import Demand
    from vios_desktop.texts import Texts
    from vios_desktop.ui.demands.words import DemandWords
    from vios_desktop.ui.theme.theme import Theme


class DemandForm(InlineForm):
    """All that a demand has to say. The presenter reads `typed`, and answers `person_asked` in `person`."""

    person_asked = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, "")
        self.setProperty("part", "plain")
        self._texts, self._clock = texts, clock

    def furnish(self) -> None:
        theme, texts, clock = self.theme, self._texts, self._clock
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 4, 0, 14)
        self.received_on = DateTimeField(theme, with_time=False, prefer="past", clock=clock)
        self.term_on = DateTimeField(theme, with_time=False, prefer="future", clock=clock)
        self.received_by, self.officer, self.function = TextField(theme), TextField(theme), TextField(theme)
        self.article = ChipChoice(theme, _options(texts, DemandArticle))
        self.by_prosecutor = TickBox(theme, self.tr("It comes from the public prosecutor"))
        self.by_prosecutor.setProperty("role", "body")
        ways = (Option(YES, self.tr("On paper")), Option(NO, self.tr("Orally")))
        self.in_writing = ChipChoice(theme, ways)
        self.person, self.about = PupilField(theme), TextField(theme)
        self.asked = ChipSet(theme, _options(texts, DemandData))
        self.manner, self.ground, self.reference = TextField(theme), TextField(theme), TextField(theme)
        self.note = TextArea(theme, least=1, most=6)
        self.person.search_requested.connect(self.person_asked)
        self.warnings = DemandWarnings(theme)
        self._add_who()
        self._add_what()
        self._body.addWidget(self.warnings)

    def open_for(self, demand_id: str, fresh: Mapping[str, str]) -> None:
        """A new demand for an empty id, else the one that is changed, with what was typed there before."""
        self.save_button.setText(self.tr("Save the change") if demand_id else self.tr("Record the demand"))
        self.open_at(record_place(demand_id), fresh, entry=bool(demand_id))
        self.show()

    def typed_demand(self) -> Typed:
        return Typed(self.texts(), self.received_on.day(), self.term_on.day())

    @property
    def says_enough(self) -> bool:
        """Whether there is something to warn of: an empty form lacks everything."""
        return bool(self.article.text() and self.asked.codes())

    def _add_who(self) -> None:
        self.add_row(
            ("received_on", self.tr("When was it received?"), self.received_on),
            ("received_by", self.tr("By whom at school?"), self.received_by),
        )
        self.add_row(
            ("article", self.tr("Which article does it name?"), self.article),
            hint=self.tr("As it stands on the demand itself. Not sure? Then choose that none is named."),
        )
        self.add_row(
            ("officer_name", self.tr("Who demands it?"), self.officer),
            ("officer_function", self.tr("In which function?"), self.function),
        )
        self.add_check("by_prosecutor", self.by_prosecutor)
        self.add_row(
            ("in_writing", self.tr("How did it come in?"), self.in_writing),
            ("reference", self.tr("Number of the demand (optional)"), self.reference),
        )

    def _add_what(self) -> None:
        self.add_row(
            ("person_id", self.tr("About which pupil?"), self.person),
            ("about", self.tr("Or: about whom or what?"), self.about),
        )
        self.add_row(("asked_data", self.tr("Which data are asked for?"), self.asked))
        self.add_row(
            ("term_on", self.tr("Answer by which day?"), self.term_on),
            ("manner", self.tr("How do they want to have it?"), self.manner),
        )
        self.add_row(
            ("title_ground", self.tr("On which ground (title)?"), self.ground),
            hint=self.tr("As the demand itself says it."),
        )
        self.add_row(("note", self.tr("Note (optional)"), self.note))


class AnswerForm(InlineForm):
    """What was done with a demand, what was given, and whether pupil or parents know."""

    def __init__(self, theme: Theme, words: DemandWords) -> None:
        super().__init__(theme, self.tr("Record the answer"))
        self._words = words
        self._demand: Demand | None = None

    def furnish(self) -> None:
        theme, texts = self.theme, self._words.texts
        self.outcome = ChipChoice(theme, [Option(one.value, texts.term(one)) for one in ANSWERS])
        given = [data for data in DemandData if data not in NEVER]
        self.given = ChipSet(theme, [Option(data.value, texts.term(data)) for data in given])
        self.informed = ChipChoice(theme, _options(texts, Informed))
        self.reason, self.informed_note = TextArea(theme, least=2, most=6), TextField(theme)
        self.too_much = StatusLabel(theme, Status(StatusKind.WARNING, ""), text_tone="text", wrap=True)
        words_of_nobody = self.tr(
            "No pupil was chosen with this demand: what you give will stand with no pupil. Edit the demand first "
            "if it is about one."
        )
        self.about_nobody = StatusLabel(
            theme, Status(StatusKind.NOTE, words_of_nobody), text_tone="text", wrap=True
        )
        self.add_row(("outcome", self.tr("What was done with it?"), self.outcome))
        self.add_row(("given_data", self.tr("What was given?"), self.given))
        self._body.addWidget(self.too_much)
        self._body.addWidget(self.about_nobody)
        self.add_row(("outcome_reason", self.tr("Why?"), self.reason))
        self.add_row(("informed", self.tr("Do the pupil or the parents know?"), self.informed))
        self.add_row(("informed_note", self.tr("Why not (yet)?"), self.informed_note))
        self.edited.connect(self._show_fields)
        self.too_much.hide()
        self.about_nobody.hide()

    def open_for(self, demand: Demand) -> None:
        """The form of this demand, with what was typed there before."""
        self._demand = demand
        offered = {data.value for data in may_be_given(demand)}
        for code, chip in self.given.chips.items():
            chip.setVisible(code in offered)
        self.open_at(answer_place(demand.id), {"outcome_reason": demand.outcome_reason}, entry=True)
        self._show_fields()
        self.show()

    def _show_fields(self) -> None:
        gives = self.outcome.text() in {outcome.value for outcome in GIVES}
        later = self.informed.text() in (Informed.LATER.value, Informed.NO.value)
        self.fields["given_data"].setVisible(gives)
        self.fields["informed"].setVisible(gives)
        self.fields["informed_note"].setVisible(gives and later)
        given = tuple(DemandData(code) for code in self.given.codes()) if gives else ()
        demand = self._demand
        beyond = tuple(data for data in given if data not in IDENTIFYING)
        shown = bool(beyond) and demand is not None and demand.article is DemandArticle.SV_126NC
        if shown:
            self.too_much.set_status(Status(StatusKind.WARNING, self._words.given_too_much(beyond)))
        self.too_much.setVisible(shown)
        self.about_nobody.setVisible(gives and demand is not None and demand.person_id is None)


def _options(texts: Texts, words: Iterable[StrEnum]) -> tuple[Option, ...]:
    return tuple(Option(word.value, texts.term(word)) for word in words)
