"""Looking at every record that the log can be asked about, not only at those somebody opens (ADR 23)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Protocol

from sqlalchemy import func, select

from vios_desktop.data.repositories.incidents import SqlIncidents
from vios_desktop.data.repositories.persons import SqlPersons
from vios_desktop.data.repositories.signals import SqlSignals
from vios_desktop.data.tables.casework import signal
from vios_desktop.data.tables.incident import incident
from vios_desktop.data.tables.person import person
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy import Connection, Table


class _Reader(Protocol):
    def get(self, record_id: str, /) -> object | None: ...


class _Trashed:
    """Reads what lies in the trash as well: it can come back."""

    def __init__(self, records: SqlIncidents | SqlSignals) -> None:
        self._records = records

    def get(self, record_id: str) -> object | None:
        found: object | None = self._records.get(record_id)
        return found if found is not None else self._records.get_trashed(record_id)


READERS: Final[Mapping[RecordKind, tuple[Table, Callable[[Connection], _Reader]]]] = {
    RecordKind.INCIDENT: (incident, lambda connection: _Trashed(SqlIncidents(connection))),
    RecordKind.SIGNAL: (signal, lambda connection: _Trashed(SqlSignals(connection))),
    RecordKind.PERSON: (person, SqlPersons),
}
"""Every kind of `as_logged.CHANGES`: its table, and what reads one as somebody who looks at it does."""


def record_counts(connection: Connection) -> dict[RecordKind, int]:
    """How many records there are of each kind."""
    counts = {}
    for kind, (table, _reader) in READERS.items():
        counts[kind] = connection.scalar(select(func.count()).select_from(table)) or 0
    return counts


def unlike_the_log(connection: Connection, step: Callable[[], None]) -> dict[RecordKind, int]:
    """How many records of each kind are not as the log saw them last; `step` is told of each record.

    Raises `ViosError` of the database when it cannot be read.
    """
    unlike: Counter[RecordKind] = Counter()
    for kind, (table, reader) in READERS.items():
        records = reader(connection)
        for record_id in connection.scalars(select(table.c.id)).all():
            try:
                records.get(record_id)
            except ViosError as error:
                if error.code != "record_not_as_logged":
                    raise
                unlike[kind] += 1
            step()
    return dict(unlike)
