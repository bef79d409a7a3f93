"""The button to call on a card of the advice, and coming back to where it was pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.decision.conftest import Shown
from tests.ui.decision.desk import CALM, PARTS
from tests.ui.kit.looks import settle
from vios_desktop.services.call_help import CallSubject
from vios_desktop.ui.decision.call_row import CallRow

if TYPE_CHECKING:
    from collections.abc import Callable


def test_back_from_a_call_everything_stands_as_it_was(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    _answer_all(shown)
    grid = shown.screen.view.advice.grid
    grid.toggle_detail("police")
    settle(shown.screen)
    button = grid.findChildren(CallRow)[-1].button
    button.setFocus()

    QTest.keyClick(button, Qt.Key.Key_Return)
    name, subject = shown.navigator.asked[-1]
    assert name == "call"
    assert isinstance(subject, CallSubject)
    QApplication.focusWidget().clearFocus()  # type: ignore[union-attr]  # as when another page is shown
    shown.screen.entered()

    assert grid.is_open
    assert QApplication.focusWidget() is button


def test_asked_about_another_incident_it_starts_there(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    _answer_all(shown)
    row = shown.screen.view.advice.grid.findChildren(CallRow)[0]
    row.button.click()

    shown.screen.open(None)
    shown.screen.entered()

    assert shown.screen.view.page is shown.screen.view.start


def _answer_all(shown: Shown) -> None:
    walking = shown.screen.presenter
    answers = {**CALM, **PARTS}
    while shown.screen.view.page is shown.screen.view.question:
        step = walking._walking.step if walking._walking else None
        assert step is not None
        walking.answer(answers[step.key])
    settle(shown.screen)
