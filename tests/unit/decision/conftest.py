"""The real content, read once."""

from __future__ import annotations

import pytest

from tests.unit.decision.content_texts import real_texts
from vios_desktop.decision.content import Pack
from vios_desktop.decision.loader import load_pack


@pytest.fixture(scope="session")
def texts() -> dict[str, str]:
    return real_texts()


@pytest.fixture(scope="session")
def pack(texts: dict[str, str]) -> Pack:
    return load_pack(texts)
