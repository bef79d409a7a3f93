"""The Qt binding must give back every reference to None it takes: PySide6 6.12.0 does not, under Python 3.11.

There each call that returns nothing takes one reference too many away, and after some thousands of signals the
interpreter ends itself ("deallocating None"). From Python 3.12 on these objects never die, so nothing shows there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALLS = 400
SLACK = 100


class Sender(QObject):
    said = Signal(object)


def _signal() -> Callable[[], None]:
    sender = Sender()
    sender.said.connect(lambda _value: None)
    return lambda: sender.said.emit(True)


@pytest.mark.parametrize("name", ["signal", "events", "repaint"])
def test_no_reference_to_none_is_lost(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    label = QLabel("tekst")
    qtbot.addWidget(label)
    label.show()
    works: dict[str, Callable[[], None]] = {
        "signal": _signal(),
        "events": qapp.processEvents,
        "repaint": label.repaint,
    }
    work = works[name]
    work()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        work()
    assert sys.getrefcount(None) > before - SLACK
