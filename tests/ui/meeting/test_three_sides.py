"""At the table: three sides beside each other, and one at a time in a window that is too narrow for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.ui.walk.sight import settle
from vios_desktop.ui.meeting.side_pane import SidePane
from vios_desktop.ui.meeting.three_sides import AGENDA, AGREEMENTS, POINT, ThreeSides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

WIDE, NARROW = (1366, 600), (683, 360)


def _pane(theme: Theme, width: int) -> SidePane:
    pane = SidePane(theme, width)
    QVBoxLayout(pane).addWidget(QLineEdit())
    return pane


@pytest.fixture
def sides(qtbot: QtBot, theme: Theme) -> Iterator[ThreeSides]:
    middle, field = QWidget(), QLineEdit()
    field.setMinimumWidth(400)
    QVBoxLayout(middle).addWidget(field)
    made = ThreeSides(theme, _pane(theme, 262), middle, _pane(theme, 336))
    window = QWidget()
    qtbot.addWidget(window)
    made.setParent(window)
    made.resize(*WIDE)
    window.show()
    settle()
    yield made
    window.close()


def _seen(sides: ThreeSides) -> list[str]:
    return [code for code, side in sides.sides.items() if side.isVisible()]


def test_beside_each_other_in_a_wide_window(sides: ThreeSides) -> None:
    assert _seen(sides) == [AGENDA, POINT, AGREEMENTS]
    assert (sides.sides[AGENDA].width(), sides.sides[AGREEMENTS].width()) == (262, 336)
    assert not sides.choice.isVisible()


def test_the_point_alone_in_a_narrow_one_and_another_side_with_its_chip(sides: ThreeSides) -> None:
    assert sides.minimumSizeHint().width() < NARROW[0]
    sides.resize(*NARROW)
    settle()
    assert _seen(sides) == [POINT]
    sides.choice.chips[AGREEMENTS].click()
    settle()
    assert _seen(sides) == [AGREEMENTS]
    assert sides.sides[AGREEMENTS].width() == NARROW[0]
    sides.resize(*WIDE)
    settle()
    assert _seen(sides) == [AGENDA, POINT, AGREEMENTS]
    assert sides.sides[AGREEMENTS].width() == 336


def test_the_focus_goes_along_to_the_side_that_is_seen(qtbot: QtBot, sides: ThreeSides) -> None:
    with qtbot.waitActive(sides.window()):
        sides.activateWindow()
    typed = sides.sides[AGREEMENTS].findChild(QLineEdit)
    assert typed is not None
    typed.setFocus()
    sides.resize(*NARROW)
    settle()
    point = sides.sides[POINT].findChild(QLineEdit)
    assert point is not None
    assert point.hasFocus()
