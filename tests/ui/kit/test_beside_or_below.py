"""Buttons stand beside words while those have room, and under them in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.walk.sight import settle
from vios_desktop.ui.widgets.beside_or_below import BesideOrBelow
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


def is_below(row: BesideOrBelow) -> bool:
    return row.below


def test_words_keep_their_room_and_the_row_asks_for_no_more_than_one_button(qtbot: QtBot, theme: Theme) -> None:
    name = Label("Milan de Mock", "page", wrap=True)
    buttons = [SecondaryButton(theme, text) for text in ("Print", "Signaal toevoegen", "Draag over")]
    row = BesideOrBelow(theme, name, *buttons)
    qtbot.addWidget(row)
    row.resize(900, 80)
    row.show()
    settle(6)
    assert is_below(row) is False
    assert name.geometry().top() <= buttons[0].mapTo(row, buttons[0].rect().center()).y()
    assert buttons[0].mapTo(row, buttons[0].rect().topLeft()).x() > name.width()

    row.resize(500, 160)
    settle(6)
    assert is_below(row) is True
    assert name.width() >= name.fontMetrics().horizontalAdvance(name.text())
    assert buttons[0].mapTo(row, buttons[0].rect().topLeft()).y() >= name.mapTo(row, name.rect().bottomLeft()).y()
    assert row.minimumSizeHint().width() < sum(button.sizeHint().width() for button in buttons)

    buttons[1].hide()
    buttons[2].hide()
    settle(6)
    assert is_below(row) is False


def test_the_words_have_the_whole_width_while_every_button_is_hidden(qtbot: QtBot, theme: Theme) -> None:
    name, button = Label("Milan de Mock", "page"), SecondaryButton(theme, "Print")
    row = BesideOrBelow(theme, name, button)
    qtbot.addWidget(row)
    row.resize(600, 80)
    row.show()
    settle(6)
    assert name.width() < 600

    button.hide()
    settle(6)
    assert (is_below(row), name.width()) == (False, 600)
