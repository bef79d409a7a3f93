"""The one collection of tables, with fixed names for constraints so that a migration can name them."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Column, Integer, MetaData, Table, Text
from sqlalchemy.sql.schema import SchemaItem

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def table(name: str, *items: SchemaItem) -> Table:
    """A STRICT table: SQLite then refuses a value of another type than its column."""
    return Table(name, metadata, *items, sqlite_strict=True)


def text(name: str, *constraints: SchemaItem, optional: bool = False, **options: Any) -> Column[str]:
    """A text column. An empty field is an empty text; `optional` ones refer to something or to nothing (NULL)."""
    return Column(name, Text, *constraints, nullable=optional, **options)


def number(name: str, *constraints: SchemaItem, optional: bool = False, **options: Any) -> Column[int]:
    """A column for a whole number."""
    return Column(name, Integer, *constraints, nullable=optional, **options)
