"""Reading typed values from TOML, refusing with file, key path and line whatever is wrong."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from vios_desktop.decision.conditions import Condition, ConditionError, parse
from vios_desktop.decision.content import Place
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.labels import Deadline
from vios_desktop.decision.vocabulary import COUNTED, DeadlineKind
from vios_desktop.giving_way import give_way

E = TypeVar("E", bound=StrEnum)

_ID = re.compile(r"[a-z0-9][a-z0-9_]*")
_HEADER = re.compile(r"^\s*\[(\[)?\s*([A-Za-z0-9_.\-]+)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r'^\s*"?([A-Za-z0-9_.\-]+)"?\s*=')


class Table:
    """One table of a content file. Keys that nobody asked for are refused by `finish`."""

    def __init__(self, file: str, text: str, data: Mapping[str, Any], path: tuple[str | int, ...] = ()) -> None:
        self.file = file
        self._text = text
        self._data = data
        self._path = path
        self._read: set[str] = set()

    @classmethod
    def of_file(cls, file: str, text: str) -> Table:
        """Parse a whole file. Raises `ContentError` with the line that is no TOML."""
        give_way()
        try:
            data = _parsed(text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+)", str(error))
            raise ContentError(
                file, "dit is geen geldige TOML", line=int(found.group(1)) if found else 0
            ) from error
        return cls(file, text, data)

    def place(self, key: str = "") -> Place:
        """The place of a key in this table, or of the table itself."""
        path = (*self._path, key) if key else self._path
        return Place(self.file, _shown(path), line_of(self._text, path))

    def wrong(self, key: str, detail: str) -> ContentError:
        """The error to raise about a key; the caller raises it."""
        place = self.place(key)
        return ContentError(place.file, detail, place=place.path, line=place.line)

    def _get(self, key: str, kind: type, *, required: bool) -> Any:
        self._read.add(key)
        value = self._data.get(key)
        if value is None:
            if required:
                raise self.wrong(key, f"'{key}' ontbreekt")
            return None
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.wrong(key, f"'{key}' heeft niet het goede type")
        return value

    def text(self, key: str) -> str:
        value = str(self._get(key, str, required=True))
        if not value.strip():
            raise self.wrong(key, f"'{key}' is leeg")
        return " ".join(value.split())

    def text_or(self, key: str, default: str = "") -> str:
        return self.text(key) if key in self._data else default

    def ident(self, key: str = "id") -> str:
        value = self.text(key)
        if not _ID.fullmatch(value):
            raise self.wrong(key, f"'{value}' is geen geldige id (kleine letters, cijfers en _)")
        return value

    def number(self, key: str) -> int:
        return int(self._get(key, int, required=True))

    def flag(self, key: str) -> bool:
        return bool(self._get(key, bool, required=False))

    def day(self, key: str) -> date:
        value = self._get(key, date, required=True)
        return date(value.year, value.month, value.day)

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        self._read.add(key)
        value = self._data.get(key, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(entry, str) and entry for entry in value):
            raise self.wrong(key, f"'{key}' moet een lijst van teksten zijn")
        if required and not value:
            raise self.wrong(key, f"'{key}' ontbreekt")
        if len(set(value)) != len(value):
            raise self.wrong(key, f"in '{key}' staat iets twee keer")
        return tuple(value)

    def choice(self, key: str, kind: type[E]) -> E:
        return self._member(key, self.text(key), kind)

    def choices(self, key: str, kind: type[E]) -> frozenset[E]:
        return frozenset(self._member(key, value, kind) for value in self.texts(key))

    def _member(self, key: str, value: str, kind: type[E]) -> E:
        try:
            return kind(value)
        except ValueError as error:
            raise self.wrong(key, f"'{value}' is onbekend bij '{key}'") from error

    def deadline(self, key: str) -> Deadline:
        """`today`, `without_delay`, … or `school_days 3`, `calendar_days 7`, `working_days 5`, `hours 72`."""
        kind, _, count = self.text(key).partition(" ")
        member = self._member(key, kind, DeadlineKind)
        counted = member in COUNTED
        if counted != count.isdecimal() or (not counted and count) or (counted and int(count) < 1):
            raise self.wrong(key, "een termijn is bijvoorbeeld 'today' of 'school_days 3'")
        return Deadline(member, int(count) if counted else 0)

    def condition(self, key: str, default: str = "always") -> Condition:
        try:
            return parse(self.text_or(key, default))
        except ConditionError as error:
            raise self.wrong(key, str(error)) from error

    def labels_of(self, key: str, kind: type[E], *, archived: bool = False) -> dict[E, str]:
        """A word for every member of a closed list, no more and no less; an archived list may know fewer."""
        inner = self.table(key)
        known = [member for member in kind if not archived or str(member) in inner.names()]
        words = {member: inner.text(str(member)) for member in known}
        inner.finish()
        return words

    def table(self, key: str) -> Table:
        data = self._get(key, dict, required=True)
        return Table(self.file, self._text, data, (*self._path, key))

    def table_or_none(self, key: str) -> Table | None:
        return self.table(key) if key in self._data else None

    def names(self) -> tuple[str, ...]:
        """All keys; for tables whose keys are data."""
        return tuple(self._data)

    def tables(self, key: str) -> tuple[Table, ...]:
        rows = self._get(key, list, required=False) or []
        if not all(isinstance(row, dict) for row in rows):
            raise self.wrong(key, f"'{key}' moet een lijst van tabellen zijn")
        return tuple(
            Table(self.file, self._text, row, (*self._path, key, number)) for number, row in enumerate(rows)
        )

    def finish(self) -> None:
        """Refuse the first key that was not read: a typing error must not be silent."""
        give_way()
        for key in self._data:
            if key not in self._read:
                raise self.wrong(key, f"'{key}' hoort hier niet")


def _parsed(text: str) -> Mapping[str, Any]:
    """What a content file says; the tests keep it, as they read the same files thousands of times."""
    return tomllib.loads(text)


def _shown(path: tuple[str | int, ...]) -> str:
    shown = ""
    for part in path:
        shown += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if shown else part
    return shown


def line_of(text: str, path: tuple[str | int, ...]) -> int:
    """The line (from 1) of a key path in TOML written with one `[[table]]` header per entry; 0 if not found.

    A key that has no line of its own gets that of the nearest header above it.
    """
    lines = _lines_of(text)
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 0


@functools.lru_cache(maxsize=64)
def _lines_of(text: str) -> Mapping[tuple[str | int, ...], int]:
    """Every header and key of a file with its line; made once per file, because every rule asks for its place.

    `tomllib` keeps no lines, so the headers are counted: an array's count starts again under a new parent.
    """
    lines: dict[tuple[str | int, ...], int] = {}
    counts: dict[str, int] = {}
    here: tuple[str | int, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.match(line)
        if header:
            here = _entered(header.group(2), bool(header.group(1)), counts)
            lines[here] = number
        elif key := _KEY.match(line):
            lines.setdefault((*here, key.group(1)), number)
    return lines


def _entered(name: str, is_array: bool, counts: dict[str, int]) -> tuple[str | int, ...]:
    """The key path that a header opens, with array counts filled in; updates the counts."""
    parts = name.split(".")
    if is_array:
        counts[name] = counts.get(name, -1) + 1
        for other in [key for key in counts if key.startswith(f"{name}.")]:
            del counts[other]
    path: list[str | int] = []
    for depth in range(1, len(parts) + 1):
        prefix = ".".join(parts[:depth])
        path.append(parts[depth - 1])
        if prefix in counts and (depth < len(parts) or is_array):
            path.append(counts[prefix])
    return tuple(path)
