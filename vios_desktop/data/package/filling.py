"""A package into the empty database of a new vault, in one transaction: all of it or nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlcipher3 import dbapi2

from vios_desktop.data.audit_chain import GENESIS, entry_hash
from vios_desktop.data.blob_format import ID_BYTES
from vios_desktop.data.database_errors import expected_error
from vios_desktop.data.keys.sealing import WRAPPED_BYTES
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.data.package.reading import check_package, content_of, contents_of, manifest_of, rows_of
from vios_desktop.data.search_index import REBUILD
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.ports import BlobSeal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from vios_desktop.data.package.manifest import Manifest, PackedTable
    from vios_desktop.services.ports import OpenVault
    from vios_desktop.services.ports.packages import PackageContents, Report

_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class FolderPackages:
    """Implements the port `PackageReader`."""

    def look(self, folder: Path) -> PackageContents:
        return contents_of(manifest_of(folder))

    def check(self, folder: Path, report: Report) -> PackageContents:
        return contents_of(check_package(folder, report))

    def fill(self, folder: Path, vault: OpenVault, report: Report) -> PackageContents:
        if not isinstance(vault, SqlVault):
            raise TypeError("a vault in the making is needed")
        manifest = check_package(folder)
        total = len(manifest.tables) + len(manifest.files)
        done = 0

        def step(_name: str) -> None:
            nonlocal done
            done += 1
            report(min(done, total), total)

        def work(raw: Any) -> None:
            raw.execute("PRAGMA defer_foreign_keys=ON")
            for table in manifest.tables:
                _insert(raw, table, _rows(folder, manifest, table, vault, step))
                step(table.name)
            raw.execute("UPDATE account SET active = 0")
            raw.execute(REBUILD)
            faults = raw.execute("PRAGMA foreign_key_check").fetchall()
            if faults:
                raise ViosError("package_damaged")

        vault.fill(work)
        return contents_of(manifest)


def _insert(raw: Any, table: PackedTable, rows: Iterator[dict[str, Any]]) -> None:
    block: list[dict[str, Any]] = []
    try:
        for row in rows:
            block.append(row)
            if len(block) >= _AT_ONCE:
                _insert_block(raw, table.name, block)
                block = []
        if block:
            _insert_block(raw, table.name, block)
    except dbapi2.IntegrityError:
        raise ViosError("package_damaged") from None
    except dbapi2.Error as error:
        raise expected_error(error) or error from None


def _insert_block(raw: Any, name: str, block: list[dict[str, Any]]) -> None:
    columns = list(block[0])
    names, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" for _ in columns)
    statement = f'INSERT INTO "{name}" ({names}) VALUES ({marks})'  # noqa: S608 names of our own tables
    raw.executemany(statement, [tuple(row.values()) for row in block])


def _rows(folder: Path, manifest: Manifest, table: PackedTable, vault: SqlVault, step: Any) -> Iterator[Any]:
    names = [name for name, _kind in table.columns]
    rows = (dict(zip(names, values, strict=True)) for values in rows_of(folder, table))
    if table.name == "audit_entry":
        return _chained_anew(rows, manifest, vault.vault_id, _start(folder, manifest))
    if table.name == "dossier_file":
        return _sealed_anew(rows, folder, manifest, vault, step)
    return rows


def _start(folder: Path, manifest: Manifest) -> tuple[int, str]:
    """Number and hash before the first line of the log: those of the newest cut, if it was shortened."""
    cuts = [row for table in manifest.tables if table.name == "log_cut" for row in rows_of(folder, table)]
    last, own_hash = max(cuts, default=(0, GENESIS))
    return int(last), str(own_hash)


def _chained_anew(
    rows: Iterator[dict[str, Any]], manifest: Manifest, vault_id: str, start: tuple[int, str]
) -> Iterator[dict[str, Any]]:
    """The log is checked under the id of its own vault and chained again under that of the new one."""
    number, old = start
    new = old
    for row in rows:
        number += 1
        body = {name: value for name, value in row.items() if name not in ("previous_hash", "entry_hash")}
        right = row["sequence"] == number and row["previous_hash"] == old
        if not right or row["entry_hash"] != entry_hash(manifest.vault_id, old, body):
            raise ViosError("audit_chain_broken", sequence=number)
        old = row["entry_hash"]
        own = entry_hash(vault_id, new, body)
        yield {**body, "previous_hash": new, "entry_hash": own}
        new = own
    if (number, old) != (manifest.log_number, manifest.log_hash):
        raise ViosError("package_damaged")


def _sealed_anew(
    rows: Iterator[dict[str, Any]], folder: Path, manifest: Manifest, vault: SqlVault, step: Any
) -> Iterator[dict[str, Any]]:
    """Every file is sealed under a key of the new vault; what was missing stays missing."""
    there = {file.sha256 for file in manifest.files}
    for row in rows:
        if row["sha256"] in there:
            seal = vault.blobs.put(content_of(folder, row["sha256"]), row["record_id"])
        elif row["sha256"] in manifest.missing:
            unknown = os.urandom(WRAPPED_BYTES)
            seal = BlobSeal(os.urandom(ID_BYTES).hex(), unknown, row["size_bytes"], row["sha256"])
        else:
            raise ViosError("package_damaged")
        if (seal.size_bytes, seal.sha256) != (row["size_bytes"], row["sha256"]):
            raise ViosError("package_damaged")
        yield {**row, "blob_id": seal.blob_id, "wrapped_key": seal.wrapped_key}
        step(row["id"])
