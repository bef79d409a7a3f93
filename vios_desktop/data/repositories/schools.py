"""The school, its calendar and classes, and the settings of the vault."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, insert, select, update

from vios_desktop.data.repositories.rows import fields_from, fields_of, rows_of, upsert
from vios_desktop.data.tables.school import holiday, location, school, school_class, school_year, setting
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.school import Holiday, Location, School, SchoolClass, SchoolYear

_YEAR: Final = ("id", "starts_on", "ends_on")
_HOLIDAY: Final = ("id", "name", "starts_on", "ends_on")
_CLASS: Final = ("id", "school_year_id", "name", "phase")


class SqlSchools:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, record: School) -> None:
        """Write the school. A location that is left out stays in the file for the incidents of then."""
        upsert(self._connection, school, school.c.only, {"only": 1, "id": record.id, "name": record.name})
        self._connection.execute(update(location).values(position=None))
        for position, place in enumerate(record.locations):
            values = {"id": place.id, "name": place.name, "position": position}
            upsert(self._connection, location, location.c.id, values)

    def get(self) -> School:
        """Raises `NotFoundError` before the school was written for the first time."""
        found = rows_of(self._connection, select(school))
        if not found:
            raise NotFoundError("school")
        used = select(location).where(location.c.position.is_not(None)).order_by(location.c.position)
        places = tuple(Location(row["id"], row["name"]) for row in rows_of(self._connection, used))
        return School(id=found[0]["id"], name=found[0]["name"], locations=places)

    def add_year(self, year: SchoolYear) -> None:
        self._connection.execute(insert(school_year), [fields_of(year, _YEAR)])

    def years(self) -> Sequence[SchoolYear]:
        """Oldest first."""
        rows = rows_of(self._connection, select(school_year).order_by(school_year.c.starts_on, school_year.c.id))
        return [SchoolYear(**fields_from(row, _YEAR)) for row in rows]

    def add_holiday(self, record: Holiday) -> None:
        self._connection.execute(insert(holiday), [fields_of(record, _HOLIDAY)])

    def holidays(self) -> Sequence[Holiday]:
        """Oldest first."""
        rows = rows_of(self._connection, select(holiday).order_by(holiday.c.starts_on, holiday.c.id))
        return [Holiday(**fields_from(row, _HOLIDAY)) for row in rows]

    def add_class(self, school_class_record: SchoolClass) -> None:
        self._connection.execute(insert(school_class), [fields_of(school_class_record, _CLASS)])

    def classes(self, school_year_id: str) -> Sequence[SchoolClass]:
        """By name."""
        query = select(school_class).where(school_class.c.school_year_id == school_year_id)
        rows = rows_of(self._connection, query.order_by(school_class.c.name, school_class.c.id))
        return [SchoolClass(**fields_from(row, _CLASS)) for row in rows]

    def setting(self, name: str) -> str | None:
        return self._connection.scalar(select(setting.c.value).where(setting.c.name == name))

    def put_setting(self, name: str, value: str) -> None:
        upsert(self._connection, setting, setting.c.name, {"name": name, "value": value})
