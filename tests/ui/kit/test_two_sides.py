"""Where only one side fits, the way back from what is chosen is seen, and the hidden side asks for no height."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from tests.ui.walk.sight import settle
from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.widgets.two_sides import TwoSides

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


class Side(QWidget):
    """Needs this much."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._least = QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return self._least


def sides_of(theme: Theme, qtbot: QtBot, width: int, *, with_way_back: bool) -> tuple[QWidget, TwoSides]:
    """In a window that is kept: one of its own would be as wide as both sides."""
    left, right = Side(320, 500), Side(340, 100)
    sides = TwoSides(theme, ForgetfulSettings(), "test", left, right, with_way_back=with_way_back)
    window = QWidget()
    qtbot.addWidget(window)
    sides.setParent(window)
    sides.resize(width, 600)
    window.show()
    settle(4)
    return window, sides


@pytest.mark.parametrize("with_way_back", [True, False])
def test_the_way_back_is_there_where_one_side_fits(theme: Theme, qtbot: QtBot, with_way_back: bool) -> None:
    """At 200 % three pages had none but Esc: nobody with a mouse came back to their list."""
    _window, sides = sides_of(theme, qtbot, 600, with_way_back=with_way_back)
    assert sides.left.isVisible()
    assert not sides.way_back.isVisible()

    sides.read(reading=True)
    settle(4)
    assert sides.right.isVisible()
    assert sides.way_back.isVisible() is with_way_back
    if with_way_back:
        with qtbot.waitSignal(sides.list_shown):
            sides.way_back.click()
        assert sides.left.isVisible()
        assert not sides.way_back.isVisible()


def test_both_beside_each_other_need_no_way_back(theme: Theme, qtbot: QtBot) -> None:
    _window, sides = sides_of(theme, qtbot, 1000, with_way_back=True)
    sides.read(reading=True)
    settle(4)
    assert sides.left.isVisible()
    assert not sides.way_back.isVisible()


def test_the_hidden_side_asks_for_no_height(theme: Theme, qtbot: QtBot) -> None:
    """A page around it scrolled as well as the page in it."""
    _window, sides = sides_of(theme, qtbot, 600, with_way_back=False)
    assert sides.minimumSizeHint().height() == 500
    sides.read(reading=True)
    settle(4)
    assert sides.minimumSizeHint().height() == 100
    assert sides.minimumSizeHint().width() == 340
