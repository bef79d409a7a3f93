"""With keys alone from the first question to the fixed decision: two pupils, each with an age of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget

from tests.fakes import FakeVault
from tests.ui.decision.help import AXES
from vios_desktop.domain.decision_record import Choice
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.drafts import DraftService
from vios_desktop.ui.decision.advice_card import AdviceCard
from vios_desktop.ui.widgets.option_card import OptionCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.decision.conftest import Shown

K = Qt.Key


def spoken(widget: QWidget | None) -> str:
    """What a screen reader would call it."""
    assert widget is not None
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def page_of(shown: Shown) -> QWidget | None:
    return shown.screen.view.page


def is_open(shown: Shown) -> bool:
    return shown.screen.view.advice.grid.is_open


def to_advice(shown: Shown) -> None:
    """2 = no danger; sold, bought; maybe pressure; from a pupil; at a colleague; parents safe to call."""
    shown.press(K.Key_2)
    for key in (K.Key_1, K.Key_3, K.Key_2, K.Key_3, K.Key_2, K.Key_1):
        shown.press(key, K.Key_Return)


def test_the_whole_case_with_keys_alone(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    view = shown.screen.view
    assert isinstance(QApplication.focusWidget(), OptionCard)
    to_advice(shown)
    assert page_of(shown) is view.advice
    first = QApplication.focusWidget()
    assert isinstance(first, AdviceCard)
    assert first.model.axis == "criminal"
    shown.press(K.Key_O, K.Key_Right, K.Key_O, K.Key_Right, K.Key_O, K.Key_Right, K.Key_O, K.Key_Right, K.Key_O)
    shown.press(K.Key_Right, K.Key_W)
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    shown.write("Eerst een gesprek met de ouders")
    shown.press(K.Key_Tab, K.Key_Return)
    assert view.advice.grid.card("school").model.chosen
    while QApplication.focusWidget() is not view.advice.fix_button:
        shown.press(K.Key_Tab)
    shown.press(K.Key_Return)
    assert page_of(shown) is view.receipt
    vault = shown.desk.session.vault
    assert isinstance(vault, FakeVault)
    record = next(iter(vault.state.decisions.values()))
    choices = {choice.axis: choice.choice for choice in record.choices}
    assert choices["school"] is Choice.DEVIATED
    assert choices["police"] is Choice.ACCEPTED
    facts = record.payload["facts"]
    assert isinstance(facts, dict)
    assert [person["age"] for person in facts["persons"]] == [[15, 15], [13, 13]]
    assert QApplication.focusWidget() is view.receipt.incident_button


def test_danger_is_one_key_and_enter_goes_on(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    view = shown.screen.view
    shown.press(K.Key_1)
    assert page_of(shown) is view.alarm
    assert view.side.isHidden()
    shown.press(K.Key_Return)
    assert page_of(shown) is view.question


def test_a_click_on_danger_is_enough(make_shown: Callable[..., Shown]) -> None:
    from PySide6.QtTest import QTest

    shown = make_shown()
    view = shown.screen.view
    card = view.question.findChildren(OptionCard)[0]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert page_of(shown) is view.alarm


def test_enter_without_a_choice_says_so(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    shown.press(K.Key_2, K.Key_Return)
    question = shown.screen.view.question
    assert question.is_missing_shown
    assert isinstance(QApplication.focusWidget(), OptionCard)
    shown.press(K.Key_1)
    assert not question.is_missing_shown


def test_alt_left_goes_back_with_the_answer_marked(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    shown.press(K.Key_2, K.Key_3, K.Key_Return)
    shown.press_alt(K.Key_Left)
    focused = QApplication.focusWidget()
    assert isinstance(focused, OptionCard)
    assert focused.isChecked()
    assert shown.screen.view.question.chosen == "buyer"


def test_arrows_walk_over_the_grid(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    to_advice(shown)
    grid = shown.screen.view.advice.grid
    assert grid.columns == 3
    shown.press(K.Key_Down)
    assert QApplication.focusWidget() is grid.card("take_in")
    shown.press(K.Key_Right, K.Key_Up)
    assert QApplication.focusWidget() is grid.card("police")
    shown.press(K.Key_Down, K.Key_Down)
    assert QApplication.focusWidget() is grid.card("consequences")


def test_enter_opens_all_of_a_card_and_esc_closes_it(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    to_advice(shown)
    grid = shown.screen.view.advice.grid
    shown.press(K.Key_Return)
    assert grid.is_open
    shown.press(K.Key_Escape)
    assert not is_open(shown)
    assert QApplication.focusWidget() is grid.card("criminal")
    assert shown.navigator.asked == []
    shown.press(K.Key_Escape)
    assert shown.navigator.asked[0][0] == "incidents"


def test_esc_gives_up_a_reason_and_stays(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    to_advice(shown)
    grid = shown.screen.view.advice.grid
    shown.press(K.Key_W)
    shown.write("zomaar wo")
    assert not grid.card("criminal").model.chosen
    shown.press(K.Key_Escape)
    assert QApplication.focusWidget() is grid.card("criminal")
    assert shown.navigator.asked == []
    shown.press(K.Key_O)
    assert grid.card("criminal").model.chosen


def test_leaving_keeps_a_reason_that_is_being_typed(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    to_advice(shown)
    shown.press(K.Key_W)
    shown.write("Omdat wij eerst")
    left: list[str] = []
    shown.screen.leave(lambda: left.append("done"))
    shown.screen.entered()
    choice = shown.screen.view.advice.grid.card("criminal").model.choice
    assert left == ["done"]
    assert choice is not None
    assert (choice.reason, choice.at) == ("Omdat wij eerst", None)


def test_answers_and_reasons_are_said_to_be_kept_only_when_all_of_them_are(
    make_shown: Callable[..., Shown],
) -> None:
    shown = make_shown()
    assert not shown.screen.draft_is_kept(), "nothing is answered yet"
    to_advice(shown)
    assert shown.screen.draft_is_kept()
    shown.press(K.Key_W)
    shown.write("Omdat wij eerst")
    assert not shown.screen.draft_is_kept()
    shown.screen.leave(lambda: None)
    assert shown.screen.draft_is_kept()
    with patch.object(DraftService, "save", side_effect=ViosError("disk_full")):
        shown.write(" met de ouders spreken")
        shown.screen.leave(lambda: None)
    assert not shown.screen.draft_is_kept(), "it could not be written"


def test_a_decision_that_is_fixed_is_no_draft(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    to_advice(shown)
    for axis in AXES:
        shown.screen.presenter.advice.accept(axis)
    assert shown.screen.draft_is_kept()
    shown.screen.presenter.advice.fix()
    assert not shown.screen.draft_is_kept()


def test_a_walk_without_a_record_is_not_kept(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown(names=())
    shown.screen.presenter.choose_kind("theft")
    shown.screen.presenter.answer("no")
    shown.screen.leave(lambda: None)
    assert not shown.screen.draft_is_kept()


def test_fixing_too_early_leads_to_the_missing_card(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    to_advice(shown)
    shown.press(K.Key_O)
    button = shown.screen.view.advice.fix_button
    assert button.unavailable
    button.setFocus()
    shown.press(K.Key_Return)
    assert QApplication.focusWidget() is shown.screen.view.advice.grid.card("police")


def test_tab_goes_through_the_question_as_the_eye_does(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    shown.press(K.Key_2, K.Key_1, K.Key_Return, K.Key_1)
    names = []
    for _ in range(4):
        shown.press(K.Key_Tab)
        names.append(spoken(QApplication.focusWidget()))
    assert names == ["Why do we ask this?", "Previous", "Next question", "Back to incident 2026-001"]


def test_tab_goes_into_a_card_before_the_next(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    to_advice(shown)
    names = []
    for _ in range(4):
        shown.press(K.Key_Tab)
        names.append(spoken(QApplication.focusWidget()).partition(":")[0])
    assert names[:3] == ["Accept", "Deviate from", "More"]
    assert QApplication.focusWidget() is shown.screen.view.advice.grid.card("police")


def test_the_start_page_begins_with_enter(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown(names=())
    view = shown.screen.view
    assert page_of(shown) is view.start
    shown.press(K.Key_Down, K.Key_Return)
    assert page_of(shown) is view.question
    shown.press(K.Key_Escape)
    assert page_of(shown) is view.start
