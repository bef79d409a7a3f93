"""The advice: cards per axis, choosing, reasons, what if, and fixing."""

from __future__ import annotations

import pytest

from tests.fakes import founded_vault
from tests.ui.decision.desk import make_desk
from tests.ui.decision.help import AXES, Help
from vios_desktop.domain.decision_record import Choice
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.call_help import CallSubject
from vios_desktop.ui.decision.model import NoticeKind


@pytest.fixture
def case() -> Help:
    made = Help()
    made.open_case("sam", "robin", "noor")
    made.answer_all()
    return made


def test_seven_cards_of_which_six_are_chosen(case: Help) -> None:
    assert [card.axis for card in case.advice.cards] == [*AXES, "consequences"]
    assert len(case.advice.to_choose) == 6
    assert case.advice.card("consequences").read_only
    for card in case.advice.cards:
        assert card.headline
        assert card.because
        assert card.cites
        assert card.weakest


def test_persons_get_their_own_line_where_they_differ(case: Help) -> None:
    lines = {line.headline: line.person for line in case.advice.card("criminal").persons}
    assert lines["Nee, kopen en hebben niet"] == "Robin Fictief"
    assert lines["Ja, verkopen wel. Hebben niet."] == "Sam Voorbeeld, Noor Testhuis"
    parents = {line.person for line in case.advice.card("parents").persons}
    assert "Noor Testhuis" in parents
    assert case.advice.card("police").persons == ()


def test_a_reason_that_was_outweighed_is_shown_too(case: Help) -> None:
    assert [line.value for line in case.advice.card("school").outweighed] == ["Gesprek en maatregel"]


def test_what_not_to_do_is_apart(case: Help) -> None:
    card = case.advice.card("take_in")
    assert card.do
    assert any("Voel niet aan kleding" in item.text for item in card.avoid)


def test_accepting_is_one_card_at_a_time_with_its_time(case: Help) -> None:
    case.presenter.advice.accept("police")
    card = case.advice.card("police")
    assert card.choice is not None
    assert card.choice.choice is Choice.ACCEPTED
    assert card.choice.at == case.desk.session.clock.now()
    assert [missing.axis for missing in case.advice.missing] == [axis for axis in AXES if axis != "police"]
    case.presenter.advice.reopen("police")
    assert not case.advice.card("police").chosen


def test_deviating_asks_for_a_reason(case: Help) -> None:
    case.presenter.advice.deviate("school", "  ")
    assert case.view.reason_missing == "school"
    assert not case.advice.card("school").chosen
    case.presenter.advice.deviate("school", "Herstelgesprek, want de leerling gaf alles zelf af.")
    choice = case.advice.card("school").choice
    assert choice is not None
    assert (choice.choice, choice.reason) == (
        Choice.DEVIATED,
        "Herstelgesprek, want de leerling gaf alles zelf af.",
    )
    case.presenter.advice.reopen("school")
    again = case.advice.card("school").choice
    assert again is not None
    assert (again.reason, again.at) == ("Herstelgesprek, want de leerling gaf alles zelf af.", None)


def test_choices_and_half_a_reason_come_back() -> None:
    vault = founded_vault()
    first = Help(make_desk(vault=vault))
    incident_id = first.open_case("sam", "robin")
    first.answer_all()
    first.presenter.advice.accept("police")
    first.presenter.advice.type_reason("school", "Omdat wij eerst")
    second = Help(make_desk(vault=vault))
    second.open(incident_id)
    assert second.advice.card("police").chosen
    half = second.advice.card("school").choice
    assert half is not None
    assert (half.reason, half.at) == ("Omdat wij eerst", None)
    second.presenter.advice.type_reason("school", "")
    third = Help(make_desk(vault=vault))
    third.open(incident_id)
    assert third.advice.card("school").choice is None


def test_a_card_that_says_something_else_is_chosen_again(case: Help) -> None:
    case.accept_all()
    case.presenter.advice.deviate("school", "Een eigen reden.")
    case.presenter.go_to("pressure")
    case.presenter.answer("yes")
    notice = next(notice for notice in case.view.notices if notice.kind is NoticeKind.CARDS)
    assert "Politie" in notice.names
    assert not case.advice.card("police").chosen
    assert case.advice.card("criminal").chosen
    school = case.advice.card("school").choice
    assert school is not None
    assert school.reason == "Een eigen reden."
    case.presenter.advice.accept("police")
    case.presenter.dismiss_notices()
    assert case.view.notices == ()


def test_going_back_and_confirming_keeps_the_choices(case: Help) -> None:
    case.accept_all()
    case.presenter.go_to("home")
    case.presenter.answer("safe")
    assert case.advice.missing == ()


def test_what_if_changes_nothing(case: Help) -> None:
    assert "pressure" in {question.key for question in case.view.offered}
    before = case.advice
    case.presenter.advice.try_answer("pressure", "yes")
    found = case.view.what_if
    assert found is not None
    assert "Politie" in {line.card for line in found.changes}
    police = next(line for line in found.changes if line.card == "Politie")
    assert police.before != police.after
    assert case.advice == before
    case.presenter.advice.try_answer("pressure", "maybe")
    assert case.view.what_if is not None
    assert case.view.what_if.changes == ()


def test_fixing_leads_to_the_card_that_is_missing(case: Help) -> None:
    for axis in AXES[:3]:
        case.presenter.advice.accept(axis)
    case.presenter.advice.fix()
    assert case.view.missing == "take_in"
    assert case.view.page == "advice"


def test_fixing_writes_record_and_agreements_and_tells_it(case: Help) -> None:
    case.accept_all()
    case.presenter.advice.deviate("school", "Eerst een gesprek met de ouders erbij.")
    case.presenter.advice.fix()
    receipt = case.view.receipt
    assert case.view.page == "receipt"
    assert receipt is not None
    assert (receipt.accepted, receipt.deviated) == (5, 1)
    assert receipt.agreements
    assert all(line.text and line.owner and line.due_on for line in receipt.agreements)
    assert case.navigator.changes == 1
    assert case.navigator.asked == [("toast", f"fixed {len(receipt.agreements)}")]
    assert case.desk.drafts.all() == ()
    case.presenter.advice.to_record()
    case.presenter.advice.to_agreements()
    case.presenter.advice.to_incident()
    assert [what for what, _ in case.navigator.asked[1:]] == ["decision", "agreements", "incidents"]


def test_what_goes_wrong_is_said_and_the_choices_stay(case: Help, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise ViosError("changed_meanwhile", record_kind="incident")

    case.accept_all()
    monkeypatch.setattr(type(case.desk.decisions), "fix", full)
    case.presenter.advice.fix()
    assert case.view.error is not None
    assert case.advice.missing == ()


def test_a_colleague_reads_but_does_not_choose() -> None:
    made = Help(make_desk(Role.COLLEAGUE, account_id="joris"))
    made.open_case_unknown()
    made.answer_all(age="12_15")
    assert made.advice.on_record
    assert not made.advice.may_choose
    made.presenter.advice.accept("police")
    made.presenter.advice.deviate("police", "Toch niet.")
    made.presenter.advice.fix()
    assert made.view.page == "advice"
    assert not made.advice.card("police").chosen


def test_after_fixing_nothing_is_kept_or_changed(case: Help) -> None:
    case.accept_all()
    case.presenter.advice.fix()
    case.presenter.go_back()
    case.presenter.leave(lambda: None)
    assert case.desk.drafts.all() == ()
    case.view.page = ""
    case.presenter.entered()
    assert case.view.page == "receipt"


def test_a_new_visit_after_fixing_begins_anew() -> None:
    made = Help()
    incident_id = made.open_case("sam")
    made.answer_all()
    made.accept_all()
    made.presenter.advice.fix()
    made.open(incident_id)
    assert made.question.key == "danger"


def test_a_number_leads_to_its_call_card_with_what_is_known(case: Help) -> None:
    line = case.advice.card("police").calls[0]
    case.presenter.advice.call(line)

    name, subject = case.navigator.asked[-1]
    assert name == "call"
    assert isinstance(subject, CallSubject)
    assert (subject.number_id, subject.kind, subject.danger) == (line.id, "vape_trade", "no")
    assert subject.incident_id is not None
    assert subject.deadline is not None


def test_without_a_record_the_card_knows_no_incident() -> None:
    case = Help()
    case.presenter.choose_kind("vape_trade")
    case.answer_all(age="12_15")
    case.presenter.advice.call(case.advice.card("police").calls[0])

    subject = case.navigator.asked[-1][1]
    assert isinstance(subject, CallSubject)
    assert subject.incident_id is None
