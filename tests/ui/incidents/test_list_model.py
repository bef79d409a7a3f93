"""The list of incidents for Qt: what is asked for, and when it has to be painted anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ui.incidents.desk import record
from vios_desktop.domain.vocabulary import IncidentStatus
from vios_desktop.texts import Texts
from vios_desktop.ui.incidents.filters import Filters
from vios_desktop.ui.incidents.list_model import IncidentListModel
from vios_desktop.ui.incidents.model import Listing
from vios_desktop.ui.incidents.words import Words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk


@pytest.fixture
def model(desk: Desk, qapp: object) -> IncidentListModel:
    record(desk, 3)
    found = desk.incidents.find(Filters().query())
    made = IncidentListModel(Words(Texts("en")))
    today = desk.session.clock.today()
    made.show_listing(Listing(found.ids, found.total, Filters(), desk.school.view(), today, reread=True))
    return made


def test_rows_that_nobody_looked_at_change_nothing_that_is_seen(model: IncidentListModel, desk: Desk) -> None:
    told: list[int] = []
    model.looks_changed.connect(lambda: told.append(1))
    model.data(model.index(0, 0))
    model.show_rows(desk.incidents.rows(model.ids[1:]))
    assert told == []
    model.show_rows(desk.incidents.rows(model.ids[:1]))
    assert told == [1]


def test_the_place_of_an_incident_is_known_and_of_another_there_is_none(model: IncidentListModel) -> None:
    assert [model.place_of(one) for one in (*model.ids, "another")] == [0, 1, 2, None]


def test_a_row_that_was_changed_is_painted_anew(model: IncidentListModel, desk: Desk) -> None:
    rows = desk.incidents.rows(model.ids)
    model.show_rows(rows)
    told: list[int] = []
    model.looks_changed.connect(lambda: told.append(1))
    model.show_rows(rows)
    assert told == []
    model.show_rows([replace(rows[1], status=IncidentStatus.HANDLED)])
    assert told == [1]


def test_a_row_that_was_read_ahead_is_not_asked_for(model: IncidentListModel, desk: Desk, qtbot: QtBot) -> None:
    asked: list[list[int]] = []
    model.rows_needed.connect(asked.append)
    model.show_rows(desk.incidents.rows(model.ids[:1]))
    for place in (0, 1, 2, 1):
        model.data(model.index(place, 0))
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [[1, 2]]


def test_a_row_that_came_between_the_look_and_the_question_is_not_asked_for(
    model: IncidentListModel, desk: Desk, qtbot: QtBot
) -> None:
    asked: list[list[int]] = []
    model.rows_needed.connect(asked.append)
    for place in (0, 1):
        model.data(model.index(place, 0))
    model.show_rows(desk.incidents.rows(model.ids[:1]))
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [[1]]
