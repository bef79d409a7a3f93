"""The questions: one key for danger, known facts, going back, changing, keeping and coming back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.fakes import founded_vault
from tests.ui.decision.desk import make_desk, real_pack, record_case
from tests.ui.decision.help import Help
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.ui.decision.model import NoticeKind


@pytest.fixture
def case() -> Help:
    made = Help()
    made.open_case("sam", "robin")
    return made


def test_danger_comes_first_and_is_one_key(case: Help) -> None:
    assert case.question.key == "danger"
    assert case.question.one_key
    assert case.question.options[0].id == "yes"
    assert case.view.number == "2026-001"


def test_what_the_record_knows_is_shown_and_not_asked(case: Help) -> None:
    case.presenter.answer("no")
    known = {step.title: step.answer for step in case.path.steps if step.known}
    assert known == {"Hoe oud is Sam Voorbeeld?": "15 jaar", "Hoe oud is Robin Fictief?": "13 jaar"}
    assert case.question.key == "trade_part"
    assert case.question.text == "Wat deed Sam Voorbeeld?"


def test_the_number_is_exact_only_when_it_is_certain(case: Help) -> None:
    first = case.question.count
    assert first is not None
    assert (first.number, first.total) == (1, None)
    assert first.least < first.most
    case.answer_all()
    case.presenter.go_to("home")
    last = case.question.count
    assert last is not None
    assert last.total == last.number


def test_danger_shows_the_112_card_alone_and_the_walk_goes_on(case: Help) -> None:
    case.presenter.answer("yes")
    assert case.view.page == "alarm"
    assert case.view.alarm is not None
    assert case.view.alarm.number == "112"
    assert case.view.alarm.steps
    assert case.view.alarm.part_of_walk
    case.presenter.leave_alarm()
    assert case.question.key == "trade_part"
    case.answer_all()
    assert len(case.advice.cards) == 7
    assert case.advice.danger


def test_the_strip_shows_what_to_do_and_leads_back(case: Help) -> None:
    case.presenter.answer("no")
    case.presenter.show_help()
    assert case.view.page == "alarm"
    assert case.view.alarm is not None
    assert not case.view.alarm.part_of_walk
    case.presenter.leave_alarm()
    assert case.question.key == "trade_part"


def test_back_from_the_112_card_is_the_danger_question(case: Help) -> None:
    case.presenter.answer("yes")
    case.presenter.go_back()
    assert (case.question.key, case.question.chosen) == ("danger", "yes")


def test_going_back_costs_no_answer(case: Help) -> None:
    case.presenter.answer("no")
    case.presenter.answer("seller")
    case.presenter.answer("buyer")
    case.presenter.go_back()
    assert (case.question.key, case.question.chosen) == ("trade_part@entry-robin", "buyer")
    case.presenter.go_back()
    assert (case.question.key, case.question.chosen) == ("trade_part", "seller")
    case.presenter.answer("seller")
    assert case.question.key == "trade_part@entry-robin"
    case.presenter.answer("buyer")
    assert case.question.key == "pressure"


def test_the_first_question_of_a_record_has_no_way_back(case: Help) -> None:
    assert not case.question.may_go_back
    case.presenter.go_back()
    assert case.question.key == "danger"


def test_changing_an_answer_tells_what_to_check_and_what_is_kept(case: Help) -> None:
    case.answer_all(pressure="no")
    case.presenter.go_to("pressure")
    assert case.question.returns
    case.presenter.answer("yes")
    assert case.view.page == "advice"
    notice = next(notice for notice in case.view.notices if notice.kind is NoticeKind.CHECK)
    assert notice.left == ("Waar komen ze vandaan?",)
    case.presenter.go_to("pressure")
    case.presenter.answer("no")
    notice = next(notice for notice in case.view.notices if notice.kind is NoticeKind.CHECK)
    assert "Waar komen ze vandaan?" in notice.names
    marked = {step.id for step in case.path.steps if step.needs_check}
    assert "vape_source" in marked
    answers = {step.id: step.answer for step in case.path.steps}
    assert answers["vape_source"] == "Van een andere leerling of jongere"
    case.presenter.go_to("vape_source")
    case.presenter.answer("pupil")
    assert "vape_source" not in {step.id for step in case.path.steps if step.needs_check}


def test_notes_can_be_put_away(case: Help) -> None:
    case.answer_all(pressure="no")
    case.presenter.go_to("pressure")
    case.presenter.answer("yes")
    case.presenter.dismiss_notices()
    assert case.view.notices == ()


def test_a_known_fact_can_be_corrected_and_given_back(case: Help) -> None:
    case.answer_all()
    case.presenter.go_to("age")
    assert case.question.known
    assert case.question.count is None
    case.presenter.answer("18_plus")
    case.presenter.go_to("age")
    assert case.question.corrected
    assert case.question.chosen == "18_plus"
    case.presenter.use_record("age")
    step = next(step for step in case.path.steps if step.id == "age")
    assert step.known
    assert step.answer == "15 jaar"


def test_answers_are_kept_after_every_step_and_come_back() -> None:
    vault = founded_vault()
    first = Help(make_desk(vault=vault))
    incident_id = first.open_case("sam", "robin")
    first.presenter.answer("no")
    first.presenter.answer("seller")
    assert len([at for at in first.view.saved if at]) == 2
    second = Help(make_desk(vault=vault))
    second.open(incident_id)
    assert second.question.key == "trade_part@entry-robin"
    notice = second.view.notices[0]
    assert (notice.kind, notice.names) == (NoticeKind.RESUMED, ("Wat deed Robin Fictief?",))
    second.presenter.answer("buyer")
    assert second.view.notices == ()


def test_leaving_keeps_and_then_says_so(case: Help) -> None:
    said: list[str] = []
    case.presenter.leave(lambda: said.append("nothing to keep"))
    assert case.desk.drafts.all() == ()
    case.presenter.answer("no")
    case.presenter.leave(lambda: said.append("done"))
    assert said == ["nothing to keep", "done"]
    assert case.desk.drafts.all()[0].form == "decision"


def test_back_and_kind_lead_to_the_incident() -> None:
    made = Help()
    incident_id = made.open_case("sam")
    made.presenter.go_to("kind")
    made.presenter.back()
    made.presenter.stop()
    assert made.navigator.asked == [("change", incident_id), ("incidents", incident_id), ("back", None)]


def test_an_incident_without_rules_says_so() -> None:
    made = Help()
    incident_id = record_case(made.desk, "sam", kind="accident")
    made.open(incident_id)
    assert made.view.page == "problem"
    assert made.view.no_rule
    assert made.view.problem is not None
    assert made.view.problem.what == "Hier heeft VIOS geen regel voor."


def test_somebody_elses_incident_is_refused_in_words() -> None:
    vault = founded_vault()
    incident_id = record_case(make_desk(vault=vault), "sam")
    colleague = Help(make_desk(Role.COLLEAGUE, vault=vault, account_id="joris"))
    colleague.open(incident_id)
    assert colleague.view.page == "problem"
    assert not colleague.view.no_rule


def test_old_rules_are_flagged() -> None:
    old = replace(real_pack(), checked_on=date(2025, 11, 1))
    made = Help(make_desk(pack=lambda: old))
    made.open_case("sam")
    assert made.question.stale


def test_hard_words_and_sources_come_with_the_question(case: Help) -> None:
    while case.question.key != "pressure":
        case.presenter.answer("no" if case.question.key == "danger" else "seller")
    assert [term.word for term in case.question.terms] == ["uitbuiting"]
    assert case.question.why
    assert case.question.cites
    assert case.question.checked_on <= date(2026, 11, 24)


def test_answers_that_could_not_be_kept_are_told(case: Help, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise ViosError("changed_meanwhile", record_kind="draft")

    monkeypatch.setattr(type(case.desk.decisions), "keep", full)
    case.presenter.answer("no")
    assert case.view.saved[-1] is None
    assert case.view.error is not None
    assert case.question.key == "trade_part"
    left: list[str] = []
    case.presenter.leave(lambda: left.append("done"))
    assert left == ["done"]
