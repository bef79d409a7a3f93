"""What the systems say is understood: numbers of Windows, signals of D-Bus, and a clock that jumped."""

from __future__ import annotations

import ctypes

import pytest
from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QApplication

from vios_desktop.ui.computer.events import ComputerEvent, NoEvents
from vios_desktop.ui.computer.session_bus import SessionBusEvents, session_path
from vios_desktop.ui.computer.sleep_watch import GAP_S, SleepWatch
from vios_desktop.ui.computer.windows_messages import WindowsEvents, meaning
from vios_desktop.ui.window.parts import seconds_awake_or_asleep


@pytest.mark.parametrize(
    ("message", "word", "event"),
    [
        (0x0218, 0x4, ComputerEvent.SLEEP),
        (0x0218, 0x7, None),  # awake again
        (0x02B1, 0x7, ComputerEvent.SCREEN_LOCKED),
        (0x02B1, 0x8, None),  # unlocked
        (0x02B1, 0x2, ComputerEvent.SCREEN_LOCKED),
        (0x02B1, 0x6, ComputerEvent.LOGGED_OFF),
        (0x0016, 1, ComputerEvent.LOGGED_OFF),
        (0x0016, 0, None),  # somebody kept the session from ending
        (0x0100, 0x4, None),
    ],
)
def test_the_messages_of_windows_are_understood(message: int, word: int, event: ComputerEvent | None) -> None:
    assert meaning(message, word) is event


class Message(ctypes.Structure):
    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("word", ctypes.c_size_t),
        ("long", ctypes.c_ssize_t),
    )


def test_a_message_is_heard_while_listening_and_is_never_eaten(qapp: QApplication) -> None:
    heard: list[ComputerEvent] = []
    events = WindowsEvents(lambda: 0)
    message = Message(None, 0x02B1, 0x7, 0)
    kind, address = QByteArray(b"windows_generic_MSG"), ctypes.addressof(message)
    events.listen(heard.append)
    assert events.nativeEventFilter(kind, address) is False
    assert events.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), address) is False
    events.stop()
    events.nativeEventFilter(kind, address)
    assert heard == [ComputerEvent.SCREEN_LOCKED]


def test_signals_of_the_bus_are_told_only_when_they_begin(qapp: QApplication) -> None:
    heard: list[ComputerEvent] = []
    events = SessionBusEvents({})
    events.sleeps(True)
    assert heard == []
    events.listen(heard.append)
    for signal in (events.sleeps, events.covers, events.ends):
        signal(False)
        signal(True)
    events.locks()
    events.stop()
    events.locks()
    assert heard == [
        ComputerEvent.SLEEP,
        ComputerEvent.SCREEN_LOCKED,
        ComputerEvent.LOGGED_OFF,
        ComputerEvent.SCREEN_LOCKED,
    ]


@pytest.mark.parametrize(
    ("session", "label"), [("2", "_32"), ("12", "_312"), ("c1", "c1"), ("a-b", "a_2db"), ("", "")]
)
def test_the_path_of_a_session_is_written_as_logind_does(session: str, label: str) -> None:
    assert session_path(session) == f"/org/freedesktop/login1/session/{label}"


def test_a_computer_that_says_nothing_can_be_listened_to() -> None:
    events = NoEvents()
    events.listen(pytest.fail)
    events.stop()


def test_a_gap_in_the_clock_is_sleep_and_is_told_once(qapp: QApplication) -> None:
    now, slept = [100.0], []
    watch = SleepWatch(qapp, lambda: now[0])
    watch.slept.connect(lambda: slept.append(now[0]))
    watch.start()
    for seconds in (1, 5, GAP_S, GAP_S + 1, GAP_S + 1):
        now[0] += seconds
        watch.look()
    assert slept == [100.0 + 1 + 5 + GAP_S + GAP_S + 1]


def test_a_stopped_watch_says_nothing(qapp: QApplication) -> None:
    now, slept = [100.0], []
    watch = SleepWatch(QObject(qapp), lambda: now[0])
    watch.slept.connect(lambda: slept.append(1))
    watch.start()
    watch.stop()
    now[0] += 10 * GAP_S
    watch.look()
    assert slept == []


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_every_system_has_a_clock_that_goes_forward(platform: str) -> None:
    before = seconds_awake_or_asleep(platform)
    assert seconds_awake_or_asleep(platform) >= before
