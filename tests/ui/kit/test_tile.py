"""The square behind an icon stays one, in a row that is higher because a text beside it wraps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.widgets.icon_label import Tile

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


def test_a_tile_that_is_given_more_height_is_drawn_as_a_square(qtbot: QtBot, theme: Theme) -> None:
    tile = Tile(theme, "file", 32)
    qtbot.addWidget(tile)
    tile.resize(32, 60)
    drawn = tile.grab().toImage()
    edge = theme.colour("border")
    marked = [y for y in range(drawn.height()) if drawn.pixelColor(16, y) == edge]
    assert (marked[0], marked[-1]) == (14, 45)
