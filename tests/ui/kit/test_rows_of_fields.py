"""Fields beside one another begin at one height, and what does not fit in a line is said whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tests.ui.kit.looks import settle
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.whole_text import WholeText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

HINT = "As it stands on the sheet, with all of its signs, and nothing else besides."


@pytest.fixture
def fields(qtbot: QtBot, theme: Theme) -> Iterator[tuple[Field, Field]]:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout()
    made = Field(theme, "Name", TextField(theme)), Field(theme, "Number", TextField(theme), HINT)
    for field in made:
        field.stand_in_row()
        row.addWidget(field, 1)
    column = QVBoxLayout(page)
    column.addLayout(row)
    column.addStretch(1)
    page.resize(420, 300)
    page.show()
    settle(page)
    yield made
    page.hide()


def tops(fields: tuple[Field, Field]) -> list[tuple[int, int]]:
    return [(field.y() + field.label.y(), field.y() + field.box.y()) for field in fields]


def test_labels_and_boxes_stand_level_whatever_is_said_in_between(fields: tuple[Field, Field]) -> None:
    first, second = fields
    assert second.height() > second.label.height() + second.box.height() + 20, "the hint takes room"
    assert tops(fields)[0] == tops(fields)[1]
    first.set_error("This is wrong in a way that takes a lot of words to say, more than fit in three lines of it.")
    settle(first.window())
    assert tops(fields)[0] == tops(fields)[1]
    height = first.label.height()
    first.window().resize(420, 600)
    settle(first.window())
    assert first.label.height() == height, "room that is left goes below the row"


def test_a_text_that_does_not_fit_is_said_whole_above_its_box(fields: tuple[Field, Field]) -> None:
    field = fields[0]
    box = field.box
    assert isinstance(box, TextField)
    whole = WholeText(box.edit)
    field.add_note(whole)
    box.set_text("Monday")
    settle(field.window())
    assert whole.isHidden()
    long = "Monday 23 November, about 12:40, in the second break of the day"
    box.set_text(long)
    settle(field.window())
    assert (whole.isVisible(), whole.text()) == (True, long)
    assert whole.y() < box.y()
    field.window().resize(1_600, 300)
    settle(field.window())
    assert whole.isHidden(), "there is room now"
