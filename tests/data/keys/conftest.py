"""One invented vault per module: making it costs two derivations, and nothing in it can change."""

from __future__ import annotations

import pytest

from tests.data.keys.material import NewVault, new_vault


@pytest.fixture(scope="module")
def vault() -> NewVault:
    return new_vault()
