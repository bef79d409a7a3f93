"""What is done in turns is done in order and whole; something else takes its place, and an error ends it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer

from vios_desktop.ui.widgets.in_turns import InTurns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Work:
    def __init__(self) -> None:
        self.owner = QObject()
        self.turns = InTurns(self.owner)
        self.done: list[str] = []

    def steps(self, name: str, count: int = 4) -> Iterator[None]:
        for number in range(count):
            self.done.append(f"{name}{number}")
            yield


@pytest.fixture
def work(qapp: object) -> Work:
    return Work()


def test_nothing_is_done_at_once_and_all_of_it_soon(work: Work, qtbot: QtBot) -> None:
    work.turns.start(work.steps("a"))
    assert work.turns.busy
    assert work.done == []
    qtbot.waitUntil(lambda: not work.turns.busy)
    assert work.done == ["a0", "a1", "a2", "a3"]


def test_who_cannot_wait_has_it_now(work: Work) -> None:
    work.turns.start(work.steps("a"))
    work.turns.finish()
    assert work.done == ["a0", "a1", "a2", "a3"]
    assert not work.turns.busy
    work.turns.finish()
    assert len(work.done) == 4


def test_something_else_takes_its_place(work: Work, qtbot: QtBot) -> None:
    work.turns.start(work.steps("a", 1000))
    qtbot.waitUntil(lambda: bool(work.done))
    work.turns.start(work.steps("b"))
    seen = len(work.done)
    qtbot.waitUntil(lambda: not work.turns.busy)
    assert work.done[seen:] == ["b0", "b1", "b2", "b3"]


def test_what_is_begun_in_its_last_step_is_gone_on_with(work: Work, qtbot: QtBot) -> None:
    def first() -> Iterator[None]:
        yield
        work.turns.start(work.steps("b"))

    work.turns.start(first())
    qtbot.waitUntil(lambda: not work.turns.busy)
    assert work.done == ["b0", "b1", "b2", "b3"]


def test_a_step_may_ask_for_all_of_it_and_goes_on_by_itself(work: Work, qtbot: QtBot) -> None:
    def asking() -> Iterator[None]:
        work.turns.finish()
        work.done.append("asked")
        yield
        work.done.append("after")

    work.turns.start(asking())
    qtbot.waitUntil(lambda: not work.turns.busy)
    assert work.done == ["asked", "after"]


def test_an_error_ends_it(work: Work, qtbot: QtBot) -> None:
    def broken() -> Iterator[None]:
        yield
        raise RuntimeError("no room")

    work.turns.start(broken())
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: not work.turns.busy)
    assert [kind for kind, _error, _trace in raised] == [RuntimeError]


def test_nothing_is_done_once_its_owner_is_gone(work: Work, qtbot: QtBot) -> None:
    work.turns.start(work.steps("a"))
    work.owner.deleteLater()
    with qtbot.waitSignal(work.owner.destroyed):
        pass
    qtbot.wait(20)  # a turn that was waiting would have come
    assert len(work.done) < 4


def test_what_waited_for_a_long_step_comes_before_the_next_step(work: Work, qtbot: QtBot) -> None:
    other = QTimer(work.owner)
    other.setSingleShot(True)
    other.timeout.connect(lambda: work.done.append("other"))

    def steps() -> Iterator[None]:
        for number in range(2):
            if number == 0:
                other.start(4)
                until = time.perf_counter() + 0.02
                while time.perf_counter() < until:
                    pass
            work.done.append(f"step{number}")
            yield

    work.turns.start(steps())
    qtbot.waitUntil(lambda: not work.turns.busy)
    assert work.done == ["step0", "other", "step1"]
