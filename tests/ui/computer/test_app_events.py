"""One filter for all who listen to the application: who asked is called, and nobody while a screen is built."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from vios_desktop.ui.computer.app_events import AppEvents

KINDS = frozenset({QEvent.Type.User})


class Ear:
    """Notes what it hears, and keeps it from others if asked."""

    def __init__(self, *, keeps: bool = False) -> None:
        self.heard: list[QEvent.Type] = []
        self._keeps = keeps

    def hear(self, _watched: QObject, event: QEvent) -> bool:
        self.heard.append(event.type())
        return self._keeps


@pytest.fixture
def events(qapp: QApplication) -> Iterator[AppEvents]:
    events = AppEvents(qapp)
    yield events
    events.setParent(None)


def send(kind: QEvent.Type = QEvent.Type.User) -> None:
    QApplication.sendEvent(QWidget(), QEvent(kind))


def test_only_the_kinds_that_were_asked_for_are_heard(events: AppEvents) -> None:
    ear = Ear()
    events.listen(KINDS, ear.hear)
    send()
    send(QEvent.Type.FontChange)
    events.stop(ear.hear)
    send()
    assert ear.heard == [QEvent.Type.User]


def test_who_keeps_an_event_keeps_it_from_those_who_came_later(events: AppEvents) -> None:
    first, second = Ear(keeps=True), Ear()
    events.listen(KINDS, first.hear)
    events.listen(KINDS, second.hear)
    send()
    events.stop(first.hear)
    send()
    events.stop(second.hear)
    assert (len(first.heard), len(second.heard)) == (1, 1)


def test_nothing_is_heard_while_deaf_and_all_again_afterwards(events: AppEvents) -> None:
    ear, late = Ear(), Ear()
    events.listen(KINDS, ear.hear)
    with events.deaf():
        with events.deaf():
            send()
        events.listen(KINDS, late.hear)
        send()
    assert (ear.heard, late.heard) == ([], [])
    send()
    events.stop(ear.hear)
    events.stop(late.hear)
    assert (len(ear.heard), len(late.heard)) == (1, 1)


def test_who_stops_while_it_hears_harms_nobody(events: AppEvents) -> None:
    ear = Ear()

    def once(_watched: QObject, _event: QEvent) -> bool:
        events.stop(once)
        return False

    events.listen(KINDS, once)
    events.listen(KINDS, ear.hear)
    send()
    send()
    events.stop(ear.hear)
    assert len(ear.heard) == 2


def test_an_application_has_one(qapp: QApplication) -> None:
    assert AppEvents.here() is AppEvents.of(qapp) is AppEvents.here()


def test_the_first_event_after_each_rest_tells_that_a_turn_begins(events: AppEvents) -> None:
    begun: list[str] = []
    events.tell_begin(lambda: begun.append("turn"))
    send()
    assert begun == []  # nobody said that the window rested
    for turns in (1, 2):
        events.rest()
        send()
        send()
        assert len(begun) == turns
    events.tell_begin(None)
    events.rest()
    send()
    assert len(begun) == 2


def test_turns_are_told_also_when_the_last_who_listened_stopped(events: AppEvents) -> None:
    begun: list[str] = []
    ear = Ear()
    events.listen(KINDS, ear.hear)
    events.tell_begin(lambda: begun.append("turn"))
    events.stop(ear.hear)
    events.rest()
    send()
    assert (begun, ear.heard) == (["turn"], [])
    events.tell_begin(None)
