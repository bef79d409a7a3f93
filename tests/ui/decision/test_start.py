"""Advice without a record: nothing is stored, and at the end it can become an incident."""

from __future__ import annotations

from tests.fakes import founded_vault
from tests.ui.decision.desk import make_desk
from tests.ui.decision.help import Help
from vios_desktop.ui.record.draft_values import from_json


def test_the_kinds_are_those_with_rules() -> None:
    made = Help()
    made.open(None)
    assert made.view.page == "start"
    assert made.view.start is not None
    codes = {kind.code for kind in made.view.start.kinds.lines}
    assert {"vape_use", "vape_trade", "knife", "suspicion"} <= codes
    assert all(kind.title and kind.title != kind.code for kind in made.view.start.kinds.lines)


def test_nothing_is_stored() -> None:
    vault = founded_vault()
    made = Help(make_desk(vault=vault))
    before = vault.committed
    made.open(None)
    made.presenter.choose_kind("vape_use")
    while made.view.page == "question":
        made.presenter.answer(made.question.options[-1].id)
        if made.view.page == "alarm":
            made.presenter.leave_alarm()
    assert not made.advice.on_record
    assert not made.advice.may_choose
    made.presenter.advice.accept("police")
    made.presenter.leave(lambda: None)
    assert vault.committed == before
    assert made.view.saved == [None]


def test_a_walk_without_a_record_can_be_gone_on_with() -> None:
    made = Help()
    made.open(None)
    made.presenter.choose_kind("vape_trade")
    made.presenter.answer("no")
    asked = made.question.key
    made.presenter.back()
    assert made.view.page == "start"
    assert made.view.start is not None
    line = made.view.start.walks[0]
    assert (line.incident_id, line.saved_at) == ("", None)
    made.presenter.resume("")
    assert made.question.key == asked


def test_back_from_the_first_question_is_the_choice_of_the_kind() -> None:
    made = Help()
    made.open(None)
    made.presenter.choose_kind("knife")
    made.presenter.go_back()
    assert made.view.page == "start"
    made.presenter.back()
    assert made.navigator.asked == [("back", None)]


def test_walks_that_were_left_are_listed() -> None:
    made = Help()
    incident_id = made.open_case("sam")
    made.presenter.answer("no")
    made.open(None)
    assert made.view.start is not None
    line = made.view.start.walks[0]
    assert (line.incident_id, line.number, line.kind) == (incident_id, "2026-001", "Vapes verkopen of uitdelen")
    made.presenter.resume(incident_id)
    assert made.navigator.asked == [("advice", incident_id)]


def test_the_strip_works_before_a_kind_is_chosen() -> None:
    made = Help()
    made.open(None)
    made.presenter.show_help()
    assert made.view.page == "alarm"
    made.presenter.leave_alarm()
    assert made.view.page == "start"


def test_the_advice_becomes_an_incident_with_its_kind() -> None:
    made = Help()
    made.open(None)
    made.presenter.choose_kind("vape_trade")
    made.answer_all(age="12_15")
    made.presenter.advice.record_incident()
    what, draft_id = made.navigator.asked[0]
    assert what == "record"
    assert isinstance(draft_id, str)
    assert from_json(made.desk.drafts.get(draft_id).values).text("kind") == "vape_trade"


def test_a_suspicion_becomes_an_empty_form() -> None:
    made = Help()
    made.open(None)
    made.presenter.choose_kind("suspicion")
    while made.view.page == "question":
        made.presenter.answer("no" if made.question.key == "danger" else made.question.options[-1].id)
    made.presenter.advice.record_incident()
    assert made.navigator.asked == [("record", None)]
