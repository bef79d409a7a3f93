"""Persons, found by the beginnings of the words of their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, and_, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from vios_desktop.data import search_index
from vios_desktop.data.as_logged import require_as_logged
from vios_desktop.data.repositories.person_merges import merged_pairs, same_persons
from vios_desktop.data.repositories.rows import among, check_version, fields_from, fields_of, matching, rows_of
from vios_desktop.data.search_text import fold, prefix_query, search_name, sort_name
from vios_desktop.data.tables.casework import household_member
from vios_desktop.data.tables.derived import PERSON_SEARCH
from vios_desktop.data.tables.dossier import dossier_file
from vios_desktop.data.tables.incident import incident, incident_person
from vios_desktop.data.tables.person import person
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.person import Person
from vios_desktop.domain.person_merge import head_of
from vios_desktop.domain.vocabulary import PersonKind, RecordKind

_REMOVE: Final = delete(person).where(person.c.id == bindparam("id_"))
_FIELDS: Final = (
    *("id", "kind", "first_name", "last_name", "prefix", "birth_date", "birth_year"),
    *("class_name", "function", "left_on", "nickname", "mentor", "version"),
)


class SqlPersons:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Person) -> None:
        self._connection.execute(insert(person), [_values(record)])

    def add_all(self, records: Iterable[Person]) -> None:
        """One statement for all of them: one by one the statements would take longer than the writing."""
        rows = [_values(record) for record in records]
        if rows:
            self._connection.execute(insert(person), rows)

    def get(self, person_id: str) -> Person | None:
        read = self.get_many([person_id]).get(person_id)
        if read is not None:
            require_as_logged(self._connection, RecordKind.PERSON, read)
        return read

    def get_many(self, ids: Iterable[str]) -> dict[str, Person]:
        """The persons that exist, by id."""
        found = rows_of(self._connection, select(person).where(among(person.c.id, ids)))
        return {row["id"]: person_of(row) for row in found}

    def replace(self, record: Person, expected_version: int) -> None:
        """Write a changed person; a new name is found at once in the incidents of that person too.

        Raises `ConflictError` unless the stored version is `expected_version`.
        """
        check_version(record.version, expected_version, "person")
        current = and_(person.c.id == record.id, person.c.version == expected_version)
        old_name = self._connection.scalar(select(person.c.search_name).where(current))
        if old_name is None:
            raise ConflictError("person")
        values = _values(record)
        involved = self._incident_rows(record.id) if values["search_name"] != old_name else []
        search_index.forget(self._connection, involved)
        self._connection.execute(update(person).where(current).values(values))
        search_index.remember(self._connection, involved)

    def replace_all(self, changes: Sequence[tuple[Person, int]]) -> None:
        """As `replace` of each; those who keep their name in one statement. Raises as `replace`."""
        wanted = among(person.c.id, [record.id for record, _version in changes])
        query = select(person.c.id, person.c.version, person.c.search_name).where(wanted)
        stored = {row["id"]: row for row in rows_of(self._connection, query)}
        same_name: list[dict[str, Any]] = []
        for record, expected_version in changes:
            check_version(record.version, expected_version, "person")
            row, values = stored.get(record.id), _values(record)
            if row is None or row["version"] != expected_version:
                raise ConflictError("person")
            if row["search_name"] != values["search_name"]:
                self.replace(record, expected_version)
            else:
                same_name.append(values | {"id_": values.pop("id")})
        if same_name:
            self._connection.execute(update(person).where(person.c.id == bindparam("id_")), same_name)

    def find(self, text: str, limit: int) -> Sequence[Person]:
        """Persons whose names start with the words typed: current pupils, then who is still here, by last name.

        Without a word to look for there is nobody to show.
        """
        query = prefix_query(text)
        if query is None:
            return []
        here = person.c.left_on.is_(None)
        order = (
            and_(person.c.kind == PersonKind.PUPIL, here).desc(),
            here.desc(),
            person.c.sort_name,
            person.c.row_no,
        )
        found = select(person).where(matching(person.c.row_no, PERSON_SEARCH.name, query))
        rows = rows_of(self._connection, found.order_by(*order).limit(limit))
        into = {merged: kept for kept, merged in merged_pairs(self._connection)}
        heads = dict.fromkeys(head_of(row["id"], into) for row in rows)
        persons = {row["id"]: person_of(row) for row in rows}
        missing = self.get_many(head for head in heads if head not in persons)
        return [persons.get(head) or missing[head] for head in heads]

    def same_as(self, person_id: str) -> tuple[str, ...]:
        """This person and all that were merged with them, the one that is kept first."""
        return same_persons(self._connection, person_id)

    def share_household(self, one_id: str, other_id: str) -> bool:
        one = select(household_member.c.household_id).where(household_member.c.person_id == one_id)
        other = household_member.c.person_id == other_id
        both = (
            select(func.count())
            .select_from(household_member)
            .where(other, household_member.c.household_id.in_(one))
        )
        return bool(self._connection.scalar(both))

    def standing(self, kind: PersonKind) -> Sequence[Person]:
        merged = {merged for _kept, merged in merged_pairs(self._connection)}
        query = select(person).where(person.c.kind == kind).order_by(person.c.sort_name, person.c.row_no)
        return [person_of(row) for row in rows_of(self._connection, query) if row["id"] not in merged]

    def remove_unused(self, person_id: str) -> bool:
        return bool(self.remove_all_unused([person_id]))

    def remove_all_unused(self, ids: Iterable[str]) -> frozenset[str]:
        asked = list(ids)
        files = select(dossier_file.c.record_id).where(dossier_file.c.record_kind == "person")
        with_files = set(self._connection.scalars(files.where(among(dossier_file.c.record_id, asked))))
        return frozenset(one for one in asked if one not in with_files and self._removed(one))

    def _removed(self, person_id: str) -> bool:
        try:
            self._connection.execute(_REMOVE, {"id_": person_id})
        except IntegrityError:  # a record names this person; only this statement is undone
            return False
        return True

    def count(self) -> int:
        return self._connection.scalar(select(func.count()).select_from(person)) or 0

    def _incident_rows(self, person_id: str) -> list[int]:
        query = (
            select(incident.c.row_no)
            .distinct()
            .join(incident_person, incident_person.c.incident_id == incident.c.id)
            .where(incident_person.c.person_id == person_id)
        )
        return list(self._connection.scalars(query))


def _values(record: Person) -> dict[str, Any]:
    names = (record.first_name, record.prefix, record.last_name)
    found_by = " ".join((search_name(*names), fold(record.nickname))).strip()
    return fields_of(record, _FIELDS) | {"search_name": found_by, "sort_name": sort_name(*names)}


def person_of(row: RowMapping) -> Person:
    """One person from a row of the table."""
    return Person(**fields_from(row, _FIELDS))
