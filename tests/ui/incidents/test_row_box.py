"""Rows of a long card come in turns of the window, and nobody has to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from vios_desktop.ui.incidents.row_box import RowBox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

MANY = 60


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[RowBox]:
    window = QWidget()
    made = RowBox()
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    window.show()
    yield made
    window.close()


def items(count: int = MANY, *, first: int = 0) -> list[tuple[str, str]]:
    return [(str(number), f"row {number}") for number in range(first, first + count)]


def words(box: RowBox) -> list[str]:
    return [row.text() for row in box.rows if isinstance(row, QPushButton)]


def in_order(box: RowBox) -> list[str]:
    """As they stand on the screen, from top to bottom."""
    QApplication.processEvents()
    shown = [button for button in box.findChildren(QPushButton) if button.isVisible()]
    return [button.text() for button in sorted(shown, key=lambda button: button.mapTo(box, QPoint(0, 0)).y())]


def test_a_short_list_is_there_at_once(box: RowBox) -> None:
    box.show_rows(items(4), QPushButton)
    assert words(box) == [f"row {number}" for number in range(4)]


def test_a_long_list_comes_in_turns_and_in_order(box: RowBox, qtbot: QtBot) -> None:
    box.show_rows(items(), QPushButton)
    first = len(box.rows)
    assert 0 < first < MANY
    qtbot.waitUntil(lambda: len(box.rows) == MANY)
    assert in_order(box) == [text for _row_id, text in items()]


def test_a_row_that_is_still_to_come_is_there_for_who_asks(box: RowBox) -> None:
    box.show_rows(items(), QPushButton)
    row = box.row("59")
    assert isinstance(row, QPushButton)
    assert row.text() == "row 59"
    assert len(box.rows) == MANY
    assert box.row("60") is None


def test_another_list_takes_the_place_of_one_that_was_still_coming(box: RowBox, qtbot: QtBot) -> None:
    box.show_rows(items(), QPushButton)
    box.show_rows(items(40, first=100), QPushButton)
    qtbot.waitUntil(lambda: len(box.rows) == 40)
    qtbot.wait(30)  # nothing of the first list comes after it
    assert in_order(box) == [f"row {number}" for number in range(100, 140)]


def test_the_same_list_again_keeps_its_rows_and_goes_on(box: RowBox, qtbot: QtBot) -> None:
    box.show_rows(items(), QPushButton)
    before = box.rows
    box.show_rows(items(), QPushButton)
    assert box.rows[: len(before)] == before
    qtbot.waitUntil(lambda: len(box.rows) == MANY)
    assert in_order(box) == [text for _row_id, text in items()]


def test_the_row_with_the_focus_stays_however_far_down(box: RowBox, qtbot: QtBot) -> None:
    box.show_rows(items(), QPushButton)
    far = box.row("50")
    assert far is not None
    far.setFocus()
    qtbot.waitUntil(far.hasFocus)
    changed = [(row_id, f"{text}!" if row_id != "50" else text) for row_id, text in items()]
    box.show_rows(changed, QPushButton)
    assert box.row("50") is far
    assert far.hasFocus()


def test_a_form_stands_under_a_row_that_was_still_to_come(box: RowBox) -> None:
    box.show_rows(items(), QPushButton)
    form = QPushButton("form")
    box.open_form(form, "40")
    assert in_order(box)[40:42] == ["row 40", "form"]
    box.show_rows([(row_id, f"{text}!") for row_id, text in items()], QPushButton)
    assert in_order(box)[40:42] == ["row 40!", "form"]
