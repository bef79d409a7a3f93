"""Column types: how days, times, moments, words of closed lists, flags and JSON stand in the file."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Column, Dialect, Integer, Text
from sqlalchemy.sql.schema import SchemaItem
from sqlalchemy.types import TypeDecorator


class Day(TypeDecorator[date]):
    """A calendar day as "2026-11-14"."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class WallTime(TypeDecorator[time]):
    """A time of day without zone, as "10:25:00"."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> time | None:
        return None if value is None else time.fromisoformat(value)


def moment_text(value: datetime) -> str:
    """The moment in UTC with microseconds, fixed width so that texts sort as moments. Raises for naive ones."""
    if value.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return value.astimezone(UTC).isoformat(timespec="microseconds")


class Moment(TypeDecorator[datetime]):
    """A moment in UTC."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else moment_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Word(TypeDecorator[StrEnum]):
    """A word of a closed list, stored as its code."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else self.words(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.words(value)


class Flag(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class Json(TypeDecorator[Any]):
    """A JSON value as text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        return json.dumps(value, allow_nan=False, separators=(",", ":"))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return json.loads(value)


def word(
    name: str, words: type[StrEnum], *, optional: bool = False, primary_key: bool = False
) -> tuple[SchemaItem, ...]:
    """A column for a word of a closed list, and the CHECK that keeps other words out."""
    codes = ", ".join(f"'{member.value}'" for member in words)
    return (
        Column(name, Word(words), nullable=optional, primary_key=primary_key),
        CheckConstraint(f"{name} IN ({codes})", name=name),
    )


def flag(name: str, *, optional: bool = False) -> tuple[SchemaItem, ...]:
    """A column for yes or no, and its CHECK."""
    return Column(name, Flag, nullable=optional), CheckConstraint(f"{name} IN (0, 1)", name=name)


def day(name: str, *, optional: bool = True) -> Column[date]:
    return Column(name, Day, nullable=optional)


def moment(name: str, *, optional: bool = False) -> Column[datetime]:
    return Column(name, Moment, nullable=optional)
