"""The hands of the tour: when what was asked for is there."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from vios_desktop.ui.theme.theme import Theme
from vios_desktop.ui.tour.stage import SETTLE_STEPS, Stage
from vios_desktop.ui.widgets.in_turns import InTurns


def test_it_is_settled_after_a_rest_in_which_nothing_was_read_or_came(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    at_work = [True]
    stage = Stage(window, theme, tmp_path, count(1), lambda: at_work[0])
    settled = stage.settled()

    assert not any(settled() for _turn in range(3 * SETTLE_STEPS))
    at_work[0] = False
    assert not any(settled() for _turn in range(SETTLE_STEPS))
    at_work[0] = True
    assert not settled(), "something began just before the end"
    at_work[0] = False
    assert [settled() for _turn in range(SETTLE_STEPS + 1)] == [False] * SETTLE_STEPS + [True]

    coming = InTurns(window)
    coming.start(iter([None]))
    settled = stage.settled()
    assert not any(settled() for _turn in range(3 * SETTLE_STEPS))
