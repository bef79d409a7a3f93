"""The presenter of a call without a window: what it shows, keeps once, and says when it cannot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from tests.fakes import founded_vault
from tests.ui.decision.desk import make_desk, record_case
from tests.ui.incidents.desk import HeldRunner
from tests.ui.kit.fakes import ManualLater
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import CallOutcome, Role
from vios_desktop.services.call_help import CallSubject
from vios_desktop.ui.calls.drafts import CallDraft, place_of, subject_of
from vios_desktop.ui.calls.presenter import CallPresenter
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.services.call_help import CallHelp
    from vios_desktop.services.calls import LoggedCall
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

SPOKEN = CallDraft("police", CallOutcome.SPOKEN, "agent Proef", "2026-1", "", "police", None, "")


@dataclass
class FakeCallView:
    """Implements `CallView`: what it was shown last."""

    help: CallHelp | None = None
    place: FormPlace | None = None
    wrong: tuple[FieldProblem, ...] = ()
    errors: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    kept: int = 0
    emergency: CallHelp | None = None

    def show_loading(self) -> None:
        self.help = self.place = None

    def show_call(self, help_: CallHelp, place: FormPlace | None) -> None:
        self.help, self.place = help_, place

    def show_card(self, help_: CallHelp) -> None:
        self.help = help_

    def show_emergency(self, help_: CallHelp) -> None:
        self.emergency = help_

    def show_error(self, error: ViosError) -> None:
        self.errors.append(error.code)

    def show_problem(self, error: ViosError) -> None:
        self.problems.append(error.code)

    def form_wrong(self, problems: tuple[FieldProblem, ...]) -> None:
        self.wrong = problems

    def form_kept(self) -> None:
        self.kept += 1

    def typed_forms(self) -> Sequence[TypedForm]:
        return ()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None: ...
    def drop_form(self, place: FormPlace) -> None: ...
    def show_kept(self, place: FormPlace, at: datetime | None) -> None: ...
    def show_not_kept(self, place: FormPlace) -> None: ...


class PlainWords:
    def outcome_of(self, draft: CallDraft) -> str:
        return draft.promise or "called"

    def logged(self, logged: LoggedCall) -> str:
        return logged.contact.id

    def undone_reason(self) -> str:
        return "undone"

    def failed(self, error: ViosError) -> str:
        return error.code


@dataclass
class Phone:
    desk: Desk = field(default_factory=make_desk)
    view: FakeCallView = field(default_factory=FakeCallView)
    navigator: NotedNavigator = field(default_factory=NotedNavigator)
    runner: Runner = field(default_factory=ImmediateRunner)

    def __post_init__(self) -> None:
        self.presenter = CallPresenter(
            self.view, self.desk, self.runner, self.navigator, PlainWords(), ManualLater()
        )

    def open(self, subject: CallSubject) -> None:
        self.presenter.open(subject)
        self.presenter.entered()


@pytest.fixture
def phone() -> Phone:
    return Phone()


def test_with_an_incident_there_is_a_form_and_without_none(phone: Phone) -> None:
    phone.open(CallSubject("police", record_case(phone.desk, "sam")))
    assert phone.view.place is not None

    phone.open(CallSubject("police"))
    assert phone.view.help is not None
    assert phone.view.place is None


def test_a_colleague_sees_no_call_about_an_incident_of_another() -> None:
    vault = founded_vault()
    incident = record_case(make_desk(vault=vault), "sam")
    phone = Phone(desk=make_desk(Role.COLLEAGUE, vault=vault, account_id="joris"))

    phone.open(CallSubject("police", incident))

    assert phone.view.help is None
    assert phone.view.errors == ["not_allowed"]


def test_a_second_press_before_the_first_is_kept_does_nothing() -> None:
    runner = HeldRunner()
    phone = Phone(runner=runner)
    incident = record_case(phone.desk, "sam")
    phone.open(CallSubject("police", incident))
    runner.held.pop().run()

    phone.presenter.log(SPOKEN)
    phone.presenter.log(SPOKEN)

    assert len(runner.held) == 1
    assert len(phone.desk.incidents.view(incident).contacts) == 1


def test_a_fault_leaves_the_form_and_says_so(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    incident = record_case(phone.desk, "sam")
    phone.open(CallSubject("police", incident))

    def full(*_args: object, **_more: object) -> None:
        raise ViosError("disk_full")

    with monkeypatch.context() as patched:
        patched.setattr(type(phone.desk.calls), "log", full)
        phone.presenter.log(SPOKEN)
    assert phone.view.problems == ["disk_full"]
    assert phone.view.kept == 0

    phone.presenter.log(SPOKEN)
    assert phone.view.kept == 1
    assert phone.navigator.asked[0] == ("back", None)


def test_an_answer_about_another_number_is_dropped() -> None:
    runner = HeldRunner()
    phone = Phone(runner=runner)
    phone.open(CallSubject("police"))
    runner.held.pop().run()
    phone.presenter.choose_number("nvwa")
    phone.presenter.choose_number("halt")
    first, second = runner.held

    second.run()
    first.run()

    assert phone.view.help is not None
    assert phone.view.help.number is not None
    assert phone.view.help.number.id == "halt"


def test_112_comes_first_and_the_other_card_comes_back(phone: Phone) -> None:
    phone.open(CallSubject("police", record_case(phone.desk, "sam")))
    before = phone.view.help
    phone.presenter.show_help()

    assert phone.view.emergency is not None
    assert phone.view.emergency.number is not None
    assert phone.view.emergency.number.number == "112"
    assert "Er is nu gevaar." in phone.view.emergency.opening
    assert phone.view.help is before, "the log is still that of the other call"

    phone.presenter.choose_number("police")
    assert phone.view.help is not before
    assert phone.view.help == before


def test_nothing_promised_leaves_nothing_to_take_back(phone: Phone) -> None:
    phone.open(CallSubject("police", record_case(phone.desk, "sam")))
    phone.presenter.log(SPOKEN)

    assert phone.navigator.undo is None


def test_a_draft_finds_its_subject_again() -> None:
    for subject in (CallSubject("police", "i1"), CallSubject(agreement_id="a1"), CallSubject("", "i1", "a1")):
        assert subject_of(place_of(subject).row) == subject
    assert subject_of("") == CallSubject()
