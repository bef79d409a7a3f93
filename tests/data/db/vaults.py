"""A vault for tests: one file made once and copied, its key and its samples."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fakes.clock import FixedClock
from vios_desktop.data import upgrade
from vios_desktop.data.open_vault import RELEASED, SqlVault, create_database, open_vault
from vios_desktop.data.tables.derived import triggers, views
from vios_desktop.data.upgrade import Steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

    from vios_desktop.services.ports import UnitOfWork

KEY = bytes(range(32))
VAULT_ID = "0b2f4c1e-5d3a-4e8b-9c77-1f2e3d4c5b6a"
ACCOUNT = "account-test"


@dataclass(frozen=True, slots=True)
class VaultFile:
    """A closed database file."""

    path: Path

    def open(
        self, key: bytes = KEY, steps: Steps = RELEASED, free: Callable[[Path], int] = lambda _: 10**12
    ) -> SqlVault:
        return open_vault(
            self.path,
            key,
            vault_id=VAULT_ID,
            account_id=ACCOUNT,
            clock=FixedClock(),
            steps=steps,
            free=free,
        )

    @contextmanager
    def opened(self, steps: Steps = RELEASED) -> Iterator[SqlVault]:
        vault = self.open(steps=steps)
        try:
            yield vault
        finally:
            vault.close()

    @contextmanager
    def work(self) -> Iterator[UnitOfWork]:
        """One unit of work in a vault that is opened and closed for it; the test commits."""
        with self.opened() as vault, vault.begin() as work:
            yield work

    def copy_to(self, folder: Path) -> VaultFile:
        folder.mkdir(exist_ok=True)
        return VaultFile(Path(shutil.copy(self.path, folder / "data.db")))


def make_vault_file(folder: Path) -> VaultFile:
    path = folder / "data.db"
    create_database(path, KEY, VAULT_ID)
    return VaultFile(path)


def without_later_triggers(patch: pytest.MonkeyPatch) -> None:
    """Makes the upgrade leave out triggers and indexes of tables that came after version 1."""
    later = (
        *("letter", "disclosure", "disclosure_person", "signal", "closing", "ledger_entry", "kept_proof"),
        *("retention_choice", "destroyed_record", "destruction_certificate", "erased_fact", "inbox_key"),
        *("imported_report", "request_step", "person_request", "breach", "limited_choice", "log_cut"),
        "register_cut",
    )
    kept = {
        name: statement
        for name, statement in triggers().items()
        if not any(f" ON {table} " in statement for table in later) and "search_document" not in statement
    }
    patch.setattr(upgrade, "triggers", lambda: kept)
    without_later_views(patch)


def without_later_views(patch: pytest.MonkeyPatch) -> None:
    """Makes the upgrade leave out of its views the answers to own fields, which came with version 17."""
    answers = re.compile(r",\s*\(SELECT group_concat\(o\.value.*?'text'\)", re.DOTALL)
    earlier = {name: answers.sub("", statement) for name, statement in views().items()}
    assert earlier != views()
    patch.setattr(upgrade, "views", lambda: earlier)
