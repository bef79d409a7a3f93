"""A box to tick: what is on is filled in the colour of the theme and has its mark, in both schemes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle, QStyleOptionButton

from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


def colours(box: TickBox) -> set[str]:
    """All that is seen inside the box."""
    option = QStyleOptionButton()
    box.initStyleOption(option)
    inside = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    picture = box.grab().toImage()
    return {
        QColor(picture.pixel(x, y)).name()
        for x in range(inside.left() + 1, inside.right())
        for y in range(inside.top() + 1, inside.bottom())
    }


@pytest.mark.parametrize("scheme", [SchemeChoice.LIGHT, SchemeChoice.DARK])
def test_what_is_on_is_filled_and_has_its_mark(qtbot: QtBot, theme: Theme, scheme: SchemeChoice) -> None:
    theme.choose(scheme)
    box = TickBox(theme, "Casus")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    accent = QColor(theme.tokens.accent).name()
    assert accent not in colours(box)
    box.setChecked(True)
    seen = colours(box)
    assert accent in seen
    assert len(seen) > 1, "with a mark in it"
