"""Files of the dossier: their rows. Their content lies beside the database, sealed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from vios_desktop.data.repositories.rows import fields_from, fields_of, not_trashed, rows_of
from vios_desktop.data.tables.dossier import dossier_file
from vios_desktop.domain.dossier_file import DossierFile
from vios_desktop.domain.vocabulary import RecordKind

_FIELDS: Final = (
    *("id", "record_kind", "record_id", "name", "media_type", "size_bytes", "sha256", "blob_id"),
    *("wrapped_key", "added_at", "added_by", "note", "from_police"),
)


class SqlFiles:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, file: DossierFile) -> None:
        self._connection.execute(insert(dossier_file), [fields_of(file, _FIELDS)])

    def get(self, file_id: str, *, trashed: bool = False) -> DossierFile | None:
        query = select(dossier_file).where(dossier_file.c.id == file_id)
        query = query if trashed else query.where(not_trashed(dossier_file.c.id))
        found = rows_of(self._connection, query)
        return DossierFile(**fields_from(found[0], _FIELDS)) if found else None

    def of(self, record_kind: RecordKind, record_id: str, *, trashed: bool = False) -> Sequence[DossierFile]:
        """Oldest first; with those in the trash if asked for."""
        of_it = (dossier_file.c.record_kind == record_kind, dossier_file.c.record_id == record_id)
        query = select(dossier_file).where(*of_it)
        query = query if trashed else query.where(not_trashed(dossier_file.c.id))
        order = (dossier_file.c.added_at, dossier_file.c.id)
        return [
            DossierFile(**fields_from(row, _FIELDS)) for row in rows_of(self._connection, query.order_by(*order))
        ]

    def blob_ids(self) -> frozenset[str]:
        """Of every row, those in the trash included."""
        return frozenset(self._connection.scalars(select(dossier_file.c.blob_id)))

    def erase(self, file_id: str) -> None:
        """With the row goes the wrapped key: what is left of the file cannot be opened any more."""
        self._connection.execute(delete(dossier_file).where(dossier_file.c.id == file_id))
