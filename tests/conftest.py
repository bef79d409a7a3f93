"""Settings for all tests: no window on the screen, and no time limit per example on a busy machine."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings


def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    settings.register_profile("vios", deadline=None)
    settings.load_profile("vios")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tour first, whatever the order of the rest: it takes minutes, and begun last one core waits for it."""
    items.sort(key=lambda item: "test_tour.py" not in item.nodeid)
