"""One window per user, one calm word about an unexpected error, and what the fresh program tells after a lock."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest

from tests.ui.kit.fakes import ScriptedDialogs
from vios_desktop.services.session_end import EndReason
from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.window.after_lock import AfterLock
from vios_desktop.ui.window.bugs import BugNotice
from vios_desktop.ui.window.single_instance import SingleInstance

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.dialog_port import Question


def test_a_second_start_calls_the_first_window(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.acquire()
    first.listen()
    assert not second.acquire()
    with qtbot.waitSignal(first.called, check_params_cb=lambda word: word == "backup"):
        second.call_first("backup")
    first.release()
    assert second.acquire()
    second.release()


def test_a_folder_that_cannot_be_written_to_stops_nobody(tmp_path: Path, qapp: QApplication) -> None:
    missing = SingleInstance(tmp_path / "missing")
    assert missing.acquire()
    missing.listen()
    missing.release()


class Bugs:
    def __init__(self) -> None:
        self.dialogs, self.logged, self.restarts = HeldDialogs(), [""], 0
        self.now_s = 0.0
        self.kept: Callable[[], bool] = lambda: False
        self.notice = BugNotice(self.dialogs, self._log, self._restart, self._is_kept, lambda: self.now_s)

    def _is_kept(self) -> bool:
        return self.kept()

    def _log(self, error: BaseException) -> str:
        self.logged.append(type(error).__name__)
        return type(error).__name__

    def _restart(self) -> None:
        self.restarts += 1


class HeldDialogs(ScriptedDialogs):
    """Keeps the answer to a question open."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[Callable[[bool], None]] = []

    def ask(self, question: Question, on_answer: Callable[[bool], None]) -> None:
        self.questions.append(question)
        self.waiting.append(on_answer)


def test_ten_errors_are_one_dialog_without_their_message(qtbot: QtBot) -> None:
    bugs = Bugs()
    for _ in range(10):
        bugs.notice.happened(ValueError("Daan Proefman"))
    qtbot.waitUntil(lambda: bool(bugs.dialogs.questions))
    (question,) = bugs.dialogs.questions
    assert "Daan" not in question.title + question.text
    assert "ValueError" in question.text
    assert bugs.logged.count("ValueError") == 10


def test_a_draft_is_said_to_be_kept_only_where_one_is(qtbot: QtBot) -> None:
    def broken() -> bool:
        raise RuntimeError

    bugs = Bugs()
    answers: list[Callable[[], bool]] = [lambda: True, lambda: False, broken]
    for kept in answers:
        bugs.kept = kept
        bugs.now_s += 60
        bugs.notice.happened(ValueError())
        qtbot.waitUntil(lambda: bool(bugs.dialogs.waiting))
        bugs.dialogs.waiting.pop()(False)
    said = [(question.title, question.text) for question in bugs.dialogs.questions]
    assert said[1] == said[2]
    assert said[0][0] != said[1][0]
    assert said[0][1] != said[1][1]


def test_after_a_lock_nothing_is_said_of_a_draft_that_there_is_not() -> None:
    settings, told = ForgetfulSettings(), list[str]()

    def note(text: str, more: str = "", *, tone: str = "info") -> None:
        told.append(more)

    for a_draft in (True, False):
        AfterLock(settings).remember(EndReason.ASKED, all_kept=True, a_draft=a_draft)
        AfterLock(settings).tell(note)
    assert [bool(more) for more in told] == [True, False]


def test_restart_is_offered_and_going_on_is_the_default(qtbot: QtBot) -> None:
    bugs = Bugs()
    for answer in (False, True):
        bugs.now_s += 60
        bugs.notice.happened(ValueError())
        qtbot.waitUntil(lambda: bool(bugs.dialogs.waiting))
        bugs.dialogs.waiting.pop()(answer)
    assert bugs.restarts == 1


def raised(words: str) -> ValueError:
    """An error with the frame it came through, which still holds what was typed."""

    def typing(typed: str) -> None:
        raise ValueError(typed)

    try:
        typing(words)
    except ValueError as error:
        return error
    raise AssertionError


def test_an_error_that_comes_with_every_frame_lets_one_go_on(qtbot: QtBot) -> None:
    bugs = Bugs()
    bugs.notice.happened(raised("a"))
    qtbot.waitUntil(lambda: bool(bugs.dialogs.waiting))
    bugs.dialogs.waiting.pop()(False)
    bugs.notice.happened(raised("a"))
    bugs.notice.happened(KeyError("another"))
    qtbot.waitUntil(lambda: bool(bugs.dialogs.waiting))
    assert ["KeyError" in question.text for question in bugs.dialogs.questions] == [False, True]
    assert bugs.logged.count("ValueError") == 2


def test_nothing_of_an_error_is_held_on_to(qtbot: QtBot) -> None:
    """A painter that is held is a crash of Qt; what was typed may not outlive the lock."""
    error = raised("Daan Proefman")
    Bugs().notice.happened(error)
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_name != "typing":
        trace = trace.tb_next
    assert trace is not None
    assert trace.tb_frame.f_locals == {}


def test_errors_of_slots_and_threads_arrive_here(qtbot: QtBot) -> None:
    bugs = Bugs()
    before = (sys.excepthook, threading.excepthook)
    bugs.notice.install()
    try:
        sys.excepthook(KeyError, KeyError("x"), None)
        threading.excepthook(threading.ExceptHookArgs((OSError, OSError("y"), None, None)))
    finally:
        bugs.notice.remove()
    qtbot.waitUntil(lambda: bool(bugs.dialogs.questions))
    assert bugs.logged[1:] == ["KeyError", "OSError"]
    assert (sys.excepthook, threading.excepthook) == before


@pytest.mark.parametrize(
    ("reason", "all_kept", "part", "tone"),
    [
        (EndReason.ASKED, True, "VIOS is locked.", "info"),
        (EndReason.IDLE, True, "locked itself", "info"),
        (EndReason.IDLE, False, "could not keep everything", "warn"),
    ],
)
def test_the_fresh_program_tells_what_happened(reason: EndReason, all_kept: bool, part: str, tone: str) -> None:
    settings = ForgetfulSettings()
    AfterLock(settings).remember(reason, all_kept=all_kept, a_draft=True)
    told: list[tuple[str, str]] = []

    def note(text: str, more: str = "", *, tone: str = "info") -> None:
        told.append((text, tone))

    AfterLock(settings).tell(note)
    assert [(part in text, shown) for text, shown in told] == [(True, tone)]
