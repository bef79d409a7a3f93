"""The list of contents of a package: written canonically, read strictly."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from vios_desktop.data.package.layout import FORMAT, LEFT_OUT, LEFT_OUT_COLUMNS, VERSION
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import (
    BadJsonError,
    JsonObject,
    as_object,
    canonical,
    parse_object,
    take_hex,
    take_int,
    take_list,
    take_text,
)
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.limited_record import Deed, LimitEvent
from vios_desktop.services.ports.packages import ProtectedRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_BYTES: Final = 64 * 1024 * 1024
_MOST: Final = 2**48
_MOST_TABLES: Final = 500
_MOST_COLUMNS: Final = 200
_MOST_FILES: Final = 500_000
_MOST_RECORDS: Final = 500_000
_MOST_LETTERS: Final = 1_000_000
_TIME: Final = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class PackedFile:
    """One file of the package: its size and the SHA-256 of its bytes, in hex."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PackedTable:
    """One table: its columns in order with what their values are, and how many lines there are."""

    name: str
    columns: tuple[tuple[str, str], ...]
    rows: int
    file: PackedFile


@dataclass(frozen=True, slots=True)
class Manifest:
    """`missing` are the hashes of files of the dossier that the vault itself had lost or found damaged.

    `protected` were limited to named accounts, in this order, and stand among the others here; a package of before
    they could go along has neither of the two.
    """

    vault_id: str
    school: str
    schema: int
    app: str
    at: datetime
    log_number: int
    log_hash: str
    tables: tuple[PackedTable, ...]
    files: tuple[PackedFile, ...]
    missing: tuple[str, ...]
    protected: tuple[ProtectedRecord, ...] = ()
    protected_left_out: bool = False

    def encoded(self) -> bytes:
        return canonical(
            {
                "format": FORMAT,
                "version": VERSION,
                "vault": self.vault_id,
                "school": self.school,
                "schema": self.schema,
                "app": self.app,
                "at": self.at.astimezone(UTC).strftime(_TIME),
                "log": {"number": self.log_number, "hash": self.log_hash},
                "tables": [
                    {
                        "name": table.name,
                        "columns": [{"name": name, "kind": kind} for name, kind in table.columns],
                        "rows": table.rows,
                        "size": table.file.size,
                        "sha256": table.file.sha256,
                    }
                    for table in self.tables
                ],
                "files": [{"size": file.size, "sha256": file.sha256} for file in self.files],
                "missing_files": [{"sha256": digest} for digest in self.missing],
                "protected": [_told(record) for record in self.protected],
                "protected_left_out": self.protected_left_out,
                "left_out": {
                    **LEFT_OUT,
                    **{f"{table}.{column}": why for (table, column), why in LEFT_OUT_COLUMNS.items()},
                },
            }
        )


def read_manifest(raw: bytes) -> Manifest:
    """Raises `ViosError`: package_foreign for what is no manifest, package_newer, package_damaged."""
    try:
        source = parse_object(raw, max_bytes=MAX_BYTES, max_depth=6)
    except BadJsonError:
        raise ViosError("package_damaged" if FORMAT.encode() in raw[:MAX_BYTES] else "package_foreign") from None
    if source.get("format") != FORMAT:
        raise ViosError("package_foreign")
    try:
        if take_int(source, "version", least=1, most=_MOST) > VERSION:
            raise ViosError("package_newer")
        return _read(source)
    except (ValueError, KeyError):
        raise ViosError("package_damaged") from None


def _read(source: JsonObject) -> Manifest:
    log = as_object(source["log"])
    return Manifest(
        vault_id=take_text(source, "vault", most=80),
        school=take_text(source, "school", most=400),
        schema=take_int(source, "schema", least=1, most=_MOST),
        app=take_text(source, "app", most=40),
        at=datetime.strptime(take_text(source, "at", most=20), _TIME).replace(tzinfo=UTC),
        log_number=take_int(log, "number", least=0, most=_MOST),
        log_hash=take_hex(log, "hash", length=32).hex(),
        tables=tuple(_table(item) for item in take_list(source, "tables", most=_MOST_TABLES)),
        files=tuple(_file(item) for item in take_list(source, "files", most=_MOST_FILES)),
        missing=tuple(
            take_hex(item, "sha256", length=32).hex()
            for item in take_list(source, "missing_files", most=_MOST_FILES)
        ),
        protected=tuple(_protected(item) for item in _optional_list(source, "protected", most=_MOST_RECORDS)),
        protected_left_out=source.get("protected_left_out", False) is True,
    )


def _told(record: ProtectedRecord) -> dict[str, object]:
    events = [{**asdict(event), "deed": event.deed.value} for event in record.events]
    return {"id": record.id, "kind": record.kind.value, "events": events}


def _protected(item: JsonObject) -> ProtectedRecord:
    kind = RecordKind(take_text(item, "kind", most=20))
    if kind not in (RecordKind.INCIDENT, RecordKind.SIGNAL):
        raise ValueError("nothing else can be limited")
    events = tuple(_event(event) for event in take_list(item, "events", most=_MOST_RECORDS))
    return ProtectedRecord(take_text(item, "id", most=80), kind, events)


def _event(item: JsonObject) -> LimitEvent:
    at = take_text(item, "at", most=40)
    if datetime.fromisoformat(at).tzinfo is None:
        raise ValueError("a moment has a time zone")
    return LimitEvent(
        Deed(take_text(item, "deed", most=20)),
        at,
        take_text(item, "by", most=80),
        take_text(item, "reason", most=_MOST_LETTERS),
    )


def _optional_list(source: JsonObject, name: str, *, most: int) -> Sequence[JsonObject]:
    return take_list(source, name, most=most) if name in source else ()


def _table(item: JsonObject) -> PackedTable:
    columns = take_list(item, "columns", most=_MOST_COLUMNS)
    return PackedTable(
        take_text(item, "name", most=80),
        tuple((take_text(c, "name", most=80), take_text(c, "kind", most=20)) for c in columns),
        take_int(item, "rows", least=0, most=_MOST),
        _file(item),
    )


def _file(item: JsonObject) -> PackedFile:
    return PackedFile(take_int(item, "size", least=0, most=_MOST), take_hex(item, "sha256", length=32).hex())
