"""The forms of a breach: what happened, whether it is reported, whether the persons concerned are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from vios_desktop.domain.breach import (
    AuthorityChoice,
    BreachChoices,
    BreachData,
    BreachFacts,
    PersonsChoice,
    WhoseData,
)
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.ui.breaches.model import BreachForms
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.chip_set import ChipSet
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.breach import Breach
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme


class BreachForm(InlineForm):
    """A new breach, or one that is completed. `facts` gives what was typed, or raises `ValidationError`."""

    def __init__(self, theme: Theme, texts: Texts, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, "")
        self.setProperty("part", "card")
        self._texts, self._clock = texts, clock

    def furnish(self) -> None:
        theme, texts, clock = self.theme, self._texts, self._clock
        self.discovered_at = DateTimeField(theme, prefer="past", clock=clock)
        self.what = TextArea(theme, least=2, most=8)
        self.whose = ChipSet(theme, [Option(one.value, texts.term(one)) for one in WhoseData])
        self.data = ChipSet(theme, [Option(one.value, texts.term(one)) for one in BreachData])
        self.people = TextField(theme)
        self.consequences, self.measures = TextArea(theme, least=1, most=6), TextArea(theme, least=1, most=6)
        self.add_row(
            ("discovered_at", self.tr("When was it discovered?"), self.discovered_at),
            ("people", self.tr("About how many people? (optional)"), self.people),
        )
        self.add_row(
            ("what", self.tr("What happened?"), self.what),
            hint=self.tr("For example: a list went to the wrong address. Write no names."),
        )
        self.add_row(("whose", self.tr("Whose data?"), self.whose))
        self.add_row(("data", self.tr("Which data?"), self.data))
        self.add_row(("consequences", self.tr("What can come of it? (may be later)"), self.consequences))
        self.add_row(("measures", self.tr("What was done, and what will be? (may be later)"), self.measures))

    def open_new(self) -> None:
        self.save_button.setText(self.tr("Record the breach"))
        now = self._clock()
        self._show_at(FormPlace(BreachForms.NEW), {"discovered_at": f"{now.date().isoformat()}, {now:%H:%M}"})

    def open_for(self, breach: Breach) -> None:
        facts = breach.facts
        self.save_button.setText(self.tr("Save the change"))
        texts = {
            "discovered_at": _typed(facts.discovered_at),
            "people": "" if facts.people is None else str(facts.people),
            "what": facts.what,
            "whose": ",".join(facts.whose),
            "data": ",".join(facts.data),
            "consequences": facts.consequences,
            "measures": facts.measures,
        }
        self._show_at(FormPlace(BreachForms.CHANGE, breach.id), texts)

    def facts(self) -> BreachFacts:
        texts = self.texts()
        problems = []
        at, number = moment_of(self.discovered_at), texts["people"].strip()
        if at is None:
            problems.append(FieldProblem("discovered_at", "moment_missing"))
        if number and not (number.isascii() and number.isdigit()):
            problems.append(FieldProblem("people", "number_wrong"))
        if problems or at is None:
            raise ValidationError(tuple(problems))
        return BreachFacts(
            at,
            texts["what"].strip(),
            tuple(WhoseData(code) for code in self.whose.codes()),
            tuple(BreachData(code) for code in self.data.codes()),
            int(number) if number else None,
            texts["consequences"].strip(),
            texts["measures"].strip(),
        )

    def _show_at(self, place: FormPlace, texts: dict[str, str]) -> None:
        self.open_at(place, texts, entry=bool(place.row))
        self.show()
        self.fields["what"].focus()


class AuthorityForm(InlineForm):
    def __init__(self, theme: Theme, texts: Texts, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Save the decision"))
        self._texts, self._clock = texts, clock

    def furnish(self) -> None:
        theme, texts, clock = self.theme, self._texts, self._clock
        self.choice = ChipChoice(theme, [Option(one.value, texts.term(one)) for one in AuthorityChoice])
        self.at = DateTimeField(theme, prefer="past", clock=clock)
        self.reference, self.late = TextField(theme), TextArea(theme, least=1, most=4)
        self.reason = TextArea(theme, least=1, most=4)
        self.add_row(("authority", self.tr("Is it reported?"), self.choice))
        self.add_row(
            ("reported_at", self.tr("When?"), self.at),
            ("reference", self.tr("Number (optional)"), self.reference),
        )
        self.add_row(("late_reason", self.tr("Later than 72 hours: why?"), self.late))
        self.add_row(("authority_reason", self.tr("Why not?"), self.reason))
        self.edited.connect(self._show_fields)

    def open_for(self, breach: Breach) -> None:
        choices = breach.choices
        texts = {
            "authority": choices.authority.value if not breach.clock_runs else "",
            "reported_at": _typed(choices.reported_at) if choices.reported_at is not None else "",
            "reference": choices.reference,
            "late_reason": choices.late_reason,
            "authority_reason": choices.authority_reason,
        }
        self.open_at(FormPlace(BreachForms.AUTHORITY, breach.id), texts, entry=True)
        self._show_fields()
        self.show()
        self.focus_first()

    def chosen(self, old: BreachChoices) -> BreachChoices:
        """What no longer fits the choice is left out. Raises `ValidationError` without a choice."""
        texts = self.texts()
        if not texts["authority"]:
            raise ValidationError((FieldProblem("authority", "authority_missing"),))
        choice = AuthorityChoice(texts["authority"])
        reported = choice is AuthorityChoice.REPORTED
        return replace(
            old,
            authority=choice,
            reported_at=moment_of(self.at) if reported else None,
            reference=texts["reference"].strip() if reported else "",
            late_reason=texts["late_reason"].strip() if reported else "",
            authority_reason=texts["authority_reason"].strip() if choice is AuthorityChoice.NOT_REPORTED else "",
        )

    def _show_fields(self) -> None:
        code = self.choice.text()
        for name in ("reported_at", "reference", "late_reason"):
            self.fields[name].setVisible(code == AuthorityChoice.REPORTED)
        self.fields["authority_reason"].setVisible(code == AuthorityChoice.NOT_REPORTED)


class PersonsForm(InlineForm):
    def __init__(self, theme: Theme, texts: Texts, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Save the decision"))
        self._texts, self._clock = texts, clock

    def furnish(self) -> None:
        theme, texts, clock = self.theme, self._texts, self._clock
        self.choice = ChipChoice(theme, [Option(one.value, texts.term(one)) for one in PersonsChoice])
        self.on = DateTimeField(theme, with_time=False, prefer="past", clock=clock)
        self.reason = TextArea(theme, least=1, most=4)
        self.add_row(("persons", self.tr("Are the persons concerned told?"), self.choice))
        self.add_row(("informed_on", self.tr("When?"), self.on))
        self.add_row(("persons_reason", self.tr("Why not?"), self.reason))
        self.edited.connect(self._show_fields)

    def open_for(self, breach: Breach) -> None:
        choices = breach.choices
        decided = choices.persons is not PersonsChoice.OPEN
        texts = {
            "persons": choices.persons.value if decided else "",
            "informed_on": choices.informed_on.isoformat() if choices.informed_on is not None else "",
            "persons_reason": choices.persons_reason,
        }
        self.open_at(FormPlace(BreachForms.PERSONS, breach.id), texts, entry=True)
        self._show_fields()
        self.show()
        self.focus_first()

    def chosen(self, old: BreachChoices) -> BreachChoices:
        """What no longer fits the choice is left out. Raises `ValidationError` without a choice."""
        texts = self.texts()
        if not texts["persons"]:
            raise ValidationError((FieldProblem("persons", "persons_choice_missing"),))
        choice = PersonsChoice(texts["persons"])
        untold = choice is PersonsChoice.NOT_INFORMED
        return replace(
            old,
            persons=choice,
            informed_on=self.on.day() if choice is PersonsChoice.INFORMED else None,
            persons_reason=texts["persons_reason"].strip() if untold else "",
        )

    def _show_fields(self) -> None:
        code = self.choice.text()
        self.fields["informed_on"].setVisible(code == PersonsChoice.INFORMED)
        self.fields["persons_reason"].setVisible(code == PersonsChoice.NOT_INFORMED)


def moment_of(field: DateTimeField) -> datetime | None:
    """Day and time on the clock of this computer; None without one of them.

    Of the hour that comes twice in the night of the clock, the first: so that no hour too many is promised.
    """
    moment = field.moment()
    if moment is None or moment.clock is None:
        return None
    return datetime.combine(moment.day, moment.clock).astimezone()


def _typed(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{local.date().isoformat()}, {local:%H:%M}"
