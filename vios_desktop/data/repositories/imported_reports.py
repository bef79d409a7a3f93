"""What became of sealed reports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, insert, select

from vios_desktop.data.repositories.rows import fields_from, fields_of, rows_of
from vios_desktop.data.tables.sealed import imported_report
from vios_desktop.domain.report_import import ImportedReport

_FIELDS: Final = ("id", "receipt", "imported_at", "imported_by", "outcome", "record_id", "reason")


class SqlImportedReports:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, report: ImportedReport) -> None:
        self._connection.execute(insert(imported_report), [fields_of(report, _FIELDS)])

    def get(self, report_id: str) -> ImportedReport | None:
        query = select(imported_report).where(imported_report.c.id == report_id)
        found = rows_of(self._connection, query)
        return ImportedReport(**fields_from(found[0], _FIELDS)) if found else None

    def all(self) -> Sequence[ImportedReport]:
        query = select(imported_report).order_by(imported_report.c.imported_at.desc(), imported_report.c.id)
        return [ImportedReport(**fields_from(row, _FIELDS)) for row in rows_of(self._connection, query)]
