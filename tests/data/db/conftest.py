"""Fixtures: an empty vault file and an open vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.data.db.vaults import VaultFile, make_vault_file
from vios_desktop.data.open_vault import SqlVault


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> VaultFile:
    """Made once; tests work on copies."""
    return make_vault_file(tmp_path_factory.mktemp("empty"))


@pytest.fixture
def vault_file(empty_file: VaultFile, tmp_path: Path) -> VaultFile:
    return empty_file.copy_to(tmp_path / "vault")


@pytest.fixture
def vault(vault_file: VaultFile) -> Iterator[SqlVault]:
    with vault_file.opened() as opened:
        yield opened
