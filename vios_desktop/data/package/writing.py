"""Writing a package of a vault at one moment: beside its place, read back, and only then named."""

from __future__ import annotations

import base64
import errno
import hashlib
import json
import os
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from vios_desktop import __version__
from vios_desktop.data.atomic_file import sync_folder, sync_to_disk
from vios_desktop.data.backup.facts import file_rows, head_of
from vios_desktop.data.blob_store import opened_content
from vios_desktop.data.database import make_engine
from vios_desktop.data.package.layout import (
    FILES,
    LINES,
    MANIFEST,
    README,
    README_TEXT,
    SUMS,
    TABLES,
    kind_of,
    packed_columns,
    packed_tables,
)
from vios_desktop.data.package.manifest import Manifest, PackedFile, PackedTable
from vios_desktop.data.package.reading import check_package, contents_of
from vios_desktop.data.place import check_location
from vios_desktop.domain.errors import ViosError
from vios_desktop.paths import make_private_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection, Table

    from vios_desktop.data.backup.facts import BackupKeys, FileRow
    from vios_desktop.data.backup.making import Snapshot
    from vios_desktop.data.package.protected import GoingAlong
    from vios_desktop.data.package.unfinished import Building, UnfinishedPackages
    from vios_desktop.data.place import PlaceProbe
    from vios_desktop.services.ports.packages import PackageContents, Report

_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT})


@dataclass(frozen=True, slots=True)
class SnapshotToPack:
    """Implements `PackageInMaking`."""

    snapshot: Snapshot
    keys: BackupKeys = field(repr=False)
    target: Path
    probe: PlaceProbe
    now: Callable[[], datetime]
    building: Building
    unfinished: UnfinishedPackages
    going: GoingAlong

    def write(self, report: Report, cancelled: Callable[[], bool]) -> PackageContents:
        with ExitStack() as undo:
            undo.callback(self.snapshot.discard)
            undo.callback(self.unfinished.written, self.building)
            undo.callback(self.building.clear)
            check_location(self.target, self.probe)
            with _disk_errors():
                self.building.make()
                self._fill(self.building.content, _Progress(report, cancelled))
                manifest = check_package(self.building.content)
                if self.target.is_dir():
                    self.target.rmdir()  # an empty folder that was made for it gives way
                self.building.content.rename(self.target)
                sync_folder(self.target.parent)
        return contents_of(manifest)

    def discard(self) -> None:
        self.unfinished.written(self.building)
        self.snapshot.discard()

    def _fill(self, building: Path, progress: _Progress) -> None:
        for folder in (building, building / TABLES, building / FILES):
            make_private_folder(folder)
        engine = make_engine(self.snapshot.database, self.keys.database.reveal())
        try:
            with self.going.put_back(engine, self.snapshot.key_file.vault_id, self.now) as connection:
                sealed = file_rows(connection, self.snapshot.schema)
                progress.total = len(packed_tables()) + len(sealed)
                tables = []
                for table in packed_tables():
                    tables.append(_write_table(connection, table, building))
                    progress.step()
                head = head_of(connection)
        finally:
            engine.dispose()
        files: dict[str, PackedFile] = {}
        missing: set[str] = set()
        for row in sealed:
            content = self._content(row)
            if content is None:
                missing.add(row.seal.sha256)
            else:
                files.setdefault(row.seal.sha256, _write(building / FILES / row.seal.sha256, content))
            progress.step()
        manifest = Manifest(
            vault_id=self.snapshot.key_file.vault_id,
            school=self.snapshot.key_file.school,
            schema=self.snapshot.schema,
            app=__version__,
            at=self.now(),
            log_number=head.number,
            log_hash=head.hash,
            tables=tuple(tables),
            files=tuple(files[digest] for digest in sorted(files)),
            missing=tuple(sorted(missing - set(files))),
            protected=self.going.records(),
            protected_left_out=self.going.left_out,
        )
        named = {MANIFEST: _write(building / MANIFEST, manifest.encoded())}
        named[README] = _write(building / README, README_TEXT.encode())
        named |= {f"{TABLES}/{table.name}{LINES}": table.file for table in tables}
        named |= {f"{FILES}/{digest}": file for digest, file in files.items()}
        sums = "".join(f"{named[name].sha256}  {name}\n" for name in sorted(named))
        _write(building / SUMS, sums.encode("ascii"))
        for folder in (building / TABLES, building / FILES, building):
            sync_folder(folder)

    def _content(self, row: FileRow) -> bytes | None:
        """The content of a file of the dossier; None when the vault itself lost it or holds it damaged."""
        if row.seal.blob_id in self.going.files:
            return self.going.files[row.seal.blob_id]
        path = self.snapshot.blobs.get(bytes.fromhex(row.seal.blob_id))
        if path is None:
            return None
        vault_id = self.snapshot.key_file.vault_id
        try:
            return opened_content(path.read_bytes(), row.seal, row.record_id, vault_id, self.keys.file_key)
        except ViosError:
            return None


class _Progress:
    """Counts the steps, and stops when the user asked for it."""

    def __init__(self, report: Report, cancelled: Callable[[], bool]) -> None:
        self._report, self._cancelled = report, cancelled
        self._done, self.total = 0, 1

    def step(self) -> None:
        if self._cancelled():
            raise ViosError("package_cancelled")
        self._done += 1
        self._report(self._done, self.total)


def _write_table(connection: Connection, table: Table, building: Path) -> PackedTable:
    columns = packed_columns(table)
    kinds = tuple((column.name, kind_of(column)) for column in columns)
    names = ", ".join(f'"{column.name}"' for column in columns)
    order = ", ".join(f'"{column.name}"' for column in table.primary_key)
    raw: Any = connection.connection.driver_connection
    digest, size, rows = hashlib.sha256(), 0, 0
    path = building / TABLES / f"{table.name}{LINES}"
    with _new_file(path) as stream:
        for row in raw.execute(f'SELECT {names} FROM "{table.name}" ORDER BY {order}'):  # noqa: S608 our own names
            values = {
                name: base64.b64encode(value).decode() if isinstance(value, bytes) else value
                for (name, _kind), value in zip(kinds, row, strict=True)
            }
            line = json.dumps(values, ensure_ascii=True, separators=(",", ":"), allow_nan=False).encode() + b"\n"
            stream.write(line)
            digest.update(line)
            size, rows = size + len(line), rows + 1
        stream.flush()
        sync_to_disk(stream.fileno())
    return PackedTable(table.name, kinds, rows, PackedFile(size, digest.hexdigest()))


def _write(path: Path, content: bytes) -> PackedFile:
    if not path.exists():
        with _new_file(path) as stream:
            stream.write(content)
            stream.flush()
            sync_to_disk(stream.fileno())
    return PackedFile(len(content), hashlib.sha256(content).hexdigest())


def _new_file(path: Path) -> Any:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.fdopen(os.open(path, flags, 0o600), "wb")


@contextmanager
def _disk_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ViosError("package_disk_full" if error.errno in _NO_ROOM else "package_write_failed") from None
