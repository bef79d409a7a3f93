"""Every value of the form goes through its widgets unharmed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.fakes.clock import DUTCH_WINTER
from tests.ui.record.desktop import Desktop, full_values
from vios_desktop.domain.errors import FieldProblem
from vios_desktop.ui.record.draft_values import Entry, FormValues

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("folded_out", [False, True])
def test_every_value_survives_the_widgets(desktop: Desktop, folded_out: bool) -> None:
    values = full_values(desktop)
    desktop.show(values)
    desktop.page.details.set_open(folded_out)
    assert desktop.page.values().tidy == values.tidy


def test_a_form_with_more_filled_in_comes_open(desktop: Desktop) -> None:
    seen = [desktop.page.details.is_open]
    for values in (full_values(desktop), FormValues()):
        desktop.show(values)
        seen.append(desktop.page.details.is_open)
    assert seen == [False, True, False]


def test_showing_a_form_is_not_typing(desktop: Desktop, qtbot: QtBot) -> None:
    edits: list[bool] = []
    desktop.page.edited.connect(lambda: edits.append(True))
    desktop.show(full_values(desktop))
    assert edits == []


def test_every_field_of_the_details_is_noticed_and_read(desktop: Desktop) -> None:
    """Empty every field and list of a full form: nothing may be left but what has no field of its own."""
    desktop.show(full_values(desktop))
    groups = desktop.page.details._groups
    assert groups is not None
    edits: list[bool] = []
    desktop.page.edited.connect(lambda: edits.append(True))
    for binding in (*desktop.page.questions.bindings(), *groups.bindings):
        before = len(edits)
        binding.write({})
        if hasattr(binding, "box") and not hasattr(binding.box, "set_code"):
            assert len(edits) > before, binding.name
    assert desktop.page.values().tidy.texts == {}


def test_a_half_typed_date_is_kept_as_typed(desktop: Desktop, qtbot: QtBot) -> None:
    QTest.keyClicks(desktop.page.questions.when.box.edit, "gisteren 12:")
    values = desktop.page.values()
    assert values.text("occurred_on") == ""
    desktop.show(FormValues())
    desktop.show(values)
    assert desktop.page.questions.when.box.edit.text() == "gisteren 12:"
    assert desktop.page.values().tidy == values.tidy


def test_words_for_a_day_mean_the_same_day_tomorrow(desktop: Desktop, qtbot: QtBot) -> None:
    QTest.keyClicks(desktop.page.questions.when.box.edit, "gisteren 12:40")
    values = desktop.page.values()
    desktop.show(values)
    assert desktop.page.questions.when.box.edit.text() == "gisteren 12:40"
    desktop.clock.set(datetime(2026, 11, 26, 9, 0, tzinfo=DUTCH_WINTER))
    desktop.show(values)
    assert desktop.page.values().text("occurred_on") == "2026-11-23"
    assert "23 nov" in desktop.page.questions.when.box.edit.text()


def test_a_day_that_means_nothing_is_said_when_the_field_is_left(desktop: Desktop, qtbot: QtBot) -> None:
    when = desktop.page.questions.when
    QTest.keyClicks(when.box.edit, "ooit eens")
    QTest.keyClick(when.box.edit, Qt.Key.Key_Return)
    assert when.field.error
    assert when.box.edit.text() == "ooit eens"


def test_items_open_ready_to_type_and_come_back_in_the_values(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.page.side.items.click()
    assert desktop.page.details.is_open
    assert desktop.focused is not None
    QTest.keyClicks(desktop.focused, "vape")
    QTest.keyClick(desktop.focused, Qt.Key.Key_Return)
    (item,) = desktop.page.values().items
    assert item.text("item_kind") == "vape"


def test_a_kept_hand_over_cannot_be_typed_in_and_its_item_not_removed(desktop: Desktop) -> None:
    values = full_values(desktop)
    desktop.show(values)
    groups = desktop.page.details._groups
    assert groups is not None
    (card,) = groups.items.cards
    assert card._parts is not None
    assert card._parts.cards == ()
    assert card._parts.entries() == values.items[0].parts
    assert not [b for b in card.findChildren(QAbstractButton) if b.text() == "Remove this item"]


def test_problems_in_the_details_open_them(desktop: Desktop) -> None:
    values = replace(FormValues(), items=(Entry("i1", {"count": "0"}),))
    desktop.show(values)
    desktop.page.details.set_open(False)
    desktop.page.show_problems((FieldProblem("items/i1/count", "item_count_not_possible"),))
    assert desktop.page.details.is_open
    desktop.page.show_problems((FieldProblem("damage_eur", "amount_negative"),))
    groups = desktop.page.details._groups
    assert groups is not None
    assert [b.name for b in groups.bindings if b.field.error] == ["damage_eur"]


def test_parents_belong_to_their_person_whatever_joins_or_leaves(desktop: Desktop) -> None:
    desktop.page.add_person(Entry("p1", {"name": "Tess van Fictum", "person_kind": "pupil"}))
    desktop.page.details.set_open(True)
    groups = desktop.page.details._groups
    assert groups is not None
    groups.persons._bindings["p1"][2].write({"parents_told_by": "mentor"})
    desktop.page.add_person(Entry("p2", {"name": "Daan Proefman", "person_kind": "pupil"}), 0)
    assert [p.text("parents_told_by") for p in desktop.page.values().persons] == ["", "mentor"]
    desktop.page.remove_person("p2")
    assert [p.text("parents_told_by") for p in desktop.page.values().persons] == ["mentor"]


def test_what_was_told_about_parents_survives_removing_and_undoing(desktop: Desktop) -> None:
    desktop.page.add_person(Entry("p1", {"name": "Tess van Fictum", "person_kind": "pupil"}))
    desktop.page.details.set_open(True)
    groups = desktop.page.details._groups
    assert groups is not None
    groups.persons._bindings["p1"][2].write({"parents_told_by": "mentor"})
    desktop.screen.presenter.people.remove("p1")
    undo = desktop.navigator.toasts[-1][1]
    assert undo is not None
    undo()
    assert [p.text("parents_told_by") for p in desktop.page.values().persons] == ["mentor"]


@pytest.mark.parametrize("leave", [True, False])
def test_leaving_calls_back_once(desktop: Desktop, qtbot: QtBot, leave: bool) -> None:
    if leave:
        QTest.keyClicks(desktop.page.questions.facts.box.edit, "Ik zag")
    calls: list[bool] = []
    done: Callable[[], None] = lambda: calls.append(True)  # noqa: E731  # a callback with a type
    desktop.screen.leave(done)
    assert calls == [True]
