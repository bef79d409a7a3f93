"""The list of kinds comes in two turns; who asks for all of it has it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from vios_desktop.ui.decision.kind_picker import KindPicker
from vios_desktop.ui.decision.start_model import KindGroup, KindLine, KindList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


def group(code: str, *kinds: str) -> KindGroup:
    return KindGroup(code, tuple(KindLine(kind, kind.title()) for kind in kinds))


GROUPS = (group("substances", "vape", "drank"), group("violence", "dreiging"), group("property", "diefstal"))


@pytest.fixture
def picker(qtbot: QtBot, theme: Theme) -> KindPicker:
    made = KindPicker(theme)
    qtbot.addWidget(made)
    made.show_kinds(KindList("", GROUPS))
    return made


def test_the_other_column_comes_in_the_next_turn(picker: KindPicker, qtbot: QtBot) -> None:
    assert len(picker._rows) == 2
    qtbot.waitUntil(lambda: len(picker._rows) == 4)
    assert picker.codes == ("vape", "drank", "dreiging", "diefstal")


def test_who_asks_for_all_of_it_has_it(picker: KindPicker) -> None:
    assert picker.codes == ("vape", "drank", "dreiging", "diefstal")


def test_an_arrow_goes_through_all_of_it_at_once(picker: KindPicker, qtbot: QtBot) -> None:
    QTest.keyClick(picker, Qt.Key.Key_Down)
    assert len(picker._rows) == 4


def test_a_search_takes_the_place_of_what_is_still_to_come(picker: KindPicker, qtbot: QtBot) -> None:
    picker.show_kinds(KindList("dre", (group("", "dreiging"),)))
    qtbot.waitUntil(lambda: not picker._coming.busy)
    assert picker.codes == ("dreiging",)
