"""Settings for all tests: no window on the screen, and no time limit per example on a busy machine."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings


def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    settings.register_profile("vios", deadline=None)
    settings.load_profile("vios")
