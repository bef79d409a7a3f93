"""Persons without a name: a part and an age."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from tests.ui.kit.looks import clipped, settle, unnamed
from vios_desktop.decision.facts import PersonFacts
from vios_desktop.domain.person import AgeRange
from vios_desktop.domain.vocabulary import PersonRole
from vios_desktop.ui.quick_advice.people_box import MOST, PeopleBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> PeopleBox:
    made = PeopleBox(theme)
    qtbot.addWidget(made)
    made.resize(720, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_nobody_is_added_at_first(box: PeopleBox) -> None:
    assert box.persons() == ()


def test_two_persons_with_part_and_age(box: PeopleBox) -> None:
    for age in ("15", "13"):
        box.add_button.click()
        settle(box)
        assert box.rows[-1].age_field.edit.hasFocus()
        QTest.keyClicks(box.rows[-1].age_field.edit, age)
    box.rows[1].victim.click()
    settle(box)
    assert box.persons() == (
        PersonFacts("p1", PersonRole.ALLEGED_CAUSER, age=AgeRange(15, 15)),
        PersonFacts("p2", PersonRole.VICTIM, age=AgeRange(13, 13)),
    )
    assert not clipped(box)
    assert not unnamed(box)


@pytest.mark.parametrize(("typed", "age"), [("", None), ("3", None), ("Jan", None), ("20", AgeRange(20, 20))])
def test_an_age_is_a_figure_and_may_be_left_empty(box: PeopleBox, typed: str, age: AgeRange | None) -> None:
    box.add()
    QTest.keyClicks(box.rows[0].age_field.edit, typed)
    assert box.persons()[0].age == age


def test_a_person_can_be_taken_away_again(box: PeopleBox, qtbot: QtBot) -> None:
    box.add()
    box.add()
    QTest.keyClicks(box.rows[1].age_field.edit, "13")
    with qtbot.waitSignal(box.changed):
        box.rows[0].removed.emit()
    (left,) = box.persons()
    assert (left.key, left.age) == ("p1", AgeRange(13, 13))


def test_there_is_an_end_to_adding(box: PeopleBox) -> None:
    for _ in range(MOST):
        box.add_button.click()
    assert not box.add_button.isEnabled()
    box.rows[0].removed.emit()
    assert box.add_button.isEnabled()
