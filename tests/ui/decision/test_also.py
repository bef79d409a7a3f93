"""A second kind in the walk: added from the list, shown on the map, kept, taken away again, fixed as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.fakes import FakeVault, founded_vault
from tests.ui.decision.desk import make_desk
from tests.ui.decision.help import Help
from tests.ui.decision.test_keys import page_of
from tests.ui.kit.looks import clipped, settle, unnamed
from vios_desktop.ui.decision.model import ALSO_PREFIX, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.decision.conftest import Shown

ALSO = f"{ALSO_PREFIX}extortion"
MORE = {"extortion_means": "secret", "extortion_wants": "money"}


def with_extortion(made: Help) -> None:
    made.presenter.open_also()
    made.presenter.add_kind("extortion")


def ids(made: Help) -> list[str]:
    return [step.id for step in made.path.steps]


def finish(made: Help) -> None:
    """Answer everything that is asked, what is not in the case with its last option."""
    while made.view.page == "question":
        known = [option.id for option in made.question.options]
        wanted = MORE.get(made.question.key, "no" if made.question.key == "danger" else known[-1])
        made.presenter.answer(wanted if wanted in known else known[-1])


def test_the_list_leaves_out_what_plays_already() -> None:
    made = Help()
    made.open_case("sam")
    made.presenter.open_also()
    assert made.view.page == "also"
    assert made.view.also is not None
    codes = {line.code for line in made.view.also.kinds.lines}
    assert "vape_trade" not in codes
    assert "extortion" in codes
    made.presenter.search("vape verkopen")
    assert made.view.kinds is not None
    assert "vape_trade" not in {line.code for line in made.view.kinds.lines}


def test_a_second_kind_gets_its_own_part_of_the_map() -> None:
    made = Help()
    made.open_case("sam")
    with_extortion(made)
    assert made.view.page == "question"
    steps = ids(made)
    assert steps.index(ALSO) > steps.index("home")
    assert steps[steps.index(ALSO) + 1] == "extortion_means"
    assert next(step for step in made.path.steps if step.id == ALSO).changeable


def test_the_incident_keeps_its_own_kind_first() -> None:
    made = Help()
    made.open_case("sam")
    with_extortion(made)
    finish(made)
    assert made.advice.title.startswith("Verkoop van vapes en")


def test_both_come_back_with_the_draft() -> None:
    made = Help()
    incident_id = made.open_case("sam")
    made.presenter.answer("no")
    with_extortion(made)
    again = Help(made.desk)
    again.open(incident_id)
    assert ALSO in ids(again)


def test_taking_it_away_costs_no_answer() -> None:
    made = Help()
    incident_id = made.open_case("sam")
    with_extortion(made)
    finish(made)
    made.presenter.go_to(ALSO)
    assert made.view.page == "advice"
    assert ALSO not in ids(made)
    notice = made.view.notices[0]
    assert notice.kind is NoticeKind.CHECK
    assert len(notice.left) >= 2
    again = Help(made.desk)
    again.open(incident_id)
    assert ALSO not in ids(again)
    with_extortion(again)
    assert again.view.page == "advice"


def test_it_can_be_added_from_the_advice() -> None:
    made = Help()
    made.open_case("sam", "robin")
    made.answer_all()
    assert made.path.may_add
    with_extortion(made)
    assert made.question.key == "extortion_means"


def test_back_from_the_list_is_the_walk() -> None:
    made = Help()
    made.open_case("sam")
    made.presenter.answer("no")
    asked = made.question.key
    for leave in (made.presenter.close_also, made.presenter.back, made.presenter.go_back):
        made.presenter.open_also()
        leave()
        assert made.question.key == asked


def test_no_more_than_three_kinds() -> None:
    made = Help()
    made.open_case("sam")
    for kind in ("extortion", "knife"):
        assert made.path.may_add
        made.presenter.add_kind(kind)
    assert not made.path.may_add


def test_an_answer_that_brought_a_kind_in_is_named_and_cannot_be_taken_away() -> None:
    made = Help()
    made.open(None)
    made.presenter.choose_kind("extortion")
    while made.question.key != "extortion_means":
        made.presenter.answer("no" if made.question.key == "danger" else made.question.options[0].id)
    made.presenter.answer("image")
    head = next(step for step in made.path.steps if step.id == f"{ALSO_PREFIX}sexting")
    assert head.answer == "Waarmee?"
    assert not head.changeable


def test_questions_of_kinds_that_may_still_come_are_not_on_the_map() -> None:
    made = Help()
    made.open(None)
    made.presenter.choose_kind("suspicion")
    made.presenter.answer("no")
    assert "trade_part" not in ids(made)
    count = made.path.count
    assert count is not None
    assert count.most >= len(made.path.steps) - 4


def test_the_record_holds_both_kinds() -> None:
    vault = founded_vault()
    made = Help(make_desk(vault=vault))
    made.open_case("sam")
    with_extortion(made)
    finish(made)
    for card in made.advice.to_choose:
        made.presenter.advice.accept(card.axis)
    made.presenter.advice.fix()
    assert isinstance(vault, FakeVault)
    record = next(iter(vault.state.decisions.values()))
    assert record.payload["kinds"] == ["vape_trade", "extortion"]
    assert made.desk.decisions.view(record.id).replay.same


def test_with_keys_from_the_map_and_back(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    view = shown.screen.view
    view.side.also_button.setFocus()
    shown.press(Qt.Key.Key_Space)
    assert page_of(shown) is view.also
    shown.write("afpresing")
    assert view.also.picker.codes[0] == "extortion"
    shown.press(Qt.Key.Key_Return)
    assert page_of(shown) is view.question
    view.side.also_button.click()
    shown.press(Qt.Key.Key_Escape)
    assert page_of(shown) is view.question
    assert shown.navigator.asked == []
    focused = QApplication.focusWidget()
    assert focused is not None
    assert view.question.isAncestorOf(focused)


def test_the_list_and_the_map_fit(make_shown: Callable[..., Shown]) -> None:
    for width in (1366, 1024):
        shown = make_shown(width=width)
        shown.screen.presenter.open_also()
        settle(shown.screen)
        assert clipped(shown.screen) == []
        assert unnamed(shown.screen) == []
        shown.screen.presenter.add_kind("extortion")
        settle(shown.screen)
        assert clipped(shown.screen) == []
        assert unnamed(shown.screen) == []


def test_the_longest_title_leaves_room_for_its_button(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown(names=(), width=910, height=480)
    for kind in ("sexual_violence", "child_abuse"):
        shown.screen.presenter.choose_kind(kind)
        while shown.screen.view.page is shown.screen.view.question:
            key = shown.screen.view.question.key
            shown.screen.presenter.answer("no" if key == "danger" else "unknown")
        settle(shown.screen)
        area = shown.screen.view.side.findChildren(QScrollArea)[0]
        content = area.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= area.viewport().width()
        assert area.horizontalScrollBar().value() == 0


def test_the_question_itself_is_in_sight_in_a_low_window(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown(names=(), width=910, height=480)
    shown.screen.presenter.choose_kind("extortion")
    for option in ("no", "12_15"):
        shown.screen.presenter.answer(option)
        settle(shown.screen)
        area = shown.screen.view.question.findChildren(QScrollArea)[0]
        assert area.verticalScrollBar().maximum() > 0 or option == "no"
        assert area.verticalScrollBar().value() == 0
