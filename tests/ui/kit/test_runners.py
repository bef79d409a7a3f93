"""Work beside the window: order, errors, cancelling, and nothing after closing."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from vios_desktop.domain.errors import ViosError
from vios_desktop.ui.runner import Control, ImmediateRunner, RunnerScope
from vios_desktop.ui.task_runner import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class _Heard:
    """What came back, and on which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[str] = []
        self.bugs: list[BaseException] = []
        self.threads: set[int] = set()

    def result(self, value: object) -> None:
        self.results.append(value)
        self.threads.add(threading.get_ident())

    def error(self, error: ViosError) -> None:
        self.errors.append(error.code)

    def bug(self, error: BaseException) -> None:
        self.bugs.append(error)

    def never(self, _value: object) -> None:
        raise AssertionError("called although it may not be")


@pytest.fixture
def heard() -> _Heard:
    return _Heard()


@pytest.fixture
def runner(qapp: QApplication, heard: _Heard) -> Iterator[TaskRunner]:
    made = TaskRunner(heard.bug)
    yield made
    made.close()


def _fail(error: BaseException) -> object:
    raise error


def test_results_come_in_order_on_the_thread_of_the_window(
    runner: TaskRunner, heard: _Heard, qtbot: QtBot
) -> None:
    worked_on: set[int] = set()

    def work(number: int) -> int:
        worked_on.add(threading.get_ident())
        return number

    for number in range(20):
        runner.submit(lambda number=number: work(number), heard.result, heard.error)  # type: ignore[misc]  # default
    qtbot.waitUntil(lambda: len(heard.results) == 20, timeout=2000)
    assert heard.results == list(range(20))
    assert heard.threads == {threading.get_ident()}
    assert len(worked_on) == 1
    assert threading.get_ident() not in worked_on


def test_an_expected_error_goes_to_the_screen_only(runner: TaskRunner, heard: _Heard, qtbot: QtBot) -> None:
    runner.submit(lambda: _fail(ViosError("disk_full")), heard.never, heard.error)
    qtbot.waitUntil(lambda: bool(heard.errors), timeout=2000)
    assert heard.errors == ["disk_full"]
    assert heard.bugs == []


def test_a_bug_goes_to_the_hook_and_the_screen_stops_waiting(
    runner: TaskRunner, heard: _Heard, qtbot: QtBot
) -> None:
    runner.submit(lambda: _fail(ZeroDivisionError()), heard.never, heard.error)
    qtbot.waitUntil(lambda: bool(heard.errors), timeout=2000)
    assert heard.errors == ["unexpected_error"]
    assert [type(bug) for bug in heard.bugs] == [ZeroDivisionError]
    runner.submit(lambda: 1, heard.result, heard.error)
    qtbot.waitUntil(lambda: heard.results == [1], timeout=2000)


def test_nothing_is_called_after_close(runner: TaskRunner, heard: _Heard, qapp: QApplication) -> None:
    gate = threading.Event()
    runner.submit(lambda: gate.wait(2), heard.never, heard.error)
    runner.submit(lambda: 2, heard.never, heard.error)
    gate.set()
    runner.close()
    qapp.processEvents()
    runner.submit(lambda: 3, heard.never, heard.error)
    qapp.processEvents()
    assert heard.errors == []


def test_progress_and_cancelling(runner: TaskRunner, heard: _Heard, qtbot: QtBot, qapp: QApplication) -> None:
    started, seen = threading.Event(), []

    def work(control: Control) -> str:
        control.report(1, 3)
        started.set()
        assert control.cancelled.wait(2)
        return "stopped"

    job = runner.submit_long(work, heard.never, heard.error, lambda done, total: seen.append((done, total)))
    assert started.wait(2)
    qtbot.waitUntil(lambda: seen == [(1, 3)], timeout=2000)
    job.cancel()
    runner.submit(lambda: "next", heard.result, heard.error)
    qtbot.waitUntil(lambda: heard.results == ["next"], timeout=2000)


def test_a_cancelled_job_that_waits_is_never_started(runner: TaskRunner, heard: _Heard, qtbot: QtBot) -> None:
    gate, ran = threading.Event(), []
    runner.submit(lambda: gate.wait(2), lambda _result: None, heard.error)
    job = runner.submit(lambda: ran.append(1), heard.never, heard.error)
    job.cancel()
    gate.set()
    runner.submit(lambda: "done", heard.result, heard.error)
    qtbot.waitUntil(lambda: heard.results == ["done"], timeout=2000)
    assert ran == []


def test_a_closed_scope_drops_what_is_still_to_come(runner: TaskRunner, heard: _Heard, qtbot: QtBot) -> None:
    gate, scope = threading.Event(), RunnerScope(runner)
    scope.submit(lambda: gate.wait(2), heard.never, heard.error)
    scope.submit_long(
        lambda _control: _fail(ViosError("late")), heard.never, heard.error, lambda _done, _total: None
    )
    scope.close()
    gate.set()
    runner.submit(lambda: "after", heard.result, heard.error)
    qtbot.waitUntil(lambda: heard.results == ["after"], timeout=2000)
    assert heard.errors == []


def test_the_immediate_runner_answers_on_the_spot_and_raises_bugs(heard: _Heard) -> None:
    runner = ImmediateRunner()
    runner.submit(lambda: 7, heard.result, heard.error).cancel()
    runner.submit(lambda: _fail(ViosError("no")), heard.never, heard.error)
    seen: list[tuple[int, int]] = []
    runner.submit_long(
        lambda control: control.report(2, 5), heard.result, heard.error, lambda *step: seen.append(step)
    )
    assert (heard.results, heard.errors, seen) == ([7, None], ["no"], [(2, 5)])
    with pytest.raises(ZeroDivisionError):
        runner.submit(lambda: _fail(ZeroDivisionError()), heard.never, heard.error)


def test_an_open_scope_passes_everything_on(heard: _Heard) -> None:
    scope, seen = RunnerScope(ImmediateRunner()), []
    scope.submit(lambda: 1, heard.result, heard.error)
    scope.submit_long(
        lambda control: control.report(1, 1), heard.result, heard.error, lambda *step: seen.append(step)
    )
    assert heard.results == [1, None]
    assert seen == [(1, 1)]


def test_it_is_at_work_until_the_last_of_all_is_done(runner: TaskRunner, heard: _Heard, qtbot: QtBot) -> None:
    first, last = threading.Event(), threading.Event()
    was = [runner.at_work]
    runner.submit(first.wait, heard.result, heard.error)
    runner.submit(last.wait, heard.result, heard.error)

    first.set()
    qtbot.waitUntil(lambda: len(heard.results) == 1)
    was.append(runner.at_work)

    last.set()
    qtbot.waitUntil(lambda: not runner.at_work)
    assert was == [False, True]
