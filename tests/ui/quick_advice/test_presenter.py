"""Advice without an account, without a window: in memory only, with the released rules, left after a question."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from tests.fakes import FixedClock
from tests.fakes.open_rules import FakeOpenRules
from tests.ui.decision.desk import real_finder, real_pack, rendered
from tests.ui.decision.fake_view import FakeView
from tests.ui.kit.fakes import ScriptedDialogs
from vios_desktop.decision.facts import PersonFacts
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.person import AgeRange
from vios_desktop.domain.vocabulary import PersonRole
from vios_desktop.services.open_rules import OpenRules
from vios_desktop.services.quick_advice import QuickAdviceService
from vios_desktop.texts import Texts
from vios_desktop.ui.decision.model import KIND_STEP, NoticeKind, QuestionModel
from vios_desktop.ui.decision.paper import PaperPorts, PaperState
from vios_desktop.ui.decision.walking import Walking
from vios_desktop.ui.dialog_port import Question, SaveRequest
from vios_desktop.ui.page_picture import PagePicture
from vios_desktop.ui.quick_advice.presenter import KindPorts, QuickAdvicePresenter
from vios_desktop.ui.runner import ImmediateRunner

PAGE = PagePicture(1, 1, b"\xff\xff\xff")
RELEASED = OpenRules(date(2026, 11, 20), "School", {"house_rules": "no"})


@dataclass
class Quick:
    """The presenter with fakes around it; `said` is what became of the paper."""

    store: FakeOpenRules = field(default_factory=FakeOpenRules)
    view: FakeView = field(default_factory=FakeView)
    dialogs: ScriptedDialogs = field(default_factory=ScriptedDialogs)
    written: dict[Path, bytes] = field(default_factory=dict)
    said: list[PaperState] = field(default_factory=list)
    left: int = 0
    problem: ViosError | None = None

    def __post_init__(self) -> None:
        service = QuickAdviceService(real_pack, self.store.read, "School", FixedClock(), rendered)
        ports = PaperPorts(self.dialogs, lambda _pdf: (PAGE,), self._write)
        self.presenter = QuickAdvicePresenter(
            self.view, service, ImmediateRunner(), Texts(), self, ports, KindPorts(dict, real_finder), self._left
        )
        self.presenter.start()

    def leave_question(self) -> Question:
        return Question("?", "", "weg", "blijf")

    def save_request(self, file_name: str) -> SaveRequest:
        return SaveRequest("?", file_name, "PDF", ".pdf")

    def say_paper(self, state: PaperState) -> None:
        self.said.append(state)

    def question(self) -> QuestionModel:
        assert self.view.page == "question"
        assert self.view.question is not None
        return self.view.question

    def finish(self, kind: str = "vape_use") -> None:
        self.presenter.choose_kind(kind)
        while self.view.page == "question":
            options = [option.id for option in self.question().options]
            self.presenter.answer("no" if self.question().key == "danger" else options[-1])

    def _write(self, path: Path, content: bytes) -> None:
        if self.problem is not None:
            raise self.problem
        self.written[path] = content

    def _left(self) -> None:
        self.left += 1


def test_it_begins_with_the_kinds_and_says_that_no_rules_are_known() -> None:
    quick = Quick()
    assert quick.view.page == "start"
    assert quick.view.start is not None
    assert quick.view.start.without_account
    assert quick.view.start.walks == ()
    assert {kind.code for kind in quick.view.start.kinds.lines} == set(real_pack().protocols)
    assert [notice.kind for notice in quick.view.notices] == [NoticeKind.NO_OPEN_RULES]


def test_it_says_from_when_the_released_rules_are_or_that_they_cannot_be_read() -> None:
    (known,) = Quick(FakeOpenRules(RELEASED)).view.notices
    assert (known.kind, known.day) == (NoticeKind.OPEN_RULES, date(2026, 11, 20))
    (damaged,) = Quick(FakeOpenRules(damaged=True)).view.notices
    assert damaged.kind is NoticeKind.OPEN_RULES_DAMAGED


def test_the_cards_are_to_read_and_name_the_rule_of_the_school() -> None:
    quick = Quick(FakeOpenRules(RELEASED))
    quick.finish()
    advice = quick.view.advice
    assert advice is not None
    assert not advice.may_choose
    assert not advice.may_record
    assert not advice.on_record
    (rule,) = advice.card("take_in").rules
    assert (rule.value, rule.look_up) == ("Nee", "")
    assert len(quick.view.offered) > 2


def test_without_the_rules_the_card_says_what_to_look_up() -> None:
    quick = Quick()
    quick.finish()
    assert quick.view.advice is not None
    (rule,) = quick.view.advice.card("take_in").rules
    assert rule.look_up == real_pack().settings["house_rules"].help


def test_back_goes_a_question_back_and_from_the_first_to_the_kinds() -> None:
    quick = Quick()
    quick.presenter.choose_kind("knife")
    quick.presenter.answer("no")
    second = quick.question().key
    quick.presenter.go_back()
    assert quick.question().key == "danger"
    quick.presenter.answer("no")
    assert quick.question().key == second
    quick.presenter.go_to(KIND_STEP)
    assert quick.view.page == "start"
    assert quick.view.start is not None
    (line,) = quick.view.start.walks
    assert (line.incident_id, line.saved_at) == ("", None)
    quick.presenter.resume("")
    assert quick.question().key == second


def test_danger_brings_the_card_of_112_alone() -> None:
    quick = Quick()
    quick.presenter.show_help()
    assert quick.view.page == "alarm"
    quick.presenter.leave_alarm()
    assert quick.view.page == "start"
    quick.presenter.choose_kind("knife")
    quick.presenter.answer("yes")
    assert quick.view.page == "alarm"
    quick.presenter.leave_alarm()
    assert quick.view.page == "question"


def test_an_earlier_answer_can_be_changed_and_what_follows_is_to_be_checked() -> None:
    quick = Quick()
    quick.finish("vape_trade")
    quick.presenter.go_to("vape_source")
    quick.presenter.answer("adult")
    assert quick.view.page == "advice"
    quick.presenter.dismiss_notices()
    assert quick.view.notices == ()
    quick.presenter.try_answer("vape_source", "pupil")
    assert quick.view.what_if is not None
    assert quick.view.what_if.changes


def test_leaving_asks_only_where_answers_would_be_lost() -> None:
    quick = Quick()
    quick.presenter.leave()
    assert (quick.left, quick.dialogs.questions) == (1, [])
    quick.presenter.choose_kind("knife")
    quick.presenter.leave()
    assert (quick.left, quick.dialogs.questions) == (2, [])
    quick.presenter.answer("no")
    quick.presenter.leave()
    assert (quick.left, len(quick.dialogs.questions)) == (2, 1)
    quick.dialogs.answers.append(True)
    quick.presenter.leave()
    assert quick.left == 3


def test_the_page_is_printed_from_memory() -> None:
    quick = Quick()
    quick.presenter.print()
    assert quick.dialogs.printed == []
    quick.finish()
    quick.presenter.print()
    assert quick.dialogs.printed == [(PAGE,)]
    assert quick.said == [PaperState.PRINTED]
    assert quick.written == {}
    quick.dialogs.printer_works = False
    quick.presenter.print()
    assert quick.said[-1] is PaperState.NOT_PRINTED


def test_a_file_is_written_only_where_the_user_says() -> None:
    quick = Quick()
    quick.finish()
    quick.presenter.save()
    assert (quick.written, quick.said) == ({}, [])
    quick.dialogs.paths.append(Path("/stick/advies.pdf"))
    quick.presenter.save()
    assert list(quick.written) == [Path("/stick/advies.pdf")]
    assert quick.said == [PaperState.SAVED]
    assert quick.dialogs.requests[0].suggested_name == "advies-2026-11-24.pdf"


def test_a_disk_that_refuses_is_told_on_the_page() -> None:
    quick = Quick(problem=ViosError("disk_full"))
    quick.finish()
    quick.dialogs.paths.append(Path("/stick/advies.pdf"))
    quick.presenter.save()
    assert quick.view.page == "advice"
    assert quick.view.error == Texts().error("disk_full")
    assert quick.said == []


def test_after_closing_nothing_is_left_of_the_walk() -> None:
    quick = Quick()
    quick.finish()
    quick.presenter.close()
    assert "Walking" not in repr(vars(quick.presenter))
    quick.presenter.print()
    assert quick.dialogs.printed == []


@pytest.mark.parametrize("kind", list(real_pack().protocols))
def test_every_kind_comes_to_an_advice(kind: str) -> None:
    quick = Quick()
    quick.finish(kind)
    assert quick.view.page == "advice"


def test_persons_by_role_and_age_are_advised_apart_and_never_asked_again() -> None:
    quick = Quick()
    quick.presenter.set_persons(
        (
            PersonFacts("p1", PersonRole.ALLEGED_CAUSER, age=AgeRange(15, 15)),
            PersonFacts("p2", PersonRole.VICTIM, age=AgeRange(13, 13)),
        )
    )
    quick.finish("vape_trade")
    assert quick.view.path is not None
    ages = [step for step in quick.view.path.steps if step.id.startswith("age")]
    assert [step.answer for step in ages] == ["15 jaar", "13 jaar"]
    assert not any(step.known for step in quick.view.path.steps), "it was said here, not taken from an incident"
    assert quick.view.advice is not None
    assert quick.view.advice.known == 0


def test_persons_are_forgotten_with_the_walk() -> None:
    quick = Quick()
    quick.presenter.set_persons((PersonFacts("p1", age=AgeRange(15, 15)),))
    quick.presenter.close()
    held = [value for value in vars(quick.presenter).values() if isinstance(value, (tuple, Walking))]
    assert held == [()]
