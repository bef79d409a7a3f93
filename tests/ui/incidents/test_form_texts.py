"""Days in a draft: as they were typed, and still the same day when the draft is old."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.ui.incidents.desk import TODAY
from vios_desktop.domain.vocabulary import TimePrecision
from vios_desktop.ui.incidents.form_texts import read, write
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment, absolute, parse_moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

    MakeField = Callable[[date], DateTimeField]


@pytest.fixture
def make_field(theme: Theme, qtbot: QtBot) -> MakeField:
    """A field on some day, at noon."""

    def make(day: date) -> DateTimeField:
        field = DateTimeField(theme, clock=lambda: datetime.combine(day, time(12)))
        qtbot.addWidget(field)
        return field

    return make


@pytest.mark.parametrize(
    "typed",
    ["gisteren", "vrijdag 14:30", "23-11", "vandaag 4e uur", "rond 10 uur", "vanmiddag", "na school"],
)
def test_a_day_of_an_old_draft_is_still_that_day(make_field: MakeField, typed: str) -> None:
    first, same_day, week_later = make_field(TODAY), make_field(TODAY), make_field(TODAY + timedelta(days=7))
    first.edit.setText(typed)
    kept = read("day", first)

    write("day", same_day, kept)
    write("day", week_later, kept)

    assert same_day.edit.text() == typed
    assert first.moment() is not None
    assert same_day.moment() == week_later.moment() == first.moment()


def test_words_that_mean_no_day_stay_as_they_are(make_field: MakeField) -> None:
    field, other = make_field(TODAY), make_field(TODAY)
    field.edit.setText("ooit eens")

    write("day", other, read("day", field))

    assert other.edit.text() == "ooit eens"
    assert other.moment() is None


def test_a_day_without_typed_words_reads_as_the_field_writes_it(make_field: MakeField) -> None:
    field = make_field(TODAY)

    write("day", field, {"day": absolute(Moment(TODAY))})

    assert field.edit.text() == "Vandaag"
    assert field.day() == TODAY


@pytest.mark.parametrize("precision", [TimePrecision.EXACT, TimePrecision.ABOUT])
def test_an_absolute_moment_is_understood_years_later(precision: TimePrecision) -> None:
    moment = Moment(date(2026, 11, 3), time(9, 5), precision)
    wall = datetime.combine(date(2028, 5, 1), time(12))

    assert parse_moment(absolute(moment), wall, "past") == moment
