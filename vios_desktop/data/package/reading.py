"""Reading a package strictly: whatever is not exactly as VIOS writes it is told, and nothing is made of it."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.data.database import SCHEMA_VERSION
from vios_desktop.data.package.layout import (
    FILES,
    LINES,
    MANIFEST,
    README,
    SUMS,
    TABLES,
    kind_of,
    packed_columns,
    packed_tables,
)
from vios_desktop.data.package.manifest import MAX_BYTES, Manifest, PackedTable, read_manifest
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.ports.packages import PackageContents

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from vios_desktop.data.package.manifest import PackedFile
    from vios_desktop.services.ports.packages import Report

_MAX_LINE: Final = 128 * 1024 * 1024
_LARGEST_INTEGER: Final = 2**63


def contents_of(manifest: Manifest) -> PackageContents:
    """What the services are told of a package."""
    return PackageContents(
        school_name=manifest.school,
        at=manifest.at,
        app=manifest.app,
        rows={table.name: table.rows for table in manifest.tables},
        files=len(manifest.files),
        missing_files=len(manifest.missing),
        log_number=manifest.log_number,
        log_hash=manifest.log_hash,
        protected=manifest.protected,
        protected_left_out=manifest.protected_left_out,
    )


def manifest_of(folder: Path) -> Manifest:
    """What the package says of itself; nothing else of it was read.

    Raises `ViosError`: package_foreign, package_newer, package_older, package_damaged, package_unreadable.
    """
    with _readable():
        if not folder.is_dir() or not (folder / MANIFEST).is_file():
            raise ViosError("package_foreign")
        with (folder / MANIFEST).open("rb") as stream:
            manifest = read_manifest(stream.read(MAX_BYTES + 1))
    if manifest.schema > SCHEMA_VERSION:
        raise ViosError("package_newer")
    if manifest.schema < SCHEMA_VERSION:
        raise ViosError("package_older", found=manifest.schema, own=SCHEMA_VERSION)
    expected = tuple((t.name, tuple((c.name, kind_of(c)) for c in packed_columns(t))) for t in packed_tables())
    if tuple((table.name, table.columns) for table in manifest.tables) != expected:
        raise ViosError("package_damaged")
    return manifest


def check_package(folder: Path, report: Report = lambda _done, _all: None) -> Manifest:
    """Read all of it and compare every file with its sum. Raises as `manifest_of`, and what `report` raises.

    `report` is told bytes done and bytes in all, a file at a time.
    """
    manifest = manifest_of(folder)
    listed = {f"{TABLES}/{table.name}{LINES}": table.file for table in manifest.tables}
    listed |= {f"{FILES}/{file.sha256}": file for file in manifest.files}
    total, done = sum(file.size for file in listed.values()), 0
    named: dict[str, str] = {}
    with _readable():
        for name, file in listed.items():
            named[name] = _checked(folder / name, file)
            done += file.size
            report(done, total)
        named |= {name: _digest(folder / name) for name in (MANIFEST, README)}
        sums = "".join(f"{named[name]}  {name}\n" for name in sorted(named))
        there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
        if (folder / SUMS).read_bytes() != sums.encode("ascii") or there != {*named, SUMS}:
            raise ViosError("package_damaged")
    return manifest


def rows_of(folder: Path, table: PackedTable) -> Iterator[tuple[Any, ...]]:
    """The rows of one table as they go into the database. Raises `ViosError`: package_damaged."""
    nullable = {t.name: {c.name: bool(c.nullable) for c in t.columns} for t in packed_tables()}[table.name]
    count = 0
    with _readable(), (folder / TABLES / f"{table.name}{LINES}").open("rb") as stream:
        while line := stream.readline(_MAX_LINE):
            count += 1
            yield _row(line, table, nullable)
    if count != table.rows:
        raise ViosError("package_damaged")


def content_of(folder: Path, digest: str) -> bytes:
    """The content of one file of the dossier. Raises `ViosError`: package_damaged."""
    with _readable():
        content = (folder / FILES / digest).read_bytes()
    if hashlib.sha256(content).hexdigest() != digest:
        raise ViosError("package_damaged")
    return content


def _row(line: bytes, table: PackedTable, nullable: dict[str, bool]) -> tuple[Any, ...]:
    try:
        pairs = json.loads(line.decode("ascii"), object_pairs_hook=_Pairs, parse_constant=_refused)
    except (ValueError, RecursionError):
        raise ViosError("package_damaged") from None
    names = tuple(name for name, _kind in table.columns)
    if not line.endswith(b"\n") or not isinstance(pairs, _Pairs) or tuple(name for name, _ in pairs) != names:
        raise ViosError("package_damaged")
    return tuple(
        None if value is None and nullable[name] else _value(value, kind)
        for (name, value), (_name, kind) in zip(pairs, table.columns, strict=True)
    )


def _value(value: object, kind: str) -> object:
    if kind == "text" and isinstance(value, str):
        return value
    if kind == "integer" and type(value) is int and -_LARGEST_INTEGER <= value < _LARGEST_INTEGER:
        return value
    if kind == "real" and type(value) in (int, float):
        return value
    if kind == "base64" and isinstance(value, str):
        try:
            return base64.b64decode(value, validate=True)
        except (binascii.Error, ValueError):
            raise ViosError("package_damaged") from None
    raise ViosError("package_damaged")


class _Pairs(list[tuple[str, object]]):
    """An object of JSON as it stands there: order and doubles can be seen."""


def _refused(_text: str) -> object:
    raise ValueError("not a number")


def _checked(path: Path, file: PackedFile) -> str:
    if path.is_symlink() or path.stat().st_size != file.size or _digest(path) != file.sha256:
        raise ViosError("package_damaged")
    return file.sha256


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise ViosError("package_damaged") from None
    except OSError:
        raise ViosError("package_unreadable") from None
