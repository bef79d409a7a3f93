"""The forms of a request: what was asked, who asks, more time, what is done with a record, and the answer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.person_request import (
    Asker,
    PersonRequest,
    RequestAnswer,
    RequestFacts,
    RequestKind,
    RequestOutcome,
)
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.person_requests.model import RequestForms
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.pupil_field import PARTED, PupilField
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from vios_desktop.services.person_requests import RequestLine
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme


class RequestForm(InlineForm):
    """A new request, or one that is put right. `asked` gives what was typed, or raises `ValidationError`."""

    person_asked = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, "")
        self.setProperty("part", "card")
        self._texts, self._clock = texts, clock

    def furnish(self) -> None:
        theme, texts, clock = self.theme, self._texts, self._clock
        self.kind = ChipChoice(theme, [Option(one.value, texts.term(one)) for one in RequestKind])
        self.asked_by = ChipChoice(theme, [Option(one.value, texts.term(one)) for one in Asker])
        self.person, self.about, self.asker = PupilField(theme), TextField(theme), TextField(theme)
        self.received_on = DateTimeField(theme, with_time=False, prefer="past", clock=clock)
        self.what = TextArea(theme, least=2, most=8)
        self.person.search_requested.connect(self.person_asked)
        self.add_row(("kind", self.tr("What is asked?"), self.kind))
        self.add_row(
            ("person_id", self.tr("About whom?"), self.person),
            ("about", self.tr("Not in VIOS? Then write down who"), self.about),
        )
        self.add_row(("asked_by", self.tr("Who asks?"), self.asked_by))
        self.add_row(
            ("asker_name", self.tr("Name of who asks"), self.asker),
            ("received_on", self.tr("When was it received?"), self.received_on),
        )
        self.add_row(
            ("what", self.tr("What exactly is asked?"), self.what),
            hint=self.tr("In the words of who asks: what is wrong, what has to go, or what has to stop."),
        )
        self.edited.connect(self._show_fields)

    def open_new(self) -> None:
        self.save_button.setText(self.tr("Record the request"))
        self._open_with(FormPlace(RequestForms.NEW), {"received_on": self._clock().date().isoformat()})

    def open_for(self, line: RequestLine) -> None:
        facts = line.request.facts
        self.save_button.setText(self.tr("Save the change"))
        person = f"{facts.person_id}{PARTED}{line.person_name}" if facts.person_id else ""
        texts = {"kind": facts.kind.value, "person_id": person, "about": facts.about, "what": facts.what}
        more = {"asked_by": facts.asked_by.value, "asker_name": facts.asker_name}
        place = FormPlace(RequestForms.CHANGE, line.request.id)
        self._open_with(place, {**texts, **more, "received_on": facts.received_on.isoformat()})

    def asked(self) -> RequestFacts:
        """Raises `ValidationError` for what only the form can know to be missing."""
        texts, day = self.texts(), self.received_on.day()
        lacks = (
            ("kind", "request_kind_missing", texts["kind"]),
            ("asked_by", "asker_role_missing", texts["asked_by"]),
            ("received_on", "day_missing", day),
        )
        problems = tuple(FieldProblem(field, code) for field, code, there in lacks if not there)
        if problems or day is None:
            raise ValidationError(problems)
        person_id = texts["person_id"].partition(PARTED)[0] or None
        return RequestFacts(
            RequestKind(texts["kind"]),
            Asker(texts["asked_by"]),
            day,
            person_id,
            "" if person_id else texts["about"].strip(),
            "" if texts["asked_by"] == Asker.PUPIL else texts["asker_name"].strip(),
            texts["what"].strip(),
        )

    def _open_with(self, place: FormPlace, texts: dict[str, str]) -> None:
        self.open_at(place, texts, entry=bool(place.row))
        self._show_fields()
        self.show()
        self.focus_typed()

    def _show_fields(self) -> None:
        self.fields["about"].setVisible(not self.person.text())
        self.fields["asker_name"].setVisible(self.asked_by.text() != Asker.PUPIL)


class IdentityForm(InlineForm):
    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Note that it was checked"))
        self._clock = clock

    def furnish(self) -> None:
        self.on = DateTimeField(self.theme, with_time=False, prefer="past", clock=self._clock)
        self.note = TextField(self.theme)
        self.add_row(("identity_checked_on", self.tr("When?"), self.on))
        self.add_row(
            ("identity_note", self.tr("How?"), self.note),
            hint=self.tr(
                "For example: known to the mentor, or called back. Keep no copy of an identity document."
            ),
        )

    def open_for(self, request: PersonRequest) -> None:
        texts = {"identity_checked_on": self._clock().date().isoformat()}
        _show(self, FormPlace(RequestForms.IDENTITY, request.id), texts)


class LongerForm(InlineForm):
    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Two months longer"))
        self._clock = clock

    def furnish(self) -> None:
        self.told = DateTimeField(self.theme, with_time=False, prefer="past", clock=self._clock)
        self.reason = TextField(self.theme)
        self.add_row(("told_on", self.tr("When was it told to who asks?"), self.told))
        self.add_row(
            ("extended_reason", self.tr("Why does it take longer?"), self.reason),
            hint=self.tr("The reason that was told: how complex it is, or how many requests there are."),
        )

    def open_for(self, request: PersonRequest) -> None:
        texts = {"told_on": self._clock().date().isoformat()}
        _show(self, FormPlace(RequestForms.LONGER, request.id), texts)


class StepForm(InlineForm):
    """`say` stands above the reason: what this step does. Without `needs_reason` nothing has to be typed."""

    def __init__(self, theme: Theme, save: str, say: str, *, needs_reason: bool) -> None:
        super().__init__(theme, save)
        self._says, self._needs_reason = say, needs_reason

    def furnish(self) -> None:
        self.say = Label(self._says, "secondary", "text2", wrap=True)
        self._body.addWidget(self.say)
        self.reason = TextField(self.theme)
        label = self.tr("Why?") if self._needs_reason else self.tr("Note (optional)")
        self.add_row(("reason", label, self.reason))
        self.reason.confirmed.connect(lambda _text: self.saved.emit())


class AnswerForm(InlineForm):
    def __init__(self, theme: Theme, texts: Texts, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Record the answer"))
        self._texts, self._clock, self._kind = texts, clock, RequestKind.ACCESS

    def furnish(self) -> None:
        theme, texts, clock = self.theme, self._texts, self._clock
        said = [one for one in RequestOutcome if one is not RequestOutcome.OPEN]
        self.outcome = ChipChoice(theme, [Option(one.value, texts.term(one)) for one in said])
        self.on = DateTimeField(theme, with_time=False, prefer="past", clock=clock)
        self.reason, self.stop = TextArea(theme, least=1, most=6), TextArea(theme, least=1, most=4)
        self.add_row(("outcome", self.tr("What is the answer?"), self.outcome))
        self.add_row(("answered_on", self.tr("When did who asked hear it?"), self.on))
        self.add_row(("reason", self.tr("Why?"), self.reason))
        self.add_row(
            ("stop", self.tr("What is no longer done?"), self.stop),
            hint=self.tr("It stands on the page of this pupil from then on."),
        )
        self.edited.connect(self._show_fields)

    def open_for(self, request: PersonRequest) -> None:
        self._kind = request.facts.kind
        texts = {"answered_on": self._clock().date().isoformat()}
        _show(self, FormPlace(RequestForms.ANSWER, request.id), texts)
        self._show_fields()

    def answer(self) -> RequestAnswer:
        """Raises `ValidationError` for what only the form can know to be missing."""
        texts, day = self.texts(), self.on.day()
        lacks = (("outcome", "request_outcome_missing", texts["outcome"]), ("answered_on", "day_missing", day))
        problems = tuple(FieldProblem(field, code) for field, code, there in lacks if not there)
        if problems or day is None:
            raise ValidationError(problems)
        return RequestAnswer(RequestOutcome(texts["outcome"]), day, texts["reason"], texts["stop"])

    def _show_fields(self) -> None:
        code = self.outcome.text()
        granted = code in (RequestOutcome.GRANTED, RequestOutcome.PARTLY)
        self.fields["reason"].setVisible(bool(code) and code != RequestOutcome.GRANTED)
        self.fields["stop"].setVisible(granted and self._kind is RequestKind.OBJECT)


def day_of(field: DateTimeField, name: str) -> date:
    """Raises `ValidationError` when no day was typed."""
    day = field.day()
    if day is None:
        raise ValidationError((FieldProblem(name, "day_missing"),))
    return day


def _show(form: InlineForm, place: FormPlace, texts: dict[str, str]) -> None:
    form.open_at(place, texts)
    form.show()
    form.focus_first()
