"""Everything that a vault holds, read through the tables; and what its file looks like to SQLite."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect, select

from vios_desktop.data.tables.schema import metadata

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from vios_desktop.data.open_vault import SqlVault


def contents(vault: SqlVault) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables, and what the search index of incidents finds."""
    with vault._engine.connect() as connection:
        found = {
            table.name: [tuple(row) for row in connection.execute(select(table))]
            for table in metadata.sorted_tables
        }
        hits = connection.exec_driver_sql("SELECT rowid FROM incident_search WHERE incident_search MATCH 'pr*'")
        found["hits"] = [tuple(row) for row in hits]
    return found


def structure(engine: Engine) -> dict[str, Any]:
    """Columns, keys, constraints, indexes, triggers, views and virtual tables, in a form that can be compared."""
    look = inspect(engine)
    names = sorted(set(look.get_table_names()) - {"alembic_version"})
    described: dict[str, Any] = {}
    for name in names:
        described[name] = {
            "columns": {c["name"]: (str(c["type"]), c["nullable"], c["default"]) for c in look.get_columns(name)},
            "key": look.get_pk_constraint(name),
            "references": _by_name(look.get_foreign_keys(name)),
            "unique": _by_name(look.get_unique_constraints(name)),
            "checks": {check["name"]: _plain(check["sqltext"]) for check in look.get_check_constraints(name)},
            "indexes": _by_name(look.get_indexes(name)),
        }
    with engine.connect() as connection:
        listed = connection.exec_driver_sql("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
        described["strict"] = {row.name: row.strict for row in listed if row.name in names}
        query = (
            "SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view') OR sql LIKE 'CREATE VIRTUAL%'"
        )
        described["derived"] = {row.name: _plain(row.sql) for row in connection.exec_driver_sql(query)}
    return described


def _by_name(items: list[Any]) -> list[Any]:
    return sorted(items, key=lambda item: str(item["name"]))


def _plain(sql: str) -> str:
    return re.sub(r"\s+", " ", sql).strip()
