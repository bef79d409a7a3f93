"""Threads that give way wait for the turn of the window: not on its own thread, not for ever, not twice."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from vios_desktop.giving_way import give_way, give_way_first
from vios_desktop.ui.computer import window_turn
from vios_desktop.ui.computer.window_turn import WindowTurn
from vios_desktop.ui.task_runner import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

_EVER_S = 10.0
"""A test that waits so long fails by its own limit: who should wait for the end of a turn did not get there."""


class Rests(threading.Event):
    """The event that is waited for; `waited_for` tells that somebody began to."""

    def __init__(self) -> None:
        super().__init__()
        self.waited_for = threading.Event()

    def wait(self, timeout: float | None = None) -> bool:
        self.waited_for.set()
        return super().wait(timeout)


def watched(turn: WindowTurn) -> Rests:
    """From now on it is seen who waits for this window."""
    turn._rests = rests = Rests()
    return rests


@pytest.fixture
def turn(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowTurn]:
    monkeypatch.setattr(window_turn, "MOST_S", 2 * _EVER_S)
    made = WindowTurn(qapp)
    yield made
    made.stop()


class Worker:
    """A thread that gives way and then says that it came by."""

    def __init__(self, give: Callable[[], None] = give_way) -> None:
        self.passed = threading.Event()
        self._give = give
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        self._give()
        self.passed.set()


def in_a_turn(qtbot: QtBot, deed: Callable[[], None]) -> None:
    """Do something within one turn of the loop, and see the turn after it."""
    errors: list[BaseException] = []
    done = threading.Event()

    def do() -> None:
        try:
            deed()
        except BaseException as error:  # noqa: BLE001  # raised again below, where the test sees it
            errors.append(error)
        done.set()

    QTimer.singleShot(0, do)
    qtbot.waitUntil(done.is_set)
    if errors:
        raise errors[0]


@pytest.mark.parametrize("give", [give_way, give_way_first])
def test_who_gives_way_waits_for_the_end_of_the_turn(
    turn: WindowTurn, qtbot: QtBot, give: Callable[[], None]
) -> None:
    workers: list[Worker] = []
    rests = watched(turn)

    def deed() -> None:
        workers.append(Worker(give))
        assert rests.waited_for.wait(_EVER_S)
        assert not workers[0].passed.is_set()

    in_a_turn(qtbot, deed)
    qtbot.waitUntil(workers[0].passed.is_set)


def test_nobody_waits_while_the_window_rests(turn: WindowTurn, qtbot: QtBot) -> None:
    qtbot.wait(1)
    turn._end()  # as the loop tells it; this test holds its thread meanwhile
    assert Worker().passed.wait(_EVER_S)


def test_a_long_turn_is_given_up_once_and_not_waited_for_again(
    turn: WindowTurn, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deed() -> None:
        monkeypatch.setattr(window_turn, "MOST_S", 0.001)
        assert Worker().passed.wait(_EVER_S)
        monkeypatch.setattr(window_turn, "MOST_S", 2 * _EVER_S)
        assert Worker().passed.wait(_EVER_S)
        assert Worker(give_way_first).passed.wait(_EVER_S)

    in_a_turn(qtbot, deed)


def test_what_begins_waits_for_the_turns_that_follow_at_once(
    turn: WindowTurn, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.wait(1)
    slept: list[float] = []
    began_again = threading.Event()

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 1:  # it laid out what was shown, and paints it now
            turn._begin()
            began_again.set()

    monkeypatch.setattr(time, "sleep", sleep)
    turn._end()
    worker = Worker(give_way_first)
    assert began_again.wait(_EVER_S)
    assert not worker.passed.is_set()
    turn._end()
    assert worker.passed.wait(_EVER_S)
    assert len(slept) == 2
    assert min(slept) > 0


def test_the_next_turn_is_waited_for_again(
    turn: WindowTurn, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def long_one() -> None:
        monkeypatch.setattr(window_turn, "MOST_S", 0.001)
        assert Worker().passed.wait(_EVER_S)

    def next_one() -> None:
        monkeypatch.setattr(window_turn, "MOST_S", 2 * _EVER_S)
        rests.waited_for.clear()
        worker = Worker()
        assert rests.waited_for.wait(_EVER_S)
        assert not worker.passed.is_set()

    rests = watched(turn)
    in_a_turn(qtbot, long_one)
    in_a_turn(qtbot, next_one)


def test_the_thread_of_the_window_does_not_wait_for_itself(
    turn: WindowTurn, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deed() -> None:
        monkeypatch.setattr(window_turn, "MOST_S", 0.001)
        give_way()
        give_way_first()
        monkeypatch.setattr(window_turn, "MOST_S", 2 * _EVER_S)
        assert not rests.waited_for.is_set()
        worker = Worker()  # would pass at once if the turn had been given up
        assert rests.waited_for.wait(_EVER_S)
        assert not worker.passed.is_set()

    rests = watched(turn)
    in_a_turn(qtbot, deed)


def test_a_window_that_stops_lets_go_who_waits(turn: WindowTurn, qtbot: QtBot, qapp: QApplication) -> None:
    other = WindowTurn(qapp)
    rests = watched(other)

    def deed() -> None:
        worker = Worker()
        assert rests.waited_for.wait(_EVER_S)
        other.stop()
        assert worker.passed.wait(_EVER_S)
        assert Worker().passed.wait(_EVER_S)

    in_a_turn(qtbot, deed)


def test_work_that_is_handed_in_begins_after_the_turn(turn: WindowTurn, qtbot: QtBot) -> None:
    runner = TaskRunner(lambda error: pytest.fail(repr(error)))
    begun = threading.Event()
    answers: list[int] = []
    rests = watched(turn)

    def work() -> int:
        begun.set()
        return 1

    def deed() -> None:
        runner.submit(work, answers.append, lambda error: pytest.fail(error.code))
        assert rests.waited_for.wait(_EVER_S)
        assert not begun.is_set()

    in_a_turn(qtbot, deed)
    qtbot.waitUntil(lambda: answers == [1])
    runner.close()
