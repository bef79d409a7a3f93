"""What all tests of the interface share: no screen, one theme that is put back, no settings on disk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def settings() -> ForgetfulSettings:
    from vios_desktop.ui.settings_port import ForgetfulSettings

    return ForgetfulSettings()


@pytest.fixture
def theme(qapp: QApplication, settings: ForgetfulSettings) -> Iterator[Theme]:
    """The light theme at normal size; the application forgets it afterwards."""
    from vios_desktop.ui.theme.theme import SchemeChoice, Theme

    made = Theme(qapp, settings)
    made.choose(SchemeChoice.LIGHT)
    yield made
    made.close()
