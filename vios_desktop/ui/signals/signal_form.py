"""The form of a signal: the fact apart from what somebody makes of it, and another explanation beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import (
    Certainty,
    Domain,
    LifeArea,
    SignalSource,
    SignalSubject,
    SignalTheme,
)
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.signals.drafts import NEW_PLACE, change_place
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.pupil_field import PupilField
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.tick_box import TickBox
from vios_desktop.ui.word_hints import WordHintBanner

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from enum import StrEnum

    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.word_check import WordCheck
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace


class SignalForm(InlineForm):
    """`kept` on its button: the presenter reads `texts`, `observed_on` and `expires_on`.

    `person_asked` with what is searched for.
    """

    kept = Signal()
    person_asked = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, clock: Callable[[], datetime], check: WordCheck) -> None:
        super().__init__(theme, "")
        self.setProperty("part", "plain")
        self._texts, self._clock, self._check = texts, clock, check
        self._school: SchoolView | None = None
        self.saved.connect(self.kept)

    def furnish(self) -> None:
        theme, clock = self.theme, self._clock
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 4, 0, 14)
        self.subject_kind = ChipChoice(theme, self._options(SignalSubject))
        self.person, self.group, self.place_of = PupilField(theme), TextField(theme), ComboField(theme)
        self.place_note = TextField(theme)
        placeholder = self.tr("For example yesterday 2nd break")
        self.observed_on = DateTimeField(
            theme, with_time=True, prefer="past", clock=clock, placeholder=placeholder
        )
        self.facts = TextArea(theme, least=3, most=10)
        self.context, self.other = TextArea(theme, least=1, most=6), TextArea(theme, least=2, most=6)
        self.protective = TextArea(theme, least=1, most=6)
        self.domain, self.theme_of = ChipChoice(theme, self._options(Domain)), ComboField(theme)
        self.theme_of.set_options(self._options(SignalTheme))
        self.life_area = ComboField(theme, self._options(LifeArea))
        self.source, self.certainty = ComboField(theme, self._options(SignalSource)), ComboField(theme)
        self.certainty.set_options(self._options(Certainty))
        self.observer = TextField(theme)
        self.interpretation, self.interpreter = TextArea(theme, least=1, most=6), TextField(theme)
        self.until = DateTimeField(theme, with_time=False, prefer="future", clock=clock)
        self.from_police = TickBox(theme, self.tr("This comes from the police (never goes out)"))
        self.from_police.setProperty("role", "body")
        areas = (self.facts, self.context, self.other, self.protective, self.interpretation)
        self.hints = WordHintBanner(theme, self._check, self._texts.language, areas)
        self._add_subject()
        self._add_fact()
        self._add_meaning()
        self.person.search_requested.connect(self.person_asked)
        self.subject_kind.text_changed.connect(lambda _code: self._show_subject())
        if self._school is not None:
            self._offer_places(self._school)

    def set_school(self, school: SchoolView) -> None:
        """The places to choose from; what was chosen stays."""
        self._school = school
        if self.is_made:
            self._offer_places(school)

    def _offer_places(self, school: SchoolView) -> None:
        code = self.place_of.code()
        items = school.offered(CatalogueName.PLACE)
        self.place_of.set_options([Option(item.code, item.label(self._texts.language)) for item in items])
        self.place_of.set_code(code)

    def open_for(self, signal_id: str, fresh: Mapping[str, str], place: FormPlace | None = None) -> None:
        """A new signal for an empty id, else the one that is changed, with what was typed there before.

        `place` where it is not the form of the page Signalen.
        """
        self.save_button.setText(self.tr("Save the change") if signal_id else self.tr("Record the signal"))
        self.fields["expires_on"].setVisible(not signal_id)
        self.open_at(place or place_of(signal_id), fresh, entry=bool(signal_id))
        self.show()
        self._show_subject()
        self.hints.start_anew()

    def focus_typed(self) -> None:
        """Where one was; a new form begins with whom it is about."""
        super().focus_typed()

    def focus_first(self) -> None:
        shown = next(name for name in ("person_id", "group_label", "place") if not self.fields[name].isHidden())
        self.fields[shown].focus()

    def _show_subject(self) -> None:
        subject = self.subject_kind.text() or SignalSubject.PUPIL.value
        self.fields["person_id"].setVisible(subject == SignalSubject.PUPIL.value)
        self.fields["group_label"].setVisible(subject == SignalSubject.GROUP.value)
        where = self.tr("Which place?") if subject == SignalSubject.PLACE.value else self.tr("Where? (optional)")
        self.fields["place"].label.setText(where)
        self.place_of.setAccessibleName(where)

    def _add_subject(self) -> None:
        self.add_row(("subject_kind", self.tr("What is it about?"), self.subject_kind))
        self.add_row(("person_id", self.tr("Which pupil?"), self.person))
        self.add_row(
            ("group_label", self.tr("Which group?"), self.group),
            hint=self.tr("Without names: “boys of 3 havo at the bus stop”"),
        )
        self.add_row(
            ("place", self.tr("Where? (optional)"), self.place_of),
            ("place_note", self.tr("Where exactly? (optional)"), self.place_note),
        )
        self.add_row(("observed_on", self.tr("When?"), self.observed_on))

    def _add_fact(self) -> None:
        self.add_row(
            ("facts", self.tr("What did you see or hear?"), self.facts),
            hint=self.tr("Only what you saw, heard or smelt yourself, or what was told to you, literally."),
        )
        self._body.addWidget(self.hints)
        self.add_row(("context", self.tr("What was going on around it? (optional)"), self.context))
        self.add_row(
            ("other_explanation", self.tr("What else could it be?"), self.other),
            hint=self.tr("Always write at least one other explanation, also if you do not believe it."),
        )
        self.add_row(("protective_factors", self.tr("What goes well, who helps? (optional)"), self.protective))

    def _add_meaning(self) -> None:
        self.add_row(("domain", self.tr("Where does it happen?"), self.domain))
        self.add_row(
            ("theme", self.tr("Theme"), self.theme_of),
            ("life_area", self.tr("Part of life (optional)"), self.life_area),
        )
        self.add_row(
            ("source", self.tr("How do you know?"), self.source),
            ("certainty", self.tr("How certain is the fact?"), self.certainty),
        )
        self.add_row(
            ("observer_name", self.tr("Who saw or heard it?"), self.observer),
            ("expires_on", self.tr("Keep until"), self.until),
        )
        self.add_row(
            ("interpretation", self.tr("What do you make of it yourself? (optional)"), self.interpretation),
            hint=self.tr("This stands apart from the fact, with the name of who thinks so."),
        )
        self.add_row(("interpretation_by", self.tr("Whose reading is this?"), self.interpreter))
        self.add_check("from_police", self.from_police)

    def _options(self, words: type[StrEnum]) -> tuple[Option, ...]:
        return tuple(Option(word.value, self._texts.term(word)) for word in words)


def place_of(signal_id: str) -> FormPlace:
    return change_place(signal_id) if signal_id else NEW_PLACE


class RenewForm(InlineForm):
    """Keeping a signal longer: until when, and why."""

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Keep longer"))
        self._clock = clock

    def furnish(self) -> None:
        self.until = DateTimeField(self.theme, with_time=False, prefer="future", clock=self._clock)
        self.reason = TextArea(self.theme, least=2, most=6)
        self.add_row(
            ("expires_on", self.tr("Until when?"), self.until), hint=self.tr("At most a year from today.")
        )
        self.add_row(("reason", self.tr("Why is it still needed?"), self.reason))
