"""A terminal with and without a vault."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.real_store import made_vault
from tests.unit.cli.terminal import Terminal


@pytest.fixture
def bare(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    made_vault().copied_to(tmp_path / "school")
    return Terminal(tmp_path)
