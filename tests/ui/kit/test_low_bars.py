"""In a low window bars give up the air around their buttons, and get it back where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vios_desktop.ui.widgets.low_bars import LOW_BELOW, LowBars, is_low

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_air_goes_in_a_low_window_and_comes_back(theme: Theme, window: QWidget) -> None:
    page = QWidget(window)
    page.resize(600, LOW_BELOW + 100)  # it scrolls in its window: that is what counts
    bar, tight = QHBoxLayout(), QHBoxLayout()
    bar.setContentsMargins(24, 10, 20, 9)
    tight.setContentsMargins(24, 1, 20, 2)
    bars = LowBars(theme, page, bar, tight, None)
    window.resize(600, LOW_BELOW - 1)
    bars.fit()
    assert bar.contentsMargins() == QMargins(24, 3, 20, 3)
    assert tight.contentsMargins() == QMargins(24, 1, 20, 2)
    window.resize(600, LOW_BELOW)
    bars.fit()
    assert bar.contentsMargins() == QMargins(24, 10, 20, 9)


def test_with_larger_letters_the_same_window_is_low_sooner(theme: Theme, window: QWidget) -> None:
    window.resize(600, LOW_BELOW + 1)
    bar = QHBoxLayout()
    bar.setContentsMargins(24, 10, 20, 10)
    LowBars(theme, window, bar)
    assert not is_low(theme, window)
    theme.set_zoom(1.5)
    assert is_low(theme, window)
    assert bar.contentsMargins().top() == 3
