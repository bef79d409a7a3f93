"""Of all that is made in steps one step is taken in a turn of the window, in the order of asking."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer
from shiboken6 import delete

from vios_desktop.ui.turns import Turns
from vios_desktop.ui.widgets.in_turns import InTurns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    return QObject()


def test_steps_come_in_the_order_in_which_they_were_asked_for(owner: QObject, qtbot: QtBot) -> None:
    done: list[int] = []
    for number in range(3):
        Turns.here().ask(owner, partial(done.append, number))
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == [0, 1, 2]


def test_two_that_come_in_steps_never_take_one_in_the_same_turn(owner: QObject, qtbot: QtBot) -> None:
    """A timer that is due is called between any two of them: the window can do something else there."""
    done: list[str] = []

    def steps(name: str) -> Iterator[None]:
        for _number in range(3):
            done.append(name)
            QTimer.singleShot(0, owner, lambda: done.append("-"))
            yield

    one, other = InTurns(owner), InTurns(owner)
    one.start(steps("a"))
    other.start(steps("b"))
    qtbot.waitUntil(lambda: not one.busy and not other.busy)
    assert "".join(done).strip("-").split("-") == ["a", "b", "a", "b", "a", "b"]


def test_who_is_gone_gets_no_turn_and_holds_up_nobody(owner: QObject, qtbot: QtBot) -> None:
    done: list[str] = []
    gone = QObject(owner)
    Turns.here().ask(gone, lambda: done.append("gone"))
    Turns.here().ask(owner, lambda: done.append("here"))
    gone.deleteLater()
    with qtbot.waitSignal(gone.destroyed):
        pass
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["here"]


def test_a_step_that_fails_does_not_hold_up_the_next(owner: QObject, qtbot: QtBot) -> None:
    done: list[str] = []

    def broken() -> None:
        raise RuntimeError("no room")

    Turns.here().ask(owner, broken)
    Turns.here().ask(owner, lambda: done.append("next"))
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: bool(done))
    assert [kind for kind, _error, _trace in raised] == [RuntimeError]


def test_whether_a_step_of_some_class_is_left(owner: QObject, qtbot: QtBot) -> None:
    turns, gone, coming = Turns.here(), InTurns(owner), InTurns(owner)
    turns.ask(owner, lambda: None)
    assert turns.wait_for(QObject)
    assert not turns.wait_for(InTurns)

    coming.start(iter([None, None]))
    assert turns.wait_for(InTurns)
    qtbot.waitUntil(lambda: not coming.busy)
    assert not turns.wait_for(InTurns)

    gone.start(iter([None]))
    delete(gone)
    assert not turns.wait_for(InTurns)


def test_a_step_that_waits_for_an_answer_lets_the_others_go_on(owner: QObject, qtbot: QtBot) -> None:
    done: list[str] = []

    def asks() -> None:
        qtbot.waitUntil(lambda: bool(done), timeout=2000)
        done.append("answered")

    Turns.here().ask(owner, asks)
    Turns.here().ask(owner, lambda: done.append("other"))
    qtbot.waitUntil(lambda: "answered" in done)
    assert done == ["other", "answered"]
