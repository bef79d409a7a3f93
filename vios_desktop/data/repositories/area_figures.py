"""Published figures of neighbourhoods, and the imports they came with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from vios_desktop.data.repositories.rows import fields_from, fields_of, rows_of
from vios_desktop.data.tables.dossier import area_figure, area_import
from vios_desktop.domain.area_figures import AreaFigure, AreaImport

_IMPORT: Final = ("id", "source", "year", "row_count", "file_hash", "imported_at", "imported_by")
_FIGURE: Final = ("area_code", "area_name", "area_kind", "year", "measure", "value")


class SqlAreaFigures:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: AreaImport, figures: Sequence[AreaFigure]) -> None:
        self._connection.execute(insert(area_import), [fields_of(record, _IMPORT)])
        rows = [fields_of(figure, _FIGURE) | {"import_id": record.id} for figure in figures]
        if rows:
            self._connection.execute(insert(area_figure), rows)

    def imports(self) -> Sequence[AreaImport]:
        """The newest year first."""
        order = (area_import.c.year.desc(), area_import.c.imported_at.desc())
        rows = rows_of(self._connection, select(area_import).order_by(*order))
        return [AreaImport(**fields_from(row, _IMPORT)) for row in rows]

    def figures(self, import_id: str) -> Sequence[AreaFigure]:
        query = select(area_figure).where(area_figure.c.import_id == import_id)
        rows = rows_of(self._connection, query.order_by(area_figure.c.area_code, area_figure.c.measure))
        return [AreaFigure(**fields_from(row, _FIGURE)) for row in rows]

    def remove(self, import_id: str) -> None:
        """The figures go with their import (ON DELETE CASCADE)."""
        self._connection.execute(delete(area_import).where(area_import.c.id == import_id))
