"""What all tests of the interface share: no screen, one theme that is put back, no settings on disk."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # days of a developer's own language are not what is tested

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture(autouse=True, scope="session")
def _nothing_stays() -> Iterator[None]:
    """The program keeps its screens until it ends, and tells Python so; here each test ends its own."""
    freeze, gc.freeze = gc.freeze, lambda: None
    yield
    gc.freeze = freeze


@pytest.fixture(autouse=True)
def _delete_what_is_over() -> Iterator[None]:
    """Delete the windows of a test after it, and carry out `deleteLater`, which Qt never does outside a loop.

    A change of theme or size speaks to every widget there is: with those of all tests before, each took seconds.

    Python looks for garbage between the tests alone. A window that a test let go of is still shown until then, and
    was collected while Qt painted it or was about to show it: that ended the interpreter in one run of seven.
    """
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    before = set(QApplication.topLevelWidgets()) if QCoreApplication.instance() is not None else set()
    looks = gc.get_threshold()
    gc.disable()
    yield
    if QCoreApplication.instance() is not None:
        for window in QApplication.topLevelWidgets():
            if window not in before:
                window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.set_threshold(*looks)
    gc.enable()


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
