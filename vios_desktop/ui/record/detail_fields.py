"""The fields under "Meer vastleggen": the rest of the seven questions, in calm groups, none of them required."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.vocabulary import Domain, Injury, PoliceState, Severity
from vios_desktop.ui.record.bindings import Binding, ChoiceBinding, DayBinding, TextBinding
from vios_desktop.ui.record.facts import NO, YES
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from vios_desktop.texts import Texts
    from vios_desktop.ui.record.bindings import WallClock
    from vios_desktop.ui.theme.theme import Theme

Rows = tuple[tuple[Binding, ...], ...]


def term_options(texts: Texts, codes: type[StrEnum]) -> tuple[Option, ...]:
    return tuple(Option(code.value, texts.term(code)) for code in codes)


class DetailFields(QObject):
    """Makes the fields of each group, row by row."""

    def __init__(self, theme: Theme, texts: Texts, clock: WallClock, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._texts, self._clock = theme, texts, clock

    def means(self) -> Rows:
        hint = self.tr("A weapon, an object, a substance, a vehicle.")
        medium = self.tr("For example a group chat or an app.")
        return (
            (
                self._line("means_note", self.tr("With what did it happen?"), hint),
                self._line("digital_medium", self.tr("Digital means"), medium),
            ),
        )

    def cause(self) -> Rows:
        ground = self.tr("Only if it was about that. Write literally what was said.")
        return (
            (
                self._text(
                    "cause_note", self.tr("How could it happen?"), self.tr("Write whose explanation it is.")
                ),
            ),
            (self._line("discrimination_ground", self.tr("Ground of discrimination"), ground),),
        )

    def harm(self) -> Rows:
        return (
            (
                self._choice("injury", self.tr("Injury"), term_options(self._texts, Injury)),
                self._line("injury_note", self.tr("About the injury")),
            ),
            (
                self._line("damage_eur", self.tr("Damage in euros"), self.tr("A rough guess is enough.")),
                self._line("damage_note", self.tr("What is damaged or gone?")),
            ),
        )

    def weight(self, locations: tuple[Option, ...]) -> Rows:
        follows = self.tr("Follows from the place")
        domain = self._choice(
            "domain", self.tr("Where it plays"), term_options(self._texts, Domain), placeholder=follows
        )
        place = self._line("place_note", self.tr("Place, more precisely"), "")
        rows: list[tuple[Binding, ...]] = [
            (self._choice("severity", self.tr("Severity"), self._severities()), domain),
            (place,),
        ]
        if len(locations) > 1:
            rows[1] = (place, self._choice("location_id", self.tr("Location"), locations))
        return tuple(rows)

    def reporting(self) -> Rows:
        seen = (
            Option(YES, self.tr("Saw it themselves")),
            Option(NO, self.tr("Heard it from somebody")),
        )
        channel = self.tr("For example by phone or at the desk.")
        return (
            (
                self._line("reported_by", self.tr("Reported by")),
                self._day("reported_on", self.tr("Reported on")),
            ),
            (
                self._choice("first_hand", self.tr("Seen or heard"), seen, placeholder=self.tr("Not known")),
                self._line("intake_channel", self.tr("How did it come in?"), channel),
            ),
        )

    def police(self) -> Rows:
        return (
            (
                self._choice("police", self.tr("Police"), term_options(self._texts, PoliceState)),
                self._day("police_on", self.tr("When")),
                self._line("police_reference", self.tr("Name or number at the police")),
            ),
            (self._line("police_note", self.tr("What was said?")),),
            (
                self._line("report_filed_by", self.tr("Police report filed by")),
                self._day("report_filed_on", self.tr("Filed on")),
                self._line("report_number", self.tr("Number of the police report")),
            ),
        )

    def evaluation(self) -> Rows:
        return (
            (self._text("evaluation", self.tr("What do we learn from it?")),),
            (self._day("evaluated_on", self.tr("Evaluated on")),),
        )

    def _severities(self) -> tuple[Option, ...]:
        meanings = {
            Severity.MINOR: self.tr("a house rule was broken"),
            Severity.MAJOR: self.tr("for example a threat, theft or fight"),
            Severity.SERIOUS: self.tr("possibly an offence, injury or a duty to report"),
            Severity.CRISIS: self.tr("danger now, call 112"),
        }
        options = []
        for code in Severity:
            word, meaning = self._texts.term(code), meanings.get(code, "")
            options.append(Option(code.value, f"{word}: {meaning}" if meaning else word))
        return tuple(options)

    def _line(self, name: str, label: str, hint: str = "") -> TextBinding:
        return TextBinding(self._theme, name, label, placeholder=hint)

    def _text(self, name: str, label: str, hint: str = "") -> TextBinding:
        return TextBinding(self._theme, name, label, placeholder=hint, lines=2)

    def _day(self, name: str, label: str) -> DayBinding:
        return DayBinding(self._theme, name, label, self._clock, placeholder=self.tr("Day, such as yesterday"))

    def _choice(
        self, name: str, label: str, options: tuple[Option, ...], *, placeholder: str = ""
    ) -> ChoiceBinding:
        return ChoiceBinding(
            self._theme, name, label, options, placeholder=placeholder or self.tr("Not filled in")
        )
